"""Write out millions and billions: 2,3 Milliarden, not 2.3B.

English headlines shorten large numbers to one letter (2.3B, 5M, 400k). In German 5 M may be anything, and B is nothing
at all. A letter counts only right behind the digits and before a noun that is counted, bn and mn always.

Left alone: names of models and classes (5G, A380, M4, 4K), metres, articles of a law (§ 12k Satz 1), and sums with a
currency sign, which are LOC109.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

WORDS = {"B": "Milliarden", "bn": "Milliarden", "M": "Millionen", "mn": "Millionen", "K": "Tausend", "k": "Tausend"}
SHORT = Pattern(
    r"(\d(?<![\w.,$€£¥-].)(?<![$€£¥][ \N{NO-BREAK SPACE}].)\d{0,2}(?:[.,]\d{1,2})?)(bn|mn|[BMKk])"
    r"(?= ([A-ZÄÖÜ€$][\w-]+|[€$])|[.,;:!?)]|\s*\Z|\n|(?<=n) )"
)
LAW = Pattern(
    r"(?:§§?|Art(?:ikeln?|\.)|Abs(?:atz|ätzen|\.)|Nr\.|Nummern?|Paragra(?:f|ph)(?:en)?|Anlage|Kapitel|Ziffer|Absatzes)"
    r"[ \N{NO-BREAK SPACE}]\Z"
)
BEHIND_LAW = frozenset("Abs Absatz Absätze Satz Sätze Nr Nummer Ziffer Buchstabe Halbsatz".split())
NO_COUNT = frozenset(
    "Modus Auflösung Fernseher Display Video Videos Film Monitor TV Motor Serie Klasse Version Turbo".split()
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for match in at_figures(document, SHORT):
        number, letter, noun = match.groups()
        if len(letter) == 1 and (noun is None or noun in NO_COUNT or noun in BEHIND_LAW):
            continue
        if LAW.search(document.prose, max(0, match.start() - 15), match.start()):
            continue
        number = number.replace(".", ",")
        thousands = WORDS[letter] == "Tausend" and number.isdigit()
        yield Hit(*match.span(), f"{number}.000" if thousands else f"{number} {WORDS[letter]}")


RULE = DocumentRule(
    meta=Meta(
        code="LOC110",
        name="short-magnitude",
        message="{text} is an English short form",
        mqm=Mqm.LOCALE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Duden, Textverarbeitung: Zahlen; Unicode CLDR, compact decimals (Mio., Mrd.)",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Dienst hat ⟦2.3B⟧ Nutzer.", fixed="Der Dienst hat 2,3 Milliarden Nutzer."),
        Bad(
            "Es sahen ⟦5M⟧ Menschen, ⟦400k⟧ Leute.",
            fixed="Es sahen 5 Millionen Menschen, 400.000 Leute.",
        ),
        Bad("Der Umsatz stieg auf ⟦12bn⟧ Euro.", fixed="Der Umsatz stieg auf 12 Milliarden Euro."),
        Bad("Es waren ⟦40mn⟧ im ersten Jahr.", fixed="Es waren 40 Millionen im ersten Jahr."),
        Bad("Er hat ⟦10K⟧ Follower und ⟦1.5M⟧ Aufrufe.", fixed="Er hat 10.000 Follower und 1,5 Millionen Aufrufe."),
        Bad("Die Werft verlor ⟦3M⟧ Dollar.", fixed="Die Werft verlor 3 Millionen Dollar."),
        Bad("Der Fonds hält ⟦7,5bn⟧.", fixed="Der Fonds hält 7,5 Milliarden."),
        Bad("Dort leben ⟦25K⟧ Einwohner.", fixed="Dort leben 25.000 Einwohner."),
        Good("Das 5G-Netz, der A380, der BMW M4 und der Film in 4K laufen."),
        Good("Er kaufte einen 4K Fernseher und die Schraube M8."),
        Good("Er lief 100 m in 10 s und sprang 5m weit."),
        Good("Die Straße 12B endet am Gleis 3K, Zimmer 5M ist frei."),
        Good("Das Wort M und das Zeichen 5B-3 sind keine Zahlen."),
        Good("Der Dienst hat 2,3 Mrd. Nutzer und 5 Mio. Kunden."),
        Good("Haus 7B, Wohnung 3, Klasse 10B und Block 2M gehören der Stadt."),
        Good("Im Jahrgang 9B sitzt sie vorn."),
        Good("Nach Artikel 30k Absatz 1 und § 12k Satz 2 ist das verboten."),
        Good("Das Kind trägt Größe 80B."),
        Good("Die Linie U5, der Bus 100B, das Gleis 4B."),
    ],
)
