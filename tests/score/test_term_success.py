"""Terminology success and consistency."""

import pytest

from mtcheck.errors import GlossaryError
from mtcheck.score.term_success import Need, Success, from_glossary, read_needs, term_score
from mtcheck.terms import Concept, Glossary, Term
from mtcheck.terms.source import source_terms

BANK = (Term("Bank"),)
CENTRAL = (Term("Notenbank"), Term("Zentralbank"))


@pytest.mark.parametrize(
    ("needs", "segment", "success"),
    [
        ([Need("bank", BANK)], "Die Bank schließt.", Success(1, 1, 1, 1)),
        ([Need("bank", BANK)], "Die Banken schließen.", Success(1, 0, 1, 1)),
        ([Need("bank", BANK)], "Das Geldhaus schließt.", Success(1, 0, 0, 0)),
        ([Need("bank", BANK, 2)], "Die Bank schließt, die Banken auch.", Success(2, 1, 2, 2)),
        ([Need("bank", BANK, 2)], "Die Bank schließt.", Success(2, 1, 1, 1)),
        ([Need("bank", BANK)], "Die Bank und die Bank.", Success(1, 1, 1, 1)),
        ([Need("central", CENTRAL)], "Die Zentralbanken zögern.", Success(1, 0, 1, 1)),
        # One word, required twice: both see it, one may have it.
        ([Need("central", CENTRAL), Need("a", (Term("Zentralbank"),))], "Die Zentralbank.", Success(2, 2, 1, 2)),
    ],
)
def test_success(needs: list[Need], segment: str, success: Success) -> None:
    """From letter for letter to what may share a place."""
    assert term_score([([needs], [segment])]).success == success


def test_rate() -> None:
    """Where nothing is required everything is met."""
    assert Success(4, 1, 3, 3).rate(3) == 0.75
    assert Success().rate(0) == 1.0


def test_consistency_counts_per_document() -> None:
    """The usual term of a document is what the others have to agree with; a concept required once says nothing."""
    needs = [[Need("central", CENTRAL)]] * 3
    one = ["Die Notenbank zögert.", "Die Notenbanken zögern.", "Die Zentralbank zögert."]
    other = ["Die Zentralbank.", "Die Zentralbank.", "Das Haus."]
    assert tuple(term_score([(needs, one)]).consistency) == (3, 2)
    assert tuple(term_score([(needs, one), (needs, other)]).consistency) == (6, 4)
    assert tuple(term_score([(needs[:1], one[:1])]).consistency) == (0, 0)
    assert term_score([(needs[:1], one[:1])]).consistency.rate == 1.0


def test_from_glossary() -> None:
    """A source segment requires what the glossary has for it in German; a concept without German is left out."""
    glossary = Glossary((Concept("b", (Term("bank", "en"), *BANK)), Concept("x", (Term("fee", "en"),))), "test")
    (needs, nothing) = from_glossary(["Two banks, one bank, a fee", "none"], source_terms(glossary, "en"))
    assert needs == (Need("b", BANK, 2),)
    assert nothing == ()


def test_terms_that_go_with_segments() -> None:
    """An object to a line, as it is or under `terms`; a term is required as often as it stands in the source."""
    content = '{"bank": "Bank"}\n\n{"id": 3, "terms": {"central bank": ["Notenbank", "Zentralbank"]}}\n'
    assert read_needs(content, "t") == ((Need("bank", BANK),), (), (Need("central bank", CENTRAL),))
    source = ["Bank and bank", "", "the Central Bank"]
    assert [[need.times for need in needs] for needs in read_needs(content, "t", source)] == [[2], [], [1]]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "t:2: JSON syntax: "),
        ("[1]", "t:2: no object, allowed is "),
        ('{"a": 1}', "t:2: 'a': allowed is a German term"),
        ('{"a": []}', "t:2: 'a': allowed is a German term"),
        ('{"a": " "}', "t:2: 'a': allowed is a German term"),
        ("[" * 100_000, "t:2: JSON syntax: "),
        ("9" * 5000, "t:2: JSON syntax: "),
    ],
)
def test_lines_that_are_no_terms(line: str, problem: str) -> None:
    """A wrong line is named, with what is allowed."""
    with pytest.raises(GlossaryError) as caught:
        read_needs(f"{{}}\n{line}\n", "t")
    assert str(caught.value).startswith(problem)
