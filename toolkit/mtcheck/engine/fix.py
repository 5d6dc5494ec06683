"""Apply edits to a text."""

from collections.abc import Iterable

from mtcheck.model import Edit


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made, back to front.

    Of edits that overlap the earlier one is made and the later one waits for the next pass; an edit that
    stands twice is made once. Everything outside the edits stays as it is.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.text)):
        if edit.start < done or (pieces and edit.start == edit.end == done):
            continue
        pieces += text[done : edit.start], edit.text
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)
