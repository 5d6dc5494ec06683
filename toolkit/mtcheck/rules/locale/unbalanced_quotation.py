"""Close every quotation, and open every one that is closed.

A mark got lost: „Nein, sagte er. The reader does not see where the speaker ends, and other rules cannot tell whose
words they look at. What was spoken can run over several paragraphs; then the mark is missing only if no later
paragraph closes it before the next quotation opens.

Left alone: quotations over several paragraphs, straight marks and apostrophes (inches, Hans’), single marks, texts of
which half the marks are missing, which were cut out of something, and the low mark that stands for a high one
(LOC121).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, say
from mtcheck.text.patterns import Pattern

MARK = Pattern('[„“”"]')
MOST = 3
"""More open ends than these, and more than a quarter of all: then the text is no article with a slip in it."""
ZONES = frozenset({Zone.PARAGRAPH, Zone.HEADLINE, Zone.LIST, Zone.CAPTION})


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    if "„" not in prose:
        return
    paired = {place for one in document.quotations if len(one.style) == 2 for place in (one.start, one.inner_end)}
    missing: list[tuple[int, bool]] = []
    opened: int | None = None
    for match in MARK.finditer(prose):
        place = match.start()
        if place in paired or (document.quoted(place, place + 1) and continues(document, place)):
            continue
        if prose[place] != "„" or not opens(prose, place):
            if opened is None and prose[place] == "“" and is_behind_word(prose, place):
                missing.append((place, False))
            opened = None
        elif opened is None:
            opened = place
        elif not continues(document, place):
            missing.append((opened, True))
            opened = place
    if opened is not None:
        missing.append((opened, True))
    if len(missing) > MOST and 8 * len(missing) > len(paired):
        return
    for place, is_open in missing:
        block = document.block_at(place)
        if block is not None and block.zone in ZONES:
            yield Hit(place, place + 1, values={"what": say("closed") if is_open else say("opened")})


def opens(prose: str, place: int) -> bool:
    """Tell whether a low mark opens a quotation, by what is behind it."""
    behind = prose[place + 1 : place + 2]
    if prose[place - 1 : place] in {*"ÃÂâÅÄ"}:
        return False  # The mark is half of a letter read in the wrong encoding.
    return bool(behind) and not behind.isspace() and behind not in ",.;:!?)-"


def continues(document: Document, place: int) -> bool:
    """Tell whether a mark stands at the beginning of a paragraph, where a long quotation opens again."""
    block = document.block_at(place)
    return block is not None and not document.prose[block.start : place].strip()


def is_behind_word(prose: str, place: int) -> bool:
    """Tell whether a mark stands behind a word or a final mark, as closing ones do."""
    before = prose[place - 1 : place]
    return bool(before) and not before.isspace() and before not in "(–—-:/"


RULE = DocumentRule(
    meta=Meta(
        code="LOC120",
        name="unbalanced-quotation",
        message="this quotation is never {what}: {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 89: Anführungszeichen treten paarweise auf",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦„⟧Nein, sagte er.\n\nDann ging er. „Ja“, sagte sie."),
        Bad("Nein⟦“⟧, sagte er. „Ja“, sagte sie."),
        Bad("„Ja“, sagte sie. Er rief: ⟦„⟧Nein!\n\nDann ging er fort, sie blieb."),
        Bad("Das Amt nannte es ⟦„⟧eine Frage der Zeit.\n\nDie „Zeit“ schrieb das auch."),
        Bad("Es sei eine Frage der Zeit⟦“⟧, sagte das Amt. Die „Zeit“ schrieb das auch."),
        Bad("„Wir bleiben“, sagte er. ⟦„⟧Wir gehen nicht. Sie sagte nichts, und er ging dann auch."),
        Bad("Die ⟦„⟧Zeit und der „Spiegel“ berichten darüber."),
        Good("„Wir gehen.\n\n„Wir kommen wieder.“\n\nDann ging er."),
        Good("„Wir gehen. Das ist lange her.\n\nWir kommen wieder.“\n\nDann ging er. „Ja“, sagte sie."),
        Good("„Wir gehen.\nEs ist spät.\nWir kommen wieder.“"),
        Good("“The End” und „Ende“ stehen da."),
        Good('„Ja“, sagt sie. »Nein«, sagt er. "Doch", sagt das Kind.'),
        Good("„Er sagte: ‚Nein.‘“ Und: „Hans’ Auto“."),
        Good("„Eins.\n„Zwei.\n„Drei.“\nDann kam nichts mehr."),
        Good("„Eins“ und „zwei“ und „drei“."),
        Good("Er nannte es „bedauerlich“ und ging, „leider“."),
        Good("Das sei „so nicht vorgesehen [gewesen]“, „nicht [so]“ und „nie“."),
    ],
)
