"""What is left in another language, where the source stands beside it."""

from mtcheck.model import Block, Document, Unit, Zone
from mtcheck.rules.accuracy import foreign_script_word
from mtcheck.rules.accuracy.foreign import stands_in_source

PROSE = "Bitte leave your shoes. Danke."


def document(source: str) -> Document:
    """Return a text of one unit."""
    return Document(
        "a.xlf",
        PROSE,
        PROSE,
        (Block(Zone.PARAGRAPH, 0, len(PROSE)),),
        units=(Unit("1", source, 0, len(PROSE)),),
    )


def test_copied() -> None:
    """What the unit's source has, with or without the mark at its end, is a matter of both texts."""
    assert stands_in_source(document("Please leave your shoes here."), 6, 23)
    assert not stands_in_source(document("Please leave them here."), 6, 23)
    assert not stands_in_source(Document("a.txt", PROSE, PROSE, ()), 6, 23)


def test_marks_between_words_of_another_script() -> None:
    """A Japanese middle dot alone is no word, and no fault."""
    assert not foreign_script_word.is_word("\N{KATAKANA MIDDLE DOT}")
    assert foreign_script_word.is_word("Журналист")
