"""Write a noun with a capital letter.

A noun that the source wrote small, or that was put in by hand, keeps its small letter: der präsident sagte. Reported is
a word behind an article that is a noun and nothing else.

Left alone: texts of which most nouns are small, which are LNG207, adjectives that stand for nouns (die meisten, das
ganze), fixed phrases (im grunde), verbs and adverbs that read alike (am morgen), quotations of chats, and names.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.linguistic import lower_case_nouns
from mtcheck.text.patterns import Pattern

NOUNS = frozenset(
    """
    präsident präsidentin präsidenten minister ministerin ministers ministerpräsident außenminister
    verteidigungsminister regierung regierungen parlament parlaments krieg krieges kriegs kriege armee armeen polizei
    behörde behörden polizist polizisten soldat soldaten general sprecher sprecherin bürgermeister stadt städte land
    länder jahr jahre jahren jahres woche wochen monat monate monaten stunde stunden minute minuten tag tage
    ministerium ministeriums angriff angriffe angriffs rakete raketen drohne drohnen waffe waffen gebiet gebiete gebiets
    grenze grenzen hauptstadt staat staates staaten volk volkes bürger menschen frau frauen kind kinder kindern mann
    männer zeitung zeitungen bericht berichte berichts interview sitzung gericht gerichts richter anwalt
    staatsanwaltschaft gesetz gesetze gesetzes vertrag vertrags verträge abkommen erklärung entscheidung partei
    parteien wahl wahlen kandidat opposition botschafter botschaft konferenz gipfel treffen krankenhaus krankenhäuser
    schule schulen universität kirche straße straßen brücke brücken haus häuser wohnung fluss flughafen hafen
    unternehmen firma firmen bank banken geld wirtschaft industrie markt energie gas wasser strom front truppen
    streitkräfte verteidigung sicherheit frieden friedens freiheit hilfe unterstützung region regionen dorf dörfer
    """.split()
) - frozenset("gas jahre treffen general tag front strom tage".split())
"""What news are about, in all forms that are no verb, adjective or adverb."""
GAP = r"[ \N{NO-BREAK SPACE}]"
ARTICLE = Pattern(
    rf"\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|im|am|vom|zum|zur|beim|dieser|diese|dieses|diesem"
    rf"|ihrer|ihre|seiner|seine|jeder|jedes){GAP}(?P<noun>[a-zäöü][a-zäöüß]{{3,}})(?![\w-])(?!{GAP}[A-ZÄÖÜ])"
)
ZONES = frozenset({Zone.PARAGRAPH, Zone.CAPTION})


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    found = [match.span("noun") for match in ARTICLE.finditer(document.prose) if match["noun"] in NOUNS]
    if not found or not lower_case_nouns.has_capitals(document):
        return
    if next(iter(lower_case_nouns.check(document, Context(None))), None) is not None:
        return
    for start, end in found:
        noun = document.prose[start:end]
        if not document.quoted(start, end):
            yield Hit(start, end, noun[0].upper() + noun[1:])


RULE = DocumentRule(
    meta=Meta(
        code="LNG126",
        name="lower-case-noun",
        message="a noun with a small letter: {text}",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        zones=ZONES,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 55",
    ),
    check=check,
    words=NOUNS,
    options=None,
    examples=[
        Bad("Am Montag kam der ⟦präsident⟧ nach Riga.", fixed="Am Montag kam der Präsident nach Riga."),
        Bad("Die Lage an der ⟦grenze⟧ und im ⟦land⟧ ist gut.", fixed="Die Lage an der Grenze und im Land ist gut."),
        Bad("Seit dem ⟦krieg⟧ steht die ⟦brücke⟧ nicht mehr.", fixed="Seit dem Krieg steht die Brücke nicht mehr."),
        Bad("Sie fragt die ⟦polizei⟧, ob das stimmt.", fixed="Sie fragt die Polizei, ob das stimmt."),
        Bad("Der Rat sprach mit dem ⟦minister⟧, sagt Berg.", fixed="Der Rat sprach mit dem Minister, sagt Berg."),
        Bad("Das Geld für die ⟦schule⟧ fehlt der ⟦stadt⟧.", fixed="Das Geld für die Schule fehlt der Stadt."),
        *map(
            Good,
            (
                "Am Montag kam der Präsident nach Riga.",
                "Das ist das ganze Glück der meisten.",
                "Er schrieb: „die polizei ist hier“.",
                "Der frühe Zug, der späte Gast.",
                "Am morgigen Tag kommt die Armee.",
                "Er will die anderen treffen.",
                "Die landesweite Wahl und der städtische Rat.",
                "Die bank24 und die stadt-ag sind Firmen.",
                "Wer der kirche Kölns dient? Niemand.".replace("der kirche Kölns", "der Kirche Kölns"),
                "Im wahrsten Sinn des Wortes.",
                "Sie kam zum ersten Mal ins Haus.",
            ),
        ),
    ],
)
