"""`mtcheck apply`: carry out the decisions that an editor has made on the page of a report."""

import os
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli import report_fault, visible
from mtcheck.cli.options import BASELINE, IGNORE, JOBS, PATHS, READING, SELECT, articles, settings, with_options
from mtcheck.cli.output import Progress, put, write_file
from mtcheck.cli.pairs import PAIRS, sources_of, with_sources
from mtcheck.config import Config, replace
from mtcheck.engine.result import By, Report
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode, InputError, WriteError

if TYPE_CHECKING:
    from mtcheck.engine.apply import Step
    from mtcheck.engine.decisions import Decision

MOST_PASSES = 10


@click.command()
@click.argument("decisions", type=click.Path())
@with_options(PATHS, PAIRS, SELECT, IGNORE, BASELINE, READING, JOBS)
@click.option(
    "--learn",
    "learned",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Write a glossary to look over, of what was accepted three times and what was rejected.",
)
@click.pass_context
def command(context: click.Context, /, decisions: str, paths: tuple[str, ...], **options: Any) -> None:
    """Carry out what an editor has decided on the page of a report.

    \b
    mtcheck apply decisions.json articles/
    mtcheck apply --glossary names.yaml decisions.json articles/
    mtcheck apply --learn proposed.yaml decisions.json articles/

    DECISIONS is the file that the page has exported. Give the options and PATHS that the report was made with. Accepted fixes and edits are written, also where lines
    have moved; a rejected finding goes into the baseline, with the comment as its reason. What no longer matches is
    refused. Applied a second time, a file of decisions changes nothing.

    Exit codes: 0 all carried out, 1 something was refused, 2 wrong use, 3 a fault of mtcheck.
    """
    from mtcheck.engine.decisions import load

    if STDIN in paths:
        raise ConfigError("-: standard input cannot be written, allowed are files and folders")
    sources = sources_of(options["pair"], options["pairs"])
    paths = (*paths, *sources) or (".",)
    config = settings(paths, **options)
    wanted = load(decisions)
    files, config = with_sources(articles(paths, None), config, sources)
    round_ = Round(config, paths, files.paths, options["jobs"])
    round_.carry_out(wanted)
    for decision, reason in sorted(round_.refused.items()):
        click.echo(f"mtcheck: {_named(decision)}: {visible(reason)}", err=True)
    if options["learned"]:
        _learn(wanted, options["learned"], config)
    put(summary(round_), None)
    if round_.crashes:
        context.exit(report_fault(round_.crashes))
    context.exit(ExitCode.FINDINGS if round_.refused else ExitCode.CLEAN)


