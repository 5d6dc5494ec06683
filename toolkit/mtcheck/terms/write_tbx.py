"""Write a glossary as TBX (ISO 30042): version 2 (`martif`) and version 3 (`tbx`), in DCA and in DCT style.

Only what the dialect knows is written, with the values of its pick-lists. Sources: the definitions of TBX-Core,
TBX-Min and TBX-Basic at https://www.tbxinfo.net, and the default XCS of version 2, in which names that begin with `x-`
are free.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from mtcheck.terms.glossary import Concept, Status, Term, TermType
from mtcheck.terms.tbx import GENDERS
from mtcheck.text.patterns import Pattern

STATUSES = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    # TBX has no word for it; where one may be added, a second note says so.
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
PARTS_OF_SPEECH = {
    TermType.NAME: "properNoun",
    TermType.PLACE: "properNoun",
    TermType.NOUN: "noun",
    TermType.ADJECTIVE: "adjective",
    TermType.VERB: "verb",
}
TERM_TYPES = {TermType.ABBREVIATION: "abbreviation", TermType.PHRASE: "phraseologicalUnit"}
GENDER_NAMES = {value: name for name, value in GENDERS.items()}

_MIN = frozenset({"subjectField", "administrativeStatus", "partOfSpeech"})
_BASIC = _MIN | {"definition", "grammaticalGender", "termType"}
_FREE = _BASIC | {"properNoun", "x-mtcheck"}
KNOWN = {"TBX": _FREE, "TBX-Basic": _BASIC, "TBX-Min": _MIN, "TBX-Core": frozenset[str]()}
"""The categories of each dialect."""

_NOT_XML = Pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STARTS = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME_START = Pattern(f"[{_STARTS}]")
_NAME = Pattern(f"[{_STARTS}.0-9\xb7\u0300-\u036f\u203f\u2040-]")
_LOOKS_ESCAPED = Pattern("_x[0-9A-Fa-f]{4,6}_")


class Variant(NamedTuple):
    """Which TBX: the version, the style of version 3, the dialect."""

    version: int
    style: str
    dialect: str


@dataclass(frozen=True, slots=True)
class Names:
    """What elements are called in a version."""

    root: str
    header: str
    entry: str
    section: str
    term: str


_V2 = Names("martif", "martifHeader", "termEntry", "langSet", "tig")
_V3 = Names("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec")
VERSIONS = {2: _V2, 3: _V3}


def write(concepts: Iterable[Concept], variant: Variant) -> bytes:
    """Return the file of a glossary."""
    names = VERSIONS[variant.version]
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            _opening(variant),
            f"  <{names.header}>\n    <fileDesc>\n      <sourceDesc>\n        <p>mtcheck</p>\n      </sourceDesc>\n",
            f"    </fileDesc>\n{_encoding(variant)}  </{names.header}>\n  <text>\n    <body>\n",
            *(entry(concept, variant) for concept in concepts),
            f"    </body>\n  </text>\n</{names.root}>\n",
        )
    ).encode()


def entry(concept: Concept, variant: Variant, indent: str = "      ", prefix: str = "") -> str:
    """Return one concept, with a line break behind it; `prefix` is that of the names of a file that has one."""
    return "".join(f"{indent}{line}\n" for line in _entry(concept, variant, prefix))


def term(said: Term, variant: Variant, prefix: str = "") -> Iterator[str]:
    """Yield the lines of one term."""
    known = KNOWN[variant.dialect]
    say = _Sayer(variant, prefix)
    name = VERSIONS[variant.version].term
    yield f"<{prefix}{name}>"
    yield "  " + say.element("term", "", said.text)
    for category, value in _notes(said, variant):
        if category in known or (category.startswith("x-mtcheck") and "x-mtcheck" in known):
            yield "  " + say.category("termNote", category, value)
    if said.note:
        yield "  " + say.element("note", "", said.note)
    yield f"</{prefix}{name}>"


def _opening(variant: Variant) -> str:
    if variant.version == 2:
        return f'<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="{variant.dialect}" xml:lang="de">\n'
    modules = ""
    if variant.style == "dct" and variant.dialect != "TBX-Core":
        modules = ' xmlns:min="http://www.tbxinfo.net/ns/min"'
        if variant.dialect == "TBX-Basic":
            modules += ' xmlns:basic="http://www.tbxinfo.net/ns/basic"'
    namespace = 'xmlns="urn:iso:std:iso:30042:ed-2"'
    return f'<tbx type="{variant.dialect}" style="{variant.style}" xml:lang="de" {namespace}{modules}>\n'


def _encoding(variant: Variant) -> str:
    if variant.version == 3:
        return ""
    name = "TBXBasicXCSV02.xcs" if variant.dialect == "TBX-Basic" else "TBXXCSV02.xcs"
    return f'    <encodingDesc>\n      <p type="XCSURI">{name}</p>\n    </encodingDesc>\n'


def _entry(concept: Concept, variant: Variant, prefix: str) -> Iterator[str]:
    names = VERSIONS[variant.version]
    known = KNOWN[variant.dialect]
    say = _Sayer(variant, prefix)
    yield f"<{prefix}{names.entry} id={quoteattr(encode_name(concept.id))}>"
    if concept.domain and "subjectField" in known:
        yield "  " + say.category("descrip", "subjectField", concept.domain)
    if concept.definition and "definition" in known:
        yield "  " + say.category("descrip", "definition", concept.definition)
    if not concept.translate and "x-mtcheck" in known:
        yield "  " + say.category("descrip", "x-mtcheck-translate", "no")
    for language in dict.fromkeys(said.language for said in concept.terms):
        yield f"  <{prefix}{names.section} xml:lang={quoteattr(language)}>"
        for said in concept.terms:
            if said.language == language:
                yield from (f"    {line}" for line in term(said, variant, prefix))
        yield f"  </{prefix}{names.section}>"
    yield f"</{prefix}{names.entry}>"


def _notes(term: Term, variant: Variant) -> Iterator[tuple[str, str]]:
    """Yield (category, value) of all that may be said of a term; the dialect decides what is."""
    free = "properNoun" in KNOWN[variant.dialect]
    yield "administrativeStatus", STATUSES[term.status]
    if term.status is Status.FORBIDDEN:
        yield "x-mtcheck-status", "forbidden"
    if term.type in PARTS_OF_SPEECH:
        part = PARTS_OF_SPEECH[term.type]
        yield "partOfSpeech", part if free or part != "properNoun" else "noun"
    if term.type in TERM_TYPES:
        kind = TERM_TYPES[term.type]
        yield "termType", kind if free or term.type is not TermType.PHRASE else "phrase"
    if term.type is TermType.PLACE:
        yield "x-mtcheck-type", "place"
    if term.gender:
        yield "grammaticalGender", GENDER_NAMES[term.gender]
    for form in term.forms:
        yield "x-mtcheck-form", form


@dataclass(frozen=True, slots=True)
class _Sayer:
    """Says categories in a style."""

    variant: Variant
    prefix: str

    def category(self, general: str, category: str, text: str) -> str:
        """Return what is said of something: `general` is the element of DCA style."""
        if self.variant.style != "dct" or category not in _BASIC:
            return self.element(general, f" type={quoteattr(category)}", text)
        module = "min" if category in _MIN else "basic"
        return f"<{module}:{category}>{escape(clean(text))}</{module}:{category}>"

    def element(self, name: str, attributes: str, text: str) -> str:
        """Return an element with text."""
        return f"<{self.prefix}{name}{attributes}>{escape(clean(text))}</{self.prefix}{name}>"


def clean(text: str) -> str:
    """Return a text with the mark for an unknown character where XML has none (control characters)."""
    return _NOT_XML.sub("\ufffd", text)


def encode_name(text: str) -> str:
    """Return a text as an XML name, from which `decode_name` makes the text again.

    Source: XmlConvert.EncodeLocalName of .NET (`_x0020_` is a space), which MultiTerm uses, too.
    """
    out: list[str] = []
    for place, character in enumerate(text):
        allowed = _NAME_START if not place else _NAME
        escaped_by_chance = character == "_" and _LOOKS_ESCAPED.match(text, place)
        out.append(character if allowed.match(character) and not escaped_by_chance else f"_x{ord(character):04X}_")
    return "".join(out)
