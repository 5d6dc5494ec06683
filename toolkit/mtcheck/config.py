"""Settings: a TOML table in, one frozen `Config` out, or a `ConfigError` that names the nearest known key."""

import dataclasses
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from operator import eq
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_type_hints

from mtcheck.errors import ConfigError
from mtcheck.model import Locale, Profile, Severity
from mtcheck.profiles import PROFILES, STANDARD
from mtcheck.rule import AnyRule, Rule
from mtcheck.rules.contents import whole
from mtcheck.text.messages import Language, Wording, gettext_noop, say
from mtcheck.text.toml import read_toml

if TYPE_CHECKING:
    from mtcheck.declared.read import Draft

__all__ = [
    "ALL",
    "FILE_NAME",
    "NAME",
    "NEVER",
    "Config",
    "PairPattern",
    "PathRule",
    "find_file",
    "find_root",
    "load",
    "matches",
    "nearest",
    "replace",
    "unknown_rule",
]

FILE_NAME = "mtcheck.toml"
ALL = "ALL"
"""Selects every rule, also those that are off by default."""
LANGUAGE_CHECK = frozenset({"INT005", "not-german"})
"""Code and name of what mtcheck says of a text that is not German. It is no rule, but may be ignored like one."""
PAIR_CHECK = frozenset({"INT006", "no-pair"})
"""The same of a text and a source that do not seem to belong together."""
CHECKS = LANGUAGE_CHECK | PAIR_CHECK
NEVER = "never"
"""The value of `fail-on` with which findings do not fail a run."""

FORMS: Mapping[str, Sequence[str]] = {
    "ellipsis": ("…", "..."),
    "dash": ("–", "—"),
    "ranges": ("–", "-", "bis"),
    "apostrophe": ("’", "'"),
    "abbreviations": ("z. B.", "z.B."),
    "percent": ("%", "Prozent"),
    "four_digits": ("1000", "1.000"),
}
"""What a profile may prescribe, by field."""

NAME = "{name}"
"""Stands in both paths of a pattern of pairs for what they have in common."""
NEAR = gettext_noop(", did you mean '{near}'?")
E = TypeVar("E", bound=StrEnum)


class PathRule(NamedTuple):
    """Rules that are of no account in some files. `pattern` is one of `text.globs`."""

    pattern: str
    ignore: tuple[str, ...]
    reason: str = ""


class PairPattern(NamedTuple):
    """Which file is the source of which: `en/{name}.md` of `de/{name}.md`, seen from a folder."""

    folder: str
    source: str
    german: str

    @classmethod
    def of(cls, text: str, folder: str = "") -> "PairPattern":
        """Read `SOURCE=GERMAN`. Raises `ValueError` unless both sides are different paths with `{name}` once."""
        source, _, german = text.partition("=")
        if source.count(NAME) != 1 or german.count(NAME) != 1 or source == german:
            raise ValueError(f"{NAME} must stand once in each path, allowed is en/{NAME}.md=de/{NAME}.md")
        return cls(folder, os.path.normpath(source), os.path.normpath(german))


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a run depends on besides the files. `options` maps rule codes to their `Options` values."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    locale: Locale | None = None
    profile: Profile = field(default_factory=Profile)
    glossary: tuple[str, ...] = ()
    glossary_domains: tuple[str, ...] = ()
    """Domains of the glossary that hold; none means all."""
    fail_on: Severity | None = Severity.MINOR
    encoding: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    root: str = ""
    """The absolute folder from which paths count in fingerprints, the baseline and `per_path`; none in a test."""
    baseline: str | None = None
    """The file of findings that are known."""
    per_path: tuple[PathRule, ...] = ()
    report_language: Language | None = None
    """`None` is the language of the environment."""
    sources: tuple[tuple[str, str], ...] = ()
    """German files and the files they were translated from."""
    pairs: tuple[PairPattern, ...] = ()
    """Where the sources of German files are to be looked for."""
    own_rules: tuple[Rule, ...] = ()
    """The rules that the user has written."""


