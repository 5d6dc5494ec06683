"""The page of names: what is on it, what can never be on it, and how it fits a window."""

import re
from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml import html as parser

from mtcheck.engine.names import NamesReport
from mtcheck.report.names.html import MOST_TEXTS, render
from mtcheck.text.messages import Language
from tests.report.browser import browse, needs_chromium
from tests.report.names.samples import GLOSSARY, TEXTS, names_report

PAYLOADS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "a\x1b[2J\u202e\nb\udcff")
ELEMENTS = set(
    "html head meta title style body a header footer nav main section h1 h2 p b dl div dt dd table caption thead tbody"
    " tfoot tr th td span bdi ul li code wbr".split()
)


def page(report: NamesReport, everything: bool = True) -> Any:
    """Return the rendered page as a tree."""
    return parse(render(report, everything=everything))


def parse(rendered: str) -> Any:
    """Return HTML as a tree."""
    return parser.document_fromstring(rendered)


def text(element: Any) -> str:
    """Return the text of an element with blanks folded."""
    return " ".join(element.text_content().split())


def table(element: Any) -> list[list[str]]:
    """Return the cells of a table."""
    return [[text(cell) for cell in row] for row in element.iter("tr")]


@pytest.fixture(scope="module")
def tree() -> Any:
    """The page of the sample."""
    return page(names_report(unreadable={"c.txt": b"a\0b"}))


def test_head(tree: Any) -> None:
    """One page that needs nothing else: no script, no request, a style that the policy names by its hash."""
    assert tree.get("lang") == "en"
    assert text(tree.find(".//title")) == "2 names in more than one spelling – mtcheck"
    assert tree.find(".//meta[@name='viewport']") is not None
    (style,) = tree.iter("style")
    digest = b64encode(sha256(style.text.encode()).digest()).decode()
    policy = tree.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; ")
    assert not re.search(r"url\(|@import|</", style.text)
    assert not list(tree.iter("script", "link", "img", "iframe"))


def test_overview(tree: Any) -> None:
    """Sums, and a table that leads to every name."""
    figures = {text(item.find("dt")): text(item.find("dd")) for item in tree.findall(".//dl/div")}
    assert figures == {"texts read": "3", "names": "3", "in more than one spelling": "2", "unreadable": "1"}
    assert table(tree.get_element_by_id("names"))[1:] == [
        ["Tscheljabinsk", "Tscheljabinsk 2 ×Chelyabinsk 1 ×", "the German spelling", "2"],
        ["Wadim", "Wadim 2 ×Vadim 3 ×", "the German spelling", "2"],
    ]
    for link in tree.iter("a"):
        assert tree.get_element_by_id(link.get("href").removeprefix("#")) is not None


def test_matrix(tree: Any) -> None:
    """Texts by spellings, the one to use and the texts to change first; the reason stands below."""
    section = tree.get_element_by_id("n2")
    assert table(section) == [
        ["text", "Wadim german, proposed", "Vadim english"],
        ["a/eins.txt", "2 lines 1, 3", "1 line 3"],
        ["a/zwei.txt", "–", "2 line 3"],
        ["all texts", "2", "3"],
    ]
    (reason,) = section.find(".//ul[@class='reasons']")
    assert text(reason).startswith("both read as Вадим: ")
    first = [row[0] for row in table(tree.get_element_by_id("n1"))]
    assert first == ["text", "b/drei.txt", "a/zwei.txt", "all texts"]


def test_one_spelling() -> None:
    """Names in one spelling are there on demand; what the glossary makes of them is said."""
    report = names_report({"a.txt": "Vadim kam. Schanna ging."}, GLOSSARY)
    assert table(page(report).get_element_by_id("one-spelling"))[1:] == [
        ["Schanna", "the same", "german", "1", "1"],
        ["Vadim", "Wadim", "english", "1", "1"],
    ]
    assert "one-spelling" not in render(report, everything=False).partition("</style>")[2]


def test_tables_can_be_read_aloud(tree: Any) -> None:
    """Every head cell says what it heads, every row begins with one, and what scrolls can be reached and is named."""
    tables = list(tree.iter("table"))
    assert len(tables) == 4
    for one in tables:
        assert {cell.get("scope") for cell in one.iterfind("thead/tr/th")} == {"col"}
        for row in (*one.iterfind("tbody/tr"), *one.iterfind("tfoot/tr")):
            assert [cell.get("scope") for cell in row.iterfind("th")] == ["row"]
        assert len({len(row) for row in one.iter("tr")}) == 1
        region = one.getparent()
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        named = region.get("aria-label") or text(tree.get_element_by_id(region.get("aria-labelledby")))
        assert named
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert [heading.tag for heading in tree.iter("h1", "h2")] == ["h1", *["h2"] * 4]


def test_many_texts() -> None:
    """Texts beyond a bound are counted, and those that would have to change are not among them."""
    texts = {f"{index:03}.txt": "Wadim kam." for index in range(MOST_TEXTS + 20)} | {"z.txt": "Vadim kam."}
    rendered = page(names_report(texts))
    rows = table(rendered.get_element_by_id("n1"))
    assert rows[1] == ["z.txt", "–", "1 line 1"]
    assert len(rows) == MOST_TEXTS + 2
    assert text(rendered.find(".//p[@class='more']")) == "21 more texts not shown"


