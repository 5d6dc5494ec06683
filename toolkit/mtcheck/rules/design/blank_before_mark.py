"""Set no blank before a comma, a full stop, a colon or a question mark.

German marks stand at the word before them. The blank comes from French, from lines that were joined, and from engines
that cut marks off before they translate.

Left alone: ellipses ( …, ...), ratios and scores (2 : 1), gaps between signs, smileys, lists of signs, text within
French quotation marks, and marks in front of a digit.
"""

from collections.abc import Iterator

from mtcheck.model import WORD, Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.language import GERMAN
from mtcheck.text.patterns import Pattern

PROBES = (" ,", " .", " ?", " !", " ;", " :", "\N{NO-BREAK SPACE},", "\N{NO-BREAK SPACE}!", "\N{NO-BREAK SPACE}?")
BLANK = Pattern(
    r"(?<=[^\W_][^\W_])([ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]++)(?:[,;](?=\s)(?! *[\d,.;])"
    r"|[.](?=\s|\Z|[“”»«\"])(?!\s?\.| [a-zäöü])|[!?]{1,3}(?=\s|\Z|[“”»\"])|:(?= [^\W\d_]|\n|\Z|\s[„\"»«]))"
)
FRENCH = frozenset(
    "le la les au aux du et est vous nous tu ici pour avec ce cette que qui dans sur pas je il elle".split()
)
RATIO = 40
"""Characters between two colons of a ratio: Sand : Kies : Zement."""
BEFORE = Pattern(r"\S+\Z")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in BLANK.finditer(prose):
        start, end = match.span()
        word = BEFORE.search(prose, max(0, start - 30), start)
        ratio = prose[end - 1] == ":" and " : " in prose[max(0, start - RATIO) : start] + prose[end : end + RATIO]
        if word and not ratio and not is_french(document, start) and is_plain(document, start, end):
            yield Hit(word.start(), end, edits=(Edit(*match.span(1), ""),))


def is_plain(document: Document, start: int, end: int) -> bool:
    """Tell whether nothing else stands in the file between blank and mark, and the sentence is no French one."""
    begin, stop = document.map.to_text(start, end)
    segment = document.segment_at(start)
    words = frozenset(WORD.findall(segment.text.lower())) if segment is not None else frozenset()
    return document.text[begin:stop] == document.prose[start:end] and (words.isdisjoint(FRENCH) or bool(words & GERMAN))


def is_french(document: Document, place: int) -> bool:
    """Tell whether the place lies in a quotation with French blanks: « Non ! »."""
    return any(
        one.start <= place < one.end and one.style.startswith("«") and document.prose[one.inner_start].isspace()
        for one in document.quotations
        if one.inner_start < one.inner_end
    )


RULE = DocumentRule(
    meta=Meta(
        code="DES113",
        name="blank-before-mark",
        message="a blank before the mark: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(6, 6, "6 findings in native newspapers, all of them slips"),
        source="DIN 5008: Satzzeichen folgen ohne Leerzeichen",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Der Rat ⟦tagte ,⟧ dann ging er ⟦heim .⟧ Es war spät.",
            fixed="Der Rat tagte, dann ging er heim. Es war spät.",
        ),
        Bad("Wer war ⟦das ?⟧ Niemand weiß es.", fixed="Wer war das? Niemand weiß es."),
        Bad("„Halt ⟦jetzt !⟧“, rief er.", fixed="„Halt jetzt!“, rief er."),
        Bad(
            "⟦Foto :⟧ dpa, sagte das Amt ⟦gestern ;⟧ mehr nicht.", fixed="Foto: dpa, sagte das Amt gestern; mehr nicht."
        ),
        Bad("Er sagte ⟦nichts !!⟧\n\nDann ging er.", fixed="Er sagte nichts!!\n\nDann ging er."),
        Good("Und dann … nichts. Er blieb … lange."),
        Good("Es stand 2 : 1, der Maßstab ist 1 : 500, A : B : C, Sand : Kies : Zement."),
        Good("Das Projekt <project>, das Ziel <target>: gut.", path="example.md"),
        Good("Bienvenue au Gymnase Bienne-Seeland !"),
        Good("Das ist gut :-) und das nicht :( und das ;-)"),
        Good("Er rief: « Non ! » und « Oui ? », dann ging er."),
        Good("Die Datei .bashrc und der Wert ,5 zählen; .NET auch."),
        Good("Die Zeichen , ; : sind klein. Ein Wort , 5 Zahlen. Erlaubt sind a-z, 0-9 und . allein."),
        Good("Bürger :innen und der e. V. tagen."),
        Good("Die Formel a ? b : c gilt, sagt er."),
    ],
    literals=PROBES,
)
