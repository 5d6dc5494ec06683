"""Translate the English labels of pictures, and delete those of the page.

Credits, teasers and buttons around an article are copied with it, and engines leave short lines alone: "Photo:
Reuters", "File photo", "Read more", "Subscribe". Labels of pictures get the German one; all others are no part of the
article.

Left alone: the same words within a sentence, in a quotation or in a title, and names of agencies.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.labels import find_labels


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for label in find_labels(document, "english"):
        if not document.quoted(label.start, label.end):
            yield Hit(label.start, label.end, replacement=label.better or None)


RULE = DocumentRule(
    meta=Meta(
        code="ACC107",
        name="english-label",
        message="an English label of a page or picture: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        source="MQM, Accuracy: untranslated; labels of English news sites",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Photo:⟧ Reuters\n\nDer Bau stockt.", fixed="Foto: Reuters\n\nDer Bau stockt."),
        Bad("Der Turm am Fluss. ⟦File photo⟧: dpa", fixed="Der Turm am Fluss. Archivbild: dpa"),
        Bad("Der Turm (⟦AP Photo⟧/Jan Petrow)", fixed="Der Turm (Foto: AP/Jan Petrow)"),
        Bad("⟦Source:⟧ Tass\n\n⟦Updated:⟧ 3. Mai", fixed="Quelle: Tass\n\nAktualisiert: 3. Mai"),
        Bad("Der Bau stockt.\n\n⟦Read more⟧\n\n⟦Subscribe⟧\n\n⟦Follow us on:⟧\n\n⟦Advertisement⟧"),
        Bad("⟦READ MORE:⟧ Der Turm wankt\n\n⟦WATCH:⟧ So fiel der Turm"),
        Bad("⟦Share this article⟧\n\n⟦» Related articles⟧\n\n⟦Breaking News⟧\n\n⟦Story continues below⟧"),
        Bad("Der Bau stockt.\n\n⟦(Reporting by Jan Tal; Editing by Olga Berg)⟧\n\n⟦Additional reporting by Anna Roth⟧"),
        Good("Die Taste Read more fehlt, und der Knopf Subscribe leuchtet."),
        Good("Das Lied heißt „Read more“, das Heft Breaking News."),
        Good("Foto: Reuters\n\nQuelle: Tass\n\nBild: AP\n\nVideo: dpa\n\nFotos: Imago"),
        Good("Related Work Space: so heißt die Firma. Share Deals sind verboten."),
        Good("Image ist alles, Power auch: Das Image zählt.\n\nPicture Alliance zeigt es."),
        Good("Der Photo: ein altes Wort.\n\nWatch und Phone: zwei Geräte"),
    ],
)
