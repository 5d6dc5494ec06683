"""Put the country before the office: Russlands Präsident Petrow.

Russian and English set the country between office and name: Präsident von Kasachstan Dauren Tal. In German the country
stands in front, as a genitive or an adjective, or the name is an apposition between commas.

Left alone: names between commas (der Präsident von Kasachstan, Dauren Tal, …), offices of towns and firms, and what is
followed by no name.
"""

from collections.abc import Iterator
from functools import cache

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.names.gazetteer import territories
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.german.names import genitive
from mtcheck.text.german.roles import feminine_role, masculine_role
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
HEAD = Pattern(rf"\b(?:(?P<article>[Dd](?:er|ie|em|en|es)){GAP})?(?P<role>[A-ZÄÖÜ][a-zäöüß-]{{4,30}})\Z")
"""What stands in front of a country: an office and its article, together LONGEST characters with the one before."""
LONGEST = 36
NAME = Pattern(
    rf"{GAP}(?P<joint>von|der|des){GAP}(?P<country>[A-ZÄÖÜ][a-zäöüß]{{2,}}(?:-[A-Z][a-z]+)?){GAP}"
    rf"(?P<given>[A-ZÄÖÜ][a-zäöüß]{{2,}}){GAP}(?P<name>[A-ZÄÖÜ][a-zäöüß]{{2,}})(?![\w-])"
)
ALIKE = frozenset("Israel China Japan Pakistan Nigeria Vietnam Taiwan Uganda Ghana Mali Chile Peru Portugal".split())
"""Countries that English calls alike."""
WITH_ARTICLE = frozenset("Türkei Ukraine Schweiz Slowakei Mongolei Irak Iran Libanon Jemen Sudan Kosovo".split())


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in NAME.finditer(prose):
        head = HEAD.search(prose, max(0, match.start() - LONGEST), match.start())
        if head is None:
            continue
        role, country, given = head["role"], match["country"], match["given"]
        if masculine_role(role) is None and feminine_role(role) is None:
            continue
        if match["joint"] == "von" and country not in countries():
            continue
        if match["joint"] != "von" and country.removesuffix("s") not in WITH_ARTICLE:
            continue
        if gender_of_given_name(given) is None and (is_noun_form(given.lower()) or is_noun_form(match["name"].lower())):
            continue
        start, end = head.start(), match.end()
        article = head["article"] or ""
        if match["joint"] == "von" and article in ("", "der", "Der", "die", "Die"):
            yield Hit(start, end, f"{genitive(country)} {role} {given} {match['name']}")
        else:
            yield Hit(start, end)


@cache
def countries() -> frozenset[str]:
    """Return the names of countries that stand without an article."""
    return frozenset(german for _, german, _ in territories()) - WITH_ARTICLE | ALIKE


RULE = DocumentRule(
    meta=Meta(
        code="LNG124",
        name="title-order",
        message="the country stands between office and name: {text}",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        judged=Judged(1, 1, "the one finding in annotated news"),
        source="Duden, Die Grammatik: close and loose apposition, titles before names",
    ),
    check=check,
    words=frozenset({"von", "der", "des"}),
    options=None,
    examples=[
        Bad("⟦Präsident von Russland Wladimir Petrow⟧ schwieg.", fixed="Russlands Präsident Wladimir Petrow schwieg."),
        Bad(
            "Es sprach ⟦der Präsident von Kasachstan Dauren Karimow⟧.",
            fixed="Es sprach Kasachstans Präsident Dauren Karimow.",
        ),
        Bad("Am Montag kam ⟦der Präsident der Ukraine Bohdan Tal⟧ an."),
        Bad(
            "⟦Die Präsidentin von Moldau Olga Berg⟧ reist.".replace("Moldau", "Georgien"),
            fixed="Georgiens Präsidentin Olga Berg reist.",
        ),
        Bad("Er traf ⟦den Außenminister von Polen Adam Tal⟧ am See."),
        Bad(
            "Nach Riga flog ⟦Ministerpräsident von Italien Marco Tal⟧.",
            fixed="Nach Riga flog Italiens Ministerpräsident Marco Tal.",
        ),
        Bad("Mit ⟦dem Sprecher des Irak Hassan Karimow⟧ sprach niemand."),
        *map(
            Good,
            (
                "Der Präsident von Russland, Wladimir Petrow, schwieg.",
                "Russlands Präsident Wladimir Petrow schwieg.",
                "Der Präsident von Russland Ende Mai war er.",
                "Der Direktor von Siemens Jan Tal geht.",
                "Der Bürgermeister von Riga Jan Tal lacht.",
                "Der Sprecher der Stadt Jan Tal kam.",
                "Der Präsident der Republik Kasachstan Tal sagte es.",
                "Der ukrainische Präsident Bohdan Tal kam an.",
                "Der Botschafter von Polen trifft Adam Tal.",
                "Der Minister von Österreich sagte Olga Tal ab.",
                "Die Präsidentin der Schweiz, Anna Berg, geht.",
                "Der König von Spanien Felipe VI. kommt.",
                "Die Premiere von Georgien Anna Bergs Stück",
            ),
        ),
    ],
)
