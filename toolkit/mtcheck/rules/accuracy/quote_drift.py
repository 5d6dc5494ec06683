"""Quote a person with the same words in all articles.

Two desks translate one statement, or one engine translates it twice, and a reader who knows both articles no longer
knows what was said. Reported are two quotations of six words and more in different articles that share rare words and
are nearly the same, by the character n-grams of chrF; which of the two is right only the original can tell.

Left alone: quotations that are the same but for marks and capitals, one that is a part of the other, and quotations
that merely speak of the same thing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, CorpusRule, Fact, Good, Hit, Judged, Located, Meta, Ruling, Texts
from mtcheck.text.patterns import Pattern

WORD = Pattern(r"[^\W_]+")
FEWEST, MOST = 6, 80
"""Words of a quotation that is compared."""
RARE = 8
"""A word that stands in more quotations than this says nothing about any of them."""
SHORTEST = 5
"""Letters of a rare word."""
SHARED = 2
"""Rare words that two quotations have in common before they are compared."""


@dataclass(frozen=True, slots=True)
class Options:
    """How alike two quotations are: chrF from 0 to 100. Unlike translations of one sentence have 50 and more."""

    least: float = 50.0


def collect(document: Document, _: Context[None]) -> Iterator[Fact]:
    for quotation in document.quotations:
        if quotation.depth == 0 and len(quotation.style) == 2:
            inner = document.prose[quotation.inner_start : quotation.inner_end]
            if FEWEST <= inner.count(" ") + 1 <= MOST:
                yield Fact("", " ".join(inner.split()), quotation.inner_start, quotation.inner_end)


def judge(facts: Sequence[Located], context: Context[Options]) -> Iterator[Ruling]:
    reported: set[int] = set()
    for first, second in candidates(facts):
        if second in reported:
            continue
        one, other = facts[first], facts[second]
        if likeness(one.fact.form, other.fact.form) >= context.options.least:
            reported.add(second)
            hit = Hit(other.fact.start, other.fact.end, values={"other": one.fact.form, "path": one.path})
            yield Ruling(other.path, hit, (one,))


def candidates(facts: Sequence[Located]) -> Iterator[tuple[int, int]]:
    """Yield pairs of quotations in different articles that share rare words, in order. Linear in the facts."""
    holders: dict[str, list[int]] = {}
    bare: list[str] = []
    for index, located in enumerate(facts):
        words = WORD.findall(located.fact.form.casefold())
        bare.append(" ".join(words))
        for word in {word for word in words if len(word) >= SHORTEST}:
            holders.setdefault(word, []).append(index)
    shared: dict[tuple[int, int], int] = {}
    for indexes in holders.values():
        if 2 <= len(indexes) <= RARE:
            for pair in combinations(indexes, 2):
                shared[pair] = shared.get(pair, 0) + 1
    for (first, second), count in sorted(shared.items()):
        if count >= SHARED and facts[first].path != facts[second].path:
            short, long = sorted((bare[first], bare[second]), key=len)
            if short not in long:
                yield first, second


def likeness(one: str, other: str) -> float:
    """Return chrF of two texts, from 0 to 100; each is the reference once."""
    # Imported here because few runs come this far, and it takes as long as to check a hundred articles.
    from sacrebleu.metrics.chrf import CHRF

    metric = CHRF()
    return float(metric.sentence_score(one, [other]).score + metric.sentence_score(other, [one]).score) / 2


RULE = CorpusRule(
    meta=Meta(
        code="ACC301",
        name="quote-drift",
        message="quoted in other words in {path}: „{other}“",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        judged=Judged(
            113,
            113,
            "two machine translations each of 68 articles: 113 of 151 quotations; none between different articles",
        ),
        source="Popović, chrF, 2015; Deutscher Presserat, Pressekodex, Richtlinie 2.4: wörtliche Wiedergabe",
    ),
    collect=collect,
    judge=judge,
    options=Options(),
    examples=[
        Texts(
            Good("„Wir haben jahrelang auf eine Werkstatt am Hafen gewartet“, sagt Berg."),
            Bad("„⟦Wir warteten jahrelang auf die Werkstatt am Hafen⟧“, sagt Berg."),
        ),
        Texts(
            Good("Er sagte: „Die Fischer kommen im Winter zu mir, wenn die Netze zerrissen sind.“"),
            Bad("Er sagte: „⟦Im Winter kommen Fischer zu mir, deren Netze zerrissen sind.⟧“"),
        ),
        Texts(
            Good("„Niemand hat uns gefragt, ob der Steinbruch wieder öffnen soll“, sagt sie."),
            Good("«Der Bürgermeister weiß nichts vom Steinbruch und will auch nichts wissen», sagt er."),
            Bad("»⟦Keiner hat uns gefragt, ob man den Steinbruch wieder öffnen soll⟧«, sagt sie."),
        ),
        Texts(
            Good("„Wir haben jahrelang auf eine Werkstatt am Hafen gewartet“, sagt Berg."),
            Good("„wir haben jahrelang auf eine Werkstatt am Hafen gewartet!“, sagte Berg."),
        ),
        Texts(
            Good("„Wir haben jahrelang auf eine Werkstatt am Hafen gewartet. Jetzt ist sie da“, sagt Berg."),
            Good("„Wir haben jahrelang auf eine Werkstatt am Hafen gewartet“, sagt Berg."),
        ),
        Texts(
            Good("„Die Werkstatt am Hafen ist für die Kinder der Fischer gedacht“, sagt Berg."),
            Good("„Am Hafen steht seit Mai keine Werkstatt mehr, und das ist gut so“, sagt Kraus."),
        ),
        Texts(
            Good("„Wir kommen wieder, wenn es Zeit ist, und dann bleiben wir“, sagt Berg."),
            Good("„Wir kommen nicht wieder, auch wenn Zeit dafür ist, nie mehr“, sagt Kraus."),
        ),
        Texts(
            Good("„Werkstatt am Hafen“ heißt das Lied, „jahrelang gewartet“ ein anderes."),
            Good("„Werkstatt am Hafen“ heißt der Film, „jahrelang warten“ ein anderer."),
        ),
        Good(
            "„Wir haben jahrelang auf die Werkstatt gewartet“, sagt er. „Wir warteten jahrelang auf die "
            "Werkstatt“, sagt sie."
        ),
    ],
)
