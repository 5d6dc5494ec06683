"""Use one kind of dash throughout an article.

Between blanks German print sets an en dash: Er kam – spät. Typing produces a hyphen, English an em dash without blanks.
Newspapers print hyphens as well, so nothing is said about an article that keeps to one kind. In a mixture the most
frequent dash decides, with equal numbers the en dash; the profile decides over both, and then every other one counts.

Left alone: hyphens that join or hold a word back (Ost- und Westküste), items of lists, numbers on both sides (3 - 2),
results, and what is quoted in English, titles and tweets.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.model import Document, Edit, FixSafety, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.passages import is_english
from mtcheck.text.patterns import Pattern

EN, EM, HYPHEN = "–", "—", "-"
DASH = Pattern(r"(?<=[^\s\d-])(?: ([–—-]) (?=[^\s\d-])|(—)(?=[^\W\d_]))|(?<=\d)[ ]([–—-]) (?=[^\W\d_])")
NAMES = {EN: "–", EM: "—", HYPHEN: "-"}


class Dash(NamedTuple):
    """A dash with the blanks around it, as a place in the prose."""

    start: int
    end: int
    sign: str


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    prose, house = document.prose, context.profile.dash
    if " - " not in prose and EM not in prose and not (house == EM and EN in prose):
        return
    found = [
        Dash(*match.span(), match[1] or match[2] or match[3])
        for match in DASH.finditer(prose)
        if not is_english(prose, *match.span())
    ]
    counts = Counter(dash.sign for dash in found)
    if not found or (house is None and len(counts) < 2):
        return
    wanted = house or min(counts, key=lambda sign: (-counts[sign], sign != EN, sign))
    for dash in found:
        if dash.sign != wanted or dash.end - dash.start == 1:
            place = prose.index(dash.sign, dash.start)
            if dash.sign == wanted and house is None:
                continue
            yield Hit(
                place,
                place + 1,
                edits=(Edit(dash.start, dash.end, f" {wanted} "),),
                values={"found": dash.sign, "wanted": wanted},
                safety=FixSafety.UNSAFE if wanted == HYPHEN else FixSafety.SAFE,
            )


RULE = DocumentRule(
    meta=Meta(
        code="LOC105",
        name="dash-style",
        message="dash „{found}“ for „{wanted}“",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 82; DIN 5008: Gedankenstrich",
        house="dash",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er kam – spät – an. Sie ging ⟦-⟧ früh.", fixed="Er kam – spät – an. Sie ging – früh."),
        Bad("Er kam – spät – an. Sie ging⟦—⟧früh.", fixed="Er kam – spät – an. Sie ging – früh."),
        Bad("Er kam - spät - an. Sie ging ⟦–⟧ früh.", fixed="Er kam - spät - an. Sie ging - früh."),
        Bad("Er kam ⟦-⟧ spät.", fixed="Er kam – spät.", profile=Profile(dash="–")),
        Good("Er kam - spät - an."),
        Good("Er kam – spät. Die Ost- und Westküste und die Strecke Köln-Bonn."),
        Good("Er kam – spät. Das Spiel endete 3 - 2."),
        Good("Er kam – spät. Sie schrieb: „I was told to wait — and so we did — for them.“"),
        Good("Er kam – spät. Sie schrieb: „The game is over - we have won.“", profile=Profile(dash="–")),
        Good("Einkauf – heute:\n- Brot\n- Salz"),
    ],
)
