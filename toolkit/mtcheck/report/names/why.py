"""The comparison of two spellings in words: how each is read, what both are read as, and what follows."""

from collections import Counter
from collections.abc import Iterator

from mtcheck.engine.names import reason
from mtcheck.names.attested import PLACE, kin, original
from mtcheck.names.derivation import Comparison, Gate, Word, left_out
from mtcheck.names.kindred import KIN
from mtcheck.names.registry import in_german
from mtcheck.names.renamed import FOUND
from mtcheck.names.variants import Decrees, elect
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.visible import visible
from mtcheck.rules.names.place_alias import DECREED
from mtcheck.text.messages import Language, say

READINGS = 6
"""Readings that are named before the rest is only counted."""
INDENT = "  "


def render(comparisons: tuple[Comparison, ...], decided: Decrees, *, language: Language = Language.EN) -> str:
    """Return one paragraph for each pair of words, each ending in its verdict."""
    derivation = _Derivation(decided, catalogue(language))
    return "\n".join("".join(f"{line}\n" for line in derivation.lines(one)) for one in comparisons)


class _Derivation:
    """How a comparison is put into the words of one language."""

    def __init__(self, decided: Decrees, said: Catalogue) -> None:
        self._decided = decided
        self._said = said

    def lines(self, comparison: Comparison) -> Iterator[str]:
        _ = self._said.gettext
        for word in (comparison.one, comparison.other):
            yield from self._word(word)
        known = [([reading], gate) for reading, gate in comparison.shared if gate is not Gate.NOTHING]
        unknown = [reading for reading, gate in comparison.shared if gate is Gate.NOTHING]
        for readings, gate in [*known, (unknown, Gate.NOTHING)]:
            if readings:
                yield _("both read as {names}: {known}", names=self._listed(readings), known=say(gate.value))
        if not comparison.shared:
            yield _("nothing that both can be read as")
        yield ""
        yield from self._verdict(comparison)

    def _word(self, word: Word) -> Iterator[str]:
        _ = self._said.gettext
        written, base, german = visible(word.written), visible(word.base), in_german(word.base)
        form = written if word.base == word.written else _("{form}, a form of {name}", form=written, name=base)
        system = _(word.system.value)
        if german != word.base:
            system = _("{system}, in German {name}", system=system, name=visible(german))
        yield f"{form}: {system}"
        schemes = {scheme: _(scheme.value) for scheme in word.readings}
        width = max(map(len, schemes.values()), default=0)
        for scheme, readings in word.readings.items():
            ordered = sorted(readings, key=lambda one: (one not in word.known, one))
            yield f"{INDENT}{schemes[scheme]:<{width}}  {self._listed(ordered)}"
        if not word.readings:
            yield INDENT + _("no scheme can have written it")

    def _listed(self, readings: list[str]) -> str:
        named = ", ".join(map(original, readings[:READINGS]))
        more = len(readings) - READINGS
        if more <= 0:
            return named
        return self._said.ngettext("{names} and {count} more", "{names} and {count} more", more, names=named)

    def _verdict(self, comparison: Comparison) -> Iterator[str]:
        _ = self._said.gettext
        one, other = comparison.one.base, comparison.other.base
        if one == other:
            yield _("one spelling")
            return
        if comparison.in_one_text is None and comparison.place is not None:
            preferred = comparison.place.preferred()
            ground = say(DECREED, preferred=visible(preferred.text)) if preferred else say(FOUND)
            yield _("one place under two names: {why}", why=ground)
            return
        if comparison.in_one_text is None:
            yield _("two names: {why}", why=self._apart(comparison))
            if comparison.kin:
                if any(link.startswith(PLACE) for link in kin(one) & kin(other)):
                    yield _("akin: two names of one place")
                else:
                    yield _("akin: forms of one name in two languages; one person only before the same surname")
            return
        yield visible(_("one name in one text: {why}", why=reason(comparison.in_one_text)))
        if comparison.over_texts is not None:
            yield _("one name over several texts, too")
        elif any(gate is not Gate.NOTHING for _reading, gate in comparison.shared):
            yield _("over several texts one name only beside the same surname or given name")
        else:
            yield _("over several texts two names: letters alone join two spellings only in one text")
        akin = comparison.in_one_text.link.startswith(KIN)
        winner, decision = elect(Counter(), {one: 1, other: 1}, self._decided, elsewhere=akin)
        yield _(
            "if both are as frequent, {decision} decides for „{form}“",
            decision=say(decision.value),
            form=visible(winner),
        )

    def _apart(self, comparison: Comparison) -> str:
        _ = self._said.gettext
        for word in (comparison.one, comparison.other):
            if ground := left_out(word.base):
                return _("{word} is not looked at, it is {why}", word=visible(word.base), why=ground)
        if not comparison.shared:
            return _("no scheme reads them alike")
        if all(gate is Gate.NOTHING for _reading, gate in comparison.shared):
            return _("what both read as is not known as a name, and no two schemes are needed to write both")
        return _("they stand beside names that have nothing to do with each other, or differ by a final vowel")
