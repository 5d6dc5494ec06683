"""What LanguageTool finds where mtcheck is measured: in annotated machine translations and in native German.

python -m benchmarks.peers [--data ../shared/bench/mqm] [--documents N]

Both see the same texts, whole, each alone. LanguageTool 6.6 runs with the rules that it has on for German, without its
large n-gram data, which is not published as a package; it is shown with all its rules and without its spell checker,
which knows few of the names that news is full of. mtcheck runs with its default rules, the source unseen. `mvn` brings
LanguageTool's packages (`benchmarks/languagetool/pom.xml`) into a temporary folder; without Java or Maven this says so
and ends. LanguageTool takes its time: `--documents` draws so many of each set, evenly.
"""

import argparse
import json
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.annotated import Gold, Spot
from benchmarks.quality import DATA, GOLD, QUIET, find, plan, records, shown

PACKAGES = Path(__file__).parent / "languagetool"
SPELLING = "TYPOS"
"""LanguageTool's category of what its spell checker finds."""

Texts = Sequence[Mapping[str, Any]]


class Found(NamedTuple):
    """A match of LanguageTool."""

    spot: Spot
    category: str


def packages(folder: Path) -> str:
    """Bring LanguageTool's packages into a folder and return the class path; one line and the end where that fails."""
    if not (shutil.which("java") and shutil.which("mvn")):
        raise SystemExit("LanguageTool needs Java 17 and Maven (java, mvn): not installed, nothing compared")
    command = ("mvn", "-q", "-B", "-f", str(PACKAGES / "pom.xml"), "dependency:copy-dependencies")
    done = subprocess.run(
        (*command, f"-DoutputDirectory={folder}", "-DincludeScope=runtime"), capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(f"LanguageTool cannot be had here: {done.stdout.strip().partition(chr(10))[0]}")
    return f"{folder}/*"


def languagetool(class_path: str, documents: Iterable[Mapping[str, Any]]) -> Iterator[Found]:
    """Yield what LanguageTool finds in documents."""
    lines = "".join(json.dumps({"id": one["id"], "text": one["text"]}) + "\n" for one in documents)
    command = ("java", "-cp", class_path, str(PACKAGES / "Check.java"))
    done = subprocess.run(command, input=lines.encode(), capture_output=True)
    if done.returncode:
        raise SystemExit(done.stderr.decode(errors="replace").strip())
    for line in done.stdout.decode().splitlines():
        name, start, end, rule, category = line.split("\t")
        yield Found(Spot(name, int(start), int(end), rule), category)


def row(name: str, spots: Mapping[str, Sequence[Spot]], gold: Mapping[str, Gold], words: int) -> str:
    """Return a line of the table: what is found in native German, and what is right and reached in each set."""
    cells = "  ".join(f"{shown(gold[one].score(spots[one]))} {gold[one].reach(spots[one]):5.1%}" for one in gold)
    return f"{name:32} {1000 * len(spots['quiet']) / words:6.2f}  {cells}"


def drawn(texts: Texts, count: int | None) -> Texts:
    """Return `count` of the texts, evenly spread, or all."""
    if count is None or count >= len(texts):
        return texts
    return [texts[number * len(texts) // count] for number in range(count)]


def compare(sets: Mapping[str, Texts], gold: Mapping[str, Gold], class_path: str) -> Iterator[str]:
    """Yield the lines of the table, and the seconds that each took."""
    words = sum(record["words"] for record in sets["quiet"])
    yield f"{words} words of native German; then for {', '.join(gold)}: n, right [95 %], chance, lift, short, reach\n"
    began = time.perf_counter()
    ready = plan(())
    bare = {name: [{**record, "source": ""} for record in texts] for name, texts in sets.items()}
    ours = {name: [place.spot for place in find(texts, ready)] for name, texts in bare.items()}
    own = time.perf_counter() - began
    began = time.perf_counter()
    theirs = {name: list(languagetool(class_path, texts)) for name, texts in sets.items()}
    other = time.perf_counter() - began
    yield row("mtcheck", ours, gold, words)
    yield row("LanguageTool", {name: [one.spot for one in found] for name, found in theirs.items()}, gold, words)
    without = {name: [one.spot for one in found if one.category != SPELLING] for name, found in theirs.items()}
    yield row("LanguageTool, no spell checker", without, gold, words)
    known = {name: frozenset((spot.doc, spot.start // 20) for spot in found) for name, found in ours.items()}
    for name in gold:
        same = sum((one.spot.doc, one.spot.start // 20) in known[name] for one in theirs[name])
        yield f"{name}: {same} of {len(theirs[name])} places of LanguageTool are within some twenty characters of ours"
    yield f"mtcheck took {own:.0f} s in one process, LanguageTool {other:.0f} s, its start included"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--documents", type=int)
    arguments = parser.parse_args()
    if not (arguments.data / QUIET).is_file():
        raise SystemExit(f"{arguments.data}: no such data, name the folder with --data")
    sets = {
        name: drawn(list(records(arguments.data / path)), arguments.documents)
        for name, path in {"quiet": QUIET, **GOLD}.items()
    }
    with TemporaryDirectory() as folder:
        class_path = packages(Path(folder))
        gold = {name: Gold(arguments.data, [path]) for name, path in GOLD.items()}
        for name, one in gold.items():
            read = {record["id"] for record in sets[name]}
            one.texts = [text for text in one.texts if text.id in read]
        for line in compare(sets, gold, class_path):
            print(line, flush=True)


if __name__ == "__main__":
    main()
