"""Report the uses of terms that a glossary does not want, for the rules that differ only in how much."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from mtcheck.model import Document
from mtcheck.rule import Hit, Wording, joined, say
from mtcheck.rules.terminology.reason import parts, reason
from mtcheck.terms import Glossary, Status

if TYPE_CHECKING:
    from mtcheck.terms.matcher import Match

_WANTED = frozenset({Status.PREFERRED, Status.ADMITTED})


def uses(document: Document, glossary: Glossary, status: Status) -> Iterator[Hit]:
    """Yield a hit for each use of a term of this status, with `preferred` and `why` among its values.

    A text that is at the same time a wanted term of another concept is left alone; one that several concepts reject
    counts as the worst of what they say.
    """
    if not glossary.concepts:
        return
    # Imported here and below because most runs have no glossary.
    from mtcheck.terms.matcher import matcher
    from mtcheck.terms.replacement import NOTHING, proposal

    for (start, end), group in groupby(matcher(glossary).find(document), key=lambda match: (match.start, match.end)):
        matches = list(group)
        found = {match.term.status for match in matches}
        if found & _WANTED or status not in found or (status is Status.DEPRECATED and Status.FORBIDDEN in found):
            continue
        rejected = [match for match in matches if match.term.status is status]
        proposals = {proposal(match, document) for match in rejected}
        proposed = proposals.pop() if len(proposals) == 1 else NOTHING
        yield Hit(
            start,
            end,
            edits=proposed.edits,
            candidates=proposed.candidates,
            values=_values(rejected[0], document),
        )


def _values(match: "Match", document: Document) -> dict[str, Wording]:
    from mtcheck.terms.replacement import preferred_term

    preferred = preferred_term(match, document.locale)
    return {
        "preferred": say(", the glossary prefers „{preferred}“", preferred=preferred.text) if preferred else "",
        "why": joined("; ", [part for part in (explained(match), match.term.note or match.concept.definition) if part]),
    }


def explained(match: "Match") -> Wording:
    """Say by which rule a text is a use of a term; nothing where it is the term letter for letter."""
    from mtcheck.terms.entry import IN_WORDS, How

    if match.how in (How.EXACT, How.PART):
        return ""
    if match.how in IN_WORDS:
        return say("„{term}“ in a compound: {parts}", term=match.term.text, parts=parts(match.reason))
    return say("{reason} of „{term}“", reason=reason(match.reason), term=match.term.text)
