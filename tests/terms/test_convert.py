"""Conversion: whatever a glossary says, each format holds it or the report tells that it does not."""

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.errors import GlossaryError
from mtcheck.terms import Concept, Gender, Scope, Status, Term, TermType
from mtcheck.terms.convert import TARGETS, Source, convert, read, write
from tests.harness import ROOT

HARD = r"""Haus|no|~|1.0|=1+1|'=1|-isch|@x|\|x#|a: b|x_x0020_|Ω|- a|<b>&amp;|"|'|[x|{x}|„Tag“|rotes Kreuz|null|x,y;z"""
WORD = st.one_of(
    st.sampled_from([*HARD.split("|"), "a|b", "a\\|b", "a\x85b", "\x01", "\ufeff", "𝔊", "\ue000", "x\ty"]),
    st.text(min_size=1, max_size=8),
)
"""What is hard to write in one format or another, and anything at all."""
TEXT = WORD.map(lambda text: " ".join(text.split())).filter(bool)
PATTERN = st.sampled_from([r"a|b", r"\d+ \w", "'=", r"\\", "(?i)x", "=a"])
SCOPE = st.builds(
    Scope,
    paths=st.lists(TEXT, max_size=2).map(tuple),
    zones=st.lists(st.sampled_from(["headline", "list"]), max_size=2).map(tuple),
    quotations=st.booleans(),
    not_before=st.lists(PATTERN, max_size=2).map(tuple),
    not_after=st.lists(PATTERN, max_size=2).map(tuple),
    unless_near=st.lists(PATTERN, max_size=2).map(tuple),
)
TERM = st.builds(
    Term,
    text=TEXT,
    language=st.sampled_from(["de", "de", "de-CH", "en", "zh-Hans"]),
    status=st.sampled_from(Status),
    type=st.none() | st.sampled_from(TermType),
    gender=st.none() | st.sampled_from(Gender),
    note=st.just("") | TEXT,
    forms=st.lists(TEXT, max_size=2).map(tuple),
    scope=st.just(Scope()) | SCOPE,
)
CONCEPT = st.builds(
    Concept,
    id=TEXT,
    terms=st.lists(TERM, min_size=1, max_size=4).map(tuple),
    definition=st.just("") | TEXT,
    place=st.just("made.yaml:1"),
    domain=st.just("") | TEXT,
    translate=st.booleans(),
)
CONCEPTS = st.lists(CONCEPT, min_size=1, max_size=3, unique_by=lambda concept: concept.id)
WHOLE = ("yaml", "csv", "tsv")
"""Formats that hold all there is."""


def normal(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """Return concepts as a reader would give them: composed, on one line."""
    return read(write(concepts, "yaml"), "made.yaml").concepts


def source(concepts: Sequence[Concept]) -> Source:
    """Return concepts as if read from a file of no known format."""
    return Source(b"", "made.yaml", "", tuple(concepts), ())


@settings(deadline=None, max_examples=30)
@given(CONCEPTS)
def test_nothing_is_lost_in_silence(made: list[Concept]) -> None:
    """Through every pair of formats, what comes out is what went in but for what was told."""
    try:
        concepts = normal(made)
    except GlossaryError:
        return  # two ids that are one when composed, and the like
    for name in TARGETS:
        written = convert(source(concepts), name)
        again = read(written.content, f"x{TARGETS[name].suffix}").concepts
        assert (again == concepts) == (not written.losses)
        told = {(loss.concept, loss.term) for loss in written.losses}
        for old, new in zip(concepts, again, strict=True):
            if (old.id, "") not in told:
                assert (old.id, old.definition, old.domain, old.translate) == (
                    new.id,
                    new.definition,
                    new.domain,
                    new.translate,
                )
            for term in old.terms:
                if (old.id, f"{term.text} ({term.language})") not in told:
                    assert term in new.terms
        # A second time nothing more is lost, and the bytes are the same.
        assert write(again, name) == write(read(write(again, name), f"x{TARGETS[name].suffix}").concepts, name)
    for name in WHOLE:
        assert not convert(source(concepts), name).losses


@settings(deadline=None, max_examples=3)
@given(CONCEPTS)
def test_pairs(made: list[Concept]) -> None:
    """From A to B to C nothing is lost but what A to B and B to C told."""
    try:
        concepts = normal(made)
    except GlossaryError:
        return
    for first, second in permutations([name for name in TARGETS if name != "xlsx"], 2):
        middle = convert(source(concepts), first)
        between = read(middle.content, f"x{TARGETS[first].suffix}")
        last = convert(source(between.concepts), second)
        end = read(last.content, f"y{TARGETS[second].suffix}").concepts
        assert middle.losses or last.losses or end == concepts


OWN = sorted((ROOT / "glossaries").glob("*.yaml"))


@pytest.mark.parametrize("path", OWN, ids=[path.name for path in OWN])
@pytest.mark.parametrize("name", TARGETS)
def test_own_glossaries(path: Path, name: str) -> None:
    """The glossaries of the project go through every format; tables and version 2 hold them whole."""
    known = read(path.read_bytes(), str(path))
    written = convert(known, name)
    again = read(written.content, f"x{TARGETS[name].suffix}").concepts
    if name in (*WHOLE, "xlsx", "tbx2"):
        assert again == known.concepts
    told = {(loss.concept, loss.term) for loss in written.losses}
    for old, new in zip(known.concepts, again, strict=True):
        for term in old.terms:
            assert term in new.terms or (old.id, f"{term.text} ({term.language})") in told
