"""What a glossary file says, before it is known to make sense.

Every reader fills drafts with strings as they stand in the file; `finish` is the one place that turns them into
concepts, and the one place that knows which values are allowed. So all formats take the same glossary and
complain about the same faults in the same words.
"""

import codecs
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeVar

from mtcheck.errors import GlossaryError
from mtcheck.model import Zone
from mtcheck.terms.glossary import EVERYWHERE, Concept, Gender, Scope, Status, Term, TermType
from mtcheck.text.patterns import Pattern

_LANGUAGE = Pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_SHOWN = 60
_MOST_FORMS = 1000
"""A term with more forms is a list of other words; two million of them would fill the memory."""
_LONGEST_PATTERN = 500
"""So many characters are more than any context needs; they bound what compiling a pattern can cost."""

SCOPE_PATTERNS = ("not_before", "not_after", "unless_near")
SCOPE_KEYS = ("paths", "zones", "quotations", *SCOPE_PATTERNS)
"""What a scope may say: all are lists but `quotations`, which is yes or no."""
YES_OR_NO: Mapping[str, bool] = {"yes": True, "no": False, "true": True, "false": False}

Value = TypeVar("Value", bound=StrEnum)


class Written(NamedTuple):
    """What one key of a scope says, and where."""

    line: int
    values: Sequence[str]


ScopeDraft = Mapping[str, Written]
"""A scope as written: some of `SCOPE_KEYS`. A key that is there and empty takes back what the concept says."""


class Remark(NamedTuple):
    """What a file says and its concepts do not: passed over, but not in silence."""

    line: int
    concept: str
    term: str
    """Text and language of the term it is said of, or empty."""
    message: str


@dataclass(slots=True)
class TermDraft:
    """One term as written; an empty string is a value that is not given."""

    line: int
    text: str = ""
    language: str = ""
    status: str = ""
    type: str = ""
    gender: str = ""
    note: str = ""
    forms: Sequence[str] = ()
    scope: ScopeDraft | None = None


@dataclass(slots=True)
class ConceptDraft:
    """One concept as written; `type`, `scope` and (for German) `gender` hold for each term with none of its own."""

    line: int
    id: str = ""
    definition: str = ""
    domain: str = ""
    type: str = ""
    gender: str = ""
    translate: str = ""
    scope: ScopeDraft | None = None
    terms: list[TermDraft] = field(default_factory=list)


def fault(path: str, line: int, message: str) -> GlossaryError:
    """Return the error for one place in a glossary file, on one line."""
    return GlossaryError(" ".join(f"{path}:{line}: {message}".split()))


def decode(content: bytes, path: str) -> str:
    """Return the text of a glossary file, without its byte order mark. UTF-8, or UTF-16 with a mark."""
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.encoding != "utf-8":
            raise fault(path, 1, f"not {error.encoding.upper()}: {error.reason}, save the file as UTF-8") from None
        line = content.count(b"\n", 0, error.start) + 1
        raise fault(path, line, f"not UTF-8 (byte 0x{content[error.start]:02x}), save the file as UTF-8") from None


def unknown(path: str, line: int, what: str, value: str, allowed: Iterable[str]) -> GlossaryError:
    """Return the error for a word that is not one of the allowed ones, with the nearest of them."""
    names = list(allowed)
    nearest = get_close_matches(value, names, n=1, cutoff=0.7)
    hint = f"did you mean {nearest[0]!r}? " if nearest else ""
    return fault(path, line, f"unknown {what} {shown(value)}, {hint}allowed: {', '.join(names)}")


def shown(value: str) -> str:
    """Return a value as an error message may show it: quoted, on one line, not endless."""
    return repr(value if len(value) <= _SHOWN else value[:_SHOWN] + "…")


def finish(drafts: Iterable[ConceptDraft], path: str) -> tuple[Concept, ...]:
    """Turn the drafts of one file into concepts, or raise `GlossaryError` at the first that makes no sense."""
    concepts = tuple(_concept(draft, path) for draft in drafts)
    if not concepts:
        raise fault(path, 1, "no concept in this glossary")
    refuse_repeated_ids(concepts)
    return concepts


def refuse_repeated_ids(concepts: Iterable[Concept]) -> None:
    """Raise `GlossaryError` when two concepts share an id; the message names both places."""
    places: dict[str, str] = {}
    for concept in concepts:
        first = places.setdefault(concept.id, concept.place)
        if first is not concept.place:
            message = f"{concept.place}: concept {shown(concept.id)} is already at {first}, ids are unique"
            raise GlossaryError(" ".join(message.split()))


def _concept(draft: ConceptDraft, path: str) -> Concept:
    if not draft.terms:
        raise fault(path, draft.line, "concept without a term")
    # What terms inherit is checked where it is written.
    _value(TermType, "type", draft.type, path, draft.line)
    _value(Gender, "gender", draft.gender, path, draft.line)
    terms: list[Term] = []
    has_preferred = {
        _language(term.language, path, term.line) for term in draft.terms if term.status.strip() == Status.PREFERRED
    }
    for written in draft.terms:
        term = _term(written, draft, path, has_preferred)
        if term.status is Status.PREFERRED:
            has_preferred.add(term.language)
        terms.append(term)
    return Concept(
        id=clean(draft.id) or terms[0].text,
        terms=tuple(terms),
        definition=clean(draft.definition),
        domain=clean(draft.domain),
        place=f"{path}:{draft.line}",
        translate=_yes(draft.translate, "translate", path, draft.line),
    )


