"""Name both sexes in one way throughout an article.

Bürger*innen, Bürger:innen, Bürger_innen, BürgerInnen and Bürger/innen are house styles; which one is right is not said
here. Two in one article come from two desks. The more frequent one stands, and one finding stands for all places of
another.

Left alone: articles with one sign, quotations, names of bodies in quotation marks, pairs in full (Bürgerinnen und
Bürger), words such as Schülerschaft, and signs in addresses.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

FORM = Pattern(r"[A-ZÄÖÜ][\w-]*?[a-zäöüß](?P<sign>\*|:|_|·|/-?|(?=In))(?P<ending>in|innen|In|Innen)(?![\w’])")
SIGNS = (
    "*innen",
    ":innen",
    "_innen",
    "·innen",
    "/innen",
    "/-innen",
    "*in",
    ":in",
    "_in",
    "/in",
    "/-in",
    "Innen",
    "eIn",
    "rIn",
    "tIn",
)
NO_FORMS = frozenset("LinkedIn BuiltIn PlugIn LogIn CheckIn DriveIn SitIn DoubleIn".split())
MOST_RELATED = 20


class Form(NamedTuple):
    """A word for both sexes and the place of its sign and ending."""

    start: int
    end: int
    sign_start: int
    sign: str
    ending: str


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    by_sign: dict[str, list[Form]] = {}
    for match in FORM.finditer(document.prose):
        sign = match["sign"].removesuffix("-")
        capital = match["ending"][0] == "I"
        if capital == (not sign) and match[0] not in NO_FORMS and not document.quoted(*match.span()):
            form = Form(*match.span(), match.start("sign"), sign, match["ending"].lower())
            by_sign.setdefault(sign, []).append(form)
    if len(by_sign) < 2:
        return
    winner = max(by_sign, key=lambda sign: (len(by_sign[sign]), -by_sign[sign][0].start))
    best = by_sign.pop(winner)[0]
    for forms in by_sign.values():
        yield Hit(
            forms[0].start,
            forms[0].end,
            edits=tuple(Edit(form.sign_start, form.end, written(winner, form.ending)) for form in forms),
            related=(*((form.start, form.end) for form in forms[1:]), (best.start, best.end))[:MOST_RELATED],
            values={"other": document.prose[best.start : best.end]},
        )


def written(sign: str, ending: str) -> str:
    """Return the ending with a sign, or with a capital where that is the sign."""
    return sign + ending if sign else ending.capitalize()


RULE = DocumentRule(
    meta=Meta(
        code="STY102",
        name="mixed-gender-style",
        message="two ways to name both sexes: „{text}“ beside „{other}“",
        mqm=Mqm.STYLE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Rat für deutsche Rechtschreibung, Geschlechtergerechte Schreibung (2023): signs within words",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Die Bürger*innen und Lehrer*innen kamen, die ⟦Schüler:innen⟧ nicht.",
            fixed="Die Bürger*innen und Lehrer*innen kamen, die Schüler*innen nicht.",
        ),
        Bad(
            "Jede Mitarbeiter:in kennt jede Ärzt:in, auch die ⟦KollegInnen⟧.",
            fixed="Jede Mitarbeiter:in kennt jede Ärzt:in, auch die Kolleg:innen.",
        ),
        Bad("BürgerInnen, WählerInnen und ⟦Nachbar_innen⟧", fixed="BürgerInnen, WählerInnen und NachbarInnen"),
        Bad(
            "Die Leser*innen, die Hörer*innen und die ⟦Zuschauer/-innen⟧",
            fixed="Die Leser*innen, die Hörer*innen und die Zuschauer*innen",
        ),
        Bad(
            "Alle Lehrer:innen lasen; ⟦Schüler*innen⟧ und Eltern*innen lachten, alle Ärzt:innen und Pfleger:innen "
            "sangen.",
            fixed=(
                "Alle Lehrer:innen lasen; Schüler:innen und Eltern:innen lachten, alle Ärzt:innen und Pfleger:innen "
                "sangen."
            ),
        ),
        Good("Die Bürger*innen und die Schüler*innen kamen."),
        *map(
            Good,
            (
                "Die Bürgerinnen und Bürger und die Lehrer:innen kamen.",
                "Er las „Schüler*innen heute“ vor Lehrer:innen.",
                "Um 12:30 kamen die Lehrer*innen.",
                "Der Kurs heißt: in Kiew leben, mit Lehrer*innen.",
                "Die Schülerschaft und das Binnen-I sind Themen.",
                "Die Maurer/in und die Bäcker/-in sind da.",
                "Das Kürzel IN steht für Ingolstadt, Bürger*innen wissen das.",
                "Der Status: offen, die Lehrer*in wartet.",
                "Sie mag LinkedIn und Mitarbeiter*innen.",
                "Die AutorInnen und die LeserInnen sind wach.",
                "Der Berlin/Innenstadt-Bus und die Bürger*innen warten.",
                "Wien: innen warm, außen kalt, sagen Lehrer*innen.",
                "Das Projekt „Kolleg:innen“ hilft Bürger*innen.",
                "A:in, B*in",
            ),
        ),
    ],
    literals=SIGNS,
)
