"""Measure all rules on human error annotations and on native German, and renew their precision cards.

python -m benchmarks.quality [--data ../shared/bench/mqm] [--list CODE]

`--data` is a folder with annotated machine translations (`data/dev`), native German (`data/quiet`) and their scorer
`evaluate.py`. Every document is linted whole and as a corpus of its own: the documents are unrelated, or are many
translations of one source, so comparing them with each other would say nothing. Rules that need several documents
or a glossary are therefore left out.

All rules run, also those that are off. The figures go to `toolkit/mtcheck/rules/figures.json`, the levels that follow
from them to `levels.py` beside it; the pages of the rules show both (`make generated`). Printed are a table of the
rules, then what all default rules do together: how often they fire in native German, what share of the marked places
they touch with the profiles `standard` and `strict` (in brackets: they or their fixes, for one finding stands for both
marks of a quotation), and which rules report the same places. `--list CODE` prints the findings of one rule instead, to
be judged by eye.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.annotated import Gold, Spot
from builders import generated, levels
from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.formats.pairs import Aligned, read_source, with_units
from mtcheck.model import Document, Finding
from mtcheck.profiles import PROFILES, STANDARD
from mtcheck.rule import Level
from mtcheck.rules import load_rules
from mtcheck.rules.cards import ALL_SETS, NEWSPAPERS, Card, Scored, Verdict, card, verdict
from mtcheck.rules.levels import LEVELS

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "bench" / "mqm"
FIGURES = ROOT / "toolkit" / "mtcheck" / "rules" / "figures.json"
QUIET = "data/quiet/dev.doc.jsonl.gz"
GOLD = {"news21": "data/dev/news21.doc.jsonl.gz", "ted21": "data/dev/ted21.doc.jsonl.gz"}
UNMEASURED = (
    "ACC301",
    "NAM102",
    "NAM103",
    "TRM101",
    "TRM102",
    "TRM103",
    "TRM301",
    "TRM302",
    "TRM201",
    "TRM202",
    "TRM401",
    "TRM402",
)
"""Rules that need several documents or a glossary: here they could not find anything."""
STRICT = "strict"
CONTEXT = 60
"""Characters shown on either side of a finding."""

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """A finding and the record it is in."""

    record: Record
    finding: Finding

    @property
    def spot(self) -> Spot:
        """The finding as the scorer wants it."""
        return Spot(self.record["id"], self.finding.start, self.finding.end, self.finding.code)

    @property
    def spots(self) -> Iterator[Spot]:
        """The finding and every further place that its fix changes, such as the mark that closes a quotation."""
        yield self.spot
        for edit in self.finding.fix.edits if self.finding.fix else ():
            yield Spot(self.record["id"], edit.start, edit.end, self.finding.code)


def records(path: Path) -> Iterator[Record]:
    """Yield the documents of a set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def plan(select: tuple[str, ...], profile: str = STANDARD) -> Plan:
    """Return the settings of a run; without `select` the rules of the profile."""
    shipped = PROFILES[profile].profile
    return make_plan(Config(select=select, ignore=UNMEASURED, profile=shipped, locale=shipped.locale), load_rules())


def find(documents: Iterable[Record], ready: Plan) -> Iterator[Place]:
    """Lint documents, each alone, and yield the findings."""
    for record in documents:
        report = make_report((scan_document(document_of(record), ready),), ready)
        if report.crashes:
            raise SystemExit(report.crashes[0])
        yield from (Place(record, finding) for finding in report.findings)


def document_of(record: Record) -> Document:
    """Return a text as a document, with the segments of its source as units where the source is known."""
    document = formats.parse(f"{record['id']}.txt", record["text"])
    if not record.get("source"):
        return document
    aligned = []
    for segment in record["segments"]:
        source, codes = read_source(record["source"][segment["src_start"] : segment["src_end"]])
        aligned.append(Aligned(source, *document.map.to_prose(segment["start"], segment["end"]), codes))
    return with_units(document, aligned)


