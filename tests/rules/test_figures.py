"""Patterns that begin with a number are found at the numbers as they are everywhere."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.rules import locale
from mtcheck.rules.figures import at_figures
from mtcheck.text.patterns import Pattern

BEGINS = re.compile(r"\(?(?:\\d|\[1-9\])\)?\(\?<!")
USED = [
    (name, pattern)
    for _, name, _ in pkgutil.iter_modules(locale.__path__)
    for module in [importlib.import_module(f"{locale.__name__}.{name}")]
    if hasattr(module, "at_figures")
    for pattern in (value for key, value in vars(module).items() if isinstance(value, Pattern))
    if BEGINS.match(pattern._source)
]
TEXTS = st.lists(
    st.sampled_from(
        [
            *(
                "1",
                "12",
                "3.000",
                "4,500",
                "7'000",
                "2²",
                "x",
                "_",
                "5",
                ".",
                ",",
                "/",
                ":",
                " ",
                "\N{NO-BREAK SPACE}",
                "-",
            ),
            *("Euro", "Menschen", "Meilen", "%", "B", "bn", "am", "p.m.", "Uhr", "Jahre", "/2024", "١", "\n", "€"),
        ]
    ),
    max_size=25,
).map("".join)


@pytest.mark.parametrize("pattern", [pattern for _, pattern in USED], ids=[name for name, _ in USED])
@given(text=TEXTS)
def test_nothing_is_missed(pattern: Pattern, text: str) -> None:
    """The same matches as those of `finditer`, in the same order."""
    document = formats.parse("example.txt", text)
    found = [match.span() for match in at_figures(document, pattern)]
    assert found == [match.span() for match in pattern.finditer(document.prose)]


def test_all_are_tested() -> None:
    """Each module that looks at figures has a pattern here."""
    assert len({name for name, _ in USED}) >= 7