def _term(draft: TermDraft, concept: ConceptDraft, path: str, has_preferred: set[str]) -> Term:
    """Read one term. Without a status it is preferred if its language has no preferred term yet, else admitted."""
    text = clean(draft.text)
    if not text:
        raise fault(path, draft.line, "term without text")
    language = _language(draft.language, path, draft.line)
    if len(draft.forms) > _MOST_FORMS:
        raise fault(path, draft.line, f"{len(draft.forms):,} forms of one term, allowed: {_MOST_FORMS:,}")
    default = Status.ADMITTED if language in has_preferred else Status.PREFERRED
    gender = draft.gender or (concept.gender if language.startswith("de") else "")
    return Term(
        text=text,
        language=language,
        status=_value(Status, "status", draft.status, path, draft.line) or default,
        type=_value(TermType, "type", draft.type or concept.type, path, draft.line),
        gender=_value(Gender, "gender", gender, path, draft.line),
        note=clean(draft.note),
        forms=tuple(form for form in map(clean, draft.forms) if form),
        scope=_scope({**(concept.scope or {}), **(draft.scope or {})}, path),
        line=draft.line,
    )


def statuses(terms: Sequence[Term]) -> list[str]:
    """Return what must be said of the status of each term, empty where it goes without saying.

    Without a status, a term is preferred if its language has no preferred term before it, else admitted.
    """
    said = ["" if term.status in (Status.PREFERRED, Status.ADMITTED) else str(term.status) for term in terms]
    for language in {term.language for term in terms}:
        places = [place for place, term in enumerate(terms) if term.language == language and not said[place]]
        usual = [Status.PREFERRED, *[Status.ADMITTED] * len(places)][: len(places)]
        if [terms[place].status for place in places] != usual:
            for place in places:
                said[place] = str(terms[place].status)
    return said


def _scope(written: ScopeDraft, path: str) -> Scope:
    if not written:
        return EVERYWHERE
    lists = {key: tuple(filter(None, map(clean, value.values))) for key, value in written.items()}
    for zone in lists.get("zones", ()):
        _value(Zone, "zone", zone, path, written["zones"].line)
    for key in SCOPE_PATTERNS:
        for pattern in lists.get(key, ()):
            _refuse_broken(pattern, key, path, written[key].line)
    quotations = written.get("quotations")
    return Scope(
        paths=lists.get("paths", ()),
        zones=lists.get("zones", ()),
        quotations=quotations is None or _yes(" ".join(quotations.values), "quotations", path, quotations.line),
        **{key: lists.get(key, ()) for key in SCOPE_PATTERNS},
    )


def _refuse_broken(pattern: str, key: str, path: str, line: int) -> None:
    import regex

    if len(pattern) > _LONGEST_PATTERN:
        raise fault(path, line, f"{key}: {shown(pattern)} is longer than {_LONGEST_PATTERN} characters, split it")
    try:
        regex.compile(pattern)
    except (regex.error, OverflowError, RecursionError) as error:
        raise fault(path, line, f"{key}: {shown(pattern)} is not a regular expression: {error}") from None


def _yes(written: str, what: str, path: str, line: int) -> bool:
    """Return what a yes or no means; nothing is yes."""
    name = written.strip().lower()
    if name not in ("", *YES_OR_NO):
        raise unknown(path, line, what, written.strip(), ("yes", "no"))
    return YES_OR_NO.get(name, True)


def _value(kind: type[Value], what: str, written: str, path: str, line: int) -> Value | None:
    name = written.strip().lower()
    if not name:
        return None
    try:
        return kind(name)
    except ValueError:
        raise unknown(path, line, what, written.strip(), [str(member) for member in kind]) from None


def is_language(tag: str) -> bool:
    """Tell whether a text has the form of a language tag."""
    return _LANGUAGE.fullmatch(tag.strip()) is not None


def _language(written: str, path: str, line: int) -> str:
    """Return a language tag in its usual writing. `de-DE` is `de`: the German that holds unless a region differs."""
    tag = _usual(written)
    if not tag:
        raise fault(path, line, f"{shown(written)} is not a language tag, allowed are tags such as de, de-CH, en, ru")
    return tag


@lru_cache(maxsize=1000)
def _usual(written: str) -> str:
    """Return a tag as it is usually written, empty if it is none. A million terms share a few of these texts."""
    tag = written.strip()
    if not tag:
        return "de"
    if not is_language(tag):
        return ""
    first, *rest = tag.replace("_", "-").split("-")
    parts = [first.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)]
    return "de" if parts == ["de", "DE"] else "-".join(parts)


def clean(text: str) -> str:
    """Return a text on one line, composed (NFC) as the prose it is compared with."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
