"""The shipped profiles are what their page says, and run what they prescribe."""

import re

import pytest
from click.testing import CliRunner

from mtcheck.cli.explain import command as explain
from mtcheck.config import FORMS, load
from mtcheck.engine.select import runs
from mtcheck.errors import ConfigError
from mtcheck.model import Locale, Profile
from mtcheck.profiles import PROFILES, STANDARD, settings
from mtcheck.rule import Level
from mtcheck.rules import level, load_rules
from tests.harness import ROOT

RULES = load_rules()
ROW = re.compile(r"^\| `([\w-]+)` \|(.*)\|$", re.MULTILINE)


def test_the_standard_prescribes_nothing() -> None:
    """Who names no profile gets the default rules."""
    assert PROFILES[STANDARD].profile == Profile() == load(None, RULES).profile
    assert {rule.meta.code for rule in RULES if runs(rule, Profile())} == {
        rule.meta.code for rule in RULES if level(rule) is Level.ON
    }


def test_strict_runs_suggestions() -> None:
    """Nothing but what is off stays silent."""
    off = {rule.meta.code for rule in RULES if level(rule) is Level.OFF and not rule.meta.house}
    assert {rule.meta.code for rule in RULES if not runs(rule, PROFILES["strict"].profile)} <= off | {
        rule.meta.code for rule in RULES if rule.meta.house and level(rule) is Level.OFF
    }


@pytest.mark.parametrize("name", PROFILES)
def test_a_prescribed_form_is_looked_for(name: str) -> None:
    """Every rule whose question a profile answers runs with it."""
    profile = PROFILES[name].profile
    for rule in RULES:
        if rule.meta.house and getattr(profile, rule.meta.house) is not None:
            assert runs(rule, profile), rule.meta.code


def test_forms_are_allowed() -> None:
    """No shipped profile says what the configuration would refuse."""
    for shipped in PROFILES.values():
        for key, allowed in FORMS.items():
            assert getattr(shipped.profile, key) in (None, *allowed)


def test_a_rule_names_a_field() -> None:
    """What a rule obeys is something that a profile can say."""
    assert {rule.meta.house for rule in RULES} - {""} <= set(Profile.__dataclass_fields__)


def test_the_page_says_what_is_shipped() -> None:
    """The table of docs/profiles.md, cell by cell."""
    text = (ROOT / "docs" / "profiles.md").read_text("utf-8")
    names = [name for name in PROFILES if name != STANDARD]
    table = text[text.index("| key | `dpa-like`") : text.index("## One of your own")]
    cells = {key: [cell.strip() for cell in row.split("|")] for key, row in ROW.findall(table)}
    for column, name in enumerate(names):
        told = {key: cell[column].split("`")[1] for key, cell in cells.items() if cell[column]}
        assert told == {key: value.strip('"') for key, value in settings(PROFILES[name].profile)}


@pytest.mark.parametrize("name", PROFILES)
def test_explain(name: str) -> None:
    """The keys are shown as a configuration file has them."""
    result = CliRunner().invoke(explain, [name])
    assert result.exit_code == 0
    assert all(f"{key} = {value}" in result.output for key, value in settings(PROFILES[name].profile))


def test_extends(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the user's profile does not say is what the shipped one says."""
    path = tmp_path_factory.mktemp("profile") / "mtcheck.toml"
    path.write_text('default-profile = "own"\n[profile.own]\nextends = "swiss"\nellipsis = "..."\n', "utf-8")
    config = load(str(path), RULES)
    assert (config.profile.quotes, config.profile.ellipsis, config.locale) == ("«»", "...", Locale.CH)
    assert load(str(path), RULES, profile="strict").profile == PROFILES["strict"].profile
    assert load(None, RULES, profile="austrian").locale is Locale.AT


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[profile.swiss]\n", "profile 'swiss' is shipped"),
        ('[profile.own]\nextends = "own"\n', "'extends' is 'own', allowed: standard"),
        ('[profile.own]\ndash = "-"\n', ":2: 'dash' is '-', allowed: –, —"),
        ('[profile.own]\nfour-digits = "1 000"\n', ":2: 'four-digits' is '1 000'"),
        ('[profile.own]\nstrict = "yes"\n', "'profile.own.strict' is str, allowed: bool"),
    ],
)
def test_faults(text: str, fault: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A wrong profile is told with its line."""
    path = tmp_path_factory.mktemp("profile") / "mtcheck.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as told:
        load(str(path), RULES)
    assert fault in str(told.value)


def test_unknown_profile() -> None:
    """The nearest one is named, as for everything that can be mistyped."""
    with pytest.raises(ConfigError, match="did you mean 'swiss'"):
        load(None, RULES, profile="swis")
