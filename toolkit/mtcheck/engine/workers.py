"""Scan files in several processes: one may die, and Ctrl-C ends all of them at once.

Each worker has a pipe of its own. It is given some paths and answers with one scan after the other, so that of a
worker that dies it is known on which file. No thread, no queue, no lock is shared with a process that may be killed.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

from mtcheck.engine.complete import internal
from mtcheck.engine.internal import WORKER_DIED
from mtcheck.engine.result import Scan
from mtcheck.text.messages import Wording, say

CHUNK = 40
"""Files handed to a worker at a time."""

Work = Callable[[str], Scan]


class _Worker(NamedTuple):
    """A process, the way to it, and the paths whose scans it still owes."""

    process: BaseProcess
    pipe: "Connection[Any, Any]"
    owed: deque[str]


def scan_in_processes(paths: Sequence[str], scan: Work, workers: int) -> Iterator[Scan]:
    """Yield the scan of each file as soon as some worker has made it.

    `scan` makes one; where processes are not forked it must be possible to pickle it.
    A file on which a worker dies is tried once more in a new one, for the fault may have been that of another
    process that took all memory. When that worker dies as well, the file gets INT002 in place of its findings.
    """
    size = max(1, min(CHUNK, -(-len(paths) // workers)))
    tasks = deque(tuple(paths[start : start + size]) for start in range(0, len(paths), size))
    crew: list[_Worker] = []
    suspects: set[str] = set()
    try:
        while tasks or any(worker.owed for worker in crew):
            while tasks and len(crew) < workers:
                with _interrupts_held_back():
                    crew.append(_start(scan))
            for worker in crew:
                if tasks and not worker.owed:
                    _give(worker, tasks.popleft())
            ready = set(map(id, wait([worker.pipe for worker in crew if worker.owed])))
            for worker in [worker for worker in crew if id(worker.pipe) in ready]:
                try:
                    yield worker.pipe.recv()
                except (EOFError, OSError):
                    crew.remove(worker)
                    path, *others = worker.owed
                    how = _end(worker)
                    if path in suspects:
                        yield _died(path, how)
                    else:
                        suspects.add(path)
                        tasks.appendleft((path,))
                    if others:
                        tasks.appendleft(tuple(others))
                else:
                    worker.owed.popleft()
    finally:
        for worker in crew:
            worker.process.kill()
        for worker in crew:
            _end(worker)


def _start(scan: Work) -> _Worker:
    # A forked worker has all it needs, another one gets a copy; macOS cannot fork safely.
    forks = "fork" in get_all_start_methods() and os.uname().sysname == "Linux"
    context = get_context("fork") if forks else get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, scan), daemon=True)
    process.start()
    # Held by nobody but the worker, it closes when the worker dies.
    theirs.close()
    return _Worker(process, ours, deque())


def _give(worker: _Worker, paths: Sequence[str]) -> None:
    worker.owed.extend(paths)
    # One that is dead already is noticed where its answer is waited for.
    with suppress(OSError):
        worker.pipe.send(paths)


def _end(worker: _Worker) -> Wording:
    """Wait for a worker that ends and say how it did."""
    worker.process.join()
    code = worker.process.exitcode or 0
    worker.pipe.close()
    worker.process.close()
    if code < 0:
        return say("was killed by signal {signal}", signal=str(-code))
    return say("ended with code {code}", code=str(code))


def _died(path: str, how: Wording) -> Scan:
    finding = internal(WORKER_DIED, path, {"how": how})
    return Scan(path, None, (finding,), {}, (f"{path}: the process that checked it {how}, twice\n",))


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Keep Ctrl-C waiting while a worker starts: it reaches every process of a terminal, and only this one answers.

    A forked worker inherits that it waits, until it has been told to be deaf; here it arrives in the end.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(pipe: "Connection[Any, Any]", scan: Work) -> None:
    """Answer with the scans of the paths that come, until the first process closes the pipe or is gone."""
    # Ctrl-C is for the first process, which ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            for path in pipe.recv():
                pipe.send(scan(path))
