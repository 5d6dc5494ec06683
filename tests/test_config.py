"""A configuration file says what it means or is refused with its line."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mtcheck.config import Config, PairPattern, PathRule, find_file, load
from mtcheck.errors import ConfigError
from mtcheck.model import FixSafety, Locale, Mqm, Profile, Severity, Transliteration
from mtcheck.rule import Meta, SegmentRule


@dataclass(frozen=True)
class Options:
    """One field of each type a rule may use."""

    longest_word: int = 3
    share: float = 0.5
    strict: bool = False
    style: Transliteration | None = None
    words: tuple[str, ...] = ("a",)


RULES: list[SegmentRule[Any]] = [
    SegmentRule(
        meta=Meta(
            code="TST101",
            name="test-rule",
            message="m",
            mqm=Mqm.STYLE,
            severity=Severity.MINOR,
            fix=FixSafety.NONE,
            source="test",
        ),
        check=lambda segment, context: iter(()),
        literals=(),
        options=Options(),
        examples=[],
    )
]

FULL = """
select = ["tst", "test-rule"]
ignore = "TST1"
locale = "de-CH"
glossary = ["names.yaml"]
fail-on = "major"
default-profile = "house"

[profile.house]
transliteration = "press"
quotes = "«»"

[rules.test-rule]
longest-word = 7
share = 1
strict = true
style = "duden"
words = ["b", "c"]
"""


def write(folder: Path, text: str, name: str = "mtcheck.toml") -> str:
    """Write a file and return its path."""
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def test_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every key arrives with its type; glossaries are relative to the file."""
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "sub", FULL)
    config = load("sub/mtcheck.toml", RULES)
    assert config == Config(
        select=("tst", "test-rule"),
        ignore=("TST1",),
        locale=Locale.CH,
        profile=Profile(Transliteration.PRESS, "«»"),
        glossary=("sub/names.yaml",),
        fail_on=Severity.MAJOR,
        options={"TST101": Options(7, 1.0, True, Transliteration.DUDEN, ("b", "c"))},
    )


def test_nothing() -> None:
    """Everything has a default that works without a file."""
    assert load(None, RULES) == Config()


def test_never(tmp_path: Path) -> None:
    """Findings need not fail a run."""
    assert load(write(tmp_path, 'fail-on = "never"'), RULES).fail_on is None


def test_profile_by_name(tmp_path: Path) -> None:
    """The command line chooses among the profiles of the file."""
    path = write(tmp_path, '[profile.a]\nquotes = "„“"\n[profile.b]\nellipsis = "…"\n')
    assert load(path, RULES).profile == Profile()
    assert load(path, RULES, profile="b").profile == Profile(ellipsis="…")


def test_pairs(tmp_path: Path) -> None:
    """Patterns of pairs count from the folder of the file."""
    path = write(tmp_path, 'pairs = ["./en/{name}.md=de/{name}.md"]')
    (pattern,) = load(path, RULES).pairs
    assert pattern[1:] == PairPattern("", "en/{name}.md", "de/{name}.md")[1:]
    assert Path(pattern.folder).resolve() == tmp_path.resolve()


BAD = {
    "a pattern of pairs without a name": (
        '\npairs = "en/a.md=de/a.md"',
        ":2: 'pairs' has 'en/a.md=de/a.md': {name} must stand once in each path, allowed is en/{name}.md=de/{name}.md",
    ),
    "a pattern of pairs with one side": ('pairs = ["de/{name}.md"]', ":1: 'pairs' has 'de/{name}.md': {name} must"),
    "a text that is its own source": ('pairs = "{name}.md={name}.md"', "must stand once in each path"),
    "unknown key": ('\nselct = ["NAM"]', ":2: unknown key 'selct', did you mean 'select'?"),
    "unknown table": ("[glosary]\n", ":1: unknown key 'glosary', did you mean 'glossary'?"),
    "unknown rule": ("[rules.tset-rule]\n", ":1: unknown key 'tset-rule' in [rules], did you mean 'test-rule'?"),
    "unknown option": (
        "[rules.test-rule]\n\nlongst-word = 3",
        ":3: unknown key 'longst-word' in [rules.test-rule], did you mean 'longest-word'?",
    ),
    "wrong type": (
        '[rules.test-rule]\nlongest-word = "x"',
        ":2: 'rules.test-rule.longest-word' is str, allowed: int",
    ),
    "a truth value is no number": (
        "[rules.test-rule]\nlongest-word = true",
        ":2: 'rules.test-rule.longest-word' is bool, allowed: int",
    ),
    "wrong list": ("[rules.test-rule]\nwords = [1]", ":2: 'rules.test-rule.words' must be a list of strings"),
    "wrong choice": ('locale = "de-LI"', ":1: 'locale' is 'de-LI', allowed: de-DE, de-AT, de-CH"),
    "wrong choice in an option": (
        '[rules.test-rule]\nstyle = "x"',
        ":2: 'style' is 'x', allowed: duden, press",
    ),
    "wrong severity": ('fail-on = "fatal"', "allowed: neutral, minor, major, critical, never"),
    "unknown profile": (
        'default-profile = "x"\n[profile.y]',
        ":1: unknown profile 'x', known are: austrian, dpa-like",
    ),
    "unknown key in a profile that is not used": ('[profile.y]\nquots = "„“"', "did you mean 'quotes'?"),
    "profile is no table": ("profile = 3", ":1: 'profile' must be a table"),
    "rules is no table": ("rules = 3", ":1: 'rules' must be a list of files, or a table"),
    "select is no list": ("select = 3", ":1: 'select' must be a string or a list of strings"),
    "default profile is no name": ('default-profile = ["a"]\n[profile.a]', ":1: 'default-profile' must be a string"),
    "one quotation mark": ('[profile.a]\nquotes = "x"', ":2: 'quotes' is 'x', allowed: an opening and a closing mark"),
    "no quotation marks": ('[profile.a]\nquotes = ""', ":2: 'quotes' is '', allowed: an opening and a closing mark"),
    "no ellipsis": ('[profile.a]\n\nellipsis = ".."', ":3: 'ellipsis' is '..', allowed: …, ..."),
    "unknown rule code": ('\nselect = ["TST", "TTS101"]', ":2: unknown rule 'TTS101', did you mean 'TST101'?"),
    "unknown rule to ignore": ('ignore = "XYZ"', ":1: unknown rule 'XYZ', see `mtcheck rules` for all"),
    "syntax": ("\n\nselect = [", "mtcheck.toml:3: "),
}


