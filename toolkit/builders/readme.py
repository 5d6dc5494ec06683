"""Renew what README.md and docs/fix.md show of the program: output, the families of rules, how good they are.

python -m builders.readme [--check]

A block of `console` holds a command behind `$ ` and what it prints; the table of families and the figures, which are
those of docs/quality.md, stand between two comments each.
"""

import os
import re
import subprocess
import sys
import textwrap
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
    "ACC": "English left in the text („Unsere [Russian] Partner“), false friends; beside a source what differs: "
    "numbers, names, a negation, a sentence",
    "TRM": "terms that the glossary rejects, in all forms and compounds („georgianischen“); one thing under two terms",
    "NAM": "one name in two spellings, in one article or in all of them (Wadim, Vadim); English names (Georgia)",
    "LNG": "English word order („…“ er fragt), doubled words, missing commas, capitals, hyphens and endings",
    "LOC": "numbers, units, dates, dashes and quotation marks that are not German, Swiss or Austrian (3.5 Prozent)",
    "STY": "phrases rendered word for word („den Hals herausstrecken“), du beside Sie",
    "DES": "what pages, machines and models leave behind: wrong letters (MÃ¼nchen), labels, repeated paragraphs",
}
"""What the rules of a family find."""
QUALITY = ROOT / "docs" / "quality.md"
FIGURES = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
TABLE = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- end of rules -->)", re.DOTALL)


def renewed(text: str) -> str:
    """Return the page with the output of its commands, the table of families and the figures as they are now."""
    shown = CONSOLE.sub(lambda block: f"```console\n$ {block['command']}\n{output(block['command'])}```", text)
    return FIGURES.sub(lambda _: figures(), TABLE.sub(lambda _: table(), shown))


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
    return "".join(["| family | rules | finds, for example |\n", "|---|---|---|\n", *rows])


def figures() -> str:
    """Return how good the default rules are, in figures of docs/quality.md."""
    link = QUALITY.relative_to(ROOT).as_posix()
    _, _, native, reach, *_ = cells("`standard`")
    _, _, news, right, chance, _, talks, right_of_talks, chance_of_talks, _ = cells("mtcheck")
    said = f"""\
How often are they right? On native German, where everything counts as a false alarm, the default rules find something
{native} times in 1,000 words. Of {news} findings in machine-translated news, {right} lie on places that professional
translators had marked as errors (by chance: {chance}), of {talks} in translated talks {right_of_talks}
({chance_of_talks}). Of all places that were marked in news they reach {reach.split(" (")[0]}: they are often right and
never complete. [What was measured, and how]({link}); each rule has [figures of its own]({INDEX}).
"""
    return textwrap.fill(said, 120, break_long_words=False, break_on_hyphens=False) + "\n"


def cells(name: str) -> list[str]:
    """Return the row of a table of docs/quality.md by its first cell."""
    (row,) = re.findall(rf"^\| {re.escape(name)} \|.*$", QUALITY.read_text("utf-8"), re.MULTILINE)
    return [cell.strip() for cell in row.strip("|").split("|")]


def anchor(family: str) -> str:
    """Return how a link leads to a family in the list of all rules."""
    return re.sub(r"[^\w -]", "", f"{family}: {FAMILIES[family]}").lower().replace(" ", "-")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the pages; return the exit code."""
    return run("builders.readme", {page: renewed(page.read_text("utf-8")) for page in PAGES}, arguments=arguments)


if __name__ == "__main__":
    sys.exit(main())
