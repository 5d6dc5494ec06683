"""Facts that are equal are held once."""

import pickle

from mtcheck.engine.interning import Interner
from mtcheck.engine.result import Scan
from mtcheck.rule import Fact


def scan(path: str) -> Scan:
    """A scan as another process sends it: every value a copy of its own."""
    facts = (Fact("Wadim", "Wadim", 1000, 1005, ("вадим", "", "Petrow"), ((2000, 2005),)),)
    found: Scan = pickle.loads(pickle.dumps(Scan(path, None, (), {"names": facts, "places": ()})))
    return found


def test_equal_and_shared() -> None:
    """A scan stays equal; of two documents with the same name one value is held."""
    interner = Interner()
    one, other = interner.scan(scan("a.txt")), interner.scan(scan("b.txt"))
    assert (one, other) == (scan("a.txt"), scan("b.txt"))
    (here,), (there,) = one.facts["names"], other.facts["names"]
    assert here.form is there.form is here.key
    assert here.data is there.data
    assert here.start is there.start
    assert here.others[0] is there.others[0]


def test_no_facts() -> None:
    """A scan without facts is returned as it is."""
    empty = Scan("a.txt", None, (), {"names": ()})
    assert Interner().scan(empty) is empty
