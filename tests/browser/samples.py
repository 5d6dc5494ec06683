"""Reports as files, made once for a process."""

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from mtcheck.config import Config
from mtcheck.engine.glossary import check_glossaries, read_glossary_file
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint
from mtcheck.report.html import pages, render
from mtcheck.rules import load_glossary_rules
from mtcheck.text.messages import Language
from tests.harness import ROOT

GLOSSARY = str(ROOT / "glossaries" / "zentralasien.yaml")


SMALL = {
    "hafen.txt": "Vadim am Hafen\n\nWadim Orlow traf die [Russian] Delegation in Georgia und ging zum zum Bahnhof.\n\n"
    "„Der [Georgian] Ton hat keine Eile“, sagte Wadim und fragte, ob sie bei bei uns essen.\n\n"
    "In Uralsk wartete Wadim. Der georgianische Wein aus Weißrussland war gut . . . sagte er.\n",
    "berg.txt": "Auf dem Berg\n\nVadim Orlow kam aus Oral. Das Tongefäß ging im im Mai nach Georgia.\n",
}
"""Two short texts with a bit of everything."""


@cache
def small_report() -> Report:
    """Return the report on two short texts."""
    folder = Path(mkdtemp())
    for name, text in SMALL.items():
        (folder / name).write_text(text, "utf-8")
    paths = [str(folder / name) for name in SMALL]
    made = lint(paths, Config(glossary=(GLOSSARY,), root=str(folder)), jobs=1)
    assert len(made.findings) > 8
    return made


@cache
def small_page(language: Language = Language.EN) -> Path:
    """Return the file of the report on two short texts."""
    return written(render(small_report(), language=language))


@cache
def small_pages() -> Path:
    """Return the page that leads to the pages of two short texts."""
    return written_pages(small_report())


@cache
def glossary_page() -> Path:
    """Return the file of the report on two glossaries that contradict each other."""
    folder = Path(mkdtemp())
    (folder / "eins.yaml").write_text("concepts:\n  - {id: a, terms: [Nahverkehr, Bahn, Bahn]}\n", "utf-8")
    other = "concepts:\n  - {id: b, terms: [Bus, {text: Nahverkehr, status: forbidden}]}\n"
    (folder / "zwei.yaml").write_text(other, "utf-8")
    read = [read_glossary_file(str(path)) for path in sorted(folder.iterdir())]
    return written(render(check_glossaries(read, load_glossary_rules()), language=Language.DE))


def written(page: str) -> Path:
    """Write a page to a folder of its own."""
    path = Path(mkdtemp()) / "report.html"
    path.write_text(page, "utf-8")
    return path


def written_pages(report: Report, language: Language = Language.EN) -> Path:
    """Write a page for each article, whatever their number, and return the one that leads to them."""
    path = Path(mkdtemp()) / "report.html"
    for name, page in pages(report, str(path), language=language, most_findings=0):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(page, "utf-8")
    return path
