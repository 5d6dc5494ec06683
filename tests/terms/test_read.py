"""Glossary files: what they may say, what they must not, and that all formats say the same."""

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from mtcheck.errors import GlossaryError
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Gender, Glossary, Scope, Status, Term, TermType, load_glossary, xlsx

YAML = """\
concepts:
  - id: uralsk
    type: name
    domain: Orte
    definition: Stadt im Westen
    terms:
      - Uralsk
      - {text: Oral, status: admitted, note: kasachischer Name}
      - {text: Uralsk, language: en}
  - id: einberufung
    type: noun
    gender: f
    terms:
      - {text: Einberufung, forms: [Einberufungen, Einberufungs]}
      - {text: Ziehung, status: deprecated}
      - {text: Entwurf, status: forbidden, gender: m}
"""
CSV = """\
concept,text,language,status,type,gender,note,forms,definition,domain
uralsk,Uralsk,de,preferred,name,,,,Stadt im Westen,Orte
uralsk,Oral,de,admitted,name,,kasachischer Name,,,
uralsk,Uralsk,en,preferred,name,,,,,
einberufung,Einberufung,de,preferred,noun,f,,Einberufungen|Einberufungs,,
einberufung,Ziehung,de,deprecated,noun,f,,,,
einberufung,Entwurf,de,forbidden,noun,m,,,,
"""
V2 = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="uralsk">
  <descrip type="subjectField">Orte</descrip>
  <descripGrp><descrip type="definition">Stadt im Westen</descrip></descripGrp>
  <langSet xml:lang="de">
    <tig><term>Uralsk</term><termNote type="partOfSpeech">properNoun</termNote></tig>
    <ntig><termGrp><term>Oral</term><termNote type="partOfSpeech">properNoun</termNote>
      <termNoteGrp><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termNoteGrp></termGrp>
      <note>kasachischer Name</note></ntig>
  </langSet>
  <langSet xml:lang="en"><tig><term>Uralsk</term><termNote type="partOfSpeech">properNoun</termNote></tig></langSet>
</termEntry>
<termEntry id="einberufung">
  <langSet xml:lang="de">
    <tig><term>Einberufung</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">feminine</termNote>
      <termNote type="x-mtcheck-form">Einberufungen</termNote>
      <termNote type="x-mtcheck-form">Einberufungs</termNote></tig>
    <tig><term>Ziehung</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">feminine</termNote>
      <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
    <tig><term>Entwurf</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">masculine</termNote>
      <termNote type="administrativeStatus">forbidden</termNote></tig>
  </langSet>
</termEntry>
</body></text></martif>
"""
V3_DCA = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="uralsk">
  <descrip type="subjectField">Orte</descrip>
  <langSec xml:lang="de">
    <descripGrp><descrip type="definition">Stadt im Westen</descrip></descripGrp>
    <termSec><term>Uralsk</term><termNote type="partOfSpeech">properNoun</termNote></termSec>
    <termSec><term>Oral</term><termNote type="partOfSpeech">properNoun</termNote>
      <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><note>kasachischer Name</note></termSec>
  </langSec>
  <langSec xml:lang="en"><termSec><term>Uralsk</term><termNote type="partOfSpeech">properNoun</termNote></termSec>
  </langSec>
</conceptEntry>
<conceptEntry id="einberufung">
  <langSec xml:lang="de-DE">
    <termSec><term>Einberufung</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">feminine</termNote>
      <termNote type="x-mtcheck-form">Einberufungen</termNote>
      <termNote type="x-mtcheck-form">Einberufungs</termNote></termSec>
    <termSec><term>Ziehung</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">feminine</termNote>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
    <termSec><term>Entwurf</term><termNote type="partOfSpeech">noun</termNote>
      <termNote type="grammaticalGender">masculine</termNote>
      <termNote type="administrativeStatus">forbiddenTerm-admn-sts</termNote></termSec>
  </langSec>
</conceptEntry>
</body></text></tbx>
"""
V3_DCT = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="uralsk">
  <min:subjectField>Orte</min:subjectField>
  <basic:definition>Stadt im Westen</basic:definition>
  <langSec xml:lang="de">
    <termSec><term>Uralsk</term><min:partOfSpeech>properNoun</min:partOfSpeech></termSec>
    <termSec><term>Oral</term><min:partOfSpeech>properNoun</min:partOfSpeech>
      <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus><note>kasachischer Name</note></termSec>
  </langSec>
  <langSec xml:lang="en"><termSec><term>Uralsk</term><min:partOfSpeech>properNoun</min:partOfSpeech></termSec></langSec>
