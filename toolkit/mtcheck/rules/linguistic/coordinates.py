"""Words that stand twice around „und“ and „oder“ for a reason, and what shows it."""

from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
JOINT = Pattern(rf"-?{GAP}(?P<joint>und|oder|sowie){GAP}(?P<word>[^\W\d_]{{4,}}+)(?![\w-])")
FIRST = Pattern(r"(?<![\w-])[^\W\d_]+\Z")
LONGEST = 60
THIRD = Pattern(rf",?{GAP}(?:und{GAP})?(\w+)")
ROW = Pattern(rf"{GAP}(?:und|oder|sowie){GAP}\w")
"""What follows one word of a choice between one and two: die erste oder erste und zweite Ziffer."""
JOINED_S = ("ungs", "heits", "keits", "tions", "schafts", "täts", "ions", "ums")
"""How a first part of compounds ends that stands in no other place."""
CERTAIN = Pattern(
    r"[a-zäöü]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöü]{2,}iert|(?:be|ver|er|ent|zer)[a-zäöüß]{3,}(?:t|en)"
    r"|(?:ab|an|auf|aus|ein)(?:zu)?[a-zäöüß]{4,}en|[a-zäöüß]{3,}(?:lich|isch|bar|sam|los|haft|klar)(?:e[nms]?)?"
    r"|viele[nr]?"
)
"""Words in small letters that nobody says twice for effect: participles, infinitives of particle verbs, adjectives."""
FOR_EFFECT = frozenset(
    """
    geredet gewartet gelaufen gegangen gefahren gesucht geschrieben geschrien gearbeitet gelesen gesungen gelacht
    erzählt versucht verhandelt verloren verlieren bettelt geweint gegessen getrunken gefragt gesagt genug gegen gern
    langsam endlich ziemlich erzählen versuchen verhandeln ausprobieren
    """.split()
)
"""What somebody does for a long time: sie hat geredet und geredet."""
AMOUNTS = frozenset(
    """
    Abende Abermillionen Aberhunderte Dutzende Euro Fragen Hunderte Jahre Jahren Jahrzehnte Jahrhunderte Kilometer
    Kilometern Leute Massen Meilen Menschen Meter Metern Milliarden Millionen Minuten Mal Monate Monaten Nacht Nächte
    Reihen Runde Runden Schritt Seiten Stunde Stunden Stück Tage Tagen Paar Paare Tausende Unmengen Woche Wochen
    Zahlen Zeilen
    """.split()
)
MODAL = frozenset(
    "lassen lasse lässt können könnte konnten wollen wollte wollten dürfen durfte durften sollen sollte sollten müssen "
    "musste mussten müsste müssten werden würde würden möchte möchten mögen lernen lernt lernte".split()
)
"""What makes two verbs of one: verbringen oder verbringen lassen, segeln oder segeln lernen."""
PERFECT = frozenset("hat haben habe hatte hatten hätte hätten".split())
"""What makes the other tense of a participle that is a present as well: studiert oder studiert hat."""
AUXILIARIES = frozenset(
    "haben hatte hatten hätten sein sind waren wären werden wird wurde wurden würden können könnte konnten kann sollen "
    "sollte sollten müssen muss musste mussten wollen wollte wollten dürfen darf nicht immer mehr wieder weiter fort "
    "näher nach durch früher später anders eine einer einen diese dieser jene kein keine sehr noch dort hier".split()
)
