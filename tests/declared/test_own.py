"""Rules of users: what a file may say, what it finds, and what is told when it is wrong."""

import pickle
from pathlib import Path
from typing import Any

import pytest

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.config import load as load_config
from mtcheck.declared.own import load
from mtcheck.engine.fix import apply_edits
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint, make_report
from mtcheck.engine.scan import scan_document
from mtcheck.engine.stored import plan_key
from mtcheck.engine.trial import failures
from mtcheck.errors import ConfigError
from mtcheck.model import FixSafety, Locale, Zone
from mtcheck.rule import Level
from mtcheck.rules import level, load_rules
from tests.harness import ROOT, ends

RULE = """rules:
  - code: USR001
    name: our-word
    message: „{text}“ is not our word; better {better}
    phrases: [das Altwort]
    better: das Neuwort
    bad: Die ⟦Altwörter⟧ fehlen.
    good: Das Neuwort fehlt nicht.
"""


def written(folder: Path, text: str, name: str = "house.yaml") -> str:
    """Write a file and return its path."""
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def check(rules: str, text: str, path: str = "example.txt", locale: Locale | None = None) -> Report:
    """Lint a text with the rules of a file and no others."""
    own = load([rules])
    plan = make_plan(Config(own_rules=own, select=tuple(rule.meta.code for rule in own), locale=locale), ())
    return make_report((scan_document(formats.parse(path, text, locale=locale), plan),), plan)


def found(report: Report) -> list[str]:
    """Return the texts of the findings."""
    return [finding.text for finding in report.findings]


@pytest.mark.parametrize(
    ("before", "after", "line", "problem"),
    [
        ("USR001", "STY900", 2, "the family STY is taken"),
        ("USR001", "usr1", 2, "three letters and three digits"),
        ("    name: our-word\n", "", 2, "USR001 without 'name'"),
        ("our-word", "Our Word", 3, "small letters and hyphens"),
        ("our-word", "calque", 2, "calque is already a rule of mtcheck"),
        ("    message: „{text}“ is not our word; better {better}\n", "", 2, "without 'message'"),
        ("{text}", "{text.__class__}", 4, "names {text.__class__}"),
        ("{text}", "{sentence}", 4, "names {sentence}"),
        ("{text}", "{", 4, "'message': "),
        ("phrases: [das Altwort]", "pattern: '(a'", 5, "is not valid"),
        ("phrases: [das Altwort]", "pattern: 'a*'", 5, "matches where nothing stands"),
        ("phrases: [das Altwort]", "phrases: ['…']", 5, "a phrase needs a word"),
        ("phrases: [das Altwort]", "phrases: []", 5, "'phrases' is empty"),
        ("phrases: [das Altwort]", "kind: gerund", 5, "allowed: noun, adjective, verb, phrase"),
        ("phrases: [das Altwort]", "kind: noun", 2, "'phrases' or a 'pattern'"),
        ("better: das", "beter: das", 6, "did you mean 'better'"),
        ("better: das Neuwort", "near: ['/(/']", 6, "which is not valid"),
        ("better: das Neuwort", "near: ['*']", 6, "allowed: a word, word* or /pattern/"),
        ("better: das Neuwort", "severity: high", 6, "allowed: neutral, minor, major, critical"),
        ("better: das Neuwort", "zones: [title]", 6, "allowed: headline"),
        ("better: das Neuwort", "locale: de", 6, "allowed: de-DE"),
        ("better: das Neuwort", "quotations: maybe", 6, "allowed: yes"),
        ("better: das Neuwort", "entries: []", 6, "stands beside 'phrases'"),
        ("⟦Altwörter⟧", "⟦Altwörter", 7, "marks do not match"),
        ("⟦Altwörter⟧", "Altwörter", 7, "marks what is to be found"),
        ("Das Neuwort fehlt", "Das ⟦Neuwort⟧ fehlt", 8, "has no marks"),
        ("    good: Das Neuwort fehlt nicht.\n", "", 2, "without a 'good' example"),
        ("    bad: Die ⟦Altwörter⟧ fehlen.\n", "", 2, "without a 'bad' example"),
        ("rules:\n", "rules: !!python/none\n", 1, "tags"),
        ("rules:\n", "a: &a 1\nrules:\n", 1, "anchors"),
    ],
)
def test_says_what_is_wrong(before: str, after: str, line: int, problem: str, tmp_path: Path) -> None:
    """One line names file, line, fault and what is allowed."""
    assert before in RULE
    path = written(tmp_path, RULE.replace(before, after, 1))
    with pytest.raises(ConfigError) as caught:
        load([path], load_rules())
    message = str(caught.value)
    assert message.startswith(f"{path}:{line}: ")
    assert problem in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("deep.yaml", b"rules: " + b"[" * 5000, "nested"),
        ("deep.toml", b"rule = " + b"[" * 5000 + b"]" * 5000, "nested"),
        ("huge.yaml", b"#" * 3_000_000, "bytes, allowed"),
        ("bytes.yaml", b"\xff\xfe\x00", "not UTF-8"),
        ("empty.yaml", b"", "empty file"),
        ("list.yaml", b"- a", "must be a mapping"),
        ("none.yaml", b"rules: []", "no rules in this file"),
        ("wrong.toml", b"[[rule]", "TOML syntax"),
        ("many.yaml", b"rules:\n" + b"- a\n" * 20_000, "items, allowed"),
    ],
)
def test_hostile_files_are_refused(name: str, content: bytes, problem: str, tmp_path: Path) -> None:
    """Whatever a file holds, the answer is one line, and soon."""
    path = tmp_path / name
    path.write_bytes(content)
    with ends(), pytest.raises(ConfigError, match=problem):
        load([str(path)])


