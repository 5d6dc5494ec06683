"""Find sentences of another language in a German article: what the translation engine has left alone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from mtcheck.model import MASK, PROSE_ZONES, Document
from mtcheck.text.language import GERMAN, WORDS, function_words, script

SHARED = frozenset("in an so da du des man am war hat die her was es er von den um dem der".split())
"""German words that are words of other languages as well."""
GERMAN_ANYHOW = GERMAN - SHARED | frozenset(
    "ja hin ins ans aufs fürs vors weil ob wer wo wen wem je hier dort heute gestern morgen laut rund etwa bzw "
    "usw herr "
    "frau uhr jahr jahre jahren prozent euro worden waren seinen ihren ihrem seinem beide alle alles viel viele kein "
    "foto zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend".split()
)
"""Words that make a line German, however much of it is not: an article about an English film."""
FEWEST_WORDS = 4
FEWEST_MARKERS = 2
SHARE = 0.28
"""Share of its function words that a sentence of another language has at least."""
FEWEST_LETTERS = 6
"""Letters of another script that make a line."""


VIETNAMESE = frozenset(map(chr, range(0x1EA0, 0x1EFA))) | frozenset("ơưđ")


class Foreign(NamedTuple):
    """Sentences in a row that are not German; `start:end` is a place in the prose."""

    start: int
    end: int
    language: str
    """Its English name, or that of its script."""


def foreign_sentences(document: Document) -> tuple[Foreign, ...]:
    """Return the sentences outside of quotations that are in another language, neighbours joined, in order."""
    return document.shared(_foreign_sentences)


def _foreign_sentences(document: Document) -> tuple[Foreign, ...]:
    return tuple(_runs(document))


def _runs(document: Document) -> Iterator[Foreign]:
    languages = _present(document)
    strange = any(letter > "\u02ff" and letter.isalpha() for letter in document.characters)
    if not languages and not strange:
        return
    run: Foreign | None = None
    for segment in document.segments(PROSE_ZONES):
        text = segment.text
        language = (
            ""
            if is_post(text)
            else (strange and (_strange_line(text) or _vietnamese(text))) or _language(text, languages)
        )
        if language and (
            _in_quotation(document, segment.start, segment.start + len(text))
            or _is_german_outside(document, segment.start, text, languages)
        ):
            language = ""
        if run is not None and language == run.language:
            run = run._replace(end=segment.start + len(text))
            continue
        if run is not None:
            yield run
        run = Foreign(segment.start, segment.start + len(text), language) if language else None
    if run is not None:
        yield run


def stands_in_source(document: Document, start: int, end: int) -> bool:
    """Tell whether a piece of the prose was copied from the source of its unit: rules that see both report that."""
    piece = document.prose[start:end].rstrip(".!?")
    return any(unit.start <= start and end <= unit.end and piece in unit.source for unit in document.units)


def is_post(text: str) -> bool:
    """Tell whether a sentence is out of a post that was taken over as it is, with its tags, handles and links."""
    return "#" in text or MASK in text or "pic.twitter" in text


def _present(document: Document) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the languages of which several function words stand in the text; the others need not be looked for."""
    present = document.words & _languages().keys()
    counts = Counter(name for word in present for name in _languages()[word])
    return tuple((name, words) for name, words in function_words().items() if counts[name] > FEWEST_MARKERS)


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Return the languages by their function words."""
    found: dict[str, list[str]] = {}
    for name, words in function_words().items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _strange_line(text: str) -> str:
    if text.isascii():
        return ""
    letters = [letter for letter in text if letter.isalpha()]
    foreign = sum(letter > "\u02ff" and not "\u1e00" <= letter <= "\u1eff" for letter in letters)
    if foreign < FEWEST_LETTERS or 3 * foreign < 2 * len(letters):
        return ""
    return script(text)


def _vietnamese(text: str) -> str:
    """Return Vietnamese for a line with small words in its letters: names alone, which have capitals, are no line."""
    words = WORDS.findall(text)
    small = {word for word in words if word[:1].islower() and not VIETNAMESE.isdisjoint(word)}
    return "Vietnamese" if len(small) > 1 and GERMAN_ANYHOW.isdisjoint(word.lower() for word in words) else ""


def _language(text: str, languages: Sequence[tuple[str, frozenset[str]]]) -> str:
    """Return the language of one sentence; nothing if it is German, a name, or too short to tell."""
    if not languages:
        return ""
    words = WORDS.findall(text.lower().replace("’", "'"))
    if len(words) < FEWEST_WORDS:
        return ""
    distinct = set(words)
    if any(character in "äöüß" for character in text) and not _may_have_umlauts(languages):
        return ""
    best, name = 0, ""
    for language, markers in languages:
        found = sum(word in markers for word in words)
        if found > best and len(markers & distinct) >= FEWEST_MARKERS:
            best, name = found, language
    if best < max(FEWEST_MARKERS, SHARE * len(words)) or not GERMAN_ANYHOW.isdisjoint(distinct - _of(name)):
        return ""
    small = sum(word in _of(name) for word in WORDS.findall(text.replace("’", "'")))
    return name if small >= FEWEST_MARKERS else ""


def _of(name: str) -> frozenset[str]:
    return function_words()[name]


def _may_have_umlauts(languages: Sequence[tuple[str, frozenset[str]]]) -> bool:
    return any(name not in {"English", "Italian", "Polish", "Czech", "Vietnamese"} for name, _ in languages)


def _is_german_outside(
    document: Document, start: int, text: str, languages: Sequence[tuple[str, frozenset[str]]]
) -> bool:
    """Tell whether a sentence that holds a quotation is German around it: In „To be or not to be“ spielte er mit."""
    rest, place = [], 0
    for quote in document.quotations:
        if quote.depth == 0 and start <= quote.start < quote.end <= start + len(text) and quote.start - start >= place:
            rest.append(text[place : quote.start - start])
            place = quote.end - start
    around = " ".join((*rest, text[place:]))
    return bool(rest) and not GERMAN.isdisjoint(WORDS.findall(around.lower())) and not _language(around, languages)


def _in_quotation(document: Document, start: int, end: int) -> bool:
    """Tell whether most of a sentence lies in a quotation."""
    inside = sum(
        max(0, min(end, quote.inner_end) - max(start, quote.inner_start))
        for quote in document.quotations
        if quote.depth == 0
    )
    return 2 * inside > end - start
