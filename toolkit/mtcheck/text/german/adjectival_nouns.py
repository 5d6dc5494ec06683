"""Nouns that are declined as adjectives: der Wehrpflichtige, ein Abgeordneter, die Vorsitzenden.

They come from adjectives and participles, and no ending is theirs alone: a Verteidiger is no adjective. So only what
looks like an adjective by its suffix, or like a participle by its prefix, is declined as one, beside the declension
of an ordinary noun where both can be. Source: Duden, Die Grammatik, on nominalised adjectives.
"""

import re
from collections.abc import Mapping

from mtcheck.text.german.adjectives import ENDINGS
from mtcheck.text.german.grammar import BASE, Form, Gender
from mtcheck.text.german.word_parts import head

_AGENT = re.compile(
    "(?:teidig|predig|peinig|reinig|leidig|künd?ig|nötig|digh?|[^a-zäöüß]fisch|misch|wisch|tisch|zwisch|lisch"
    "|walt|tret|rat|leit|beit|stalt|halt|fecht|tracht|hüt|reit|richt|statt|eut|biet|schalt|antwort|acht|arbeit|gart"
    "|send|spend|blend|wend|schwend|kalend|pfend|lavend|zylind|rind|kind|ständ|schänd|länd|künd|händ)(?:er|e)$"
)
_ADJECTIVE = re.compile(
    "(?:[a-zäöüß]{2}ig|lich|[a-zäöüß]{2}isch|bar|sam|haft|[aeiouyäöü].*los|end|deutsch)(?:er|e|es)$"
    "|(?:^|ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|um|vor|weg|zu|zurück|zusammen|kriegs|schwer|leicht"
    "|alt|neu|hoch|un)ge[a-zäöüß]{2,}(?:t|en)(?:er|e|es)$"
    "|(?:^|[a-z]{3})(?:be|ver|er|ent|zer|unter|über|miss)[a-zäöüß]{2,}(?:[^aeiouyäöü]t|[^aeiouyäöü]en|eist|ut)(?:er|e|es)$"
)
_BARE = frozenset(
    """
    alt arm krank tot blind taub stumm fremd grün rot schwarz weiß link recht reich jung klein groß neu fromm weis
    obdachlos arbeitslos staatenlos erwachsen bekannt verwandt beamt deutsch linksradikal rechtsradikal radikal liberal
    national intellektuell homosexuell kriminell prominent delinquent illegal oppositionell industriell süchtig
    """.split()
)
_ALWAYS = re.compile(
    "(?:beamt|abgeordnet|angestellt|vorsitzend|verwandt|bekannt|deutsch|illegal|jugendlich)(?:er|e|es)$"
)


def stem(noun: str) -> str:
    """Return the adjective in a noun (Wehrpflichtig), or nothing where it does not look as if there were one."""
    lower = noun.lower()
    cut = noun.removesuffix("e") if lower.endswith("e") else noun[:-2]
    if not lower.endswith(("e", "er", "es")) or len(cut) < 3:
        return ""
    if _ALWAYS.search(lower):
        return cut
    if _AGENT.search(lower) or not (_ADJECTIVE.search(lower) or head(cut, _BARE)):
        return ""
    return cut


def adjectival_forms(noun: str, gender: Gender | None) -> Mapping[str, Form]:
    """Return the forms of a noun as those of an adjective, or nothing. All five endings are forms of all genders."""
    adjective = stem(noun)
    if not adjective:
        return {}
    found = {noun: Form(BASE)}
    for ending, slots in ENDINGS.items():
        if not ending:
            continue
        own = frozenset(slot for slot in slots if gender is None or slot.gender in (None, gender))
        how = found[noun].how if adjective + ending == noun else f"adjective ending -{ending}"
        found[adjective + ending] = Form(how, own)
    return found
