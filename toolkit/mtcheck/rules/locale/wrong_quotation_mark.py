"""Close a German quotation with “, and open it with „.

An engine that learned from texts of several customs mixes them within one quotation: “bedauerlich„, „Nein", “Nein”.
The low mark „ never closes in German, the high ones ” and “ never open, not even behind a colon (sie sagt:“ Nein), and
a straight mark has no typographic partner, be it a high mark or a guillemet ("Leopard», «Leopard"). A low mark behind a
genitive stands for the apostrophe (Rodgers„ Mannschaft).

Left alone: one custom throughout, be it „…“, »…«, «…» or "…", titles quoted in English with English marks, quotations
that are never closed, and inches. Where a profile prescribes marks, LOC101 reports every other pair.
"""

from collections.abc import Iterator, Mapping

from mtcheck.model import Document, Edit, FixSafety, Locale, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, Wording, say
from mtcheck.rules.locale.mixed_quotes import CUSTOMS, is_clear, is_judged
from mtcheck.text.patterns import Pattern

LOW_BEHIND = Pattern(
    r"„(?:(?<=[^\W_].)(?![^\W_])|(?<=[^\W\d_][.!?…].)(?=\s|\Z)"
    r"|(?<=[^\W_] .)(?=[,;:!?]|\.(?![^\W_]))(?![.,;:!?…]{1,5}[“”\"]))"
)
"""A low mark behind a word and before none, or before another mark."""
HIGH_BEFORE = Pattern(r":(?<=[^\W_].)“(?= ?[^\W\d_])")
"""A high mark behind a colon, before what is quoted: sie sagt:“ Nein."""
PAIR = Pattern(r'(?<![^\W_])(["„»«])(?=[^\W_])([^"„“”«»\n]{1,300})(?<=[^\W_]|[.!?…])(["“”»«])(?![^\W_])')
MISMATCHED = frozenset(('"»', '"«', '«"', '»"'))
"""Pairs of which one mark is a guillemet and the other none; doubled ones may belong to two quotations."""
LOOK_BACK = 400


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    taken: set[int] = set()
    if "„" in prose:
        for match in LOW_BEHIND.finditer(prose):
            place = match.start()
            taken.add(place)
            opened = opening(prose, place)
            edits: tuple[Edit, ...] = (Edit(place, place + 1, "“" if opened != -1 else "’"),)
            if opened >= 0 and prose[opened] == "“":
                edits = (Edit(opened, opened + 1, "„"), *edits)
                taken.add(opened)
            yield Hit(place, place + 1, edits=edits, values=fault("„"))
    if ":“" in prose:
        for match in HIGH_BEFORE.finditer(prose):
            taken.add(match.end() - 1)
            yield Hit(match.end() - 1, match.end(), values=fault("“"))
    if '"' in prose and ("«" in prose or "»" in prose):
        marks = "«»" if context.locale is Locale.CH else "„“"
        for match in PAIR.finditer(prose):
            if match[1] + match[3] in MISMATCHED:
                edits = (Edit(match.start(), match.start() + 1, marks[0]), Edit(match.end() - 1, match.end(), marks[1]))
                taken.update((match.start(), match.end() - 1))
                says = fault(match[1], match[3])
                yield Hit(match.start(), match.start() + 1, edits=edits, safety=FixSafety.UNSAFE, values=says)
    if context.profile.quotes is None and ("”" in prose or "“" in prose or '"' in prose):
        for quotation in document.quotations:
            style = quotation.style
            if quotation.depth or len(style) != 2 or style in CUSTOMS or not is_judged(prose, quotation):
                continue
            if not taken.isdisjoint((quotation.start, quotation.inner_end)) or not {*style} <= {*'„“”"'}:
                continue
            yield Hit(
                quotation.start,
                quotation.inner_start,
                edits=(
                    Edit(quotation.start, quotation.inner_start, "„"),
                    Edit(quotation.inner_end, quotation.end, "“"),
                ),
                safety=FixSafety.SAFE if is_clear(prose, quotation) else FixSafety.UNSAFE,
                values=fault(*style),
            )


def fault(mark: str, other: str = "") -> Mapping[str, Wording]:
    """Return what is wrong with a mark alone, or with two that are each right in other company."""
    if other:
        return {"fault": say("two quotation marks that do not belong together"), "marks": f"{mark}…{other}"}
    return {"fault": say("a quotation mark that does not stand so in German"), "marks": mark}


def opening(prose: str, place: int) -> int:
    """Return where the quotation opens that a mark closes, -1 if none is open, -2 if that cannot be told."""
    start = max(0, prose.rfind("\n", 0, place), place - LOOK_BACK)
    for index in range(place - 1, start - 1, -1):
        if prose[index] in "„“”":
            before, behind = prose[index - 1 : index], prose[index + 1 : index + 2]
            opens = behind.isalnum() and not before.isalnum()
            return index if opens else -1
    return -1 if prose[place - 1] in "sßxz" else -2


RULE = DocumentRule(
    meta=Meta(
        code="LOC121",
        name="wrong-quotation-mark",
        message="{fault}: {marks}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 89; Duden, Textverarbeitung: Anführungszeichen",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er nannte es “bedauerlich⟦„⟧ und ging.", fixed="Er nannte es „bedauerlich“ und ging."),
        Bad("„Sie lehnen ab⟦„⟧, heißt es im Bericht.", fixed="„Sie lehnen ab“, heißt es im Bericht."),
        Bad("„Wir kommen wieder.⟦„⟧\n\nDann ging er.", fixed="„Wir kommen wieder.“\n\nDann ging er."),
        Bad("Rodgers⟦„⟧ Mannschaft verlor.", fixed="Rodgers’ Mannschaft verlor."),
        Bad("Er rief ⟦“⟧Nein”, und sie ⟦“⟧Doch”.", fixed="Er rief „Nein“, und sie „Doch“."),
        Bad('Das ⟦„⟧Tor" fiel.', fixed="Das „Tor“ fiel."),
        Bad('Das ⟦"⟧Tor“ fiel, das ⟦„⟧andere” nicht.', fixed="Das „Tor“ fiel, das „andere“ nicht."),
        Bad('Er sah die ⟦"⟧Leoparden» und ⟦«⟧Abrams".', fixed="Er sah die „Leoparden“ und „Abrams“."),
        Bad("„Die Kinder fragen:⟦“⟧ Kann ich mit?“, sagte sie."),
        Good("Am Ende steht ein „!“, kein „?“ oder „...“. Aus den Punkten wird daher „...“."),
        Good('Er sagte: "Ich lese «Die Welt» und »Die Zeit«." Sie auch.'),
        Good("„Ja“, sagt sie. „Nein“, sagt er. „Das ‚Tor‘ fiel.“"),
        Good('"Ja", sagt sie. "Nein", sagt er. Der Schirm misst 24" und 15".'),
        Good("«Ja», sagt sie. »Nein«, sagt er."),
        Good("Er las “The Art of War” und “The War of the Worlds”."),
        Good("Das war Hans’ Auto, Rodgers’ Elf und Max’ Bude."),
        Good("Die Pakete „.NET Core“ und „.bank“ sind neu."),
        Good("„Wir gehen.\n\n„Wir kommen wieder.“"),
        Good("Er sagte: „Nein“ und „Ja“."),
        Good('In 5" Höhe und 3" Breite, dazu “The End”.'),
    ],
)
