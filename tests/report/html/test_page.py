"""The page: what is on it, what can never be on it, and how it looks to a machine that reads it."""

import re
from base64 import b64encode
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from hashlib import sha256
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml import html as parser

from mtcheck.engine.internal import RULE_CRASHED, UNREADABLE_FILE
from mtcheck.engine.result import Report
from mtcheck.model import (
    MASK,
    Alignment,
    Certainty,
    Edit,
    Fix,
    FixSafety,
    Locale,
    Severity,
    SourcePlace,
    SourceText,
    Zone,
)
from mtcheck.report.html import render
from mtcheck.report.html.articles import LONG_ARTICLE
from mtcheck.report.html.overview import RULES as RULES_WITH_BARS
from mtcheck.report.html.page import STYLES
from mtcheck.report.html.script import desk
from mtcheck.report.html.style import assets
from mtcheck.report.html.template import LONG_PIECE
from mtcheck.rules import load_rules
from mtcheck.rules import page as rule_page
from mtcheck.text.offsets import OffsetMap, Run
from tests.harness import ends
from tests.report.browser import browse, needs_chromium
from tests.report.samples import document, finding, place, report, span

ONE = document(
    "texte/eins.txt",
    "Wadim am Hafen\n\nVon Ida Au\n\nWie Vadim sagt,\ngeht er im im Mai.\n\nPunkt eins\n\nPunkt zwei\n\nEnde gut.",
    [Zone.HEADLINE, Zone.BYLINE, Zone.PARAGRAPH, Zone.LIST, Zone.LIST],
)
TWO = document("zwei.txt", "Nichts zu sehen.", locale=Locale.CH)
THREE = document("drei.txt", "Wadim Gross ist da.", locale=Locale.CH)
RULES = [rule for rule in load_rules() if rule.meta.code == "ACC101"]
UNREAD = finding(
    ONE,
    (0, 0),
    path="bild.txt",
    code=UNREADABLE_FILE.code,
    name=UNREADABLE_FILE.name,
    message="holds NUL bytes",
    severity=Severity.CRITICAL,
)
FINDINGS = [
    finding(
        ONE,
        "Vadim",
        code="ACC101",
        message="‚Vadim‘ is ‚Wadim‘ elsewhere",
        why="majority: Wadim",
        fix=Fix(FixSafety.UNSAFE, (Edit(ONE.text.index("Vadim"), ONE.text.index("Vadim") + 1, "W"),)),
        related=(place(THREE, "Wadim"), place(ONE, "Wadim"), place(TWO, "Nichts"), *[place(ONE, "gut")] * 5),
    ),
    finding(ONE, "im im", "im", code="LNG102", name="repeated-word", severity=Severity.MINOR),
    finding(ONE, "Vadim sagt,\ngeht er im", code="LNG900", name="long", severity=Severity.NEUTRAL),
    finding(THREE, "Wadim", code="ACC101"),
    UNREAD,
]


def page(of: Report) -> Any:
    """Return the rendered report as a tree."""
    return parse(render(of))


def parse(rendered: str) -> Any:
    """Return HTML as a tree."""
    return parser.document_fromstring(rendered)


def sample() -> Report:
    """Return a report with all kinds of things in it."""
    return report([ONE, TWO, THREE], FINDINGS, RULES, unread=["bild.txt"])


@pytest.fixture(scope="module")
def tree() -> Any:
    """The page of the sample."""
    return page(sample())


def text(element: Any) -> str:
    """Return the text of an element with blanks folded."""
    return " ".join(element.text_content().split())


def test_head(tree: Any) -> None:
    """One page that needs nothing else: no script, no request, a style that the policy names by its hash."""
    assert tree.get("lang") == "en"
    assert text(tree.find(".//title")) == "5 findings in 3 of 4 articles – mtcheck"
    assert tree.find(".//meta[@name='viewport']") is not None
    assert tree.find(".//meta[@name='color-scheme']").get("content") == "light dark"
    (style,) = tree.iter("style")
    (script,) = tree.iter("script")
    policy = tree.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith(f"default-src 'none'; style-src {named(style.text)}; script-src {named(script.text)}; ")
    assert "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'" in policy
    assert not re.search(r"url\(|@import|</", style.text)


