"""Time whole processes, from start to exit, in turn."""

import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of one command: seconds from start to exit, seconds of all cores, and the peak of memory."""

    wall: float
    cpu: float
    mib: float
    """Peak resident memory of the largest process, in MiB; at least that of this one, which starts the command."""


def tool(name: str) -> str | None:
    """Return the program of that name: the one installed beside this Python, or else one on the path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name)


def run(command: Command) -> Sample:
    """Run a command once, its output thrown away. Any exit code counts: linters exit 1 when they find something.

    Python may write compiled modules, whatever this process was told: an installed program has them.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with open(os.devnull, "r+b") as null:
        streams = [(os.POSIX_SPAWN_DUP2, null.fileno(), number) for number in (0, 1, 2)]
        start = time.perf_counter()
        process = os.posix_spawn(command[0], list(command), environment, file_actions=streams)
        _, _, usage = os.wait4(process, 0)
        wall = time.perf_counter() - start
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def interleaved(commands: Mapping[str, Command], rounds: int, once: Sequence[str] = ()) -> dict[str, list[Sample]]:
    """Run all commands in turn, `rounds` times over: A B A B, so that a busy machine is unfair to nobody.

    Every command runs once before it counts, except those in `once`, which are too slow to run more than once.
    """
    for name, command in commands.items():
        if name not in once:
            run(command)
    samples: dict[str, list[Sample]] = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            if number == 0 or name not in once:
                samples[name].append(run(command))
    return samples


def table(samples: Mapping[str, Sequence[Sample]], ours: str) -> Iterator[str]:
    """Yield the lines of a Markdown table: medians, extremes, and how much of each tool's time ours takes."""
    yield f"| | seconds (median) | min–max | CPU s | peak MiB | {ours} takes |"
    yield "|---|---|---|---|---|---|"
    own = median(sample.wall for sample in samples[ours])
    for name, taken in samples.items():
        walls = [sample.wall for sample in taken]
        wall, cpu = median(walls), median(sample.cpu for sample in taken)
        ratio = "" if name == ours else f"{own / wall:.2f} times its time"
        peak = max(sample.mib for sample in taken)
        yield f"| {name} | {wall:.3f} | {min(walls):.3f}–{max(walls):.3f} | {cpu:.2f} | {peak:.0f} | {ratio} |"


def available(commands: Mapping[str, Command | None]) -> dict[str, Command]:
    """Return the commands that can run; say which cannot."""
    for name, command in commands.items():
        if command is None:
            print(f"{name}: not installed, left out")
    return {name: command for name, command in commands.items() if command is not None}
