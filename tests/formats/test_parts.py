"""A large file is read as many small ones, whose pieces together are the file."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.errors import InputError
from mtcheck.formats import parts as module
from mtcheck.formats.parts import check_large, parts, rewritten
from mtcheck.model import Edit
from mtcheck.text.lines import Lines, Unit

TMX = (
    '<?xml version="1.0"?>\r\n<tmx version="1.4"><header srclang="en-GB"/><body a="&lt;&quot;">\n{body}\n'
    "</body></tmx>\n"
)
UNIT = (
    '<tu tuid="{n}"><tuv xml:lang="en"><seg>{n} doors</seg></tuv>\n'
    '<tuv xml:lang="de"><seg>{n} Türen 🚪</seg></tuv></tu>'
)
XLIFF = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" '
    'target-language="de-CH"><body>\n{one}</body></file><file original="b" source-language="en" target-language="de">'
    '<body><group translate="no">{two}</group><group><group>{three}</group></group></body></file></xliff>\n'
)
TRANS_UNIT = '<trans-unit id="{n}"><source>door {n}</source><target>Tür {n}</target></trans-unit>\n'


def memory(count: int) -> str:
    """Return a memory of so many units, among them what looks like the end of one."""
    units = [UNIT.format(n=n) for n in range(count)]
    if count > 2:
        units[1] += "<!-- </tu> -->"
        units[2] = units[2].replace("2 Türen", "<![CDATA[</tu>]]>2 Türen") + "<tu/>"
    return TMX.format(body="\r\n".join(units))


def xliff(count: int) -> str:
    """Return an XLIFF file of two files, with groups."""
    units = [TRANS_UNIT.format(n=n) for n in range(3 * count)]
    return XLIFF.format(one="".join(units[::3]), two="".join(units[1::3]), three="".join(units[2::3]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("units", [1, 2, 7, 1000])
def test_parts_are_the_file(tmp_path: Path, encoding: str, units: int) -> None:
    """Each part is a file of its own; what they hold is the file, with its places and its units in their order."""
    text = memory(9)
    path = tmp_path / "a.tmx"
    path.write_bytes(text.encode(encoding))
    found = list(parts(str(path), units=units))
    assert "".join(part.text[part.head : part.tail] for part in found) == text
    whole = formats.parse("a.tmx", text)
    read = []
    for part in found:
        assert text.startswith(part.text[part.head : part.tail], part.offset)
        for unit, column in zip(Unit, part.columns, strict=True):
            assert Lines(text).position(part.offset, unit) == (part.line, column)
        document = formats.parse("a.tmx", part.text)
        read += [(one.id, one.source, document.prose[one.start : one.end], one.language) for one in document.units]
    assert read == [(one.id, one.source, whole.prose[one.start : one.end], one.language) for one in whole.units]


@pytest.mark.parametrize("units", [1, 2, 5])
def test_parts_of_xliff(tmp_path: Path, units: int) -> None:
    """What a file or a group says of its units is said in every part."""
    path = tmp_path / "a.xlf"
    path.write_text(xliff(4), "utf-8")
    documents = [formats.parse("a.xlf", part.text) for part in parts(str(path), units=units)]
    read = [document.prose[unit.start : unit.end] for document in documents for unit in document.units]
    assert read == [f"Tür {n}" for n in (0, 3, 6, 9, 2, 5, 8, 11)]
    assert len(documents) > 4 / units


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'<?xml version="1.0"?>\n<tmx>\n<tu></tmx>', "a.tmx:3: no XML at column 7"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx/>', "a.tmx:1: column 27 declares the entity 'a'"),
        (b"<tmx>\n\n\xff</tmx>", "a.tmx:3: byte 0xFF at offset 7 is not UTF-8"),
        (b"<tmx>\n\n\xc3", "a.tmx:3: byte 0xC3 at offset 7 is not UTF-8"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><tmx>ä</tmx>'.encode(), "says it is written in iso8859-1"),
        ('<?xml version="1.0" encoding="nonsense"?><tmx>ä</tmx>'.encode(), "unknown encoding 'nonsense'"),
        (b"", "a.tmx:1: no XML at column 1"),
    ],
)
def test_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, message: str) -> None:
    """What is wrong with a file is said with its line, also where it stands in a later piece."""
    monkeypatch.setattr(module, "CHUNK", 4 if b"encoding" not in data else 400)
    path = tmp_path / "a.tmx"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        check_large(str(path))
    assert message in str(caught.value)


def test_a_unit_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A unit is held as a whole, so it must not be as large as the file."""
    monkeypatch.setattr(module, "MOST", 100)
    path = tmp_path / "a.tmx"
    path.write_text(f"<tmx><tu>{'a' * 200}</tu></tmx>")
    with pytest.raises(InputError, match="100 bytes without the end of a unit"):
        list(parts(str(path)))


TEXT = memory(3)


PLACES = [place for place in range(len(TEXT)) if TEXT[place : place + 5] in ("doors", "Türen")]


@given(st.sets(st.sampled_from([one + n for one in PLACES for n in range(5)])), st.sampled_from(["", "ä🚪"]), st.data())
def test_rewriting(places: set[int], new: str, data: st.DataObject) -> None:
    """Edits are made, in whatever pieces the file is read; all else stays as it is."""
    size = data.draw(st.integers(1, 60))
    edits = [Edit(place, place + place % 2, new) for place in sorted(places) if place - 1 not in places]
    wanted = TEXT
    for edit in reversed(edits):
        wanted = wanted[: edit.start] + edit.text + wanted[edit.end :]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "CHUNK", size)
        patch.setattr(module, "open", lambda *_: io.BytesIO(TEXT.encode("utf-8-sig")), raising=False)
        assert b"".join(rewritten("a.tmx", edits, check_large("a.tmx"))) == wanted.encode("utf-8-sig")


def test_a_file_that_has_changed(tmp_path: Path) -> None:
    """What somebody else has saved meanwhile is not overwritten."""
    path = tmp_path / "a.tmx"
    path.write_text(TEXT, "utf-8", newline="")
    digest = check_large(str(path))
    path.write_text(TEXT.replace("doors", "gates"), "utf-8", newline="")
    with pytest.raises(InputError, match="was changed by somebody else meanwhile"):
        list(rewritten(str(path), [], digest))
