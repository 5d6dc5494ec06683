"""Write thousands with figures or with words: 444.000, not 444 Tausend.

Russian counts in thousands beside a figure (444 тысяч), and German does so with millions and milliards only. A figure
before Tausend is read twice.

Left alone: numbers in words (zwei Tausend, mehrere Tausend, hundert Tausend), nouns made of it (Tausendstel,
Tausender), and the names of notes.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Locale, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
FIGURE = Pattern(rf"(?P<whole>\d{{1,3}})(?:,(?P<part>\d{{1,2}}))?{GAP}[Tt]ausend(?![\w-])")
JOINED = (".", ",", ":", "/", "-", "–")
GROUPED = Pattern(r"(?<![\d.,])\d\.\d{3}(?![\d.,])")


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    mark = "’" if context.locale is Locale.CH else "."
    for match in at_figures(document, FIGURE):
        if document.prose[match.start() - 1 : match.start()] in JOINED:
            continue
        number = str(int(f"{match['whole']}{(match['part'] or '').ljust(3, '0')}"))
        if len(number) > 4 or GROUPED.search(document.prose):
            number = f"{number[:-3]}{mark}{number[-3:]}"
        yield Hit(*match.span(), number, values={"number": number})


RULE = DocumentRule(
    meta=Meta(
        code="LOC134",
        name="figure-word",
        message="a figure before Tausend: {text} is {number}",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="Duden, Zweifelsfälle: Zahlen und Ziffern; DIN 5008: Gliederung von Zahlen",
    ),
    check=check,
    words=frozenset({"Tausend", "tausend"}),
    options=None,
    examples=[
        Bad("Es kamen ⟦444 Tausend⟧ Menschen.", fixed="Es kamen 444.000 Menschen."),
        Bad("Er zahlte ⟦12 tausend⟧ Euro.", fixed="Er zahlte 12.000 Euro."),
        Bad("Es waren ⟦2,5 Tausend⟧ Zelte.", fixed="Es waren 2500 Zelte."),
        Bad("Es waren ⟦2,5 Tausend⟧ Zelte für 1.200 Leute.", fixed="Es waren 2.500 Zelte für 1.200 Leute."),
        Bad("Von ⟦20 Tausend⟧ auf ⟦30 Tausend⟧.", fixed="Von 20.000 auf 30.000."),
        Bad("Rund ⟦100 tausend⟧ Gäste", fixed="Rund 100’000 Gäste", locale=Locale.CH),
        Bad("Die Stadt hat ⟦85 Tausend⟧ Einwohner.", fixed="Die Stadt hat 85.000 Einwohner."),
        *map(
            Good,
            (
                "Es kamen 444.000 Menschen.",
                "Mehrere Tausend Menschen kamen.",
                "Zwei Tausend Zelte standen da.",
                "Ein paar tausend Euro fehlen.",
                "Das dauert 5 Tausendstel.",
                "Er bestieg 14 Achttausender.",
                "Die 3 Tausender in der Kasse.",
                "Hundert Tausend ist viel.",
                "Am 5. Tausend endet die Reihe.",
                "Es waren tausend und ein Stern.",
                "Auf Seite 12: Tausend Sterne.",
                "1 Million und tausend Grüße.",
            ),
        ),
    ],
)
