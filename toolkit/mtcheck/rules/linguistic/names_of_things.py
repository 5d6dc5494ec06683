"""Whether an adjective and a noun with capital letters are the name of something in one place of a text."""

import re

from mtcheck.model import Block, Document
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.patterns import Pattern

NOUN_BEFORE = Pattern(r"(?<=[a-zäöüß,][ \N{NO-BREAK SPACE}])[A-ZÄÖÜ][\wäöüß-]{2,}+[ \N{NO-BREAK SPACE}]\Z")
"""A noun right in front is named by the phrase: das Bundesprogramm Biologische Vielfalt."""
FIRST = Pattern(r"([A-ZÄÖÜ][a-zäöüß]{4,})[ \N{NO-BREAK SPACE}]")
"""The same at the beginning of a block: Merkblatt Finanzielle Beiträge."""
NAME_BEHIND = Pattern(r"[ \N{NO-BREAK SPACE}][A-ZÄÖÜ]")
"""A name behind it is part of it: die Sozialdemokratische Partei Deutschlands."""
TITLE = Pattern(
    r"(?:erste|zweite|dritte|vierte|fünfte)[nrms]?[ \N{NO-BREAK SPACE}]"
    r"(?:\w*präsident|\w*sekretär|\w*bürgermeister|\w*vorsitzende|botschaft)\w*",
    re.IGNORECASE,
)
"""Offices that are counted: der Dritte Präsident des Landtags."""
LONGEST_QUOTED = 60
LONGEST_NOUN = 40


def is_name(document: Document, block: Block, start: int, end: int) -> bool:
    """Tell whether a phrase with capital letters at `start:end` of the prose is a name, or a part of one."""
    prose = document.prose
    first = FIRST.fullmatch(prose, block.start, start)
    return (
        (first is not None and is_noun_form(first[1].lower()))
        or NOUN_BEFORE.search(prose, max(block.start, start - LONGEST_NOUN), start) is not None
        or NAME_BEHIND.match(prose, end) is not None
        or TITLE.fullmatch(prose, start, end) is not None
        or any(
            quote.inner_start <= start
            and end <= quote.inner_end <= quote.inner_start + LONGEST_QUOTED
            and prose[quote.inner_end - 1] not in ".!?,"
            for quote in document.quotations
        )
    )
