"""Articles as the page shows them: the text in paragraphs, findings marked in it, and beside each its cards."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from mtcheck.engine.anchor import Anchor, Anchors, inner, replaced
from mtcheck.engine.identity import folded
from mtcheck.engine.internal import PAGES
from mtcheck.engine.result import Report
from mtcheck.model import Document, Edit, Finding, Place, Severity, Zone
from mtcheck.report.change import AROUND, Change, change, whole_words
from mtcheck.report.html.corpus import Corpus
from mtcheck.report.html.template import QUOTED
from mtcheck.report.json import dump
from mtcheck.report.marks import Marked, Piece, cut, lay
from mtcheck.report.position import Position, Positions
from mtcheck.terms import Concept

PLACES = 6
"""Other places that are linked before the rest is only counted."""
CANDIDATES = 4
"""Fixes to choose from that are shown."""
LONG_ARTICLE = 300_000
"""Characters of an article above which paragraphs without findings are left out."""
MOST_CARDS = 2_000
"""Findings of one article that are shown; the rest is counted. Nobody reads on, and a browser has to."""
TAGS = {Zone.HEADLINE: "h3", Zone.LIST: "li", Zone.CAPTION: "figcaption", Zone.CODE: "pre"}


@dataclass(frozen=True, slots=True)
class Link:
    """Another place: what stands there and where that is; `target` leads there, if its text is on a page."""

    line: int
    text: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A change to choose; `text` is JSON of what the quotation would read, `None` if more than that changes."""

    change: Change
    text: str | None


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
    choices: tuple[Choice, ...]
    places: tuple[tuple[str, tuple[Link, ...]], ...]
    """Other places by path; those in the same file have none."""
    more: int
    edits: str
    """JSON of what the edits that are marked in the text put there, in order; nothing without a fix."""
    group: int
    """Findings with the same number are the same fault; 0 if there is no other."""
    concept: Concept | None

    @property
    def help(self) -> str:
        """What is proposed."""
        return help_of(self.finding)


def help_of(finding: Finding) -> str:
    """Say what is proposed: a `safe` fix, an `unsafe` one, a `choice`, or `none`."""
    if finding.fix is not None:
        return str(finding.fix.safety)
    return "choice" if finding.candidates else "none"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the article; without pieces, a note on how many were left out."""

    tag: str
    zone: str
    pieces: tuple[Piece, ...] = ()
    left_out: int = 0


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
    """One file with findings. `more` of them are not shown."""

    id: str
    path: str
    document: Document
    severities: Mapping[Severity, int]
    cards: int
    more: int
    rows: tuple[Row, ...]


Numbered = tuple[tuple[int, Finding], ...]


def kept(report: Report) -> tuple[Numbered, Mapping[str, int]]:
    """Return the findings that are shown, numbered from 1, and how many more each file has."""
    numbered: list[tuple[int, Finding]] = []
    more: dict[str, int] = {}
    for path, group in groupby(enumerate(report.findings, 1), key=lambda item: item[1].path):
        found = list(group)
        numbered += found[:MOST_CARDS]
        more[path] = max(0, len(found) - MOST_CARDS)
    return tuple(numbered), more


class Targets:
    """Where a place of a report is shown. `page_of` tells the file that shows an article, seen from the others."""

    def __init__(self, numbered: Numbered, documents: Mapping[str, Document], page_of: Callable[[str], str]) -> None:
        self._page_of = page_of
        self._findings: dict[Place, int] = {}
        self._articles: dict[str, int] = {}
        for index, finding in numbered:
            self._findings.setdefault(Place(finding.path, finding.start, finding.end), index)
            if finding.path in documents:
                self._articles.setdefault(finding.path, index)
        named = dict.fromkeys(place for _, finding in numbered for place in finding.related[:PLACES])
        marked = (place for place in named if place not in self._findings and place.path in self._articles)
        self._places = {place: index for index, place in enumerate(marked, 1)}
        self._by_path: dict[str, list[tuple[int, Place]]] = {}
        for place, index in self._places.items():
            self._by_path.setdefault(place.path, []).append((index, place))

    def of(self, place: Place, here: str = "") -> str | None:
        """Return the address of a finding or place, seen from the page of `here`; `None` if it is on no page."""
        if place in self._findings and place.path in self._articles:
            return f"{self._page(place.path, here)}#c{self._findings[place]}"
        return f"{self._page(place.path, here)}#p{self._places[place]}" if place in self._places else None

    def finding(self, number: int, path: str) -> str:
        """Return the address of the card of a finding."""
        return f"{self._page(path, '')}#c{number}"

    def article(self, path: str, here: str = "") -> str | None:
        """Return the address of an article."""
        return f"{self._page(path, here)}#a{self._articles[path]}" if path in self._articles else None

    def id(self, path: str) -> str:
        """Return the id of an article with findings."""
        return f"a{self._articles[path]}"

    def places(self, path: str) -> Sequence[tuple[int, Place]]:
        """Return the numbered places of an article that findings name and that are no findings themselves."""
        return self._by_path.get(path, ())

    def _page(self, path: str, here: str) -> str:
        return "" if path == here else self._page_of(path)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all articles of a report share."""

    report: Report
    positions: Positions
    targets: Targets
    anchors: Anchors
    corpus: Corpus


