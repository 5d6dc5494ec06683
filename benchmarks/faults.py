"""Interrupt `mtcheck fix` in every way a machine can, and look whether a text is lost.

python -m benchmarks.faults [--faults 300] [--seed 1]

Each fault meets a process of its own that fixes a folder of its own. Afterwards every file must be the old one or the
new one, byte for byte, or, where somebody has changed it meanwhile, what that somebody wrote. Links, permissions and
all other files must be as they were, and a second run without a fault must bring everything to its end.

The full disk is a small one in memory where the system lets us mount one (root on Linux), elsewhere a limit to the size
of files. Missing permissions are real for a user without privileges; root becomes one.
"""

import argparse
import errno
import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager, nullcontext, redirect_stdout, suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

from mtcheck import cli
from mtcheck.engine import write

WRONG = "Der Präsident kam [laughs] nicht . . . Er blieb.Dann ging er.\n\n" * 60
RIGHT = WRONG.replace("[laughs]", "[lacht]").replace(". . .", "…").replace("blieb.Dann", "blieb. Dann")
SOMEBODY = b"Das hat inzwischen jemand anders geschrieben.\n"
FILES = {"a.txt": "utf-8", "b.md": "utf-8-sig", "c.txt": "utf-16", "tief/d.txt": "cp1252"}
LINK, LINKED = "link.txt", "tief/d.txt"
MODE = 0o664
DISK = 128 * 1024
NOBODY = 65534
STEPS, SYSTEM_STEPS = 210, 170
"""About as many steps as the writer makes for all files, and those of them that are left to the system."""
LONGEST = 0.2
"""Seconds within which most runs are over."""

Strike = Callable[[], None]
Edited = frozenset[str]


def fixing(folder: Path, prepare: Strike, wait: float | None = None) -> int:
    """Fix the folder in a new process, killed after `wait` seconds; return its exit code, negative for a signal."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            sink = os.open(os.devnull, os.O_WRONLY)
            os.dup2(sink, 1)
            os.dup2(sink, 2)
            os.chdir(folder)
            sys.argv = ["mtcheck", "fix", "--no-cache", "."]
            prepare()
            cli.main()
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 71
        finally:
            sys.setprofile(None)
            os._exit(code)
    if wait is not None:
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def at_step(step: int, strike: Strike, events: Container[str] = ("call", "c_call", "c_return")) -> Strike:
    """Return what lets `strike` happen at a step of the writer: a call, or the end of a call to the system."""

    def watch(frame: FrameType, event: str, _: Any) -> None:
        nonlocal step
        if frame.f_code.co_filename == write.__file__ and event in events:
            step -= 1
            if step == 0:
                strike()

    return lambda: sys.setprofile(watch)


def at_call(function: str, number: int, strike: Strike) -> Strike:
    """Return what lets `strike` happen when a function of the writer is called for that many times."""

    def watch(frame: FrameType, event: str, _: Any) -> None:
        nonlocal number
        if event == "call" and frame.f_code.co_filename == write.__file__ and frame.f_code.co_name == function:
            number -= 1
            if number == 0:
                strike()

    return lambda: sys.setprofile(watch)


def killed_at_a_step(folder: Path, chance: random.Random) -> tuple[int, Edited]:
    """`kill -9` between two steps of the writer."""
    strike = at_step(chance.randint(1, STEPS), lambda: os.kill(os.getpid(), signal.SIGKILL))
    return fixing(folder, strike), frozenset()


def killed_at_a_moment(folder: Path, chance: random.Random) -> tuple[int, Edited]:
    """`kill -9` from outside."""
    return fixing(folder, lambda: None, wait=chance.uniform(0, LONGEST)), frozenset()


def failing_step(folder: Path, chance: random.Random) -> tuple[int, Edited]:
    """The system refuses something to the writer."""
    number = chance.choice([errno.ENOSPC, errno.EACCES, errno.EIO, errno.EDQUOT, errno.EROFS])

    def strike() -> None:
        raise OSError(number, os.strerror(number))

    return fixing(folder, at_step(chance.randint(1, SYSTEM_STEPS), strike, ("c_call", "c_return"))), frozenset()


def full_disk(folder: Path, chance: random.Random) -> tuple[int, Edited]:
    """There is room for some of the files only."""
    if not os.path.ismount(folder):
        limit = chance.randrange(100, 15_000)
        return fixing(folder, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))), frozenset()
    disk = os.statvfs(folder)
    filler = folder / "voll.bin"
    filler.write_bytes(b"\0" * max(0, disk.f_bavail * disk.f_frsize - chance.randrange(0, 12 * 1024)))
    code = fixing(folder, lambda: None)
    filler.unlink()
    return code, frozenset()


def no_permission(folder: Path, chance: random.Random) -> tuple[int, Edited]:
    """Some file, or a folder, may not be read or written."""
    name = chance.choice([*FILES, ".", "tief"])
    own = [folder, *folder.rglob("*")]
    owner = NOBODY if os.geteuid() == 0 else os.geteuid()
    for path in own:
        os.chown(path, owner, -1, follow_symlinks=False)
    target = folder / name
    before = stat.S_IMODE(target.stat().st_mode)
    somebody_else = chance.random() < 0.3 and os.geteuid() == 0
    if somebody_else:
        os.chown(target, 0, -1)
    else:
        target.chmod(chance.choice([0o444, 0o400, 0o000]) if target.is_file() else 0o555)
    code = fixing(folder, (lambda: os.setuid(NOBODY)) if os.geteuid() == 0 else lambda: None)
    target.chmod(before)
    os.chown(target, owner, -1)
    return code, frozenset()


def edited_meanwhile(folder: Path, chance: random.Random) -> tuple[int, Edited]:
    """Somebody saves an article while it is being fixed, in place or under the old name, as editors do."""
    name = chance.choice(list(FILES))
    in_place = chance.random() < 0.5

    def strike() -> None:
        if in_place:
            (folder / name).write_bytes(SOMEBODY)
            return
        (folder / "neu").write_bytes(SOMEBODY)
        (folder / "neu").chmod(MODE)
        os.replace(folder / "neu", folder / name)

    function = chance.choice(["write", "_status", "_temporary_beside", "_keep_attributes", "_content"])
    return fixing(folder, at_call(function, chance.randint(1, len(FILES)), strike)), frozenset({name})


KINDS: dict[str, Callable[[Path, random.Random], tuple[int, Edited]]] = {
    "killed at a step": killed_at_a_step,
    "killed at a moment": killed_at_a_moment,
    "failing step": failing_step,
    "full disk": full_disk,
    "no permission": no_permission,
    "edited meanwhile": edited_meanwhile,
}


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """Mount a small disk on a folder, if we may; it is gone in the end."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "mtcheck-faults", str(folder)]
    allowed = os.geteuid() == 0 and shutil.which("mount") is not None
    mounted = allowed and subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=True)


