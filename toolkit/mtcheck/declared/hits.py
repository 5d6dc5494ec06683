"""Hits of the rules that are written as data."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from mtcheck.declared.finder import Book, Found
from mtcheck.model import Document
from mtcheck.rule import Hit, gettext_noop, say
from mtcheck.terms import EMPTY_GLOSSARY, Glossary

LANGUAGES: Mapping[str, str] = {
    "en": gettext_noop("English"),
    "es": gettext_noop("Spanish"),
    "fr": gettext_noop("French"),
    "it": gettext_noop("Italian"),
    "ru": gettext_noop("Russian"),
    "tr": gettext_noop("Turkish"),
    "uk": gettext_noop("Ukrainian"),
    "vi": gettext_noop("Vietnamese"),
}


def hits(
    book: Book,
    code: str,
    document: Document,
    glossary: Glossary = EMPTY_GLOSSARY,
    languages: Collection[str] = (),
) -> Iterator[Hit]:
    """Yield a hit for each place where an entry of a rule counts, and the glossary has not the say.

    `languages` are those that the entries must be from, none for any. Values are `better` (all that is better, with
    semicolons), `source`, `language` and `sense`. Raises `ConfigError` for a pattern that takes too long.
    """
    found = book.find(document, code)
    if languages:
        found = [one for one in found if one.entry.language in languages]
    if found and glossary.concepts:
        from mtcheck.terms.matcher import matcher

        uses = [(match.start, match.end) for match in matcher(glossary).find(document)]
        found = [one for one in found if not any(start < one.end and one.start < end for start, end in uses)]
    for one in found:
        yield hit(one, document)


def hit(found: Found, document: Document) -> Hit:
    """Return the hit for a place, with what is better as its fix or its candidates."""
    entry = found.entry
    values = {
        "better": "; ".join(entry.better),
        "source": entry.source,
        "language": say(LANGUAGES[entry.language]) if entry.language in LANGUAGES else entry.language,
        "sense": entry.sense,
    }
    if not entry.better:
        return Hit(found.start, found.end, values=values)
    # Imported here because most texts hold nothing of the kind, and inflection is a large module.
    from mtcheck.declared.replacement import propose

    proposed = propose(found, document)
    return Hit(found.start, found.end, edits=proposed.edits, candidates=proposed.candidates, values=values)


@cache
def shipped() -> Book:
    """Return the book of calques that comes with mtcheck."""
    from mtcheck.declared.compiled import loads
    from mtcheck.text.tables import read_bytes

    return Book(*loads(read_bytes("mtcheck.declared", "data/calques.json")))
