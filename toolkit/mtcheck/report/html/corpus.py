"""What is said about all articles together: names by spelling and article, terms by status, findings that are alike."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mtcheck.engine.identity import folded
from mtcheck.engine.result import Report
from mtcheck.model import Finding
from mtcheck.names.registry import Name
from mtcheck.terms import Concept, Status, Term
from mtcheck.terms.matcher import Match, matcher

NAMES, TERMS = "NAM", "TRM"
LISTED = 300
"""Names and concepts that are shown, those with most to change first."""
COLUMNS = 12
"""Articles up to which each has a column of its own in the matrix of names."""
ENDINGS = ("s", "’", "'")
"""What a name may have behind it in the genitive."""


class Standing(NamedTuple):
    """How often something stands in one article, and the first finding about it there, or 0."""

    path: str
    times: int
    finding: int


@dataclass(frozen=True, slots=True)
class SpellingRow:
    """One spelling of a name and the articles it stands in, by path."""

    form: str
    system: str
    proposed: bool
    count: int
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name in more than one spelling. `to_change` counts the places of all spellings but the proposed one."""

    id: str
    name: Name
    spellings: tuple[SpellingRow, ...]
    to_change: int

    @property
    def paths(self) -> tuple[str, ...]:
        """The articles in which it stands."""
        return tuple(sorted({standing.path for row in self.spellings for standing in row.standings}))

    def cell(self, path: str) -> tuple[tuple[SpellingRow, Standing], ...]:
        """Return the spellings of one article."""
        return tuple((row, one) for row in self.spellings for one in row.standings if one.path == path)


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term of a concept as the articles use it; `forms` are as written, the most frequent first."""

    term: Term
    count: int
    forms: tuple[tuple[str, int], ...]
    standings: tuple[Standing, ...]

    @property
    def inflected(self) -> tuple[tuple[str, int], ...]:
        """The forms that are not the term itself."""
        return tuple(form for form in self.forms if form[0] != self.term.text)


@dataclass(frozen=True, slots=True)
class ConceptRow:
    """One concept of the glossary that the articles speak of."""

    concept: Concept
    terms: tuple[TermRow, ...]
    to_change: int
    """Uses of terms that the glossary does not prefer or admit."""


class Corpus:
    """Names and terms of the articles of a report. `numbered` are the findings that are shown."""

    def __init__(self, report: Report, numbered: Sequence[tuple[int, Finding]]) -> None:
        self._report = report
        self._numbered = numbered
        named = report.names() if report.names is not None else None
        self._names: tuple[Name, ...] = () if named is None else named.several
        self._by_form = {one.form: index for index, name in enumerate(self._names) for one in name.spellings}
        self._matches: dict[str, tuple[Match, ...]] = {}
        self._groups = self._alike()

    def concept(self, finding: Finding) -> Concept | None:
        """Return what the glossary says about the words of a finding about names or terms."""
        if not self._report.terms.concepts or not finding.code.startswith((NAMES, TERMS)):
            return None
        document = self._report.documents.get(finding.path)
        if document is None:
            return None
        start, end = document.map.to_prose(finding.start, finding.end)
        over = [match for match in self._of(finding.path) if match.start < end and start < match.end]
        return min(over, key=lambda match: (match.start != start, match.start)).concept if over else None

    def group(self, number: int) -> int:
        """Return the number of the group of a finding, 0 if it is alone."""
        return self._groups.get(number, 0)

    def names(self) -> tuple[NameRow, ...]:
        """Return the names in more than one spelling, those with most places to change first."""
        found = self._first_findings(self._name_of)
        rows = [self._name_row(index, name, found) for index, name in enumerate(self._names)]
        return tuple(sorted(rows, key=lambda row: (-row.to_change, row.name.proposed.casefold(), row.name.proposed)))

    def terms(self) -> tuple[ConceptRow, ...]:
        """Return the concepts of the glossary that stand in the articles, those with most to change first."""
        if not self._report.terms.concepts:
            return ()
        uses: dict[str, dict[Term, dict[str, dict[str, int]]]] = {}
        concepts: dict[str, Concept] = {}
        for path in self._report.documents:
            prose = self._report.documents[path].prose
            for match in self._of(path):
                concepts[match.concept.id] = match.concept
                paths = uses.setdefault(match.concept.id, {}).setdefault(match.term, {})
                forms = paths.setdefault(path, {})
                written = folded(prose[match.start : match.end])
                forms[written] = forms.get(written, 0) + 1
        found = self._first_findings(self._concept_id)
        rows = [_concept_row(concepts[id_], used, found) for id_, used in uses.items()]
        return tuple(sorted(rows, key=_most_to_look_at))

    def _of(self, path: str) -> tuple[Match, ...]:
        found = self._matches.get(path)
        if found is None:
            document = self._report.documents[path]
            found = self._matches[path] = tuple(matcher(self._report.terms).find(document))
        return found

    def _name_of(self, finding: Finding) -> str:
        """Return a key of the name that a finding is about, or nothing."""
        if not finding.code.startswith(NAMES):
            return ""
        text = folded(finding.text)
        endings = (text.removesuffix(ending) for ending in ENDINGS)
        index = next((self._by_form[form] for form in (text, *endings) if form in self._by_form), None)
        return "" if index is None else f"n{index}"

    def _concept_id(self, finding: Finding) -> str:
        concept = self.concept(finding) if finding.code.startswith(TERMS) else None
        return "" if concept is None else concept.id

    def _first_findings(self, key: Callable[[Finding], str]) -> Mapping[tuple[str, str, str], int]:
        """Return the first finding by what it is about, its words and its path."""
        found: dict[tuple[str, str, str], int] = {}
        for number, finding in self._numbered:
            if about := key(finding):
                found.setdefault((about, folded(finding.text), finding.path), number)
                found.setdefault((about, "", finding.path), number)
        return found

    def _name_row(self, index: int, name: Name, found: Mapping[tuple[str, str, str], int]) -> NameRow:
        rows = tuple(
            SpellingRow(
                form=one.form,
                system=str(one.system),
                proposed=one.form == name.proposed,
                count=one.count,
                standings=tuple(
                    Standing(path, count, found.get((f"n{index}", one.form, path), 0)) for path, count in one.texts
                ),
            )
            for one in name.spellings
        )
        return NameRow(f"n{index + 1}", name, rows, sum(row.count for row in rows if not row.proposed))

    def _alike(self) -> Mapping[int, int]:
        """Number the groups of findings that are the same fault, in the order of their first one."""
        keys: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, finding in self._numbered:
            if finding.text:
                keys[self._fault(finding)].append(number)
        several = [numbers for numbers in keys.values() if len(numbers) > 1]
        return {number: group for group, numbers in enumerate(several, 1) for number in numbers}

    def _fault(self, finding: Finding) -> tuple[str, ...]:
        helped = finding.fix is not None or finding.candidates
        if helped and (name := self._name_of(finding)):
            return "name", name
        if helped and (concept := self._concept_id(finding)):
            return "term", concept, finding.code
        return "text", finding.code, folded(finding.text)


def _most_to_look_at(row: ConceptRow) -> tuple[int, bool, str, str]:
    """Order concepts: wrong terms first, then several terms for one thing, then by alphabet."""
    return -row.to_change, len(row.terms) < 2, row.terms[0].term.text.casefold(), row.concept.id


def _concept_row(
    concept: Concept, used: Mapping[Term, Mapping[str, Mapping[str, int]]], found: Mapping[tuple[str, str, str], int]
) -> ConceptRow:
    rows = tuple(_term_row(concept, term, used[term], found) for term in concept.terms if term in used)
    wrong = (row.count for row in rows if row.term.status in (Status.DEPRECATED, Status.FORBIDDEN))
    return ConceptRow(concept, rows, sum(wrong))


def _term_row(
    concept: Concept, term: Term, by_path: Mapping[str, Mapping[str, int]], found: Mapping[tuple[str, str, str], int]
) -> TermRow:
    forms: dict[str, int] = {}
    for counted in by_path.values():
        for form, count in counted.items():
            forms[form] = forms.get(form, 0) + count
    return TermRow(
        term=term,
        count=sum(forms.values()),
        forms=tuple(sorted(forms.items(), key=lambda item: (-item[1], item[0]))),
        standings=tuple(_standings(concept, by_path, found)),
    )


def _standings(
    concept: Concept, by_path: Mapping[str, Mapping[str, int]], found: Mapping[tuple[str, str, str], int]
) -> Iterator[Standing]:
    for path, counted in sorted(by_path.items()):
        first = next((found[key] for form in counted if (key := (concept.id, form, path)) in found), 0)
        yield Standing(path, sum(counted.values()), first)
