"""Leave of a word what all systems of a script agree on, to dismiss most words before any system reads them.

What is left are classes of consonants, and a dot for what is between them: a word that shares none with a name cannot
be one. Each step is one of the quickest there are on a string of any length, so many words are folded as one string.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from mtcheck.names.folds import GAP, at_once, with_single_gaps
from mtcheck.names.scripts import FOLDS_FILE, Script
from mtcheck.text.tables import read_table

HUSHED = "ssh sch sh zh dj".split()
GUTTURAL = "K"
"""What the systems write in unlike ways counts as one sound; so do ch, kh and gh, whose h is left out."""
_CLASSES = dict.fromkeys("aeiouyâîûāīūéèïêôáíóúàäöüëwvpj", ".") | dict.fromkeys("td", "T") | dict.fromkeys("sz", "S")
_IN_LETTERS = str.maketrans(_CLASSES | {"h": None} | dict.fromkeys("kqgcx", GUTTURAL))
_IN_SOUNDS = str.maketrans(_CLASSES | {"h": None, "θ": "T", "c": "S", "ʒ": "S"} | dict.fromkeys("kqgγxčšžǧǯ", GUTTURAL))
_GREEK_LETTERS = str.maketrans(_CLASSES | {"h": None, "g": None, "b": ".", "f": "."} | dict.fromkeys("kc", GUTTURAL))
_GREEK_SOUNDS = str.maketrans(_CLASSES | {"h": None, "g": None, "b": ".", "f": ".", "k": GUTTURAL, "θ": "T"})
_GREEK_NASALS = (("nn", "n"), ("mm", "m"), ("gk", "g"), ("ng", "g"), ("mf", "f"), ("mp", "p"), ("mb", "b"), ("mv", "v"))
_MERGED = (("TT", "T"), ("TK", "K"), ("TS", "S"), *((2 * one, one) for one in "KSlmnrbf"))


def folds(word: str) -> Iterator[tuple[Script, str]]:
    """Yield the folds of a word in each script; twice for a j, which is a vowel or none."""
    yield Script.GREEK, _greek(word)
    hushed = _hushed(word)
    for one in (hushed, hushed.replace("j", GUTTURAL)) if "j" in hushed else (hushed,):
        arabic = _arabic(one)
        yield Script.ARABIC, arabic
        other = _without_labials(arabic)
        yield Script.ARMENIAN, other
        yield Script.GEORGIAN, other


def sharing_a_fold(words: Collection[str]) -> Iterator[str]:
    """Yield those words, of letters only, that share a fold with a name that is known; some of them more than once."""
    greek, arabic, other = known_by_fold(Script.GREEK), known_by_fold(Script.ARABIC), _known_elsewhere()
    yield from (word for word, fold in zip(words, at_once(_greek, words), strict=True) if fold in greek)
    hushed = at_once(_hushed, words)
    with_j = [(word, one.replace("j", GUTTURAL)) for word, one in zip(words, hushed, strict=True) if "j" in one]
    for own, written in ((words, hushed), ([word for word, _ in with_j], [one for _, one in with_j])):
        folded = at_once(_arabic, written)
        yield from (word for word, fold in zip(own, folded, strict=True) if fold in arabic)
        folded = at_once(_without_labials, folded)
        yield from (word for word, fold in zip(own, folded, strict=True) if fold in other)


def fold_sounds(read: str, script: Script) -> str:
    """Return the fold of a reading, behind the code of its script."""
    if script is Script.GREEK:
        return f"{script}:{_merged(_without_nasals(read).translate(_GREEK_SOUNDS))}"
    left = _merged(read.translate(_IN_SOUNDS))
    return f"{script}:{left if script is Script.ARABIC else _without_labials(left)}"


def _greek(written: str) -> str:
    written = _without_nasals(written.lower()).replace("ch", "").replace("kh", "")
    # Apart, for one letter that becomes two makes `translate` many times as slow.
    return _merged(written.replace("x", f"{GUTTURAL}S").translate(_GREEK_LETTERS))


def _without_nasals(written: str) -> str:
    for letters, less in _GREEK_NASALS:
        written = written.replace(letters, less)
    return written


def _hushed(written: str) -> str:
    written = written.lower()
    for letters in HUSHED:
        written = written.replace(letters, GUTTURAL)
    return written


def _arabic(hushed: str) -> str:
    return _merged(hushed.translate(_IN_LETTERS))


def _without_labials(arabic: str) -> str:
    # Nothing but a gap can stand beside another one by that.
    return with_single_gaps(arabic.replace("b", GAP).replace("f", GAP))


def _merged(classes: str) -> str:
    """Write a class once where it stands twice, and leave out a dental before a guttural or a hiss."""
    for double, single in _MERGED:
        while double in classes:
            classes = classes.replace(double, single)
    return with_single_gaps(classes)


@cache
def known_by_fold(script: Script) -> Mapping[str, str]:
    """Return the readings of the known names of a script by their folds; `builders/script_names.py` makes the table."""
    rows = read_table("mtcheck.names", f"data/scripts/{FOLDS_FILE}").splitlines()
    start = f"{script}:"
    width = len(start)
    return dict([row[width:].split("\t") for row in rows if row.startswith(start)])


@cache
def _known_elsewhere() -> frozenset[str]:
    """Return the folds of the two scripts in which a word has the same one."""
    return frozenset(known_by_fold(Script.ARMENIAN)).union(known_by_fold(Script.GEORGIAN))