def find_file(paths: Sequence[str]) -> str | None:
    """Return the nearest `mtcheck.toml`, or `pyproject.toml` with `[tool.mtcheck]`, above all of `paths`."""
    folder = _common_folder(paths)
    while True:
        own = os.path.join(folder, FILE_NAME)
        if os.path.isfile(own):
            return own
        shared = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(shared) and b"[tool.mtcheck" in _read(shared):
            return shared
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def find_root(paths: Sequence[str], config_path: str | None) -> str:
    """Return the folder from which paths count, so that a finding is known again from another working directory.

    That is the folder of the configuration file, if all `paths` lie in it, else the work tree of git around them, else
    the working directory.
    """
    folder = _common_folder(paths)
    if config_path is not None:
        root = os.path.dirname(os.path.abspath(config_path))
        if os.path.join(folder, "").startswith(os.path.join(root, "")):
            return root
    while True:
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return os.getcwd()
        folder = parent


def _common_folder(paths: Sequence[str]) -> str:
    folder = os.path.commonpath([os.path.abspath(path) for path in paths]) if paths else os.getcwd()
    return folder if os.path.isdir(folder) else os.path.dirname(folder)


def load(
    path: str | None, rules: Sequence[Rule], *, profile: str | None = None, rule_files: Sequence[str] = ()
) -> Config:
    """Read a configuration file (or none) and check every key of it against `rules` and those that the user wrote.

    `rule_files` are files of rules besides those that the configuration names, `profile` names the profile to
    use in place of the one the file names. Raises `ConfigError`.
    """
    if path is None:
        own = _own_rules(rule_files, rules)
        if profile is None:
            return Config(own_rules=own)
        if profile not in PROFILES:
            raise ConfigError(f"--profile {profile}: unknown profile{nearest(profile, sorted(PROFILES))}")
        shipped = PROFILES[profile].profile
        return Config(profile=shipped, locale=shipped.locale, own_rules=own)
    path = os.path.relpath(path) if os.path.isabs(path) else path
    shown = path.replace(os.sep, "/")
    source = _read(path)
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: not UTF-8 at byte {error.start}, TOML is UTF-8") from None
    table: Mapping[str, Any] = read_toml(text, shown)
    reader = _Reader(shown, text)
    if os.path.basename(path) == "pyproject.toml":
        table = reader.table(reader.table(table, "tool"), "mtcheck")
    folder = os.path.dirname(path)
    own = _own_rules((*reader.rule_files(table, folder), *rule_files), rules, reader.written(table))
    return replace(reader.config(table, (*rules, *own), profile, folder), own_rules=own)


def _own_rules(paths: Sequence[str], rules: Sequence[Rule], here: "Sequence[Draft]" = ()) -> tuple[Rule, ...]:
    """Return the rules that the user has written, in files and, as drafts, in the configuration itself."""
    if not paths and not here:
        return ()
    # Imported here because most runs have none.
    from mtcheck.declared.own import load

    return load(paths, rules, here)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None


def matches(rule: AnyRule, selector: str) -> bool:
    """Tell whether a selector means a rule: its code or the beginning of it, its name, or `ALL`."""
    code = selector[:3].isalpha() and len(selector) >= 3 and rule.meta.code.startswith(selector.upper())
    return code or selector in (ALL, rule.meta.name)


def unknown_rule(selector: str, rules: Sequence[AnyRule]) -> Wording:
    """Return what to say of a selector that means no rule: the nearest one, or where they are listed."""
    near = _near(selector, [*(rule.meta.code for rule in rules), *(rule.meta.name for rule in rules)])
    hint = say(NEAR, near=near) if near else say(", see `mtcheck rules` for all")
    return say("unknown rule '{selector}'{hint}", selector=selector, hint=hint)


def nearest(word: str, known: Sequence[str]) -> Wording:
    """Return `, did you mean '…'?` for the nearest known word, or the list of all when none is near."""
    if near := _near(word, known):
        return say(NEAR, near=near)
    return say(", known are: {known}", known=", ".join(known)) if known else ""


def _near(word: str, known: Sequence[str]) -> str:
    from difflib import SequenceMatcher, get_close_matches

    def nearness(one: str) -> tuple[float, int]:
        # Of words that are as near as each other, the one with the same letters in the same places.
        return SequenceMatcher(None, one, word).ratio(), sum(map(eq, one, word))

    return max(sorted(get_close_matches(word, known, n=max(1, len(known)))), key=nearness, default="")


