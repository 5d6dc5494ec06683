"""On well-formed pages the scanner reads exactly the text that `html.parser` reads."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats
from tests.harness import ROOT

HIDDEN = {"script", "style"}


class Peer(HTMLParser):
    """Collects the text that stands outside of scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attributes: object) -> None:
        """Enter an element."""
        self._hidden += tag in HIDDEN

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self._hidden -= tag in HIDDEN

    def handle_data(self, data: str) -> None:
        """Keep what a reader sees."""
        if not self._hidden:
            self.found.append(data)


def letters(text: str) -> str:
    """Return a text without white space: the two readers break lines in their own ways."""
    return "".join(text.split())


def agree(page: str) -> None:
    """Compare the two readings of a page."""
    peer = Peer()
    peer.feed(page)
    peer.close()
    assert letters(formats.parse("a.html", page).prose) == letters("".join(peer.found))


words = st.text(alphabet="aäßЖ„“.!? 5-’", min_size=1, max_size=12)
references = st.sampled_from(["&amp;", "&uuml;", "&nbsp;", "&#8222;", "&#x201C;", "&lt;", "&shy;x"])
leaves = st.one_of(words, words, references)
ATTRIBUTES = ["", ' class="lead"', " id=x", ' title="a > b"', " data-a='&amp; c'", ' href="?a=1&b=2"']


def element(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Wrap content in an element that closes."""
    tag = st.sampled_from(["p", "div", "b", "em", "span", "h2", "li", "blockquote", "td"])
    pieces = st.lists(content, max_size=4).map("".join)
    return st.builds(
        lambda tag, attributes, inner: f"<{tag}{attributes}>{inner}</{tag}>", tag, st.sampled_from(ATTRIBUTES), pieces
    )


pages = st.recursive(leaves, element, max_leaves=20).flatmap(
    lambda body: st.sampled_from(
        [
            body,
            f"<!DOCTYPE html><html><body>{body}</body></html>",
            f"<div>{body}<!-- no > prose --></div><script>if (a < b) '<p>x</p>'</script>",
            f"<style>p > b {{}}</style><br/>{body}<hr>",
        ]
    )
)


@given(pages)
def test_reads_what_the_standard_library_reads(page: str) -> None:
    """Elements, attributes, comments, scripts and references, nested at random."""
    # A soft hyphen is no part of prose; the other reader keeps it.
    agree(page.replace("&shy;", ""))


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.html")), ids=lambda path: path.name)
def test_sample_pages(path: Path) -> None:
    """The pages of the samples, less their heads."""
    page = path.read_text("utf-8")
    agree(page[page.index("<body") :])
