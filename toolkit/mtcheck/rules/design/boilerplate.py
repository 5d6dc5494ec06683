"""Delete what belongs to the page and not to the article.

Buttons, teasers, counters and advertisements stand between the paragraphs of a page, and who copies the page copies
them: "Ad", "Mehr zum Thema:", "Lesen Sie auch", "12 Kommentare", "Tags: Bahn, Brücke". They are a closed list and are
reported only where they stand alone on a line or before a colon at its beginning; calls to readers (Abonnieren Sie
unseren Kanal, um …) where they begin a short paragraph of their own.

Left alone: the same words within a sentence, and credits of pictures. English labels are ACC107, mistranslated ones
ACC111.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.labels import find_labels


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    if document.bilingual:
        # There, a label is what the program says.
        return
    for label in find_labels(document, "page"):
        if not document.quoted(label.start, label.end):
            yield Hit(label.start, label.end)


RULE = DocumentRule(
    meta=Meta(
        code="DES105",
        name="boilerplate",
        message="belongs to the page, not to the article: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="Kohlschütter, Fankhauser and Nejdl, Boilerplate Detection using Shallow Text Features, 2010",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Bau stockt.\n\n⟦Ad⟧\n\nNun wird geklagt.\n\n⟦Mehr zum Thema:⟧\n\n⟦Lesen Sie auch⟧"),
        Bad("Der Bau stockt.\n\n⟦Lesen Sie auch:⟧ Der Turm wankt\n\n⟦12 Kommentare⟧\n\n⟦Aufrufe: 1.437⟧"),
        Bad("Der Bau stockt.\n\n⟦Schlagwörter:⟧ Bahn, Brücke, Bau\n\n⟦Artikel teilen⟧\n\n⟦Zur Startseite⟧"),
        Bad("⟦ANZEIGE⟧\n\n⟦» Weiterlesen⟧\n\n⟦Newsletter abonnieren⟧\n\n⟦Alle Rechte vorbehalten.⟧"),
        Bad("⟦Lesezeit: 4⟧\n\nDer Bau stockt.\n\n⟦Folgen Sie uns auf:⟧ Facebook, X"),
        Bad("⟦Abonnieren Sie unseren Kanal, um das zu sehen.⟧\n\nDer Bau stockt.\n\n⟦Folgen Sie uns auf Facebook⟧"),
        Bad("⟦Dieser Artikel wurde automatisch übersetzt.⟧\n\nDer Bau stockt.\n\n⟦Hat Ihnen der Beitrag gefallen?⟧"),
        Good("Das Heft ist automatisch übersetzt, sagt sie. Eine maschinelle Übersetzung genügt ihm nicht."),
        Bad("Der Bau stockt.\n\n⟦Haben Sie einen Fehler gefunden? Markieren Sie ihn und drücken Sie Strg+Enter.⟧"),
        Good("Er rät: Abonnieren Sie unseren Kanal. Folgen Sie uns auf dem Weg, klicken Sie hier, um zu sehen."),
        Good("Er gab eine Anzeige auf, die Werbung wirkte, und das Impressum fehlt."),
        Good("Mehr zum Thema Bahn steht im Bericht. Lesen Sie auch die Fußnoten?"),
        Good("Zwölf Kommentare standen unter dem Text, 1.437 Aufrufe zählte er."),
        Good("Foto: dpa\n\nQuelle: Tass\n\nVon Jan Petrow\n\nZurück in Kiew"),
        Good("Start\nPolitik\nSport\nKultur"),
        Good("Der Chor ruft: „Weiterlesen!“"),
    ],
)
