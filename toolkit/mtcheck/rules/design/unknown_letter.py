"""Put the letter in that the translation engine did not know.

A neural engine that has no sign for a letter writes ⁇ or <unk> in its place, and a blank behind it: "die ⁇ nderung". In
German it is nearly always a capital umlaut. Signs of its vocabulary (▁, @@) are left over in the same way.

Left alone: a double question mark behind a word (Wirklich⁇).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern

PROBES = ("⁇", "<unk>", "<|", "▁", "@@ ", "[UNK]", "<pad>", "</s>")
SIGN = Pattern(
    r"(?P<letter>(?<![^\W_])(?<!⁇)(?:⁇|<unk>|\[UNK\]) ?(?P<rest>[a-zäöüß]+))|(?<![^\W_])⁇(?!⁇)|<unk>|\[UNK\]|<pad>|</s>"
    r"|<\|[\w ]{1,30}\|>|▁(?=[^\W_])|(?<=[^\W_])@@ (?=[^\W_])"
)
BEGINNINGS = {
    "Ä": "nder mter rzt gypt hnl ra ltest lter ußer quator pfel rger ste sthet pfl cker thiop ngst quival rmel "
    "bte htyl",
    "Ö": "sterr ffent kolog konom l lpreis sel kosys ffn rtlich stlich dland lung len d",
    "Ü": "ber brig bung berall bel bers bl bung ppig",
}
"""What follows a capital umlaut at the beginning of frequent words."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in SIGN.finditer(prose):
        letter = umlaut(match["rest"]) if match["letter"] else ""
        yield Hit(*match.span(), replacement=f"{letter}{match['rest']}" if letter else None)


def umlaut(rest: str) -> str:
    """Return the capital umlaut that a word with this rest begins with, or nothing.

    >>> umlaut("nderung"), umlaut("sterreich"), umlaut("xyz")
    ('Ä', 'Ö', '')
    """
    fit = {
        letter: max((len(start) for start in starts.split() if rest.startswith(start)), default=0)
        for letter, starts in BEGINNINGS.items()
    }
    best = max(fit, key=lambda letter: fit[letter])
    return best if fit[best] > 1 else ""


RULE = DocumentRule(
    meta=Meta(
        code="DES109",
        name="unknown-letter",
        message="a sign of the translation engine in place of a letter: {text}",
        mqm=Mqm.ENCODING,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        judged=Judged(15, 15, "15 findings in annotated machine translations, each on a marked error"),
        source="Kudo and Richardson, SentencePiece, 2018: ⁇ and ▁ for unknown symbols and blanks",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die ⟦⁇ nderung⟧ gilt ab Mai.", fixed="Die Änderung gilt ab Mai."),
        Bad("Er kommt aus ⟦⁇ sterreich⟧, sie aus ⟦⁇ gypten⟧.", fixed="Er kommt aus Österreich, sie aus Ägypten."),
        Bad("⟦⁇ ber⟧ den Preis sagt er nichts.", fixed="Über den Preis sagt er nichts."),
        Bad("In der ⟦<unk> ra⟧ danach war Ruhe.", fixed="In der Ära danach war Ruhe."),
        Bad("Der Ort ⟦⁇⟧ Berg liegt still. Das Dorf ⟦⁇ xyz⟧ auch."),
        Bad("Das⟦▁⟧Amt schweigt. Die Ver⟦@@ ⟧waltung auch.⟦</s>⟧ Ende⟦<|endoftext|>⟧"),
        Good("Wirklich⁇ Er sagt nichts."),
        Good("Ist das so?? Die Adresse a@@b und der Kasten ▁ bleiben."),
    ],
    literals=PROBES,
)
