"""Write a name in one way throughout an article.

A translation engine decides sentence by sentence, so one article names the same man Wadim and Vadim. Readers take
that for two people. Spellings are compared by what they can stand for in Cyrillic: Wadim read as German and Vadim
read as English are both Вадим. The glossary decides which spelling stands, then the profile, then German letters: a
German article should not write Vadim, however often it does. Between two German forms (Sergei, Sergej) the majority in
the article decides, then the majority in all articles, then the German name of a city (Mossul, not Mosul), then Duden.
A fix is safe only where the glossary holds both spellings.

Klimenko and Klymenko are the Russian and the Ukrainian way to write one surname; in one article they are one name.

Alexander and Oleksandr are the Russian and the Ukrainian form of a given name. Both are German: the majority decides.
They are one person only where both stand before the same surname and neither before another one.

Names from Arabic, Armenian and Georgian letters are compared in the same way, by tables and lists of their own: Kaida
and Qaida, Mossul and Mosul, Paschinjan and Pashinyan; with `greek = true` those from Greek letters, too. But Mohammed
and Muhammad are most often two men: names of people need the same name beside them (Mohammed Salah, Muhammad Salah),
unless one spelling is German alone and the other one English alone. Short ones of Arabic are never joined by that:
Hamad and Hamed with one surname are brothers.

Exempt are spellings beside different given names or surnames, names that differ by a final vowel, names in picture
credits, and names that are not at home in Cyrillic: Victor, Harry and Meyer have spellings of their own. A spelling
that only headline, captions or byline have is reported by `headline-name` instead.
"""

from collections.abc import Iterator, Sequence

from mtcheck.model import Document, FixSafety, Mqm, Profile, Severity, Transliteration
from mtcheck.names.mentions import find_mentions
from mtcheck.names.variants import aliases, by_frame
from mtcheck.rule import Bad, Context, CorpusRule, Fact, Good, Located, Meta, Ruling
from mtcheck.rules.names.spellings import Scripts, mixture_facts, ruling, to_fact, verdicts_inside
from mtcheck.terms import Concept, Glossary, Status, Term, TermType


def collect(document: Document, context: Context[None]) -> Iterator[Fact]:
    yield from map(to_fact, find_mentions(document, aliases(context.glossary)))
    yield from mixture_facts(document)


def judge(facts: Sequence[Located], context: Context[Scripts]) -> Iterator[Ruling]:
    for verdict in verdicts_inside(facts, context):
        if not by_frame(verdict):
            yield ruling(verdict)


