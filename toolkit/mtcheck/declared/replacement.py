"""Put what an entry says is better in the place that was found, in the same form where that form is certain.

Nouns, adjectives and verbs are replaced as terms of a glossary are (`terms.replacement`), article and adjectives
included. A verb with what goes with it is replaced where both stand side by side; around a whole clause the reader has
to say where the words go.
"""

from collections.abc import Iterator

from mtcheck.declared.entry import Shape
from mtcheck.declared.finder import Found
from mtcheck.declared.lemma import lemma
from mtcheck.model import Document, Edit
from mtcheck.terms.entry import How
from mtcheck.terms.glossary import Concept, Status, Term, TermType
from mtcheck.terms.matcher import Match
from mtcheck.terms.replacement import Edits, Proposal, proposal
from mtcheck.text.german.grammar import SEPARATED, Form, Tense
from mtcheck.text.german.inflection import forms
from mtcheck.text.patterns import Pattern

_GROUP = Pattern(r"\\(\d)")
_ADJECTIVE_BEFORE = Pattern(r"(?<![^\W\d_])[a-zäöüß]{2,}(?<!t)e[nmrs]?\s+\Z")
_SIDE_BY_SIDE = 3
_REFLEXIVE = "sich"


def propose(found: Found, document: Document) -> Proposal:
    """Return the fix for a place, several where the entry knows several or the form is open; places of the prose."""
    made = list(dict.fromkeys(edits for better in found.entry.better for edits in _edits(found, better, document)))
    if len(made) == 1 and len(found.entry.better) == 1:
        return Proposal(made[0])
    return Proposal(candidates=tuple(made[:6]))


def _edits(found: Found, better: str, document: Document) -> Iterator[Edits]:
    shape = found.shape
    if "…" in better:
        # Said, not written: the words around have to change with it.
        return
    if shape is None:
        text = _GROUP.sub(
            lambda group: found.groups[int(group[1])] if int(group[1]) < len(found.groups) else "", better
        )
        yield (Edit(found.start, found.end, text),)
    elif shape.kind is TermType.PHRASE:
        yield (Edit(found.start, found.end, _cased(better, found, document, shape)),)
    elif shape.kind is TermType.VERB and found.chunk is not None:
        clause = _clause(found, better, document)
        if clause is not None:
            yield (Edit(found.start, found.end, clause),)
    else:
        yield from _inflected(found, shape, better, document)


def _cased(better: str, found: Found, document: Document, shape: Shape) -> str:
    """Return the words with the capital that the beginning of a sentence gave to those that were found."""
    first = document.prose[found.start : found.start + 1]
    return better[:1].upper() + better[1:] if first.isupper() and shape.phrase[:1].islower() else better


def _inflected(found: Found, shape: Shape, better: str, document: Document) -> Iterator[Edits]:
    """Yield the edits that replace a noun, an adjective or a verb as a term."""
    better, gender = lemma(better) if shape.kind is TermType.NOUN else (better, None)
    old = Term(shape.phrase, type=shape.kind, gender=shape.gender, status=Status.FORBIDDEN)
    new = Term(better, type=shape.kind, gender=gender)
    how = How.SEPARATED if found.particle else How.FORM
    made = proposal(Match(found.start, found.end, Concept("", (new, old)), old, how), document)
    if made.edits:
        yield made.edits
    yield from made.candidates


def _clause(found: Found, better: str, document: Document) -> str | None:
    """Return what replaces a verb and the words beside it, or `None` where that is not certain."""
    shape, chunk, verb = found.shape, found.chunk, found.verb
    if shape is None or chunk is None or verb is None or found.particle or found.extra:
        return None
    prose = document.prose
    if prose[chunk[0] : chunk[0] + 4].lower() == "kein" or _ADJECTIVE_BEFORE.search(prose[: chunk[0]][-40:]):
        return None
    before, _, infinitive = better.rpartition(" ")
    old = forms(shape.phrase.rpartition(" ")[2], TermType.VERB).get(prose[verb[0] : verb[1]])
    if old is None or not infinitive[:1].islower():
        return None
    slots = old.slots
    if before == _REFLEXIVE or before.startswith(f"{_REFLEXIVE} "):
        slots = frozenset(slot for slot in slots if slot.person in (None, 3))
    new = {
        text: form
        for text, form in forms(infinitive, TermType.VERB).items()
        if form.slots & slots and not form.how.startswith(Tense.IMPERATIVE)
    }
    if 0 <= verb[0] - chunk[1] <= _SIDE_BY_SIDE:
        text = _only([text for text in new if SEPARATED not in text])
        # Only a verb at the end of its clause is sure to be written in one word.
        finite = {slot.tense for slot in slots} - {Tense.INFINITIVE, Tense.PAST_PARTICIPLE, Tense.ZU_INFINITIVE}
        if text is None or (finite and not _ends_clause(prose, found.end) and _separable(new)):
            return None
        return f"{before} {text}".strip()
    if 0 <= chunk[0] - verb[1] <= _SIDE_BY_SIDE and before and not _separable(new):
        text = _only([text for text in new if SEPARATED not in text])
        return None if text is None else f"{text} {before}"
    return None


def _separable(made: dict[str, Form]) -> bool:
    return any(SEPARATED in text for text in made)


def _only(texts: list[str]) -> str | None:
    return texts[0] if len(texts) == 1 else None


def _ends_clause(prose: str, end: int) -> bool:
    return prose[end : end + 1] in (*",;.:!?…“”»)", "")
