"""Check a file that is too large to be held: part after part, each as a document of its own.

What rules say of a unit, a sentence or a word does not depend on how a file is parted. A part is what an article is
otherwise to rules that look at a whole text. Rules that compare documents compare the units of one part, but for those
that say what may be compared at all (`CorpusRule.apart`): their facts go into temporary files by what they share, and
are judged one share at a time, over the whole file.

All places are places in the file, until `Excerpts` makes a document of the pieces that findings speak of.
"""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any, NamedTuple

from mtcheck import formats
from mtcheck.engine.complete import Occurrences, complete
from mtcheck.engine.excerpt import Excerpts, relocated, spans
from mtcheck.engine.identity import fingerprint, key_path
from mtcheck.engine.judge import judge, merge
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Directive, Scan
from mtcheck.engine.scan import collector, crashed, format_crash, scan_document
from mtcheck.engine.shares import Shares
from mtcheck.formats.parts import Part, check_large, parts
from mtcheck.model import Document, Finding, Place, Span
from mtcheck.rule import CorpusRule, Fact, Hit, Located
from mtcheck.text.counting import count_words

_EVERYWHERE = Span(0, 1 << 62)


class _Found(NamedTuple):
    """What a rule that compares all units found in one part."""

    rule: CorpusRule[Any]
    hit: Hit
    others: tuple[Located, ...]


def scan_large(path: str, plan: Plan) -> Scan:
    """Return the scan of a file; its document is an excerpt, and facts it has none.

    Raises `InputError` for a file that cannot be read, and `ForeignError` for one without German.
    """
    digest = check_large(path, plan.config.encoding)
    with _Reading(path, plan) as reading:
        reading.read()
        reading.compare()
        return reading.scan(digest)


