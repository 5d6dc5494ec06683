"""What terms of one concept propose for each other."""

import pytest

from mtcheck.model import Edit
from mtcheck.rule import Fact, Located
from mtcheck.rules.terminology.rivals import SEPARATOR, proposed

MENDED = ((Edit(0, 5, "Kaie"),), ())
CHOICE = ((), ((Edit(0, 5, "Kaie"),), (Edit(0, 5, "Kais"),)))


@pytest.mark.parametrize(
    ("texts", "others", "expected"),
    [
        (("Kaie",), (), MENDED),
        ((f"Kaie{SEPARATOR}Kais",), (), CHOICE),
        ((f"Kaie{SEPARATOR}Kaie",), (), ((), ((Edit(0, 5, "Kaie"),),))),
        (("",), (), ((), ())),
        (("Kai", "Kais"), ((9, 15),), ((Edit(0, 5, "Kai"), Edit(9, 15, "Kais")), ())),
        (("Kai", f"Kaie{SEPARATOR}Kais"), ((9, 15),), ((), ())),
    ],
    ids=["certain", "several", "likely", "nothing", "two places", "one of two certain"],
)
def test_proposed(texts: tuple[str, ...], others: tuple[tuple[int, int], ...], expected: object) -> None:
    """One certain text for each place is a fix, several for a single place are to choose from."""
    fact = Fact("c", "Hafen", 0, 5, ("Kai", "", *texts), others)
    assert proposed(Located("a.txt", fact)) == expected
