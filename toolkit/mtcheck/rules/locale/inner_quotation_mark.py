"""Set single marks around a quotation within a quotation.

„Er sagte: „Nein.““ leaves the reader to count. Within „…“ stand ‚…‘, within »…« stand ›…‹, within «…» stand ‹…›.
Engines copy the marks of the source one by one and do not know how deep they are.

Left alone: straight marks, quotations that are never closed, and a quotation that opens again in each paragraph.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.locale.mixed_quotes import is_judged
from mtcheck.text.quotes import Quotation

INNER = {"„“": "‚‘", "»«": "›‹", "«»": "‹›"}
MARKS = frozenset("„“”»«‚‘’›‹\n")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    outer: Quotation | None = None
    for quotation in document.quotations:
        if quotation.depth == 0:
            outer = quotation
            continue
        if (
            quotation.depth != 1
            or outer is None
            or outer.style not in INNER
            or quotation.style not in {outer.style, "„”", "“”"}
        ):
            continue
        if not (outer.inner_start <= quotation.start and quotation.end <= outer.inner_end):
            continue
        if not is_judged(document.prose, quotation) or not MARKS.isdisjoint(
            document.prose[quotation.inner_start : quotation.inner_end]
        ):
            continue
        single = INNER[outer.style]
        yield Hit(
            quotation.start,
            quotation.inner_start,
            edits=(
                Edit(quotation.start, quotation.inner_start, single[0]),
                Edit(quotation.inner_end, quotation.end, single[1]),
            ),
        )


RULE = DocumentRule(
    meta=Meta(
        code="LOC123",
        name="inner-quotation-mark",
        message="double marks around a quotation within a quotation: {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 95: halbe Anführungszeichen",
    ),
    check=check,
    options=None,
    examples=[
        Bad("„Er sagte: ⟦„⟧Nein“ und ging“, sagt sie.", fixed="„Er sagte: ‚Nein‘ und ging“, sagt sie."),
        Bad("»Er sagte: ⟦»⟧Nein« und ging«, sagt sie.", fixed="»Er sagte: ›Nein‹ und ging«, sagt sie."),
        Bad("«Er sagte: ⟦«⟧Nein» und ging», sagt sie.", fixed="«Er sagte: ‹Nein› und ging», sagt sie."),
        Bad("„Das ⟦„⟧Tor“ fiel, das ⟦„⟧andere“ auch“, sagt er.", fixed="„Das ‚Tor‘ fiel, das ‚andere‘ auch“, sagt er."),
        Good("„Er sagte: ‚Nein‘ und ging“, sagt sie."),
        Good("»Er sagte: ›Nein‹ und ging«, sagt sie. «Er rief: ‹Ja›», sagt er."),
        Good('"Er sagte: "Nein" und ging", sagt sie.'),
        Good("„Wir gehen.\n\n„Wir kommen wieder.“\n\nDann ging er."),
        Good("„Ja“, sagt sie. „Nein“, sagt er. „Doch“, sagt das Kind."),
        Good("Der „Spiegel“ nennt es „Unsinn“ und „Zeitverschwendung“."),
        Good("„Er hat „Nein gesagt“, sagt sie."),
        Good("Das „Tor“ fiel: „Es war ein „"),
        Bad("„Im ⟦„⟧Spiegel“ stand es“, sagt er. „Ja.“", fixed="„Im ‚Spiegel‘ stand es“, sagt er. „Ja.“"),
        Bad("„Wer ⟦„⟧Wende“ sagt, lügt“, ruft sie.", fixed="„Wer ‚Wende‘ sagt, lügt“, ruft sie."),
        Good("„Im ‚Spiegel‘ stand es“, sagt er, „und in der ‚Zeit‘.“"),
        Good("„Das Schiff ›Anna‹ fährt“, sagt er."),
        Good("Sie las “The Heart of the Sea” und „Faust“ an einem Tag."),
        Good("»Ja«, sagt er, »und „Nein“ sage ich nie.«"),
        Good("„Eins“ „Zwei“ „Drei“ „Vier“"),
    ],
)
