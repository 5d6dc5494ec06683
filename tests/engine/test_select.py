"""Selectors mean what a user types."""

import pytest

from mtcheck.engine.select import find_rule, select_rules
from mtcheck.errors import ConfigError
from mtcheck.rules import default_rules, load_rules

RULES = load_rules()
ALL = {rule.meta.code for rule in RULES}
DEFAULT = {rule.meta.code for rule in default_rules()}
CASES = {
    "nothing given: the default rules": ([], [], DEFAULT),
    "one code": (["ACC101"], [], {"ACC101"}),
    "a code in small letters": (["acc101"], [], {"ACC101"}),
    "one name": (["inquit-order"], [], {"LNG101"}),
    "a family": (["LNG"], [], {code for code in ALL if code.startswith("LNG")}),
    "a group": (["NAM10"], [], {code for code in ALL if code.startswith("NAM10")}),
    "all": (["ALL"], [], ALL),
    "a family less one": (["LNG"], ["LNG102"], {code for code in ALL if code.startswith("LNG")} - {"LNG102"}),
    "the default less a family": ([], ["NAM"], {code for code in DEFAULT if not code.startswith("NAM")}),
}


@pytest.mark.parametrize(("select", "ignore", "expected"), CASES.values(), ids=CASES.keys())
def test_select(select: list[str], ignore: list[str], expected: set[str]) -> None:
    """Tables say more than words."""
    assert {rule.meta.code for rule in select_rules(RULES, select, ignore)} == expected


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("ACC1O1", "did you mean 'ACC101'"),
        ("ZZZ999", "see `mtcheck rules`"),
        ("inqit-order", "did you mean 'inquit-order'"),
        ("XYZ", "see `mtcheck rules`"),
        ("", "see `mtcheck rules`"),
    ],
)
def test_unknown(selector: str, hint: str) -> None:
    """A selector that matches nothing is an error with the way out, in both options."""
    with pytest.raises(ConfigError, match=hint):
        select_rules(RULES, [selector], [])
    with pytest.raises(ConfigError, match=hint):
        select_rules(RULES, [], [selector])


def test_find_rule() -> None:
    """`explain` takes a code in any case, or the name."""
    assert find_rule(RULES, "acc101") is find_rule(RULES, "editorial-bracket")
    with pytest.raises(ConfigError, match="did you mean 'ACC101'"):
        find_rule(RULES, "ACC1O1")
