"""Replacements in context: the sentence that results, or the sentences to choose from, or nothing.

In a sentence the use stands between ⟦ and ⟧. A term is „gender text“ for a noun (m, f, n), „name text“ and so on for
the other kinds; behind „+“ stand forms that the glossary gives.
"""

import pytest

from mtcheck.engine.fix import apply_edits
from mtcheck.model import Block, Document, Zone
from mtcheck.terms import Concept, Gender, Status, Term, TermType
from mtcheck.terms.entry import How
from mtcheck.terms.matcher import Match
from mtcheck.terms.replacement import proposal


def term(text: str, status: Status) -> Term:
    """Read a term in the notation of the table."""
    base, _, given = text.partition(" + ")
    kind, _, word = base.partition(" ")
    gender = Gender(kind) if kind in tuple(Gender) else None
    type_ = TermType.NOUN if gender else TermType(kind)
    if type_ in (TermType.PLACE, TermType.ABBREVIATION) and word[1:2] == ":":
        gender, word = Gender(word[0]), word[2:]
    return Term(word, status=status, type=type_, gender=gender, forms=tuple(given.split()))


def proposed(marked: str, old: str, new: str) -> str | list[str] | None:
    """Return the mended sentence, the sentences to choose from, or `None`."""
    start = marked.index("⟦")
    prose = marked.replace("⟦", "").replace("⟧", "")
    end = marked.index("⟧") - 1
    rejected, preferred = term(old, Status.FORBIDDEN), term(new, Status.PREFERRED)
    match = Match(start, end, Concept("c", (preferred, rejected)), rejected, How.EXACT)
    document = Document("t.txt", prose, prose, (Block(Zone.PARAGRAPH, 0, len(prose)),))
    found = proposal(match, document)
    assert not (found.edits and found.candidates)
    if found.edits:
        return apply_edits(prose, found.edits)
    return [apply_edits(prose, edits) for edits in found.candidates] or None


