"""Which names give a writing system away, and when two systems are a mixture."""

import pytest

from mtcheck import formats
from mtcheck.names.schemes import Label
from mtcheck.names.systems import find_mixed, firm, in_german, mended, mixture
from tests.harness import MUCH, ends


def mixed(text: str) -> tuple[list[str], list[str]] | None:
    """Return the names of the rarer and the more frequent system."""
    found = mixture(formats.parse("a.txt", text))
    return found and ([one.firm.name for one in found[0]], [one.firm.name for one in found[1]])


@pytest.mark.parametrize(
    ("word", "system"),
    [
        ("Wadims", Label.GERMAN),
        ("Jekaterinburger", Label.GERMAN),
        ("Sergej", Label.GERMAN),
        ("Vadim", Label.ENGLISH),
        ("Ekaterina", Label.ENGLISH),
        ("Grigory", Label.ENGLISH),
        ("Medvedev", Label.ENGLISH),
        ("Sergei", None),
        ("Alexei", None),
        ("Viktor", None),
        ("Ivan", None),
        ("David", None),
        ("Vassiljev", None),
        ("Kudlow", None),
        ("Wasser", None),
    ],
)
def test_firm(word: str, system: Label | None) -> None:
    """Names of other languages, and what both systems write, tell nothing."""
    found = firm(word)
    assert (found and found.system) == system


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wladimir Orlow und Vadim aus Saratow.", (["Vadim"], ["Wladimir", "Orlow", "Saratow"])),
        ("Wadim und Vadim Orlow, Jewgeni Orlow, Brjansk, Rostow.", None),
        ("Jewgeni Kusnezow, Iwanow, Wladimir und der Finne Barkov.", None),
        ("Jelena Kusnezowa, Wladimir Orlow, Kvitova, Safarova, Navratilova.", None),
        ("Vadim, Yulia, Mikhail.", None),
        ("Wladimir Putin empfing Sergey.", None),
        ("Von Mikhail Petrov\n\nWladimir Orlow kam aus Saratow nach Brjansk.", None),
    ],
    ids=["mixed", "variant", "Finn", "Czech", "one system", "too few", "byline"],
)
def test_mixture(text: str, expected: tuple[list[str], list[str]] | None) -> None:
    """Both systems must be there, in several names, of which one is unmistakable."""
    assert mixed(text) == expected


def test_unknown_neighbours_are_listed() -> None:
    """What stands beside an English name in English letters belongs to it."""
    found = mixed("Wladimir Orlow fuhr nach Saratow. Ekaterina Morozkaya wartete mit Aizhirek Medvedev.")
    assert found is not None
    assert {"Morozkaya", "Aizhirek"} <= {*found[0], *found[1]}


@pytest.mark.parametrize(
    ("name", "german"),
    [
        ("Vadim", "Wadim"),
        ("Ekaterina", "Jekaterina"),
        ("Evgeny", "Jewgeni"),
        ("Vyacheslav", "Wjatscheslaw"),
        ("Grigory", "Grigori"),
        ("Kiselev", "Kisseljow"),
        ("Wadim", None),
        ("Window", None),
        ("Korotkaya", "Korotkaja"),
    ],
)
def test_in_german(name: str, german: str | None) -> None:
    """A form is proposed only if it is read as the same known name."""
    assert in_german(name) == german


@pytest.mark.parametrize(
    ("word", "german"),
    [
        ("Tschurjumov", "Tschurjumow"),
        ("Yurjew", "Jurjew"),
        ("Savtschenko", "Sawtschenko"),
        ("Viktorow", None),
        ("Interview", None),
        ("Talkshow", None),
        ("Swarovski", None),
        ("Bradshaw", None),
        ("Washington", None),
        ("Lawrow", None),
    ],
)
def test_mended(word: str, german: str | None) -> None:
    """A word must hold letters of both systems and end like a name."""
    assert mended(word) == german


def test_the_proposal_for_one_name() -> None:
    """The English part of a mixed name is the one to change, and each name is reported once."""
    document = formats.parse(
        "a.txt", "Sergey Lawrow und Sergey Lawrow, Kirill Yurjewitsch, Sergey Lavrov, Viktor Orlow."
    )
    assert [(document.prose[slice(*span)], german) for span, _, _, german in find_mixed(document)] == [
        ("Yurjewitsch", "Jurjewitsch"),
        ("Sergey Lawrow", "Sergei"),
    ]


@pytest.mark.parametrize("piece", ["A", "Sergey ", "Sch", "zhkh", "Vadim Orlow "])
def test_long_texts_end(piece: str) -> None:
    """Much of the same piece is no trap."""
    document = formats.parse("a.txt", piece * (MUCH // len(piece)) + " Wladimir Vadim")
    with ends():
        mixture(document)
        list(find_mixed(document))
