"""Glossaries of other tools, which are not part of this project: they load, or one line says why not.

They are looked for in the folder that the variable MTCHECK_FOREIGN_GLOSSARIES names, such as one with the test files of
other projects. Tables without a header are read as English and German.
"""

import os
from itertools import product
from pathlib import Path

import pytest

from mtcheck.errors import GlossaryError
from mtcheck.terms.convert import TARGETS, Source, convert, read
from mtcheck.terms.edit import edit
from mtcheck.terms.table import Layout

FOLDER = os.environ.get("MTCHECK_FOREIGN_GLOSSARIES", "")
FILES = sorted(path for path in Path(FOLDER).iterdir() if path.is_file()) if FOLDER else []
MOST = 100
"""So many concepts of a file go through every pair of formats."""
pytestmark = pytest.mark.skipif(not FILES, reason="MTCHECK_FOREIGN_GLOSSARIES names no folder with glossaries")


def load(path: Path) -> Source:
    """Read a file, as a table without a header if its header names nothing that is known."""
    content = path.read_bytes()
    try:
        return read(content, str(path))
    except GlossaryError as error:
        if "unknown column" not in str(error):
            raise
        return read(content, str(path), layout=Layout(("en", "de", "note", "-", "-")))


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_file(path: Path) -> None:
    """It goes through every pair of formats, and what is lost is told; or it is refused in one line."""
    try:
        source = load(path)
    except GlossaryError as error:
        line = str(error)
        assert line.startswith(f"{path}:")
        assert "\n" not in line
        print(line)
        return
    terms = sum(len(concept.terms) for concept in source.concepts)
    print(f"{path.name}: {source.target or 'table'}, {len(source.concepts)} concepts, {terms} terms")
    if source.target:
        assert convert(source, source.target).content == source.content
    some = Source(b"", source.path, "", source.concepts[:MOST], ())
    for first, second in product(TARGETS, repeat=2):
        middle = convert(some, first)
        between = read(middle.content, f"x{TARGETS[first].suffix}")
        last = convert(Source(b"", "x", "", between.concepts, ()), second)
        end = read(last.content, f"y{TARGETS[second].suffix}").concepts
        told = {(loss.concept, loss.term) for loss in (*middle.losses, *last.losses)}
        for old, new in zip(some.concepts, end, strict=True):
            for term in old.terms:
                assert term in new.terms or (old.id, f"{term.text} ({term.language})") in told


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_edit(path: Path) -> None:
    """One concept out, and everything else keeps its bytes."""
    try:
        source = read(path.read_bytes(), str(path))
    except GlossaryError:
        return
    if len(source.concepts) > 1:
        gone = source.concepts[1]
        edited = edit(source.content, source.path, removed=[gone.id])
        after = read(edited.content, source.path)
        assert after.concepts == tuple(concept for concept in source.concepts if concept != gone)
        assert len(edited.content) < len(source.content)
