"""Plain text: blocks and zones by shape, prose by what is masked."""

import pytest

from mtcheck import formats
from mtcheck.model import MASK, Document, Locale, Zone
from mtcheck.text.offsets import IDENTITY
from tests.harness import MUCH, ends

WRAPPED = """\
Die Fähre nach Hoek legt heute nicht ab, weil der Wind zu
stark ist, wie die Reederei mitteilte. Reisende müssen
warten."""
LONG = "Die Fähre nach Hoek legt heute nicht ab, weil der Wind zu stark ist, wie die Reederei am Morgen mitteilte."


def shape(document: Document) -> list[tuple[str, str]]:
    """Zone and prose of each block."""
    return [(block.zone.value, document.prose[block.start : block.end]) for block in document.blocks]


LINES = {
    "sentence": (LONG, Zone.PARAGRAPH),
    "short sentence": ("Sie fährt nicht.", Zone.PARAGRAPH),
    "question": ("Fährt sie?", Zone.PARAGRAPH),
    "headline": ("Fähre bleibt im Hafen", Zone.HEADLINE),
    "quoted headline": ("«Wir bleiben im Hafen»", Zone.PARAGRAPH),
    "lead-in": ("Mehr zum Thema:", Zone.PARAGRAPH),
    "no letters": ("* * *", Zone.LIST),
    "bar": ("|", Zone.PARAGRAPH),
    "bullet": ("• Die Fähre bleibt im Hafen", Zone.LIST),
    "dash": ("- Die Fähre bleibt im Hafen.", Zone.LIST),
    "number": ("2. Die Fähre bleibt im Hafen.", Zone.LIST),
    "date is no number": ("3. Oktober 2022", Zone.DATELINE),
    "date with place": ("Rotterdam, 3. Oktober 2022, 14:30 Uhr", Zone.DATELINE),
    "numeric date": ("03.10.2022, 14.30 Uhr", Zone.DATELINE),
    "state": ("Stand: 03.10.2022", Zone.DATELINE),
    "date in a sentence": ("Am 3. Oktober 2022 kam sie an.", Zone.PARAGRAPH),
    "byline": ("Von Elke van der Meer", Zone.BYLINE),
    "byline, small, two": ("von Elke Meer und Jan de Groot", Zone.BYLINE),
    "byline with place": ("Von Elke Meer, Rotterdam", Zone.BYLINE),
    "adaptation": ("Adaption aus dem Russischen: Elke Meer", Zone.BYLINE),
    "von without a name": ("Von Rotterdam nach Hoek", Zone.HEADLINE),
    "caption with an agency": ("Die Fähre im Hafen. - Keystone", Zone.CAPTION),
    "caption with any credit": ("Die Fähre im Hafen. – Reederei Nordlicht", Zone.CAPTION),
    "caption with a label": ("Die Fähre im Hafen. Foto: Elke Meer", Zone.CAPTION),
    "caption in brackets": ("Die Fähre im Hafen (Archivbild)", Zone.CAPTION),
    "agency in brackets": ("Die Fähre im Hafen. (Bild: dpa)", Zone.CAPTION),
    "caption by its start": ("Bild: Die Fähre im Hafen.", Zone.CAPTION),
    "dash without a credit": ("Fähre im Hafen - aber nicht lange", Zone.HEADLINE),
    "brackets without a credit": ("Die Fähre im Hafen (seit Montag)", Zone.PARAGRAPH),
    "address": ("https://example.org/faehre", Zone.LINK),
    "address in a sentence": ("Mehr auf https://example.org/faehre.", Zone.PARAGRAPH),
    "mail": ("redaktion@example.org", Zone.LINK),
}


@pytest.mark.parametrize(("line", "zone"), LINES.values(), ids=LINES.keys())
def test_zone_of_a_line(line: str, zone: Zone) -> None:
    """A line on its own, with a paragraph before it and a longer one behind it."""
    document = formats.parse("a.txt", f"{LONG}\n\n{line}\n\n{LONG}\n")
    assert document.blocks[1].zone is zone


TEXTS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "empty": ("", []),
    "blank": (" \n\t\r\n", []),
    "first line is the headline": (f"Fähre\n{LONG}", [("headline", "Fähre"), ("paragraph", LONG)]),
    "a single short line is a paragraph": ("Fähre", [("paragraph", "Fähre")]),
    "nothing longer below": (f"{LONG}\n\nFähre", [("paragraph", LONG), ("paragraph", "Fähre")]),
    "one line, one paragraph": (f"{LONG}\n{LONG}", [("paragraph", LONG)] * 2),
    "indented": (f"\t{LONG}  \n    {LONG}", [("paragraph", LONG)] * 2),
    "lines with blanks only separate": ("Ja.\n \t\nNein.", [("paragraph", "Ja."), ("paragraph", "Nein.")]),
    "CRLF": ("Ja.\r\n\r\nNein.\r\n", [("paragraph", "Ja."), ("paragraph", "Nein.")]),
    "CR": ("Ja.\r\rNein.\r", [("paragraph", "Ja."), ("paragraph", "Nein.")]),
    "wrapped by hand": (f"{WRAPPED}\n", [("paragraph", WRAPPED)]),
    "wrapped items": (f"- {WRAPPED}\n- {WRAPPED}", [("list", f"- {WRAPPED}")] * 2),
    "lines that could be longer": (
        "Die Fähre bleibt heute im Hafen und morgen auch,\nsagt die Reederei,\ndie das Wetter beobachtet.",
        [
            ("paragraph", "Die Fähre bleibt heute im Hafen und morgen auch,"),
            ("paragraph", "sagt die Reederei,"),
            ("paragraph", "die das Wetter beobachtet."),
        ],
    ),
    "each line a sentence": (
        "Die Fähre nach Hoek legt heute nicht ab, sagt man.\nDie Reisenden müssen bis morgen warten, heißt es.",
        [
            ("paragraph", "Die Fähre nach Hoek legt heute nicht ab, sagt man."),
            ("paragraph", "Die Reisenden müssen bis morgen warten, heißt es."),
        ],
    ),
    "lines at a caption": (
        f"{LONG}\n\nFähre\nDie Fähre im Hafen. - Keystone\n\n{LONG}",
        [("paragraph", LONG), ("caption", "Fähre"), ("caption", "Die Fähre im Hafen. - Keystone"), ("paragraph", LONG)],
    ),
    "list": ("• eins\n• zwei", [("list", "• eins"), ("list", "• zwei")]),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    """Blocks with their zones; their text is the file's."""
    document = formats.parse("a.txt", text)
    assert shape(document) == expected
    assert document.text == text
    assert document.map is IDENTITY


