"""Source terms of candidates, from pairs of segments."""

import pytest

from mtcheck.errors import GlossaryError
from mtcheck.formats import parse
from mtcheck.terms.bilingual import Pair, read_pairs, translations
from mtcheck.terms.candidates import candidates, phrases

PAIRS = [
    Pair("The autumn draft began.", "Die Einberufung im Herbst begann."),
    Pair("He fears the autumn draft.", "Er fürchtet die Einberufung."),
    Pair("The autumn draft is over.", "Mit der Einberufung ist es vorbei."),
    Pair("The shipyard closed.", "Die Werft schloss."),
    Pair("Near the shipyard he waited.", "Bei der Werft wartete er."),
    Pair("They sold the shipyard.", "Sie verkauften die Werft."),
    Pair("It rained again.", "Es regnete wieder."),
    Pair("He left.", "Er ging."),
    Pair("We are here.", "Wir sind hier."),
]


def test_translations() -> None:
    """The longest phrase that always stands with a candidate is what it stands for; function words are none."""
    text = " ".join(pair.target for pair in PAIRS)
    listed = candidates({"a.txt": phrases(parse("a.txt", text))})
    assert translations(listed, PAIRS) == {"Einberufung": "autumn draft", "Werft": "shipyard"}
    assert translations(listed, list(reversed(PAIRS))) == translations(listed, PAIRS)
    assert translations(listed, []) == translations([], PAIRS) == {}


def test_read_pairs() -> None:
    """Two columns with a tab between; quotation marks are text."""
    assert read_pairs(b'a "b\tc\r\n\r\nd\te', "x.tsv") == [Pair('a "b', "c"), Pair("d", "e")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a\tb\nc\n", "x.tsv:2: 1 columns, allowed are two"),
        (b"a\tb\tc\n", "x.tsv:1: 3 columns, allowed are two"),
        (b"a\tb\n\xff\tc", "x.tsv:2: not UTF-8"),
    ],
)
def test_bad_pairs(content: bytes, message: str) -> None:
    """Wrong rows are told with their line."""
    with pytest.raises(GlossaryError, match=message):
        read_pairs(content, "x.tsv")
