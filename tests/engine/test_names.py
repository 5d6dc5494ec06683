"""The names of files: the same for any order and number of processes, and what cannot be read is said."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcheck.config import Config
from mtcheck.engine import run
from mtcheck.engine.names import NamesReport, find_names, make_names_report, reason
from mtcheck.engine.plan import Plan
from mtcheck.engine.scan import scan_document
from mtcheck.formats import parse
from mtcheck.model import Document, Locale
from mtcheck.names.mentions import Mention, find_mentions
from mtcheck.report.names import console, csv, html, json
from mtcheck.rules.names import name_variant, name_variant_corpus
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import lint_texts

NAMES = ["Wadim", "Vadim", "Sergej", "Sergei", "Sergey", "Tscheljabinsk", "Chelyabinsk", "Iwanow", "Ivanov", "Iwanowo"]


def sentences(seed: int) -> str:
    """Return a text with a few of the names."""
    chance = random.Random(seed)
    words = (f"{chance.choice(NAMES)}{chance.choice(['', '', ' Orlow', ' Petrowa', 's'])}" for _ in range(6))
    return "\n\n".join(f"Am Abend sprach {word} mit niemandem." for word in words)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """130 articles."""
    place = tmp_path_factory.mktemp("articles")
    for index in range(130):
        (place / f"{index:03}.txt").write_text(sentences(index), "utf-8")
    return place


def all_outputs(report: NamesReport) -> list[str]:
    """Return the names in every form."""
    return [module.render(report, everything=True) for module in (console, csv, html, json)]


def test_order_and_workers_change_nothing(folder: Path) -> None:
    """Shuffled files, and 1, 2 and 5 processes, give the same names, lines and pages."""
    paths = sorted(map(str, folder.iterdir()))
    expected = find_names(paths, Config(), jobs=1)
    assert len(expected.several) >= 3
    for jobs in (1, 2, 5):
        random.Random(jobs).shuffle(paths)
        found = find_names(paths, Config(), jobs=jobs)
        assert found == expected
        assert all_outputs(found) == all_outputs(expected)


def test_progress_is_told(folder: Path) -> None:
    """As often as there are files, and of all of them."""
    told: list[tuple[int, int]] = []
    find_names([str(path) for path in folder.iterdir()][:7], Config(), progress=lambda *done: told.append(done))
    assert told == [(done, 7) for done in range(1, 8)]


def test_lines() -> None:
    """Lines count in the file, behind markup and whatever ends a line; there is one for each place."""
    text = "# Vadim\r\n\r\nDer *Wadim* kam,\rVadim nicht.\n\nVadims Hund &amp; Vadim. Vadim!\n"
    plan = Plan(Config(), (name_variant.RULE,), EMPTY_GLOSSARY)
    report = make_names_report([scan_document(parse("a.md", text), plan)], plan)
    assert report.lines == {("a.md", "Wadim"): (3,), ("a.md", "Vadim"): (1, 4, 6, 6, 6)}


def test_unreadable_files(tmp_path: Path) -> None:
    """They are named with the reason; the others are read."""
    (tmp_path / "good.txt").write_text("Wadim kam. Vadim ging.", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"a\0b")
    report = find_names([str(tmp_path / name) for name in ("good.txt", "bad.txt", "gone.txt")], Config())
    assert len(report.several) == 1
    assert len(report.paths) == 3
    assert [Path(path).name for path in report.unreadable] == ["bad.txt", "gone.txt"]
    assert all(report.unreadable.values())


def test_a_failing_rule_is_no_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the rule on one file keeps its traceback; the rest is shown."""
    for name in ("bad.txt", "good.txt"):
        (tmp_path / name).write_text("Wadim kam. Vadim ging.", "utf-8")

    def fail(document: Document, aliases: dict[str, frozenset[str]]) -> Iterator[Mention]:
        if document.path.endswith("bad.txt"):
            raise ZeroDivisionError
        return find_mentions(document, aliases)

    monkeypatch.setattr(name_variant, "find_mentions", fail)
    report = find_names([str(tmp_path / "bad.txt"), str(tmp_path / "good.txt")], Config(), jobs=1)
    assert len(report.crashes) == 1
    assert "ZeroDivisionError" in report.crashes[0]
    assert [name.count for name in report.several] == [2]


def test_selection_is_for_lint(tmp_path: Path) -> None:
    """What a configuration selects or ignores has nothing to do with the registry."""
    path = tmp_path / "a.txt"
    path.write_text("Wadim kam. Vadim ging.", "utf-8")
    for config in (Config(select=("ACC",)), Config(ignore=("NAM",)), Config(locale=Locale.CH)):
        assert len(find_names([str(path)], config).several) == 1


def test_registry_and_lint_agree() -> None:
    """Where lint reports a spelling, the registry has it and the better one in one entry."""
    texts = {f"{seed}.txt": sentences(seed) for seed in range(40)}
    rules = (name_variant.RULE, name_variant_corpus.RULE)
    plan = Plan(Config(), rules, EMPTY_GLOSSARY)
    findings = lint_texts(list(texts), list(texts.values()), plan).findings
    report = make_names_report([scan_document(parse(path, text), plan) for path, text in texts.items()], plan)
    entry = {one.form: name for name in report.names for one in name.spellings}
    assert len(findings) > 20
    for finding in findings:
        form = next(form for form in (finding.text, finding.text.removesuffix("s")) if form in entry)
        assert len(entry[form].spellings) > 1
        assert all(str(reason(edge)).startswith("both read as ") for edge in entry[form].edges)


def test_lint_scans_the_same_way(folder: Path) -> None:
    """One way of reading files for both; what is left of a run that stops early does not disturb the next."""
    paths = sorted(map(str, folder.iterdir()))
    plan = Plan(Config(select=("NAM101",)), (name_variant.RULE,), EMPTY_GLOSSARY)
    scans = run.scan_all(paths, plan, jobs=2)
    next(scans)
    scans.close()  # type: ignore[attr-defined]
    assert run.lint(paths[:3], Config(select=("NAM101",)), jobs=1).paths == tuple(paths[:3])
