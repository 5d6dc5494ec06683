"""`mtcheck glossary extract`: propose terms and names from texts."""

import os
from typing import Any

import click

from mtcheck.cli import visible
from mtcheck.cli.options import JOBS, PATHS, READING, articles, settings, with_options
from mtcheck.cli.output import Progress, put
from mtcheck.engine.names import find_names
from mtcheck.engine.phrases import find_phrases, place_names
from mtcheck.engine.walk import STDIN
from mtcheck.errors import ConfigError, ExitCode
from mtcheck.terms import load_glossary


@click.command()
@with_options(PATHS)
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write there, a name in .yaml.")
@click.option("--force", is_flag=True, help="Let --output write over a file.")
@click.option("--limit", type=click.IntRange(min=1), default=200, show_default=True, help="So many terms, the best.")
@click.option("--at-least", type=click.IntRange(min=1), default=2, show_default=True, help="So many uses of each.")
@click.option(
    "--background",
    multiple=True,
    type=click.Path(exists=True),
    metavar="PATH",
    help="Texts on other subjects: only what is more frequent here is proposed.",
)
@click.option(
    "--pairs",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="Segments and their translations, a table of two columns with a tab between: source terms are proposed, too.",
)
@click.option(
    "--source-language", default="en", show_default=True, metavar="TAG", help="Of the first column of --pairs."
)
@click.option("--names/--no-names", default=True, help="Propose names, too. Default: yes.")
@with_options(READING, JOBS)
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> None:
    """Propose terms and names from texts, as a draft to look over.

    \b
    mtcheck glossary extract articles/ -o neu.yaml
    mtcheck glossary extract articles/ --glossary ours.yaml -o neu.yaml
    mtcheck glossary extract sport/ --background archiv/ --at-least 5
    mtcheck glossary extract articles/ --pairs segmente.tsv --source-language en

    Each term comes with its forms, how often it is used and where, and a sentence. What a --glossary holds is left out.
    """
    from mtcheck.report.summary import number
    from mtcheck.report.terms.candidates import render
    from mtcheck.terms.bilingual import read_pairs, translations
    from mtcheck.terms.candidates import candidates, frequencies

    config = settings(paths, **options)
    glossary = load_glossary(config.glossary)
    output = None if options["output"] == STDIN else options["output"]
    if output is not None:
        check_target(output, options["force"])
    files = articles(paths, output)
    with Progress() as progress:
        report = find_names(files.paths, config, jobs=options["jobs"], progress=progress)
    for path, problem in report.unreadable.items():
        click.echo(f"mtcheck: {visible(path)}: {visible(str(problem))}", err=True)
    readable = [path for path in files.paths if path not in report.unreadable]
    known = frozenset(term.text for concept in glossary.concepts for term in concept.terms)
    names = [name for name in report.names if name.count >= options["at_least"] and name.proposed not in known]
    spelt = {word for name in report.names for one in name.spellings for word in (one.form, *one.form.split())}
    elsewhere = find_phrases(articles(options["background"], None).paths, config) if options["background"] else None
    listed = candidates(
        find_phrases(readable, config),
        known=known | spelt,
        places=place_names(),
        background=frequencies(elsewhere.values()) if elsewhere else None,
        at_least=options["at_least"],
    )[: options["limit"]]
    sources = {}
    if options["pairs"]:
        with open(options["pairs"], "rb") as file:
            sources = translations(listed, read_pairs(file.read(), options["pairs"]))
    ids = {concept.id for concept in glossary.concepts}
    shown = names if options["names"] else []
    text = render(listed, shown, sources, language=options["source_language"], ids=ids)
    if text:
        put(text, output)
        if output is not None:
            proposed = f"{number(len(listed), 'term')} and {number(len(shown), 'name')} to look over"
            click.echo(f"mtcheck: {visible(output)}: {proposed}", err=True)
    elif readable:
        click.echo(
            "mtcheck: nothing to propose: no noun and no name is frequent enough and new to the glossary", err=True
        )
    context.exit(ExitCode.USAGE if files.refused or report.unreadable else ExitCode.CLEAN)


def check_target(path: str, force: bool) -> None:
    """Refuse to write over a file without `force`, or under a name that is not that of a YAML file."""
    if os.path.splitext(path)[1].lower() not in (".yaml", ".yml"):
        raise ConfigError(f"{path}: a proposed glossary is YAML, its name ends in .yaml or .yml")
    if os.path.lexists(path) and not force:
        raise ConfigError(f"{path}: exists already, --force writes over it")
