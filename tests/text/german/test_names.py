"""Endings of names: taken off, put on, carried over to another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.german.names import genitive, place_adjective, replace_form, strip_ending

CARRIED = """
Alexejs Alexej Alexei Alexeis
Alexeis Alexei Alexej Alexejs
Uralsker Uralsk Oral Oraler
Uralskern Uralsk Oral Oralern
Uralskers Uralsk Oral Oralers
Uralsks Uralsk Oral Orals
Vadim-Gruppe Vadim Wadim Wadim-Gruppe
Vadim-Gruppen Vadim Wadim Wadim-Gruppen
Maxims Maxim Max Max’
Max’ Max Maxim Maxims
Max' Max Maxim Maxims
Boris’ Boris Borys Borys’
Borys' Borys Boris Boris’
Denis Denis Denys Denys
Denis’ Denis Denys Denys’
Fritz’ Fritz Friedrich Friedrichs
Vadims Vadim Wadim Wadims
Vadim’s Vadim Wadim Wadims
Vadim's Vadim Wadim Wadims
Lvivs Lviv Lwiw Lwiws
Lviver Lviv Lwiw Lwiwer
Lvivern Lviv Lwiw Lwiwern
Kyivs Kyiv Kiew Kiews
Kyiver Kyiv Kiew Kiewer
Kiewer Kiew Kyjiw Kyjiwer
Kiewern Kiew Kyjiw Kyjiwern
Charkower Charkow Charkiw Charkiwer
Ekaterinburger Ekaterinburg Jekaterinburg Jekaterinburger
Ekaterinburgern Ekaterinburg Jekaterinburg Jekaterinburgern
Ekaterinburgs Ekaterinburg Jekaterinburg Jekaterinburgs
Mosuls Mosul Mossul Mossuls
Mosuler Mosul Mossul Mossuler
Raqqas Raqqa Rakka Rakkas
Raqqa-Offensive Raqqa Rakka Rakka-Offensive
Qaida-Kämpfer Qaida Kaida Kaida-Kämpfer
Qaidas Qaida Kaida Kaidas
Bashars Bashar Baschar Baschars
Pashinyans Pashinyan Paschinjan Paschinjans
Pashinyan-Lager Pashinyan Paschinjan Paschinjan-Lager
Khrushchevs Khrushchev Chruschtschow Chruschtschows
Khrushchev-Ära Khrushchev Chruschtschow Chruschtschow-Ära
Zelenskys Zelensky Selenskyj Selenskyjs
Shoigus Shoigu Schoigu Schoigus
Astanas Astana Nur-Sultan Nur-Sultans
Nur-Sultans Nur-Sultan Astana Astanas
Georgias Georgia Georgien Georgiens
Belarus Belarus Weißrussland Weißrussland
Alices Alice Alisa -
Vadim‑Gruppe Vadim Wadim Wadim‑Gruppe
Wadim-freundlich Wadim Vadim Vadim-freundlich
Uralsker Uralsk Bremen -
Astanaer Astana Oral -
Kiewer Kiew Rostow_am_Don -
Putinsche Putin Selenskyj -
Putinschen Putin Selenskyj -
Putinist Putin Selenskyj -
Vadimow Vadim Wadim -
Georgians Georgia Georgien -
Iwanowa Iwanow Ivanov -
Iwanowo Iwanow Ivanov -
Boriss Boris Wadim -
Vadim- Vadim Wadim -
Vadim’ Vadim Wadim -
Uralskerin Uralsk Oral -
Orale Oral Uralsk -
Vadimsgruppe Vadim Wadim -
Moskauerin Moskau Moskwa -
Bremers Bremen Oral -
Charkowers Charkow Charkiw Charkiwers
"""
NAMES = st.text(alphabet="abdeikmnorsxzßäW", min_size=2, max_size=8).map(str.capitalize)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        pytest.param("Wadim", (), id="no ending"),
        pytest.param("Oral", (), id="ends in a consonant that is no ending"),
        pytest.param("s", (), id="nothing before the ending"),
        pytest.param("As", (), id="one letter is no base"),
        pytest.param("", (), id="empty"),
        pytest.param("’", (), id="only an apostrophe"),
        pytest.param("’s", (), id="only an ending"),
        pytest.param("Bass", (), id="no s behind an s sound"),
        pytest.param("Wadim’", (), id="no bare apostrophe behind other letters"),
        pytest.param("Wadims", (("Wadim", "s"),), id="s"),
        pytest.param("Boris", (("Bori", "s"),), id="s of the base, which only the caller can know"),
        pytest.param("Max’", (("Max", "’"),), id="apostrophe behind x"),
        pytest.param("Hans'", (("Hans", "'"),), id="straight apostrophe"),
        pytest.param("Alice’", (("Alice", "’"),), id="apostrophe behind ce"),
        pytest.param("Wadim’s", (("Wadim", "’s"),), id="apostrophe and s"),
        pytest.param("Wadim's", (("Wadim", "'s"),), id="straight apostrophe and s"),
        pytest.param("Hans’s", (("Hans", "’s"),), id="English genitive behind s"),
    ],
)
def test_strip_ending(word: str, parts: tuple[tuple[str, str], ...]) -> None:
    """Genitive endings come off, whatever else the word may be."""
    assert strip_ending(word) == parts


@pytest.mark.parametrize(
    ("found", "old", "new", "expected"),
    [
        ("Vadim", "Vadim", "Wadim", "Wadim"),
        ("Vadims", "Vadim", "Wadim", "Wadims"),
        ("Alexejs", "Alexej", "Alexei", "Alexeis"),
        ("Georgias", "Georgia", "Georgien", "Georgiens"),
        ("Maxims", "Maxim", "Max", "Max’"),
        ("Max’", "Max", "Maxim", "Maxims"),
        ("Vadim's", "Vadim", "Wadim", "Wadims"),
        ("Vadim’s", "Vadim", "Wadim", "Wadims"),
        ("Uralsker", "Uralsk", "Oral", "Oraler"),
        ("Kiewer", "Kiew", "Kyjiw", "Kyjiwer"),
        ("Vadim-Gruppe", "Vadim", "Wadim", "Wadim-Gruppe"),
        ("Wladimir Putins", "Wladimir Putin", "Wladimir Selenskyj", "Wladimir Selenskyjs"),
        pytest.param("Uralsker", "Uralsk", "Bremen", None, id="-er of the new name is irregular"),
        pytest.param("Kiewer", "Kiew", "Rostow am Don", None, id="-er of several words"),
        pytest.param("Bremenser", "Bremen", "Oral", None, id="-er of the old name is irregular"),
        pytest.param("Putinsche", "Putin", "Selenskyj", None, id="unknown ending"),
        pytest.param("Georgians", "Georgia", "Georgien", None, id="a demonym is no ending"),
        pytest.param("Boriss", "Boris", "Wadim", None, id="no s behind s"),
        pytest.param("Uralsk", "Ural", "Oral", None, id="another word that begins the same"),
        pytest.param("Vadim-Gruppe", "Vadim", "Wadim Orlow", None, id="several words cannot stand before a hyphen"),
        pytest.param("Vadim-", "Vadim", "Wadim", None, id="hyphen with nothing behind it"),
        pytest.param("Vadim", "Wadim", "Wadim", None, id="not a form of the old name"),
        pytest.param("s", "", "Wadim", None, id="empty old name"),
    ],
)
def test_replace_form(found: str, old: str, new: str, expected: str | None) -> None:
    """The ending is carried over, or nothing is proposed."""
    assert replace_form(found, old, new) == expected


@pytest.mark.parametrize("row", CARRIED.split("\n")[1:-1])
def test_endings_are_carried_over(row: str) -> None:
    """Each row: a form, its name, the new name, and its form or a hyphen where none is certain."""
    found, old, new, expected = (cell.replace("_", " ") for cell in row.split(" "))
    assert replace_form(found, old, new) == (None if expected == "-" else expected)


@pytest.mark.parametrize(
    ("place", "adjective"),
    [
        ("Kiew", "Kiewer"),
        ("Nur-Sultan", "Nur-Sultaner"),
        ("Bremen", None),
        ("Jalta", None),
        ("Griechenland", None),
        ("Kasachstan", None),
        ("Hannover", None),
        ("Rostow am Don", None),
        ("", None),
        ("G20", None),
    ],
)
def test_place_adjective(place: str, adjective: str | None) -> None:
    """Only place + er is formed."""
    assert place_adjective(place) == adjective


@given(NAMES)
def test_genitive_is_stripped_again(name: str) -> None:
    """Whatever `genitive` puts on, `strip_ending` takes off."""
    assert name in [base for base, _ in strip_ending(genitive(name))]


@given(NAMES, NAMES)
def test_replacing_back_is_identity(old: str, new: str) -> None:
    """From one name to the other and back gives the genitive one began with."""
    there = replace_form(genitive(old), old, new)
    assert there is not None
    assert replace_form(there, new, old) == genitive(old)


@given(st.text(max_size=12), st.text(max_size=8), st.text(max_size=8))
def test_any_text_is_harmless(found: str, old: str, new: str) -> None:
    """No text breaks the rules for endings."""
    replaced = replace_form(found, old, new)
    assert replaced is None or new in replaced
