"""Translate the English words that are left in the sentence.

A machine that meets a name, a link or a word it does not know may keep the words around it as well: "acht and Omar
sechs Jahre alt", "Er reiste to the Krim". Reported are two and more English function words close to each other, and
a single one between German words.

Left alone: quotations, names and titles, in which such words stand between capitals (Bank of America, The Mail on
Sunday), phrases that German has taken over (state of the art, last but not least), „is“ as it is spoken (das is ja
nett), compounds (Pay-per-View-Sender), whole English sentences, which ACC103 reports, and in files with a source what
was copied from it, which ACC202 reports.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.accuracy.foreign import GERMAN_ANYHOW, SHARED, foreign_sentences, is_post, stands_in_source
from mtcheck.rules.accuracy.loans import loaned
from mtcheck.text.patterns import Pattern

GLUE = frozenset("of the and for to on at by with from as or".split())
"""Words that names and titles are made with."""
PLAIN = frozenset(
    "they their them these those this that which who whom whose what where because about between during without before "
    "until would could should can't cannot isn't don't doesn't didn't won't have has had been being were are is said "
    "says you your our its he she we it but not some any many other another every each only very than then there "
    "here into onto my be".split()
)
"""Words that names and titles are seldom made with."""
ENGLISH = GLUE | PLAIN
NEVER_ALONE = frozenset({"is", "that"})
"""German as well: das is ja nett, er that es."""
JOINING = frozenset("and with from".split())
"""One German neighbour is enough for these."""
WORD = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
UMLAUT = Pattern("[äöüß]")
NEAR = 2
"""Words between two English ones that still belong to the same rest."""
TOUCHING = frozenset("-/_.@#&+\\")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    here = ENGLISH & document.words
    whole = [(found.start, found.end) for found in foreign_sentences(document)]
    seen = -1
    for place in sorted({place for word in here for place in document.occurrences(word)}):
        segment = document.segment_at(place)
        if segment is None or segment.start <= seen:
            continue
        seen = segment.start
        if not is_post(segment.text) and not any(start <= place < end for start, end in whole):
            for start, end in rests(segment.text):
                span = (segment.start + start, segment.start + end)
                if not document.quoted(*span) and not stands_in_source(document, *span):
                    yield Hit(*span)


def rests(text: str) -> Iterator[tuple[int, int]]:
    """Yield where English words stand in a German sentence, as spans."""
    words = [(match[0].replace("’", "'"), match.start(), match.end()) for match in WORD.finditer(text)]
    taken_over = loaned([word for word, _, _ in words])
    group: list[int] = []
    for index, (word, start, end) in enumerate(words):
        if (
            word not in ENGLISH
            or index in taken_over
            or not TOUCHING.isdisjoint(text[start - 1 : start] + text[end : end + 1])
        ):
            continue
        if group and not is_near(words, text, group[-1], index):
            yield from judged(words, text, group)
            group = []
        group.append(index)
    if group:
        yield from judged(words, text, group)


def is_near(words: Sequence[tuple[str, int, int]], text: str, first: int, second: int) -> bool:
    """Tell whether two English words belong to one rest: few words between them, and none is German."""
    between = words[first + 1 : second]
    return len(between) <= NEAR and all(word not in GERMAN_ANYHOW and not UMLAUT.search(word) for word, _, _ in between)


def judged(words: Sequence[tuple[str, int, int]], text: str, group: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the span of a group of English words if it is a rest of the source."""
    start, end = words[group[0]][1], words[group[-1]][2]
    before, behind = neighbour(words, group[0] - 1), neighbour(words, group[-1] + 1)
    plain = sum(words[index][0] in PLAIN for index in group)
    if len(group) == 1:
        sides = is_german(before) + is_german(behind)
        if words[group[0]][0] in NEVER_ALONE:
            return
        if sides == 2 or (sides and words[group[0]][0] in JOINING):
            yield start, end
    elif (
        plain >= 2
        or (plain and len(group) > 2)
        or ((is_german(before) or is_german(behind)) and all(second - first == 1 for first, second in pairwise(group)))
    ):
        yield start, end


def neighbour(words: Sequence[tuple[str, int, int]], index: int) -> str:
    """Return a word of the sentence, or nothing beyond its ends."""
    return words[index][0] if 0 <= index < len(words) else ""


def is_german(word: str) -> bool:
    """Tell whether a word is a German one for certain."""
    return word in GERMAN_ANYHOW or word in SHARED or UMLAUT.search(word) is not None


RULE = DocumentRule(
    meta=Meta(
        code="ACC102",
        name="english-words",
        message="English words left in a German sentence: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="MQM, Accuracy: untranslated",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er sagte, dass der Fluss ⟦has been⟧ gestiegen sei."),
        Bad("Nach dem Treffen ⟦with the⟧ für Verkehr zuständigen Rat fuhr er heim."),
        Bad("Mena, acht ⟦and⟧ Omar, sechs Jahre alt, gehen zur Schule."),
        Bad("Sie kamen ⟦from⟧ der Krim und blieben ⟦because they⟧ müde waren."),
        Bad("Der Fluss ⟦which has⟧ die Stadt geteilt hat, steigt."),
        Bad("Er sagt, ⟦there would be⟧ kein Geld, und geht."),
        Bad("Die Fähre legt an ⟦but it⟧ Deck bleibt leer."),
        Bad("Sie hat das Haus ⟦and⟧ den Garten verkauft."),
        Bad("Der Minister sagt, ⟦that they⟧ Geld suchen."),
        Bad("Er ist der ⟦of the⟧ für die Stadt gewählte Rat."),
        Good("Die Bank of America, The Mail on Sunday und das Department of Forestry and Fire Protection schweigen."),
        Good("Er sagte: „They have been here before.“ Dann ging er mit ihr in „The Return of the King“."),
        Good("Das ist state of the art, last but not least, und to be or not to be bleibt die Frage."),
        Good("Der Pay-per-View-Sender, das Do-it-yourself-Regal. Das is ja nett, das that er oft."),
        Good("Der Fonds für Law-and-Order-Politik zahlt nach dem Prinzip first come, first served."),
        Good("Simon and Garfunkel, Marks & Spencer, Johnson and Johnson, Rock and Roll und Drum and Bass."),
        Good("Er hat so was an der Hand, am Ende war es die Sache des Mannes in Bad Gastein."),
        Good("RT Anna: We have to do this with you #Brücke"),
        Good("Die Ausstellung heißt How to Be a Good Man und läuft bis Mai."),
        Good("Work-Life-Balance, made in Germany, ready to go, step by step und no comment."),
        Good("Die Fans sangen You’ll never walk alone, der Chor We Are the World."),
    ],
    words=ENGLISH,
)
