"""Two results compared, for a terminal: what is new and what is fixed, then the sums."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from mtcheck.model import Finding
from mtcheck.report.comparison import Comparison
from mtcheck.report.console import BOLD, COLORS, GREEN, columns
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.line import one_line, shortened
from mtcheck.report.position import Positions
from mtcheck.report.visible import visible
from mtcheck.text.messages import Language

LONGEST = 300


def render(comparison: Comparison, *, color: bool = False, language: Language = Language.EN) -> str:
    """Return one line for each finding that is new or fixed; only `color` brings in escape sequences."""
    said = catalogue(language)

    def paint(code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if color else text

    def part(title: str, sign: str, findings: Sequence[Finding], positions: Positions) -> Iterator[str]:
        if not findings:
            return
        yield paint(BOLD, title)
        for path, here in groupby(findings, key=lambda finding: finding.path):
            yield f"  {visible(path)}"
            for finding in here:
                line, column = positions.at(path, finding.start)
                rule = paint(COLORS[finding.severity] if sign == "+" else GREEN, f"{sign} {finding.code}")
                message = shortened(one_line(finding, said), LONGEST)
                yield f"    {f'{line}:{column}':<7} {rule} {visible(finding.name)}  {message}"
        yield ""

    lines = [
        *part(said.gettext("new"), "+", comparison.new, comparison.positions),
        *part(said.gettext("fixed"), "-", comparison.fixed, comparison.before),
        paint(BOLD, verdict(comparison, said)),
    ]
    if comparison.left_out:
        lines.append(left_out(comparison, said))
    if comparison.rules:
        lines += ["", *(f"  {row}" for row in columns(list(table(comparison, said))))]
    return "\n".join(lines) + "\n"


def verdict(comparison: Comparison, said: Catalogue) -> str:
    """Return the sums in one line."""
    return said.gettext(
        "{new} new, {fixed} fixed, {remaining} remaining",
        new=said.number(len(comparison.new)),
        fixed=said.number(len(comparison.fixed)),
        remaining=said.number(len(comparison.remaining)),
    )


def left_out(comparison: Comparison, said: Catalogue) -> str:
    """Say of how many findings nothing is known."""
    return said.ngettext(
        "{count} finding of the older result is not judged: the newer one did not check its file or its rule",
        "{count} findings of the older result are not judged: the newer one did not check their files or rules",
        len(comparison.left_out),
    )


def table(comparison: Comparison, said: Catalogue) -> Iterator[tuple[str, ...]]:
    """Yield a head line and one line for each rule: its name, an empty cell, numbers."""
    _ = said.gettext
    yield _("rule"), "", _("new"), _("fixed"), _("remaining")
    for rule in comparison.rules:
        counts = (rule.new, rule.fixed, rule.remaining)
        yield f"{rule.code} {visible(rule.name)}", "", *(said.number(count) if count else "-" for count in counts)
