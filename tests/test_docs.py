"""The documentation says what is true: its code runs, its links and file names lead somewhere."""

import doctest
import re
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from mtcheck.rule import Bad, Rule
from mtcheck.rules import load_rules
from tests import test_rule_examples as contract
from tests.harness import ROOT

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
FILE = re.compile(r"`([a-z_]+(?:/[a-z_]+)*\.py|(?:[a-z_]+/)+)`")
PAGES = sorted(
    path
    for pattern in ("*.md", "docs/*.md", "docs/adr/*.md", "seeds/README.md", "reports/README.md")
    for path in ROOT.glob(pattern)
)
by_page = pytest.mark.parametrize("page", PAGES, ids=[str(path.relative_to(ROOT)) for path in PAGES])


@pytest.fixture(scope="module")
def walkthrough(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rule]:
    """The rule of docs/new-rule.md, loaded from a file of the name and folder that the page gives it."""
    text = (ROOT / "docs/new-rule.md").read_text("utf-8")
    (code,) = [body for language, body in FENCE.findall(text) if language == "python"]
    (place,) = set(re.findall(r"`toolkit/mtcheck/(rules/\w+/\w+\.py)`", text))
    path = tmp_path_factory.mktemp("walkthrough") / place
    path.parent.mkdir(parents=True)
    path.write_text(code, "utf-8")
    spec = spec_from_file_location("walkthrough", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["walkthrough"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module.RULE
    del sys.modules["walkthrough"]


def test_the_rule_of_the_walkthrough_keeps_the_contract(walkthrough: Rule) -> None:
    """What new-rule.md shows passes everything that a rule of the package must pass."""
    contract.test_has_both_sides(walkthrough)
    contract.test_promises_what_it_keeps(walkthrough)
    contract.test_stands_where_it_belongs(walkthrough)
    contract.test_has_a_page(walkthrough)
    for example in walkthrough.examples:
        contract.test_marks_exactly(walkthrough, example)
        contract.test_fixes_exactly(walkthrough, example)
        contract.test_fast_way_is_the_plain_way(walkthrough, example)
        if isinstance(example, Bad):
            contract.test_is_silent_on_what_it_fixed(walkthrough, example)


def test_the_code_of_the_walkthrough_is_free(walkthrough: Rule) -> None:
    """A reader who copies the page does not collide with a rule that exists."""
    taken = {part for rule in load_rules() for part in (rule.meta.code, rule.meta.name)}
    assert taken.isdisjoint({walkthrough.meta.code, walkthrough.meta.name})


def test_the_walkthrough_shows_its_own_code(walkthrough: Rule) -> None:
    """The commands of the page speak of the rule of the page."""
    text = FENCE.sub("", (ROOT / "docs/new-rule.md").read_text("utf-8"))
    commands = FENCE.findall((ROOT / "docs/new-rule.md").read_text("utf-8"))
    assert any(walkthrough.meta.code in body for language, body in commands if not language)
    assert walkthrough.meta.name in text


@by_page
def test_links_lead_somewhere(page: Path) -> None:
    """A relative link names a file or folder that exists."""
    text = FENCE.sub("", page.read_text("utf-8"))
    relative = [target.partition("#")[0] for target in LINK.findall(text) if "://" not in target]
    assert [target for target in relative if target and not (page.parent / target).exists()] == []


def test_the_library_does_what_its_page_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every example of library.md prints what stands below it."""
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs/library.md"), module_relative=False, encoding="utf-8")
    assert failed == 0
    assert tried > 10


def test_architecture_names_files_that_exist() -> None:
    """A module that moves takes its mention in architecture.md along."""
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    named = set(FILE.findall(text))
    assert "engine/scan.py" in named
    places = (ROOT / "toolkit/mtcheck", ROOT)
    assert sorted(name for name in named if not any((place / name).exists() for place in places)) == []


def test_decisions_are_numbered_and_complete() -> None:
    """Decisions count up without a gap, and each says what it costs."""
    decisions = sorted((ROOT / "docs/adr").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    for path in decisions:
        text = path.read_text("utf-8")
        assert text.startswith(f"# {int(path.name[:4])}. ")
        assert re.findall(r"^## (\w+)$", text, re.MULTILINE) == ["Context", "Decision", "Price"]
