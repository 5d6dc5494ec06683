"""On the five real articles: what must be found is found, with and without glossary, and what is fine is left alone."""

import pytest

from mtcheck.config import Config
from mtcheck.engine.run import lint
from tests.harness import ROOT, SHARED, needs_shared

pytestmark = needs_shared
GLOSSARY = str(ROOT / "glossaries" / "zentralasien.yaml")
ALWAYS = {
    ("000", "ACC101", "[Russian]"),
    ("000", "LNG108", "Großen"),
    ("000", "LNG101", "er fragt"),
    ("000", "NAM102", "Ekaterinburg"),
    ("001", "DES103", "KriegKrieg"),
    ("002", "DES104", "Karte: Kasachstan - Hauptstadt Nur-Sultan"),
    ("002", "DES106", "Armee:Darum"),
    ("003", "ACC101", "[Kazakhs]"),
    ("000", "STY201", "unter der Bedingung der Anonymität"),
    ("003", "STY201", "unsere Hälse herausstrecken"),
    ("003", "LOC104", ". . ."),
    ("003", "NAM104", "Georgia"),
    ("003", "NAM106", "Atamaken"),
}
WITH_GLOSSARY = {("000", "NAM101", "Vadim"), ("000", "NAM101", "Alexei"), ("003", "NAM103", "Oral")}
WITHOUT = {("000", "NAM101", "Vadim"), ("000", "NAM101", "Alexej")}
FINE = {
    "000": ["CNN", "City Hub", "Coworking Space", "DM Associates", "Schengen-Visum", "‚", "‘"],
    "001": ["200'000", "Grossstadt", "Strassen", "«", "Screenshot", "Twitter"],
    "002": ["remote", "Serafima"],
    "003": ["Braindrain", "Financial Times", "Kassym-Schomart Tokajew", "Wow"],
    "004": ["Ural", "Telegram", "Iwan Frolow", "Markian Ostaptschuk"],
}


def found(*glossary: str) -> list[tuple[str, str, str]]:
    """Return article number, code and text of every finding."""
    paths = sorted(str(path) for path in (SHARED / "seeds").glob("*.txt"))
    findings = lint(paths, Config(glossary=glossary)).findings
    return [(finding.path.rpartition("/")[2][:3], finding.code, finding.text) for finding in findings]


@pytest.mark.parametrize(
    ("glossary", "expected"),
    [((GLOSSARY,), ALWAYS | WITH_GLOSSARY), ((), ALWAYS | WITHOUT)],
    ids=["with glossary", "without"],
)
def test_real_articles(glossary: tuple[str, ...], expected: set[tuple[str, str, str]]) -> None:
    """All of the expected, both brackets and the glued row of keywords among them; nothing on harmless words."""
    result = found(*glossary)
    assert expected <= set(result)
    assert result.count(("000", "ACC101", "[Russian]")) == 2
    assert any(text.startswith("PutinDepressionenRegierung") for _, _, text in result)
    for article, words in FINE.items():
        texts = [text for number, code, text in result if number == article and code != "DES103"]
        assert [text for text in texts if any(text == word or word in text.split() for word in words)] == []
