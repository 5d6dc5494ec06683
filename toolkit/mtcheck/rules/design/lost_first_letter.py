"""Put the capital umlaut back that the word has lost.

An engine or a converter that has no sign for Ä, Ö or Ü leaves it out: aus der ffentlichkeit, in sterreich, die jüngsten
nderungen, mehrere rzte. What is left is no German word, so a list of what frequent words look like without their first
letter finds it.

Left alone: words behind an apostrophe ('ffentlich), parts of addresses, what has the sign ⁇ before it (DES109), and
texts that have lost their umlauts in all words (LNG206).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.names.sieve import Sieve, each
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.linguistic.lost_umlauts import lost_words
from mtcheck.text.patterns import Pattern

RESTS = {
    "Ä": Pattern(
        r"nderungs?[a-zäöüß]*|rzt(?:e[ns]?|in|innen|lich[a-z]*)?|gypt(?:en|ens|er|ern|erin|isch[a-z]*)|mter[ns]?|ra|rger[ns]?|"
        r"pfeln?|quators?|lteste[nrs]?|hnlich[a-z]*|ußerung(?:en)?|thiopi[a-z]+|sthetik|sthetisch[a-z]*|rmelkanal[s]?"
    ),
    "Ö": Pattern(
        r"sterreich[a-zäöüß]*|ffentlich[a-zäöüß]*|ffnung[a-zäöüß]*|kolog[a-zäöüß]+|konom[a-zäöüß]*|kosystem[a-zäöüß]*|"
        r"lpreis[a-z]*|lfeld[a-z]*|stlich[a-z]*"
    ),
    "Ü": Pattern(
        r"ber|berall|brig[a-z]*|bung(?:en|s[a-zäöüß]+)?|"
        r"ber(?:b(?:lick|leib)|f(?:all|äll|lut|ord)|g(?:ang|äng|abe|riff)|h(?:aupt|ol)|l(?:eb|eg|ass)|n(?:ahm|acht|ehm|omm)|"
        r"pr(?:üf|ij)|r(?:asch|est)|s(?:etz|icht|chr|chuss|chwemm|chüss)|tr(?:ag|eib|aff)|w(?:ach|ies|eis|ieg)|"
        r"z(?:eug|ahl))[a-zäöüß]*"
    ),
}
"""What is left of frequent words. No other German word begins so."""
FIRST = Pattern(r"nder|r[zgam]|gypt|mte|pfel|qua|ltes|hnl|uße|thio|sth|ste|ff|kol|kon|kos|lpr|lfe|stl|ber|brig|bung")
APOSTROPHES = frozenset("'’‘")
BESIDE = frozenset('\n\t \N{NO-BREAK SPACE}-–—/(„“"»«‚‘$')
"""What may stand before such a word."""

SIGNS = frozenset("⁇>]ÃÂ")
"""One character before: what DES109 and DES101 report."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    found = sorted(_rests(document.words))
    if not found or lost_words(document):
        return
    for word in found:
        yield from places(document, word, lost(word))


def lost(word: str) -> str:
    """Return the capital umlaut that a word has lost, or nothing.

    >>> lost("sterreich"), lost("sterben")
    ('Ö', '')
    """
    if not FIRST.match(word):
        return ""
    return next((letter for letter, rest in RESTS.items() if rest.fullmatch(word)), "")


_rests = Sieve(each(lambda word: bool(lost(word))))


def places(document: Document, word: str, letter: str) -> Iterator[Hit]:
    """Yield where a word stands without its first letter."""
    prose = document.prose
    for place in document.occurrences(word):
        end = place + len(word)
        if (place and prose[place - 1] not in BESIDE) or prose[max(0, place - 2) : place - 1] in SIGNS:
            continue
        if prose[end : end + 1] in APOSTROPHES:
            continue
        segment = document.segment_at(place)
        begins = segment is not None and place == segment.start
        yield Hit(place, end, replacement=(letter.lower() if is_small(word) and not begins else letter) + word)


def is_small(word: str) -> bool:
    """Tell whether a word has a small letter in the middle of a sentence: über, übrige, ähnlich."""
    return word in {"ber", "berall"} or word.startswith(("brig", "hnlich", "stlich"))


RULE = DocumentRule(
    meta=Meta(
        code="DES118",
        name="lost-first-letter",
        message="the first letter is lost: {text}",
        mqm=Mqm.ENCODING,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        judged=Judged(9, 9, "9 findings in annotated news and talks, each on a marked error"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), list of words",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die ⟦nderungen⟧ gelten in ganz ⟦sterreich⟧.", fixed="Die Änderungen gelten in ganz Österreich."),
        Bad("Sie mied die ⟦ffentlichkeit⟧, die ⟦rzte⟧ auch.", fixed="Sie mied die Öffentlichkeit, die Ärzte auch."),
        Bad(
            "⟦gypten⟧ zählt die Wähler, am Nil tagen die ⟦mter⟧.",
            fixed="Ägypten zählt die Wähler, am Nil tagen die Ämter.",
        ),
        Bad("Die Petrow-⟦ra⟧ ist zu Ende, ⟦ber⟧ Nacht.", fixed="Die Petrow-Ära ist zu Ende, über Nacht."),
        Bad(
            "⟦ber⟧ den Preis sprach er nicht; eine ⟦berraschung⟧.",
            fixed="Über den Preis sprach er nicht; eine Überraschung.",
        ),
        Bad("Am ⟦brigen⟧ Tag fiel die ⟦bung⟧ aus.", fixed="Am übrigen Tag fiel die Übung aus."),
        Bad("Der ⟦konom⟧ misst ⟦hnliche⟧ Werte.", fixed="Der Ökonom misst ähnliche Werte."),
        Good("Die Änderungen gelten in ganz Österreich, die Ärzte mieden die Öffentlichkeit."),
        Good("Er berichtet, berät und bereist die Berge; sie bergen das Boot und berühren den Rand."),
        Good("Sonnengott Ra und der Musiker Sun Ra, das Gerät der Firma RA."),
        Good("Die Seite heißt https://example.org/ber und post@ffentlich.example.org."),
        Good("Im Dialekt: 's gibt a ra'n."),
        Good("Sterne, stehlen, konkret, Kolonie, pflegen, quälen, Ostsee, gymnasial."),
        *map(
            Good,
            (
                "Er steht nördlich und östlich der Stadt.",
                "Das Öl und die Ölpreise, die Ökologie.",
                "Bernd bereut nichts, Bertram auch nicht.",
                "Er berstet fast, der Berater bereitet sich vor.",
                "Die Buchung, die Bungalows, der Bergsteiger.",
                "Der Rand, der Rang und die Rabatte.",
            ),
        ),
    ],
)
