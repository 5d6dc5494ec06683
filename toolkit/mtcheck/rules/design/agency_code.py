"""Delete the signs and numbers that an agency has left at the end.

Under a report stand the letters of those who wrote it (ab/xy/dpa), and pages of papers print the number under which the
agency sent it. An engine takes them over, and readers have nothing from them. The name of the agency alone may stay.

Left alone: the name of one agency or several in brackets (dpa), (APA/dpa), signs of authors without an agency, paths,
and such letters within a sentence.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.lines import lines
from mtcheck.text.patterns import Pattern

AGENCIES = frozenset(
    "dpa afp rtr reuters ap apa sda kna epd sid ots dts tass ria ansa efe pap unian ukrinform interfax belta dap apd "
    "ddp dapd keystone anadolu ata".split()
)
LONGEST = 160
CODE = Pattern(r"(?<![\w/-])(?P<code>\(?[A-Za-zÄÖÜäöü]{2,10}(?:/[A-Za-z]{2,10}){1,5}\)?)\Z")
NUMBER = Pattern(r"(?:© ?)?\bdpa(?:-infocom)?, dpa:\d{6}-[\d-]+(?:/\d+)?\Z|\(?ttn-[a-z]{2}-\d+\)?\Z")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for start, end in lines(document):
        first = max(start, end - LONGEST)
        number = NUMBER.search(prose, first, end)
        if number is not None:
            yield Hit(*number.span())
            continue
        code = CODE.search(prose, first, end) if "/" in prose[first:end] else None
        if code is not None and is_code(code["code"].strip("()"), code.start() == start or prose[end - 1] == ")"):
            yield Hit(*code.span())


def is_code(signs: str, apart: bool) -> bool:
    """Tell whether parts between slashes are an agency and the signs of its people, and not agencies only."""
    parts = signs.split("/")
    others = [part for part in parts if part.lower() not in AGENCIES]
    return apart and len(others) < len(parts) and bool(others) and all(len(one) < 5 and one.islower() for one in others)


RULE = DocumentRule(
    meta=Meta(
        code="DES123",
        name="agency-code",
        message="signs of an agency's desk: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="IPTC 7901, The Text Transmission Format: header and signature of agency reports",
    ),
    check=check,
    literals=("/", "ttn-"),
    options=None,
    examples=[
        Bad("Der Bau stockt, das Amt prüft. ⟦(dpa/ab/xyz)⟧"),
        Bad("Der Bau stockt.\n\n⟦ab/cde/dpa⟧"),
        Bad("Der Bau stockt.\n\n⟦© dpa-infocom, dpa:240512-99-123456/3⟧"),
        Bad("Der Bau stockt.\n\n⟦(AFP/mkl)⟧\n\nDer Turm steht.\n\n⟦rtr/jan/olg⟧"),
        Bad("Der Turm steht.\n\n⟦ttn-de-3⟧"),
        Bad("Der Turm steht, sagt sie. ⟦(apa/red)⟧\n\nDer Fluss steigt. ⟦(sda/tal/jan)⟧"),
        *map(
            Good,
            (
                "Der Bau stockt. (dpa)",
                "Der Bau stockt. (APA/dpa)",
                "Der Bau stockt. (APA, 5.5.2024)",
                "Der Bau stockt. (Jan Tal, 5.5.2024)",
                "Das meldete dpa/AFP am Abend.",
                "Der Pfad heißt daten/ap/neu",
                "Sie sind für und/oder gegen den Bau.",
                "Foto: Jan Tal/dpa",
                "Der Ort (Nord/Süd)",
                "Das Spiel endet 2/3 vor Schluss.",
                "Der Bau stockt. (jat)",
                "Eine Meldung von APA/Reuters",
                "dpa",
            ),
        ),
    ],
)
