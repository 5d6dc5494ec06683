"""Set one quotation mark where a table has left two.

Tables in CSV write a quotation mark within a cell twice. An article that was taken out of such a table the plain way
keeps both: ""Nein"", sagte er. So does one that a model has written as a cell.

Left alone: inches, empty strings (""), code, and single marks that stand for one double mark (''Nein'').
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

DOUBLED = Pattern(r'"{2,3}(?!")')
BEFORE = frozenset("([>-–„»\n")
REACH = 400


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in DOUBLED.finditer(prose):
        start, end = match.span()
        before, behind = prose[start - 1 : start] if start else "", prose[end : end + 1]
        starts = not before or before.isspace() or before in BEFORE
        if starts and behind.isalpha():
            found = prose.find('""', end, end + REACH) >= 0
        else:
            found = not behind.isalnum() and behind != '"' and (before.isalpha() or before in ".,!?…")
        if found and before != '"':
            yield Hit(start, end, '"', safety=FixSafety.UNSAFE if end - start > 2 else None)


RULE = DocumentRule(
    meta=Meta(
        code="DES121",
        name="doubled-quotation-mark",
        message="a quotation mark that stands twice: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="RFC 4180, Common Format for CSV Files, 2.7: a quote within a field is written twice",
    ),
    check=check,
    literals=('""',),
    options=None,
    examples=[
        Bad('Er sagte: ⟦""⟧Nein⟦""⟧, und ging.', fixed='Er sagte: "Nein", und ging.'),
        Bad('⟦""⟧Das ist gut⟦""⟧, sagte er.', fixed='"Das ist gut", sagte er.'),
        Bad('"Das ist gut⟦""⟧, sagte er.', fixed='"Das ist gut", sagte er.'),
        Bad('⟦"""⟧Wir gehen.⟦""⟧ Dann war Ruhe."', fixed='"Wir gehen." Dann war Ruhe."'),
        Bad('Das Schiff ⟦""⟧Olga⟦""⟧ und das Boot ⟦""⟧Jan⟦""⟧.', fixed='Das Schiff "Olga" und das Boot "Jan".'),
        Bad('Warum (⟦""⟧so heißt es⟦""⟧) das?', fixed='Warum ("so heißt es") das?'),
        *map(
            Good,
            (
                'Er sagte: "Nein", und ging.',
                'Der Wert "" ist leer, auch (""), sagt sie.',
                'Ein Rohr von 5"" und eines von 3".',
                "Er sagte: ''Nein'', und ging.",
                "„Nein“, sagte er.",
                'Er rief: "Ja!" "Nein!"',
                'Sie las "Der Turm" und "Das Tor".',
                'Das Feld bleibt "".',
                "Er sagte: „‚Nein‘, rief sie.“",
                'Der Schirm misst 24".',
            ),
        ),
    ],
)