</conceptEntry>
<conceptEntry id="einberufung">
  <langSec xml:lang="de">
    <termSec><term>Einberufung</term><min:partOfSpeech>noun</min:partOfSpeech>
      <basic:grammaticalGender>feminine</basic:grammaticalGender>
      <termNote type="x-mtcheck-form">Einberufungen</termNote>
      <termNote type="x-mtcheck-form">Einberufungs</termNote></termSec>
    <termSec><term>Ziehung</term><min:partOfSpeech>noun</min:partOfSpeech>
      <basic:grammaticalGender>feminine</basic:grammaticalGender>
      <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>Entwurf</term><min:partOfSpeech>noun</min:partOfSpeech>
      <basic:grammaticalGender>masculine</basic:grammaticalGender>
      <min:administrativeStatus>forbidden</min:administrativeStatus></termSec>
  </langSec>
</conceptEntry>
</body></text></tbx>
"""
EXPECTED = (
    Concept(
        "uralsk",
        (
            Term("Uralsk", type=TermType.NAME),
            Term("Oral", status=Status.ADMITTED, type=TermType.NAME, note="kasachischer Name"),
            Term("Uralsk", language="en", type=TermType.NAME),
        ),
        definition="Stadt im Westen",
        domain="Orte",
    ),
    Concept(
        "einberufung",
        (
            Term(
                "Einberufung",
                type=TermType.NOUN,
                gender=Gender.FEMININE,
                forms=("Einberufungen", "Einberufungs"),
            ),
            Term("Ziehung", status=Status.DEPRECATED, type=TermType.NOUN, gender=Gender.FEMININE),
            Term("Entwurf", status=Status.FORBIDDEN, type=TermType.NOUN, gender=Gender.MASCULINE),
        ),
    ),
)
SAME = {
    "g.yaml": YAML,
    "g.yml": YAML,
    "g.csv": CSV,
    "semicolon.csv": CSV.replace(",", ";"),
    "g.tsv": CSV.replace(",", "\t"),
    "byte order mark.csv": "\ufeff" + CSV,
    "CRLF.csv": CSV.replace("\n", "\r\n"),
    "v2.tbx": V2,
    "v3 dca.tbx": V3_DCA,
    "v3 dct.xml": V3_DCT,
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has a cache folder of its own."""
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "glossaries"


def load(folder: Path, name: str, text: str | bytes) -> Glossary:
    """Write a glossary file and load it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_glossary([str(path)])


def error(folder: Path, name: str, text: str | bytes) -> str:
    """Return the one line that a broken glossary file is refused with, its folder taken out."""
    with pytest.raises(GlossaryError) as raised:
        load(folder, name, text)
    message = str(raised.value)
    assert "\n" not in message
    assert raised.value.__cause__ is None
    return message.replace(f"{folder}{os.sep}", "")


@pytest.mark.parametrize("name", SAME)
def test_all_formats_say_the_same(name: str, tmp_path: Path) -> None:
    """The same glossary in each format gives equal concepts and one digest."""
    glossary = load(tmp_path, name, SAME[name])
    assert glossary.concepts == EXPECTED
    assert glossary.digest == load(tmp_path, "other.yaml", YAML).digest


SCOPED = {
    "g.yaml": r"""
concepts:
  - id: georgien
    scope: {zones: [headline, paragraph], not_before: ['on my|your mind', 'Tech\b']}
    terms:
      - Georgien
      - {text: Georgia, status: forbidden, scope: {paths: ['ausland/**'], quotations: no}}
      - {text: Grusinien, scope: {zones: [], not_before: []}}
  - {id: apple, translate: no, terms: [Apple]}
""",
    "g.csv": """
