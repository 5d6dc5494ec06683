"""An article and its source become units, gaps, and a word on how certain all of this is."""

import pytest

from mtcheck import formats
from mtcheck.formats.beside import beside
from mtcheck.model import Certainty, Document, SourcePlace

ENGLISH = """# The last ferry

By Marta Kovač

The ferry to Ohrid leaves at nine in the morning. It was built in Rijeka in 1961 [and](https://example.org/a) carries 40 passengers.

Last summer the engineer replaced both engines at her own expense. She paid 12,500 euros for them. Since then the crossing takes only 45 minutes.

![A ship](a.jpg)

The captain sells the tickets himself. In winter he repairs nets in Struga.
"""  # noqa: E501
GERMAN = """# Die letzte Fähre

Die Fähre nach Ohrid legt um neun Uhr morgens ab. Sie wurde 1961 in Rijeka gebaut und fasst 40 Fahrgäste.

Im letzten Sommer ersetzte die Ingenieurin beide Motoren auf eigene Kosten. 12.500 Euro hat sie dafür bezahlt. Seitdem dauert die Überfahrt nur noch 45 Minuten.

Die Fahrkarten verkauft der Kapitän selbst. Im Winter flickt er in Struga Netze.
"""  # noqa: E501


def paired(german: str = GERMAN, english: str = ENGLISH) -> Document:
    """Put two articles beside each other."""
    return beside(formats.parse("de.md", german), formats.parse("en/a.md", english))


def pairs(document: Document) -> list[tuple[str, str]]:
    """Return sources and translations."""
    return [(unit.source, document.prose[unit.start : unit.end]) for unit in document.units]


def test_sentences() -> None:
    """Each sentence has its source, with its place in the file it is from; a byline is none."""
    document = paired()
    alignment = document.alignment
    assert alignment is not None
    assert alignment[:4] == ("en/a.md", 9, 8, Certainty.HIGH)
    assert (alignment.missing, alignment.added) == ((), ())
    assert pairs(document)[4] == (
        "She paid 12,500 euros for them.",
        "12.500 Euro hat sie dafür bezahlt.",
    )
    for unit in document.units:
        assert unit.origin is not None
        line = ENGLISH[: unit.origin.start].count("\n") + 1
        assert unit.origin[:1] + unit.origin[3:4] == ("en/a.md", line)
        assert ENGLISH[unit.origin.start :].startswith(unit.source[:12])
    assert document.units[4].origin == SourcePlace("en/a.md", 235, 266, 7, 68)


def test_a_sentence_is_missing() -> None:
    """It is known what is missing, and behind which word."""
    document = paired(GERMAN.replace("12.500 Euro hat sie dafür bezahlt. ", ""))
    assert document.alignment is not None
    (missing,) = document.alignment.missing
    assert missing.source == "She paid 12,500 euros for them."
    assert document.prose[missing.start : missing.end] == "Kosten."
    assert missing.confidence > 0.85
    assert (document.alignment.aligned, document.alignment.sentences) == (7, 9)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("It carries 40 passengers.", ""),
        ("Read more about the ships of our lake in the archive of this paper.", ""),
        ("Photo: the ferry at the pier of Struga in the winter of 2011.", ""),
        ("The mayor opened the hall for the passengers of both ships", ""),
        ("", "Dieser Text erschien zuerst in einer Zeitung aus Skopje."),
    ],
    ids=["short", "boilerplate", "a caption", "no full stop", "a remark of editors"],
)
def test_what_nobody_misses(english: str, german: str) -> None:
    """Not every sentence without a counterpart is a fault."""
    mark = "Since then the crossing", "Seitdem dauert die"
    document = paired(
        GERMAN.replace(mark[1], f"{german} {mark[1]}".strip()), ENGLISH.replace(mark[0], f"{english} {mark[0]}".strip())
    )
    assert document.alignment is not None
    assert document.alignment.certainty is Certainty.HIGH
    assert [unit.source for unit in document.alignment.missing] == []
    assert [document.prose[unit.start : unit.end] for unit in document.alignment.added] == []


def test_a_sentence_was_added() -> None:
    """What the source does not say is known by its place."""
    extra = "Bildung ist der Schlüssel zu einer besseren Zukunft für alle Menschen der Gegend."
    document = paired(GERMAN.replace("Seitdem dauert", f"{extra} Seitdem dauert"))
    assert document.alignment is not None
    (added,) = document.alignment.added
    assert document.prose[added.start : added.end] == extra


def test_no_pair() -> None:
    """Two texts that have nothing in common are not compared."""
    other = (
        "# Honig vom Dach\n\nAuf dem Dach der Oper stehen neun Bienenstöcke. Der Geiger hat sie im Mai aufgestellt. "
        "Zwischen zwei Proben schaut er nach den Waben.\n\nIm ersten Jahr waren es 60 Gläser. Er hat sie verschenkt.\n"
    )
    document = paired(other)
    assert document.alignment is not None
    assert document.alignment.certainty is Certainty.LOW
    assert (document.units, document.alignment.missing, document.alignment.added) == ((), (), ())


@pytest.mark.parametrize(("german", "english"), [("", ENGLISH), (GERMAN, ""), ("", ""), ("# Brücke\n", "# Bridge\n")])
def test_hardly_anything(german: str, english: str) -> None:
    """Empty and very short texts are no error."""
    document = paired(german, english)
    assert document.alignment is not None
    assert (document.alignment.missing, document.alignment.added) == ((), ())


def test_the_end_is_missing() -> None:
    """A translation that breaks off is told at its last word, one sentence about the author is not."""
    document = paired(GERMAN[: GERMAN.index("12.500 Euro")])
    assert document.alignment is not None
    (missing,) = document.alignment.missing
    assert missing.source.startswith("She paid 12,500 euros")
    assert missing.source.endswith("nets in Struga.")
    assert document.prose[missing.start : missing.end] == "Kosten."
    author = paired(GERMAN, f"{ENGLISH}\nThe author is a reporter of this paper and lives in Skopje.\n")
    assert author.alignment is not None
    assert author.alignment.missing == ()
