"""Write a word in the letters of one script.

A Cyrillic о looks like a Latin o, so Mоskau with one of them passes every eye; search, hyphenation, spell checker and
screen reader stumble. Such letters come from a keyboard that was switched too late, from text recognition, and from
texts that were copied piece by piece. If every foreign letter has a Latin twin, the twins make a plain Latin word
again; a Cyrillic word with a Latin letter in it becomes Cyrillic. What would be neither is reported without a fix.

Left alone: units and symbols with Greek letters (µm, kΩ, Δt), a Greek letter that looks like no Latin one, whole words
in another script, parts of a compound in one script each (А-Liga), a Cyrillic word with a German ending, and capitals
that only decorate (KoЯn).
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, WordRule, say
from mtcheck.text.patterns import Pattern

CYRILLIC_TWINS = dict(zip("аеорсхуіјѕһԁԛԝӏАВЕКМНОРСТУХІЈЅԌԚԜҮ", "aeopcxyijshdqwlABEKMHOPCTYXIJSGQWY", strict=True))
GREEK_TWINS = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳ", "oABEZHIKMNOPTYXcj", strict=True))
TWINS = CYRILLIC_TWINS | GREEK_TWINS
TO_LATIN = str.maketrans(TWINS)
RARE = frozenset("һԁԛԝӏԌԚԜҮ")
"""Letters of few languages: what looks like one of them in a Cyrillic word is more likely a Latin letter on purpose."""
TO_CYRILLIC = str.maketrans({latin: cyrillic for cyrillic, latin in CYRILLIC_TWINS.items() if cyrillic not in RARE})
CYRILLIC = Pattern("[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]")
GREEK = Pattern("[\u0370-\u03ff\u1f00-\u1fff]")
LATIN = Pattern("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
WITH_ENDING = Pattern(f"(?:[А-Я]{{2,}}|(?=.*[^A-Za-z{''.join(CYRILLIC_TWINS)}])[\u0400-\u052f]{{2,}})(?:s|er|n)")
"""The Cyrillic part is an acronym, or has a letter that looks like no Latin one."""
DECORATED = Pattern("[A-Za-z]*[ЯИДЦШ][A-Za-z]*")
SHORTEST_GREEK = 4
"""Shorter words of Latin and Greek letters are formulas."""


def check(word: str, _: Context[None]) -> Iterator[Hit]:
    if word.isascii() or not LATIN.search(word):
        return
    if CYRILLIC.search(word):
        if not WITH_ENDING.fullmatch(word) and not DECORATED.fullmatch(word):
            yield Hit(
                0, len(word), replacement=mended(word), values={"script": say("Cyrillic"), "found": foreign(word)}
            )
    elif GREEK.search(word) and len(word) >= SHORTEST_GREEK:
        latin = word.translate(TO_LATIN)
        if not GREEK.search(latin):
            yield Hit(0, len(word), replacement=latin, values={"script": say("Greek"), "found": foreign(word)})


def mended(word: str) -> str | None:
    """Return the word in one script, Latin first, or `None` if letters without a twin are left.

    >>> mended("М\N{LATIN SMALL LETTER O}сква"), mended("Киrche")
    ('Москва', None)
    """
    latin = word.translate(TO_LATIN)
    if not CYRILLIC.search(latin):
        return latin
    cyrillic = word.translate(TO_CYRILLIC)
    return None if LATIN.search(cyrillic) else cyrillic


def foreign(word: str) -> str:
    """Return the letters that are not Latin, each once."""
    return " ".join(dict.fromkeys(letter for letter in word if not LATIN.search(letter)))


RULE = WordRule(
    meta=Meta(
        code="DES107",
        name="mixed-script",
        message="„{text}“ mixes Latin and {script} letters",
        why="{script}: {found}",
        mqm=Mqm.ENCODING,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Unicode Technical Standard 39, section 5 (mixed-script detection) and confusables.txt",
        judged=Judged(18, 18, "words of tests/rules/design/test_mixed_script.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Zug nach ⟦Mоskau⟧ hält in ⟦Brеst⟧.", fixed="Der Zug nach Moskau hält in Brest."),
        Bad("Die ⟦РKK⟧ meldet sich, ⟦Υannis⟧ schweigt.", fixed="Die PKK meldet sich, Yannis schweigt."),
        Bad("Auf dem Schild steht „⟦Моcква⟧“.", fixed="Auf dem Schild steht „Москва“."),
        Bad("Der ⟦Жurnalist⟧ ging heim."),
        Good("Ein Faden von 5 µm und 3 μm, ein Widerstand von 4 kΩ und 2 MΩ, die Strecke Δt."),
        Good("β-Blocker, die Ω-Klasse, αβ-Zellen, der Winkel αx und ΔHf, die Marke PLEIAΔES."),
        Good("Auf dem Schild steht „Москва“, daneben „Αθήνα“ und „СССР“."),
        Good("Sie steigt in die А-Liga auf und hört KoЯn. Zwei СССРs gab es nie."),
        Good("Łódź, Reykjavík, Tōkyō und Straße."),
    ],
)
