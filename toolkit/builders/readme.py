"""Renew what README.md and docs/fix.md show of the program: the output below each command, and the table of rules.

python -m builders.readme [--check]

A block of `console` holds a command behind `$ ` and what it prints; the table stands between two comments.
"""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from builders.generated import ROOT, run
from builders.rule_pages import FOLDER, file_name
from mtcheck.errors import ExitCode
from mtcheck.rules import load_rules, page

README = ROOT / "README.md"
PAGES = (README, ROOT / "docs" / "fix.md")
CONSOLE = re.compile(r"^```console\n\$ (?P<command>[^\n]+)\n.*?^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- end of rules -->)", re.DOTALL)


def renewed(text: str) -> str:
    """Return the page with the output of its commands and the table of rules as they are now."""
    shown = CONSOLE.sub(lambda block: f"```console\n$ {block['command']}\n{output(block['command'])}```", text)
    return TABLE.sub(lambda _: table(), shown)


def output(command: str) -> str:
    """Run a command as a reader would, at the root of the repository, and return all it prints.

    Findings are no failure; anything else that goes wrong stops the builder.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    process = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    text = process.stdout.decode("utf-8")
    if process.returncode > ExitCode.FINDINGS:
        raise SystemExit(f"{command}: exit code {process.returncode}\n{text}")
    return text


def table() -> str:
    """Return one line for each rule, with a link to its page."""
    folder = FOLDER.relative_to(ROOT).as_posix()
    rows = [
        f"| [{rule.meta.code}]({folder}/{file_name(rule)}) | {rule.meta.name} | {page(rule).partition(chr(10))[0]} |\n"
        for rule in load_rules()
    ]
    return "".join(["| | | asks the writer to |\n", "|---|---|---|\n", *rows])


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the pages; return the exit code."""
    return run("builders.readme", {page: renewed(page.read_text("utf-8")) for page in PAGES}, arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