MASKED = {
    "address": ("Siehe https://example.org/a_(b)?c=1&d. Dann", f"Siehe {MASK}. Dann"),
    "address in brackets": ("(www.example.org/a)", f"({MASK})"),
    "address in quotation marks": ("„http://example.org“", f"„{MASK}“"),
    "mail": ("An redaktion.nord+x@mail.example.org!", f"An {MASK}!"),
    "handle": ("Laut @nordlicht_hoek, heute", f"Laut {MASK}, heute"),
    "gender gap is no handle": ("Student@innen kamen", "Student@innen kamen"),
    "lone at": ("3 @ 5", "3 @ 5"),
    "hashtag stays": ("#Fähre", "#Fähre"),
    "soft hyphen": ("Fähr\N{SOFT HYPHEN}hafen", "Fährhafen"),
    "combining mark": ("Fa\N{COMBINING DIAERESIS}hre", "Fähre"),
    "combining mark behind a soft hyphen": ("a\N{SOFT HYPHEN}\N{COMBINING DIAERESIS}", "ä"),
    "Cyrillic": ("Толстои\N{COMBINING BREVE} пишет", "Толстой пишет"),
    "Hangul": ("\u1100\u1161\u11a8", "각"),
    "no-break space": ("5\N{NO-BREAK SPACE}%", "5\N{NO-BREAK SPACE}%"),
    "emoji": ("\N{GRINNING FACE} https://a.de \N{GRINNING FACE}", f"\N{GRINNING FACE} {MASK} \N{GRINNING FACE}"),
}


@pytest.mark.parametrize(("text", "prose"), MASKED.values(), ids=MASKED.keys())
def test_masked(text: str, prose: str) -> None:
    """What is masked, dropped and composed; the whole leads back to the whole."""
    document = formats.parse("a.txt", text)
    assert document.prose == prose
    assert document.map.to_text(0, len(prose)) == (0, len(text))


def test_place_behind_a_composed_letter() -> None:
    """Offsets behind what was composed are the file's."""
    document = formats.parse("a.txt", "Fa\N{COMBINING DIAERESIS}hre ab")
    start = document.prose.index("ab")
    assert document.map.to_text(start, start + 2) == (7, 9)
    assert document.map.verbatim(start, start + 2)
    assert not document.map.verbatim(0, 5)
    assert document.map.to_text(1, 2) == (1, 3)


def test_byte_order_mark_is_no_text() -> None:
    """The first place of the text is behind the mark."""
    text, encoding = formats.decode("\N{ZERO WIDTH NO-BREAK SPACE}Ja.".encode(), "a.txt", None)
    document = formats.parse("a.txt", text, encoding=encoding)
    assert document.prose == "Ja."
    assert document.encoding.bom


def test_locale_given() -> None:
    """A locale that is given is taken."""
    assert formats.parse("a.txt", "Die Strasse ist gross.", locale=Locale.DE).locale is Locale.DE


def test_unknown_suffix_is_plain() -> None:
    """Any file can be named on the command line."""
    assert formats.parse("a.unknown", "<b>*Ja*</b>").prose == "<b>*Ja*</b>"


ACUTE, BELOW = "\N{COMBINING ACUTE ACCENT}", "\N{COMBINING GRAVE ACCENT BELOW}"
HOSTILE = [
    *("a", "„", " ", "[", "@", "a@", "a@b.", "https://.", "\n", "- a\n", f"{LONG} "),
    *(f"a{ACUTE}", f"{ACUTE}{BELOW}", "\N{SOFT HYPHEN}", "\u1100\u1161"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_texts_take_linear_time(piece: str) -> None:
    """One line or many; read, split and searched for quotations."""
    text = (piece * MUCH)[:MUCH]
    with ends():
        document = formats.parse("a.txt", text)
        assert len(list(document.segments())) >= 0
        assert len(document.quotations) >= 0


def test_half_a_megabyte_in_one_line() -> None:
    """Ten times the text has ten times the sentences, and reading it ends."""
    with ends():
        small = len(list(formats.parse("a.txt", f"{LONG} " * 500).segments()))
        large = len(list(formats.parse("a.txt", f"{LONG} " * 5_000).segments()))
    assert large == 10 * small == 5_000