def lay_out(folder: Path) -> None:
    """Write the articles."""
    folder.chmod(0o755)
    for name, encoding in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(WRONG.encode(encoding))
        (folder / name).chmod(MODE)
    (folder / LINK).symlink_to(LINKED)


def lost(folder: Path, code: int, edited: Edited) -> Iterator[str]:
    """Yield everything that is not as it must be."""
    if code not in (0, 1, 2, -signal.SIGKILL):
        yield f"ended with {code}"
    for name, encoding in FILES.items():
        allowed = {SOMEBODY} if name in edited else {WRONG.encode(encoding), RIGHT.encode(encoding)}
        if (folder / name).read_bytes() not in allowed:
            yield f"{name}: neither the old nor the new text"
        if stat.S_IMODE((folder / name).stat().st_mode) != MODE:
            yield f"{name}: other permissions"
    if not (folder / LINK).is_symlink() or os.readlink(folder / LINK) != LINKED:
        yield f"{LINK}: no link any more"
    known = {*FILES, LINK, "tief"}
    for path in sorted(folder.rglob("*")):
        leftover = path.name.startswith(write.PREFIX) and path.name.endswith(write.SUFFIX)
        if str(path.relative_to(folder)) not in known and not (leftover and code < 0):
            yield f"{path.name}: was not there before"


def unfinished(folder: Path, edited: Edited) -> Iterator[str]:
    """Run once more, without a fault, and yield every file that is not fixed then."""
    code = fixing(folder, lambda: None)
    if code != 0:
        yield f"a second run ended with {code}"
    for name, encoding in FILES.items():
        if (folder / name).read_bytes() != (SOMEBODY if name in edited else RIGHT.encode(encoding)):
            yield f"{name}: not fixed by a second run"


def one(kind: str, folder: Path, chance: random.Random) -> tuple[str, list[str]]:
    """Let one fault happen; return how the run ended and everything that is lost."""
    with small_disk(folder) if kind == "full disk" else nullcontext():
        lay_out(folder)
        code, edited = KINDS[kind](folder, chance)
        struck = edited and any((folder / name).read_bytes() == SOMEBODY for name in edited)
        if not struck:
            edited = frozenset()
        problems = [*lost(folder, code, edited), *unfinished(folder, edited)]
    ended = "killed" if code < 0 else "all fixed" if code == 0 else "some refused"
    return ended, problems


def warm_up() -> None:
    """Fix a folder in this process, so that all others have everything imported, also those that may read nothing."""
    with TemporaryDirectory() as folder, redirect_stdout(TextIOWrapper(BytesIO())):
        lay_out(Path(folder))
        with suppress(SystemExit):
            cli.cli.main(["fix", "--no-cache", folder], standalone_mode=False)


def main() -> int:
    """Print what happened; exit code 1 if anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults")
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    warm_up()
    outcomes: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    losses = 0
    for number in range(asked.faults):
        kind = list(KINDS)[number % len(KINDS)]
        with TemporaryDirectory() as place:
            Path(place).chmod(0o755)
            folder = Path(place) / "artikel"
            folder.mkdir()
            ended, problems = one(kind, folder, random.Random(f"{asked.seed} {number}"))
        outcomes[kind][ended] += 1
        losses += bool(problems)
        for problem in problems:
            print(f"fault {number}, {kind}: {problem}")
    for kind, counts in outcomes.items():
        print(f"{kind:<20}" + "  ".join(f"{ended}: {count}" for ended, count in sorted(counts.items())))
    print(f"{asked.faults} faults, {losses} lost")
    return 1 if losses else 0


if __name__ == "__main__":
    sys.exit(main())
