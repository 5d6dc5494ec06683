"""Words that stand in texts on any subject, and so make no term of their own.

A list of our own, of nouns and of adjectives that come before nouns; it need not be complete, because a corpus to
compare with (`--background`) says more than any list.
"""

GENERAL_NOUNS = frozenset(
    """
Abend Abschluss Abstand Alltag Alter Anfang Angabe Angaben Angebot Angst Anlass Ansicht Anspruch Anteil Antrag Antwort
Anzahl Arbeit Art Artikel Aspekt Aufgabe Auftrag Auge Augen Augenblick Ausdruck Ausnahme Aussage Auswahl Auswirkung
Auto Basis Bedarf Bedeutung Bedingung Begriff Beginn Beispiel Beitrag Bekannte Bereich Bericht Besuch Beteiligte
Betrieb Bewohner Beziehung Bild Blick Brief Bruder Buch Chance Dank Dauer Detail Dienst Dienstag Ding Dinge Donnerstag
Druck Ecke Eindruck Einfluss Einsatz Eltern Ende Entscheidung Entwicklung Ereignis Erfahrung Erfolg Ergebnis Fach Fall
Familie Farbe Fehler Feier Feld Fenster Fest Folge Form Foto Fotos Frage Frau Frauen Freitag Freude Freund Freunde
Freundin Gast Gebiet Gedanke Gefahr Gefühl Gegend Gegenstand Gegenteil Geld Gelegenheit Geschichte Gesellschaft
Gesicht Gespräch Gesundheit Gewinn Gott Grenze Grund Gruppe Hälfte Hand Hände Haus Hause Herbst Herr Herz Hilfe
Hintergrund Hoffnung Höhe Idee Information Inhalt Innere Interesse Jahr Jahre Jahren Jahrhundert Jahrzehnt Januar
Februar März April Mai Juni Juli August September Oktober November Dezember Junge Kind Kinder Klasse Kopf Körper
Kosten Kraft Kritik Kunde Kunden Lage Land Länder Leben Leser Leute Licht Liebe Linie Liste Lösung Lust Mädchen Mal
Male Mann Männer Markt Maß Maßnahme Meinung Menge Mensch Menschen Meter Kilometer Minute Minuten Mitarbeiter Mitglied
Mittag Mitte Mittel Mittwoch Möglichkeit Moment Monat Monate Monaten Montag Morgen Mutter Nachbar Nachricht Nacht Name
Namen Natur Nutzung Ort Orte Paar Person Personen Pflicht Plan Platz Position Praxis Preis Problem Probleme Programm
Projekt Prozent Prozess Punkt Rahmen Rand Raum Recht Rede Regel Region Reihe Reise Rest Richtung Risiko Rolle Ruhe
Sache Samstag Sonnabend Sonntag Satz Schaden Schluss Schritt Schuld Schule Schutz Schwester Seite Sekunde Sicht Sieg
Sinn Situation Sohn Sommer Sorge Spiel Sprache Spur Staat Stadt Städte Stand Stärke Stelle Stellung Stimme Straße
Stück Stunde Stunden Suche System Tag Tage Tagen Tätigkeit Tausend Tausende Teil Teile Termin Text Thema Themen Tisch
Titel Tochter Tod Treffen Tür Typ Überblick Uhr Umfang Umgebung Unterschied Urlaub Ursache Vater Veränderung
Verantwortung Vergangenheit Vergleich Verhalten Verhältnis Versuch Vertreter Viertel Vorjahr Vorschlag Vorstellung
Vorteil Wahl Wand Wasser Weg Wege Weise Welt Werk Wert Wetter Wille Winter Wirkung Wissen Woche Wochen Wochenende
Wohnung Wort Worte Wunsch Zahl Zahlen Zeichen Zeit Zeiten Zeitpunkt Zeitraum Ziel Zimmer Zug Zugang Zukunft
Zusammenhang Zustand Zweck Zweifel Zwischenzeit Dollar Euro Million Millionen Milliarde Milliarden Hundert Hunderte
Dutzend Sie Ihr Ihre Ihnen Ihrem Ihren Ihrer Ihres
""".split()
)

GENERAL_ADJECTIVES = frozenset(
    """
aktuell all allgemein alt ander anderweitig ausgesprochen bekannt bereit besonder besser best bestimmt beteiligt
bevorstehend bisherig breit damalig derartig derzeitig deutlich dritt ehemalig eigen eigentlich einfach einig einstig
einzeln einzig endgültig eng entscheidend entsprechend erfolgreich ernst erst etlich etwaig fern fest folgend fremd
frisch früh früher fünft ganz geeignet gegenwärtig gemeinsam genau gering gesamt gestrig gewiss gewöhnlich gleich groß
größer größt gut halb hart hauptsächlich heutig hiesig hoch hoh höher höchst intensiv irgendwelch jahrelang jährlich
jed jen jetzig jung jünger jüngst kein klar klein kleiner kommend konkret kurz lang länger längst laufend leicht letzt
letzter lieb manch mehrer mein dein sein ihr unser euer meist mittler möglich monatelang morgig nächst nah näher
nahezu neu neuest nieder niedrig notwendig nötig offen öffentlich paar persönlich plötzlich rein richtig sämtlich
schlecht schlimm schnell schön schwach schwer sechst siebt selb solch sogenannt spät später speziell stark ständig
starr sechst tatsächlich teur tief total üblich übrig umfassend unbekannt ungefähr unterschiedlich unzählig
ursprünglich verantwortlich vergangen verschieden viert viel viell völlig voll vollständig vorherig vorig wahr weit
weiter wenig wesentlich wichtig wirklich zahlreich zehnt zukünftig künftig zusätzlich zuständig zweit einer eine ein
der die das dies dieser diese welch wessen deren dessen
""".split()
)

NO_ADJECTIVES = frozenset(
    """
aber alle allen aller alles andere anderen außer beide beiden bitte darüber darunter dagegen deine deren diese dieser
dieses diesen diesem durch eben eher eine einen einer eines einem ehe ergo etwa euer ferner gegen gerne gestern habe
haben hatte hatten hätte hätten heute hinter hinten ihre ihren ihrer ihrem ihres immer innen jede jeder jedes jeden
jedem jene jener jenes keine keinen keiner keinem keines lange lassen leider links machen machte machten manche
mancher mehrere mehreren meine meinen meiner meinem meines mitten morgen müsste müssen neben ohne oder oben sagte
sagten seine seinen seiner seinem seines sehen seien selber sie solche solcher sollen sollte sollten sondern sowie
trotzdem über unser unsere unseren unserer unserem unter unten viele vielen vieler waren wäre wären wegen weniger
wenige wenigen werde werden wessen wieder wurde wurden würde würden welche welcher welches welchen zahlen zwischen
weder entweder bisweilen zuweilen
""".split()
)
DETERMINERS = frozenset(
    """
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine sein seine
seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer dieser diese
dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem alle allen aller beide beiden beider viele vielen
mehrere mehreren einige einigen welcher welche welches am beim im ins vom zum zur an auf aus bei bis durch für gegen
hinter in mit nach neben ohne seit trotz über um unter von vor wegen während zu zwischen und oder sowie als
""".split()
)