class _Reading:
    """One file on its way through the rules."""

    def __init__(self, path: str, plan: Plan) -> None:
        self._path, self._plan = path, plan
        self._key = key_path(path, plan.config.root)
        within = tuple(rule for rule in plan.rules if not (isinstance(rule, CorpusRule) and rule.apart))
        self._within = replace(plan, rules=within)
        self._shares = [Shares(rule, path) for rule in plan.rules if isinstance(rule, CorpusRule) and rule.apart]
        self._excerpts = Excerpts(path)
        self._findings: list[Finding] = []
        self._directives: list[Directive] = []
        self._crashes: list[str] = []
        self._words = 0
        self._locale = plan.config.locale
        self._stack = ExitStack()

    def __enter__(self) -> "_Reading":
        for shares in self._shares:
            self._stack.enter_context(shares)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def read(self) -> None:
        """Ask the rules about every part. Raises `InputError`."""
        foreign: formats.ForeignError | None = None
        german = False
        for number, part in enumerate(self._parts()):
            try:
                document = self._document(part)
            except formats.ForeignError as error:
                foreign = error
                continue
            if document.units:
                german = True
                # What is Swiss is told by the first part.
                self._locale = self._locale or document.locale
            self._scan(number, part, document)
            # A short run leaves its garbage; here every part would add to it.
            gc.collect()
        if foreign is not None and not german:
            raise foreign

    def _parts(self) -> Iterator[Part]:
        return parts(self._path, self._plan.config.encoding)

    def _document(self, part: Part) -> Document:
        return formats.parse(self._path, part.text, encoding=part.encoding, locale=self._locale)

    def _scan(self, number: int, part: Part, document: Document) -> None:
        scanned = scan_document(document, self._plan)
        judged, crashes = judge(merge([scanned]), {self._path: document}, self._within)
        self._crashes += (*scanned.crashes, *crashes)
        self._words += count_words(document.prose)
        self._take(number, part, document, [*scanned.findings, *judged])
        for wish in scanned.directives:
            self._directives.append(_in_file(wish, part, document))
            self._excerpts.show(number, part, document, [wish.place])
        for shares in self._shares:
            shares.take(number, scanned.facts.get(collector(shares.rule), ()))

    def _take(self, number: int, part: Part, document: Document, findings: Iterable[Finding]) -> None:
        places: list[tuple[int, int]] = []
        for finding in findings:
            if finding.start == finding.end == 0 and not finding.text:
                # Said of the part as a whole.
                if not any(finding == other for other in self._findings if not other.text):
                    self._findings.append(finding)
                continue
            places += spans(finding)
            self._findings.append(_shifted(finding, part.offset - part.head))
        self._excerpts.show(number, part, document, places)

    def compare(self) -> None:
        """Judge what all parts have contributed, and go over those parts again that something was found in."""
        found: dict[int, list[_Found]] = {}
        asked: dict[int, set[tuple[int, int]]] = {}
        for shares in self._shares:
            try:
                for path, hit, others in shares.judged(self._plan):
                    found.setdefault(int(path), []).append(_Found(shares.rule, hit, others))
                    for other in others:
                        asked.setdefault(int(other.path), set()).add(_span(other.fact))
            except Exception as error:
                self._crashes.append(format_crash())
                self._findings.append(crashed(shares.rule, self._path, error, self._key))
        places: dict[tuple[int, tuple[int, int]], Place] = {}
        made: list[tuple[Finding, tuple[Located, ...]]] = []
        for number, part in enumerate(self._parts()) if found else ():
            if number not in found and number not in asked:
                continue
            document, shift = self._document(part), part.offset - part.head
            shown = []
            for span in asked.get(number, ()):
                start, end = document.map.to_text(*span)
                places[number, span] = Place(self._path, start + shift, end + shift)
                shown.append((start, end))
            occurrences = Occurrences(document.text)
            for rule, hit, others in sorted(found.get(number, ()), key=lambda one: (one.hit.start, one.hit.end)):
                for finding in complete(document, rule.meta, (hit,), occurrences, (), self._key):
                    shown += spans(finding)
                    made.append((_shifted(finding, shift), others))
            self._excerpts.show(number, part, document, shown)
            gc.collect()
        for finding, others in made:
            named = (places[int(other.path), _span(other.fact)] for other in others)
            self._findings.append(finding._replace(related=(*finding.related, *named)))

    def scan(self, digest: str) -> Scan:
        """Return what was found, in an excerpt of the file."""
        document = self._excerpts.document(self._locale, self._words, digest)
        assert document.excerpt is not None
        to_excerpt = document.excerpt.from_file
        findings = (relocated(finding, to_excerpt) for finding in self._numbered())
        directives = (
            wish._replace(
                place=Span(*map(to_excerpt, wish.place)),
                scope=Span(*map(to_excerpt, wish.scope)),
            )
            for wish in self._directives
        )
        return Scan(self._path, document, tuple(findings), {}, tuple(self._crashes), tuple(directives), compared=True)

    def _numbered(self) -> Iterator[Finding]:
        """Yield the findings in order; those of a rule with the same words are numbered."""
        times = Counter[tuple[str, str]]()
        for finding in sorted(self._findings, key=lambda one: (one.start, one.end, one.code)):
            if not finding.text:
                yield finding
                continue
            times[finding.code, finding.text] += 1
            number = times[finding.code, finding.text]
            mark = fingerprint(finding.code, self._key, finding.text, number)
            yield finding._replace(occurrence=number, fingerprint=mark)


def _shifted(finding: Finding, by: int) -> Finding:
    return relocated(finding, lambda place: place + by)


def _span(fact: Fact) -> tuple[int, int]:
    return fact.start, fact.end


def _in_file(wish: Directive, part: Part, document: Document) -> Directive:
    """Return a directive with places of the file; what it says of the whole part it says of the file."""
    shift = part.offset - part.head
    scope = _EVERYWHERE if wish.scope == (0, len(document.text)) else Span(*(one + shift for one in wish.scope))
    return wish._replace(place=Span(*(one + shift for one in wish.place)), scope=scope)
