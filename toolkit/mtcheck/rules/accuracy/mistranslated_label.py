"""Put right the label of a page that was translated like a sentence.

"Credit" before the name of a photographer became "Anerkennung", "Getty Images" became "Gute Bilder", "Watch" became
"Uhr", "Share" became "Aktie". Labels of pictures get the German one; buttons are no part of the article.

Left alone: the same words within sentences (Die Aktie fiel. Die Uhr steht.), and labels as German pages have them.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.labels import find_labels
from mtcheck.text.patterns import Pattern

IMAGES = Pattern(r"(?<=[,/|] )Gute Bilder(?![^\W_])|(?<=/)Gute Bilder(?![^\W_])|Gute Bilder(?=/)")
"""Getty Images, translated."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    if document.bilingual:
        # There, a label is what the program says.
        return
    for label in find_labels(document, "mistranslated"):
        if not document.quoted(label.start, label.end):
            yield Hit(label.start, label.end, replacement=label.better or None)
    if "Gute Bilder" in document.prose:
        for match in IMAGES.finditer(document.prose):
            yield Hit(*match.span(), replacement="Getty Images")


RULE = DocumentRule(
    meta=Meta(
        code="ACC111",
        name="mistranslated-label",
        message="a label of a page, translated word for word: {text}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="labels of English news sites in machine translations, see ACC107 for those left in English",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Anerkennung…⟧ Jan Petrow/Getty\n\nDer Bau stockt.", fixed="Foto: Jan Petrow/Getty\n\nDer Bau stockt."),
        Bad(
            "Der Turm am Fluss.\n\n⟦Bildquelle,⟧ ⟦Gute Bilder⟧", fixed="Der Turm am Fluss.\n\nBildquelle: Getty Images"
        ),
        Bad("⟦Dateifoto:⟧ Der Turm am Fluss", fixed="Archivbild: Der Turm am Fluss"),
        Bad("⟦Kredit:⟧ Jan Petrow", fixed="Foto: Jan Petrow"),
        Bad("⟦Videotitel, UHR:⟧ So fiel der Turm\n\n⟦UHR:⟧ So fiel der Turm"),
        Bad("⟦Inhalt des Artikels⟧\n\nDer Bau stockt.\n\n⟦LESEN⟧\n\n⟦Gelesen: 437⟧\n\n⟦PREV … NEXT⟧"),
        Bad("⟦Aktie⟧\n\n⟦Zwitschern⟧\n\n⟦Die Geschichte geht unten weiter⟧\n\n⟦5 Minuten gelesen⟧"),
        Bad("⟦Bildunterschrift,⟧ Der Turm am Fluss"),
        Bad("Der Bau stockt.\n\n⟦(Berichterstattung von Jan Tal; Bearbeitung durch Olga Berg)⟧"),
        Good("Berichterstattung von der Front ist schwer. Redaktion von Büchern und Heften ist sein Beruf."),
        Good("Die Aktie fiel, die Uhr steht. Anerkennung: So heißt das Ziel nicht."),
        Good("Gute Bilder gelingen früh. Wer gute Bilder will, steht auf."),
        Good("Ein Kredit: teuer und lang. Eine Uhr: alt."),
        Good("Bildquelle: Getty Images\n\nArchivbild: dpa\n\nBildunterschrift: Der Turm"),
        Good("Lesen und Schreiben lernen die Kinder ab sechs."),
        Good("Er hat die Ansichten von 437 Leuten gelesen."),
    ],
)
