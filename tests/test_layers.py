"""Imports point down only."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "toolkit" / "mtcheck"
LEVEL = {
    "errors": 0,
    "text": 1,
    "bilingual": 2,
    "model": 2,
    "profiles": 3,
    "names": 3,
    "terms": 3,
    "rule": 4,
    "formats": 4,
    "declared": 5,
    "rules": 6,
    "config": 7,
    "engine": 8,
    "score": 9,
    "report": 10,
    "corpus": 10,
    "cli": 11,
    "linter": 11,
    "lsp": 11,
}
FORBIDDEN = {("rules", "formats"), ("rule", "formats"), ("formats", "rule"), ("cli", "lsp")}
"""Same level or below, and still not to be known."""
MAY_KNOW_EACH_OTHER = {("names", "terms"), ("model", "bilingual")}
"""Name variants are decided by the glossary first. Units are a part of the model, in a module of their own."""
LONGEST = 500


def room(path: Path) -> str:
    """Return the part of the package a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> set[str]:
    """Return the rooms that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "mtcheck":
                names = [f"mtcheck.{alias.name}" for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("mtcheck.")}
    return found


def violations() -> list[str]:
    """Return every import that points up or aside."""
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        here = room(path)
        if here in ("__init__", "__main__"):
            continue
        for there in sorted(imported(ast.parse(path.read_text("utf-8"))) - {here, "__version__"}):
            up = LEVEL[there] >= LEVEL[here] and (here, there) not in MAY_KNOW_EACH_OTHER
            if up or (here, there) in FORBIDDEN:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {there}")
    return wrong


def test_imports_point_down() -> None:
    """No room knows one above it."""
    assert violations() == []


def test_an_upward_import_is_seen() -> None:
    """The check itself works: a rule that imports the engine would be found."""
    assert imported(ast.parse("def f():\n    from mtcheck.engine.run import lint\n")) == {"engine"}
    assert LEVEL["engine"] > LEVEL["rules"]


def test_modules_stay_readable() -> None:
    """No module grows beyond what one can read at a sitting."""
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > LONGEST
    }
    assert long == {}
