"""Where a term counts."""

import pytest

from mtcheck.errors import GlossaryError
from mtcheck.model import Block, Document, Zone
from mtcheck.terms import Concept, Glossary, Scope, Term, TermType
from mtcheck.terms.matcher import Matcher
from tests.harness import ends

PROSE = "Georgia stimmt ab.\nIn Georgia, USA, regnet es. „Ich mag Georgia“, sagt sie. Der Hafen Georgia Aquarium."
BLOCKS = (Block(Zone.HEADLINE, 0, 19), Block(Zone.PARAGRAPH, 19, len(PROSE)))


def places(scope: Scope, path: str = "texte/politik/a.txt") -> list[int]:
    """Return how many of the four uses count, by number."""
    glossary = Glossary((Concept("georgia", (Term("Georgia", type=TermType.PLACE, scope=scope),), place="g.yaml:7"),))
    document = Document(path, PROSE, PROSE, BLOCKS)
    starts = [place for place in range(len(PROSE)) if PROSE.startswith("Georgia", place)]
    return [starts.index(match.start) for match in Matcher(glossary).find(document)]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope(), [0, 1, 2, 3]),
        (Scope(zones=("headline",)), [0]),
        (Scope(quotations=False), [0, 1, 3]),
        (Scope(not_before=(r", USA",)), [0, 2, 3]),
        (Scope(not_before=("Aquarium",)), [0, 1, 2]),
        (Scope(not_after=("In", "Hafen")), [0, 2]),
        (Scope(unless_near=("regnet",)), [0, 2, 3]),
        (Scope(paths=("texte/*",)), [0, 1, 2, 3]),
        (Scope(paths=("politik/*.txt",)), [0, 1, 2, 3]),
        (Scope(paths=("sport/*",)), []),
    ],
)
def test_scopes(scope: Scope, expected: list[int]) -> None:
    """Each part of a scope, on four uses."""
    assert places(scope) == expected


def test_a_slow_pattern_is_told() -> None:
    """A pattern that runs wild ends in one line that names it and its place."""
    prose = f"Georgia {'a' * 150}"
    term = Term("Georgia", scope=Scope(not_before=("(?:a|aa)+!",)))
    document = Document("t", prose, prose, (Block(Zone.PARAGRAPH, 0, len(prose)),))
    found = Matcher(Glossary((Concept("g", (term,), place="g.yaml:7"),))).find(document)
    with ends(), pytest.raises(GlossaryError, match=r"^g\.yaml:7: pattern '\(\?:a\|aa\)\+!' takes longer than 0.5 s"):
        list(found)


def test_a_wrong_pattern_is_told() -> None:
    """A pattern that is none names its place."""
    with pytest.raises(GlossaryError, match=r"^g\.yaml:7: pattern '\(' is not valid"):
        places(Scope(unless_near=("(",)))


def test_an_inner_term_counts_where_the_outer_does_not() -> None:
    """The longest use that counts holds."""
    outer = Term("Georgia Aquarium", scope=Scope(paths=("x",)))
    glossary = Glossary((Concept("a", (Term("Georgia"),)), Concept("b", (outer,))))
    prose = "Das Georgia Aquarium."
    document = Document("t", prose, prose, (Block(Zone.PARAGRAPH, 0, len(prose)),))
    assert [match.term.text for match in Matcher(glossary).find(document)] == ["Georgia"]
