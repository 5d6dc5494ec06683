"""Two results compared, as one HTML page without script or network.

Style sheet, escaping and policy are those of the page of findings (`report.html`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from mtcheck.model import Finding
from mtcheck.report.comparison import Comparison
from mtcheck.report.comparison.console import left_out, verdict
from mtcheck.report.html.style import assets
from mtcheck.report.html.template import encodable, environment
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.position import Position, Positions
from mtcheck.text.messages import Language

LISTED = 2_000
"""Findings of a part that are listed before the rest is only counted."""


class Line(NamedTuple):
    """One finding of a list."""

    finding: Finding
    position: Position
    message: str
    why: str


class Part(NamedTuple):
    """Findings of one kind."""

    id: str
    title: str
    total: int
    lines: tuple[Line, ...]
    more: int
    open: bool


def render(comparison: Comparison, *, language: Language = Language.EN) -> str:
    """Return the page. The same results give the same page."""
    said = catalogue(language)
    _ = said.gettext
    parts = (
        _part("new", _("new"), comparison.new, comparison.positions, said, shown=True),
        _part("fixed", _("fixed"), comparison.fixed, comparison.before, said, shown=True),
        _part("remaining", _("remaining"), comparison.remaining, comparison.positions, said),
        _part("left-out", _("not judged"), comparison.left_out, comparison.before, said),
    )
    text = (
        environment()
        .get_template("comparison.html.j2")
        .render(
            version=comparison.version,
            language=language,
            said=said,
            _=said.gettext,
            headline=verdict(comparison, said),
            remark=left_out(comparison, said) if comparison.left_out else "",
            parts=parts,
            rules=comparison.rules,
            assets=assets(("report.css", "comparison.css")),
        )
    )
    return encodable(text)


def _part(
    key: str, title: str, findings: Sequence[Finding], positions: Positions, said: Catalogue, *, shown: bool = False
) -> Part:
    lines = tuple(
        Line(one, positions.at(one.path, one.start), said.say(one.message), said.say(one.why))
        for one in findings[:LISTED]
    )
    return Part(key, title, len(findings), lines, len(findings) - len(lines), shown)
