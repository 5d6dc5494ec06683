"""A text that has lost its umlauts is one finding, whatever else the letters look like."""

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.plan import make_plan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan_document
from mtcheck.rules import load_rules
from mtcheck.rules.linguistic.lost_umlauts import lost_words, spelled_without
from mtcheck.text.german.vocabulary import is_noun

LOST = (
    "Der Bau am Hafen stockt. Das Geld fr den Kran fehlt, und ber den Preis will die Stadt nicht mehr reden, denn ohne "
    "den Kran knnen die Leute dort nicht arbeiten. Die ffentlichkeit schweigt, nur der Wirt hört noch zu."
)


def test_words_of_the_list_are_no_words_without_their_umlauts() -> None:
    """What is left of them is no noun of its own."""
    assert [left for left in spelled_without() if left[0].isupper() and is_noun(left.lower())] == []


def test_one_finding_for_the_whole_text() -> None:
    """DES118 leaves „ber“ and „ffentlichkeit“ to LNG206 here, and a single umlaut that was kept changes nothing."""
    plan = make_plan(Config(select=("LNG206", "DES118")), load_rules())
    report = make_report((scan_document(formats.parse("a.txt", LOST), plan),), plan)
    assert [finding.code for finding in report.findings] == ["LNG206"]


def test_a_text_with_umlauts_has_lost_none() -> None:
    """Three words as in an address do not outweigh the umlauts around them."""
    text = (
        "Die Seite heißt fuer-alle. Über die Brücke führen Wege, und die Bäume blühen schön. Dort koennen Gäste üben."
    )
    assert lost_words(formats.parse("a.txt", text)) == frozenset()
