"""Write the adjective of a name with a capital: die Vereinten Nationen.

An adjective is a part of some names, and has a capital there: die Russische Föderation, der Internationale
Strafgerichtshof, der Zweite Weltkrieg. An engine that meets the words one by one writes them small. Reported are the
names of a closed list, which mean nothing else.

Left alone: phrases that are names only at times (das weiße Haus am Hang, ein rotes Kreuz, ein kalter Krieg), and what
goes on behind the noun.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

NAMES = {
    "europäisch": "Union Kommission Zentralbank",
    "vereint": "Nationen",
    "vereinigt": "Staaten Königreich Königreichs",
    "russisch": "Föderation",
    "afrikanisch": "Union",
    "arabisch": "Liga Frühling Frühlings",
    "persisch": "Golf Golfs",
    "schwarz": "Meer Meeres",
    "kaspisch": "Meer Meeres",
    "asowsch": "Meer Meeres",
    "stillen": "Ozean Ozeans",
    "heilig": "Stuhl Stuhls",
    "erst": "Weltkrieg Weltkriegs Weltkrieges",
    "zweit": "Weltkrieg Weltkriegs Weltkrieges",
    "international": "Währungsfonds Strafgerichtshof Strafgerichtshofs Atomenergiebehörde Atomenergieorganisation",
    "olympisch": "Winterspiele Winterspielen Sommerspiele Sommerspielen",
}
NOUNS = {adjective: frozenset(nouns.split()) for adjective, nouns in NAMES.items()}
PHRASE = Pattern(
    r"\b(?:[Dd](?:er|ie|as|e[mns])|[IiAa]m|[Zz]u[mr]|[Vv]om|[Ii]ns|[Aa]ns)[ \N{NO-BREAK SPACE}]"
    rf"(?P<adjective>{'|'.join(NAMES)})(?:e[nrms]?)?[ \N{{NO-BREAK SPACE}}](?P<noun>[A-ZÄÖÜ][a-zäöüß]+)(?![\w-])"
)


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in PHRASE.finditer(segment.text):
        if match["noun"] in NOUNS[match["adjective"]]:
            start = match.start("adjective")
            yield Hit(start, match.end(), edits=(Edit(start, start + 1, match["adjective"][0].upper()),))


RULE = SegmentRule(
    meta=Meta(
        code="LNG213",
        name="name-capital",
        message="a name with a small letter: {text}",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 60",
    ),
    check=check,
    literals=(*(f"{adjective}e" for adjective in NAMES if adjective != "stillen"), "stillen"),
    options=None,
    examples=[
        Bad("Die ⟦vereinten Nationen⟧ tagen.", fixed="Die Vereinten Nationen tagen."),
        Bad("Er floh aus der ⟦russischen Föderation⟧.", fixed="Er floh aus der Russischen Föderation."),
        Bad("Im ⟦vereinigten Königreich⟧ regnet es.", fixed="Im Vereinigten Königreich regnet es."),
        Bad("Das war im ⟦zweiten Weltkrieg⟧.", fixed="Das war im Zweiten Weltkrieg."),
        Bad("Die ⟦europäische Union⟧ zahlt.", fixed="Die Europäische Union zahlt."),
        Bad(
            "Sie segelten vom ⟦schwarzen Meer⟧ zum ⟦stillen Ozean⟧.",
            fixed="Sie segelten vom Schwarzen Meer zum Stillen Ozean.",
        ),
        Bad("Der ⟦internationale Strafgerichtshof⟧ ermittelt.", fixed="Der Internationale Strafgerichtshof ermittelt."),
        Good("Die Vereinten Nationen und die Russische Föderation tagen."),
        *map(
            Good,
            (
                "Das weiße Haus am Hang und das rote Kreuz an der Tür",
                "Es wurde ein kalter Krieg, im nahen Osten des Landes.",
                "Der erste Krieg der Welt und die zweite Weltkriegsbombe",
                "Die europäische Regierung und die europäischen Kommissionen",
                "Eine europäische Union der Banken fehlt, und vereinte Nationen gibt es nicht.",
                "Der heilige Stuhlmacher und die arabischen Ligen",
                "Die internationalen Gerichtshöfe und der internationale Markt",
                "Ein stiller Ozean aus Sand lag vor ihm.",
                "Der russische Präsident und die vereinigten Parteien",
                "Das schwarze Meerestier und die schwarzen Meere des Mondes",
                "Die olympischen Spiele von 1896 waren die ersten.",
                "Das Kaspische Meer ist ein See.",
            ),
        ),
    ],
)
