"""Split German paragraphs into sentences.

One pattern finds every place where a sentence may end; what stands around the place decides. The rules follow
the German orthography (§§ 67-69, 101-104 of the official rules, edition 2024: final marks, the dot of
abbreviations and ordinal numbers); the abbreviations are those that newspapers print with a dot.
"""

from mtcheck.text.patterns import Pattern

_ENDS = Pattern(r"[.!?…][.!?…]*+(?:[^\S\n]\.)*+[\"“”„«»‹›‘’')\]¹²³]*+(\s*+)")
_DASHES = frozenset("-–—•*|+")
_OPENING = frozenset("„“”\"«»‹›‚‘’'([¿¡{") | _DASHES
_CLOSING_BRACKETS = frozenset(")]")
_NEVER_FIRST = frozenset(",;:.!?…)]}%/&=")
_WINDOW = 40
_BRACKET_REACH = 400

_NEVER = frozenset(
    """
    Dr Dres Prof Hr Hrn Fr Frl St Mr Mrs Ms Mag Dipl Ing Phil Med Hl hl Ew
    z.B d.h d.i i.e u.U z.T m.E v.a i.A i.V z.Z z.Zt u.zw o.g o.ä s.o s.u v.l n.l
    bzw ca vgl Vgl Ca evtl Evtl ggf Ggf gegr geb gest verh sog Sog inkl Inkl exkl zzgl abzgl insb insbes bes resp
    lat engl dt frz franz russ ukr kas kasach kirg griech amerik brit poln türk chin jap arab hebr span ital
    allg ehem stv stellv Stv ungef urspr eigtl eig entspr einschl betr Betr bezgl bzgl bspw Bspw sel vs dgl
    mind max vorm nachm nördl südl östl westl
    """.split()
)
"""Something always follows them, so their dot never ends a sentence."""

_OFTEN_INSIDE = frozenset(
    """
    usw etc u.a u.ä u.Ä u.s.w n.Chr v.Chr a.D e.V d.R d.J d.M i.d.R u.v.m Chr Red Anm Hg Hrsg Verf Übers Übs
    Mio Mrd Tsd Bio Jh Jhd Jhdt Std Stdn Min Sek km qkm kg Tel Str Nrn ff
    Co Inc Ltd Corp Bros jr Jr jun sen Sr Gen Lt Col Maj Sgt Capt Sen Rep Gov Pres
    Jan Jän Feb Febr Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez Mo Di Mi Do Sa
    """.split()
)
"""May end a sentence; it does if a word follows that is only written with a capital at the start of one."""

_BEFORE_NUMBERS = frozenset(
    "Nr No Art Abs Abschn Ziff Bd Bde Kap Anl Aufl Fig Abb Tab Rn Rz Az Seite Kl Zi Vol vol Rs".split()
)
"""Their dot does not end a sentence if a number follows."""

_STARTERS = frozenset(
    """
    Aber Alle Allerdings Als Also Am An Auch Auf Aus Außerdem Ausserdem Bei Beide Bis Bisher Da Dabei Dadurch Dafür
    Dagegen Daher Damals Damit Danach Daneben Dann Daran Darauf Darin Darum Darunter Das Dass Davon Davor Dazu Dem
    Demnach Den Denn Dennoch Der Deren Derzeit Des Deshalb Dessen Deswegen Die Dies Diese Diesem Diesen Dieser
    Dieses Doch Dort Du Durch Ein Eine Einem Einen Einer Eines Einige Er Es Etwa Für Gegen Hier Ich Ihm Ihn Ihnen
    Ihr Ihre Ihrem Ihren Ihrer Im In Inzwischen Ist Ja Jede Jeder Jedes Jedoch Jetzt Kein Keine Man Manche Mehr Mit
    Nach Nachdem Nein Neben Nicht Noch Nun Nur Ob Obwohl Oder Ohne Schon Sehr Sein Seine Seinem Seinen Seiner Seit
    Seitdem Sie Sind So Sobald Solange Solche Sondern Später Trotz Trotzdem Über Um Und Uns Unser Unsere Unter Viele
    Vom Von Vor Während Wann War Waren Warum Was Wegen Weil Weitere Welche Wenn Wer Wie Wieder Wir Wird Wo Wurde
    Wurden Zu Zudem Zuerst Zuletzt Zum Zunächst Zur Zusammen Zwar Zwischen
    """.split()
)
"""Closed-class words: inside a sentence they are written small, so a capital tells that one begins."""

