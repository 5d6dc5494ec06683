"""Bilingual files that others have written come back byte for byte, and fixes change nothing else.

Taken are the PO, XLIFF and TMX files, messages, subtitles and office documents of whatever packages are installed
beside this one, and those of the folder that `MTCHECK_CATALOGUES` names:
`MTCHECK_CATALOGUES=~/locale pytest tests/formats/test_real_catalogues.py`.
"""

import os
import site
from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.fix import apply_edits
from mtcheck.engine.passes import fix
from mtcheck.engine.plan import make_plan
from mtcheck.engine.run import scan_all
from mtcheck.rules import load_rules

SUFFIXES = (".po", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".tmx", ".arb", ".srt", ".vtt", ".docx", ".odt")
MANY = (".po", ".xlf")
"""Of these there are some in every language."""
MOST = 200


def files() -> list[str]:
    """Return real files: German ones of packages, all of the folder that is named."""
    named = os.environ.get("MTCHECK_CATALOGUES")
    places = [Path(named)] if named else [Path(place) for place in site.getsitepackages()]
    found = [path for place in places for path in sorted(place.rglob("*")) if path.suffix in SUFFIXES]
    return [str(path) for path in found if named or path.suffix not in MANY or {"de", "de_DE"} & set(path.parts)][:MOST]


def test_real_catalogues() -> None:
    """Each is read, checked without a fault and fixed in memory; units are as many afterwards as before."""
    paths = files()
    if not paths:
        pytest.skip(
            "no package with German catalogues or other such files is installed, and MTCHECK_CATALOGUES names no folder"
        )
    plan = make_plan(Config(), load_rules())
    scans = list(scan_all(paths, plan, jobs=1))
    assert [crash for scan in scans for crash in scan.crashes] == []
    for scan in scans:
        document = scan.read()
        if document is not None and document.encoding.is_text:
            assert formats.encode(document.text, document.encoding) == Path(scan.path).read_bytes()
    for change in fix(scans, plan, unsafe=True).changes:
        text = change.steps[0].document.text
        for step in change.steps:
            assert step.document.text == text
            text = apply_edits(text, [edit for one in step.findings if one.fix for edit in one.fix.edits])
        assert text == change.text
        again = formats.parse(change.path, change.text)
        assert len(again.units) == len(change.steps[0].document.units)
