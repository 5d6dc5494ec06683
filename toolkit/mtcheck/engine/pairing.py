"""Find out which files of a run are sources and which their translations, by patterns of paths.

A pattern has `{name}` once on each side: `en/{name}.md` is the source of `de/{name}.md`. A source is never checked as
an article. Where only the source is given, its translation is checked in its place: whoever changes the source wants to
know what the translation now lacks.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from mtcheck.config import NAME, PairPattern


class Pairing(NamedTuple):
    """What the patterns make of the files of a run."""

    paths: tuple[str, ...]
    """The files to check, sorted: sources are out, their translations in."""
    sources: Mapping[str, str]
    """The sources of German files, by their paths as they stand in `paths`."""
    alone: Mapping[str, str]
    """German files that a pattern means and that have no source, with the path where it should be."""
    untranslated: Mapping[str, str]
    """Sources without a translation, with the path where it should be; they are not checked."""


class _Sides(NamedTuple):
    folder: str
    source: str
    german: str
    source_like: "re.Pattern[str]"
    german_like: "re.Pattern[str]"

    @classmethod
    def of(cls, pattern: PairPattern) -> "_Sides":
        likes = (re.compile("(.+)".join(map(re.escape, side.split(NAME))), re.DOTALL) for side in pattern[1:])
        return cls(*pattern, *likes)

    def across(self, path: str, *, to_source: bool) -> str | None:
        """Return the path of the other side; `None` for a file that the pattern does not mean."""
        inside = os.path.relpath(os.path.abspath(path), os.path.abspath(self.folder)).replace(os.sep, "/")
        like, other = (self.german_like, self.source) if to_source else (self.source_like, self.german)
        found = like.fullmatch(inside)
        return None if found is None else spelled_like(path, os.path.join(self.folder, other.replace(NAME, found[1])))


def spelled_like(path: str, other: str) -> str:
    """Return a path as the user has spelled another: absolute, or seen from the working directory."""
    found = os.path.abspath(other) if os.path.isabs(path) else os.path.relpath(other)
    return found.replace(os.sep, "/")


def pair_up(
    paths: Sequence[str],
    patterns: Iterable[PairPattern],
    known: Mapping[str, str],
    is_file: Callable[[str], bool] = os.path.isfile,
) -> Pairing:
    """Return what is checked and with which source. `known` are sources by German file that somebody has named."""
    sides = [_Sides.of(pattern) for pattern in patterns]
    named = {os.path.abspath(german): source for german, source in known.items()}
    taken = {os.path.abspath(source) for source in known.values() if source}
    checked: dict[str, str] = {}
    sources: dict[str, str] = {}
    alone: dict[str, str] = {}
    untranslated: dict[str, str] = {}

    def take(path: str) -> bool:
        """Look for the source of a German file; tell whether there is one."""
        wanted = [found for side in sides if (found := side.across(path, to_source=True)) is not None]
        source = named.get(os.path.abspath(path)) or next(filter(is_file, wanted), "")
        checked.setdefault(os.path.abspath(path), path)
        if source:
            sources[checked[os.path.abspath(path)]] = source
        elif wanted and os.path.abspath(path) not in named:
            alone[path] = wanted[0]
        return bool(source)

    for path in paths:
        if os.path.abspath(path) in taken:
            continue
        of_sources = [found for side in sides if (found := side.across(path, to_source=False)) is not None]
        is_german = any(is_file(one) for side in sides if (one := side.across(path, to_source=True) or ""))
        if not of_sources or is_german or os.path.abspath(path) in named:
            take(path)
        elif german := next(filter(is_file, of_sources), ""):
            take(german)
            alone.pop(german, None)
        else:
            untranslated[path] = of_sources[0]
    return Pairing(tuple(sorted(checked.values())), sources, alone, untranslated)
