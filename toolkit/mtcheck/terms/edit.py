"""Change some concepts of a glossary file and leave every other byte of it as it is.

Comments, order, quoting, line ends and encoding stay, and so does what mtcheck does not read, such as the header of a
TBX file. The result is read again before it is returned: it says what was asked for, or the difference is told.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from importlib import import_module
from os.path import splitext

from mtcheck.errors import GlossaryError
from mtcheck.terms.convert import Loss, Written, losses, read
from mtcheck.terms.draft import shown
from mtcheck.terms.glossary import Concept
from mtcheck.terms.read import FORMATS

Splice = tuple[int, int, str]
"""What to put in the place of a part of a file: start, end (half-open), text."""

_EDITORS: Mapping[str, str] = {"yaml": "edit_yaml", "csv": "edit_csv", "xlsx": "edit_xlsx", "tbx": "edit_tbx"}


def edit(
    content: bytes,
    path: str,
    changed: Mapping[str, Concept] | None = None,
    added: Sequence[Concept] = (),
    removed: Collection[str] = (),
) -> Written:
    """Return the file with the concepts of these ids changed or removed, and others added at its end.

    `changed` maps the id in the file to what the concept is to be, so an id can change, too. What the format of the
    file cannot hold is told in the losses. Raises `GlossaryError` for a file that cannot be read, and for an id that is
    not in it (or, of an added concept, is already).
    """
    changed = dict(changed or {})
    before = read(content, path)
    known = {concept.id for concept in before.concepts}
    for name in (*changed, *removed):
        if name not in known:
            raise GlossaryError(f"{path}: no concept {shown(name)} in this glossary")
    wanted = [changed.get(concept.id, concept) for concept in before.concepts if concept.id not in removed]
    wanted += added
    for name, count in Counter(concept.id for concept in wanted).items():
        if count > 1:
            raise GlossaryError(f"{path}: two concepts {shown(name)}, ids are unique")
    if wanted == list(before.concepts):
        return Written(content, ())
    if not wanted:
        raise GlossaryError(f"{path}: no concept would be left in this glossary")
    editor: Callable[..., bytes] = import_module(f"mtcheck.terms.{_EDITORS[FORMATS[_suffix(path)]]}").edit
    changed = {name: concept for name, concept in changed.items() if concept not in before.concepts}
    result = editor(content, path, changed, added, set(removed))
    after = read(result, path)
    told = list(losses(wanted, after.concepts))
    touched = {concept.id for concept in (*changed.values(), *added)}
    assert all(loss.concept in touched for loss in told), f"{path}: an edit changed what it should not: {told}"
    left = {remark[1:] for remark in after.remarks}
    told += (
        Loss(f"{path}:{remark.line}", remark.concept, remark.term, f"{remark.message}: not kept")
        for remark in before.remarks
        if remark.concept in changed and remark[1:] not in left
    )
    return Written(result, tuple(told))


def spliced(text: str, splices: Sequence[Splice]) -> str:
    """Return a text with parts of it replaced; they do not overlap."""
    pieces: list[str] = []
    place = 0
    for start, end, new in sorted(splices, key=lambda splice: splice[:2]):
        assert place <= start, "splices overlap"
        pieces += (text[place:start], new)
        place = end
    return "".join((*pieces, text[place:]))


def newline_of(text: str) -> str:
    """Return what ends the lines of a text."""
    first = text.partition("\n")[0]
    return "\r\n" if first.endswith("\r") and first != text else "\n"


def encoded(text: str, content: bytes) -> bytes:
    """Return a text in the encoding of the file it comes from: UTF-8 or UTF-16, with a mark if that had one."""
    for mark, name in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if content.startswith(mark):
            return mark + text.encode(name)
    return text.encode()


def _suffix(path: str) -> str:
    return splitext(path)[1].lower()
