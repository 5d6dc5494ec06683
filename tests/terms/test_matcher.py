"""Uses of terms: which forms count, where they may stand, and what it costs to look for them."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Block, Document, Locale, Zone
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Gender, Glossary, Status, Term, TermType
from mtcheck.terms.matcher import How, Matcher, matcher
from tests.harness import MUCH, ends

GLOSSARY = Glossary(
    tuple(
        Concept(term.text, (term,))
        for term in (
            Term("Oral", type=TermType.PLACE),
            Term("Uralsk", type=TermType.PLACE),
            Term("Rostow am Don", type=TermType.PLACE),
            Term("Rostow", type=TermType.PLACE),
            Term("Don", type=TermType.NAME),
            Term("Sultan", type=TermType.NAME),
            Term("Max", type=TermType.NAME),
            Term("Wadim", type=TermType.NAME),
            Term("Bescheid", type=TermType.NOUN, gender=Gender.MASCULINE, forms=("Bescheide",)),
            Term("Einberufung", type=TermType.NOUN, gender=Gender.FEMININE),
            Term("Maße", type=TermType.NOUN, gender=Gender.NEUTER),
            Term("kasachisch", type=TermType.ADJECTIVE),
            Term("auf freiem Fuß", type=TermType.PHRASE),
            Term("2G", type=TermType.ABBREVIATION),
            Term("LKW", type=TermType.ABBREVIATION),
            Term("Velo", language="de-CH"),
            Term("draft", language="en"),
        )
    )
)


def document(prose: str, locale: Locale = Locale.DE) -> Document:
    """A text of one paragraph."""
    return Document("t.txt", prose, prose, (Block(Zone.PARAGRAPH, 0, len(prose)),), locale=locale)


def found(prose: str, locale: Locale = Locale.DE, glossary: Glossary = GLOSSARY) -> list[tuple[str, str, str]]:
    """Return (text, term, how) of every use."""
    matches = list(matcher(glossary).find(document(prose, locale)))
    return [(prose[match.start : match.end], match.term.text, str(match.how)) for match in matches]


SILENT = {
    "inside a word": "Der Ural und die Uralskers.",
    "lower case": "Das Mittel wirkt oral.",
    "upper case": "ORAL und URALSK.",
    "beginning of a word": "Die Oralität der Oralisten, ach: Oralisch.",
    "adjective of a person": "Die Wadimer und Maxer.",
    "no ending of this word": "Die Einberufunge kam mit den Einberufungens.",
    "brand": "Die Bürste von Oral-B.",
    "second half of a double name": "Nur-Sultan und Anna-Wadim.",
    "digits before": "12G kostet mehr als 42G.",
    "superscript behind": "Oral² ist keine Stadt.",
    "other language": "Der draft kam.",
    "other region": "Das Velo rollt.",
    "capital inside a sentence": "Der Kasachische Hof.",
    "paragraph between words": "Rostows Vetter lebt auf\n\nfreiem Fuß.",
    "foreign apostrophe": "Wadim’sche Witze.",
    "phrase with another ending": "Auf freien Fuß.",
}


@pytest.mark.parametrize("prose", SILENT.values(), ids=SILENT.keys())
def test_no_use(prose: str) -> None:
    """Harmless neighbours of terms."""
    allowed = {"Rostows", "Wadim"}
    assert [use for use in found(prose) if use[0] not in allowed] == []


USES = {
    "exact": ("In Oral, nicht in Uralsk.", [("Oral", "Oral", "exact"), ("Uralsk", "Uralsk", "exact")]),
    "at both ends": ("Oral", [("Oral", "Oral", "exact")]),
    "genitive": ("Orals Bahnhof", [("Orals", "Oral", "form")]),
    "genitive with apostrophe": ("Oral’s Bahnhof", [("Oral’s", "Oral", "form")]),
    "straight apostrophe": ("Oral's Bahnhof", [("Oral's", "Oral", "form")]),
    "apostrophe alone": ("Max’ Hund und Max' Katze", [("Max’", "Max", "form"), ("Max'", "Max", "form")]),
    "no apostrophe of its own": ("Wadim’ Hund", [("Wadim", "Wadim", "exact")]),
    "place adjective": ("Uralsker Brot", [("Uralsker", "Uralsk", "form")]),
    "compound": ("Oral-Gebiet", [("Oral", "Oral", "part of a hyphenated compound")]),
    "suspended compound": ("Oral- und andere Gebiete", [("Oral", "Oral", "part of a hyphenated compound")]),
    "compound of an adjective": ("Oral-nahe Orte", [("Oral", "Oral", "part of a hyphenated compound")]),
    "prefix": ("Anti-Wadim-Lied", [("Wadim", "Wadim", "part of a hyphenated compound")]),
    "no-break hyphen": ("Oral\u2011Gebiet", [("Oral", "Oral", "part of a hyphenated compound")]),
    "dash": ("Oral–Uralsk", [("Oral", "Oral", "exact"), ("Uralsk", "Uralsk", "exact")]),
    "noun anywhere in a compound": (
        "Anti-Einberufung-Lied",
        [("Einberufung", "Einberufung", "part of a hyphenated compound")],
    ),
    "genitive of a noun": (
        "des Bescheids, des Bescheides",
        [("Bescheids", "Bescheid", "form"), ("Bescheides", "Bescheid", "form")],
    ),
    "given form": ("die Bescheide", [("Bescheide", "Bescheid", "form")]),
    "adjective": (
        "kasachisch, kasachischen, russisch-kasachische",
        [
            ("kasachisch", "kasachisch", "exact"),
            ("kasachischen", "kasachisch", "form"),
            ("kasachische", "kasachisch", "form"),
        ],
    ),
    "longest": ("Rostow am Don", [("Rostow am Don", "Rostow am Don", "exact")]),
    "shorter where the longest is not": (
        "Rostow an dem Don",
        [("Rostow", "Rostow", "exact"), ("Don", "Don", "exact")],
    ),
    "several words": ("Er ist auf freiem Fuß.", [("auf freiem Fuß", "auf freiem Fuß", "exact")]),
    "no-break space": ("Rostow\u00a0am Don", [("Rostow\u00a0am Don", "Rostow am Don", "exact")]),
    "line break": ("Rostow\r\nam   Don", [("Rostow\r\nam   Don", "Rostow am Don", "exact")]),
    "digit first": ("Nur 2G gilt, kein LKW.", [("2G", "2G", "exact"), ("LKW", "LKW", "exact")]),
    "mask beside": ("\ufffcOral\ufffc", [("Oral", "Oral", "exact")]),
}


@pytest.mark.parametrize(("prose", "expected"), USES.values(), ids=USES.keys())
def test_uses(prose: str, expected: list[tuple[str, str, str]]) -> None:
    """What counts as a use, with exact places."""
    assert found(prose) == expected


def test_swiss_spelling() -> None:
    """A Swiss text writes ss for ß; elsewhere Masse is another word than Maße."""
    assert found("Die Masse und auf freiem Fuss.") == []
    assert [use[0] for use in found("Die Masse und auf freiem Fuss.", Locale.CH)] == ["Masse", "auf freiem Fuss"]


def test_regional_term() -> None:
    """A term of a region counts in texts of that region."""
    assert found("Das Velo rollt.", Locale.CH) == [("Velo", "Velo", "exact")]


def test_closing_mark_is_no_genitive() -> None:
    """The apostrophe that closes a quotation does not belong to the name before it."""
    assert found("Er rief ‘Max’ und ging.") == [("Max", "Max", "exact")]


def test_same_text_in_two_concepts() -> None:
    """All terms that a text can be are yielded in the order of the glossary."""
    both = Glossary((Concept("b", (Term("Oral"),)), Concept("a", (Term("Oral", status=Status.FORBIDDEN),))))
    matches = list(matcher(both).find(document("In Oral.")))
    assert [match.concept.id for match in matches] == ["b", "a"]


def test_the_plainer_reading_holds() -> None:
    """Boris is Boris, even if there is a Bori."""
    both = Glossary((Concept("a", (Term("Bori", type=TermType.NAME),)), Concept("b", (Term("Boris"),))))
    assert found("Boris kam.", glossary=both) == [("Boris", "Boris", "exact")]


def test_one_matcher_for_a_glossary() -> None:
    """The index is made once, also for an equal glossary from elsewhere."""
    one, two = (Glossary((Concept("a", (Term("Oral"),)),), "x") for _ in range(2))
    assert matcher(one) is matcher(one)
    assert matcher(one) is matcher(two)
    assert matcher(one) is not matcher(EMPTY_GLOSSARY)


NEAR = st.text(alphabet="OralUskDonRtwm’' -\n.s1ß", max_size=40)


@given(st.lists(st.one_of(NEAR, st.sampled_from(["Oral", "Rostow am Don", "Max’", "Oral-Gebiet"])), max_size=8))
def test_matches_are_in_order_and_apart(pieces: list[str]) -> None:
    """Whatever the text: matches do not overlap and stand where they say."""
    prose = " ".join(pieces)
    matches = list(matcher(GLOSSARY).find(document(prose)))
    for match in matches:
        assert prose[match.start : match.end].startswith(match.term.text.split()[0])
    assert all(one.end <= two.start for one, two in pairwise(matches))


@given(st.text(min_size=1, max_size=12), st.text(max_size=60))
def test_any_term_and_any_text(term: str, prose: str) -> None:
    """No term and no text breaks the matcher."""
    glossary = Glossary((Concept("a", (Term(term, type=TermType.PLACE),)),))
    list(Matcher(glossary).find(document(prose + term + prose)))


def test_reading_once_is_searching_each() -> None:
    """Many different terms in one text are found by another way than few, and it is the same."""
    names = [f"Ort{chr(ord('a') + number % 26)}{chr(ord('a') + number // 26)}" for number in range(60)]
    glossary = Glossary(tuple(Concept(name, (Term(name, type=TermType.PLACE),)) for name in names))
    prose = " und ".join(f"{name}s {name}" for name in names)
    few = [use for name in names for use in found(f"{name}s {name}", glossary=glossary)]
    assert found(prose, glossary=glossary) == few
    assert len(few) == 120


@pytest.mark.parametrize("filler", ["a", " ", "-", "’", "Oral ", "Max’ ", "Oral-", "Rostow am ", "\n"])
def test_long_texts(filler: str) -> None:
    """Time grows with the text, not with its square."""
    prose = filler * (MUCH // len(filler))
    with ends():
        sum(1 for _ in matcher(GLOSSARY).find(document(prose)))


def test_cost_does_not_grow_with_the_glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that uses three terms is searched for those three, with ten terms or with ten thousand."""
    prose = "Orta liegt bei Ortb und Ortc, sonst nirgends. " * 200
    searched: list[str] = []
    search = Document.occurrences

    def counted(text: Document, word: str) -> Iterator[int]:
        searched.append(word)
        return search(text, word)

    monkeypatch.setattr(Document, "occurrences", counted)
    for size in (10, 10_000):
        villages = (f"Dorf{'x' * (n % 7)}{n:b}".translate({48: "o", 49: "l"}) for n in range(size))
        names = ["Orta", "Ortb", "Ortc", *villages]
        made = Matcher(Glossary(tuple(Concept(name, (Term(name, type=TermType.PLACE),)) for name in names)))
        assert len(list(made.find(document(prose)))) == 600
        assert sorted(searched) == ["Orta", "Ortb", "Ortc"]
        searched.clear()


NAMES = Glossary(tuple(concept for concept in GLOSSARY.concepts if concept.terms[0].type in {"name", "place"}))
PIECES = (
    "Oral",
    "oral",
    "Uralsk",
    "Don",
    "ΣΟΣ",
    "İ",
    "er",
    "s",
    "Gebiet",
    "Max",
    "İnnen",
    "-",
    " ",
    ". ",
    "ß",
    "Rostow am ",
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_a_glossary_of_names_alone(prose: str) -> None:
    """Names are found alike whether or not there are words in the glossary that may end a compound."""
    both = Glossary((*NAMES.concepts, Concept("x", (Term("Xylograf", type=TermType.NOUN),))), "both")
    assert found(prose, glossary=NAMES) == found(prose, glossary=both)


def test_how_has_an_order() -> None:
    """The exact term comes first, whatever else is added."""
    assert next(iter(How)) is How.EXACT
