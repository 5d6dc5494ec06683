"""What hides a finding, how far it reaches, and what is said of a suppression that hides nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.config import Config, PathRule
from mtcheck.engine.plan import make_plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.formats.beside import beside
from mtcheck.rules import load_rules

BAD = "Er traf die [Russian] Delegation"
PLAIN = f"{BAD} in Astana."


def check(text: str, path: str = "a.md", **settings: object) -> Report:
    """Lint one text."""
    plan = make_plan(Config(select=("ACC101", "LNG102"), **settings), load_rules())  # type: ignore[arg-type]
    return make_report([scan_document(formats.parse(path, text), plan)], plan)


def outcome(report: Report) -> tuple[list[str], list[str], list[str]]:
    """Return the codes of what is reported, what hides the rest, and what is wrong with suppressions."""
    codes = [one.code for one in report.findings if one.code != "INT003"]
    return (
        codes,
        [hidden.by for hidden in report.hidden],
        [str(one.message) for one in report.findings if one.code == "INT003"],
    )


C = "comment"
HIDES = {
    "in the paragraph": (f"{PLAIN} <!-- mtcheck: ignore ACC101 -->\n\n{PLAIN}", ["ACC101"], [C]),
    "above, in the same paragraph": (f"<!-- mtcheck: ignore ACC101 -->\n{PLAIN}\n\n{PLAIN}", ["ACC101"], [C]),
    "in the middle of a line": (f"{BAD} <!-- mtcheck: ignore ACC101 --> in Astana.", [], [C]),
    "by name and with a reason": (f"{PLAIN}<!--mtcheck: ignore editorial-bracket: so gesagt -->", [], [C]),
    "by family, small letters": (f"{PLAIN} <!-- mtcheck: ignore acc -->", [], [C]),
    "all rules": (f"{PLAIN} Er ging zum zum Haus. <!-- mtcheck: ignore ALL -->", [], [C, C]),
    "two rules": (f"{PLAIN} Er ging zum zum Haus. <!-- mtcheck: ignore ACC101, LNG102 -->", [], [C, C]),
    "the next paragraph": (f"<!-- mtcheck: ignore-next ACC101 -->\n\n{PLAIN}\n\n{PLAIN}", ["ACC101"], [C]),
    "the next one, from inside one": (f"{PLAIN} <!-- mtcheck: ignore-next ACC101 -->\n\n{PLAIN}", ["ACC101"], [C]),
    "the file, from its end": (f"{PLAIN}\n\n{PLAIN}\n\n<!-- mtcheck: ignore-file ACC101 -->", [], [C, C]),
    "a headline": (f"# {PLAIN} <!-- mtcheck: ignore ACC101 -->\n\n{PLAIN}", ["ACC101"], [C]),
    "an item of a list": (f"- {PLAIN}\n- {PLAIN} <!-- mtcheck: ignore ACC101 -->\n", ["ACC101"], [C]),
    "over several lines": (f"<!-- mtcheck: ignore-next ACC101:\nweil es so\nist -->\n\n{PLAIN}", [], [C]),
    "front matter, a list": (f"---\ntitel: x\nmtcheck: [ACC101]\n---\n\n{PLAIN}", [], ["front-matter"]),
    "front matter, one rule": (f"---\nmtcheck: ACC101\n---\n\n{PLAIN}", [], ["front-matter"]),
    "front matter, a block list": (f"---\nmtcheck:\n- ACC101\n- NAM\ndatum: x\n---\n\n{PLAIN}", [], ["front-matter"]),
    "front matter, ignore": (f"---\nmtcheck: {{ignore: [ACC101]}}\n---\n\n{PLAIN}", [], ["front-matter"]),
    "front matter, reasons": (f"---\nmtcheck:\n  ignore:\n    ACC101: so\n---\n\n{PLAIN}", [], ["front-matter"]),
    "front matter in TOML": (f"+++\n[mtcheck]\nignore = ['ACC101']\n+++\n\n{PLAIN}", [], ["front-matter"]),
    "comment before front matter": (
        f"---\nmtcheck: ACC101\n---\n\n{PLAIN} <!-- mtcheck: ignore ACC101 -->", [], [C],
    ),
    "sic": ("Er schrieb „zum zum [sic] Haus“ auf.", [], ["sic"]),
    "sic with a call": ("Er schrieb zum zum (sic!) auf.", [], ["sic"]),
    "sic further on": ("Er schrieb zum zum Haus [sic] auf.", ["LNG102"], []),
    "sic further before": ("Er schrieb Haus [sic], zum zum.", ["LNG102"], []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kept", "by"), HIDES.values(), ids=HIDES.keys())
def test_hides(text: str, kept: list[str], by: list[str]) -> None:
    """Each way, its reach, and nothing to complain about."""
    assert outcome(check(text)) == (kept, by, [])


PAGES = {
    "in the element": (f"<p>{PLAIN}<!-- mtcheck: ignore ACC101 --></p><p>{PLAIN}</p>", 1),
    "first in the element": (f"<p>\n<!-- mtcheck: ignore ACC101 -->\n{PLAIN}</p><p>{PLAIN}</p>", 1),
    "behind the element, on its line": (f"<p>{PLAIN}</p> <!-- mtcheck: ignore ACC101 -->\n<p>{PLAIN}</p>", 1),
    "before the element, on its line": (f"<p>Gut.</p>\n<!-- mtcheck: ignore ACC101 --> <p>{PLAIN}</p>", 0),
    "above the element": (f"<!-- mtcheck: ignore-next ACC101 -->\n<p>{PLAIN}</p>\n<p>{PLAIN}</p>", 1),
    "in the head": (f"<head><!-- mtcheck: ignore-file ACC101 --><title>x</title></head><p>{PLAIN}</p>", 0),
}


@pytest.mark.parametrize(("text", "kept"), PAGES.values(), ids=PAGES.keys())
def test_hides_in_html(text: str, kept: int) -> None:
    """The same comments in a page."""
    codes, by, faults = outcome(check(text, "a.html"))
    assert (len(codes), by, faults) == (kept, ["comment"], [])


FAULTS = {
    "nothing to hide": ("Gut. <!-- mtcheck: ignore ACC101 -->", "ACC101 would find nothing here"),
    "another block": (f"Gut. <!-- mtcheck: ignore ACC101 -->\n\n{PLAIN}", "ACC101 would find nothing here"),
    "one of two": (f"{PLAIN} <!-- mtcheck: ignore ACC101 LNG102 -->", "LNG102 would find nothing here"),
    "unknown rule": (
        f"{PLAIN} <!-- mtcheck: ignore ACC10 LNG1O2 -->",
        "unknown rule 'LNG1O2', did you mean 'LNG102'?",
    ),
    "unknown command": ("Gut. <!-- mtcheck: ingore ACC101 -->", "unknown directive 'ingore', did you mean 'ignore'?"),
    "no rule": (
        "Gut. <!-- mtcheck: ignore -->",
        "'ignore' names no rule, allowed are codes and names of rules, and ALL",
    ),
    "nothing at all": ("Gut. <!-- mtcheck: -->", "an empty directive"),
    "alone": (f"<!-- mtcheck: ignore ACC101 -->\n\n{PLAIN}", "stands in no paragraph, see 'ignore-next'"),
    "nothing follows": ("Gut.\n\n<!-- mtcheck: ignore-next ACC101 -->\n", "no paragraph follows"),
    "front matter": ("---\nmtcheck: ACC101\n---\n\nGut.", "ACC101 would find nothing here"),
    "no YAML": ("---\nmtcheck: [ACC101\n---\n\nGut.", "'mtcheck' in the front matter is no YAML"),
    "deep YAML": (f"---\nmtcheck: {'[' * 500}\n---\n\nGut.", "'mtcheck' in the front matter is no YAML"),
    "long YAML": (f"---\nmtcheck: [{'ACC101, ' * 500}]\n---\n\nGut.", "more than 2000 characters"),
    "other YAML": (
        "---\nmtcheck: {ignroe: [ACC101]}\n---\n\nGut.",
        "'mtcheck' in the front matter may say 'ignore' and 'reason', not 'ignroe'",
    ),
}


@pytest.mark.parametrize(("text", "problem"), FAULTS.values(), ids=FAULTS.keys())
def test_faults(text: str, problem: str) -> None:
    """INT003 says what is wrong, where the suppression stands."""
    report = check(text)
    (found,) = [one for one in report.findings if one.code == "INT003"]
    assert str(found.message) == f"this suppression has no effect: {problem}"
    assert "mtcheck" in text[found.start : found.end]
    assert found.text == text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "Gut. <!-- mtcheck: ignore DES101: a rule that was not run -->",
        "Gut. <!-- mtcheck: ignore NAM102, TRM101: other articles, a glossary -->",
        "Gut. <!-- mtcheck: ignore LNG: not all of the family was run -->",
        "Gut. <!-- an ordinary comment about mtcheck: ignore ACC101 -->",
        "---\ntitel: mtcheck und mehr\n---\n\nGut.",
        "Gut. `<!-- mtcheck: ignore ACC101 -->`",
        "```\n<!-- mtcheck: ignore ACC101 -->\n```\n",
    ],
)
def test_nothing_to_say(text: str) -> None:
    """Rules that were not asked, or not about all they need, and what only looks like a suppression."""
    assert outcome(check(text)) == ([], [], [])


def test_corpus_rules_are_hidden_and_not_told() -> None:
    """A rule that compares articles is judged first; a suppression of it is idle only in the whole corpus."""
    plan = make_plan(Config(select=("NAM102",)), load_rules())
    texts = {f"{index}.md": "Wadim Petrow kam. Wadim Petrow ging." for index in range(3)}
    texts["x.md"] = "Vadim Petrow kam. <!-- mtcheck: ignore NAM102: heißt so -->"
    documents = [formats.parse(path, text) for path, text in texts.items()]
    report = make_report([scan_document(one, plan) for one in documents], plan)
    assert report.findings == ()
    assert [(hidden.finding.path, hidden.reason) for hidden in report.hidden] == [("x.md", "heißt so")]
    alone = make_report([scan_document(documents[-1], plan)], plan)
    assert (alone.findings, alone.hidden) == ((), ())


def test_per_path() -> None:
    """A table of the configuration speaks for files of a pattern, with its reason."""
    rules = (PathRule("archiv/**", ("ACC101",), "alt"),)
    report = check(PLAIN, "archiv/a.txt", per_path=rules)
    assert [(hidden.by, hidden.reason) for hidden in report.hidden] == [("configuration", "alt")]
    assert outcome(check(PLAIN, "neu/a.txt", per_path=rules)) == (["ACC101"], [], [])


def test_plain_text_has_no_comments() -> None:
    """In a text file the marks of a comment are text like any other."""
    codes, by, faults = outcome(check(f"{PLAIN} <!-- mtcheck: ignore ACC101 -->", "a.txt"))
    assert (codes, by, faults) == (["ACC101"], [], [])


PIECES = [
    *(
        "<!-- mtcheck: ",
        "ignore ",
        "ignore-next ",
        "ignore-file ",
        "ACC101",
        ", LNG102",
        ": weil",
        " -->",
        "\n",
        "\n\n",
    ),
    *("zum zum", "[Russian] ", "[sic]", "---\n", "mtcheck: ", "- ", "> ", "<p>", "</p>", "`", "{ignore: [", "]}"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.sampled_from(["a.md", "a.html", "a.txt"]))
def test_nothing_is_lost(text: str, path: str) -> None:
    """Whatever an article says, each finding is either reported or counted as hidden, and no directive is prose."""
    report = check(text, path)
    plan = make_plan(Config(select=("ACC101", "LNG102")), load_rules())
    every = scan_document(formats.parse(path, text), plan).findings
    kept = [one for one in report.findings if one.code != "INT003"]
    assert sorted([*kept, *(hidden.finding for hidden in report.hidden)], key=repr) == sorted(every, key=repr)
    for comment in report.documents[path].comments:
        start, end = report.documents[path].map.to_prose(comment.start, comment.end)
        assert start == end


PAIR = {
    "nothing said": ("", ["ACC201"], 0),
    "a comment": ("<!-- mtcheck: ignore-file ACC201: checked -->\n\n", [], 1),
    "a comment that hides nothing": ("<!-- mtcheck: ignore-file ACC213 -->\n\n", ["ACC201", "INT003"], 0),
}
BRIDGE = "Die alte Brücke über den Fluss ist 150 Meter lang. Der Bürgermeister von Oral nennt sie sicher.\n"
BRIDGES = "The old bridge over the river is 510 metres long. The mayor of Oral calls it safe.\n"


@pytest.mark.parametrize(("comment", "kept", "hidden"), PAIR.values(), ids=PAIR.keys())
def test_rules_of_pairs(comment: str, kept: list[str], hidden: int) -> None:
    """They are hidden like others; where the source is not at hand their silence says nothing."""
    plan = make_plan(Config(), load_rules())
    german = formats.parse("a.md", comment + BRIDGE)
    report = make_report([scan_document(beside(german, formats.parse("en.md", BRIDGES)), plan)], plan)
    assert sorted(finding.code for finding in report.findings) == kept
    assert len(report.hidden) == hidden
    alone = make_report([scan_document(german, plan)], plan)
    assert [finding.code for finding in alone.findings] == []


@pytest.mark.parametrize(
    ("comment", "ignore", "kept"),
    [
        ("", (), ["INT006"]),
        ("<!-- mtcheck: ignore-file INT006: written anew -->\n\n", (), []),
        ("<!-- mtcheck: ignore-file no-pair -->\n\n", (), []),
        ("", ("INT006",), []),
        ("", ("no-pair",), []),
    ],
)
def test_texts_that_are_no_pair(comment: str, ignore: tuple[str, ...], kept: list[str]) -> None:
    """INT006 is hidden like a finding of a rule."""
    plan = make_plan(Config(ignore=ignore), load_rules())
    english = "Nine bees live on the roof of the opera.\n\nThe violinist gave 60 jars of honey to the fire brigade.\n"
    document = beside(formats.parse("a.md", comment + BRIDGE), formats.parse("en.md", english))
    report = make_report([scan_document(document, plan)], plan)
    assert [finding.code for finding in report.findings] == kept


ENGLISH = (
    "The bridge has been closed for weeks, and nobody knows when it will open again, but they say that it is safe."
)
FOREIGN = {
    "nothing said": (ENGLISH, ["INT005"], 0),
    "a comment": (f"<!-- mtcheck: ignore-file INT005: a source -->\n\n{ENGLISH}", [], 1),
    "by name, beside a rule": (f"<!-- mtcheck: ignore-file not-german, LNG102 -->\n\n{ENGLISH}", [], 1),
    "all": (f"---\nmtcheck: [ALL]\n---\n\n{ENGLISH}", [], 1),
    "another rule says nothing": (f"<!-- mtcheck: ignore-file LNG102 -->\n\n{ENGLISH}", ["INT005"], 0),
}


@pytest.mark.parametrize(("text", "kept", "hidden"), FOREIGN.values(), ids=FOREIGN.keys())
def test_a_text_that_is_not_german(text: str, kept: list[str], hidden: int) -> None:
    """INT005 is hidden like a finding of a rule; no suppression is idle where no rule was asked."""
    plan = make_plan(Config(), load_rules())
    report = make_report([scan_document(formats.parse("a.md", text), plan)], plan)
    assert [finding.code for finding in report.findings] == kept
    assert len(report.hidden) == hidden
