"""What is told of many words at once is what is told of each of them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.names import gazetteer, lexicon, native
from mtcheck.names.attested import LONGEST, SHORTEST, base_form, known, native_links, trace
from mtcheck.names.candidates import NOTHING, Look, candidates, known_forms, look_at
from mtcheck.names.consonants import folds as consonants
from mtcheck.names.consonants import known_by_fold, sharing_a_fold
from mtcheck.names.folds import fold, folds
from mtcheck.names.german_words import is_german_word
from tests.harness import MUCH, ends

LETTERS = "abcdefghijklmnopqrstuvwxyzäöüßéčšžñłİΣ"
CYRILLIC = "абвгдежзиклмнопрстуфхцчшыюяё"
WRITTEN = (
    "a b w g d je sch s i k l m n o p r s t u f ch z tsch sch y ju ja jo".split(),
    "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh y yu ya yo".split(),
    "a b v g d e ž z i k l m n o p r s t u f ch c č š y ju ja ë".split(),
)
SOUNDS = str.maketrans("xγθčšžǧǯʒ", "hgtcszjjz")


def latin_names() -> list[str]:
    """Return known names in Latin letters, by several systems."""
    tables = [str.maketrans(dict(zip(CYRILLIC, letters, strict=True))) for letters in WRITTEN]
    cyrillic = sorted({*lexicon.names(), *gazetteer.places()})
    others = [link[5:].translate(SOUNDS).capitalize() for link in native.names()]
    return [name.translate(table).capitalize() for table in tables for name in cyrillic] + others


NAMES = latin_names()
GERMAN = "Handwerk Kleinstadt Vorschlag Sprecherin Verwaltungsvorschriften Zeugnis Denis Katze Tschüss Jan Ajan".split()
ENDINGS = ("", "s", "er", "ern", "ers", "es", "e", "in", "ler", "en")
words = st.one_of(
    st.builds(str.__add__, st.sampled_from(NAMES), st.sampled_from(ENDINGS)),
    st.builds(str.__add__, st.sampled_from(GERMAN), st.sampled_from(ENDINGS)),
    st.text(LETTERS, min_size=1, max_size=LONGEST + 2).map(str.capitalize),
)


def plainly(word: str) -> Look:
    """Say what is seen in a word, without any short cut."""
    if not SHORTEST <= len(word) <= LONGEST:
        return NOTHING
    is_native = bool(native_links(word) or (word[-1] == "s" and native_links(word[:-1])))
    return Look(*base_form(word), trace(word), is_native)


@settings(deadline=None)
@given(st.lists(words, max_size=30))
def test_many_words_are_seen_as_each_of_them(some: list[str]) -> None:
    """No word is lost, and none is let through, whatever stands beside it."""
    expected = {word: look for word, look in ((word, plainly(word)) for word in some) if look != NOTHING}
    assert look_at(set(some)) == expected


def test_all_known_names_are_seen() -> None:
    """In any system, with and without a genitive ending."""
    some = [word for word in NAMES if SHORTEST <= len(word) < LONGEST]
    looks = look_at({*some, *(f"{word}s" for word in some)})
    lost = [word for word in some if known(word) and not looks.get(word, NOTHING).base]
    lost += [word for word in some if native_links(word) and not looks.get(word, NOTHING).native]
    lost += [word for word in some if known(word) and not looks.get(f"{word}s", NOTHING).base]
    assert lost == []


@given(st.one_of(words, st.text("dtszckhxa'.vü", max_size=9)))
def test_fold(word: str) -> None:
    """A fold is what patterns leave of a word."""
    agreed = re.sub("[dt]+(?=[scz])|k(?=h)", "", word.lower()).replace("x", "k.").replace("v", "w").replace("q", "k")
    assert fold(word) == re.sub(r"\.+", ".", re.sub("[aeiouyhjcszgäöüßëñăčšžŝâûêėéèïìŭ]", ".", agreed).replace("'", ""))


@given(st.lists(words, max_size=30))
def test_folds_of_many_words(some: list[str]) -> None:
    """A fold is the same in company."""
    assert folds(some) == {word: fold(word) for word in some}


@given(st.lists(words, max_size=30))
def test_consonants_of_many_words(some: list[str]) -> None:
    """The same for those of other scripts."""
    expected = {word for word in some if any(fold in known_by_fold(script) for script, fold in consonants(word))}
    assert set(sharing_a_fold(some)) == expected


@given(st.lists(words, max_size=30))
def test_words_worth_asking_for_links(some: list[str]) -> None:
    """What is left out has none."""
    left_out = set(some) - native.may_have_links(some)
    assert [word for word in left_out if native.links(word)] == []


@pytest.mark.parametrize(
    "word", ["Ergebnis", "Denis", "Vorschlag", "Kleinstadt", "Handwerk", "Wladimirstadt", "Vilnius"]
)
def test_german_endings(word: str) -> None:
    """They are told by their last letters."""
    assert is_german_word(word) is (word not in ("Denis", "Vorschlag", "Vilnius"))


def test_candidates_of_a_text() -> None:
    """Words without a capital are none, and most German ones show nothing."""
    text = frozenset("Wadim wadim Haus Mädchen Kaida Tschurjumows Wand Tisch".split())
    assert candidates(text).keys() == {"Wadim", "Kaida", "Tschurjumows"}
    assert known_forms(text) == {"Wadim", "Tschurjumows", "Kaida"}


def test_no_words() -> None:
    """A text may have none."""
    assert look_at(()) == {}
    assert candidates(frozenset()) == {}


@pytest.mark.parametrize("letters", ["k", "tsch", "dt", "sch", "aj", "Ж"])
def test_long_words_are_dismissed_in_a_moment(letters: str) -> None:
    """However long they are."""
    with ends():
        assert look_at({letters.capitalize() * MUCH}) == {}
