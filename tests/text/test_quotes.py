"""What stands between quotation marks."""

import pytest

from mtcheck.text.quotes import find_quotations
from tests.harness import MUCH, ends

CASES: dict[str, tuple[str, list[tuple[str, int, str]]]] = {
    "none": ("Er schweigt.", []),
    "German": ("Er sagt: „Nein“, dann geht er.", [("„Nein“", 0, "„“")]),
    "German with English closing": ("„Nein”, sagt er.", [("„Nein”", 0, "„”")]),
    "German with straight closing": ('„Nein", sagt er.', [('„Nein"', 0, '„"')]),
    "guillemets inwards": ("»Nein«, sagt er, »nie«.", [("»Nein«", 0, "»«"), ("»nie«", 0, "»«")]),
    "single guillemets inwards": ("Das ›Nein‹ fällt.", [("›Nein‹", 0, "›‹")]),
    "guillemets outwards": ("«Nein», sagt er. «Nie.»", [("«Nein»", 0, "«»"), ("«Nie.»", 0, "«»")]),
    "single guillemets outwards": ("Das ‹Nein› fällt.", [("‹Nein›", 0, "‹›")]),
    "guillemets with spaces": ("Er sagt « Oui », dann nichts.", [("« Oui »", 0, "«»")]),
    "English": ("Er sagt “no” und geht.", [("“no”", 0, "“”")]),
    "straight": ('"Nein", sagt er. "Nie."', [('"Nein"', 0, '""'), ('"Nie."', 0, '""')]),
    "single straight": ("Das 'Nein' fällt.", [("'Nein'", 0, "''")]),
    "single German": ("Das ‚Nein‘ fällt.", [("‚Nein‘", 0, "‚‘")]),
    "upper marks only": ("“Nein“, sagt er.", [("“Nein“", 0, "““")]),
    "nested": (
        "„Er rief: ‚Halt!‘ Dann schoss er“, sagt sie.",
        [("„Er rief: ‚Halt!‘ Dann schoss er“", 0, "„“"), ("‚Halt!‘", 1, "‚‘")],
    ),
    "nested at the end": ("„Er rief: ‚Halt!‘“", [("„Er rief: ‚Halt!‘“", 0, "„“"), ("‚Halt!‘", 1, "‚‘")]),
    "nested at the start": ("\"'Ja', sagt er\"", [("\"'Ja', sagt er\"", 0, '""'), ("'Ja'", 1, "''")]),
    "nested guillemets of one kind": ("«Das «Nein» fällt»", [("«Das «Nein» fällt»", 0, "«»"), ("«Nein»", 1, "«»")]),
    "part of a word": ('Die „Ja“-Sager und die Anti-"Nein"-Partei.', [("„Ja“", 0, "„“"), ('"Nein"', 0, '""')]),
    "in brackets": ("Das („Nein“) fällt.", [("„Nein“", 0, "„“")]),
    "dash before the closing mark": ("„Ich habe –“, sagt er.", [("„Ich habe –“", 0, "„“")]),
    "behind a colon without a space": ('Er sagt:"Nein"', [('"Nein"', 0, '""')]),
    "typographic apostrophe": ("Wie geht’s? Das ist Hans’ Hut.", []),
    "straight apostrophe": ("Wie geht's? Das ist Hans' Hut und Max' Hund.", []),
    "apostrophe at the start of a word": ("Er hat 's gesagt, '68 schon.", []),
    "English genitive and thousands": ("Peter's 200'000 Franken", []),
    "genitive in a quotation": ("‚Hans’ Hut ist weg‘, sagt sie.", [("‚Hans’ Hut ist weg‘", 0, "‚‘")]),
    "inches and feet": ("Ein Rohr von 5\" und 3' Länge.", []),
    "short word between apostrophes": ("Rock 'n' Roll", []),
    "arrow": ("» Mehr lesen", []),
    "unclosed ends with its paragraph": ("Er sagt: „Nein.\nDann geht er.", [("„Nein.", 0, "„")]),
    "unclosed single is none": ("Er sagt ‚nein.", []),
    "over three paragraphs": ("„Eins.\n„Zwei.\n„Drei“, sagt er.", [("„Eins.\n„Zwei.\n„Drei“", 0, "„“")]),
    "straight over two paragraphs": ('"Eins.\n"Zwei", sagt er.', [('"Eins.\n"Zwei"', 0, '""')]),
    "a paragraph between": ("„Eins.\nBild\n„Zwei“", [("„Eins.", 0, "„"), ("„Zwei“", 0, "„“")]),
    "inner left open": (
        '„Er rief "Halt, sagt sie“ dann.',
        [('„Er rief "Halt, sagt sie“', 0, "„“"), ('"Halt, sagt sie', 1, '"')],
    ),
}


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Each line is a paragraph."""
    spans, place = [], 0
    for line in text.split("\n"):
        spans.append((place, place + len(line)))
        place += len(line) + 1
    return tuple(spans)


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_quotations(text: str, expected: list[tuple[str, int, str]]) -> None:
    """Marks, depth and style; the inner span leaves out exactly the marks."""
    found = find_quotations(text, paragraphs(text))
    assert [(text[quote.start : quote.end], quote.depth, quote.style) for quote in found] == expected
    for quote in found:
        assert quote.inner_start == quote.start + 1
        assert quote.inner_end == quote.end - (len(quote.style) - 1)


def test_only_inside_of_blocks() -> None:
    """What belongs to no block is not looked at."""
    assert find_quotations("„a“ „b“", ((4, 7),))[0].start == 4


@pytest.mark.parametrize("piece", ["„", "“", '"', "'", "’", "»", "«", "‚", "‘", "„“", "„a ", "s’ ‚", '"a" ', " '"])
def test_long_texts_take_linear_time(piece: str) -> None:
    """Hostile input is read in the end; quadratic time would take hours."""
    text = (piece * MUCH)[:MUCH]
    with ends():
        find_quotations(text, ((0, len(text)),))


def test_a_megabyte_of_paragraphs() -> None:
    """A quotation that opens again in each of many paragraphs is one."""
    text = "„\n" * 300_000
    assert [(quote.start, quote.style) for quote in find_quotations(text, paragraphs(text)[:-1])] == [(0, "„")]
