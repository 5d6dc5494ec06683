"""Bilingual files become prose and units, with exact places, or one line says why not."""

from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.directives import directives
from mtcheck.engine.fix import apply_edits
from mtcheck.engine.plan import Plan
from mtcheck.engine.run import lint
from mtcheck.engine.scan import scan_document
from mtcheck.errors import InputError
from mtcheck.model import MASK, Document
from mtcheck.rules import load_rules
from mtcheck.terms import Concept, Glossary, Status, Term, TermType

XLIFF = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a" source-language="en-US" target-language="de-DE" datatype="plaintext"><body>
{}
</body></file></xliff>
"""
XLIFF2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de"><file id="f">
{}
</file></xliff>
"""
TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en" datatype="plaintext"/><body>
{}
</body></tmx>
"""
PO = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n{}\n'
UNIT = '<trans-unit id="1"><source>{}</source><target>{}</target></trans-unit>'

Read = list[tuple[str, str]]

CASES: dict[str, tuple[str, str, Read]] = {
    "XLIFF": ("a.xlf", XLIFF.format(UNIT.format("Big", "Groß")), [("Big", "Groß")]),
    "entities": (
        "a.xlf",
        XLIFF.format(UNIT.format("A &amp; B", "Stra&#xDF;e &lt; A &amp; B")),
        [("A & B", "Straße < A & B")],
    ),
    "CDATA": ("a.xlf", XLIFF.format(UNIT.format("A", "<![CDATA[A & <B]]> C")), [("A", "A & <B C")]),
    "code around words": (
        "a.xlf",
        XLIFF.format(UNIT.format('The <g id="1">old</g> town', 'Die <g id="1">alte</g> Stadt')),
        [("The old town", "Die alte Stadt")],
    ),
    "code for a text": (
        "a.xlf",
        XLIFF.format(UNIT.format('Hi <x id="1"/>!', 'Hallo <ph id="1">{0}</ph>!')),
        [(f"Hi {MASK}!", f"Hallo {MASK}!")],
    ),
    "alternative translations and notes": (
        "a.xlf",
        XLIFF.format(
            '<trans-unit id="1"><source>A</source><target>B</target><note>C</note>'
            "<alt-trans><source>D</source><target>E</target></alt-trans></trans-unit>"
        ),
        [("A", "B")],
    ),
    "not for translating": (
        "a.xlf",
        XLIFF.format('<trans-unit id="1" translate="no"><source>A</source><target>A</target></trans-unit>'),
        [],
    ),
    "no translation": (
        "a.xlf",
        XLIFF.format(
            '<trans-unit id="1"><source>A</source></trans-unit>'
            '<trans-unit id="2"><source>A</source><target/></trans-unit>'
        ),
        [("A", MASK), ("A", MASK)],
    ),
    "segments within a unit": (
        "a.sdlxliff",
        XLIFF.format(
            '<trans-unit id="1"><source>One. Two. Three.</source><seg-source><mrk mtype="seg" mid="1">One.</mrk> '
            '<mrk mtype="seg" mid="2">Two.</mrk> <mrk mtype="seg" mid="3">Three.</mrk></seg-source><target>'
            '<g id="5"><mrk mtype="seg" mid="1">Eins.</mrk> <mrk mtype="seg" mid="2">Zwei.</mrk></g></target>'
            "</trans-unit>"
        ),
        [("Three.", MASK), ("One.", "Eins."), ("Two.", "Zwei.")],
    ),
    "XLIFF 2": (
        "a.xlf",
        XLIFF2.format(
            '<unit id="u"><notes><note>N</note></notes>'
            '<segment id="s1" state="final"><source>Big <pc id="1">dog</pc></source>'
            '<target>Großer <pc id="1">Hund</pc></target></segment><ignorable><source> </source></ignorable>'
            '<segment id="s2"><source>Cat<cp hex="0001"/></source><target>Katze</target></segment></unit>'
        ),
        [("Big dog", "Großer Hund"), ("Cat", "Katze")],
    ),
    "TMX": (
        "a.tmx",
        TMX.format(
            '<tu tuid="7"><tuv xml:lang="fr"><seg>Chien</seg></tuv>'
            '<tuv xml:lang="EN-us"><seg>Dog <ph x="1">%s</ph></seg></tuv>'
            '<tuv xml:lang="de-DE"><seg>Hund <ph x="1">%s</ph></seg></tuv></tu>'
            '<tu><tuv xml:lang="en"><seg>x</seg></tuv></tu>'
        ),
        [(f"Dog {MASK}", f"Hund {MASK}")],
    ),
    "PO": (
        "a.po",
        PO.format(
            '#, fuzzy\nmsgctxt "c"\nmsgid "A \\"big\\" "\n"dog"\n'
            'msgstr ""\n"Ein \\"großer\\" "\n"Hund\\n"\n\n#~ msgid "x"\n#~ msgstr "y"'
        ),
        [('A "big" dog', 'Ein "großer" Hund')],
    ),
    "plurals": (
        "a.po",
        PO.format('msgid "%d dog"\nmsgid_plural "%d dogs"\nmsgstr[0] "%d Hund"\nmsgstr[1] "%d Hunde"'),
        [(f"{MASK} dog", f"{MASK} Hund"), (f"{MASK} dogs", f"{MASK} Hunde")],
    ),
    "strings below their keyword, and the programs of one file": (
        "a.po",
        PO.format('domain a\nmsgid\n"A"\nmsgstr[0]\n"B"\n\ndomain b\nmsgid "A"\nmsgstr "C"'),
        [("A", "B"), ("A", "C")],
    ),
    "characters that XML does not have": (
        "a.xlf",
        XLIFF2.format(
            '<unit id="u"><segment><source>A</source><target>B<cp hex="notOK"/>C<cp hex="FFFFFFFF"/>D</target>'
            "</segment></unit>"
        ),
        [("A", "B C D")],
    ),
    "PO with Windows line ends": ("a.po", PO.format('msgid "A"\nmsgstr "B"').replace("\n", "\r\n"), [("A", "B")]),
    "CSV": (
        "a.csv",
        'id;en;de;note\r\n1;"He said ""Hi"";";"Er sagte ""Hallo"";"\r\n2;Dog;Hund;x\r\n',
        [('He said "Hi";', 'Er sagte "Hallo";'), ("Dog", "Hund")],
    ),
    "TSV without a row of names": (
        "a.tsv",
        '"No", he said.\t"Nein", sagte er.\nDog\tHund\n',
        [('"No", he said.', '"Nein", sagte er.'), ("Dog", "Hund")],
    ),
    "placeholders and tags in the text": (
        "a.csv",
        "source,target\nOpen <b>{file}</b> at 50 %,Öffne <b>{file}</b> zu 50 %\n",
        [(f"Open {MASK} at 50 %", f"Öffne {MASK} zu 50 %")],
    ),
    "an address": (
        "a.csv",
        "source,target\nSee https://example.org/a now,Siehe https://example.org/b jetzt\n",
        [(f"See {MASK} now", f"Siehe {MASK} jetzt")],
    ),
}


def pairs(document: Document) -> Read:
    """Return source and translation of every unit."""
    return [(unit.source, document.prose[unit.start : unit.end]) for unit in document.units]


@pytest.mark.parametrize(("path", "text", "read"), CASES.values(), ids=CASES.keys())
def test_reads(path: str, text: str, read: Read) -> None:
    """Sources and translations as a reader sees them; units are blocks, and codes stand where they should."""
    document = formats.parse(path, text)
    assert pairs(document) == read
    assert document.text == text
    assert [(unit.start, unit.end) for unit in document.units] == [
        (block.start, block.end) for block in document.blocks
    ]
    for unit in document.units:
        for code in unit.codes:
            assert 0 <= code.start <= code.end <= unit.end - unit.start
        for code in unit.source_codes:
            assert 0 <= code.start <= code.end <= len(unit.source)


def test_codes_know_their_places() -> None:
    """A code is found in prose where it stands in the file, also behind white space and entities."""
    text = XLIFF.format(UNIT.format("x", 'A&amp;B <x id="1"/> <g id="2">c</g>, {d} https://e.example'))
    document = formats.parse("a.xlf", text)
    (unit,) = document.units
    assert document.prose == f"A&B {MASK} c, {MASK} {MASK}"
    found = [(code.text, code.start, code.end) for code in unit.codes]
    assert found == [("<x 1>", 4, 5), ("<g 2>", 6, 6), ("</g>", 7, 7), ("{d}", 9, 10), ("https://e.example", 11, 12)]
    assert text[slice(*document.map.to_text(9, 10))] == "{d}"


COMMENTS: dict[str, tuple[str, str]] = {
    "TMX": (
        "a.tmx",
        TMX.format(
            "<tu><!-- mtcheck: ignore A --><tuv xml:lang='de'><seg>eins</seg></tuv></tu><!-- mtcheck: ignore-next B -->"
            "<tu><tuv xml:lang='de'><seg>zwei</seg></tuv></tu><!-- mtcheck: ignore-file C -->"
        ),
    ),
    "XLIFF": (
        "a.xlf",
        XLIFF.format(
            "<trans-unit id='1'><!-- mtcheck: ignore A --><source/><target>eins</target></trans-unit>"
            "<!-- mtcheck: ignore-next B --><trans-unit id='1'><source/><target>zwei</target></trans-unit>"
            "<!-- mtcheck: ignore-file C -->"
        ),
    ),
}


@pytest.mark.parametrize(("path", "text"), COMMENTS.values(), ids=COMMENTS.keys())
def test_comments_belong_to_units(path: str, text: str) -> None:
    """One within a unit is about it, one before a unit may be about the next, one behind all units is not lost."""
    document = formats.parse(path, text)
    scopes = {one.selectors: text[one.scope.start : one.scope.end] for one in directives(document)}
    assert scopes == {("A",): "eins", ("B",): "zwei", ("C",): text}


BROKEN: dict[str, tuple[str, str, str]] = {
    "cut off": ("a.xlf", XLIFF.format("<trans-unit>"), "a.xlf:5: no XML at column"),
    "no XLIFF": ("a.xlf", "<html></html>", "a.xlf:1: no XLIFF, its root is <html>"),
    "other namespace": (
        "a.xlf",
        '<?xml version="1.0"?>\n<xliff xmlns="http://a.example"/>',
        "a.xlf:2: namespace 'http://a.example'",
    ),
    "entities": ("a.tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx/>', "a.tmx:1: column"),
    "external entity": (
        "a.xlf",
        '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<xliff>&a;</xliff>',
        "declares the entity 'a'",
    ),
    "French XLIFF": (
        "a.xlf",
        XLIFF.replace("de-DE", "fr").format(UNIT.format("A", "B")),
        "a.xlf: translated into 'fr', only German is checked",
    ),
    "French PO": ("a.po", PO.replace("de", "fr").format(""), "a.po: translated into 'fr'"),
    "French TMX": ("a.tmx", TMX.format('<tu><tuv xml:lang="fr"><seg>A</seg></tuv></tu>'), "translated into 'fr'"),
    "entry twice": (
        "a.po",
        PO.format('msgid "A"\nmsgstr "B"\n\nmsgid "A"\nmsgstr "C"'),
        "a.po:9: the entry 'A' stands twice, first in line 6",
    ),
    "no string": ("a.po", PO.format('msgid "A\nmsgstr "B"'), "a.po:6: "),
    "msgstr first": ("a.po", 'msgstr "B"\n', "a.po:1: 'msgstr' out of place"),
    "three columns": ("a.csv", "a,b,c\n1,2,3\n", "a.csv:1: no column for source and German"),
    "short row": ("a.csv", "id,en,de\n1,2\n", "a.csv:2: 2 columns, needed are 3"),
    "open mark": ("a.csv", 'en,de\n"a,b\n', "a.csv:2: a quotation mark is never closed"),
}


@pytest.mark.parametrize(("path", "text", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_refuses(path: str, text: str, message: str) -> None:
    """One line: the path, the place where there is one, what is wrong."""
    with pytest.raises(InputError) as caught:
        formats.parse(path, text)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_is_decoded_as_it_says() -> None:
    """The XML declaration and the header of a PO file name the encoding; what is not true is refused."""
    latin = '<?xml version="1.0" encoding="ISO-8859-1"?><tmx>ä</tmx>'
    assert formats.decode(latin.encode("latin-1"), "a.tmx", None)[0] == latin
    with pytest.raises(InputError, match=r"says it is written in ISO-8859-1 and is in UTF-8"):
        formats.decode(latin.encode("utf-8"), "a.tmx", None)
    with pytest.raises(InputError, match=r"a\.po:1: .* is not UTF-8, .*; the file itself names utf-8"):
        formats.decode('"Content-Type: text/plain; charset=utf-8\\n ä"'.encode("latin-1"), "a.po", None)
    one_line = '"Language: de\\nContent-Type: text/plain; charset=iso-8859-5\\n" "ж"'
    assert formats.decode(one_line.encode("iso-8859-5"), "a.po", None)[0] == one_line


FIXES: dict[str, tuple[str, str, str, str]] = {
    "XML": ("a.xlf", XLIFF.format(UNIT.format("x", "Bei Alt &amp; Co. ist <g id='1'>Alt</g> zu.")), "A&B", "A&amp;B"),
    "PO": ("a.po", PO.format('msgid "x"\nmsgstr ""\n"Bei Alt ist \\"zu\\", "\n"sagt Alt."'), 'A"B', 'A\\"B'),
    "quoted CSV": ("a.csv", 'en,de\nx,"Bei Alt ist ""zu"", sagt Alt."\n', 'A"B', 'A""B'),
}


@pytest.mark.parametrize(("path", "text", "preferred", "written"), FIXES.values(), ids=FIXES.keys())
def test_fixes_change_only_their_bytes(path: str, text: str, preferred: str, written: str) -> None:
    """A fix is written as the format asks; everything around it stays as it is, escapes and markup included."""
    terms = (Term(preferred, type=TermType.NAME), Term("Alt", type=TermType.NAME, status=Status.FORBIDDEN))
    rules = tuple(rule for rule in load_rules() if rule.meta.code == "TRM101")
    plan = Plan(Config(), rules, Glossary((Concept("a", terms),), "a"))
    scan = scan_document(formats.parse(path, text), plan)
    edits = [edit for finding in scan.findings if finding.fix for edit in finding.fix.edits]
    assert len(edits) == 2
    fixed = apply_edits(text, edits)
    assert fixed == text.replace("Alt", written)
    assert preferred in formats.parse(path, fixed).prose


def test_a_foreign_file_is_a_remark(tmp_path: Path) -> None:
    """A folder of all languages of a project does not fail because of the others."""
    (tmp_path / "fr.po").write_text(PO.replace("de", "fr").format(""), "utf-8")
    (finding,) = lint([f"{tmp_path}/fr.po"], Config()).findings
    assert (finding.code, finding.severity) == ("INT005", "neutral")
    assert str(finding.message) == "translated into 'fr', only German is checked"
