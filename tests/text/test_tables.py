"""Tables that are looked up without being read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text import tables
from mtcheck.text.tables import SortedTable, read_table

KEYS = st.text(st.characters(min_codepoint=32, exclude_characters="\x7f\x85\u2028\u2029", exclude_categories=["Cs"]))


@given(st.dictionaries(KEYS.filter(bool), KEYS), st.lists(KEYS))
def test_every_key_is_found_and_no_other(rows: dict[str, str], others: list[str]) -> None:
    """As in a dictionary, whatever the letters."""
    lines = sorted(f"{key}\t{value}" if value else key for key, value in rows.items())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "read_bytes", lambda *_: "".join(f"{line}\n" for line in lines).encode())
        table = SortedTable("some.package", "data/some.tsv")
    for _ in range(3):
        for key in (*rows, *others):
            assert table.get(key) == rows.get(key)
    assert dict(table) == rows


def test_files_of_the_package() -> None:
    """By a path with slashes; what is not there is the error of a missing file."""
    path = Path(tables.__file__).parent / "data" / "cldr.tsv"
    assert read_table("mtcheck.text", "data/cldr.tsv") == path.read_text("utf-8")
    with pytest.raises(FileNotFoundError):
        read_table("mtcheck.text", "data/none.tsv")
