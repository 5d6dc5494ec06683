"""What an article itself says about rules that are not to look at it.

`<!-- mtcheck: ignore NAM101, LOC104: two people of that name -->` holds for the block it stands in; beside a block, on
the same line, for that block. `ignore-next` holds for the next block, `ignore-file` for the file, and so does the key
`mtcheck` of the front matter. Behind a second colon may stand a reason.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from mtcheck.config import nearest
from mtcheck.engine.identity import folded
from mtcheck.engine.result import By, Directive
from mtcheck.errors import ConfigError
from mtcheck.model import Block, Comment, Document, Span
from mtcheck.text.messages import say
from mtcheck.text.patterns import Pattern
from mtcheck.text.toml import read_toml

COMMANDS = ("ignore", "ignore-next", "ignore-file")
_COMMENT = Pattern(r"([\w-]*)\s*([^:]*)(?::\s*(.*))?", re.DOTALL)
_KEY = Pattern(r"^[\"']?mtcheck[\"']?[ \t]*:.*(?:\r?\n(?:[ \t]+.*|[ \t]*|- .*)(?=\r?\n|\Z))*", re.MULTILINE)
_TABLE = Pattern(r"^(?:\[mtcheck\]|mtcheck[ \t.]).*", re.MULTILINE)
_SIC = Pattern(r"[\[(]sic!?[\])]")
_WORD_BEFORE = Pattern(r"([^\W_](?:[\w'’-]*[^\W_])?)[“”\"«»‘’]?\s*\Z")
_LONGEST_WORD = 100
_LONGEST_KEY = 2_000
"""Characters of front matter that are read."""


def directives(document: Document) -> Iterator[Directive]:
    """Yield all directives of a document: those of its front matter, its comments, and [sic]."""
    if document.front_matter is not None:
        yield from _front_matter(document, document.front_matter)
    for comment in document.comments:
        yield _comment(document, comment)
    yield from _sic(document)


def _comment(document: Document, comment: Comment) -> Directive:
    place = Span(comment.start, comment.end)
    match = _COMMENT.fullmatch(comment.text)
    command, rules, reason = match.groups() if match else ("", "", "")
    written = document.text[comment.start : comment.end]
    given = Directive(place, By.COMMENT, written, tuple(rules.replace(",", " ").split()), folded(reason or ""))
    if command not in COMMANDS:
        what = (
            say("unknown directive '{command}'{hint}", command=command, hint=nearest(command, COMMANDS))
            if command
            else say("an empty directive")
        )
        return given._replace(problem=what)
    if not given.selectors:
        return given._replace(
            problem=say("'{command}' names no rule, allowed are codes and names of rules, and ALL", command=command)
        )
    if command == "ignore-file":
        return given._replace(scope=Span(0, len(document.text)))
    block = _next(document, comment) if command == "ignore-next" else _around(document, comment)
    if block is None:
        below = (
            say("no paragraph follows")
            if command == "ignore-next"
            else say("stands in no paragraph, see 'ignore-next'")
        )
        return given._replace(problem=below)
    return given._replace(scope=_span(document, block))


def _next(document: Document, comment: Comment) -> Block | None:
    return document.blocks[comment.following] if comment.following < len(document.blocks) else None


def _around(document: Document, comment: Comment) -> Block | None:
    """Return the block in which a comment stands, or else the one before or behind it on its line."""
    if comment.block is not None:
        return document.blocks[comment.block]
    if comment.following:
        before = document.blocks[comment.following - 1]
        if _on_one_line(document.text[_span(document, before).end : comment.start]):
            return before
    behind = _next(document, comment)
    if behind and _on_one_line(document.text[comment.end : _span(document, behind).start]):
        return behind
    return None


def _on_one_line(text: str) -> bool:
    return "\n" not in text and "\r" not in text


def _span(document: Document, block: Block) -> Span:
    return Span(*document.map.to_text(block.start, block.end))


def _front_matter(document: Document, span: Span) -> Iterator[Directive]:
    """Yield what the key `mtcheck` says: a list of rules, or `ignore` with such a list or with reasons by rule."""
    text = document.text[span.start : span.end]
    if "mtcheck" not in text:
        return
    toml = text.startswith("+++")
    match = (_TABLE if toml else _KEY).search(text)
    if match is None:
        return
    start, end = match.span()
    place = Span(span.start + start, span.start + start + len(text[start:end].splitlines()[0]))
    written = document.text[place.start : place.end]
    said = Directive(place, By.FRONT_MATTER, written, scope=Span(0, len(document.text)))
    if end - start > _LONGEST_KEY:
        yield said._replace(problem=say("more than {count} characters", count=str(_LONGEST_KEY)))
        return
    try:
        value = _toml(text) if toml else _yaml(text[start:end])
        wishes = list(_wishes(value))
    except ValueError as error:
        yield said._replace(problem=say("'mtcheck' in the front matter {fault}", fault=str(error)))
        return
    for selectors, reason in wishes:
        yield said._replace(selectors=selectors, reason=reason)


def _yaml(text: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text)["mtcheck"]
    except (yaml.YAMLError, RecursionError, ValueError, TypeError, LookupError):
        raise ValueError("is no YAML") from None


def _toml(text: str) -> Any:
    try:
        return read_toml(text.strip().strip("+"), "").get("mtcheck")
    except ConfigError:
        raise ValueError("is no TOML") from None


def _wishes(value: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield rules and the reason for them. Raises `ValueError`."""
    if isinstance(value, dict):
        unknown = [str(key) for key in value if key not in ("ignore", "reason")]
        if unknown or "ignore" not in value:
            raise ValueError("may say 'ignore' and 'reason'" + f", not '{unknown[0]}'" * bool(unknown))
        reason = value.get("reason", "")
        if isinstance(value["ignore"], dict):
            for rule, why in value["ignore"].items():
                yield (_string(rule),), folded(_string(why))
            return
        rules: Any = value["ignore"]
    else:
        rules, reason = value, ""
    listed: Sequence[Any] = rules if isinstance(rules, list) else [rules]
    names = chain.from_iterable(_string(rule).replace(",", " ").split() for rule in listed)
    yield tuple(names), folded(_string(reason))


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError("must be a list of rules, or 'ignore' with such a list")


def _sic(document: Document) -> Iterator[Directive]:
    """Yield the words before [sic]. The scope begins with the sentence and ends with the mark."""
    prose, to_text = document.prose, document.map.to_text
    for mark in _SIC.finditer(prose):
        first = max(0, mark.start() - _LONGEST_WORD)
        before = _WORD_BEFORE.search(prose[first : mark.start()])
        if before is None:
            continue
        word = Span(*to_text(first + before.start(1), first + before.end(1)))
        sentence = document.segment_at(first + before.start(1))
        start = word.start if sentence is None else to_text(sentence.start, sentence.start + 1)[0]
        yield Directive(word, By.SIC, scope=Span(start, to_text(*mark.span())[1]))
