"""The cache saves work and never changes a result."""

import json
import os
import pickle
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine import cache as cache_module
from mtcheck.engine import run as run_module
from mtcheck.engine.cache import FILE, PLANS_KEPT, opened
from mtcheck.engine.judge import judge
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.run import make_report, scan_all
from mtcheck.engine.stored import dumps, loads, plan_key
from mtcheck.engine.walk import CACHE_FOLDER
from mtcheck.model import Locale, Profile, Severity, Transliteration
from mtcheck.report import json as output
from mtcheck.rules import load_rules
from mtcheck.terms import Concept, Glossary, Term

ARTICLES = {
    "a.txt": "Vadim kam. Wadim ging. „Wohin?“, er fragt. Und dann . . . nichts.\n",
    "b.md": "# Die großen [Russian] Unternehmen\n\nDer *Markt* von Oral&nbsp;und Uralsk wächst . . .\n",
    "c.html": "<p>Der der Zug f&auml;hrt.</p><p>Alexei und Alexej warten.</p>\r\n",
    "d.txt": "Nichts Besonderes.\n",
}
OLD = 1_700_000_000_000_000_000


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of articles that nobody has touched for long."""
    for name, text in ARTICLES.items():
        write(tmp_path / name, text)
    return tmp_path


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Believe in stamps at once: a change of a file in these tests always changes its size or its dates."""
    monkeypatch.setattr(cache_module, "_SETTLED", 0)


def write(path: Path, text: str) -> None:
    """Write a file and make it old."""
    path.write_bytes(text.encode())
    os.utime(path, ns=(OLD, OLD))


def plan(**settings: Any) -> Plan:
    """Return a plan with all default rules."""
    return make_plan(Config(**settings), load_rules())


def run(folder: Path, made: Plan | None = None, warn: Any = pytest.fail) -> str:
    """Lint a folder with its cache and return the result."""
    made = made or plan()
    paths = [str(path) for path in sorted(folder.iterdir()) if path.suffix in formats.SUFFIXES]
    with opened(str(folder), made, warn) as cache:
        return output.render(make_report(scan_all(paths, made, jobs=1, cache=cache), made, cache))


def plain(folder: Path) -> str:
    """Lint a folder without a cache."""
    made = plan()
    paths = [str(path) for path in sorted(folder.iterdir()) if path.suffix in formats.SUFFIXES]
    return output.render(make_report(scan_all(paths, made, jobs=1), made))


@contextmanager
def reads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the names of the files that are read as articles."""
    seen: list[str] = []
    read = formats.read

    def watched(path: str, **options: Any) -> Any:
        seen.append(Path(path).name)
        return read(path, **options)

    with monkeypatch.context() as patch:
        patch.setattr(formats, "read", watched)
        yield seen


def test_second_run_reads_nothing(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has not changed is not opened, and the report is the same."""
    first = run(articles)
    assert {"NAM101", "ACC101", "LOC104"} <= {finding["code"] for finding in json.loads(first)["findings"]}
    with reads(monkeypatch) as seen:
        assert run(articles) == first == plain(articles)
    assert seen == list(ARTICLES)  # by `plain` alone


