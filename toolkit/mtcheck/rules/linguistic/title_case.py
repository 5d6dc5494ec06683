"""Give capitals in a headline to the words that have them elsewhere.

English headlines give nearly every word a capital, and an engine that takes the letters over writes So Verändert Sich
Die Welt. The proposal puts articles, prepositions and the like right; verbs and adjectives are for the writer.

Left alone: headlines of which only names have such words (Die Linke, Der Standard), lines in capitals, titles in
quotation marks, words behind a colon or a dash, and English headlines.
"""

import re
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

SMALL = frozenset(
    """
    aber als am an auch auf aus bei beim bis das dass dem den der des die doch durch ein eine einem einen einer er es
    für gegen hat im in ins ist kann können mit nach nicht noch nur oder ohne sein seine seinen seiner ihre ihren sich
    sie sind so soll über um und unter vom von vor war warum was wegen wenn werden wie will wird wir wurde zu zum zur
    zwischen ihr mehr muss müssen haben
    """.split()
)
"""Words that have a small letter wherever they do not begin a sentence."""
WORD = Pattern(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
FRESH = Pattern(r"[:–—|!?.…»„“\"(][\s„»«“\"]*\Z")
LONGEST, FEWEST, SHARE = 160, 2, 0.75
"""Characters of a headline; words that show it; the share of all words that have a capital then."""
ZONES = frozenset({Zone.HEADLINE})


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for block in document.blocks:
        if block.zone not in ZONES or block.end - block.start > LONGEST:
            continue
        words = list(WORD.finditer(prose, block.start, block.end))
        capital = [word for word in words if word[0][0].isupper()]
        if len(words) < 4 or len(capital) < SHARE * len(words) or prose[block.start : block.end].isupper():
            continue
        wrong = [word for word in capital[1:] if is_wrong(document, word, block.start)]
        if len(wrong) >= FEWEST and words[0].start() < wrong[0].start():
            edits = tuple(Edit(word.start(), word.start() + 1, word[0][0].lower()) for word in wrong)
            yield Hit(wrong[0].start(), wrong[-1].end(), edits=edits, values={"word": wrong[0][0]})


def is_wrong(document: Document, word: re.Match[str], first: int) -> bool:
    """Tell whether a word that is always small has a capital within its sentence."""
    if word[0].lower() not in SMALL or not (len(word[0]) == 1 or word[0][1:].islower()):
        return False
    fresh = FRESH.search(document.prose, max(first, word.start() - 4), word.start())
    return fresh is None and not document.quoted(word.start(), word.end())


RULE = DocumentRule(
    meta=Meta(
        code="LNG123",
        name="title-case",
        message="English capitals in a headline, as in „{word}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=ZONES,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 53 to § 58; headlines are no exception",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "So Verändert ⟦Sich Die⟧ Arbeit\n\nDer Rat tagt seit Montag in Riga.",
            fixed="So Verändert sich die Arbeit\n\nDer Rat tagt seit Montag in Riga.",
        ),
        Bad(
            "Rat Trifft ⟦Sich Mit Dem⟧ Kanzler\n\nDer Rat tagt seit Montag.",
            fixed="Rat Trifft sich mit dem Kanzler\n\nDer Rat tagt seit Montag.",
        ),
        Bad(
            "Neue Brücke ⟦In Riga Wird⟧ Teurer\n\nDer Rat tagt seit Montag.",
            fixed="Neue Brücke in Riga wird Teurer\n\nDer Rat tagt seit Montag.",
        ),
        Bad(
            "Was Wir ⟦Über Die⟧ Flut Wissen\n\nDer Rat tagt seit Montag.".replace(
                "Was Wir ⟦Über Die⟧", "Was ⟦Wir Über Die⟧"
            ),
            fixed="Was wir über die Flut Wissen\n\nDer Rat tagt seit Montag.",
        ),
        Bad(
            "Streit ⟦Um Den⟧ Hafen: Minister Geht\n\nDer Rat tagt seit Montag.",
            fixed="Streit um den Hafen: Minister Geht\n\nDer Rat tagt seit Montag.",
        ),
        *map(
            Good,
            (
                f"{headline}\n\nDer Rat tagt seit Montag in Riga."
                for headline in (
                    "So verändert sich die Arbeit",
                    "Die Linke, Der Standard und Das Erste streiten weiter",
                    "RAT TRIFFT SICH MIT DEM KANZLER",
                    "„Das Boot Und Die See“ läuft Freitag",
                    "Riga: Der Rat – Die Stadt – Das Geld",
                    "Hafen, Brücke, Turm: Die Pläne Rigas",
                    "Rat tagt in Riga über Hafen und Brücke",
                    "Anna Berg trifft Olga Tal",
                    "Minister Berg Geht Nach Riga",
                    "Die Zeit",
                    "Wer Die Nachtigall stört",
                    "Rom, Wien, Riga, Minsk",
                    "Kanzler Olaf Tal in Riga",
                    "Was? Wie? Wo? Die Antworten",
                    "Regierung Berg II steht",
                )
            ),
        ),
    ],
)
