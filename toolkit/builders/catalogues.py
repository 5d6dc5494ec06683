"""Collect everything mtcheck says, and renew the catalogues in which it is said in another language.

python -m builders.catalogues [--check]

Collected are the titles and messages of all rules, what is marked in the code with `say`, `gettext`, `ngettext`,
`gettext_noop` or `_`, and the same in templates. A catalogue of `toolkit/mtcheck/report/catalogues` keeps its
translations; new messages are added to it without one, and those that nobody says any more are left out. `--check`
also names what is not translated.
"""

import argparse
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from builders.generated import ROOT
from mtcheck.engine import internal
from mtcheck.rule import Meta
from mtcheck.rules import load_all_rules, page
from mtcheck.text.language import function_words
from mtcheck.text.messages import Language, places

PACKAGE = ROOT / "toolkit" / "mtcheck"
FOLDER = PACKAGE / "report" / "catalogues"
LANGUAGES = tuple(language for language in Language if language is not Language.EN)
SCRIPTS = "Arabic Armenian CJK Cyrillic Devanagari Georgian Greek Hangul Hebrew Hiragana Katakana Thai".split()
"""Writing systems a whole text may be in; Unicode names more."""
KEYWORDS = {"say": None, "_": None, "gettext": None, "gettext_noop": None, "ngettext": (1, 2)}
IN_PAGES = {"_": None, "own": None, "other": None, "label": (2,), "ngettext": (1, 2)}
"""The same in templates: what is shown, and what stands in attributes."""


class Plain(Catalog):
    """A catalogue without dates and authors: the same messages give the same bytes."""

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        kept = ("Project-Id-Version", "Language", "Plural-Forms", "MIME-Version", "Content-Type")
        headers = dict(super()._get_mime_headers())
        headers["Project-Id-Version"] = "mtcheck"
        return [(name, headers[name]) for name in kept if name in headers] + [("Content-Transfer-Encoding", "8bit")]

    mime_headers = property(_get_mime_headers, Catalog._set_mime_headers)


def collected() -> Catalog:
    """Return all messages, each with where it is from."""
    found = Plain()
    for origin, ids, comments in (*_of_rules(), *_marked(), *_of_languages()):
        found.add(ids, locations=[(origin, 0)], auto_comments=comments)
    return found


def _of_rules() -> Iterator[tuple[str, str, list[str]]]:
    titles = [(rule.meta.code, page(rule)) for rule in load_all_rules()] + list(internal.PAGES.items())
    yield from ((code, text.partition("\n")[0], []) for code, text in titles)
    metas: list[Meta] = [rule.meta for rule in load_all_rules()]
    metas += (value for value in vars(internal).values() if isinstance(value, Meta))
    for meta in metas:
        for template in (meta.message, meta.why):
            # A template that is one value says nothing itself.
            if template and template != f"{{{''.join(places(template)[:1])}}}":
                yield meta.code, template, []


def _of_languages() -> Iterator[tuple[str, str, list[str]]]:
    for name in (*function_words(), *SCRIPTS):
        yield "text/language.py", name, []


def _marked() -> Iterator[tuple[str, str | tuple[str, ...], list[str]]]:
    for suffix, method in ((".py", "python"), (".j2", "jinja2"), (".js", "javascript")):
        for path in sorted(PACKAGE.rglob(f"*{suffix}")):
            options = {"trimmed": "true"} if suffix == ".j2" else None
            keywords = IN_PAGES if suffix == ".j2" else KEYWORDS
            text = path.read_text("utf-8")
            if not any(f"{word}(" in text for word in keywords):
                # To cut a file into tokens takes longer than all the rest.
                continue
            for _, ids, comments, _ in extract_from_file(method, str(path), keywords, options=options):
                origin = path.relative_to(PACKAGE).as_posix()
                if all(ids):
                    yield origin, ids, comments


def renewed(language: Language, template: Catalog, folder: Path = FOLDER) -> Catalog:
    """Return the catalogue of a language with exactly the messages of `template`, sorted by where they are from."""
    path = folder / f"{language}.po"
    known = read_po(io.BytesIO(path.read_bytes()), locale=str(language)) if path.exists() else Catalog()
    catalog = Plain(locale=str(language), fuzzy=False, header_comment=f"# What mtcheck says: {language}")
    ordered = [message for message in template if message.id]
    for message in sorted(ordered, key=lambda message: (sorted(message.locations), str(message.id))):
        before = known.get(message.id if isinstance(message.id, str) else message.id[0])
        string = before.string if before is not None and isinstance(before.id, type(message.id)) else None
        catalog.add(message.id, string, sorted(set(message.locations)), auto_comments=message.auto_comments)
    return catalog


def all_renewed(folder: Path = FOLDER) -> dict[Language, Catalog]:
    """Return the catalogues of all languages."""
    template = collected()
    return {language: renewed(language, template, folder) for language in LANGUAGES}


def files(catalogs: Mapping[Language, Catalog] | None = None, folder: Path = FOLDER) -> dict[Path, bytes]:
    """Return the catalogues as they should be: for people (.po) and for the program (.mo)."""
    made: dict[Path, bytes] = {}
    for language, catalog in (catalogs or all_renewed(folder)).items():
        text, compiled = io.BytesIO(), io.BytesIO()
        write_po(text, catalog, width=120, include_lineno=False)
        write_mo(compiled, catalog)
        made |= {folder / f"{language}.po": text.getvalue(), folder / f"{language}.mo": compiled.getvalue()}
    return made


def untranslated(catalog: Catalog) -> Iterator[str]:
    """Yield the messages that have no translation, or one with other values in it."""
    for message in catalog:
        if message.id:
            problem = _problem(message)
            if problem:
                yield f"{message.id!r}: {problem}"


def _problem(message: Message) -> str:
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    if not strings or not all(strings):
        return "not translated"
    wanted = set().union(*map(places, ids))
    for string in strings:
        if unknown := set(places(string)) - wanted:
            return f"'{unknown.pop()}' has no value"
        if missing := set(places(ids[0])) - set(places(string)):
            return f"'{missing.pop()}' is left out"
    return ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check the catalogues; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m builders.catalogues")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when something is not fresh")
    check = parser.parse_args(arguments).check
    catalogs = all_renewed()
    made = files(catalogs)
    stale = [path for path, content in made.items() if not path.exists() or path.read_bytes() != content]
    open_ones = {language: list(untranslated(catalog)) for language, catalog in catalogs.items()}
    for language, problems in open_ones.items():
        for problem in problems:
            print(f"{language}: {problem}")
    if check:
        for path in stale:
            print(f"{path.relative_to(ROOT)}: stale; renew with: make generated")
        return int(bool(stale or any(open_ones.values())))
    FOLDER.mkdir(exist_ok=True)
    for path in stale:
        path.write_bytes(made[path])
    return 0


if __name__ == "__main__":
    sys.exit(main())
