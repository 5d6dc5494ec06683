"""Cells that no spreadsheet takes for a formula. Source: OWASP, CSV Injection."""

from mtcheck.report.visible import visible

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(value: str) -> str:
    """Return a cell that is text to every spreadsheet, with what cannot be seen spelled out."""
    return f"'{visible(value)}" if value.lstrip(" ").startswith(FORMULA) else visible(value)
