"""Delete the labels of a page that are in a third language.

Italian, French, Spanish, Portuguese, Polish, Turkish, Dutch and Vietnamese pages have the same buttons, teasers and
credits as English ones: Leggi anche, Lire aussi, Czytaj także, Haberin devamı. They are too short for an engine to tell
their language, and stay. Labels of pictures get the German one.

Left alone: the same words in a sentence or a quotation. English labels are ACC107, sentences are ACC103, and other
scripts are ACC108.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.labels import find_labels


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    if document.bilingual:
        # There, a label is what the program says.
        return
    for label in find_labels(document, "foreign"):
        if not document.quoted(label.start, label.end):
            yield Hit(label.start, label.end, replacement=label.better or None)


RULE = DocumentRule(
    meta=Meta(
        code="ACC114",
        name="foreign-label",
        message="a label of a page in another language: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="MQM, Accuracy: untranslated; labels of news sites in the languages named above",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Bau stockt.\n\n⟦Leggi anche⟧\n\n⟦Lire aussi :⟧ Der Turm wankt"),
        Bad("⟦Foto d'archivio:⟧ Der Turm\n\nDer Bau stockt.", fixed="Archivbild: Der Turm\n\nDer Bau stockt."),
        Bad("Der Bau stockt.\n\n⟦Czytaj także⟧\n\n⟦Haberin devamı⟧\n\n⟦Lea también:⟧ Der Turm"),
        Bad(
            "⟦Fonte:⟧ Ansa\n\nDer Bau stockt.\n\n⟦Crédit photo :⟧ Tal",
            fixed="Quelle: Ansa\n\nDer Bau stockt.\n\nFoto: Tal",
        ),
        Bad("⟦Pubblicità⟧\n\nDer Bau stockt.\n\n⟦Xem thêm⟧\n\n⟦Lees ook:⟧ Der Turm\n\n⟦Leia também⟧"),
        Bad("Der Bau stockt.\n\n⟦Kaynak:⟧ AA\n\n⟦Źródło:⟧ PAP", fixed="Der Bau stockt.\n\nQuelle: AA\n\nQuelle: PAP"),
        *map(
            Good,
            (
                "Foto: dpa\n\nQuelle: Tass",
                "Die Rubrik Leggi anche ist neu.",
                "„Lire aussi“ steht dort.",
                "Der Chor singt „Leggi anche“.",
                "Video: Tal\n\nFoto: Tal",
                "Reklame lief den ganzen Tag.",
                "Fontane: ein Leben",
                "Die Fonte ist eine Quelle.",
                "Autor: Jan Tal",
                "Tagi: so heißt der Hund.",
            ),
        ),
    ],
)
