"""HTML: what is prose, what zone it has, and that every place leads back."""

import pytest

from mtcheck import formats
from mtcheck.model import MASK
from tests.harness import MUCH, ends

CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "empty": ("", []),
    "text only": ("Nur Text.", [("paragraph", "Nur Text.")]),
    "page": (
        "<!DOCTYPE html><head><title>Die F&auml;hre</title><style>p{}</style></head>\n<h1>Fähre</h1><p>Text.",
        [("headline", "Die Fähre"), ("headline", "Fähre"), ("paragraph", "Text.")],
    ),
    "head without an end": ("<head><meta a><p>Text.", [("paragraph", "Text.")]),
    "inline elements": ("<p>Ein <b>Wo</b>rt <i>und</i> <span>mehr</span>.", [("paragraph", "Ein Wort und mehr.")]),
    "paragraphs without end tags": ("<p>Eins<p>Zwei", [("paragraph", "Eins"), ("paragraph", "Zwei")]),
    "text between blocks": (
        "Eins<div>Zwei</div>Drei",
        [("paragraph", "Eins"), ("paragraph", "Zwei"), ("paragraph", "Drei")],
    ),
    "line break": ("<p>Eins<br>zwei<br />drei", [("paragraph", "Eins\nzwei\ndrei")]),
    "white space": ("<p>\n  Eins\r\n  zwei\n</p>", [("paragraph", "Eins\r\n  zwei")]),
    "list": ("<ul><li>Eins<li><p>Zwei</p></ul>", [("list", "Eins"), ("list", "Zwei")]),
    "table": (
        "<table><caption>Preise</caption><tr><th>A<td>B</table>",
        [("caption", "Preise"), ("paragraph", "A"), ("paragraph", "B")],
    ),
    "figure": ("<figure><img alt='weg'><figcaption><p>Fähre</p></figcaption></figure>", [("caption", "Fähre")]),
    "address": ("<address>Elke Meer</address>", [("byline", "Elke Meer")]),
    "class of a block": (
        "<div class='meta byline'><p>Elke Meer</p></div><p class=date>heute",
        [("byline", "Elke Meer"), ("dateline", "heute")],
    ),
    "class of a span": ('<p><span class="author">Elke Meer</span></p>', [("byline", "Elke Meer")]),
    "class that only looks like it": ("<p class='author-page'>Elke", [("paragraph", "Elke")]),
    "nothing but a time": (
        "<p><time datetime=x>gestern</time></p><p>seit <time>gestern</time>",
        [("dateline", "gestern"), ("paragraph", "seit gestern")],
    ),
    "code": ("<pre>a &lt; b</pre><p><code>x = 1</code></p>", [("code", "a < b"), ("code", MASK)]),
    "code in a line": (
        "<p>Der Befehl <code>a &amp; <b>b</b></code> und <kbd>x</kbd>.",
        [("paragraph", f"Der Befehl {MASK} und {MASK}.")],
    ),
    "navigation": (
        "<nav><a href=x>Start</a><ul><li><a>Politik</a></ul></nav>",
        [("link", "Start"), ("link", "Politik")],
    ),
    "nothing but a link": (
        "<p><a href=x>Mehr</a></p><p><a>Mehr</a> davon",
        [("link", "Mehr"), ("paragraph", "Mehr davon")],
    ),
    "linked headline": ("<a href=x><h2>Fähre</h2></a>", [("headline", "Fähre")]),
    "heading without an end": ("<h1>Fähre<p>Text.", [("headline", "Fähre"), ("paragraph", "Text.")]),
    "scripts and styles": ("<p>a<script>if (a<b) '</p>'</script>b<style>c</style>d", [("paragraph", "abd")]),
    "hidden elements": ("<p>a<template><p>b</p></template>c<svg><text>d</text></svg>e", [("paragraph", "ace")]),
    "script without an end": ("<p>a<script>b</p>c", [("paragraph", "a")]),
    "comment": ("<p>Wo<!-- > <p> -->rt<!-->e", [("paragraph", "Worte")]),
    "comment without an end": ("<p>a<!-- b</p>c", [("paragraph", "a")]),
    "CDATA": ("<p>a<![CDATA[ <b> & ]]>c", [("paragraph", "a <b> & c")]),
    "CDATA without an end": ("<p>a<![CDATA[ b>c", [("paragraph", "ac")]),
    "instruction": ("<?php echo 1 ?><p>a", [("paragraph", "a")]),
    "XML": ("<?xml version='1.0'?><p/><script src='x'/><p>a</p>", [("paragraph", "a")]),
    "references": ("<p>&bdquo;Gro&szlig;&#8220; &#x2013; A&amp;B&nbsp;C", [("paragraph", "„Groß“ – A&B\xa0C")]),
    "references without a semicolon": ("<p>A&ampB &notit; &nbspx", [("paragraph", "A&B ¬it; \xa0x")]),
    "no references": (
        "<p>A & B &; &# &#x; &unknown; &#99999999999;",
        [("paragraph", "A & B &; &# &#x; &unknown; &#99999999999;")],
    ),
    "no tags": ("<p>1 < 2, 3 <4 </> <", [("paragraph", "1 < 2, 3 <4  <")]),
    "tag without an end": ("<p>a<b", [("paragraph", "a<b")]),
    "greater-than sign in an attribute": ("<p title='a>b' data-x=\"c>d\">e", [("paragraph", "e")]),
    "value without its closing mark": (
        '<p>a</p><p title="b>c</p><p>d',
        [("paragraph", "a"), ("paragraph", "c"), ("paragraph", "d")],
    ),
    "end tags without a start": ("</p></div>a</b></body></html>b", [("paragraph", "a"), ("paragraph", "b")]),
    "capitals": ("<P CLASS=Byline>Elke</P><SCRIPT>a</SCRIPT>b", [("byline", "Elke"), ("paragraph", "b")]),
    "caption by its wording": (
        "<p>Die Fähre im Hafen. Foto: Elke Meer</p>",
        [("caption", "Die Fähre im Hafen. Foto: Elke Meer")],
    ),
    "addresses": ("<p>Siehe https://a.de/?b&amp;c, a@b.de", [("paragraph", f"Siehe {MASK}, {MASK}")]),
    "CRLF": ("<p>Eins\r\nzwei\r\n</p>\r\n<p>Drei", [("paragraph", "Eins\r\nzwei"), ("paragraph", "Drei")]),
    "combining mark": ("<p>Fa\N{COMBINING DIAERESIS}hre", [("paragraph", "Fähre")]),
    "combining mark as a reference": ("<p>Fa&#776;hre", [("paragraph", "Fähre")]),
    "no-break space": ("<p>5\N{NO-BREAK SPACE}%", [("paragraph", "5\N{NO-BREAK SPACE}%")]),
    "soft hyphen": ("<p>F&auml;hr&shy;ha\N{SOFT HYPHEN}fen", [("paragraph", "Fährhafen")]),
    "emoji": ("<p>\N{GRINNING FACE} <b>da</b>", [("paragraph", "\N{GRINNING FACE} da")]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    """Zone and prose of each block, with an empty line between two."""
    document = formats.parse("a.html", text)
    assert [(block.zone.value, document.prose[block.start : block.end]) for block in document.blocks] == expected
    assert document.prose == "\n\n".join(prose for _, prose in expected)
    assert document.text == text


def test_byte_order_mark() -> None:
    """The mark is no text in front of the page."""
    text, encoding = formats.decode("\N{ZERO WIDTH NO-BREAK SPACE}<p>Text.".encode(), "a.htm", None)
    assert formats.parse("a.htm", text, encoding=encoding).prose == "Text."


@pytest.mark.parametrize("word", ["Fähre", "fährt", "drei", "Ende"])
def test_places(word: str) -> None:
    """A word is found where the file has it, behind any markup."""
    text = (
        "<h1 title='x>y'>Die <b>Fähre</b></h1>\r\n<p>Sie &amp; <code>x</code>\n<!-- y -->fährt<br>um <i>drei</i>.</p>"
        "&nbsp;Ende"
    )
    document = formats.parse("a.xhtml", text)
    start = document.prose.index(word)
    assert document.map.to_text(start, start + len(word)) == (text.index(word), text.index(word) + len(word))
    assert document.map.verbatim(start, start + len(word))


HOSTILE = [
    *(
        "<",
        "<a ",
        "&",
        "<!--",
        '<a ="',
        "<a ='x\" ",
        "<![CDATA[",
        "<?",
        "</",
        "<p>",
        "</p>",
        "<div></p>",
        "<a>",
        "<span>",
    ),
    *(
        "<span></b>",
        "<script>",
        "&#",
        "&amp",
        "<h1>x",
        "<!",
        ">",
        "a",
        '<b a="',
        "<code>x",
        '<p class="x',
        "<svg>",
        "<pre>",
    ),
]


@pytest.mark.parametrize("ending", ["", ">", "-->]]>"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_input_takes_linear_time(piece: str, ending: str) -> None:
    """Read in the end; quadratic time would take hours."""
    with ends():
        formats.parse("a.html", (piece * MUCH)[:MUCH] + ending)
