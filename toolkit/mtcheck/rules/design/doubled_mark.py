"""Set one punctuation mark where two stand that exclude each other.

Where a sentence is put together from pieces, both pieces bring their mark: „Er kam.. Dann ging er.“, „zu schließen,,
um“, „führten,.“. The last mark stands, or the stronger one. Two full stops may be meant as an ellipsis, so that fix is
a proposal.

Left alone: the ellipsis, the full stop of an abbreviation before another mark (usw., etc.;), question and exclamation
marks in any number, low opening quotation marks made of commas (,,Nein''), and names that are spelt so (Wetten,
dass..?).
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern

MARKS = (",,", "..", ",.", ";.", ":.", ",;", ";,", ";;")
DOUBLED = Pattern(r"[^\W_](?<=[^\W\d_].)[“”\"»«)]?([,;:.](?<![.].)[,;.])(?=\s|[“”»«\"]?(?:\s|\Z))")
BEFORE = Pattern(r"\S+\Z")
REACH = 30


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in DOUBLED.finditer(prose):
        marks = match[1]
        if marks not in MARKS:
            continue
        start, end = match.span(1)
        right = "." if "." in marks else ";" if ";" in marks else ","
        word = BEFORE.search(prose, max(0, end - REACH), end)
        yield Hit(
            word.start() if word else start,
            end,
            edits=(Edit(start, end, right),),
            safety=FixSafety.UNSAFE if marks == ".." else None,
        )


RULE = DocumentRule(
    meta=Meta(
        code="DES120",
        name="doubled-mark",
        message="two marks where one belongs: {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(16, 17, "13 slips in native texts, 3 in annotated news; the wrong one is a row of dots"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 67 to § 80: one mark at each boundary",
    ),
    check=check,
    literals=MARKS,
    options=None,
    examples=[
        Bad("Der Rat ⟦tagte..⟧ Dann ging er.", fixed="Der Rat tagte. Dann ging er."),
        Bad("Sie will das Büro ⟦schließen,,⟧ um zu sparen.", fixed="Sie will das Büro schließen, um zu sparen."),
        Bad("Der Streit und was zu ihm ⟦führte,.⟧", fixed="Der Streit und was zu ihm führte."),
        Bad(
            "Es war ⟦spät;.⟧ Er ging, sie ⟦blieb,;⟧ er ⟦schlief..⟧",
            fixed="Es war spät. Er ging, sie blieb; er schlief.",
        ),
        Bad("Das sind ⟦alle:.⟧ Mehr kommen nicht.", fixed="Das sind alle. Mehr kommen nicht."),
        Bad("Er nannte es ⟦„Glück“,,⟧ sie nicht.", fixed="Er nannte es „Glück“, sie nicht."),
        Bad("Die Wahl ⟦(gestern),,⟧ war frei.", fixed="Die Wahl (gestern), war frei."),
        Bad("„Das ist ⟦so..“⟧ Sie lachte.".replace("“⟧", "⟧“"), fixed="„Das ist so.“ Sie lachte."),
        Bad("Es wurde ⟦still;;⟧ niemand sprach.", fixed="Es wurde still; niemand sprach."),
        *map(
            Good,
            (
                "Und dann ... nichts. Er kam ... spät.",
                "Brot, Salz usw., dazu Bier, Wein etc.; mehr nicht.",
                "Er sah „Wetten, dass..?“ und lachte.",
                "Was?! Nein!! Wirklich??",
                "Der Pfad ../daten und die Version 1..2 gelten.",
                "Am 3. Mai, um 8.30 Uhr, kam Jan Tal jr., der Sohn.",
                "Er wohnt in Kirkland, Wash., seit Jahren.",
                "Die Reihe 1, 2, 3, ... geht weiter.",
                "Nach links (s. o.), dann geradeaus.",
                "Der Satz endet mit „z. B.“.",
                "Er kam :-) und ging ;.) wieder.",
                "Es sprachen Petrow u. a., dann war Schluss.",
            ),
        ),
    ],
)
