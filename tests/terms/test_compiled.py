"""Compiled glossaries: found again, never trusted blindly, never in the way."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from mtcheck.terms import compiled, load_glossary, read

TEXT = 'concepts:\n  - id: a\n    terms: [Häuser, {text: Bau, status: deprecated, note: "x\\ny"}]\n'


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A small glossary file."""
    file = tmp_path / "g.yaml"
    file.write_text(TEXT, "utf-8")
    return str(file)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "glossaries"


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a glossary can only come from the cache."""
    monkeypatch.setattr(read, "FORMATS", {".yaml": "no_such_reader"})


def test_second_load_needs_no_reader(path: str, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read once is not read again, and is equal in all but speed."""
    first = load_glossary([path])
    assert len(list(cache.iterdir())) == 1
    forbid_reading(monkeypatch)
    second = load_glossary([path])
    assert second == first
    assert second.concepts[0].place == f"{path}:2"


def test_same_content_elsewhere(path: str, cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Content is the key, and places are those of the file that was asked for."""
    load_glossary([path])
    forbid_reading(monkeypatch)
    copy = tmp_path / "copy.yaml"
    copy.write_text(TEXT, "utf-8")
    assert load_glossary([str(copy)]).concepts[0].place == f"{copy}:2"


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut off": lambda data: data[:-5],
    "another character": lambda data: data.replace(b"Bau", b"Bad"),
    "not JSON": lambda data: b"x\ny\nz",
    "not text": lambda data: bytes(range(256)),
    "more rows": lambda data: data + data,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_cache_is_read_again(damage: str, path: str, cache: Path) -> None:
    """A damaged file is no error and gives no wrong term; it is replaced."""
    first = load_glossary([path])
    (file,) = cache.iterdir()
    good = file.read_bytes()
    file.write_bytes(DAMAGE[damage](good))
    assert file.read_bytes() != good
    assert load_glossary([path]) == first
    assert file.read_bytes() == good


def test_cache_can_be_switched_off(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable means: keep nothing."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert compiled.folder() is None
    load_glossary([path])
    assert not (tmp_path / "xdg").exists()


def test_default_folder(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a choice it is the user's cache folder."""
    monkeypatch.delenv("MTCHECK_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    load_glossary([path])
    assert len(list((tmp_path / "xdg" / "mtcheck" / "glossaries").iterdir())) == 1
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert compiled.folder() == str(tmp_path / ".cache" / "mtcheck" / "glossaries")


def test_folder_that_cannot_be_written(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the cache folder cannot be made, everything works without it."""
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path / "file"))
    assert load_glossary([path]).concepts[0].terms[0].text == "Häuser"


def test_old_ones_go(path: str, cache: Path) -> None:
    """The folder does not grow for ever, and no unfinished file stays."""
    cache.mkdir(parents=True)
    for number in range(100):
        (cache / str(number)).touch()
        os.utime(cache / str(number), (number, number))
    load_glossary([path])
    names = {file.name for file in cache.iterdir()}
    assert len(names) == 64
    assert "36" not in names
    assert "99" in names


def many(folder: Path, terms: int) -> str:
    """Write a glossary of so many terms."""
    source = random.Random(1)
    lines = ["concepts:\n"]
    for number in range(terms // 2):
        name = "".join(source.choice(("ka", "tsch", "ro", "mi", "lug", "sen")) for _ in range(4)).capitalize()
        lines.append(
            f"  - id: c{number}\n    type: place\n    definition: Ort {number}\n    terms:\n"
            f"      - {name}{number:x}\n      - {{text: {name}sk, status: deprecated, note: alter Name}}\n"
        )
    path = folder / "many.yaml"
    path.write_text("".join(lines), "utf-8")
    return str(path)


def test_ten_thousand_terms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large glossary is complete either way, and the second time no YAML is read."""
    path = many(tmp_path, 10_000)
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path))
    glossary = load_glossary([path])
    assert sum(len(concept.terms) for concept in glossary.concepts) == 10_000

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the YAML was read again")

    monkeypatch.setattr("yaml.parse", refuse)
    assert load_glossary([path]) == glossary
    monkeypatch.setenv("MTCHECK_CACHE_DIR", "")
    with pytest.raises(AssertionError, match="read again"):
        load_glossary([path])
