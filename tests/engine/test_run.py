"""A run gives the same report whatever the order of files and the number of processes."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint, make_report
from mtcheck.engine.scan import scan, scan_document
from mtcheck.errors import ExitCode, GlossaryError
from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Context, CorpusRule, DocumentRule, Fact, Hit, Located, Meta, Ruling, WordRule
from mtcheck.rules import load_rules
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import ROOT, SHARED, needs_shared, plain_findings

SEEDS = sorted(str(path) for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))


def meta(code: str) -> Meta:
    """A rule's description that is as short as can be."""
    return Meta(
        code=code,
        name=f"test-{code}",
        message="m",
        mqm=Mqm.STYLE,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="test",
    )


def broken(document: Document, context: Context[None]) -> Iterator[Hit]:
    """A rule that fails on one kind of text."""
    if "Unglück" in document.text:
        raise RuntimeError("no\nluck")
    yield Hit(0, 1)


def everything(document: Document, context: Context[None]) -> Iterator[Fact]:
    """One fact per document."""
    yield Fact("k", document.prose, 0, len(document.prose))


def rarest(facts: object, context: object) -> Iterator[Ruling]:
    """A judge that always fails."""
    yield from ()
    raise LookupError("judge")


def plan_of(*rules: object) -> Plan:
    """A plan for rules of a test."""
    return Plan(Config(), rules, EMPTY_GLOSSARY)  # type: ignore[arg-type]


def run(plan: Plan, *texts: str) -> Report:
    """Lint texts."""
    documents = [formats.parse(f"{index}.txt", text) for index, text in enumerate(texts)]
    return make_report([scan_document(document, plan) for document in documents], plan)


def test_order_of_files_does_not_matter() -> None:
    """Shuffled twice: the same report."""
    expected = lint(SEEDS, Config()).findings
    assert expected
    for seed in range(2):
        shuffled = list(SEEDS)
        random.Random(seed).shuffle(shuffled)
        assert lint(shuffled, Config()).findings == expected


def test_number_of_processes_does_not_matter(tmp_path: Path) -> None:
    """One process and two: the same report, over more files than one chunk holds."""
    paths = []
    for number in range(90):
        path = tmp_path / f"{number}.txt"
        path.write_text(Path(SEEDS[number % len(SEEDS)]).read_text("utf-8", "replace"), "utf-8")
        paths.append(str(path))
    alone, together = lint(paths, Config(), jobs=1), lint(paths, Config(), jobs=2)
    assert alone.findings == together.findings
    assert alone.paths == together.paths
    assert alone.findings


def test_progress_counts_every_file() -> None:
    """The last call says that all is done."""
    calls: list[tuple[int, int]] = []
    lint(SEEDS[:3], Config(), progress=lambda done, of: calls.append((done, of)))
    assert calls == [(1, 3), (2, 3), (3, 3)]


def test_broken_rule_is_a_finding() -> None:
    """INT002 on its file only, other rules and files unharmed, exit code 3."""
    rule = DocumentRule(meta=meta("TST101"), check=broken, options=None, examples=[])
    report = run(plan_of(rule), "Alles gut.", "Ein Unglück.")
    assert [(finding.path, finding.code) for finding in report.findings] == [("0.txt", "TST101"), ("1.txt", "INT002")]
    assert (
        str(report.findings[1].message)
        == "TST101 failed on this file with RuntimeError: no luck; the other rules were run"
    )
    assert "RuntimeError" in report.crashes[0]
    assert report.exit_code(None) is ExitCode.FAULT


def test_broken_judge_is_a_finding() -> None:
    """The same where all files are judged together."""
    rule = CorpusRule(meta=meta("TST102"), collect=everything, judge=rarest, options=None, examples=[])
    report = run(plan_of(rule), "a", "b")
    assert [finding.code for finding in report.findings] == ["INT002"]
    assert report.exit_code(None) is ExitCode.FAULT


def test_facts_of_one_collector_are_collected_once() -> None:
    """Rules that share a collector share its facts, sorted by path and place."""
    calls: list[str] = []
    seen: list[list[str]] = []

    def collect(document: Document, context: Context[None]) -> Iterator[Fact]:
        calls.append(document.path)
        yield Fact("k", "second", 2, 3)
        yield Fact("k", "first", 0, 1)

    def judge(facts: object, context: Context[None]) -> Iterator[Ruling]:
        assert isinstance(facts, tuple)
        seen.append([f"{located.path} {located.fact.form}" for located in facts])
        assert all(isinstance(located, Located) for located in facts)
        yield Ruling("1.txt", Hit(0, 1), (facts[0],))

    rules = [
        CorpusRule(meta=meta(code), collect=collect, judge=judge, options=None, examples=[])
        for code in ("TST103", "TST104")
    ]
    report = run(plan_of(*rules), "abc", "def")
    assert calls == ["0.txt", "1.txt"]
    assert seen == [["0.txt first", "0.txt second", "1.txt first", "1.txt second"]] * 2
    assert [(f.code, f.path, f.related[0].path) for f in report.findings] == [
        ("TST103", "1.txt", "0.txt"),
        ("TST104", "1.txt", "0.txt"),
    ]


