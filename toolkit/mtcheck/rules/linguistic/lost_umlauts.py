"""Give a text its umlauts back.

A system that knows no ä, ö, ü leaves fuer, koennen, ueber, or simply fr, knnen, ber and fur, konnen, uber. One finding
stands for the whole text, at the first such word; the words that are certain are put right by the fix, the others have
to be found by the writer.

Left alone: texts that have kept more than a few umlauts (a single fuer may be an address), texts of few words, names
(Goethe, Bauer, Hoeneß), and words that are right with ae, oe and ue (aktuell, Poet, Israel).
"""

from collections.abc import Iterator
from functools import cache

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta

WORDS = """
für über können könnte könnten müssen müsste müssten würde würden wäre wären hätte hätten während später nächste
nächsten gegenüber dafür darüber früher natürlich möglich zurück fünf zwölf führt führte führen jährlich völlig
tatsächlich zunächst zusätzlich ähnlich ältere jüngste künftig ständig täglich öffentlich Länder Ländern Städte
Städten Bürger Behörde Behörden Präsident Bevölkerung Gespräche Verträge Kräfte Streitkräfte Angehörige Ukrainer
Rückkehr Öffentlichkeit Fälle Fällen Häuser Hände Händen Männern Mädchen Vorwürfe Verhältnis Universität Möglichkeit
Lösungen Körper Erklärung Einführung Gefängnis Unterstützung hält größere größte höchste ungefähr erklärt erklärte
gehört geführt durchgeführt erfüllt unterstützt benötigt gefährlich persönlich nördlich südlich veröffentlicht
ermöglichen
"""
FEWEST_WORDS, FEWEST_HITS = 12, 2
MOST_OTHERS = 0.015
"""Up to this share of words with umlauts a text may have kept, as where only some sources lost them."""


OTHER_WORDS = frozenset(
    """
    wurde wurden konnte konnten musste mussten ware waren hatte hatten fuhrt fuhren ber ltere ffentlich hnlich Lander
    Stadte wre wren Falle Fallen halt Losungen Hauser Manner Burger
    """.split()
)
"""What is left of a word and is, or may be, a word or a name itself."""


@cache
def spelled_without() -> dict[str, str]:
    """Return the right word by what is left of it: with ae, without the dots, without the letter."""
    found: dict[str, str] = {}
    for word in WORDS.split():
        for umlauts in (("ae", "oe", "ue", "Ae", "Oe", "Ue"), tuple("aouAOU"), ("",) * 6):
            signs = dict(zip("äöüÄÖÜ", umlauts, strict=True))
            left = "".join(signs.get(letter, letter) for letter in word)
            if left != word and left not in OTHER_WORDS and len(left) > 1:
                found[left] = word
    return found


def lost_words(document: Document) -> frozenset[str]:
    """Return what is left of words in a text that has lost its umlauts, nothing if it has not."""
    lost = spelled_without().keys() & document.words
    if len(lost) < FEWEST_HITS or len(document.words) < FEWEST_WORDS:
        return frozenset()
    kept = sum(any(letter in "äöüÄÖÜ" for letter in word) for word in document.words)
    return frozenset() if kept > 1 + MOST_OTHERS * len(document.words) else frozenset(lost)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    table, lost = spelled_without(), lost_words(document)
    if not lost:
        return
    places = sorted((start, start + len(word)) for word in lost for start in document.occurrences(word))
    prose = document.prose
    yield Hit(
        *places[0],
        edits=tuple(Edit(start, end, table[prose[start:end]]) for start, end in places),
        related=tuple(places[1:20]),
        values={"count": str(len(places) - 1)},
    )


