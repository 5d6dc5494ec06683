"""`mtcheck score`: how good a delivery is, in numbers."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from mtcheck.cli import report_fault
from mtcheck.cli.options import (
    IGNORE,
    JOBS,
    OUTPUT,
    READING,
    REPORT_LANGUAGE,
    SELECT,
    keep_articles,
    language_of,
    settings,
    with_options,
)
from mtcheck.cli.output import by_suffix, color_wanted, put
from mtcheck.engine.plan import Plan, make_plan
from mtcheck.engine.walk import STDIN, Files
from mtcheck.errors import ConfigError, ExitCode, InputError
from mtcheck.model import Severity
from mtcheck.rules import load_rules
from mtcheck.text.messages import Language

if TYPE_CHECKING:
    from mtcheck.score.metrics import Metric
    from mtcheck.score.scoring import Job, Scoring
    from mtcheck.score.segments import Text
    from mtcheck.score.term_success import Need

FORMATS = ("console", "json", "html")
METRICS = ("bleu", "chrf", "ter")
FIXES = ("safe", "unsafe", "none")
TESTS = ("bootstrap", "randomisation")


@click.command()
@click.argument("systems", nargs=-1, required=True, type=click.Path(exists=True), metavar="HYP...")
@click.option(
    "--ref", "references", multiple=True, type=click.Path(exists=True), metavar="REF", help="Human translation."
)
@click.option("--src", "source", type=click.Path(exists=True), metavar="SRC", help="Source, for required terms.")
@click.option("--source-language", metavar="LANG", help="Of SRC; needed if the glossary has terms of several.")
@click.option(
    "--terms",
    "terms",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Required terms of each segment, as JSON lines, in place of a glossary.",
)
@click.option(
    "--decisions",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Decisions on findings: accepted ones count as confirmed errors.",
)
@click.option("--metrics", default=",".join(METRICS), metavar="NAMES", help=f"Of {', '.join(METRICS)}; default: all.")
@click.option(
    "--samples",
    type=click.IntRange(min=0),
    default=1000,
    metavar="N",
    help="Bootstrap samples for intervals and tests, 0 for none; default: 1000.",
)
@click.option("--test", type=click.Choice(TESTS), default=TESTS[0], help="Between systems; default: bootstrap.")
@click.option(
    "--weights", default="", metavar="LIST", help="Points of a finding; default: neutral=0,minor=1,major=5,critical=25."
)
@click.option(
    "--fixes", type=click.Choice(FIXES), default=FIXES[0], help="Score again with these fixes made; default: safe."
)
@with_options(SELECT, IGNORE, READING)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Default: by the suffix of --output.")
@OUTPUT
@REPORT_LANGUAGE
@JOBS
@click.pass_context
def command(context: click.Context, /, systems: tuple[str, ...], **options: Any) -> None:
    """Say how good translations are, in numbers.

    \b
    mtcheck score delivery/
    mtcheck score system.txt --ref reference.txt
    mtcheck score old.txt new.txt --ref reference.txt
    mtcheck score system.txt --ref reference.txt --src source.txt --glossary ours.yaml
    mtcheck score delivery/ --decisions decisions.json -o scores.html

    Metrics against references, required terms, findings as MQM issues. Each HYP is a system: a text with one
    segment to a line, or a folder of texts. With several, the first is what the others are compared with. REF, SRC
    and --terms have as many segments. Exit codes: 0 scored, 2 wrong use or texts that do not fit together, 3 a
    fault of mtcheck.
    """
    config = settings(systems, **options)
    plan = make_plan(config, load_rules())
    output = None if options["output"] == STDIN else options["output"]
    if output is not None:
        inputs = (*systems, *options["references"], *filter(None, (options["source"], options["terms"])))
        keep_articles(output, Files(inputs, {}))
    format_ = options["format_"] or by_suffix(output, FORMATS)
    scoring = scored(systems, plan, options)
    write(scoring, format_, output, language_of(config))
    context.exit(report_fault(scoring.crashes) if scoring.crashes else ExitCode.CLEAN)


def scored(systems: Sequence[str], plan: Plan, options: dict[str, Any]) -> "Scoring":
    """Read what is to be scored, and score it. Raises `InputError`, `ConfigError` and `GlossaryError`."""
    from mtcheck.score.metrics import Paired, Resampling
    from mtcheck.score.scoring import Settings, score

    return score(
        job(systems, plan, options),
        plan,
        Settings(
            metrics=metrics(options["metrics"]),
            resampling=Resampling(options["samples"], Paired(options["test"])),
            weights=weights(options["weights"]),
            fixes=None if options["fixes"] == "none" else options["fixes"] == "unsafe",
            jobs=options["jobs"],
        ),
    )


def job(systems: Sequence[str], plan: Plan, options: dict[str, Any]) -> "Job":
    """Read all texts and make sure that they fit together. Raises `InputError`, `ConfigError` and `GlossaryError`."""
    from mtcheck.engine import decisions
    from mtcheck.score.scoring import Job
    from mtcheck.score.segments import check_parallel, read_texts

    twice = [path for path in systems if systems.count(path) > 1]
    if twice:
        raise ConfigError(f"{twice[0]}: given twice, each system once")
    encoding = plan.config.encoding
    read = {path: read_texts(path, encoding) for path in systems}
    references = {path: read_texts(path, encoding) for path in options["references"]}
    source = {options["source"]: read_texts(options["source"], encoding)} if options["source"] else {}
    # Without a reference, source or terms nothing has to fit: systems are then judged each on its own.
    if references or source:
        check_parallel(read, {**references, **source})
    segments, language = sources(read[systems[0]], *source.values())
    needs = required(plan, segments, options["terms"], options["source_language"] or language)
    if needs:
        check_parallel(read, references)
        count = sum(len(text.segments) for text in read[systems[0]])
        if len(needs) != count:
            path = options["terms"]
            raise InputError(f"{path}: {len(needs)} lines, allowed are as many as there are segments: {count}")
    decided = decisions.load(options["decisions"]) if options["decisions"] else ()
    return Job(read, references, needs, decided)


def sources(system: "Sequence[Text]", *given: "Sequence[Text]") -> tuple[list[str], str]:
    """Return what the segments translate, and in which language if a bilingual file says so; else nothing."""
    if given:
        return [segment for text in given[0] for segment in text.segments], ""
    if not all(text.sources or not text.segments for text in system):
        return [], ""
    languages = {text.language for text in system if text.sources}
    return [segment for text in system for segment in text.sources], languages.pop() if len(languages) == 1 else ""


def required(plan: Plan, source: Sequence[str], terms: str | None, language: str) -> "tuple[tuple[Need, ...], ...]":
    """Return what each segment requires, or nothing if nobody says. Raises `ConfigError` and `GlossaryError`."""
    from mtcheck.score.term_success import from_glossary, read_needs
    from mtcheck.terms.source import languages, source_terms

    if terms:
        return read_needs(_text(terms), terms, source)
    if not source or not plan.glossary.concepts:
        return ()
    known = languages(plan.glossary)
    if not language and len(known) == 1:
        language = next(iter(known))
    if not language:
        raise ConfigError(f"--source-language: the glossary has terms in {', '.join(known) or 'German only'}: name one")
    if language not in known:
        raise ConfigError(f"--source-language {language}: not in the glossary, which has {', '.join(known) or 'none'}")
    return from_glossary(source, source_terms(plan.glossary, language))


def _text(path: str) -> str:
    from mtcheck import formats

    with open(path, "rb") as file:
        return formats.decode(file.read(), path, None)[0]


def metrics(listed: str) -> "tuple[Metric, ...]":
    """Return the metrics of a list with commas. Raises `ConfigError`."""
    from mtcheck.score.metrics import Metric

    names = [name.strip().lower() for name in listed.split(",") if name.strip()]
    for name in names:
        if name not in METRICS:
            raise ConfigError(f"--metrics {name}: allowed are {', '.join(METRICS)}")
    return tuple(map(Metric, names))


def weights(listed: str) -> dict[Severity, float]:
    """Return the points of each severity, the default where the list names none. Raises `ConfigError`."""
    from mtcheck.score.penalties import WEIGHTS

    chosen = dict(WEIGHTS)
    for item in filter(None, map(str.strip, listed.split(","))):
        name, _, value = item.partition("=")
        try:
            points = float(value)
            severity = Severity(name.strip())
        except ValueError:
            points, severity = -1.0, Severity.NEUTRAL
        if not 0 <= points < 1e6:
            raise ConfigError(f"--weights {item}: allowed is {'|'.join(Severity)}=POINTS, points from 0")
        chosen[severity] = points
    return chosen


def write(scoring: "Scoring", format_: str, output: str | None, language: Language) -> None:
    """Render the scores and put them where they belong. Raises `WriteError`."""
    if format_ == "json":
        from mtcheck.report.score import json as renderer

        text = renderer.render(scoring)
    elif format_ == "html":
        from mtcheck.report.score import html

        text = html.render(scoring, language=language)
    else:
        from mtcheck.report.score import console

        color = output is None and sys.stdout.isatty() and color_wanted()
        text = console.render(scoring, color=color, language=language)
    put(text, output)
