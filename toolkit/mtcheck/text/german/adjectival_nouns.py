"""Nouns that are declined as adjectives: der Wehrpflichtige, ein Abgeordneter, die Vorsitzenden.

They come from adjectives and participles, and no ending is theirs alone: a Verteidiger is no adjective, a Legende no
participle. So some words are known to be adjectives by their suffix or from a list; others only look like a participle
and are declined in both ways. Source: Duden, Die Grammatik, on nominalised adjectives.
"""

import re
from collections.abc import Mapping

from mtcheck.text.german.adjectives import ENDINGS
from mtcheck.text.german.grammar import BASE, Form, Gender
from mtcheck.text.german.word_parts import head

_NO_ADJECTIVE = re.compile(
    "(?:teidig|predig|peinig|reinig|leidig|künd?ig|nötig|sätig|^(?:[a-zäöüß]*f|t|w|(?:ver)?m)isch"
    "|walt|tret|rat|leit|beit|stalt|halt|fecht|tracht|hüt|reit|richt|statt|eut|biet|schalt|antwort|arbeit|gart"
    "|spend|blend|wend|kalend|pfänd|lavend|zylind|rind|kind|ständ|schänd|länd|künd|händ|^end|leg?end|geg?end"
    "|(?<![aeiousß])send)(?:er|e)$"
)
"""Behind these an -er makes the name of somebody who does it."""
_BY_SUFFIX = re.compile(
    "(?:[a-zäöüß]{2}ig|[a-zäöüß]lich|[a-zäöüß]{2}isch|[a-zß]bar|haft|[aeiouyäöü].*los|iert)(?:er|e|es)$"
)
_PARTICIPLE = re.compile(
    "(?:[a-zäöüß]{2}end|(?:^|ab|an|auf|aus|bei|ein|her|hin|los|mit|nach|um|vor|weg|zu|zurück|zusammen)ge[a-zäöüß]{2,}"
    "(?:t|en)|(?:^er|(?:^|[a-z]{3})(?:be|ver|ent|zer|unter|über|miss))[a-zäöüß]{2,}(?:[^aeiouyäöü]t|[^aeiouyäöü]en))(?:er|e|es)$"
)
_KNOWN = frozenset(
    """
    abgeordnet abwesend acht alleinerziehend alleinstehend alt angehörig angeklagt angeschuldigt angestellt ansässig
    anwesend arm aufständisch auszubildend autonom beamt beauftragt bedürftig befragt begünstigt behindert bekannt
    berufstätig beschuldigt beschäftigt best betroffen bevollmächtigt bewaffnet blind blond delinquent deutsch dritt
    ehrenamtlich erst erwachsen europid faul flüchtend frei fremd fromm gefallen gefangen gefolgt gefreit gehörlos
    geimpft gelehrt geliebt gerad gesandt geschworen geschädigt gesinnt getauft gläubig grün heilig heranwachsend
    hinterblieben homosexuell illegal industriell inner intellektuell interessiert jugendlich jung klein konservativ
    krank kriminell lebend lernend letzt liberal lieb link mies national neu obdachlos ober oppositionell persönlich
    prominent radikal recht reich reisend rot schuldig schutzsuchend schwarz schweinern schwul selbstständig sitzend
    staatenlos sterbend studierend süchtig taub tot trauernd unabhängig unbekannt untergeben verantwortlich
    verbündet verdächtig verfolgt verheiratet verletzt vermisst versichert verstorben vertraut vertrieben verurteilt
    verwandt verwundet viert vorder vorgesetzt vorsitzend wartend weis weiß wild wissend zugezogen zurückgeblieben zweit
    äußer überlebend
    """.split()
)


def adjective_in(noun: str) -> tuple[str, bool]:
    """Return the adjective in a noun (Wehrpflichtig) and whether it is one for certain; nothing for other nouns."""
    lower = noun.lower()
    if not lower.endswith(("e", "er", "es")) or len(noun) < 4:
        return "", False
    cut = noun[:-1] if lower.endswith("e") else noun[:-2]
    if head(cut, _KNOWN):
        return cut, True
    if _NO_ADJECTIVE.search(lower):
        return "", False
    certain = bool(_BY_SUFFIX.search(lower))
    return (cut, certain) if certain or _PARTICIPLE.search(lower) else ("", False)


def adjectival_forms(noun: str, adjective: str, gender: Gender | None) -> Mapping[str, Form]:
    """Return the forms of a noun that has the endings of an adjective; of a gender only its own."""
    found = {noun: Form(BASE)}
    for ending, slots in ENDINGS.items():
        own = frozenset(slot for slot in slots if slot.case and (gender is None or slot.gender in (None, gender)))
        if own:
            form = adjective + ending
            found[form] = Form(BASE if form == noun else f"adjective ending -{ending}", own)
    return found
