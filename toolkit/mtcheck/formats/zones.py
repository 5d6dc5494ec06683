"""Tell from its wording alone what a line is in an article.

Scraped and pasted articles carry no markup, so the job of a line shows in its shape. The signs are few and
plain on purpose: what shows none of them is a paragraph, and every rule about language applies to it.
"""

from mtcheck.model import MASK, Zone
from mtcheck.text.patterns import Pattern

_LABEL_LENGTH = 100
_CAPTION_LENGTH = 300
_CREDIT_LENGTH = 60
_AGENCY = Pattern(
    "(?:Keystone|KEYSTONE|dpa|AFP|AP|APA|Reuters|REUTERS|EPA|epa|Imago|IMAGO|imago|Getty|SDA|sda|Tass|TASS|AA"
    "|Ria Novosti|Twitter|Facebook|Instagram|Telegram|Screenshot|ZDF|ARD|ORF|SRF|picture[ -]alliance|Unsplash|Pixabay"
    "|Shutterstock|Adobe Stock|iStock|Wikimedia|zVg|ZVG|Archiv(?:bild|foto)?|Symbolbild|Symbolfoto)(?![^\\W_])"
)
_PICTURE = (
    "(?:Fotos?|Bild(?:er|quelle)?|Symbolbild|Symbolfoto|Archivbild|Grafik|Karte|Quelle|Video|Illustration|Copyright"
    "|Credit)"
)
_PICTURE_LABEL = Pattern(rf"(?:{_PICTURE}\s?:\s?|© ?)\S")
_LABEL_AT_END = Pattern(rf"\b{_PICTURE}\Z")
_SENTENCE_BEFORE = Pattern(r"[.!?…][“”\"»«]?\Z")
_CREDIT = Pattern(r"[A-ZÄÖÜ][\w.’&-]*(?:[ /,]++(?:[A-ZÄÖÜ][\w.’&-]*+|von|van|der|de|via|für))*+\Z")
_CREDIT_SIGNS = (" - ", " – ", " | ", " / ")
_NAME = r"[A-ZÄÖÜ][\w.’'-]*"
_PARTICLE = r"(?:von|van|de|der|den|du|da|di|zu|zur|al|el|bin|ibn)"
_FULL_NAME = rf"{_NAME}(?:\s{_NAME}|\s{_PARTICLE})*\s{_NAME}"
_BYLINE = Pattern(
    rf"(?:[Vv]on|VON|Text:|Autor(?:in|en)?:)\s{_FULL_NAME}(?:(?:,| und| &)\s{_FULL_NAME})*"
    r"(?:\s?[,|/–-]\s?[\w .,/]{2,40})?\s?\|?\Z"
    r"|(?:Text|Autor(?:in|en)?|Redaktion|Übersetzung|Adaption|Mitarbeit|Protokoll)(?: [^:.!?]{1,40})?:"
    rf"\s{_FULL_NAME}\Z"
)
MONTH = (
    r"(?:Jan(?:uar|\.)|Jänner|Feb(?:ruar|er|\.)|März|Apr(?:il|\.)|Mai|Juni|Juli|Aug(?:ust|\.)|Sept?(?:ember|\.)"
    r"|Okt(?:ober|\.)|Nov(?:ember|\.)|Dez(?:ember|\.))"
)
_DATE = (
    rf"(?:\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|{MONTH}\s)(?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}(?:-\d{{2}})?"
    rf"|\d{{1,2}}\.\s?{MONTH})"
)
_DATELINE = Pattern(
    r"(?:Stand|Datum|date|Veröffentlicht|Publiziert|Aktualisiert|Erstellt|Letzte Aktualisierung|Update)\b[^.!?]{0,20}?"
    rf"{_DATE}.{{0,40}}\Z"
    rf"|(?:[A-ZÄÖÜ][\w/ -]{{1,40}},\s)?(?:(?:den|am)\s)?{_DATE}"
    r"(?:\s?[,|–-]?\s?(?:um\s)?\d{1,2}[.:]\d{2}(?:\sUhr)?)?\.?\Z"
)
_ITEM = Pattern(rf"(?:[•◦▪‣·*–—-]|\(?\d{{1,3}}[.)])\s+(?!{MONTH}\b)\S")
_ITEM_SIGNS = frozenset("•◦▪‣·*–—-(0123456789")
_LABEL_INITIALS = _ITEM_SIGNS | frozenset("ABCFGIKQSV©" + MASK)
"""What items, captions and links begin with: a long line that begins otherwise and ends as sentences do is one."""
_FINAL_MARKS = frozenset(".!?…:;,“”‘’\"'»«›‹)")
_SENTENCE_ENDS = frozenset('.!?…“”"»«')
_LINK_FILLING = MASK + " \t\N{NO-BREAK SPACE}.,;:|/()<>-–»→"


def zone_of_line(line: str) -> Zone | None:
    """Return what one line is by its own wording, or `None` where that takes a look at its neighbours.

    `PARAGRAPH` is certain; `None` may be a headline.
    """
    width = len(line)
    if width > _LABEL_LENGTH and line[-1] in _SENTENCE_ENDS and line[0] not in _LABEL_INITIALS:
        return Zone.PARAGRAPH
    if is_item(line) and not _DATELINE.match(line):
        return Zone.LIST
    label = zone_of_label(line)
    if label is not None:
        return label
    if width > _LABEL_LENGTH or line[-1] in _FINAL_MARKS or not any(map(str.isalpha, line)):
        return Zone.PARAGRAPH
    return None


def zone_of_label(line: str) -> Zone | None:
    """Return what a short line says it is (a link, a caption, a byline, a dateline), or `None`."""
    if MASK in line and not line.strip(_LINK_FILLING):
        return Zone.LINK
    width = len(line)
    if width > _CAPTION_LENGTH:
        return None
    if width <= _LABEL_LENGTH:
        if _BYLINE.match(line):
            return Zone.BYLINE
        if _DATELINE.match(line):
            return Zone.DATELINE
    return Zone.CAPTION if _is_caption(line) else None


def is_item(line: str) -> bool:
    """Tell whether a line begins with a bullet or a number as the items of a list do."""
    return line[0] in _ITEM_SIGNS and _ITEM.match(line) is not None


def _is_caption(line: str) -> bool:
    """Tell whether a line begins as captions do or ends with a picture credit."""
    if _PICTURE_LABEL.match(line):
        return True
    last = line[-1]
    if last in _SENTENCE_ENDS:
        return False
    if last == ")":
        opened = line.rfind("(")
        return 0 <= len(line) - opened <= _CREDIT_LENGTH and _is_credit(line[opened + 1 : -1])
    tail = max(0, len(line) - _CREDIT_LENGTH)
    for sign in _CREDIT_SIGNS:
        place = line.rfind(sign, tail)
        if place > 1:
            credit = line[place + len(sign) :].lstrip()
            if _AGENCY.match(credit) or (_SENTENCE_BEFORE.search(line, place - 2, place) and _CREDIT.match(credit)):
                return True
    colon = line.rfind(":", tail)
    return colon > 0 and _LABEL_AT_END.search(line, max(0, colon - 20), colon) is not None


def _is_credit(text: str) -> bool:
    return _PICTURE_LABEL.match(text) is not None or _AGENCY.match(text) is not None
