"""Set a space behind a punctuation mark.

Where the lines of a page are joined, the blank between two of them gets lost: "Kiew.Dann", "Armee:Darum",
"gewinnen."Insgesamt", „Nein“Mehr. The fix is safe behind a full stop, question or exclamation mark or colon before
one of the words that German sentences begin with.

Left alone: numbers, times and ratios, abbreviations of single letters (z.B., d.R.), addresses and files (Amazon.de,
Node.js), names out of programs (System.Convert), names with several dots, pages of wikis (Vorlage:Ort), gender forms
(Bürger:innen), marks within names (Yahoo!), and scripts that set no blanks.
"""

import re
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.identifiers import is_identifier
from mtcheck.text.patterns import Pattern

MARK = Pattern('(?:[.:!?,;)][“”"»«„]?|[„“”"»«](?<=[a-zäöüß].)(?=[A-ZÄÖÜ]))(?=[^\\W\\d_])')
QUOTES = frozenset('„“”"»«')
PLAIN = frozenset(".:!?,;)")
BEHIND = Pattern(r"[^\W\d_]+")
BEFORE = Pattern(r"[^\W_]+\Z")
BEGINNINGS = frozenset(
    "Aber Ab Alle Als Also Am An Auch Auf Aus Bei Beim Bis Da Dabei Damit Danach Dann Darum Das Dass Dazu Dem Den Denn "
    "Der Deshalb Die Dies Diese Dieser Dieses Doch Dort Du Durch Ein Eine Einen Einer Eines Er Es Für Gegen Hier Ich "
    "Ihr Ihre Im In Insgesamt Ist Jetzt Kein Keine Man Mehr Mit Nach Nachdem Nicht Noch Nun Nur Ob Oder Ohne Schon "
    "Sein Seine Seit Sie So Sogar Trotz Über Um Und Uns Unser Unsere Unter Viele Vom Von Vor Wann Warum Was Wegen "
    "Weil Wenn Wer Wie Wieder Wir Wo Zu Zudem Zum Zur Zwar Zwischen".split()
)
"""Words that begin German sentences and no names."""

