"""No text makes a rule slow: where a pattern backtracks, these texts never end."""

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import Plan
from mtcheck.engine.scan import scan_document
from mtcheck.rules import load_rules
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import ends

PIECES = [
    "a",
    " ",
    "[",
    "[a",
    "„",
    "“ er fragt ",
    '"',
    "'",
    ".",
    ". ",
    ".,",
    "&",
    "&amp;",
    "Ã",
    "Ã¼",
    "Aa",
    "die ",
    "a:A",
]
LENGTH = 200_000


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_long_line(piece: str) -> None:
    """One line of the same few characters, and the rules that look at text of any kind."""
    rules = tuple(rule for rule in load_rules() if rule.meta.code[:3] in {"ACC", "DES", "LNG", "LOC"})
    document = formats.parse("example.txt", piece * (LENGTH // len(piece)))
    with ends():
        scan = scan_document(document, Plan(Config(), rules, EMPTY_GLOSSARY))
    assert not scan.crashes, scan.crashes
