"""Set no blank behind an opening bracket or before a closing one.

Engines that cut a text into words put blanks around every mark, and not all are taken away again: ( 20 Mitglieder ).

Left alone: boxes to tick ([ ]), smileys, formulas, code, and items that are counted with a bracket (a ) …).
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
OPENING = Pattern(rf"[(\[](?<![^\s„“\"»«].)({GAP}{{1,3}})[^\W_][\w-]+(?=[\s,.;:)\]])")
CLOSING = Pattern(rf"[^\W_](?<=\w.)[.!?…%]?({GAP}{{1,3}})[)\]](?=[\s,.;:!?“”\"»«]|\Z)")
WORD = Pattern(r"[\w-]+\Z")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in OPENING.finditer(prose):
        if prose.find(")" if match[0][0] == "(" else "]", match.end(), match.end() + 300) >= 0:
            yield Hit(*match.span(), edits=(Edit(*match.span(1), ""),))
    for match in CLOSING.finditer(prose):
        opens = "(" if match[0][-1] == ")" else "["
        first = prose.rfind(opens, max(0, match.start() - 300), match.start())
        word = WORD.search(prose, max(0, match.start() - 40), match.start() + 1)
        if first >= 0 and word and "\n" not in prose[first : match.start()]:
            yield Hit(word.start(), match.end(), edits=(Edit(*match.span(1), ""),))


RULE = DocumentRule(
    meta=Meta(
        code="DES122",
        name="blank-in-bracket",
        message="a blank inside the bracket: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Klammern stehen ohne Leerzeichen an dem, was sie einschließen",
    ),
    check=check,
    literals=("( ", " )", "[ ", " ]", "(\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE})"),
    options=None,
    examples=[
        Bad("Der Rat ⟦( zwanzig⟧ ⟦Mitglieder )⟧ tagte.", fixed="Der Rat (zwanzig Mitglieder) tagte."),
        Bad("Er kam ⟦( spät⟧ am Abend) an.", fixed="Er kam (spät am Abend) an."),
        Bad("Er kam (spät am ⟦Abend ),⟧ und ging.".replace(" ),⟧", " )⟧,"), fixed="Er kam (spät am Abend), und ging."),
        Bad("„Der ⟦[ neue⟧ ⟦Leiter ]⟧ ist da.“", fixed="„Der [neue Leiter] ist da.“"),
        Bad("Die Bahn ⟦( DB⟧ AG ) hält.".replace("AG )", "⟦AG )⟧"), fixed="Die Bahn (DB AG) hält."),
        Bad("Die Quote (rund 40 ⟦Prozent )⟧ sinkt.", fixed="Die Quote (rund 40 Prozent) sinkt."),
        *map(
            Good,
            (
                "Der Rat (zwanzig Mitglieder) tagte.",
                "Die Liste: [ ] Brot, [ ] Salz.",
                "Das ist schön :) und das auch : )",
                "Die Formel f( x ) und ( a + b ) gilt.",
                "a ) Brot, b ) Salz",
                "Er kam ( und ging.",
                "Die Lehrer(innen) und Schüler(innen) singen.",
                "Er las „(ohne Titel)“.",
                "Der Wert (5 %) sinkt, [sic] heißt es.",
                "Eine Zeile ohne Klammer ) und Anfang.",
                "Der Ort (bei Riga) und der See (im Wald).",
                "Das Paar (Anna, 30, und Jan, 31).",
            ),
        ),
    ],
)
