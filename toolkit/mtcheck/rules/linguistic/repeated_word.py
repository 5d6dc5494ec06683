"""Delete the word that stands twice.

A word is doubled where two pieces of a translation were joined or an edit was left half done: "dass dass",
"im im". Deleting one of the two is safe for a few words that never follow themselves. For others it is a proposal:
in "dass sie krank ist ist bekannt" a comma is missing, not a word too many.

Left alone: pronouns and articles that may meet (die die Stadt regieren, sie sie, besser als als Gast), forms for both
sexes (Maurer/in in Ausbildung), participles with a complement
(die in in Polen gebauten Häusern gefundenen Bilder), "von von der Leyen", words repeated for effect (ganz ganz,
und und und), the future passive (werden werden), capitalised words, which may be a name (Baden Baden) or two nouns
(weil Menschen Menschen helfen), except behind a preposition with its article, one letter in a row (xxxx xxxx), verse.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.refrains import is_verse
from mtcheck.text.patterns import Pattern

REPEATED = Pattern(r"\b(\w++)[ \N{NO-BREAK SPACE}\n]++\1(?![\w’'-])")
NEVER_TWICE = frozenset(
    "aber am auch beim dass denn doch für im ins jedoch noch nur oder sondern und vom weil wenn zum zur".split()
)
MAY_MEET = frozenset(
    "das dem den denen der deren des die ein eine einem einen einer eines "
    "du er es ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres man sein sie uns wir was welche wem wen wer wie wo "
    "Sie Ihnen Ihr Ihre "
    "werden haben so sehr ganz viel viele weit lange nie nein ja immer mehr super "
    "ach bla blah da de di ha haha he hi ho hopp husch la le na ne nun oh tick tock tut van".split()
)
"""Words that follow themselves in correct German, words repeated for effect, interjections, particles of names."""

GLUED_BEFORE = frozenset("-’'/:*_·")
"""Signs before a word that make it the second half of another."""
AS_ONE = Pattern(
    r"[ \N{NO-BREAK SPACE}](?!(?:der|die|das|dem|den|eine?)\b)(?:[a-zäöüß]+e[rsnm]?[ \N{NO-BREAK SPACE}])?[A-ZÄÖÜ]"
)
"""What follows in "besser als als einfacher Gast": a role, which has no article."""
BEHIND_ONE = Pattern(
    r"(?:an|auf|bei|durch|für|gegen|hinter|in|mit|neben|ohne|über|um|unter|von|vor|zu)[ \N{NO-BREAK SPACE}]\Z"
)
STAMMERED = Pattern(r"[ \N{NO-BREAK SPACE}]?(?:[–—…]|\.\.\.)")
"""What follows when somebody falters: und und – ja."""
REFLEXIVE = frozenset("dich dir euch mich mir sich".split())
"""Pronouns that meet when the first belongs to a preposition: wer von euch euch vertraut."""

PREPOSITION = frozenset(
    "ab am an auf aus bei beim durch für gegen im in mit nach ohne seit um unter vom von vor zu zum zur zwischen "
    "über".split()
)
PARTICIPLE = Pattern(r"[^.,;:!?()„“»«\n]{2,60}?[a-zäöüß]{3}(?:t|en|nd)(?:e|e[mnrs])[ \N{NO-BREAK SPACE}][A-ZÄÖÜ]")
VON_NAME = Pattern(r"[ \N{NO-BREAK SPACE}](?:der?|den|dem|zu[mr]?|[A-ZÄÖÜ])")
WITH_ARTICLE = Pattern(r"(?:\A|[\s(„»«\"])(?:[Ii]m|[Aa]m|[Vv]om|[Bb]eim|[Zz]u[mr]|des|eines)[ \N{NO-BREAK SPACE}]\Z")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    if document.doubled <= MAY_MEET:
        return
    for match in REPEATED.finditer(prose):
        word, start, end = match[1], match.start(), match.end()
        if prose[start - 1 : start] in GLUED_BEFORE or not is_repeated(prose, word, start, end):
            continue
        block = document.block_at(start)
        if block is not None and end <= block.end and not is_verse(document, start):
            yield Hit(
                start,
                end,
                replacement=word,
                values={"word": word},
                safety=FixSafety.SAFE if word in NEVER_TWICE else FixSafety.UNSAFE,
            )


def is_repeated(prose: str, word: str, start: int, end: int) -> bool:
    """Tell whether the word at `start`, which stands again up to `end`, does so by mistake."""
    if len(word) < 2 or not word.isalpha() or word in MAY_MEET or len(set(word)) == 1:
        return False
    if STAMMERED.match(prose, end):
        return False
    before = prose[max(0, start - len(word) - 1) : max(0, start - 1)]
    if prose.startswith(word, end + 1) or before.lower() == word:
        return False
    if not word.islower():
        return bool(word[1:].islower() and WITH_ARTICLE.search(prose, max(0, start - 8), start))
    if word == "als":
        return not AS_ONE.match(prose, end)
    if word in REFLEXIVE:
        return not BEHIND_ONE.search(prose, max(0, start - 8), start)
    if word in PREPOSITION:
        return not PARTICIPLE.match(prose, end) and not (word == "von" and VON_NAME.match(prose, end))
    return True


RULE = DocumentRule(
    meta=Meta(
        code="LNG102",
        name="repeated-word",
        message="„{word}“ stands twice",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        source="Duden, Grammatik: der zusammengesetzte Satz, das Partizipialattribut",
        judged=Judged(
            21,
            21,
            "5 slips in native newspapers, 2 in talks; sentences of test_repeated_word.py",
        ),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er weiß, ⟦dass dass⟧ Tor klemmt.", fixed="Er weiß, dass Tor klemmt."),
        Bad("Sie schlief ⟦im im⟧ Internat des Vereins.", fixed="Sie schlief im Internat des Vereins."),
        Bad("Sie gingen ⟦mit mit⟧ dem Hund zum Fluss.", fixed="Sie gingen mit dem Hund zum Fluss."),
        Bad("Der Plan ⟦ist ist⟧ alt.", fixed="Der Plan ist alt."),
        Bad("Er ist größer ⟦als als⟧ der Turm.", fixed="Er ist größer als der Turm."),
        Bad("Er stieg am ⟦Bahnhof Bahnhof⟧ aus.", fixed="Er stieg am Bahnhof aus."),
        Good("Die Leute, die die Stadt regieren, mögen das Haus, das das Meer bedroht."),
        Good("Wenn sie sie sieht, sagt Sie Sie zu ihr."),
        Good("Es war sehr, sehr kalt, ganz ganz kalt, und und und."),
        Good("Ein ein Jahr altes Kind aus Baden Baden hört Duran Duran und lacht: ha ha."),
        Good("Die Pläne, die genehmigt werden werden, kennt nur Ursula von von der Leyen besuchtes Amt."),
        Good("Er kam aus in in Polen gebauten Häusern. In Sing Sing helfen Menschen Menschen."),
        Good("Da verdient er mehr als als einfacher Lehrer, und wer von euch euch vertraut, weiß das."),
        Good("Das Konto (xxxx xxxx), die Maurer/in in Köln und die Bäcker/in in Bonn sind super super nett."),
        Good("Er kam an. An der Tür stand, wer wer ist. Er und, und das zählt, sie auch."),
    ],
)
