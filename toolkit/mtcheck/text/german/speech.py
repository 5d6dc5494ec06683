"""The verbs with which German reports what somebody said, in the forms that stand beside direct speech.

Closed lists. Source: Duden, Die Grammatik, on verbs of saying (verba dicendi) and on the reporting clause.
"""

from mtcheck.text.patterns import Pattern

_SINGULAR = """
antwortet antwortete argumentiert argumentierte behauptet behauptete beklagt beklagte bekräftigt bekräftigte bemerkt
bemerkte berichtet berichtete bestätigt bestätigte beteuert beteuerte betont betonte bittet bat entgegnet entgegnete
ergänzt ergänzte erinnert erinnerte erklärt erklärte erläutert erläuterte erwidert erwiderte erzählt erzählte flüstert
flüsterte fordert forderte fragt fragte fügt fügte gesteht gestand kommentiert kommentierte klagt klagte konstatiert
konstatierte kritisiert kritisierte lacht lachte meint meinte mahnt mahnte resümiert resümierte ruft rief sagt sagte
scherzt scherzte schildert schilderte schreibt schrieb schreit schrie seufzt seufzte twittert twitterte unterstreicht
unterstrich verkündet verkündete vermeldet vermeldete versichert versicherte verspricht versprach warnt warnte weint
weinte wiederholt wiederholte witzelt witzelte
"""
_PLURAL = """
antworten antworteten betonen betonten erklären erklärten erzählen erzählten fragen fragten fügen fügten meinen meinten
rufen riefen sagen sagten schreiben schrieben versprechen versprachen warnen warnten
"""
_SEPARATED = "stellt stellte teilt teilte gibt gab räumt räumte kündigt kündigte fährt fuhr fasst fasste hebt hob"
"""Verbs of saying only with a particle at the end of the clause: stellte er fest, teilte sie mit."""
_OTHER = "sage frage meine sprach"
"""The first person, and one that leaves out who is told."""

SPEECH_VERBS = frozenset((_SINGULAR + _PLURAL + _OTHER).split())
"""Verbs that follow direct speech with a comma and are followed by the speaker."""
SEPARABLE = frozenset(_SEPARATED.split())
PARTICLES = "hinzu|fest|mit|an|ein|fort|zusammen|hervor|zu|bekannt"
"""What closes the clause of a separable verb of saying, as a piece of a pattern."""

SPEAKER_NEXT = Pattern(
    r"(?:er|sie|es|man|ich|wir|(?:je|nie)mand|der|die|das|ein|eine|(?:sein|ihr)e?(?= [A-ZÄÖÜ])|[A-ZÄÖÜ][\w’-]+)"
    r"(?![\w’-])"
)
"""How the speaker begins who stands behind the verb."""


def is_speech_verb(word: str) -> bool:
    """Tell whether a word can be the verb of a reporting clause, alone or with a particle."""
    return word in SPEECH_VERBS or word in SEPARABLE