def test_a_slow_pattern_is_one_finding(tmp_path: Path) -> None:
    """A pattern that would take forever costs its rule in that text, and nothing else."""
    slow = RULE.replace("phrases: [das Altwort]", "pattern: '(A|L|a|l|t|Al)+ö'").replace("Altwörter", "Altö")
    path = written(tmp_path, slow + RULE[len("rules:\n") :].replace("USR001", "USR002").replace("our-word", "other"))
    with ends():
        report = check(path, f"{'Al' * 200}x, schön. Das Altwort fehlt.")
    assert [finding.code for finding in report.findings] == ["INT002", "USR002"]
    assert not report.crashes
    with ends():
        (problem,) = failures(written(tmp_path, slow, "slow.yaml")).problems
    assert "is slow where" in problem[1]


def test_phrases_are_found_in_all_forms(tmp_path: Path) -> None:
    """Articles are free, words inflect, verbs stand where German puts them; fixes take the form that was found."""
    path = written(
        tmp_path,
        RULE + "  - code: USR002\n    name: verb\n    message: x\n    phrases: [den Zaun abbauen]\n"
        "    bad: Er ⟦baute gestern den Zaun ab⟧.\n    good: Er baute den Zaun.\n",
    )
    report = check(path, "Des Altwortes wegen wurde ein Zaun abgebaut. Er riet, die Zäune abzubauen. Er baut ab.")
    assert found(report) == ["Altwortes", "ein Zaun abgebaut", "die Zäune abzubauen"]
    fix = report.findings[0].fix
    assert fix is not None
    assert apply_edits("Des Altwortes", fix.edits) == "Des Neuwortes"
    assert fix.safety is FixSafety.UNSAFE
    assert str(report.findings[0].message) == "„Altwortes“ is not our word; better das Neuwort"


