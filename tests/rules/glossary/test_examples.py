"""Every glossary rule proves itself: its examples are its tests, its page and its contract."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcheck.engine.glossary import check_glossaries, count_uses, read_glossary_file
from mtcheck.engine.result import Report
from mtcheck.model import FixSafety
from mtcheck.rule import Bad, Example, Good, Texts
from mtcheck.rules import load_all_rules, load_glossary_rules, load_rules, page
from tests.harness import unmark

RULES = load_glossary_rules()
by_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.meta.code for rule in RULES])
EXAMPLES = [(rule.meta.code, example) for rule in RULES for example in rule.examples]
by_example = pytest.mark.parametrize(
    ("code", "example"), EXAMPLES, ids=[f"{code}-{index}" for index, (code, _) in enumerate(EXAMPLES)]
)


def texts_of(example: Example) -> tuple[Good | Bad, ...]:
    """Return the files of an example."""
    return tuple(example.texts) if isinstance(example, Texts) else (example,)


def write(example: Example, folder: Path) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Write the files of an example and yield their paths and marked places."""
    for one in texts_of(example):
        text, spans = unmark(one.text)
        path = folder / (one.path if one.path != "example.txt" else "example.yaml")
        path.write_text(text, "utf-8", newline="")
        yield str(path), spans


def check(example: Example, folder: Path, code: str | None) -> tuple[Report, dict[str, tuple[tuple[int, int], ...]]]:
    """Check the glossaries of an example with one rule or all of them."""
    expected = dict(write(example, folder))
    texts = [path for path in expected if path.endswith(".txt")]
    files = [read_glossary_file(path) for path in expected if path not in texts]
    rules = [rule for rule in RULES if code in (None, rule.meta.code)]
    return check_glossaries(files, rules, count_uses(texts, files)[0] if texts else None), expected


@by_example
def test_marks_exactly(code: str, example: Example, tmp_path: Path) -> None:
    """The findings are exactly the marked places: none missing, none more, none shifted."""
    report, expected = check(example, tmp_path, code)
    for path, spans in expected.items():
        assert tuple((one.start, one.end) for one in report.findings if one.path == path) == spans


@by_example
def test_good_files_are_good_for_all_rules(code: str, example: Example, tmp_path: Path) -> None:
    """What is a harmless neighbour for one rule is harmless for all."""
    if all(isinstance(one, Good) for one in texts_of(example)):
        report, _ = check(example, tmp_path, None)
        assert [(one.code, one.text) for one in report.findings if one.code != "GLO111"] == []


@by_rule
def test_stands_where_it_belongs(rule: object) -> None:
    """Folder and code family agree, module and rule name agree, and the file is one short page."""
    (found,) = [one for one in RULES if one is rule]
    file = Path(inspect.getfile(found.check))
    assert file.parent.name == "glossary"
    assert found.meta.code.startswith("GLO")
    assert file.stem == found.meta.name.replace("-", "_")
    assert len(file.read_text("utf-8").splitlines()) <= 150
    assert any(isinstance(one, Bad) for example in found.examples for one in texts_of(example))
    assert any(isinstance(one, Good) for example in found.examples for one in texts_of(example))
    assert found.meta.fix is FixSafety.NONE


@by_rule
def test_has_a_page(rule: object) -> None:
    """The page begins with one short order to the writer, gives reasons, and names a source."""
    (found,) = [one for one in RULES if one is rule]
    title, _, body = page(found).partition("\n")
    assert len(title) <= 72
    assert title.endswith(".")
    assert len(body.split()) >= 20
    assert found.meta.source
    assert not found.meta.message.endswith(".")


def test_a_check_of_texts_does_not_load_them() -> None:
    """Rules of texts and of glossaries are two sets; together they are all."""
    assert len(RULES) >= 12
    assert not {rule.meta.code for rule in RULES} & {rule.meta.code for rule in load_rules()}
    codes = [rule.meta.code for rule in load_all_rules()]
    assert codes == sorted(codes)
    assert len(codes) == len(RULES) + len(load_rules())
