"""What a finding says, in one line, for formats that have room for no more."""

from mtcheck.model import Finding, SourceText
from mtcheck.report.language import Catalogue
from mtcheck.report.paths import plain
from mtcheck.report.visible import visible

LONGEST = 1_000
"""Characters; a rule may quote what it found, however long."""


SOURCE = 300
"""Characters of the source."""
CERTAIN = 0.9
"""Confidence from which on nothing is said of it."""


def one_line(finding: Finding, said: Catalogue) -> str:
    """Return the message and how it was derived; everything that cannot be seen is spelled out."""
    message, why = said.say(finding.message), said.say(finding.why)
    return shortened(f"{message} ({why})" if why else message)


def with_source(finding: Finding, said: Catalogue) -> str:
    """Return `one_line`, and in a second line the source if it is known."""
    line = one_line(finding, said)
    return line if finding.source is None else f"{line}\n{source_line(finding.source, said)}"


def source_line(source: SourceText, said: Catalogue, longest: int = SOURCE) -> str:
    """Return what a place was translated from, and where that stands."""
    return f"{source_label(source, said)} {shortened(' '.join(source.text.split()), longest)}"


def source_label(source: SourceText, said: Catalogue) -> str:
    """Return where a source stands, and how certain it is that it is the source, if that is not quite certain."""
    place = "" if source.origin is None else f" {visible(plain(source.origin.path))}:{source.origin.line}"
    doubt = "" if source.confidence >= CERTAIN else f" ({said.gettext('certain to {share}%', share=percent(source))})"
    return f"{said.gettext('source')}{place}{doubt}:"


def percent(source: SourceText) -> str:
    """Return the confidence as a number from 0 to 100."""
    return str(min(99, round(100 * source.confidence)))


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a visible text, cut behind so many characters."""
    return visible(text) if len(text) <= longest else visible(text[: longest - 1]) + "…"
