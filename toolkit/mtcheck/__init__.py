"""Linter and glossary toolkit for translated German.

The names below may be imported from here; each is loaded when it is first asked for, because most runs of the program
need none of them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mtcheck.engine.result import Report
    from mtcheck.linter import Linter
    from mtcheck.model import Edit, Finding, Fix, FixSafety, Locale, Severity
    from mtcheck.terms.entry import How
    from mtcheck.terms.glossary import Concept, Gender, Glossary, Scope, Status, Term, TermType
    from mtcheck.terms.matcher import Match

__version__ = "0.1.0"

__all__ = [
    "Concept",
    "Edit",
    "Finding",
    "Fix",
    "FixSafety",
    "Gender",
    "Glossary",
    "How",
    "Linter",
    "Locale",
    "Match",
    "Report",
    "Scope",
    "Severity",
    "Status",
    "Term",
    "TermType",
]

_HOME = {
    "Linter": "mtcheck.linter",
    "Report": "mtcheck.engine.result",
    "How": "mtcheck.terms.entry",
    "Match": "mtcheck.terms.matcher",
    **dict.fromkeys(("Edit", "Finding", "Fix", "FixSafety", "Locale", "Severity"), "mtcheck.model"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'mtcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME.get(name, "mtcheck.terms.glossary")), name)
