"""Join an acronym or a name and a noun with a hyphen.

EU-Kommission, Covid-19-Pandemie, die Trump-Regierung: English sets a blank (EU Commission), and so do translations.
Only nouns are reported that need an article of their own, or that certainly belong to the acronym: behind "die EU" a
plural may be the object of the sentence (weil die EU Sanktionen plant).

Left alone: names that are written so (US Open, USA Today), acronyms that end a phrase (die ÖVP Burgenland), adjectives
in -er before a noun (die Wiener Regierung), and people before their title.
"""

from collections.abc import Iterator

from mtcheck.model import WORD, Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.patterns import Pattern

BODIES = (
    "EU UN UNO NATO Nato OSZE WHO IWF EZB OECD OPEC AfD CDU CSU SPD FDP ÖVP SPÖ FPÖ SVP FBI CIA NSA FSB KGB IS WM EM "
    "G7 G20"
).split()
"""Acronyms that stand alone as well: a plural behind them may be another part of the sentence."""
ATTRIBUTES = "US TV PCR Covid-19 COVID-19 Corona Coronavirus CO2 CO₂".split()
"""Acronyms that are nothing but the first part of a word."""
SINGULAR = frozenset(
    """
    Abgeordnete Abgeordneter Abgeordneten Abkommen Außenminister Außenministerin Beamte Beamter Beauftragte Behörde
    Beitritt Beitritts Bericht Botschaft Botschafter Botschafterin Charta Chef Chefin Delegation Direktor Direktorin
    Einsatz Erweiterung Fraktion Generalsekretär Generalsekretärin Gericht Gipfel Gipfels Gipfeltreffen Grenze Haushalt
    Hauptquartier Innenminister Kanzlerkandidat Kommissar Kommissarin Kommission Konvoi Mission Mitglied Mitglieds
    Mitgliedschaft Ministerrat Osterweiterung Parlament Parlaments Parlamentarier Parteitag Präsident Präsidentin
    Präsidenten Quote Ratspräsidentschaft Resolution Richtlinie Sanktionsliste Sicherheitsrat Sicherheitsrats
    Sonderbeauftragte Sonderbeauftragter Sondergesandter Sprecher Sprecherin Staat Tribunal Verordnung Vertreter
    Verteidigungsminister Verbot Vollversammlung Vorsitzende Vorsitzender Weltmeister Außenbeauftragte
    Außenbeauftragter Agent Agentin Ermittler Truppe
    """.split()
)
MEDICAL = frozenset(
    """
    Ausbruch Epidemie Erkrankung Erkrankungen Fall Falles Fälle Fällen Hilfen Impfstoff Impfstoffe Impfung Impfungen
    Infektion Infektionen Infizierte Krise Lockdown Maßnahmen Pandemie Patient Patienten Regeln Test Tests Tote Viren
    Virus Welle Zahlen
    """.split()
)
CLIMATE = frozenset("Abgabe Ausstoß Ausstoßes Bilanz Emissionen Gehalt Konzentration Preis Preise Steuer Werte".split())
NAMES_WITH_US = frozenset(
    "Open Today Army Navy Air Steel Airways Bank Treasury Marshals Marine Foods Soccer Masters".split()
)
GOVERNMENTS = "Regierung|Administration|Regime|Ära|Kampagne|Doktrin|Koalition|Kabinett"
PAIR = Pattern(
    rf"(?<![\w/&-])(?P<first>{'|'.join((*BODIES, *ATTRIBUTES))})(?P<blank>[ \N{{NO-BREAK SPACE}}])"
    r"(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})(?![\w’'-])"
)
OF_NAME = Pattern(
    r"\b(?:[Dd](?:er|ie|as|em|es)|[Ee]iner?|[Uu]nter der|[Ii]hrer|[Ss]einer)[ \N{NO-BREAK SPACE}]"
    r"(?P<first>[A-ZÄÖÜ][a-zäöüß]{2,}(?<!er)(?<!s))(?P<blank>[ \N{NO-BREAK SPACE}])"
    rf"(?P<noun>{GOVERNMENTS})(?![\w’'-])"
)
AGREEMENT = Pattern(r"[Tt]arif|\b(?:TV Mindestlohn|TV Ärzte|R?TV-|Mantel)")
"""Where TV is a Tarifvertrag, whose name follows it."""
WORDS = frozenset(WORD.findall(f"{' '.join((*BODIES, *ATTRIBUTES))} {GOVERNMENTS}"))
NO_NAMES = frozenset(
    "Große Großen Rote Grüne Erste Zweite Dritte Neue Alte Heilige Freie Islamische Europäische Deutsche".split()
)


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in PAIR.finditer(text):
        if belongs(match["first"], match["noun"]) and not (match["first"] == "TV" and AGREEMENT.search(text)):
            place = match.start("blank")
            right = f"{match['first']}-{match['noun']}"
            yield Hit(*match.span(), edits=(Edit(place, place + 1, "-"),), values={"right": right})
    for match in OF_NAME.finditer(text):
        if match["first"] not in NO_NAMES and not is_noun_form(match["first"].lower()):
            place = match.start("blank")
            right = f"{match['first']}-{match['noun']}"
            yield Hit(
                match.start("first"),
                match.end(),
                edits=(Edit(place, place + 1, "-"),),
                values={"right": right},
                safety=FixSafety.UNSAFE,
            )


