"""Read Markdown: CommonMark with tables, footnotes, strikethrough and front matter.

The scanner goes line by line and strips what makes a line part of a quotation or a list; what is left is read by
`markdown_inline`. Front matter, code, definitions of links and tags are no prose; text in brackets that are no
link is.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from mtcheck.formats.markdown_inline import normal_label, read_inline
from mtcheck.formats.prose import ProseBuilder
from mtcheck.formats.zones import MONTH
from mtcheck.model import MASK, Document, Encoding, Locale, Span, Zone
from mtcheck.text.patterns import Pattern

_RESERVED = frozenset("\\`*_[]<>&|~")
_LINE = Pattern(r"([^\r\n]*+)(\r\n|\n|\r)?+")
_FRONT_MATTER = Pattern(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_DEFINITION = Pattern(
    r"^[ >]{0,12}\[([^\[\]\r\n^][^\[\]\r\n]{0,199})\]:[ \t]*(?:<[^<>\r\n]*>|[^\s<]\S*)"
    r"(?:[ \t]+(?:\"[^\"\r\n]*\"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*\r?$",
    re.MULTILINE,
)
_FOOTNOTE = Pattern(r"\[\^[^\]\s]{1,100}\]:[ \t]*")
_ITEM = Pattern(
    rf"(?:[-*+]|(\d{{1,9}})[.)](?![ \t]{MONTH}\b))"
    r"(?:[ \t]{1,4}(?![ \t])|[ \t](?=[ \t])|(?=[\r\n]|\Z))"
)
"""A date at the start of a line is no item."""
_TASK = Pattern(r"\[[ xX]\][ \t]+")
_FENCE = Pattern(r"(`{3,})[^`\r\n]*$|(~{3,})[^\r\n]*$", re.MULTILINE)
_HEADING = Pattern(r"#{1,6}(?:[ \t]+|(?=[\r\n]|\Z))")
_UNDERLINE = Pattern(r"(?:=+|-+)[ \t]*\Z")
_RULE = Pattern(r"([-*_])(?:[ \t]*+\1){2,}+[ \t]*+\Z")
_TABLE_RULE = Pattern(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+\Z")
_CELL_END = Pattern(r"(?<!\\)\|")
_RAW_ELEMENT = Pattern(r"<(script|style|pre|textarea)(?=[\s>])", re.IGNORECASE)
_BLOCK_TAG = Pattern(
    r"</?(?:address|article|aside|blockquote|body|details|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li"
    r"|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)(?=[\s/>])",
    re.IGNORECASE,
)
_TAB = 4
_DEEPEST_ITEM = 16
"""Items that begin on one line; more than that is a line of hyphens."""
_LONGEST_LINK = 100


class _Slice(NamedTuple):
    """A piece of the file that is part of a paragraph."""

    start: int
    end: int


def parse_markdown(path: str, text: str, encoding: Encoding, locale: Locale | None) -> Document:
    """Return the article in a Markdown file; every text is Markdown."""
    reader = _Reader(text)
    reader.read()
    end = _front_matter_end(text)
    return reader.builder.document(path, encoding, locale, Span(0, end) if end else None)


class _Reader:
    """Walks over the lines once; keeps the open paragraph, the open code and how far the open list is indented."""

    def __init__(self, text: str) -> None:
        self.builder = ProseBuilder(text, _RESERVED)
        self._text = text
        labels = (match[1] for match in _DEFINITION.finditer(text)) if "]:" in text else ()
        self._definitions = frozenset(map(normal_label, labels))
        self._last_comment_end = text.rfind("-->")
        self._paragraph: list[_Slice] = []
        self._newline = 0
        self._zone = Zone.PARAGRAPH
        self._list_indent = 0
        self._after_blank = True
        self._fence = ""
        self._code: list[_Slice] = []
        self._table = False
        self._raw_end: re.Pattern[str] | None = None

    def read(self) -> None:
        """Read the file from first to last."""
        place, length = _front_matter_end(self._text), len(self._text)
        while place < length:
            match = _LINE.match(self._text, place)
            assert match is not None
            self._newline = match.end()
            self._line(place, match.end(1))
            place = match.end()
        self._end_code()
        self._end_paragraph()

    def _line(self, start: int, end: int) -> None:
        if self._raw_end:
            found = self._raw_end.search(self._text, start, end)
            if found is None:
                return
            self._raw_end = None
            start = found.end()
        if self._fence:
            self._line_of_fence(start, end)
            return
        self._content(start, end)

    def _line_of_fence(self, start: int, end: int) -> None:
        line = self._text[start:end].strip(" >\t")
        if line.startswith(self._fence) and not line.strip(self._fence[0]):
            self._fence = ""
            self._end_code()
        else:
            self._code.append(_Slice(start, self._newline))

    def _content(self, start: int, end: int) -> None:
        """Strip the signs of quotations and lists off a line, then take what it holds."""
        text, place, items = self._text, start, 0
        while True:
            first, indent = self._first(place, end)
            if first == end:
                self._blank(end, items > 0)
                return
            if text[first] == ">" and (indent < _TAB or self._list_indent):
                place = first + 1
                if place < end and text[place] == " ":
                    place += 1
                continue
            if not items and self._is_code(indent):
                self._end_paragraph()
                self._code.append(_Slice(first, self._newline))
                self._after_blank = False
                return
            item = self._item(first, end) if items < _DEEPEST_ITEM else None
            if item is None:
                break
            self._end_code()
            self._end_paragraph()
            self._zone = Zone.LIST
            self._list_indent = indent + item.end() - item.start()
            task = _TASK.match(text, item.end(), end)
            place, items = task.end() if task else item.end(), items + 1
        if self._after_blank and not items and indent < self._list_indent:
            self._list_indent = 0
        if self._list_indent and not self._paragraph:
            self._zone = Zone.LIST
        self._end_code()
        self._after_blank = False
        self._text_line(first, end)

    def _first(self, place: int, end: int) -> tuple[int, int]:
        """Return the first place that is no blank, and how many columns stand before it."""
        columns = 0
        while place < end and self._text[place] in " \t":
            columns += _TAB - columns % _TAB if self._text[place] == "\t" else 1
            place += 1
        return place, columns

    def _is_code(self, indent: int) -> bool:
        """Tell whether a line is code because it is indented; a line cannot be if it goes on a paragraph."""
        return indent >= self._list_indent + _TAB and (self._after_blank or bool(self._code)) and not self._paragraph

    def _item(self, first: int, end: int) -> re.Match[str] | None:
        """Return the sign of a list item that stands at `first`."""
        item = _ITEM.match(self._text, first)
        if item is None or item.end() > end or _RULE.match(self._text[first:end]):
            return None
        # "... im Jahr\n2022. Dann ..." goes on; only a list that starts at 1 may interrupt a paragraph.
        interrupts = bool(self._paragraph) and self._zone is not Zone.LIST
        return None if interrupts and (item[1] not in {None, "1"} or item.end() == end) else item

    def _blank(self, end: int, in_item: bool) -> None:
        """End what a blank line ends; an item without text on its own line is no blank line."""
        if in_item:
            return
        self._end_paragraph()
        self._after_blank = True
        self._table = False
        if self._code:
            self._code.append(_Slice(end, self._newline))

    def _text_line(self, first: int, end: int) -> None:
        """Take a line that is no code, whose signs of quotation and list are off."""
        text = self._text
        line = text[first:end].rstrip(" \t")
        sign = line[0]
        end = first + len(line)
        if sign in "`~" and (fence := _FENCE.match(line)):
            self._end_paragraph()
            self._fence = fence[1] or fence[2]
        elif sign == "#" and (heading := _HEADING.match(line)):
            self._end_paragraph()
            closed = line.rstrip("#")
            if closed != line and (len(closed) <= heading.end() or closed[-1] in " \t"):
                end = first + len(closed)
            self._single(first + heading.end(), end, Zone.HEADLINE)
        elif sign in "=-" and self._paragraph and _UNDERLINE.match(line):
            self._zone = Zone.HEADLINE
            self._end_paragraph()
        elif sign in "-*_" and _RULE.match(line):
            self._end_paragraph()
        elif "|" in line and (self._table or self._starts_table(line)):
            self._row(first, end)
        elif sign == "[" and not self._paragraph and _DEFINITION.match(line):
            return
        elif sign == "[" and (note := _FOOTNOTE.match(line)):
            self._end_paragraph()
            self._append(first + note.end(), end)
        elif sign == "<" and self._markup(first, end, line):
            return
        else:
            self._append(first, end)

    def _append(self, start: int, end: int) -> None:
        """The line belongs to the open paragraph, or opens one."""
        if start < end:
            self._table = False
            self._paragraph.append(_Slice(start, end))
            # The newline is prose as it stands; blanks before it and signs behind it are not.
            newline = end
            while self._text[newline : newline + 1] in {" ", "\t"}:
                newline += 1
            self._paragraph.append(_Slice(newline, self._newline))

    def _markup(self, first: int, end: int, line: str) -> bool:
        """Take a line that begins with a tag; tell whether nothing of it is left."""
        raw = _RAW_ELEMENT.match(line)
        if raw:
            self._end_paragraph()
            closing = re.compile(f"</{raw[1]}>", re.IGNORECASE)
            if not closing.search(line):
                self._raw_end = closing
            return True
        if line.startswith("<!--") and "-->" not in line[4:]:
            self._end_paragraph()
            if first <= self._last_comment_end:
                self.builder.comment(first, self._text.index("-->", first) + 3)
                self._raw_end = re.compile("-->")
                return True
            return False
        if _BLOCK_TAG.match(line):
            self._end_paragraph()
        return False

    def _starts_table(self, line: str) -> bool:
        """Tell whether a line is the rule below the head of a table; then the head is taken off the paragraph."""
        if len(self._paragraph) < 2 or not _TABLE_RULE.match(line):
            return False
        head = self._paragraph[-2]
        if "|" not in self._text[head.start : head.end]:
            return False
        del self._paragraph[-2:]
        self._end_paragraph()
        self._table = True
        self._row(head.start, head.end)
        return True

    def _row(self, start: int, end: int) -> None:
        """Take the cells of a row; the rule below the head has none."""
        if _TABLE_RULE.match(self._text, start, end):
            return
        self._end_paragraph()
        for border in [*(match.start() for match in _CELL_END.finditer(self._text, start, end)), end]:
            self._single(start, border, Zone.LIST)
            start = border + 1

    def _single(self, start: int, end: int, zone: Zone) -> None:
        """Take a block that stands on one line."""
        if start < end:
            self._paragraph = [_Slice(start, end)]
            self._zone = zone
            self._end_paragraph()

    def _end_code(self) -> None:
        if self._code:
            for start, end in self._code:
                self.builder.copy(start, end)
            self.builder.end_block(Zone.CODE)
            self._code = []

    def _end_paragraph(self) -> None:
        """Hand the open paragraph to the builder."""
        zone, self._zone = self._zone, Zone.PARAGRAPH
        slices, self._paragraph = self._paragraph, []
        if not slices:
            self.builder.end_block(zone)
            return
        content = "".join([self._text[start:end] for start, end in slices])
        inline = read_inline(content, self._definitions)
        pieces = _Pieces(slices)
        done = 0
        for start, end, text in inline.changes:
            if start < done:
                continue
            self._copy(pieces, done, start)
            place, finish = pieces.span(start, end)
            if not text and content.startswith("<!--", start):
                self.builder.comment(place, finish)
            if text == MASK:
                self.builder.mask(place, finish)
            else:
                self.builder.put(place, finish, text)
            done = end
        self._copy(pieces, done, len(content))
        if inline.only_image:
            zone = Zone.CAPTION
        elif (
            inline.only_links
            and zone is not Zone.HEADLINE
            and (zone is Zone.PARAGRAPH or len(content) <= _LONGEST_LINK)
        ):
            zone = Zone.LINK
        self.builder.end_block(zone)

    def _copy(self, pieces: "_Pieces", start: int, end: int) -> None:
        for place, finish in pieces.parts(start, end):
            self.builder.copy(place, finish)


class _Pieces:
    """Leads from places in the joined pieces of a paragraph to places in the file."""

    def __init__(self, slices: list[_Slice]) -> None:
        self._slices = slices
        self._starts: list[int] = []
        length = 0
        for start, end in slices:
            self._starts.append(length)
            length += end - start

    def parts(self, start: int, end: int) -> list[_Slice]:
        """Return the pieces of the file that hold the characters `start:end`."""
        parts: list[_Slice] = []
        index = bisect_right(self._starts, start) - 1
        while start < end:
            place, finish = self._slices[index]
            offset = place - self._starts[index]
            stop = min(end, finish - offset)
            if stop > start:
                parts.append(_Slice(start + offset, stop + offset))
            start = max(start, stop)
            index += 1
        return parts

    def span(self, start: int, end: int) -> _Slice:
        """Return the smallest piece of the file that holds the characters `start:end`, of which there are some."""
        parts = self.parts(start, end)
        return _Slice(parts[0].start, parts[-1].end)


def _front_matter_end(text: str) -> int:
    """Return where the text begins behind its front matter, if it has one that ends."""
    opening = _FRONT_MATTER.match(text)
    if opening is None:
        return 0
    mark = re.escape(opening[1])
    closing = re.compile(rf"^{mark}[ \t]*\r?$", re.MULTILINE).search(text, opening.end())
    return closing.end() if closing else 0
