"""The comparison of two spellings in words: how each is read, what both are read as, and what follows."""

from collections import Counter
from collections.abc import Iterator

from mtcheck.engine.names import reason
from mtcheck.names.derivation import Comparison, Gate, Word, left_out
from mtcheck.names.kindred import KIN
from mtcheck.names.mentions import original
from mtcheck.names.registry import in_german
from mtcheck.names.variants import Decrees, elect
from mtcheck.report.summary import number
from mtcheck.report.visible import visible
from mtcheck.rules.names.place_alias import DECREED, FOUND

READINGS = 6
"""Readings that are named before the rest is only counted."""
INDENT = "  "


def render(comparisons: tuple[Comparison, ...], decided: Decrees) -> str:
    """Return one paragraph for each pair of words, each ending in its verdict."""
    return "\n".join("".join(f"{line}\n" for line in _lines(one, decided)) for one in comparisons)


def _lines(comparison: Comparison, decided: Decrees) -> Iterator[str]:
    words = (comparison.one, comparison.other)
    for word in words:
        yield from _word(word)
    known = [(reading, gate) for reading, gate in comparison.shared if gate is not Gate.NOTHING]
    unknown = [reading for reading, gate in comparison.shared if gate is Gate.NOTHING]
    for reading, gate in known:
        yield f"both read as {original(reading)}: {gate}"
    if unknown:
        yield f"both read as {_listed(unknown)}: {Gate.NOTHING}"
    if not comparison.shared:
        yield "nothing that both can be read as"
    yield ""
    yield from _verdict(comparison, decided)


def _word(word: Word) -> Iterator[str]:
    form = f", a form of {visible(word.base)}" if word.base != word.written else ""
    german = in_german(word.base)
    translated = f", in German {visible(german)}" if german != word.base else ""
    yield f"{visible(word.written)}{form}: {word.system}{translated}"
    width = max(map(len, word.readings), default=0)
    for scheme, readings in word.readings.items():
        yield f"{INDENT}{scheme:<{width}}  {_listed(sorted(readings, key=lambda one: (one not in word.known, one)))}"
    if not word.readings:
        yield f"{INDENT}no scheme can have written it"


def _listed(readings: list[str]) -> str:
    named = ", ".join(map(original, readings[:READINGS]))
    more = len(readings) - READINGS
    return f"{named} and {number(more)} more" if more > 0 else named


def _verdict(comparison: Comparison, decided: Decrees) -> Iterator[str]:
    one, other = comparison.one.base, comparison.other.base
    if one == other:
        yield "one spelling"
        return
    if comparison.in_one_text is None and comparison.place is not None:
        preferred = comparison.place.preferred()
        said = DECREED.format(preferred=visible(preferred.text)) if preferred else FOUND
        yield f"one place under two names: {said}"
        return
    if comparison.in_one_text is None:
        yield f"two names: {_apart(comparison)}"
        if comparison.kin:
            yield "akin: forms of one name in two languages, or two names of one place"
        return
    yield f"one name in one text: {visible(reason(comparison.in_one_text))}"
    if comparison.over_texts is not None:
        yield "one name over several texts, too"
    elif any(gate is not Gate.NOTHING for _, gate in comparison.shared):
        yield "over several texts one name only beside the same surname or given name"
    else:
        yield "over several texts two names: letters alone join two spellings only in one text"
    akin = comparison.in_one_text.link.startswith(KIN)
    winner, decision = elect(Counter(), {one: 1, other: 1}, decided, elsewhere=akin)
    yield f"if both are as frequent, {decision} decides for „{visible(winner)}“"


def _apart(comparison: Comparison) -> str:
    for word in (comparison.one, comparison.other):
        if why := left_out(word.base):
            return f"{visible(word.base)} is not looked at, it is {why}"
    if not comparison.shared:
        return "no scheme reads them alike"
    if all(gate is Gate.NOTHING for _, gate in comparison.shared):
        return "what both read as is not known as a name, and no two schemes are needed to write both"
    return "they stand beside names that have nothing to do with each other, or differ by a final vowel"
