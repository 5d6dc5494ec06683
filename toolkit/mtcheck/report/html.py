"""The report as one HTML page that needs no script, no network and no second file.

The page is built in two steps: the report becomes plain values (`Article`, `Row`, `Card`), and the template
`templates/report.html.j2` sets them. Everything is escaped by the template engine; the only markup made here
is that of characters that cannot be seen. The policy in the head of the page forbids all scripts, all requests
and every style but its own.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mtcheck.engine.anchor import Anchor, Anchors
from mtcheck.engine.internal import PAGES
from mtcheck.engine.result import Report, Subject
from mtcheck.model import MASK, Document, Finding, Place, Severity, Zone
from mtcheck.report.change import AROUND, Change, change
from mtcheck.report.json import dump
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.marks import Marked, Piece, cut, lay
from mtcheck.report.position import Position, Positions
from mtcheck.report.summary import Summary, most_frequent, number, summarize, words
from mtcheck.report.visible import code_point, full_name, runs, visible
from mtcheck.rules import page
from mtcheck.text.messages import Language

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

PLACES = 6
"""Other places that are linked before the rest is only counted."""
CANDIDATES = 4
"""Fixes to choose from that are shown."""
FREQUENT = 8
QUOTED = 60
LONG_ARTICLE = 300_000
"""Characters of an article above which paragraphs without findings are left out."""
LONG_PIECE = 4_000
"""Characters of text without a finding that are shown at most; of more, only both ends."""
KEPT = 600
TAGS = {Zone.HEADLINE: "h3", Zone.LIST: "li", Zone.CAPTION: "figcaption", Zone.CODE: "pre"}
SIGNS = {Severity.CRITICAL: "◆", Severity.MAJOR: "▲", Severity.MINOR: "●", Severity.NEUTRAL: "○"}


@dataclass(frozen=True, slots=True)
class Link:
    """Another place: what stands there and where that is; `target` is an id on the page, if the place is on it."""

    line: int
    text: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """All that is said about one finding."""

    number: int
    finding: Finding
    position: Position
    anchor: str
    """JSON of what a decision names the finding by; its keys are those of a decision, docs/decisions.md."""
    in_text: bool
    """The finding is marked in the text; else it lies where there is nothing to read."""
    change: Change | None
    candidates: tuple[Change, ...]
    """Changes to choose from."""
    places: tuple[tuple[str, tuple[Link, ...]], ...]
    """Other places by path; those in the same file have none."""
    more: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the article, or a note on what was left out."""

    tag: str
    zone: str
    pieces: tuple[Piece, ...] = ()
    note: str = ""


Groups = tuple[tuple[str, tuple[Paragraph, ...]], ...]
"""Paragraphs by tag, so that the items of a list stay together."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph with findings, its cards, and the paragraphs up to the next one with findings."""

    first: Groups
    cards: tuple[Card, ...]
    rest: Groups


@dataclass(frozen=True, slots=True)
class Article:
    """One file with findings."""

    id: str
    path: str
    document: Document
    severities: Mapping[Severity, int]
    cards: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """Why a rule exists: its title and paragraphs, each a list of (text, whether it is code)."""

    code: str
    name: str
    title: str
    paragraphs: tuple[tuple[tuple[str, bool], ...], ...]
    facts: tuple[tuple[str, str], ...]


def render(report: Report, *, language: Language = Language.EN) -> str:
    """Return the page. The same report gives the same page."""
    from markupsafe import Markup

    style = files("mtcheck.report").joinpath("templates/report.css").read_text("utf-8")
    summary = summarize(report)
    numbered = list(enumerate(report.findings, 1))
    articles = tuple(_articles(report, numbered))
    text = (
        environment(catalogue(language))
        .get_template("report.html.j2")
        .render(
            report=report,
            summary=summary,
            headline=headline(summary, report.subject),
            subject=report.subject,
            word_counts={path: words(report.documents[path]) for path in report.paths if path in report.documents},
            articles=articles,
            by_path={article.path: article for article in articles},
            unreadable=[card for card in numbered if card[1].path not in report.documents],
            frequent=most_frequent(report, FREQUENT),
            fixes=fixes(summary),
            hidden=sum(summary.hidden.values()),
            rules={rule.code: rule for rule in rule_pages(report)},
            style=Markup(style),
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        )
    )
    # A lone surrogate, as in a path that is no UTF-8, is made visible wherever it is shown; never fail on one.
    return text.encode("utf-8", "replace").decode("utf-8")


