"""Findings laid over the text of a document, however they overlap."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Place, Severity
from mtcheck.report.marks import Mark, cut, lay
from mtcheck.text.offsets import OffsetMap, Run
from tests.report.samples import document, finding, place

TEXT = "Titel hier\n\nErster Absatz.\n\nZweiter Absatz."


def mark(start: int, end: int, number: int, severity: Severity = Severity.MINOR) -> Mark:
    """Return a mark that begins and ends in its block."""
    return Mark(start, end, number, severity, first=True, last=True)


def drawn(text: str, *marks: Mark) -> str:
    """Return the pieces as `|text|` with the numbers that begin before and those that end behind."""
    return "|".join(
        "".join(f"{number}<" for number in piece.begins)
        + text[piece.start : piece.end]
        + "".join(f">{number}" for number in piece.ends)
        for piece in cut(0, len(text), marks)
    )


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([], "abcdef", id="none"),
        pytest.param([mark(0, 6, 1)], "1<abcdef>1", id="all"),
        pytest.param([mark(1, 3, 1), mark(3, 5, 2)], "a|1<bc>1|2<de>2|f", id="neighbours"),
        pytest.param([mark(0, 4, 1), mark(2, 6, 2)], "1<ab|2<cd>1|ef>2", id="overlapping"),
        pytest.param([mark(0, 6, 1), mark(2, 4, 2)], "1<ab|2<cd>2|ef>1", id="nested"),
        pytest.param([mark(1, 3, 1), mark(1, 3, 2)], "a|1<2<bc>1>2|def", id="the same place"),
        pytest.param([mark(1, 3, 1), mark(1, 5, 2)], "a|1<2<bc>1|de>2|f", id="the same beginning"),
        pytest.param([mark(3, 3, 1)], "abc|1<>1|def", id="between characters"),
        pytest.param([mark(6, 6, 1)], "abcdef|1<>1", id="at the end"),
        pytest.param([mark(0, 6, 1), mark(3, 3, 2)], "1<abc|2<>2|def>1", id="a point inside another"),
    ],
)
def test_cut(marks: list[Mark], expected: str) -> None:
    """Named cases."""
    assert drawn("abcdef", *marks) == expected


def test_the_gravest_counts() -> None:
    """Where findings overlap the piece has the level of the gravest, and knows how many there are."""
    pieces = list(cut(0, 6, [mark(0, 6, 1, Severity.MINOR), mark(2, 4, 2, Severity.CRITICAL)]))
    assert [(piece.level, piece.depth) for piece in pieces] == [
        (Severity.MINOR, 1),
        (Severity.CRITICAL, 2),
        (Severity.MINOR, 1),
    ]


def test_named_places() -> None:
    """A place that a finding elsewhere names is cut out as well, and changes nothing of the findings."""
    named = [Mark(0, 2, 1, None, first=True, last=True), Mark(3, 5, 2, None, first=True, last=True)]
    pieces = list(cut(0, 6, [mark(1, 4, 7), *named, Mark(6, 6, 3, None, first=True, last=True)]))
    assert [(piece.start, piece.end, piece.depth, piece.named, piece.places) for piece in pieces] == [
        (0, 1, 0, True, (1,)),
        (1, 2, 1, True, ()),
        (2, 3, 1, False, ()),
        (3, 4, 1, True, (2,)),
        (4, 5, 0, True, ()),
        (5, 6, 0, False, ()),
    ]
    assert [piece.begins for piece in pieces if piece.begins] == [(7,)]


def test_lay_places() -> None:
    """Places are marked without a card."""
    of = document("a.txt", TEXT)
    blocks = lay(of, [], [(1, place(of, "Zweiter")), (2, Place(of.path, 11, 12))])
    assert [[one.number for one in block.marks] for block in blocks] == [[], [], [1]]
    assert [block.cards for block in blocks] == [[], [], []]


spans = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted), max_size=8)


@given(spans)
def test_cut_loses_nothing(drawn_spans: list[list[int]]) -> None:
    """Pieces follow each other without gap, every finding begins and ends once, and depth is what counting gives."""
    marks = [mark(start, end, number) for number, (start, end) in enumerate(drawn_spans)]
    pieces = list(cut(0, 20, marks))
    assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert (pieces[0].start, pieces[-1].end) == (0, 20)
    assert sorted(number for piece in pieces for number in piece.begins) == list(range(len(marks)))
    assert sorted(number for piece in pieces for number in piece.ends) == list(range(len(marks)))
    for piece in pieces:
        if piece.start < piece.end:
            assert piece.depth == sum(one.start <= piece.start and piece.end <= one.end for one in marks)
            assert (piece.level is None) == (piece.depth == 0)


def laid(*found: str | tuple[int, int]) -> list[tuple[list[tuple[str, int, bool, bool]], list[int]]]:
    """Return for each block its marks as (text, number, first, last) and the numbers of its cards."""
    of = document("a.txt", TEXT)
    numbered = [(number, finding(of, one)) for number, one in enumerate(found, 1)]
    return [
        (
            [(TEXT[one.start : one.end], one.number, one.first, one.last) for one in block.marks],
            block.cards,
        )
        for block in lay(of, numbered)
    ]


def test_lay() -> None:
    """A finding is marked in its block and its card stands there."""
    assert laid("Erster") == [([], []), ([("Erster", 1, True, True)], [1]), ([], [])]


def test_lay_over_blocks() -> None:
    """A finding over several blocks is marked in all of them; it has one card, beside the first."""
    assert laid("hier\n\nErster Absatz.\n\nZweiter") == [
        ([("hier", 1, True, False)], [1]),
        ([("Erster Absatz.", 1, False, False)], []),
        ([("Zweiter", 1, False, True)], []),
    ]


def test_lay_between_blocks() -> None:
    """Where there is nothing to read there is no mark; the card stands beside the block before."""
    assert laid((11, 12)) == [([], [1]), ([], []), ([], [])]


@pytest.mark.parametrize(("at", "block"), [(0, 0), (3, 0), (10, 0), (12, 1), (len(TEXT), 2)])
def test_lay_a_place_without_length(at: int, block: int) -> None:
    """It belongs to the block it stands in or directly behind."""
    result = laid((at, at))
    assert [len(marks) for marks, _ in result] == [int(index == block) for index in range(3)]
    assert result[block][1] == [1]


def test_lay_without_blocks() -> None:
    """A text without anything to read still shows its findings."""
    of = document("a.txt", "\n\n")
    (block,) = lay(of, [(1, finding(of, (0, 1)))])
    assert (block.marks, block.cards) == ([], [1])
    assert lay(of, []) == []


def test_lay_in_markup() -> None:
    """Findings count in the file, marks in the prose."""
    text = "<p>Stra&szlig;e <b>hier</b></p>"
    map_ = OffsetMap((Run(0, 3, 4, 4, True), Run(4, 7, 1, 7, False), Run(5, 14, 2, 2, True), Run(7, 19, 4, 4, True)))
    source = replace(document("a.html", "Straße hier"), text=text, map=map_)
    found = ["Stra&szlig;e", "&szlig;e <b>hier"]
    (block,) = lay(source, [(number, finding(source, one)) for number, one in enumerate(found)])
    assert [source.prose[one.start : one.end] for one in block.marks] == ["Straße", "ße hier"]
