"""Renew what README.md and docs/fix.md show of the program: the output below each command, and the table of families.

python -m builders.readme [--check]

A block of `console` holds a command behind `$ ` and what it prints; the table stands between two comments.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from builders.generated import ROOT, run
from builders.rule_pages import FAMILIES, FOLDER
from mtcheck.errors import ExitCode
from mtcheck.rules import load_rules

README = ROOT / "README.md"
PAGES = (README, ROOT / "docs" / "fix.md")
CONSOLE = re.compile(r"^```console\n\$ (?P<command>[^\n]+)\n.*?^```$", re.MULTILINE | re.DOTALL)
INDEX = (FOLDER / "README.md").relative_to(ROOT).as_posix()
ABOUT = {
    "ACC": "translate what was left in English or another language, and say what the source says",
    "TRM": "use the terms of the glossary, in all their forms, and one term for one thing",
    "NAM": "spell a person or a place in one way, in one article and in all of them, and in German",
    "LNG": "put words in German order, with German commas, capitals, hyphens and endings",
    "LOC": "write numbers, units, dates, dashes and abbreviations as German, Swiss and Austrian readers do",
    "STY": "say it as German does, not word for word, and keep to one form of address",
    "DES": "take out what pages, machines and models leave in a text",
}
"""What the rules of a family ask for."""
TABLE = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- end of rules -->)", re.DOTALL)


def renewed(text: str) -> str:
    """Return the page with the output of its commands and the table of families as they are now."""
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
    """Return one line for each family of rules, with a link to its list."""
    families = Counter(rule.meta.code[:3] for rule in load_rules())
    rows = [
        f"| [{family}]({INDEX}#{anchor(family)}) | {families[family]} | {ABOUT[family]} |\n"
        for family in FAMILIES
        if family in families
    ]
    return "".join(["| family | rules | asks the writer to |\n", "|---|---|---|\n", *rows])


def anchor(family: str) -> str:
    """Return how a link leads to a family in the list of all rules."""
    return re.sub(r"[^\w -]", "", f"{family}: {FAMILIES[family]}").lower().replace(" ", "-")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the pages; return the exit code."""
    return run("builders.readme", {page: renewed(page.read_text("utf-8")) for page in PAGES}, arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
