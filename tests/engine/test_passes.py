"""Passes over files: until quiet, whole fixes only, and a file without end is left alone."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from mtcheck.config import Config
from mtcheck.engine.passes import MOST_PASSES, Fixing, fix
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.run import scan_all
from mtcheck.engine.scan import scan
from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Context, DocumentRule, Hit, Meta
from mtcheck.rules import default_rules, load_rules
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Glossary, Status, Term, TermType
from tests.harness import ROOT

GLOSSARY = str(ROOT / "glossaries" / "zentralasien.yaml")
SEEDS = sorted(str(path) for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
DEFAULT = default_rules()
NAMES = Glossary(
    (
        Concept("v", (Term("Wadim", type=TermType.NAME), Term("Vadim", status=Status.ADMITTED, type=TermType.NAME))),
        Concept("k", (Term("Kaczyński", type=TermType.NAME), Term("Katschinski", status=Status.FORBIDDEN))),
    )
)


def fixed(texts: Mapping[str, str | bytes], plan: Plan, *, unsafe: bool = False) -> tuple[dict[str, bytes], Fixing]:
    """Fix texts instead of files; return all of them as they are then."""
    contents = {path: text.encode() if isinstance(text, str) else text for path, text in texts.items()}
    result = fix([scan(path, plan, data) for path, data in contents.items()], plan, unsafe=unsafe)
    return contents | {change.path: change.after for change in result.changes}, result


def rule(check: object, safety: FixSafety = FixSafety.SAFE) -> DocumentRule[None]:
    """A rule of a test."""
    meta = Meta("TST101", "test", "m", Mqm.STYLE, Severity.MINOR, safety, "test", wording=False)
    return DocumentRule(meta=meta, check=check, options=None, examples=[])  # type: ignore[arg-type]


def test_only_what_is_safe() -> None:
    """Unless it is asked for, what a person should look at is left."""
    texts = {"a.txt": "Er sagte, dass dass es regnet, und und in Georgia schneit es auf Georgien."}
    plan = Plan(Config(), DEFAULT, EMPTY_GLOSSARY)
    safe, _ = fixed(texts, plan)
    every, result = fixed(texts, plan, unsafe=True)
    assert safe != every
    assert b"Georgia " in safe["a.txt"]
    assert b"Georgia " not in every["a.txt"]
    assert not any(finding.fix for finding in result.report.findings)


def test_names_by_glossary() -> None:
    """What the glossary has decided is safe, with its ending, in every file; not inside a quotation."""
    texts = {
        "a.txt": "Wadim kam. Vadims Bruder und Vadim gingen.",
        "b.txt": "Hier steht Vadim.",
        "c.txt": "„Vadim kommt“, sagte sie.",
    }
    result, fixing = fixed(texts, Plan(Config(), DEFAULT, NAMES))
    assert result["a.txt"] == b"Wadim kam. Wadims Bruder und Wadim gingen."
    assert result["b.txt"] == b"Hier steht Wadim."
    assert result["c.txt"].decode() == texts["c.txt"]
    assert [(one.path, one.code) for one in fixing.report.findings] == [("c.txt", "NAM102")]


def test_overlapping_fixes_wait() -> None:
    """Of two fixes in each other's way one is made in the first pass, the other in the next, each as a whole."""

    def check(document: Document, context: Context[None]) -> Iterator[Hit]:
        for place in range(len(document.prose) - 1):
            if document.prose[place : place + 2] in ("ab", "bc"):
                edits = (Edit(place, place + 2, document.prose[place]), Edit(0, 0, document.prose[place + 1]))
                yield Hit(place, place + 2, edits=edits)

    result, fixing = fixed({"a.txt": "- abc"}, Plan(Config(), (rule(check),), EMPTY_GLOSSARY))
    assert result["a.txt"] == b"b- ac"
    assert [len(step.findings) for step in fixing.changes[0].steps] == [1]


def test_one_fix_is_whole() -> None:
    """An edit of a fix is not made while another edit of it has to wait."""

    def check(document: Document, context: Context[None]) -> Iterator[Hit]:
        if document.prose == "one two three":
            yield Hit(0, 3, replacement="1")
            yield Hit(1, 3, edits=(Edit(2, 3, "X"), Edit(8, 13, "X")))
        elif document.prose == "1 two three":
            yield Hit(2, 5, replacement="2")

    result, fixing = fixed({"a.txt": "one two three"}, Plan(Config(), (rule(check),), EMPTY_GLOSSARY))
    assert result["a.txt"] == b"1 2 three"
    assert len(fixing.changes[0].steps) == 2


