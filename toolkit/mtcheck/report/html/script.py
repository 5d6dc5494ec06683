"""The script of the page: modules of `report/desk` joined into one, so that a policy can name it by its hash.

Each file is a module of its own, as a browser, an editor and a type checker know them. They are joined in the order of
their imports, each as a function that is called once and returns what the module exports. So what is exported has a
name of its own among all modules, which joining checks, and imports have this shape and no other:

    import { first, second } from "./module.js";
"""

import re
from functools import cache
from importlib.resources import files

from mtcheck.report.language import catalogue
from mtcheck.text.messages import Language, places

MAIN = "main.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([a-z-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
_COMMENT = re.compile(r"^[ ]*(?://.*|/\*\*(?:(?!\*/)(?s:.))*\*/)\n", re.MULTILINE)
"""Lines that are comments: a page of thousands does not need them."""
_SAID = re.compile(r'\b(?:say|ngettext)\(\s*"([^"]+)"(?:,\s*"([^"]+)")?')


def source(name: str) -> str:
    """Return a module as it is written."""
    return files("mtcheck.report").joinpath("desk", name).read_text("utf-8")


@cache
def desk() -> str:
    """Return the whole script. Raises `ValueError` for modules that cannot be joined."""
    ordered: list[str] = []
    _follow(MAIN, ordered, ())
    parts: list[str] = []
    seen: dict[str, str] = {}
    for name in ordered:
        text = _IMPORT.sub("", source(name))
        exported = _EXPORT.findall(text)
        for one in exported:
            if one in seen:
                raise ValueError(f"{name}: {one} is exported by {seen[one]} as well")
            seen[one] = name
        text = _COMMENT.sub("", _EXPORT.sub("", text)).strip()
        if left := _LEFT.search(text):
            raise ValueError(f"{name}: cannot be joined: {left[0]}")
        names = ", ".join(exported)
        parts.append(f"// {name}\nconst {{ {names} }} = (() => {{\n{text}\nreturn {{ {names} }};\n}})();\n")
    joined = "\n".join(parts)
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
def german(script: str) -> dict[str, str]:
    """Return what the script says, English to German, with the places of values as they are."""
    said = catalogue(Language.DE)
    found = {}
    for one, many in _SAID.findall(script):
        names = {name: f"{{{name}}}" for name in (*places(one), *places(many))}
        if many:
            found[one], found[many] = (said.ngettext(one, many, count, **names) for count in (1, 2))
        else:
            found[one] = said.gettext(one, **names)
    return found
