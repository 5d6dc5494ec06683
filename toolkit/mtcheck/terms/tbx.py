"""Read a glossary from TBX (ISO 30042): version 2 (`martif`) and version 3 (`tbx`), in DCA and in DCT style.

The three differ in names only. In DCA style a category is the attribute `type` of a general element, in DCT style it
is the element itself; so both are read as (category, text). Nothing outside of the file is ever opened and no entity
is ever expanded: a file that declares any is refused before it is parsed.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any
from xml.parsers import expat

from mtcheck.terms.draft import ConceptDraft, TermDraft, fault, finish, unknown
from mtcheck.terms.glossary import Concept

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "preferredTerm-admn-sts": "preferred",
        "standardizedTerm-admn-sts": "preferred",
        "legalTerm-admn-sts": "preferred",
        "regulatedTerm-admn-sts": "preferred",
        "admittedTerm-admn-sts": "admitted",
        "deprecatedTerm-admn-sts": "deprecated",
        "supersededTerm-admn-sts": "deprecated",
        "forbiddenTerm-admn-sts": "forbidden",
    }
)
"""Values of `administrativeStatus`; `-admn-sts` and `Term` may be left out, as many tools do. TBX itself knows no
forbidden term."""

PARTS_OF_SPEECH = MappingProxyType({"noun": "noun", "properNoun": "name", "adjective": "adjective", "verb": "verb"})
TERM_TYPES = MappingProxyType(
    {
        "abbreviation": "abbreviation",
        "acronym": "abbreviation",
        "initialism": "abbreviation",
        "phraseologicalUnit": "phrase",
        "setPhrase": "phrase",
    }
)
GENDERS = MappingProxyType({"masculine": "m", "feminine": "f", "neuter": "n"})

_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
_GROUPS = ("termGrp", "termNoteGrp", "adminGrp", "descripGrp")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_SHORT_STATUSES = {
    name.removesuffix("-admn-sts").removesuffix("Term").lower(): value for name, value in STATUSES.items()
}


def read(content: bytes, path: str) -> tuple[Concept, ...]:
    """Return the concepts of a TBX file. Raises `GlossaryError`."""
    if not content.strip():
        raise fault(path, 1, "empty file, a TBX glossary begins with <martif> or <tbx>")
    _refuse_declarations(content, path)
    root = _parse(content, path)
    if _name(root) not in ("martif", "tbx"):
        raise fault(path, root.sourceline, f"not TBX: the root is <{_name(root)}>, allowed are <martif> and <tbx>")
    return finish([_concept(entry, path) for entry in root.iter("{*}*") if _name(entry) in _ENTRIES], path)


def _refuse_declarations(content: bytes, path: str) -> None:
    """Raise `GlossaryError` if the document type has an internal subset; a mere name of a DTD is harmless."""
    parser = expat.ParserCreate()

    def doctype(_name: str, _system: str | None, _public: str | None, internal_subset: int) -> None:
        if internal_subset:
            message = "entity and other DTD declarations are not allowed in a glossary, write the text out"
            raise fault(path, parser.CurrentLineNumber, message)

    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise fault(path, error.lineno, f"not well-formed XML: {expat.ErrorString(error.code)}") from None


def _parse(content: bytes, path: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise fault(path, error.lineno or 1, f"not well-formed XML: {error.msg}") from None
    entities: Iterator[Any] = root.iter(etree.Entity)
    for entity in entities:
        raise fault(path, entity.getparent().sourceline, f"entity {entity.text} is not defined in this file")
    return root


def _concept(entry: Any, path: str) -> ConceptDraft:
    draft = ConceptDraft(line=entry.sourceline, id=entry.get("id", ""))
    _describe(draft, entry)
    for section in _children(entry, _LANGUAGES):
        language = section.get(_XML_LANG, "").strip()
        if not language:
            raise fault(path, section.sourceline, f"<{_name(section)}> without xml:lang")
        _describe(draft, section)
        draft.terms.extend(_term(term, language, path) for term in _children(section, _TERMS))
    return draft


def _describe(draft: ConceptDraft, element: Any) -> None:
    """Take definition and subject field; what stands first holds."""
    for category, text, _ in _categories(element):
        if category == "definition":
            draft.definition = draft.definition or text
        elif category == "subjectField":
            draft.domain = draft.domain or text


def _term(element: Any, language: str, path: str) -> TermDraft:
    draft = TermDraft(line=element.sourceline, language=language)
    forms: list[str] = []
    part_of_speech = kind = ""
    for category, text, line in _categories(element):
        match category:
            case "term":
                draft.text, draft.line = text, line
            case "administrativeStatus" | "normativeAuthorization":
                draft.status = _status(text, path, line)
            case "grammaticalGender":
                draft.gender = GENDERS.get(text, "")
            case "partOfSpeech":
                part_of_speech = PARTS_OF_SPEECH.get(text, "")
            case "termType":
                kind = TERM_TYPES.get(text, "")
            case "x-mtcheck-type":
                draft.type = text
            case "x-mtcheck-form":
                forms.append(text)
            case "note":
                draft.note = draft.note or text
    if not draft.text:
        raise fault(path, element.sourceline, f"<{_name(element)}> without <term>")
    draft.type = draft.type or kind or part_of_speech
    draft.forms = forms
    return draft


def _status(written: str, path: str, line: int) -> str:
    short = written.removesuffix("-admn-sts").removesuffix("Term").lower()
    if short not in _SHORT_STATUSES:
        raise unknown(path, line, "administrativeStatus", written, STATUSES)
    return _SHORT_STATUSES[short]


def _categories(element: Any) -> Iterator[tuple[str, str, int]]:
    """Yield (category, text, line) of what is said of an element itself, in groups or not, in either style."""
    for child in element.iterchildren("{*}*"):
        name = _name(child)
        if name in _GROUPS:
            yield from _categories(child)
        elif name not in (*_LANGUAGES, *_TERMS):
            yield child.get("type") or name, "".join(child.itertext()).strip(), child.sourceline


def _children(element: Any, names: Iterable[str]) -> Iterator[Any]:
    return (child for child in element.iterchildren("{*}*") if _name(child) in names)


def _name(element: Any) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
