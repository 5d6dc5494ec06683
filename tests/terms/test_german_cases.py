"""German sentences of our own: right renderings of a term that must be found, and neighbours that must not.

One line a case: the term, its type, the text. What stands between ⟦ and ⟧ must be found, and nothing else. Types are
written as one letter with the gender behind it (`nf` a feminine noun); `-` is an entry without type.
"""

from collections.abc import Iterator

import pytest

from mtcheck.model import Block, Document, Locale, Zone
from mtcheck.terms import Concept, Gender, Glossary, Term, TermType
from mtcheck.terms.matcher import Matcher

TYPES = {
    "n": TermType.NOUN,
    "p": TermType.PLACE,
    "N": TermType.NAME,
    "a": TermType.ADJECTIVE,
    "v": TermType.VERB,
    "x": TermType.PHRASE,
    "k": TermType.ABBREVIATION,
    "-": None,
}

CASES = """
# genitive -s, -es, apostrophe
Bescheid | nm | Wegen des ⟦Bescheids⟧ und trotz des ⟦Bescheides⟧ klagte sie.
Gesetz | nn | Der Text des ⟦Gesetzes⟧ ist kurz.
Abkommen | nn | Die Gegner des ⟦Abkommens⟧ schweigen.
Kasachstan | p | ⟦Kasachstans⟧ Grenzen sind lang.
Astana | p | Das Wetter in ⟦Astana⟧ und ⟦Astanas⟧ Straßen.
Max | N | ⟦Max’⟧ Rad und ⟦Max'⟧ Hut.
Cannes | p | In ⟦Cannes’⟧ Kinos lief der Film.
Wadim | N | ⟦Wadims⟧ Bruder kennt ⟦Wadim⟧.
Putin | N | ⟦Putin’s⟧ Rede war kurz.
Kreml | nm | Die Mauern des ⟦Kremls⟧ sind rot.
Partei | nf | Beide ⟦Parteien⟧ stritten, auch die ⟦Parteien⟧ der Mitte.
Garten | nm | Die ⟦Gärten⟧ blühen, in den ⟦Gärten⟧ und Stadt⟦gärten⟧ summt es.
Mutter | nf | Die ⟦Mütter⟧ warten mit den ⟦Müttern⟧ der Soldaten, auch Groß⟦mütter⟧.
Einberufung | nf | Die Einberufungs kam nie.
Freiheit | nf | Die Freiheits kam nie.
Datenbank | nf | Zwei ⟦Datenbanken⟧ fehlen.
Vollmacht | nf | Ohne ⟦Vollmachten⟧ geht es nicht.
Einwanderer | nm | Die Kinder des ⟦Einwanderers⟧ helfen den ⟦Einwanderern⟧.
Gläubiger | nm | Der Anwalt des ⟦Gläubigers⟧ schwieg.
Neubau | nm | Die ⟦Neubauten⟧ stehen leer.
Fachmann | nm | Drei ⟦Fachleute⟧ und ein ⟦Fachmann⟧ kamen, mit den ⟦Fachleuten⟧ sprach sie.
Kürbis | nm | Zwei ⟦Kürbisse⟧ lagen da.
Website | nf | Beide ⟦Websites⟧ sind gesperrt.
Haftbefehl | nm | Zwei ⟦Haftbefehle⟧ lagen neben den alten ⟦Haftbefehlen⟧.
Haushalt | nm | Alle ⟦Haushalte⟧ zahlen.
Hühnerei | nn | Zehn ⟦Hühnereier⟧ reichen.
# plural -e, with and without umlaut
Bescheid | nm | Die ⟦Bescheide⟧ kamen mit den letzten ⟦Bescheiden⟧.
Vertrag | nm | Beide ⟦Verträge⟧ lagen neben den alten ⟦Verträgen⟧.
Grenzübergang | nm | Alle ⟦Grenzübergänge⟧ sind zu.
Stadt | nf | In den ⟦Städten⟧ und über die ⟦Städte⟧ im Süden.
Hand | nf | Sie hob beide ⟦Hände⟧.
Antrag | nm | Mit drei ⟦Anträgen⟧ kam er weiter.
Krieg | nm | Zwei ⟦Kriege⟧ später lebt sie dort.
Jahr | nn | Nach ⟦Jahren⟧ kam ein gutes ⟦Jahr⟧.
# plural -er
Haus | nn | Die ⟦Häuser⟧ am Fluss, neben den ⟦Häusern⟧ der Werft.
Land | nn | Die ⟦Länder⟧ am Meer, auch ihren ⟦Ländern⟧ half es.
Nummernschild | nn | Zwei ⟦Nummernschilder⟧ fehlten.
Kind | nn | Mit vier ⟦Kindern⟧ floh sie.
Wald | nm | Tief in den ⟦Wäldern⟧ lag Schnee.
Amt | nn | Die ⟦Ämter⟧ blieben zu.
# plural -en, -n
Einberufung | nf | Neue ⟦Einberufungen⟧ folgten.
Grenze | nf | An beiden ⟦Grenzen⟧ wird gewartet.
Behörde | nf | Die ⟦Behörden⟧ schweigen.
Steuer | nf | Die ⟦Steuern⟧ steigen.
Staat | nm | Vier ⟦Staaten⟧ gründeten den Bund.
Freiheit | nf | Bürgerliche ⟦Freiheiten⟧ schwinden.
# plural -s and foreign plurals
Auto | nn | Drei ⟦Autos⟧ brannten.
Visum | nn | Mit ⟦Visa⟧ und ohne ⟦Visum⟧ kamen sie.
Museum | nn | Die ⟦Museen⟧ öffnen, auch die des Nachbarn. Das Dach des ⟦Museums⟧ ist neu.
Ministerium | nn | Aus den ⟦Ministerien⟧ kam kein Wort.
Thema | nn | Diese ⟦Themen⟧ sind heikel.
Konto | nn | Alle ⟦Konten⟧ wurden gesperrt.
Team | nn | Vier ⟦Teams⟧ gruben weiter.
Lexikon | nn | Zwei ⟦Lexika⟧ lagen dort.
Praktikum | nn | Nach zwei ⟦Praktika⟧ wurde sie eingestellt.
# no ending at all in the plural
Lehrer | nm | Die ⟦Lehrer⟧ streiken, und den ⟦Lehrern⟧ hilft niemand. Das Pult des ⟦Lehrers⟧ steht leer.
Mittel | nn | Mit allen ⟦Mitteln⟧ und trotz aller ⟦Mittel⟧.
# weak nouns
Soldat | nm | Sie grüßte den ⟦Soldaten⟧, dann alle ⟦Soldaten⟧.
Präsident | nm | Dem ⟦Präsidenten⟧ fehlt die Zeit.
Kasache | nm | Ein ⟦Kasache⟧ fragte den anderen ⟦Kasachen⟧.
Name | nm | Des ⟦Namens⟧ wegen blieb er, trotz der vielen ⟦Namen⟧.
Zeuge | nm | Alle ⟦Zeugen⟧ schwiegen.
Held | nm | Man machte ihn zum ⟦Helden⟧.
Herr | nm | Sie traf ⟦Herrn⟧ Omarow.
Bauer | nm | Die ⟦Bauern⟧ säen spät.
# nominalised adjectives and participles
Wehrpflichtiger | nm | Ein ⟦Wehrpflichtiger⟧ floh, die ⟦Wehrpflichtigen⟧ blieben, dem ⟦Wehrpflichtigen⟧ half sie.
Beamter | nm | Die ⟦Beamten⟧ riefen einen ⟦Beamten⟧; der ⟦Beamte⟧ kam.
Angestellter | nm | Zwei ⟦Angestellte⟧ gingen.
Verwandter | nm | Ihre ⟦Verwandten⟧ leben im Süden.
Abgeordneter | nm | Für den ⟦Abgeordneten⟧ war es neu.
# adjectives
kasachisch | a | Der ⟦kasachische⟧ Zoll und die ⟦kasachischen⟧ Züge.
kasachisch | a | In ⟦kasachischer⟧ Schrift, mit ⟦kasachischem⟧ Tee, ⟦kasachisches⟧ Brot.
kasachisch | a | ⟦Kasachische⟧ Züge fahren langsam.
russisch | a | Die ⟦russisch⟧-chinesische und die chinesisch-⟦russische⟧ Grenze.
dunkel | a | Ein ⟦dunkler⟧ Wald und ⟦dunkle⟧ Wege, ⟦dunkel⟧ war es.
teuer | a | Das ⟦teure⟧ Gas ist ⟦teurer⟧ als je.
hoch | a | Der ⟦hohe⟧ Preis, noch ⟦höher⟧, am ⟦höchsten⟧.
alt | a | Der ⟦ältere⟧ und der ⟦älteste⟧ Sohn.
weißrussisch | a | Die ⟦weißrussischen⟧ Grenzer schweigen.
staatlich | a | Der ⟦staatliche⟧ Sender und ⟦staatliches⟧ Geld.
unabhängig | a | Die ⟦unabhängige⟧ Presse; sie sind ⟦unabhängiger⟧ als andere.
# participles and verbs
einberufen | v | Er wird ⟦einberufen⟧, weil man ihn ⟦einberief⟧. Man ⟦beruft⟧ ihn morgen ein.
einziehen | v | Man ⟦zieht⟧ die Söhne ein. Sie wurden ⟦eingezogen⟧, ohne dass man sie hätte ⟦einziehen⟧ müssen.
einziehen | v | Er versprach, niemanden ⟦einzuziehen⟧. Die ⟦eingezogenen⟧ Männer warten.
anlegen | v | Sie ⟦legt⟧ den Ordner an. Der ⟦angelegte⟧ Ordner ist leer.
erstellen | v | Sie ⟦erstellt⟧ die Liste; zum ⟦Erstellen⟧ braucht sie Zeit; ⟦erstellte⟧ Listen bleiben.
fordern | v | Sie ⟦forderten⟧ Geld und ⟦fordern⟧ es noch. ⟦Gefordert⟧ wird mehr.
mobilisieren | v | Das Land ⟦mobilisiert⟧, ⟦mobilisierte⟧ Männer fahren.
sprechen | v | Er ⟦spricht⟧, sie ⟦sprach⟧, beide haben ⟦gesprochen⟧.
aufnehmen | v | Das Land ⟦nimmt⟧ viele auf und ⟦nahm⟧ früher mehr auf.
teilnehmen | v | Wer ⟦nimmt⟧ an der Sitzung teil?
abschieben | v | Sie ⟦schoben⟧ ihn gestern ab, und er schwieg.
zurückkehren | v | Er ⟦kehrte⟧ nie zurück.
verlassen | v | Sie ⟦verließen⟧ das Land, er ⟦verlässt⟧ es.
in Kraft treten | v | Das Gesetz ⟦tritt⟧ morgen in Kraft. Es ist ⟦in Kraft getreten⟧.
# compounds: the term comes first
Einberufung | nf | Das ⟦Einberufung⟧salter steigt, die ⟦Einberufung⟧sbescheide kommen.
Wehrpflicht | nf | Die ⟦Wehrpflicht⟧kampagne und die ⟦Wehrpflicht⟧ankündigung.
Grenze | nf | Die ⟦Grenz⟧stadt am ⟦Grenz⟧übergang, ein ⟦Grenz⟧schützer.
Bund | nm | Der ⟦Bund⟧esminister spricht.
Name | nm | Die ⟦Name⟧nsliste ist lang.
Kind | nn | Der ⟦Kind⟧ergarten ist zu.
Held | nm | Ein ⟦Held⟧endenkmal steht dort.
Stadt | nf | Der ⟦Stadt⟧rat tagt, der ⟦Städte⟧bund auch.
Haus | nn | Ein ⟦Häuser⟧meer und ein ⟦Haus⟧eingang.
Hund | nm | Die ⟦Hund⟧esteuer steigt.
Krieg | nm | Der ⟦Krieg⟧sverlauf ist offen.
Schule | nf | Im ⟦Schul⟧hof steht ein Baum.
Staat | nm | Die ⟦Staat⟧sgrenze, der ⟦Staat⟧enbund.
Weißrussland | p | Die ⟦Weißrussland⟧politik der Union.
Ukraine | p | Im ⟦Ukraine⟧krieg fehlt Munition.
Öl | nn | Der Ölpreis steigt.
# compounds: the term comes last
Stadt | nf | Eine Groß⟦stadt⟧, die Haupt⟦stadt⟧ und zwei Grenz⟦städte⟧.
Grenze | nf | Die Staats⟦grenze⟧ ist offen, die Außen⟦grenzen⟧ nicht.
Vertrag | nm | Der Arbeits⟦vertrag⟧ endet, Friedens⟦verträge⟧ fehlen.
Gesetz | nn | Des Polizei⟦gesetzes⟧ wegen.
Kind | nn | Schul⟦kinder⟧ und Straßen⟦kindern⟧.
Zeit | nf | Lieber eine Warte⟦zeit⟧ als lange Liefer⟦zeiten⟧.
Land | nn | Ein Bundes⟦land⟧ und zwei Nachbar⟦länder⟧.
Typ | nm | Der Berechtigungs⟦typ⟧ fehlt.
Art | nf | Zwei Dokumenten⟦arten⟧ gibt es.
Kampagne | nf | Die Werbe⟦kampagne⟧ läuft.
# compounds: in the middle
Schicht | nf | Ein Daten⟦schicht⟧objekt.
Wehrpflicht | nf | Das Bundes⟦wehrpflicht⟧gesetz.
# hyphens
Wehrpflicht | nf | Die ⟦Wehrpflicht⟧-Debatte und die Anti-⟦Wehrpflicht⟧-Demo.
Einberufung | nf | Das ⟦Einberufungs⟧-Alter, ⟦Einberufungs⟧- und Musterungsbescheide.
Freiheit | nf | Der ⟦Freiheits⟧-Marsch begann.
Nummernschild | nn | Ein ⟦Nummern-Schild⟧ fehlt, zwei ⟦Nummern-Schilder⟧ auch.
Compliance-Anforderung | nf | Die ⟦Complianceanforderungen⟧ wachsen, die ⟦Compliance-Anforderungen⟧ auch.
Oral | p | Das ⟦Oral⟧-Gebiet und ⟦Oral⟧- und Aktobe-Gebiet.
LKW | knm | Der ⟦LKW⟧-Fahrer sah drei ⟦LKWs⟧ und zwei ⟦LKW⟧.
Audit-Protokoll | nn | Die ⟦Audit-Protokolle⟧ fehlen.
Alma-Ata | p | ⟦Alma-Atas⟧ Gärten und die ⟦Alma-Ata⟧-Konferenz.
Speicher | nm | Die ⟦Speicher⟧- und Rechenleistung wächst.
# several words
rotes Kreuz | nn | Helfer des ⟦Roten Kreuzes⟧ und ein ⟦rotes Kreuz⟧ auf der Tür, unter dem ⟦roten Kreuz⟧.
offene Grenze | nf | Die ⟦offenen Grenzen⟧ bleiben, an der ⟦offenen Grenze⟧ steht niemand.
Tag der offenen Tür | nm | Am ⟦Tag der offenen Tür⟧ und an zwei ⟦Tagen der offenen Tür⟧.
Rostow am Don | p | In ⟦Rostow am Don⟧ schneit es.
personenbezogene Daten | - | Mit ⟦personenbezogenen Daten⟧ handelt niemand.
auf freiem Fuß | x | Er ist ⟦auf freiem Fuß⟧.
Vereinigte Staaten | p | Aus den ⟦Vereinigten Staaten⟧ kam nichts.
rotes Kreuz | nn | Ein ⟦rotes „Kreuz⟧“ stand dort.
rotes Kreuz | nn | Die ⟦Rotes-Kreuz⟧-Helfer kamen.
# entries without a type
Verlauf | - | Der Release-⟦Verlauf⟧, des ⟦Verlaufs⟧, alle ⟦Verläufe⟧.
Tabelle | - | Die ⟦Tabellen⟧ und der ⟦Tabelle⟧ninhalt.
zugewiesen | - | Die ⟦zugewiesenen⟧ Rechte sind ⟦zugewiesen⟧.
aktualisieren | - | Das Programm ⟦aktualisiert⟧ sich beim ⟦Aktualisieren⟧.
Bedingung | - | Unter diesen ⟦Bedingungen⟧ und mit ⟦Bedingung⟧srahmen.
geschäftlich | - | Aus ⟦geschäftlichen⟧ Gründen.
# words that only contain the letters
Form | nf | Die Plattform, die Reform, das Formular, die Formel und die Uniform.
Land | nn | Die Landung in Griechenland, in Russland, in Finnland und in Deutschland.
Rate | nf | Demokraten, Piraten, Heiraten, Quadraten und Bürokraten.
Kasache | nm | Kasachstan und Kasachstans Steppe.
Zeit | nf | Hochzeit, Zeitung und Mahlzeiten.
Finne | nm | Finnland liegt im Norden.
Schotte | nm | Schottland auch.
Stand | nm | Der Vorstand, der Abstand, der Umstand und der Widerstand.
Lage | nf | Die Anlage, die Beilagen und die Grundlage.
Teilung | nf | Die Abteilung, die Mitteilungen und die Verteilung.
Trag | nm | Antrag, Vertrag, Beitrag.
Rat | nm | Der Apparat, das Quadrat, der Vorrat.
Ort | nm | Sport, Wort, Antwort, Export.
Tag | nm | Montag, Sonntag, Vertrag.
Recht | nn | Knecht und Gerechtigkeit.
Ende | nn | Die Vorsitzende und die Reisenden.
Stahl | nm | Der Diebstahl blieb ohne Folgen.
Arm | nm | Der Alarm, die Armut und die Armee.
Art | nf | Artikel, Gegenwart, Standarte und Artist.
Bau | nm | Bauer und Erbauer.
Not | nf | Notar und Notiz.
Auge | nn | Der Augenblick ging vorbei.
Schaft | nm | Die Mannschaft und die Gesellschaft.
Stan | N | Usbekistan und Pakistan.
Reis | nm | Das Reisebüro und die Reisenden.
Gabe | nf | Die Aufgabe, die Ausgaben und die Rückgabe.
Zug | nm | Der Bezug, der Auszug und der Anzug.
Fall | nm | Der Unfall, der Zufall und der Überfall.
Ruf | nm | Der Beruf und der Widerruf.
Eile | nf | Die Teile, die Urteile und Vorteile.
Acht | nf | Silvesternacht und Mitternacht.
Zeugnis | nn | Druckerzeugnisse und Erzeugnisse.
Haus | nn | Der Haushalt und der Haushaltsplan.
Auto | nn | Die Autobiografie und der Automat.
Rang | nm | Der Andrang war groß.
Port | nm | Sport, Transport und Breitensport.
List | nf | Sozialisten und Journalisten.
Wand | nf | Leinwand, Aufwand und Vorwand.
Burg | nf | Hamburg, Brandenburg, Salzburg.
Heim | nn | Rosenheim und Hildesheim.
Nation | nf | Die Kombination und die Destination.
Wende | nf | Verwendung und Notwendigkeit.
Halt | nm | Gehalt, Verhalten, Haushalt.
# case, other words, other kinds
Oral | p | Das Mittel wird oral eingenommen.
Ural | nm | Uralt ist das Gebirge.
arm | a | Der Arm tut weh.
weiß | a | Das Weiß der Wand.
Kiew | p | Kiewitz ist ein Vogel, ein Kiebitz eher.
Max | N | Der Maximalwert und das Maximum.
Wadim | N | Wadimowitsch und Wadima.
Sultan | N | Nur-Sultan hieß die Stadt.
Wadim | N | Anna-Wadim Kern.
Oral | p | Die Bürste von Oral-B.
2G | k | Es galt 12G und 42G.
EU | k | Die EUROPA fuhr ab.
Fuß | nm | Die Fusse und Füßlinge.
rotes Kreuz | nn | Das rote Haus, ein Kreuz.
Rostow am Don | p | Rostow liegt an dem Don.
einziehen | v | Er zieht um, und sie tritt ein.
aufnehmen | v | Er nimmt, was er will, auf die Reise.
einziehen | v | Er zieht die Jacke an. Die Sonne kam ein wenig.
auf freiem Fuß | x | Auf freien Fuß kam er nie.
Vertrag | nm | Wir vertragen uns, das verträgt er.
Wehrpflicht | nf | Der Wehrpflichtige kam.
Mobilmachung | nf | Die ⟦Mobilmachungen⟧ und der ⟦Mobilmachung⟧sbefehl.
Steuer | nf | Er steuert das Schiff.
Verbrauchsmodell | nn | Alle ⟦Verbrauchsmodelle⟧ und ein ⟦Verbrauchsmodell⟧typ.
Zugriffskontrolle | nf | Die ⟦Zugriffskontroll⟧liste ist lang.
Bescheid | nm | Die Bescheidenheit und bescheidene Leute.
Grenze | nf | Grenzenlos, begrenzt und angrenzend.
Wehrpflicht | nf | Wehrpflichtige sind jung.
"""


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield term, type and text of each case."""
    for line in CASES.splitlines():
        if line and not line.startswith("#"):
            term, kind, text = line.split(" | ")
            yield term, kind, text


def find(term: str, kind: str, prose: str, locale: Locale = Locale.DE) -> str:
    """Return a text with marks around what is found."""
    gender = Gender(kind[-1]) if len(kind) > 1 else None
    entry = Term(term, type=TYPES[kind[0]], gender=gender)
    document = Document("t.txt", prose, prose, (Block(Zone.PARAGRAPH, 0, len(prose)),), locale=locale)
    for match in reversed(list(Matcher(Glossary((Concept("c", (entry,)),))).find(document))):
        prose = f"{prose[: match.start]}⟦{prose[match.start : match.end]}⟧{prose[match.end :]}"
    return prose


def test_all_cases() -> None:
    """Every use is found where it stands, and no word that only looks like one."""
    wrong = []
    for term, kind, text in cases():
        found = find(term, kind, text.replace("⟦", "").replace("⟧", ""))
        if found != text:
            wrong.append(f"{term}: {found}")
    assert wrong == []


def test_there_are_enough() -> None:
    """Two hundred cases, half of them uses."""
    marked = [text.count("⟦") for _, _, text in cases()]
    assert len(marked) >= 200
    assert sum(marked) >= 200
    assert sum(not marks for marks in marked) >= 60


@pytest.mark.parametrize(
    ("term", "kind", "text", "locale"),
    [
        ("Straße", "nf", "Die ⟦Strassen⟧ und die Haupt⟦strasse⟧.", Locale.CH),
        ("Straße", "nf", "Die Strassen.", Locale.DE),
        ("Maße", "nn", "Die ⟦Masse⟧.", Locale.CH),
        ("Maße", "nn", "Die Masse.", Locale.AT),
        ("weißrussisch", "a", "Die ⟦weissrussischen⟧ Orte.", Locale.CH),
        ("Fuß", "nm", "Die ⟦Füsse⟧ und ⟦Fuss⟧.", Locale.CH),
        ("Rostow am Don", "p", "Sie lebt in ⟦Rostow\nam Don⟧.", Locale.DE),
        ("Rostow am Don", "p", "Sie lebt in Rostow\n\nam Don.", Locale.DE),
        ("rotes Kreuz", "nn", "Helfer des ⟦Roten\r\n   Kreuzes⟧.", Locale.DE),
    ],
)
def test_spelling_and_line_ends(term: str, kind: str, text: str, locale: Locale) -> None:
    """Swiss texts write ss; a line end is no obstacle, a paragraph is."""
    assert find(term, kind, text.replace("⟦", "").replace("⟧", ""), locale) == text
