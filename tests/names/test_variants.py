"""Which spelling stands, and who decides."""

import pytest

from mtcheck.model import Block, Document, Profile, Transliteration, Zone
from mtcheck.names.mentions import Mention, find_mentions
from mtcheck.names.variants import Decision, across, aliases, by_frame, clusters, decrees, inside
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Glossary, Status, Term, TermType

PUTIN = Glossary(
    (
        Concept(
            "putin",
            (
                Term("Wladimir Putin", type=TermType.NAME),
                Term("Vladimir Putin", status=Status.ADMITTED, type=TermType.NAME),
            ),
        ),
    ),
    "putin",
)


def mentions(*texts: str) -> list[Mention]:
    """Return the mentions of several documents."""
    return [
        one._replace(path=f"{index}.txt")
        for index, text in enumerate(texts)
        for one in find_mentions(Document("", text, text, (Block(Zone.PARAGRAPH, 0, len(text)),)))
    ]


def decided(
    *texts: str, glossary: Glossary = EMPTY_GLOSSARY, style: Transliteration | None = None
) -> list[tuple[str, str, Decision]]:
    """Return loser, winner and decision inside each text."""
    found = inside(mentions(*texts), decrees(glossary, Profile(transliteration=style)))
    return [(verdict.loser.form, verdict.winner, verdict.decision) for verdict in found]


@pytest.mark.parametrize(
    ("texts", "glossary", "style", "expected"),
    [
        (["Vadim, Vadim, Wadim."], EMPTY_GLOSSARY, None, [("Vadim", "Wadim", Decision.LABEL)]),
        (["Viktor, Wiktor, Wiktor."], EMPTY_GLOSSARY, None, [("Wiktor", "Viktor", Decision.LABEL)]),
        (["Baschar, Bashar, Bashar."], EMPTY_GLOSSARY, None, [("Bashar", "Baschar", Decision.LABEL)]),
        (["Alexej, Alexej, Alexei."], EMPTY_GLOSSARY, None, [("Alexei", "Alexej", Decision.DOCUMENT)]),
        (["Alexej, Alexei.", "Alexej."], EMPTY_GLOSSARY, None, [("Alexei", "Alexej", Decision.CORPUS)]),
        (["Alexej, Alexei."], EMPTY_GLOSSARY, None, [("Alexej", "Alexei", Decision.DUDEN)]),
        (
            ["Ivan Rakitić kam. Ivan Rakitić ging. Iwan Rakitić blieb."],
            EMPTY_GLOSSARY,
            None,
            [("Iwan", "Ivan", Decision.DOCUMENT)],
        ),
        (["Klymenko, Klymenko, Klimenko."], EMPTY_GLOSSARY, None, [("Klimenko", "Klymenko", Decision.DOCUMENT)]),
        (["Oleg Klymenko, Boris Klimenko."], EMPTY_GLOSSARY, None, []),
        (
            ["Vadim, Vadim, Wadim."],
            EMPTY_GLOSSARY,
            Transliteration.DUDEN,
            [("Vadim", "Wadim", Decision.PROFILE)],
        ),
        (
            ["Alexei, Alexej, Alexej."],
            EMPTY_GLOSSARY,
            Transliteration.DUDEN,
            [("Alexej", "Alexei", Decision.PROFILE)],
        ),
        (
            ["Alexei, Alexei, Alexej."],
            EMPTY_GLOSSARY,
            Transliteration.PRESS,
            [("Alexei", "Alexej", Decision.PROFILE)],
        ),
        (
            ["Vladimir, Vladimir, Wladimir."],
            PUTIN,
            None,
            [("Vladimir", "Wladimir", Decision.GLOSSARY)],
        ),
    ],
    ids=[
        "german",
        "custom",
        "sch",
        "text",
        "corpus",
        "duden-form",
        "elsewhere",
        "i-and-y",
        "two-people",
        "profile",
        "duden",
        "press",
        "glossary",
    ],
)
def test_who_decides(
    texts: list[str],
    glossary: Glossary,
    style: Transliteration | None,
    expected: list[tuple[str, str, Decision]],
) -> None:
    """Glossary before profile before the text before all texts before the German spelling."""
    assert decided(*texts, glossary=glossary, style=style) == expected


def test_counts_are_those_of_the_text() -> None:
    """The verdict carries what was counted."""
    verdict = next(inside(mentions("Wadim, Wadims, Vadim."), decrees(EMPTY_GLOSSARY, Profile())))
    assert verdict.counts == (("Wadim", 2), ("Vadim", 1))
    assert verdict.link == "вадим"


