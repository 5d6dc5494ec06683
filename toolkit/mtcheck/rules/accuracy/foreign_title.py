"""Call people by German titles, or by their names alone.

Sig. Rossi, Sayın Demir, Mme Petit: titles of letters and of polite reports stay where the engine takes them for a part
of the name. German reports give the name alone; where a title is meant it is Herr or Frau.

Left alone: titles that German papers use for colour, spelt out (Monsieur, Señora, Signora), names of firms and works,
and abbreviations that mean something else (Sr. behind a name). English titles are ACC105.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

MEN = frozenset({"Sig.", "Sig", "Dott.", "Mons.", "Avv."})
WOMEN = frozenset({"Sig.ra", "Sig.na", "Dott.ssa", "Mme", "Mme.", "Mlle", "Mlle.", "Sra.", "Srta."})
BOTH = frozenset({"Sayın"})
TITLE = Pattern(
    r"\b(?P<title>Sig\.ra|Sig\.na|Sig\.?|Dott\.ssa|Dott\.|Avv\.|Mme\.?|Mlle\.?|Sra\.|Srta\.|Sayın)[ \N{NO-BREAK SPACE}]"
    r"(?=[A-ZÄÖÜÇŞİÉ][^\W\d_]{2,})"
)
OBLIQUE = Pattern(
    r"\b(?:von|mit|zu|bei|für|gegen|an|über|dem|den|des|nach|vor|laut|durch|um|ohne|aus|auf|zum|vom|beim|wegen)"
    r"[ \N{NO-BREAK SPACE}]\Z"
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in TITLE.finditer(prose):
        title, start = match["title"], match.start()
        if prose[start - 1 : start] in ("-", "&", "„"):
            continue
        oblique = OBLIQUE.search(prose, max(0, start - 8), start)
        better = "Frau" if title in WOMEN else "Herrn" if oblique else "Herr"
        yield Hit(start, match.end("title"), None if title in BOTH else better, values={"better": better})


RULE = DocumentRule(
    meta=Meta(
        code="ACC116",
        name="foreign-title",
        message="a foreign title before a name: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="MQM, Accuracy: untranslated; abbreviations of titles in Italian, French, Spanish and Turkish",
    ),
    check=check,
    words=frozenset({"Sig", "Dott", "Avv", "Mme", "Mlle", "Sra", "Srta", "Sayın"}),
    options=None,
    examples=[
        Bad("Am Montag sagte ⟦Sig.⟧ Rossi nichts.", fixed="Am Montag sagte Herr Rossi nichts."),
        Bad("Er sprach mit ⟦Sig.⟧ Rossi und ⟦Sig.ra⟧ Bianchi.", fixed="Er sprach mit Herrn Rossi und Frau Bianchi."),
        Bad("Der Präsident dankte ⟦Sayın⟧ Demir."),
        Bad("Im Saal saß ⟦Mme⟧ Petit neben ⟦Mlle.⟧ Blanc.", fixed="Im Saal saß Frau Petit neben Frau Blanc."),
        Bad("Die Rede von ⟦Dott.⟧ Verdi und ⟦Dott.ssa⟧ Neri", fixed="Die Rede von Herrn Verdi und Frau Neri"),
        Bad("Es kam ⟦Avv.⟧ Conti, dann ⟦Sra.⟧ García.", fixed="Es kam Herr Conti, dann Frau García."),
        *map(
            Good,
            (
                "Herr Rossi und Frau Bianchi sprachen.",
                "Monsieur Petit, Señora García und Signora Rossi winken.",
                "John Tal Sr. und John Tal jr. kamen.",
                "Die SIG-Sauer liegt da.",
                "Er fand eine Sig. und eine Nummer.",
                "Der Film „Mme Bovary“ lief.",
                "Das Mme-Tussauds-Haus ist zu.",
                "Die Sra ist ein Fluss.",
                "Mme hieß sie nie.",
                "Der Dott ist gelb.",
            ),
        ),
    ],
)
