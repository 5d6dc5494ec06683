"""Use the German abbreviation, or the German word.

German has abbreviations of its own: BIP for GDP, IWF for IMF, OSZE for OSCE. Machine translation copies the foreign
ones, because their letters are the same in both languages. Reported are abbreviations that German texts do not use.

Left alone is an abbreviation in brackets or one that is explained in brackets, and one with several meanings where
nothing tells that this one is meant (ICC in cricket).
"""

from collections.abc import Iterator

from mtcheck.declared.hits import hits, shipped
from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta

CODE = "ACC122"


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    return hits(shipped(), CODE, document, context.glossary)


RULE = DocumentRule(
    meta=Meta(
        code=CODE,
        name="english-acronym",
        message="„{text}“ is the abbreviation of {language} “{source}”; German has {better}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Duden, abbreviations; Auswärtiges Amt, names of international organisations",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Das ⟦UAV⟧ stürzte ab."),
        Bad("Das ⟦GDP⟧ sank um ein Prozent.", fixed="Das BIP sank um ein Prozent."),
        Bad("Der ⟦IMF⟧ gibt Kredit.", fixed="Der IWF gibt Kredit."),
        Bad("Der ⟦ICC⟧ erließ einen Haftbefehl.", fixed="Der IStGH erließ einen Haftbefehl."),
        Bad("Die ⟦ECB⟧ senkt den Zins.", fixed="Die EZB senkt den Zins."),
        Bad("Die ⟦OSCE⟧ entsendet Beobachter.", fixed="Die OSZE entsendet Beobachter."),
        Bad("Die ⟦VAT⟧ steigt auf 20 Prozent.", fixed="Die Mehrwertsteuer steigt auf 20 Prozent."),
        Bad("In der ⟦USSR⟧ gab es das nicht.", fixed="In der UdSSR gab es das nicht."),
        Bad("Er liegt auf der ⟦ICU⟧.", fixed="Er liegt auf der Intensivstation."),
        Bad("Er leidet an ⟦PTSD⟧.", fixed="Er leidet an PTBS."),
        Bad("Die ⟦CSTO⟧ übt in Kasachstan.", fixed="Die OVKS übt in Kasachstan."),
        Bad("Um 17.15 Uhr ⟦TSI⟧ bebte die Erde.", fixed="Um 17.15 Uhr Ortszeit bebte die Erde."),
        Good("Die Drohne stürzte ab."),
        Good("Das BIP sank um ein Prozent."),
        Good("Der IWF gibt Kredit."),
        Good("Im Cricket entscheidet der ICC."),
        Good("Die EZB senkt den Zins."),
        Good("Die OSZE entsendet Beobachter."),
        Good("Die Mehrwertsteuer steigt auf 20 Prozent."),
        Good("In der UdSSR gab es das nicht."),
        Good("Er liegt auf der Intensivstation."),
        Good("Er leidet an PTBS."),
        Good("Die OVKS übt in Kasachstan."),
        Good("Um 17.15 Uhr Ortszeit bebte die Erde."),
    ],
)
