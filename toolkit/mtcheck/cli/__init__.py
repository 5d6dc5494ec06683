"""The `mtcheck` command: one group, one file per command, and the only place where errors end."""

import errno
import gc
import os
import sys
from importlib import import_module
from keyword import iskeyword
from typing import NoReturn

import click

from mtcheck import __version__
from mtcheck.errors import ExitCode, MtcheckError
from mtcheck.text.compiled_patterns import keep

COMMANDS = (
    "lint",
    "fix",
    "apply",
    "baseline",
    "watch",
    "report",
    "names",
    "glossary",
    "score",
    "mqm",
    "rules",
    "explain",
)


class Group(click.Group):
    """Says which command may have been meant when there is none of that name."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of the first argument. Raises `click.UsageError`."""
        try:
            return super().resolve_command(context, arguments)
        except click.UsageError as error:
            raise click.UsageError(error.message + self.hint(context, arguments[0]), context) from None

    def hint(self, context: click.Context, name: str) -> str:
        """Return what to say of a name that is none of a command; at first that is often a text to check."""
        from difflib import get_close_matches

        near = get_close_matches(name, self.list_commands(context), n=1)
        if near:
            return f" Did you mean '{near[0]}'?"
        return f" Did you mean 'mtcheck lint {visible(name)}'?" if os.path.exists(name) else ""


class LateGroup(Group):
    """Imports a command when it is asked for, so that `lint` does not pay for the others."""

    package = "mtcheck.cli"
    names: tuple[str, ...] = COMMANDS

    def list_commands(self, context: click.Context) -> list[str]:
        """Return the names of all commands in the order of use."""
        return list(self.names)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return the `command` of the module of that name."""
        if name not in self.list_commands(context):
            return None
        # `import` is a fine name for a command and none for a module.
        module = f"{name}_" if iskeyword(name) else name
        command = import_module(f"{self.package}.{module}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LateGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mtcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Find what machine translation leaves behind in German texts.

    \b
    mtcheck lint articles/              check a folder
    mtcheck lint -o report.html article.txt
    mtcheck fix articles/               put right what is safe to put right
    mtcheck report result.json          show a saved result again, or compare two
    mtcheck watch articles/             check each article when it is saved
    mtcheck names articles/             list names in more than one spelling
    mtcheck glossary --help             make, check, convert and merge glossaries
    mtcheck score delivery/             say how good a delivery is, in numbers
    mtcheck mqm --help                  compare findings with what people have marked
    mtcheck explain NAM101              say why a rule exists
    mtcheck rules                       list all rules

    Exit codes: 0 clean, 1 findings, 2 wrong use, configuration or glossary, 3 a fault of mtcheck.
    """


def main() -> NoReturn:
    """Run the command line and leave the process with an `ExitCode`."""
    # A run is short and makes no cycles of references: to look for some is a tenth of its time.
    gc.disable()
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, open to the end
    try:
        code = cli.main(prog_name="mtcheck", standalone_mode=False)
        # What a reader has not taken yet is lost with the pipe: that must be noticed here, not at exit.
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        code = error.exit_code
    except click.ClickException as error:
        error.show()
        code = ExitCode.USAGE
    except MtcheckError as error:
        click.echo(f"mtcheck: {visible(str(error))}", err=True)
        code = ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("mtcheck: interrupted", err=True)
        code = ExitCode.INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # The reader of a pipe has enough; click, when it is the one to notice, wants to leave at once.
        drop_output()
        code = ExitCode.CLEAN
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            drop_output()
            click.echo("mtcheck: no space left on device", err=True)
            code = ExitCode.USAGE
        elif isinstance(error, OSError) and error.strerror and of_user(error):
            click.echo(f"mtcheck: {visible(f'{error.filename}: {error.strerror.lower()}')}", err=True)
            code = ExitCode.USAGE
        else:
            import traceback

            code = report_fault((traceback.format_exc(),))
    keep()
    gc.freeze()
    sys.exit(int(code or 0))


def of_user(error: OSError) -> bool:
    """Tell whether an error is about a file of the user; without a file of its own, mtcheck is broken."""
    name = error.filename
    package = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "")
    return isinstance(name, str) and not os.path.abspath(name).startswith(package)


def drop_output() -> None:
    """Let what standard output still holds go nowhere, so that writing it at exit does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def report_fault(tracebacks: tuple[str, ...]) -> ExitCode:
    """Write tracebacks to a file of its own and say where it is."""
    import tempfile

    with tempfile.NamedTemporaryFile("w", prefix="mtcheck-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(f"mtcheck {__version__}, Python {sys.version}\n\n" + "\n".join(tracebacks))
    click.echo(f"mtcheck: a fault of mtcheck itself, not of your text; details are in {file.name}", err=True)
    return ExitCode.FAULT


def visible(text: str) -> str:
    """Return one line of text as it may be printed: control characters are spelled out."""
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)