class Round:
    """One call of the command: what is asked for, and what has become of it."""

    def __init__(self, config: Config, paths: Sequence[str], files: Sequence[str], jobs: int | None) -> None:
        self._config = config
        self._paths = paths
        self._files = files
        self._jobs = jobs
        self.counts = Counter[str]()
        self.refused: dict[Decision, str] = {}
        self.changed: set[str] = set()
        self.crashes: tuple[str, ...] = ()
        self.baseline = ""

    def carry_out(self, decisions: Sequence["Decision"]) -> None:
        """Write texts, then the baseline."""
        from mtcheck.engine.apply import changes_text
        from mtcheck.engine.decisions import Verdict

        allowed = [decision for decision in decisions if self._may(decision)]
        self.counts["comment"] = sum(decision.verdict is Verdict.COMMENT for decision in allowed)
        report = self._check()
        waiting = [decision for decision in allowed if changes_text(decision)]
        for _ in range(MOST_PASSES):
            if not waiting:
                break
            waiting, written = self._pass(report, waiting, allowed)
            if written:
                report = self._check()
            elif waiting:
                break
        for decision in waiting:
            self.refused[decision] = "overlaps another decision that was carried out"
        rejected = [decision for decision in allowed if decision.verdict is Verdict.REJECT]
        if rejected:
            self._reject(report, rejected, allowed)

    def _may(self, decision: "Decision") -> bool:
        """Tell whether a decision may be carried out at all; else it is refused."""
        from mtcheck.engine.apply import outside
        from mtcheck.engine.decisions import refusal
        from mtcheck.engine.identity import key_path

        path, root = decision.anchor.path, self._config.root
        reason = outside(path, root, self._paths) or refusal(decision)
        if not reason and path not in {key_path(file, root) for file in self._files}:
            exists = os.path.exists(os.path.join(root, path))
            reason = "is not among the files that are checked" if exists else "no such file"
        if reason:
            self.refused[decision] = reason
        return not reason

    def _check(self) -> Report:
        from mtcheck.engine.run import lint

        config = self._config
        if config.baseline is not None and not os.path.exists(config.baseline):
            config = replace(config, baseline=None)
        with Progress() as progress:
            report = lint(self._files, config, jobs=self._jobs, progress=progress)
        self.crashes += tuple(crash for crash in report.crashes if crash not in self.crashes)
        return report

    def _pass(
        self, report: Report, waiting: Sequence["Decision"], allowed: Sequence["Decision"]
    ) -> tuple[list["Decision"], bool]:
        """Carry out what does not overlap; return what has to wait for the next pass, and whether a file changed."""
        from mtcheck.engine.apply import Outcome, Places, by_path, in_turn

        places = Places(report, allowed)
        steps = [places.step(decision) for decision in waiting]
        for step in steps:
            if step.outcome is Outcome.REFUSED:
                self.refused[step.decision] = step.reason
            elif step.outcome is not None:
                self.counts[step.outcome] += 1
        later: list[Decision] = []
        written = False
        for path, found in sorted(by_path(steps).items()):
            now, rest = in_turn(found)
            later += (step.decision for step in rest)
            if self._write(path, report, now):
                written = True
        return later, written

    def _write(self, path: str, report: Report, steps: Sequence["Step"]) -> bool:
        """Write one file; a file that cannot be written refuses its decisions. Tell whether it was written."""
        from mtcheck import formats
        from mtcheck.engine.apply import new_text
        from mtcheck.engine.write import write

        document = report.documents[path]
        text = new_text(document, steps)
        try:
            if document.excerpt is not None:
                raise WriteError("is too large for decisions, allowed is `mtcheck fix`")
            if text != document.text:
                before, after = (formats.encode(one, document.encoding, path) for one in (document.text, text))
                if formats.decode(after, path, self._config.encoding)[0] != text:
                    raise WriteError("would be read in another encoding afterwards, name its own with --encoding")
                write(path, after, over=before)
                self.changed.add(path)
        except (InputError, WriteError) as error:
            reason = str(error).removeprefix(f"{path}: ")
            self.refused |= {step.decision: reason for step in steps}
            return False
        for step in steps:
            self.counts[step.decision.verdict] += 1
        return text != document.text

    def _reject(self, report: Report, rejected: Sequence["Decision"], allowed: Sequence["Decision"]) -> None:
        """Put findings into the baseline. Raises `ConfigError` and `WriteError`."""
        from mtcheck.engine.apply import Places
        from mtcheck.engine.baseline import DEFAULT_NAME, entries_of, load, merged, render
        from mtcheck.engine.write import write

        path = self._config.baseline or os.path.relpath(os.path.join(self._config.root, DEFAULT_NAME))
        before, data = load(path) if os.path.exists(path) else (None, None)
        places = Places(report, allowed)
        known = {id(hidden.finding) for hidden in report.hidden if hidden.by is By.BASELINE}
        entries = [] if before is None else list(before.entries)
        for decision in rejected:
            finding = places.finding(decision)
            if finding is None:
                self.refused[decision] = "is no longer found there, or not with these settings"
                continue
            (entry,) = entries_of([finding], report.root, decision.comment)
            same = [one for one in entries if one.order == entry.order]
            if id(finding) in known or same:
                self.counts["already applied"] += 1
            else:
                entries.append(entry)
                self.counts["reject"] += 1
        text = render(merged(entries)).encode()
        if self.counts["reject"]:
            write(path, text, over=data)
            self.baseline = path


def summary(round_: Round) -> str:
    """Return what has become of all decisions, one kind a line."""
    counts = round_.counts
    files = f" in {len(round_.changed)} {'file' if len(round_.changed) == 1 else 'files'}" if round_.changed else ""
    lines = [
        (counts["accept"], f"accepted, written{files}"),
        (counts["edit"], f"edited, written{files}"),
        (counts["reject"], f"rejected, now in {visible(round_.baseline)}"),
        (counts["already applied"], "already applied"),
        (counts["comment"], "only commented, nothing to do"),
        (len(round_.refused), "refused"),
    ]
    told = "".join(f"{count:,} {what}\n" for count, what in lines if count)
    return told or "no decisions\n"


def _named(decision: "Decision") -> str:
    quotation = decision.anchor.quotation
    short = quotation if len(quotation) <= 60 else f"{quotation[:60]}…"
    return visible(f"decision {decision.number}, {decision.rule} „{short}“ in {decision.anchor.path}")


def _learn(decisions: Sequence["Decision"], path: str, config: Config) -> None:
    """Write what decisions teach as a glossary. Raises `ConfigError` and `WriteError`."""
    from mtcheck.report.learn import propose

    if any(os.path.realpath(path) == os.path.realpath(used) for used in config.glossary):
        raise ConfigError(f"{path}: a glossary of this run is not written over, name another file")
    text, entries = propose(decisions)
    if not entries:
        click.echo(f"mtcheck: {visible(path)}: not written, nothing was accepted three times or rejected", err=True)
        return
    write_file(path, text)
    click.echo(f"mtcheck: {visible(path)}: {entries:,} to look over", err=True)
