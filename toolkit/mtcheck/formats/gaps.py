"""What is missing in a translation and what was added, where the alignment around leaves no doubt."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from mtcheck.model import Segment, Zone
from mtcheck.text.alignment import Aligned
from mtcheck.text.patterns import Pattern

SURE, SURER = 0.8, 0.85
"""Confidence of the links around a gap, and of the gap."""
_SHORTEST, _WORDS = 30, 5
"""Characters and words of a sentence below which nobody misses it."""
_FEWEST_AT_THE_END = 3
"""Sentences in a row that have to be missing behind the last one."""
_MERGED = 0.25
"""The share of a sentence in its neighbours' translation from which on it is taken for told there."""
_WHOLE = Pattern(r"[.!?…][\"'“”»«’)\]]*\s*$")
_BOILERPLATE = Pattern(
    r"(?i)\b(?:read (?:more|also|next)|see also|sign up|subscrib\w+|newsletter|advertisement|getty|reuters/|afp/|"
    r"copyright|all rights reserved|photo(?:graph)?(?:s| by|:)|image (?:credit|copyright|caption)|file photo|"
    r"click here|follow (?:us|me)|share this|cookies?|(?:first|originally) (?:published|appeared)|"
    r"translat(?:ed|ion)|edited by|reporting by|written by|"
    r"this (?:article|story|post|piece|text) (?:was|is|has|first|originally|appeared)|"
    r"weiterlesen|lesen sie|abonnieren|anzeige|übersetz\w+|aus dem (?:englischen|russischen|französischen)|"
    r"dieser (?:artikel|text|beitrag)|zuerst erschienen|im original|foto\w*:|bild\w*:|quelle:|anmerkung|anm\.)"
)


class Gap(NamedTuple):
    """Numbers of sentences in a row, the place in the prose to point at, and how certain it is."""

    sentences: tuple[int, int]
    place: tuple[int, int]
    confidence: float


class Gaps:
    """The gaps between sure links; made of an alignment and the sentences of both sides."""

    def __init__(self, links: Sequence[Aligned], source: Sequence[Segment], target: Sequence[Segment]) -> None:
        self._links = links
        self._source, self._target = source, target

    def missing(self) -> Iterator[Gap]:
        """Yield what the translation leaves out; it stands at the last word of what comes before."""
        for before, lost, behind in self._runs(side=0):
            told = [one for one in lost if _matters(self._source[one.source[0]])]
            # At the end of a page stands much that nobody translates: who the author is, what to read next.
            if before is None or len(told) < (_FEWEST_AT_THE_END if behind is None else 1) or not all(map(_gone, told)):
                continue
            last = self._target[before.target[1] - 1]
            text = last.text.rstrip()
            place = last.start + text.rfind(" ") + 1, last.start + len(text)
            yield Gap((told[0].source[0], told[-1].source[1]), place, min(one.confidence for one in told))

    def added(self) -> Iterator[tuple[tuple[int, int], float]]:
        """Yield the places of what the source does not say, and how certain it is."""
        for before, found, behind in self._runs(side=1):
            segments = self._target[found[0].target[0] : found[-1].target[1]]
            whole = all(map(_gone, found)) and all(map(_matters, segments))
            if before is not None and behind is not None and whole:
                place = segments[0].start, segments[-1].start + len(segments[-1].text)
                yield place, min(one.confidence for one in found)

    def _runs(self, side: int) -> Iterator[tuple[Aligned | None, Sequence[Aligned], Aligned | None]]:
        """Yield what one side has alone, between two sure links; `None` stands for the beginning and the end."""
        ordered = sorted(self._links, key=lambda link: (link.source, link.target)[:: 1 if side == 0 else -1])
        # What the other side has alone tells nothing about this one, unless both have something at the same place.
        groups = [(linked, list(found)) for linked, found in groupby(ordered, key=lambda link: link.linked)]
        for index, (linked, found) in enumerate(groups):
            if linked:
                continue
            before = groups[index - 1][1][-1] if index else None
            behind = groups[index + 1][1][0] if index + 1 < len(groups) else None
            own = [one for one in found if _alone(one, side)]
            around = [one for one in (before, behind) if one is not None]
            close = before is None or behind is None or _neighbours(before, behind, side)
            if own and len(own) == len(found) and close and all(map(_sure, around)):
                yield before, own, behind


def _alone(link: Aligned, side: int) -> bool:
    start, end = link.source if side == 0 else link.target
    return start < end


def _gone(link: Aligned) -> bool:
    """Tell whether a sentence has no counterpart, not even in what its neighbours say."""
    return link.confidence >= SURER and link.told < _MERGED


def _sure(link: Aligned) -> bool:
    return link.confidence >= SURE and not link.moved


def _neighbours(before: Aligned, behind: Aligned, side: int) -> bool:
    """Tell whether nothing stands between two links on the other side."""
    return (before.target[1] == behind.target[0]) if side == 0 else (before.source[1] == behind.source[0])


def _matters(segment: Segment) -> bool:
    """Tell whether somebody would miss a sentence: it is whole, in a paragraph, and no remark on the page itself."""
    text = segment.text
    whole = segment.zone is Zone.PARAGRAPH and len(text) >= _SHORTEST and len(text.split()) >= _WORDS
    return whole and bool(_WHOLE.search(text)) and not _BOILERPLATE.search(text)
