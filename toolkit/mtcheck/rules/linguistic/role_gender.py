"""Match the title to the sex that the given name tells.

Außenminister Annalena Berg: English titles have no gender, and a translation takes the masculine until it is told
otherwise. Reported is a title in the singular straight before a given name that only the other sex has.

Left alone: names of both sexes (Andrea, Kim, Maria), the plural (die Minister Anna Berg und Olga Tal), the genitive of
the name (die Kritiker Angela Bergs), titles with an article in another case or number, and titles that are used of
women in the masculine (Premier).
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.names.given_names import gender_of_given_name
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.linguistic.titles import ZONES, titles
from mtcheck.text.german.grammar import Gender
from mtcheck.text.patterns import Pattern

PLURAL = Pattern(r",?[ \N{NO-BREAK SPACE}](?:(?:und|sowie|oder)[ \N{NO-BREAK SPACE}])?[A-ZÄÖÜ]")
OF_WOMEN = frozenset("die eine einer ihre seine unsere".split())
OF_MEN = frozenset("dem den des ein einem einen eines seinem seinen ihrem ihren beim zum vom".split())
ARTICLES = OF_MEN | OF_WOMEN | {"der"}
GENITIVE = ("s", "’", "x", "z", "ß")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for title in titles(document):
        if len(title.names) < 2 or PLURAL.match(prose, title.last) or title.names[-1].endswith(GENITIVE):
            continue
        gender = gender_of_given_name(title.names[0])
        if gender is None or title.is_feminine == (gender is Gender.FEMININE):
            continue
        better = title.masculine if title.is_feminine else title.feminine
        article = article_before(prose, max(0, title.start - 40), title.start)
        if title.is_feminine or article not in OF_WOMEN:
            yield Hit(
                title.start,
                title.end + 1 + len(title.names[0]),
                edits=() if article in ARTICLES else (Edit(title.start, title.end, better),),
                values={"better": better},
            )


def article_before(prose: str, first: int, start: int) -> str:
    """Return the word before a title, or the one before that where an adjective stands between."""
    *_, second, last = ["", "", *prose[first:start].lower().split()]
    return second if last.endswith(("e", "en", "er")) and last not in ARTICLES else last


RULE = DocumentRule(
    meta=Meta(
        code="LNG112",
        name="role-gender",
        message="„{text}“: the given name asks for „{better}“",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        zones=ZONES,
        source="Duden, Die Grammatik: Movierung, agreement of a title with its bearer",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Am Montag kam ⟦Außenminister Annalena⟧ Berg.", fixed="Am Montag kam Außenministerin Annalena Berg."),
        Bad("⟦Präsidentin Wladimir⟧ Tal schwieg dazu.", fixed="Präsident Wladimir Tal schwieg dazu."),
        Bad("Am Ende sprach ⟦Staatsanwalt Julia⟧ Rot.", fixed="Am Ende sprach Staatsanwältin Julia Rot."),
        Bad("Das Wort hat der frühere ⟦Sprecher Olga⟧ Tal."),
        Bad("In Riga sprach ⟦Regierungschef Ingrid⟧ Berg.", fixed="In Riga sprach Regierungschefin Ingrid Berg."),
        Bad("Das sagte ⟦Journalist Monika⟧ Tal am Abend.", fixed="Das sagte Journalistin Monika Tal am Abend."),
        Bad("⟦Sprecherin Jürgen⟧ Rot widersprach.", fixed="Sprecher Jürgen Rot widersprach."),
        Bad("Es klagt ⟦EU-Kommissar Ursula⟧ Berg.", fixed="Es klagt EU-Kommissarin Ursula Berg."),
        Good("Außenministerin Annalena Berg traf Minister Andrea Rot, Senator Kim Berg und Premier Julia Tal."),
        Good("Die Minister Olga Berg und Julia Tal kamen, ebenso die Sprecher Annalena Rot, Olga Tal und Jan Berg."),
        Good("Die Kritiker Angela Bergs schweigen, die Berater Olga Rots reden. Die Senator Olga Rot GmbH baut."),
        *map(
            Good,
            (
                "Ministerin Monika Tal reist ab.",
                "Minister Jürgen Tal bleibt.",
                "Journalist Kim Berg schreibt.",
                "Die Kritiker Monika Tals irren.",
                "Die Trainer Olga Tal und Jan Rot jubeln.",
                "Die Leiter lehnt an der Wand, Olga Tal steigt hinauf.",
                "Sprecher Berg schwieg, Olga Tal auch.",
                "Präsident Andrea Rot kommt aus Turin.",
                "Der Ministerin Monika Tal dankte niemand.",
                "Botschafter Sascha Berg lädt ein.",
            ),
        ),
    ],
)