def by_code(places: Iterable[Place]) -> dict[str, list[Place]]:
    """Return findings by the rule that made them."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        found[place.finding.code].append(place)
    return found


def quiet_counts(places: Iterable[Place]) -> dict[str, int]:
    """Return the number of findings by set of native German, sets without any left out."""
    return dict(sorted(Counter(place.record["set"].removeprefix("quiet-") for place in places).items()))


def figures(codes: Iterable[str], places: Mapping[str, Sequence[Place]], gold: Mapping[str, Gold]) -> Iterator[str]:
    """Yield the lines of `figures.json` that hold the rules, one each, so that two branches seldom touch the same."""
    found = {name: by_code(list_of) for name, list_of in places.items()}
    for code in sorted(codes):
        row: dict[str, Any] = {"quiet": quiet_counts(found["quiet"][code])}
        scored = {
            name: one.score(place.spot for part in ([name] if name in GOLD else GOLD) for place in found[part][code])
            for name, one in gold.items()
        }
        row["gold"] = {name: value for name, value in scored.items() if value is not None}
        yield f"  {json.dumps(code)}: {json.dumps(row)}"


def write_figures(words: Mapping[str, int], rows: Iterable[str]) -> None:
    """Renew the table, and the levels that follow from it."""
    text = f'{{\n "words": {json.dumps(words, sort_keys=True)},\n "rules": {{\n' + ",\n".join(rows) + "\n }\n}\n"
    json.loads(text)
    FIGURES.write_text(text, "utf-8")
    generated.run("builders.levels", levels.files(), (), [])


def show(cards: Mapping[str, Card], verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    """Yield a table: for each rule its level, findings in 1,000 words of newspapers, the annotated sets, the reason."""
    yield f"{'rule':7} {'level':10} {'quiet':>6}  " + " ".join(
        f"{name + ': n, right [95 %], chance, lift, short':46}" for name in GOLD
    )
    for code, own in sorted(cards.items()):
        gold = " ".join(f"{shown(own.gold.get(name)):46}" for name in GOLD)
        yield f"{code:7} {verdicts[code].level:10} {own.newspapers:6.3f}  {gold} {verdicts[code].reason}"


def shown(row: Scored | None) -> str:
    """Return the figures of one set in short."""
    if row is None:
        return "-"
    interval = f"[{row.low:.0%}, {row.high:.0%}]"
    return f"{row.findings:5} {row.precision:4.0%} {interval:12} {row.chance:4.0%} x{row.lift:.1f} {row.tight:4.0%}"


def together(name: str, rules: int, places: Mapping[str, Sequence[Place]], gold: Mapping[str, Gold], words: int) -> str:
    """Return what the rules of a profile do together: findings per 1,000 words of native German, and their reach."""
    reach = ", ".join(
        f"{one} {gold[one].reach(place.spot for place in places[one]):.1%} "
        f"({gold[one].reach(spot for place in places[one] for spot in place.spots):.1%})"
        for one in GOLD
    )
    return f"{name:9} {rules:3} rules, quiet {1000 * len(places['quiet']) / words:5.2f} per 1,000 words, reach {reach}"


def pairs(places: Iterable[Place], codes: frozenset[str]) -> Counter[tuple[str, str]]:
    """Return how often two rules report places that touch: the same fault twice, if they mean the same."""
    found: Counter[tuple[str, str]] = Counter()
    spots = sorted(place.spot for place in places if place.finding.code in codes)
    for one, other in pairwise(spots):
        if one.doc == other.doc and other.start < one.end and one.code != other.code:
            first, second = sorted((one.code, other.code))
            found[first, second] += 1
    return found


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
    parser.add_argument("--profile", choices=PROFILES, default=STANDARD, help="the profile with which --list is run")
    parser.add_argument("--profiles", action="store_true", help="tell what every profile does, not only two")
    arguments = parser.parse_args()
    data: Path = arguments.data
    if not (data / QUIET).is_file():
        raise SystemExit(f"{data}: no such data, name the folder with --data")
    sets = {name: list(records(data / path)) for name, path in {"quiet": QUIET, **GOLD}.items()}
    if arguments.list:
        ready = plan((arguments.list,), arguments.profile)
        for name, texts in sets.items():
            found = list(find(texts, ready))
            print(f"== {name}: {len(found)} findings")
            print(*listing(found), sep="\n")
        return
    measure(sets, data, [name for name in PROFILES if name != STANDARD] if arguments.profiles else [STRICT])


def measure(sets: Mapping[str, Sequence[Record]], data: Path, profiles: Sequence[str]) -> None:
    """Write the figures and print what follows from them."""
    ready = plan(("ALL",))
    places = {name: list(find(texts, ready)) for name, texts in sets.items()}
    gold = {name: Gold(data, [path]) for name, path in GOLD.items()}
    gold[ALL_SETS] = Gold(data, list(GOLD.values()))
    words: Counter[str] = Counter()
    for record in sets["quiet"]:
        words[record["set"].removeprefix("quiet-")] += record["words"]
    write_figures(words, figures((rule.meta.code for rule in ready.rules), places, gold))
    cards = {rule.meta.code: card(rule) for rule in ready.rules}
    verdicts = {code: verdict(own) for code, own in cards.items()}
    print(*show(cards, verdicts), sep="\n")
    total = sum(words.values())
    print(f"\n{total} words of native German, {sum(words[name] for name in NEWSPAPERS)} of newspapers")
    # The profiles run by the levels of now.
    LEVELS.update({code: own.level for code, own in verdicts.items()})
    on = frozenset(code for code, own in verdicts.items() if own.level is Level.ON)
    standard = {name: [place for place in found if place.finding.code in on] for name, found in places.items()}
    print(together(STANDARD, len(on), standard, gold, total))
    for name in profiles:
        styled = plan((), name)
        found = {part: list(find(texts, styled)) for part, texts in sets.items()}
        print(together(name, len(styled.rules), found, gold, total))
    not_off = frozenset(code for code, own in verdicts.items() if own.level is not Level.OFF)
    print("\nrules that report places which touch, in all sets:")
    touching = pairs((place for found in places.values() for place in found), not_off)
    print(*(f"{one} {other} {count}" for (one, other), count in sorted(touching.items())), sep="\n")


if __name__ == "__main__":
    main()
