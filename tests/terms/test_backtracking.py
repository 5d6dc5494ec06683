"""Which patterns take ages, found by trying."""

import pytest

from mtcheck.terms.backtracking import slow_on
from tests.harness import ends


@pytest.mark.parametrize("pattern", [r"(a|a)*b", r"(x+x+)+y", r"Herr (a|a)*b", r"(\d+)+-"])
def test_slow(pattern: str) -> None:
    """A repetition of a repetition, and a choice of two that are the same."""
    with ends():
        assert slow_on(pattern) is not None


@pytest.mark.parametrize(
    "pattern",
    [
        r"Park|Garten",
        r" im (?:großen )?Park",
        r"\b(?:sitz|saß)\w*",
        r"(\w++\s?)++:",
        r"\p{Lu}\w+",
        "(",
        "",
        r"(?:\w+ ){1,5}USA",
    ],
    ids=["words", "optional", "ending", "possessive", "property", "broken", "empty", "counted"],
)
def test_harmless(pattern: str) -> None:
    """What glossaries use, and what is no pattern at all."""
    with ends():
        assert slow_on(pattern) is None
