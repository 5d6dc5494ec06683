"""Put hyphens through a compound whose first part has several words.

English joins a name to a noun without any sign (Premier League club), and an engine sets only the last hyphen: der
Premier League-Klub, Al Kaida-Kämpfer, ein Fox News-Reporter. So the hyphen ties the noun to half of the name.
In German it is der Premier-League-Klub.

Reported are compounds behind words that end names of several words: English ones (League, County, News, Street) and
towns (York, Angeles). Left alone: one word and its hyphen (der News-Kanal, die neue Office-Datei), and nouns,
adjectives and articles in front of it.
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.german.vocabulary import is_noun_form
from mtcheck.text.language import GERMAN
from mtcheck.text.patterns import Pattern

LAST = (
    "Academy Act Agency Airlines Airways Aires Angeles Army Association Authority Aviv Bank Beach Board Bridge Bull "
    "Business Carolina Center Centre City Club College Commission Committee Company Corporation Council County Court "
    "Cup Dakota Data Department Dhabi Diego Economy Energy Eyes Fire Force Forces Foundation Francisco Fund Garden "
    "Gardens Group Guard Hall Health House Institute Intelligence Island Islands Janeiro Jersey Journal Kaida Kong "
    "Lake League Learning Liga Line Lines Lives Madrid Matter Media Mexico Music Navy Network News Office Park Party "
    "Police Post Power Press Qaida Radio Reality Republic Review Rights River Road School Security Service Services "
    "Society Source Square State Street Studios Team Tower Treaty Trial Tribune Trust Union University Valley Virginia "
    "Watch Williams World York Zealand"
).split()
HEADS = Pattern(rf"(?<=[ \N{{NO-BREAK SPACE}}])(?:{'|'.join(LAST)})-[A-ZÄÖÜ][a-zäöüß]{{2,}}+(?![\w-])")
BEFORE = Pattern(r"(?<![\w-])[A-Z][A-Za-z]+[ \N{NO-BREAK SPACE}]\Z")
LONGEST = 30
MOST = 3
"""Words of a name in front of the last one."""
ENDINGS = ("e", "er", "en", "es", "em")
"""How German adjectives end; names that end so are listed."""
NAMES = frozenset(
    "Premier Five White Home Super Apple Google Prime Private Lake Blue Space Cyber Silver Power Manchester Leicester "
    "Chester Twitter Cleveland Yale Orange Rolling".split()
)

SMALL = frozenset(
    """
    ab acht als alle am an beim da denn doch drei ein euer fast fünf hinter ihr in kein laut man mein mit neu neun nun
    ob ohne per pro rund sechs seit sein sieben so sowie statt trotz um und unser uns viel vier wegen weil wenn wer wie
    wo zwar zwei zwölf
    """.split()
)
"""German words of which sentences begin with a capital."""


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in HEADS.finditer(text):
        start = match.start()
        blanks: list[int] = []
        while len(blanks) < MOST and (before := BEFORE.search(text, max(0, start - LONGEST), start)):
            if not is_name(before[0][:-1]):
                break
            start = before.start()
            blanks.append(before.end() - 1)
        if blanks:
            edits = tuple(Edit(blank, blank + 1, "-") for blank in sorted(blanks))
            right = "-".join(text[start : match.end()].split())
            yield Hit(start, match.end(), edits=edits, values={"right": right})


def is_name(word: str) -> bool:
    """Tell whether a word with a capital can be a part of a foreign name, and is no German word."""
    if word in NAMES or word in LAST:
        return True
    lower = word.lower()
    return (
        lower not in GERMAN
        and lower not in SMALL
        and not word.endswith(ENDINGS)
        and (word.isupper() or not is_noun_form(lower))
    )


RULE = SegmentRule(
    meta=Meta(
        code="LNG212",
        name="half-hyphenated-name",
        message="„{text}“ for „{right}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 44, § 50, § 52",
    ),
    check=check,
    literals=tuple(f"{word}-" for word in LAST),
    options=None,
    examples=[
        Bad("Der ⟦Premier League-Klub⟧ siegt.", fixed="Der Premier-League-Klub siegt."),
        Bad("Die ⟦Al Kaida-Kämpfer⟧ flohen.", fixed="Die Al-Kaida-Kämpfer flohen."),
        Bad("Ein ⟦Fox News-Reporter⟧ fragt.", fixed="Ein Fox-News-Reporter fragt."),
        Bad("Die ⟦Black Lives Matter-Bewegung⟧ wächst.", fixed="Die Black-Lives-Matter-Bewegung wächst."),
        Bad("Seine ⟦New York-Reise⟧ fiel aus.", fixed="Seine New-York-Reise fiel aus."),
        Bad("Ein ⟦Fresno County-Brand⟧ und ⟦Cal Fire-Leute⟧", fixed="Ein Fresno-County-Brand und Cal-Fire-Leute"),
        Good("Der Premier-League-Klub siegt, die Al-Kaida-Kämpfer flohen."),
        *map(
            Good,
            (
                "Der News-Kanal und das City-Hotel sind zu.",
                "Über neue Office-Dateien und eine Plattform Office-Dateien zu senden, dauert.",
                "Der Moskauer City-Lauf und die Wiener Club-Szene",
                "Er reist nach New York. City-Hotels sind teuer.",
                "Die Premier League und der Klub",
                "Sein Team-Kollege und ihr Power-Riegel",
                "Der Social-Media-Beauftragte schweigt.",
                "Am Press-Freitag kam niemand zur Data-Schule.",
                "Beim Team-Frühstück sprach Trainer Media-Leuten Mut zu.",
                "Kein State-Minister und kein Park-Wächter war da.",
                "Die US-Open-Siegerin und der Fed-Chef",
                "Zwei Bank-Räuber und ein Post-Bote",
                "Im Garden-Center gab es Lake-Fische.",
            ),
        ),
    ],
)
