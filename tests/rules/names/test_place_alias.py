"""What a finding says decided between two names of one place."""

import pytest

from mtcheck.config import Config
from mtcheck.engine.plan import Plan
from mtcheck.names.renamed import renamed
from mtcheck.rules.names.name_variant import RULE as NAME_VARIANT
from mtcheck.rules.names.place_alias import RULE
from mtcheck.terms import EMPTY_GLOSSARY
from tests.harness import lint_texts


def grounds(*texts: str) -> list[tuple[str, str]]:
    """Return what is found in texts, and why."""
    paths = tuple(f"{number}.txt" for number in range(len(texts)))
    report = lint_texts(paths, texts, Plan(Config(), (RULE, NAME_VARIANT), EMPTY_GLOSSARY))
    return [(finding.text, str(finding.why)) for finding in report.findings]


def test_the_more_frequent_name_stands_and_that_is_said() -> None:
    """Only where it is more frequent."""
    ((found, why),) = grounds("Nach Lwow fährt ein Zug. Von Lwow kam einer.", "In Lwiw schneit es.")
    assert (found, why.rpartition("; ")[2]) == ("Lwiw", "the more frequent one stands")


@pytest.mark.parametrize("texts", [("In Lwow ja.", "In Lwiw nein."), ("In Lwiw ja.", "In Lwow nein.")])
def test_with_equal_counts_the_german_name_stands_and_that_is_said(texts: tuple[str, ...]) -> None:
    """Whatever the order of the texts."""
    ((found, why),) = grounds(*texts)
    assert (found, why.rpartition("; ")[2]) == ("Lwow", "they are as frequent, and „Lwiw“ is the German one")


def test_without_the_german_name_the_first_one_stands() -> None:
    """A city may have three names."""
    _, second, third = next([term.text for term in city.terms] for city in renamed() if len(city.terms) > 2)
    ((found, why),) = grounds(f"In {second} ja.", f"In {third} nein.")
    assert (found, why.rpartition("; ")[2]) == (third, f"they are as frequent, and it gives „{second}“ first")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Mosul und in Mossul schneit es.", ["Mosul"]),
        ("In Khartoum und in Khartum schneit es.", ["Khartoum"]),
        ("In Mosul, Mosul und Mossul schneit es.", ["Mossul"]),
    ],
)
def test_a_city_has_its_german_name_where_nothing_else_decides(text: str, found: list[str]) -> None:
    """Before the alphabet, after what the article itself does."""
    assert [word for word, _ in grounds(text)] == found
