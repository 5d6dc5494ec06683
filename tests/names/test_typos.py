"""One letter away from a more frequent name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.model import Block, Document, Zone
from mtcheck.names.typos import CROWD, find_typos, neighbours, one_edit_apart, same_word
from tests.harness import ends


def typos(text: str) -> list[tuple[str, str]]:
    """Return each mistake and the name that is meant."""
    document = Document("a.txt", text, text, (Block(Zone.PARAGRAPH, 0, len(text)),))
    return [(text[slice(*rare[0])], name) for rare, name, _ in find_typos(document)]


@pytest.mark.parametrize(
    "wrong", ["Saribulak", "Sarybulack", "Sarbulak", "Saryublak"], ids=["other", "more", "less", "exchanged"]
)
def test_every_kind_of_slip(wrong: str) -> None:
    """Another letter, one more, one less, two exchanged."""
    assert typos(f"Nach Sarybulak. In Sarybulak. Bahnhof {wrong} liegt fern.") == [(wrong, "Sarybulak")]


@pytest.mark.parametrize(
    "text",
    [
        "Nach Sarybulak. In Sarybulak. Das {0} liegt fern.",
        "Nach Sarybulak. In Sarybulak. Ein schönes {0} liegt fern.",
        "Nach Sarybulak. Bahnhof {0} liegt fern.",
        "Nach Sarybulak. In Sarybulak. Der {1} Bahnhof und ein {1} Haus.",
        "Nach Sarybulak. Das Sarybulak. Bahnhof {0} liegt fern.",
        "Nach Sarybulak. In Sarybulak. {0} liegt fern, saribulak auch.",
    ],
    ids=["article", "adjective", "not-more-frequent", "derived", "noun", "lower-case"],
)
def test_silent(text: str) -> None:
    """A common noun, a form of the word, or a spelling that is just as frequent is no slip."""
    assert typos(text.format("Saribulak", "Sarybulaker")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Asiate", "Asiaten"),
        ("Jihadistin", "Jihadisten"),
        ("Christian", "Christina"),
        ("Michael", "Michaela"),
        ("Erdogan", "Erdoğan"),
        ("Tochter", "Töchter"),
        ("Lebedew", "Lebedev"),
        ("Argentinien", "Argentiniern"),
    ],
)
def test_same_word(one: str, other: str) -> None:
    """Number, gender, accents and another scheme are not slips."""
    assert same_word(one, other)
    assert same_word(other, one)


short = st.text(alphabet="abc", max_size=6)


@given(short, short)
def test_one_edit_apart_is_the_distance(one: str, other: str) -> None:
    """Compared with the full matrix of optimal string alignment."""
    assert one_edit_apart(one, other) == (alignment(one, other) == 1)


def alignment(one: str, other: str) -> int:
    """The textbook algorithm."""
    table = [
        [row + column if not row * column else 0 for column in range(len(other) + 1)] for row in range(len(one) + 1)
    ]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            cost = one[i - 1] != other[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


long_words = st.lists(st.text(alphabet="ab", min_size=6, max_size=9).map(lambda tail: f"X{tail}"), unique=True)


@given(long_words)
def test_neighbours_loses_none(words: list[str]) -> None:
    """Comparing by beginnings and ends finds every pair that comparing each with each finds."""
    ordered = sorted(words)
    expected = {
        (one, other) for i, one in enumerate(ordered) for other in ordered[i + 1 :] if one_edit_apart(one, other)
    }
    assert neighbours(ordered) == expected


def test_a_crowd_is_compared_too() -> None:
    """Many words with the same beginning take the other way to the same result."""
    crowd = [f"Saryb{a}{b}qk" for a in "acefghijkm" for b in "acefghijkm"]
    assert len(crowd) > CROWD
    assert ("Saryblakik", "Sarybulakik") in neighbours(sorted([*crowd, "Sarybulakik", "Saryblakik"]))


def test_many_words_are_linear() -> None:
    """A vocabulary of thousands with one beginning does not multiply."""
    words = [f"Sarybula{number:06d}".translate(str.maketrans("0123456789", "abcdefghij")) for number in range(5_000)]
    with ends():
        neighbours(words)
