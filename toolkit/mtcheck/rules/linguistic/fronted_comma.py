"""Set no comma between what stands first in a sentence and its verb.

In Kiew sagte er, gestern kam sie: whatever stands first, the verb follows without a comma. English sets one behind
a phrase of time or place, and translations keep it. Reported are a preposition with its noun, and adverbs such as
außerdem or gestern, directly in front of a finite verb.

Left alone: a verb of saying between two commas (In Kiew, sagte er, sei es still), infinitives (Um zu helfen, kam er),
phrases with "mit" and "wie", participles at the end of a phrase, and everything with a further comma in it.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

FINITE = (
    "wurde|wurden|war|waren|ist|sind|hat|haben|hatte|hatten|wird|werden|kam|kamen|ging|gingen|begann|begannen|gab|fand|"
    "fanden|stieg|stiegen|sank|starb|starben|kann|können|konnte|konnten|muss|müssen|musste|mussten|soll|sollen|sollte|"
    "sollten|will|wollen|wollte|wollten|darf|dürfen|durfte|durften|blieb|bleibt|kommt|geht|gibt|steht|stand|liegt|lag"
)
PREPOSITIONS = "In|Im|An|Am|Auf|Aus|Bei|Beim|Nach|Seit|Vor|Während|Wegen|Zu|Zum|Zur|Für|Gegen|Laut|Unter|Bis|Trotz"
ADVERBS = (
    "Gestern|Heute|Später|Zuvor|Inzwischen|Außerdem|Zusätzlich|Darüber hinaus|Dennoch|Trotzdem|Jedoch|Daher|Deshalb|"
    "Folglich|Infolgedessen|Derzeit|Aktuell|Ursprünglich|Schließlich|Letztendlich|Danach|Dann|Manchmal|Normalerweise"
)
FRONT = Pattern(
    r"(?:[„“»\"‚(]\s?)?"
    rf"(?:(?:{PREPOSITIONS})"
    r"[ \N{NO-BREAK SPACE}](?:[\w’.-]+[ \N{NO-BREAK SPACE}]){0,5}?(?:[A-ZÄÖÜ][\w-]+|(?:19|20)\d\d)"
    rf"|{ADVERBS})"
    rf"(?P<comma>,)[ \N{{NO-BREAK SPACE}}](?P<verb>{FINITE})[ \N{{NO-BREAK SPACE}}](?P<next>[^\s,]+)"
)


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    match = FRONT.match(text)
    if match is None or text.rstrip('“”"«»').endswith("?"):
        return
    comma = match.start("comma")
    yield Hit(comma, match.end("verb"), edits=(Edit(comma, comma + 1, ""),), values={"verb": match["verb"]})


RULE = SegmentRule(
    meta=Meta(
        code="LNG115",
        name="fronted-comma",
        message="comma between the beginning of the sentence and its verb „{verb}“",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=frozenset({Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST}),
        judged=Judged(2, 2, "findings in annotated talks"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 71 to § 79: no comma within a clause",
    ),
    check=check,
    literals=(),
    options=None,
    examples=[
        Bad("In Kiew⟦, wurde⟧ der Markt geschlossen.", fixed="In Kiew wurde der Markt geschlossen."),
        Bad("Am späten Abend des 5. Mai⟦, kam⟧ der Zug an.", fixed="Am späten Abend des 5. Mai kam der Zug an."),
        Bad("Außerdem⟦, ist⟧ das Tor zu schmal.", fixed="Außerdem ist das Tor zu schmal."),
        Bad("Im Jahr 2019⟦, hatte⟧ die Stadt drei Häfen.", fixed="Im Jahr 2019 hatte die Stadt drei Häfen."),
        Bad("Nach dem Essen⟦, gingen⟧ alle heim.", fixed="Nach dem Essen gingen alle heim."),
        Bad("Trotzdem⟦, hat⟧ sie gewonnen.", fixed="Trotzdem hat sie gewonnen."),
        Bad("Während der Fahrt⟦, gab⟧ es Tee.", fixed="Während der Fahrt gab es Tee."),
        Bad("Wegen des Regens⟦, blieb⟧ das Tor zu.", fixed="Wegen des Regens blieb das Tor zu."),
        Good("In Kiew, sagte er, sei es still. In Kiew, der Hauptstadt, wurde es still."),
        Good("Um zu helfen, kam er. Ohne ein Wort zu sagen, ging sie. Mit dem Hut in der Hand, kam er."),
        Good("In dem Haus, das leer steht, ist es kalt. Im Ernst, ist das wahr? Nun, war das alles?"),
        Good("Aus Oral kommend, ging er heim. Nach allem, was war, ist das gut. In Oral wurde es still."),
        *map(
            Good,
            (
                "Nach dem Essen, das lange dauerte, gingen alle heim.",
                "Trotzdem, so Tal, hat sie gewonnen.",
                "Im Mai, dem ersten Monat, war Ruhe.",
                "Nach Oral, Riga und Kiew kam er nie.",
                "In Riga, meinte sie, ist es kalt.",
                "Für Olga, war das klar?",
                "Ehrlich, war das nötig?",
                "Seit er weg ist, hat sie Ruhe.",
            ),
        ),
    ],
    words=frozenset(f"{PREPOSITIONS}|{ADVERBS}".replace(" hinaus", "").split("|")),
)
