"""Help: each command says in one whole sentence what it does, and its examples can be typed as they stand."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest
from click.shell_completion import BashComplete

from mtcheck.cli import cli
from mtcheck.cli.names import DefaultGroup
from tests.harness import ROOT

SHELL = {"|", ">", "&&"}
LINE = re.compile(r"(?m)^[ ]*(?:- run: |- |\$ |# )?(?:\S+ \| )?(mtcheck [^\n`]+)$|`(mtcheck [^`\n]+)`")
"""A command that has a line of its own, or stands in a sentence."""


def commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """Yield a command and all below it, each by its name."""
    yield name, command
    if isinstance(command, click.Group):
        with click.Context(command) as context:
            for below in command.list_commands(context):
                found = command.get_command(context, below)
                assert found is not None
                yield from commands(f"{name} {below}", found)


COMMANDS = dict(commands("mtcheck", cli))


@pytest.mark.parametrize("name", [name for name, one in COMMANDS.items() if isinstance(one, click.Group)])
def test_listing(name: str) -> None:
    """No sentence is cut off in the list of commands."""
    with click.Context(COMMANDS[name], info_name=name) as context:
        text = COMMANDS[name].get_help(context)
    rows = text.partition("Commands:\n")[2].splitlines()
    assert rows and not [row for row in rows if row.endswith("...")]


def examples() -> Iterator[str]:
    """Yield the command lines of all help texts, without what is said beside them."""
    for command in COMMANDS.values():
        for line in (command.help or "").splitlines():
            if line.strip().startswith("mtcheck "):
                yield line.strip().partition("  ")[0]


def documented() -> Iterator[str]:
    """Yield the command lines of the documentation: in blocks of the shell, of CI and of hooks, and in the text."""
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "Makefile"):
        text = page.read_text("utf-8")
        for line in LINE.findall(text):
            yield line[0] or line[1]


@pytest.mark.parametrize("line", sorted({*examples(), *documented()}))
def test_example(line: str) -> None:
    """The options of an example exist."""
    words = shlex.split(line, comments=True)[1:]
    words = words[: min((words.index(word) for word in SHELL if word in words), default=len(words))]
    if words in ([], ["…"]):
        return
    command: click.Command = cli
    context = click.Context(command)
    while isinstance(command, click.Group):
        found = command.get_command(context, words[0]) if words else None
        if found is not None:
            command, words = found, words[1:]
        elif isinstance(command, DefaultGroup):
            command = next(iter(command.commands.values()))
        else:
            break
    command.make_parser(click.Context(command)).parse_args(words)


OFFERED = {
    "a code": ("mtcheck lint --select NAM10", ["NAM101", "NAM102"]),
    "the last of several": ("mtcheck fix --ignore LOC104,nam101", ["LOC104,NAM101"]),
    "a name": ("mtcheck lint --select inquit-or", ["inquit-order"]),
    "a profile": ("mtcheck lint --profile dp", ["dpa-like"]),
    "a page": ("mtcheck explain ACC10", ["ACC101", "ACC102"]),
    "a command": ("mtcheck glossary con", ["convert"]),
}


@pytest.mark.parametrize(("typed", "first"), OFFERED.values(), ids=OFFERED.keys())
def test_shell_completion(typed: str, first: list[str]) -> None:
    """What can be written next is offered, names of rules among it."""
    *words, last = typed.split()[1:]
    offered = BashComplete(cli, {}, "mtcheck", "_MTCHECK_COMPLETE").get_completions(words, last)
    assert [item.value for item in offered][: len(first)] == first


@pytest.mark.parametrize("option", ["--glossary", "--rules", "--output", "--config", "--baseline"])
def test_shell_completes_files(option: str) -> None:
    """The shell knows best which files there are."""
    (item,) = BashComplete(cli, {}, "mtcheck", "_MTCHECK_COMPLETE").get_completions(["lint", option], "a")
    assert item.type == "file"
