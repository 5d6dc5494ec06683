"""Delete what the model said about its work, and what it was told.

Who translates with a language model and copies the answer may copy more: "Hier ist die Übersetzung:", "Als KI-Modell
kann ich nicht", and sometimes the instructions themselves, "Geben Sie nur den deutschen Text aus". They stand at the
beginning, at the end, or between two paragraphs where the text was handed over in pieces.

Left alone: quotations, since articles about such models quote them.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

PROBES = (
    *("bersetz", "berarbeitete", "diesen Regeln", "diese Regeln", "Anweisungen", "Bieten Sie nur", "Geben Sie nur"),
    *("Gib nur", "KI kann", "KI-", "prachmodell", "Antworte", "HTML-Tags", "Fügen Sie keine", "Füge keine"),
    *("Formatierung bei", "ranslat", "AI language", "AI assistant", "Let me know if", "mich wissen", "deutschen Text"),
    *("Zusammenfassung", "nicht helfen", "nicht erfüllen", "folgende Regeln", "folgenden Regeln"),
)
"""Pieces of everything that is looked for."""
_TEXT = r"(?:Text(?:es)?|Artikels?|Abschnitts?|Nachricht|Meldung|Inhalts?|Passage)"
TALK = Pattern(
    r"(?<![^\W_])(?:"
    r"(?:(?:Natürlich|Gerne?|Sicher|Klar|Selbstverständlich|Okay)[!,.]? )?[Hh]ier (?:ist|folgt|finden Sie|kommt) "
    rf"(?:die|eine|Ihre|der|meine|deine) (?:(?:deutsche|überarbeitete|gewünschte|korrigierte|übersetzte"
    rf"|angeforderte) )?(?:Übersetzung|Zusammenfassung|{_TEXT})(?:(?=[:.]|\n|\Z)| (?:des|Ihres|deines|ins|auf|in"
    rf"|der|von)\b[^.:!?\n]{{0,60}}(?=:))"
    r"|(?:Deutsche Übersetzung|Übersetzung ins Deutsche|Übersetzter Text|Übersetzte Version|German translation"
    r"|Translation)(?=:)"
    rf"|Übersetzen? (?:Sie )?(?:bitte )?(?:den folgenden|diesen|folgenden|den nachfolgenden|die folgende|den) "
    rf"{_TEXT}\b[^.!?\n]{{0,80}}"
    r"|(?:Folgen|Befolgen|Beachten) Sie (?:bitte )?(?:diese[nr]?|die folgenden|folgende[nr]?) (?:Regeln"
    r"|Anweisungen|Vorgaben|Richtlinien)(?: bei der Übersetzung)?(?=[:.]|\n|\Z)"
    r"|(?:Bieten|Geben|Liefern|Schreiben) Sie (?:bitte )?nur (?:den |die |das )?(?:deutsche[nr]? "
    r"|übersetzte[nr]? |reine[nr]? )?(?:Text|Übersetzung|Ergebnis)\b[^.!?\n]{0,60}"
    r"|Gib (?:bitte )?nur (?:den|die|das) (?:deutsche[nr]? |übersetzte[nr]? )?(?:Text|Übersetzung"
    r"|Ergebnis)\b[^.!?\n]{0,60}"
    r"|(?:Antworten Sie|Antworte) (?:bitte )?(?:nur|ausschließlich) (?:auf Deutsch|mit der Übersetzung|mit dem "
    r"(?:übersetzten )?Text)\b[^.!?\n]{0,60}"
    r"|Füg(?:en Sie|e) keine (?:eigenen |zusätzlichen )?(?:Erklärungen|Kommentare|Anmerkungen|Hinweise)\b[^.!?\n]{0,60}"
    r"|(?:Behalten Sie|Behalte) (?:dabei )?(?:die|alle) (?:HTML-Tags|(?:ursprüngliche )?Formatierung"
    r"|Platzhalter)\b[^.!?\n]{0,60}"
    r"|Als (?:ein )?(?:KI|KI-(?:Sprachmodell|Modell|Assistent|Assistentin)|(?:großes )?Sprachmodell) (?:kann"
    r"|habe|darf|bin|muss|möchte|verfüge) ich\b[^.!?\n]{0,120}"
    rf"|(?:Es tut mir leid, (?:aber )?)?[Ii]ch kann (?:diese[nr]?|den|Ihnen bei diese[mr]) (?:{_TEXT}|Anfrage"
    rf"|Bitte)(?: leider)? nicht (?:übersetzen|helfen|erfüllen)"
    r"|(?:Lassen Sie mich|Lass mich) (?:bitte )?wissen, (?:ob|wenn|falls) (?:Sie|du) (?:noch )?(?:weitere|eine "
    r"andere|Änderungen|etwas|Anpassungen)\b[^.!?\n]{0,80}"
    r"|(?:Sure[!,.] |Certainly[!,.] |Of course[!,.] )?[Hh]ere(?: is|['’]s) the (?:German )?translat(?:ion|ed "
    r"text)\b[^.:!?\n]{0,60}"
    r"|Translate the following\b[^.!?\n]{0,80}|As an AI (?:language model|assistant)\b[^.!?\n]{0,120}"
    r"|Let me know if you (?:need|want|have|would)\b[^.!?\n]{0,80}"
    r")"
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in TALK.finditer(prose):
        if not document.quoted(*match.span()):
            yield Hit(*match.span())


RULE = DocumentRule(
    meta=Meta(
        code="ACC109",
        name="model-talk",
        message="words to or of a translating model, not of the article: {text}",
        mqm=Mqm.ACCURACY,
        severity=Severity.CRITICAL,
        fix=FixSafety.NONE,
        source="MQM, Accuracy: addition",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Hier ist die Übersetzung⟧:\n\nDer Bau stockt."),
        Bad("⟦Natürlich! Hier ist die deutsche Übersetzung des Artikels⟧:\n\nDer Bau stockt."),
        Bad("Der Bau stockt.\n\n⟦Folgen Sie diesen Regeln⟧: ⟦Bieten Sie nur deutschen Text an⟧. Nun wird geklagt."),
        Bad("Der Bau stockt.\n\n⟦Übersetzen Sie den folgenden Text ins Deutsche⟧.\n\nNun wird geklagt."),
        Bad("⟦Geben Sie nur die Übersetzung aus⟧. ⟦Fügen Sie keine Erklärungen hinzu⟧."),
        Bad("⟦Als KI-Sprachmodell kann ich dazu nichts sagen⟧. Der Bau stockt."),
        Bad("⟦Es tut mir leid, aber ich kann diesen Text nicht übersetzen⟧."),
        Bad("Der Bau stockt.\n\n⟦Lassen Sie mich wissen, ob Sie weitere Änderungen wünschen⟧!"),
        Bad("⟦Deutsche Übersetzung⟧:\n\nDer Bau stockt.\n\n⟦Let me know if you need anything else⟧."),
        Bad("⟦Sure! Here is the translation⟧:\n\nDer Bau stockt."),
        Good("Auf die Frage sagt das Programm: „Als KI-Sprachmodell kann ich dazu nichts sagen.“"),
        Good("Das Sprachmodell übersetzt Texte. Die Übersetzung der Rede ist hier zu lesen."),
        Good("Hier ist die Übersetzung des Romans entstanden, in einem Zimmer am Fluss."),
        Good("Folgen Sie diesen Regeln im Verkehr, dann geschieht nichts, sagt der Lehrer."),
        Good("Er übersetzte den folgenden Text ohne Hilfe. Die Übersetzung: ein Fehler am anderen."),
        Good("Geben Sie nur so viel aus, wie Sie haben."),
        Good("Hier kommt die Zusammenfassung des Spiels, Tor für Tor, ohne Kommentar des Trainers, der schweigt."),
    ],
    literals=PROBES,
)