def headline(summary: Summary, subject: Subject = Subject.ARTICLE) -> str:
    """Return the result in words."""
    total, all_files = summary.total, summary.checked + len(summary.unreadable)
    if not all_files:
        return f"No {subject.plural} were checked"
    if not total.findings:
        return f"Nothing found in {number(all_files, subject, subject.plural)}"
    if all_files == 1:
        return f"{number(total.findings, 'finding')} in one {subject}"
    known = number(all_files, subject, subject.plural)
    return f"{number(total.findings, 'finding')} in {number(total.files)} of {known}"


def fixes(summary: Summary) -> tuple[tuple[str, int], ...]:
    """Return how many findings come with what kind of fix."""
    total = summary.total
    return (
        ("safe fix", total.safe),
        ("suggestion to check", total.unsafe),
        ("no proposal", total.findings - total.safe - total.unsafe),
    )


def rule_pages(report: Report) -> Iterator[RulePage]:
    """Yield the pages of the rules that found something, sorted by code."""
    known = {rule.meta.code: rule for rule in report.rules}
    facts: tuple[tuple[str, str], ...]
    for code, name in sorted({finding.code: finding.name for finding in report.findings}.items()):
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


class _Targets:
    """Where on the page a place of a report is shown."""

    def __init__(self, numbered: Sequence[tuple[int, Finding]]) -> None:
        self._findings: dict[Place, int] = {}
        self._articles: dict[str, int] = {}
        for index, finding in numbered:
            self._findings.setdefault(Place(finding.path, finding.start, finding.end), index)
            self._articles.setdefault(finding.path, index)
        named = dict.fromkeys(place for _, finding in numbered for place in finding.related[:PLACES])
        marked = (place for place in named if place not in self._findings and place.path in self._articles)
        self._places = {place: index for index, place in enumerate(marked, 1)}
        self._by_path: dict[str, list[tuple[int, Place]]] = {}
        for place, index in self._places.items():
            self._by_path.setdefault(place.path, []).append((index, place))

    def of(self, place: Place) -> str | None:
        """Return the id of the finding at a place, of the place itself, or nothing if its text is not on the page."""
        if place in self._findings:
            return f"c{self._findings[place]}"
        return f"p{self._places[place]}" if place in self._places else None

    def article(self, path: str) -> str:
        """Return the id of an article with findings."""
        return f"a{self._articles[path]}"

    def places(self, path: str) -> Sequence[tuple[int, Place]]:
        """Return the numbered places of an article that findings name and that are no findings themselves."""
        return self._by_path.get(path, ())


def _articles(report: Report, numbered: Sequence[tuple[int, Finding]]) -> Iterator[Article]:
    positions, targets = Positions(report.documents), _Targets(numbered)
    anchors = Anchors(report.documents, report.root)
    for path, group in groupby(numbered, key=lambda item: item[1].path):
        document = report.documents.get(path)
        if document is None:
            continue
        findings = list(group)
        blocks = lay(document, [item for item in findings if item[1].code not in PAGES], targets.places(path))
        in_text = {mark.number for marked in blocks for mark in marked.marks if mark.severity is not None}
        cards = {
            index: _card(index, finding, index in in_text, positions, targets, anchors.of(finding))
            for index, finding in findings
        }
        internal = tuple(cards[index] for index, finding in findings if finding.code in PAGES)
        levels = Counter(finding.severity for _, finding in findings)
        yield Article(
            id=targets.article(path),
            path=path,
            document=document,
            severities={severity: levels[severity] for severity in reversed(Severity)},
            cards=len(cards),
            rows=(*((Row((), internal, ()),) if internal else ()), *_rows(document, blocks, cards)),
        )


def _card(index: int, finding: Finding, in_text: bool, positions: Positions, targets: _Targets, anchor: Anchor) -> Card:
    named = finding.related[:PLACES]
    places = tuple(
        ("" if path == finding.path else path, tuple(_link(place, positions, targets) for place in group))
        for path, group in groupby(named, key=lambda place: place.path)
    )
    text = positions.text(finding.path)
    choices = [finding._replace(fix=fix) for fix in finding.candidates[:CANDIDATES]]
    return Card(
        number=index,
        finding=finding,
        position=positions.at(finding.path, finding.start),
        anchor=dump({"rule": finding.code, **anchor._asdict()}),
        in_text=in_text,
        change=change(text, finding, AROUND),
        candidates=tuple(one for one in map(partial(change, text), choices) if one is not None),
        places=places,
        more=len(finding.related) - len(named),
    )


