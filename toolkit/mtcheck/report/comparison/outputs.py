"""All outputs of a comparison by name. Each is imported when it is asked for."""

from importlib import import_module
from typing import Any

from mtcheck.report.comparison import Comparison
from mtcheck.text.messages import Language

OUTPUTS = ("console", "json", "markdown", "html")


def render(name: str, comparison: Comparison, *, language: Language = Language.EN, color: bool = False) -> str:
    """Return a comparison as text."""
    options: dict[str, Any] = {"color": color} if name == "console" else {}
    made = import_module(f"mtcheck.report.comparison.{name}").render(comparison, language=language, **options)
    assert isinstance(made, str)
    return made
