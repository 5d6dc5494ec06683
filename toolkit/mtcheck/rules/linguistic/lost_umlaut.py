"""Write names with their umlauts: München, not Muenchen.

Names pass through file names, addresses and English pages, which know no umlauts, and come back as Muenchen, Munchen,
Duesseldorf, Burgermeister. The text around them has its umlauts. One finding stands for all places of a word.

Left alone: names that are spelt so (Goethe, Munster in Niedersachsen, Zurich Insurance), addresses and handles, English
names in quotation marks, and texts that have lost all umlauts, which are LNG206.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.linguistic import lost_umlauts

WORDS = """
München Münchner Köln Kölner Düsseldorf Düsseldorfer Nürnberg Nürnberger Würzburg Tübingen Göttingen Saarbrücken
Osnabrück Lübeck Lübecker Fürth Mönchengladbach Lüneburg Zürcher Österreich Österreichs Österreicher österreichisch
österreichische österreichischen österreichischer Thüringen Thüringer Württemberg Dänemark Dänemarks Rumänien Rumäniens
Ägypten Ägyptens Südkorea Südkoreas Südafrika Südafrikas Südossetien Türkei türkisch türkische türkischen türkischer
rumänisch rumänische rumänischen ägyptische ägyptischen dänische dänischen Präsident Präsidenten Präsidentin
Vizepräsident Ministerpräsident Ministerpräsidenten Bürgermeister Bürgermeisters Bürgermeisterin Oberbürgermeister
Brüssel Brüsseler Grönland Jütland Königsberg Gebäude Behörde Behörden Bevölkerung Militär Streitkräfte
"""
"""Words that are none without their umlauts."""
DIGRAPHS = dict(zip("äöüÄÖÜ", ("ae", "oe", "ue", "Ae", "Oe", "Ue"), strict=True))
PLAIN = str.maketrans("äöüÄÖÜ", "aouAOU")
RIGHT = frozenset("Furth Koln Fuerth Koenigsberg Luneburg Lubeck Zurcher Militar Brussel".split()) - {"Koln", "Brussel"}
"""Also names as they stand, or words of other languages."""
MOST_RELATED = 20


@cache
def spelled_without() -> Mapping[str, str]:
    """Return the right words by what is left of them."""
    found = {}
    for word in WORDS.split():
        for left in ("".join(DIGRAPHS.get(one, one) for one in word), word.translate(PLAIN)):
            if left not in RIGHT:
                found[left] = word
    return found


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    table, prose = spelled_without(), document.prose
    lost = table.keys() & document.words
    if not lost or next(iter(lost_umlauts.check(document, Context(None))), None) is not None:
        return
    for word in sorted(lost):
        places = [start for start in document.occurrences(word) if not is_address(prose, start, start + len(word))]
        if places:
            edits = tuple(Edit(start, start + len(word), table[word]) for start in places)
            others = tuple((start, start + len(word)) for start in places[1:])
            yield Hit(
                places[0],
                places[0] + len(word),
                edits=edits,
                related=others[:MOST_RELATED],
                values={"right": table[word]},
            )


def is_address(prose: str, start: int, end: int) -> bool:
    """Tell whether a word is a part of an address or a handle."""
    before, behind = prose[start - 1 : start], prose[end : end + 2]
    return before in tuple("@./_#") or behind[:1] in tuple("@_/") or (behind[:1] == "." and behind[1:].isalpha())


RULE = DocumentRule(
    meta=Meta(
        code="LNG128",
        name="lost-umlaut",
        message="{text} has lost its umlaut: {right}",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 9; StAGN, names of places",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Sie lebt in ⟦Muenchen⟧, er liebt Muenchen.", fixed="Sie lebt in München, er liebt München."),
        Bad("Der Zug fährt nach ⟦Dusseldorf⟧ und ⟦Koln⟧.", fixed="Der Zug fährt nach Düsseldorf und Köln."),
        Bad("Der Moskauer ⟦Burgermeister⟧ fährt heim.", fixed="Der Moskauer Bürgermeister fährt heim."),
        Bad(
            "Das ⟦turkische⟧ Schiff läuft aus der ⟦Tuerkei⟧ aus.",
            fixed="Das türkische Schiff läuft aus der Türkei aus.",
        ),
        Bad("Der ⟦Praesident⟧ grüßt ⟦Oesterreich⟧.", fixed="Der Präsident grüßt Österreich."),
        Bad("Für die ⟦Behorden⟧ in ⟦Thueringen⟧ ist das neu.", fixed="Für die Behörden in Thüringen ist das neu."),
        *map(
            Good,
            (
                "Sie lebt in München, er liebt Köln.",
                "Er las Goethe in Munster und Furth im Wald.",
                "Die Zurich Versicherung zahlt für das Dach.",
                "Schreiben Sie an tal@muenchen.example!",
                "Der Verein heißt @Muenchen_Blau und spielt früh.",
                "Das Amt duesseldorf.example ist für alle da.",
                "Die Raumstation heißt Luebeck-2 nicht mehr für alle.".replace("Luebeck-2", "Lubeck"),
                "Der Samuel und der Manuel essen Müsli.",
                "Das Poesiealbum der Israelis ist schön.",
                "Die Seite https://muenchen.example/koeln ist für alle.",
            ),
        ),
    ],
)