@pytest.mark.parametrize(
    ("keys", "text", "texts"),
    [
        ("near: [Grammatik]", "Das Altwort der Grammatik.", ["Altwort"]),
        ("near: [Grammatik]", "Das Altwort fehlt. Die Grammatik auch.", []),
        ("not-near: [Gramm*]", "Das Altwort der Grammatik.", []),
        ("text: [Duden]", "Das Altwort fehlt. Der Duden kennt es.", ["Altwort"]),
        ("not-text: [Duden]", "Das Altwort fehlt. Der Duden kennt es.", []),
        ("before: [fehlen]", "Das Altwort fehlt. Altwörter fehlen.", ["Altwörter"]),
        ("not-after: [kein]", "Es ist kein Altwort. Das Altwort fehlt.", ["Altwort"]),
        ("not-before: ['/der|des/']", "Das Altwort der Stadt.", []),
        ("quotations: no", "„Das Altwort“, sagt sie. Das Altwort fehlt.", ["Altwort"]),
        ("zones: [headline]", "# Das Altwort\n\nDas Altwort fehlt.\n", ["Altwort"]),
        ("locale: de-CH", "Das Altwort fehlt.", []),
    ],
)
def test_guards(keys: str, text: str, texts: list[str], tmp_path: Path) -> None:
    """What stands around a place decides, as does where it stands."""
    path = written(tmp_path, RULE.replace("    better: das Neuwort\n", f"    {keys}\n"))
    suffix = "md" if text.startswith("#") else "txt"
    assert found(check(path, text, f"example.{suffix}", Locale.DE)) == texts


def test_patterns_replace_with_groups(tmp_path: Path) -> None:
    """`\\1` is what the first group matched; a fix may be called safe."""
    text = RULE.replace("phrases: [das Altwort]", r"pattern: '(\d+) Uhr (\d+)'").replace("das Neuwort", r"\1.\2 Uhr")
    path = written(tmp_path, text.replace("Altwörter", "7 Uhr 30").replace("    bad", "    fix: safe\n    bad"))
    report = check(path, "Um 9 Uhr 15 begann es.")
    (finding,) = report.findings
    assert finding.fix is not None
    assert apply_edits("Um 9 Uhr 15 begann es.", finding.fix.edits) == "Um 9.15 Uhr begann es."
    assert finding.fix.safety is FixSafety.SAFE


def test_a_message_may_have_two_languages(tmp_path: Path) -> None:
    """It is said in the language of the report; as a string it is English."""
    from mtcheck.report.language import catalogue
    from mtcheck.text.messages import Language

    said = "message: {de: '„{text}“ meiden', en: 'avoid „{text}“'}"
    path = written(tmp_path, RULE.replace("message: „{text}“ is not our word; better {better}", said))
    (finding,) = check(path, "Das Altwort fehlt.").findings
    assert str(finding.message) == "avoid „Altwort“"
    assert catalogue(Language.DE).say(finding.message) == "„Altwort“ meiden"
    assert catalogue(Language.EN).say(finding.message) == "avoid „Altwort“"


def test_toml_says_the_same(tmp_path: Path) -> None:
    """A file of TOML, and the configuration itself, hold rules as YAML does; faults have their lines."""
    toml = (
        '[[rule]]\ncode = "USR001"\nname = "our-word"\nmessage = "x"\nphrases = ["das Altwort"]\n'
        'bad = ["Die ⟦Altwörter⟧ fehlen."]\ngood = "Gut."\n'
    )
    assert found(check(written(tmp_path, toml, "house.toml"), "Das Altwort fehlt.")) == ["Altwort"]
    config = written(tmp_path, f'ignore = ["our-word"]\n\n{toml}', "mtcheck.toml")
    assert [rule.meta.code for rule in load_config(config, load_rules()).own_rules] == ["USR001"]
    second = toml.replace("USR001", "USR002").replace("our-word", "other").replace("phrases", "phrase")
    with pytest.raises(ConfigError, match=r"house.toml:13: unknown key in a rule: 'phrase'"):
        load([written(tmp_path, f"{toml}\n{second}", "house.toml")])


