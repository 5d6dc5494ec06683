"""Keep the placeholders of the source, each as often as it stands there.

A program puts a name, a number or a file into `%s`, `{count}` or `<ph id="1"/>`. Where a translation loses a
placeholder the reader never learns the name; where it invents one, or writes `{Anzahl}` for `{count}`, the program
stops or shows the braces. Placeholders without a name or number (`%s`, `%d`) are filled in the order in which they
stand, so that order must stay as well.

Left alone: another order of placeholders that have a name or number, the cases of ICU messages, a percent sign in
prose, and units of one side only.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mtcheck.model import Code, CodeKind, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule, say

BARE = re.compile(r"%[^(){}\d$]*[a-zA-Z@]\Z")
"""Has neither name nor number."""


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    wanted = [code for code in pair.unit.source_codes if code.kind is CodeKind.PLACEHOLDER]
    given = [code for code in pair.unit.codes if code.kind is CodeKind.PLACEHOLDER]
    if not wanted and not given:
        return
    if any(", " in code.text for code in wanted):
        # A message with cases: a language has more of them or fewer, and each may repeat what it shows.
        counts = Counter({*(code.text for code in wanted)})
        given = list({code.text: code for code in given}.values())
    else:
        counts = Counter(code.text for code in wanted)
    counts.subtract(code.text for code in given)
    missing = ", ".join(name for name in dict.fromkeys(code.text for code in wanted) if counts[name] > 0)
    if missing:
        yield Hit(0, len(pair.target), values={"problem": say("{names} is missing", names=missing)})
    for code in extra(given, counts):
        yield Hit(code.start, code.end, values={"problem": say("{names} is not in the source", names=code.text)})
    order = [code.text for code in wanted if BARE.match(code.text)]
    if not any(counts.values()) and order != [code.text for code in given if BARE.match(code.text)]:
        yield Hit(0, len(pair.target), values={"problem": say("the order must be {names}", names=", ".join(order))})


def extra(given: Sequence[Code], counts: Counter[str]) -> Iterator[Code]:
    """Yield the placeholders that stand here more often than in the source, the last ones of each name."""
    left = {name: -count for name, count in counts.items() if count < 0}
    for code in reversed(given):
        if left.get(code.text, 0) > 0:
            left[code.text] -= 1
            yield code


RULE = PairRule(
    meta=Meta(
        code="DES201",
        name="placeholder-mismatch",
        message="placeholders differ from the source: {problem}",
        mqm=Mqm.DESIGN,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="GNU gettext manual, c-format; XLIFF 1.2 and 2.1, inline elements; Unicode MessageFormat",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Der Saal fasst viele Gäste.⟧", source="The hall seats {count} guests."),
        Bad("⟦Der Saal fasst ⟦{Anzahl}⟧ Gäste.⟧", source="The hall seats {count} guests."),
        Bad("⟦%d Gäste kamen in den %s.⟧", source="The %s had %d guests."),
        Bad("Hallo %(name)s, ⟦%(name)s⟧!", source="Hello %(name)s!"),
        Bad("⟦Datei ⟦${Datei}⟧⟧", source="File ${file}"),
        Bad("⟦Öffne.⟧", source="Open %1$s."),
        Bad("Öffne ⟦%s⟧.", source="Open it."),
        Bad("⟦Noch eine Weile⟧", source="{{ time }} left"),
        Bad('en,de\n"{0} of {1}","⟦{0} von ⟦{2}⟧⟧"\n', path="example.csv"),
        Bad("⟦%s hat %d Hunde.⟧", source="%d dogs of %s."),
        Good("%'d Dateien", source="%d files"),
        Good("50 % der Gäste", source="50 % of the guests"),
        Good("Seite %2 von %1", source="Page %1 to %2"),
        Good("%1$s und %2$s", source="%2$s and %1$s"),
        Good("Die 5%-Hürde", source="The 5% threshold"),
        Good("{{ name }} kam.", source="{{ name }} came."),
        Good("Datei ${file}", source="File ${file}"),
        Good("In {hall} passen {count} Gäste.", source="{count} guests fit into {hall}."),
        Good("Mit 100%iger Sicherheit, also 100 % der Gäste.", source="With 100% certainty, so 100 % sure."),
        Good(
            "{n, plural, one {Ein Gast} other {# Gäste}}",
            source="{n, plural, one {One guest} few {x} other {# guests}}",
        ),
    ],
)
