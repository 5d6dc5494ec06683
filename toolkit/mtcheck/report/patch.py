"""The safe fixes of a report as a patch, as `git apply` and `patch -p1` read it: one pass of `mtcheck fix --diff`."""

from itertools import groupby

from mtcheck.engine.fix import apply_edits, compatible
from mtcheck.engine.result import Report
from mtcheck.errors import InputError
from mtcheck.formats import encode
from mtcheck.model import FixSafety
from mtcheck.report.diff import unified
from mtcheck.report.paths import from_root
from mtcheck.text.messages import Language


def render(report: Report, *, language: Language = Language.EN) -> bytes:
    """Return the patch; the same in all languages. Fixes that stand in each other's way wait for the next run."""
    pieces = []
    fixable = (one for one in report.findings if one.fix is not None and one.fix.safety is FixSafety.SAFE)
    for path, findings in groupby(fixable, key=lambda finding: finding.path):
        document = report.documents.get(path)
        if document is None or not document.writable:
            continue
        fixes = [finding.fix.edits for finding in findings if finding.fix is not None]
        edits = [edit for edits, made in zip(fixes, compatible(fixes), strict=True) if made for edit in edits]
        after = apply_edits(document.text, edits)
        try:
            before, changed = (encode(text, document.encoding, path) for text in (document.text, after))
        except InputError:
            # A character that the encoding of the file does not have: `mtcheck fix` says so.
            continue
        pieces.append(unified(from_root(path), before, changed))
    return b"".join(pieces)
