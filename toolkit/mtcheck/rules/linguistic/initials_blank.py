"""Set a blank between the initials of a name.

A. S. Puschkin: each initial stands for a word and is parted from the next one by a (narrow) blank that does not break.
English and Russian set none.

Left alone: names of firms, clubs and states that are written without (J.P. Morgan, U.S. Army, L.A.), what the
adjective of a firm follows (D.A.S. Deutsche Versicherung), and names that have a blank in the same text.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

NBSP = "\N{NO-BREAK SPACE}"
INITIALS = Pattern(
    r"(?<![\w.&-])(?P<initials>[A-ZÄÖÜ]\.[A-ZÄÖÜ]\.(?:[A-ZÄÖÜ]\.)?)[ \N{NO-BREAK SPACE}]?"
    r"(?P<name>[A-ZÄÖÜ][^\W\d_]{2,})(?P<firm>(?<=ische)[rns]? [A-ZÄÖÜ]|(?<=ische[rns]) [A-ZÄÖÜ])?"
)
OTHER = frozenset(
    "U.S. U.K. U.N. E.U. L.A. D.C. N.Y. N.J. A.C. F.C. S.C. A.S. J.P. S.A. P.S. P.M. A.M. B.C. A.D. C.V. O.K. T.V. "
    "U.A.E. H.R. R.I.P. U.S.S. Z.B. D.H. U.A. V.A. I.D.".split()
)
PEOPLE = frozenset({"A.S.", "A.C.", "S.A.", "A.D."})
"""Abbreviations that are initials of people as well."""
FIRMS = frozenset("Morgan Roma Army Navy Open Steel Bank Times Lakers Galaxy United Monza Mailand Milan".split())


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in INITIALS.finditer(segment.text):
        initials = match["initials"]
        if match["firm"] or (initials in OTHER and (initials not in PEOPLE or match["name"] in FIRMS)):
            continue
        start = match.start()
        edits = tuple(Edit(start + place, start + place, NBSP) for place in range(2, len(initials), 2))
        yield Hit(start, match.end(), edits=edits)


RULE = SegmentRule(
    meta=Meta(
        code="LNG210",
        name="initials-blank",
        message="initials „{text}“ without a blank",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: abbreviations; Duden, Textverarbeitung: Abkürzungen",
    ),
    check=check,
    literals=(),
    options=None,
    examples=[
        Bad("Er las ⟦A.S. Puschkin⟧ vor.", fixed=f"Er las A.{NBSP}S. Puschkin vor."),
        Bad("Das sagte ⟦W.W. Petrow⟧ am Montag.", fixed=f"Das sagte W.{NBSP}W. Petrow am Montag."),
        Bad(
            "⟦J.R.R. Tal⟧ und ⟦E.T.A. Berg⟧ kamen.", fixed=f"J.{NBSP}R.{NBSP}R. Tal und E.{NBSP}T.{NBSP}A. Berg kamen."
        ),
        Bad("Laut ⟦M.K. Rot⟧ nicht.", fixed=f"Laut M.{NBSP}K. Rot nicht."),
        Bad(
            "Es fehlten ⟦I.P. Pawlow⟧, ⟦N.N. Berg⟧ und ⟦O.P. Tal⟧.",
            fixed=f"Es fehlten I.{NBSP}P. Pawlow, N.{NBSP}N. Berg und O.{NBSP}P. Tal.",
        ),
        Good("Die D.A.S. Österreichische Versicherung zahlt."),
        Good(f"Er las A.{NBSP}S. Puschkin vor."),
        *map(
            Good,
            (
                "Er las A. S. Puschkin vor.",
                "Die Bank J.P. Morgan zahlt.",
                "Die U.S. Army zieht ab.",
                "In L.A. Mitte war Stau.",
                "A.S. Roma gewann.",
                "Um 5 P.M. Ortszeit begann es.",
                "Herr B. Berg kam.",
                "Er wohnt in der U.N. Plaza.",
                "Washington D.C. Ende Mai",
                "Der Typ T.V. Gerät ist alt.",
                "So o.k. Olga das findet, so falsch ist es.",
            ),
        ),
    ],
    words=frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ"),
)