RULE = DocumentRule(
    meta=Meta(
        code="LNG206",
        name="lost-umlauts",
        message="ä, ö, ü are lost in this text: „{text}“ and {count} more such words",
        mqm=Mqm.SPELLING,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        judged=Judged(6, 6, "findings in annotated abstracts of a system that drops the letters"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 0: letters",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Am Morgen kommt der Zug an, und alle steigen aus. Der Wirt hat Brot ⟦fuer⟧ die Kinder, mehr koennen sie "
            "heute nicht von ihm erwarten, sagt er und lacht.",
            fixed=(
                "Am Morgen kommt der Zug an, und alle steigen aus. Der Wirt hat Brot für die Kinder, mehr können sie "
                "heute nicht von ihm erwarten, sagt er und lacht."
            ),
        ),
        Bad(
            "Die Halle steht leer. Im Herbst kam ein Mann aus Riga, der sie kaufen wollte ⟦fur⟧ wenig Geld, doch die "
            "Stadt sagte nein. Nun konnen die Vereine wieder hinein.",
            fixed=(
                "Die Halle steht leer. Im Herbst kam ein Mann aus Riga, der sie kaufen wollte für wenig Geld, doch die "
                "Stadt sagte nein. Nun können die Vereine wieder hinein."
            ),
        ),
        Bad(
            "Der Bau am Hafen stockt. Es fehlt an Geld ⟦fr⟧ den Kran, und ohne den Kran knnen die Leute dort nicht "
            "arbeiten, sagt die Firma in einem Brief an den Rat der Stadt.",
            fixed=(
                "Der Bau am Hafen stockt. Es fehlt an Geld für den Kran, und ohne den Kran können die Leute dort nicht "
                "arbeiten, sagt die Firma in einem Brief an den Rat der Stadt."
            ),
        ),
        Bad(
            "Der Wirt will ⟦waehrend⟧ der Ferien schliessen, denn im Winter kommt niemand an den See. Nur am Sonntag "
            "wuerde sich das lohnen, wenn der Bus noch fahren wollte.",
            fixed=(
                "Der Wirt will während der Ferien schliessen, denn im Winter kommt niemand an den See. Nur am Sonntag "
                "würde sich das lohnen, wenn der Bus noch fahren wollte."
            ),
        ),
        Bad(
            "Er hat ⟦fuenf⟧ Kinder, zwei Hunde, ein Haus am See, muessen tut er nichts, sagt Jan mit Humor.",
            fixed="Er hat fünf Kinder, zwei Hunde, ein Haus am See, müssen tut er nichts, sagt Jan mit Humor.",
        ),
        Bad(
            "Am See reden alle ⟦ueber⟧ das Wetter, den Preis von Brot, die Bahn und Jan. Mehr koennen sie nicht.",
            fixed="Am See reden alle über das Wetter, den Preis von Brot, die Bahn und Jan. Mehr können sie nicht.",
        ),
        *map(
            Good,
            (
                "Am Abend reden sie über das Wetter, den Preis von Brot und die Bahn. Mehr können sie nicht tun.",
                "Am Morgen kommt der Zug an. Der Wirt hat Brot für alle, mehr können sie heute von ihm nicht haben.",
                "Das Poesiealbum der Familie Mueller liegt im Museum, neben einer Truhe aus Israel und einem Poster.",
                "Die Leute im Tal sagen fr, wenn sie Freitag meinen. So steht es auf dem Plan am Tor der Schule.",
                "Die Adresse heißt fuer-alle, sonst sind Umlaute da: Bäume, Höfe, Hüte und Mäuse stehen hier im Dorf.",
                "Kurz: fuer alle, koennen muss man es.",
                "Ueber Bord gehen wenige.",
                "Auf dem Schild steht fuer, und alle Wände ringsum sind grün, die Tür ist blau, das Dach ist hübsch.",
                "Er liest aktuell ein Buch von Goethe, und Manuel Bauer spielt mit Samuel auf dem Hof am Fluss.",
                "Der Text hat keinen Umlaut, doch das ist Zufall: Alle Worte darin sind so, wie man sie schreibt.",
                "Er kam zu Fuss, weil kein Bus mehr fuhr, und sang. Am Tor stand die Wirtin und winkte mit dem Tuch.",
                "Das Datum steht auf dem Zettel, und der Zettel liegt bei Joerg, der sich so schreibt, seit er denkt.",
            ),
        ),
    ],
)
