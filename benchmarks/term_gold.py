"""How many required terms are found in human translations and in machine translations, on sentences that are not ours.

python -m benchmarks.term_gold [--data ../shared/bench/mqm/data/terms/dev.jsonl.gz] [--list]

Each sentence comes with the German terms that its translation must use, without type or gender. A human reference uses
them: a term that is not found there is a false „term missing“. The outputs of machine translation were made with the
terms given (`proper`) and without (`noterm`); how many of those are found tells how far a check sees the difference.
The word-bounded search is what a check without inflection does. `--list` names, case by case, the terms not found in
references; sentences are never shown.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtcheck.model import Block, Document, Zone
from mtcheck.terms import Concept, Glossary, Term
from mtcheck.terms.matcher import How, Matcher

DATA = Path(__file__).parents[2] / "shared" / "bench" / "mqm" / "data" / "terms" / "dev.jsonl.gz"
REFERENCE = "reference"
UNUSED = frozenset(
    {
        *(("terms25/0251", "Following"), ("terms25/0251", "Action"), ("terms25/0298", "Comment")),
        *(
            ("terms25/0469", "Request"),
            ("terms25/0333", "Batch"),
            ("terms25/0333", "Call"),
            ("terms25/0387", "Forecast"),
        ),
        *(("terms25/0205", "Project"), ("terms25/0321", "group")),
        *(("terms25/0158", "Verweis"), ("terms25/0220", "Last"), ("terms25/0316", "Term")),
    }
)
"""References that do not use the term, read by hand: four are English or have an English command in small letters, two
have a product name, three another word (a verb, Auslastung, Terminus)."""


@dataclass(frozen=True, slots=True)
class Case:
    """One required term and one text that should use it. `kind` is `reference`, `proper` or `noterm`."""

    id: str
    kind: str
    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a term was found, in which ways, and whether it stands there letter for letter."""

    case: Case
    ways: tuple[How, ...]
    bounded: bool


def read(path: Path) -> Iterator[Case]:
    """Yield every required term with the reference and with each output."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            texts = [(REFERENCE, row["reference"])]
            texts += [(system.rpartition("|")[2], text) for system, text in sorted(row["outputs"].items())]
            for term in row["terms"].values():
                for kind, text in texts:
                    yield Case(row["id"], kind, term, text)


def judge(cases: Sequence[Case]) -> Iterator[Verdict]:
    """Look for each term in its text."""
    matchers = {term: Matcher(Glossary((Concept(term, (Term(term),)),), term)) for term in {c.term for c in cases}}
    for case in cases:
        document = Document("", case.text, case.text, (Block(Zone.PARAGRAPH, 0, len(case.text)),))
        ways = tuple(match.how for match in matchers[case.term].find(document))
        bounded = re.search(rf"(?<!\w){re.escape(case.term)}(?!\w)", case.text) is not None
        yield Verdict(case, ways, bounded)


def report(verdicts: Sequence[Verdict], listed: bool) -> Iterator[str]:
    """Yield the lines of the report."""
    yield "| | terms | found | missing | missing, word-bounded search |"
    yield "|---|---|---|---|---|"
    for kind in sorted({verdict.case.kind for verdict in verdicts}, key=lambda kind: (kind != REFERENCE, kind)):
        own = [verdict for verdict in verdicts if verdict.case.kind == kind]
        missing = sum(not verdict.ways for verdict in own)
        plain = sum(not verdict.bounded for verdict in own)
        share, plain_share = missing / len(own), plain / len(own)
        yield f"| {kind} | {len(own)} | {1 - share:.1%} | {missing} ({share:.2%}) | {plain} ({plain_share:.1%}) |"
    references = [verdict for verdict in verdicts if verdict.case.kind == REFERENCE]
    used = [verdict for verdict in references if (verdict.case.id, verdict.case.term) not in UNUSED]
    false = sum(not verdict.ways for verdict in used)
    yield f"references that do use the term: {len(used)}, false „term missing“: {false} ({false / len(used):.2%})"
    ways = Counter(min(v.ways, key=list(How).index) for v in verdicts if v.case.kind == REFERENCE and v.ways)
    yield "found in references as: " + ", ".join(f"{how} {count}" for how, count in ways.most_common())
    if listed:
        for verdict in verdicts:
            if verdict.case.kind == REFERENCE and not verdict.ways:
                unused = (verdict.case.id, verdict.case.term) in UNUSED
                yield f"{verdict.case.id}: {verdict.case.term}{' (not used by the reference)' if unused else ''}"


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.term_gold")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--list", action="store_true", help="name the terms not found in references")
    arguments = parser.parse_args()
    print("\n".join(report(list(judge(list(read(arguments.data)))), arguments.list)))


if __name__ == "__main__":
    main()
