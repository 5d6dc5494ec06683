"""Which standard of German a text follows."""

import pytest

from mtcheck.text.locale import detect_locale

CASES = {
    "nothing": ("", "de-DE"),
    "no sign": ("Der Zug kam zu spät an.", "de-DE"),
    "sharp s": ("Die große Straße", "de-DE"),
    "Swiss spellings": ("Die Strasse ist grösser als gedacht.", "de-CH"),
    "Swiss spelling and guillemets": ("«Das heisst nichts», sagt er.", "de-CH"),
    "guillemets and thousands": ("«Es kamen 200'000», sagt er. Er ist draussen.", "de-CH"),
    "one slip is no standard": ("Der Zug war gross.", "de-DE"),
    "ss after a short vowel is everywhere": ("Er muss wissen, dass der Fluss im Kreisstadtgebiet fliegt.", "de-DE"),
    "guillemets alone": ("«Nein», sagt er.", "de-DE"),
    "inward guillemets": ("»Nein«, sagt er, es ist bloss so.", "de-DE"),
    "one ß outweighs": ("Die Strasse heisst Große Gasse, ausserdem gross.", "de-DE"),
    "Swiss names in a German text": ("Herr Gross und Frau Weiss gingen groß aus.", "de-DE"),
    "Austrian": ("Im Jänner kostete es heuer mehr.", "de-AT"),
    "words that only hold one": ("Die Landeshauptstadt war ungeheuer voll.", "de-DE"),
    "one Austrian word": ("Im Jänner schneite es.", "de-DE"),
}


@pytest.mark.parametrize(("text", "locale"), CASES.values(), ids=CASES.keys())
def test_detect_locale(text: str, locale: str) -> None:
    """Two different signs are needed to leave de-DE."""
    assert detect_locale(text) == locale
