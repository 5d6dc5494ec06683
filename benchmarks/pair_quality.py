"""What rules of pairs find of planted faults, and how often they fire on human translations, beside `pofilter`.

python -m benchmarks.pair_quality [--data ../shared/bench/mqm] [--pofilter PROGRAM]

First come planted faults. The units are segments of news that people have translated. Unchanged, they tell how quiet
the rules are: a finding there is an alarm, though some of them are right. Then each kind of fault is planted in every
unit that can have it, one kind at a time, and counted is in how many units the rules meant for it report something. Of
`pofilter` the checks with the same purpose count. Then come the segments of annotated translations:
`benchmarks.pair_segments`. `pofilter` sees the same units as one PO file, in the same run.
"""

import argparse
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import pair_segments
from benchmarks.measure import tool
from benchmarks.quality import DATA, GOLD, records
from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import make_plan
from mtcheck.engine.scan import scan_document
from mtcheck.formats.pairs import with_source
from mtcheck.rules import load_rules
from mtcheck.rules.accuracy.english_mentions import people

Pair = tuple[str, str]
SHORT_NAME = 2
"""Letters of a part of a name that may be an initial or a particle."""


class Fault(NamedTuple):
    """A kind of fault: what does it, and who should find it."""

    plant: Callable[[Pair], str | None]
    """Returns the translation with the fault, or nothing where it cannot be planted."""
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


def changed_number(pair: Pair) -> str | None:
    """Swap the first two digits of the first number of two digits or more that then begins with no zero."""
    match = re.search(r"(?<![\w.,])(\d)([1-9])(?=\d?(?![\d.,]))", pair[1])
    if not match or match[1] == match[2]:
        return None
    return pair[1][: match.start()] + match[2] + match[1] + pair[1][match.end() :]


def lost_sentence(pair: Pair) -> str | None:
    """Drop the second half of a unit of two sentences or more."""
    ends = [match.end() for match in re.finditer(r"[a-zäöüß]{3}[.!?][“\"]? (?=[A-ZÄÖÜ„\"])", pair[1])]
    return pair[1][: ends[0]].rstrip() if ends and ends[0] < 0.7 * len(pair[1]) else None


def source_kept(pair: Pair) -> str | None:
    """Leave the source as it is."""
    return pair[0] if len(pair[0].split()) > 4 else None


def lost_bracket(pair: Pair) -> str | None:
    """Drop the last closing bracket."""
    place = pair[1].rfind(")")
    return pair[1][:place] + pair[1][place + 1 :] if place >= 0 and "(" in pair[0] and ")" in pair[0] else None


def lost_mark(pair: Pair) -> str | None:
    """Drop the last quotation mark."""
    places = [match.start() for match in re.finditer(r"[\"“”«»]", pair[1])]
    return pair[1][: places[-1]] + pair[1][places[-1] + 1 :] if places and '"' in pair[0] else None


def lost_question(pair: Pair) -> str | None:
    """Make a statement of a question."""
    return pair[1].rstrip()[:-1] + "." if pair[0].rstrip().endswith("?") and pair[1].rstrip().endswith("?") else None


def other_day(pair: Pair) -> str | None:
    """Name another day of the week."""
    found = re.search(r"\b(?:Mon|Diens|Donners|Frei|Sonn)tag\b", pair[1])
    if not found or "day" not in pair[0]:
        return None
    return pair[1].replace(found[0], "Mittwoch") if "Wednesday" not in pair[0] else None


def unconverted(pair: Pair) -> str | None:
    """Take a measure's figure over as it is, and give it a metric unit."""
    found = re.search(r"\b(\d+)[ -](foot|feet|miles?|acres?|pounds)\b", pair[0])
    given = re.search(
        r"\d[\d.,]*([ -])(?:Fuß|Meilen?|Meter|Kilometer|Hektar|Acres?|Morgen|Pfund|Kilogramm|Kilo)", pair[1]
    )
    if not found or not given:
        return None
    metric = {"fo": "Meter", "fe": "Meter", "mi": "Kilometer", "ac": "Hektar", "po": "Kilogramm"}[found[2][:2]]
    return pair[1][: given.start()] + found[1] + given[1] + metric + pair[1][given.end() :]


def lost_name(pair: Pair) -> str | None:
    """Put a pronoun in the place of a person, wherever the person is named."""
    for name in people(pair[0]):
        parts = [part for part in name.split() if len(part) > SHORT_NAME and part in pair[1]]
        if parts and parts[-1] == name.split()[-1]:
            return re.sub(rf"(?:\b(?:{'|'.join(map(re.escape, parts))})\w*\s?)+", "er ", pair[1])
    return None


def lost_negation(pair: Pair) -> str | None:
    """Drop the words for no."""
    if not re.search(r"\bnot\b|n't\b|\bnever\b|\bcannot\b", pair[0]):
        return None
    return re.sub(r"\b(?:nicht|niemals|nie) |\bk(?=eine?[mnrs]?\b)", "", pair[1])


def added_negation(pair: Pair) -> str | None:
    """Put a „nicht“ before the last word of a unit that has no word for no on either side."""
    if re.search(r"\bnot?\b|n't\b|\bnever\b|\bcannot\b", pair[0]) or re.search(r"\b(?:nicht|nie|kein)", pair[1]):
        return None
    head, _, last = pair[1].rpartition(" ")
    return f"{head} nicht {last}" if head and re.search(r"\b(?:ist|sind|hat|haben|wird|werden|war)\b", head) else None


