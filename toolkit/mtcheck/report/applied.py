"""What has become of the decisions of an editor."""

from itertools import compress

from mtcheck.engine.decisions import Decision, Verdict
from mtcheck.engine.round import Round
from mtcheck.report.language import Catalogue
from mtcheck.report.visible import visible
from mtcheck.text.messages import Wording

LONGEST = 60
"""Characters of a quotation that are shown."""


def render(done: Round, files: int, baseline: str, said: Catalogue, *, written: bool) -> str:
    """Return one line for each kind of decision; `files` are changed, and `written` if that is more than a wish."""
    _, number = said.gettext, said.number
    accepted, edited = number(done.made[Verdict.ACCEPT]), number(done.made[Verdict.EDIT])
    rejected, file = number(done.rejected), visible(baseline)
    where = said.ngettext("{count} file", "{count} files", files)
    lines = (
        _("{count} accepted, written in {files}", count=accepted, files=where)
        if written
        else _("{count} accepted, to write in {files}", count=accepted, files=where),
        _("{count} edited, written in {files}", count=edited, files=where)
        if written
        else _("{count} edited, to write in {files}", count=edited, files=where),
        _("{count} rejected, now in {file}", count=rejected, file=file)
        if written
        else _("{count} rejected, to write to {file}", count=rejected, file=file),
        _("{count} already applied", count=number(done.already)),
        _("{count} only commented, nothing to do", count=number(done.comments)),
        _("{count} refused", count=number(len(done.refused))),
    )
    counts = (
        done.made[Verdict.ACCEPT],
        done.made[Verdict.EDIT],
        done.rejected,
        done.already,
        done.comments,
        len(done.refused),
    )
    return "".join(f"{line}\n" for line in compress(lines, counts)) or _("no decisions") + "\n"


def refused(decision: Decision, reason: Wording, said: Catalogue) -> str:
    """Return the line that says which decision was refused, and why."""
    quotation = decision.anchor.quotation
    short = quotation if len(quotation) <= LONGEST else f"{quotation[:LONGEST]}…"
    named = said.gettext(
        "decision {number}, {rule} „{quotation}“ in {path}",
        number=str(decision.number),
        rule=decision.rule,
        quotation=short,
        path=decision.anchor.path,
    )
    return visible(f"{named}: {said.say(reason)}")
