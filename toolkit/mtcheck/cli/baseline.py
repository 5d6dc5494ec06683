"""`mtcheck baseline`: write down the findings that are known, so that only new ones are reported."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli import Group, report_fault, visible
from mtcheck.cli.options import IGNORE, JOBS, PATHS, READING, SELECT, articles, settings, with_options
from mtcheck.cli.output import Progress, put, tell_unreadable
from mtcheck.cli.pairs import PAIRS, sources_of, with_sources
from mtcheck.config import Config, replace
from mtcheck.engine.result import Report
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode

if TYPE_CHECKING:
    from mtcheck.engine.baseline import Baseline, Entry

FILE = click.option(
    "--baseline",
    "baseline_path",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Default: the one of the configuration, else mtcheck-baseline.toml in the root folder.",
)
NEW = with_options(
    click.option("--reason", default="", metavar="TEXT", help="Why, for each new entry."),
    click.option("--added-on", default="", metavar="DAY", help="2024-05-31, for each new entry; without it, no day."),
)
CHECKING = with_options(PATHS, PAIRS, SELECT, IGNORE, FILE, READING, JOBS)


@click.group(cls=Group)
def command() -> None:
    """Keep a file of known findings, which are not reported again.

    \b
    mtcheck baseline create archive/    write down all findings of today
    mtcheck lint --baseline mtcheck-baseline.toml archive/
    mtcheck baseline update archive/    add new findings, take out what is gone
    mtcheck baseline prune archive/     take out what is gone
    mtcheck baseline show

    PATHS are the ones that `mtcheck lint` gets: rules that compare articles need all of them.
    """


@command.command()
@CHECKING
@NEW
@click.option("--force", is_flag=True, help="Write over a file.")
def create(paths: tuple[str, ...], **options: Any) -> None:
    """Write all findings of PATHS into a new baseline."""
    from mtcheck.engine.baseline import entries_of

    config, path = _begin(paths, options)
    if os.path.lexists(path) and not options["force"]:
        raise ConfigError(f"{path}: exists already, `mtcheck baseline update` adds to it, --force writes over it")
    report = _check(paths, config, options)
    entries = entries_of(_lasting(report), report.root, options["reason"], _day(options["added_on"]))
    _write(path, entries, None)
    click.echo(f"mtcheck: {visible(path)}: {_number(len(entries))}", err=True)
    if config.baseline is None:
        click.echo(f"mtcheck: `mtcheck lint --baseline {visible(path)}` or the key 'baseline' uses it", err=True)
    _leave(report)


@command.command()
@CHECKING
@NEW
def update(paths: tuple[str, ...], **options: Any) -> None:
    """Add new findings of PATHS, take out what is gone; reasons stay."""
    from mtcheck.engine.baseline import entries_of, load, merged

    config, path = _begin(paths, options)
    before, data = load(path)
    report = _check(paths, config, options)
    findings = _lasting(report)
    matched, _ = before.match(findings, report.root)
    new = [finding for index, finding in enumerate(findings) if index not in matched]
    gone = _gone(before, report)
    kept = [entry for entry in before.entries if entry not in gone]
    # What has moved is matched by an entry of another number, and may have the number of a new one.
    moved = {matched[index]: finding.occurrence for index, finding in enumerate(findings) if index in matched}
    kept = [
        entry if entry.occurrence is None else entry._replace(occurrence=moved.get(entry, entry.occurrence))
        for entry in kept
    ]
    entries = merged((*kept, *entries_of(new, report.root, options["reason"], _day(options["added_on"]))))
    _write(path, entries, data)
    _tell(path, len(entries), len(new), len(gone))
    _leave(report)


@command.command()
@CHECKING
def prune(paths: tuple[str, ...], **options: Any) -> None:
    """Take out entries that match nothing in PATHS any more."""
    from mtcheck.engine.baseline import load

    config, path = _begin(paths, options)
    before, data = load(path)
    report = _check(paths, config, options)
    gone = _gone(before, report)
    kept = [entry for entry in before.entries if entry not in gone]
    if gone:
        _write(path, kept, data)
    _tell(path, len(kept), 0, len(gone))
    _leave(report)


@command.command()
@FILE
@click.option("--config", "config_path", type=click.Path(), metavar="FILE", help="Use this configuration file.")
def show(baseline_path: str | None, config_path: str | None) -> None:
    """Print what a baseline holds, by file and by rule."""
    from collections import Counter
    from itertools import groupby

    from mtcheck.engine.baseline import load

    config = settings((), baseline=baseline_path, config_path=config_path, **_NOTHING)
    baseline, _ = load(_path(config))
    lines = []
    for path, entries in groupby(baseline.entries, key=lambda entry: entry.path):
        lines.append(visible(path))
        lines += (f"  {_line(entry)}" for entry in entries)
        lines.append("")
    rules = Counter(entry.rule for entry in baseline.entries)
    lines.append(_number(len(baseline.entries)))
    lines += (f"  {visible(rule)} {count:,}" for rule, count in sorted(rules.items()))
    put("\n".join(lines) + "\n", None)


_NOTHING: dict[str, Any] = {"glossary": (), "locale": None, "profile": None, "encoding": None}


def _line(entry: "Entry") -> str:
    number = "" if entry.occurrence is None else f" ({entry.occurrence})" if entry.occurrence > 1 else ""
    told = f": {visible(entry.reason)}" if entry.reason else ""
    day = f" [{entry.added_on}]" if entry.added_on else ""
    every = ", each time" if entry.occurrence is None else ""
    return f"{visible(entry.rule)} „{visible(entry.quotation)}“{number}{every}{told}{day}"


def _begin(paths: Sequence[str], options: dict[str, Any]) -> tuple[Config, str]:
    """Return the settings and the path of the baseline. Raises `ConfigError`."""
    if STDIN in paths:
        raise ConfigError("-: standard input has no lasting name, allowed are files and folders")
    named = [german for _, german in options["pair"]]
    config = settings((*paths, *named), baseline=options["baseline_path"], **options)
    return config, _path(config)


def _path(config: Config) -> str:
    from mtcheck.engine.baseline import DEFAULT_NAME

    return config.baseline or os.path.relpath(os.path.join(config.root, DEFAULT_NAME))


def _check(paths: Sequence[str], config: Config, options: dict[str, Any]) -> Report:
    """Return the report as it is without a baseline; refuse one that does not tell all. Raises `ConfigError`."""
    from mtcheck.engine.run import lint

    sources = sources_of(options["pair"], options["pairs"])
    files, config = with_sources(articles((*paths, *sources), None), config, sources)
    if files.refused:
        raise ConfigError("nothing was written: not all of PATHS can be looked into")
    with Progress() as progress:
        report = lint(files.paths, replace(config, baseline=None), jobs=options["jobs"], progress=progress)
    if report.crashes:
        report_fault(report.crashes)
        raise ConfigError("nothing was written: a rule failed")
    return report


def _leave(report: Report) -> None:
    """Name the files that could not be read, of which nothing is known: then the exit code is 1."""
    if tell_unreadable(report):
        click.get_current_context().exit(ExitCode.FINDINGS)


def _lasting(report: Report) -> list[Any]:
    """Return the findings that a baseline may hold: not what mtcheck says of itself."""
    from mtcheck.engine.suppress import OWN

    return [finding for finding in report.findings if finding.code not in OWN]


def _gone(baseline: "Baseline", report: Report) -> "set[Entry]":
    """Return the entries that match nothing though their file was read and their rule run, or whose file is gone."""
    from mtcheck.engine.identity import key_path
    from mtcheck.engine.suppress import asked, needs_source

    everything = [*_lasting(report), *(hidden.finding for hidden in report.hidden)]
    _, idle = baseline.match(everything, report.root)
    read = {key_path(path, report.root) for path in report.documents}
    ran = asked(report.rules, bool(report.glossary))
    lost = {path for path in {entry.path for entry in baseline.entries} - read if not _exists(report.root, path)}
    if baseline.entries and lost.issuperset(entry.path for entry in baseline.entries):
        raise ConfigError(f"{baseline.path}: none of its files is below {report.root}, nothing was written")
    # Of a text without its source such rules say nothing.
    pairs = {rule.meta.code for rule in report.rules if needs_source(rule)}
    alone = {key_path(path, report.root) for path, document in report.documents.items() if not document.units}
    told = {entry for entry in idle if entry.rule in ran and not (entry.rule in pairs and entry.path in alone)}
    return {entry for entry in idle if entry.path in lost or (entry.path in read and entry in told)}


def _exists(root: str, path: str) -> bool:
    return os.path.exists(os.path.join(root, path))


def _day(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise ConfigError(f"--added-on {text}: no day, allowed is a day such as 2024-05-31") from None


def _write(path: str, entries: Sequence["Entry"], before: bytes | None) -> None:
    """Write the file unless it holds just that. Raises `WriteError`, also when somebody changed it meanwhile."""
    from mtcheck.engine.baseline import render
    from mtcheck.engine.write import write

    data = render(entries).encode()
    if data != before:
        write(path, data, over=before)


def _tell(path: str, entries: int, new: int, gone: int) -> None:
    click.echo(f"mtcheck: {visible(path)}: {_number(entries)}, {new:,} new, {gone:,} taken out", err=True)


def _number(count: int) -> str:
    return f"{count:,} entry" if count == 1 else f"{count:,} entries"
