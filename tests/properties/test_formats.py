"""Every bilingual format, from random units: what is put in is read, fixes change their characters, nothing crashes."""

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.engine.complete import Occurrences, complete
from mtcheck.engine.fix import apply_edits
from mtcheck.errors import InputError
from mtcheck.formats.pairs import read_source
from mtcheck.model import MASK, Document, FixSafety, Mqm, Severity
from mtcheck.rule import Hit, Meta

META = Meta("TST101", "tested", "tested", Mqm.SPELLING, Severity.MINOR, FixSafety.SAFE, "", wording=False)
ATOMS = [
    *"aäßЖ🚪&<>\"'\\;,.:=#]-|/!?()~*_",
    " ",
    " ",
    "%s",
    "{0}",
    "%1$d",
    "&amp;",
    "]]>",
    "\\n",
    "<b>",
    "https://e.example",
]
WORD = "Wort"
NEW = ["Neu", "A&B", 'C"D', "E'F", "G<H", "I\\J", "K;L", "M>N", "Ж🚪", "O]]>P", "ein Text"]
TEXTS = st.lists(st.sampled_from([*ATOMS, WORD]), min_size=1, max_size=12).map("".join)
Text = tuple[str, str]
ROWS = st.lists(st.tuples(TEXTS.map(lambda text: f"a {text}"), TEXTS), min_size=1, max_size=4)
"""Every source has something to translate: a unit of nothing but codes is none."""
SEEDS = st.integers(0, 1 << 30)
Choose = Callable[[int], int]
"""Returns a number below another one."""


class Format(NamedTuple):
    """How a file is made of sources and translations."""

    path: str
    write: Callable[[Sequence[Text], Choose], str]
    sources: bool = True
    """Whether the file has the sources."""
    allowed: Callable[[str], bool] = lambda text: True
    """What the format can hold at all."""


def xml(text: str, choose: Choose) -> str:
    """Write a text in XML, each character in one of the ways there are."""
    written = []
    for character in text:
        ways = [f"&#{ord(character)};", f"&#x{ord(character):X};", f"<![CDATA[{character}]]>"]
        plain = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(character, character)
        written.append([plain, plain, plain, *ways][choose(6)])
    return "".join(written)


def xliff(rows: Sequence[Text], choose: Choose) -> str:
    """Write XLIFF 1.2, with or without what else stands in units."""
    units = []
    for number, (source, target) in enumerate(rows):
        more = ["", "<note>n</note>", "<alt-trans><target>x</target></alt-trans>", "<!-- c -->"][choose(4)]
        units.append(
            f"<trans-unit id='{number}'><source>{xml(source, choose)}</source>\n"
            f"<target state='final'>{xml(target, choose)}</target>{more}</trans-unit>"
        )
    return (
        '<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" '
        f'source-language="en" target-language="de"><body>{"".join(units)}</body></file></xliff>'
    )


def sdlxliff(rows: Sequence[Text], choose: Choose) -> str:
    """Write all rows as segments of one unit, as SDL Trados Studio does."""
    sides = ["", "", ""]
    for number, (source, target) in enumerate(rows):
        for side, text in enumerate((source, source, target)):
            sides[side] += f"<g id='{number}'><mrk mtype='seg' mid='{number}'>{xml(text, choose)}</mrk></g>"
    return (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/'
        'SdlXliff/1.0"><file original="a" source-language="en-US" target-language="de-DE"><body><trans-unit id="1">'
        f"<source>{sides[0]}</source><seg-source>{sides[1]}</seg-source><target>{sides[2]}</target>"
        '<sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit></body></file></xliff>'
    )


def xliff2(rows: Sequence[Text], choose: Choose) -> str:
    """Write XLIFF 2.1, segments in units."""
    units = "".join(
        f"<unit id='{number}'><segment><source>{xml(source, choose)}</source><target>{xml(target, choose)}</target>"
        "</segment><ignorable><source> </source></ignorable></unit>"
        for number, (source, target) in enumerate(rows)
    )
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de">'
        f'<file id="f">\r\n{units}</file></xliff>'
    )


