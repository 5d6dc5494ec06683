"""Words that are written like names and terms, as far as German texts are full of them."""

from functools import cache

from mtcheck.names.countries import AMBIGUOUS

SMALL_WORDS = frozenset(
    """
    aber alle allein als also alt am an andere auch auf aus außer bald bei beide bevor bin bis bitte böse braun breit
    da dabei dafür damit dann dar darf das dein dem den denn der deren des dicht dick die dies doch dort du durch dünn
    echt edel eigen ein eine einem einen einer eines einig eis er erst es etwa euer fair fast faul fein fern fest fett
    flach flott frei fremd froh früh für ganz gar gast geben gegen gehen gelb gern gleich glatt grau greis grob groß
    grün gut halb halt hart heil hell her heute hier hin hoch hohl hübsch ich ihm ihn ihr im in ist ja je jetzt jung
    kahl kalt kann kaum kein klar klein klug knapp krank kurz lang lau laut leer leicht leise lieb los mal man mehr
    mein mild mit müde mut nach nah nass neu nicht nie noch nun nur ob oben oder offen ohne oral paar per plan platt
    pro quer rar rasch rau recht reich reif rein rosa rot rund ruhig sacht samt satt sauer scharf schlau schlicht
    schmal schnell schon schön schwach schwarz schwer sehr sein seit selb selten sich sie sind singen so spät spitz
    starr stark statt steif steil still stolz stumm süß sie tag tief tot treu trocken über um und uns unter viel voll
    vom von vor wach wahr warm was weil weich weise weiß weit wen wenig wer wie wieder wild will wir wo wohl wund zart
    zu zum zur zwar zwei essen lesen regen weiden siegen hagen leben laufen bergen baden werden gehen wohnen lügen
    """.split()
)
"""Words in small letters that begin sentences, and so look like a name there: Oral, Selb, Singen."""

NOUNS = frozenset(
    """
    Aalen Aue Bad Baden Band Bank Bau Berg Bergen Bitterfeld Blume Boden Brand Brief Buch Burg Dach Dorf Ecke Eis
    Essen Feld Fels Fisch Form Fuchs Gang Garten Geist Gericht Glocke Glück Graben Grund Hafen Hagen Hahn Halle Hals
    Hand Haus Heide Herz Herzog Hof Holz Horn Hund Hut Jäger Kaiser Kern Kessel Kiel Kirche Koch Kohl Kopf Kraft Krebs
    Kreuz Krieg Kuh Lage Land Lauf Leben Leder Leer Lehre Licht Linde Linden Loch Löwe Luft Mai Markt Maus Meer Meister
    Messe Mond Moos Mühle Müller Mund Nagel Nest Norden Ofen Ort Osten Pforte Pfeffer Pferd Platz Rad Rain Rat Rate
    Recht Regen Reif Reise Ring Ritter Roggen Rose Rost Rot Ruf Salz Sand Satz Schäfer Schild Schloss Schmied Schnee
    Schneider Schule Schulze See Seite Siegen Sommer Sonne Spiegel Stadt Stamm Stein Stern Stock Strand Straße Sturm
    Süden Tag Tal Tanne Teich Tor Traum Ufer Vogel Vogt Wagen Wagner Wald Wand Wasser Weber Weide Weiden Weiher Weil
    Weiler Welt Werk Westen Wind Winter Wirt Wolf Worms Zahn Zeit Ziegel Zimmer
    """.split()
)
"""Nouns that are also names of places and people."""


@cache
def names_of_others() -> frozenset[str]:
    """Return the English names of countries and cities that are also names of people, states or clubs (Georgia)."""
    return frozenset(AMBIGUOUS)