def other_sex(pair: Pair) -> str | None:
    """Make a woman of a spokesman and a Frau of a Herr."""
    if re.search(r"\bMr\b", pair[0]) and re.search(r"\bHerrn? (?=[A-Z])", pair[1]):
        return re.sub(r"\bHerrn? (?=[A-Z])", "Frau ", pair[1])
    return re.sub(r"Sprechers?\b", "Sprecherin", pair[1]) if re.search(r"\bspokesman\b", pair[0]) else None


FAULTS: Mapping[str, Fault] = {
    "number changed": Fault(changed_number, ("ACC201",), ("numbers",)),
    "measure not converted": Fault(unconverted, ("ACC201", "ACC217"), ("numbers",)),
    "name lost": Fault(lost_name, ("ACC205",), ("acronyms",)),
    "negation lost": Fault(lost_negation, ("ACC204",), ()),
    "negation added": Fault(added_negation, ("ACC216",), ()),
    "other sex": Fault(other_sex, ("ACC209",), ()),
    "sentence lost": Fault(lost_sentence, ("ACC206",), ("long", "short", "sentencecount")),
    "source kept": Fault(source_kept, ("ACC202",), ("unchanged", "untranslated")),
    "bracket lost": Fault(lost_bracket, ("ACC211",), ("brackets",)),
    "quotation mark lost": Fault(lost_mark, ("ACC210",), ("doublequoting",)),
    "question mark lost": Fault(lost_question, ("ACC212",), ("endpunc",)),
    "day of the week": Fault(other_day, ("ACC213",), ()),
}


def human_pairs(data: Path) -> list[Pair]:
    """Return the segments that people have translated, each pair once."""
    found: dict[Pair, None] = {}
    for record in records(data / GOLD["news21"]):
        if record["system"].startswith("ref"):
            for segment in record["segments"]:
                source = record["source"][segment["src_start"] : segment["src_end"]]
                found[source, record["text"][segment["start"] : segment["end"]]] = None
    return list(found)


def our_findings(pairs: Sequence[Pair], codes: Sequence[str]) -> list[set[str]]:
    """Return the codes that fire on each pair."""
    rules = load_rules()
    known = {rule.meta.code for rule in rules}
    plan = make_plan(Config(select=tuple(code for code in codes if code in known), ignore=("INT005",)), rules)
    found = []
    for source, target in pairs:
        document = with_source(formats.parse("unit.txt", target), source)
        found.append({finding.code for finding in scan_document(document, plan).findings})
    return found


def their_findings(pairs: Sequence[Pair], program: str, folder: Path) -> list[set[str]]:
    """Return the checks of pofilter that fire on each pair."""
    before, behind = folder / "in.po", folder / "out.po"
    with before.open("w", encoding="utf-8") as file:
        file.write('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n')
        for number, pair in enumerate(pairs):
            source, target = (text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") for text in pair)
            file.write(f'msgctxt "{number}"\nmsgid "{source}"\nmsgstr "{target}"\n\n')
    behind.unlink(missing_ok=True)
    command = [program, "--progress=none", "--language=de", "-i", str(before), "-o", str(behind)]
    subprocess.run(command, check=False, capture_output=True)
    found: list[set[str]] = [set() for _ in pairs]
    if behind.exists():
        for entry in behind.read_text("utf-8").split("\n\n"):
            unit = re.search(r'^msgctxt "(\d+)"', entry, re.MULTILINE)
            if unit:
                found[int(unit[1])] |= set(re.findall(r"\(pofilter\) (\w+):", entry))
    return found


def rows(pairs: Sequence[Pair], program: str | None, folder: Path) -> Iterator[str]:
    """Yield the table."""
    codes = sorted({code for fault in FAULTS.values() for code in fault.ours})
    ours = our_findings(pairs, codes)
    theirs = their_findings(pairs, program, folder) if program else None
    head = f"{'fault':22} {'planted':>7}  {'found':>6} {'alarms per 1,000 human units':>29}"
    yield head + (f"   {'pofilter found':>14} {'alarms':>8}" if theirs is not None else "")
    for name, fault in FAULTS.items():
        planted = [(pair[0], bad) for pair in pairs if (bad := fault.plant(pair)) and bad != pair[1]]
        hits = sum(not found.isdisjoint(fault.ours) for found in our_findings(planted, fault.ours))
        alarms = 1000 * sum(not found.isdisjoint(fault.ours) for found in ours) / len(pairs)
        line = f"{name:22} {len(planted):7}  {hits / max(1, len(planted)):6.1%} {alarms:29.1f}"
        if theirs is not None and program:
            other = sum(not found.isdisjoint(fault.theirs) for found in their_findings(planted, program, folder))
            loud = 1000 * sum(not found.isdisjoint(fault.theirs) for found in theirs) / len(pairs)
            line += f"   {other / max(1, len(planted)):14.1%} {loud:8.1f}"
        yield line


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pair_quality")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--pofilter", default=tool("pofilter"))
    arguments = parser.parse_args()
    if not (arguments.data / GOLD["news21"]).is_file():
        raise SystemExit(f"{arguments.data}: no such data, name the folder with --data")
    pairs = human_pairs(arguments.data)
    print(f"{len(pairs)} units of news, translated by people\n")
    with TemporaryDirectory() as folder:
        print(*rows(pairs, arguments.pofilter, Path(folder)), sep="\n")
        program: str | None = arguments.pofilter
        theirs = (lambda units: their_findings(units, program, Path(folder))) if program else None
        codes = sorted({code for purpose in pair_segments.PURPOSES.values() for code in purpose.ours})
        print(*pair_segments.table(arguments.data, lambda units: our_findings(units, codes), theirs), sep="\n")


if __name__ == "__main__":
    main()
