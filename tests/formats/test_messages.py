"""Messages, subtitles and office files: what is text in them, and where it stands."""

import io
import zipfile
from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.passes import fix
from mtcheck.engine.plan import make_plan
from mtcheck.engine.scan import scan
from mtcheck.errors import InputError
from mtcheck.formats.beside import beside
from mtcheck.model import MASK
from mtcheck.rules import load_rules

ANDROID = """<?xml version="1.0" encoding="utf-8"?>
<resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
  <string name="hi">Hallo, <xliff:g id="n">%1$s</xliff:g>! Geht\\'s &amp; l\\u00e4uft <b>es</b>?</string>
  <string name="url" translatable="false">https://example.org</string>
  <string-array name="days"><item>Heute</item><item>Morgen</item></string-array>
  <plurals name="dogs"><item quantity="one">%d Hund</item><item quantity="other">%d Hunde</item></plurals>
</resources>
"""
JSON = '{"a": {"b": "Gro\\u00df \\"da\\" {n}", "c": ["Eins", "Zwei", 3, null]}, "d": true, "e": "Ende"}'
ARB = '{"@@locale": "de", "hi": "Hallo {name}", "@hi": {"description": "A greeting", "placeholders": {"name": {}}}}'
SRT = "1\n00:00:01,000 --> 00:00:02,500\nDer <i>alte</i>\nDamm\n\n2\n00:00:03,000 --> 00:00:04,000\n- Ja.\n"
VTT = "WEBVTT\n\nNOTE eine Notiz\nmehr\n\n00:01.000 --> 00:02.000 align:start\n<v Anna>Ja,&nbsp;gern\n"

CASES = {
    "Android": (
        "strings.xml",
        ANDROID,
        {
            "hi": f"Hallo, {MASK}! Geht's & läuft es?",
            "days/0": "Heute",
            "days/1": "Morgen",
            "dogs/one": f"{MASK} Hund",
            "dogs/other": f"{MASK} Hunde",
        },
    ),
    "JSON": ("de.json", JSON, {"a.b": f'Groß "da" {MASK}', "a.c.0": "Eins", "a.c.1": "Zwei", "e": "Ende"}),
    "ARB": ("app_de.arb", ARB, {"hi": f"Hallo {MASK}"}),
    "SubRip": ("a.srt", SRT, {"00:00:01.000": "Der alte Damm", "00:00:03.000": "- Ja."}),
    "WebVTT": ("a.vtt", VTT, {"00:01.000": "Ja,\N{NO-BREAK SPACE}gern"}),
    "Windows line ends": (
        "a.srt",
        SRT.replace("\n", "\r\n"),
        {"00:00:01.000": "Der alte Damm", "00:00:03.000": "- Ja."},
    ),
}


@pytest.mark.parametrize(("path", "text", "read"), CASES.values(), ids=CASES.keys())
def test_reads(path: str, text: str, read: dict[str, str]) -> None:
    """Each message by its name, as a reader sees it."""
    document = formats.parse(path, text)
    assert {unit.id: document.prose[unit.start : unit.end] for unit in document.units} == read
    assert document.text == text


BROKEN = {
    "Android twice": (
        "a.xml",
        '<resources>\n<string name="a">x</string>\n<string name="a">y</string></resources>',
        "a.xml:3",
    ),
    "JSON": ("a.json", '{"a": \n}', "a.json:2: no JSON at column 1"),
    "JSON deep": ("a.json", "[" * 200 + "]" * 200, "nested too deep"),
    "ARB French": ("a.arb", '{"@@locale": "fr"}', "translated into 'fr'"),
    "no time": ("a.srt", "1\nHallo\nWelt\n", "a.srt:1: a cue without a time"),
    "broken time": ("a.srt", "1\n00:00 -> --> 5\nHallo\n", "a.srt:2: no valid time"),
}


