"""What rules of pairs ask about the words of an English source."""

from mtcheck.model import CodeKind, Pair
from mtcheck.text.language import function_words
from mtcheck.text.patterns import Pattern

WORDS = Pattern(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)?(?!\w)")
CODE = Pattern(r"[/\\={}<>|_;]|&\w|\w\.\w|\s-\w\s")
"""What no sentence has between its words, but a path, a command or a listing."""
_LANGUAGES = {
    "en": "English",
    "fr": "French",
    "it": "Italian",
    "es": "Spanish",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
}


def language(pair: Pair) -> str:
    """Return the two letters of the source's language."""
    return pair.unit.language.partition("-")[0].lower()[:2]


def is_english(pair: Pair) -> bool:
    """Tell whether the source is English; rules that know English words ask."""
    return language(pair) == "en"


def markers(pair: Pair) -> frozenset[str]:
    """Return the function words of the source's language that are no German words, in small letters."""
    return function_words().get(_LANGUAGES.get(language(pair), ""), frozenset())


def words(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return [word.lower() for word in WORDS.findall(text)]


def is_wrapped(pair: Pair, start: int, end: int) -> bool:
    """Tell whether tags stand right before and right behind a piece of the translation: a label, a command, a term."""
    tags = [code for code in pair.unit.codes if code.kind is CodeKind.TAG]
    return any(code.end == start for code in tags) and any(code.start == end for code in tags)
