"""The registry: each name once, joined where the rules join, and nowhere else."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.model import Block, Document, Profile, Transliteration, Zone
from mtcheck.names.attested import known
from mtcheck.names.mentions import Mention, find_mentions
from mtcheck.names.registry import UNDECREED, Name, one_name, registry
from mtcheck.names.variants import Decision, Decrees, Verdict, across, decrees, inside
from mtcheck.terms import Concept, Glossary, Status, Term, TermType
from tests.harness import ends

WADIM = Glossary((Concept("w", (Term("Wadim", type=TermType.NAME), Term("Vadim", status=Status.DEPRECATED))),))


def mentions(*texts: str) -> list[Mention]:
    """Return the names of some texts, which are called 1, 2, and so on."""
    found: list[Mention] = []
    for path, text in enumerate(texts, 1):
        document = Document(str(path), text, text, (Block(Zone.PARAGRAPH, 0, len(text)),))
        found += [mention._replace(path=str(path)) for mention in find_mentions(document)]
    return found


def groups(*texts: str) -> set[frozenset[str]]:
    """Return the spellings of each name of some texts."""
    names = registry(mentions(*texts), UNDECREED)
    return {frozenset(spelling.form for spelling in name.spellings) for name in names}


def only(names: tuple[Name, ...], *forms: str) -> Name:
    """Return the one name with exactly these spellings."""
    (name,) = [name for name in names if {spelling.form for spelling in name.spellings} == set(forms)]
    return name


APART = {
    "other surnames": ("Iwan Frolow grüßte Ivan Rakitić.",),
    "other surnames, two texts": ("Iwan Frolow kam.", "Ivan Rakitić ging."),
    "a final vowel": ("Iwanow fuhr nach Iwanowo.",),
    "man and woman": ("Alexander rief Alexandra an.",),
    "not known as a name": ("Im Wasser lag ein Vasser.",),
    "held together by letters alone, in two texts": ("Bisrach kam.", "Bisrakh ging."),
}


@pytest.mark.parametrize("texts", APART.values(), ids=APART.keys())
def test_two_names(texts: tuple[str, ...]) -> None:
    """What the rules keep apart has an entry of its own."""
    assert all(len(group) == 1 for group in groups(*texts))


TOGETHER = {
    "one text": (("Wadim kam. Vadim ging.",), {"Wadim", "Vadim"}),
    "two texts": (("Wadim kam.", "Vadim ging."), {"Wadim", "Vadim"}),
    "an ending": (("Wadim kam. Vadims Hund bellt, und Vadim ging.",), {"Wadim", "Vadim"}),
    "a place beside whatever": (
        ("Der Zug aus Jekaterinburg Hauptbahnhof hält.", "In Ekaterinburg Mitte schneit es."),
        {"Ekaterinburg", "Jekaterinburg"},
    ),
    "three spellings over three texts": (
        ("Sergej Orlow kam.", "Sergei Orlow kam.", "Sergey Orlow ging."),
        {"Sergej", "Sergei", "Sergey"},
    ),
}


@pytest.mark.parametrize(("texts", "forms"), TOGETHER.values(), ids=TOGETHER.keys())
def test_one_name(texts: tuple[str, ...], forms: set[str]) -> None:
    """What the rules take for one name has one entry, and edges enough to join all spellings."""
    name = only(registry(mentions(*texts), UNDECREED), *forms)
    assert len(name.edges) == len(forms) - 1
    assert {form for edge in name.edges for form in (edge.loser.form, edge.winner)} == forms


def test_counts_and_texts() -> None:
    """Each spelling with its texts, sorted, the most frequent spelling first."""
    texts = ("Wadim kam. Wadim ging. Vadim blieb.", "Vadim lachte.", "Wadims Hund. Wadim rief.")
    (name,) = registry(mentions(*texts), UNDECREED)
    assert [(one.form, one.system, one.texts, one.count) for one in name.spellings] == [
        ("Wadim", "german", (("1", 2), ("3", 2)), 4),
        ("Vadim", "english", (("1", 1), ("2", 1)), 2),
    ]
    assert (name.proposed, name.decision, name.type, name.count) == ("Wadim", Decision.LABEL, TermType.NAME, 6)


DECIDED = {
    "majority": ("Sergej Sergej Sergei", UNDECREED, "Sergej", Decision.CORPUS),
    "label": ("Vadim Vadim Wadim", UNDECREED, "Wadim", Decision.LABEL),
    "glossary": ("Vadim Vadim Wadim", decrees(WADIM, Profile()), "Wadim", Decision.GLOSSARY),
    "glossary, one spelling": ("Vadim", decrees(WADIM, Profile()), "Wadim", Decision.GLOSSARY),
    "profile": (
        "Sergei Sergei Sergej",
        Decrees(transliteration=Transliteration.PRESS),
        "Sergej",
        Decision.PROFILE,
    ),
    "one spelling": ("Vadim Vadim", UNDECREED, "Vadim", None),
}


@pytest.mark.parametrize(("words", "decided", "form", "decision"), DECIDED.values(), ids=DECIDED.keys())
def test_decision(words: str, decided: Decrees, form: str, decision: Decision | None) -> None:
    """The form to use and what decided for it."""
    (name,) = registry(mentions(words.replace(" ", " kam. ") + " ging."), decided)
    assert (name.proposed, name.decision) == (form, decision)


@pytest.mark.parametrize(
    ("text", "decided", "proposed", "german"),
    [
        ("Vadim kam. Vadim ging. Wadim blieb.", UNDECREED, "Wadim", "Wadim"),
        ("Vadim kam.", UNDECREED, "Vadim", "Wadim"),
        ("Wadim kam.", UNDECREED, "Wadim", "Wadim"),
        ("Sergey kam.", Decrees(transliteration=Transliteration.PRESS), "Sergey", "Sergej"),
        ("Sergey kam.", Decrees({"Sergey": "Sergey"}), "Sergey", "Sergey"),
    ],
)
def test_german_form(text: str, decided: Decrees, proposed: str, german: str) -> None:
    """The German form stands beside what the texts or the glossary ask for; a glossary is not corrected."""
    (name,) = registry(mentions(text), decided)
    assert (name.proposed, name.german) == (proposed, german)


def test_a_place_is_a_place() -> None:
    """What only the gazetteer knows is a place, everything else a name."""
    names = registry(mentions("In Tscheljabinsk und Chelyabinsk traf Wadim Vadim."), UNDECREED)
    assert only(names, "Tscheljabinsk", "Chelyabinsk").type is TermType.PLACE
    assert only(names, "Wadim", "Vadim").type is TermType.NAME


def test_what_a_losing_spelling_leads_to_is_another_name() -> None:
    """Jones could be Younis, which is Junis; Jones is not."""
    found = groups("In Chan Junis schneit es. In Chan Younis taut es.", "Jones kam. Jones ging.", "In Junis friert es.")
    assert found == {frozenset({"Junis", "Younis"}), frozenset({"Jones"})}


def test_a_rejected_spelling_is_still_a_spelling() -> None:
    """The rules leave it to the term rules; the registry shows it."""
    name = only(registry(mentions("Wadim kam. Vadim ging."), decrees(WADIM, Profile())), "Wadim", "Vadim")
    assert (name.proposed, name.decision) == ("Wadim", Decision.GLOSSARY)


FORMS = ["Wadim", "Vadim", "Sergej", "Sergei", "Sergey", "Iwanow", "Ivanov", "Iwanowo", "Ivanovo", "Kyjiw"]
SENTENCES = st.lists(st.sampled_from([f"{one} {two} kam." for one in FORMS for two in ("", "Orlow", "Ponta")]))


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_registry_and_rules_agree(texts: list[list[str]], chance: random.Random) -> None:
    """Every mention is in exactly one entry, whatever the order; what a rule reports stands in one entry."""
    found = mentions(*map(" ".join, texts))
    names = registry(found, UNDECREED)
    entry = {spelling.form: index for index, name in enumerate(names) for spelling in name.spellings}
    assert sum(len(name.spellings) for name in names) == len(entry) == len({one.form for one in found})
    assert sum(name.count for name in names) == sum(len(one.spans) for one in found)
    for verdict in (*inside(found, UNDECREED), *across(found, UNDECREED)):
        assert entry[verdict.loser.form] == entry[verdict.winner]
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert registry(shuffled, UNDECREED) == names


def test_every_edge_is_what_a_rule_says() -> None:
    """An edge is the verdict on its two spellings, asked again."""
    found = mentions("Wadim kam. Vadim ging.", "Sergej Orlow kam.", "Sergey Orlow ging.")
    for name in registry(found, UNDECREED):
        for edge in name.edges:
            own, other = ([one for one in found if one.form == form] for form in (edge.loser.form, edge.winner))
            again = one_name(own, other)
            assert again is not None
            assert isinstance(edge, Verdict)
            assert again.link == edge.link
            assert edge.link in known(edge.loser.form) & known(edge.winner)


def test_many_names_of_many_surnames() -> None:
    """Two spellings, each beside hundreds of surnames of its own, are compared in a moment."""
    letters = "bdfgklmnprst"
    surnames = [f"Q{one}a{two}o{three}" for one in letters for two in letters for three in letters][:600]
    text = " ".join(f"{form} {name} kam." for form, name in zip(["Wadim", "Vadim"] * 300, surnames, strict=True))
    with ends():
        assert groups(*(text[start : start + 400] for start in range(0, len(text), 400)))
