"""Some domains of a glossary, chosen in the configuration."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import cli
from mtcheck.errors import ConfigError
from mtcheck.terms import Concept, Glossary, Term
from mtcheck.terms.domains import within

GLOSSARY = Glossary(
    (
        Concept("a", (Term("A"),), domain="Orte"),
        Concept("b", (Term("B"),), domain="Militär"),
        Concept("c", (Term("C"),)),
    ),
    "d",
)


@pytest.mark.parametrize(
    ("domains", "ids"),
    [((), "abc"), (("Orte",), "ac"), (("Militär",), "bc"), (("Orte", "Militär"), "abc")],
    ids=["all", "one", "another", "both"],
)
def test_within(domains: tuple[str, ...], ids: str) -> None:
    """What has no domain holds everywhere."""
    assert "".join(concept.id for concept in within(GLOSSARY, domains).concepts) == ids


def test_the_digest_tells_them_apart() -> None:
    """A choice of domains is another glossary; the order of the choice is not."""
    digests = [within(GLOSSARY, domains).digest for domains in ((), ("Orte",), ("Militär",))]
    assert len(set(digests)) == 3
    assert within(GLOSSARY, ("Orte", "Militär")).digest == within(GLOSSARY, ("Militär", "Orte")).digest


def test_unknown_domain() -> None:
    """The nearest one is named."""
    with pytest.raises(ConfigError, match="no concept has the domain 'Militar', did you mean 'Militär'"):
        within(GLOSSARY, ("Militar",))
    with pytest.raises(ConfigError, match="known are: none"):
        within(Glossary((Concept("c", (Term("C"),)),), "x"), ("Orte",))


YAML = """\
concepts:
  - {id: amt, domain: Militär, type: noun, gender: n, terms: [Amt, {text: Kommissariat, status: forbidden}]}
  - {id: netz, domain: Technik, type: noun, gender: n, terms: [Netz, {text: Netzwerk, status: deprecated}]}
  - id: bank
    domain: Wirtschaft
    type: noun
    gender: f
    terms:
      - Bank
      - {text: Sparbude, status: forbidden, scope: {quotations: no, zones: [paragraph], paths: ["news/*"]}}
      - text: Kasse
        status: forbidden
        scope: {unless_near: [Kino], not_after: ["an der "], not_before: [" des Hauses"]}
"""
TEXT = """\
Die Sparbude

Das Kommissariat und die Sparbude bauen ein Netzwerk. „Meine Sparbude“, sagte sie, „ist zu.“

Die Kasse schließt. An der Kasse vor dem Kino stand er. Die Kasse des Hauses ist leer. Er sitzt an der Kasse.
"""


def lint(folder: Path, config: str) -> Result:
    """Check a text in a folder with this configuration."""
    (folder / "news").mkdir(exist_ok=True)
    (folder / "g.yaml").write_text(YAML, "utf-8")
    (folder / "mtcheck.toml").write_text(f'glossary = "g.yaml"\n{config}', "utf-8")
    for path in ("news/a.txt", "b.txt"):
        (folder / path).write_text(TEXT, "utf-8")
    return CliRunner().invoke(cli, ["lint", "--select", "TRM", "--format", "json", "news/a.txt", "b.txt"])


def found(result: Result) -> list[tuple[str, int, str]]:
    """Return path, line and text of the findings."""
    return [(one["path"], one["line"], one["text"]) for one in json.loads(result.stdout)["findings"]]


def test_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only concepts of the chosen domains are looked for."""
    monkeypatch.chdir(tmp_path)
    assert [text for _, _, text in found(lint(tmp_path, 'glossary-domains = ["Militär"]'))] == ["Kommissariat"] * 2
    both = found(lint(tmp_path, 'glossary-domains = ["Militär", "Technik"]'))
    assert [text for _, _, text in both] == ["Kommissariat", "Netzwerk"] * 2
    wrong = lint(tmp_path, 'glossary-domains = ["Milit"]')
    assert wrong.exit_code != 0
    assert "did you mean 'Militär'?" in str(wrong.exception)


def test_scope_from_file_to_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths, zones, quotations and patterns of an entry hold in a run as the glossary says."""
    monkeypatch.chdir(tmp_path)
    assert found(lint(tmp_path, 'glossary-domains = "Wirtschaft"')) == [
        ("b.txt", 5, "Kasse"),
        ("news/a.txt", 3, "Sparbude"),
        ("news/a.txt", 5, "Kasse"),
    ]
