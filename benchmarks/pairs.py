"""How fast pairs are checked, against `pofilter` of the Translate Toolkit, and what a large memory needs.

python -m benchmarks.pairs [--po FILE.po] [--units 20000] [--rounds 3] [--pofilter PROGRAM]
python -m benchmarks.pairs --tmx-mb 500

Without `--po`, a PO file of invented sentences is made. `pofilter` is run if it is installed beside this Python or on
the path, or named; all its checks, as ours, on the same file, in turn. `--tmx-mb` makes a translation memory of so
many megabytes and tells the time and the peak of memory of `lint` and of `fix` over it, the units a second, and what
was found. One unit in a thousand has a fault, and one in a thousand repeats a source with another translation.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.measure import Command, available, interleaved, run, table, tool

OURS = "mtcheck lint"
FAULT, OTHERWISE = 500, 700
"""Of a thousand units, the one with a fault, and the one whose source stands there otherwise as well."""
SENTENCES = (
    ("The bridge at {n} metres is closed since {d} May.", "Die Brücke in {n} Metern Höhe ist seit {d}. Mai gesperrt."),
    ("Nobody knows when the road to Oral will open.", "Niemand weiß, wann die Straße nach Oral wieder öffnet."),
    ("The herdsmen wait for the engineer, says {n}.", "Die Hirten warten auf den Ingenieur, sagt {n}."),
    ("In village {n} there is one shop and no school.", "Im Dorf {n} gibt es einen Laden und keine Schule."),
)


def pairs(count: int | None = None) -> Iterator[tuple[str, str]]:
    """Yield pairs of sentences, each of another wording, without end if there is no `count`."""
    random = Random(1)
    number = 0
    while count is None or number < count:
        source, target = random.choice(SENTENCES)
        values = {"n": str(number), "d": str(random.randint(1, 30))}
        yield source.format_map(values), target.format_map(values)
        number += 1


def write_po(path: Path, count: int) -> None:
    """Write a PO file of so many units, each once."""
    with path.open("w", encoding="utf-8") as file:
        file.write('msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n')
        for number, (source, target) in enumerate(pairs(count)):
            file.write(f'msgctxt "{number}"\nmsgid "{source}"\nmsgstr "{target}"\n\n')


def write_tmx(path: Path, megabytes: float) -> int:
    """Write a translation memory of about this size; return the number of units."""
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="en"/><body>\n')
        for number, (source, target) in enumerate(pairs()):
            if number % 1000 == FAULT:
                target += " Dort stand stand nie ein Haus."
            elif number % 1000 == OTHERWISE:
                source, target = f"The road to the {number % 7}. bridge is long.", f"Weit ist es bis {number}."
            file.write(
                f'<tu tuid="{number}"><tuv xml:lang="en"><seg>{source}</seg></tuv>'
                f'<tuv xml:lang="de"><seg>{target}</seg></tuv></tu>\n'
            )
            if number % 1000 == 0 and file.tell() > megabytes * 1e6:
                break
        file.write("</body></tmx>\n")
    return number + 1


def large(path: Path, megabytes: float) -> None:
    """Print what `lint` and `fix` take for a memory of this size; with rules that compare all units."""
    count = write_tmx(path, megabytes)
    size = path.stat().st_size / 1e6
    print(f"{count:,} units, {size:.0f} MB\n")
    for name, options in (("lint", ("--select", "ALL")), ("fix", ("--unsafe-fixes",))):
        sample = run((tool("mtcheck") or "mtcheck", name, "--no-cache", *options, str(path)))
        print(
            f"{name:5} {sample.wall:6.0f} s, {sample.cpu:6.0f} s of one core, {count / sample.cpu:6.0f} units a second "
            f"of it, {sample.mib:5.0f} MiB at most",
            flush=True,
        )


def compare(path: Path, count: int, rounds: int, pofilter: str | None, output: Path) -> None:
    """Print what we and the other take for a file."""
    mtcheck = tool("mtcheck")
    commands: dict[str, Command | None] = {
        OURS: mtcheck and (mtcheck, "lint", "--no-cache", "--jobs", "1", str(path)),
        "pofilter": pofilter and (pofilter, "--progress=none", "--language=de", "-i", str(path), "-o", str(output)),
    }
    samples = interleaved(available(commands), rounds)
    print(f"{count} units, {path.stat().st_size / 1e6:.1f} MB, {rounds} rounds in turn\n")
    print("\n".join(table(samples, OURS)))
    for name, taken in samples.items():
        print(f"{name:14} {count / min(sample.cpu for sample in taken):8.0f} units a second of one core")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pairs")
    parser.add_argument("--po", type=Path)
    parser.add_argument("--units", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pofilter", default=tool("pofilter"))
    parser.add_argument("--tmx-mb", type=float, metavar="MB")
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        if arguments.tmx_mb:
            large(Path(folder) / "memory.tmx", arguments.tmx_mb)
            return
        path = arguments.po or Path(folder) / "units.po"
        if arguments.po is None:
            write_po(path, arguments.units)
        count = path.read_text("utf-8").count("\nmsgid ")
        compare(path, count, arguments.rounds, arguments.pofilter, Path(folder) / "out.po")


if __name__ == "__main__":
    main()
