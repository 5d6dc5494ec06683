"""In which ways one word of a text can be a use of one term: as a form of it, or as a compound with it."""

from collections.abc import Iterator

from mtcheck.terms.entry import NAMES, Entry, How, Reading
from mtcheck.terms.inflected import may_be_verb
from mtcheck.text.german.compounds import (
    is_adjective_part,
    is_ambiguous,
    is_certain_first_part,
    is_first_part,
    is_last_part,
    is_opaque,
    may_be_place,
    needs_no_list,
    never_ends,
)
from mtcheck.text.german.grammar import BASE, SEPARATED
from mtcheck.text.german.vocabulary import is_noun_form

SHORTEST_REST = 3
"""The shortest word that a term makes a compound with."""
SHORTEST_HEAD = 3
"""Terms of three letters (Art, Typ) end a compound only behind a long first part; shorter ones are never in one."""
_SHORTEST_IN_COMPOUND = 4
_SHORTEST_NAME = 5
"""The shortest name, or term without a type, that may begin a compound."""
_SHORTEST_IN_MIDDLE = 6
_MOST_ADDED = 6
"""So many letters more than its base form a form has at most."""


def as_form(entry: Entry, word: str, swiss: bool) -> Iterator[Reading]:
    """Yield how the whole word is a form of a term, or its first part before a hyphen (Einberufungs-)."""
    term = entry.term
    if len(word) > len(term.text) + _MOST_ADDED and not term.forms and not may_be_verb(term):
        return
    forms = entry.forms(swiss)
    form = forms.get(word)
    if form is not None:
        yield Reading(entry, 0, len(word), How.EXACT if form.how == BASE else How.FORM, form.how, form.slots)
    elif word[:1].isupper() and term.text[:1].islower():
        small = word[0].lower() + word[1:]
        form = forms.get(small)
        if form is not None:
            how = How.EXACT if form.how == BASE else How.FORM
            yield Reading(entry, 0, len(word), how, form.how, form.slots, initial=True)
    if form is None and len(term.text) >= _SHORTEST_IN_COMPOUND and entry.modifiers(swiss).get(word) == "s":
        yield Reading(entry, 0, len(word), How.PART, "compound: Fugen-s")
    if may_be_verb(term):
        small = word[0].lower() + word[1:]
        for form_text, form in forms.items():
            first, separated, particle = form_text.partition(SEPARATED)
            if separated and first in (word, small):
                yield Reading(
                    *(entry, 0, len(word), How.SEPARATED, form.how, form.slots),
                    initial=first != word,
                    particle=particle,
                )


def as_closed(entry: Entry, word: str, swiss: bool) -> Iterator[Reading]:
    """Yield how a word is a term that the glossary writes with a hyphen: Complianceanforderung."""
    for form, why in entry.forms(swiss).items():
        first, *rest = form.split("-")
        if word == first + "".join(part[:1].lower() + part[1:] for part in rest):
            yield Reading(entry, 0, len(word), How.HYPHEN, "without hyphen", why.slots)


def as_modifier(entry: Entry, word: str, swiss: bool) -> Iterator[Reading]:
    """Yield how the beginning of a word is a term, if what follows is proven to be a word."""
    text = entry.term.text
    shortest = _SHORTEST_NAME if entry.term.type in (*NAMES, None) else _SHORTEST_IN_COMPOUND
    if len(text) < shortest or len(word) < len(text) - 1 + SHORTEST_REST or is_opaque(word, 0, len(text)):
        return
    initial = word[:1].islower()
    written = word[:1].upper() + word[1:]
    proof = needs_no_list(text)
    unproven: Reading | None = None
    for modifier, link in entry.modifiers(swiss).items():
        rest = written[len(modifier) :]
        if len(rest) < SHORTEST_REST or not written.startswith(modifier) or not rest.islower():
            continue
        noun = not initial and is_last_part(rest, proof)
        if noun or is_adjective_part(rest):
            yield Reading(entry, 0, _base(modifier, link), How.MODIFIER, _shown(link, rest, noun))
            return
        if not initial and len(rest) > SHORTEST_REST and unproven is None:
            reason = _shown(link, rest, True)
            unproven = Reading(entry, 0, _base(modifier, link), How.MODIFIER, reason, rest=rest[0].upper() + rest[1:])
    if unproven is not None:
        yield unproven


def as_last_part(entry: Entry, word: str, place: int, swiss: bool) -> Iterator[Reading]:
    """Yield how a word goes on with a form of a term; of a noun with a capital, of an adjective as it is written."""
    text = entry.term.text
    if len(text) < SHORTEST_HEAD or len(word) - place < len(text) - 2:
        return
    first, rest = word[:place], word[place:]
    noun = text[:1].isupper()
    if (noun and not word[:1].isupper()) or not rest.islower():
        return
    written = rest[0].upper() + rest[1:] if noun else rest
    form = entry.forms(swiss).get(written) if len(rest) <= len(text) + _MOST_ADDED else None
    if form is None:
        if noun and len(text) >= _SHORTEST_IN_MIDDLE and len(rest) >= len(text) - 1 + SHORTEST_REST:
            yield from _as_middle_part(entry, word, written, place, swiss)
    elif _ends_in(word, place, text):
        yield Reading(entry, place, len(word), How.HEAD, f"compound: {first} + {text}", form.slots)


def _as_middle_part(entry: Entry, word: str, written: str, place: int, swiss: bool) -> Iterator[Reading]:
    """Yield how a term stands between two words of a compound: Datenschichtobjekt."""
    proof = needs_no_list(entry.term.text)
    for modifier, link in entry.modifiers(swiss).items():
        rest = written[len(modifier) :]
        if written.startswith(modifier) and len(rest) >= SHORTEST_REST and is_last_part(rest, proof):
            if _is_first_part(word[:place].lower(), entry.term.text) and not is_opaque(
                word, place, place + len(modifier)
            ):
                reason = f"{_shown(link, rest, True)}, behind {word[:place]}"
                yield Reading(entry, place, place + _base(modifier, link), How.MODIFIER, reason)
            return


def _ends_in(word: str, place: int, text: str) -> bool:
    """Tell whether a word is a compound whose last part begins at a place."""
    first, rest = word[:place].lower(), word[place:]
    if never_ends(rest) or not _is_first_part(first, text) or is_opaque(word, place, len(word)):
        return False
    return not is_ambiguous(first, rest) and (not may_be_place(rest) or is_noun_form(word.lower()))


def _is_first_part(first: str, text: str) -> bool:
    if len(text) < _SHORTEST_IN_COMPOUND:
        return is_certain_first_part(first)
    return is_first_part(first, needs_no_list(text))


def _base(modifier: str, link: str) -> int:
    """Return the length of a modifier without its linking element."""
    return len(modifier) if link in ("-e", "plural") else len(modifier) - len(link)


def _shown(link: str, rest: str, noun: bool) -> str:
    """Return the reason for a first part: „compound: Fugen-s + Alter“."""
    second = rest[0].upper() + rest[1:] if noun else rest
    element = {"": "", "-e": "without -e", "plural": "plural"}.get(link, f"Fugen-{link}")
    return "compound: " + (f"{element} + {second}" if element else f"+ {second}")
