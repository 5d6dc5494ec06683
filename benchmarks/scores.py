"""Scores of real systems: terminology success with and without inflection, and figures equal to sacrebleu's own.

python -m benchmarks.scores [--data ../shared/bench/mqm/data/terms/dev.jsonl.gz]

The data are sentences with required terms, a human reference and the outputs of many systems, each made with the terms
given (`proper`) and without (`noterm`). For each system: the share of required terms that is met letter for letter, in
all forms with a place for each, and where two may share one; and chrF. Last, BLEU, chrF and TER of one system are
compared with what the command `sacrebleu` prints for the same files.
"""

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mtcheck.score.metrics import Metric, Resampling, measure
from mtcheck.score.term_success import Need, TermScore, term_score
from mtcheck.terms import Term

DATA = Path(__file__).parents[2] / "shared" / "bench" / "mqm" / "data" / "terms" / "dev.jsonl.gz"
REFERENCE = "reference (the ceiling)"

Row = Mapping[str, Any]


def read(path: Path) -> list[Row]:
    """Return the sentences."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def scored(rows: Sequence[Row], texts: Sequence[str]) -> TermScore:
    """Score one system; each sentence is a document of its own, for they are unrelated."""
    needs = [tuple(Need(source, (Term(german),)) for source, german in row["terms"].items()) for row in rows]
    return term_score(([need], [text]) for need, text in zip(needs, texts, strict=True))


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the table, the best system first."""
    names = sorted(set.intersection(*(set(row["outputs"]) for row in rows)))
    systems = {name: [row["outputs"][name] for row in rows] for name in names}
    references = [[row["reference"] for row in rows]]
    chrf = measure(systems, references, (Metric.CHRF,), Resampling(0))
    lines = [(name, scored(rows, texts).success, chrf[name][0].score) for name, texts in systems.items()]
    yield "| system | required | surface | inflected | bound | chrF |"
    yield "|---|---|---|---|---|---|"
    ceiling = scored(rows, references[0]).success
    for name, success, score in [
        (REFERENCE, ceiling, 100.0),
        *sorted(lines, key=lambda line: (-line[1].inflected, line[0])),
    ]:
        rates = " | ".join(f"{success.rate(met):.1%}" for met in (success.surface, success.inflected, success.bound))
        yield f"| {name} | {success.required} | {rates} | {score:.1f} |"


def differences(rows: Sequence[Row]) -> Iterator[str]:
    """Yield what differs between our figures and those of the command, system by system."""
    references = [row["reference"].replace("\n", " ") for row in rows]
    names = sorted(set.intersection(*(set(row["outputs"]) for row in rows)))
    with TemporaryDirectory() as folder:
        (Path(folder) / "ref").write_text("".join(f"{line}\n" for line in references), "utf-8")
        for name in names:
            texts = [row["outputs"][name].replace("\n", " ") for row in rows]
            (Path(folder) / "hyp").write_text("".join(f"{line}\n" for line in texts), "utf-8")
            command = [sys.executable, "-m", "sacrebleu", "ref", "-i", "hyp", "-m", "bleu", "chrf", "ter", "-w", "8"]
            printed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
            ours = measure({name: [line.rstrip() for line in texts]}, [references], resampling=Resampling(0))[name]
            for one, theirs in zip(ours, json.loads(printed), strict=True):
                if (round(one.score, 8), one.signature) != (theirs["score"], theirs["signature"]):
                    yield f"{name}: {one.name} {one.score} {one.signature}, sacrebleu {theirs['score']}"
    yield f"{len(names)} systems compared with the command sacrebleu"


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scores")
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    if not arguments.data.is_file():
        raise SystemExit(f"{arguments.data}: no such data, name the file with --data")
    rows = read(arguments.data)
    print("\n".join(table(rows)))
    print(*differences(rows), sep="\n")


if __name__ == "__main__":
    main()
