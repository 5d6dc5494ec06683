"""Write a name in one way throughout all articles.

Each article may be consistent in itself and still call a city Ekaterinburg that every other article calls
Jekaterinburg. Then search, archive and readers see two cities. The spelling that stands is decided by the glossary,
then by the profile, then by German letters, then by the majority in all articles.

Two articles are seldom about the same person only because a name reads the same. A place is one wherever it stands, but
people need the same surname, given name or office beside both spellings. A given name that stands alone counts as long
as no more than one person of all articles bears it.

Alexander and Oleksandr, the Russian and the Ukrainian form of one given name, are one person where both stand before
the same surname, and nobody of another given name has that surname in any article.

Exempt is what `name-variant` already reports in the same article, spellings beside different surnames or given
names, names that differ by a final vowel, and names that are not at home in Cyrillic.
"""

from collections.abc import Iterator, Sequence

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, CorpusRule, Good, Judged, Located, Meta, Ruling, Texts
from mtcheck.rules.names.name_variant import collect
from mtcheck.rules.names.spellings import Scripts, ruling, verdicts_across
from mtcheck.terms import Concept, Glossary, Term, TermType


def judge(facts: Sequence[Located], context: Context[Scripts]) -> Iterator[Ruling]:
    for verdict in verdicts_across(facts, context):
        yield ruling(verdict)


RULE = CorpusRule(
    meta=Meta(
        code="NAM102",
        name="name-variant-corpus",
        message="„{form}“ is „{winner}“ in other texts ({counts}), {decision} decides for „{winner}“",
        why="{why}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        source="Duden, Transkription kyrillischer Schriften; BGN/PCGN 1947",
        judged=Judged(503, 518, "pairs of spellings from Wikidata said to be one name: benchmarks/names_gold.py"),
    ),
    collect=collect,
    judge=judge,
    options=Scripts(),
    examples=[
        Texts(
            Bad(
                "Der Zug aus ⟦Ekaterinburg⟧ hatte Verspätung.",
                fixed="Der Zug aus Jekaterinburg hatte Verspätung.",
            ),
            Good("In Jekaterinburg tagt der Verband."),
        ),
        Texts(
            Good("Artjom lief weiter. Artjom lachte."),
            Bad("⟦Artyom⟧ blieb stehen, Artyoms Hund auch.", fixed="Artjom blieb stehen, Artjoms Hund auch."),
        ),
        Texts(
            Bad(
                "⟦Brjansk⟧ liegt im Nebel. In Brjansk hupt ein Lastwagen.",
                fixed="Bryansk liegt im Nebel. In Bryansk hupt ein Lastwagen.",
                glossary=Glossary((Concept("b", (Term("Bryansk", type=TermType.PLACE),)),)),
            ),
            Good("Auch in Bryansk regnet es."),
        ),
        Texts(
            Good("Viktor Orbán kommt später."),
            Good("Viktor Orbán ist da."),
            Good("Wiktor Juschtschenko schreibt ein Buch."),
        ),
        Texts(
            Bad(
                "General ⟦Alexander⟧ Syrskyj besucht die Truppen.",
                fixed="General Oleksandr Syrskyj besucht die Truppen.",
            ),
            Good("Oleksandr Syrskyj schweigt. Oleksandr Syrskyj fährt heim."),
        ),
        Texts(
            Good("Wladimir Petrow und Vitali Klitschko kommen nicht."),
            Good("Wolodymyr Selenskyj und Wladimir Klitschko kommen auch nicht."),
        ),
        Texts(
            Good("Barbara Nowak klagt gegen den Umbau."),
            Good("Energieminister Alexander Nowak ist zufrieden."),
            Good("Novak gewinnt in drei Sätzen."),
        ),
        Texts(Good("Elia Kazan drehte drei Filme."), Good("In Kasan schneit es.")),
        Texts(Good("Iwanow hielt die Rede."), Good("In Iwanowo schneit es.")),
        Texts(Good("Meyer kam."), Good("Meier ging.")),
    ],
)
