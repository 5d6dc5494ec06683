"""Reading Latin spellings back into Cyrillic."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.errors import DataError
from mtcheck.names import lexicon
from mtcheck.names.schemes import (
    END,
    Label,
    Language,
    Scheme,
    all_skeletons,
    label,
    letter_groups,
    parse_table,
    plain_skeletons,
    readings,
    skeleton,
    skeletons,
    table,
)
from mtcheck.text.tables import read_table
from tests.harness import ends

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüßéëžš'", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("german", "english", "cyrillic"),
    [
        ("Wadim", "Vadim", "Вадим"),
        ("Alexej", "Aleksey", "Алексей"),
        ("Jekaterinburg", "Yekaterinburg", "Екатеринбург"),
        ("Chruschtschow", "Khrushchyov", "Хрущёв"),
        ("Schukow", "Zhukov", "Жуков"),
        ("Zwetajewa", "Tsvetaeva", "Цветаева"),
        ("Tschaikowsky", "Chaikovskiy", "Чайковский"),
        ("Issajew", "Isayev", "Исаев"),
        ("Solowjow", "Solovyov", "Соловьёв"),
        ("Majakowski", "Mayakovsky", "Маяковский"),
        ("Dsjuba", "Dzyuba", "Дзюба"),
        ("Dschalilow", "Jalilov", "Джалилов"),
        ("Schtscherba", "Shcherba", "Щерба"),
    ],
)
def test_both_spellings_read_as_the_name(german: str, english: str, cyrillic: str) -> None:
    """Each scheme finds its way back to the same skeleton."""
    assert skeleton(cyrillic) in skeletons(german, Scheme.GERMAN)
    assert skeleton(cyrillic) in skeletons(english, Scheme.ENGLISH)


@pytest.mark.parametrize(
    ("german", "english", "cyrillic"),
    [("Wolodymyr", "Volodymyr", "Володимир"), ("Mykolajiw", "Mykolaiv", "Миколаїв"), ("Luzk", "Lutsk", "Луцьк")],
)
def test_ukrainian(german: str, english: str, cyrillic: str) -> None:
    """Ukrainian и is another sound than Russian и."""
    read = skeleton(cyrillic, Language.UKRAINIAN)
    assert read in skeletons(german, Scheme.GERMAN)
    assert read in skeletons(english, Scheme.ENGLISH)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Iwanow", "Iwanowa"), ("Iwanow", "Iwanowo"), ("Linda", "Lynda"), ("Oral", "Ural"), ("Peter", "Petra")],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    """Gender, place and i against y are never folded."""
    assert all_skeletons(one).isdisjoint(all_skeletons(other))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Wadim", Label.GERMAN),
        ("Vadim", Label.ENGLISH),
        ("Irina", Label.UNDECIDED),
        ("Sergei", Label.UNDECIDED),
        ("Thatcher", Label.UNDECIDED),
        ("Tschechow", Label.GERMAN),
        ("Chekhov", Label.ENGLISH),
        ("Čechov", Label.SCIENTIFIC),
        ("Vasilij", Label.SCIENTIFIC),
        ("Jelena", Label.UNDECIDED),
        ("Sergej", Label.GERMAN),
        ("Tchekhov", Label.UNDECIDED),
        ("Łukasz", Label.UNDECIDED),
    ],
)
def test_label(word: str, expected: Label) -> None:
    """A spelling gives its scheme away, or it does not; -ei is never called English."""
    assert label(word) is expected


def test_a_foreign_letter_makes_unreadable() -> None:
    """One letter that a scheme never writes is enough, and the whole word is judged."""
    assert skeletons("Wadim", Scheme.ENGLISH) == frozenset()
    assert skeletons("Vadim", Scheme.GERMAN) == frozenset()
    assert readings("Łukasz") == {}


def test_letter_groups_follow_the_scheme() -> None:
    """ch is one sound in each scheme, and not the same one."""
    assert letter_groups("Chekhov", Scheme.ENGLISH) == ["Ch", "e", "kh", "o", "v"]
    assert letter_groups("Tschechow", Scheme.GERMAN) == ["Tsch", "e", "ch", "o", "w"]


@pytest.mark.parametrize(
    ("word", "scheme", "cyrillic", "language"),
    [
        ("Čajkovskij", Scheme.SCIENTIFIC, "Чайковский", Language.RUSSIAN),
        ("Tchekhov", Scheme.FRENCH, "Чехов", Language.RUSSIAN),
        ("Poutine", Scheme.FRENCH, "Путин", Language.RUSSIAN),
        ("Szewczenko", Scheme.POLISH, "Шевченко", Language.RUSSIAN),
        ("Władimir", Scheme.POLISH, "Владимир", Language.RUSSIAN),
        ("Volodymyr", Scheme.UKRAINIAN, "Володимир", Language.UKRAINIAN),
        ("Kostiantyn", Scheme.UKRAINIAN, "Костянтин", Language.UKRAINIAN),
        ("Łukašenka", Scheme.BELARUSIAN, "Лукашэнка", Language.BELARUSIAN),
        ("Mahilioŭ", Scheme.BELARUSIAN, "Магілёў", Language.BELARUSIAN),
        ("Tarnowo", Scheme.GERMAN, "Търново", Language.BULGARIAN),
        ("Aqtöbe", Scheme.ENGLISH, "Ақтөбе", Language.KAZAKH),
    ],
)
def test_other_schemes_and_languages(word: str, scheme: Scheme, cyrillic: str, language: Language) -> None:
    """Each scheme reads a name of its own, and each language has its own sounds for a letter."""
    assert skeleton(cyrillic, language) in skeletons(word, scheme)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("v\tbehind\tв", "x.tsv:2: unknown letter class 'behind', known are end, hush, vowel"),
        ("v\tв", "x.tsv:2: three columns expected"),
        ("v\t\t", "x.tsv:2: three columns expected"),
        ("\t\tв", "x.tsv:2: three columns expected"),
        ("v\t\tw", "x.tsv:2: 'w' is no list of Cyrillic skeletons"),
        ("v\t\tв  ф", "x.tsv:2: 'в  ф' is no list"),
    ],
    ids=["letter class", "columns", "nothing to read", "nothing written", "Latin", "double blank"],
)
def test_a_table_that_says_nothing(line: str, message: str) -> None:
    """The place and what is wrong with it."""
    with pytest.raises(DataError, match=re.escape(message)):
        parse_table(f"a\t\tа\n{line}\n", "x.tsv")


@pytest.mark.parametrize(
    "word", ["Mоskau", "Va\N{COMBINING ACUTE ACCENT}dim", "Ива\N{COMBINING BREVE}н", "Vаdim", "Wad\N{SOFT HYPHEN}im"]
)
def test_mixed_scripts_and_marks_are_unreadable(word: str) -> None:
    """A Cyrillic а among Latin letters, or a mark of its own, is no letter of any scheme."""
    assert all(skeletons(word, scheme) == frozenset() for scheme in Scheme)


@pytest.mark.parametrize("scheme", Scheme)
def test_tables_name_their_source(scheme: Scheme) -> None:
    """Every table says where it is from."""
    assert re.search(r"^# Sources?: ", read_table("mtcheck.names", f"data/schemes/{scheme}.tsv"), re.MULTILINE)


@pytest.mark.parametrize("scheme", Scheme)
def test_tables_read_only_skeleton_letters(scheme: Scheme) -> None:
    """What a table yields is already free of the letters a skeleton folds."""
    for read in table(scheme).readings.values():
        assert all(skeleton(part + "а")[:-1] == part for part in read), read


@given(words)
def test_reading_is_total(word: str) -> None:
    """Every word is read or refused, with bounded work, and case does not matter."""
    for scheme in Scheme:
        read = skeletons(word, scheme)
        assert plain_skeletons(word, scheme) <= read
        assert read == skeletons(word.title(), scheme) or len(word.title().lower()) != len(word)


@given(words)
def test_letter_groups_rebuild_the_word(word: str) -> None:
    """Nothing is lost or invented when a word is cut."""
    for scheme in Scheme:
        groups = letter_groups(word, scheme)
        assert "".join(groups) in ("", word)
        assert END not in "".join(groups)


@pytest.mark.parametrize("word", ["S" * 10_000, "s" * 100_000, "scho" * 10, "ia" * 20, "'" * 40, "a" * 1_000_000])
def test_long_words_are_refused_quickly(word: str) -> None:
    """No word multiplies its readings without end."""
    with ends():
        assert len(all_skeletons(word)) < 2000


def test_names_among_readings() -> None:
    """With one ё more, and the same once the table is asked so often that it becomes a dictionary."""
    names = lexicon.Names("lexicon.tsv")
    some = {"васер", *(name.replace("ё", "е") for name in names)}
    expected = {found for name in some for found in (names.with_yo(name), name) if found in names}
    assert lexicon.Names("lexicon.tsv").among({"вадим", "васер", "артем"}) == {"вадим", "артём"}
    while names.get("вадим") is None or names._table.everything is None:
        pass
    assert names.among(some) == expected