def test_nothing_found() -> None:
    """An empty page is a page."""
    rendered = page(names_report({"a.txt": "Der Hund bellt."}))
    assert text(rendered.find(".//h1")) == "No name in more than one spelling"
    assert not list(rendered.iter("table"))


def hostile() -> NamesReport:
    """Return names in texts with hostile paths."""
    return names_report(dict.fromkeys(PAYLOADS, "Wadim kam. Vadim ging."), unreadable={"<b>.txt": b"a\0b"})


def test_attacks_stay_text() -> None:
    """Whatever the paths hold, the page has no element but our own, and all links stay on it."""
    rendered = render(hostile(), everything=True)
    tree = parse(rendered)
    assert {element.tag for element in tree.iter() if isinstance(element.tag, str)} <= ELEMENTS
    assert all(link.get("href").startswith("#") for link in tree.iter("a"))
    for payload in PAYLOADS[:3]:
        assert payload in tree.get_element_by_id("main").text_content()
    assert not set(rendered) & set("\u202e\x1b\udcff")


@needs_chromium
def test_attacks_in_a_browser(tmp_path: Path) -> None:
    """In a real browser nothing runs, nothing is fetched, and the policy has nothing to complain about."""
    result = browse(render(hostile(), everything=True), tmp_path, "--dump-dom")
    assert "CONSOLE" not in result.stderr
    dom = parse(result.stdout)
    assert {element.tag for element in dom.iter() if isinstance(element.tag, str)} <= ELEMENTS


@needs_chromium
@pytest.mark.parametrize("columns", [360, 1280])
def test_nothing_is_wider_than_the_window(columns: int, tmp_path: Path) -> None:
    """The page never scrolls sideways; a wide table does so inside of its own frame."""
    path = "ordner/" + "sehr-langer-name-" * 8 + ".txt"
    many = "Sergej Orlow kam. Sergei Orlow kam. Sergey Orlow kam. Tscheljabinsk. Chelyabinsk."
    rendered = render(names_report(TEXTS | {path: many}), everything=True)
    frame = f'<iframe width="{columns}" height="800" frameborder="0" srcdoc="{escape(rendered)}"></iframe>'
    measure = "onload = () => { document.title = frames[0].document.documentElement.scrollWidth }"
    result = browse(f"<title></title>{frame}<script>{measure}</script>", tmp_path, "--dump-dom")
    assert text(parse(result.stdout).find(".//title")) == str(columns)


def test_well_formed() -> None:
    """Every element that needs an end has it, in the right order."""
    body = re.sub(r"<!DOCTYPE html>|<meta[^>]*>", "", render(names_report(), everything=True))
    etree.fromstring(body.encode())


def test_same_names_same_page() -> None:
    """Whatever the order of the texts."""
    forth, back = (names_report(dict(items)) for items in (TEXTS.items(), reversed(TEXTS.items())))
    assert render(forth, everything=True) == render(back, everything=True)


ENGLISH = re.compile(
    r"\b(the|and|in one|names?|spellings?|texts?|read|decides?|decided|proposed|lines?|more|places?|count|shown|form of"
    r"|german|english|same|glossary|unreadable|both|sections)\b"
)
"""Words of the English page that are no German ones in the case they have there."""


def test_german() -> None:
    """Asked for, everything is German: heads, labels, systems, what decided, and why, errors too."""
    many = {f"{index:03}.txt": "Wadim kam." for index in range(MOST_TEXTS + 1)}
    report = names_report(TEXTS | many, GLOSSARY, unreadable={"c.txt": b"a\0b"})
    tree = parse(render(report, everything=True, language=Language.DE))
    assert tree.get("lang") == "de"
    assert text(tree.find(".//title")) == "2 Namen in mehr als einer Schreibweise – mtcheck"
    figures = {text(item.find("dt")): text(item.find("dd")) for item in tree.findall(".//dl/div")}
    assert figures == {"Texte gelesen": "64", "Namen": "3", "in mehr als einer Schreibweise": "2", "nicht lesbar": "1"}
    assert table(tree.get_element_by_id("names")) == [
        ["vorgeschlagen", "Schreibweisen", "entschieden durch", "Texte"],
        ["Tscheljabinsk", "Tscheljabinsk 2 ×Chelyabinsk 1 ×", "die deutsche Schreibung", "2"],
        ["Wadim", "Wadim 63 ×Vadim 3 ×", "das Glossar", "63"],
    ]
    head, row, *_ = table(tree.get_element_by_id("n2"))
    assert head == ["Text", "Wadim deutsch, vorgeschlagen", "Vadim englisch"]
    assert row == ["a/eins.txt", "2 Zeilen 1, 3", "1 Zeile 3"]
    assert "keine Textdatei (NUL-Byte an Stelle 1)" in text(tree.get_element_by_id("unreadable"))
    said = tree.get_element_by_id("main").text_content() + " ".join(tree.xpath("//@aria-label"))
    assert ENGLISH.findall(said) == []
    assert ENGLISH.findall(text(tree.find(".//footer"))) == []


def test_german_numbers() -> None:
    """Thousands are grouped as in German."""
    report = names_report({"a.txt": "Wadim kam. " * 1200 + "Vadim ging."})
    assert "1.200&#160;×" in render(report, everything=False, language=Language.DE)
    assert "1,200&#160;×" in render(report, everything=False)
