"""Keep what files contributed to a run, so that a file that has not changed need not be read again.

One SQLite file in the folder `.mtcheck_cache`. A row is the scan of one file under one plan; the plan's key is made
from everything else a scan depends on: the rules and their options, locale, encoding, profile, glossary, and the code
itself. A file is unchanged when size, times and inode are those of its row, or when its bytes are those of the document
in it: a checkout that gives every file a new date costs one look at the bytes, and no stale row is believed. The source
that an article is compared with is looked at whole: its row holds a digest of it.

What is judged over all documents is kept as well, for the documents of the last run under a plan: where none has come,
gone or changed, nothing is judged anew.

Whatever is wrong with the cache costs time and never a result: a row that cannot be read is a row that is missing, a
damaged file is thrown away, and without a folder that can be written everything works, which is told once.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import partial
from hashlib import blake2b, file_digest
from typing import NamedTuple

from mtcheck import formats
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Facts, LateFacts, Scan
from mtcheck.engine.scan import read_file, scan_document
from mtcheck.engine.stored import dumps, loads, plan_key
from mtcheck.engine.walk import CACHE_FOLDER
from mtcheck.model import Document, Finding

FILE = "results.sqlite"
FORMAT = 3
"""To be raised when the tables change."""
PLANS_KEPT = 4
"""So many plans keep their rows: an editor, a hook and CI lint the same texts under plans of their own."""
PATIENCE = 10.0
"""Seconds to wait for another process that writes."""

_SETTLED = 2_000_000_000
"""Nanoseconds after which a further change of a file cannot bear the same time stamp."""
_BATCH = 200
_PAUSE = 0.02
_COLUMNS = "plan BLOB, path BLOB, stamp TEXT, source TEXT, scan BLOB, facts BLOB, document BLOB"
_TABLES = (
    f"CREATE TABLE IF NOT EXISTS scans ({_COLUMNS})",
    "CREATE UNIQUE INDEX IF NOT EXISTS places ON scans (plan, path)",
    "CREATE TABLE IF NOT EXISTS judged (plan BLOB PRIMARY KEY, corpus BLOB, findings BLOB)",
    "CREATE TABLE IF NOT EXISTS plans (plan BLOB PRIMARY KEY, used INTEGER)",
    f"PRAGMA user_version = {FORMAT}",
)
_OLD_PLANS = "plan NOT IN (SELECT plan FROM plans ORDER BY used DESC LIMIT ?)"

Warn = Callable[[str], None]


class State(NamedTuple):
    """What tells whether a file, and the source it is compared with, are as they were."""

    stamp: str
    """Changes when the file does; empty if it changed so lately that it could change again unnoticed."""
    source: str = ""
    """Path and digest of the source; empty without one."""


class Cache:
    """The rows of one plan, as they were when the cache was opened. For one thread of any number of processes."""

    def __init__(self, reader: sqlite3.Connection, writer: sqlite3.Connection, plan: Plan, warn: Warn) -> None:
        self._reader, self._writer = reader, writer
        self._plan = plan
        self._warn: Warn | None = warn
        self._key = plan_key(plan)
        self._new: list[tuple[bytes, bytes, str, str, bytes, bytes, bytes]] = []
        self._corpus: list[tuple[str, State]] = []
        self._settled = True
        # A read transaction that stays open: rows another process replaces meanwhile can still be read here.
        reader.execute("BEGIN")
        rows = reader.execute("SELECT path, stamp, source, scan, rowid FROM scans WHERE plan = ?", (self._key,))
        self._known = {path: (State(stamped, source), scan, row) for path, stamped, source, scan, row in rows}

    def recall(self, path: str, now: State) -> Scan | None:
        """Return the scan of a file whose state is now `now`, `None` if it is not known.

        The file is opened only where its stamp is not the one of the row.
        """
        name = os.fsencode(path)
        if name not in self._known:
            return None
        before, data, row = self._known[name]
        if now.source != before.source:
            return None
        try:
            if not now.stamp or now != before:
                document = self._document(row)
                with open(path, "rb") as file:
                    if file.read() != formats.encode(document.text, document.encoding):
                        return None
                self._write(("UPDATE scans SET stamp = ? WHERE plan = ? AND path = ?", (now.stamp, self._key, name)))
            scan = loads(data)
        except (OSError, ValueError, sqlite3.Error):
            return None
        if not isinstance(scan, Scan) or scan.path != path:
            return None
        return scan._replace(
            facts=LateFacts(partial(self._recalled_facts, path, row)), document=partial(self._recalled, path, row)
        )

    def keep(self, scan: Scan, before: State) -> None:
        """Keep a scan; `before` is what `state` said before the file was read."""
        document = scan.read()
        if document is None or scan.crashes or not document.writable:
            return
        bare = dumps(scan._replace(document=None, facts={}))
        self._new.append((self._key, os.fsencode(scan.path), *before, bare, dumps(dict(scan.facts)), dumps(document)))
        if len(self._new) >= _BATCH:
            self.flush()

    def meet(self, path: str, now: State | None) -> None:
        """Take note of a file of the run and its state."""
        self._settled &= now is not None and bool(now.stamp)
        if now is not None:
            self._corpus.append((path, now))

    def recall_judged(self) -> list[Finding] | None:
        """Return what was judged over the files of the run, if it was over these files as they are."""
        if not self._settled:
            return None
        query = "SELECT findings FROM judged WHERE plan = ? AND corpus = ?"
        try:
            row = self._reader.execute(query, (self._key, self._corpus_key())).fetchone()
            found = loads(row[0]) if row else None
        except (ValueError, sqlite3.Error):
            return None
        return list(found) if isinstance(found, tuple) else None

    def keep_judged(self, findings: Iterable[Finding]) -> None:
        """Keep what was judged over the files of the run."""
        if self._settled:
            row = (self._key, self._corpus_key(), dumps(tuple(findings)))
            self._write(("INSERT OR REPLACE INTO judged VALUES (?, ?, ?)", row))

    def _corpus_key(self) -> bytes:
        return blake2b(repr(sorted(self._corpus)).encode("utf-8", "surrogatepass"), digest_size=16).digest()

    def flush(self) -> None:
        """Write the scans that are kept."""
        rows, self._new = self._new, []
        self._write(*(("INSERT OR REPLACE INTO scans VALUES (?, ?, ?, ?, ?, ?, ?)", row) for row in rows))

    def forget(self) -> None:
        """Drop the rows of files that are gone and those of plans that have long not been used."""
        gone = [path for path in self._known if not os.path.lexists(path)]
        self._write(
            *(("DELETE FROM scans WHERE plan = ? AND path = ?", (self._key, path)) for path in gone),
            ("INSERT OR REPLACE INTO plans SELECT ?, coalesce(max(used), 0) + 1 FROM plans", (self._key,)),
            (f"DELETE FROM plans WHERE {_OLD_PLANS}", (PLANS_KEPT,)),
            ("DELETE FROM scans WHERE plan NOT IN (SELECT plan FROM plans)", ()),
            ("DELETE FROM judged WHERE plan NOT IN (SELECT plan FROM plans)", ()),
        )

    def _write(self, *statements: tuple[str, tuple[object, ...]]) -> None:
        """Execute statements in one transaction. After the first that fails nothing more is written."""
        if self._warn is None or not statements:
            return
        try:
            with self._writer:
                self._writer.execute("BEGIN IMMEDIATE")
                for statement, values in statements:
                    self._writer.execute(statement, values)
        except sqlite3.Error as error:
            self._warn(f"the cache cannot be written ({error}), going on without it")
            self._warn = None

    def _document(self, row: int) -> Document:
        found = self._reader.execute("SELECT document FROM scans WHERE rowid = ?", (row,)).fetchone()
        document = loads(found[0]) if found else None
        if not isinstance(document, Document):
            raise ValueError("no document")
        return document

    def _recalled(self, path: str, row: int) -> Document:
        """Return the document of a row whose file has not changed; so where the row is damaged, the file is as good."""
        try:
            return self._document(row)
        except (ValueError, sqlite3.Error):
            return read_file(path, self._plan)

    def _recalled_facts(self, path: str, row: int) -> Facts:
        """Return the facts of such a row."""
        try:
            found = self._reader.execute("SELECT facts FROM scans WHERE rowid = ?", (row,)).fetchone()
            facts = loads(found[0]) if found else None
            if isinstance(facts, dict):
                return facts
        except (ValueError, sqlite3.Error):
            pass
        return scan_document(read_file(path, self._plan), self._plan).facts


@contextmanager
def opened(root: str, plan: Plan, warn: Warn) -> Iterator[Cache | None]:
    """Open the cache below a folder for the time of a run, reports included; `None` where there can be none."""
    folder = os.path.join(root, CACHE_FOLDER)
    file = os.path.join(folder, FILE)
    with ExitStack() as stack:
        cache = None
        try:
            _prepare(folder)
            try:
                cache = _open_in_turn(file, plan, warn, stack)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                # Damaged. Another process may still read what is removed here, and will not miss it afterwards.
                stack.close()
                _discard(file)
                cache = _open_in_turn(file, plan, warn, stack)
        except (OSError, sqlite3.Error) as error:
            reason = (error.strerror or "").lower() if isinstance(error, OSError) else str(error)
            warn(f"{folder}: no cache can be kept there ({reason}), going on without it")
        yield cache


def state(path: str, source: str | None = None) -> State | None:
    """Return the state of a file and its source; `None` where the source cannot be read."""
    if source is None:
        return State(_stamp(path))
    try:
        with open(source, "rb") as file:
            content = file_digest(file, partial(blake2b, digest_size=16)).hexdigest()
    except OSError:
        return None
    name = source.encode("utf-8", "backslashreplace").decode("utf-8")
    return State(_stamp(path), f"{content} {name}")


def _stamp(path: str) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return ""
    if time.time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) < _SETTLED:
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}"


def _prepare(folder: str) -> None:
    """Make the folder; git and backups leave it out."""
    if os.path.isdir(folder):
        return
    os.makedirs(folder, exist_ok=True)
    for name, content in ((".gitignore", "*\n"), ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n")):
        with open(os.path.join(folder, name), "w", encoding="ascii", newline="\n") as file:
            file.write(content)


def _open_in_turn(file: str, plan: Plan, warn: Warn, stack: ExitStack) -> Cache:
    """Open the file, after others that open or close it in the same moment.

    SQLite waits for the others by itself, but not while one of them turns the journal on or, as the last one, away.
    """
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return _open(file, plan, warn, stack)
        except sqlite3.OperationalError as error:
            stack.close()
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
        time.sleep(_PAUSE)


def _open(file: str, plan: Plan, warn: Warn, stack: ExitStack) -> Cache:
    reader, writer = (
        stack.enter_context(closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None))) for _ in range(2)
    )
    version = writer.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, FORMAT):
        raise sqlite3.DatabaseError(f"version {version}")
    writer.execute("PRAGMA journal_mode = WAL")
    # A power cut may lose the last rows, never the file.
    writer.execute("PRAGMA synchronous = NORMAL")
    if version == 0:
        for statement in _TABLES:
            writer.execute(statement)
    return Cache(reader, writer, plan, warn)


def _discard(file: str) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.unlink(file + suffix)
