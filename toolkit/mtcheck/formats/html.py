"""Read HTML.

Blocks come from the elements a browser sets on lines of their own; what a block is comes from the element, else
from its class, else from its wording. Scripts, styles, drawings, forms and attributes are no prose.

The scanner is our own: `html.parser` takes quadratic time on unclosed markup, changes between versions of
Python, and gives line and column where the map needs offsets. It never fails: what is no markup is text.
"""

import re
from html import unescape
from typing import NamedTuple

from mtcheck.formats.prose import ProseBuilder
from mtcheck.model import Document, Encoding, Locale, Zone
from mtcheck.text.patterns import Pattern

_MARKUP = Pattern(r"[<&]")
_TAG = Pattern(
    r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?)*+)>",
)
"""A quotation mark holds a `>` only where a value begins, as in browsers."""
_LOOSE_TAG = Pattern(r"<(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>")
_TAG_START = Pattern(r"</?[a-zA-Z]")
_CHARACTER = Pattern(r"&(?:#[0-9]{1,7}(?![0-9]);?|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F]);?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_CLASS = Pattern(r"""(?:^|\s)class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)

_RESERVED = frozenset("&<>")
_RAW = frozenset({"script", "style", "iframe", "noembed", "noframes", "xmp", "textarea"})
"""Their content is not markup; it ends at their own end tag only. None of it is prose."""
_HIDDEN = frozenset({"template", "svg", "math", "head", "select", "object", "audio", "video", "canvas", "noscript"})
"""What stands in them is not read as part of the article."""

_ZONES: dict[str, Zone] = {
    **dict.fromkeys("h1 h2 h3 h4 h5 h6 title".split(), Zone.HEADLINE),
    **dict.fromkeys("figcaption caption".split(), Zone.CAPTION),
    **dict.fromkeys("li dt dd".split(), Zone.LIST),
    **dict.fromkeys("pre listing".split(), Zone.CODE),
    **dict.fromkeys("button option label".split(), Zone.LINK),
    "address": Zone.BYLINE,
    **dict.fromkeys(
        """
        article aside blockquote body center details dialog div dl fieldset figure footer form header hgroup hr html
        legend main menu nav ol optgroup p search section summary table tbody td tfoot th thead tr ul
        """.split(),
        Zone.PARAGRAPH,
    ),
}
_VOID = frozenset({"hr"})
_CLASSES: dict[str, Zone] = {
    **dict.fromkeys("byline author authors autor autoren".split(), Zone.BYLINE),
    **dict.fromkeys("dateline date datum timestamp pubdate published".split(), Zone.DATELINE),
    **dict.fromkeys("caption figcaption bildunterschrift credit".split(), Zone.CAPTION),
}
_INLINE: dict[str, Zone] = {
    "a": Zone.LINK,
    "time": Zone.DATELINE,
    **dict.fromkeys("code kbd samp tt var".split(), Zone.CODE),
}
_LONGEST_LINK = 100
_DEEPEST_INLINE = 32


class _Element(NamedTuple):
    """An open element that makes blocks. `zone` counts for all in it that has no stronger one."""

    tag: str
    zone: Zone
    navigates: bool


class _Inline(NamedTuple):
    """An open element within lines; `zone` is what a block becomes that stands in it as a whole."""

    tag: str
    zone: Zone | None


_ROOT = _Element("", Zone.PARAGRAPH, False)


