"""Find names that stand in one text with and without the marks that German does not have.

Umlauts and ß are German letters: they part Vater from Väter and Masse from Maße, so they are never stripped.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from mtcheck.model import PROSE_ZONES, Document
from mtcheck.names.attested import known
from mtcheck.names.credits import is_written_here
from mtcheck.names.mentions import FOLLOWER, REACH
from mtcheck.names.sieve import Sieve, capitalised, each
from mtcheck.text.german.vocabulary import is_noun
from mtcheck.text.patterns import Pattern

UMLAUTS = "äöüÄÖÜ"
STROKES = str.maketrans("łŁøØđĐıħĦæ", "lLoOdDihHa")
"""Letters that do not come apart into a letter and a mark."""
MARKED = Pattern(r"[^\W\d_a-zA-ZäöüÄÖÜß]")
SHORTEST = 4
LOANED = Pattern(r"é$|ée$|[éèêàâîôûç](?:[rt]?e|s|[mtx])?$")
"""Endings of French loanwords (Rosé, Coupé, Pâté), where the mark may make another word."""
Span = tuple[int, int]


@lru_cache(maxsize=1 << 14)
def bare(word: str) -> str:
    """Return a word without foreign marks.

    >>> bare("Kaczyński"), bare("Erdoğan"), bare("Gündoğan"), bare("Väter")
    ('Kaczynski', 'Erdogan', 'Gündogan', 'Väter')
    """
    parts = [letter if letter in UMLAUTS else unicodedata.normalize("NFD", letter)[0] for letter in word]
    return "".join(parts).translate(STROKES)


def is_marked(word: str) -> bool:
    """Tell whether a word is a name with marks of another language."""
    return (
        not word.isascii() and len(word) >= SHORTEST and word.istitle() and word.isalpha() and bool(MARKED.search(word))
    )


_marked_words = Sieve(each(is_marked))


def find_variants(document: Document) -> Iterator[tuple[Sequence[tuple[Span, str]], str, Sequence[Span]]]:
    """Yield the places of each losing spelling with the form to write there, the winning one, and its places.

    The more frequent spelling wins, and with equal counts the one with marks.
    """
    for group in _groups(document):
        places = {name: _spans(document, forms) for name, forms in group.items()}
        present = [name for name in sorted(group) if places[name]]
        if len(present) < 2 or not _is_one(document, places, present):
            continue
        winner = max(present, key=lambda name: (len(places[name]), len(MARKED.findall(name)), name))
        for loser in present:
            if loser != winner and known(loser).isdisjoint(known(winner)):
                edits = [(span, winner + document.prose[span[0] + len(loser) : span[1]]) for span in places[loser]]
                yield edits, winner, places[winner]


def _groups(document: Document) -> Iterator[dict[str, set[str]]]:
    """Yield the spellings of one name that a text has, each with its forms: itself and the genitive in -s."""
    words = document.words
    marked = sorted(_marked_words(capitalised(words)))
    by_bare: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for word in marked:
        base = word[:-1]
        genitive = word[-1] == "s" and (base in words or bare(base) in words) and bare(word) not in words
        name = base if genitive else word
        by_bare[bare(name)].setdefault(name, set()).add(word)
    for plain, spellings in sorted(by_bare.items()):
        forms = {form for form in (plain, f"{plain}s") if form in words}
        if forms:
            spellings[plain] = forms
        if len(spellings) > 1 and not any(word.lower() in words or is_noun(word.lower()) for word in spellings):
            # Région stands beside Region in French names only.
            yield spellings


def _is_one(document: Document, places: dict[str, list[Span]], present: Sequence[str]) -> bool:
    """Tell whether the spellings are surely one name: before the same word, or not before different ones.

    A mark on the last syllable alone may make a noun or another given name of it (Rosé, André).
    """
    followers = [_followers(document, places[name]) for name in present]
    if frozenset.intersection(*followers):
        return True
    return not any(LOANED.search(name) for name in present) and not all(followers)


def _followers(document: Document, spans: Sequence[Span]) -> frozenset[str]:
    found = (FOLLOWER.match(document.prose, end, end + REACH) for _, end in spans)
    return frozenset(bare(match[1]) for match in found if match)


def _spans(document: Document, forms: set[str]) -> list[Span]:
    return sorted(
        (start, start + len(form))
        for form in forms
        for start in document.occurrences(form)
        if (block := document.block_at(start)) is not None
        and block.zone in PROSE_ZONES
        and is_written_here(document, (start, start + len(form)))
    )
