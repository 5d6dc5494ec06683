"""Find what stands in a translatable string for something else: placeholders of programs, and tags.

Known are the notations of C and Python (`%s`, `%(name)s`, `%1$d`), of Python, Java and C# (`{0}`, `{name}`), of
templates (`{{ name }}`, `${name}`, `%{name}`), of Qt and KDE (`%1`, `%n`) and of ICU messages. A percent sign in prose
is none of them: `50 % der Felder`, `100%ig`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.text.patterns import Pattern

_SIGNS = Pattern(r"[%{}<$]")
_PLACEHOLDER = Pattern(
    r"%\([\w.-]{1,60}\)[-+ #0]{0,3}\d{0,3}(?:\.\d{1,3})?[a-zA-Z]"
    r"|%\{[^{}\s]{1,60}\}"
    r"|(?<![\d%])%(?:\d{1,2}\$)?[-+#0']{0,3}\d{0,3}(?:\.(?:\d{1,3}|\*))?(?:hh|h|ll|l|z|j|t|L|q)?"
    r"[sdiufFeEgGxXocpn@](?![^\W\d_])"
    r"|(?<![\d%\s])%L?\d{1,2}(?![\d,.]?\d|[$%])|(?:^|(?<=[\s(„“\"'«»/:-]))%L?\d{1,2}(?![\d,.]?\d|[$%])"
    r"|\$\{[^{}]{1,80}\}|\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}"
    r"|\{[\w.$:!#-]{0,60}\}"
    r"|(?P<icu>\{\s*\w{1,40}\s*,\s*(?:plural|selectordinal|select)\s*,)"
    r"|(?P<icu_format>\{\s*\w{1,40}\s*,\s*(?:number|date|time|spellout|ordinal|duration)[^{}]{0,60}\})"
    r"|(?<!<)<(?P<close>/?)(?P<tag>[a-zA-Z][\w:.-]{0,30})(?:\s(?:[^<>\"']|\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'){0,300})?/?>"
)
_ICU_CASE = Pattern(r"(?:=\d{1,3}|zero|one|two|few|many|other|\w{1,30})\s*\{|\}|#")
_CASE = Pattern(r"(?:=\d{1,3}|\b(?:zero|one|two|few|many|other))\s*\Z")
BREAKS = frozenset("br p div li ul ol h1 h2 h3 h4 h5 h6 tr td th table hr dt dd dl".split())
"""Tags that end a line."""


class Placeholder(NamedTuple):
    """A piece of a string that is not for translating. `name` is what it is known by in any language."""

    start: int
    end: int
    name: str
    tag: str = ""
    """For markup, the name of the element in small letters."""


def find_placeholders(text: str) -> Iterator[Placeholder]:
    """Yield the placeholders and tags of a string from first to last."""
    if not _SIGNS.search(text):
        return
    icu = False
    done = place = 0
    while match := _PLACEHOLDER.search(text, place):
        if icu and text[match.start()] == "{" and _CASE.search(text, max(0, match.start() - 20), match.start()):
            # One word that is all of a case: one {day} other {days}.
            place = match.start() + 1
            continue
        if icu:
            yield from _cases(text, done, match.start())
        place = done = match.end()
        if match["tag"]:
            tag = match["tag"].lower()
            yield Placeholder(*match.span(), f"<{match['close']}{tag}>", tag)
        elif match["icu"] or match["icu_format"]:
            icu = icu or bool(match["icu"])
            name, kind = match[0].strip("{} ").split(",")[:2]
            yield Placeholder(*match.span(), f"{{{name.strip()}, {kind.strip()}}}")
        else:
            # The flag ' groups the digits of a number; each language may.
            name = "".join(match[0].split())
            yield Placeholder(*match.span(), name.replace("'", "") if name[0] == "%" else name)
    if icu:
        yield from _cases(text, done, len(text))


def _cases(text: str, start: int, end: int) -> Iterator[Placeholder]:
    """Yield the words of an ICU message that name its cases; a language has cases of its own, so they bear no name."""
    for match in _ICU_CASE.finditer(text, start, end):
        yield Placeholder(*match.span(), "")
