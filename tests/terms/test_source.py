"""Which concepts a source segment names."""

import pytest

from mtcheck.terms import Concept, Glossary, Status, Term
from mtcheck.terms.source import german_terms, languages, source_terms

GLOSSARY = Glossary(
    (
        Concept("bank", (Term("bank", "en"), Term("Bank"))),
        Concept(
            "notenbank", (Term("central bank", "en"), Term("Notenbank"), Term("Zentralbank", status=Status.ADMITTED))
        ),
        Concept("us", (Term("US", "en"), Term("USA"))),
        Concept("turkey", (Term("Turkey", "en-GB"), Term("Türkei"), Term("Truthahnland", status=Status.FORBIDDEN))),
        Concept("party", (Term("party", "en"), Term("Partei"))),
        Concept("feier", (Term("celebration", "en", forms=("fête",)), Term("Feier"))),
        Concept("spring", (Term("spring", "en"), Term("Frühling"))),
        Concept("quelle", (Term("spring", "en"), Term("Quelle"))),
        Concept("kyrill", (Term("выборы", "ru"), Term("Wahl"))),
        Concept("kaspi", (Term("Kaspi Pay", "en"),), translate=False),
    ),
    "test",
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("", {}),
        ("The bank is closed, both banks are.", {"bank": 2}),
        ("The central bank raised its rate. Central banks do.", {"notenbank": 2}),
        ("He told us about the US.", {"us": 1}),
        ("A turkey in Turkey's hills", {"turkey": 1}),
        ("Three parties at a party", {"party": 2}),
        ("A fête, no celebration", {"feier": 2}),
        ("The spring is dry.", {}),
        ("embankment, bank-note", {"bank": 1}),
        ("выборы", {}),
        ("Kaspi Pay and kaspi pay", {"kaspi": 1}),
    ],
)
def test_required(source: str, found: dict[str, int]) -> None:
    """The longest term counts, a capital counts as it is written, and what two concepts share counts for none."""
    required = source_terms(GLOSSARY, "en").required(source)
    assert {one.concept.id: one.times for one in required} == found


def test_another_language() -> None:
    """A language is asked for by its first subtag; one without terms finds nothing."""
    assert [one.text for one in source_terms(GLOSSARY, "ru").required("Выборы, выборы")] == ["Выборы"]
    assert not source_terms(GLOSSARY, "tr")
    assert languages(GLOSSARY) == {"en": 9, "ru": 1}


def test_german_terms() -> None:
    """What is wanted renders a concept; what is not translated renders itself."""
    wanted = {concept.id: [term.text for term in german_terms(concept)] for concept in GLOSSARY.concepts}
    assert wanted["notenbank"] == ["Notenbank", "Zentralbank"]
    assert wanted["turkey"] == ["Türkei"]
    assert wanted["kaspi"] == ["Kaspi Pay"]
