"""Translate a term of the source as the glossary says.

The glossary gives a concept a term in the language of the source and one in German. Each use in the source needs a
use in the translation, in any form: inflected, in a compound, with the parts of a separable verb apart. Uses are
counted and each claims a place of its own, so one right rendering does not excuse three others. Preferred and
admitted terms count.

Left alone: a term that is part of a longer term of the glossary on either side, a second use in the same unit that
German takes up with a pronoun, unless `count` is set, and languages of which the glossary has no terms.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mtcheck.model import Block, Document, FixSafety, Mqm, Pair, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.rules.terminology.source_terms import find_uses
from mtcheck.terms import Concept, Gender, Glossary, Status, Term, TermType


@dataclass(frozen=True)
class Options:
    """How strictly uses are counted."""

    count: bool = False
    """Ask for as many uses as the source has; otherwise for one in each unit."""


EXAMPLE = Glossary(
    (
        Concept(
            "klimawandel",
            (
                Term("climate change", "en"),
                Term("Klimawandel", type=TermType.NOUN, gender=Gender.MASCULINE),
                Term("Klimaänderung", status=Status.ADMITTED, type=TermType.NOUN, gender=Gender.FEMININE),
                Term("Klimawechsel", status=Status.FORBIDDEN, type=TermType.NOUN, gender=Gender.MASCULINE),
            ),
        ),
        Concept("wandel", (Term("change", "en"), Term("Wandel", type=TermType.NOUN, gender=Gender.MASCULINE))),
        Concept("see", (Term("lake", "en"), Term("See", type=TermType.NOUN, gender=Gender.MASCULINE))),
    ),
    "example",
)


def check(pair: Pair, context: Context[Options]) -> Iterator[Hit]:
    glossary = context.glossary
    if not glossary.concepts:
        return
    uses = list(find_uses(pair.source, pair.unit.language, glossary))
    if not uses:
        return
    # Imported here because most runs have no glossary.
    from mtcheck.terms.matcher import matcher

    block = Block(Zone.PARAGRAPH, 0, len(pair.target))
    document = Document(pair.document.path, pair.target, pair.target, (block,), locale=context.locale)
    given: Counter[str] = Counter()
    claimed: set[tuple[int, int]] = set()
    wanted = Counter(use.concept.id for use in uses)
    for match in sorted(matcher(glossary).find(document), key=lambda one: (one.start - one.end, one.start)):
        place = (match.start, match.end)
        free = not any(start < match.end and match.start < end for start, end in claimed)
        if match.concept.id in wanted and match.term.status in (Status.PREFERRED, Status.ADMITTED) and free:
            if given[match.concept.id] < wanted[match.concept.id]:
                claimed.add(place)
            given[match.concept.id] += 1
    for use in {use.concept.id: use for use in uses}.values():
        missing = wanted[use.concept.id] - given[use.concept.id]
        preferred = use.concept.preferred(str(context.locale)) or use.concept.preferred()
        if preferred and missing > 0 and (context.options.count or not given[use.concept.id]):
            yield Hit(
                0,
                len(pair.target),
                values={"term": preferred.text, "source": pair.source[use.start : use.end], "missing": str(missing)},
            )


RULE = PairRule(
    meta=Meta(
        code="TRM201",
        name="missing-term",
        message="„{term}“ is missing, the source says “{source}”",
        mqm=Mqm.WRONG_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="the glossary in use; occurrences as in the terminology tasks of WMT, each with a span of its own",
    ),
    check=check,
    options=Options(),
    examples=[
        Bad("⟦Der Wechsel des Klimas trifft das Dorf.⟧", source="Climate change hits the village.", glossary=EXAMPLE),
        Bad("⟦Der Klimawechsel trifft es.⟧", source="Climate change hits it.", glossary=EXAMPLE),
        Bad("⟦Am Teich.⟧", source="At the lake.", glossary=EXAMPLE),
        Bad(
            "⟦Der eine Teich ist kein See.⟧", source="Lake, lake, lake.", glossary=EXAMPLE, options=Options(count=True)
        ),
        Good("Der eine Teich ist kein See.", source="Lake, lake, lake.", glossary=EXAMPLE),
        Good("Des Klimawandels Folgen trafen das Dorf.", source="Climate change hit the village.", glossary=EXAMPLE),
        Good("Die Klimaänderung trifft es.", source="Climate change hits it.", glossary=EXAMPLE),
        Good("Klimawandelfolgen treffen das Dorf.", source="Climate change hits the village.", glossary=EXAMPLE),
        Good("Die Seen und der Bergsee sind leer.", source="The lakes are empty.", glossary=EXAMPLE),
        Good("Der Wandel kam.", source="The change came.", glossary=EXAMPLE),
        Good("Der Tümpel trocknet aus.", source="The Lakeland dries up.", glossary=EXAMPLE),
        Good("Ein Text ohne Glossar.", source="Climate change hits it."),
        Bad("⟦Das Klima und der Wandel.⟧", source="Climate change.", glossary=EXAMPLE),
        Bad("⟦Die Teiche der Stadt.⟧", source="The city’s lakes.", glossary=EXAMPLE),
        Bad("⟦Klima im Wechsel.⟧", source="CLIMATE CHANGE HERE.", glossary=EXAMPLE),
        Good("Der Klimawandel ist ein Wandel.", source="Climate change is a change.", glossary=EXAMPLE),
        Good("Am See liegt der andere See.", source="One lake lies at the other lake.", glossary=EXAMPLE),
        Good("Klima- und Sprachwandel", source="Climate and language", glossary=EXAMPLE),
        Good("Das Wechselgeld fehlt.", source="He had changed the money.", glossary=EXAMPLE),
        Good("Der „Klimawandel“ kommt.", source="“Climate change” is coming.", glossary=EXAMPLE),
        Good("Die Stadt am Teich.", source="La ville au bord du lac.", glossary=EXAMPLE),
    ],
)