concept,text,status,translate,paths,zones,quotations,not_before
georgien,Georgien,,,,headline|paragraph,,"on my|your mind
Tech\\b"
georgien,Georgia,forbidden,,ausland/**,headline|paragraph,no,"on my|your mind
Tech\\b"
georgien,Grusinien,admitted,yes,,,,
apple,Apple,,no,,,yes,
""".lstrip(),
}


@pytest.mark.parametrize("name", SCOPED)
def test_scopes(name: str, tmp_path: Path) -> None:
    """A term takes each key of its concept's scope that it does not name itself; the cache keeps all of them."""
    near = Scope(zones=("headline", "paragraph"), not_before=("on my|your mind", r"Tech\b"))
    for _ in range(2):
        georgia, apple = load(tmp_path, name, SCOPED[name]).concepts
        assert [term.scope for term in georgia.terms] == [
            near,
            Scope(("ausland/**",), near.zones, False, near.not_before),
            Scope(),
        ]
        assert (georgia.translate, apple.translate) == (True, False)
        assert apple.terms[0].scope == Scope()


def test_strokes_in_cells(tmp_path: Path) -> None:
    """A stroke that belongs to a form is written with a backslash."""
    text = r"concept,text,forms" + "\n" + r"a,Haus,Ä|Ö\|Ü|\\|\d||"
    assert load(tmp_path, "g.csv", text).concepts[0].terms[0].forms == ("Ä", "Ö|Ü", "\\", "\\d")


def test_no_file_is_the_empty_glossary() -> None:
    """A run without a glossary has one without concepts."""
    assert load_glossary([]) is EMPTY_GLOSSARY


def test_readers_are_imported_when_needed() -> None:
    """A run without a glossary does not pay for the libraries that read one."""
    code = (
        "import sys; from mtcheck.rules import load_rules; from mtcheck.terms import load_glossary\n"
        "load_rules(); load_glossary([]); print(sorted({'yaml', 'lxml', 'csv', 'difflib'} & sys.modules.keys()))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert result.stdout == "[]\n"


def test_places(tmp_path: Path) -> None:
    """Concepts know file and line, terms their line, in the first reading and from the cache."""
    for name, text, places in (
        ("g.yaml", YAML, [(2, [7, 8, 9]), (10, [14, 15, 16])]),
        ("g.csv", CSV, [(2, [2, 3, 4]), (5, [5, 6, 7])]),
        ("g.tbx", V2, [(4, [8, 9, 13]), (15, [17, 21, 24])]),
    ):
        for _ in range(2):
            concepts = load(tmp_path, name, text).concepts
            assert [concept.place for concept in concepts] == [f"{tmp_path / name}:{line}" for line, _ in places]
            assert [[term.line for term in concept.terms] for concept in concepts] == [lines for _, lines in places]


def test_concept_without_id_is_named_after_its_first_term(tmp_path: Path) -> None:
    """The shortest concept is a list of terms; the first is preferred, the others are admitted."""
    (concept,) = load(tmp_path, "g.yaml", "concepts:\n  - terms: [Uralsk, Oral]\n").concepts
    assert concept.id == "Uralsk"
    assert [term.status for term in concept.terms] == [Status.PREFERRED, Status.ADMITTED]


def test_a_stated_preference_decides(tmp_path: Path) -> None:
    """Where one term is called preferred, terms without a status are admitted, even before it."""
    text = "concepts:\n  - terms: [Oral, {text: Uralsk, status: preferred}, {text: Oral, language: en}]\n"
    (concept,) = load(tmp_path, "g.yaml", text).concepts
    assert [term.status for term in concept.terms] == [Status.ADMITTED, Status.PREFERRED, Status.PREFERRED]


@pytest.mark.parametrize(
    ("scalar", "text"),
    [
        ("no", "no"),
        ("Null", "Null"),
        ("1.0", "1.0"),
        ("2022-10-03", "2022-10-03"),
        ('"~"', "~"),
        ("ja  nein", "ja nein"),
    ],
)
def test_yaml_scalars_are_text(scalar: str, text: str, tmp_path: Path) -> None:
    """What YAML would take for a truth value, a number or a date is a word here."""
    (concept,) = load(tmp_path, "g.yaml", f"concepts:\n  - id: a\n    terms: [{scalar}]\n").concepts
    assert concept.terms[0].text == text


@pytest.mark.parametrize(
    ("tag", "language"), [("DE", "de"), ("de-de", "de"), ("de_CH", "de-CH"), ("zh-hans", "zh-Hans"), ("", "de")]
)
def test_language_tags(tag: str, language: str, tmp_path: Path) -> None:
    """Tags are brought into their usual writing; the German of Germany is the one without a region."""
    glossary = load(tmp_path, "g.csv", f"concept,text,language\na,Haus,{tag}\n")
    assert glossary.concepts[0].terms[0].language == language


def test_text_is_composed(tmp_path: Path) -> None:
    """A term with combining marks is equal to the composed one that stands in prose."""
    assert load(tmp_path, "g.csv", "concept,text\na,Mu\u0308nchen\n").concepts[0].terms[0].text == "München"


HEAD = "concepts:\n  - id: a\n"
YAML_ERRORS = {
    "empty": ("", "g.yaml:1: empty file"),
    "only a comment": ("# nothing\n", "g.yaml:1: empty file"),
    "null": ("~\n", "g.yaml:1: empty file"),
    "syntax": ("concepts:\n  - id: a\n   terms: [", "g.yaml:3: YAML syntax: "),
    "unclosed quote": (HEAD + '    terms: ["Haus]\n', "g.yaml:3: YAML syntax: "),
    "tab": ("concepts:\n\t- id: a\n", "g.yaml:2: YAML syntax: "),
    "control character": ("concepts: \x01\n", "g.yaml:1: YAML syntax: "),
    "not UTF-8": (b"concepts:\n  - terms: [Gr\xfc\xdfe]\n", "g.yaml:2: not UTF-8 (byte 0xfc), save the file as UTF-8"),
    "a list": ("- id: a\n", "g.yaml:1: the file must be a mapping of concepts, domain, not a list"),
    "a text": ("Haus\n", "g.yaml:1: the file must be a mapping of concepts, domain, not the text 'Haus'"),
    "no concepts": ("domain: x\n", "g.yaml:1: no 'concepts:' in this glossary"),
    "concepts without list": ("concepts:\n", "g.yaml:1: 'concepts' must be a list, not nothing"),
    "empty list": ("concepts: []\n", "g.yaml:1: no concept in this glossary"),
    "concept as text": ("concepts:\n  - Haus\n", "g.yaml:2: a concept must be a mapping of id, terms, type"),
    "duplicate key": (HEAD + "    id: b\n    terms: [Haus]\n", "g.yaml:3: duplicate key 'id', it is already on line 2"),
    "duplicate id": (
        HEAD + "    terms: [Haus]\n  - id: a\n    terms: [Hof]\n",
        "g.yaml:4: concept 'a' is already at g.yaml:2, ids are unique",
    ),
    "unknown key": (
        HEAD + "    tems: [Haus]\n",
        "g.yaml:3: unknown key 'tems', did you mean 'terms'? allowed: id, terms",
    ),
    "merge key": (HEAD + "    <<: {id: b}\n", "g.yaml:3: unknown key '<<', allowed: "),
    "no terms": (HEAD + "    definition: x\n", "g.yaml:2: concept without a term"),
    "terms as text": (HEAD + "    terms: Haus\n", "g.yaml:3: 'terms' must be a list, not the text 'Haus'"),
    "term without text": (HEAD + "    terms: [{status: preferred}]\n", "g.yaml:3: term without 'text'"),
    "empty term": (HEAD + "    terms:\n      - Haus\n      -\n", "g.yaml:5: term without text"),
    "blank term": (HEAD + '    terms: [{text: " "}]\n', "g.yaml:3: term without text"),
    "list as term": (HEAD + "    terms: [[Haus]]\n", "g.yaml:3: a term must be a mapping of text, language"),
    "mapping as note": (
        HEAD + "    terms: [{text: Haus, note: {a: b}}]\n",
        "g.yaml:3: 'note' must be text, not a mapping",
    ),
    "text as forms": (
        HEAD + "    terms: [{text: Haus, forms: x}]\n",
        "g.yaml:3: 'forms' must be a list, not the text 'x'",
    ),
    "list as key": (HEAD + "    ? [b]\n    : c\n", "g.yaml:3: a key must be text, not a list"),
    "unknown status": (
        HEAD + "    terms:\n      - {text: Haus, status: prefered}\n",
        "g.yaml:4: unknown status 'prefered', did you mean 'preferred'? allowed: preferred, admitted, deprecated, ",
    ),
    "unknown type": (
        HEAD + "    type: nuon\n    terms: [Haus]\n",
        "g.yaml:2: unknown type 'nuon', did you mean 'noun'?",
    ),
    "unknown gender": (
        HEAD + "    terms: [{text: Haus, gender: x}]\n",
        "g.yaml:3: unknown gender 'x', allowed: m, f, n",
    ),
    "no language": (HEAD + "    terms: [{text: Haus, language: x}]\n", "g.yaml:3: 'x' is not a language tag"),
    "scope as text": (
        HEAD + "    terms: [Haus]\n    scope: everywhere\n",
        "g.yaml:4: a scope must be a mapping of paths, zones, quotations, not_before, not_after, unless_near, not the",
    ),
    "unknown key of a scope": (
        HEAD + "    terms:\n      - text: Haus\n        scope:\n          path: [a]\n",
        "g.yaml:6: unknown key 'path', did you mean 'paths'? allowed: paths, zones,",
    ),
    "unknown zone": (
        HEAD + "    terms: [Haus]\n    scope:\n      zones: [headlines]\n",
        "g.yaml:5: unknown zone 'headlines', did you mean 'headline'? allowed: headline, paragraph,",
    ),
    "pattern as text": (
        HEAD + "    terms: [Haus]\n    scope:\n      not_after: x\n",
        "g.yaml:5: 'not_after' must be a list, not the text 'x'",
    ),
    "broken pattern": (
        HEAD + "    terms: [Haus]\n    scope:\n      not_after: ['(x']\n",
        "g.yaml:5: not_after: '(x' is not a regular expression: missing )",
    ),
    "endless pattern": (
        HEAD + f"    terms: [Haus]\n    scope: {{unless_near: [{'x' * 501}]}}\n",
        "g.yaml:4: unless_near: 'xxx",
    ),
    "neither yes nor no": (
        HEAD + "    terms: [Haus]\n    scope: {quotations: never}\n",
        "g.yaml:4: unknown quotations 'never', allowed: yes, no",
    ),
    "translate never": (HEAD + "    terms: [Haus]\n    translate: 0\n", "g.yaml:2: unknown translate '0', allowed: "),
    "alias": ("concepts: &a\n  - *a\n", "g.yaml:1: anchors and aliases (& and *) are not allowed"),
    "alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nconcepts: *c\n",
        "g.yaml:1: anchors and aliases (& and *) are not allowed",
    ),
    "tag": ("concepts: !!python/object/apply:os.system [id]\n", "g.yaml:1: tags (!) are not allowed"),
    "deep nesting": ("concepts: " + "[" * 200_000, "g.yaml:1: nested more than 20 levels deep"),
    "two documents": ("concepts: []\n---\nconcepts: []\n", "g.yaml:3: a second YAML document"),
    "long value": (HEAD + f"    terms: [{{text: a, status: {'x' * 9999}}}]\n", "g.yaml:3: unknown status 'xxx"),
}
CSV_ERRORS = {
    "empty": ("", "g.csv:1: empty file, the first row must name the columns: concept, text"),
    "blank": ("\n\n", "g.csv:1: empty file"),
    "only a header": ("concept,text\n", "g.csv:1: no concept in this glossary"),
    "no header": ("Haus;Häuser\n", "g.csv:1: unknown column 'Haus', allowed: concept, text"),
    "misspelt column": ("concept,text,statsu\n", "g.csv:1: unknown column 'statsu', did you mean 'status'?"),
    "two equal columns": ("concept,text,term\n", "g.csv:1: two columns 'text'"),
    "no text column": ("concept,status\n", "g.csv:1: no column 'text' in the header"),
    "no concept column": ("text,status\n", "g.csv:1: no column 'concept' in the header"),
    "too many cells": ("concept,text\na,Haus,x\n", "g.csv:2: 3 cells, but the header names 2 columns"),
    "row without id": ("concept,text\n,Haus\n", "g.csv:2: row without a concept id"),
    "row without text": ("concept,text\na\n", "g.csv:2: term without text"),
    "unclosed quote": ('concept,text\na,"Haus\n', "g.csv:2: not a table: "),
    "after many lines": ('concept,text\na,"Ha\nus"\n\nb,Hof,x\n', "g.csv:5: 3 cells"),
    "unknown status": ("concept,text,status\na,Haus,gut\n", "g.csv:2: unknown status 'gut', allowed: preferred, "),
    "two definitions": (
        "concept,text,definition\na,Haus,x\na,Bau,y\n",
        "g.csv:3: concept 'a' has another definition above, from line 2 on",
    ),
    "not UTF-8": ("concept,text\na,Größe\n".encode("cp1252"), "g.csv:2: not UTF-8 (byte 0xf6)"),
    "endless cell": ("concept,text\na," + "x" * 200_000 + "\n", "g.csv:2: not a table: field larger"),
}
MARTIF = '<martif type="TBX"><text><body>\n%s\n</body></text></martif>\n'
ENTRY = MARTIF % '<termEntry id="a"><langSet xml:lang="de">\n<tig>%s</tig></langSet></termEntry>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
TBX_ERRORS = {
    "empty": ("", "g.tbx:1: empty file"),
    "not XML": ("Haus", "g.tbx:1: not well-formed XML: "),
    "cut off": ("<martif>\n<text>", "g.tbx:2: not well-formed XML: "),
    "other root": ("<html/>", "g.tbx:1: not TBX: the root is <html>, allowed are <martif> and <tbx>"),
    "no entry": (MARTIF % "", "g.tbx:1: no concept in this glossary"),
    "no terms": (MARTIF % '<termEntry id="a"/>', "g.tbx:2: concept without a term"),
    "no term": (ENTRY % "<note>x</note>", "g.tbx:3: <tig> without <term>"),
    "empty term": (ENTRY % "<term> </term>", "g.tbx:3: <tig> without <term>"),
    "no language": (
        MARTIF % "<termEntry><langSet><tig><term>x</term></tig></langSet></termEntry>",
        "g.tbx:2: <langSet> without xml:lang",
    ),
    "unknown status": (
        ENTRY % '<term>x</term>\n<termNote type="administrativeStatus">preferedTerm-admn-sts</termNote>',
        "g.tbx:4: unknown administrativeStatus 'preferedTerm-admn-sts', did you mean 'preferredTerm-admn-sts'?",
    ),
    "unknown own type": (
        ENTRY % '<term>x</term><termNote type="x-mtcheck-type">plaec</termNote>',
        "g.tbx:3: unknown type 'plaec', did you mean 'place'?",
    ),
    "duplicate id": (
        MARTIF % ('<termEntry id="a"><langSet xml:lang="de"><tig><term>x</term></tig></langSet></termEntry>\n' * 2),
        "g.tbx:3: concept 'a' is already at g.tbx:2, ids are unique",
    ),
    "entity bomb": (
        f'<!DOCTYPE martif [<!ENTITY l0 "ha">{LAUGHS}]>\n{ENTRY % "<term>&l9;</term>"}',
        "g.tbx:1: entity and other DTD declarations are not allowed in a glossary",
    ),
    "entity bomb in an attribute": (
        f'<!DOCTYPE martif [<!ENTITY l0 "ha">{LAUGHS}]>\n<martif type="&l9;"/>',
        "g.tbx:1: entity and other DTD declarations are not allowed in a glossary",
    ),
    "entity bomb in UTF-16": (
        f'<!DOCTYPE martif [<!ENTITY l0 "ha">{LAUGHS}]>\n{ENTRY % "<term>&l9;</term>"}'.encode("utf-16"),
        "g.tbx:1: entity and other DTD declarations are not allowed in a glossary",
    ),
    "entity that is not defined": (
        '<!DOCTYPE martif SYSTEM "x.dtd">\n' + ENTRY % "<term>&secret;</term>",
        "g.tbx:4: entity &secret; is not defined in this file",
    ),
    "deep nesting": ("<martif>" + "<a>" * 100_000, "g.tbx:1: nested more than 100 levels deep"),
}
TBX_ERRORS |= {
    "unknown encoding": ('<?xml version="1.0" encoding="klingon"?>\n' + MARTIF, "g.tbx:1: unknown encoding 'klingon'"),
    "wrong encoding": (
        b"<martif>\n<text>Gr\xfc\xdfe</text></martif>",
        "g.tbx:2: not UTF-8 (byte 0xfc), as the file says it is; save it as UTF-8",
    ),
    "many lines": (
        ENTRY % ("\n" * 70_000 + "<term>x</term></tag>"),
        "g.tbx:70003: not well-formed XML: mismatched tag",
    ),
    "no language tag": (
        MARTIF % '<termEntry><langSet xml:lang="---"><tig><term>x</term></tig></langSet></termEntry>',
        "g.tbx:2: '---' is not a language tag",
    ),
    "endless entry": (
        ENTRY % ("<term>x</term>" + "<note>x</note>" * 400_000),
        "g.tbx:2: <termEntry> of more than 4 MB, no concept is so large",
    ),
    "external entity": (
        '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n' + ENTRY % "<term>&x;</term>",
        "g.tbx:1: entity and other DTD declarations are not allowed in a glossary",
    ),
}
CSV_ERRORS |= {
    "two equal languages": ("en,de,en\na,b,c\n", "g.csv:1: two columns 'en'"),
    "unknown column beside languages": ("en,de,status\na,b,c\n", "g.csv:1: unknown column 'status', allowed: concept,"),
    "half a character of UTF-16": (b"\xff\xfea", "g.csv:1: not UTF-16-LE: truncated data, save the file as UTF-8"),
}
ERRORS = {
    f"{name}: {case}": (name, *parts)
    for name, table in (("g.yaml", YAML_ERRORS), ("g.csv", CSV_ERRORS), ("g.tbx", TBX_ERRORS))
    for case, parts in table.items()
}


@pytest.mark.parametrize(("name", "text", "message"), ERRORS.values(), ids=ERRORS.keys())
def test_errors(name: str, text: str | bytes, message: str, tmp_path: Path) -> None:
    """One line: file, line, what is wrong, what is allowed."""
    found = error(tmp_path, name, text)
    assert found.startswith(message)
    assert len(found) < 400


@pytest.mark.parametrize("declaration", ['<!ENTITY x SYSTEM "{0}">', '<!ENTITY % x SYSTEM "{0}"> %x;'])
def test_external_entities_are_not_read(declaration: str, tmp_path: Path) -> None:
    """A file that an entity points to stays unread, whatever the error says."""
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    text = f"<!DOCTYPE martif [{declaration.format(secret.as_uri())}]>\n{ENTRY % '<term>&x;</term>'}"
    assert "geheim" not in error(tmp_path, "g.tbx", text)


def test_a_named_dtd_is_not_read(tmp_path: Path) -> None:
    """The name of a DTD, as TBX 2 files carry it, is neither an error nor opened."""
    (tmp_path / "core.dtd").write_text("<!ENTITY x 'geheim'><!ATTLIST tig note CDATA 'geheim'>")
    text = f'<!DOCTYPE martif SYSTEM "{(tmp_path / "core.dtd").as_uri()}">\n{ENTRY % "<term>Haus</term>"}'
    assert load(tmp_path, "g.tbx", text).concepts[0].terms == (Term("Haus"),)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none.yaml", "none.yaml: no such file"),
        ("g.docx", "g.docx: unknown kind of glossary '.docx', allowed: .yaml, .yml, .csv, .tsv, .tab, "),
        ("glossary", "glossary: unknown kind of glossary '', allowed: "),
        ("folder.yaml", "folder.yaml: cannot be read: is a directory"),
        ("nul\0.yaml", "cannot be read: embedded null byte"),
    ],
)
def test_paths_that_are_no_glossary(path: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing files, folders and unknown suffixes are named."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(GlossaryError) as raised:
        load_glossary([path])
    assert message in str(raised.value)


def test_several_files(tmp_path: Path) -> None:
    """Files are joined in the order given; the same id in two of them is an error that names both places."""
    one, two, three = (tmp_path / name for name in ("one.yaml", "two.csv", "three.yaml"))
    one.write_text("concepts:\n  - id: a\n    terms: [Haus]\n", "utf-8")
    two.write_text("concept,text\nb,Hof\n", "utf-8")
    three.write_text("concepts:\n  - id: a\n    terms: [Haus]\n  - id: b\n    terms: [Hof]\n", "utf-8")
    both = load_glossary([str(one), str(two)])
    assert [concept.id for concept in both.concepts] == ["a", "b"]
    assert both == load_glossary([str(three)])
    with pytest.raises(GlossaryError) as raised:
        load_glossary([str(two), str(three)])
    assert str(raised.value) == f"{three}:4: concept 'b' is already at {two}:2, ids are unique"


CHANGES = {
    "text": ("Uralsk\n", "Uralsk Stadt\n"),
    "status": ("deprecated", "forbidden"),
    "note": ("kasachischer", "neuer"),
    "definition": ("im Westen", "im Osten"),
    "forms": (", Einberufungs]", "]"),
    "gender": ("gender: m", "gender: n"),
    "domain": ("Orte", "Städte"),
    "language": ("language: en", "language: ru"),
}


@pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES.keys())
def test_digest_changes_with_content(old: str, new: str, tmp_path: Path) -> None:
    """Every change of meaning changes the digest."""
    assert old in YAML
    assert load(tmp_path, "g.yaml", YAML.replace(old, new)).digest != load(tmp_path, "g.yaml", YAML).digest


def test_digest_ignores_place_and_layout(tmp_path: Path) -> None:
    """Comments, blank lines and the name of the file do not count."""
    assert load(tmp_path, "h.yaml", "# Kopf\n\n" + YAML).digest == load(tmp_path, "g.yaml", YAML).digest


WIDE: dict[str, str | bytes] = {
    "g.csv": "en,de,de-CH,definition\ndraft,Einberufung,Aufgebot,Dienst\ndraft,Entwurf,,\n,Haus,,\n",
    "g.tsv": "\ufeffen\tde\tde-CH\tdefinition\ndraft\tEinberufung\tAufgebot\tDienst\ndraft\tEntwurf\n\tHaus\n",
}
WIDE["g.tsv"] = str(WIDE["g.tsv"]).encode("utf-16-le")


@pytest.mark.parametrize("name", WIDE)
def test_a_column_for_each_language(name: str, tmp_path: Path) -> None:
    """One row is one concept; rows with the same first term stay apart."""
    draft, other, house = load(tmp_path, name, WIDE[name]).concepts
    assert (draft.id, other.id, house.id) == ("draft", "draft-2", "Haus")
    assert [(term.text, term.language) for term in draft.terms] == [
        ("draft", "en"),
        ("Einberufung", "de"),
        ("Aufgebot", "de-CH"),
    ]
    assert draft.definition == "Dienst"


def test_guarded_cells(tmp_path: Path) -> None:
    """An apostrophe that keeps a spreadsheet from computing is no part of the term."""
    text = "concept,text\na,'=1+1\nb,''=x\nc,'n Haus\nd,-isch\n"
    texts = [concept.terms[0].text for concept in load(tmp_path, "g.csv", text).concepts]
    assert texts == ["=1+1", "'=x", "'n Haus", "-isch"]


TIG = '<langSet xml:lang="de"><tig><term>Haus</term>%s</tig></langSet>'
NOTE = '<termNote type="%s">%s</termNote>'
EXPORTS = {
    "empty term": ('<langSet xml:lang="de"><tig><term/></tig></langSet>' + TIG % "", Term("Haus")),
    "no language": ('<langSet xml:lang="---"><tig><term>x</term></tig></langSet>' + TIG % "", Term("Haus")),
    "capitals": (
        TIG % (NOTE % ("partOfSpeech", "Noun") + NOTE % ("grammaticalGender", "Neuter")),
        Term("Haus", type=TermType.NOUN, gender=Gender.NEUTER),
    ),
    "approved": (TIG % NOTE % ("normativeAuthorization", "approved"), Term("Haus")),
    "obsolete": (TIG % NOTE % ("administrativeStatus", "obsolete"), Term("Haus", status=Status.DEPRECATED)),
}
"""What exports of real term bases have."""


@pytest.mark.parametrize("case", EXPORTS)
def test_real_exports(case: str, tmp_path: Path) -> None:
    """What cannot be used is passed over; what is usual is understood."""
    text, term = EXPORTS[case]
    (concept,) = load(tmp_path, "g.tbx", MARTIF % f'<termEntry xml:id="a">{text}</termEntry>').concepts
    assert concept.id == "a"
    assert concept.terms == (term,)


def test_old_encodings(tmp_path: Path) -> None:
    """The encoding that an XML file names is the one it is read in."""
    for encoding in ("windows-1254", "ISO-8859-15", "utf-16"):
        text = f'<?xml version="1.0" encoding="{encoding}"?>\n' + ENTRY % "<term>Größe</term>"
        assert load(tmp_path, "g.tbx", text.encode(encoding)).concepts[0].terms[0].text == "Größe"


def test_excel_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no workbook, would unpack without end or has a document type is refused in one line."""
    content = xlsx.write(EXPECTED, "g.xlsx")
    assert load(tmp_path, "g.xlsx", content).concepts == EXPECTED
    assert xlsx.write(EXPECTED, "g.xlsx") == content
    assert error(tmp_path, "broken.xlsx", b"PK\x03\x04").startswith(
        "broken.xlsx:1: not an Excel file of today (.xlsx): "
    )
    assert error(tmp_path, "cut.xlsx", content[:-100]).startswith("cut.xlsx:1: not an Excel file of today (.xlsx): ")
    target = BytesIO(content)
    with zipfile.ZipFile(target, "a") as package:
        package.writestr("xl/bomb.xml", f"<!DOCTYPE x [{LAUGHS}]><x>&l9;</x>")
    assert (
        error(tmp_path, "bomb.xlsx", target.getvalue())
        == "bomb.xlsx:1: xl/bomb.xml has a document type, which no Excel file has"
    )
    monkeypatch.setenv("MTCHECK_CACHE_DIR", "")
    monkeypatch.setattr(xlsx, "LARGEST", 1 << 10)
    assert error(tmp_path, "large.xlsx", content).startswith("large.xlsx:1: 0 MB unpacked, allowed are 0 MB")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert (
        error(tmp_path, "new.xlsx", b"x")
        == "new.xlsx: Excel files need the package openpyxl: pip install 'mtcheck[xlsx]'"
    )


def test_a_term_has_not_endless_forms(tmp_path: Path) -> None:
    """Two million forms of one term are told with their line, not indexed."""
    path = tmp_path / "g.yaml"
    forms = ", ".join(f"Wort{number}" for number in range(1001))
    path.write_text(f"concepts:\n  - terms:\n      - {{text: Wort, forms: [{forms}]}}\n", "utf-8")
    with pytest.raises(GlossaryError, match=r"g\.yaml:3: 1,001 forms of one term, allowed: 1,000"):
        load_glossary([str(path)])


def test_a_rejected_term_before_it_takes_nothing_from_the_first_wanted_one(tmp_path: Path) -> None:
    """The first term without a status is preferred, wherever in the list it stands."""
    path = tmp_path / "g.yaml"
    path.write_text("concepts: [{terms: [{text: Kiev, status: forbidden}, Kyjiw, Kiew]}]", "utf-8")
    (concept,) = load_glossary([str(path)]).concepts
    assert [str(term.status) for term in concept.terms] == ["forbidden", "preferred", "admitted"]
