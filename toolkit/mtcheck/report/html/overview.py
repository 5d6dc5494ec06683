"""What stands above the articles: sums, charts, what is inconsistent, what is hidden, and why each rule exists."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mtcheck.engine.internal import PAGES
from mtcheck.engine.result import By, Hidden, Report, Subject
from mtcheck.model import Severity
from mtcheck.report.language import Catalogue
from mtcheck.report.summary import Summary
from mtcheck.rules import page
from mtcheck.text.messages import Message, Wording, gettext_noop

BARS = 10
"""Articles that have a bar."""
RULES = 20
"""Rules that have a bar; the table has all."""
HIDDEN = 100
"""Hidden findings that are listed."""
REASONS = {
    By.SIC: gettext_noop("[sic] in the text"),
    By.COMMENT: gettext_noop("a comment in the text"),
    By.FRONT_MATTER: gettext_noop("the front matter"),
    By.CONFIGURATION: gettext_noop("the configuration"),
    By.BASELINE: gettext_noop("the baseline"),
}
FACETS = (
    ("severity", gettext_noop("Severity")),
    ("rule", gettext_noop("Rule")),
    ("article", gettext_noop("Article")),
    ("help", gettext_noop("Proposal")),
    ("decision", gettext_noop("Decision")),
)
"""What findings can be chosen by."""
KEYS = (
    ("j k", gettext_noop("next, previous finding")),
    ("n p", gettext_noop("next, previous article")),
    ("a", gettext_noop("accept the proposal")),
    ("r", gettext_noop("reject the finding")),
    ("e", gettext_noop("write something else")),
    ("c", gettext_noop("comment")),
    ("A R", gettext_noop("accept, reject all of the same")),
    ("v", gettext_noop("the text before or after the decisions")),
    ("u", gettext_noop("undo")),
    ("/", gettext_noop("search")),
    ("?", gettext_noop("this help")),
)
"""Keys of the desk and what they do."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One file and its findings by severity, the gravest first."""

    path: str
    total: int
    parts: tuple[tuple[Severity, int], ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """Why a rule exists: its title and paragraphs, each a list of (text, whether it is code)."""

    code: str
    name: str
    title: Wording
    paragraphs: tuple[tuple[tuple[str, bool], ...], ...]
    facts: tuple[tuple[str, str], ...]


def headline(summary: Summary, subject: Subject, said: Catalogue) -> str:
    """Return the result in words."""
    total, every = summary.total, summary.checked + len(summary.unreadable)
    articles = subject is Subject.ARTICLE
    if not every:
        return said.gettext("No articles were checked") if articles else said.gettext("No glossaries were checked")
    if articles:
        files = said.ngettext("{count} article", "{count} articles", every)
    else:
        files = said.ngettext("{count} glossary", "{count} glossaries", every)
    if not total.findings:
        return said.gettext("Nothing found in {files}", files=files)
    findings = said.ngettext("{count} finding", "{count} findings", total.findings)
    if every == 1:
        one = gettext_noop("{findings} in one article") if articles else gettext_noop("{findings} in one glossary")
        return said.gettext(one, findings=findings)
    some = said.number(total.files)
    return said.gettext("{findings} in {some} of {files}", findings=findings, some=some, files=files)


def fixes(summary: Summary) -> tuple[tuple[str, str, int], ...]:
    """Return how many findings come with what kind of fix: its key, what it is called, how many."""
    total = summary.total
    return (
        ("safe", gettext_noop("safe fix"), total.safe),
        ("unsafe", gettext_noop("suggestion to check"), total.unsafe),
        ("none", gettext_noop("no proposal"), total.findings - total.safe - total.unsafe),
    )


def bars(report: Report) -> tuple[Bar, ...]:
    """Return the files with most findings."""
    counts: dict[str, Counter[Severity]] = {}
    for finding in report.findings:
        counts.setdefault(finding.path, Counter())[finding.severity] += 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))[:BARS]
    return tuple(
        Bar(path, found.total(), tuple((level, found[level]) for level in reversed(Severity) if found[level]))
        for path, found in ordered
    )


def hidden(report: Report) -> tuple[Mapping[By, int], tuple[Hidden, ...]]:
    """Return how many findings are hidden by what, and the first of them."""
    counts = Counter(one.by for one in report.hidden)
    return {by: counts[by] for by in By if counts[by]}, report.hidden[:HIDDEN]


def rule_pages(report: Report, codes: Mapping[str, str]) -> Iterator[RulePage]:
    """Yield the pages of rules, given as names by code, sorted by code."""
    known = {rule.meta.code: rule for rule in report.rules}
    facts: tuple[tuple[str, str], ...]
    for code, name in sorted(codes.items()):
        if code in known:
            meta = known[code].meta
            text = page(known[code])
            facts = (("severity", str(meta.severity)), ("MQM", str(meta.mqm)), (gettext_noop("based on"), meta.source))
        elif code in PAGES:
            text, facts = PAGES[code], ()
        else:
            continue
        title, _, body = text.partition("\n")
        paragraphs = (" ".join(part.split()) for part in body.split("\n\n") if part.strip())
        coded = tuple(
            tuple((part, index % 2 == 1) for index, part in enumerate(paragraph.split("`"))) for paragraph in paragraphs
        )
        yield RulePage(code, name, Message(title), coded, facts)
