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


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for pattern in (ADJECTIVE, ROW, LOOSE):
        for match in pattern.finditer(text):
            start, end = match.span("gap")
            right = f"{text[match.start() : start]}-{text[end : match.end()]}"
            yield Hit(*match.span(), edits=(Edit(start, end, "-"),), values={"right": right})


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
            "Eine ⟦12jährige⟧ gewann nach ⟦3 stündiger⟧ Partie.",
            fixed="Eine 12-jährige gewann nach 3-stündiger Partie.",
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
