"""Encoding repair is the exact inverse of the accident, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.rule import Context
from mtcheck.rules.design.mojibake import RULE, decoded

WORDS = st.lists(st.text("abcdefgäöüßéèçñšłćđøåжяпрЖ", min_size=1, max_size=8), min_size=1, max_size=6).map(
    lambda words: " ".join(f"k{word}" for word in words)
)
CLEAN = st.text("abcäöüßéñ ÄÖÜ„“‚‘’»«–—….,!?€%§°\N{NO-BREAK SPACE}", max_size=60)


def misread(text: str) -> str:
    """Return UTF-8 read as Windows-1252, with Latin-1 where that has no character."""
    return "".join(
        bytes([byte]).decode("latin-1" if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else "cp1252")
        for byte in text.encode("utf-8")
    )


def mend(text: str) -> str:
    """Return the text with every proposed repair applied."""
    document = formats.parse("example.txt", text)
    for hit in sorted(RULE.check(document, Context(None)), key=lambda hit: -hit.start):
        if hit.replacement is not None:
            text = text[: hit.start] + hit.replacement + text[hit.end :]
    return text


@given(WORDS, st.integers(1, 2))
def test_undoes_the_accident(text: str, times: int) -> None:
    """Letters of European languages come back, after one or two wrong readings."""
    broken = text
    for _ in range(times):
        broken = misread(broken)
    assert mend(broken) == text


@given(CLEAN)
def test_leaves_correct_text_alone(text: str) -> None:
    """German letters, marks and signs in any order are no trace of a wrong reading.

    But for two that German hardly brings together: Ä and a mark, and ‚Ä before an accent, as in Mac Roman.
    """
    marks = [f"Ä{mark}" for mark in "„“‚‘’»«–—…€°§\N{NO-BREAK SPACE}"]
    if not any(found in text for found in (*marks, "‚Ä")):
        assert mend(text) == text


@pytest.mark.parametrize(
    ("run", "text"),
    [("Ã¼", "ü"), ("ÃƒÂ¼", "ü"), ("â€ž", "„"), ("Ã\xa0", "à"), ("ðŸ˜€", "😀"), ("ï»¿", ""), ("Â\xad", "\xad")],
)
def test_decodes(run: str, text: str) -> None:
    """One run per kind of lead byte."""
    assert decoded(run) == text


@pytest.mark.parametrize("run", ["Ã", "Ã(", "ß“", "Ö“", "Ü»", "ÿ¿", "Â“", "ï¿½"])
def test_does_not_decode(run: str) -> None:
    """Neither broken nor unexpected sequences are repaired."""
    assert decoded(run) is None
