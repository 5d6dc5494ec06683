"""Which names stand in files: what the name rules collect, seen as names instead of as findings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import mtcheck
from mtcheck.config import Config, replace
from mtcheck.engine.internal import UNREADABLE_FILE
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.result import Scan
from mtcheck.engine.run import Progress, scan_all
from mtcheck.engine.scan import collector
from mtcheck.names.aliased import counted, with_aliases
from mtcheck.names.mentions import Mention
from mtcheck.names.registry import Alias, Name, registry
from mtcheck.names.renamed import rank
from mtcheck.names.variants import Decrees, Verdict, decrees
from mtcheck.rule import Context, Located
from mtcheck.rules import load_rules
from mtcheck.rules.names import place_alias
from mtcheck.rules.names.name_variant import RULE
from mtcheck.rules.names.spellings import from_facts, is_mention, ruling
from mtcheck.terms import EMPTY_GLOSSARY, Glossary
from mtcheck.text.lines import Lines
from mtcheck.text.messages import Wording

Standing = tuple[str, str]
"""A path and a spelling."""


@dataclass(frozen=True, slots=True)
class NamesReport:
    """The names of some files, and the only input of what shows them."""

    version: str
    names: tuple[Name, ...]
    """Sorted by proposed form."""
    lines: dict[Standing, tuple[int, ...]]
    """The line of each place where a spelling stands in a text, ascending, from 1."""
    paths: tuple[str, ...]
    """Every file that was asked for and exists, sorted."""
    unreadable: dict[str, Wording] = field(default_factory=dict)
    """Those of them that could not be read, and why."""
    glossary: Glossary = EMPTY_GLOSSARY
    decided: Decrees = field(default_factory=Decrees)
    """What glossary and profile say, word by word."""
    crashes: tuple[str, ...] = ()

    @property
    def several(self) -> tuple[Name, ...]:
        """The names that are written in more than one way."""
        return tuple(name for name in self.names if len(name.spellings) > 1)


def find_names(
    paths: Sequence[str],
    config: Config,
    *,
    jobs: int | None = None,
    stdin: bytes = b"",
    progress: Progress = lambda done, of: None,
) -> NamesReport:
    """Read files and return their names; arguments and errors as of `engine.run.lint`.

    A text is forgotten as soon as its names are known, so memory grows with the mentions of names, not with the words.
    """
    selected = (RULE.meta.code, place_alias.RULE.meta.code)
    plan = make_plan(replace(config, select=selected, ignore=(), baseline=None), load_rules())
    return make_names_report(scan_all(paths, plan, jobs=jobs, stdin=stdin, progress=progress), plan)


def make_names_report(scans: Iterable[Scan], plan: Plan) -> NamesReport:
    """Bring the names together that the scans have collected, in whatever order they come."""
    scripts = plan.config.options.get(RULE.meta.code, RULE.options)
    paths: list[str] = []
    mentions: list[Mention] = []
    places: list[Located] = []
    lines: dict[Standing, tuple[int, ...]] = {}
    unreadable: dict[str, Wording] = {}
    crashes: list[tuple[str, str]] = []
    for scan in scans:
        paths.append(scan.path)
        # Made at once: of facts and mentions of a large corpus only one is held.
        mentions += from_facts([Located(scan.path, fact) for fact in scan.facts.get(collector(RULE), ())], scripts)
        places += (Located(scan.path, fact) for fact in scan.facts.get(collector(place_alias.RULE), ()))
        lines |= _lines(scan)
        unreadable |= {one.path: one.message for one in scan.findings if one.code == UNREADABLE_FILE.code}
        crashes += ((scan.path, crash) for crash in scan.crashes)
    decided = decrees(plan.glossary, plan.config.profile)
    return NamesReport(
        version=mtcheck.__version__,
        names=_with_places(registry(mentions, decided), sorted(places), plan, decided),
        lines=lines,
        paths=tuple(sorted(paths)),
        unreadable=dict(sorted(unreadable.items())),
        glossary=plan.glossary,
        decided=decided,
        crashes=tuple(crash for _, crash in sorted(crashes)),
    )


def reason(edge: Verdict | Alias) -> Wording:
    """Say how two spellings are known to be one name, in the words of the rules."""
    return edge.why if isinstance(edge, Alias) else ruling(edge).hit.values["why"]


def _with_places(names: tuple[Name, ...], places: Sequence[Located], plan: Plan, decided: Decrees) -> tuple[Name, ...]:
    """Join the names that the rule for places would report as one place, with its reasons."""
    judged = place_alias.judge(places, Context(None, plan.glossary, profile=plan.config.profile))
    aliases = {
        (form, preferred): Alias(Mention("", form, ((0, len(form)),), frozenset()), preferred, why)
        for form, preferred, why in (
            (str(values["form"]), str(values["preferred"]), values["why"])
            for values in (found.hit.values for found in judged)
        )
    }
    if not aliases:
        return names
    order = {(one.fact.form): rank(one.fact.key, one.fact.form) for one in places}
    texts = counted((one.fact.form, one.path, 1 + len(one.fact.others)) for one in places)
    return with_aliases(
        names, [alias for _, alias in sorted(aliases.items())], texts, decided, lambda form: order.get(form, 0)
    )


def _lines(scan: Scan) -> dict[Standing, tuple[int, ...]]:
    document = scan.read()
    if document is None:
        return {}
    to_text, lines = document.map.to_text, Lines(document.text)
    found: dict[Standing, list[int]] = defaultdict(list)
    # A spelling has a fact of its own for each part of the article in which it stands.
    for fact in filter(is_mention, scan.facts.get(collector(RULE), ())):
        spans = ((fact.start, fact.end), *fact.others)
        found[scan.path, fact.form] += (lines.position(to_text(*span)[0]).line for span in spans)
    for fact in scan.facts.get(collector(place_alias.RULE), ()):
        if (standing := (scan.path, fact.form)) not in found:
            spans = ((fact.start, fact.end), *fact.others)
            found[standing] = [lines.position(to_text(*span)[0]).line for span in spans]
    return {standing: tuple(sorted(places)) for standing, places in found.items()}
