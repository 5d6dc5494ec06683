"""Find the people that German knows under a spelling of its own, and whether a text has the German one, too."""

from collections.abc import Mapping
from functools import cache

from mtcheck.names.attested import known
from mtcheck.names.established import german_by_english


@cache
def english_forms() -> Mapping[str, str]:
    """Return the English names by their forms, themselves and the genitive in -s."""
    return {form: name for name in german_by_english() for form in (name, f"{name}s")}


def has_rival(english: str, german: str, words: frozenset[str]) -> bool:
    """Tell whether a text writes the name in another way as well: then it is a variant, and reported as one."""
    links = known(english)
    others = {word.removesuffix("s") for word in words if word[:1] in {german[0], english[0]}} - {english}
    return german in others or (bool(links) and any(not links.isdisjoint(known(other)) for other in others if other))
