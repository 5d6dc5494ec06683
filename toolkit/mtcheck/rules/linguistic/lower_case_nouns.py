"""Write nouns with a capital letter.

Some systems write all words but the first of a sentence small, as English does: die regierung tagt, der hafen bleibt
zu. One finding stands for the whole text, at the first such noun.

Left alone: texts in which nouns have their capitals elsewhere, texts of few words, headlines and lists, texts that are
written small from end to end (chats, poems), and words that can be something else than a noun.
"""

from collections.abc import Iterator
from itertools import islice

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.german.noun_endings import gender_of
from mtcheck.text.german.vocabulary import is_noun
from mtcheck.text.patterns import Pattern

NOUN = Pattern(
    r"\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|im|am|zum|zur|beim|vom)[ \N{NO-BREAK SPACE}]"
    r"(?P<noun>[a-zäöü][a-zäöüß]{4,})(?=[.,;:!?]|[ \N{NO-BREAK SPACE}](?:[a-zäöüß]{2,7})[ \N{NO-BREAK SPACE}.,])"
)
CAPITAL = Pattern(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]{2,}")
FEWEST = 2
MOST_CAPITALS = 0.01
"""The share of words with a capital inside a sentence that names alone may make; German has 20 to 25 %."""
NO_NOUNS = frozenset(
    "anderen andere einzelne eigenen ersten letzten nächsten folgenden gleichen meisten wenigen beiden".split()
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    # Nearly every text has too many capitals, and shows it in its first lines.
    most = int(MOST_CAPITALS * (prose.count(" ") + 1))
    if sum(1 for _ in islice(CAPITAL.finditer(prose), most + 1)) > most or not has_capitals(document):
        return
    places = [match.span("noun") for match in NOUN.finditer(prose) if is_certain(match["noun"])]
    if len(places) < FEWEST:
        return
    yield Hit(*places[0], related=tuple(places[1:20]), values={"count": str(len(places) - 1)})


def is_certain(word: str) -> bool:
    """Tell whether a word in small letters is a noun and nothing else."""
    return (
        word not in NO_NOUNS and is_noun(word) and (gender_of(word) is not None or not word.endswith(("e", "en", "er")))
    )


def has_capitals(document: Document) -> bool:
    """Tell whether sentences begin with capitals: otherwise the text is written small on purpose."""
    first = [segment.text[:1] for segment in document.segments(frozenset({Zone.PARAGRAPH}))]
    return sum(letter.isupper() for letter in first) * 2 > len(first)


RULE = DocumentRule(
    meta=Meta(
        code="LNG207",
        name="lower-case-nouns",
        message="nouns with small letters in this text: „{text}“ and {count} more",
        mqm=Mqm.SPELLING,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        judged=Judged(29, 29, "texts of one system without capitals, in annotated abstracts"),
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 55",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Seit dem ⟦frühling⟧ ist der hafen zu. Die verwaltung der stadt schweigt, und das krankenhaus zieht um. "
            "Olga lacht."
        ),
        Bad(
            "Er kennt das ⟦krankenhaus⟧ und die universität. Mit der gesellschaft hat er nichts zu tun. Das ist nun "
            "so und bleibt."
        ),
        Bad(
            "Nach dem ⟦unterricht⟧ kam die regierung zu wort. Niemand hat eine meinung dazu. Es wurde spät, und alle "
            "gingen heim."
        ),
        Good("Seit dem Frühling ist der Hafen zu. Die Verwaltung schweigt, das Krankenhaus zieht um."),
        Good(
            "Seit dem frühling ist der Hafen zu. Die verwaltung der Stadt schweigt, das gasthaus zieht in ein Haus "
            "am Fluss."
        ),
        Good(
            "seit dem frühling ist der hafen zu. die verwaltung der stadt schweigt, und das krankenhaus zieht um. "
            "olga lacht."
        ),
        Good(
            "Der alte sagt, das neue sei gut. Die einen gehen, die anderen bleiben. Das erste war gut, das letzte "
            "nicht."
        ),
        Good("Sie kam. Er ging. Es war die reinste freude."),
    ],
)
