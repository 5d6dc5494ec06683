"""Give a role the sex that the source tells: Präsidentin, Präsident.

English has one word for both, and an engine takes the masculine until it is told otherwise. The source tells by a
pronoun (“she was the president”), by the word (spokeswoman, actress) or by a title (Mrs, Mr). Reported is a German noun
of the other sex for a role that stands once, and Herr for Mrs, or Frau for Mr, in front of the same surname.

Left alone: sources that speak of women and men, roles of somebody else (“she met the president”), a translation that
has both forms, plurals, and words that are said of women as well (chairman, actor).
"""

from collections import defaultdict
from collections.abc import Iterator

from mtcheck.model import WORD, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.english_gender import Role, roles
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.text.patterns import Pattern

ENGLISH_TITLE = Pattern(r"\b(?:(?P<woman>Mrs|Ms|Miss)|(?P<man>Mr|Sir))\.?\s(?P<name>[A-Z][\w’'-]*[a-z])")
GERMAN_TITLE = Pattern(r"\b(?:(?P<woman>Frau)|(?P<man>Herrn?))\s(?P<name>[A-ZÄÖÜ][\w’'-]*[a-zäöüß])")
PLURAL = Pattern(
    r"\b(?:die|den|alle[rn]?|viele[rn]?|einige[rn]?|mehrere[rn]?|zwei|drei|beide[rn]?)\s(?:\w+en?\s)?\Z", 2
)
ENDINGS = ("", "s", "es", "n", "en")
DECLINED = {"vorsitzender": "vorsitzende", "abgeordneter": "abgeordnete", "beamter": "beamte"}
"""Masculine nouns declined as adjectives; their weak form is that of the feminine: der Vorsitzende."""
FEMININE = {"arzt": "ärztin", "anwalt": "anwältin", "bauer": "bäuerin", "rat": "rätin", "beamter": "beamtin"}


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if is_english(pair):
        yield from titles(pair)
        for role in roles(pair.source):
            yield from of_other_sex(pair.target, role)


def titles(pair: Pair) -> Iterator[Hit]:
    """Yield Herr and Frau for a surname that has the other title in the source, and only that."""
    sexes: defaultdict[str, set[bool]] = defaultdict(set)
    for match in ENGLISH_TITLE.finditer(pair.source):
        sexes[match["name"].removesuffix("'s").removesuffix("’s")].add(match["woman"] is not None)
    for match in GERMAN_TITLE.finditer(pair.target):
        woman = match["woman"] is not None
        if sexes.get(match["name"], {woman}) == {not woman}:
            said = next(one[0] for one in ENGLISH_TITLE.finditer(pair.source) if one["name"].startswith(match["name"]))
            yield Hit(*match.span(), values={"source": said})


def of_other_sex(target: str, role: Role) -> Iterator[Hit]:
    """Yield the one noun for a role, if it is of the other sex and none of the right one is there."""
    men, women = [], []
    for match in WORD.finditer(target):
        small = match[0].lower()
        for noun in role.german:
            feminine = FEMININE.get(noun) or DECLINED.get(noun) or f"{noun.removesuffix('e')}in"
            if small.endswith((feminine, f"{feminine}nen")):
                women.append(match)
            elif match[0][0].isupper() and small.endswith(tuple(noun + ending for ending in ENDINGS)):
                men.append(match)
    wrong, right = (men, women) if role.woman else (women, men)
    if len(wrong) == 1 and not right and not PLURAL.search(target, 0, wrong[0].start()):
        yield Hit(*wrong[0].span(), values={"source": role.written})


RULE = PairRule(
    meta=Meta(
        code="ACC209",
        name="gender-mismatch",
        message="„{text}“ for “{source}”, who is of the other sex",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Duden, Die Grammatik, on derivation with -in (Movierung)",
        judged=Judged(0, 0, "news21 and ted21, all systems and human translations: no finding in 17,292 segments"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Sie war der ⟦Präsident⟧ der Bank.", source="She was the president of the bank."),
        Bad("Der ⟦Sprecher⟧ sagte, das Tor bleibe zu.", source="The spokeswoman said the gate would stay closed."),
        Bad("⟦Herr Tokajewa⟧ kam spät.", source="Mrs. Tokajewa came late."),
        Bad("⟦Frau Hallgarten⟧ kam spät.", source="Mr Hallgarten came late."),
        Bad("Er ist ⟦Lehrerin⟧ in Oral.", source="He is a teacher in Oral."),
        Bad("Sie wurde ⟦Außenminister⟧.", source="She became the foreign minister."),
        Bad("Ein ⟦Schauspieler⟧ las das Gedicht.", source="An actress read the poem."),
        Bad("Sie arbeitete als ⟦Arzt⟧ am See.", source="She worked as a doctor at the lake."),
        Good("Sie war Präsidentin der Bank.", source="She was the president of the bank."),
        Good("Sie traf den Präsidenten der Bank.", source="She met the president of the bank."),
        Good("Die Sprecherin sagte, das Tor bleibe zu.", source="The spokeswoman said the gate would stay closed."),
        Good("Frau Tokajewa und Herr Tokajewa kamen.", source="Mr and Mrs Tokajewa came, and Mr Tokajewa."),
        Good("Sie ist Lehrerin, er ist Lehrer.", source="She is a teacher and he is one, too."),
        Good("Der Präsident kam mit seiner Frau.", source="The president came with his wife."),
        Good("Die Vorsitzende ging.", source="The chairwoman left."),
        Good("Der Vorsitzende ging.", source="The chairman left."),
        Good("Sie ist ein Mitglied der Herde.", source="She is a member of the herd."),
        Good("Er sagte, die Sprecherin komme.", source="He said the spokesperson would come."),
        Good("Sie wurde zum Gast der Ministerin.", source="She became a guest of the minister."),
        Good("Alle Lehrer streiken, auch sie.", source="All teachers are on strike, and she is a teacher."),
    ],
)
