"""Endings of names: taken off, put on, carried over to another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.german.names import genitive, place_adjective, replace_form, strip_ending

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
