"""How quiet a glossary is on native German newspapers.

python -m benchmarks.glossary_quiet [--glossary glossaries/politik.yaml] [--data ../shared/bench/mqm]

Every text is linted with the glossary and the rules about terms, once as a corpus of its own and once all together.
Prints each finding with the words around it, and how many there are per 1,000 words.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.quality import CONTEXT, DATA, QUIET, records
from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.model import Document, Finding
from mtcheck.report.summary import words
from mtcheck.rules import load_rules

GLOSSARY = Path(__file__).parents[1] / "glossaries" / "politik.yaml"


def findings(documents: Sequence[Document], plan: Plan) -> list[Finding]:
    """Return what the plan finds in documents that are one corpus."""
    return list(make_report([scan_document(document, plan) for document in documents], plan).findings)


def main() -> None:
    """Print the findings and their number."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.glossary_quiet")
    parser.add_argument("--glossary", default=str(GLOSSARY))
    parser.add_argument("--data", type=Path, default=DATA)
    arguments = parser.parse_args()
    if not (arguments.data / QUIET).is_file():
        raise SystemExit(f"{arguments.data / QUIET}: not there; --data names a folder with native texts")
    plan = make_plan(Config(select=("TRM",), glossary=(arguments.glossary,)), load_rules())
    texts = enumerate(records(arguments.data / QUIET))
    documents = [formats.parse(f"{number:04}.txt", record["text"]) for number, record in texts]
    total = sum(map(words, documents))
    alone = [finding for document in documents for finding in findings([document], plan)]
    together = findings(documents, plan)
    text = {document.path: document.text for document in documents}
    for finding in together:
        found = text[finding.path]
        shown = found[max(0, finding.start - CONTEXT) : finding.end + CONTEXT].replace("\n", " ")
        print(f"{finding.path} {finding.code} {finding.text!r}: {finding.message}\n    …{shown}…\n    {finding.why}")
    print(f"\n{len(plan.glossary.concepts)} concepts, {len(documents)} texts, {total:,} words")
    for name, listed in (("each text alone", alone), ("all together", together)):
        print(f"{name}: {len(listed)} findings, {1000 * len(listed) / total:.3f} per 1,000 words")


if __name__ == "__main__":
    main()
