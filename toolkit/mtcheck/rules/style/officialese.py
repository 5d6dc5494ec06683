"""Say it with a plain preposition: zu, für, bei, nach.

“Regarding”, “in terms of” and “with respect to” become in Bezug auf, hinsichtlich, im Hinblick auf, the language of
offices. A short preposition says the same, or a genitive.

This asks for a look and runs in the profile `strict` or when it is named. Left alone: the same words with another
meaning (der Bezug auf das Alte Testament).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

PHRASE = Pattern(
    r"(?<![\w-])(?:[Ii]n [Bb]ezug auf|[Ii][mn] Hinblick auf|[Ii]n Hinsicht auf|[Hh]insichtlich|[Bb]ezüglich|[Bb]etreffs"
    r"|[Ss]eitens|[Vv]on Seiten|[Vv]onseiten|[Mm]ittels|[Zz]wecks|(?:[Aa]ufgrund|[Aa]ngesichts|[Tt]rotz) der Tatsache"
    r"|[Uu]nter Berücksichtigung|[Ii]n Anbetracht|[Ii]n Ermangelung)(?![\w-])"
)
WORDS = frozenset(
    """
    Bezug bezug Hinblick Hinsicht hinsichtlich Hinsichtlich bezüglich Bezüglich betreffs Betreffs seitens Seitens Seiten
    vonseiten Vonseiten mittels Mittels zwecks Zwecks Tatsache Berücksichtigung Anbetracht Ermangelung
    """.split()
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for match in PHRASE.finditer(document.prose):
        yield Hit(*match.span())


RULE = DocumentRule(
    meta=Meta(
        code="STY106",
        name="officialese",
        message="„{text}“ is the language of offices",
        mqm=Mqm.STYLE,
        severity=Severity.NEUTRAL,
        fix=FixSafety.NONE,
        source="Wolf Schneider, Deutsch für junge Profis; Bundesverwaltungsamt, Bürgernahe Verwaltungssprache",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Das Gesetz wird ⟦in Bezug auf⟧ Urlauber geändert."),
        Bad("⟦Hinsichtlich⟧ der Miete gibt es Streit."),
        Bad("Er kam ⟦trotz der Tatsache⟧, dass er krank war, und ⟦mittels⟧ Taxi."),
        Bad("Auf Druck ⟦seitens⟧ der Wirte blieb alles offen."),
        Good("Der Bezug auf das Buch war deutlich."),
        Good("Für Urlauber wird das Gesetz geändert."),
        Good("In dieser Hinsicht stimmt die Tatsache."),
        Good("Das Buch hat 300 Seiten, von hinten gelesen auch."),
    ],
    words=WORDS,
)