def parse_html(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the article in a page; anything is accepted, as in a browser."""
    reader = _Reader(text)
    reader.read()
    return reader.builder.document(path, encoding, locale)


class _Reader:
    """Walks over a page once and hands its pieces to the builder."""

    def __init__(self, text: str) -> None:
        self.builder = ProseBuilder(text, _RESERVED)
        self._text = text
        self._last_tag_end = text.rfind(">")
        self._last_comment_end = text.rfind("-->")
        self._last_section_end = text.rfind("]]>")
        self._tag = _TAG
        self._xml = text.startswith("<?xml")
        self._open: list[_Element] = []
        self._open_tags: dict[str, int] = {}
        self._inline: list[_Inline] = []
        self._hidden = ""
        self._hidden_depth = 0
        self._seen: set[Zone | None] = set()
        self._length = 0

    def read(self) -> None:
        """Read the page from first to last."""
        text, place = self._text, 0
        while match := _MARKUP.search(text, place):
            start = match.start()
            self._copy(place, start)
            place = self._character(start) if text[start] == "&" else self._angle(start)
        self._copy(place, len(text))
        self._end_block()

    def _copy(self, start: int, end: int) -> None:
        """Take text; inside of code one mask stands for all of it."""
        if start >= end or self._hidden:
            return
        if self._is_masked():
            self.builder.mask(start, end)
        else:
            self.builder.copy(start, end)
        if not self._text[start:end].isspace():
            self._saw(end - start)

    def _put(self, start: int, end: int, meant: str) -> None:
        """Take text that stands for other text."""
        if self._hidden:
            return
        if self._is_masked():
            self.builder.mask(start, end)
        else:
            self.builder.put(start, end, meant)
        if not meant.isspace():
            self._saw(1)

    def _is_masked(self) -> bool:
        return bool(self._inline) and self._inline_zone() is Zone.CODE and self._zone() is not Zone.CODE

    def _saw(self, width: int) -> None:
        self._seen.add(self._inline_zone())
        self._length += width

    def _character(self, start: int) -> int:
        """Take a character reference, or a plain `&`; return where it ends."""
        match = _CHARACTER.match(self._text, start)
        written = match[0] if match else "&"
        meant = unescape(written)
        end = start + len(written)
        if meant == written:
            self._copy(start, end)
            return end
        if not written.endswith(";"):
            # "&nbspund" is a reference and the word that follows it.
            rest = len(written) - 1
            while rest and not meant.endswith(written[-rest:]):
                rest -= 1
            if rest < len(meant):
                end, meant = end - rest, meant[: len(meant) - rest]
        self._put(start, end, meant)
        return end

    def _angle(self, start: int) -> int:
        """Take what begins with `<`; return where it ends."""
        text = self._text
        if start > self._last_tag_end:
            # No markup can end any more; a comment that never ends hides the rest, as in a browser.
            if text.startswith("<!--", start):
                return len(text)
            self._copy(start, start + 1)
            return start + 1
        following = text[start + 1 : start + 2]
        if following in ("!", "?"):
            return self._declaration(start)
        if not _TAG_START.match(text, start):
            if following == "/":
                return text.index(">", start) + 1
            self._copy(start, start + 1)
            return start + 1
        match = self._tag.match(text, start)
        if match is None:
            # A quotation mark is never closed. To look for it at each further tag would take quadratic time.
            self._tag = _LOOSE_TAG
            match = _LOOSE_TAG.match(text, start)
            assert match is not None
        closing, tag, attributes = match.groups()
        return self._element(tag.lower(), bool(closing), attributes, start, match.end())

    def _declaration(self, start: int) -> int:
        """Pass over a comment, a doctype or an instruction; what a CDATA section holds is text."""
        text = self._text
        if text.startswith("<!--", start):
            if text.startswith((">", "->"), start + 4):
                return text.index(">", start) + 1
            if start + 4 > self._last_comment_end:
                return len(text)
            end = text.index("-->", start + 4) + 3
            self.builder.comment(start, end)
            return end
        if text.startswith("<![CDATA[", start) and start + 9 <= self._last_section_end:
            end = text.index("]]>", start)
            self._copy(start + 9, end)
            return end + 3
        return text.index(">", start) + 1

    def _element(self, tag: str, closing: bool, attributes: str, start: int, end: int) -> int:
        """Take a tag; return where to read on, which for raw elements is their end tag."""
        if tag in _RAW and not closing:
            return end if self._xml and attributes.endswith("/") else self._end_of_raw(tag, end)
        if self._hidden:
            self._in_hidden(tag, closing, attributes)
        elif tag in _HIDDEN and not closing:
            if not attributes.endswith("/"):
                self._hidden, self._hidden_depth = tag, 1
        elif tag in _ZONES:
            self._end_block()
            if closing:
                self._close(tag)
            elif tag not in _VOID and not (self._xml and attributes.endswith("/")):
                self._begin(tag, attributes)
        elif tag == "br":
            self.builder.put(start, end, "\n")
        else:
            self._inline_element(tag, closing, attributes)
        return end

    def _end_of_raw(self, tag: str, start: int) -> int:
        match = re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE).search(self._text, start)
        return match.start() if match else len(self._text)

    def _in_hidden(self, tag: str, closing: bool, attributes: str) -> None:
        """Count until the hidden element ends. The head also ends with the first block; its title is read."""
        if tag == self._hidden:
            self._hidden_depth += -1 if closing else 1
            if self._hidden_depth == 0:
                self._hidden = ""
        elif self._hidden == "head" and tag in _ZONES and not closing:
            self._hidden = ""
            self._begin(tag, attributes)

    def _begin(self, tag: str, attributes: str) -> None:
        """Open an element that makes blocks."""
        parent = self._open[-1] if self._open else _ROOT
        own = _zone_of_class(attributes) or _ZONES[tag]
        inherited = parent.zone if parent.zone is not Zone.HEADLINE else Zone.PARAGRAPH
        zone = inherited if own is Zone.PARAGRAPH else own
        self._open.append(_Element(tag, zone, parent.navigates or tag in {"nav", "menu"}))
        self._open_tags[tag] = self._open_tags.get(tag, 0) + 1

    def _close(self, tag: str) -> None:
        """Close the innermost element of this name with all in it; an end tag without a start is nothing."""
        if not self._open_tags.get(tag):
            return
        while True:
            closed = self._open.pop().tag
            self._open_tags[closed] -= 1
            if closed == tag:
                return

    def _inline_element(self, tag: str, closing: bool, attributes: str) -> None:
        if closing:
            for index in range(len(self._inline) - 1, -1, -1):
                if self._inline[index].tag == tag:
                    del self._inline[index:]
                    return
        elif tag in _INLINE or tag == "span":
            zone = _INLINE.get(tag) or _zone_of_class(attributes)
            if tag == "a":
                self._inline = [inline for inline in self._inline if inline.tag != "a"]
            if len(self._inline) < _DEEPEST_INLINE and not attributes.endswith("/"):
                self._inline.append(_Inline(tag, zone))

    def _zone(self) -> Zone:
        return self._open[-1].zone if self._open else Zone.PARAGRAPH

    def _inline_zone(self) -> Zone | None:
        for inline in reversed(self._inline):
            if inline.zone is not None:
                return inline.zone
        return None

    def _end_block(self) -> None:
        """End the block that runs; what stands in one inline element as a whole takes its zone from it."""
        zone = self._zone()
        if self._seen:
            whole = next(iter(self._seen)) if len(self._seen) == 1 else None
            navigates = bool(self._open) and self._open[-1].navigates
            if whole is Zone.LINK:
                if navigates or (self._length <= _LONGEST_LINK and zone in {Zone.PARAGRAPH, Zone.LIST}):
                    zone = Zone.LINK
            elif whole is not None and zone is Zone.PARAGRAPH:
                zone = whole
        self.builder.end_block(zone)
        self._seen.clear()
        self._length = 0
        if self._inline:
            self._inline = [inline for inline in self._inline if inline.zone is not Zone.CODE]


def _zone_of_class(attributes: str) -> Zone | None:
    """Return what the class of an element says it is."""
    if "lass" not in attributes and "LASS" not in attributes:
        return None
    match = _CLASS.search(attributes)
    if match is None:
        return None
    names = (match[1] or match[2] or match[3] or "").lower().split()
    return next((_CLASSES[name] for name in names if name in _CLASSES), None)
