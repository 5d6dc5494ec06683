"""Set no blank beside the hyphen of a compound.

Engines that cut a text into words put blanks around quotation marks: die „Links-Rechts“ -Regel. A hyphen that joins
has no blank before it, and none behind it between an acronym or a noun and a noun (US- Behörde, Petrow- Turm). The
fix is safe behind a quotation mark, where nothing else can be meant.

Left alone: words held back (Ost- und Westküste), hyphens used as dashes between blanks, items of lists and numbers
below zero.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

LOOSE = Pattern(r"([“”\"»«’‘'])[ \N{NO-BREAK SPACE}]+[-‐‑](?=[A-ZÄÖÜ][a-zäöüß])")
ACRONYM = Pattern(
    r"(?<![\w-])(?:[A-ZÄÖÜ]{2,5}|[A-Z][a-z]{2,}-\d{1,2})-([ \N{NO-BREAK SPACE}])"
    r"(?!(?:Und|Oder|Bis)\b)[A-ZÄÖÜ][a-zäöüß]{2,}"
)
NOUN = Pattern(
    r"(?<![\w-])[A-ZÄÖÜ][a-zäöüß]{3,}-([ \N{NO-BREAK SPACE}])(?!(?:Und|Oder|Bis|Sowie|Beziehungsweise)\b)"
    r"[A-ZÄÖÜ][a-zäöüß]{3,}(?![\w-]|, [A-ZÄÖÜ]\w+-| (?:und|oder|sowie|bzw)\b)"
)
"""A compound torn apart (die Swarowski- Welten), and no first part that waits for a second one."""
OPENING = Pattern(r"(?:^|[\s(\[–-])[“”\"»«’‘'„‚]\Z")


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in LOOSE.finditer(text):
        start, end = match.end(1), match.end()
        if OPENING.search(text, max(0, start - 2), start) is None:
            # A hyphen behind straight marks may leave a word out of a search: "Fake News" -Film.
            safety = FixSafety.UNSAFE if text[start - 1 : start] == '"' else FixSafety.SAFE
            yield Hit(match.start(), end, edits=(Edit(start, end - 1, ""),), safety=safety)
    for pattern in (ACRONYM, NOUN):
        for match in pattern.finditer(text):
            yield Hit(*match.span(), edits=(Edit(*match.span(1), ""),), safety=FixSafety.UNSAFE)


RULE = SegmentRule(
    meta=Meta(
        code="LOC115",
        name="loose-hyphen",
        message="a blank beside the hyphen: {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 50 and § 51",
        judged=Judged(16, 16, "all findings in translated news"),
    ),
    check=check,
    literals=(" -", "\N{NO-BREAK SPACE}-", "- ", "-\N{NO-BREAK SPACE}"),
    options=None,
    examples=[
        Bad("Die „Links-Rechts⟦“ -⟧Regel gilt.", fixed="Die „Links-Rechts“-Regel gilt."),
        Bad('Eine Liste von "Korridor⟦" -⟧Staaten.', fixed='Eine Liste von "Korridor"-Staaten.'),
        Bad("Das »Morgen⟦«  -⟧Publikum lachte.", fixed="Das »Morgen«-Publikum lachte."),
        Bad("Ein “Ask me⟦” -⟧Spiel.", fixed="Ein “Ask me”-Spiel."),
        Bad("Das ⟦US- Außenamt⟧ und ein ⟦Covid-19- Test⟧", fixed="Das US-Außenamt und ein Covid-19-Test"),
        Bad("Der ⟦Petrow- Turm⟧ ist zu.", fixed="Der Petrow-Turm ist zu."),
        Good("Kinder- Jugend- und Altenhilfe, Haupt- Real- und Volksschule, Ost- Westen und Süden."),
        Good("Die „Links-Rechts“-Regel gilt. EU- und US-Behörden, IT- oder Büroräume - Berlin schweigt."),
        Good("Er sagte „Nein“ - und ging. Die Ost- und Westküste."),
        Good("„Abend“ -5 Grad, „Morgen“ -gleich"),
        Good("Einkauf:\n- „Brot“\n- Salz"),
        Good("Er rief: „ -Ende-“"),
    ],
)
