"""Patterns that are compiled late are right, all of them, and do what compiled ones do."""

import pkgutil
import re
from importlib import import_module

import pytest

import mtcheck
from mtcheck.text.patterns import Pattern


def patterns() -> dict[str, Pattern]:
    """Return the patterns of all modules, by module and name."""
    modules = [
        import_module(found.name)
        for found in pkgutil.walk_packages(mtcheck.__path__, "mtcheck.")
        if not found.name.endswith("__main__")
    ]
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Pattern)
    }


def test_all_patterns_compile() -> None:
    """A wrong pattern fails here, not when a user's text first needs it."""
    found = patterns()
    assert len(found) > 50
    for pattern in found.values():
        pattern.search("")


def test_compiled_when_first_used() -> None:
    """To make a pattern costs nothing; even a wrong one is not noticed."""
    wrong = Pattern("(")
    with pytest.raises(re.error):
        wrong.match("(")


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer", "findall"])
def test_like_a_compiled_pattern(method: str) -> None:
    """The methods are those of the standard library, with the same places to begin and end."""
    late, compiled = Pattern(r"[a-z](\d)", re.IGNORECASE), re.compile(r"[a-z](\d)", re.IGNORECASE)
    for arguments in (("xA1b2",), ("xA1b2", 1), ("xA1b2", 1, 3), ("",)):
        late_found, found = getattr(late, method)(*arguments), getattr(compiled, method)(*arguments)
        if method == "finditer":
            late_found, found = [match[0] for match in late_found], [match[0] for match in found]
        elif method != "findall":
            late_found, found = late_found and late_found.span(1), found and found.span(1)
        assert late_found == found


def test_sub() -> None:
    """Replacing works as in the standard library."""
    assert Pattern("a+").sub("-", "baab") == "b-b"
