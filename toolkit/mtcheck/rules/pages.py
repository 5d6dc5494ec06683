"""The page of a rule, as text for the terminal and as Markdown for the documentation."""

import dataclasses
from collections.abc import Iterator
from functools import cache
from typing import Any

from mtcheck.rule import AnyRule, Bad, GlossaryRule, Good, Texts
from mtcheck.rules import page
from mtcheck.text.tables import read_table


def text_page(rule: AnyRule) -> str:
    """Return the page as plain text."""
    meta = rule.meta
    head = f"{meta.code} {meta.name}"
    return "\n".join(
        [
            head,
            "=" * len(head),
            "",
            page(rule),
            "",
            *(f"{label + ':':<10} {value}" for label, value in _facts(rule)),
            *_options(rule, "  {name} = {default}"),
            "",
            "Reported:",
            *(f"  {line}" for line in _bad(rule)),
            "",
            "Left alone:",
            *(f"  {line}" for line in _good(rule)),
        ]
    )


def markdown_page(rule: AnyRule) -> str:
    """Return the page as Markdown; every example is code, so that nothing of it is rendered or linted."""
    meta = rule.meta
    title, _, body = page(rule).partition("\n")
    return "\n".join(
        [
            f"# {meta.code} {meta.name}",
            "",
            f"**{title}**",
            body,
            "",
            "| | |",
            "|---|---|",
            *(f"| {label} | {value} |" for label, value in _facts(rule)),
            *_options(rule, "| option `{name}` | `{default}` |"),
            "",
            "## Reported",
            "",
            *(f"- {code(line)}" for line in _bad(rule)),
            "",
            "## Left alone",
            "",
            *(f"- {code(line)}" for line in _good(rule)),
            "",
        ]
    )


def code(text: str) -> str:
    """Return text as Markdown inline code, whatever it holds."""
    fence = "`"
    while fence in text:
        fence += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


@cache
def figures() -> dict[str, dict[str, Any]]:
    """Return what was measured for each rule, by code; `benchmarks/quality.py` writes it."""
    import json

    loaded = json.loads(read_table("mtcheck.rules", "figures.json"))["rules"]
    assert isinstance(loaded, dict)
    return loaded


def _facts(rule: AnyRule) -> Iterator[tuple[str, str]]:
    meta = rule.meta
    yield "severity", str(meta.severity)
    yield "MQM", str(meta.mqm)
    yield "fix", str(meta.fix)
    yield "default", "on" if meta.default else "off"
    if isinstance(rule, GlossaryRule):
        yield "source", meta.source
        return
    yield "zones", ", ".join(sorted(meta.zones))
    yield "source", meta.source
    yield "measured", _measured(figures().get(meta.code))


def _measured(figure: dict[str, Any] | None) -> str:
    if figure is None:
        return "not yet"
    native = f"{figure['quiet_per_1000']:.3f} findings per 1,000 words of native German"
    if not figure.get("news_findings"):
        return f"{native}; none in the annotated machine translations"
    return (
        f"{native}; in annotated machine translations {figure['news_findings']} findings, "
        f"{figure['news_precision']:.0%} on marked errors (chance {figure['news_chance']:.0%})"
    )


def _options(rule: AnyRule, template: str) -> Iterator[str]:
    if rule.options is not None:
        for field in dataclasses.fields(rule.options):
            default = getattr(rule.options, field.name)
            yield template.format(name=field.name.replace("_", "-"), default=default)


def _texts(rule: AnyRule) -> Iterator[Good | Bad]:
    for example in rule.examples:
        yield from example.texts if isinstance(example, Texts) else (example,)


def _bad(rule: AnyRule) -> Iterator[str]:
    for text in _texts(rule):
        if isinstance(text, Bad):
            yield _line(text.text) + (f" → {_line(text.fixed)}" if text.fixed is not None else "")


def _good(rule: AnyRule) -> Iterator[str]:
    for text in _texts(rule):
        if isinstance(text, Good):
            yield _line(text.text)


def _line(text: str) -> str:
    return text.replace("\n", " ¶ ")
