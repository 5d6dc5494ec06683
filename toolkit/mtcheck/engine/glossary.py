"""Check glossaries themselves: glossary files in, the same kind of report out as for texts."""

import codecs
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import mtcheck
from mtcheck import formats
from mtcheck.engine.complete import Occurrences, finding
from mtcheck.engine.result import Report, Subject
from mtcheck.engine.scan import crashed, format_crash
from mtcheck.errors import GlossaryError, InputError
from mtcheck.model import Block, Document, Finding, Place, Zone
from mtcheck.rule import Context, GlossaryRule, Remark
from mtcheck.terms import Glossary, load_glossary
from mtcheck.terms.inventory import ConceptKey, GlossaryFile, Inventory, Spot, key, place
from mtcheck.terms.matcher import matcher
from mtcheck.terms.read import content_of
from mtcheck.text.lines import NEWLINE

REACH = 2_000
"""Characters behind the beginning of a line in which the text of a place is looked for."""
ZIP = b"PK\x03\x04"
"""So begins a workbook."""
BROKEN = "GLO113"
"""The rule that says what is wrong with a file that cannot be read. Without it such a file is an error."""


def check_glossaries(
    files: Sequence[GlossaryFile],
    rules: Sequence[GlossaryRule[Any]],
    uses: Mapping[ConceptKey, int] | None = None,
) -> Report:
    """Ask the rules about glossary files, all together, and return the report.

    `uses` says how often texts use each concept. Raises `GlossaryError` for a file that cannot be read if none of the
    rules would say so.
    """
    if all(rule.meta.code != BROKEN for rule in rules):
        for file in files:
            if file.problem:
                raise GlossaryError(f"{file.path}:{file.line}: {file.problem}")
    inventory = Inventory(tuple(files), uses)
    pages = {file.path: _Page(file) for file in files}
    findings: list[Finding] = []
    crashes: list[str] = []
    for rule in rules:
        try:
            findings += [_finding(rule, remark, pages) for remark in rule.check(inventory, Context(rule.options))]
        except Exception as error:
            crashes.append(format_crash())
            findings.append(crashed(rule, files[0].path, error, files[0].path))
    findings.sort(key=lambda one: (one.path, one.start, one.end, one.code, str(one.message)))
    return Report(
        version=mtcheck.__version__,
        findings=tuple(findings),
        documents={path: page.document for path, page in sorted(pages.items())},
        paths=tuple(sorted(pages)),
        rules=tuple(rules),
        crashes=tuple(crashes),
        subject=Subject.GLOSSARY,
    )


def read_glossary_file(path: str) -> GlossaryFile:
    """Read one glossary file; what is wrong with its content is kept with it.

    Raises `GlossaryError` for a file that is not there or is of no known kind.
    """
    content = content_of(path)
    try:
        return GlossaryFile(path, content, load_glossary([path]).concepts)
    except GlossaryError as error:
        line, _, problem = str(error).removeprefix(f"{path}:").partition(":")
        if not line.isdecimal():
            raise
        return GlossaryFile(path, content, problem=problem.strip(), line=int(line))


def count_uses(
    paths: Sequence[str], files: Sequence[GlossaryFile], *, encoding: str | None = None
) -> tuple[Counter[ConceptKey], dict[str, str]]:
    """Return how often texts use each concept, in whatever form, and which texts could not be read, with the reason."""
    concepts = tuple(concept for file in files for concept in file.concepts)
    # Concepts are equal wherever they stand, and here it matters where.
    glossary = Glossary(concepts, "\n".join(concept.place for concept in concepts))
    uses = Counter[ConceptKey]()
    unreadable: dict[str, str] = {}
    for path in paths:
        try:
            document = formats.read(path, encoding=encoding)
        except InputError as error:
            unreadable[path] = str(error).removeprefix(f"{path}: ")
            continue
        uses.update(key(match.concept) for match in matcher(glossary).find(document))
    return uses, unreadable


class _Page:
    """A glossary file as a document whose paragraphs are its entries."""

    def __init__(self, file: GlossaryFile) -> None:
        text = _text(file)
        self._starts = [0, *(newline.end() for newline in NEWLINE.finditer(text))]
        self._end = len(text)
        lines = sorted({1, *(place(concept)[1] for concept in file.concepts)})
        borders = [self._start(line) for line in lines] + [len(text)]
        blocks = (Block(Zone.CODE, start, end) for start, end in pairwise(borders))
        self.document = Document(file.path, text, text, tuple(block for block in blocks if block.start < block.end))
        self.occurrences = Occurrences(text)

    def span(self, spot: Spot) -> tuple[int, int]:
        """Return what to mark of a place: its text, or its line where the text is written otherwise."""
        text, start = self.document.text, self._start(spot.line)
        for _ in range(spot.occurrence + 1):
            found = _find(text, spot.text, start)
            if found < 0:
                break
            start = found + len(spot.text)
        else:
            return found, start
        first = self._start(spot.line)
        line = text[first : self._start(spot.line + 1)]
        blanks = len(line) - len(line.lstrip())
        return first + blanks, max(first + blanks, first + len(line.rstrip()))

    def _start(self, line: int) -> int:
        """Return where a line begins, counted from 1; one behind the last begins at the end."""
        return self._starts[line - 1] if 0 < line <= len(self._starts) else self._end


def _text(file: GlossaryFile) -> str:
    """Return what a glossary file reads; of a file that is no text, its terms on the lines of its rows."""
    content = file.content
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if not content.startswith(ZIP):
        return content.decode("utf-8-sig", "replace")
    rows: dict[int, list[str]] = {}
    for concept in file.concepts:
        for term in concept.terms:
            rows.setdefault(term.line or place(concept)[1], []).append(term.text)
    return "\n".join("\t".join(rows.get(line, ())) for line in range(1, max(rows, default=1) + 1))


def _find(text: str, wanted: str, start: int) -> int:
    """Return where a text stands as whole words within reach of `start`, or -1."""
    place = text.find(wanted, start, start + REACH) if wanted else -1
    while place >= 0:
        end = place + len(wanted)
        if not text[place - 1 : place].isalnum() and not text[end : end + 1].isalnum():
            return place
        place = text.find(wanted, place + 1, start + REACH)
    return -1


def _finding(rule: GlossaryRule[Any], remark: Remark, pages: Mapping[str, _Page]) -> Finding:
    page, meta = pages[remark.spot.path], rule.meta
    start, end = page.span(remark.spot)
    text = page.document.text[start:end]
    return finding(
        meta,
        Place(remark.spot.path, start, end),
        text,
        {"text": remark.spot.text or text, **remark.values},
        key=remark.spot.path,
        occurrence=page.occurrences.before(text, start) + 1,
        related=tuple(Place(spot.path, *pages[spot.path].span(spot)) for spot in remark.others),
    )
