"""Which language a report is in, and what its catalogue says."""

import io
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from builders.catalogues import FOLDER, LANGUAGES
from mtcheck.model import Locale
from mtcheck.report.language import Catalogue, catalogue, preferred
from mtcheck.text.messages import Language, places, say

ASKED = {
    "nothing": ({}, Language.EN),
    "German": ({"LANG": "de_DE.UTF-8"}, Language.DE),
    "Swiss": ({"LANG": "de_CH"}, Language.DE),
    "LC_ALL before LANG": ({"LANG": "de_DE", "LC_ALL": "C.UTF-8"}, Language.EN),
    "LC_MESSAGES before LANG": ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_AT"}, Language.DE),
    "an empty one does not count": ({"LC_ALL": "", "LANG": "de_DE"}, Language.DE),
    "no other is spoken": ({"LANG": "fr_FR"}, Language.EN),
}


@pytest.mark.parametrize(("environment", "language"), ASKED.values(), ids=ASKED.keys())
def test_language_of_the_environment(environment: dict[str, str], language: Language) -> None:
    """As POSIX has it."""
    assert preferred(environment) is language


def test_german() -> None:
    """Sentences, numbers, plurals and messages."""
    german = catalogue(Language.DE)
    assert german.gettext("“{old}” → “{new}”", old="a", new="b") == "„a“ → „b“"
    assert german.ngettext("{count} finding", "{count} findings", 1) == "1 Befund"
    assert german.ngettext("{count} finding", "{count} findings", 1200) == "1.200 Befunde"
    assert (
        german.say(say("both read as {name}: {difference}", name="Вадим", difference="x"))
        == "beide stehen für Вадим: x"
    )
    assert german.say("both") == "both"
    assert german.say(say("")) == ""


@pytest.mark.parametrize(
    ("language", "locale", "written"),
    [
        (Language.EN, None, "12,345"),
        (Language.EN, Locale.CH, "12,345"),
        (Language.DE, None, "12.345"),
        (Language.DE, Locale.AT, "12\N{NO-BREAK SPACE}345"),
        (Language.DE, Locale.CH, "12’345"),
    ],
)
def test_numbers(language: Language, locale: Locale | None, written: str) -> None:
    """As people of a country write them."""
    assert Catalogue(language, locale).number(12345) == written


@pytest.mark.parametrize("path", [FOLDER / f"{language}.po" for language in LANGUAGES], ids=lambda path: path.name)
def test_compiled_catalogue_says_the_same(path: Path) -> None:
    """What the program reads is what translators have written, and every value is in its translation."""
    known = read_po(io.BytesIO(path.read_bytes()))
    compiled = read_mo(io.BytesIO(path.with_suffix(".mo").read_bytes()))
    for message in known:
        if not message.id or not isinstance(message.id, str) or not isinstance(message.string, str):
            continue
        if not message.string:
            continue
        found = compiled.get(message.id)
        assert found is not None
        assert found.string == message.string
        assert set(places(message.string)) == set(places(message.id))
