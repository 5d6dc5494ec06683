"""Put the character in place of its HTML name.

When a page is taken over twice or by hand, the names of characters stay in the text: Stra&szlig;e, 5&nbsp;Euro.
Names and numbers end with a semicolon and stand in the HTML standard, so the character is known.

Left alone: &-signs of names (AT&T; B&B), and what only looks like an entity. The names of < and > and of characters
without a shape get a proposal only, control characters none: they could change more than the text shows.
"""

import unicodedata
from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule, say
from mtcheck.text.patterns import Pattern

NBSP = "\N{NO-BREAK SPACE}"
ENTITY = Pattern(r"&(?:amp;)*+(#\d{1,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,31});|&amp;")


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    for match in ENTITY.finditer(segment.text):
        character = decode(match[1] or "amp")
        if character is None:
            continue
        shape = {unicodedata.category(part) for part in character}
        if not shape or shape & {"Cc", "Cs", "Cn"} or character == "\N{REPLACEMENT CHARACTER}":
            yield Hit(*match.span(), values={"means": say("no character of a text")})
            continue
        visible = not shape & {"Zs", "Cf"}
        yield Hit(
            *match.span(),
            replacement=character,
            values={"means": f"„{character}“" if visible else unicodedata.name(character[0]).lower()},
            safety=FixSafety.UNSAFE if character in "<>" or "Cf" in shape else FixSafety.SAFE,
        )


def decode(name: str) -> str | None:
    """Return the characters an entity stands for, nothing if the standard forbids them, `None` for no entity."""
    import html

    entity = f"&{name};"
    characters = html.unescape(entity)
    return None if characters == entity or characters.endswith(";") else characters


RULE = SegmentRule(
    meta=Meta(
        code="DES102",
        name="html-entity",
        message="HTML name {text} instead of {means}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="HTML Standard, named character references",
        judged=Judged(11, 11, "8 in translated news, all of them seen by readers, and 3 in sample articles"),
    ),
    check=check,
    literals=("&",),
    options=None,
    examples=[
        Bad("Die Stra⟦&szlig;⟧e ist lang.", fixed="Die Straße ist lang."),
        Bad("Das kostet 5⟦&nbsp;⟧Euro, sagt ⟦&#8222;⟧er⟦&#x201c;⟧.", fixed=f"Das kostet 5{NBSP}Euro, sagt „er“."),
        Bad("M⟦&amp;uuml;⟧ller ⟦&amp;⟧ Sohn", fixed="Müller & Sohn"),
        Bad("Es gilt a ⟦&lt;⟧ b.", fixed="Es gilt a < b."),
        Bad("Ein Zeichen ⟦&#7;⟧ fehlt."),
        Bad("<p>Ein ⟦&amp;szlig;⟧ zu viel.</p>", path="example.html"),
        Good("Er ging zu AT&T; dort kaufte er bei H&M; und B&B; ein, R&D; und P&L; auch."),
        Good("<p>Die Stra&szlig;e bei M&uuml;ller &amp; Sohn</p>", path="example.html"),
        Good("Die Adresse ist https://example.org/?a=1&amp;b=2 und `&nbsp;` ist ein Name.", path="example.md"),
    ],
)
