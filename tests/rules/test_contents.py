"""What is kept of the rules is what they say of themselves, and their code is imported when they are asked."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

import pytest

import mtcheck
from mtcheck.rule import Rule
from mtcheck.rules import contents, load_rules, page
from mtcheck.rules.contents import known_rules, whole
from mtcheck.text import kept

PACKAGE = os.path.dirname(mtcheck.__file__)
FIELDS = ("meta", "literals", "words", "within")
LATE = "import sys\nfrom mtcheck.rules.contents import known_rules\nprint(len(known_rules()), *sys.modules)"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache, and a process that knows no rules yet."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    known_rules.cache_clear()
    yield tmp_path
    known_rules.cache_clear()


def again() -> tuple[Rule, ...]:
    """Return the rules as a second run knows them."""
    known_rules()
    known_rules.cache_clear()
    return known_rules()


def test_known_rules_are_the_rules() -> None:
    """Kind, description, what wakes them, options, functions: all but the examples."""
    for known, loaded in zip(again(), load_rules(), strict=True):
        assert type(known) is type(loaded)
        assert known is not loaded
        for field in FIELDS:
            assert getattr(known, field, None) == getattr(loaded, field, None)
        assert whole(known) is loaded
        assert (known.options is None) == (loaded.options is None)
        for name in contents.FUNCTIONS:
            if hasattr(loaded, name):
                assert getattr(known, name).itself is getattr(loaded, name)
        assert page(known) == page(loaded)


def test_code_is_imported_late(cache: Path) -> None:
    """A second process knows all rules and has imported none."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", LATE]
    first, second = (run(command, env=environment, capture_output=True, text=True, check=True) for _ in range(2))
    module = "mtcheck.rules.locale.ellipsis"
    assert first.stdout.split()[0] == second.stdout.split()[0] == str(len(load_rules()))
    assert module in first.stdout.split()
    assert module not in second.stdout.split()


@pytest.mark.parametrize("stored", [None, (), ("", [], []), {"a": 1}])
def test_what_is_not_of_these_files_is_none(stored: object) -> None:
    """Nothing kept, or of another place or version: the rules are imported."""
    kept.write(contents._name(PACKAGE), stored)
    assert known_rules() == load_rules()


def test_each_installation_has_its_own(cache: Path) -> None:
    """Two of them never write over each other's rules."""
    known_rules()
    assert [path.name.startswith(contents._name(PACKAGE)) for path in cache.glob("rules-*")] == [True]
    assert contents._name("/srv/desk/mtcheck") != contents._name("/srv/hook/mtcheck")


def test_a_changed_file_is_noticed(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The date of any file is enough."""
    known_rules()
    known_rules.cache_clear()
    stamped = contents._stamped
    monkeypatch.setattr(contents, "_stamped", lambda name, status: (*stamped(name, status)[:2], 0))
    assert known_rules() == load_rules()


def test_without_a_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nowhere to keep anything: every run imports the rules."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", "")
    assert again() == load_rules()