@pytest.mark.parametrize("key", ["rules", "rule-files"])
def test_the_configuration_names_files(key: str, tmp_path: Path) -> None:
    """Paths count from the configuration; selectors may mean the rules; what is wrong is told at start."""
    written(tmp_path, RULE)
    config = written(tmp_path, f'{key} = ["house.yaml"]\nselect = ["USR"]\n', "mtcheck.toml")
    loaded = load_config(config, load_rules())
    assert [rule.meta.code for rule in loaded.own_rules] == ["USR001"]
    article = written(tmp_path, "Das Altwort fehlt.", "article.txt")
    assert found(lint([article], loaded)) == ["Altwort"]
    with pytest.raises(ConfigError, match="unknown rule 'USR'"):
        load_config(written(tmp_path, 'select = ["USR"]\n', "mtcheck.toml"), load_rules())


def test_rules_run_in_other_processes(tmp_path: Path) -> None:
    """Plans are sent to workers that are not forked."""
    own = load([written(tmp_path, RULE)])
    plan = make_plan(Config(own_rules=own, select=("USR001",)), load_rules())
    document = formats.parse("example.txt", "Das Altwort fehlt.")
    copy: Plan = pickle.loads(pickle.dumps(plan))
    assert scan_document(document, copy) == scan_document(document, plan)


def test_a_changed_file_is_another_plan(tmp_path: Path) -> None:
    """What is kept between two runs belongs to the content of the file, not to its path or time."""

    def key(text: str, name: str = "house.yaml") -> bytes:
        own = load([written(tmp_path, text, name)])
        return plan_key(make_plan(Config(own_rules=own), load_rules()))

    assert key(RULE) == key(RULE, "other.yaml")
    assert key(RULE) != key(RULE.replace("Neuwort", "Bestwort"))


def test_comments_and_levels(tmp_path: Path) -> None:
    """A comment may hide such a finding; a rule that says `default: no` runs when it is named."""
    path = written(tmp_path, RULE)
    text = "<!-- mtcheck: ignore USR001 -->\nDas Altwort fehlt.\n"
    report = check(path, text, "example.md")
    assert report.findings == ()
    assert len(report.hidden) == 1
    (rule,) = load([path])
    assert level(rule) is Level.ON
    assert rule.meta.zones >= {Zone.PARAGRAPH, Zone.HEADLINE}
    (off,) = load([written(tmp_path, RULE.replace("    bad", "    default: no\n    bad"))])
    assert level(off) is Level.OFF


def test_the_shipped_example_is_right() -> None:
    """The rules that the documentation shows keep what their examples promise."""
    tried = failures(str(ROOT / "docs" / "examples" / "hausregeln.yaml"))
    assert tried.problems == ()
    assert tried.rules == 3


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("⟦Altwörter⟧", "⟦Alt⟧wörter", "expected „Alt“, found „Altwörter“"),
        ("Das Neuwort fehlt nicht", "Das Altwort fehlt", "expected nothing, found „Altwort“"),
        ("bad: Die ⟦Altwörter⟧ fehlen.", "bad: {text: Die ⟦Altwörter⟧ fehlen., fixed: Nichts.}", "fixed reads"),
        ("⟦Altwörter⟧", "⟦Wörter⟧", "found nothing"),
    ],
)
def test_examples_that_fail_are_told(before: str, after: str, problem: str, tmp_path: Path) -> None:
    """A failure names the line of the example, what was expected and what was found."""
    path = written(tmp_path, RULE.replace(before, after, 1))
    (told,) = failures(path).problems
    assert told[0].startswith(f"{path}:")
    assert problem in told[1]


def test_unhashable_values_do_no_harm(tmp_path: Path) -> None:
    """Numbers and truth values of TOML are read as text or refused with a line."""
    values: list[Any] = ["1", "true", "1979-05-27", "{a = 1}"]
    for value in values:
        with pytest.raises(ConfigError, match=r"house.toml:\d+: "):
            load([written(tmp_path, f"[[rule]]\ncode = {value}\n", "house.toml")])
