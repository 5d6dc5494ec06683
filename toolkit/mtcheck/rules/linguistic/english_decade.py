"""Write a decade as 1990er, without apostrophe, hyphen, -s and -iger.

1990's and 1990s are English, 1990-er is Russian (1990-е), 1990iger is said but not written. German has die 1990er
Jahre, die 1990er-Jahre or die 1990er.

Left alone: names of models and routes (der BMW 2000s, Boeing 747s), English quotations and titles, and plurals of
things that are called by a number.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, SegmentRule
from mtcheck.text.patterns import Pattern

DECADE = Pattern(
    r"(?<![\w.,’'-])(?P<apostrophe>[’'])?(?P<figure>(?:1[5-9]\d|20\d|[1-9])0)"
    r"(?P<ending>[’'´`]?s|[’'´`]?iger[ns]?|[’'´`-]er)(?![\w-])"
)
BEFORE = Pattern(
    r"(?:\b[Ii]n den|\b[Dd]e[nr]|\b[Dd]ie|frühen|späten|mittleren|und|bis|seit|[Aa]nfang der|[Ee]nde der|[Mm]itte der)"
    r"[ \N{NO-BREAK SPACE}]\Z"
)
DATIVE = Pattern(
    r"\b(?:[Ii]n|[Ss]eit|[Aa]us|[Vv]on|[Nn]ach|[Vv]or|[Zz]u)[ \N{NO-BREAK SPACE}]den"
    r"[ \N{NO-BREAK SPACE}](?:\w+[ \N{NO-BREAK SPACE}])?\Z"
)
YEARS = Pattern(r"[ \N{NO-BREAK SPACE}-]Jahr|[ \N{NO-BREAK SPACE}](?:und|bis)[ \N{NO-BREAK SPACE}]")
"""What shows that the ending of the dative stands further on."""
ENGLISH = frozenset("the of and in was were is early late mid".split())


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in DECADE.finditer(text):
        if not BEFORE.search(text, max(0, match.start() - 14), match.start()):
            continue
        around = text[max(0, match.start() - 25) : match.start()].lower().split()[:-1]
        if "the" in around or not ENGLISH.isdisjoint(text[match.end() : match.end() + 12].lower().split()):
            continue
        dative = DATIVE.search(text, max(0, match.start() - 24), match.start()) and not YEARS.match(text, match.end())
        right = f"{match['figure']}er" + "n" * bool(match["ending"].endswith("n") or dative)
        yield Hit(*match.span(), replacement=right, values={"right": right})


RULE = SegmentRule(
    meta=Meta(
        code="LNG203",
        name="english-decade",
        message="„{text}“ for „{right}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        judged=Judged(2, 2, "findings in annotated news"),
        source="Duden, Die deutsche Rechtschreibung: Achtzigerjahre, 80er-Jahre; § 41",
    ),
    check=check,
    literals=("0s", "0's", "0’s", "0iger", "0'iger", "0’iger", "0'er", "0-er", "0’er", "0´s", "0`s"),
    options=None,
    examples=[
        Bad("In den ⟦1990's⟧ war das so.", fixed="In den 1990ern war das so."),
        Bad("In den frühen ⟦1990s⟧ und ⟦2000s⟧ war das so.", fixed="In den frühen 1990er und 2000er war das so."),
        Bad("Aus den ⟦1920iger⟧ Jahren", fixed="Aus den 1920er Jahren"),
        Bad("Die ⟦80'er⟧ Jahre, Ende der ⟦’70s⟧", fixed="Die 80er Jahre, Ende der 70er"),
        Bad("In den ⟦1990-er⟧ Jahren war das so.", fixed="In den 1990er Jahren war das so."),
        Bad("Seit Mitte der ⟦90iger⟧ Jahre", fixed="Seit Mitte der 90er Jahre"),
        Bad("Die ⟦1960s⟧ kommen wieder, die ⟦50’s⟧ auch.", fixed="Die 1960er kommen wieder, die 50er auch."),
        Good("In den 1990er-Jahren war das so."),
        *map(
            Good,
            (
                "Die 1980er Jahre sind vorbei.",
                "Er fuhr einen Tramp 2000s.",
                "Das Album „Songs of the 1960s“ ist neu.",
                "Seit 1990 ist das so.",
                "Mit 90s Mode hat das nichts zu tun.",
                "In den Achtzigern war das anders.",
                "Das dauerte 30s.",
                "Die 50er kommen.",
                "Der Takt liegt bei 90s.",
                "Der Takt beträgt 10s im Mittel.",
                "Zwei A320 und drei 747s standen dort.",
            ),
        ),
    ],
)
