"""Messages: what they say in English and in another language, and what they keep."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcheck.text.messages import Message, Wording, filled, joined, places, render, say

GERMAN = {
    "{form} is {winner}, says {who}": "{who} sagt: {form} ist {winner}",
    "the glossary": "das Glossar",
    "a {{b}} {c}": "{c} und {{b}}",
}

SAID = {
    "plain text is the same everywhere": ("Wadim", "Wadim", "Wadim"),
    "values change places": (
        say("{form} is {winner}, says {who}", form="A", winner="B", who=say("the glossary")),
        "A is B, says the glossary",
        "das Glossar sagt: A ist B",
    ),
    "unknown template: English": (
        say("so {it} goes", it=say("the glossary")),
        "so the glossary goes",
        "so das Glossar goes",
    ),
    "braces in a value are text": (say("{x}!", x="{y} {{ }"), "{y} {{ }!", "{y} {{ }!"),
    "doubled braces are braces": (say("a {{b}} {c}", c="1"), "a {b} 1", "1 und {b}"),
    "lone braces stay": (say("a { b } {c}", c="1"), "a { b } 1", "a { b } 1"),
    "formats and attributes are text": (say("{a.b} {a[0]} {a:>9} {a!r}"), "{a.b} {a[0]} {a:>9} {a!r}", None),
    "joined": (joined("; ", [say("the glossary"), "x"]), "the glossary; x", "das Glossar; x"),
    "joined, braces in the separator": (joined("{}", [say("the glossary"), "x"]), "the glossary{}x", "das Glossar{}x"),
}


@pytest.mark.parametrize(("wording", "english", "german"), SAID.values(), ids=SAID.keys())
def test_said(wording: Wording, english: str, german: str | None) -> None:
    """English is what the code says; another language is looked up template by template."""
    assert str(wording) == english
    assert render(wording, lambda template: GERMAN.get(template, template)) == (english if german is None else german)


def test_a_template_that_is_one_value_is_the_value() -> None:
    """So that a rule may leave all it says to a value, and nothing stays nothing."""
    inner = say("the glossary")
    assert filled("{why}", {"why": inner}) is inner
    assert filled("{why}", {"why": ""}) == ""
    assert joined(", ", ["a", "b"]) == "a, b"
    assert joined(", ", []) == ""


def test_only_what_is_named_is_kept() -> None:
    """Values that the template does not name cost nothing."""
    assert filled("{b} {a}", {"a": "1", "b": "2", "c": "3"}) == Message("{b} {a}", (("b", "2"), ("a", "1")))
    assert places("{b} {a} {{c}} {b}") == ("b", "a", "b")
    with pytest.raises(KeyError):
        say("{a}")


def test_a_message_without_its_value_says_so() -> None:
    """A result from somewhere else may lack one."""
    assert str(Message("{a} and {b}", (("a", "1"),))) == "1 and {b}"


@given(st.text(), st.dictionaries(st.from_regex(r"\w{1,3}", fullmatch=True), st.text()))
def test_any_template(template: str, values: dict[str, str]) -> None:
    """No template and no value makes it fail, and it can be stored."""
    message = Message(template, tuple(values.items()))
    assert isinstance(str(message), str)
    assert pickle.loads(pickle.dumps(message)) == message
