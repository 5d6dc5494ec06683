"""What an English text says certainly of the sex of the one person who has an office or a work in it."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.text.patterns import Pattern

ROLES = {
    **{word: (word,) for word in ("minister", "senator", "professor", "journalist", "manager", "student")},
    "activist": ("aktivist",),
    "ambassador": ("botschafter",),
    "artist": ("künstler",),
    "author": ("autor", "verfasser"),
    "candidate": ("kandidat", "bewerber"),
    "captain": ("kapitän",),
    "chancellor": ("kanzler",),
    "coach": ("trainer",),
    "councillor": ("rat", "ratsmitglied"),
    "dentist": ("zahnarzt",),
    "deputy": ("stellvertreter",),
    "designer": ("designer", "gestalter"),
    "director": ("direktor", "leiter", "regisseur"),
    "doctor": ("arzt", "doktor"),
    "economist": ("ökonom", "volkswirt"),
    "engineer": ("ingenieur", "techniker"),
    "expert": ("experte",),
    "farmer": ("bauer", "landwirt"),
    "founder": ("gründer",),
    "governor": ("gouverneur",),
    "historian": ("historiker",),
    "judge": ("richter",),
    "lawyer": ("anwalt", "jurist"),
    "lecturer": ("dozent",),
    "mayor": ("bürgermeister",),
    "musician": ("musiker",),
    "official": ("beamter", "funktionär"),
    "painter": ("maler",),
    "pilot": ("pilot",),
    "player": ("spieler",),
    "politician": ("politiker",),
    "president": ("präsident",),
    "prosecutor": ("staatsanwalt", "ankläger"),
    "reporter": ("reporter",),
    "researcher": ("forscher", "wissenschaftler"),
    "scientist": ("wissenschaftler", "forscher"),
    "secretary": ("minister", "sekretär"),
    "singer": ("sänger",),
    "spokesperson": ("sprecher",),
    "teacher": ("lehrer",),
    "translator": ("übersetzer", "dolmetscher"),
    "winner": ("sieger", "gewinner", "preisträger"),
    "worker": ("arbeiter", "mitarbeiter"),
    "writer": ("schriftsteller", "autor"),
}
"""English words for an office or a work, and their German masculine nouns, that also end compounds."""

WOMEN = {
    "actress": ("schauspieler",),
    "anchorwoman": ("moderator",),
    "businesswoman": ("unternehmer", "geschäftsmann"),
    "chairwoman": ("vorsitzender",),
    "congresswoman": ("abgeordneter",),
    "policewoman": ("polizist",),
    "saleswoman": ("verkäufer",),
    "spokeswoman": ("sprecher",),
    "waitress": ("kellner",),
}
MEN = {"spokesman": ("sprecher",), "waiter": ("kellner",), "policeman": ("polizist",), "salesman": ("verkäufer",)}
"""English words that say the sex. Chairman and actor are said of women as well."""

OF_WOMEN = Pattern(
    r"\b(?:she|hers?|herself|mrs|ms|miss|madam|lady|women|woman|girl|mother|wife|daughter|sister|widow|\w+woman)\b", 2
)
OF_MEN = Pattern(
    r"\b(?:he|his|him|himself|mr|sir|man|men|boy|father|husband|son|brother|widower|king|(?:sales|police|spokes)man)\b",
    2,
)
PREDICATE = Pattern(
    r"\b(?P<who>[Ss]he|[Hh]e)"
    r"(?:’s|'s|\s(?:is|was|became|has\sbeen|had\sbeen|will\sbe|works\sas|worked\sas|served\sas|serves\sas))"
    r"(?:\s(?:now|also|currently|once|still|already))?\s(?:an?|the|its|their|our)"
    r"(?:\s(?!of\b|by\b|with\b|and\b|to\b|from\b|for\b|in\b|at\b|on\b|than\b|who\b)[a-z-]+){0,3}?"
    r"\s(?:vice[ -]|deputy\s|prime\s)?(?P<role>[a-z]+)"
    r"(?=[.,;)]|\s(?:of|in|at|for|from|and|who|with|when|until|since|on)\b|\Z)"
)
WORD = Pattern(r"(?<![\w-])[a-z]+(?![\w-])")


class Role(NamedTuple):
    """A role as written, whether a woman has it, and German masculine nouns for it, in small letters."""

    written: str
    woman: bool
    german: tuple[str, ...]


def roles(text: str) -> Iterator[Role]:
    """Yield the roles of whom a text says the sex, if it speaks of one sex only."""
    women, men = OF_WOMEN.search(text) is not None, OF_MEN.search(text) is not None
    for match in PREDICATE.finditer(text):
        woman = match["who"].lower() == "she"
        role = match["role"]
        if role in ROLES and not (men if woman else women) and text.lower().count(role) == 1:
            yield Role(role, woman, ROLES[role])
    for match in WORD.finditer(text):
        for table, woman in ((WOMEN, True), (MEN, False)):
            if match[0] in table and not (men if woman else women) and text.lower().count(match[0][:6]) == 1:
                yield Role(match[0], woman, table[match[0]])