def tmx(rows: Sequence[Text], choose: Choose) -> str:
    """Write a memory, the languages in either order."""
    units = []
    for source, target in rows:
        sides = [
            f"<tuv xml:lang='{name}'><seg>{xml(text, choose)}</seg></tuv>"
            for name, text in (("en", source), ("DE", target))
        ]
        units.append(f"<tu>{''.join(sides if choose(2) else reversed(sides))}</tu>")
    head = "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n<tmx version='1.4'><header srclang='en'/>"
    return f"{head}<body>{''.join(units)}</body></tmx>"


def po(rows: Sequence[Text], choose: Choose) -> str:
    """Write PO, strings wrapped at any place."""
    newline = ["\n", "\r\n"][choose(2)]

    def quoted(text: str) -> str:
        parts = ['""'] if choose(2) else []
        while text or not parts:
            cut = 1 + choose(9)
            escaped = text[:cut].replace("\\", "\\\\").replace('"', '\\"')
            parts.append(f'"{escaped}"')
            text = text[cut:]
        return newline.join(parts)

    entries = ['msgid ""', 'msgstr ""', '"Language: de\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"', ""]
    for number, (source, target) in enumerate(rows):
        entries += ["#: a.c", f'msgctxt "{number}"', f"msgid {quoted(source)}", f"msgstr {quoted(target)}", ""]
    return newline.join(entries)


def csv(rows: Sequence[Text], choose: Choose) -> str:
    """Write a table with commas."""

    def cell(text: str) -> str:
        inner = text.replace('"', '""')
        return f'"{inner}"' if choose(2) or any(mark in text for mark in ',"') or text != text.strip() else text

    return "id,en,de\r\n" + "".join(
        f"{number},{cell(source)},{cell(target)}\r\n" for number, (source, target) in enumerate(rows)
    )


def tsv(rows: Sequence[Text], _: Choose) -> str:
    """Write a table with tabs, which knows no escapes."""
    return "source\ttarget\n" + "".join(f"{source}\t{target}\n" for source, target in rows)


def arb(rows: Sequence[Text], choose: Choose) -> str:
    """Write ARB, with descriptions."""
    lines = []
    for number, (_, target) in enumerate(rows):
        lines.append(f'"k{number}": {json.dumps(target, ensure_ascii=bool(choose(2)))}')
        lines += [f'"@k{number}": {{"description": "d"}}'] * choose(2)
    return "{\n" + ",\n".join(lines) + "\n}"


def android(rows: Sequence[Text], choose: Choose) -> str:
    """Write string resources."""

    def written(text: str) -> str:
        meant = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"')
        return "".join(
            {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(one, f"\\u{ord(one):04x}" if one == "ä" and choose(2) else one)
            for one in meant
        )

    strings = (f'<string name="k{number}">{written(target)}</string>\n' for number, (_, target) in enumerate(rows))
    return f'<?xml version="1.0" encoding="utf-8"?>\n<resources>\n{"".join(strings)}</resources>\n'


def subtitles(rows: Sequence[Text], choose: Choose, head: str = "") -> str:
    """Write cues."""
    newline = ["\n", "\r\n"][choose(2)]
    cues = []
    for number, (_, target) in enumerate(rows):
        cues += [str(number + 1), f"00:00:{number:02},000 --> 00:00:{number + 1:02},000", target, ""]
    return head + newline.join(cues)


def vtt(rows: Sequence[Text], choose: Choose) -> str:
    """Write cues of the web."""
    return subtitles(rows, choose, "WEBVTT\n\n").replace(",000", ".000")


def is_cue(text: str) -> bool:
    """Tell whether a text may stand in a cue: marks of subtitles mean something there."""
    return not set("<>&\\") & set(text) and "-->" not in text


FORMATS = {
    "XLIFF 1.2": Format("a.xlf", xliff),
    "SDLXLIFF": Format("a.sdlxliff", sdlxliff),
    "XLIFF 2.1": Format("a.xliff", xliff2),
    "TMX": Format("a.tmx", tmx),
    "PO": Format("a.po", po),
    "CSV": Format("a.csv", csv),
    "TSV": Format("a.tsv", tsv, allowed=lambda text: not text.startswith('"')),
    "ARB": Format("a.arb", arb, sources=False),
    "Android": Format("a.xml", android, sources=False, allowed=lambda text: not {"@", "?"} & set(text[:1])),
    "SRT": Format("a.srt", subtitles, sources=False, allowed=is_cue),
    "WebVTT": Format("a.vtt", vtt, sources=False, allowed=is_cue),
}
each_format = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())


