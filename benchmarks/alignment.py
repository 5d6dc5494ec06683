"""How well sentences of articles and their translations find each other.

python -m benchmarks.alignment [--data ../shared/bench/mqm] [--list]

The texts are whole documents of news and talks, translated by people and by systems. Which segment translates which is
known; here that is forgotten, the segments are joined to running text, and mtcheck finds its sentences and their
counterparts anew. Then the translations are disturbed, a tenth of their segments in each way: left out, joined, parted,
added from elsewhere, paragraphs in another order. At last each text is put beside a translation of another one.

Of the links that mtcheck makes, *precision* says how many join sentences of the same segment, and *recall* how many
segments that are on both sides are joined by one. Of missing and added sentences that it reports, precision and recall
say the same.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from benchmarks.quality import DATA, GOLD, records
from mtcheck import formats
from mtcheck.formats.beside import beside
from mtcheck.model import Certainty, Document

SYSTEMS = 4
"""Systems of each set, besides all human translations."""
SHARE = 0.1
FEWEST = 8
"""Segments of a document; shorter ones say nothing about alignment."""
PARAGRAPH = 3
"""Segments of a paragraph."""
SHORTEST = 30


class Sample(NamedTuple):
    """A document with the segments of both languages."""

    name: str
    source: tuple[str, ...]
    target: tuple[str, ...]


Pieces = list[tuple[str, frozenset[int]]]


class Counts:
    """Sums over many documents."""

    def __init__(self) -> None:
        self.right = self.links = self.found = self.segments = 0
        self.missing = self.missing_right = self.missing_all = 0
        self.added = self.added_right = self.added_all = 0
        self.certainty: dict[Certainty, int] = defaultdict(int)

    def row(self) -> str:
        """Return the figures as cells."""
        cells = [_share(self.right, self.links), _share(self.found, self.segments)]
        cells += [_share(self.missing_right, self.missing), _share(self.missing_right, self.missing_all)]
        cells += [_share(self.added_right, self.added), _share(self.added_right, self.added_all)]
        cells += [f"{self.missing}/{self.added}"]
        cells += ["/".join(str(self.certainty[one]) for one in Certainty)]
        return " ".join(f"{cell:>9}" for cell in cells)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def samples(data: Path) -> list[Sample]:
    """Return the documents: human translations, and those of some systems."""
    found = []
    for name in ("news21", "ted21"):
        texts = list(records(data / GOLD[name]))
        systems = sorted({text["system"] for text in texts if not text["system"].startswith("ref")})[:SYSTEMS]
        chosen = (text for text in texts if text["system"].startswith("ref") or text["system"] in systems)
        found += [_sample(text) for text in chosen if len(text["segments"]) >= FEWEST]
    return found


def _sample(text: Mapping[str, Any]) -> Sample:
    pieces = text["segments"]
    return Sample(
        text["id"],
        tuple(text["source"][piece["src_start"] : piece["src_end"]] for piece in pieces),
        tuple(text["text"][piece["start"] : piece["end"]] for piece in pieces),
    )


def same(pieces: Pieces, _: Random, __: Sequence[str]) -> Pieces:
    """Leave a translation as it is."""
    return pieces


def dropped(pieces: Pieces, random: Random, _: Sequence[str]) -> Pieces:
    """Leave out segments."""
    return [piece for piece in pieces if random.random() >= SHARE or len(piece[0]) < SHORTEST]


def joined(pieces: Pieces, random: Random, _: Sequence[str]) -> Pieces:
    """Make one sentence of two."""
    made: Pieces = []
    for text, segments in pieces:
        if made and random.random() < SHARE and made[-1][0].endswith(".") and text[:1].isupper():
            made[-1] = made[-1][0][:-1] + ", und " + text[0].lower() + text[1:], made[-1][1] | segments
        else:
            made.append((text, segments))
    return made


def parted(pieces: Pieces, random: Random, _: Sequence[str]) -> Pieces:
    """Make two sentences of one, at a comma near its middle."""
    made: Pieces = []
    for text, segments in pieces:
        commas = [index for index, letter in enumerate(text) if letter == "," and text[index + 1 : index + 2] == " "]
        middle = min(commas, key=lambda index: abs(index - len(text) / 2), default=0)
        if random.random() < SHARE and len(text) / 4 < middle < 3 * len(text) / 4:
            made += [
                (text[:middle] + ".", segments),
                (text[middle + 2 : middle + 3].upper() + text[middle + 3 :], segments),
            ]
        else:
            made.append((text, segments))
    return made


def added(pieces: Pieces, random: Random, other: Sequence[str]) -> Pieces:
    """Put in segments of another text."""
    fitting = [text for text in other if len(text) >= SHORTEST]
    made: Pieces = []
    for piece in pieces:
        made.append(piece)
        if fitting and random.random() < SHARE:
            made.append((random.choice(fitting), frozenset()))
    return made


def moved(pieces: Pieces, random: Random, _: Sequence[str]) -> Pieces:
    """Exchange a tenth of the paragraphs with the next one."""
    blocks = [pieces[start : start + PARAGRAPH] for start in range(0, len(pieces), PARAGRAPH)]
    for index in range(len(blocks) - 1):
        if random.random() < SHARE:
            blocks[index], blocks[index + 1] = blocks[index + 1], blocks[index]
    return [piece for block in blocks for piece in block]


Disturb = Callable[[Pieces, Random, Sequence[str]], Pieces]


def everything(pieces: Pieces, random: Random, other: Sequence[str]) -> Pieces:
    """Disturb in all ways at once."""
    for disturb in (dropped, joined, parted, added, moved):
        pieces = disturb(pieces, random, other)
    return pieces


WAYS: Mapping[str, Disturb] = {
    "as they are": same,
    "left out": dropped,
    "joined": joined,
    "parted": parted,
    "added": added,
    "moved": moved,
    "all at once": everything,
}


def running(pieces: Pieces, paragraphs: bool) -> tuple[Document, list[tuple[int, int, frozenset[int]]]]:
    """Return pieces as a document, and where each of them stands in its prose.

    A piece without a full stop, a headline most likely, is a paragraph of its own.
    """
    text, spans = "", []
    for number, (piece, segments) in enumerate(pieces):
        if text:
            alone = not _ends(piece) or not _ends(pieces[number - 1][0])
            text += "\n\n" if alone or (paragraphs and number % PARAGRAPH == 0) else " "
        spans.append((len(text), len(text) + len(piece), segments))
        text += piece
    return formats.parse("text.txt", text), spans


def _ends(text: str) -> bool:
    return text.rstrip(" \"'”“»«’)").endswith((".", "!", "?", "…", ":"))


def _segments(spans: Sequence[tuple[int, int, frozenset[int]]], start: int, end: int) -> frozenset[int]:
    """Return the segments of which a good part lies in a piece of the prose, or that hold a good part of it."""
    found: frozenset[int] = frozenset()
    for first, last, segments in spans:
        common = min(end, last) - max(start, first)
        if common > 0 and common >= 0.3 * min(end - start, last - first):
            found |= segments if segments else frozenset({-1})
    return found


def measure(
    sample: Sample, disturb: Disturb, other: Sequence[str], counts: Counts, *, paragraphs: bool
) -> Iterator[str]:
    """Align one document and count; yield what was reported wrongly."""
    pieces: Pieces = [(text, frozenset({number})) for number, text in enumerate(sample.target)]
    target, spans = running(disturb(pieces, Random(sample.name), other), paragraphs)
    source, origins = running([(text, frozenset({number})) for number, text in enumerate(sample.source)], paragraphs)
    paired = beside(target, source)
    alignment = paired.alignment
    assert alignment is not None
    counts.certainty[alignment.certainty] += 1
    joined_: set[int] = set()
    for unit in paired.units:
        assert unit.origin is not None
        ours = _segments(spans, unit.start, unit.end)
        theirs = _segments(origins, unit.origin.start, unit.origin.end)
        counts.links += 1
        # A link of several sentences is right when none of them is foreign to it.
        counts.right += bool(ours & theirs) and not (ours ^ theirs)
        joined_ |= ours & theirs
    kept = {number for _, _, segments in spans for number in segments}
    counts.found += len(joined_ & kept)
    counts.segments += len(kept)
    lost = {number for number, text in enumerate(sample.source) if number not in kept and len(text) >= SHORTEST}
    reported: set[int] = set()
    for unit in alignment.missing:
        assert unit.origin is not None
        theirs = _segments(origins, unit.origin.start, unit.origin.end)
        reported |= theirs
        for number in sorted(theirs - lost):
            yield f"{sample.name}: not missing: {sample.source[number]}"
    counts.missing += len(reported)
    counts.missing_right += len(reported & lost)
    counts.missing_all += len(lost)
    for unit in alignment.added:
        foreign = _segments(spans, unit.start, unit.end) == {-1}
        counts.added += 1
        counts.added_right += foreign
        if not foreign:
            yield f"{sample.name}: not added: {target.prose[unit.start : unit.end]}"
    counts.added_all += sum(not segments for _, _, segments in spans)


def mispaired(found: Sequence[Sample]) -> str:
    """Put each text beside a translation of another one, and say how often that was noticed."""
    noticed = units = 0
    for index, sample in enumerate(found):
        other = next(one for one in (*found[index:], *found) if _document(one) != _document(sample))
        source, _ = running([(text, frozenset()) for text in sample.source], True)
        target, _ = running([(text, frozenset()) for text in other.target], True)
        paired = beside(target, source)
        assert paired.alignment is not None
        noticed += paired.alignment.certainty is Certainty.LOW
        units += len(paired.units)
    return f"{noticed} of {len(found)} wrong pairs noticed, {units} links made in the others"


def _document(sample: Sample) -> str:
    return sample.name.rpartition("/")[2]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.alignment")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--list", action="store_true", help="print what was reported wrongly")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth document")
    arguments = parser.parse_args()
    if not (arguments.data / GOLD["news21"]).is_file():
        raise SystemExit(f"{arguments.data}: no such data, name the folder with --data")
    found = samples(arguments.data)[:: arguments.every]
    print(f"{len(found)} documents, {sum(len(one.source) for one in found)} segments\n")
    heads = ("links", "recall", "missing", "recall", "added", "recall", "reported", "high/med/low")
    print(f"{'':26}" + " ".join(f"{head:>9}" for head in heads))
    for paragraphs in (True, False):
        for name, disturb in WAYS.items():
            counts = Counts()
            for index, sample in enumerate(found):
                other = found[(index + len(found) // 2) % len(found)].target
                for line in measure(sample, disturb, other, counts, paragraphs=paragraphs):
                    if arguments.list:
                        print("   ", line)
            print(f"{name + (', paragraphs' if paragraphs else ''):26}{counts.row()}", flush=True)
    print(mispaired(found))


if __name__ == "__main__":
    main()