FOREIGN_ENDS = frozenset("Com De Net Org At Ch Eu Info Tv Js Io Ai Tech Online Innen Inc Ltd".split())
BRANDS = frozenset("Jeopardy Wham Yahoo".split())
PAGES = frozenset(
    "Benutzer Category Datei Diskussion File Hilfe Kategorie Portal Spezial Talk Template Themenportal Vorlage "
    "Wikipedia".split()
)
"""What the names of pages in a wiki begin with."""
LAST = "\N{CYRILLIC CAPITAL LETTER KOMI DE}"
"""The letters up to here belong to scripts that set blanks; the Chinese and Japanese ones are behind it."""
MARKS = frozenset("*_`")
SHORTEST = 3
"""Letters that the word behind needs when it is none of the beginnings."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    beside: dict[int, int] = {}
    for match in MARK.finditer(prose):
        start, place = match.span()
        behind = BEHIND.match(prose, place)
        before = BEFORE.search(prose, max(0, start - 40), start)
        gap: int | None = place
        if match[0] not in PLAIN:
            beside = beside or gaps(document)
            gap = beside.get(place)
        if match[0] in QUOTES and gap is None:
            continue
        if not before or not behind or is_marked(document, before, behind.end()):
            continue
        if is_missing(prose, match[0], before, behind[0]):
            plain = match[0] in {".", ":", "!", "?"} and before[0][-1:].islower()
            yield Hit(
                before.start(),
                behind.end(),
                edits=() if gap is None else (Edit(gap, gap, " "),),
                safety=FixSafety.SAFE if plain and behind[0] in BEGINNINGS else FixSafety.UNSAFE,
            )


def is_missing(prose: str, mark: str, before: re.Match[str], word: str) -> bool:
    """Tell whether a blank belongs between the mark and the word behind it."""
    left = before[0]
    begins = word in BEGINNINGS
    if word in FOREIGN_ENDS or left in BRANDS or "&" in prose[before.start() - 1 : before.start()]:
        return False
    if mark == ";" and prose[max(0, before.start() - 5) : before.start()] == "&amp;":
        return False
    if word[0] > LAST or (not begins and (prose[before.start() - 1 : before.start()] == "." or left in PAGES)):
        return False
    if left[-1].isdigit():
        return mark == "." and len(word) >= SHORTEST and word[0].isupper() and word[1:].islower()
    if len(left) < 2 or not (left[-2:].islower() or (begins and left.isupper())):
        return False
    if mark in QUOTES:
        return len(word) >= SHORTEST and word[0].isupper() and word[1:].islower()
    if mark[0] == ")":
        return begins
    if mark[0] in ",;":
        return len(word) >= 2
    if word[0].isupper():
        if mark == "." and not begins and left[0].isupper() and is_identifier((left, word)):
            return False
        return begins or (len(word) >= SHORTEST and word[1:].islower())
    return len(mark) > 1 and len(word) >= SHORTEST


def is_marked(document: Document, before: re.Match[str], end: int) -> bool:
    """Tell whether markup sets off a number from its paragraph, or the whole as a value: 1.</b>Der, *index,follow*."""
    text = document.text
    start, stop = document.map.to_text(before.start(), end)
    if before[0].isdigit() and "<" in text[start:stop]:
        return True
    return text[start - 1 : start] in MARKS and text[start - 1 : start] == text[stop : stop + 1]


def gaps(document: Document) -> dict[int, int]:
    """Return on which side of a quotation mark a blank belongs, by the place behind the mark."""
    found = {quotation.end: quotation.end for quotation in document.quotations}
    return found | {quotation.start + 1: quotation.start for quotation in document.quotations}


RULE = DocumentRule(
    meta=Meta(
        code="DES106",
        name="missing-blank",
        message="no space behind the punctuation mark in {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Satzzeichen",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Sie floh aus ⟦Kiew.Dann⟧ kam der Winter.", fixed="Sie floh aus Kiew. Dann kam der Winter."),
        Bad("Streit um die ⟦Werft:Darum⟧ bleibt das Tor zu", fixed="Streit um die Werft: Darum bleibt das Tor zu"),
        Bad('"Wir können ⟦gewinnen."Insgesamt⟧ sind es zehn.', fixed='"Wir können gewinnen." Insgesamt sind es zehn.'),
        Bad("Er ⟦sagte:„Nein⟧.“ Sie rief: „⟦Doch!“und⟧ lief.", fixed="Er sagte: „Nein.“ Sie rief: „Doch!“ und lief."),
        Bad(
            "Am ⟦9.März⟧ ging ⟦er,der⟧ Alte, in die ⟦EU.Dort⟧ blieb er.",
            fixed="Am 9. März ging er, der Alte, in die EU. Dort blieb er.",
        ),
        Bad("Er ⟦sagte„Nein⟧“.", fixed="Er sagte „Nein“."),
        Bad("„Das war ⟦nichts“Harry⟧ will mehr", fixed="„Das war nichts“ Harry will mehr"),
        Good("Um 12:30 Uhr stand es 2:1, z.B. in d.R. u.a. bei Amazon.de, Node.Js und Booking.Com."),
        Good("Liebe Bürger:innen, liebe Schüler:Innen, der Chat(ro)bot von Yahoo!Finance zeigt index.html."),
        Good('Die Aktion HRS.freie.Woche, die Seite Vorlage:Ort; er sagt,本. Der „Spiegel“-Chef, ein 24"Monitor.'),
        Good("Die Klasse System.Convert und die Methode Item.Bind stehen in Xamarin.Forms."),
        Good("Mit *index,follow* und _noindex,nofollow_ sagt man es den Maschinen.", path="a.md"),
        Good('<p><span class="n">1.</span>Der Verein bezweckt die Pflege der Brücke.</p>', path="a.html"),
        Good("Im e.V. der St. Pauli-Fans kostet es 1,5 Mio. Euro; bei AT&T und H&M nicht."),
        Good("Die Mail an Max.Mustermann@example.org und https://example.org/A.Bild,Der.html kamen an."),
    ],
)
