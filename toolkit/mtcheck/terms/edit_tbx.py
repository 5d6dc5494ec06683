"""Change concepts of a TBX glossary in place: the terms that differ, and the entry where more than its terms does."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from mtcheck.terms import tbx, write_tbx
from mtcheck.terms.convert import TARGETS
from mtcheck.terms.edit import Splice, spliced
from mtcheck.terms.glossary import Concept, Term
from mtcheck.terms.write_tbx import Variant
from mtcheck.terms.xml import Element, Outline, encoding, entries

_PREFIX = re.compile("<([^\\s<>/:]+:)?")


class _File(NamedTuple):
    """A file as text of one character a byte, and how to write into it."""

    text: str
    encoding: str
    variant: Variant
    prefix: str

    def coded(self, new: str) -> str:
        """Return new text as the bytes of the file, one character each."""
        return new.encode(self.encoding, "xmlcharrefreplace").decode("latin-1")

    def behind(self, end: int) -> int:
        """Return where the tag that begins at a place ends."""
        close = self.coded(">")
        return self.text.index(close, end) + len(close)

    def indent(self, place: int) -> str:
        """Return the blanks between the beginning of the line and a place."""
        blank = ""
        for width in range(len(self.coded(" ")), place + 1, len(self.coded(" "))):
            character = self.text[place - width : place - width + len(self.coded(" "))]
            if character not in (self.coded(" "), self.coded("\t")):
                break
            blank = (" " if character == self.coded(" ") else "\t") + blank
        return blank


def edit(
    content: bytes, path: str, changed: Mapping[str, Concept], added: Sequence[Concept], removed: Collection[str]
) -> bytes:
    """Return the file with these concepts in it. Raises `GlossaryError`."""
    outline = Outline()
    reader = tbx.Reader(path)
    every = entries(content, path, tbx.ROOTS, tbx.ENTRIES, outline)
    found = [entry for entry in every if reader.concept(entry) is not None]
    file = _file(content, outline, found)
    splices: list[Splice] = []
    for entry, concept in zip(found, tbx.read(content, path), strict=True):
        if concept.id in removed:
            splices.append(_without(file, entry))
        elif concept.id in changed:
            splices += _changed(file, reader, entry, concept, changed[concept.id])
    if added:
        last = found[-1]
        place = file.behind(last.end)
        indent = file.indent(last.start)
        blocks = (write_tbx.entry(concept, file.variant, indent, file.prefix) for concept in added)
        new = "".join("\n" + block.removesuffix("\n") for block in blocks)
        splices.append((place, place, file.coded(new)))
    return spliced(file.text, splices).encode("latin-1")


def _file(content: bytes, outline: Outline, found: Sequence[Element]) -> _File:
    assert outline.root is not None
    text = content.decode("latin-1")
    said = outline.root.attributes
    version = 2 if outline.root.name == "martif" else 3
    dialect = said.get("type", "")
    style = "" if version == 2 else said.get("style", "dca")
    name = encoding(content)
    modules = all(f"xmlns:{module}=".encode(name) in content for module in ("min", "basic"))
    known = [target.tbx for target in TARGETS.values() if target.tbx]
    variant = Variant(version, style if modules else style.replace("dct", "dca"), dialect)
    if variant not in known:
        variant = Variant(version, variant.style, "TBX" if version == 2 else "TBX-Basic")
    start = content[found[0].start : found[0].start + 400].decode(name, "ignore")
    prefix = _PREFIX.match(start)
    return _File(text, name, variant, (prefix and prefix[1]) or "")


def _without(file: _File, element: Element) -> Splice:
    """Return the splice that takes an element out, with the blanks and the line end before it."""
    start = element.start - len(file.coded(file.indent(element.start)))
    for end in ("\r\n", "\n"):
        if file.text.endswith(file.coded(end), 0, start):
            start -= len(file.coded(end))
            break
    return start, file.behind(element.end), ""


def _changed(file: _File, reader: tbx.Reader, entry: Element, old: Concept, new: Concept) -> Iterator[Splice]:
    """Yield what makes one concept another: terms if only they differ, else the whole entry."""
    places = reader.places(entry)
    if _head(old) != _head(new) or not _in_order(old.terms, new.terms) or len(places) != len(old.terms):
        indent = file.indent(entry.start)
        text = write_tbx.entry(new, file.variant, indent, file.prefix).strip()
        yield entry.start, file.behind(entry.end), file.coded(text)
        return
    wanted = {(term.language, term.text): term for term in new.terms}
    kept: dict[str, Element] = {}
    for term, (_, element) in zip(old.terms, places, strict=True):
        other = wanted.pop((term.language, term.text), None)
        if other is None:
            yield _without(file, element)
        elif other != term:
            yield element.start, file.behind(element.end), file.coded(_term(file, other, file.indent(element.start)))
        kept[term.language] = element
    sections = {section.attributes[tbx.XML_LANG]: section for section, _ in places}
    missing: dict[str, list[Term]] = {}
    for term in wanted.values():
        missing.setdefault(term.language, []).append(term)
    for language, terms in missing.items():
        if language in kept:
            element = kept[language]
            indent = file.indent(element.start)
            place = file.behind(element.end)
            yield place, place, file.coded("".join(f"\n{indent}{_term(file, term, indent)}" for term in terms))
        else:
            section = next(iter(sections.values()))
            indent = file.indent(section.start)
            step = file.indent(places[0][1].start)
            name = write_tbx.VERSIONS[file.variant.version].section
            inside = "".join(f"\n{step}{_term(file, term, step)}" for term in terms)
            place = file.behind(places[-1][0].end)
            opening = f'\n{indent}<{file.prefix}{name} xml:lang="{language}">'
            yield place, place, file.coded(f"{opening}{inside}\n{indent}</{file.prefix}{name}>")


def _head(concept: Concept) -> tuple[str, str, str, bool]:
    return concept.id, concept.definition, concept.domain, concept.translate


def _in_order(old: Sequence[Term], new: Sequence[Term]) -> bool:
    """Tell whether new terms follow the old ones of their language, which keep their order and are all different."""
    names = [(term.language, term.text) for term in new]
    before = [(term.language, term.text) for term in old]
    if len({*names}) < len(names) or len({*before}) < len(before):
        return False
    for language in {term.language for term in new}:
        mine = [name for name in names if name[0] == language]
        stay = [name for name in before if name[0] == language and name in names]
        if mine[: len(stay)] != stay:
            return False
    return True


def _term(file: _File, term: Term, indent: str) -> str:
    lines = write_tbx.term(term, file.variant, file.prefix)
    return f"\n{indent}".join(lines)
