"""A fix never brings markup into a file: each format says which characters mean something in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import make_plan
from mtcheck.engine.scan import scan_document
from mtcheck.rules import load_rules

CASES = {
    "an ampersand in HTML": ("a.html", "<p>Bei Alt ist es voll.</p>", "Müller & Sohn", False),
    "a tag in HTML": ("a.html", "<p>Bei Alt ist es voll.</p>", "<b>Neu</b>", False),
    "a star in HTML": ("a.html", "<p>Bei Alt ist es voll.</p>", "Kolleg*in", True),
    "a star in Markdown": ("a.md", "Bei Alt ist es voll.", "Kolleg*in", False),
    "a low line in Markdown": ("a.md", "Bei Alt ist es voll.", "_Neu_", False),
    "a link in Markdown": ("a.md", "Bei Alt ist es voll.", "[Neu]", False),
    "a cell in Markdown": ("a.md", "Bei Alt ist es voll.", "Neu|Alt", False),
    "an entity in Markdown": ("a.md", "Bei Alt ist es voll.", "Neu&amp", False),
    "plain text": ("a.txt", "Bei Alt ist es voll.", "<b>*Neu* & [Alt]</b>", True),
    "a name": ("a.html", "<p>Bei Alt ist es voll.</p>", "Neu", True),
}


@pytest.mark.parametrize(("path", "text", "preferred", "fixed"), CASES.values(), ids=CASES.keys())
def test_reserved(path: str, text: str, preferred: str, fixed: bool, tmp_path: Path) -> None:
    """The finding stays; its fix is there only when the file can take it as it is."""
    glossary = str(tmp_path / "terms.csv")
    rows = f"concept;term;type;status\na;{preferred};name;preferred\na;Alt;name;forbidden\n"
    Path(glossary).write_text(rows, "utf-8")
    plan = make_plan(replace(Config(), select=("TRM101",), glossary=(glossary,)), load_rules())
    (finding,) = scan_document(formats.parse(path, text), plan).findings
    assert (finding.fix is not None) is fixed