_ABBREVIATED = ("str", "-Nr", "-Dr")
_LONGEST_ABBREVIATION = max(map(len, _NEVER | _OFTEN_INSIDE | _BEFORE_NUMBERS))
_MONTHS = frozenset(
    "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember".split()
)
_BEFORE_ORDINALS = frozenset(
    """
    am vom zum zur im beim ab bis seit der die das dem den des und oder sowie jeder jede jedes jedem jeden
    sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer mein meine meinem meinen unser unsere unserem
    Am Vom Zum Zur Im Beim Ab Bis Seit Der Die Das Dem Den Des
    """.split()
)
_SHORT_DATE = Pattern(r"\d{1,2}\.\d{1,2}\Z")
_ROMAN = Pattern(r"[IVX]{1,6}\Z")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of one paragraph as spans without the white space around them.

    The spans cover all of the text that is not blank. Takes time proportional to the length of the text.
    """
    spans: list[tuple[int, int]] = []
    length = len(text)
    start = length - len(text.lstrip())
    for match in _ENDS.finditer(text, start):
        space, following = match.span(1)
        if space == following or following == length:
            continue
        first = text[following]
        if first.islower() or first in _NEVER_FIRST:
            continue
        if _ends_sentence(text, start, match.start(), space, following):
            spans.append((start, space))
            start = following
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def _ends_sentence(text: str, start: int, mark: int, space: int, following: int) -> bool:
    """Tell whether the sentence from `start` ends with the mark at `mark`, given what follows the white space."""
    if mark == start:
        return False
    word = following
    if text[word] in _OPENING:
        if text[word] in _DASHES and text[mark] != ".":
            return False
        word = _first_letter(text, following)
        if text[word].islower():
            return False
    behind = text[mark + 1] if mark + 1 < space else ""
    if behind and text[space - 1] in _CLOSING_BRACKETS and not _bracket_opened_sentence(text, start, mark):
        return False
    if text[mark] != "." or behind in {".", "!", "?", "…"} or behind.isspace():
        return True
    return _dot_ends_sentence(text, start, mark, word)


def _first_letter(text: str, place: int) -> int:
    """Return the place of the first character behind opening marks, dashes and the spaces between them."""
    limit = min(len(text) - 1, place + _WINDOW)
    while place < limit and (text[place] in _OPENING or text[place].isspace()):
        place += 1
    return place


def _bracket_opened_sentence(text: str, start: int, mark: int) -> bool:
    """Tell whether the bracket that closes behind the mark was opened where the sentence begins."""
    opened = text.rfind("(", max(start, mark - _BRACKET_REACH), mark)
    if opened < 0:
        opened = text.rfind("[", max(start, mark - _BRACKET_REACH), mark)
    return 0 <= opened - start <= 1


def _dot_ends_sentence(text: str, start: int, mark: int, following: int) -> bool:
    """Tell whether a single dot is a full stop and not the dot of an abbreviation or an ordinal number."""
    word = text[max(start, mark - _WINDOW, text.rfind(" ", start, mark) + 1) : mark]
    if len(word) > _LONGEST_ABBREVIATION and word.isalpha() and not word.endswith(_ABBREVIATED):
        # Most dots stand behind a long word.
        return True
    before = text[max(start, mark - _WINDOW) : mark].split()
    word = before[-1].lstrip("„“”\"«»‹›‚‘’'([{–—-/") if before else ""
    if not word:
        return True
    if word[-1].isdigit():
        return _number_ended(text, start, mark, following, before, word)
    if not _may_be_abbreviated(word):
        return True
    if word in _NEVER:
        return False
    next_word = _word_at(text, following)
    if not next_word:
        return not text[following].isdigit()
    if word in _BEFORE_NUMBERS:
        return True
    if len(word) == 1 and not word.isupper():
        return not word.isalpha()
    if len(before) > 1 and f"{before[-2]}{word}".lstrip('„"«»(') in _NEVER:
        return False
    return next_word in _STARTERS


def _may_be_abbreviated(word: str) -> bool:
    return (
        len(word) == 1
        or word in _NEVER
        or word in _OFTEN_INSIDE
        or word in _BEFORE_NUMBERS
        or "." in word
        or word.endswith(_ABBREVIATED)
        or _ROMAN.match(word) is not None
    )


def _number_ended(text: str, start: int, mark: int, following: int, before: list[str], word: str) -> bool:
    """Tell whether a number with a dot ends the sentence; otherwise it is an ordinal, a date or a list number."""
    digits = len(word)
    if not word.isdecimal():
        # 7.000, 12:30 and 2:1 are no ordinals; in "am 3.10. Montag" 3.10 is a date.
        return not _SHORT_DATE.match(word) or _word_at(text, following) in _STARTERS
    if mark - digits <= start + 1 and digits <= 3:
        return False
    next_word = _word_at(text, following)
    if next_word in _MONTHS:
        return False
    if next_word in _STARTERS:
        return True
    if digits <= 3:
        return False
    return len(before) < 2 or before[-2] not in _BEFORE_ORDINALS


def _word_at(text: str, place: int) -> str:
    """Return the letters that begin at a place; empty if none does."""
    end = place
    limit = min(len(text), place + _WINDOW)
    while end < limit and text[end].isalpha():
        end += 1
    return text[place:end]
