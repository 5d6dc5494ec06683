"""The modules of the desk become one script, or say why not."""

import re
from collections.abc import Callable
from importlib.resources import files

import pytest

from mtcheck.report.html import script

FOLDER = files("mtcheck.report").joinpath("desk")
THE_SAME = {"neutral"}
"""Reads alike in both languages."""
NAMES = sorted(path.name for path in FOLDER.iterdir())


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], str]:
    """Join modules that are not in the package."""

    def join(sources: dict[str, str]) -> str:
        monkeypatch.setattr(script, "source", sources.__getitem__)
        return script.desk.__wrapped__()

    return join


def test_everything_is_joined_once() -> None:
    """Every module is in the script, behind those that it imports."""
    text = script.desk()
    order = re.findall(r"^// ([a-z-]+\.js)$", text, re.MULTILINE)
    assert sorted(order) == NAMES
    for name in NAMES:
        imported = re.findall(r'^import .* from "\./([a-z-]+\.js)"', script.source(name), re.MULTILINE)
        assert all(order.index(one) < order.index(name) for one in imported)


@pytest.mark.parametrize("name", NAMES)
def test_modules_are_checked_and_harmless(name: str) -> None:
    """Nothing that makes markup or code of strings, nothing that asks a network, and short enough to be read."""
    text = script.source(name)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", text)
    assert not re.search(r"fetch\(|XMLHttpRequest|WebSocket|import\(|https?:|\bon[a-z]+\s*=\s*[\"']", text)
    assert text.startswith("// ")
    assert len(text.splitlines()) <= 400
    assert max(map(len, text.splitlines())) <= 130


def test_modules_see_only_what_is_exported(joined: Callable[[dict[str, str]], str]) -> None:
    """Equal names inside of two modules do not meet."""
    text = joined(
        {
            "main.js": 'import { one } from "./one.js";\n\nconst HERE = one;\n',
            "one.js": "const HERE = 1;\nexport const one = HERE;\n",
        }
    )
    assert text == (
        "// one.js\nconst { one } = (() => {\nconst HERE = 1;\nconst one = HERE;\nreturn { one };\n})();\n\n"
        "// main.js\nconst {  } = (() => {\nconst HERE = one;\nreturn {  };\n})();\n"
    )


@pytest.mark.parametrize(
    ("sources", "problem"),
    [
        ({"main.js": 'import one from "./one.js";\n'}, "cannot be joined"),
        ({"main.js": "export { one };\n"}, "cannot be joined"),
        ({"main.js": 'import { main } from "./main.js";\n'}, "imports itself"),
        ({"main.js": "const a = '</script>';\n"}, "ends a script"),
        ({"main.js": "const a = '<!--';\n"}, "ends a script"),
        (
            {
                "main.js": 'import { one } from "./one.js";\nexport const one = 2;\n',
                "one.js": "export const one = 1;\n",
            },
            "as well",
        ),
    ],
    ids=[
        "a default import",
        "a list of exports",
        "a circle",
        "the end of a script",
        "a comment",
        "one name twice",
    ],
)
def test_what_cannot_be_joined(joined: Callable[[dict[str, str]], str], sources: dict[str, str], problem: str) -> None:
    """It is told when the page is made, by our own tests, and not by a browser."""
    with pytest.raises(ValueError, match=problem):
        joined(sources)


def test_all_that_is_said_is_in_the_catalogue() -> None:
    """Each sentence that the script says has its German, with the same values in it."""
    text = script.desk()
    said = script.german(text)
    assert said["Taken back."] == "Zurückgenommen."
    assert said["{count} findings"] == "{count} Befunde"
    for english, german in said.items():
        assert sorted(re.findall(r"\{\w+\}", english)) == sorted(re.findall(r"\{\w+\}", german))
        assert english != german or english in THE_SAME, "missing in the catalogue"
    calls = re.findall(r"\b(?:say|ngettext)\(\s*[^\s\"]", re.sub(r"function (?:say|ngettext)\(", "", text))
    assert calls == ["say(c"]
