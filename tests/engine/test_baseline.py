"""A file of known findings: written and read back the same, matched by words, never by lines."""

import tomllib
from collections.abc import Iterable
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.engine import baseline
from mtcheck.engine.baseline import Baseline, Entry, entries_of, merged, parse, render
from mtcheck.engine.identity import folded
from mtcheck.errors import ConfigError
from tests.report.samples import document, finding

HARD = st.sampled_from('aß„"\\ \n\r\t\x00\x1b\x7f\x85\u202e\u2028\ufeff\U0001f600u0041#=[]')
TEXTS = st.text(HARD | st.characters(exclude_categories=["Cs"]), max_size=30)
ENTRIES = st.lists(
    st.builds(
        Entry,
        rule=st.sampled_from(["ACC101", "NAM104"]),
        path=TEXTS.map(lambda text: normalize("NFC", f"a{text}")),
        quotation=TEXTS.map(folded),
        occurrence=st.none() | st.integers(1, 999_999_999),
        reason=TEXTS,
        added_on=st.sampled_from(["", "2024-05-31"]),
    ),
    max_size=4,
)


def stripped(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries without their lines."""
    return [entry._replace(line=0) for entry in entries]


@given(ENTRIES)
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    """Quotes, control characters, newlines and anything else come back; as TOML and by the short way."""
    text = render(entries)
    assert render(reversed(entries)) == text or len(merged(entries)) < len(entries)
    quick = baseline._as_written(text)
    slow = baseline._any_toml(text, "b.toml")
    assert quick == slow
    assert quick is not None
    assert stripped(quick) == stripped(merged(entries))
    assert len(tomllib.loads(text).get("finding", [])) == len(quick)
    assert not set(text) & set("\x00\x1b\x7f\x85\u202e\u2028\ufeff")


def test_shape() -> None:
    """One readable table for each finding, sorted by file, and no day unless one is given."""
    entries = [
        Entry("NAM104", "b.txt", "Georgia", 2, "Name einer Frau", "2024-05-31"),
        Entry("ACC101", "a.txt", 'Der "[Russian]" \\ Ton'),
    ]
    assert render(entries).removeprefix(baseline.HEAD) == (
        "version = 1\n"
        "\n[[finding]]\n"
        'rule = "ACC101"\npath = "a.txt"\nquotation = "Der \\"[Russian]\\" \\\\ Ton"\n'
        "\n[[finding]]\n"
        'rule = "NAM104"\npath = "b.txt"\nquotation = "Georgia"\noccurrence = 2\n'
        'reason = "Name einer Frau"\nadded-on = 2024-05-31\n'
    )


def test_edited_by_hand() -> None:
    """Other strings, other orders, comments and Windows newlines are TOML as well; lines are kept."""
    text = (
        "version = 1\r\n# Archiv\r\n[[ finding ]]\r\nquotation = '''\r\nGeorgia \r\n x'''\r\npath = './u\u0308.txt'\r\n"
    )
    text += "rule = 'NAM104'\r\n"
    (entry,) = parse(text.encode(), "b.toml").entries
    assert entry == Entry("NAM104", "ü.txt", "Georgia x", line=3)


FAULTS = {
    "syntax": ("version = 1\n[[finding]]\nrule = ACC101\n", "b.toml:3: TOML syntax: Invalid value"),
    "never closed": ('version = 1\n[[finding]]\nrule = "ACC', "b.toml:3: "),
    "version": ("version = 2\n", "b.toml:1: version is 2, allowed: 1"),
    "no version": ("# x\n", "b.toml:1: version is missing, allowed: 1"),
    "unknown key": ("version = 1\n[[finding]]\nrule = 'A'\npth = 'a'\n", "b.toml:2: unknown key 'pth', did you mean"),
    "unknown table": ("version = 1\n\n[findings]\n", "b.toml:3: unknown key 'findings', did you mean 'finding'?"),
    "no list": ("version = 1\nfinding = 3\n", "b.toml:2: findings are tables, each under [[finding]]"),
    "no path": ("version = 1\n\n\n[[finding]]\nrule = 'A'\n", "b.toml:4: an entry needs 'path'"),
    "number": ("version = 1\n[[finding]]\nrule='A'\npath='a'\noccurrence=0\n", "b.toml:2: 'occurrence' is 0, allowed"),
    "day": ("version = 1\n[[finding]]\nrule='A'\npath='a'\nadded-on='x'\n", "b.toml:2: 'added-on' is 'x', allowed"),
    "time": ("version = 1\n[[finding]]\nrule='A'\npath='a'\nadded-on=2024-05-31T10:00:00\n", "b.toml:2: 'added-on' is"),
    "string": ("version = 1\n[[finding]]\nrule='A'\npath='a'\nreason=1\n", "b.toml:2: 'reason' must be a string"),
}


@pytest.mark.parametrize(("text", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_faults(text: str, message: str) -> None:
    """One line with its place."""
    with pytest.raises(ConfigError) as caught:
        parse(text.encode(), "b.toml")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_not_utf8() -> None:
    """The line of the first wrong byte."""
    with pytest.raises(ConfigError, match=r"b.toml:2: not UTF-8"):
        parse(b"version = 1\n# \xff\n", "b.toml")


TEXT = document("a.txt", "zum zum eins, zum zum zwei, zum zum drei")
THREE = [finding(TEXT, (place, place + 7), occurrence=number) for number, place in enumerate((0, 14, 28), 1)]


def entry(occurrence: int | None = 1, **changes: str) -> Entry:
    """An entry for the words of `THREE`."""
    return Entry(**{"rule": "ACC101", "path": "a.txt", "quotation": "zum zum", **changes}, occurrence=occurrence)  # type: ignore[arg-type]


MATCHES = {
    "its number": ([entry(2)], [1], 0),
    "all of them": ([entry(None)], [0, 1, 2], 0),
    "two": ([entry(1), entry(3)], [0, 2], 0),
    "numbers have moved": ([entry(5)], [0], 0),
    "one has moved, one has not": ([entry(1), entry(5)], [0, 1], 0),
    "more than there are": ([entry(1), entry(2), entry(3), entry(4)], [0, 1, 2], 1),
    "other words": ([entry(1, quotation="zum")], [], 1),
    "other rule": ([entry(1, rule="LNG102")], [], 1),
    "other file": ([entry(1, path="b.txt")], [], 1),
}


@pytest.mark.parametrize(("entries", "hidden", "idle"), MATCHES.values(), ids=MATCHES.keys())
def test_match(entries: list[Entry], hidden: list[int], idle: int) -> None:
    """Each finding by its number first; then as many as there are entries."""
    matched, rest = Baseline("b.toml", tuple(entries)).match(THREE, "")
    assert (sorted(matched), len(rest)) == (hidden, idle)


def test_all_of_today_match() -> None:
    """What was written down just now hides everything, and nothing is left over."""
    written = parse(render(entries_of(THREE, "")).encode(), "b.toml")
    matched, idle = written.match(THREE, "")
    assert (len(matched), idle) == (3, [])


def test_merged() -> None:
    """Of two for the same finding the reason survives."""
    first, second = entry(1), entry(1)._replace(reason="so")
    assert merged([first, second]) == merged([second, first]) == (second,)