def test_word_rules_are_asked_once_per_word() -> None:
    """Every place of a word gets the hit, but the rule is asked only once in a run."""
    asked: list[str] = []

    def check(word: str, context: Context[None]) -> Iterator[Hit]:
        asked.append(word)
        if word == "rot":
            yield Hit(1, 3)

    rule = WordRule(meta=meta("TST105"), check=check, options=None, examples=[])
    plan = plan_of(rule)
    report = run(plan, "rot und rot, rotes Brot", "rot")
    places = [(finding.path, finding.start, finding.text) for finding in report.findings]
    assert places == [("0.txt", 1, "ot"), ("0.txt", 9, "ot"), ("1.txt", 1, "ot")]
    assert sorted(asked) == ["Brot", "rot", "rotes", "und"]


def test_word_rule_that_fails() -> None:
    """It fails on the file with the word, in the same words whatever was looked at first; the others are checked."""

    def check(word: str, context: Context[None]) -> Iterator[Hit]:
        if word.startswith("Un"):
            raise RuntimeError(word)
        if word == "Glück":
            yield Hit(0, 1)

    rule = WordRule(meta=meta("TST106"), check=check, options=None, examples=[])
    texts = {"a.txt": "Glück im Unglück", "b.txt": "Unwetter Unglück Unruhe Glück", "c.txt": "Viel Glück"}
    for order in (sorted(texts), sorted(texts, reverse=True)):
        plan = plan_of(rule)
        report = make_report([scan_document(formats.parse(path, texts[path]), plan) for path in order], plan)
        found = [(finding.path, finding.code, finding.start) for finding in report.findings]
        assert found == [("a.txt", "INT002", 0), ("b.txt", "INT002", 0), ("c.txt", "TST106", 5)]
        assert "RuntimeError: Unglück" in str(report.findings[1].message)
        assert report.exit_code(Severity.MINOR) is ExitCode.FAULT


def test_reader_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in a reader costs one file, and is told as a fault."""
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for path in paths:
        Path(path).write_text("Text.", "utf-8")
    read = formats.read

    def failing(path: str, **how: object) -> Document:
        if path == paths[0]:
            raise RecursionError("too deep")
        return read(path)

    monkeypatch.setattr(formats, "read", failing)
    report = lint(paths, Config())
    assert [(finding.path, finding.code) for finding in report.findings] == [(paths[0], "INT001")]
    assert "RecursionError: too deep" in str(report.findings[0].message)
    assert list(report.documents) == paths[1:]
    assert report.exit_code(None) is ExitCode.FAULT


def test_vocabulary_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A memo that has grown too large is begun anew."""
    monkeypatch.setattr("mtcheck.engine.plan.VOCABULARY_LIMIT", 2)
    plan = plan_of()
    document = formats.parse("a.txt", "x")
    memo = plan.vocabulary(document.locale)
    memo.clean.update("abc")
    assert not plan.vocabulary(document.locale).clean


def test_unreadable_file_is_a_finding(tmp_path: Path) -> None:
    """INT001 on the file, the others are checked."""
    (tmp_path / "a.txt").write_bytes(b"a\0b")
    (tmp_path / "b.txt").write_text("Das das ist doppelt, dass dass auch.", "utf-8")
    report = lint([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], Config())
    assert [finding.code for finding in report.findings][:1] == ["INT001"]
    assert {finding.code for finding in report.findings} == {"INT001", "LNG102"}
    assert report.exit_code(Severity.CRITICAL) is ExitCode.FINDINGS


def test_standard_input() -> None:
    """Bytes stand for a file."""
    report = lint(["-"], Config(), stdin="Das ist, dass dass es regnet.".encode("utf-16"))
    assert [finding.code for finding in report.findings] == ["LNG102"]
    assert report.documents["-"].encoding.name.startswith("utf-16")


@pytest.mark.parametrize("path", SEEDS, ids=[Path(path).name for path in SEEDS])
def test_fast_way_is_the_plain_way_on_articles(path: str) -> None:
    """Whole articles: literals and memo find exactly what asking everywhere finds."""
    check_both_ways(path)


@needs_shared
@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_fast_way_is_the_plain_way_on_real_articles(name: str) -> None:
    """The same on real ones."""
    (path,) = (SHARED / "seeds").glob(f"{name}_*.txt")
    check_both_ways(str(path))


def check_both_ways(path: str) -> None:
    """Compare rule by rule."""
    for rule in load_rules():
        if isinstance(rule, CorpusRule):
            continue
        plan = make_plan(Config(select=(rule.meta.code,), ignore=("INT005",)), [rule])
        result = scan(path, plan)
        document = result.read()
        assert document is not None
        assert list(result.findings) == plain_findings(document, rule, plan)


def slow_glossary(document: Document, _: Context[None]) -> Iterator[Hit]:
    """Fail as a rule does whose glossary has a pattern that runs wild on this text."""
    raise GlossaryError("g.yaml:7: pattern 'x' takes longer than 0.5 s on a text")


def test_a_slow_pattern_is_a_finding_and_no_fault_of_ours() -> None:
    """INT002 names the place in the glossary; the exit code is that of findings."""
    rule = DocumentRule(meta=meta("TST101"), check=slow_glossary, options=None, examples=[])
    report = run(plan_of(rule), "Alles gut.")
    assert [finding.code for finding in report.findings] == ["INT002"]
    assert "GlossaryError: g.yaml:7: pattern 'x'" in str(report.findings[0].message)
    assert report.crashes == ()
    assert report.exit_code(Severity.MINOR) is ExitCode.FINDINGS
