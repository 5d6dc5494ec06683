"""Term candidates as a glossary in YAML, for someone to look over, cut down and then use."""

import itertools
from collections.abc import Iterator, Mapping, Sequence, Set

from mtcheck.names.registry import Name, system
from mtcheck.report.names.glossary import free_identity, proposed_status
from mtcheck.report.summary import number
from mtcheck.report.visible import visible
from mtcheck.terms import Status
from mtcheck.terms.candidates import Candidate
from mtcheck.terms.write_yaml import scalar

HEAD = """\
# Proposed by mtcheck from the words of texts, the best candidates first; to be looked over before it is used.
#
# Delete what is no term, add a definition and a gender where they are missing, and say of the other spellings whether
# they are admitted, deprecated or forbidden.

concepts:
"""
FORMS = 6
"""Forms that are shown before the rest is only counted."""


def render(
    listed: Sequence[Candidate],
    names: Sequence[Name],
    sources: Mapping[str, str],
    *,
    language: str = "en",
    ids: Set[str] = frozenset(),
) -> str:
    """Return the glossary; `sources` are what candidates stand for in `language`, `ids` are taken already."""
    taken = set(ids)
    blocks = []
    for candidate in listed:
        identity = free_identity(candidate.text.casefold(), taken)
        taken.add(identity)
        blocks.append("\n".join(_term(candidate, identity, sources.get(candidate.text, ""), language)))
    for name in names:
        identity = free_identity(name.proposed.casefold(), taken)
        taken.add(identity)
        blocks.append("\n".join(_name(name, identity)))
    return HEAD + "\n\n".join(blocks) + "\n" if blocks else ""


def _term(candidate: Candidate, identity: str, source: str, language: str) -> Iterator[str]:
    shown = ", ".join(f"{visible(form)} {number(count)}×" for form, count in candidate.forms[:FORMS])
    more = len(candidate.forms) - FORMS
    shown += f" and {number(more, 'other form')}" if more > 0 else ""
    where = f"{number(candidate.uses, 'use')} in {number(candidate.documents, 'file')}"
    yield f"  # {where}, score {candidate.score:g}: {shown}"
    yield f"  # {visible(candidate.path)}: {visible(candidate.example)}"
    yield f"  - id: {scalar(identity)}"
    yield f"    type: {candidate.type}"
    if candidate.gender is not None:
        yield f"    gender: {candidate.gender}"
    yield "    terms:"
    yield f"      - {scalar(candidate.text)}"
    for variant in candidate.variants:
        yield f"      - {{text: {scalar(variant)}, status: {Status.DEPRECATED}}}"
    if source:
        yield f"      - {{text: {scalar(source)}, language: {scalar(language)}}}"


def _name(name: Name, identity: str) -> Iterator[str]:
    texts = {path for spelling in name.spellings for path, _ in spelling.texts}
    shown = ", ".join(f"{visible(one.form)} {number(one.count)}×" for one in itertools.islice(name.spellings, FORMS))
    yield f"  # {number(name.count, 'use')} in {number(len(texts), 'file')}: {shown}"
    yield f"  - id: {scalar(identity)}"
    yield f"    type: {name.type}"
    yield "    terms:"
    yield f"      - {scalar(name.proposed)}"
    for other in name.spellings:
        if other.form != name.proposed:
            yield f"      - {{text: {scalar(other.form)}, status: {proposed_status(other, system(name.proposed))}}}"
