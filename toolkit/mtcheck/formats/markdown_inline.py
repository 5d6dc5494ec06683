"""Read what stands within the lines of Markdown: emphasis, links, code, entities, escapes.

The syntax is CommonMark's with three exceptions for German prose: the star of `Kolleg*innen` is a letter, what
brackets hold is prose unless it certainly is a link, and an image is what stands in place of its short text.
Every scan is bounded or remembered, so that the time grows with the length of the text only.
"""

import re
from html import unescape
from typing import NamedTuple

from mtcheck.formats.prose import Substitution
from mtcheck.model import MASK
from mtcheck.text.patterns import Pattern

_SPECIAL = Pattern(r"[\\`*_~\[\]<&]|!\[|\{(?=%|\{[%<])")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\r\n")
_TICKS = Pattern(r"`+")
_AUTOLINK = Pattern(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>")
_TAG = Pattern(r"</?[a-zA-Z][a-zA-Z0-9-]{0,63}(?=[\s/>])(?:[^<>\"']++|\"[^\"]{0,1000}+\"|'[^']{0,1000}+'){0,50}+>")
_TEMPLATE = Pattern(
    r"\{\{<(?:[^>]|>(?!\}\})){0,600}+>\}\}|\{\{%(?:[^%]|%(?!\}\})){0,600}+%\}\}|\{%(?:[^%]|%(?!\})){0,600}+%\}"
)
"""What generators of web sites carry out: {{< figure … >}}, {{% notice %}} (Hugo), {% include … %} (Jekyll)."""
_BREAKS = Pattern(r"</?(?:br|dd|div|dl|dt|hr|li|ol|p|table|td|th|tr|ul)[\s/>]", re.IGNORECASE)
"""Tags behind which a browser begins a new line; they stand within paragraphs and cells of tables."""
_ENTITY = Pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_TARGET = Pattern(
    r"\(\s{0,100}+(?:<[^<>\n]{0,2000}+>|(?:[^\s()<>\\{]{1,500}+|\{[{%][^{}\n]{1,300}+\}{1,2}+|\{|\\\S|\([^\s()]{0,500}+\)){0,100}+)"
    r"(?:\s{1,100}+(?:\"[^\"]{0,500}+\"|'[^']{0,500}+'|\([^()]{0,500}+\)))?\s{0,100}+\)"
)
_REFERENCE = Pattern(r"\[([^\[\]]{0,200})\]")
_LONGEST_LABEL = 200
_GENDER = Pattern(r"\*in(?:nen)?(?![^\W\d_])")
_BLANK_BETWEEN_LINKS = Pattern(r"[\s|·•,;/–-]*\Z")


class Inline(NamedTuple):
    """What a paragraph holds: what to change in it, and what it is made of."""

    changes: list[Substitution]
    """In order; a change that begins before the last one has ended is swallowed by it."""
    only_links: bool
    only_image: bool


class _Bracket(NamedTuple):
    place: int
    image: bool


class _Image(NamedTuple):
    start: int
    label_start: int
    label_end: int
    end: int


def read_inline(content: str, definitions: frozenset[str]) -> Inline:
    """Return how the text of one paragraph becomes prose; `definitions` are the labels of reference links."""
    return _Scanner(content, definitions).read()


def normal_label(label: str) -> str:
    """Return a label as labels are compared: case and the width of white space do not count."""
    return " ".join(label.split()).casefold()


class _Scanner:
    def __init__(self, content: str, definitions: frozenset[str]) -> None:
        self._content = content
        self._definitions = definitions
        self._changes: list[Substitution] = []
        self._links: list[tuple[int, int]] = []
        self._images: list[_Image] = []
        self._brackets: list[_Bracket] = []
        self._openers: dict[str, list[tuple[int, int]]] = {"*": [], "_": [], "~": []}
        self._last_comment_end = content.rfind("-->")
        self._ticks: dict[int, list[int]] | None = None

    def read(self) -> Inline:
        content, place = self._content, 0
        while match := _SPECIAL.search(content, place):
            place = self._special(match.start(), match[0])
        only_image = self._resolve_images()
        # A mask comes before what stands in it, and swallows it.
        self._changes.sort(key=lambda change: (change.start, -change.end))
        return Inline(self._changes, not only_image and self._only_links(), only_image)

    def _special(self, place: int, sign: str) -> int:
        """Take a sign that may be markup; return where to read on."""
        if sign == "\\":
            if self._content[place + 1 : place + 2] in _ESCAPABLE:
                self._drop(place, place + 1)
                return place + 2
            return place + 1
        if sign == "`":
            return self._code(place)
        if sign in self._openers:
            return self._emphasis(place, sign)
        if sign == "<":
            return self._angle(place)
        if sign == "{":
            return self._template(place)
        if sign == "&":
            return self._entity(place)
        if sign == "]":
            return self._closing_bracket(place)
        self._brackets.append(_Bracket(place, sign == "!["))
        return place + len(sign)

    def _template(self, place: int) -> int:
        """Mask what a generator of web sites puts something else for."""
        found = _TEMPLATE.match(self._content, place)
        if found is None:
            return place + 1
        self._mask(*found.span())
        return found.end()

    def _drop(self, start: int, end: int) -> None:
        self._changes.append(Substitution(start, end, ""))

    def _mask(self, start: int, end: int) -> None:
        self._changes.append(Substitution(start, end, MASK))

    def _code(self, place: int) -> int:
        """Mask inline code, which ends at as many backticks as it began with."""
        if self._ticks is None:
            self._ticks = {}
            for match in reversed(list(_TICKS.finditer(self._content))):
                self._ticks.setdefault(len(match[0]), []).append(match.start())
        run = _TICKS.match(self._content, place)
        assert run is not None
        width = len(run[0])
        ends = self._ticks.get(width, [])
        while ends and ends[-1] < run.end():
            ends.pop()
        if not ends:
            return run.end()
        end = ends.pop() + width
        self._mask(place, end)
        return end

    def _angle(self, place: int) -> int:
        """Mask an address in angle brackets, drop a tag or a comment."""
        match = _AUTOLINK.match(self._content, place)
        if match:
            self._mask(*match.span())
            self._links.append(match.span())
            return match.end()
        if self._content.startswith("<!--", place) and place + 4 <= self._last_comment_end:
            end = self._content.index("-->", place + 4) + 3
            self._drop(place, end)
            return end
        match = _TAG.match(self._content, place)
        if match is None:
            return place + 1
        breaks = _BREAKS.match(match[0]) is not None
        line_break = breaks and not self._content.startswith(("\n", "\r"), match.end())
        self._changes.append(Substitution(*match.span(), "\n" if line_break else ""))
        return match.end()

    def _entity(self, place: int) -> int:
        match = _ENTITY.match(self._content, place)
        if match is None:
            return place + 1
        meant = unescape(match[0])
        if meant != match[0]:
            self._changes.append(Substitution(*match.span(), meant))
        return match.end()

    def _emphasis(self, place: int, sign: str) -> int:
        """Take a run of emphasis marks; marks that find a partner are dropped, the others are prose."""
        content = self._content
        end = place + 1
        while end < len(content) and content[end] == sign:
            end += 1
        before = content[place - 1] if place else " "
        behind = content[end] if end < len(content) else " "
        if (sign == "~" and end - place != 2) or (before.isalpha() and _GENDER.match(content, place)):
            return end
        left, right = _flanks(before, behind)
        can_open = left and (sign != "_" or not right or not before.isalnum())
        can_close = right and (sign != "_" or not left or not behind.isalnum())
        width = end - place
        openers = self._openers[sign]
        while can_close and width and openers:
            opened, free = openers.pop()
            used = min(free, width)
            self._drop(opened + free - used, opened + free)
            self._drop(end - width, end - width + used)
            width -= used
            if free > used:
                openers.append((opened, free - used))
            for others in self._openers.values():
                while others and others[-1][0] > opened:
                    others.pop()
        if can_open and width:
            openers.append((end - width, width))
        return end

    def _closing_bracket(self, place: int) -> int:
        """Take `]`: with what follows it may end a link, an image or a footnote mark; else it is prose."""
        if not self._brackets:
            return place + 1
        opened = self._brackets.pop()
        inner = opened.place + (2 if opened.image else 1)
        label = self._content[inner:place] if place - inner <= _LONGEST_LABEL else ""
        if label.startswith("^") and not opened.image and len(label) > 1 and " " not in label:
            self._drop(opened.place, place + 1)
            return place + 1
        end = self._end_of_link(place + 1, label)
        if end is None:
            return place + 1
        if opened.image:
            self._images.append(_Image(opened.place, inner, place, end))
        else:
            self._links.append((inner, place))
            self._drop(opened.place, inner)
            self._drop(place, end)
        return end

    def _end_of_link(self, place: int, label: str) -> int | None:
        """Return where the target of a link ends that begins at `place`; `None` if there is none."""
        target = _TARGET.match(self._content, place)
        if target:
            return target.end()
        reference = _REFERENCE.match(self._content, place)
        if reference and normal_label(reference[1] or label) in self._definitions:
            return reference.end()
        return place if label and normal_label(label) in self._definitions else None

    def _resolve_images(self) -> bool:
        """Mask the images; one that is all of its paragraph leaves its short text instead."""
        if not self._images:
            return False
        outer: list[_Image] = []
        for image in sorted(self._images):
            if not outer or image.start >= outer[-1].end:
                outer.append(image)
        first = outer[0]
        if len(self._images) == 1 and not self._visible_outside([(first.start, first.end)]):
            self._drop(first.start, first.label_start)
            self._drop(first.label_end, first.end)
            return first.label_end > first.label_start
        for image in outer:
            self._mask(image.start, image.end)
        return False

    def _only_links(self) -> bool:
        return bool(self._links) and not self._visible_outside(self._links)

    def _visible_outside(self, spans: list[tuple[int, int]]) -> bool:
        """Tell whether prose other than separators stands outside of these spans."""
        hidden = sorted([*spans, *((start, end) for start, end, text in self._changes if text in {"", "\n", MASK})])
        place = 0
        for start, end in hidden:
            if start > place and not _BLANK_BETWEEN_LINKS.match(self._content[place:start]):
                return True
            place = max(place, end)
        return not _BLANK_BETWEEN_LINKS.match(self._content[place:])


def _flanks(before: str, behind: str) -> tuple[bool, bool]:
    """Tell whether a run of marks may stand left of emphasised text, and whether right of it."""
    gap_before, gap_behind = before.isspace(), behind.isspace()
    left = not gap_behind and (behind.isalnum() or not before.isalnum())
    right = not gap_before and (before.isalnum() or not behind.isalnum())
    return left, right
