"""The report as HTML pages: readable by anybody without a script, with its script the desk of an editor."""

from mtcheck.report.html.page import pages, render
from mtcheck.report.html.words import Language

__all__ = ["Language", "pages", "render"]