def read(form: Format, text: str) -> Document:
    """Return the document of a file."""
    return formats.parse(form.path, text)


def units(document: Document) -> list[Text]:
    """Return what is read, blanks of whatever length as one."""
    return [
        (" ".join(unit.source.split()), " ".join(document.prose[unit.start : unit.end].split()))
        for unit in document.units
    ]


def meant(form: Format, rows: Sequence[Text]) -> list[Text]:
    """Return what should be read; a unit without a translation has a mark in its place."""
    read = []
    for source, target in rows:
        before = " ".join(read_source(source)[0].split()) if form.sources else ""
        behind = " ".join(read_source(target)[0].split())
        if before and not behind.strip(MASK + " "):
            behind = MASK
        if behind:
            read.append((before, behind))
    return read


@each_format
@given(rows=ROWS, seed=SEEDS)
@settings(max_examples=30)
def test_what_is_put_in_is_read(form: Format, rows: list[Text], seed: int) -> None:
    """Sources and translations, in whatever way they are written."""
    rows = [row for row in rows if all(map(form.allowed, row))]
    text = form.write(rows, Random(seed).randrange)
    document = read(form, text)
    assert units(document) == meant(form, rows)
    assert document.text == text


@each_format
@given(rows=ROWS, new=st.sampled_from(NEW), seed=SEEDS)
@settings(max_examples=30)
def test_a_fix_is_read_again(form: Format, rows: list[Text], new: str, seed: int) -> None:
    """A word of a translation is replaced: everything else stays, and the new word is read where the old one stood."""
    rows = [(source, f"{target} {WORD}") for source, target in rows if form.allowed(source) and form.allowed(target)]
    text = form.write(rows, Random(seed).randrange)
    document = read(form, text)
    places = [place for place in document.occurrences(WORD) if document.map.verbatim(place, place + len(WORD))]
    if not places:
        return
    place = places[seed % len(places)]
    hit = Hit(place, place + len(WORD), new)
    (finding,) = complete(document, META, [hit], Occurrences(text))
    if finding.fix is None:
        assert document.reserved & set(new)
        return
    (edit,) = finding.fix.edits
    fixed = apply_edits(text, [edit])
    again = read(form, fixed)
    assert fixed == text[: edit.start] + edit.text + text[edit.end :]
    assert again.prose == document.prose[:place] + new + document.prose[place + len(WORD) :]
    assert [unit.source for unit in again.units] == [unit.source for unit in document.units]


@each_format
@given(
    rows=ROWS,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    seed=SEEDS,
    put=st.one_of(st.binary(max_size=2), st.sampled_from([b"<", b'"', b"&", b"\\", b"\n", b">", b"{", b"0"])),
)
@settings(max_examples=30)
def test_broken_anywhere(form: Format, rows: list[Text], encoding: str, seed: int, put: bytes) -> None:
    """One byte is another one, is gone or is too much: it is read, or one line says what is wrong."""
    text = form.write(rows, Random(seed).randrange)
    if "encoding=" not in text and "charset" not in text:
        written = text.encode(encoding)
        decoded, found = formats.decode(written, form.path, None)
        assert decoded == text
        assert formats.encode(decoded, found) == written
    whole = text.encode()
    place, more = seed % len(whole), seed % 2
    broken = whole[:place] + put + whole[place + more :]
    problem = ""
    document = None
    try:
        document = formats.parse(form.path, formats.decode(broken, form.path, None)[0])
    except InputError as error:
        problem = str(error)
    if document is None:
        assert problem.startswith(form.path)
        assert "\n" not in problem
    else:
        assert all(0 <= unit.start <= unit.end <= len(document.prose) for unit in document.units)
