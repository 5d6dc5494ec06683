"""Say in any language by which rule of grammar a text is a use of a term.

The matcher gives a reason in English, its steps separated by commas: "past participle, adjective ending -en". Each step
is one of those below, with the ending in it; what is none of them is said as it stands.
"""

import re
from functools import lru_cache

from mtcheck.text.messages import Wording, gettext_noop, joined, say
from mtcheck.text.patterns import Pattern

STEPS = frozenset(
    (
        gettext_noop("-{ending}"),
        gettext_noop("adjective ending"),
        gettext_noop("adjective ending -{ending}"),
        gettext_noop("adjective of a place"),
        gettext_noop("adverb"),
        gettext_noop("comparative"),
        gettext_noop("comparative -{ending}"),
        gettext_noop("dative -{ending}"),
        gettext_noop("exact"),
        gettext_noop("genitive"),
        gettext_noop("genitive -{ending}"),
        gettext_noop("genitive or plural -{ending}"),
        gettext_noop("genitive with apostrophe"),
        gettext_noop("genitive without ending"),
        gettext_noop("imperative"),
        gettext_noop("infinitive"),
        gettext_noop("infinitive with zu"),
        gettext_noop("part of a compound"),
        gettext_noop("participle"),
        gettext_noop("past"),
        gettext_noop("past participle"),
        gettext_noop("plural"),
        gettext_noop("plural -{ending}"),
        gettext_noop("plural -{ending} for -{old}"),
        gettext_noop("plural -{ending} with umlaut"),
        gettext_noop("plural with umlaut"),
        gettext_noop("plural without ending"),
        gettext_noop("present"),
        gettext_noop("present participle"),
        gettext_noop("separated"),
        gettext_noop("subjunctive 1"),
        gettext_noop("subjunctive 2"),
        gettext_noop("superlative"),
        gettext_noop("superlative -{ending}"),
        gettext_noop("weak -{ending}"),
        gettext_noop("with hyphen"),
        gettext_noop("without -{ending}"),
        gettext_noop("without hyphen"),
    )
)
ENDING = Pattern(r"(?:(?<= )|^)-(\w+)(?: for -(\w+))?")
COMPOUND = Pattern(r"compound: (?:(?P<element>[^+]*?) )?\+ (?P<rest>.*?)(?:, behind (?P<first>.*))?", re.DOTALL)


@lru_cache(maxsize=1024)
def reason(written: str) -> Wording:
    """Return the reason of a match that is no part of a compound."""
    return joined(", ", [_step(step) for step in written.split(", ")])


def parts(written: str) -> Wording:
    """Return what a compound is made of besides the term: the joint, the rest, and what stands before."""
    match = COMPOUND.fullmatch(written)
    if match is None:
        return written.removeprefix("compound: ")
    element, rest, first = match["element"], match["rest"], match["first"]
    shown = joined(" + ", [_step(element), rest]) if element else f"+ {rest}"
    return say("{parts}, behind {first}", parts=shown, first=first) if first else shown


def _step(step: str) -> Wording:
    match = ENDING.search(step)
    if match is None:
        return say(step) if step in STEPS else step
    written = f"-{{ending}}{' for -{old}' if match[2] else ''}"
    template = step[: match.start()] + written + step[match.end() :]
    return say(template, ending=match[1], old=match[2] or "") if template in STEPS else step
