"""`mtcheck glossary`: the group of sub-commands."""

import subprocess
import sys
from importlib.util import find_spec

from click.testing import CliRunner

from mtcheck.cli import cli
from mtcheck.cli.glossary import COMMANDS, GlossaryGroup
from mtcheck.cli.glossary import command as group


def test_every_sub_command_is_a_module() -> None:
    """The group lists what exists, and nothing else."""
    assert isinstance(group, GlossaryGroup)
    with group.make_context("glossary", [], resilient_parsing=True) as context:
        names = group.list_commands(context)
        assert names == [name for name in COMMANDS if find_spec(f"mtcheck.cli.glossary.{name}")]
        for name in names:
            command = group.get_command(context, name)
            assert command is not None
            assert command.help
    assert CliRunner().invoke(cli, ["glossary", "no-such-thing"]).exit_code == 2


def test_lint_does_not_pay_for_it() -> None:
    """The group is imported when it is asked for."""
    code = "import sys, mtcheck.cli.lint; print([name for name in sys.modules if 'cli.glossary' in name])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert result.stdout == "[]\n"
