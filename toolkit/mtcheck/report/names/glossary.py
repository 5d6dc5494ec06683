"""Names that are decided, as a glossary in YAML for someone to look over and then use.

What the glossaries of the run say is neither said again nor contradicted: a name they know in all its spellings is left
out, and one they know in part comes with the other spellings under the form they prefer.
"""

import itertools
from collections.abc import Iterator, Set
from dataclasses import dataclass

from mtcheck.engine.names import NamesReport
from mtcheck.names.registry import Name, Spelling, system
from mtcheck.names.schemes import Label
from mtcheck.names.variants import Decision
from mtcheck.report.language import catalogue
from mtcheck.report.names.console import why
from mtcheck.report.summary import number
from mtcheck.report.visible import visible
from mtcheck.terms import Status
from mtcheck.terms.write_yaml import scalar
from mtcheck.text.messages import Language

HEAD = """\
# Proposed by mtcheck from the spellings of texts; to be looked over before it is used.
#
# preferred   the form that was decided for
# admitted    another form of the same writing system, or of none in particular
# deprecated  a form of another writing system

concepts:
"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A glossary file, empty if there is nothing new; how many names it holds; and those that nothing decides."""

    text: str
    names: int
    undecided: tuple[str, ...]


def propose(report: NamesReport) -> Proposal:
    """Return the glossary of the names in more than one spelling that are decided and new to the glossary."""
    known = report.decided.preferred
    ids = {concept.id for concept in report.glossary.concepts}
    concepts: list[str] = []
    undecided: list[str] = []
    for name in report.several:
        # A glossary that prefers several of the spellings knows them for several names.
        apart = len({known[one.form] for one in name.spellings if one.form in known}) > 1
        new = [one for one in name.spellings if one.form not in known and one.form != name.proposed]
        if name.decision is Decision.ALPHABET:
            undecided.append(name.proposed)
        elif new and not apart:
            identity = free_identity(name.proposed.casefold(), ids)
            ids.add(identity)
            concepts.append("\n".join(_concept(name, new, identity)))
    text = HEAD + "\n\n".join(concepts) + "\n" if concepts else ""
    return Proposal(text, len(concepts), tuple(undecided))


def _concept(name: Name, others: list[Spelling], identity: str) -> Iterator[str]:
    counts = ", ".join(f"{visible(one.form)} {number(one.count)}×" for one in name.spellings)
    yield f"  # {counts}: {why(name, catalogue(Language.EN))}"
    yield f"  - id: {scalar(identity)}"
    yield f"    type: {name.type}"
    yield "    terms:"
    yield f"      - {scalar(name.proposed)}"
    for other in others:
        yield f"      - {{text: {scalar(other.form)}, status: {proposed_status(other, system(name.proposed))}}}"


def proposed_status(spelling: Spelling, wanted: Label) -> Status:
    """Only a form that shows another system than the one to use is wrong wherever it stands."""
    foreign = spelling.system not in (Label.GERMAN, Label.UNDECIDED, wanted)
    return Status.DEPRECATED if foreign else Status.ADMITTED


def free_identity(identity: str, taken: Set[str]) -> str:
    """Return an identity that is not taken: itself, or with the first number that is free."""
    numbered = (f"{identity}-{count}" for count in itertools.count(2))
    return next(candidate for candidate in itertools.chain((identity,), numbered) if candidate not in taken)
