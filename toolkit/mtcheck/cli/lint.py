"""`mtcheck lint`: check files and print what was found."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import click

from mtcheck import config as configuration
from mtcheck.cli import report_fault, visible
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint
from mtcheck.engine.walk import STDIN, Files, find_files
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.model import Locale, Severity
from mtcheck.rules import load_rules

FORMATS = ("console", "json", "html")
PATIENCE = 1.0
"""Seconds of work after which a progress bar appears."""
PLAIN_WIDTH = 100


def known_encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    """Refuse a name that Python knows no text encoding by, before any file is read."""
    if name is not None:
        try:
            "".encode(name)
        except (LookupError, ValueError):
            raise click.BadParameter(f"unknown encoding '{name}', allowed are names such as utf-8, cp1252") from None
    return name


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--select", multiple=True, metavar="CODES", help="Only these rules: NAM, ACC101, inquit-order, ALL.")
@click.option("--ignore", multiple=True, metavar="CODES", help="All but these rules.")
@click.option("--glossary", multiple=True, metavar="FILE", help="YAML, CSV, TSV or TBX; may be given repeatedly.")
@click.option(
    "--locale", type=click.Choice([*map(str, Locale)]), help="Do not detect the written standard, use this one."
)
@click.option("--profile", metavar="NAME", help="House style of the configuration file.")
@click.option(
    "--encoding", metavar="NAME", callback=known_encoding, help="How all files are written, instead of detecting it."
)
@click.option("--config", "config_path", type=click.Path(), metavar="FILE", help="Use this configuration file.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="Default: by the suffix of --output.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write there, not to the screen.")
@click.option(
    "--fail-on", type=click.Choice([*map(str, Severity), configuration.NEVER]), help="Exit 1 from this severity on."
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; default: one per core.")
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Check articles: text, Markdown and HTML files, or folders of them.

    \b
    mtcheck lint articles/
    mtcheck lint --glossary glossaries/zentralasien.yaml articles/
    mtcheck lint --select NAM,ACC101 article.md
    mtcheck lint --format html -o report.html articles/
    pbpaste | mtcheck lint -

    Without PATHS the current folder is checked. `-` is standard input. Files that git ignores and hidden ones
    are left out of folders.
    """
    config = settings(paths, **options)
    output = None if options["output"] == STDIN else options["output"]
    files = articles(paths, output)
    stdin = sys.stdin.buffer.read() if STDIN in files.paths else b""
    with Progress() as progress:
        report = lint(files.paths, config, jobs=options["jobs"], stdin=stdin, progress=progress)
    write(report, options["format_"] or by_suffix(output), output)
    context.exit(exit_code(report, files, config))


def settings(paths: Sequence[str], **options: Any) -> configuration.Config:
    """Read the configuration file and let the command line have the last word. Raises `ConfigError`."""
    rules = load_rules()
    real = [path for path in paths if path != STDIN]
    path = options["config_path"] or configuration.find_file(real)
    config = configuration.load(path, rules, profile=options["profile"])
    fail_on = options["fail_on"]
    return configuration.replace(
        config,
        select=listed(options["select"]) or config.select,
        ignore=config.ignore + listed(options["ignore"]),
        glossary=config.glossary + options["glossary"],
        locale=Locale(options["locale"]) if options["locale"] else config.locale,
        encoding=options["encoding"],
        fail_on=config.fail_on if fail_on is None else None if fail_on == configuration.NEVER else Severity(fail_on),
    )


def articles(paths: Sequence[str], output: str | None) -> Files:
    """Find the files to read and say what is not read. Raises `ConfigError`."""
    files = find_files(paths or (".",), leave_out=output)
    if output is not None:
        keep_articles(output, files)
    for path, reason in files.refused.items():
        click.echo(f"mtcheck: {visible(path)}: {reason}", err=True)
    if not files.paths and not files.refused:
        click.echo("mtcheck: nothing to check: no .txt, .md or .html files there", err=True)
    return files


def keep_articles(output: str, files: Files) -> None:
    """Refuse to write the report over an article. Raises `ConfigError`."""
    if os.path.isfile(output) and any(os.path.exists(path) and os.path.samefile(path, output) for path in files.paths):
        raise ConfigError(f"{output}: is to be checked, the report would take its place")


def listed(values: Sequence[str]) -> tuple[str, ...]:
    """Return the items of options that may be repeated and may hold commas."""
    return tuple(item for value in values for item in value.replace(",", " ").split())


def by_suffix(output: str | None) -> str:
    """Return the format that a file name asks for."""
    suffix = os.path.splitext(output or "")[1].lower()
    return {".json": "json", ".html": "html", ".htm": "html"}.get(suffix, "console")


def write(report: Report, format_: str, output: str | None) -> None:
    """Render the report and put it where it belongs. Raises `ConfigError` when the file cannot be written."""
    terminal = output is None and sys.stdout.isatty()
    if format_ == "json":
        from mtcheck.report import json as renderer

        text = renderer.render(report)
    elif format_ == "html":
        from mtcheck.report import html

        text = html.render(report)
    else:
        from mtcheck.report import console

        text = console.render(report, color=terminal and color_wanted(), width=width(terminal))
    put(text, output)


def put(text: str, output: str | None) -> None:
    """Write a text to a file, or to standard output. Raises `ConfigError` when the file cannot be written."""
    if output is not None:
        write_file(output, text)
        return
    # Bytes, so that a terminal of another encoding never stops the report halfway.
    encoding = (sys.stdout.encoding or "utf-8") if sys.stdout.isatty() else "utf-8"
    sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))


def write_file(path: str, text: str) -> None:
    """Write a file whole or not at all; a link stays, and so does a device or a pipe. Raises `ConfigError`."""
    import tempfile

    special = path.startswith("/dev/") or (os.path.exists(path) and not os.path.isfile(path))
    target = os.path.realpath(path)
    try:
        if special:
            with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(text)
            return
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".mtcheck-")
        try:
            with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(text)
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(temporary, 0o666 & ~mask)
            os.replace(temporary, target)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or 'cannot be written').lower()}") from None


def color_wanted() -> bool:
    """Tell whether the user wants colour on a terminal (https://no-color.org)."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(terminal: bool) -> int:
    """Return the columns to write in; what is not a terminal always gets the same."""
    if not terminal:
        return PLAIN_WIDTH
    import shutil

    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns


def exit_code(report: Report, files: Files, config: configuration.Config) -> ExitCode:
    """Return how the process ends: our fault before wrong use before findings."""
    code = report.exit_code(config.fail_on)
    if code is ExitCode.FAULT:
        return report_fault(report.crashes)
    return ExitCode.USAGE if files.refused else code


class Progress:
    """A bar on standard error, only on a terminal and only when the work takes longer than a moment."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._start = clock()
        self._shown = sys.stderr.isatty()
        self._bar: Any = None
        self._done = 0

    def visible(self) -> bool:
        """Whether the bar has appeared."""
        return self._bar is not None

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)

    def __call__(self, done: int, of: int) -> None:
        if not self._shown or self._clock() - self._start < PATIENCE:
            return
        if self._bar is None:
            self._bar = click.progressbar(length=of, label="checking", file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._done)
        self._done = done
