"""A text of long ago is known by its spelling; one of today that quotes a few such words is not."""

import pytest

from mtcheck.model import WORD
from mtcheck.text.german.historical import is_historical

OLD = (
    "Es thut mir leid, daß Sie bey diesem Wetter nicht kommen konnten. Er giebt ihr zwey Briefe, und beyde mögen nun "
    "seyn, was sie wollen. Ein Theil davon ist werth, gelesen zu seyn. "
)
FRAKTUR = "Die Stadt iſt groß, und ſie ſelbſt ſagte, daß ſo viele Häuſer dort ſtehen. Er ſah ſich nach Waſſer um. "
SINCE_1901 = "Er wußte, daß sie kommen muß, und schloß die Tür. Der Fluß stieg, und man ließ alles, wie es war. "
TODAY = "In der Ausgabe von 1790 steht „seyn“ und „bey“, heute schreiben wir sein und bei. Das tut niemandem weh. " * 9


@pytest.mark.parametrize("text", [OLD, FRAKTUR, OLD + TODAY[:200]])
def test_old(text: str) -> None:
    assert is_historical(frozenset(WORD.findall(text)), text)


@pytest.mark.parametrize(
    "text", ["", SINCE_1901 * 20, TODAY, "Claudia Roth wohnt in Thun, Frau Frey in Theilheim. " * 50]
)
def test_of_today(text: str) -> None:
    assert not is_historical(frozenset(WORD.findall(text)), text)
