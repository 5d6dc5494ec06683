"""Change concepts of a YAML glossary in place: whole items of the list, by the lines they stand on."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from mtcheck.errors import GlossaryError
from mtcheck.terms import write_yaml
from mtcheck.terms.draft import decode
from mtcheck.terms.edit import Splice, encoded, newline_of, spliced
from mtcheck.terms.glossary import Concept
from mtcheck.terms.yaml import LINE_END, read


class _Item(NamedTuple):
    """The lines of a concept (from 0, half-open) and the column of its dash."""

    start: int
    end: int
    column: int


def edit(
    content: bytes, path: str, changed: Mapping[str, Concept], added: Sequence[Concept], removed: Collection[str]
) -> bytes:
    """Return the file with these concepts in it. Raises `GlossaryError` if its list is written in brackets."""
    text = decode(content, path)
    starts = [0, *(found.end() for found in LINE_END.finditer(text)), len(text)]
    newline = newline_of(text)
    domain, items = _items(text, path)
    splices: list[Splice] = []
    for concept, item in zip(read(content, path), items, strict=True):
        start, end = starts[item.start], starts[min(item.end, len(starts) - 1)]
        if concept.id in removed:
            splices.append((starts[_with_comment(text, starts, item)], _behind_blank(text, starts, item), ""))
        elif concept.id in changed:
            splices.append((start, end, _written(changed[concept.id], item.column, domain, newline)))
    if added:
        last = items[-1]
        place = starts[min(last.end, len(starts) - 1)]
        gap = newline if len(items) < 2 or _blank_before(text, starts, last) else ""
        before = "" if text[:place].endswith(("\n", "\r")) else newline
        blocks = (gap + _written(concept, last.column, domain, newline) for concept in added)
        splices.append((place, place, before + "".join(blocks)))
    return encoded(spliced(text, splices), content)


def _written(concept: Concept, column: int, domain: str, newline: str) -> str:
    lines = write_yaml.lines(concept, indent=" " * column, domain=domain)
    return "".join(f"{line}{newline}" for line in lines)


def _line(text: str, starts: Sequence[int], number: int) -> str:
    return text[starts[number] : starts[number + 1]]


def _with_comment(text: str, starts: Sequence[int], item: _Item) -> int:
    """Return the first line of an item and of the comment right above it, which speaks of it."""
    first = item.start
    while first > 0 and _line(text, starts, first - 1).startswith(" " * item.column + "#"):
        first -= 1
    # A comment that follows the item before without a blank line, or heads a section, stays.
    return first if first == item.start or not _line(text, starts, first - 1).strip() else item.start


def _behind_blank(text: str, starts: Sequence[int], item: _Item) -> int:
    """Return the end of an item and of the one blank line behind it."""
    end = min(item.end, len(starts) - 1)
    if end < len(starts) - 1 and not _line(text, starts, end).strip():
        end += 1
    return starts[end]


def _blank_before(text: str, starts: Sequence[int], item: _Item) -> bool:
    return item.start > 0 and not _line(text, starts, item.start - 1).strip()


def _items(text: str, path: str) -> tuple[str, list[_Item]]:
    """Return the domain of the file and where its concepts stand. Raises `GlossaryError`."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events = [event for event in yaml.parse(text, Loader=loader) if not isinstance(event, yaml.StreamStartEvent)]
    items: list[_Item] = []
    domain = ""
    depth = 0
    key = ""
    expects_key = True
    opened: Any = None
    start = end = 0
    for event in events:
        opening = isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent))
        closing = isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent))
        if closing:
            depth -= 1
        if depth == 1 and isinstance(event, yaml.ScalarEvent):
            if expects_key:
                key = event.value
            elif key == "domain":
                domain = " ".join(event.value.split())
            expects_key = not expects_key
        elif depth == 1 and (opening or closing):
            expects_key = closing
            if opening and key == "concepts":
                opened = event
        if opened is not None and key == "concepts":
            mark: Any = event.end_mark
            if depth == 2 and opening:
                where: Any = event.start_mark
                start = where.line
            # The end of a block collection is where the next thing begins; what ends it is its last scalar or bracket.
            if isinstance(event, yaml.ScalarEvent) or (closing and _has_brackets(event)):
                end = mark.line + (mark.column > 0)
            if depth == 2 and closing:
                items.append(_Item(start, end, 0))
        if opening:
            depth += 1
    if opened is None or opened.flow_style or len({item.start for item in items}) < len(items):
        raise GlossaryError(f"{path}: 'concepts' is written in brackets, edited is only a list with dashes")
    lines = LINE_END.split(text)
    placed = [item._replace(column=len(lines[item.start]) - len(lines[item.start].lstrip(" "))) for item in items]
    for item in placed:
        if not lines[item.start].startswith("-", item.column):
            raise GlossaryError(f"{path}:{item.start + 1}: edited are only concepts that begin behind their dash")
    return domain, placed


def _has_brackets(event: Any) -> bool:
    """Tell whether the end of a collection is a bracket: then it covers a character."""
    return bool(event.start_mark.column != event.end_mark.column or event.start_mark.line != event.end_mark.line)
