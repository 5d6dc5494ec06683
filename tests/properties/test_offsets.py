"""For any text in any format, every place in the prose leads to the right place in the file."""

import re
import unicodedata
from html import unescape
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.errors import InputError
from mtcheck.model import MASK, Document
from mtcheck.text.offsets import IDENTITY

PLAIN = [
    *("Die Fähre ", "legt ", "ab. ", "Wer? ", "„Nein“, ", "«Ja» ", "«", "”", "'", "’s ", ". . . ", "z. B. "),
    *("\n", "\n\n", "\r\n", "\r", "\t", "  ", "\x0b", "\x1f", "\x85", "\N{LINE SEPARATOR}", "\N{NO-BREAK SPACE}"),
    *("\N{SOFT HYPHEN}", "\N{COMBINING DIAERESIS}", "a\N{COMBINING DIAERESIS}", "и\N{COMBINING BREVE}"),
    *("\N{COMBINING DOT BELOW}", "\u1100", "\u1161", "\u0958", "\N{ANGSTROM SIGN}", "\N{GRINNING FACE}"),
    *("\N{ZERO WIDTH NO-BREAK SPACE}", "https://a.de/b?c", "www.", "@nord", "a@b.de", MASK),
    *("3. Oktober 2022", "Foto: ", "(", ")", "- ", "1. "),
]
MARKDOWN = [
    *("*", "**", "_", "~~", "`", "``", "```\n", "[", "]", "](x)", "![", "[r]", "[r]: x\n", "[^1]", "> ", "# "),
    *("\n---\n", "    ", "|", "|-|\n", "<b>", "</b>", "<br>", "<!--", "-->", "<https://a.de>", "\\", "\\*"),
    *("&amp;", "&#776;", "&nbsp;", "&fjlig;"),
]
HTML = [
    *("<p>", "</p>", "<h1>", "<li>", "<td>", "<p class=byline>", "<pre>", "</pre>", "<code>", "</code>", "<br>"),
    *("<b>", "</b>", "<a href='x>y'>", "</a>", "<script>", "</script>", "<svg>", "</svg>", "<!--", "-->", "<?x?>"),
    *("<![CDATA[", "]]>", "<", ">", "&", '="', "'"),
    *("&amp;", "&#776;", "&nbsp;", "&shy;", "&fjlig;", "&ampx", "&#0;", "&bogus;"),
]
INLINE_PROSE = ["&amp;", "&#8222;", "ä", "a\N{COMBINING DIAERESIS}", "Wort", " "]
INLINE_MARKUP = ["", "<b>", "</b>", "<i class='x'>", "<!-- y -->"]


def texts(*pieces: str) -> st.SearchStrategy[str]:
    """Texts of pieces that are known to be hard, with some characters of any kind among them."""
    anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=3)
    return st.lists(st.sampled_from(pieces) | anything, max_size=25).map("".join)


def check(document: Document, start: int, width: int) -> None:
    """Everything that holds for every document, and for any one piece of its prose."""
    prose, text = document.prose, document.text
    check_blocks(document)
    places = [document.map.to_text(place, place + 1) for place in range(len(prose))]
    for (first, end), (following, last) in pairwise(places):
        assert first <= following
        assert end <= last
    for place, (first, end) in enumerate(places):
        assert 0 <= first <= end <= len(text)
        if document.map.verbatim(place, place + 1):
            assert text[first:end] == prose[place]
    start = min(start, len(prose))
    end = min(start + width, len(prose))
    first, last = document.map.to_text(start, end)
    assert 0 <= first <= last <= len(text)
    if document.map.verbatim(start, end):
        assert text[first:last] == prose[start:end]
        assert last - first == end - start


def check_blocks(document: Document) -> None:
    """Blocks follow each other, begin and end with something to read, and their sentences leave nothing out."""
    done = 0
    for block in document.blocks:
        assert done <= block.start < block.end <= len(document.prose)
        assert document.prose[done : block.start].strip() == ""
        assert not document.prose[block.start].isspace()
        assert not document.prose[block.end - 1].isspace()
        done = block.end
        covered = block.start
        for segment in document.sentences(block):
            assert document.prose[covered : segment.start].strip() == ""
            assert segment.text == document.prose[segment.start : segment.start + len(segment.text)]
            assert segment.text.strip() == segment.text != ""
            covered = segment.start + len(segment.text)
        assert document.prose[covered : block.end].strip() == ""
    assert document.prose[done:].strip() == ""
    for quote in document.quotations:
        assert 0 <= quote.start < quote.inner_start <= quote.inner_end <= quote.end <= len(document.prose)


PLACE = st.integers(0, 200)
WIDTH = st.integers(0, 40)
ANY = settings(max_examples=200, deadline=None)


@ANY
@given(texts(*PLAIN), PLACE, WIDTH)
def test_plain(text: str, start: int, width: int) -> None:
    """Prose is normalised; a text in which nothing is masked is its own prose."""
    document = formats.parse("a.txt", text)
    check(document, start, width)
    assert unicodedata.is_normalized("NFC", document.prose)
    assert "\N{SOFT HYPHEN}" not in document.prose
    if unicodedata.is_normalized("NFC", text) and not re.search("[\N{SOFT HYPHEN}@]|://|www[.]", text):
        assert document.map is IDENTITY
        assert document.prose == text


@ANY
@given(texts(*PLAIN, *MARKDOWN), PLACE, WIDTH)
def test_markdown(text: str, start: int, width: int) -> None:
    """No text is bad Markdown."""
    check(formats.parse("a.md", text), start, width)


@ANY
@given(texts(*PLAIN, *HTML), PLACE, WIDTH)
def test_html(text: str, start: int, width: int) -> None:
    """No text is bad HTML."""
    check(formats.parse("a.html", text), start, width)


@ANY
@given(st.lists(st.tuples(st.sampled_from(INLINE_PROSE), st.sampled_from(INLINE_MARKUP)), max_size=12), PLACE, WIDTH)
def test_html_says_the_same(pieces: list[tuple[str, str]], start: int, width: int) -> None:
    """A piece of prose is its piece of the file without tags, decoded and composed."""
    text = "<p>" + "".join(prose + tag for prose, tag in pieces)
    document = formats.parse("a.html", text)
    start = min(start, len(document.prose))
    end = min(start + width, len(document.prose))
    first, last = document.map.to_text(start, end)
    read = unescape(re.sub(r"<[^>]*>", "", text[first:last]))
    assert unicodedata.normalize("NFC", read) == document.prose[start:end]


@ANY
@given(texts(*PLAIN), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"]))
def test_bytes(text: str, encoding: str) -> None:
    """What was read is written back byte for byte, and text comes back as it was."""
    text = text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    data = text.encode(encoding, "ignore" if encoding == "cp1252" else "strict")
    if b"\0" in text.encode():
        return
    found, how = formats.decode(data, "a.txt", encoding)
    assert formats.encode(found, how) == data
    assert found == data.decode(encoding)


@ANY
@given(st.binary(max_size=40))
def test_any_bytes(data: bytes) -> None:
    """Bytes that are taken for text come back; all others are refused in one line."""
    refusal = ""
    try:
        text, how = formats.decode(data, "a.txt", None)
    except InputError as error:
        refusal = str(error)
    else:
        assert formats.encode(text, how) == data
    assert "\n" not in refusal
