"""What counts as English in brackets, and which German form is proposed for it."""

import pytest

from builders import english_names
from mtcheck.rules.accuracy.english import declined, inflected, recognise


@pytest.mark.parametrize(
    "content",
    """
    sic, er, in, at, Iran, Georgia, Jordan, Rohingya, Name geändert, Anm. d. Red., d. Red., a. a. O., Job, Foto, Pause
    The New York Times, Bank of America, Game of Thrones, British Airways, Russian Railways, Foreign Affairs, CNN, ISS
    gemeint ist der Premier, die Regierung der Ukraine, Merkel, dpa, Mobile World Congress
    """.strip()
    .replace("\n", ", ")
    .split(", "),
    ids=str.strip,
)
def test_is_not_english(content: str) -> None:
    """German words, notes, names and titles are what brackets in German articles hold."""
    assert recognise(content.strip()) is None


@pytest.mark.parametrize(
    ("content", "note", "adjective", "noun"),
    [
        ("laughs", "lacht", "", ""),
        ("Laughter.", "Gelächter", "", ""),
        ("Russian", "", "russisch", ""),
        ("American", "", "amerikanisch", ""),
        ("Flemish", "", "flämisch", ""),
        ("Kazakhs", "", "", "Kasachen"),
        ("Switzerland", "", "", "Schweiz"),
        ("the Kremlin", "", "", ""),
        ("The Russians", "", "", ""),
        ("soldiers in Kharkiv", "", "", ""),
        ("Russian-backed forces", "", "", ""),
        ("President Putin", "", "", ""),
        ("Foreign Minister Lavrov", "", "", ""),
        ("our", "", "", ""),
        ("Bank of the people", "", "", ""),
    ],
    ids=lambda value: value or "-",
)
def test_is_english(content: str, note: str, adjective: str, noun: str) -> None:
    """A note has a fixed German form, an adjective a stem, a name a nominative; a phrase has none of them."""
    assert recognise(content) == (note, adjective, noun)


@pytest.mark.parametrize(
    ("before", "form"),
    [
        ("Die großen ", "russischen"),
        ("Die Großen ", "russischen"),
        ("ein großes ", "russisches"),
        ("mit der ", None),
        ("die ", None),
        ("das ", "russische"),
        ("eine ", "russische"),
        ("mit dem ", "russischen"),
        ("im ", "russischen"),
        ("ihrer ", "russischen"),
        ("dagegen ", None),
        ("Sie haben ", None),
        ("haben keine ", None),
        ("", None),
        ("(", None),
    ],
)
def test_ending_follows_the_words_before(before: str, form: str | None) -> None:
    """An ending is proposed only where article or adjective decide it whatever the noun is."""
    assert inflected("russisch", before) == form


@pytest.mark.parametrize(
    ("noun", "before", "form"),
    [("Ukrainer", "mit ", "Ukrainern"), ("Ukrainer", "„", "Ukrainer"), ("Kasachen", "mit ", "Kasachen")],
)
def test_dative_plural(noun: str, before: str, form: str) -> None:
    """Only names in -er lack the -n of the dative plural."""
    assert declined(noun, before) == form


def test_table_is_what_the_builder_writes() -> None:
    """The committed table comes from CLDR and was not edited by hand."""
    pytest.importorskip("babel", reason="the table is rebuilt with Babel (the test extra)")
    assert english_names.TARGET.read_text("utf-8") == english_names.build()