CASES: dict[str, list[tuple[str, str, str, str | list[str] | None]]] = {
    "feminine for feminine": [
        ("Die ⟦Mobilisation⟧ beginnt.", "f Mobilisation", "f Mobilmachung", "Die Mobilmachung beginnt."),
        ("Wegen der ⟦Mobilisation⟧ floh er.", "f Mobilisation", "f Mobilmachung", "Wegen der Mobilmachung floh er."),
        ("Die ⟦Ziehungen⟧ enden.", "f Ziehung", "f Einberufung", "Die Einberufungen enden."),
        ("Von ⟦Ziehungen⟧ sprach er.", "f Ziehung", "f Einberufung", "Von Einberufungen sprach er."),
        ("Die ⟦Metropole⟧ wächst.", "f Metropole", "f Großstadt", "Die Großstadt wächst."),
        ("In den ⟦Metropolen⟧ regnet es.", "f Metropole", "f Großstadt", "In den Großstädten regnet es."),
        ("Die ⟦Metropolen⟧ wachsen.", "f Metropole", "f Großstadt", "Die Großstädte wachsen."),
    ],
    "masculine for masculine": [
        ("Der ⟦Bescheid⟧ kam.", "m Bescheid", "m Befehl", "Der Befehl kam."),
        ("Des ⟦Bescheids⟧ wegen.", "m Bescheid", "m Befehl", "Des Befehls wegen."),
        ("Des ⟦Bescheides⟧ wegen.", "m Bescheid", "m Befehl", "Des Befehles wegen."),
        ("Die ⟦Bescheide⟧ kamen.", "m Bescheid", "m Befehl", "Die Befehle kamen."),
        ("Mit den ⟦Bescheiden⟧ kam er.", "m Bescheid", "m Befehl", "Mit den Befehlen kam er."),
        ("Ein ⟦Bescheid⟧ kam.", "m Bescheid", "m Befehl", "Ein Befehl kam."),
    ],
    "neuter for neuter": [
        ("Das ⟦Heer⟧ zog ab.", "n Heer", "n Militär", "Das Militär zog ab."),
        ("Im ⟦Haus⟧ ist Licht.", "n Haus", "n Gebäude", "Im Gebäude ist Licht."),
        ("In den ⟦Häusern⟧ ist Licht.", "n Haus", "n Gebäude", "In den Gebäuden ist Licht."),
        ("Die ⟦Häuser⟧ brennen.", "n Haus", "n Gebäude", "Die Gebäude brennen."),
        ("Des ⟦Ergebnisses⟧ wegen.", "n Ergebnis", "n Resultat", "Des Resultates wegen."),
    ],
    "weak masculine": [
        ("Der ⟦Chef⟧ kam.", "m Chef", "m Präsident", "Der Präsident kam."),
        ("Den ⟦Chef⟧ sah er.", "m Chef", "m Präsident", "Den Präsidenten sah er."),
        ("Mit dem ⟦Chef⟧ sprach er.", "m Chef", "m Präsident", "Mit dem Präsidenten sprach er."),
        ("Des ⟦Chefs⟧ Hund.", "m Chef", "m Präsident", "Des Präsidenten Hund."),
        ("Dem ⟦Präsidenten⟧ half er.", "m Präsident", "m Vorsteher", "Dem Vorsteher half er."),
        ("Des ⟦Präsidenten⟧ Hund.", "m Präsident", "m Vorsteher", "Des Vorstehers Hund."),
        ("Die ⟦Präsidenten⟧ kamen.", "m Präsident", "m Vorsteher", "Die Vorsteher kamen."),
        (
            "Der ⟦Kasachstaner⟧ schwieg.",
            "m Kasachstaner",
            "m Kasache",
            ["Der Kasache schwieg.", "Der Kasachen schwieg."],
        ),
        ("Den ⟦Kasachstanern⟧ half er.", "m Kasachstaner", "m Kasache", "Den Kasachen half er."),
        ("Vom ⟦Titel⟧ sprach er.", "m Titel", "m Name", "Vom Namen sprach er."),
        ("Des ⟦Titels⟧ wegen.", "m Titel", "m Name", "Des Namens wegen."),
    ],
    "one form, several slots": [
        (
            "Im Dorf leben ⟦Kasachstaner⟧.",
            "m Kasachstaner",
            "m Kasache",
            ["Im Dorf leben Kasache.", "Im Dorf leben Kasachen."],
        ),
        (
            "⟦Präsidenten⟧ kamen.",
            "m Präsident",
            "m Vorsteher",
            ["Vorsteher kamen.", "Vorstehers kamen.", "Vorstehern kamen."],
        ),
        ("Die ⟦Kasachstaner⟧ schweigen.", "m Kasachstaner", "m Kasache", "Die Kasachen schweigen."),
    ],
    "plural that is not sure": [
        ("Die ⟦Häfen⟧ ruhen.", "m Hafen", "m Kai", ["Die Kaie ruhen.", "Die Kais ruhen."]),
        (
            "Die ⟦Bescheide⟧ kamen.",
            "m Bescheid",
            "m Salut",
            ["Die Saluts kamen.", "Die Salute kamen.", "Die Salüte kamen."],
        ),
        ("Die ⟦Bescheide⟧ kamen.", "m Bescheid", "m Salut + Salute", "Die Salute kamen."),
    ],
    "given forms": [
        (
            "Mit einem ⟦Entwurfsbescheid⟧ kam er.",
            "m Entwurfsbescheid",
            "m Einberufungsbescheid + Einberufungsbescheide",
            "Mit einem Einberufungsbescheid kam er.",
        ),
        ("Mit einem ⟦Entwurf⟧ kam er.", "m Entwurf", "m Salut + Salute", "Mit einem Salut kam er."),
        ("Die ⟦Worte⟧ kamen.", "n Wort", "m Salut + Salute", "Die Salute kamen."),
    ],
    "adjective between, same gender": [
        ("Die neue ⟦Mobilisation⟧ kam.", "f Mobilisation", "f Mobilmachung", "Die neue Mobilmachung kam."),
        ("Der alte ⟦Chef⟧ kam.", "m Chef", "m Präsident", "Der alte Präsident kam."),
        ("Den alten ⟦Chef⟧ sah er.", "m Chef", "m Präsident", "Den alten Präsidenten sah er."),
        ("Ein alter ⟦Chef⟧ kam.", "m Chef", "m Präsident", "Ein alter Präsident kam."),
        ("Mit altem ⟦Gerät⟧ kam er.", "n Gerät", "n Werkzeug", "Mit altem Werkzeug kam er."),
    ],
    "other gender with article": [
        ("Der ⟦Entwurf⟧ kam.", "m Entwurf", "f Einberufung", "Die Einberufung kam."),
        ("Den ⟦Entwurf⟧ sah er.", "m Entwurf", "f Einberufung", "Die Einberufung sah er."),
        ("Dem ⟦Entwurf⟧ folgte er.", "m Entwurf", "f Einberufung", "Der Einberufung folgte er."),
        ("Des ⟦Entwurfs⟧ wegen.", "m Entwurf", "f Einberufung", "Der Einberufung wegen."),
        ("Ein ⟦Entwurf⟧ kam.", "m Entwurf", "f Einberufung", "Eine Einberufung kam."),
        ("Keinen ⟦Entwurf⟧ sah er.", "m Entwurf", "f Einberufung", "Keine Einberufung sah er."),
        ("Seinem ⟦Entwurf⟧ folgte er.", "m Entwurf", "f Einberufung", "Seiner Einberufung folgte er."),
        ("Dieser ⟦Entwurf⟧ kam.", "m Entwurf", "n Gesetz", "Dieses Gesetz kam."),
        ("Das ⟦Gesetz⟧ kam.", "n Gesetz", "m Erlass", ["Der Erlass kam.", "Den Erlass kam."]),
        ("Für das ⟦Gesetz⟧ stimmte er.", "n Gesetz", "m Erlass", "Für den Erlass stimmte er."),
        ("Die ⟦Ziehung⟧ kam.", "f Ziehung", "m Aufruf", ["Der Aufruf kam.", "Den Aufruf kam."]),
        ("Die ⟦Entwürfe⟧ kamen.", "m Entwurf", "f Einberufung", "Die Einberufungen kamen."),
        ("Unsere ⟦Entwürfe⟧ kamen.", "m Entwurf", "f Einberufung", "Unsere Einberufungen kamen."),
    ],
    "other gender, adjective with it": [
        ("Der neue ⟦Entwurf⟧ kam.", "m Entwurf", "f Einberufung", "Die neue Einberufung kam."),
        ("Ein neuer ⟦Entwurf⟧ kam.", "m Entwurf", "f Einberufung", "Eine neue Einberufung kam."),
        ("Dem neuen ⟦Entwurf⟧ folgt er.", "m Entwurf", "f Einberufung", "Der neuen Einberufung folgt er."),
        ("Den neuen ⟦Entwurf⟧ las er.", "m Entwurf", "n Gesetz", "Das neue Gesetz las er."),
        ("Ein neues ⟦Gesetz⟧ kam.", "n Gesetz", "m Erlass", ["Ein neuer Erlass kam.", "Einen neuen Erlass kam."]),
        ("Mit neuem ⟦Entwurf⟧ kam er.", "m Entwurf", "f Einberufung", ["Mit neuer Einberufung kam er."]),
        ("Mit einem neuen, ⟦Entwurf⟧ kam er.", "m Entwurf", "f Einberufung", ["Mit einem neuen, Einberufung kam er."]),
    ],
    "contractions": [
        ("Im ⟦Entwurf⟧ steht es.", "m Entwurf", "f Einberufung", "In der Einberufung steht es."),
        ("Es steht im ⟦Entwurf⟧.", "m Entwurf", "n Gesetz", "Es steht im Gesetz."),
        ("Zum ⟦Entwurf⟧ kam es.", "m Entwurf", "f Einberufung", "Zur Einberufung kam es."),
        ("Zur ⟦Ziehung⟧ kam es.", "f Ziehung", "m Aufruf", "Zum Aufruf kam es."),
        ("In der ⟦Ziehung⟧ steht es.", "f Ziehung", "m Aufruf", "Im Aufruf steht es."),
        ("Es steht in der ⟦Ziehung⟧.", "f Ziehung", "m Aufruf", "Es steht im Aufruf."),
        ("Vom ⟦Entwurf⟧ weiß er.", "m Entwurf", "f Einberufung", "Von der Einberufung weiß er."),
        ("Beim ⟦Entwurf⟧ half er.", "m Entwurf", "f Einberufung", "Bei der Einberufung half er."),
        ("Er kam ins ⟦Gesetz⟧.", "n Gesetz", "f Vorschrift", "Er kam in die Vorschrift."),
        ("Mit der ⟦Ziehung⟧ kam er.", "f Ziehung", "m Aufruf", "Mit dem Aufruf kam er."),
    ],
    "other gender, bare": [
        ("Er las ⟦Entwürfe⟧.", "m Entwurf", "f Einberufung", ["Er las Einberufungen."]),
        ("Mit ⟦Entwürfen⟧ kam er.", "m Entwurf", "f Einberufung", ["Mit Einberufungen kam er."]),
        ("⟦Entwurf⟧ abgelehnt", "m Entwurf", "f Einberufung", ["Einberufung abgelehnt"]),
        ("Schöner ⟦Entwurf⟧ kam.", "m Entwurf", "f Einberufung", ["Schöner Einberufung kam."]),
        ("schöner ⟦Entwurf⟧", "m Entwurf", "f Einberufung", None),
    ],
    "nouns from adjectives": [
        ("Der ⟦Einberufene⟧ kam.", "m Einberufener", "m Wehrpflichtiger", "Der Wehrpflichtige kam."),
        ("Ein ⟦Einberufener⟧ kam.", "m Einberufener", "m Wehrpflichtiger", "Ein Wehrpflichtiger kam."),
        ("Die ⟦Einberufenen⟧ kamen.", "m Einberufener", "m Wehrpflichtiger", "Die Wehrpflichtigen kamen."),
        ("Der ⟦Rekrut⟧ kam.", "m Rekrut", "m Wehrpflichtiger", "Der Wehrpflichtige kam."),
        ("Ein ⟦Rekrut⟧ kam.", "m Rekrut", "m Wehrpflichtiger", "Ein Wehrpflichtiger kam."),
        ("Den ⟦Rekruten⟧ sah er.", "m Rekrut", "m Wehrpflichtiger", "Den Wehrpflichtigen sah er."),
        ("Keine ⟦Rekruten⟧ kamen.", "m Rekrut", "m Wehrpflichtiger", "Keine Wehrpflichtigen kamen."),
        ("Der ⟦Wehrpflichtige⟧ kam.", "m Wehrpflichtiger", "m Rekrut", "Der Rekrut kam."),
        ("Dem ⟦Wehrpflichtigen⟧ half er.", "m Wehrpflichtiger", "m Rekrut", "Dem Rekruten half er."),
    ],
    "foreign nouns": [
        ("Die ⟦Institute⟧ schließen.", "n Institut", "n Museum", "Die Museen schließen."),
        ("Des ⟦Instituts⟧ wegen.", "n Institut", "n Museum", "Des Museums wegen."),
        ("Der ⟦Glaube⟧ half.", "m Glaube", "m Optimismus", "Der Optimismus half."),
        (
            "Den ⟦Glauben⟧ hatte er.",
            "m Glaube",
            "m Optimismus",
            ["Den Optimismus hatte er.", "Den Optimismen hatte er."],
        ),
        ("Die ⟦Lehrerin⟧ kam.", "f Lehrerin", "f Dozentin", "Die Dozentin kam."),
        ("Die ⟦Lehrerinnen⟧ kamen.", "f Lehrerin", "f Dozentin", "Die Dozentinnen kamen."),
    ],
    "adjectives": [
        ("den ⟦weißrussischen⟧ Zoll", "adjective weißrussisch", "adjective belarussisch", "den belarussischen Zoll"),
        ("das ⟦düstere⟧ Tal", "adjective düster", "adjective dunkel", "das dunkle Tal"),
        ("ein ⟦kostspieliger⟧ Plan", "adjective kostspielig", "adjective teuer", "ein teurer Plan"),
        ("am ⟦größten⟧ See", "adjective groß", "adjective lang", "am längsten See"),
        ("ein ⟦größerer⟧ See", "adjective groß", "adjective lang", "ein längerer See"),
        ("⟦Weißrussische⟧ Wahlen", "adjective weißrussisch", "adjective belarussisch", "Belarussische Wahlen"),
        ("das ⟦rote⟧ Tuch", "adjective rot", "adjective rosa", None),
    ],
    "verbs": [
        ("Er will ⟦entwerfen⟧.", "verb entwerfen", "verb verfassen", "Er will verfassen."),
        ("Er ⟦entwirft⟧ es.", "verb entwerfen", "verb verfassen", "Er verfasst es."),
        ("Er ⟦entwarf⟧ es.", "verb entwerfen", "verb verfassen", "Er verfasste es."),
        ("Er hat es ⟦entworfen⟧.", "verb entwerfen", "verb verfassen", "Er hat es verfasst."),
        ("Der ⟦entworfene⟧ Text", "verb entwerfen", "verb verfassen", "Der verfasste Text"),
        ("Er bat, ihn ⟦einzuziehen⟧.", "verb einziehen", "verb einberufen", "Er bat, ihn einzuberufen."),
        ("Er wurde ⟦eingezogen⟧.", "verb einziehen", "verb einberufen", "Er wurde einberufen."),
        ("Er ⟦zieht⟧ ihn ein.", "verb einziehen", "verb einberufen", None),
    ],
    "several words": [
        ("Das ⟦rote Kreuz⟧ half.", "n rotes Kreuz", "n Hilfswerk", "Das Hilfswerk half."),
        ("Des ⟦Roten Kreuzes⟧ wegen.", "n rotes Kreuz", "n Hilfswerk", "Des Hilfswerkes wegen."),
        ("Dem ⟦Hilfswerk⟧ half er.", "n Hilfswerk", "n Rotes Kreuz", "Dem Roten Kreuz half er."),
        ("Ein ⟦Hilfswerk⟧ half.", "n Hilfswerk", "n Rotes Kreuz", "Ein Rotes Kreuz half."),
        ("Das ⟦Hilfswerk⟧ half.", "n Hilfswerk", "n Rotes Kreuz", "Das Rote Kreuz half."),
        (
            "Die ⟦Feier⟧ begann.",
            "f Feier",
            "m Tag der offenen Tür",
            ["Der Tag der offenen Tür begann.", "Den Tag der offenen Tür begann."],
        ),
        (
            "Wegen der ⟦Teilmobilisation⟧",
            "f Teilmobilisation",
            "f teilweise Mobilmachung",
            "Wegen der teilweisen Mobilmachung",
        ),
    ],
    "names": [
        ("⟦Vadims⟧ Hund", "name Vadim", "name Wadim", "Wadims Hund"),
        ("⟦Maxims⟧ Hund", "name Maxim", "name Max", "Max’ Hund"),
        ("⟦Uralsker⟧ Brot", "place Uralsk", "place Oral", "Oraler Brot"),
        ("⟦Uralsker⟧ Brot", "place Uralsk", "place Astana", None),
        ("in ⟦Moldawien⟧", "place Moldawien", "place f:Moldau", None),
        ("der ⟦Kreml⟧", "name Kreml", "f Regierung", None),
    ],
    "compounds": [
        ("Das ⟦Mobilisation⟧-Gesetz kam.", "f Mobilisation", "f Mobilmachung", "Das Mobilmachungs-Gesetz kam."),
        ("Das ⟦Draft⟧-Board kam.", "m Draft", "f Einberufung", "Das Einberufungs-Board kam."),
        ("Das ⟦Draft⟧-Board kam.", "m Draft", "m Befehl", None),
        ("Die Teil-⟦Mobilisation⟧ kam.", "f Mobilisation", "f Mobilmachung", "Die Teil-Mobilmachung kam."),
        ("Die Teil⟦mobilisation⟧ kam.", "f Mobilisation", "f Mobilmachung", "Die Teilmobilmachung kam."),
        ("Der Gesetz⟦entwurf⟧ kam.", "m Entwurf", "f Einberufung", None),
        ("Das ⟦Mobilisation⟧sgesetz kam.", "f Mobilisation", "f Mobilmachung", None),
        ("Die ⟦Vadim⟧-Gruppe kam.", "name Vadim", "name Wadim", "Die Wadim-Gruppe kam."),
        ("Der ⟦CSTO⟧-Chef kam.", "abbreviation f:CSTO", "abbreviation f:OVKS", "Der OVKS-Chef kam."),
    ],
    "abbreviations": [
        ("Die ⟦CSTO⟧ tagt.", "abbreviation f:CSTO", "abbreviation f:OVKS", "Die OVKS tagt."),
        ("Der ⟦LKW⟧ hält.", "abbreviation m:LKW", "m Lastwagen", ["Der Lastwagen hält.", "Der Lastwägen hält."]),
        ("Des ⟦LKWs⟧ wegen.", "abbreviation m:LKW", "m Lastwagen", "Des Lastwagens wegen."),
    ],
    "nothing certain at all": [
        ("Die ⟦Stalinisten⟧ kamen.", "m Stalinist", "name Stalin", None),
        ("Er handelt ⟦auf Sicht⟧.", "phrase auf Sicht", "phrase bald", None),
        ("Der ⟦Entwürfler⟧ kam.", "m Entwurf", "m Erlass", None),
        ("Das ⟦rote⟧ Tuch", "adjective rot", "n Rot", None),
    ],
}
ALL = [(kind, *case) for kind, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(
    ("marked", "old", "new", "expected"), [case[1:] for case in ALL], ids=[f"{c[0]}: {c[1]} {c[3]}" for c in ALL]
)
def test_replacement(marked: str, old: str, new: str, expected: str | list[str] | None) -> None:
    """What an editor would write."""
    assert proposed(marked, old, new) == expected


def test_there_are_enough_cases() -> None:
    """Twenty kinds, a hundred cases."""
    assert len(CASES) >= 20
    assert len(ALL) >= 100