def _link(place: Place, positions: Positions, targets: _Targets) -> Link:
    line, _ = positions.at(place.path, place.start)
    text = positions.text(place.path)[place.start : min(place.end, place.start + QUOTED)]
    if place.end - place.start > QUOTED:
        text += "…"
    return Link(line, text, targets.of(place))


def _rows(document: Document, blocks: Sequence[Marked], cards: Mapping[int, Card]) -> Iterator[Row]:
    first: list[Paragraph] = []
    beside: list[Card] = []
    rest: list[Paragraph] = []
    left_out = 0
    for marked in blocks:
        if not marked.marks and not marked.cards and len(document.prose) > LONG_ARTICLE:
            left_out += 1
            continue
        if left_out:
            rest.append(_left_out(left_out))
            left_out = 0
        if not marked.cards:
            rest.append(_paragraph(marked))
            continue
        if first or rest:
            yield Row(_grouped(first), tuple(beside), _grouped(rest))
        first, beside, rest = [_paragraph(marked)], [cards[index] for index in marked.cards], []
    if left_out:
        rest.append(_left_out(left_out))
    if first or rest:
        yield Row(_grouped(first), tuple(beside), _grouped(rest))


def _left_out(count: int) -> Paragraph:
    return Paragraph("p", "gap", note=f"{number(count, 'paragraph')} without findings")


def _paragraph(marked: Marked) -> Paragraph:
    block = marked.block
    pieces = tuple(cut(block.start, block.end, marked.marks))
    return Paragraph(TAGS.get(block.zone, "p"), block.zone, pieces)


def _grouped(paragraphs: Sequence[Paragraph]) -> Groups:
    return tuple((tag, tuple(group)) for tag, group in groupby(paragraphs, key=lambda paragraph: paragraph.tag))


@cache
def environment(said: Catalogue | None = None) -> "Environment":
    """Return what all pages are made with: everything is escaped, and what is not defined is an error.

    `_` and `ngettext` are those of the catalogue, `said` is what it says for a message.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("mtcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"number": number, "shown": shown, "exact": exact, "plain": visible}
    said = said or catalogue(Language.EN)
    environment.filters["said"] = said.say
    environment.globals |= {"_": said.gettext, "ngettext": said.ngettext, "language": said.language}
    environment.globals |= {"prose": prose, "signs": SIGNS, "severities": list(reversed(Severity))}
    return environment


def shown(text: str, newline: str = " ") -> "Markup":
    """Return text with what cannot be seen made visible and named."""
    return _marked_up(text, blanks=False, newline=newline)


def exact(text: str) -> "Markup":
    """Return text as `shown`, with every unusual blank and newline made visible, for what a fix changes."""
    return _marked_up(text, blanks=True, newline="↵")


def _marked_up(text: str, **how: Any) -> "Markup":
    from markupsafe import Markup, escape

    chip = Markup('<code class="chip" title="{}">{}</code>')
    pieces = (
        escape(piece) if good else chip.format(full_name(piece), code_point(piece)) for piece, good in runs(text, **how)
    )
    return Markup("").join(pieces)


def prose(document: Document, piece: Piece, zone: str) -> "Markup":
    """Return a piece of an article for reading; what its prose masks is shown as the file has it."""
    from markupsafe import Markup

    text = document.prose[piece.start : piece.end]
    newline = "\n" if zone == Zone.CODE else " "
    if piece.level is None and not piece.named and len(text) > LONG_PIECE:
        note = Markup('<span class="gap">{} characters without findings</span>')
        ends = shown(text[:KEPT], newline), shown(text[-KEPT:], newline)
        return note.format(number(len(text) - 2 * KEPT)).join(ends)
    if MASK not in text:
        return shown(text, newline)
    pieces: list[Markup] = []
    place = piece.start
    for verbatim in text.split(MASK):
        if pieces:
            start, end = document.map.to_text(place - 1, place)
            address = document.text[start : min(end, start + QUOTED)] + ("…" if end - start > QUOTED else "")
            pieces.append(Markup('<span class="masked">{}</span>').format(shown(address)))
        pieces.append(shown(verbatim, newline))
        place += len(verbatim) + 1
    return Markup("").join(pieces)
