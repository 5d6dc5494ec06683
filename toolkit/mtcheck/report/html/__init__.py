"""The report as HTML pages: readable by anybody without a script, with its script the desk of an editor."""

from mtcheck.report.html.page import pages, render

__all__ = ["pages", "render"]
