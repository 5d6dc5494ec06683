"""Sentences that can be said in more than one language.

A message is an English template and the values in it. The template is the key under which a catalogue has the same
sentence in another language, as with gettext. A value is a word of the text, a name or a number, which are the same
in all languages, or itself a message.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, Union

from mtcheck.text.patterns import Pattern

_PLACE = Pattern(r"\{(\w+)\}|\{\{|\}\}")


BOTH = "\N{INFORMATION SEPARATOR ONE}"
"""Between a sentence in English and the same in German, in a template that no catalogue has."""


class Language(StrEnum):
    """What mtcheck speaks."""

    DE = "de"
    EN = "en"


class Message(NamedTuple):
    """A template with what stands in its places. As a string it is English."""

    template: str
    values: tuple[tuple[str, "Wording"], ...] = ()
    """By name, in the order in which the template has them."""

    def __str__(self) -> str:
        return render(self)


Wording = Union[str, Message]  # noqa: UP007, names itself
"""Text that is the same in all languages, or a message."""


def say(template: str, /, **values: Wording) -> Wording:
    """Return a message; `{name}` in the template stands for the value of that name. Raises `KeyError` without it.

    >>> str(say("{language} „{letter}“", language=say("English"), letter="v"))
    'English „v“'
    """
    return filled(template, values)


def filled(template: str, values: Mapping[str, Wording]) -> Wording:
    """Return a message from a template and at least the values it names. A template that is one value is that value."""
    cut = _cut(template)
    if len(cut) == 1 and cut[0][1] and not cut[0][0]:
        return values[cut[0][1]]
    return Message(template, tuple((name, values[name]) for _, name in cut if name))


def joined(separator: str, parts: Sequence[Wording]) -> Wording:
    """Return parts with a separator between them, like `str.join`."""
    if all(isinstance(part, str) for part in parts):
        return separator.join(map(str, parts))
    names = [f"part{number}" for number in range(len(parts))]
    template = separator.replace("{", "{{").replace("}", "}}").join(f"{{{name}}}" for name in names)
    return filled(template, dict(zip(names, parts, strict=True)))


def gettext_noop(text: str) -> str:
    """Return the text; marks one that is translated where it is said, such as the value of an enumeration."""
    return text


def render(wording: Wording, translate: Callable[[str], str] = str) -> str:
    """Return what a wording says; `translate` turns a template into that of another language.

    Templates may come from a file of anybody: a place without a value is left as it stands, and places know no
    attributes, indexes or formats.
    """
    if isinstance(wording, str):
        return wording
    values = dict(wording.values)
    said = []
    for literal, name in _cut(translate(wording.template).partition(BOTH)[0]):
        said.append(literal)
        if name:
            said.append(render(values[name], translate) if name in values else f"{{{name}}}")
    return "".join(said)


def places(template: str) -> tuple[str, ...]:
    """Return the names of the values in a template, in order."""
    return tuple(name for _, name in _cut(template) if name)


@lru_cache(maxsize=4096)
def _cut(template: str) -> tuple[tuple[str, str], ...]:
    """Cut a template into pairs of literal text and the name of the value behind it, which the last may not have."""
    pairs, literal, end = [], "", 0
    for match in _PLACE.finditer(template):
        literal += template[end : match.start()]
        end = match.end()
        if match[1]:
            pairs.append((literal, match[1]))
            literal = ""
        else:
            literal += match[0][0]
    literal += template[end:]
    return (*pairs, (literal, "")) if literal else tuple(pairs)
