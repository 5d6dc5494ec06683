"""Part a dependent clause with a comma: das Haus, das ich kenne.

English has no comma in front of most relative clauses and of reported ones. Reported are a noun, a relative pronoun
and a personal pronoun in a row, which nothing else can be, and a verb of saying in front of a pronoun with a
subjunctive.

Left alone: clauses with their comma, conjunctions and the article behind them (Dass der ihr Bekannte kam), and a verb
of saying behind which the sentence turns (So sprach er: Sei still). "dass" has a rule of its own: `dass-comma`.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

RELATIVE = Pattern(
    r"(?<=[a-zäöüß][ \N{NO-BREAK SPACE}])(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})(?P<gap>[ \N{NO-BREAK SPACE}])"
    r"(?P<end>(?:die|der|das|den|dem|denen)[ \N{NO-BREAK SPACE}](?:ich|er|wir|man|du))"
    r"(?=[ \N{NO-BREAK SPACE}][a-zäöüßA-ZÄÖÜ])"
)
REPORTS = "sei|habe|werde|wolle|könne|müsse|solle|dürfe|wisse|gehe|komme"
REPORTED = Pattern(
    r"(?P<subject>\b[^\W\d_]+)[ \N{NO-BREAK SPACE}]"
    r"(?P<verb>sagt|sagte|meint|meinte|erklärt|erklärte|betont|betonte|glaubt|glaubte|schrieb|behauptet|behauptete|"
    r"versichert|versicherte|berichtet|berichtete)(?P<gap>[ \N{NO-BREAK SPACE}])"
    rf"(?P<end>(?:er|sie|es|man)[ \N{{NO-BREAK SPACE}}](?:{REPORTS}))"
    r"(?=[ \N{NO-BREAK SPACE}][^\W_]|[ \N{NO-BREAK SPACE}][„“»\"])"
)
SUBJECTS = frozenset("er sie es man".split())


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in RELATIVE.finditer(text):
        place = match.start("gap")
        yield Hit(match.start("noun"), match.end("end"), edits=(Edit(place, place, ","),))
    for match in REPORTED.finditer(text):
        place = match.start("gap")
        # Behind its subject the verb ends the clause; in front of it, the comma may belong behind the pronoun.
        sure = match["subject"][0].isupper() and (match.start() > 0 or match["subject"].lower() in SUBJECTS)
        known = sure or match["subject"] in SUBJECTS
        yield Hit(match.start("verb"), match.end("end"), edits=(Edit(place, place, ","),) if known else ())


RULE = SegmentRule(
    meta=Meta(
        code="LNG121",
        name="clause-comma",
        message="no comma in front of a dependent clause: „{text}“",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=frozenset({Zone.HEADLINE, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST}),
        judged=Judged(4, 4, "findings in annotated news and talks"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 71 and § 74",
    ),
    check=check,
    literals=(),
    options=None,
    examples=[
        Bad("Das ist ein ⟦Haus das ich⟧ kenne.", fixed="Das ist ein Haus, das ich kenne."),
        Bad("Die letzten ⟦Bilder die wir⟧ sahen, waren blau.", fixed="Die letzten Bilder, die wir sahen, waren blau."),
        Bad("Es gibt einen ⟦Fluss den man⟧ nicht sieht.", fixed="Es gibt einen Fluss, den man nicht sieht."),
        Bad("Das sind die ⟦Leute denen er⟧ hilft.", fixed="Das sind die Leute, denen er hilft."),
        Bad("Der Wirt ⟦sagte er sei⟧ müde.", fixed="Der Wirt sagte, er sei müde."),
        Bad(
            "Am Abend meinte Olga, und Tal ⟦betonte man habe⟧ Zeit.",
            fixed="Am Abend meinte Olga, und Tal betonte, man habe Zeit.",
        ),
        Bad("Gestern ⟦schrieb sie werde⟧ kommen."),
        Good("Das ist ein Haus, das ich kenne, und ein Fluss, den man sieht."),
        Good("Der Wirt sagte, er sei müde. Er sagte, man habe Zeit."),
        *map(
            Good,
            (
                "Dass der ihr bekannte Mann kam, sah man.",
                "Im Winter das Haus, im Sommer das Boot.",
                "„Ich gehe“, sagte er.",
                "So sagte er es.",
                "Er sagte es schon lange.",
                "Wenn Olga das hört, lacht sie.",
                "Den Mann, den du kennst, kenne ich.",
                "Als Kind sagte sie ihm alles.",
                "Das sagte sie oft und gern.",
            ),
        ),
    ],
    words=frozenset(("ich", "er", "wir", "man", "du", *REPORTS.split("|"))),
)
