"""Write an umlaut as one character.

A Mac or a PDF may hand over "ü" as u and two dots (U+0308), which looks the same. Searches miss it, counters count it
twice, some fonts set the dots beside the letter. Reported once for a text, with all places.

Left alone: letters for which there is no single character, accents in other scripts.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

ACCENTS = ("\u0308", "\u0301", "\u0300", "\u0302", "\u030a", "\u030c", "\u0327", "\u0303")
LETTER = Pattern("[\u00c0-\u024f\u1e00-\u1eff]")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    text = document.text
    if text.isascii() or not any(accent in text for accent in ACCENTS):
        return
    found: list[tuple[int, int]] = []
    for match in LETTER.finditer(document.prose):
        start, end = document.map.to_text(*match.span())
        if end - start == 2 and text[start + 1] in ACCENTS:
            found.append(match.span())
    if found:
        edits = tuple(Edit(start, end, document.prose[start:end]) for start, end in found)
        yield Hit(*found[0], edits=edits, related=tuple(found[1:4]), values={"count": str(len(found))})


RULE = DocumentRule(
    meta=Meta(
        code="DES116",
        name="decomposed-letter",
        message="letter and accent are two characters, in {count} places: {text}",
        mqm=Mqm.ENCODING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Unicode Standard Annex 15: normalization form C",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die Br⟦u\u0308⟧cke ist zu.", fixed="Die Brücke ist zu."),
        Bad("Das ⟦O\u0308⟧l für die Tu\u0308r und Rene\u0301.", fixed="Das Öl für die Tür und René."),
        Bad("Caf⟦e\u0301⟧ am Markt.", fixed="Café am Markt."),
        Bad("Sie hei\u00dft Bj⟦o\u0308⟧rk.", fixed="Sie heißt Björk."),
        Bad("„Na⟦i\u0308⟧v“, sagt er.", fixed="„Naïv“, sagt er."),
        Good("Die Brücke, das Café und Björk sind eins."),
        Good("Die Silbe m\u0308 gibt es nicht, das Zeichen ̈ steht allein."),
        Good("Das Wort „Йод“ und das Wort „и\u0306од“."),
        Good("Ein Tabulator\tund ein Zeichen € ändern nichts."),
        Good("Nguyễn Văn Đức und Dvořák leben hier."),
        Bad("Der ⟦A\u0308⟧rger wa\u0308chst.", fixed="Der Ärger wächst."),
        Bad("E⟦\u0065\u0301⟧ ist ein Laut.", fixed="Eé ist ein Laut."),
        Bad("Sie kam aus Krak⟦o\u0301⟧w.", fixed="Sie kam aus Kraków."),
        Bad("Ein Fa⟦c\u0327⟧ade ohne Putz.", fixed="Ein Façade ohne Putz."),
        Bad("Herr Nov⟦a\u0301⟧k und Frau C\u030ca\u0301pek.", fixed="Herr Novák und Frau Čápek."),
        Good("Die Stadt Łódź, der Fluss Ångermanälven, die Insel Læsø."),
        Good("Der Buchstabe q\u0308 ist erfunden, das Zeichen x\u0301 auch."),
        Good("Das Wort न\u093c\u0940 und die Silbe \u05d1\u05bc stehen im Heft."),
        Good("Übung, Äpfel, Öl und ß sind schon eins."),
        Good("Ein Häkchen \u02c7 und ein Strich \u00b4 stehen für sich."),
    ],
)
