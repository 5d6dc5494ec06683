"""Which words can be the verb of a reporting clause, and what begins its speaker."""

import pytest

from mtcheck.text.german.speech import SPEAKER_NEXT, is_speech_verb


@pytest.mark.parametrize(
    ("word", "expected"),
    [("sagte", True), ("fragt", True), ("teilte", True), ("ging", False), ("Sagte", False), ("sagend", False)],
)
def test_verbs(word: str, expected: bool) -> None:
    """Finite forms of verbs of saying, written small."""
    assert is_speech_verb(word) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("er und ging", True),
        ("Olga Petrowa", True),
        ("ihr Bruder", True),
        ("niemand", True),
        ("ihr viel", False),
        ("ihm nichts", False),
        ("ernst", False),
    ],
)
def test_speakers(text: str, expected: bool) -> None:
    """A pronoun, an article or a name; no pronoun in another case."""
    assert bool(SPEAKER_NEXT.match(text)) is expected
