"""The report as HTML: one page, or for many findings one page for each article and one that leads to them.

A page is built in two steps: the report becomes plain values (`articles`, `overview`, `corpus`), and the template
`templates/report.html.j2` sets them. Everything is escaped by the template engine; the only markup made here is that of
characters that cannot be seen, and of what is said in two languages. The policy in the head of a page forbids all
requests, and every style and script but its own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from mtcheck.engine.anchor import Anchors
from mtcheck.engine.result import Report, Subject
from mtcheck.model import Locale
from mtcheck.report.html.articles import Article, Setting, Targets, articles, help_of, kept
from mtcheck.report.html.corpus import COLUMNS, LISTED, Corpus, NameRow
from mtcheck.report.html.overview import FACETS, KEYS, REASONS, RULES, bars, fixes, headline, hidden, rule_pages
from mtcheck.report.html.script import desk, german
from mtcheck.report.html.style import assets
from mtcheck.report.html.template import encodable, environment
from mtcheck.report.html.words import Words
from mtcheck.report.json import dump
from mtcheck.report.outputs import pages_folder
from mtcheck.report.position import Positions
from mtcheck.report.summary import Summary, summarize
from mtcheck.report.summary import words as count_words
from mtcheck.text.messages import Language, Message, gettext_noop

STYLES = ("report.css", "desk.css")
MOST_FINDINGS = 3_000
MOST_ARTICLES = 200
"""Findings, and articles with findings, up to which everything is on one page."""
FREQUENT_NAMES = 8
TITLES = {Subject.ARTICLE: gettext_noop("Articles"), Subject.GLOSSARY: gettext_noop("Glossaries")}


def render(report: Report, *, language: Language = Language.EN) -> str:
    """Return everything as one page. The same report gives the same page."""
    return _Book(report, language).whole()


def pages(
    report: Report, output: str, *, language: Language = Language.EN, most_findings: int = MOST_FINDINGS
) -> Iterator[tuple[str, str]]:
    """Yield the pages to write, by path, for a report at `output`: one, or many and last the one that leads to them."""
    book = _Book(report, language)
    if book.fits_one_page(most_findings):
        yield output, book.whole()
        return
    yield from _Book(report, language, output).parts()


class _Book:
    """A report that is being made into pages. With `output` each article has its own, in a folder beside it."""

    def __init__(self, report: Report, language: Language, output: str = "") -> None:
        self._report = report
        self._words = Words(language, _locale(report))
        self._numbered, self._more = kept(report)
        self._index = PurePath(output)
        self._folder = PurePath(pages_folder(output)) if output else None
        read = (finding.path for _, finding in self._numbered if finding.path in report.documents)
        self._order = tuple(dict.fromkeys(read))
        self._file = {path: f"{number}.html" for number, path in enumerate(self._order, 1)} if output else {}

    def fits_one_page(self, most_findings: int) -> bool:
        """Tell whether one page can hold the report so that it opens at once."""
        return len(self._numbered) <= most_findings and len({one.path for _, one in self._numbered}) <= MOST_ARTICLES

    def whole(self) -> str:
        """Return everything as one page."""
        targets = Targets(self._numbered, self._report.documents, lambda path: "")
        everything = tuple(articles(self._setting(targets), self._numbered, self._more))
        return self._page(targets, everything, overview=True, codes=self._codes)

    def parts(self) -> Iterator[tuple[str, str]]:
        """Yield a page for each article, then the one that leads to them."""
        assert self._folder is not None
        beside = Targets(self._numbered, self._report.documents, lambda path: self._file[path])
        for article in articles(self._setting(beside), self._numbered, self._more):
            cards = (card for row in article.rows for card in row.cards)
            codes = {card.finding.code: card.finding.name for card in cards}
            yield str(self._folder / self._file[article.path]), self._page(beside, (article,), codes=codes)
        below = quote(self._folder.name)
        targets = Targets(self._numbered, self._report.documents, lambda path: f"{below}/{self._file[path]}")
        yield str(self._index), self._page(targets, (), overview=True, codes=self._codes)

    @cached_property
    def _summary(self) -> Summary:
        return summarize(self._report)

    @cached_property
    def _corpus(self) -> Corpus:
        return Corpus(self._report, self._numbered)

    @cached_property
    def _names(self) -> tuple[NameRow, ...]:
        return self._corpus.names()

    @property
    def _codes(self) -> Mapping[str, str]:
        return {finding.code: finding.name for finding in self._report.findings}

    @cached_property
    def _result(self) -> str:
        """What the decisions about this very result are kept under."""
        known = sha256()
        for finding in self._report.findings:
            known.update(finding.fingerprint.encode("utf-8", "surrogatepass"))
        for path in dict.fromkeys(finding.path for finding in self._report.findings):
            if path in self._report.documents:
                known.update(self._report.documents[path].text.encode("utf-8", "surrogatepass"))
        return known.hexdigest()[:16]

    def _setting(self, targets: Targets) -> Setting:
        report = self._report
        anchors = Anchors(report.documents, report.root)
        return Setting(report, Positions.of(report), targets, anchors, self._corpus)

    def _page(
        self, targets: Targets, shown: Sequence[Article], *, codes: Mapping[str, str], overview: bool = False
    ) -> str:
        report, words, summary = self._report, self._words, self._summary
        script = desk()
        said = (
            environment()
            .get_template("report.html.j2")
            .render(
                _=words.say,
                ngettext=words.count,
                message=words.message,
                level_of=lambda certainty: Message(certainty.value),
                written=words.own_catalogue.number,
                written_other=words.other_catalogue.number,
                label=words.label,
                other=words.other,
                own=words.own,
                num=words.number,
                percent=words.percent,
                language=words.language,
                facets=FACETS,
                keys=KEYS,
                locale=words.locale,
                report=report,
                summary=summary,
                subject=report.subject,
                title_of=TITLES[report.subject],
                overview=overview,
                decidable=report.subject is Subject.ARTICLE,
                most_rules=RULES,
                result=self._result,
                articles=shown,
                parts=bool(self._file),
                home=f"../{quote(self._index.name)}" if self._file and not overview else "",
                neighbours=self._neighbours(shown, targets) if self._file and not overview else None,
                targets=targets,
                rules={rule.code: rule for rule in rule_pages(report, codes)},
                concepts=self._concept_ids,
                assets=assets(STYLES, script),
                catalogue=dump(german(script)),
                headline=headline(summary, report.subject, words.own_catalogue),
                headline_other=headline(summary, report.subject, words.other_catalogue),
                **(self._overview(targets) if overview else {"word_counts": self._word_counts(shown)}),
            )
        )
        return encodable(said)

    def _overview(self, targets: Targets) -> dict[str, Any]:
        report, summary = self._report, self._summary
        by, listed = hidden(report)
        positions = Positions.of(report)
        counts = Counter(finding.path for finding in report.findings)
        levels: dict[str, Counter[str]] = {}
        for finding in report.findings:
            levels.setdefault(finding.path, Counter())[finding.severity] += 1
        return {
            "word_counts": {path: count_words(report.documents[path]) for path in report.documents},
            "counts": counts,
            "levels": levels,
            "kinds": self._kinds() if self._file else {},
            "bars": bars(report),
            "fixes": fixes(summary),
            "hidden": by,
            "hidden_findings": [(one, positions.at(one.finding.path, one.finding.start)) for one in listed],
            "hidden_more": len(report.hidden) - len(listed),
            "reasons": REASONS,
            "unreadable": [item for item in self._numbered if item[1].path not in report.documents],
            "names": self._names[:LISTED],
            "names_more": max(0, len(self._names) - LISTED),
            "inconsistent": [row for row in self._names if row.to_change][:FREQUENT_NAMES],
            "columns": report.paths if len(report.paths) <= COLUMNS else (),
            "terms": self._concepts[:LISTED],
            "terms_more": max(0, len(self._concepts) - LISTED),
        }

    def _kinds(self) -> Mapping[str, Counter[tuple[str, str, str]]]:
        """Return, by path, how many findings there are of each rule, severity and kind of proposal."""
        found: dict[str, Counter[tuple[str, str, str]]] = {}
        for finding in self._report.findings:
            if finding.path in self._file:
                kind = finding.code, str(finding.severity), help_of(finding)
                found.setdefault(finding.path, Counter())[kind] += 1
        return found

    @cached_property
    def _concepts(self) -> tuple[Any, ...]:
        return self._corpus.terms()

    @cached_property
    def _concept_ids(self) -> Mapping[str, str]:
        """Return the ids of the concepts in the table of terms."""
        return {row.concept.id: f"t{number}" for number, row in enumerate(self._concepts[:LISTED], 1)}

    def _word_counts(self, shown: Sequence[Article]) -> Mapping[str, int]:
        return {article.path: count_words(article.document) for article in shown}

    def _neighbours(self, shown: Sequence[Article], targets: Targets) -> tuple[str | None, str | None]:
        """Return the addresses of the articles before and behind."""
        index = int(self._file[shown[0].path].removesuffix(".html")) - 1
        before = targets.article(self._order[index - 1]) if index else None
        return before, targets.article(self._order[index + 1]) if index + 1 < len(self._order) else None


def _locale(report: Report) -> Locale:
    """Return the locale of most articles: in its style numbers are written."""
    found = Counter(report.documents[path].locale for path in report.documents)
    return min(found, key=lambda locale: (-found[locale], locale), default=Locale.DE)
