"""Two results compared: which findings are new, fixed, remaining. A finding is known by its fingerprint."""

from collections import Counter
from collections.abc import Iterable
from itertools import compress
from typing import NamedTuple

from mtcheck.engine.result import Report
from mtcheck.engine.suppress import needs_source
from mtcheck.model import Certainty, Finding
from mtcheck.report.position import Positions


class RuleChange(NamedTuple):
    """The findings of one rule in both results."""

    code: str
    name: str
    new: int
    fixed: int
    remaining: int


class Comparison(NamedTuple):
    """What has changed from one result to the other. All lists are sorted by path and place."""

    version: str
    new: tuple[Finding, ...]
    fixed: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    """As they are in the newer result."""
    left_out: tuple[Finding, ...]
    """Findings of the older result of which the newer one can say nothing: it has not seen the file, not compared it
    with its source, or not asked the rule."""
    positions: Positions
    """Of what is new and what remains."""
    before: Positions
    """Of what is fixed and left out."""

    @property
    def rules(self) -> tuple[RuleChange, ...]:
        """The sums by rule, sorted by code."""
        parts = [Counter(one.code for one in part) for part in (self.new, self.fixed, self.remaining)]
        names = {one.code: one.name for part in (self.fixed, self.remaining, self.new) for one in part}
        return tuple(RuleChange(code, name, *(part[code] for part in parts)) for code, name in sorted(names.items()))


def compare(old: Report, new: Report) -> Comparison:
    """Compare two results. Equal fingerprints are told apart by their number: of three, two may remain."""
    before = Counter(finding.fingerprint for finding in old.findings)
    after = Counter(finding.fingerprint for finding in new.findings)
    remaining, added = _parted(new.findings, before)
    _, gone = _parted(old.findings, after)
    seen, asked = set(new.paths), {rule.meta.code for rule in new.rules}
    unknown = {finding.code for finding in old.findings} - {rule.meta.code for rule in old.rules}
    # A rule that is not known here may have been asked; nothing more can be said of it.
    pairs = {rule.meta.code for rule in new.rules if needs_source(rule)}
    alone = {path for path in old.alignments if not compared(new, path)}
    known = [
        one.path in seen
        and (one.code in asked or one.code in unknown)
        and not (one.path in alone and one.code in pairs)
        for one in gone
    ]
    return Comparison(
        version=new.version,
        new=tuple(added),
        fixed=tuple(compress(gone, known)),
        remaining=tuple(remaining),
        left_out=tuple(compress(gone, (not one for one in known))),
        positions=Positions({}, new.known),
        before=Positions({}, old.known),
    )


def compared(report: Report, path: str) -> bool:
    """Tell whether an article was compared with its source."""
    return path in report.alignments and report.alignments[path].certainty is not Certainty.LOW


def _parted(findings: Iterable[Finding], other: Counter[str]) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that the other result has, too, and those that it has not."""
    left = other.copy()
    both: list[Finding] = []
    alone: list[Finding] = []
    for finding in findings:
        part = both if left[finding.fingerprint] > 0 else alone
        left[finding.fingerprint] -= 1
        part.append(finding)
    return both, alone