class _Reader(NamedTuple):
    """Turns one parsed file into a `Config`; keeps the text to point at lines."""

    path: str
    text: str

    def config(self, table: Mapping[str, Any], rules: Sequence[Rule], profile: str | None, folder: str) -> Config:
        keys = (
            *("select", "ignore", "locale", "profile", "default-profile", "glossary", "glossary-domains", "fail-on"),
            *("rules", "rule", "rule-files", "baseline", "per-path", "report-language", "pairs"),
        )
        self.check_keys(table, keys, "")
        spoken = self.choice(table, "report-language", tuple(Language))
        fail_on = self.choice(table, "fail-on", (*Severity, NEVER))
        style = self.profile(table, profile)
        return Config(
            select=self.selectors(table, "select", rules),
            ignore=self.selectors(table, "ignore", rules),
            locale=Locale(found) if (found := self.choice(table, "locale", tuple(Locale))) else style.locale,
            profile=style,
            glossary=tuple(os.path.join(folder, name) for name in self.strings(table, "glossary")),
            glossary_domains=self.strings(table, "glossary-domains"),
            fail_on=Severity.MINOR if fail_on is None else None if fail_on == NEVER else Severity(fail_on),
            options={} if isinstance(table.get("rules"), list) else self.rule_options(table.get("rules", {}), rules),
            baseline=os.path.join(folder, name) if (name := self.string(table, "baseline")) else None,
            per_path=tuple(self.path_rules(self.table(table, "per-path"), rules)),
            report_language=Language(spoken) if spoken else None,
            pairs=tuple(self.pairs(table, folder)),
        )

    def pairs(self, table: Mapping[str, Any], folder: str) -> Iterator[PairPattern]:
        for pattern in self.strings(table, "pairs"):
            try:
                yield PairPattern.of(pattern, folder)
            except ValueError as error:
                raise self.error("pairs", f"'pairs' has '{pattern}': {error}") from None

    def rule_files(self, table: Mapping[str, Any], folder: str) -> list[str]:
        """Return the files of rules: `rules` as a list, or `rule-files` beside a table of options."""
        both = ("rules", "rule-files") if isinstance(table.get("rules"), list) else ("rule-files",)
        return [os.path.join(folder, name) for key in both for name in self.strings(table, key)]

    def written(self, table: Mapping[str, Any]) -> "tuple[Draft, ...]":
        """Return the rules that are written in the configuration itself, as `[[rule]]`."""
        if "rule" not in table:
            return ()
        from mtcheck.declared.nodes import from_toml
        from mtcheck.declared.read import read

        return read(from_toml({"rule": table["rule"]}, self.text, self.path), self.path)

    def path_rules(self, table: Mapping[str, Any], rules: Sequence[Rule]) -> Iterator[PathRule]:
        for pattern in table:
            inner = self.table(table, pattern)
            self.check_keys(inner, ("ignore", "reason"), "per-path")
            ignore = self.selectors(inner, "ignore", rules, pattern)
            if not ignore:
                raise self.error(pattern, f"'per-path.{pattern}' needs 'ignore', a list of rules")
            yield PathRule(pattern, ignore, self.string(inner, "reason"))

    def profile(self, table: Mapping[str, Any], asked: str | None) -> Profile:
        tables = self.table(table, "profile")
        profiles = {name: shipped.profile for name, shipped in PROFILES.items()}
        for name in tables:
            if name in PROFILES:
                fault = f"profile '{name}' is shipped; give yours another name and let it say: extends = \"{name}\""
                raise self.error(name, fault)
            profiles[name] = self.house_style(self.table(tables, name), f"profile.{name}")
        chosen = asked or table.get("default-profile", STANDARD)
        if not isinstance(chosen, str):
            raise self.error("default-profile", "'default-profile' must be a string")
        if chosen not in profiles:
            hint = nearest(chosen, sorted(profiles))
            raise self.error("default-profile", f"unknown profile '{chosen}'{hint}")
        return profiles[chosen]

    def house_style(self, table: Mapping[str, Any], where: str) -> Profile:
        base = self.choice(table, "extends", tuple(PROFILES)) or STANDARD
        own = {key: value for key, value in table.items() if key != "extends"}
        profile: Profile = self.options(own, PROFILES[base].profile, where)
        if profile.quotes is not None and (len(profile.quotes) != 2 or any(map(str.isalnum, profile.quotes))):
            fault = f"'quotes' is '{profile.quotes}', allowed: an opening and a closing mark, such as „“"
            raise self.error("quotes", fault)
        for key, allowed in FORMS.items():
            if (value := getattr(profile, key)) is not None:
                self.one_of(key.replace("_", "-"), value, allowed)
        return profile

    def rule_options(self, table: Any, rules: Sequence[Rule]) -> dict[str, Any]:
        if not isinstance(table, dict):
            raise self.error("rules", "'rules' must be a list of files, or a table of options")
        by_name = {rule.meta.name: rule for rule in rules if rule.options is not None}
        self.check_keys(table, tuple(sorted(by_name)), "rules")
        named = {name: whole(by_name[name]) for name in table}
        return {
            rule.meta.code: self.options(self.table(table, name), rule.options, f"rules.{name}")
            for name, rule in named.items()
        }

    def options(self, table: Mapping[str, Any], default: Any, where: str) -> Any:
        """Return `default` with the values of the table, each of the type its field declares."""
        fields = {field.name.replace("_", "-"): field.name for field in dataclasses.fields(default)}
        self.check_keys(table, tuple(fields), where)
        types = get_type_hints(type(default))
        values = {fields[key]: self.value(key, value, types[fields[key]], where) for key, value in table.items()}
        return dataclasses.replace(default, **values)

    def value(self, key: str, value: Any, kind: Any, where: str) -> Any:
        for allowed in getattr(kind, "__args__", None) or (kind,):
            if allowed in (bool, int, str) and type(value) is allowed:
                return value
            if allowed is float and type(value) in (int, float):
                return float(value)
            if isinstance(allowed, type) and issubclass(allowed, StrEnum):
                return allowed(self.one_of(key, value, tuple(allowed)))
        if getattr(kind, "__origin__", None) is tuple:
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                return tuple(value)
            raise self.error(key, f"'{where}.{key}' must be a list of strings")
        names = [getattr(part, "__name__", str(part)) for part in getattr(kind, "__args__", (kind,))]
        allowed_names = ", ".join(name for name in names if name != "NoneType")
        raise self.error(key, f"'{where}.{key}' is {type(value).__name__}, allowed: {allowed_names}")

    def check_keys(self, table: Mapping[str, Any], known: Sequence[str], where: str) -> None:
        for key in table:
            if key not in known:
                inside = f" in [{where}]" if where else ""
                raise self.error(key, f"unknown key '{key}'{inside}{nearest(key, known)}")

    def table(self, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, f"'{key}' must be a table")
        return value

    def selectors(self, table: Mapping[str, Any], key: str, rules: Sequence[Rule], place: str = "") -> tuple[str, ...]:
        found = self.strings(table, key)
        for selector in found:
            if selector in CHECKS and key == "ignore":
                continue
            if not any(matches(rule, selector) for rule in rules):
                raise self.error(place or key, str(unknown_rule(selector, rules)))
        return found

    def strings(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.error(key, f"'{key}' must be a string or a list of strings")
        return tuple(value)

    def string(self, table: Mapping[str, Any], key: str) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise self.error(key, f"'{key}' must be a string")
        return value

    def choice(self, table: Mapping[str, Any], key: str, allowed: Sequence[str]) -> str | None:
        return self.one_of(key, table[key], allowed) if key in table else None

    def one_of(self, key: str, value: Any, allowed: Sequence[str]) -> str:
        if value in tuple(allowed):
            return str(value)
        raise self.error(key, f"'{key}' is '{value}', allowed: {', '.join(map(str, allowed))}")

    def error(self, key: str, message: str) -> ConfigError:
        """Point at the first line that sets the key; TOML readers do not keep places."""
        quoted = re.escape(key)
        pattern = re.compile(rf'^[ \t]*(?:\[(?:.*\.)?"?{quoted}"?(?:\..*)?\]|"?{quoted}"?\s*=)', re.MULTILINE)
        match = pattern.search(self.text)
        if match is None:
            return ConfigError(f"{self.path}: {message}")
        line = self.text.count("\n", 0, match.end()) + 1
        return ConfigError(f"{self.path}:{line}: {message}")
