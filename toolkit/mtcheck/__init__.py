"""Linter and glossary toolkit for translated German."""

__version__ = "0.1.0"