def named(text: str) -> str:
    """Return what a policy calls a style or a script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_overview(tree: Any) -> None:
    """Sums, a picture with a description, and the table behind it."""
    figures = {text(item.find("dt")): text(item.find("dd")) for item in tree.findall(".//dl[@class='figures']/div")}
    assert figures == {
        "articles read": "3",
        "words": "27",
        "rules run": "1",
        "with a proposal": "40%",
        "unreadable": "1",
    }
    svg, *others = tree.iter("svg")
    described = [text(other.find("title")) for other in others]
    assert described == ["Findings by severity", "Findings by proposal", "Findings by article and severity"]
    assert text(others[0].find("desc")) == "critical: 1; major: 2; minor: 1; neutral: 1"
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "bars-1-title bars-1-description"
    assert text(svg.find("title")) == "Findings by rule"
    assert text(svg.find("desc")).startswith("ACC101 editorial-bracket: 2; INT001 unreadable-file: 1; ")
    shares = [[text(cell) for cell in row] for row in tree.xpath("//section[@aria-labelledby='by-fix']//tbody/tr")]
    assert shares == [["safe fix", "1", "20%"], ["suggestion to check", "1", "20%"], ["no proposal", "3", "60%"]]
    widths = [bar.get("width") for bar in svg.findall("rect") if bar.get("class") != "track"]
    assert widths == ["100.0%", "50.0%", "50.0%", "50.0%"]
    rows = [[text(cell) for cell in row] for row in tree.xpath("//details//tbody/tr")]
    assert rows[0] == ["ACC101 editorial-bracket", "▲ major", "2", "2", "0", "1"]
    assert [row[0][:6] for row in rows] == ["ACC101", "INT001", "LNG102", "LNG900"]


def test_many_rules_stand_in_two_columns() -> None:
    """Each column is a picture of its own with a description."""
    found = [finding(ONE, (n, n + 1), code=f"LNG{n:03}", name=f"rule-{n}") for n in range(7)]
    tree = page(report([ONE], found))
    pictures = tree.xpath("//section[@aria-labelledby='by-rule']//svg")
    described = [text(svg.find("title")) for svg in pictures]
    assert described == ["Findings by rule, part 1 of 2", "Findings by rule, part 2 of 2"]
    assert [len(svg.find_class("track")) for svg in pictures] == [4, 3]


def test_the_most_frequent_rules_have_bars() -> None:
    """The table has all, and says so."""
    found = [finding(ONE, (n, n + 1), code=f"LNG{n:03}", name=f"rule-{n}") for n in range(RULES_WITH_BARS + 2)]
    section = page(report([ONE], found)).xpath("//section[@aria-labelledby='by-rule']")[0]
    assert len(section.find_class("track")) == RULES_WITH_BARS
    assert text(section.find_class("more")[0]) == "and 2 more rules"
    assert len(section.xpath(".//tbody/tr")) == RULES_WITH_BARS + 2


def test_articles_table(tree: Any) -> None:
    """Every file is listed; those with findings lead to their text."""
    rows = [[text(cell) for cell in row] for row in tree.xpath("//section[@id='articles']//tbody/tr")]
    assert rows == [
        ["bild.txt", "–", "–", "–", "–", "–", "unreadable"],
        ["drei.txt", "4", "–", "1", "–", "–", "1"],
        ["texte/eins.txt", "20", "–", "1", "1", "1", "3"],
        ["zwei.txt", "3", "–", "–", "–", "–", "none"],
    ]
    assert [text(title) for title in tree.xpath("//article//h2")] == ["drei.txt", "texte/eins.txt"]
    assert "holds NUL bytes" in text(tree.get_element_by_id("unreadable"))


def test_links_lead_somewhere(tree: Any) -> None:
    """Every link is one within the page, every id is there once, and every reference finds its element."""
    ids = Counter(tree.xpath("//@id"))
    assert max(ids.values()) == 1
    targets = [link.get("href") for link in tree.iter("a")]
    assert all(target.startswith("#") for target in targets)
    references = [target[1:] for target in targets]
    for attribute in ("aria-describedby", "aria-labelledby"):
        references += [name for value in tree.xpath(f"//@{attribute}") for name in value.split()]
    assert [name for name in references if name not in ids] == []


def test_article_is_the_prose(tree: Any) -> None:
    """Headline, byline, paragraphs and lists as what they are, in the language of the article."""
    article = deepcopy(tree.get_element_by_id("a3"))
    columns = article.find_class("text")
    assert {column.get("lang") for column in columns} == {"de-DE"}
    for number in article.xpath(".//mark/a"):
        number.drop_tree()
    found = [(block.tag, block.get("class"), text(block)) for column in columns for block in column]
    assert found == [
        ("h3", None, "Wadim am Hafen"),
        ("p", "byline", "Von Ida Au"),
        ("p", "paragraph", "Wie Vadim sagt, geht er im im Mai."),
        ("ul", None, "Punkt eins Punkt zwei"),
        ("p", "paragraph", "Ende gut."),
    ]
    assert len(article.findall(".//ul/li")) == 2
    assert {column.get("lang") for column in tree.get_element_by_id("a2").find_class("text")} == {"de-CH"}


def test_marks_and_cards(tree: Any) -> None:
    """Each finding has one mark that is focused and described by its card; both lead to each other."""
    for number in (2, 3, 4, 5):
        anchor = tree.get_element_by_id(f"f{number}")
        mark = anchor if anchor.tag == "mark" else anchor.getparent()
        assert mark.get("tabindex") == "0"
        assert f"c{number}" in mark.get("aria-describedby").split()
        card = tree.get_element_by_id(f"c{number}")
        assert card.find(".//a[@class='number']").get("href") == f"#f{number}"
        assert len(tree.xpath(f"//mark/a[@href='#c{number}']")) == 1


def test_overlapping_marks(tree: Any) -> None:
    """Overlapping findings are cut at their borders; the numbers stand where they end."""
    marks = tree.get_element_by_id("a3").iter("mark")
    assert [(text(mark), mark.get("class"), mark.get("aria-describedby")) for mark in marks] == [
        ("Vadim3", "major nested", "c3 c4"),
        ("sagt, geht er", "neutral", None),
        ("im4", "minor nested", "c5"),
        ("im5", "minor", None),
    ]


def test_card(tree: Any) -> None:
    """Rule, severity, message, reason, change, other places, position and MQM type."""
    card = tree.get_element_by_id("c3")
    parts = {part.get("class"): text(part) for part in card.findall("p")}
    assert parts["head"] == "3 ▲ major ACC101 editorial-bracket"
    assert parts["message"] == "‚Vadim‘ is ‚Wadim‘ elsewhere"
    assert parts["why"] == "majority: Wadim"
    assert parts["foot"] == "line 5, column 5 · suggestion · accuracy/untranslated"
    change = card.find("p[@class='change']/bdi")
    assert [(part.tag, part.text) for part in change] == [("del", "Vadim"), ("ins", "Wadim")]
    assert (change.text, change[-1].tail) == ("Wie ", " sagt,")
    places = [text(part) for part in card.find_class("places")]
    assert places == [
        "drei.txt: line 1 Wadim",
        "Also line 1 Wadim",
        "zwei.txt: line 1 Nichts",
        "Also line 12 gut, line 12 gut, line 12 gut and 2 more",
    ]
    links = [link.get("href") for part in card.find_class("places") for link in part.iter("a")]
    assert links == ["#c2", "#p1", "#p2", "#p2", "#p2"]
    assert [text(tree.get_element_by_id(link)) for link in ("p1", "p2")] == ["Wadim", "gut"]


def test_cards_stand_beside_their_paragraph(tree: Any) -> None:
    """A row holds one paragraph with findings, then its cards, then the paragraphs without findings that follow."""
    rows = tree.get_element_by_id("a3").find_class("row")
    assert [[(part.get("class"), len(part)) for part in row] for row in rows] == [
        [("text", 2)],
        [("text", 1), ("cards", 3), ("text", 2)],
    ]


def test_rule_pages(tree: Any) -> None:
    """The page of each rule that found something, once; rules without a page are named without a link."""
    assert [section.get("id") for section in tree.find_class("rule-page")] == ["rule-ACC101", "rule-INT001"]
    section = tree.get_element_by_id("rule-ACC101")
    title, *_ = rule_page(RULES[0]).splitlines()
    assert text(section.find("p[@class='title']")) == title
    shown = " ".join(text(paragraph) for paragraph in section.findall("p"))
    assert " ".join(rule_page(RULES[0]).replace("`", "").split()) in shown
    assert tree.xpath("//li[@id='c5']//a[@class='rule']") == []


def test_crash_is_a_card_without_a_mark() -> None:
    """A rule that failed has no place in the text; the article is shown all the same."""
    crash = finding(ONE, (0, 0), code=RULE_CRASHED.code, name=RULE_CRASHED.name, message="NAM101 failed")
    tree = page(report([ONE], [crash, finding(ONE, "Mai")]))
    assert [text(number) for number in tree.xpath("//mark//a[@class='number']")] == ["2"]
    assert "NAM101 failed" in text(tree.get_element_by_id("c1"))
    assert tree.xpath("//li[@id='c1']//a[@class='number']") == []


def test_nothing_found() -> None:
    """A page without findings says so and holds no empty parts."""
    tree = page(report([TWO], []))
    assert text(tree.find(".//h1")) == "Nothing found in 1 article"
    assert [text(title) for title in tree.find(".//main").iter("h2")] == ["Articles"]
    assert tree.xpath("//*[@id='bar']") == []


def test_nothing_checked() -> None:
    """A page about no articles praises none, and shows no empty table."""
    tree = page(report([], []))
    assert text(tree.find(".//h1")) == "No articles were checked"
    assert list(tree.find(".//main").iter("h2", "table")) == []
    targets = {anchor.get("href") for anchor in tree.iter("a")}
    assert all(tree.get_element_by_id(target[1:]) is not None for target in targets if target.startswith("#"))


def test_headings_and_landmarks(tree: Any) -> None:
    """One h1, no level skipped, a main landmark, named navigation, a way past the head."""
    levels = [int(heading.tag[1]) for heading in tree.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert len(list(tree.iter("main"))) == 1
    assert all(navigation.get("aria-label") for navigation in tree.iter("nav"))
    skip = tree.find(".//body")[0]
    assert (skip.get("class"), skip.get("href")) == ("skip", "#main")
    assert all(cell.get("scope") for cell in tree.iter("th"))


def test_severity_is_word_and_sign(tree: Any) -> None:
    """Never colour alone: wherever a severity is shown, its word and a shape of its own stand there."""
    shown = {text(part) for part in tree.find_class("severity")}
    assert shown == {"◆ critical", "▲ major", "● minor", "○ neutral"}


def test_same_report_same_page() -> None:
    """No time, no random ids."""
    assert render(sample()) == render(sample())


def test_what_prose_masks_is_shown_as_written() -> None:
    """A masked address reads as in the file, shortened if long; a finding behind it stays in its place."""
    address = "https://example.org/" + "a" * 90
    written = f"Siehe {address} im im Netz."
    runs = (Run(0, 0, 6, 6, True), Run(6, 6, 1, len(address), False), Run(7, 6 + len(address), 13, 13, True))
    of = document("a.txt", f"Siehe {MASK} im im Netz.", map=OffsetMap(runs))
    of = replace(of, text=written)
    tree = page(report([of], [finding(of, "im im")]))
    (paragraph,) = tree.find_class("paragraph")
    assert text(paragraph) == f"Siehe {address[:60]}… im im1 Netz."
    assert text(tree.find(".//mark")) == "im im1"


def test_long_articles_are_shortened() -> None:
    """Long stretches without findings and, in a huge article, paragraphs without findings are left out and counted."""
    of = document("a.txt", "x" * 50_000 + " im im " + "y" * 50_000)
    rendered = render(report([of], [finding(of, "im im")]))
    assert "48,801 characters without findings" in rendered
    assert len(rendered) < 40_000 + len(desk()) + len(assets(STYLES).style)
    assert LONG_PIECE < 50_000
    paragraphs = "Ein Absatz ohne Befund.\n\n" * (LONG_ARTICLE // 20)
    of = document("a.txt", f"{paragraphs}im im\n\n{paragraphs}")
    tree = page(report([of], [finding(of, "im im")]))
    assert [text(note) for note in tree.find_class("gap") if note.tag == "p"] == [
        "15,000 paragraphs without findings"
    ] * 2


PAYLOADS = (
    "<script>document.title='owned'</script>",
    "</style><script>document.title='owned'</script>",
    "</title><img src=x onerror=alert(1)>",
    '" onmouseover=alert(1) x="',
    "' autofocus onfocus=alert(1) '",
    "<!-- --!><svg/onload=alert(1)>",
    "]]><a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "&lt;script&gt;&#60;b&#62;",
    "\u2028\u2029\u202e\u2066\u200f\x00\x1b[31m\udcff",
    "<b>`code`</b>\n\n<i>",
)


def attacked() -> Report:
    """Return a report in which every string is hostile."""
    documents, findings = [], []
    for number, payload in enumerate(PAYLOADS):
        of = document(f"{number}{payload}", f"{payload}\n\nein {payload} im im Text {payload}", [Zone.HEADLINE])
        documents.append(of)
        findings.append(
            finding(
                of,
                "im im",
                payload,
                code=f"ATT{number:03}",
                name=payload,
                message=payload,
                why=payload,
                related=(place(of, payload), place(documents[0], "ein")),
                source=SourceText(payload, payload, 0.5, SourcePlace(payload, 0, 1, 1, 1)),
            )
        )
        findings.append(finding(of, span(of, payload), payload, code=RULES[0].meta.code, name=payload))
    lost = [
        finding(documents[0], (0, 0), path=f"lost{payload}", code="INT001", message=payload) for payload in PAYLOADS
    ]
    made = report(documents, [*findings, *lost], RULES, unread=[of.path for of in lost])
    return made._replace(alignments={of.path: Alignment(of.path, 2, 1, Certainty.MEDIUM) for of in documents})


ELEMENTS = set(
    "html head meta title style body a header footer nav main section article h1 h2 h3 p b dl div dt dd svg desc rect"
    " text tspan details summary table thead tbody tr th td span bdi q ul ol li mark del ins code"
    " script template button input label fieldset legend form textarea dialog kbd".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class href aria-label aria-labelledby aria-hidden aria-describedby id"
    " tabindex role width height x y rx scope title data-anchor"
    " type hidden for autocomplete spellcheck placeholder accept multiple aria-pressed aria-expanded rows method"
    " data-desk data-locale data-result data-version data-o data-o-aria-label data-o-title data-o-placeholder"
    " checked data-facet data-do data-for data-view data-german data-path data-help data-group data-edits data-f data-e"
    " data-choice".split()
)


def test_attacks_stay_text() -> None:
    """Whatever the strings hold, the page has no element and no attribute but our own, and all links stay on it."""
    rendered = render(attacked())
    tree = parse(rendered)
    assert {element.tag for element in tree.iter() if isinstance(element.tag, str)} <= ELEMENTS
    assert not [element for element in tree.iter() if not isinstance(element.tag, str)]
    assert {attribute for element in tree.iter() for attribute in element.attrib} <= ATTRIBUTES
    assert all(link.get("href").startswith("#") for link in tree.iter("a"))
    assert len(list(tree.iter("style"))) == 1
    for payload in PAYLOADS[:-2]:
        assert payload in tree.get_element_by_id("main").text_content()
    assert not set(rendered) & set("\u2028\u202e\u2066\u200f\x00\x1b\udcff")
    assert len(list(tree.iter("script"))) == 1
    assert "49" not in text(tree.xpath("//title")[0])


@needs_chromium
def test_attacks_in_a_browser(tmp_path: Path) -> None:
    """In a real browser nothing runs, nothing is fetched, and the policy has nothing to complain about."""
    rendered = render(attacked())
    result = browse(rendered, tmp_path, "--dump-dom")
    assert "CONSOLE" not in result.stderr
    dom = parse(result.stdout)
    assert text(dom.find(".//title")) == text(parse(rendered).find(".//title"))
    assert {element.tag for element in dom.iter() if isinstance(element.tag, str)} <= ELEMENTS


@needs_chromium
def test_the_browser_test_would_notice(tmp_path: Path) -> None:
    """A page that breaks the policy is seen on the console."""
    broken = render(sample()).replace("</head>", "<style>p{color:red}</style><script>1</script></head>")
    assert browse(broken, tmp_path, "--dump-dom").stderr.count("Content Security Policy") >= 2


@needs_chromium
@pytest.mark.parametrize("columns", [360, 1280])
def test_nothing_is_wider_than_the_window(columns: int, tmp_path: Path) -> None:
    """No sideways scrolling, on a telephone either; the page is measured in a frame of that width."""
    wide = document("ordner/" + "sehr-langer-name-" * 8 + ".txt", "W" * 300 + " im im " + "lang " * 80)
    rendered = render(report([wide, ONE, THREE], [*FINDINGS[:4], finding(wide, "im im", "im")], RULES))
    frame = f'<iframe width="{columns}" height="800" frameborder="0" srcdoc="{escape(rendered)}"></iframe>'
    measure = "onload = () => { document.title = frames[0].document.documentElement.scrollWidth }"
    result = browse(f"<title></title>{frame}<script>{measure}</script>", tmp_path, "--dump-dom")
    assert text(parse(result.stdout).find(".//title")) == str(columns)


def test_html_is_well_formed() -> None:
    """Every element that needs an end has it, in the right order."""
    rendered = render(sample())
    body = re.sub(r"<!DOCTYPE html>|<meta[^>]*>|<input[^>]*>|<script .*?</script>", "", rendered, flags=re.DOTALL)
    etree.fromstring(body.encode())


def test_thousands_of_findings() -> None:
    """2,000 findings in 100 articles are all on the page, each once, and setting them ends."""
    documents = [document(f"{number:03}.txt", ("Er geht im im Mai. " * 4 + "\n\n") * 5) for number in range(100)]
    places = [(at.start(), at.end()) for at in re.finditer("im im", documents[0].text)]
    findings = [finding(of, at, "im", related=(place(of, "geht"),) * 3) for of in documents for at in places]
    with ends():
        page = parser.document_fromstring(render(report(documents, findings, RULES)))
    marks = page.findall(".//mark")
    assert len(findings) == 2000
    assert len({mark.get("id") for mark in marks}) == 2000


def test_candidates() -> None:
    """What to choose from stands where a fix would, escaped."""
    of = document("a.txt", "Der Entwurf kam.")
    choices = tuple(Fix(FixSafety.UNSAFE, (Edit(0, 11, text),)) for text in ("Die <Form>", "Das Bild"))
    shown = render(report([of], [finding(of, "Entwurf", candidates=choices)]))
    assert "Die &lt;Form&gt;" in shown and ">perhaps" in shown and "Das Bild" in shown