@pytest.mark.parametrize(("path", "text", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_refuses(path: str, text: str, message: str) -> None:
    """One line: the path, the place, what is wrong."""
    with pytest.raises(InputError) as caught:
        formats.parse(path, text)
    assert message in str(caught.value)


def test_what_programs_put_up_with() -> None:
    """A key that stands twice, a number without end: programs read such files."""
    document = formats.parse("de.json", '{"a": "Eins", "n": 1' + "0" * 5000 + ', "a": "Zwei"}')
    assert document.prose == "Eins\n\nZwei"
    paired = beside(document, formats.parse("en.json", '{"a": "Two"}'))
    assert [pair.source for pair in paired.pairs] == ["Two", "Two"]


def test_messages_find_their_sources_by_key() -> None:
    """The order of two files need not be the same."""
    document = formats.parse("de.json", '{"b": "Zwei", "a": "Eins {n}"}')
    paired = beside(document, formats.parse("en.json", '{"a": "One {n}", "b": "Two", "c": "Three"}'))
    assert [(pair.source, pair.target) for pair in paired.pairs] == [("Two", "Zwei"), (f"One {MASK}", f"Eins {MASK}")]
    assert [code.text for code in paired.units[1].source_codes] == ["{n}"]


def packed(name: str, content: str, **others: str) -> bytes:
    """Return an archive with one file in it, and others; in their names `__` is a slash."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        for other, text in others.items():
            archive.writestr(other.replace("__", "/"), text)
    return buffer.getvalue()


DOCX = (
    '<w:document xmlns:w="x"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Der Damm</w:t></w:r>'
    "</w:p><w:p><w:r><w:t>Der Damm </w:t></w:r><w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:r><w:t>ist "
    "&amp; bleibt ist.</w:t><w:tab/></w:r></w:p><w:p/></w:body></w:document>"
)
ODT = (
    '<office:document-content xmlns:office="o" xmlns:text="t"><text:h>Der Damm</text:h><text:p>Der '
    "<text:span>Damm</text:span> ist<text:note><text:p>Note</text:p></text:note><text:s/>&amp; bleibt ist.</text:p>"
    "</office:document-content>"
)


@pytest.mark.parametrize(
    ("name", "part", "content"), [("a.docx", "word/document.xml", DOCX), ("a.odt", "content.xml", ODT)]
)
def test_office(name: str, part: str, content: str, tmp_path: Path) -> None:
    """Paragraphs and headlines are read; nothing is ever fixed."""
    path = tmp_path / name
    path.write_bytes(packed(part, content))
    document = formats.read(str(path))
    assert document.prose == "Der Damm\n\nDer Damm ist & bleibt ist."
    assert [block.zone for block in document.blocks] == ["headline", "paragraph"]
    path.write_bytes(packed(part, content.replace("&amp; bleibt", "ist bleibt kam kam")))
    plan = make_plan(Config(select=("LNG102",)), load_rules())
    found = scan(str(path), plan)
    assert [finding.code for finding in found.findings]
    assert fix([found], plan, unsafe=True).changes == ()


def test_the_text_may_have_another_name(tmp_path: Path) -> None:
    """A Word file says which of its parts is the text."""
    path = tmp_path / "a.docx"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        f'<Relationships><Relationship Target="x"/><Relationship Type="{kind}" Target="/w/a.xml"/></Relationships>'
    )
    path.write_bytes(packed("w/a.xml", DOCX, **{"_rels__.rels": relations}))
    assert formats.read(str(path)).prose.startswith("Der Damm")


def test_bombs(tmp_path: Path) -> None:
    """What unpacks to far more than an article is refused before it is unpacked; what is no archive as well."""
    path = tmp_path / "a.docx"
    path.write_bytes(packed("word/document.xml", " " * 70_000_000))
    with pytest.raises(InputError, match=r"unpacks to 70,000,000 bytes"):
        formats.read(str(path))
    path.write_bytes(packed("other.xml", ""))
    with pytest.raises(InputError, match=r"no word/document.xml in it"):
        formats.read(str(path))
    path.write_bytes(b"PK\3\4 and so on")
    with pytest.raises(InputError, match=r"cannot be unpacked"):
        formats.read(str(path))
    whole = bytearray(packed("word/document.xml", "".join(map(str, range(9000)))))
    whole[60:90] = bytes(byte ^ 0xFF for byte in whole[60:90])
    path.write_bytes(whole)
    with pytest.raises(InputError, match=r"cannot be unpacked"):
        formats.read(str(path))
