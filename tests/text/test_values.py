"""Frozen values behave as dataclasses do."""

import copy
import dataclasses
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text import values
from mtcheck.text.values import field, frozen, replace


@frozen
class Ours:
    """One that is defined the fast way."""

    text: str
    count: int = 1
    seen: dict[str, int] = field(default_factory=dict)
    line: int = field(default=0, compare=False)


@dataclasses.dataclass(frozen=True)
class Theirs:
    """The same from the standard library."""

    text: str
    count: int = 1
    seen: dict[str, int] = dataclasses.field(default_factory=dict)
    line: int = dataclasses.field(default=0, compare=False)


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from("ab"),
        "count": st.integers(0, 2),
        "line": st.integers(0, 2),
        "seen": st.just({}),
        "other": st.none(),
    },
)


def made(cls: Any, arguments: list[Any], named: dict[str, Any]) -> Any:
    """Return a value, or nothing where there is none."""
    try:
        return cls(*arguments, **named)
    except TypeError:
        return None


@given(st.lists(st.sampled_from(["a", "b"]), max_size=5), FIELDS, FIELDS)
def test_values_are_those_of_dataclasses(arguments: list[Any], named: dict[str, Any], others: dict[str, Any]) -> None:
    """Made of the same arguments, shown and compared alike, before and behind the first of many."""
    one, other = made(Ours, arguments, named), made(Ours, [], others)
    their, their_other = made(Theirs, arguments, named), made(Theirs, [], others)
    assert (one is None, other is None) == (their is None, their_other is None)
    if one is None or other is None:
        return
    assert repr(one).replace("Ours", "Theirs") == repr(their)
    assert (one == other) is (their == their_other)
    assert dataclasses.asdict(one) == dataclasses.asdict(their)
    assert replace(one, count=5) == dataclasses.replace(one, count=5) != one
    assert one != their


def test_many_values_are_made_by_methods_of_their_own() -> None:
    """They are the same values as before."""

    @frozen
    class One:
        """Of which there are many."""

        text: str
        line: int = field(default=0, compare=False)

    first = One("a", line=1)
    many = [One("a", number) for number in range(values.MANY)]
    assert One.__init__ is not values._METHODS["__init__"]
    assert {first, *many} == {first}
    assert (many[-1].text, many[-1].line, One("b").line) == ("a", values.MANY - 1, 0)


def test_values_are_frozen() -> None:
    """Nothing is changed and nothing is taken away; a default stands for each value anew."""
    value = Ours("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.text = "b"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del value.text
    assert Ours("a").seen is not value.seen


def test_values_are_kept_and_copied() -> None:
    """By the ways in which values cross to other processes."""
    value = Ours("a", 2, {"x": 1}, 3)
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert [(one.name, one.compare) for one in dataclasses.fields(value)] == [
        ("text", True),
        ("count", True),
        ("seen", True),
        ("line", False),
    ]
    match value:
        case Ours(text, count):
            assert (text, count) == ("a", 2)
