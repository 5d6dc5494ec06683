"""All outputs of a report by name. Each is imported when it is asked for."""

import os
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from mtcheck.engine.result import Report
from mtcheck.text.messages import Language


class Output(NamedTuple):
    """Where the function is that turns a report into text or bytes, which suffixes ask for it, and what it takes."""

    module: str
    function: str = "render"
    suffixes: tuple[str, ...] = ()
    options: frozenset[str] = frozenset()
    """Names of arguments besides report and language."""
    pages: str = ""
    """The function that yields several files by path, where one would be too large to open."""
    binary: bool = False
    """Nothing to look at on a terminal."""


OUTPUTS: Mapping[str, Output] = {
    "console": Output("console", options=frozenset({"color", "width"})),
    "json": Output("json", suffixes=(".json",), options=frozenset({"show_suppressed"})),
    "html": Output("html", suffixes=(".html", ".htm"), pages="pages"),
    "markdown": Output("markdown", suffixes=(".md", ".markdown")),
    "sarif": Output("sarif", suffixes=(".sarif",), options=frozenset({"show_suppressed"})),
    "github": Output("github"),
    "gitlab": Output("gitlab"),
    "rdjson": Output("rdjson", suffixes=(".rdjson",)),
    "junit": Output("xml", "junit"),
    "checkstyle": Output("xml", "checkstyle"),
    "csv": Output("table", "csv", suffixes=(".csv",)),
    "tsv": Output("table", "tsv", suffixes=(".tsv",)),
    "xlsx": Output("table", "xlsx", suffixes=(".xlsx",), binary=True),
    "diff": Output("patch", suffixes=(".diff", ".patch")),
}


def by_suffix(path: str) -> str:
    """Return the output that a file name asks for, or `console`."""
    suffix = os.path.splitext(path)[1].lower()
    return next((name for name, output in OUTPUTS.items() if suffix in output.suffixes), "console")


def pages_folder(path: str) -> str:
    """Return the folder for the pages of a report that are too many for the file at `path`."""
    return f"{os.path.splitext(path)[0]}.pages"


def files(
    name: str, report: Report, path: str, *, language: Language = Language.EN, **options: Any
) -> Iterator[tuple[str, bytes]]:
    """Yield the files to write for a report at `path`, by path: one, or several where one would be too large."""
    output = OUTPUTS[name]
    if not output.pages:
        yield path, render(name, report, language=language, **options)
        return
    pages = getattr(import_module(f"mtcheck.report.{output.module}"), output.pages)
    for place, text in pages(report, path, language=language):
        yield place, text.encode("utf-8", "backslashreplace")


def render(name: str, report: Report, *, language: Language = Language.EN, **options: Any) -> bytes:
    """Return a report as bytes in UTF-8; of the options an output takes those it knows.

    Raises `ConfigError` when a package that the output needs is not installed.
    """
    output = OUTPUTS[name]
    function = getattr(import_module(f"mtcheck.report.{output.module}"), output.function)
    made = function(report, language=language, **{key: options[key] for key in output.options & options.keys()})
    assert isinstance(made, (str, bytes))
    return made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")
