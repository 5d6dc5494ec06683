"""TOML of anybody: read, or refused in one line."""

import pytest

from mtcheck.config import load
from mtcheck.engine.baseline import parse
from mtcheck.errors import ConfigError
from mtcheck.text.toml import read_toml
from tests.harness import MUCH, ends

BAD = {
    "line": ("a = 1\nb = [", r"a\.toml:2: TOML syntax: "),
    "key twice": ("a = 1\na = 2", r"a\.toml:2: TOML syntax: "),
    "nested": (f"a = {'[' * 5000}{']' * 5000}", r"a\.toml: TOML nested too deep$"),
    "number": (f"a = {'9' * 5000}", r"a\.toml: a number in it is too long$"),
    "day": ("a = 2001-99-99", r"a\.toml:1: TOML syntax: "),
}


@pytest.mark.parametrize(("text", "message"), BAD.values(), ids=BAD.keys())
def test_refused(text: str, message: str) -> None:
    """With the line, where there is one."""
    with pytest.raises(ConfigError, match=f"^{message}"):
        read_toml(text, "a.toml")


def test_read() -> None:
    """A table."""
    assert read_toml("[a]\nb = 1\n", "a.toml") == {"a": {"b": 1}}


def test_many_empty_lines() -> None:
    """The line of what is wrong is found in one way through the file."""
    with ends():
        with pytest.raises(ConfigError, match="version is missing"):
            parse(b"\n" * MUCH, "b.toml")
        with pytest.raises(ConfigError, match="unknown key"):
            parse(b"\n" * MUCH + b'"x y" = 1', "b.toml")


def test_many_empty_lines_of_the_configuration(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same in the configuration."""
    monkeypatch.chdir(str(tmp_path))
    with open("mtcheck.toml", "w", encoding="utf-8") as file:
        file.write("\n" * MUCH + '"x y" = 1')
    with ends(), pytest.raises(ConfigError, match="unknown key"):
        load("mtcheck.toml", ())
