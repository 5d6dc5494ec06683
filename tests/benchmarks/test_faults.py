"""No text is lost, whatever happens while it is written; a taste of `python -m benchmarks.faults`."""

import os
import subprocess
import sys

import pytest

from tests.harness import ROOT


@pytest.mark.skipif(not hasattr(os, "fork"), reason="faults happen to forked processes")
def test_nothing_is_lost() -> None:
    """Killed, refused, without room or permission, edited meanwhile: the old text or the new one is whole."""
    command = [sys.executable, "-m", "benchmarks.faults", "--faults", "12", "--seed", "7"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, ""), result.stdout
    assert result.stdout.endswith("12 faults, 0 lost\n")


def test_a_loss_is_noticed() -> None:
    """The checker itself works: a writer that stops halfway loses texts."""
    broken = (
        "import sys; from mtcheck.engine import write; import benchmarks.faults as faults\n"
        "def replace(target, path, pieces, over):\n"
        "    data = b''.join(pieces)\n"
        "    with open(target, 'wb') as file:\n"
        "        file.write(data[:len(data) // 2])\n"
        "write._replace = replace\n"
        "sys.argv = ['faults', '--faults', '3']; sys.exit(faults.main())\n"
    )
    result = subprocess.run([sys.executable, "-c", broken], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 1, result.stderr
    assert "neither the old nor the new text" in result.stdout
