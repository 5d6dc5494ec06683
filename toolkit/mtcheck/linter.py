"""Check texts from Python: settings are read once, texts are strings and findings are values."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from os import PathLike, fspath

from mtcheck import config as configuration
from mtcheck.engine.passes import fix
from mtcheck.engine.plan import make_plan
from mtcheck.engine.result import Report
from mtcheck.engine.run import lint, make_report
from mtcheck.engine.scan import scan_text
from mtcheck.engine.walk import find_files
from mtcheck.errors import InputError
from mtcheck.model import Encoding, Locale
from mtcheck.report.language import catalogue
from mtcheck.report.outputs import render
from mtcheck.rules.contents import known_rules
from mtcheck.text.messages import Language, Wording

Path = str | PathLike[str]
NAME = "text.txt"
SOURCES = "source"


class Linter:
    """Everything that `mtcheck lint` is told before it sees a text, and what it does with one.

    What is learnt about words is kept, so one object for many texts is faster than one for each.
    """

    def __init__(
        self,
        config: Path | None = None,
        *,
        glossary: Sequence[Path] = (),
        rules: Sequence[Path] = (),
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        profile: str | None = None,
        locale: Locale | str | None = None,
        language: Language | str = Language.EN,
    ) -> None:
        """Read the settings; they mean what the options of the command mean, and come on top of a `config` file.

        No configuration file is looked for: what is not named is not read. `language` is that of the outputs.

        Raises:
            MtcheckError: a file that cannot be read or does not say what it means, or a rule that does not exist.
        """
        known = known_rules()
        read = configuration.load(
            None if config is None else fspath(config), known, profile=profile, rule_files=_paths(rules)
        )
        self._config = replace(
            read,
            glossary=(*read.glossary, *_paths(glossary)),
            select=tuple(select) or read.select,
            ignore=(*read.ignore, *ignore),
            locale=Locale(locale) if locale else read.locale,
        )
        self._path = None if config is None else fspath(config)
        self._plan = make_plan(self._config, known)
        self._language = Language(language)

    def check(self, text: str, name: str = NAME, *, source: str | None = None) -> Report:
        """Check one text; the suffix of its `name` says how it is read: .txt, .md, .html, .xlf and so on.

        With its `source`, which is read in the same way, the rules that compare both are asked as well. In the report
        that is called source/NAME.
        """
        if source is None:
            return self.check_all({name: text})
        beside = f"{SOURCES}/{name}", source
        return make_report([scan_text(name, text, Encoding(), self._plan, beside)], self._plan)

    def check_all(self, texts: Mapping[str, str]) -> Report:
        """Check texts by name, and compare the names and terms in all of them with each other."""
        return make_report((scan_text(name, text, Encoding(), self._plan) for name, text in texts.items()), self._plan)

    def check_files(self, paths: Sequence[Path], *, jobs: int | None = None) -> Report:
        """Check files and folders like `mtcheck lint`; `jobs` is the number of processes.

        Raises:
            InputError: there is no such file or folder, or one that may not be looked into.
        """
        named = _paths(paths)
        files = find_files(named)
        for path, reason in files.refused.items():
            raise InputError(f"{path}: {reason}")
        root = configuration.find_root(named, self._path)
        return lint(files.paths, replace(self._config, root=root), jobs=jobs)

    def fix(self, text: str, name: str = NAME, *, unsafe: bool = False) -> str:
        """Return a text with all safe fixes made; with `unsafe` those as well that a person should look at."""
        changes = fix([scan_text(name, text, Encoding(), self._plan)], self._plan, unsafe=unsafe).changes
        return changes[0].text if changes else text

    def say(self, wording: Wording) -> str:
        """Return what a finding says, its `message` or `why`, in the language of the outputs."""
        return catalogue(self._language).say(wording)

    def render(self, report: Report, output: str = "json") -> bytes:
        """Return a report as one of the outputs of the command, in UTF-8: json, html, sarif, csv and so on.

        Raises:
            ValueError: there is no such output.
        """
        try:
            return render(output, report, language=self._language)
        except KeyError:
            raise ValueError(f"no output '{output}'") from None


def _paths(paths: Sequence[Path]) -> tuple[str, ...]:
    return tuple(fspath(path) for path in paths)