def test_circle() -> None:
    """Fixes that undo each other: INT004 names the rules, the file stays, the others are fixed."""

    def check(document: Document, context: Context[None]) -> Iterator[Hit]:
        for word, other in (("Ampel", "Leuchte"), ("Leuchte", "Ampel")):
            for place in document.occurrences(word):
                yield Hit(place, place + len(word), replacement=other)

    texts = {"a.txt": "Die Ampel ist rot und und hell.", "b.txt": "Da und und dort.", "c.txt": "Ampel [laughs]."}
    result, fixing = fixed(texts, Plan(Config(), (*DEFAULT, rule(check)), EMPTY_GLOSSARY))
    assert result == {"a.txt": texts["a.txt"].encode(), "b.txt": b"Da und dort.", "c.txt": texts["c.txt"].encode()}
    found = [(one.path, str(one.message)) for one in fixing.report.findings if one.code == "INT004"]
    assert found == [
        ("a.txt", "the fixes of LNG102, TST101 never come to an end on this file; it was left as it is"),
        ("c.txt", "the fixes of ACC101, TST101 never come to an end on this file; it was left as it is"),
    ]


@pytest.mark.parametrize(("passes", "ends"), [(MOST_PASSES, True), (MOST_PASSES + 1, False)])
def test_ten_passes(passes: int, ends: bool) -> None:
    """Ten passes may be needed, eleven are too many."""

    def check(document: Document, context: Context[None]) -> Iterator[Hit]:
        if document.prose.count("x") < passes:
            yield Hit(0, 0, replacement="x")

    result, fixing = fixed({"a.txt": ".", "b.md": "x" * passes}, Plan(Config(), (rule(check),), EMPTY_GLOSSARY))
    assert result["a.txt"] == (b"x" * passes + b"." if ends else b".")
    assert [finding.code for finding in fixing.report.findings if finding.code == "INT004"] == (
        [] if ends else ["INT004"]
    )


def test_letters_that_the_file_cannot_hold() -> None:
    """A name with letters that Windows-1252 lacks stays a finding; all else in the file is fixed."""
    texts = {"a.txt": "Für Katschinski und und für Käse.".encode("cp1252")}
    result, fixing = fixed(texts, Plan(Config(), DEFAULT, NAMES), unsafe=True)
    assert result["a.txt"] == "Für Katschinski und für Käse.".encode("cp1252")
    assert [finding.code for finding in fixing.report.findings] == ["TRM101"]


def test_encoding_that_would_be_taken_for_another() -> None:
    """When the last letter goes that told the encoding, it is noticed."""
    data = "dass dass „Ã¼“ ist".encode("cp1252")
    _, fixing = fixed({"a.txt": data}, Plan(Config(encoding="cp1252"), DEFAULT, EMPTY_GLOSSARY), unsafe=True)
    (change,) = fixing.changes
    assert change.before == data
    assert change.reads_the_same("cp1252")


@pytest.mark.parametrize("unsafe", [False, True])
def test_number_of_processes_does_not_matter(unsafe: bool) -> None:
    """One process and two: the same changes and the same report; and nothing is left to do."""
    plan = make_plan(Config(glossary=(GLOSSARY,)), load_rules())
    alone, together = (fix(scan_all(SEEDS, plan, jobs=jobs), plan, unsafe=unsafe, jobs=jobs) for jobs in (1, 2))
    assert [(one.path, one.text, one.steps) for one in alone.changes] == [
        (one.path, one.text, one.steps) for one in together.changes
    ]
    assert alone.report.findings == together.report.findings
    assert len(alone.changes) >= 4
    left = [finding for finding in alone.report.findings if finding.fix]
    assert all(finding.fix and finding.fix.safety is FixSafety.UNSAFE and not unsafe for finding in left)


@pytest.mark.parametrize("unsafe", [False, True])
def test_seeds_twice_is_once(unsafe: bool, tmp_path: Path) -> None:
    """The sample articles, judged together: a second run has nothing to do and finds the same."""
    paths = []
    for path in map(Path, SEEDS):
        (tmp_path / path.name).write_bytes(path.read_bytes())
        paths.append(str(tmp_path / path.name))
    plan = make_plan(Config(glossary=(GLOSSARY,)), load_rules())
    once = fix(scan_all(paths, plan), plan, unsafe=unsafe)
    for change in once.changes:
        Path(change.path).write_bytes(change.after)
    twice = fix(scan_all(paths, plan), plan, unsafe=unsafe)
    assert twice.changes == ()
    assert twice.report.findings == once.report.findings
