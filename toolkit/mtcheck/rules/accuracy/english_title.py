"""Call people by German titles, or by their names alone.

"Mr. Petrow" is English. German reports name a person without a title from the second time on; where respect or a
letter asks for one it is Herr, in other cases than the nominative Herrn, or Frau.

Left alone: names of figures, works and nicknames (Mr. Bean, Mrs. Doubtfire, Mr. President, „Mr. Bundesliga“), and
titles inside English sentences.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

TITLES = frozenset({"Mr", "Mrs", "Ms"})
TITLE = Pattern(r"(?<![^\W_])(?<![-&.])(Mrs?|Ms)\b(\.?)[ \N{NO-BREAK SPACE}](?=([A-ZÄÖÜ][a-zäöüßé][^\W\d_]*+))")
FIGURES = frozenset(
    "Bean Big Right Wrong Spock President Darcy Hyde Jekyll Burns Incredible Robot Nobody Olympia Universe Universum "
    "Perfect World Fox Wash Minit Market Green Euro Dax Pink White Black Blue Brown Orange Magorium Holmes "
    "Turner Magoo "
    "Ripley Doubtfire Dalloway Robinson Miniver Maisel Marvel Pacman Tagesschau Bundesliga Germany Deutschland Gay "
    "Tumnus Chips Smith Freeze Glass Miyagi Moto Nice Cool Sandman Postman Tambourine Blobby Bojangles Bombastic "
    "Universe Wonderful Clean Proper Worldwide Speaker Chairman Chairwoman Vice Majestic Peanutbutter Potato Sulu "
    "Poppers Hublot Deeds Banks Hollywood Beast Wrestling Hundert Handball Fußball Tennis Formel Champions".split()
)
"""What stands behind the title in names of figures, firms and nicknames."""
BEFORE = Pattern(r"([^\W\d_]+)[ \N{NO-BREAK SPACE}]\Z")
OBLIQUE = frozenset(
    "von mit zu bei für gegen an über dem den des nach vor laut durch um ohne aus seit auf unter neben zwischen "
    "gegenüber "
    "zum vom beim im wegen trotz in".split()
)
ENGLISH = frozenset("the and of said to by with for from says dear asked told".split())
NICKNAME = 40
"""A quotation as short as this that begins with the title is a nickname or a work."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for match in TITLE.finditer(document.prose):
        if match[3] in FIGURES or is_nickname(document, match.start()):
            continue
        before = BEFORE.search(document.prose, max(0, match.start() - 30), match.start())
        word = before[1] if before else ""
        if word in ENGLISH:
            continue
        start, end = match.start(), match.end() - 1
        if match[1] != "Mr":
            yield Hit(start, end, replacement="Frau")
        elif word.lower() in OBLIQUE:
            yield Hit(start, end, replacement="Herrn")
        else:
            yield Hit(start, end, candidates=tuple((Edit(start, end, title),) for title in ("Herr", "Herrn")))


def is_nickname(document: Document, place: int) -> bool:
    """Tell whether a short quotation begins with the title."""
    return any(
        quote.inner_start <= place < quote.inner_end and quote.inner_end - quote.inner_start <= NICKNAME
        for quote in document.quotations
    )


RULE = DocumentRule(
    meta=Meta(
        code="ACC105",
        name="english-title",
        message="an English title before a name: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Duden, Die deutsche Rechtschreibung: Herr, Frau; dpa-Stilregeln: Anrede",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Das sagte er zu ⟦Mr.⟧ Petrow.", fixed="Das sagte er zu Herrn Petrow."),
        Bad("⟦Mrs.⟧ Berg blieb, ⟦Ms⟧ Kraus ging.", fixed="Frau Berg blieb, Frau Kraus ging."),
        Bad("⟦Mr.⟧ Petrow sagte nichts."),
        Good("Mr. Bean, Mrs. Doubtfire, Mr. President und Ms. Marvel sind Figuren."),
        Good("Er galt als „Mr. Bundesliga“, sie als „Mrs. Thatcher Light“."),
        Good("Die MS Europa und der MS-Kranke; Mr. X und Mr. T; Dr. Berg und Prof. Kraus."),
        Good("Er rief: „I told Mr. Petrov that.“ und ging."),
    ],
    words=TITLES,
)
