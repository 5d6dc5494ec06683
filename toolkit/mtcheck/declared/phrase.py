"""Make of a phrase as a dictionary has it what it can look like in a text.

Nouns, adjectives and verbs are inflected as terms of a glossary are. Before a verb stands what goes with it: „den Hals
herausstrecken“ is found in „streckte seinen Hals heraus“ and „die Hälse herausgestreckt“, because an article there
stands for any determiner or none, and a noun for all of its forms. Every other phrase stays as it is.
Source: Duden, Die Grammatik, on the sentence bracket and on agreement.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from mtcheck.declared.chunk import BLANK, DETERMINED, OPEN
from mtcheck.declared.entry import Shape
from mtcheck.declared.lemma import ARTICLES, lemma
from mtcheck.text.german.determiners import PREPOSITIONS
from mtcheck.text.german.grammar import SEPARATED, Form, Tense, TermType
from mtcheck.text.german.inflection import forms

WORDS = re.compile(r"[^\W\d_]+")
_ANY_ARTICLE = frozenset("der die das den dem des ein eine einen einem einer eines".split())
_OTHER_WORDS = frozenset(
    "und oder nicht kein als wie so zu sehr mehr auch nur noch sich es ihm ihn dass ob wenn man er sie wir".split()
)
_INFINITIVE = re.compile(r"[a-zäöüß]+(?:en|ern|eln)|sein|tun")
_ADJECTIVE = re.compile(r"([a-zäöüß]{2,})e[nmrs]?")
_BASE_ADJECTIVE = re.compile(r"[a-zäöüß]{2,}e[rs]?|[A-ZÄÖÜ]+-[a-zäöüß]+e[rs]?")
EXACT = "="
"""Before a word of a phrase: only this form of it."""


def shape(text: str, kind: TermType | None = None) -> Shape:
    """Return what a phrase can look like. Raises `ValueError` for one without a word."""
    words = text.split()
    if not WORDS.search(text):
        raise ValueError("a phrase needs a word")
    kind = kind or kind_of(words)
    phrase, gender = " ".join(word.removeprefix(EXACT) for word in words), None
    if kind is TermType.NOUN:
        phrase, gender = lemma(phrase)
    if kind is TermType.VERB:
        return _verb(text, words)
    if kind is TermType.PHRASE:
        slots = [_as_written(word, first=not place) for place, word in enumerate(words)]
        rarest, next_one = _rarest(words, [{word} for word in words])
        return Shape(phrase, kind, None, _triggers(rarest), _joined(slots), also=_triggers(next_one))
    made = forms(phrase, kind, gender)
    written = [form for form in made if SEPARATED not in form]
    chosen = _noun_triggers(written)
    rest = {max(others, key=len) for form in written if (others := [w for w in WORDS.findall(form) if w not in chosen])}
    also = _triggers(rest) if all(len(WORDS.findall(form)) > 1 for form in written) else ()
    return Shape(phrase, kind, gender, chosen, _any(_either(written), initial=True), also=also)


def kind_of(words: list[str]) -> TermType:
    """Return what a phrase is by its words, where its author does not say."""
    last = words[-1]
    if len(words) == 1:
        if last[:1].isupper():
            return TermType.NOUN
        return TermType.VERB if _INFINITIVE.fullmatch(last) else TermType.ADJECTIVE
    if _INFINITIVE.fullmatch(last):
        return TermType.VERB
    first = words[0]
    if "…" in words or any(word.startswith(EXACT) for word in words):
        return TermType.PHRASE
    if first in ARTICLES:
        return TermType.NOUN
    if first.lower() in PREPOSITIONS or first in _ANY_ARTICLE or first in _OTHER_WORDS:
        return TermType.PHRASE
    if first[:1].isupper() or _BASE_ADJECTIVE.fullmatch(first):
        return TermType.NOUN if any(word[:1].isupper() for word in words) else TermType.PHRASE
    return TermType.PHRASE


def _verb(text: str, words: list[str]) -> Shape:
    """Return the shape of a verb and of what goes with it, which is everything before the last word."""
    *before, verb = words
    made = forms(verb, TermType.VERB)
    if len(made) < 5 and verb != "sein":
        raise ValueError(f"{verb!r} is no infinitive")
    plain, finite, particle = _parts(made, attributive=not before)
    if not before:
        return Shape(text, TermType.VERB, None, _triggers((*plain, *finite)), "", plain, finite, particle)
    slots: list[str] = []
    content: list[set[str]] = []
    for place, word in enumerate(before):
        if word in _ANY_ARTICLE:
            slots.append("")
            continue
        found = _declined(word, before[place + 1 :])
        content.append(found)
        free = word[:1].isupper() and not word.startswith(EXACT)
        determined = bool(slots) and slots[-1] == ""
        if determined:
            slots.pop()
        chunk = _any(found) if word != "…" else OPEN
        slots.append(f"{DETERMINED}{chunk}" if determined or (free and not place) else chunk)
    named = [word for word in before if word not in _ANY_ARTICLE]
    rarest, next_one = _rarest(named, content)
    chunk = _joined(slots)
    return Shape(text, TermType.VERB, None, _triggers(rarest), chunk, plain, finite, particle, also=_triggers(next_one))


def _parts(made: Mapping[str, Form], attributive: bool) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Part the forms of a verb into those of one word and those before a particle; return the particle as well."""
    plain: list[str] = []
    finite: list[str] = []
    particle = ""
    for text, form in made.items():
        if form.how.startswith(Tense.IMPERATIVE) or (form.how.startswith("participle,") and not attributive):
            continue
        first, separated, rest = text.partition(SEPARATED)
        if separated:
            finite.append(first)
            particle = rest
        else:
            plain.append(text)
    return tuple(dict.fromkeys(plain)), tuple(dict.fromkeys(finite)), particle


