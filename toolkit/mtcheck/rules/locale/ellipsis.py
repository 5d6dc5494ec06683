"""Write an ellipsis as one character, the same throughout an article.

English sets three dots with spaces between them, and "word . . . word" stays as it is in a translation; German
never spaces the dots, and the row may break at the end of a line. Four dots (also …. with the character) are an
English sentence end, two characters the Chinese ellipsis. Three full stops and the character … look alike, so they
are reported only where both stand in one article, unless the profile asks for one of them; with equal numbers …
decides.

Left alone: [...] and (...), two dots, and rows of more than four dots, which lead the eye in a table, with whatever
stands in a line with one: a form to fill in.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from mtcheck.model import Document, FixSafety, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta, say
from mtcheck.text.patterns import Pattern

ONE = "…"
THREE = "..."
SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
DOTS = Pattern(rf"\.(?:\.\.+|[{SPACES}]\.(?:[{SPACES}]?\.)+)|…(?:[….]+)?")
SPACED = Pattern(rf"\.(?:[{SPACES}]\.){{2,3}}")
SIGNS = (ONE, "..", *(f".{space}." for space in SPACES))
"""Without one of these there is no ellipsis; looking for them is quicker than the pattern."""
UNEVEN = frozenset({"....", "….", "……"})
"""The end of an English sentence, and the Chinese ellipsis."""
LEADER = Pattern(rf"\.{{6,}}|(?:\.[{SPACES}]){{5}}|_{{4,}}")
"""What marks the place for an entry in a form."""
FORM = 4
"""So many of them make a form of the whole text."""
BRACKETS = {"[": "]", "(": ")"}


class Form(NamedTuple):
    """One ellipsis, and whether no article may write it so."""

    start: int
    end: int
    wrong: bool
    text: str


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    forms = list(find(prose))
    ones = sum(form.text == ONE for form in forms)
    threes = sum(form.text == THREE for form in forms)
    wanted = context.profile.ellipsis or (THREE if threes > ones else ONE)
    for form in forms:
        if form.wrong and document.text[slice(*document.map.to_text(form.start, form.end))] != form.text:
            # The name of a button that ends with one, at the end of a sentence: _Exportieren…_.
            continue
        if form.wrong or (form.text != wanted and (context.profile.ellipsis or (ones and threes))):
            # English hangs spaced dots on the word; German keeps them off it when whole words are left out.
            gap = " " if " " in form.text and prose[form.start - 1 : form.start].isalpha() else ""
            yield Hit(
                form.start,
                form.end,
                replacement=gap + wanted,
                values={
                    "fault": say("spaced or uneven dots")
                    if form.wrong
                    else say("{found} for {wanted}", found=form.text, wanted=wanted)
                },
            )


def find(prose: str) -> Iterator[Form]:
    """Yield the ellipses of a text, without those that stand alone in brackets."""
    leaders = sum(1 for _ in islice(LEADER.finditer(prose), FORM))
    for match in DOTS.finditer(prose):
        start, end = match.span()
        text = match[0]
        if leaders == FORM or (leaders and LEADER.search(prose, prose.rfind("\n", 0, start) + 1, line_end(prose, end))):
            continue
        if start and BRACKETS.get(prose[start - 1]) == prose[end : end + 1]:
            continue
        if text in {ONE, THREE}:
            yield Form(start, end, False, text)
        elif text in UNEVEN or SPACED.fullmatch(text):
            yield Form(start, end, True, text)


def line_end(prose: str, place: int) -> int:
    """Return where the line of a place ends."""
    end = prose.find("\n", place)
    return len(prose) if end < 0 else end


RULE = DocumentRule(
    meta=Meta(
        code="LOC104",
        name="ellipsis",
        message="ellipsis: {fault}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 99, § 100; DIN 5008: Auslassungspunkte",
        house="ellipsis",
        judged=Judged(6, 6, "2 in native newspapers, 1 in translated news, 1 in a real article, 2 in sample articles"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("„Er kam ⟦. . .⟧ und ging.“", fixed="„Er kam … und ging.“"),
        Bad("„Er kam⟦. . .⟧ und ging⟦. . . .⟧“", fixed="„Er kam … und ging …“"),
        Bad("Er kam ⟦.\N{NO-BREAK SPACE}.\N{NO-BREAK SPACE}.⟧ und ging ⟦....⟧", fixed="Er kam … und ging …"),
        Bad("Er kam nie an⟦….⟧ Sie wartete ⟦……⟧ umsonst.", fixed="Er kam nie an… Sie wartete … umsonst."),
        Bad("Und dann ⟦...⟧ kam er. Und ging … und kam …", fixed="Und dann … kam er. Und ging … und kam …"),
        Bad("Und dann ... kam er. Und ging ... und kam⟦…⟧", fixed="Und dann ... kam er. Und ging ... und kam..."),
        Bad("Und dann ⟦...⟧ kam er.", fixed="Und dann … kam er.", profile=Profile(ellipsis="…")),
        Good("Ort, Datum .................... (Unterschrift) .... Herr/Frau . . . . . . . . hat um .... Tage gefehlt."),
        Good("Und dann ... kam er. Er nahm Brot, Salz usw. ... und ging ..."),
        Good("Und dann … kam er. „Das [...] war (...) alles […].“"),
        Good("Klicke auf _Verzeichnis neu anlegen…_. Dann geht es los.", path="example.md"),
        Good("Vorwort ................ 7\n\nEinleitung . . . . . . . . . . 9"),
        Good("Er sagte z. B. u. a. nichts. Die Sendung „Wetten, dass..?“ lief."),
    ],
    literals=SIGNS,
)
