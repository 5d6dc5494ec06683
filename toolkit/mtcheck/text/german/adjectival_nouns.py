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
_MAKER = re.compile("(?:wander|[rt]äußer|schaft|österreich|streich|fleisch|spitz|misch|leunig)er$")
"""These look like known adjectives: Einwanderer, Gesellschafter, Österreicher."""
_BY_SUFFIX = re.compile(
    "(?:[a-zäöü][^aeiouyäöüzß]ig|[a-zäöüß]{2}tet|[a-zäöüß]{2}(?:ch|ff|g|d|t)net|zehnt|[a-zß]igst|[a-zß]lichst|[a-zß]ischst|[a-zäöüß]{2}e[lr]nd|[a-zäöüß]{3}det|[a-zäöüß]{3}(?:voll|sam|gemäß)|[a-zäöüß]lich|[a-zäöüß]{2}isch|[a-zß]bar|haft|[aeiouyäöü].*los|iert)(?:er|e|es)$"
)
_PARTICIPLE = re.compile(
    "(?:[a-zäöüß]{2}end|[zß]ig|[uin]ell|iv|oid|fach|[a-zäöü]{3}[^m]al|[ivt]ös|[a-zäöü]{3}[ae]nt|är|[ai]bl|phil|phob|nym|morph|gam|lar|[ni]os|plex|orm|[^l]ekt|[^n]akt|farben|reif|fern|[a-zäöü]{3}id|(?:aus|^)er[a-zäöüß]{2,}t|(?:^|[a-zäöü]{2})ge[a-zäöüß]{2,}"
    "(?:t|en)|(?:(?:^|^un|^an|^auf|^wieder)er|(?:^|^un|^ab|^an|[a-z]{3})(?:be|ver|ent|zer|unter|über|miss|hinter|wider))[a-zäöüß]{2,}(?:[^aeiouyäöü]t|[^aeiouyäöü]en))(?:er|e|es)$"
)
_KNOWN = frozenset(
    """
    abgeordnet absolut abwesend acht alleinerziehend alleinstehend alt ander angehörig angeklagt angeschuldigt
    angestellt ansässig anwesend arm asozial aufständisch auszubildend autonom beamt beauftragt bedürftig befragt
    befreit begünstigt behindert bekannt berufstätig beschuldigt beschäftigt besonder best betroffen bevollmächtigt
    bewaffnet billig blau blind blond blöd braun breit bunt bös böse delinquent deutsch dick doof dritt dumm dunkl dünn
    edl ehrenamtlich ehrlich eingeborn einzeln elft erfreut erlesen erst erwachsen europid extern extrem farbig faul
    feig feucht finster flüchtend frei fremd fromm fünft gefallen gefangen gefolgt gefreit geheim gehörlos geimpft gelb
    gelehrt geliebt gerad gesandt geschworen geschädigt gesinnt gesund getauft gläubig golden grau großkopfert größt
    grün gut hart heilig heiß hell heranwachsend hinter hinterblieben hoh homosexuell höchst hübsch ideal illegal
    indigen industriell inner intellektuell interessiert intern irr jugendlich jung jüngst kalt klein klug konservativ
    krank kriminell kühl lahm langsam laut lebend ledig leicht lernend letzt liberal lieb link lütt mies mild mittler
    modern myop müd nackert nackt nah nass national negativ nett neu neunt neutral närrisch obdachlos ober oppositionell
    passiv persönlich positiv prominent pädophil queer radikal recht reich rein reisend roh rot rund satt scharf schlank
    schlau schlecht schnell schuldig schutzsuchend schwach schwanger schwarz schweinern schwul schwächst schön sechst
    selbstständig siebt silbern sitzend spitz staatenlos stark sterbend studierend stumm süchtig tapfer taub taubstumm
    tief toll tot total trauernd treu trocken unabhängig unbekannt unter untergeben verantwortlich verbündet verdächtig
    verfolgt verheiratet verletzt vermisst versichert verstorben vertraut vertrieben verurteilt verwandt verwundet viert
    violett vorder vorgesetzt vorsitzend warm wartend weich weis weiß welsch wild wissend zart zehnt zugezogen
    zurückgeblieben zweit zwölft ältest äußer überlebend
    """.split()
)


_SHORT = 4
"""An adjective of so few letters may be the end of anything: Frachter, Falter."""
_ENDINGS = {Gender.MASCULINE: ("er", "e"), Gender.FEMININE: ("e",), Gender.NEUTER: ("es", "e"), None: ("er", "e", "es")}


def adjective_in(noun: str, gender: Gender | None = None) -> tuple[str, bool]:
    """Return the adjective in a noun (Wehrpflichtig) and whether it is one for certain; nothing for other nouns."""
    lower = noun.lower()
    if not lower.endswith(_ENDINGS[gender]) or len(noun) < 4:
        return "", False
    cut = noun[:-1] if lower.endswith("e") else noun[:-2]
    known = head(cut, _KNOWN)
    if lower.endswith("gläubiger"):
        return cut, False
    if known and not _MAKER.search(lower):
        return cut, len(known) > _SHORT or (known == cut.lower() and not lower.endswith("er"))
    if _NO_ADJECTIVE.search(lower):
        return "", False
    certain = bool(_BY_SUFFIX.search(lower))
    possible = certain or _PARTICIPLE.search(lower) or (gender is Gender.NEUTER and lower.endswith("es"))
    return (cut, certain) if possible else ("", False)


def adjectival_forms(noun: str, adjective: str, gender: Gender | None) -> Mapping[str, Form]:
    """Return the forms of a noun that has the endings of an adjective; of a gender only its own."""
    found = {noun: Form(BASE)}
    for ending, slots in ENDINGS.items():
        own = frozenset(slot for slot in slots if slot.case and (gender is None or slot.gender in (None, gender)))
        if own:
            form = adjective + ending
            found[form] = Form(BASE if form == noun else f"adjective ending -{ending}", own)
    return found
