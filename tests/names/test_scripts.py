"""Names from Arabic, Armenian, Georgian and Greek letters: tables, readings, and what is one name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.script_names import armenian, georgian, greek
from mtcheck.errors import DataError
from mtcheck.names import native
from mtcheck.names.scripts import Beginnings, Script, System, all_readings, known_readings, parse_table, readings, table

ALONE = (
    "Kaida Qaida|Hisbollah Hizbollah|Hisbollah Hezbollah|Huthi Houthi|Baschar Bashar|Chaled Khaled|Mossul Mosul"
    "|Rakka Raqqa|Falludscha Fallujah|Dschenin Jenin|Dschidda Jeddah|Kundus Kunduz|Maschhad Mashhad|Buschehr Bushehr"
    "|Ahmadinedschad Ahmadinejad|Chamenei Khamenei|Bachtiar Bakhtiar|Saakaschwili Saakashvili|Kobachidse Kobakhidze"
    "|Iwanischwili Ivanishvili|Schewardnadse Shevardnadze|Zchinwali Tskhinvali|Sugdidi Zugdidi|Paschinjan Pashinyan"
    "|Sargsjan Sargsyan|Kotscharjan Kocharyan|Wanadsor Vanadzor|Etschmiadsin Echmiadzin|Gjumri Gyumri|Jerewan Yerevan"
)
BESIDE = (
    "Mohammed Muhammad|Hussein Husain|Gaddafi Ghadhafi|Mahmud Mahmoud|Faisal Feisal"
    "|Giorgos Jorgos|Jannis Giannis|Yannis Yiannis|Panagiotis Panayotis|Kyriakos Kiriakos"
)
NEVER = (
    "Hassan Hussein|Ali Ala|Karim Kerim|Hamad Hamed|Riad Ried|Junis Jones|Baschar Becher"
    "|Malawi Mallawi|Omar Amr|Ahmed Hamed|Meyer Meier|Harry Harri|Berlin Bernau"
    "|Karl Carl|Iran Irak|Sara Zahra|Petrosjan Petrosjants|Tamar Tomar|Marina Marine|Denis Dennis"
)


def split(pairs: str) -> list[tuple[str, ...]]:
    """Return the pairs of a list."""
    return [tuple(pair.split()) for pair in pairs.split("|")]


def is_one(one: str, other: str, followers: bool | None = None) -> bool:
    """Ask as the rules do."""
    shared = native.links(one) & native.links(other)
    return bool(shared) and native.one_name(one, other, shared, followers)


@pytest.mark.parametrize(("one", "other"), split(ALONE))
def test_one_name_wherever_it_stands(one: str, other: str) -> None:
    """Places, groups, and spellings that no paper has side by side; and never if other people stand behind them."""
    assert is_one(one, other)
    assert is_one(other, one)


@pytest.mark.parametrize(("one", "other"), split(BESIDE))
def test_one_name_beside_the_same_name(one: str, other: str) -> None:
    """Names of people that many bear."""
    assert not is_one(one, other)
    assert not is_one(one, other, followers=False)
    assert is_one(one, other, followers=True)


@pytest.mark.parametrize(("one", "other"), split(NEVER))
def test_two_names(one: str, other: str) -> None:
    """Names that look alike."""
    assert not is_one(one, other, followers=True)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("a\t\t\t", "four columns"),
        ("a\tx\t\ta", "unknown system"),
        ("a\t\tmiddle\ta", "unknown letter class 'middle'"),
        ("a\t\t\tж", "no list of sounds"),
        ("a", "four columns"),
    ],
)
def test_bad_tables(line: str, fault: str) -> None:
    """One line that says where and what."""
    with pytest.raises(DataError, match=f"t.tsv:2: .*{fault}"):
        parse_table(f"# head\n{line}\n", System.GERMAN, "t.tsv")


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("system", System)
def test_tables_read(script: Script, system: System) -> None:
    """Every table of every system can be made, and reads a plain name."""
    assert table(script, system).groups
    assert readings("Marina", script, system)


@settings(deadline=None)
@given(
    st.text("abcdeghijklmnoprstuvwyzqâáéç", min_size=1, max_size=24), st.sampled_from(Script), st.sampled_from(System)
)
def test_known_readings_are_readings(word: str, script: Script, system: System) -> None:
    """The quick way finds what the long way finds among the known names, for any word."""
    known = frozenset(read for read in readings(word, script, system) if f"{script}:{read}" in native.names())
    beginnings = Beginnings(link[5:] for link in native.names() if link.startswith(script))
    quick = known_readings(word, script, system, beginnings)
    assert known <= quick


@settings(deadline=None)
@given(st.sampled_from(sorted(native.names())), st.data())
def test_folds_let_known_names_through(link: str, data: st.DataObject) -> None:
    """A spelling that reads as a known name is never dismissed by its fold."""
    script, _, read = link.partition(":")
    word = data.draw(st.sampled_from([read.translate(str.maketrans("xγθčšžǧǯʒ", "hgtcszjjz")), read]))
    if link in {f"{script}:{one}" for one in all_readings(word, Script(script))}:
        assert link in native.links(word)


@pytest.mark.parametrize("word", ["x" * 10_000, "a" * 10_000, "Qaи\u0301da", "Ka\u0308ida", "", "1", "Kаida"])
def test_hostile_words(word: str) -> None:
    """Long words, combining marks and mixed scripts are nobody's name."""
    assert native.links(word) == frozenset()


def test_original_letters_are_read_by_sound() -> None:
    """As the builder reads them."""
    assert georgian("სააკაშვილი") == "sakašvili"
    assert armenian("երևան") == "yerevan"
    assert armenian("ոսկան") == "voskan"
    assert greek("γιώργος") == "yorgos"
    assert greek("παπανδρέου") == "papandreu"


def test_difference() -> None:
    """The letters in which two spellings differ, and whose habit they are."""
    assert str(native.difference("Kaida", "Qaida", "arab:qayda")) == "English „Q“, German „K“"
    assert str(native.difference("Mohammed", "Muhammad", "arab:muhamad")) == "„o“ and „u“ stand for one sound"
