"""Term candidates: what is one, which forms are one term, and what comes first."""

from collections.abc import Sequence

import pytest

from mtcheck.formats import parse
from mtcheck.terms import Gender, TermType
from mtcheck.terms.candidates import Candidate, candidates, frequencies, phrases

HARBOUR = (
    "Der Rat der Ältesten tagt im Hafen. Heute berät der Rat der Ältesten über die autonome Republik.\n\n"
    "Die Einberufung beginnt. Wegen der Einberufung fehlen Männer, und die Einberufungen gehen weiter.\n\n"
    "In der autonomen Republik gilt eine Ausfuhrsperre. Die Ausfuhrsperre trifft den Hafen."
)
FIELD = "Am Morgen kam der Hafen in Sicht. Das Wetter war im Hafen gut, im Jahr davor war das Wetter schlecht."


def extract(*texts: str, at_least: int = 2, known: frozenset[str] = frozenset()) -> dict[str, Candidate]:
    """Return the candidates of texts by their base form."""
    found = {f"{number}.txt": phrases(parse(f"{number}.txt", text)) for number, text in enumerate(texts)}
    return {one.text: one for one in candidates(found, at_least=at_least, known=known)}


def test_what_is_found() -> None:
    """Nouns and noun phrases, each in its base form, with forms, numbers and a sentence."""
    found = extract(HARBOUR)
    assert set(found) == {"Rat der Ältesten", "autonome Republik", "Einberufung", "Ausfuhrsperre", "Hafen"}
    republic = found["autonome Republik"]
    assert (republic.type, republic.gender, republic.uses) == (TermType.PHRASE, None, 2)
    assert republic.forms == (("autonome Republik", 1), ("autonomen Republik", 1))
    call = found["Einberufung"]
    assert (call.type, call.gender, call.forms) == (
        TermType.NOUN,
        Gender.FEMININE,
        (("Einberufung", 2), ("Einberufungen", 1)),
    )
    assert call.example == "Die Einberufung beginnt."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "Morgen kommt er. Morgen geht er. Übermorgen bleibt er. Übermorgen isst er.",
            "only where sentences begin",
        ),
        ("Sie haben Angst. Wir haben Angst.", "a verb before a noun"),
        ("Im Jahr davor war es gut. Im Jahr danach war es schlecht.", "a word of every text"),
        ("Der 35-jährige Bäcker kam. Ein 40-jähriger Schmied ging.", "each only once"),
        ("Er sagte: „Morgen.“ Sie sagte: „Morgen.“", "the first word of a quotation"),
        ("wir wissen nichts von alledem und von nichts", "no noun at all"),
        ("", "nothing"),
    ],
)
def test_what_is_not(text: str, why: str) -> None:
    """Harmless neighbours."""
    assert extract(text) == {}, why


def test_spellings_are_one_term() -> None:
    """A hyphen or ß makes another spelling, not another term."""
    text = "Die Sowjet-Republik zerfiel. Eine Sowjetrepublik ging. In der Sowjetrepublik blieb er."
    (one,) = extract(text).values()
    assert (one.text, one.variants, one.uses) == ("Sowjetrepublik", ("Sowjet-Republik",), 3)
    (swiss,) = extract("Die Großmacht schweigt. Eine Grossmacht schweigt. Die Großmacht redet.").values()
    assert (swiss.text, swiss.variants) == ("Großmacht", ("Grossmacht",))


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Wir sahen das Boot. Mit dem Boot fuhr er. Unser Boot sank.", Gender.NEUTER),
        ("Eine Front entstand. Er war an der Front. Zur Front fuhr er.", Gender.FEMININE),
        ("Hier sprach der Kapitän. Mit dem Kapitän kam er. Auch der Kapitän schwieg.", Gender.MASCULINE),
        ("Wir mögen Tee und Tee. Auch Tee.", None),
        ("Das Band riss, und der Band erschien. Mit dem Band kam er.", None),
    ],
)
def test_gender(text: str, gender: Gender | None) -> None:
    """Articles tell the gender where the ending does not; where they disagree nothing is said."""
    (one,) = extract(text).values()
    assert one.gender is gender


def test_parts_of_longer_terms_count_less() -> None:
    """What stands mostly inside of something longer is ranked below what stands alone."""
    alone = "Die Werft schloss. Eine Werft fehlt. Zur Werft kam niemand."
    inside = "Die alte Gilde und die nautische Gilde tagten. In der nautischen Gilde sprach er. Zur nautischen Gilde."
    ranked = list(extract(alone + " " + inside))
    assert ranked.index("nautische Gilde") < ranked.index("Gilde")
    assert ranked.index("Werft") < ranked.index("Gilde")


def test_background() -> None:
    """With texts to compare with, what is as frequent there is no candidate."""
    found = {"a.txt": phrases(parse("a.txt", HARBOUR * 6))}
    compared = frequencies([phrases(parse("b.txt", FIELD * 40))])
    terms = {one.text for one in candidates(found, background=compared)}
    assert "Hafen" not in terms and {"Einberufung", "Ausfuhrsperre"} <= terms


def test_known_terms() -> None:
    """What a glossary has is left out in all its forms."""
    assert "Einberufung" not in extract(HARBOUR, known=frozenset({"Einberufungen"}))


def shuffled(texts: Sequence[str]) -> list[Candidate]:
    """Return candidates of texts read in the opposite order."""
    found = {f"{number}.txt": phrases(parse(f"{number}.txt", text)) for number, text in enumerate(texts)}
    return candidates(dict(reversed(found.items())))


def test_order_of_files() -> None:
    """The order in which texts are read is of no account."""
    texts = (HARBOUR, FIELD, HARBOUR[:120])
    assert shuffled(texts) == list(extract(*texts).values())