def test_unchanged_texts_are_not_judged_anew(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until one is changed, gone or new."""
    calls: list[tuple[Any, ...]] = []

    def judged(*given: Any) -> Any:
        calls.append(given)
        return judge(*given)

    monkeypatch.setattr(run_module, "judge", judged)
    first = run(articles)
    assert run(articles) == first
    assert len(calls) == 1
    (articles / "d.txt").unlink()
    second = run(articles)
    assert run(articles) == second == plain(articles) != first
    assert len(calls) == 3  # one of them by `plain`
    write(articles / "d.txt", ARTICLES["d.txt"])
    write(articles / "e.txt", ARTICLES["a.txt"])
    assert run(articles) == plain(articles)
    assert len(calls) == 5


def test_what_failed_is_judged_anew(articles: Path) -> None:
    """A file that could not be read may be readable the next time, with the same dates."""
    (articles / "d.txt").write_bytes(b"\xff\xfe\x00")
    os.utime(articles / "d.txt", ns=(OLD, OLD))
    run(articles)
    database = sqlite3.connect(articles / CACHE_FOLDER / FILE)
    assert database.execute("SELECT count(*) FROM judged").fetchone() == (0,)
    database.close()


def test_damaged_facts(articles: Path) -> None:
    """What is damaged is made again."""
    first = run(articles)
    database = sqlite3.connect(articles / CACHE_FOLDER / FILE)
    with database:
        database.execute("UPDATE scans SET facts = ?", (b"none",))
        database.execute("UPDATE judged SET findings = ?", (b"none",))
    database.close()
    assert run(articles) == first


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", ARTICLES["d.txt"]),
        ("a.txt", ARTICLES["a.txt"].replace("Vadim", "Wadim")),  # the same size, the same date
        ("d.txt", "Vadim kam. Vadim ging. Vadim blieb.\n"),
    ],
)
def test_changed_file_is_read(articles: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    """A change counts although the file has its old date; unchanged files are judged anew with it."""
    run(articles)
    write(articles / name, text)
    with reads(monkeypatch) as seen:
        found = run(articles)
    assert seen == [name]
    assert found == plain(articles)


NUMBER = '"code": "ACC201"'


def paired(folder: Path) -> Plan:
    """Return a plan in which one article has a source."""
    return plan(sources=((str(folder / "d.txt"), str(folder / "en" / "d.txt")),))


def test_source_counts(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A changed source makes new findings, the same bytes under a new date do not, and neither does no source."""
    german, source = articles / "d.txt", articles / "en" / "d.txt"
    source.parent.mkdir()
    write(german, "Die Brücke über den Fluss ist 510 Meter lang und wurde im Juli gesperrt.\n")
    write(source, "The bridge over the river is 510 metres long and was closed in July.\n")
    quiet = run(articles, paired(articles))
    assert NUMBER not in quiet
    write(source, source.read_text("utf-8").replace("510", "150"))
    with reads(monkeypatch) as seen:
        found = run(articles, paired(articles))
    assert seen == ["d.txt", "d.txt"]  # the article and its source
    assert NUMBER in found
    write(source, source.read_text("utf-8"))
    os.utime(source)
    with reads(monkeypatch) as seen:
        assert run(articles, paired(articles)) == found
    assert seen == []
    with reads(monkeypatch) as seen:
        assert NUMBER not in run(articles)
    assert seen == ["d.txt"]


def test_source_that_is_gone(articles: Path) -> None:
    """Nothing is kept for an article whose source cannot be read, and the finding says so each time."""
    made = plan(sources=((str(articles / "d.txt"), str(articles / "en" / "d.txt")),))
    assert '"code": "INT001"' in run(articles, made)
    assert '"code": "INT001"' in run(articles, made)


def test_new_date_alone_is_no_change(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fresh checkout gives all files new dates; their bytes tell that nothing has changed, once."""
    first = run(articles)
    for name in ARTICLES:
        os.utime(articles / name)
    with reads(monkeypatch) as seen:
        assert run(articles) == first
    assert seen == []
    monkeypatch.setattr(formats, "encode", pytest.fail)
    assert run(articles) == first


def test_new_and_gone_files(articles: Path) -> None:
    """A new file is checked, a file that is gone leaves no trace."""
    run(articles)
    write(articles / "e.txt", "Wadim blieb. Wadim schlief.\n")
    (articles / "b.md").unlink()
    assert run(articles) == plain(articles)
    rows = sqlite3.connect(articles / CACHE_FOLDER / FILE).execute("SELECT path FROM scans").fetchall()
    assert sorted(Path(os.fsdecode(path)).name for (path,) in rows) == ["a.txt", "c.html", "d.txt", "e.txt"]


def test_unreadable_file_is_asked_for_again(articles: Path) -> None:
    """That a file could not be read is not remembered."""
    (articles / "b.md").write_bytes(b"\xff\xfe\x00")
    assert "INT001" in run(articles)
    write(articles / "b.md", ARTICLES["b.md"])
    assert run(articles) == plain(articles)


def test_old_plans_go(articles: Path) -> None:
    """Only the plans last used keep their rows."""
    codes = ("NAM101", "NAM102", "DES104", "LNG101", "LNG102", "ACC101")
    for code in codes:
        run(articles, plan(select=(code,)))
    kept = sqlite3.connect(articles / CACHE_FOLDER / FILE).execute("SELECT count(DISTINCT plan) FROM scans").fetchone()
    assert kept == (PLANS_KEPT,)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "text": lambda data: b"no database at all\n" * 99,
    "cut": lambda data: data[: len(data) // 2],
    "header": lambda data: data[:100] + bytes(4000) + data[4100:],
    "pages": lambda data: data[:8192] + bytes(byte ^ 0x55 for byte in data[8192:]),
    "rows": lambda data: data.replace(b"Vadim", b"Vadym"),
    "version": lambda data: data[:60] + b"\0\0\0\x63" + data[64:],
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged(articles: Path, damage: str) -> None:
    """Whatever a damaged cache holds, the result is right, and the next one is again from the cache."""
    expected = run(articles)
    file = articles / CACHE_FOLDER / FILE
    file.write_bytes(DAMAGE[damage](file.read_bytes()))
    assert run(articles) == expected
    assert run(articles) == expected


def test_damage_in_use(articles: Path) -> None:
    """Where a document is lost after its scan was found, the file itself is read."""
    expected = run(articles)
    database = sqlite3.connect(articles / CACHE_FOLDER / FILE)
    with database:
        database.execute("UPDATE scans SET document = x'00'")
    database.close()
    assert run(articles) == expected


def test_no_folder(articles: Path) -> None:
    """Without a place for a cache everything works; it is said once."""
    (articles / CACHE_FOLDER).write_text("in the way", encoding="ascii")
    told: list[str] = []
    assert run(articles, warn=told.append) == plain(articles)
    assert len(told) == 1 and "no cache can be kept there" in told[0]


def test_another_writer_does_not_end(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that never stops writing costs the cache, not the run."""
    run(articles)
    monkeypatch.setattr(cache_module, "PATIENCE", 0.01)
    other = sqlite3.connect(articles / CACHE_FOLDER / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told: list[str] = []
    write(articles / "a.txt", "Neues.\n")
    assert run(articles, warn=told.append) == plain(articles)
    assert len(told) == 1 and "locked" in told[0]
    other.close()


def test_rows_replaced_meanwhile(articles: Path) -> None:
    """Another process may replace every row while this one has not yet fetched its documents."""
    expected = run(articles)
    made = plan()
    paths = [str(articles / name) for name in ARTICLES]
    with opened(str(articles), made, pytest.fail) as cache:
        scans = list(scan_all(paths, made, jobs=1, cache=cache))
        database = sqlite3.connect(articles / CACHE_FOLDER / FILE)
        with database:
            database.execute("DELETE FROM scans")
        database.close()
        assert output.render(make_report(scans, made)) == expected


def test_stored_values_only(tmp_path: Path) -> None:
    """Bytes that ask for anything but our own values make nothing."""

    class Bomb:
        def __reduce__(self) -> Any:
            return os.mkdir, (str(tmp_path / "boom"),)

    for value in (Bomb(), Path("x"), {"a": Bomb()}):
        with pytest.raises(ValueError, match="no stored value"):
            loads(dumps(value))
    assert not (tmp_path / "boom").exists()
    with pytest.raises(ValueError, match="damaged"):
        loads(pickle.dumps("no checksum"))


def test_plan_key() -> None:
    """The key changes with what a scan depends on, and with nothing else."""
    key = plan_key(plan())
    glossary = Glossary((Concept("a", (Term("A"),)),), "digest")
    same = [plan(), plan(fail_on=Severity.MAJOR), plan(select=tuple(rule.meta.code for rule in plan().rules))]
    other = [
        plan(ignore=("NAM101",)),
        plan(locale=Locale.CH),
        plan(encoding="utf-8"),
        plan(profile=Profile(transliteration=Transliteration.PRESS)),
        plan(options={"DES103": frozenset({"a"})}),
        Plan(Config(), plan().rules, glossary),
    ]
    assert {plan_key(made) for made in same} == {key}
    assert len({plan_key(made) for made in other} | {key}) == len(other) + 1


def test_plan_key_of_another_process() -> None:
    """Sets have another order in every process; the key has not."""
    code = (
        "from mtcheck.engine.plan import make_plan; from mtcheck.engine.stored import plan_key;"
        "from mtcheck.config import Config; from mtcheck.rules import load_rules;"
        "options = {'X': frozenset('abcdefgh')};"
        "print(plan_key(make_plan(Config(options=options), load_rules())).hex())"
    )
    keys = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(keys) == 1


def test_opened_in_one_moment(articles: Path) -> None:
    """Whoever opens a cache while others make or close it waits for them."""
    made, told, together = plan(), list[str](), Barrier(4)

    def open_and_close(_: int) -> None:
        for turn in range(25):
            together.wait()
            with opened(str(articles / str(turn)), made, told.append) as cache:
                if cache:
                    cache.forget()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(open_and_close, range(4)))
    assert told == []
