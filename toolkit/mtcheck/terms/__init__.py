"""Glossaries as values: concepts, their terms, and what may be said of a term."""

from mtcheck.terms.glossary import EMPTY_GLOSSARY, Concept, Gender, Glossary, Scope, Status, Term, TermType
from mtcheck.terms.read import load_glossary

__all__ = [
    "EMPTY_GLOSSARY",
    "Concept",
    "Gender",
    "Glossary",
    "Scope",
    "Status",
    "Term",
    "TermType",
    "load_glossary",
]
