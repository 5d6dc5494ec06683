"""Score all rules on human error annotations and on native German.

python -m benchmarks.quality [--data ../shared/bench/mqm] [--list CODE]

`--data` is a folder with annotated machine translations (`data/dev`), native German (`data/quiet`) and the scorer
`evaluate.py`. Every document is linted whole and as a corpus of its own: the documents are unrelated, or are many
translations of one source, so comparing them with each other would say nothing. Rules that need several documents
or a glossary are therefore left out.

Prints figures for each rule and writes them to `toolkit/mtcheck/rules/figures.json`, from where the pages of the
rules quote them. `--list CODE` prints the findings of one rule instead, to be judged by eye.
"""

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.model import Finding
from mtcheck.rules import load_rules

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "bench" / "mqm"
FIGURES = ROOT / "toolkit" / "mtcheck" / "rules" / "figures.json"
QUIET = "data/quiet/dev.doc.jsonl.gz"
GOLD = {"news21": "data/dev/news21.doc.jsonl.gz", "ted21": "data/dev/ted21.doc.jsonl.gz"}
UNMEASURED = ("NAM102", "NAM103", "TRM101", "TRM102", "TRM103", "TRM301", "TRM302")
"""Rules that need several documents or a glossary: here they could not find anything."""
CONTEXT = 60
"""Characters shown on either side of a finding."""

Record = Mapping[str, Any]
Figures = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Place:
    """A finding and the record it is in."""

    record: Record
    finding: Finding


def records(path: Path) -> Iterator[Record]:
    """Yield the documents of a set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def plan(select: tuple[str, ...]) -> Plan:
    """Return the settings of a run; without `select` the default rules."""
    return make_plan(Config(select=select, ignore=UNMEASURED), load_rules())


def find(documents: Iterable[Record], ready: Plan) -> Iterator[Place]:
    """Lint documents, each alone, and yield the findings."""
    for record in documents:
        document = formats.parse(f"{record['id']}.txt", record["text"])
        report = make_report((scan_document(document, ready),), ready)
        if report.crashes:
            raise SystemExit(report.crashes[0])
        yield from (Place(record, finding) for finding in report.findings)


def score(places: Iterable[Place], data: Path, gold: Sequence[str]) -> dict[str, Any]:
    """Return what the scorer makes of the findings: see `evaluate.py` for the meaning of its keys."""
    with TemporaryDirectory() as folder:
        findings, result = Path(folder) / "findings.jsonl", Path(folder) / "result.json"
        findings.write_text("".join(_line(place) for place in places), "utf-8")
        files = [str(data / name) for name in gold]
        command = [sys.executable, str(data / "evaluate.py"), "--findings", str(findings), "--json", str(result)]
        command += ["--gold", *files] if files else ["--quiet", str(data / QUIET)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        loaded: dict[str, Any] = json.loads(result.read_text("utf-8"))
        return loaded


def _line(place: Place) -> str:
    finding = place.finding
    row = {"doc": place.record["id"], "start": finding.start, "end": finding.end, "rule": finding.code}
    return json.dumps(row) + "\n"


def figures(codes: Iterable[str], quiet: Mapping[str, Any], news: Mapping[str, Any]) -> Figures:
    """Return what the pages of the rules quote, by code. Precision and chance are shares of the findings."""
    found: Figures = {}
    for code in sorted(codes):
        native, annotated = quiet["rules"].get(code, {}), news["rules"].get(code, {})
        row = {"quiet_per_1000": round(native.get("fp_per_1k", 0.0), 4), "news_findings": annotated.get("n", 0)}
        if "prec" in annotated:
            row["news_precision"] = round(annotated["prec"], 4)
            row["news_chance"] = round(max(annotated["chance"], annotated["chance_w"]), 4)
        found[code] = row
    return found


def show(rows: Mapping[str, Mapping[str, Any]], defaults: frozenset[str]) -> Iterator[str]:
    """Yield a table of all sets, rule by rule; an asterisk marks the rules that are on by default."""
    codes = sorted({code for result in rows.values() for code in result["rules"] if code != "ALL"})
    yield f"{'rule':8} {'per 1,000 words of native German, in all and by set':60} " + " ".join(
        f"{name + ': n, precision [95 %], chance, lift':46}" for name in GOLD
    )
    for code in codes:
        native = rows["quiet"]["rules"].get(code, {})
        parts = " ".join(
            f"{name.removeprefix('quiet-')} {per:.3f}" for name, per in native.get("fp_by_set", {}).items()
        )
        quiet = f"{native.get('fp_per_1k', 0):.3f}  {parts if native.get('fp') else ''}"
        gold = " ".join(f"{_precision(rows[name]['rules'].get(code, {})):46}" for name in GOLD)
        yield f"{code}{'*' if code in defaults else ' '} {quiet:61} {gold}".rstrip()


def _precision(row: Mapping[str, Any]) -> str:
    if "prec" not in row:
        return "-"
    low, high = row["ci"] or (0.0, 1.0)
    chance = max(row["chance"], row["chance_w"])
    return f"{row['n']:5} {row['prec']:4.0%} [{low:.0%}, {high:.0%}] {chance:4.0%} x{row['lift']:.1f}"


def listing(places: Iterable[Place]) -> Iterator[str]:
    """Yield one line for each finding: whether a human marked the place, where it is, what stands there and why."""
    for place in places:
        text, finding = place.record["text"], place.finding
        before = text[max(0, finding.start - CONTEXT) : finding.start]
        behind = text[finding.end : finding.end + CONTEXT]
        marked = any(_overlap(finding, span) for span in place.record["spans"] if span.get("side") != "source")
        quotation = f"{before}⟦{finding.text}⟧{behind}".replace("\n", " ¶ ")
        yield f"{'+' if marked else '-'} {place.record['id']}: {quotation}\n    {finding.message}"


def _overlap(finding: Finding, span: Mapping[str, Any]) -> bool:
    return bool(finding.start < max(span["end"], span["start"] + 1) and span["start"] < finding.end)


def main() -> None:
    """Print and write the figures, or list the findings of a rule."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="default: ../shared/bench/mqm beside the repository")
    parser.add_argument("--list", metavar="CODE", help="print the findings of one rule with their context")
    arguments = parser.parse_args()
    data: Path = arguments.data
    if not (data / QUIET).is_file():
        raise SystemExit(f"{data}: no such data, name the folder with --data")
    sets = {"quiet": QUIET, **GOLD}
    ready = plan((arguments.list or "ALL",))
    places = {name: list(find(records(data / path), ready)) for name, path in sets.items()}
    if arguments.list:
        for name, found in places.items():
            print(f"== {name}: {len(found)} findings")
            print(*listing(found), sep="\n")
        return
    results = {name: score(found, data, [GOLD[name]] if name in GOLD else []) for name, found in places.items()}
    defaults = frozenset(rule.meta.code for rule in plan(()).rules)
    print(*show(results, defaults), sep="\n")
    words = sum(results["quiet"]["quiet_words"].values())
    total = sum(place.finding.code in defaults for place in places["quiet"])
    print(
        f"\nThe default rules fire {1000 * total / words:.2f} times per 1,000 words of native German ({words} words)."
    )
    measured = figures((rule.meta.code for rule in ready.rules), results["quiet"], results["news21"])
    FIGURES.write_text(json.dumps({"quiet_words": words, "rules": measured}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
