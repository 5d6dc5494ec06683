"""Leave names of papers, firms and leagues as they are.

The Sun is a newspaper and no star, Getty Images no „Gute Bilder“, the Daily Mail no „Tägliche Post“. Machine
translation renders such names like other words, and the reader does not know any more who said so. The table holds
names that have no German form, with the words that must stand before or near them where the translation is good
German itself.

Left alone are the same words where they are no names (die Sonne scheint), and names that German does translate
(Vereinte Nationen, Weißes Haus).
"""

from collections.abc import Iterator

from mtcheck.declared.hits import hits, shipped
from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta

CODE = "ACC121"


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    return hits(shipped(), CODE, document, context.glossary)


RULE = DocumentRule(
    meta=Meta(
        code=CODE,
        name="translated-brand",
        message="„{text}“ is a name: {better}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="what the papers, firms and leagues call themselves in German",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Das sagte sie der Boulevardzeitung ⟦Die Sonne⟧.", fixed="Das sagte sie der Boulevardzeitung The Sun."),
        Bad("Wie die ⟦Tägliche Mail⟧ meldet, trennt sich das Paar."),
        Bad("Das meldet die ⟦Assoziierte Presse⟧.", fixed="Das meldet die Associated Press."),
        Bad("⟦Amnestie International⟧ kritisiert die Haft.", fixed="Amnesty International kritisiert die Haft."),
        Bad(
            "Die Bewegung ⟦Schwarze Leben zählen⟧ ruft zum Marsch.",
            fixed="Die Bewegung Black Lives Matter ruft zum Marsch.",
        ),
        Bad("Die ⟦Downing Straße⟧ dementierte.", fixed="Die Downing Street dementierte."),
        Bad("In der ⟦Champions Liga⟧ siegte Rom.", fixed="In der Champions League siegte Rom."),
        Bad(
            "Die Dodgers gewannen im Baseball die ⟦Weltserie⟧.",
            fixed="Die Dodgers gewannen im Baseball die World Series.",
        ),
        Bad("Foto: ⟦Gute Bilder⟧", fixed="Foto: Getty Images"),
        Bad("Das berichten die ⟦New York Zeiten⟧.", fixed="Das berichten die New York Times."),
        Bad("Im ⟦Siliziumtal⟧ werden Stellen gestrichen.", fixed="Im Silicon Valley werden Stellen gestrichen."),
        Bad("⟦Apfel⟧ stellt das neue iPhone vor.", fixed="Apple stellt das neue iPhone vor."),
        Good("Die Sonne schien."),
        Good("Die tägliche Post kam spät."),
        Good("Das meldet die Presse."),
        Good("Die Amnestie gilt international."),
        Good("Jedes Leben zählt."),
        Good("Die Downing Street dementierte."),
        Good("In der Champions League siegte Rom."),
        Good("Die Serie läuft weltweit."),
        Good("Gute Bilder brauchen Licht."),
        Good("In New York änderten sich die Zeiten."),
        Good("Im Tal wird Silizium gewonnen."),
        Good("Ein Apfel fiel vom Baum."),
    ],
)
