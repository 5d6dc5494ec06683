"""Read a glossary from TBX (ISO 30042): version 2 (`martif`) and version 3 (`tbx`), in DCA and in DCT style.

The three differ in names only. In DCA style a category is the attribute `type` of a general element, in DCT style it
is the element itself; so both are read as (category, text).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from mtcheck.errors import GlossaryError
from mtcheck.terms.draft import ConceptDraft, Remark, TermDraft, fault, finish, is_language, shown, unknown
from mtcheck.terms.glossary import Concept
from mtcheck.terms.xml import Element, Outline, entries
from mtcheck.text.patterns import Pattern

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

PARTS_OF_SPEECH = MappingProxyType({"noun": "noun", "propernoun": "name", "adjective": "adjective", "verb": "verb"})
TERM_TYPES = MappingProxyType(
    {
        "abbreviation": "abbreviation",
        "acronym": "abbreviation",
        "initialism": "abbreviation",
        "phrase": "phrase",
        "phraseologicalunit": "phrase",
        "setphrase": "phrase",
    }
)
GENDERS = MappingProxyType({"masculine": "m", "feminine": "f", "neuter": "n"})
"""Values of the pick-lists, in small letters: Microsoft writes `Noun`, `Masculine`."""
ROOTS = frozenset({"martif", "tbx"})
ENTRIES = frozenset({"termEntry", "conceptEntry"})

_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
_GROUPS = ("termGrp", "termNoteGrp", "adminGrp", "descripGrp")
XML_LANG = "http://www.w3.org/XML/1998/namespace lang"
_XML_ID = "http://www.w3.org/XML/1998/namespace id"
_STATUS_CATEGORIES = ("administrativeStatus", "usageStatus", "x-mtcheck-status")


def _short(status: str) -> str:
    return status.removesuffix("-admn-sts").removesuffix("Term").lower()


_SHORT_STATUSES = {
    **{_short(name): value for name, value in STATUSES.items()},
    # What TBX-Min of 2013 and some tools say.
    "obsolete": "deprecated",
    "notrecommended": "deprecated",
}
_ESCAPED = Pattern("_x([0-9A-Fa-f]{4,6})_")


def read(content: bytes, path: str, remarks: list[Remark] | None = None) -> tuple[Concept, ...]:
    """Return the concepts of a TBX file. Raises `GlossaryError`.

    Terms without text and sections without a language are passed over: exports of real term bases have them. What is
    passed over is added to `remarks`.
    """
    if not content.strip():
        raise fault(path, 1, "empty file, a TBX glossary begins with <martif> or <tbx>")
    outline = Outline()
    faults: list[GlossaryError] = []
    reader = Reader(path, faults, remarks)
    try:
        concepts = finish(filter(None, map(reader.concept, entries(content, path, ROOTS, ENTRIES, outline))), path)
    except GlossaryError as error:
        # Where nothing is left, the first thing that was passed over says more than that.
        raise (faults[0] if faults and "no concept in this glossary" in str(error) else error) from None
    if remarks is not None:
        remarks.extend(_of_file(outline))
    return concepts


def _of_file(outline: Outline) -> Iterator[Remark]:
    """Say what stands outside of the concepts."""
    assert outline.root is not None
    for header in ("martifHeader", "tbxHeader"):
        if header in outline.before:
            yield Remark(outline.root.line, "", "", "the header of the file")
    if "back" in outline.before:
        yield Remark(outline.root.line, "", "", "the part behind the concepts (persons, sources)")
    if outline.comments:
        yield Remark(outline.root.line, "", "", f"{outline.comments} comment{'s' * (outline.comments > 1)}")


class Reader:
    """Turns entries into drafts, and remembers what was passed over."""

    def __init__(
        self, path: str, faults: list[GlossaryError] | None = None, remarks: list[Remark] | None = None
    ) -> None:
        self._path = path
        self._faults = [] if faults is None else faults
        self._remarks = remarks

    def concept(self, entry: Element) -> ConceptDraft | None:
        """Return what an entry says; nothing if no term is left."""
        draft = ConceptDraft(
            line=entry.line, id=decode_name(entry.attributes.get("id") or entry.attributes.get(_XML_ID, ""))
        )
        unkept = self._describe(draft, entry)
        for section, language in self._sections(entry, draft.id):
            unkept += self._describe(draft, section)
            for element in _children(section, _TERMS):
                term = self._term(element, language, draft.id)
                if term is not None:
                    draft.terms.append(term)
        if not draft.terms:
            self._pass(entry.line, draft.id, "concept without a term")
            return None
        self._unkept(entry.line, draft.id or draft.terms[0].text, "", unkept)
        return draft

    def places(self, entry: Element) -> list[tuple[Element, Element]]:
        """Return the section and the element of each term that is taken."""
        return [
            (section, element)
            for section, language in self._sections(entry, "")
            for element in _children(section, _TERMS)
            if self._term(element, language, "") is not None
        ]

    def _sections(self, entry: Element, concept: str) -> Iterator[tuple[Element, str]]:
        """Yield the sections that have a language, and that language."""
        for section in _children(entry, _LANGUAGES):
            language = section.attributes.get(XML_LANG, "").strip()
            if is_language(language):
                yield section, language
            elif language:
                reason = f"{shown(language)} is not a language tag, allowed are tags such as de, de-CH, en, ru"
                self._pass(section.line, concept, reason)
            else:
                self._pass(section.line, concept, f"<{section.name}> without xml:lang")

    def _describe(self, draft: ConceptDraft, element: Element) -> Counter[str]:
        """Take definition and subject field; what stands first holds."""
        unkept: Counter[str] = Counter()
        for category, text, _ in _categories(element):
            if category == "definition" and (not draft.definition or _same(text, draft.definition)):
                draft.definition = draft.definition or text
            elif category == "subjectField" and (not draft.domain or _same(text, draft.domain)):
                draft.domain = draft.domain or text
            elif category in ("x-mtcheck-translate", "Translation needed") and text.lower() in ("yes", "no"):
                draft.translate = text
            else:
                unkept[category] += 1
        return unkept

    def _term(self, element: Element, language: str, concept: str) -> TermDraft | None:
        draft = TermDraft(line=element.line, language=language)
        forms: list[str] = []
        part_of_speech = kind = ""
        unkept: Counter[str] = Counter()
        for category, text, line in _categories(element):
            value = text.lower()
            if category == "term" and not draft.text:
                draft.text, draft.line = text, line
            elif category in _STATUS_CATEGORIES:
                draft.status = _status(text, self._path, line)
            elif category == "normativeAuthorization" and _short(text) in _SHORT_STATUSES:
                # Many tools keep other things here (`approved`), so what is unknown is no status.
                draft.status = draft.status or _SHORT_STATUSES[_short(text)]
            elif category == "grammaticalGender" and value in GENDERS:
                draft.gender = GENDERS[value]
            elif category == "partOfSpeech" and value in PARTS_OF_SPEECH:
                part_of_speech = PARTS_OF_SPEECH[value]
            elif category == "termType" and value in TERM_TYPES:
                kind = TERM_TYPES[value]
            elif category == "x-mtcheck-type":
                draft.type = text
            elif category == "x-mtcheck-form":
                forms.append(text)
            elif category == "note" and not draft.note:
                draft.note = text
            elif text or category != "term":
                unkept[f"{category} {text}" if category in ("partOfSpeech", "termType") else category] += 1
        if not draft.text:
            self._pass(element.line, concept, f"<{element.name}> without <term>")
            return None
        draft.type = draft.type or kind or part_of_speech
        draft.forms = forms
        self._unkept(draft.line, concept, f"{' '.join(draft.text.split())} ({language})", unkept)
        return draft

    def _pass(self, line: int, concept: str, reason: str) -> None:
        """Leave something out, and remember why."""
        if not self._faults:
            self._faults.append(fault(self._path, line, reason))
        if self._remarks is not None:
            self._remarks.append(Remark(line, concept, "", f"passed over: {reason}"))

    def _unkept(self, line: int, concept: str, term: str, categories: Mapping[str, int]) -> None:
        if self._remarks is not None and categories:
            names = (f"{name} ×{count}" if count > 1 else name for name, count in categories.items())
            self._remarks.append(Remark(line, concept, term, ", ".join(names)))


def decode_name(name: str) -> str:
    """Return what an XML name stands for: `_x0020_` is a space. Source: XmlConvert.DecodeName of .NET."""
    if "_x" not in name:
        return name
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if int(found[1], 16) < 0x110000 else found[0], name)


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _status(written: str, path: str, line: int) -> str:
    short = _short(written)
    if short not in _SHORT_STATUSES:
        raise unknown(path, line, "administrativeStatus", written, STATUSES)
    return _SHORT_STATUSES[short]


def _categories(element: Element) -> Iterator[tuple[str, str, int]]:
    """Yield (category, text, line) of what is said of an element itself, in groups or not, in either style."""
    for child in element.children:
        if child.name in _GROUPS:
            yield from _categories(child)
        elif child.name not in (*_LANGUAGES, *_TERMS):
            yield child.attributes.get("type") or child.name, child.text().strip(), child.line


def _children(element: Element, names: Iterable[str]) -> Iterator[Element]:
    return (child for child in element.children if child.name in names)
