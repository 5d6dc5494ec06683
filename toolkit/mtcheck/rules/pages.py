"""The page of a rule, as text for the terminal and as Markdown for the documentation."""

import dataclasses
from collections.abc import Iterator

from mtcheck.profiles import PROFILES
from mtcheck.rule import AnyRule, Bad, GlossaryRule, Good, Texts
from mtcheck.rules import level, page
from mtcheck.rules.cards import ALL_SETS, Card, Scored, card, verdict


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
            *_section("Measured:", [f"  {label + ':':<14} {value}" for label, value in _card(rule)]),
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
            *_section("## Measured", ["", *(f"- {label}: {value}" for label, value in _card(rule))]),
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


def _section(title: str, lines: list[str]) -> Iterator[str]:
    """Yield a part of the page, or nothing when nothing is in it."""
    if any(lines):
        yield from ("", title, *lines)


def code(text: str) -> str:
    """Return text as Markdown inline code, whatever it holds."""
    fence = "`"
    while fence in text:
        fence += "`"
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _facts(rule: AnyRule) -> Iterator[tuple[str, str]]:
    meta = rule.meta
    yield "severity", str(meta.severity)
    yield "MQM", str(meta.mqm)
    yield "fix", str(meta.fix)
    if isinstance(rule, GlossaryRule):
        yield "source", meta.source
        return
    yield "default", level(rule)
    if meta.house:
        key = meta.house.replace("_", "-")
        styles = [f"{name} {getattr(one.profile, meta.house)}" for name, one in PROFILES.items()]
        yield "house style", f"{key}: {', '.join(style for style in styles if not style.endswith(' None'))}"
    yield "zones", ", ".join(sorted(meta.zones))
    yield "source", meta.source


def _card(rule: AnyRule) -> Iterator[tuple[str, str]]:
    """Yield the lines of the precision card, from the verdict to the single sets."""
    if isinstance(rule, GlossaryRule) or rule.meta.level is not None:
        return
    own = card(rule)
    found = verdict(own)
    yield "verdict", f"{found.level}: {found.reason}"
    if not own.measured:
        yield "measured", "not in single texts without a glossary, where it has nothing to say"
    else:
        yield "native German", _native(own)
    for name, row in own.gold.items():
        if name != ALL_SETS:
            yield name, _scored(row)
    if own.judged:
        yield "judged", f"{own.judged.right} of {own.judged.cases} right: {own.judged.what}"
    yield "written", f"{own.written} cases, the examples below"


def _native(own: Card) -> str:
    """Return findings per 1,000 words by set; sets without any are left out."""
    sets = [f"{name} {1000 * count / own.words[name]:.3f}" for name, count in sorted(own.quiet.items()) if count]
    return f"{own.newspapers:.3f} findings per 1,000 words of newspapers" + (f" ({', '.join(sets)})" if sets else "")


def _scored(row: Scored) -> str:
    return (
        f"{row.findings} findings, {row.precision:.0%} on marked errors ({row.low:.0%} to {row.high:.0%}), "
        f"chance {row.chance:.0%}: {row.lift:.1f} times; on short marks {row.tight:.0%}, chance {row.tight_chance:.0%}"
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
            yield _source(text) + _line(text.text) + (f" → {_line(text.fixed)}" if text.fixed is not None else "")


def _good(rule: AnyRule) -> Iterator[str]:
    for text in _texts(rule):
        if isinstance(text, Good):
            yield _source(text) + _line(text.text)


def _source(text: Good | Bad) -> str:
    return f"{_line(text.source)} ⇒ " if text.source else ""


def _line(text: str) -> str:
    return text.replace("\n", " ¶ ")
