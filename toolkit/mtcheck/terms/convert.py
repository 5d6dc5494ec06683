"""Turn a glossary into another format, and tell term by term what the other format cannot hold.

Nobody keeps a list of what is lost: the file is read again as soon as it is written, and what differs from the glossary
it was made from is the loss. So a loss that is not reported cannot be.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from os.path import splitext
from types import MappingProxyType
from typing import NamedTuple

from mtcheck.errors import GlossaryError
from mtcheck.terms.draft import SCOPE_KEYS, Remark, shown
from mtcheck.terms.glossary import EVERYWHERE, Concept, Scope, Term
from mtcheck.terms.read import FORMATS, Reader, unknown_kind
from mtcheck.terms.table import Layout
from mtcheck.terms.write_tbx import Variant


class Target(NamedTuple):
    """A format to write: the module that reads it, the suffix that stands for it, which TBX."""

    format: str
    suffix: str
    tbx: Variant | None = None


TARGETS: Mapping[str, Target] = MappingProxyType(
    {
        "yaml": Target("yaml", ".yaml"),
        "csv": Target("csv", ".csv"),
        "tsv": Target("csv", ".tsv"),
        "xlsx": Target("xlsx", ".xlsx"),
        "tbx2": Target("tbx", ".tbx", Variant(2, "", "TBX")),
        "tbx2-basic": Target("tbx", ".tbx", Variant(2, "", "TBX-Basic")),
        **{
            f"tbx3-{style}-{dialect}": Target("tbx", ".tbx", Variant(3, style, f"TBX-{dialect.title()}"))
            for style in ("dca", "dct")
            for dialect in ("basic", "min", "core")
        },
    }
)
"""What can be written, by the name that `--to` takes."""
BY_SUFFIX: Mapping[str, str] = MappingProxyType(
    {
        ".yaml": "yaml",
        ".yml": "yaml",
        ".csv": "csv",
        ".tsv": "tsv",
        ".tab": "tsv",
        ".txt": "tsv",
        ".utf8": "tsv",
        ".xlsx": "xlsx",
        ".tbx": "tbx2",
        ".xml": "tbx2",
    }
)
"""What a file name asks for. Of all TBX, version 2 holds most, and most tools read it."""


class Loss(NamedTuple):
    """What a file does not say any more: where it was said, of which concept and term, what."""

    place: str
    """`path:line`."""
    concept: str
    term: str
    """Text and language, or empty for the concept; both empty for the file."""
    what: str

    def __str__(self) -> str:
        about = self.term or (f"concept {self.concept}" if self.concept else "the file")
        return f"{self.place}: {about}: {self.what}"


class Written(NamedTuple):
    """The bytes of a file and what they do not hold, in the order of the glossary."""

    content: bytes
    losses: tuple[Loss, ...]


class Source(NamedTuple):
    """A glossary file as read, with all that was passed over."""

    content: bytes
    path: str
    target: str
    """Its own format, by the name of a target; empty for a table without a header."""
    concepts: tuple[Concept, ...]
    remarks: tuple[Remark, ...]


def read(content: bytes, path: str, name: str = "", layout: Layout | None = None) -> Source:
    """Read a file as what its suffix or `name` (of a target) says. Raises `GlossaryError`."""
    suffix = TARGETS[name].suffix if name else splitext(path)[1].lower()
    if suffix not in FORMATS:
        raise unknown_kind(path, suffix)
    remarks: list[Remark] = []
    if layout:
        if FORMATS[suffix] not in ("csv", "xlsx"):
            raise GlossaryError(f"{path}: columns are those of a table, allowed: .csv, .tsv, .xlsx and the like")
        return Source(content, path, "", _reader(suffix, layout)(content, path), ())
    concepts = _reader(suffix)(content, path, remarks)
    return Source(content, path, _own(content, suffix), concepts, tuple(remarks))


def convert(source: Source, name: str) -> Written:
    """Return the glossary in the format of a target. The file itself, byte by byte, where it is that already."""
    if source.target == name:
        return Written(source.content, ())
    target = TARGETS[name]
    content = write(source.concepts, name, source.path)
    try:
        after = _reader(target.suffix)(content, f"glossary{target.suffix}")
    except GlossaryError as error:
        raise GlossaryError(f"{source.path}: cannot be written as {name}: {error}") from None
    found = [*_of_remarks(source), *losses(source.concepts, after)]
    return Written(content, tuple(sorted(found, key=_line)))


def write(concepts: Iterable[Concept], name: str, path: str = "") -> bytes:
    """Return concepts in the format of a target, as far as it holds them. `path` is for messages."""
    target = TARGETS[name]
    if target.format == "yaml":
        from mtcheck.terms import write_yaml

        return write_yaml.write(concepts)
    if target.format == "csv":
        from mtcheck.terms import csv

        return csv.write(concepts, "\t" if target.suffix == ".tsv" else ",")
    if target.format == "xlsx":
        from mtcheck.terms import xlsx

        return xlsx.write(concepts, path)
    from mtcheck.terms import write_tbx

    assert target.tbx is not None
    return write_tbx.write(concepts, target.tbx)


def losses(before: Sequence[Concept], after: Sequence[Concept]) -> Iterator[Loss]:
    """Yield in what the concepts of a written file differ from those it was written from."""
    if len(before) != len(after):
        raise AssertionError(f"{len(before)} concepts became {len(after)}")
    for old, new in zip(before, after, strict=True):
        if old == new:
            continue
        what = list(_of_concept(old, new))
        if what:
            yield Loss(old.place, old.id, "", "; ".join(what))
        path = old.place.rpartition(":")[0]
        for one, other in zip(_by_language(old.terms), _by_language(new.terms), strict=True):
            what = list(_of_term(one, other))
            if what:
                yield Loss(f"{path}:{one.line}", old.id, f"{one.text} ({one.language})", "; ".join(what))


def _of_concept(old: Concept, new: Concept) -> Iterator[str]:
    if old.id != new.id:
        yield f"id becomes {shown(new.id)}"
    if old.definition != new.definition:
        yield _text("definition", new.definition)
    if old.domain != new.domain:
        yield _text("domain", new.domain)
    if old.translate != new.translate:
        yield "translate: no is not kept"
    if [term.language for term in old.terms] != [term.language for term in new.terms]:
        yield "order of its terms changes, each language has its own place"


def _of_term(old: Term, new: Term) -> Iterator[str]:
    if old.text != new.text:
        yield f"text becomes {shown(new.text)}"
    if old.language != new.language:
        yield f"language becomes {new.language}"
    if old.status != new.status:
        yield f"status {old.status} becomes {new.status}"
    if old.type != new.type:
        yield f"type {old.type} becomes {new.type}" if new.type else f"type {old.type} is not kept"
    if old.gender != new.gender:
        yield f"gender {old.gender} is not kept"
    if old.note != new.note:
        yield _text("note", new.note)
    if old.forms != new.forms:
        yield "forms change" if new.forms else "forms are not kept"
    if old.scope != new.scope:
        yield f"scope ({', '.join(_said(old.scope, new.scope))}) is not kept"


def _text(what: str, new: str) -> str:
    return f"{what} changes" if new else f"{what} is not kept"


def _said(old: Scope, new: Scope = EVERYWHERE) -> Iterator[str]:
    return (key for key in SCOPE_KEYS if getattr(old, key) != getattr(new, key))


def _by_language(terms: Iterable[Term]) -> list[Term]:
    """Return terms as a format orders them that has a place for each language."""
    known = list(terms)
    order = {language: place for place, language in enumerate(dict.fromkeys(term.language for term in known))}
    return sorted(known, key=lambda term: order[term.language])


def _of_remarks(source: Source) -> Iterator[Loss]:
    """Yield what was passed over in reading, one for each line and term."""
    for (line, concept, term), remarks in groupby(source.remarks, key=lambda remark: remark[:3]):
        what = "; ".join(
            remark.message if remark.message.startswith("passed over") else f"{remark.message}: not kept"
            for remark in remarks
        )
        yield Loss(f"{source.path}:{line}", concept, term, what)


def _line(loss: Loss) -> int:
    return int(loss.place.rpartition(":")[2])


def _reader(suffix: str, layout: Layout | None = None) -> Reader:
    from importlib import import_module

    read = import_module(f"mtcheck.terms.{FORMATS[suffix]}").read
    return (lambda content, path: read(content, path, None, layout)) if layout else read


def _own(content: bytes, suffix: str) -> str:
    """Return the target that a file is already."""
    if FORMATS[suffix] != "tbx":
        return BY_SUFFIX[suffix]
    from mtcheck.terms.tbx import ENTRIES, ROOTS
    from mtcheck.terms.xml import Outline, entries

    outline = Outline()
    next(entries(content, "", ROOTS, ENTRIES, outline), None)
    assert outline.root is not None
    said = outline.root.attributes
    variant = (
        Variant(2, "", said.get("type", ""))
        if outline.root.name == "martif"
        else Variant(3, said.get("style", ""), said.get("type", ""))
    )
    return next((name for name, target in TARGETS.items() if target.tbx == variant), "tbx")
