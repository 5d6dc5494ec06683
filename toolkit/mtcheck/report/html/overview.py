"""What stands above the articles: sums, charts, what is inconsistent, what is hidden, and why each rule exists."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mtcheck.engine.internal import PAGES
from mtcheck.engine.result import By, Hidden, Report, Subject
from mtcheck.model import Severity
from mtcheck.report.html.words import Words
from mtcheck.report.summary import Summary
from mtcheck.rules import page

BARS = 10
"""Articles that have a bar."""
HIDDEN = 100
"""Hidden findings that are listed."""
REASONS = {
    By.SIC: "[sic] in the text",
    By.COMMENT: "a comment in the text",
    By.FRONT_MATTER: "the front matter",
    By.CONFIGURATION: "the configuration",
    By.BASELINE: "the baseline",
}
SUBJECTS = {
    Subject.ARTICLE: ("{n} article", "{n} articles"),
    Subject.GLOSSARY: ("{n} glossary", "{n} glossaries"),
}


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
    title: str
    paragraphs: tuple[tuple[tuple[str, bool], ...], ...]
    facts: tuple[tuple[str, str], ...]


def headline(summary: Summary, subject: Subject, words: Words, other: bool = False) -> str:
    """Return the result in words, or the same in the other language."""
    language = words.language.other if other else words.language

    def count(one: str, many: str, number: int) -> str:
        return words.text(one if number == 1 else many, language, n=number)

    total, every = summary.total, summary.checked + len(summary.unreadable)
    files = count(*SUBJECTS[subject], every)
    if not every:
        nothing = "No articles were checked" if subject is Subject.ARTICLE else "No glossaries were checked"
        return words.text(nothing, language)
    if not total.findings:
        return words.text("Nothing found in {files}", language, files=files)
    findings = count("{n} finding", "{n} findings", total.findings)
    if every == 1:
        one = "{findings} in one article" if subject is Subject.ARTICLE else "{findings} in one glossary"
        return words.text(one, language, findings=findings)
    return words.text("{findings} in {some} of {files}", language, findings=findings, some=total.files, files=files)


def fixes(summary: Summary) -> tuple[tuple[str, str, int], ...]:
    """Return how many findings come with what kind of fix: its key, what it is called, how many."""
    total = summary.total
    return (
        ("safe", "safe fix", total.safe),
        ("unsafe", "suggestion to check", total.unsafe),
        ("none", "no proposal", total.findings - total.safe - total.unsafe),
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
            facts = (("severity", str(meta.severity)), ("MQM", str(meta.mqm)), ("source", meta.source))
        elif code in PAGES:
            text, facts = PAGES[code], ()
        else:
            continue
        title, _, body = text.partition("\n")
        paragraphs = (" ".join(part.split()) for part in body.split("\n\n") if part.strip())
        coded = tuple(
            tuple((part, index % 2 == 1) for index, part in enumerate(paragraph.split("`"))) for paragraph in paragraphs
        )
        yield RulePage(code, name, title, coded, facts)
