"""Translate a sentence that comes again as before.

A sentence that stands several times in the source, in one file or in many, was translated once so and once otherwise.
The reader of a manual takes the two for two things. Reported is the translation that is rarer; of equally frequent
ones, the later.

Left alone: sources of fewer than four words, whose meaning depends on where they stand, and translations that differ
in nothing but final marks and blanks.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, CorpusRule, Good, Hit, Located, Meta, Ruling, Texts
from mtcheck.rules.terminology.repeats import collect


def judge(facts: Sequence[Located], _: Context[None]) -> Iterator[Ruling]:
    ordered = sorted(facts, key=lambda located: located.fact.key)
    for _key, group in groupby(ordered, key=lambda located: located.fact.key):
        members = list(group)
        forms = Counter(member.fact.form for member in members)
        if len(forms) < 2:
            continue
        # In the order of files and places: of equally frequent ones the first counts.
        main = next(member for member in members if forms[member.fact.form] == max(forms.values()))
        for member in members:
            fact = member.fact
            if fact.form != main.fact.form:
                values = {"times": str(forms[main.fact.form])}
                yield Ruling(member.path, Hit(fact.start, fact.end, values=values), (main,))


RULE = CorpusRule(
    meta=Meta(
        code="TRM401",
        name="inconsistent-translation",
        message="this source is translated otherwise {times} times",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 5060: terminology, inconsistent use; ISO 17100, 5.3.1",
    ),
    collect=collect,
    judge=judge,
    apart=attrgetter("key"),
    options=None,
    examples=[
        Texts(
            Good("Der Zug fährt täglich um neun.", source="The train leaves daily at nine."),
            Good("Der Zug fährt täglich um neun!", source="The train leaves daily at nine."),
            Bad("⟦Täglich um neun geht ein Zug.⟧", source="The train leaves daily at nine."),
        ),
        Texts(
            Good("Der Zug fährt täglich um neun.", source="The train leaves daily at nine."),
            Bad("⟦Täglich um neun geht ein Zug.⟧", source="The train leaves daily at nine."),
        ),
        Texts(
            Bad(
                'en,de\n"Close the gate behind you.","Schließen Sie das Tor hinter sich."\n'
                '"Close the gate behind you.","⟦Machen Sie das Tor zu.⟧"\n',
                path="example.csv",
            ),
        ),
        Texts(Good("Öffnen", source="Open"), Good("Geöffnet", source="Open")),
        Texts(Good("Kein Eintrag da", source="No results here"), Good("Nichts gefunden", source="No results here")),
        Texts(
            Good("Der Bus fährt täglich um neun.", source="The bus leaves daily at nine."),
            Good("Der Zug fährt täglich um neun.", source="The train leaves daily at nine."),
        ),
    ],
)
