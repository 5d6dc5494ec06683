"""The conjugation of verbs: weak, strong, with separable and inseparable prefixes; participles with their endings.

Source: Duden, Die Grammatik, on conjugation, on the insertion of -e-, on ge- and zu with prefixes.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from mtcheck.text.german.adjectives import ENDINGS
from mtcheck.text.german.grammar import SEPARATED, Form, Number, Slot, Tense
from mtcheck.text.german.paradigm import Paradigm
from mtcheck.text.german.strong_verbs import ALSO_WEAK, MODAL, Strong, strong_verbs
from mtcheck.text.german.word_parts import syllables

PARTICLES = frozenset(
    """
    ab an auf aus bei bereit bevor da dabei dafür dagegen daher dahin daneben daran dar darauf davon davor dazu
    dazwischen durch ein einher empor entgegen entlang entzwei fehl fern fertig fest fort frei gegenüber gering gleich
    gut heim her herab heran herauf heraus herbei herein herüber herum herunter hervor hierher hin hinab hinauf hinaus
    hinein hintereinander hinterher hinunter hinweg hinzu hoch kennen klar kund kurz lahm los mit nach nahe nieder offen
    preis ruhig sicher statt still stand tot teil trocken um umher unter über voll voran voraus vorbei vor vorher
    vorüber vorweg wach weg weiter wett wider wieder wund zu zurecht zurück zusammen zuvor zwangs
    """.split()
)
_EITHER = frozenset("durch hinter über um unter voll wider wieder".split())
"""Separable in some verbs and inseparable in others, often with the same letters."""
_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "durch", "hinter", "über", "um", "unter", "wider")
_ONSET = re.compile(
    "(?:sch[lmnrwptk]?|s[ptk]r?|chr?|ph|th|[bcdfgkptvw]l|[bcdfgkptvw]r|qu|kn|gn|pf[lr]?|zw|[b-hj-np-tv-z])?[aeiouyäöü]"
)
_NO_PARTICLE = frozenset("antworten angeln ankern argwöhnen einigen abern".split())
_E_BEFORE_T = re.compile("(?:[td]|(?:[^aeiouyäöülrhmn]|ch|[^l]lm)[mn]|(?<=[^aeiouäöü])gn)$")
_NO_PREFIX = re.compile("[bg]e(?:i(?!nh)|u(?![rn]))")
_SIBILANT = tuple("sßxz")
_SG, _PL = Number.SINGULAR, Number.PLURAL


class _Cell(NamedTuple):
    """One form of a verb without its particle."""

    text: str
    tense: Tense
    number: Number | None = None
    person: int | None = None


@cache
def _slots(tense: Tense, number: Number | None, person: int | None) -> frozenset[Slot]:
    return frozenset({Slot(number=number, tense=tense, person=person)})


def verb_forms(infinitive: str) -> Mapping[str, Form]:
    """Return all forms of a verb, given as infinitive; words before it (in Kraft treten) go as a particle does."""
    before, _, verb = infinitive.rpartition(" ")
    paradigm = Paradigm(infinitive, _slots(Tense.INFINITIVE, None, None))
    if before:
        _add(paradigm, f"{before} ", before, verb)
        return paradigm.forms
    particle = _particle(verb)
    if particle:
        _add(paradigm, particle, particle, verb[len(particle) :])
    if not particle or particle in _EITHER:
        _add(paradigm, "", "", verb)
    return paradigm.forms


@cache
def _participle_endings(tense: Tense) -> Mapping[str, frozenset[Slot]]:
    return {ending: frozenset(slot._replace(tense=tense) for slot in slots) for ending, slots in ENDINGS.items()}


def _add(paradigm: Paradigm, prefix: str, particle: str, verb: str) -> None:
    """Add the forms of `verb`; `prefix` is written before it, `particle` stands at the end of a main clause."""
    participles: list[tuple[str, Tense]] = []
    for cell in _cells(verb):
        slots = _slots(*cell[1:])
        if cell.tense in (Tense.PAST_PARTICIPLE, Tense.PRESENT_PARTICIPLE):
            participles.append((prefix + cell.text, cell.tense))
        if cell.tense is not Tense.IMPERATIVE or not particle:
            paradigm.add(prefix + cell.text, cell.tense, slots)
        if particle and cell.number is not None:
            paradigm.add(f"{cell.text}{SEPARATED}{particle}", f"{cell.tense}, separated", slots)
    if particle:
        zu = f"{prefix}zu {verb}" if prefix.endswith(" ") else f"{prefix}zu{verb}"
        paradigm.add(zu, Tense.ZU_INFINITIVE, _slots(Tense.ZU_INFINITIVE, None, None))
        if " " not in zu:
            participles.append((f"{zu}d", Tense.ZU_INFINITIVE))
    for participle, tense in participles:
        for ending, slots in _participle_endings(tense).items():
            if ending:
                paradigm.add(participle + ending, f"participle, adjective ending -{ending}", slots)


def _particle(verb: str) -> str:
    if verb in _NO_PARTICLE:
        return ""
    for length in range(min(12, len(verb) - 3), 1, -1):
        rest = verb[length:]
        if verb[:length] in PARTICLES and (len(rest) > 4 or rest in strong_verbs()) and _ONSET.match(rest):
            return verb[:length]
    return ""


def _cells(verb: str) -> Iterator[_Cell]:
    """Yield the forms of a verb without particle."""
    prefix, base = _strong_base(verb)
    strong = strong_verbs().get(base)
    yield _Cell(f"{verb}d", Tense.PRESENT_PARTICIPLE)
    yield from _present(verb, prefix, strong)
    if strong is not None:
        yield from _strong(prefix, base, strong)
    if strong is None or base in ALSO_WEAK:
        yield from _weak(verb)


def _strong_base(verb: str) -> tuple[str, str]:
    """Split off the prefix before a strong verb (ver-geben); what is not strong stays whole."""
    if verb in strong_verbs():
        return "", verb
    for prefix in _INSEPARABLE:
        if verb.startswith(prefix) and verb[len(prefix) :] in strong_verbs():
            return prefix, verb[len(prefix) :]
    return "", verb


def _stem(verb: str) -> str:
    return verb[:-2] if verb.endswith("en") else verb.removesuffix("n")


def _present(verb: str, prefix: str, strong: Strong | None) -> Iterator[_Cell]:
    if verb == "sein":
        yield from _sein()
        return
    stem = _stem(verb)
    e = "e" if _E_BEFORE_T.search(stem) and not verb.endswith(("eln", "ern")) else ""
    second = f"{stem}t" if stem.endswith(_SIBILANT) else f"{stem}{e}st"
    first, third = [f"{stem}e"], f"{stem}{e}t"
    if verb.endswith("eln"):
        first.append(f"{stem[:-2]}le")
    elif verb.endswith("ern"):
        first.append(f"{stem[:-2]}re")
    imperative = [stem, f"{stem}e"]
    if strong is not None and strong.present:
        third = prefix + strong.present
        second = _second(third, stem)
        if verb.removeprefix(prefix) in MODAL:
            first = [third]
        elif re.search("[ie]", third[len(prefix) :]) and "e" in stem[len(prefix) :]:
            imperative.append(third if stem.endswith("t") else third.removesuffix("t"))
    for text in first:
        yield _Cell(text, Tense.PRESENT, _SG, 1)
    yield _Cell(second, Tense.PRESENT, _SG, 2)
    yield _Cell(third, Tense.PRESENT, _SG, 3)
    for person in (1, 3):
        yield _Cell(verb, Tense.PRESENT, _PL, person)
    yield _Cell(f"{stem}{e}t", Tense.PRESENT, _PL, 2)
    for person in (1, 3):
        yield _Cell(f"{stem}e", Tense.SUBJUNCTIVE_1, _SG, person)
        yield _Cell(verb, Tense.SUBJUNCTIVE_1, _PL, person)
    yield _Cell(f"{stem}est", Tense.SUBJUNCTIVE_1, _SG, 2)
    yield _Cell(f"{stem}et", Tense.SUBJUNCTIVE_1, _PL, 2)
    for text in imperative:
        yield _Cell(text, Tense.IMPERATIVE, _SG, 2)
    yield _Cell(f"{stem}{e}t", Tense.IMPERATIVE, _PL, 2)


def _second(third: str, stem: str) -> str:
    if stem.endswith("t") and third.endswith("t"):
        return third if third.endswith("st") else f"{third}st"
    base = third.removesuffix("t").removesuffix("d") if third.endswith("wird") else third.removesuffix("t")
    if base.endswith(_SIBILANT):
        return f"{base}t"
    return f"{base}st"


def _sein() -> Iterator[_Cell]:
    for number, texts in ((_SG, "bin bist ist"), (_PL, "sind seid sind")):
        for person, text in enumerate(texts.split(), 1):
            yield _Cell(text, Tense.PRESENT, number, person)
    for number, texts in ((_SG, "sei seist sei"), (_PL, "seien seiet seien")):
        for person, text in enumerate(texts.split(), 1):
            yield _Cell(text, Tense.SUBJUNCTIVE_1, number, person)


def _strong(prefix: str, base: str, strong: Strong) -> Iterator[_Cell]:
    yield from _past(prefix + strong.past, Tense.PAST)
    yield from _past(prefix + strong.subjunctive, Tense.SUBJUNCTIVE_2)
    participle = strong.participle
    if prefix:
        whole = base.startswith(("be", "ge", "er", "ver", "emp", "miss")) and not participle.startswith(f"ge{base[:2]}")
        participle = prefix + (participle if whole or base == "essen" else participle.removeprefix("ge"))
        if base == "essen":
            participle = f"{prefix}gessen"
    yield _Cell(participle, Tense.PAST_PARTICIPLE)


def _past(first: str, tense: Tense) -> Iterator[_Cell]:
    """Yield the past by its first person: gab, gabst; gäbe, gäbest; brachte, brachtest."""
    if first.endswith("e"):
        texts = (first, f"{first}st", first, f"{first}n", f"{first}t", f"{first}n")
    else:
        e = "e" if first.endswith((*_SIBILANT, "t", "d")) else ""
        second = f"{first}{'e' if first[-1] in 'td' else ''}t"
        texts = (first, f"{first}{e}st", first, f"{first}en", second, f"{first}en")
    for place, text in enumerate(texts):
        yield _Cell(text, tense, _PL if place > 2 else _SG, place % 3 + 1)


def _weak(verb: str) -> Iterator[_Cell]:
    stem = _stem(verb)
    e = "e" if _E_BEFORE_T.search(stem) and not verb.endswith(("eln", "ern")) else ""
    yield from _past(f"{stem}{e}te", Tense.PAST)
    yield from _past(f"{stem}{e}te", Tense.SUBJUNCTIVE_2)
    ge = "" if verb.endswith("ieren") or _has_prefix(verb) else "ge"
    yield _Cell(f"{ge}{stem}{e}t", Tense.PAST_PARTICIPLE)


def _has_prefix(verb: str) -> bool:
    """Tell whether a weak verb begins with an inseparable prefix: besetzen, not beten nor beugen."""
    if _NO_PREFIX.match(verb):
        return False
    rests = (verb[len(prefix) :] for prefix in _INSEPARABLE if verb.startswith(prefix))
    return any(_ONSET.match(rest) and syllables(rest) > 1 for rest in rests)
