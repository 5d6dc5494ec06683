"""Reports that no browser should have to open, and files that are gone: the page stays a page."""

import re

from mtcheck.report.html import pages, render
from mtcheck.report.html.articles import MOST_CARDS
from tests.harness import ends
from tests.report.html.test_page import page, text
from tests.report.samples import document, finding, place, report


def test_a_file_that_has_vanished() -> None:
    """A finding in a file that is not there any more, and a place in one, are told without a link."""
    here, gone = document("a.txt", "Er geht im im Mai."), document("b.txt", "Sie geht im im Mai.")
    findings = [
        finding(here, "im im", "im", related=(place(gone, "im im"),)),
        finding(gone, "im im", "im", message="stands twice"),
    ]
    made = report([here], findings, unread=["b.txt"])
    tree = page(made)
    assert "b.txt" in text(tree.get_element_by_id("unreadable"))
    assert "stands twice" in text(tree.get_element_by_id("unreadable"))
    assert [text(title) for title in tree.xpath("//article//h2")] == ["a.txt"]
    assert tree.xpath("//*[@class='places']//a") == []


def test_more_findings_than_anybody_reads() -> None:
    """Of 20,000 findings in one article so many are shown as a browser can bear; the rest is counted."""
    of = document("a.txt", "im im. " * 20_000)
    findings = [finding(of, (7 * n, 7 * n + 5), "im", fingerprint=str(n), occurrence=n + 1) for n in range(20_000)]
    with ends():
        made = render(report([of], findings))
    assert len(re.findall(r'<li class="card ', made)) == MOST_CARDS
    assert "18,000 more findings are not shown here" in made
    assert "20,000 findings in one article" in made
    assert len(made) < 10_000_000


def test_one_line_of_two_megabytes() -> None:
    """What nothing is said about is left out."""
    of = document("a.txt", "wort " * 200_000 + "im im " + "wort " * 200_000)
    with ends():
        made = render(report([of], [finding(of, "im im", "im")]))
    assert len(made) < 300_000
    assert made.count("characters without findings") >= 2


def test_names_that_are_no_names() -> None:
    """Control characters, marks of direction and half characters in paths and rules, and folders in numbered files."""
    of = document("a\x1b[2J\u202e\n\udcff/../b.txt", "Er geht im im Mai.")
    made = report([of], [finding(of, "im im", "im", name="x\x00\u2066")])
    shown = render(made)
    assert not set(shown) & set("\x1b\u202e\x00\u2066\udcff")
    files = dict(pages(made, "out/r 1.html", most_findings=0))
    assert list(files) == ["out/r 1.pages/1.html", "out/r 1.html"]
    assert 'href="../r%201.html"' in files["out/r 1.pages/1.html"]
    assert 'href="r%201.pages/1.html#a1"' in files["out/r 1.html"]


def test_pages_lead_to_each_other() -> None:
    """Every article has a page, and places in others lead there."""
    texts = {f"{name}.txt": "Er geht im im Mai." for name in "abc"}
    documents = [document(path, of) for path, of in texts.items()]
    findings = [finding(of, "im im", "im", related=(place(documents[0], "im im"),)) for of in documents]
    files = dict(pages(report(documents, findings), "r.html", most_findings=0))
    assert list(files) == ["r.pages/1.html", "r.pages/2.html", "r.pages/3.html", "r.html"]
    second = files["r.pages/2.html"]
    assert 'href="1.html#c1"' in second
    assert 'href="1.html#a1"' in second
    assert 'href="3.html#a3"' in second
    assert 'href="../r.html#articles"' in second
    assert all(f'href="r.pages/{number}.html#a{number}"' in files["r.html"] for number in (1, 2, 3))
    results = {re.findall(r'data-result="(\w+)"', content)[0] for content in files.values()}
    assert len(results) == 1
