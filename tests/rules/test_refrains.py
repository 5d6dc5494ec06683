"""What comes again on purpose: verse by the shape of its lines, mottos by how they are spread."""

from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.rules.dialogue import is_dialogue
from mtcheck.rules.refrains import is_scattered, is_verse
from tests.harness import ends

SONG = "Der Wind geht über Land,\nDer Wind geht über Meer,\nUnd wer im Hafen stand,\nDer steht dort lange mehr."
PROSE = "\n".join(["Der Wind ging über das Land, und niemand wusste, wie lange er noch bleiben würde, denn"] * 5)


@pytest.mark.parametrize(("text", "verse"), [(SONG, True), (PROSE, False), ("Kurz.\nUnd knapp.\nSo ist es.", False)])
def test_verse(tmp_path: Path, text: str, verse: bool) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Ein Satz davor.\n\n{text}\n\nEin Satz danach.", "utf-8")
    document = formats.read(str(path))
    assert is_verse(document, document.prose.index(text) + 3) is verse
    assert not is_verse(document, 0)


def test_scattered() -> None:
    assert is_scattered([2, 5, 9, 14])
    assert not is_scattered([2, 3, 4, 5, 6, 20, 21])


@pytest.mark.parametrize(
    ("text", "dialogue"),
    [
        ("OLGA. Du kommst.\n\nIGOR. Sie gehen.\n\n" * 4, True),
        ("Redaktion: Was haben Sie vor?\n\nPetrow: Ich bleibe, wie du weißt.\n\n" * 4, True),
        ("[12:30] Olga: hallo\n[12:31] Igor: hi\n" * 4, True),
        ("Tipp: Nehmen Sie Brot.\n\nDer Weg ist lang.\n\n" * 8, False),
        ("Olga kam. Igor ging. " * 9, False),
    ],
)
def test_dialogue(tmp_path: Path, text: str, dialogue: bool) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert is_dialogue(formats.read(str(path))) is dialogue


def test_ends_on_long_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Olga Petrowa " * 20_000 + "\n" + "A. " * 20_000 + "[12:30] " * 9_000, "utf-8")
    document = formats.read(str(path))
    with ends():
        is_dialogue(document)
        is_verse(document, 5)
