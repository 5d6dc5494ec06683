"""Write the page of every rule into `docs/rules`, and the list of all rules beside them.

python -m builders.rule_pages [--check]
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from builders.generated import ROOT, run
from mtcheck.rule import AnyRule
from mtcheck.rules import level, load_all_rules, page
from mtcheck.rules.pages import markdown_page

FOLDER = ROOT / "docs" / "rules"
FAMILIES = {
    "ACC": "Accuracy",
    "TRM": "Terminology",
    "NAM": "Names",
    "LNG": "Linguistic conventions",
    "LOC": "Locale conventions",
    "STY": "Style",
    "DES": "Design and markup",
    "GLO": "The glossary itself",
}


def pages(rules: Sequence[AnyRule], folder: Path = FOLDER) -> dict[Path, str]:
    """Return the Markdown files of `docs/rules` by path."""
    return {folder / "README.md": index(rules)} | {folder / file_name(rule): markdown_page(rule) for rule in rules}


def file_name(rule: AnyRule) -> str:
    """Return the name of a rule's page, e.g. `ACC101-editorial-bracket.md`."""
    return f"{rule.meta.code}-{rule.meta.name}.md"


def index(rules: Sequence[AnyRule]) -> str:
    """Return the list of all rules, one table for each family."""
    return "\n".join(["# Rules", "", *_index(rules)]) + "\n"


def _index(rules: Sequence[AnyRule]) -> Iterator[str]:
    yield "`mtcheck explain CODE` prints these pages; `mtcheck rules` prints the list. A rule that is off runs when"
    yield "`--select` names it. *Safe* fixes leave the meaning alone, *unsafe* ones are proposals to look at."
    for family, title in FAMILIES.items():
        members = [rule for rule in rules if rule.meta.code.startswith(family)]
        if members:
            yield from ("", f"## {family}: {title}", "", "| rule | asks to | severity | fix | default |")
            yield "|---|---|---|---|---|"
            yield from (_row(rule) for rule in members)


def _row(rule: AnyRule) -> str:
    meta = rule.meta
    title = page(rule).partition("\n")[0].replace("|", "\\|")
    link = f"[{meta.code} {meta.name}]({file_name(rule)})"
    return f"| {link} | {title} | {meta.severity} | {meta.fix} | {level(rule)} |"


def orphans(files: dict[Path, str], folder: Path = FOLDER) -> list[Path]:
    """Return the pages in `docs/rules` whose rule does not exist any more."""
    return sorted(path for path in folder.glob("*.md") if path not in files)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the pages; return the exit code."""
    files = pages(load_all_rules())
    return run("builders.rule_pages", files, orphans(files), arguments)


if __name__ == "__main__":
    sys.exit(main())
