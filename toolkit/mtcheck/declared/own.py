"""Rules of users, made from files that are named in the configuration or on the command line."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from mtcheck.declared.finder import Book
from mtcheck.declared.hits import hit
from mtcheck.errors import ConfigError
from mtcheck.model import Document, Locale
from mtcheck.rule import AnyRule, Bad, Context, DocumentRule, Good, Hit, Rule

if TYPE_CHECKING:
    from mtcheck.declared.read import Draft


class Declared:
    """What a rule of a user does: the check of a document rule. All rules of a file share one book."""

    def __init__(
        self, book: Book, code: str, *, about: str, quotations: bool, locales: frozenset[Locale], digest: str
    ) -> None:
        self._book = book
        self._code = code
        self._quotations = quotations
        self._locales = locales
        self.about = about
        """What its author says of it, for its page."""
        self.digest = digest
        """Changes when the file does."""

    def __call__(self, document: Document, _: Context[Any]) -> Iterator[Hit]:
        """Yield a hit for each place where an entry of the rule counts. Raises `ConfigError` for a slow pattern."""
        if self._locales and document.locale not in self._locales:
            return
        for found in self._book.find(document, self._code):
            if self._quotations or not document.quoted(found.start, found.end):
                yield hit(found, document)


def digest(rule: AnyRule) -> str:
    """Return what changes when the file of a user's rule does; nothing for a rule of the package."""
    return rule.check.digest if isinstance(rule, DocumentRule) and isinstance(rule.check, Declared) else ""


def load(paths: Sequence[str], known: Sequence[AnyRule] = (), here: "Sequence[Draft]" = ()) -> tuple[Rule, ...]:
    """Return the rules of files, sorted by code. Raises `ConfigError` with file and line.

    `known` are rules whose codes and names are taken, `here` drafts of further rules.
    """
    contents = [(path, _content(path)) for path in dict.fromkeys(paths)]
    files = [(drafts(path, content), sha256(content).hexdigest()) for path, content in contents]
    if here:
        files.append((tuple(here), sha256(_told(here).encode("utf-8", "surrogatepass")).hexdigest()))
    return _made(files, known)


def _told(here: "Sequence[Draft]") -> str:
    """Return the same text for equal drafts in every process."""
    return repr(
        [
            (one.entries, one.quotations, sorted(one.locales), meta[:8], sorted(meta.zones), meta.level)
            for one in here
            for meta in (one.meta,)
            if meta is not None
        ]
    )


def drafts(path: str, content: bytes | None = None) -> "tuple[Draft, ...]":
    """Return the rules of one file as they are written there. Raises `ConfigError`."""
    from mtcheck.declared.nodes import parse
    from mtcheck.declared.read import read

    return read(parse(_content(path) if content is None else content, path), path)


def _made(files: "Sequence[tuple[tuple[Draft, ...], str]]", known: Sequence[AnyRule]) -> tuple[Rule, ...]:
    """Return rules made of drafts, file by file with its digest. Raises `ConfigError` for a code or name taken."""
    taken = {part: "a rule of mtcheck" for rule in known for part in (rule.meta.code, rule.meta.name)}
    made: list[Rule] = []
    for found, version in files:
        book = Book([entry for draft in found for entry in draft.entries])
        for draft in found:
            assert draft.meta is not None
            for part in (draft.meta.code, draft.meta.name):
                if part in taken:
                    raise ConfigError(
                        f"{draft.meta.source}: {part} is already {taken[part]}, codes and names are unique"
                    )
                taken[part] = f"the rule at {draft.meta.source}"
            made.append(_rule(draft, book, version))
    return tuple(sorted(made, key=lambda rule: rule.meta.code))


def _rule(draft: "Draft", book: Book, version: str) -> Rule:
    assert draft.meta is not None
    check = Declared(
        book,
        draft.code,
        about=draft.about,
        quotations=draft.quotations,
        locales=draft.locales,
        digest=f"{version} {draft.code}",
    )
    examples = [
        Bad(_marked(one.text, one.spans), one.fixed) if one.spans else Good(one.text)
        for examples in draft.examples
        for one in examples
    ]
    return DocumentRule(draft.meta, check, None, examples)


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ConfigError(f"{path}: cannot be read: {reason.lower()}") from None
