"""Use one kind of quotation marks throughout an article.

Paragraphs from different sources bring their marks with them: „…“, "…" and »…« stand side by side. Which marks are
right is house style, so nothing is said about an article that keeps to one kind, be it «…» in Swiss texts or straight
marks. In a mixture the most frequent kind decides, with equal numbers the typographic one; the profile decides over
both.

Left alone: marks inside a quotation, single marks, titles quoted in English or French with the marks of that
language, and quotations that are never closed. The fix is safe where nothing inside the quotation looks like a third
mark, but never towards straight marks, which German print avoids.
"""

from collections import Counter
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Locale, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, Wording, say
from mtcheck.rules.locale.lone_marks import lone_marks
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

SINGLE = frozenset("‚‘’'‹›")
STRAIGHT, ENGLISH = '""', "''"
SWISS = "«»"
CUSTOMS = frozenset({"„“", "»«", "«»", '""'})
"""Pairs of marks that a paper in German may use throughout."""
MARKS = Pattern('[„“”"»«\n]')
FOREIGN = frozenset("the of and for with what how why who this that is are you les des est une dans pour avec".split())
FOREIGN_STYLES = frozenset({"“”", "«»"})
TITLE = 8
"""A foreign title has so many words at most."""


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    house = house_quotes(context)
    outer = [one for one in document.quotations if one.depth == 0 and is_judged(document.prose, one, house)]
    if house is None:
        # What belongs to no custom at all is for LOC121 to say.
        outer = [one for one in outer if one.style in CUSTOMS]
    counts = Counter(quotation.style for quotation in outer)
    if house is None and len(counts) < 2:
        return
    wanted = house or winner(counts)
    first = next((one for one in outer if one.style == wanted), None)
    why = "" if house else say("{marks} stands {count}× in this text", marks=shown(wanted), count=str(counts[wanted]))
    sure = house is not None or wanted != STRAIGHT
    for quotation in outer:
        if quotation.style != wanted:
            yield Hit(
                quotation.start,
                quotation.inner_start,
                edits=(
                    Edit(quotation.start, quotation.inner_start, wanted[0]),
                    Edit(quotation.inner_end, quotation.end, wanted[1]),
                ),
                related=((first.start, first.inner_start),) if first else (),
                values={"fault": fault(shown(quotation.style), shown(wanted), house is not None), "why": why},
                safety=FixSafety.SAFE if sure and is_clear(document.prose, quotation) else FixSafety.UNSAFE,
            )
    if house and house != STRAIGHT:
        for place, right in lone_marks(document, *house):
            says = {"fault": fault(STRAIGHT[0], right, True), "why": ""}
            yield Hit(place, place + 1, right, values=says, safety=FixSafety.UNSAFE)


def fault(found: str, wanted: str, by_profile: bool) -> Wording:
    """Return how two pairs of marks stand to each other: only without a profile need both be in the text."""
    if by_profile:
        return say("{found} where the profile asks for {wanted}", found=found, wanted=wanted)
    return say("{found} beside {wanted}", found=found, wanted=wanted)


def house_quotes(context: Context[None]) -> str | None:
    """Return the marks that the profile asks for; a strict one means those of the written standard."""
    if context.profile.strict and context.profile.quotes and context.locale is Locale.CH:
        return SWISS
    return context.profile.quotes


def is_judged(prose: str, quotation: Quotation, house: str | None = None) -> bool:
    """Tell whether a quotation has two double marks and is no foreign title in foreign marks."""
    if len(quotation.style) != 2 or not SINGLE.isdisjoint(quotation.style):
        return house is not None and quotation.style == ENGLISH
    if quotation.style not in FOREIGN_STYLES or quotation.inner_end - quotation.inner_start > 100:
        return True
    words = prose[quotation.inner_start : quotation.inner_end].lower().split()
    return len(words) > TITLE or FOREIGN.isdisjoint(words)


def winner(counts: Counter[str]) -> str:
    """Return the most frequent style; with equal numbers typographic before straight, then the first in the text."""
    order = list(counts)
    return min(order, key=lambda style: (-counts[style], style == STRAIGHT, order.index(style)))


def is_clear(prose: str, quotation: Quotation) -> bool:
    """Tell whether no third mark stands in a quotation, nor a line break that might have hidden one."""
    found = MARKS.search(prose, quotation.inner_start, quotation.inner_end)
    return found is None and quotation.style != ENGLISH


def shown(style: str) -> str:
    """Return a pair of marks with something between them."""
    return f"{style[0]}…{style[1]}"


RULE = DocumentRule(
    meta=Meta(
        code="LOC101",
        name="mixed-quotes",
        message="quotation marks: {fault}",
        why="{why}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 89; Duden, Textverarbeitung: Anführungszeichen",
        house="quotes",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            '„Ja“, sagt sie. „Nein“, sagt er. ⟦"⟧Doch", sagt das Kind.',
            fixed="„Ja“, sagt sie. „Nein“, sagt er. „Doch“, sagt das Kind.",
        ),
        Bad(
            "⟦»⟧Komm mit«, rief er.\n\n„Ich bleibe“, rief sie. „Bis morgen.“",
            fixed="„Komm mit“, rief er.\n\n„Ich bleibe“, rief sie. „Bis morgen.“",
        ),
        Bad('⟦"⟧Ja", sagt sie. „Nein“, sagt er.', fixed="„Ja“, sagt sie. „Nein“, sagt er."),
        Bad("«Ja», sagt sie. «Nein» und ⟦„⟧doch“, sagt er.", fixed="«Ja», sagt sie. «Nein» und «doch», sagt er."),
        Bad("Er nannte es ⟦'⟧sehr arg'.", fixed="Er nannte es „sehr arg“.", profile=Profile(quotes="„“")),
        Good('"Ja", sagt sie. "Nein", sagt er.'),
        Bad(
            '⟦"⟧Wir gehen.\n\n⟦"⟧Wir kommen wieder.\n\n⟦"⟧Bis bald", rief er.',
            fixed="„Wir gehen.\n\n„Wir kommen wieder.\n\n„Bis bald“, rief er.",
            profile=Profile(quotes="„“"),
        ),
        Bad('Es sei Mut⟦"⟧, sagt er.', fixed="Es sei Mut“, sagt er.", profile=Profile(quotes="„“")),
        Good("«Ja», sagt sie.", profile=Profile(quotes="„“", strict=True), locale=Locale.CH),
        Good("«Ja», sagt sie. «Er schrieb mir: ‹Nein.›»", profile=Profile(quotes="«»")),
        Good("„Er sagte: ‚Nein.‘ Das war’s“, sagt sie. „Er las in “The Art of War” und dann in ‚Faust‘.“"),
        Good("Er las “The Art of War”. „Und dann?“, fragt sie. „Dann schlief ich ein.“"),
        Good('„Ja“, sagt sie. Der Bildschirm misst 24" und 15".'),
    ],
)
