"""What the page says is there in both languages."""

from mtcheck.model import Locale
from mtcheck.report.html.words import Words
from mtcheck.text.messages import Language, say

GERMAN = Words(Language.DE, Locale.CH)
ENGLISH = Words(Language.EN, Locale.CH)


def test_sentences() -> None:
    """One is shown, the other waits; what is the same in both needs no element."""
    assert GERMAN.say("Rules") == '<span data-o="Rules">Regeln</span>'
    assert ENGLISH.say("Rules") == '<span data-o="Regeln">Rules</span>'
    assert GERMAN.say("Name") == "Name"


def test_numbers() -> None:
    """In the style of the reader's country."""
    assert GERMAN.number(12345) == '<span data-o="12,345">12’345</span>'
    assert GERMAN.number(12) == "12"
    assert GERMAN.percent(1, 3) == '<span data-o="33%">33\N{NO-BREAK SPACE}%</span>'
    assert GERMAN.count("{count} finding", "{count} findings", 1200) == (
        '<span data-o="1,200 findings">1’200 Befunde</span>'
    )


def test_attributes() -> None:
    """An attribute is exchanged with one of its own."""
    assert GERMAN.label("title", "Rules") == ' title="Regeln" data-o-title="Rules"'
    assert ENGLISH.other("Rules") == ' data-o="Regeln"'
    assert ENGLISH.own("Rules") == "Rules"


def test_messages_are_escaped() -> None:
    """Values come from articles."""
    hostile = say("“{old}” → “{new}”", old="<b>", new='"')
    assert GERMAN.message(hostile) == '<bdi data-o="“&lt;b&gt;” → “&#34;”">„&lt;b&gt;“ → „&#34;“</bdi>'
    assert GERMAN.message("a\x1b<") == '<bdi>a<code class="chip" title="control character">U+001B</code>&lt;</bdi>'
