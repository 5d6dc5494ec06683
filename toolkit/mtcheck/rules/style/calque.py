"""Say it as German does, not word for word as the source did.

Every language has ways of putting things that mean nothing in another one. Machine translation renders them word by
word: to stick one's neck out becomes „den Hals herausstrecken“, an operation that is special becomes a „spezielle
Operation“. Each word is right, so no spell checker sees it. The phrases are a table with the words of the source, what
is better, and what must not stand nearby; they are found in all of their forms and wherever German puts the verb. The
option `languages` limits them to those that a text was translated from: `languages = ["en", "ru"]`.

Left alone are the same words where they are meant literally, as far as what stands around them tells, phrases that
German has made its own by now, and what the glossary in use decides. What a careful editor would only look at twice is
STY202; what says something else than the source is ACC120.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.calques import Options, calques

CODE = "STY201"


def check(document: Document, context: Context[Options]) -> Iterator[Hit]:
    return calques(CODE, document, context)


RULE = DocumentRule(
    meta=Meta(
        code=CODE,
        name="calque",
        message="„{text}“ is {language} “{source}”, word for word; better: {better}",
        why="{sense}",
        mqm=Mqm.STYLE,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="each phrase compared with its use in edited German; the list in docs/calques.md",
        judged=Judged(
            7, 7, "all findings in machine-translated news from English; annotators mark such phrases seldom"
        ),
    ),
    check=check,
    options=Options(),
    examples=[
        Bad("Der Minister hat ⟦seinen Hals herausgestreckt⟧, sagen Freunde."),
        Bad("Viele ⟦streckten damals die Hälse heraus⟧."),
        Bad("Der Bau des ⟦Kreuzflugkörpers⟧ stockt.", fixed="Der Bau des Marschflugkörpers stockt."),
        Bad("Er hatte ⟦das Feuer geöffnet⟧.", fixed="Er hatte das Feuer eröffnet."),
        Bad("Er wollte ⟦Kommentare machen⟧.", fixed="Er wollte sich äußern."),
        Bad("Niemand hat den Warnungen ⟦Aufmerksamkeit gezahlt⟧."),
        Bad("Mehrere Streifen ⟦reagierten auf die Szene⟧."),
        Bad("⟦Auf der anderen Hand⟧ fehlt das Geld, und ⟦als ein Ergebnis⟧ ruht der Bau."),
        Bad("Der Minister ⟦drängte die Behauptung zurück⟧."),
        Bad("Der Sturm ⟦machte am Abend Landfall⟧.", options=Options(languages=("en", "ru"))),
        Good("Die Schildkröte streckt den Hals heraus."),
        Good("Er hatte das Fenster geöffnet und das Feuer gelöscht."),
        Good("Die Lage im Stadtrat ist eine Pattsituation."),
        Good("Auf der anderen Hand trägt sie einen Ring."),
        Good("Das gilt als ein Ergebnis der Beratungen."),
        Good("Er kommt mit einem Preis des Festivals nach Hause."),
        Good("Die Truppen drängten den Gegner zurück."),
        Good("Die Wellen schaukeln das Boot."),
    ],
)
