"""Join figure and word with a hyphen: 45-jährig, ein 10-Prozent-Plus.

English writes "45 year old" in many ways, and translations set a blank or nothing (45 jährige, 45jährige). Where a
figure is the first part of a row, hyphens go through all of it.

Left alone: ages in words (45 Jahre alt), suffixes that are joined without a hyphen (8fach, 80er, 100%ig), and numbers
of things (18 Euro-Länder).
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

ENDINGS = (
    "jährig|prozentig|tägig|stündig|minütig|sekündig|wöchig|monatig|köpfig|stellig|teilig|seitig|stöckig|bändig|gradig|"
    "malig|spurig|türig|zeilig|strophig|geschossig"
)
ADJECTIVE = Pattern(
    rf"(?<![\w.,-])\d+(?:,\d+)?(?P<gap>[ \N{{NO-BREAK SPACE}}]?)"
    rf"(?P<word>(?:{ENDINGS})(?:e[nmrs]?)?|Jährige[nrms]?)(?!\w)"
)
ROW = Pattern(
    r"(?<![\w.,-])\d[\d.,]*-(?:Prozent|Jahres|Tage|Stunden|Minuten|Sekunden|Meter|Kilometer|Euro|Dollar|Punkte|Tonnen|"
    r"Millionen|Milliarden|Millionen-Euro|Milliarden-Euro|Millionen-Dollar|Milliarden-Dollar|Liter|Watt|Zimmer|Seiten)"
    r"(?P<gap>[ \N{NO-BREAK SPACE}])(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})(?![\w’'])"
)
LOOSE = Pattern(r"(?<![\w.,-])\d+(?:,\d+)?(?P<gap>[ \N{NO-BREAK SPACE}])Prozent-[A-ZÄÖÜ][a-zäöüß]+(?!\w)")

ARTICLE = Pattern(r"\b(?:[Dd](?:er|ie|en|em|es)|[Ee]ine?[nmrs]?)[ \N{NO-BREAK SPACE}]\Z")
NO_NOUN = Pattern(
    r"[.,;:!?]|[ \N{NO-BREAK SPACE}](?:mit|aus|in|im|am|an|auf|bei|von|ohne|war|ist|hat|hatte|wurde|wird|"
    r"sagte|sagt|kam)\b"
)


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for pattern in (ADJECTIVE, ROW, LOOSE):
        for match in pattern.finditer(text):
            start, end = match.span("gap")
            person = pattern is ADJECTIVE and is_person(text, match.start(), match.end(), match["word"])
            rest = text[end : match.end()].capitalize() if person else text[end : match.end()]
            right = f"{text[match.start() : start]}-{rest}"
            edits = (Edit(start, match.end() if person else end, f"-{rest}" if person else "-"),)
            yield Hit(*match.span(), edits=edits, values={"right": right}, safety=FixSafety.UNSAFE if person else None)


def is_person(text: str, start: int, end: int, word: str) -> bool:
    """Tell whether a small adjective stands for a person: eine 71 jährige mit lauter Stimme."""
    return word.startswith("jährige") and bool(
        ARTICLE.search(text, max(0, start - 7), start) and NO_NOUN.match(text, end)
    )


RULE = SegmentRule(
    meta=Meta(
        code="LNG202",
        name="number-compound",
        message="„{text}“ for „{right}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 40 (3), § 44",
    ),
    check=check,
    literals=(*(f"{ending}" for ending in ENDINGS.split("|")), "Jährige", "-", " Prozent-"),
    options=None,
    examples=[
        Bad("Ein ⟦45 jähriger⟧ Mann fiel ins Wasser.", fixed="Ein 45-jähriger Mann fiel ins Wasser."),
        Bad(
            "Eine ⟦12jährige⟧ Läuferin gewann nach ⟦3 stündiger⟧ Partie.",
            fixed="Eine 12-jährige Läuferin gewann nach 3-stündiger Partie.",
        ),
        Bad("Ein ⟦10-Prozent Plus⟧ reicht nicht.", fixed="Ein 10-Prozent-Plus reicht nicht."),
        Bad("Der ⟦200-Meter Lauf⟧ fällt aus.", fixed="Der 200-Meter-Lauf fällt aus."),
        Bad("Der ⟦3-Milliarden-Euro Vertrag⟧ gilt.", fixed="Der 3-Milliarden-Euro-Vertrag gilt."),
        Bad(
            "Das ist ein ⟦5 Prozent-Anteil⟧ und ⟦100 prozentig⟧ wahr.",
            fixed="Das ist ein 5-Prozent-Anteil und 100-prozentig wahr.",
        ),
        Bad(
            "Die ⟦16 Jährige⟧ und ein ⟦4 köpfiges⟧ Team siegen.", fixed="Die 16-Jährige und ein 4-köpfiges Team siegen."
        ),
        Bad("Eine ⟦71 jährige⟧ mit Hut kam.", fixed="Eine 71-Jährige mit Hut kam."),
        Good("Ein 45-jähriger Mann fiel ins Wasser."),
        *map(
            Good,
            (
                "Der Mann ist 45 Jahre alt.",
                "Das ist 8fach gesichert und 100%ig wahr.",
                "In den 80er Jahren war das anders.",
                "Die 18 Euro-Länder tagen.",
                "Sie läuft die 200 Meter in 24 Sekunden.",
                "Ein 10-Prozent-Plus reicht.",
                "Die 12 Jahres-Abos liefen aus.",
                "Kapitel 3 teilt sich in zwei.",
                "Ein 5-Prozent- und ein 7-Prozent-Anteil.",
                "Die 2010-jährige Eiche ist 2010 Jahre alt.",
                "Es gab 3-Zimmer-Wohnungen.",
            ),
        ),
    ],
)