@pytest.mark.parametrize(
    "texts",
    [
        ["Wadim Ponta kam.", "Vadim Orlow ging."],
        ["Iwanow kam.", "Nach Iwanowo."],
        ["Wadim kam.", "Wadim ging."],
        ["Jong kam.", "Yong ging."],
        ["Novak Djokovic siegte.", "Nowak verlor."],
    ],
    ids=["other-surname", "place", "same", "short", "one-sided"],
)
def test_silent_across(texts: list[str]) -> None:
    """Over several texts two spellings need better evidence that they are one person."""
    assert list(across(mentions(*texts), decrees(EMPTY_GLOSSARY, Profile()))) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Barbara Nowak klagt.", "Minister Alexander Nowak reist.", "Novak gewinnt.", "Novak siegt."], []),
        (["Artjom Orlow kam.", "Artjom Titow ging.", "Artyom lacht."], []),
        (["Artjom Orlow kam.", "Artjom lacht.", "Artyom lacht."], ["Artyom"]),
        (["Präsident Karassew kam.", "Präsident Karasev kam."], ["Karasev"]),
        (["Präsident Karassew kam.", "Präsident Karasev kam.", "Pjotr Karassew.", "Igor Karassew."], []),
        (["Präsident Karassew kam.", "Trainer Karasev kam."], []),
        (["Elia Kazan drehte.", "In Kasan schneit es."], []),
        (["Vladimir Stojković hielt.", "In Wladimir schneit es.", "Wladimir Orlow rief an."], []),
        (["In Vladimir taut es.", "In Wladimir schneit es."], ["Vladimir"]),
        (["Hamza Younes traf.", "In Chan Junis schneit es. Junis friert."], []),
        (["In Mosul schneit es.", "In Mossul friert es."], ["Mosul"]),
        (["Anschlag in Al-Arish.", "Erich kam. Erich ging."], []),
    ],
    ids=[
        "borne by three",
        "borne by two",
        "borne by one",
        "an office",
        "an office and two bearers",
        "two offices",
        "a director",
        "a goalkeeper",
        "a town",
        "a player",
        "a city",
        "a name of the West",
    ],
)
def test_strangers(texts: list[str], expected: list[str]) -> None:
    """The more people bear a name in some texts, the more must show that two of its spellings are one of them."""
    found = across(mentions(*texts), decrees(EMPTY_GLOSSARY, Profile()))
    assert [verdict.loser.form for verdict in found] == expected


def test_across_leaves_what_inside_reports() -> None:
    """A text that mixes is told once, not pulled in two directions."""
    found = across(mentions("Alexej, Alexej, Alexei.", "Alexei, Alexei, Alexei."), decrees(EMPTY_GLOSSARY, Profile()))
    assert [verdict.loser.path for verdict in found] == []


def test_across_is_independent_of_order() -> None:
    """The same mentions in any order give the same verdicts."""
    all_mentions = mentions("Aus Ekaterinburg.", "In Jekaterinburg.", "Nach Jekaterinburg.", "Wadim.", "Vadim.")
    forward = list(across(all_mentions, decrees(EMPTY_GLOSSARY, Profile())))
    backward = list(across(all_mentions[::-1], decrees(EMPTY_GLOSSARY, Profile())))
    assert [(v.loser, v.winner, v.counts) for v in forward] == [(v.loser, v.winner, v.counts) for v in backward]
    assert [v.loser.form for v in forward] == ["Ekaterinburg", "Vadim"]


def test_aliases_link_word_by_word() -> None:
    """Only words that differ are linked, and words of a forbidden name are not."""
    assert set(aliases(PUTIN)) == {"Wladimir", "Vladimir"}


def test_an_ambiguous_spelling_joins_one_name_only() -> None:
    """A spelling that could be either of two attested names never makes one name of both."""
    forms = {"Konaschenkow": {"конашенков"}, "Konashenkov": {"конашенков"}, "Bischkek": {"бишкек"}}
    forms |= {"Bishkek": {"бишкек"}, "Both": {"конашенков", "бишкек"}}
    everyone = [Mention("a.txt", form, ((0, 4),), frozenset(links)) for form, links in sorted(forms.items())]
    groups = [{mention.form for mention in group} for group in clusters(everyone, loose=False)]
    assert sorted(map(len, groups)) == [2, 3]


def test_the_body_decides_over_the_headline() -> None:
    """However often headline and captions have a spelling, the body's one stands."""
    names = [("Wadim", 3, "caption"), ("Vadim", 1, "")]
    found = [
        Mention("a.txt", form, tuple((place, place + 5) for place in range(count)), frozenset({"вадим"}), frame=frame)
        for form, count, frame in names
    ]
    (verdict,) = inside(found, decrees(EMPTY_GLOSSARY, Profile()))
    assert (verdict.loser.form, verdict.winner, by_frame(verdict)) == ("Wadim", "Vadim", True)


def test_an_author_is_another_person() -> None:
    """A byline shares a given name with the article by chance."""
    author = Mention("a.txt", "Vadim", ((0, 5),), frozenset({"вадим"}), followers=frozenset({"Orlov"}), frame="byline")
    hero = Mention("a.txt", "Wadim", ((9, 14),), frozenset({"вадим"}))
    assert list(inside([author, hero], decrees(EMPTY_GLOSSARY, Profile()))) == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Boiko Borissow kam.", "BATE Borisow gewann."], []),
        (["Ivanov kam.", "Iwanow ging."], []),
        (["Pjotr Ivanov kam.", "Pjotr Iwanow ging."], [("Ivanov", "Iwanow")]),
        (["Ekaterinburg.", "Jekaterinburg."], [("Ekaterinburg", "Jekaterinburg")]),
        (["Artyoms Hund.", "Artjom."], [("Artyom", "Artjom")]),
    ],
)
def test_surnames_need_a_given_name(texts: list[str], expected: list[tuple[str, str]]) -> None:
    """Over several texts a surname alone is no evidence: many bear it, and towns are called so."""
    found = across(mentions(*texts), decrees(EMPTY_GLOSSARY, Profile()))
    assert [(verdict.loser.form, verdict.winner) for verdict in found] == expected
