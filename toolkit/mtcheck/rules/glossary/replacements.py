"""Which term an entry puts in the place of which, and where that leads."""

from collections.abc import Iterator

from mtcheck.terms.glossary import EVERYWHERE
from mtcheck.terms.inventory import Entry, Inventory, key


def is_replacement(inventory: Inventory, entry: Entry) -> bool:
    """Tell whether texts are asked to use this term in the place of another one of its concept."""
    return _preferred(inventory, entry) == entry and any(
        not other.wanted and other.term.language == entry.term.language
        for other in inventory.by_concept[key(entry.concept)]
    )


def next_entries(inventory: Inventory, entry: Entry) -> Iterator[Entry]:
    """Yield what other entries put in the place of a term that is itself a replacement."""
    for other in inventory.by_text[entry.term.text, entry.term.language]:
        if not other.wanted and other.concept is not entry.concept and other.term.scope == EVERYWHERE:
            preferred = _preferred(inventory, other)
            if preferred is not None and preferred.term.text != entry.term.text:
                yield preferred


def chain(inventory: Inventory, entry: Entry) -> tuple[list[Entry], bool]:
    """Return the replacements that follow from one, itself first, and whether they lead back to it."""
    passed = [entry]
    texts = {entry.term.text}
    rejected = {
        other.term.text for other in inventory.by_concept[key(entry.concept)] if other.german and not other.wanted
    }
    while (following := next(next_entries(inventory, passed[-1]), None)) is not None:
        if following.term.text in rejected:
            return [*passed, following], True
        if following.term.text in texts:
            break
        texts.add(following.term.text)
        passed.append(following)
    return passed, False


def _preferred(inventory: Inventory, entry: Entry) -> Entry | None:
    term = entry.concept.preferred(entry.term.language)
    return next((other for other in inventory.by_concept[key(entry.concept)] if other.term is term), None)