def belongs(first: str, noun: str) -> bool:
    """Tell whether an acronym and the noun behind it are one word."""
    if first in BODIES:
        return noun in SINGULAR
    if first.lower().startswith(("covid", "corona")):
        return noun in MEDICAL
    if first.startswith("CO"):
        return noun in CLIMATE
    return noun not in NAMES_WITH_US and is_noun_form(noun.lower())


RULE = SegmentRule(
    meta=Meta(
        code="LNG201",
        name="open-compound",
        message="open compound: „{text}“ for „{right}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        judged=Judged(7, 7, "findings in annotated and native news"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 40, § 44, § 51",
    ),
    check=check,
    literals=(),
    options=None,
    examples=[
        Bad("Die ⟦EU Kommission⟧ tagt.", fixed="Die EU-Kommission tagt."),
        Bad(
            "Der ⟦UN Sicherheitsrat⟧ und ein ⟦FBI Agent⟧ schweigen.",
            fixed="Der UN-Sicherheitsrat und ein FBI-Agent schweigen.",
        ),
        Bad("Zwei ⟦US Soldaten⟧ sind verletzt.", fixed="Zwei US-Soldaten sind verletzt."),
        Bad("Seit der ⟦Covid-19 Pandemie⟧ ist es still.", fixed="Seit der Covid-19-Pandemie ist es still."),
        Bad("Neue ⟦Corona Fälle⟧ in Riga", fixed="Neue Corona-Fälle in Riga"),
        Bad("Die ⟦Trump Regierung⟧ plant nichts.", fixed="Die Trump-Regierung plant nichts."),
        Bad(
            "Das ⟦Petrow Regime⟧ fiel, ein ⟦NATO Gipfel⟧ folgte.",
            fixed="Das Petrow-Regime fiel, ein NATO-Gipfel folgte.",
        ),
        Bad("Der ⟦AfD Abgeordnete⟧ geht.", fixed="Der AfD-Abgeordnete geht."),
        Good("Die EU-Kommission tagt. Der Lohn nach dem Tarifvertrag (TV Mindestlohn) gilt."),
        *map(
            Good,
            (
                "Weil die EU Sanktionen plant, zögert er.",
                "Er gewann die US Open.",
                "Das meldet USA Today.",
                "Die ÖVP Burgenland wählt.",
                "Die Wiener Regierung tagt.",
                "Die Berliner Koalition hält, was das Schicksal, das Tals Regime plant, nicht ändert.",
                "Wenn die NATO Truppen schickt, wird es ernst.",
                "Er starb an Corona Ende Mai.",
                "Die Große Koalition regiert.",
                "Im Jahr des EU Beitritte zählten nicht.",
                "Wer bei der WHO Ärzte sucht, findet sie.",
                "Die CDU Sachsen und die SPD Bremen tagen.",
            ),
        ),
    ],
    words=WORDS,
)
