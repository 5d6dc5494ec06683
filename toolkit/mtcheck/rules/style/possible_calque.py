"""Look twice at what may be word for word.

Some renderings of foreign phrases have become German, or are right in other places: „Sinn machen“, „am Ende des
Tages“, „Beamte“ for officials. Natives write them, and an editor of translated texts still wants to see them. They
are kept apart from STY201 so that its findings stay certain, and run in the profile `strict` or when they are named.

Left alone are the same words where what stands around shows that they are meant literally, and what the glossary in
use decides.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.calques import Options, calques

CODE = "STY202"


def check(document: Document, context: Context[Options]) -> Iterator[Hit]:
    return calques(CODE, document, context)


RULE = DocumentRule(
    meta=Meta(
        code=CODE,
        name="possible-calque",
        message="„{text}“ may be {language} “{source}”, word for word; better: {better}",
        why="{sense}",
        mqm=Mqm.STYLE,
        severity=Severity.NEUTRAL,
        fix=FixSafety.UNSAFE,
        source="each phrase compared with its use in edited German; the list in docs/calques.md",
    ),
    check=check,
    options=Options(),
    examples=[
        Bad("⟦Am Ende des Tages⟧ zählt das Ergebnis."),
        Bad("Das ⟦macht keinen Sinn⟧."),
        Bad("Ein ⟦US-Beamter⟧ bestätigte das."),
        Bad("Er unterzeichnete eine ⟦Exekutivanordnung⟧."),
        Bad("Sie üben ⟦auf täglicher Basis⟧."),
        Bad("Für die Bank war das eine ⟦rote Flagge⟧.", fixed="Für die Bank war das ein Warnsignal."),
        Bad("⟦Strafverfolgungsbeamte⟧ sperrten die Straße."),
        Bad("Ein ⟦Polizeioffizier⟧ wurde verletzt."),
        Bad("⟦Auf dem Territorium der⟧ Ukraine gilt Kriegsrecht."),
        Bad("⟦Nach den Worten des⟧ Ministers ist das Gas knapp."),
        Bad("Bei der ⟦Massenschießerei⟧ starben neun Menschen."),
        Good("Am Ende des Tages war er müde."),
        Good("Das ergibt keinen Sinn."),
        Good("Ein Regierungsvertreter bestätigte das."),
        Good("Er unterzeichnete ein Dekret."),
        Good("Sie üben täglich."),
        Good("Am Strand weht die rote Flagge."),
        Good("Die Polizei sperrte die Straße."),
        Good("Ein Polizist wurde verletzt."),
        Good("In der Ukraine gilt Kriegsrecht."),
        Good("Laut dem Minister ist das Gas knapp."),
        Good("Bei dem Amoklauf starben neun Menschen."),
    ],
)
