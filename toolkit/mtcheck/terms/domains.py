"""Take the concepts of some domains out of a glossary that serves several desks."""

from collections.abc import Sequence

from mtcheck.errors import ConfigError
from mtcheck.terms.glossary import Glossary


def within(glossary: Glossary, domains: Sequence[str]) -> Glossary:
    """Return the glossary of these domains; no domains mean all of them.

    A concept without a domain holds everywhere. Raises `ConfigError` for a domain that the glossary does not have,
    with the nearest one that it has.
    """
    if not domains:
        return glossary
    from difflib import get_close_matches
    from hashlib import sha256

    known = sorted({concept.domain for concept in glossary.concepts if concept.domain})
    for domain in domains:
        if domain not in known:
            close = get_close_matches(domain, known, n=1, cutoff=0.6)
            hint = f"did you mean '{close[0]}'?" if close else f"known are: {', '.join(known) or 'none'}"
            raise ConfigError(f"glossary-domains: no concept has the domain '{domain}', {hint}")
    chosen = frozenset(domains)
    concepts = tuple(concept for concept in glossary.concepts if not concept.domain or concept.domain in chosen)
    digest = sha256("\n".join([glossary.digest, *sorted(chosen)]).encode()).hexdigest()
    return Glossary(concepts, digest)
