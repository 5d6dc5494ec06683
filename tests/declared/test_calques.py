"""Every calque of the table finds its bad examples, exactly, and leaves its good ones alone."""

from itertools import zip_longest

import pytest

from builders.calques import drafts
from mtcheck import formats
from mtcheck.declared.entry import Entry
from mtcheck.declared.finder import Book
from mtcheck.declared.hits import shipped
from mtcheck.declared.read import Example
from mtcheck.engine.fix import apply_edits
from mtcheck.model import Edit

DRAFTS = drafts()
PAIRS: list[tuple[Entry, tuple[Example, ...]]] = [
    (entry, examples) for draft in DRAFTS for entry, examples in zip(draft.entries, draft.examples, strict=True)
]
BOOK = Book([entry for entry, _ in PAIRS])
CODES = sorted({entry.code for entry, _ in PAIRS})
LANGUAGES = {"en", "ru", "it", "tr", "vi", "es", "fr"}


@pytest.mark.parametrize("code", CODES)
def test_examples_are_found_exactly(code: str) -> None:
    """The marked pieces and no others are found, by their own entry, and nothing of any rule in the good examples."""
    wrong = []
    for entry, examples in PAIRS:
        if entry.code != code:
            continue
        for example in examples:
            document = formats.parse("example.txt", example.text)
            found = tuple((one.start, one.end) for one in BOOK.find(document, entry.code) if one.entry is entry)
            others = [one for every in CODES for one in BOOK.find(document, every)]
            if found != example.spans or len(others) != len(example.spans):
                wrong.append((entry.place, example.text, [example.text[one.start : one.end] for one in others]))
    assert wrong == []


def test_what_is_shipped_is_what_is_written() -> None:
    """The compiled table holds every entry, in the same order, with all that finding it needs."""
    book = shipped()
    for compiled, (entry, _) in zip_longest(book.entries, PAIRS):
        assert compiled == entry._replace(place="")


def test_entries_are_complete() -> None:
    """Each entry names its source, its language and something better, and no phrase stands twice in a rule."""
    for entry, _ in PAIRS:
        assert entry.source, entry.place
        assert entry.better, entry.place
        assert entry.language in LANGUAGES, entry.place
    phrases = [(entry.code, shape.phrase, shape.kind) for entry, _ in PAIRS for shape in entry.shapes]
    assert sorted({one for one in phrases if phrases.count(one) > 1}) == []


def test_what_is_better_is_no_calque() -> None:
    """No entry proposes what another one reports."""
    for entry, _ in PAIRS:
        for better in entry.better:
            document = formats.parse("example.txt", better)
            assert BOOK.find(document, entry.code) == [], entry.place


def test_fixes_are_no_calques() -> None:
    """What is left when the proposals are carried out is reported no more."""
    from mtcheck.declared.replacement import propose

    wrong = []
    for entry, examples in PAIRS:
        for example in examples:
            document = formats.parse("example.txt", example.text)
            edits: list[Edit] = [
                edit for one in BOOK.find(document, entry.code) for edit in propose(one, document).edits
            ]
            if edits and BOOK.find(formats.parse("example.txt", apply_edits(example.text, edits)), entry.code):
                wrong.append((entry.place, apply_edits(example.text, edits)))
    assert wrong == []
