"""End a unit with a full stop where the source does, and only there.

A headline, a caption and a button have no full stop, and an engine sets one because most of what it has seen are
sentences. A sentence that loses its full stop often loses more.

Left alone: units of one or two words, abbreviations and ordinal numbers at the end (Mio., 11.), ellipses, other marks,
and a full stop inside or outside of quotation marks and brackets.
"""

from collections.abc import Iterator

from mtcheck.model import MASK, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule, say
from mtcheck.text.patterns import Pattern

CLOSING = "\"“”„«»‹›‘’')]} \n\N{NO-BREAK SPACE}"
FEWEST = 3
"""Words of each side."""
ABBREVIATION = Pattern(r"(?:(?<!\w)\w{1,3}|\.\w{1,3}|\d|Bros|Corp)\.\Z")
ENGLISH_ABBREVIATION = Pattern(r"(?:\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc|al|vs|No)|\.\w{1,3})\.\Z")


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    source, target = pair.source.rstrip(CLOSING), pair.target.rstrip(CLOSING)
    if min(len(source.split()), len(target.split())) < FEWEST or source.endswith(MASK) or target.endswith(MASK):
        return
    end = len(target)
    if target.endswith(".") and source[-1].isalnum():
        if not ABBREVIATION.search(target) and not target.endswith(".."):
            problem = say("ends with a full stop, the source has none")
            yield Hit(end - 1, end, replacement="", values={"problem": problem})
    elif source.endswith(".") and target[-1].isalnum() and not ENGLISH_ABBREVIATION.search(source):
        start = max(target.rfind(" "), target.rfind("\n")) + 1
        word = target[start:]
        problem = say("ends without a full stop, the source has one")
        yield Hit(start, end, replacement=f"{word}.", values={"problem": problem})


RULE = PairRule(
    meta=Meta(
        code="ACC218",
        name="full-stop-mismatch",
        message="{problem}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="official rules of German orthography, §§ 67 and 68",
        wording=False,
        judged=Judged(
            54,
            80,
            "all findings in news21 and ted21, read with their sources: 26 sentences whose full stop the source forgot",
            all_read=True,
        ),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Hirten treiben Herden an den Fluss⟦.⟧",
            fixed="Hirten treiben Herden an den Fluss",
            source="Herdsmen drive herds to the river",
        ),
        Bad(
            "Der See ist seit Mai ⟦trocken⟧",
            fixed="Der See ist seit Mai trocken.",
            source="The lake has been dry since May.",
        ),
        Bad(
            "Sie sagte: „Der See ist ⟦leer⟧“",
            fixed="Sie sagte: „Der See ist leer.“",
            source="She said: “The lake is empty.”",
        ),
        Bad("Zurück zur Übersicht⟦.⟧", fixed="Zurück zur Übersicht", source="Back to the overview"),
        Bad("(Das Tor ist ⟦zu⟧)", fixed="(Das Tor ist zu.)", source="(The gate is closed.)"),
        Bad("Brücke am See gesperrt⟦.⟧", fixed="Brücke am See gesperrt", source="Bridge at the lake closed"),
        Good("Hirten treiben Herden an den Fluss", source="Herdsmen drive herds to the river"),
        Good("Der See ist leer.", source="The lake is empty."),
        Good("Die Brücke kostet 5 Mio.", source="The bridge costs 5 million"),
        Good("Er kam am 11.", source="He came on the 11th"),
        Good("Und so weiter …", source="And so on"),
        Good("Er ging und ging ...", source="He walked and walked"),
        Good("Vielen Dank", source="Thank you."),
        Good("„Der See ist leer“, sagt sie.", source="“The lake is empty,” she says."),
        Good("Er sagte: „Der See ist leer“.", source="He said: “The lake is empty.”"),
        Good("Kommt der Bus?", source="Is the bus coming?"),
        Good("Siehe https://example.org/a", source="See https://example.org/a."),
        Good("Sie las Seite, Zeile usw.", source="She read page, line and so on"),
        Good("Der Weg ist zu!", source="The path is closed."),
        Good("Das Boot gehört der Seen AG & Co.", source="The boat is owned by a firm"),
    ],
)
