"""Put the verb before the speaker when direct speech comes first.

„…?“, fragt er: in German the quotation fills the first place of the sentence, so the verb comes next and then the
speaker. English allows "he asks" behind the quotation, and translation engines keep that order. A comma stands
between the closing mark and the verb, also after a question; a full stop inside the quotation falls away.

Left alone: a new sentence with a capital letter („Warum?“ Er fragt sich das.), also one that leads to the next
quotation („Warum?“ Petrow fragte: „…“), quotation marks around a single term, and names behind a finished sentence
unless nothing but the verb follows.
"""

import re
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.german.speech import SPEECH_VERBS
from mtcheck.text.patterns import Pattern
from mtcheck.text.quotes import Quotation

ALONE = frozenset(
    "sagt sagte sagen sagten fragt fragte meint meinte erklärt erklärte fügt fügte betont betonte".split()
)
"""Verbs that make no sentence of their own with a name and nothing else: "Petrow warnt." does."""

NO_NAMES = frozenset(
    "Das Dem Den Der Die Dies Diese Dieser Dieses Ein Eine Er Es Ich Ihr Jeder Jemand Man Mein Niemand Sein Sie So Wer "
    "Wir".split()
)
"""Words that begin the next sentence."""

SPEAKER = Pattern(
    r"(,?)[ \N{NO-BREAK SPACE}]"
    r"((?P<pronoun>er|sie|es|wir|ich|man)|[A-ZÄÖÜ][\w’-]+(?:[ \N{NO-BREAK SPACE}][A-ZÄÖÜ][\w’-]+){0,3})"
    r"[ \N{NO-BREAK SPACE}]([a-zäöü]+)(?:[ \N{NO-BREAK SPACE}]hinzu)?(?![\w-])"
)
FINISHED = Pattern(r"[?!…]|\.\.\.")
STOP = Pattern(r"[.:!?]|\s*\Z|[ \N{NO-BREAK SPACE}](?:[„»«\"“]|und )")
GOES_ON = Pattern(
    r"[ \N{NO-BREAK SPACE}](?:am|auf|bei|dann|dazu|de[mnr]|gegenüber|gestern|heute|i[mn]|laut|mit|nach|noch|später|"
    r"vo[nrm]|während|weiter|zu[mr]?) "
)
NOT_AS_STOP = Pattern(r"(?:\.\.|\b(?:usw|etc|bzw|ff|[A-Za-z]))\.\Z")
TERM = 2
"""So many words at most are a term rather than speech, unless a question or exclamation mark ends them."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for quotation in document.quotations:
        found = SPEAKER.match(document.prose, quotation.end)
        if found is None or found[4] not in SPEECH_VERBS:
            continue
        block = document.block_at(quotation.end - 1)
        if block is None or found.end() > block.end:
            continue
        rest = document.prose[found.end() : min(block.end, found.end() + 40)]
        ended = bool(STOP.match(rest))
        if is_speech(document.prose, quotation, found, ended or bool(GOES_ON.match(rest))):
            sure = ended and found["pronoun"] is not None and quotation.depth == 0
            yield Hit(
                found.start(2),
                found.end(4),
                edits=tuple(turned(document.prose, quotation, found)),
                values={"better": f"{found[4]} {found[2]}"},
                safety=FixSafety.SAFE if sure else FixSafety.UNSAFE,
            )


def is_speech(prose: str, quotation: Quotation, found: re.Match[str], ended: bool) -> bool:
    """Tell whether the quotation is speech and the words behind it name the speaker."""
    inner = prose[quotation.inner_start : quotation.inner_end].rstrip()
    finished = bool(FINISHED.match(inner, max(0, len(inner) - 3)) or FINISHED.match(inner, len(inner) - 1))
    full_stop = inner.endswith(".")
    if not (finished or full_stop or inner.endswith(",") or found[1]):
        return False
    if not finished and len(inner.split()) <= TERM:
        return False
    if found["pronoun"]:
        return finished or full_stop or ended
    comma = bool(found[1]) or inner.endswith(",")
    if found[2].split()[0] in NO_NAMES or (not comma and prose.startswith(":", found.end())):
        return False
    return ended and (comma or (found[4] in ALONE and not prose.startswith(" und", found.end())))


def turned(prose: str, quotation: Quotation, found: re.Match[str]) -> Iterator[Edit]:
    """Yield the edits: no full stop or comma before the closing mark, a comma behind it, verb before speaker."""
    last = quotation.inner_end - 1
    if prose[last] == "," or (prose[last] == "." and not NOT_AS_STOP.search(prose, max(0, last - 4), last + 1)):
        yield Edit(last, last + 1, "")
    yield Edit(quotation.end, found.end(4), f", {found[4]} {found[2]}")


RULE = DocumentRule(
    meta=Meta(
        code="LNG101",
        name="inquit-order",
        message="English word order behind direct speech: „{text}“ instead of „{better}“",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        # The words that change place are the reporter's; in the quotation only a mark falls away.
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, § 90, § 92, § 93; Duden, Grammatik: Vorfeldbesetzung",
        judged=Judged(23, 23, "1 in translated news; sentences of tests/rules/linguistic/test_inquit_order.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("„Wo ist mein Hut?“ ⟦er fragt⟧.", fixed="„Wo ist mein Hut?“, fragt er."),
        Bad("„Das war ein langer Tag,“ ⟦sie sagte⟧.", fixed="„Das war ein langer Tag“, sagte sie."),
        Bad("„Das war ein langer Tag.“ ⟦sie sagte⟧ am Abend.", fixed="„Das war ein langer Tag“, sagte sie am Abend."),
        Bad("„Halt!“, ⟦er rief⟧ und rannte los.", fixed="„Halt!“, rief er und rannte los."),
        Bad("»Und nun …« ⟦sie fügte⟧ hinzu.", fixed="»Und nun …«, fügte sie hinzu."),
        Bad('"Der Zug ist weg", ⟦Petrow sagte⟧.', fixed='"Der Zug ist weg", sagte Petrow.'),
        Bad("„Wer kommt?“ ⟦Olga Petrowa fragt⟧.", fixed="„Wer kommt?“, fragt Olga Petrowa."),
        Bad(
            "„Der Zug ist weg,“ ⟦Polizeichef Jan Petrow sagte⟧.",
            fixed="„Der Zug ist weg“, sagte Polizeichef Jan Petrow.",
        ),
        Good("„Wo ist mein Hut?“, fragt er. „Er liegt im Schrank.“"),
        Good("„Warum ich?“ Er fragt sich das oft. „Warum?“ Petrow fragt seine Mutter."),
        Good("Im Film „Wer hat Angst?“ sagt er kein Wort, in „Nadja“ ich auch nicht."),
        Good("Er nannte es „Urlaub“, er sagte nicht „Flucht“. Mit dem Wort „Nein“ er meint es ernst."),
        Good("„Ich gehe.“ Sie sagte das leise. „Ich auch!“ Petrow warnt."),
        Good("„Das reicht nicht.“ Dies sagte der Minister am Abend. „Nie!“ Er fügte hinzu: „Niemals.“"),
        Good("„Wer hat das getan?“ Petrow fragte: „Warst du es?“ Der Lehrer sagte: „Nein, ich nicht.“"),
    ],
)
