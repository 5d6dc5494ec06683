"""Hostile articles, paths, messages and glossaries, opened and worked with: nothing runs, nothing is asked for."""

from pathlib import Path
from tempfile import mkdtemp

from mtcheck.engine.result import Report
from mtcheck.model import Document, Edit, Finding, Fix, FixSafety, Zone
from mtcheck.report.html import render
from mtcheck.rules import load_rules
from mtcheck.terms import Concept, Glossary, Status, Term
from mtcheck.text.messages import Language, say
from tests.browser.conftest import Opened
from tests.browser.samples import small_page, written, written_pages
from tests.report.samples import document, finding, place, report, span

RUN = "document.title='owned';window.owned=1"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    '"><img src="https://example.invalid/x.png">',
    f"' autofocus onfocus={RUN} '",
    "<!-- --!><svg/onload=alert(1)>",
    "<!--<script>",
    "]]><a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}${7*7}",
    "&lt;script&gt;&#60;b&#62;",
    "\u2028\u2029\u202e\u2066\u200f\x00\x1b[31m\udcff",
    "<base href=https://example.invalid/><meta http-equiv=refresh content=0;url=https://example.invalid/>",
    "<link rel=stylesheet href=https://example.invalid/x.css>@import url(https://example.invalid/y.css);",
    "__proto__",
    "#c1?severity=<b>&q=%00",
)


def attacked() -> Report:
    """Return a report in which every string is hostile."""
    documents: list[Document] = []
    findings: list[Finding] = []
    concepts: list[Concept] = []
    for number, payload in enumerate(PAYLOADS):
        of = document(
            f"{number}{payload}.txt", f"{payload}\n\nein {payload} im im Text {payload} Wort{number}.", [Zone.HEADLINE]
        )
        documents.append(of)
        word = f"Wort{number}"
        # A glossary note, a definition and a status reach the cards, too.
        terms = (Term(word, status=Status.FORBIDDEN, note=payload), Term(payload))
        concepts.append(Concept(payload, terms, definition=payload))
        choices = tuple(Fix(FixSafety.UNSAFE, (edit,)) for edit in _edits(of, payload))
        findings += (
            finding(of, "im im", payload, code=f"ATT{number:03}", name=payload, message=say("{text}", text=payload)),
            finding(of, span(of, payload), payload, name=payload, why=payload, related=(place(documents[0], "ein"),)),
            finding(of, word, code="TRM101", name="forbidden-term", message=payload, candidates=choices),
        )
    lost = [
        finding(documents[0], (0, 0), path=f"lost{payload}", code="INT001", message=payload) for payload in PAYLOADS
    ]
    made = report(documents, [*findings, *lost], load_rules(), unread=[of.path for of in lost])
    return made._replace(terms=Glossary(tuple(concepts), "digest"))


def _edits(of: Document, payload: str) -> tuple[Edit, Edit]:
    start, end = span(of, "Wort")
    return Edit(start, end, payload), Edit(start, end, "B")


def test_nothing_runs(opened: Opened) -> None:
    """Read, filtered, searched, decided, translated, previewed: the fixture sees every request and complaint."""
    desk = opened(written(render(attacked(), language=Language.DE)))
    watch = "addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective))"
    desk.page.evaluate(f"window.violations = []; {watch}")
    title = desk.page.title()
    desk.press("j a j a j r")
    desk.choose("rule", "ATT003")
    desk.choose("article", "a1")
    desk.page.locator("#reset").click()
    for payload in PAYLOADS[:4]:
        desk.page.locator("#search").fill(payload)
    desk.page.wait_for_timeout(300)
    desk.page.locator("#search").fill("")
    for button in desk.page.locator("[data-view=after]").all()[:4]:
        button.click()
    choose = desk.page.locator("[data-do=choose]").first
    choose.scroll_into_view_if_needed()
    choose.click()
    desk.page.locator("#language").click()
    for text in PAYLOADS[:3]:
        card = desk.page.locator(".card").first
        desk.do(card, "comment")
        card.locator("textarea").fill(text)
        desk.press("Tab Enter")
    assert title.endswith("mtcheck")
    assert desk.page.title().endswith("mtcheck")
    assert desk.page.evaluate("window.owned") is None
    assert desk.page.evaluate("violations") == []
    assert desk.page.locator("img, iframe, object, embed, base, link, a[href^=javascript]").count() == 0
    assert desk.page.locator("script").count() == 1


def test_nothing_runs_on_many_pages(opened: Opened) -> None:
    """Nor where each article has a page."""
    path = written_pages(attacked())
    for page in (path, path.with_suffix(".pages") / "1.html", path.with_suffix(".pages") / "4.html"):
        desk = opened(page)
        desk.press("j a /")
        assert desk.page.evaluate("window.owned") is None


def test_hostile_addresses_and_files(opened: Opened) -> None:
    """What comes with the address or from a file is text as well."""
    page = small_page()
    for at in (
        "#<img src=x onerror=alert(1)>",
        "#c1?severity=<script>&q=<b>",
        "#%E0%A4%A?q=%",
        "#__proto__?constructor=x",
    ):
        desk = opened(page, at=at)
        desk.press("j")
        assert desk.page.evaluate("window.owned") is None
    file = Path(mkdtemp()) / "<img src=x onerror=alert(1)>.json"
    file.write_text('{"schema_version": 1, "tool": {"name": "<b>"}, "decisions": []}', "utf-8")
    assert desk.load(file).endswith("this is no file of decisions")


def test_the_watch_would_notice(opened: Opened) -> None:
    """A page with a script of its own breaks the policy, and the browser says so."""
    page = render(attacked()).replace("</head>", "<script>1</script><style>p{color:red}</style></head>")
    desk = opened(written(page))
    assert sum("Content Security Policy" in problem for problem in desk.problems) >= 2
    desk.problems.clear()
