"""No text makes a rule slow: where a pattern backtracks, these texts never end. One test for all rules at once."""

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import Plan
from mtcheck.engine.scan import scan_document
from mtcheck.rules import load_rules
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import MUCH, ends

GERMAN = "Es ist und wird nicht von mir sein, was wie für sie nach dem aus den auch noch oder schon auf dem Berg war. "
"""Stands before each piece, so that rules are asked: a text of nothing but commas is no German."""
PIECES = {
    "letters": ["a", "A", "Aa", "aA", "ä", "ß", "а", "aа", "日", "a\N{COMBINING DIAERESIS}"],
    "blanks": [" ", "\N{NO-BREAK SPACE}", "\t", "\n", "\n\n", "a ", "A ", "Aa ", "a \n"],
    "marks": [".", ",", ". ", ".,", "…", "!", "?!", "-", "- ", "–", "a-", "A-", "a:A", "’", "*", "_", "#", "%", "/"],
    "quotation marks": ["„", "“", '"', "'", "„a“ ", '"a" ', "“ er fragt ", "«", "»", "‚a‘", "„a “", " “"],
    "brackets": ["(", "()", "[", "[a", "[a]", "{", "{0}", "<b>", "((a) ", "(a) b "],
    "codes": ["&", "&amp;", "Ã", "Ã¼", "\N{REPLACEMENT CHARACTER}", "\N{ZERO WIDTH SPACE}", "⁇", "@", "%s", "\\u00e4"],
    "numbers": ["1", "1 ", "1.", "1,", "1.000 ", "1 %", "5 km ", "12:30 ", "$1 ", "1. Mai 2024 ", "Montag, 3. Mai, "],
    "words": [
        "die ",
        "Die ",
        "the of ",
        "und und ",
        "sagt er ",
        "Sie du ",
        "von Berg ",
        "EU Rat ",
        "dass ",
        "Foto: a ",
    ],
    "lines": ["a\n", "Ad\n", "A b c d e f g h i\n", "• a\n", "1. a\n", "Foto: dpa\n", "the of and to\n", "Der Ort.\n"],
    "sentences": ["Er ging. ", "Er sagte: „Ja.“ ", "(Da) kam er. ", "Herr A. und Mr. B kamen, aber nicht. "],
}


@pytest.mark.parametrize("pieces", PIECES.values(), ids=PIECES.keys())
def test_much_of_the_same(pieces: list[str]) -> None:
    """One line of the same few characters for ever, and every rule that looks at texts."""
    plan = Plan(Config(), load_rules(), EMPTY_GLOSSARY)
    for piece in pieces:
        document = formats.parse("example.txt", GERMAN + piece * (MUCH // len(piece)))
        with ends():
            scan = scan_document(document, plan)
        assert not scan.crashes, (piece, scan.crashes)
        assert "INT005" not in {finding.code for finding in scan.findings}
