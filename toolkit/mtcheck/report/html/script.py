"""The script of the page: modules of `report/desk` joined into one, so that a policy can name it by its hash.

Each file is a module of its own, as a browser, an editor and a type checker know them. They are joined in the order of
their imports; the lines that import and the word `export` are left out. All names at the top of all files are different,
which joining checks, and nothing but the `import` lines of this shape is allowed:

    import { first, second } from "./module.js";
"""

import re
from functools import cache
from importlib.resources import files

from mtcheck.report.html.german import GERMAN

MAIN = "main.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([a-z-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function|const|let|class)", re.MULTILINE)
_TOP = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_SAID = re.compile(r'\b(?:say|count)\(\s*"([^"]+)"(?:,\s*"([^"]+)")?')


def source(name: str) -> str:
    """Return a module as it is written."""
    return files("mtcheck.report").joinpath("desk", name).read_text("utf-8")


@cache
def desk() -> str:
    """Return the whole script. Raises `ValueError` for modules that cannot be joined."""
    ordered: list[str] = []
    _follow(MAIN, ordered, ())
    parts, seen = [], {}
    for name in ordered:
        text = _EXPORT.sub("", _IMPORT.sub("", source(name)))
        if left := _LEFT.search(text):
            raise ValueError(f"{name}: cannot be joined: {left[0]}")
        for top in _TOP.findall(text):
            if top in seen:
                raise ValueError(f"{name}: {top} is a name of {seen[top]} as well")
            seen[top] = name
        parts.append(f"// {name}\n{text.strip()}\n")
    # Comments that a parser of HTML would take for its own are no part of any module.
    joined = '"use strict";\n' + "\n".join(parts)
    if "</" in joined or "<!--" in joined:
        raise ValueError("the script holds what ends a script in HTML")
    return joined


def _follow(name: str, ordered: list[str], above: tuple[str, ...]) -> None:
    if name in above:
        raise ValueError(f"{name}: imports itself by way of {', '.join(above)}")
    for imported in _IMPORT.findall(source(name)):
        if imported not in ordered:
            _follow(imported, ordered, (*above, name))
    ordered.append(name)


@cache
def catalogue(script: str) -> dict[str, str]:
    """Return what the script says, English to German."""
    said = dict.fromkeys(text for pair in _SAID.findall(script) for text in pair if text)
    return {text: GERMAN.get(text, text) for text in said}