RULE = CorpusRule(
    meta=Meta(
        code="NAM101",
        name="name-variant",
        message="„{form}“ and „{winner}“ are one name ({counts}), {decision} decides for „{winner}“",
        why="{why}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        source="Duden, Transkription kyrillischer Schriften; BGN/PCGN 1947; ISO 233, 843, 9984, 9985",
    ),
    collect=collect,
    judge=judge,
    options=Scripts(),
    within=True,
    examples=[
        Bad(
            "Wadim kam aus Perm. Wadim schwieg. ⟦Vadims⟧ Bruder lachte, und Vadim ging heim.",
            fixed="Wadim kam aus Perm. Wadim schwieg. Wadims Bruder lachte, und Wadim ging heim.",
        ),
        Bad(
            "Der Trainer ⟦Yaroslav⟧ Gontschar winkte. Später trank Jaroslaw Gontschar Tee.",
            fixed="Der Trainer Jaroslaw Gontschar winkte. Später trank Jaroslaw Gontschar Tee.",
        ),
        Bad(
            "In ⟦Chelyabinsk⟧ schneit es, in Tscheljabinsk fährt kein Bus.",
            fixed="In Tscheljabinsk schneit es, in Tscheljabinsk fährt kein Bus.",
        ),
        Bad(
            "⟦Nikolai⟧ rief an, Nikolaj war da, und Nikolai blieb.",
            fixed="Nikolaj rief an, Nikolaj war da, und Nikolaj blieb.",
            profile=Profile(transliteration=Transliteration.PRESS),
        ),
        Bad(
            "Mit ⟦Wadim⟧ sprach niemand. Wadim ging. Vadim blieb.",
            fixed="Mit Vadim sprach niemand. Vadim ging. Vadim blieb.",
            glossary=Glossary((Concept("v", (Term("Vadim", type=TermType.NAME),)),)),
        ),
        Bad(
            "Präsident ⟦Zelenski⟧ reist ab. Präsident Selenskyj kommt an. Selenskyj spricht.",
            fixed="Präsident Selenskyj reist ab. Präsident Selenskyj kommt an. Selenskyj spricht.",
            glossary=Glossary(
                (
                    Concept(
                        "s",
                        (
                            Term("Selenskyj", type=TermType.NAME),
                            Term("Zelenski", status=Status.ADMITTED, type=TermType.NAME),
                        ),
                    ),
                )
            ),
        ),
        Bad(
            "⟦Vadim⟧ kam, Vadim sah, Vadim siegte. Wadim lachte.",
            fixed="Wadim kam, Wadim sah, Wadim siegte. Wadim lachte.",
        ),
        Bad(
            "Minister Klymenko sprach. Klymenko ging. ⟦Klimenko⟧ kommt wieder.",
            fixed="Minister Klymenko sprach. Klymenko ging. Klymenko kommt wieder.",
        ),
        Bad(
            "General Oleksandr Syrskyj sprach. ⟦Alexander⟧ Syrskyj nickte. Oleksandr Syrskyj ging.",
            fixed="General Oleksandr Syrskyj sprach. Oleksandr Syrskyj nickte. Oleksandr Syrskyj ging.",
        ),
        Bad(
            "Olena Petrenko las vor. ⟦Jelena⟧ Petrenko lachte. Olena Petrenko schwieg.",
            fixed="Olena Petrenko las vor. Olena Petrenko lachte. Olena Petrenko schwieg.",
        ),
        Good("Alexander Petrenko kennt Oleksandr Kowalenko, Sergej ist nicht Serhij."),
        Good("Alexander Syrskyj und Alexander Petrow warten auf Oleksandr Syrskyj."),
        Good("Anna Nowak und Hanna Nowak sind Schwestern, Wladimir Petrow und Wolodymyr Selenskyj nicht verwandt."),
        Bad(
            "Al-Kaida schwieg. Anhänger von Al-⟦Qaida⟧ drohten. Al-Kaida blieb stumm.",
            fixed="Al-Kaida schwieg. Anhänger von Al-Kaida drohten. Al-Kaida blieb stumm.",
        ),
        Bad(
            "Baschar al-Assad kam, ⟦Bashar⟧ al-Assad ging. In ⟦Mosul⟧ und Mossul fiel Regen. Mossul schlief.",
            fixed="Baschar al-Assad kam, Baschar al-Assad ging. In Mossul und Mossul fiel Regen. Mossul schlief.",
        ),
        Bad(
            "Mohammed Salah traf, Mohammed Salah jubelte, ⟦Muhammad⟧ Salah winkte.",
            fixed="Mohammed Salah traf, Mohammed Salah jubelte, Mohammed Salah winkte.",
        ),
        Bad("⟦Pashinyan⟧ kam an. Paschinjan winkte.", fixed="Paschinjan kam an. Paschinjan winkte."),
        Bad(
            "⟦Giorgos⟧ Dalaras sang, Jorgos Dalaras schwieg. Giorgos ging.",
            fixed="Jorgos Dalaras sang, Jorgos Dalaras schwieg. Jorgos ging.",
            options=Scripts(greek=True),
        ),
        Good("Boris Klimenko spielt gegen Oleg Klymenko."),
        Good("Mohammed Salah traf Muhammad Ali, Karim Adeyemi traf Kerim Demirbay, Hassan kannte Hussein."),
        Good(
            "Hamad al-Mansur rief Hamed al-Mansur. Baschar hob den Becher. Ried siegte in Riad, Jones spielte in Junis."
        ),
        Good("Giorgos Dalaras sang, Jorgos Dalaras schwieg. Malawi ist ein Staat, Mallawi eine Stadt in Ägypten."),
        Good("Victor Ponta traf Viktor Orbán, und Iwan Frolow grüßte Ivan Rakitić."),
        Good("Iwanow fuhr nach Iwanowo, Alexander rief Alexandra an."),
        Good("Harry und Harri, Meyer und Meier, Felix und Feliks saßen in Reihe drei."),
        Good("Boris, Denis und Siemens stehen nicht im Genitiv, Bori und Semen hin oder her."),
        Good("Wadim lachte. Foto: Vadim Orlov. Wadim ging. Aufnahme von Vadim Orlov/AP."),
        Good("Im Wasser lag ein Vasser aus Holz."),
    ],
)
