"""Set quotation marks, not commas, accents or angle brackets: „Nein“.

Typewriters, mark-up of formulas and old mail programs make quotation marks of other signs: ,,Nein'', ``Nein'',
<<Nein>>, >>Nein<<. Pages that are older than their typesetting keep them.

Left alone: a sign that has no partner (>>Weiterlesen, C++ <<), two apostrophes on both sides, which are mark-up, and
two commas behind a word, which are DES120.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Locale, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

OPENINGS = (",,", "``", "<<", ">>", "´´")
QUOTED = Pattern(
    r"(?:(?P<low>,,|``|´´)(?<![^\s(\[„“\"»«]..)(?=[^\W_])[^\n,`´]{1,2}(?:[^\n`´]{0,298}?[^\s,])??"
    r"(?P<close>''|´´|``|[“”\"])"
    r"|(?P<left>(?:<<|>>))(?<![^\s(\[]..)(?=[^\W_])[^\n<>]{1,300}(?P<right>>>|<<))(?![\w<>])"
)


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    marks = context.profile.quotes or ("«»" if context.locale is Locale.CH else "„“")
    for match in QUOTED.finditer(document.prose):
        if match["low"]:
            first, last = match.span("low"), match.span("close")
        elif match["left"] == match["right"]:
            continue
        else:
            first, last = match.span("left"), match.span("right")
        yield Hit(*first, edits=(Edit(*first, marks[0]), Edit(*last, marks[-1])), values={"marks": marks})


RULE = DocumentRule(
    meta=Meta(
        code="LOC133",
        name="typewriter-quotation",
        message="{text} for the quotation marks {marks}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 89; DIN 5008: Anführungszeichen",
    ),
    check=check,
    literals=OPENINGS,
    options=None,
    examples=[
        Bad("Er sagte: ⟦,,⟧Das ist gut'', und ging.", fixed="Er sagte: „Das ist gut“, und ging."),
        Bad("Er sagte: ⟦``⟧Das ist gut'', und ging.", fixed="Er sagte: „Das ist gut“, und ging."),
        Bad("⟦<<⟧Das ist gut>>, sagte er.", fixed="„Das ist gut“, sagte er."),
        Bad("Das Schiff ⟦>>⟧Olga<< und das Boot ⟦,,⟧Jan“.", fixed="Das Schiff „Olga“ und das Boot „Jan“."),
        Bad('Sie rief ⟦,,⟧Nein, nie!" und ging.', fixed="Sie rief „Nein, nie!“ und ging."),
        Bad("Er rief: ⟦<<⟧Halt!>>", fixed="Er rief: «Halt!»", locale=Locale.CH),
        Bad("Ein (⟦,,⟧kleiner´´) Fehler und ein ⟦``⟧großer``.", fixed="Ein („kleiner“) Fehler und ein „großer“."),
        *map(
            Good,
            (
                "„Das ist gut“, sagte er.",
                "Der Befehl cout << x und y >> 2 steht im Heft.",
                ">>Weiterlesen",
                "<<< Zurück",
                "Der Wert liegt bei >>5.",
                "Die Zeile ``` beginnt den Block.",
                "Er schrieb 5,,6 und 7,,8 auf.",
                "Die Werte a << b << c gelten.",
                "Sie rief „Nein, nie!“ und ging.",
                "«Das ist gut», sagte er.",
                "Die Zeichen ,, und '' stehen im Heft.",
                "Der Pfeil >> und der Pfeil <<.",
            ),
        ),
    ],
)