def _declined(word: str, behind: list[str]) -> set[str]:
    """Return the forms of a word before a verb."""
    if word.startswith(EXACT):
        return set(word.removeprefix(EXACT).split("|"))
    if "|" in word:
        return {form for part in word.split("|") for form in _declined(part, behind)}
    if word[:1].isupper() and not word.isupper():
        return {form for form in forms(word, TermType.NOUN) if SEPARATED not in form}
    found = _ADJECTIVE.fullmatch(word)
    if found and any(other[:1].isupper() for other in behind) and word not in PREPOSITIONS:
        return {found[1] + ending for ending in ("e", "en", "er", "es", "em")}
    return {word}


def _as_written(word: str, first: bool) -> str:
    if word == "…":
        return OPEN
    exact = word.removeprefix(EXACT)
    alternatives = exact.split("|")
    return _any(alternatives, initial=first)


def _initial(texts: Iterable[str]) -> Iterator[str]:
    """Yield texts, and with a capital those that may begin a sentence."""
    for text in texts:
        yield text
        if text[:1].islower():
            yield text[:1].upper() + text[1:]


def _either(texts: Iterable[str]) -> set[str]:
    """Return texts without those that another one is but for the capital of its first letter."""
    found = set(texts)
    return {text for text in found if text[:1].islower() or text[:1].lower() + text[1:] not in found}


def _any(texts: Iterable[str], *, initial: bool = False) -> str:
    """Return a pattern for any of some texts, longer ones first; ß may be ss.

    `initial` texts may begin a sentence, so that a small first letter may be a capital.
    """
    ordered = sorted(set(texts), key=lambda text: (-len(text), text))
    sources = [_source(text, initial) for text in ordered]
    return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"


def _source(text: str, initial: bool) -> str:
    written = BLANK.join(re.escape(word).replace("ß", "(?:ß|ss)") for word in text.split(" "))
    return (
        f"[{text[0]}{text[0].upper()}]{written[1:]}" if initial and text[:1].islower() and text[0] != "ß" else written
    )


def _joined(slots: list[str]) -> str:
    """Return a pattern for slots one after the other; what is open has its own blanks."""
    return BLANK.join(slot for slot in slots if slot)


def _rarest(words: list[str], content: list[set[str]]) -> tuple[set[str], set[str]]:
    """Return the forms of the word that is likely to be the rarest, and of the next one.

    A noun is rarer than other words, a long word than a short one.
    """
    ranked = []
    for word, found in zip(words, content, strict=True):
        if word != "…":
            texts = {part for form in found for part in form.removeprefix(EXACT).split("|")}
            ranked.append((word.removeprefix(EXACT)[:1].isupper(), min(map(len, texts)), texts))
    ranked.sort(key=lambda rank: rank[:2], reverse=True)
    return ranked[0][2], ranked[1][2] if len(ranked) > 1 else set()


def _noun_triggers(written: list[str]) -> tuple[str, ...]:
    """Return, of each form, its longest word that has a capital, else its longest."""
    found = []
    for form in written:
        words = WORDS.findall(form)
        capitals = [word for word in words if word[:1].isupper()]
        found.append(max(capitals or words, key=len))
    return _triggers(found)


def _triggers(words: Iterable[str]) -> tuple[str, ...]:
    """Return words as they are looked up: letters only, with a capital too where they are small, with ß and ss."""
    plain = (max(WORDS.findall(word), key=len) for word in words if WORDS.search(word))
    written = {form for word in plain for form in (word, word.replace("ß", "ss"))}
    return tuple(sorted(set(_initial(written))))
