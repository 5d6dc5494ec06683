"""Find direct quotations in German prose.

Marks come in pairs, but one mark may open in one custom and close in another: “ closes „…“ and opens “…”,
» opens »…« and closes «…». So each mark is judged by what is open and by its neighbours: an opening mark has a
gap before it, a closing mark has none. Apostrophes (geht’s, Hans’), inches (5") and minutes (5') are no marks.

A quotation that runs over several paragraphs opens again in each of them and closes once, at its end. A
quotation that is never closed ends with its paragraph; a single mark that is never closed is none.
"""

from typing import NamedTuple

from mtcheck.text.patterns import Pattern


class Quotation(NamedTuple):
    """One quotation; `start:end` holds the marks, `inner_start:inner_end` what stands between them."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    """0 for a quotation that stands in no other."""
    style: str = ""
    """The opening and the closing mark as written, e.g. `„“`; only the opening one if it is never closed."""


class _Open(NamedTuple):
    place: int
    mark: str


_MARK = Pattern("[„“”\"»«‹›‚‘’']")
_PARTNERS = {
    "„": "“”",
    "“": "”",
    "”": "",
    '"': '"',
    "»": "«",
    "«": "»",
    "‚": "‘",
    "‘": "’",
    "'": "'",
    "›": "‹",
    "‹": "›",
}
"""The closing marks that belong to an opening mark."""
_MAKESHIFT = {"„": '"', "“": '“"', "”": "”“", '"': "“”", "»": "»", "«": "«", "‚": "’'", "‘": "‘'"}
"""Closing marks that do not belong to it but are found in print; taken if nothing better is open."""
_SINGLE = frozenset("‚‘'›‹")
_APOSTROPHES = frozenset("‘’'")
_GUILLEMETS = frozenset("«»")
"""French sets a space inside of them."""
_FINAL = frozenset(",;:.!?…")
_GENITIVE = frozenset("sßxzSXZ")
_BEFORE_OPENING = frozenset("([{-–—/|+=*:;\N{OBJECT REPLACEMENT CHARACTER}")
_GENITIVE_REACH = 300
_DEEPEST = 8
"""More quotations than this inside each other are noise; the bound keeps the search for a partner constant."""


def find_quotations(text: str, blocks: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """Return the quotations of a text whose paragraphs are `blocks`, outer before inner.

    Marks outside the blocks are not looked at. Takes time proportional to the length of the text.
    """
    found: list[Quotation] = []
    carried: _Open | None = None
    carried_end = 0
    for start, end in blocks:
        stack: list[_Open] = []
        begin = start
        if carried is not None:
            first = _first_visible(text, start, end)
            if first < end and text[first] == carried.mark:
                stack.append(carried)
                begin = first + 1
            else:
                found.append(_unclosed(carried, carried_end, 0))
            carried = None
        _scan(text, begin, start, end, stack, found)
        for depth, opened in enumerate(stack):
            if opened.mark in _SINGLE:
                continue
            if depth == 0:
                carried, carried_end = opened, end
            else:
                found.append(_unclosed(opened, end, depth))
    if carried is not None:
        found.append(_unclosed(carried, carried_end, 0))
    found.sort(key=lambda quote: (quote.start, -quote.end))
    return tuple(found)


def _scan(text: str, begin: int, start: int, end: int, stack: list[_Open], found: list[Quotation]) -> None:
    """Read the marks of one paragraph from `begin`; leave in `stack` what is still open at its end."""
    opened_at = -1
    for match in _MARK.finditer(text, begin, end):
        place = match.start()
        mark = match[0]
        before = text[place - 1] if place > start else " "
        behind = text[place + 1] if place + 1 < end else " "
        if mark in _APOSTROPHES and before.isalnum() and behind.isalnum():
            continue
        gap = before.isspace() or opened_at == place - 1
        soft_gap = gap or before in _BEFORE_OPENING
        partner = _partner(stack, mark) if stack else -1
        if partner >= 0 and _closes(mark, gap, soft_gap, behind):
            if not _is_genitive(text, place, end, before, stack[partner].mark):
                _close(stack, partner, place, mark, found)
        elif mark in _PARTNERS and len(stack) < _DEEPEST and _opens(mark, soft_gap, behind):
            stack.append(_Open(place, mark))
            opened_at = place


def _partner(stack: list[_Open], mark: str) -> int:
    """Return the index of the innermost open mark that this mark may close, or -1."""
    for partners in (_PARTNERS, _MAKESHIFT):
        for index in range(len(stack) - 1, -1, -1):
            if mark in partners.get(stack[index].mark, ""):
                return index
    return -1


def _closes(mark: str, gap: bool, soft_gap: bool, behind: str) -> bool:
    """Tell whether a mark that could close something does, by its neighbours."""
    if mark in _APOSTROPHES:
        return not gap and not behind.isalnum()
    if behind.isspace():
        return True
    if gap:
        return mark in _GUILLEMETS and not behind.isalnum()
    return not (soft_gap and behind.isalnum())


def _opens(mark: str, soft_gap: bool, behind: str) -> bool:
    """Tell whether a mark opens a quotation, by its neighbours."""
    if mark == "„":
        return True
    if mark == "'":
        return soft_gap and behind.isalpha()
    if mark == "«":
        return soft_gap and behind not in _FINAL
    return soft_gap and not behind.isspace()


def _is_genitive(text: str, place: int, end: int, before: str, opened: str) -> bool:
    """Tell whether ’ is the apostrophe of a genitive (‚Hans’ Auto‘) because the true closing mark follows."""
    if text[place] != "’" or opened != "‚" or before not in _GENITIVE:
        return False
    return text.find("‘", place, min(end, place + _GENITIVE_REACH)) >= 0


def _close(stack: list[_Open], partner: int, place: int, mark: str, found: list[Quotation]) -> None:
    """Close the open mark at index `partner`; what was left open inside it ends with it."""
    for depth, inner in enumerate(stack[partner + 1 :], partner + 1):
        if inner.mark not in _SINGLE:
            found.append(_unclosed(inner, place, depth))
    opened, opening = stack[partner]
    del stack[partner:]
    if opening == "'" and place - opened == 2:
        return  # Rock 'n' Roll
    found.append(Quotation(opened, place + 1, opened + 1, place, partner, opening + mark))


def _unclosed(opened: _Open, end: int, depth: int) -> Quotation:
    return Quotation(opened.place, end, opened.place + 1, end, depth, opened.mark)


def _first_visible(text: str, start: int, end: int) -> int:
    """Return the place of the first character that is no white space, or `end`."""
    while start < end and text[start].isspace():
        start += 1
    return start
