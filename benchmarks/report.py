"""Measure the HTML report: time and size to make it, and how soon a browser shows and filters it.

python -m benchmarks.report [--findings 10 1000 20000] [--articles 2000]

Findings are made up: fixes, other places and reasons as rules give them, twenty to an article. What is opened is a
report as a file: one page, or above a limit the one that leads to the articles, and the largest of these. The browser
is Chromium by way of Playwright. Times are the best of several rounds.
"""

import argparse
import resource
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mtcheck.engine.result import Report
from mtcheck.model import Block, Document, Edit, Finding, Fix, FixSafety, Mqm, Place, Severity, Zone
from mtcheck.report.html import pages
from mtcheck.rules import load_rules

SENTENCE = "Der Ausschuss berät im im Mai über den Vertrag mit dem Hafen, sagte Vadim am Abend. "
DOUBLE, NAME = SENTENCE.index("im im"), SENTENCE.index("Vadim")
PER_ARTICLE = 20
ROUNDS = 3
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
FILTER = """() => new Promise(done => {
  const box = document.querySelector("[data-facet=severity] input");
  const start = performance.now();
  box.click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""


def made_up(findings: int, articles: int) -> Report:
    """Return a report with so many findings in so many articles, spread evenly."""
    documents = dict(_documents(findings, articles))
    listed = [finding for document in documents.values() for finding in _findings(document)][:findings]
    return Report("0", tuple(listed), documents, tuple(documents), load_rules())


def _documents(findings: int, articles: int) -> Iterator[tuple[str, Document]]:
    each = -(-findings // articles)
    for number in range(articles):
        paragraph = SENTENCE * 4
        text = "\n\n".join([paragraph] * -(-each // 4))
        blocks = tuple(Block(Zone.PARAGRAPH, at, at + len(paragraph)) for at in range(0, len(text), len(paragraph) + 2))
        path = f"artikel/{number:05}.txt"
        yield path, Document(path, text, text, blocks)


def _findings(document: Document) -> Iterator[Finding]:
    for number, at in enumerate(_sentences(document.text)):
        name = number % 2 == 1
        start = at + (NAME if name else DOUBLE)
        end = start + 5
        yield Finding(
            path=document.path,
            start=start,
            end=end,
            code="NAM101" if name else "LNG102",
            name="name-variant" if name else "repeated-word",
            severity=Severity.MAJOR if name else Severity.MINOR,
            mqm=Mqm.INCONSISTENT_TERM if name else Mqm.GRAMMAR,
            text=document.text[start:end],
            message="„Vadim“ and „Wadim“ are one name" if name else "„im im“ stands twice",
            why="the German spelling decides" if name else "",
            fix=Fix(FixSafety.SAFE, (Edit(start, start + 1, "W") if name else Edit(start + 2, end, ""),)),
            related=(Place(document.path, NAME, NAME + 5), Place(document.path, DOUBLE, DOUBLE + 5)) if name else (),
            fingerprint=f"{document.path}{start}",
            occurrence=number + 1,
        )


def _sentences(text: str) -> Iterator[int]:
    at = text.find(SENTENCE)
    while at >= 0:
        yield at
        at = text.find(SENTENCE, at + len(SENTENCE))


def write(report: Report, folder: Path) -> tuple[float, list[Path]]:
    """Make the pages and write them; return the seconds of one core that making them takes, and the files."""
    start = time.process_time()
    made = list(pages(report, str(folder / "report.html")))
    seconds = time.process_time() - start
    for name, page in made:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(page, "utf-8")
    return seconds, [Path(name) for name, _ in made]


def look(browser: Any, page: Path) -> tuple[float, float, float]:
    """Open a page; return milliseconds to its first paint, until it is loaded, and to filter it (0 if it cannot)."""
    best = [float("inf")] * 3
    for _ in range(ROUNDS):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        tab = context.new_page()
        tab.goto(page.as_uri())
        tab.wait_for_timeout(300)
        has_filters = tab.locator("[data-facet=severity] input").count()
        filtered = tab.evaluate(FILTER) if has_filters else 0
        times = (tab.evaluate(PAINTED), tab.evaluate(LOADED), filtered)
        best = [min(one, other) for one, other in zip(best, times, strict=True)]
        context.close()
    first, loaded, filtered = best
    return first, loaded, filtered


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table; return the exit code."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(prog="python -m benchmarks.report")
    parser.add_argument("--findings", type=int, nargs="+", default=[10, 1000, 20000])
    parser.add_argument("--articles", type=int, help="spread over so many, instead of twenty findings to an article")
    chosen = parser.parse_args(arguments)
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    print("findings  articles  seconds  peak MiB  pages   MB    opened    MB  paint ms  load ms  filter ms")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for count in chosen.findings:
            articles = chosen.articles or max(1, count // PER_ARTICLE)
            with TemporaryDirectory() as folder:
                seconds, files = write(made_up(count, articles), Path(folder))
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                size = sum(file.stat().st_size for file in files) / 1e6
                head = f"{count:8,}  {articles:8,}  {seconds:7.2f}  {peak:8.0f}  {len(files):5,}  {size:5.1f}"
                opened = [("first", files[-1])]
                if len(files) > 1:
                    opened.append(("largest", max(files[:-1], key=lambda file: file.stat().st_size)))
                for name, file in opened:
                    first, loaded, filtered = look(browser, file)
                    own = file.stat().st_size / 1e6
                    print(f"{head}  {name:<7} {own:5.2f}  {first:8.0f}  {loaded:7.0f}  {filtered:9.0f}")
                    head = " " * len(head)
        browser.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
