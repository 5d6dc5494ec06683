"""Set the dots of an abbreviation: z. B., d. h., usw.

Without them, zB, dh and ua are no German words. Abbreviations that are spoken as such have a dot behind each word that
they stand for. The fix sets them as the article does elsewhere (z.B.) or as the profile asks, otherwise with a space
that does not break.

Left alone: the verb saugen (er sog die Luft ein), signs and measures, which have no dot (km, kg, Nr in codes), acronyms
in capitals (DH, ZB Med), parts of addresses and file names, and laws, which cite without dots (Abs 2 Nr 5).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.locale.abbreviation_blank import CLOSED, CLOSED_FORMS, NBSP
from mtcheck.rules.statutes import is_statute
from mtcheck.text.patterns import Pattern

PARTS = {
    "zB": "z. B.",
    "dh": "d. h.",
    "ua": "u. a.",
    "uU": "u. U.",
    "uÄ": "u. Ä.",
    "oÄ": "o. Ä.",
    "oä": "o. ä.",
    "uä": "u. ä.",
    "zT": "z. T.",
    "zZt": "z. Zt.",
    "idR": "i. d. R.",
    "iA": "i. A.",
    "aD": "a. D.",
    "mE": "m. E.",
    "uvm": "u. v. m.",
    "usw": "usw.",
    "bzw": "bzw.",
    "etc": "etc.",
    "bspw": "bspw.",
    "evtl": "evtl.",
    "ggf": "ggf.",
    "inkl": "inkl.",
    "sog": "sog.",
    "vgl": "vgl.",
}
BEFORE_FIGURE = {"ca": "ca.", "Nr": "Nr."}
"""These only in front of a figure: elsewhere they are something else."""
WORDS = frozenset(PARTS) | frozenset(BEFORE_FIGURE)
WRITTEN = Pattern(rf"(?<![\w.@/\\&-])(?:{'|'.join(sorted(PARTS, key=len, reverse=True))})(?![\w.@/\\&-])")

COUNTING = Pattern(rf"(?<![\w.@/\\&-])(?:ca|Nr)(?=[ {NBSP}]\d)")
CALLED = Pattern(
    r"[ \N{NO-BREAK SPACE}](?:[„“\"»«]|(?!(?:d(?:ie|en|er)|(?:ein|kein|dies|jen|ihr|sein)e[nr]?)\b)"
    r"(?:[a-zäöüß-]+(?:e|en|er|es|em) )?[A-ZÄÖÜ])"
)
"""What is called so; er sog die Luft ein."""


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    closed = context.profile.abbreviations == CLOSED or (
        context.profile.abbreviations is None and any(form in document.prose for form in CLOSED_FORMS)
    )
    for match in WRITTEN.finditer(document.prose):
        if match[0] == "sog" and not CALLED.match(document.prose, match.end()):
            continue
        right = PARTS[match[0]].replace(" ", "" if closed else NBSP)
        yield Hit(*match.span(), replacement=right, values={"right": right})
    for match in COUNTING.finditer(document.prose) if not is_statute(document) else ():
        yield Hit(*match.span(), replacement=BEFORE_FIGURE[match[0]], values={"right": BEFORE_FIGURE[match[0]]})


RULE = DocumentRule(
    meta=Meta(
        code="LNG211",
        name="abbreviation-dots",
        message="{text} for {right}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(10, 10, "10 findings in annotated news and talks, each on a marked error"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 101; DIN 5008: Abkürzungen",
    ),
    check=check,
    options=None,
    words=WORDS,
    examples=[
        Bad("Das gilt ⟦zB⟧ hier, ⟦dh⟧ heute.", fixed=f"Das gilt z.{NBSP}B. hier, d.{NBSP}h. heute."),
        Bad("Er kaufte ⟦ua⟧ Brot, Salz ⟦usw⟧ und ging.", fixed=f"Er kaufte u.{NBSP}a. Brot, Salz usw. und ging."),
        Bad("Das gilt d.h. heute, ⟦zB⟧ hier.", fixed="Das gilt d.h. heute, z.B. hier."),
        Bad("Der Preis gilt ⟦inkl⟧ Versand, ⟦ggf⟧ später.", fixed="Der Preis gilt inkl. Versand, ggf. später."),
        Bad("Nach ⟦ca⟧ 5 Metern folgt ⟦Nr⟧ 7.", fixed="Nach ca. 5 Metern folgt Nr. 7."),
        Bad("Nägel, Schrauben ⟦etc⟧: alles da.", fixed="Nägel, Schrauben etc.: alles da."),
        Good("Die Biene sog den Nektar, er sog die Luft ein und sog an der Pfeife."),
        Bad("Der ⟦sog⟧ „Rat“ und ⟦sog⟧ freie Wahlen", fixed="Der sog. „Rat“ und sog. freie Wahlen"),
        Good(f"Das gilt z.{NBSP}B. hier, d. h. heute, u. a. dort, usw. Dann ging er."),
        *map(
            Good,
            (
                "Der DH der Bibliothek, die ZB MED und die UA Wien tagen.",
                "Die Datei liegt in /etc und heißt a.etc oder etc-pasta.",
                "Der Weg ist 5 km lang, 3 kg schwer und kostet 5 kWh.",
                "Siehe bzw.example.org und vgl@example.org.",
                "Der Rat tagt bzw. schläft, vgl. S. 3.",
                "Die Firma Berg & Co und Dr Pepper.",
                "Er wohnt in Ua Pou, sie in Usw.",
                "Die Marke „MeE“ und der Laden zBerg.",
                "Das kommt evtl. noch, inkl. der sog. Reste.",
                "Um 8 Uhr, ca. 5 Meter, Nr. 7.",
                "\n\n".join(f"§ {number} Abs 2 Nr 5 bleibt bestehen." for number in range(1, 8)),
            ),
        ),
    ],
)