@pytest.mark.parametrize(("text", "expected"), BAD.values(), ids=BAD.keys())
def test_refused(text: str, expected: str, tmp_path: Path) -> None:
    """One line with file, line, what is wrong and what is allowed."""
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path, text), RULES)
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["tool = 3\n", "[tool]\nmtcheck = 3\n"])
def test_project_file_without_tables(text: str, tmp_path: Path) -> None:
    """A pyproject.toml that is named may hold anything in the place of our table."""
    with pytest.raises(ConfigError, match=r"pyproject\.toml:\d: '\w+' must be a table"):
        load(write(tmp_path, text, "pyproject.toml"), RULES)


def test_refused_files(tmp_path: Path) -> None:
    """No file, no text, no profile: each said in one line."""
    with pytest.raises(ConfigError, match=r"no\.toml: no such file"):
        load(str(tmp_path / "no.toml"), RULES)
    (tmp_path / "latin.toml").write_bytes(b'# Gr\xfc\xdfe\nselect = "NAM"')
    with pytest.raises(ConfigError, match="not UTF-8 at byte 4"):
        load(str(tmp_path / "latin.toml"), RULES)
    with pytest.raises(ConfigError, match="--profile house"):
        load(None, RULES, profile="house")


def test_nearest_file_upward(tmp_path: Path) -> None:
    """The file next to the articles wins; a pyproject.toml counts only with a table for mtcheck."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    article = inner / "x.txt"
    article.touch()
    write(tmp_path, "", "mtcheck.toml")
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert find_file([str(article)]) == str(tmp_path / "mtcheck.toml")
    write(tmp_path / "a", '[tool.mtcheck]\nselect = "TST"\n', "pyproject.toml")
    found = find_file([str(article)])
    assert found == str(tmp_path / "a" / "pyproject.toml")
    assert load(found, RULES).select == ("TST",)
    write(inner, "", "mtcheck.toml")
    assert find_file([str(article)]) == str(inner / "mtcheck.toml")
    assert find_file([str(article), str(tmp_path / "a")]) == str(tmp_path / "a" / "pyproject.toml")


def test_baseline_and_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The baseline counts from the folder of the file; rules by path name a pattern, rules and a reason."""
    path = tmp_path / "mtcheck.toml"
    path.write_text('baseline = "b.toml"\n[per-path."archiv/**"]\nignore = ["TST101"]\nreason = "alt"\n', "utf-8")
    monkeypatch.chdir("/")
    loaded = load(str(path), RULES)
    assert loaded.baseline is not None
    assert Path(loaded.baseline).resolve() == tmp_path / "b.toml"
    assert loaded.per_path == (PathRule("archiv/**", ("TST101",), "alt"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[per-path]\n"a/*" = {ignore = ["TST111"]}', "unknown rule 'TST111', did you mean 'TST101'?"),
        ('[per-path]\n"a/*" = {reason = "x"}', "'per-path.a/*' needs 'ignore', a list of rules"),
        ('[per-path]\n"a/*" = ["TST101"]', "'a/*' must be a table"),
        ('[per-path."a"]\nselect = ["TST101"]', "unknown key 'select' in [per-path], known are: ignore, reason"),
        ("baseline = 3", "'baseline' must be a string"),
    ],
)
def test_baseline_and_paths_are_checked(text: str, message: str, tmp_path: Path) -> None:
    """A mistake is one line with its place."""
    path = tmp_path / "mtcheck.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=f"mtcheck.toml:[12]: {re.escape(message)}"):
        load(str(path), RULES)
