"""What was fixed and what is left, for a terminal."""

from collections import Counter
from collections.abc import Callable, Iterator

from mtcheck.engine.passes import Fixing, Step
from mtcheck.model import Finding, FixSafety
from mtcheck.report.change import change
from mtcheck.report.console import BOLD, COLORS, INTERNAL, columns
from mtcheck.report.language import Catalogue, catalogue
from mtcheck.report.position import Positions
from mtcheck.report.visible import visible
from mtcheck.text.messages import Language

Paint = Callable[[str, str], str]
LONGEST = 60
"""Characters of what a fix takes away or puts in."""


def render(
    fixing: Fixing,
    *,
    written: bool = True,
    refused: bool = False,
    unsafe: bool = False,
    color: bool = False,
    language: Language = Language.EN,
) -> str:
    """Return one line for each fix, then the sums.

    `unsafe` if all fixes were asked for, `written` if they are made, `refused` if some file could not be written.
    """

    def paint(code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if color else text

    said = catalogue(language)
    lines: list[str] = []
    changes = {one.path: one for one in fixing.changes}
    internal = [finding for finding in fixing.report.findings if finding.code in INTERNAL]
    for path in sorted({*changes, *(finding.path for finding in internal)}):
        lines.append(paint(BOLD, visible(path)))
        lines += (_line("-", one, visible(said.say(one.message)), paint) for one in internal if one.path == path)
        if path in changes:
            for step in changes[path].steps:
                lines += (_line(where, finding, what, paint) for where, finding, what in _made(step, said))
        lines.append("")
    lines.append(paint(BOLD, verdict(fixing, said, written=written, refused=refused, unsafe=unsafe)))
    table = list(_table(fixing, said))
    if len(table) > 1:
        lines += ["", *(f"  {row}" for row in columns(table))]
    return "\n".join(lines) + "\n"


def verdict(fixing: Fixing, said: Catalogue, *, written: bool, unsafe: bool, refused: bool = False) -> str:
    """Return the whole result in one line."""
    made = sum(len(step.findings) for change in fixing.changes for step in change.steps)
    files = said.ngettext("{count} file", "{count} files", len(fixing.report.paths))
    if made:
        changed = said.number(len(fixing.changes))
        line = (
            said.ngettext(
                "{count} fix made in {some} of {files}",
                "{count} fixes made in {some} of {files}",
                made,
                some=changed,
                files=files,
            )
            if written
            else said.ngettext(
                "{count} fix to make in {some} of {files}",
                "{count} fixes to make in {some} of {files}",
                made,
                some=changed,
                files=files,
            )
        )
    elif refused:
        line = said.gettext("{files} checked, nothing fixed", files=files)
    else:
        line = said.gettext("{files} checked, nothing to fix", files=files)
    left = [finding for finding in fixing.report.findings if finding.code not in INTERNAL]
    if left:
        line += said.ngettext("; {count} finding left", "; {count} findings left", len(left))
        to_check = sum(map(_is_to_check, left))
        if to_check and not unsafe:
            line += said.ngettext(
                ", {count} of them with a fix to check (--unsafe-fixes)",
                ", {count} of them with a fix to check (--unsafe-fixes)",
                to_check,
            )
    return line


def _line(where: str, finding: Finding, what: str, paint: Paint) -> str:
    return f"  {where:<7} {paint(COLORS[finding.severity], finding.code)} {visible(finding.name)}  {what}"


def _made(step: Step, said: Catalogue) -> Iterator[tuple[str, Finding, str]]:
    positions = Positions({step.document.path: step.document})
    for finding in step.findings:
        shown = change(step.document.text, finding)
        if shown is None:
            continue
        position = positions.at(finding.path, finding.start)
        old, new = _short(shown.before), _short(shown.after)
        _ = said.gettext
        what = _("“{old}” → “{new}”", old=old, new=new) if new else _("“{old}” deleted", old=old)
        more = said.ngettext(" and {count} more", " and {count} more", shown.more) if shown.more else ""
        yield f"{position.line}:{position.column}", finding, what + more


def _short(text: str) -> str:
    return visible(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…", blanks=True)


def _table(fixing: Fixing, said: Catalogue) -> Iterator[tuple[str, ...]]:
    made = Counter(finding.code for change in fixing.changes for step in change.steps for finding in step.findings)
    left = Counter(finding.code for finding in fixing.report.findings)
    to_check = Counter(finding.code for finding in fixing.report.findings if _is_to_check(finding))
    kinds = {finding.code: finding for finding in _every(fixing)}
    _ = said.gettext
    yield _("rule"), _("severity"), _("fixed"), _("left"), _("to check")
    for code, finding in sorted(kinds.items()):
        counts = (made[code], left[code], to_check[code])
        yield (
            f"{code} {visible(finding.name)}",
            _(finding.severity.value),
            *(said.number(count) if count else "-" for count in counts),
        )


def _every(fixing: Fixing) -> Iterator[Finding]:
    yield from fixing.report.findings
    yield from (finding for change in fixing.changes for step in change.steps for finding in step.findings)


def _is_to_check(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.safety is FixSafety.UNSAFE