def articles(setting: Setting, numbered: Numbered, more: Mapping[str, int]) -> Iterator[Article]:
    """Yield the articles with findings, one by one."""
    report, targets = setting.report, setting.targets
    for path, group in groupby(numbered, key=lambda item: item[1].path):
        document = report.documents.get(path)
        if document is None:
            continue
        findings = list(group)
        text = document.text
        edits = {index: whole_words(text, one.fix.edits) for index, one in findings if one.fix is not None}
        marked = [item for item in findings if item[1].code not in PAGES]
        blocks = lay(document, marked, targets.places(path), edits)
        in_text = {one.number for block in blocks for one in block.marks if one.severity is not None}
        cards = {
            index: _card(setting, index, finding, index in in_text, edits.get(index, ())) for index, finding in findings
        }
        internal = tuple(cards[index] for index, finding in findings if finding.code in PAGES)
        levels = Counter(finding.severity for _, finding in findings)
        yield Article(
            id=targets.id(path),
            path=path,
            document=document,
            severities={severity: levels[severity] for severity in reversed(Severity)},
            cards=len(cards) + more[path],
            more=more[path],
            rows=(*((Row((), internal, ()),) if internal else ()), *_rows(document, blocks, cards)),
        )


def _card(setting: Setting, index: int, finding: Finding, in_text: bool, edits: Sequence[Edit]) -> Card:
    named = finding.related[:PLACES]
    positions = setting.positions
    places = tuple(
        ("" if path == finding.path else path, tuple(_link(place, finding.path, setting) for place in group))
        for path, group in groupby(named, key=lambda place: place.path)
    )
    text = positions.text(finding.path)
    anchor: Anchor = setting.anchors.of(finding)
    return Card(
        number=index,
        finding=finding,
        position=positions.at(finding.path, finding.start),
        anchor=dump({"rule": finding.code, **anchor._asdict()}),
        in_text=in_text,
        change=change(text, finding, AROUND),
        choices=tuple(_choices(text, finding)),
        places=places,
        more=len(finding.related) - len(named),
        edits=dump([edit.text for edit in edits]) if edits else "",
        group=setting.corpus.group(index),
        concept=setting.corpus.concept(finding),
    )


def _choices(text: str, finding: Finding) -> Iterator[Choice]:
    for fix in finding.candidates[:CANDIDATES]:
        shown = change(text, finding._replace(fix=fix))
        if shown is not None:
            whole = len(inner(finding, fix.edits)) == len(fix.edits)
            yield Choice(shown, dump(folded(replaced(finding, fix))) if whole else None)


def _link(place: Place, here: str, setting: Setting) -> Link:
    line, _ = setting.positions.at(place.path, place.start)
    text = setting.positions.text(place.path)[place.start : min(place.end, place.start + QUOTED)]
    if place.end - place.start > QUOTED:
        text += "…"
    return Link(line, text, setting.targets.of(place, here))


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
            rest.append(Paragraph("p", "gap", left_out=left_out))
            left_out = 0
        if not marked.cards:
            rest.append(_paragraph(marked))
            continue
        if first or rest:
            yield Row(_grouped(first), tuple(beside), _grouped(rest))
        first, beside, rest = [_paragraph(marked)], [cards[index] for index in marked.cards], []
    if left_out:
        rest.append(Paragraph("p", "gap", left_out=left_out))
    if first or rest:
        yield Row(_grouped(first), tuple(beside), _grouped(rest))


def _paragraph(marked: Marked) -> Paragraph:
    block = marked.block
    pieces = tuple(cut(block.start, block.end, marked.marks))
    return Paragraph(TAGS.get(block.zone, "p"), block.zone, pieces)


def _grouped(paragraphs: Sequence[Paragraph]) -> Groups:
    return tuple((tag, tuple(group)) for tag, group in groupby(paragraphs, key=lambda paragraph: paragraph.tag))
