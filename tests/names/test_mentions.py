"""Which words of a document count as names with a choice of spelling."""

import pytest

from mtcheck.model import Block, Document, Zone
from mtcheck.names import gazetteer, lexicon
from mtcheck.names.attested import base_form, original, side
from mtcheck.names.folds import fold, known_folds
from mtcheck.names.german_words import is_german_word
from mtcheck.names.mentions import find_mentions
from mtcheck.names.schemes import Label, Scheme, plain_skeletons
from tests.harness import MUCH, ends


def document(text: str, *zones: tuple[Zone, int, int]) -> Document:
    """Make a document of plain text."""
    blocks = tuple(Block(*zone) for zone in zones) or (Block(Zone.PARAGRAPH, 0, len(text)),)
    return Document("a.txt", text, text, blocks)


def forms(text: str) -> dict[str, list[str]]:
    """Return every name found and what stands at its places."""
    return {
        mention.form: [text[start:end] for start, end in mention.spans] for mention in find_mentions(document(text))
    }


@pytest.mark.parametrize(
    "word",
    "CNN City Hub Serafima Braindrain Financial Telegram Ural Wasser Verfahren Meyer Harry Siemens Jury Warum"
    " Grossstadt Strassen Schiessplatz".split(),
)
def test_other_words_are_not_names(word: str) -> None:
    """English, German and Western words are no mentions."""
    assert forms(f"Dort stand {word} geschrieben.") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mit Wadims Hilfe kam Wadim an.", {"Wadim": ["Wadims", "Wadim"]}),
        ("Wadims Hilfe kam an.", {"Wadim": ["Wadims"]}),
        ("Boris und Denis kamen.", {}),
        ("Die Jekaterinburger Oper.", {"Jekaterinburg": ["Jekaterinburger"]}),
        ("Die Wadim-Gruppe.", {"Wadim": ["Wadim"]}),
        ("WADIM und wadim.", {}),
        ("Der Weg nach Hause, ein weg.", {}),
    ],
)
def test_base_forms(text: str, expected: dict[str, list[str]]) -> None:
    """Endings come off where the rest is a name, and only there."""
    assert forms(text) == expected


def test_code_and_links_are_no_prose() -> None:
    """A name in a listing is not the writer's spelling."""
    text = "Wadim kam. Wadim"
    found = list(find_mentions(document(text, (Zone.PARAGRAPH, 0, 10), (Zone.CODE, 10, 16))))
    assert [mention.spans for mention in found] == [((0, 5),)]


def test_unknown_names_are_held_together_by_their_letters() -> None:
    """Two long spellings that no single scheme writes are one name even if nobody knows it."""
    assert set(forms("Herr Wyschtschergubin traf Herrn Vyshchergubin.")) == {"Wyschtschergubin", "Vyshchergubin"}
    assert forms("Herr Wyschtschergubin traf niemanden.") == {}


def test_neighbours() -> None:
    """Surname and known given name beside a name are kept to tell people apart."""
    found = {mention.form: mention for mention in find_mentions(document("Da sprach Wadim Ponta mit Wadim Orlow."))}
    assert found["Wadim"].followers == {"Ponta", "Orlow"}
    assert found["Orlow"].leaders == {"Wadim"}


def test_original_spelling() -> None:
    """Messages show real Cyrillic, not the skeleton."""
    assert [original(read) for read in ("алексеи", "вадим", "вербицки")] == ["Алексей", "Вадим", "Вербицкий"]


def test_side_goes_by_the_known_reading() -> None:
    """Jekaterinburg could be read in English, too, but not as a city."""
    assert side("Jekaterinburg") is Label.GERMAN
    assert side("Ekaterinburg") is Label.UNDECIDED


def test_base_form_needs_evidence_for_a_genitive() -> None:
    """Without a letter that gives the scheme away the shorter form must stand in the text."""
    assert base_form("Wadims") == ("Wadim", True)
    assert base_form("Siemens")[0] in ("", "Siemen")
    assert not base_form("Siemens")[1]


CYRILLIC = "абвгдежзиклмнопрстуфхцчшыюяё"
GERMAN = "a b w g d e sch s i k l m n o p r s t u f ch z tsch sch y ju ja jo".split()
ENGLISH = "a b v g d e zh z i k l m n o p r s t u f kh ts ch sh y yu ya yo".split()


@pytest.mark.parametrize(("scheme", "letters"), [(Scheme.GERMAN, GERMAN), (Scheme.ENGLISH, ENGLISH)])
def test_the_quick_gate_loses_no_name(scheme: Scheme, letters: list[str]) -> None:
    """Whatever reads as a known name is let through to the reader."""
    latin = dict(zip(CYRILLIC, letters, strict=True))
    written = {name: "".join(latin[letter] for letter in name) for name in {*lexicon.names(), *gazetteer.places()}}
    readable = {name: word for name, word in written.items() if name in plain_skeletons(word, scheme)}
    assert len(readable) > 6000
    assert [word for word in readable.values() if fold(word) not in known_folds()] == []


def test_word_endings_cost_few_names() -> None:
    """Words with German endings are dismissed unread; that may cost a handful of names, not more."""
    latin = dict(zip(CYRILLIC, GERMAN, strict=True))
    written = ["".join(latin[letter] for letter in name).title() for name in lexicon.names()]
    assert sum(map(is_german_word, written)) < 20


@pytest.mark.parametrize("text", ["a" * MUCH, "Wadim " * 30_000, "„" * MUCH, " " * MUCH])
def test_hostile_texts_are_linear(text: str) -> None:
    """Much of anything is done in a moment."""
    with ends():
        list(find_mentions(document(text)))
