"""What all pages are made with: escaping, and text with what cannot be seen made visible."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from mtcheck.model import MASK, Document, Severity, Zone
from mtcheck.report.marks import Piece
from mtcheck.report.summary import number
from mtcheck.report.visible import code_point, full_name, runs, visible

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

QUOTED = 60
"""Characters of an address, or of another place, that are shown."""
LONG_PIECE = 4_000
"""Characters of text without a finding that are shown at most; of more, only both ends."""
KEPT = 600
SIGNS = {Severity.CRITICAL: "◆", Severity.MAJOR: "▲", Severity.MINOR: "●", Severity.NEUTRAL: "○"}


@cache
def environment() -> "Environment":
    """Return what all pages are made with: everything is escaped, and what is not defined is an error."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("mtcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"number": number, "shown": shown, "exact": exact, "plain": visible}
    environment.globals |= {"stem": stem, "prose": prose, "signs": SIGNS, "severities": list(reversed(Severity))}
    return environment


def shown(text: str, newline: str = " ") -> "Markup":
    """Return text with what cannot be seen made visible and named."""
    return _marked_up(text, blanks=False, newline=newline)


def exact(text: str) -> "Markup":
    """Return text as `shown`, with every unusual blank and newline made visible, for what a fix changes."""
    return _marked_up(text, blanks=True, newline="↵")


def _marked_up(text: str, **how: Any) -> "Markup":
    from markupsafe import Markup, escape

    if text.isprintable():
        return escape(text)
    chip = Markup('<code class="chip" title="{}">{}</code>')
    pieces = (
        escape(piece) if good else chip.format(full_name(piece), code_point(piece)) for piece, good in runs(text, **how)
    )
    return Markup("").join(pieces)


def prose(document: Document, piece: Piece, zone: str, ngettext: Callable[[str, str, int], "Markup"]) -> "Markup":
    """Return a piece of an article for reading; what its prose masks is shown as the file has it.

    Of a long piece without a finding only both ends are shown; `ngettext` says how much is left out between them.
    """
    from markupsafe import Markup

    text = document.prose[piece.start : piece.end]
    newline = "\n" if zone == Zone.CODE else " "
    if is_long(piece):
        count = len(text) - 2 * KEPT
        said = ngettext("{count} character without findings", "{count} characters without findings", count)
        note = Markup('<span class="gap">{}</span>').format(said)
        return note.join((shown(text[:KEPT], newline), shown(text[-KEPT:], newline)))
    if MASK not in text:
        return shown(text, newline)
    pieces: list[Markup] = []
    place = piece.start
    for verbatim in text.split(MASK):
        if pieces:
            start, end = document.map.to_text(place - 1, place)
            address = document.text[start : min(end, start + QUOTED)] + ("…" if end - start > QUOTED else "")
            pieces.append(Markup('<span class="masked">{}</span>').format(shown(address)))
        pieces.append(shown(verbatim, newline))
        place += len(verbatim) + 1
    return Markup("").join(pieces)


def is_long(piece: Piece) -> bool:
    """Tell whether a piece is too long to be shown whole."""
    return piece.level is None and not piece.named and not piece.edits and piece.end - piece.start > LONG_PIECE


def stem(path: str) -> str:
    """Return the name of a file without folders and suffix, where a path would be too long.

    >>> stem("artikel/wein.txt"), stem(".wein"), stem("-")
    ('wein', '.wein', '-')
    """
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def encodable(text: str) -> str:
    """Return a page that UTF-8 can hold.

    A lone surrogate, as in a path that is no UTF-8, is made visible wherever it is shown; this never fails on one.
    """
    return text.encode("utf-8", "replace").decode("utf-8")
