"""Committed files that a builder writes are what the builder would write now."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from builders import calques, generated, levels, name_tables, rule_pages, sample_report
from mtcheck.rules import load_rules


@pytest.mark.parametrize(
    "main",
    [calques.main, levels.main, rule_pages.main, sample_report.main, name_tables.main],
    ids=[
        "the calques",
        "the levels of the rules",
        "the pages of the rules",
        "the sample report",
        "the tables of names",
    ],
)
def test_is_fresh(main: Callable[[Sequence[str]], int], capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to renew; otherwise the output names the files and the command."""
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_every_rule_has_a_page_and_a_line() -> None:
    """The list leads to each page, in whatever family a rule is."""
    rules = load_rules()
    files = rule_pages.pages(rules, Path("rules"))
    assert len(files) == len(rules) + 1
    index = files[Path("rules/README.md")]
    for rule in rules:
        assert f"[{rule.meta.code} {rule.meta.name}]({rule_pages.file_name(rule)})" in index
        assert files[Path("rules") / rule_pages.file_name(rule)].startswith(f"# {rule.meta.code} ")


@pytest.mark.parametrize(
    ("on_disk", "orphan", "line"),
    [("text", False, ""), ("other", False, "stale"), (None, False, "missing"), ("text", True, "belongs to nothing")],
    ids=["fresh", "changed", "missing", "left over"],
)
def test_check_notices(
    on_disk: str | None, orphan: bool, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A check changes nothing and fails for every way of being stale; writing makes it pass."""
    path, left_over = tmp_path / "folder" / "page.md", tmp_path / "old.md"
    if on_disk is not None:
        path.parent.mkdir()
        path.write_text(on_disk, "utf-8")
    if orphan:
        left_over.touch()
    orphans = [left_over] if orphan else []
    before = sorted(tmp_path.rglob("*"))
    assert generated.run("builder", {path: "text"}, orphans, ["--check"]) == (1 if line else 0)
    assert line in capsys.readouterr().out
    assert sorted(tmp_path.rglob("*")) == before
    assert generated.run("builder", {path: "text"}, orphans, []) == 0
    assert generated.run("builder", {path: "text"}, [], ["--check"]) == 0
    assert not left_over.exists()
