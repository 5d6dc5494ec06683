"""What a finding says, in one line, for formats that have room for no more."""

from mtcheck.model import Finding
from mtcheck.report.language import Catalogue
from mtcheck.report.visible import visible

LONGEST = 1_000
"""Characters; a rule may quote what it found, however long."""


def one_line(finding: Finding, said: Catalogue) -> str:
    """Return the message and how it was derived; everything that cannot be seen is spelled out."""
    message, why = said.say(finding.message), said.say(finding.why)
    return shortened(f"{message} ({why})" if why else message)


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a visible text, cut behind so many characters."""
    return visible(text) if len(text) <= longest else visible(text[: longest - 1]) + "…"
