"""Where a finding stands, told by the words around it: a TextQuoteSelector of the W3C Web Annotation Data Model.

Unlike a number of a line it holds when the rest of the text changes. The words around are as many as it takes to stand
only once in the document; white space does not count.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mtcheck.engine.fix import apply_edits
from mtcheck.engine.identity import folded, key_path
from mtcheck.model import Document, Edit, Finding, Fix
from mtcheck.text.recurrence import Recurrence

WIDTHS = (40, 80, 160, 320, 640)
"""Characters on either side; of text that is repeated for longer than that only the number tells places apart."""


class Anchor(NamedTuple):
    """All that is needed to find a finding again and to see whether its fix has been made."""

    path: str
    """Counts from the root of the run."""
    quotation: str
    occurrence: int
    prefix: str
    suffix: str
    replacement: str | None
    """What the quotation reads when the fix is made; `None` without a fix."""


class Anchors:
    """Makes the anchors of the findings of one run."""

    def __init__(self, documents: Mapping[str, Document], root: str) -> None:
        self._documents = documents
        self._root = root
        self._squeezed: dict[str, Recurrence] = {}

    def of(self, finding: Finding) -> Anchor:
        """Return the anchor of a finding."""
        prefix, suffix = self._around(finding)
        return Anchor(
            path=key_path(finding.path, self._root),
            quotation=folded(finding.text),
            occurrence=finding.occurrence,
            prefix=prefix,
            suffix=suffix,
            replacement=None if finding.fix is None else folded(replaced(finding, finding.fix)),
        )

    def _around(self, finding: Finding) -> tuple[str, str]:
        document = self._documents.get(finding.path)
        if document is None:
            return "", ""
        text, (start, end) = document.text, (finding.start, finding.end)
        if finding.path not in self._squeezed:
            self._squeezed[finding.path] = Recurrence(squeezed(text))
        whole = self._squeezed[finding.path]
        for width in WIDTHS:
            first, last = max(0, start - width), end + width
            if not whole.twice(squeezed(text[first:last])):
                break
        return folded(text[first:start]), folded(text[end:last])


def replaced(finding: Finding, fix: Fix) -> str:
    """Return the quotation as it reads with the edits of a fix that lie inside of it."""
    inside = inner(finding, fix.edits)
    return apply_edits(finding.text, (Edit(e.start - finding.start, e.end - finding.start, e.text) for e in inside))


def inner(finding: Finding, edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits that lie inside of a finding."""
    return [edit for edit in edits if finding.start <= edit.start and edit.end <= finding.end]


def squeezed(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())
