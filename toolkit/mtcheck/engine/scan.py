"""Ask every rule about one file. Depends on the file and the plan only; the one place where rules may fail."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from mtcheck import formats
from mtcheck.config import LANGUAGE_CHECK, PAIR_CHECK
from mtcheck.engine.complete import Occurrences, complete, internal, quotations
from mtcheck.engine.gate import sentences
from mtcheck.engine.identity import key_path
from mtcheck.engine.internal import (
    HISTORICAL,
    NO_PAIR,
    NOT_GERMAN,
    NOT_GERMAN_BUT,
    RULE_CRASHED,
    SAYS_NOT_GERMAN,
    UNREADABLE_FILE,
    UNREADABLE_LINE,
)
from mtcheck.engine.plan import Plan
from mtcheck.engine.result import Directive, Scan
from mtcheck.errors import InputError, MtcheckError
from mtcheck.model import Certainty, Document, Encoding, Finding
from mtcheck.rule import AnyRule, Context, CorpusRule, Fact, Hit, PairRule, SegmentRule, WordRule
from mtcheck.rules.contents import whole
from mtcheck.text.german.historical import is_historical
from mtcheck.text.language import clearly_german, foreign_language
from mtcheck.text.messages import say

T = TypeVar("T")
SIC_MARKS = ("[sic", "(sic")


def scan(path: str, plan: Plan, data: bytes | None = None) -> Scan:
    """Read one file and ask the rules; `data` stands for the file's bytes where there is no file."""
    if data is None and formats.is_large(path):
        # Imported here because hardly a run meets such a file.
        from mtcheck.engine.large import scan_large

        return _guarded(path, lambda: scan_large(path, plan), plan)

    def read() -> Document:
        config = plan.config
        if data is None:
            return read_file(path, plan)
        text, encoding = formats.decode(data, path, config.encoding)
        return formats.parse(path, text, encoding=encoding, locale=config.locale)

    return _scan(path, read, plan)


def read_file(path: str, plan: Plan) -> Document:
    """Read a file, and its source if it has one beside it. Raises `InputError`."""
    return _with_source(formats.read(path, encoding=plan.config.encoding, locale=plan.config.locale), plan)


def _with_source(document: Document, plan: Plan) -> Document:
    """Return a document with the units that the source beside it gives, if there is one."""
    sources = plan.config.sources
    # Sorted by path: thousands of articles would else be compared with thousands.
    index = bisect_left(sources, (document.path,))
    if index == len(sources) or sources[index][0] != document.path:
        return document
    return _beside(document, formats.read(sources[index][1], encoding=plan.config.encoding))


def _beside(document: Document, source: Document) -> Document:
    from mtcheck.formats.beside import beside, language_of

    return beside(document, source, language_of(source))


def scan_text(path: str, text: str, encoding: Encoding, plan: Plan, source: tuple[str, str] | None = None) -> Scan:
    """Ask the rules about a text that is not, or not yet, in its file; `source` is the path and text of its source."""

    def read() -> Document:
        document = formats.parse(path, text, encoding=encoding, locale=plan.config.locale)
        return _with_source(document, plan) if source is None else _beside(document, formats.parse(*source))

    return _scan(path, read, plan)


def _scan(path: str, read: Callable[[], Document], plan: Plan) -> Scan:
    document = _guarded(path, read, plan)
    return document if isinstance(document, Scan) else scan_document(document, plan)


def _guarded(path: str, read: Callable[[], T], plan: Plan) -> T | Scan:
    """Return what is read from a file, or the scan that says why nothing is."""
    key = key_path(path, plan.config.root)
    try:
        return read()
    except formats.ForeignError as error:
        return Scan(path, None, (internal(SAYS_NOT_GERMAN, path, {"problem": error.problem}, key),), {})
    except formats.UnreadableError as error:
        return Scan(path, None, (_unreadable(path, error, key),), {})
    except InputError as error:
        return Scan(path, None, (internal(UNREADABLE_FILE, path, {"problem": str(error)}, key),), {})
    except Exception as error:
        problem = say("reading it failed with {error}", error=_in_short(error))
        return Scan(path, None, (internal(UNREADABLE_FILE, path, {"problem": problem}, key),), {}, (format_crash(),))


def _unreadable(path: str, error: formats.UnreadableError, key: str) -> Finding:
    if error.line is None:
        return internal(UNREADABLE_FILE, path, {"problem": error.problem}, key)
    return internal(UNREADABLE_LINE, path, {"line": str(error.line), "problem": error.problem}, key)


def scan_document(document: Document, plan: Plan) -> Scan:
    """Ask every rule of the plan about a document, if it is German."""
    key = key_path(document.path, plan.config.root)
    if foreign := _not_german(document, plan, key):
        return Scan(document.path, replace(document), (foreign,), {}, directives=_directives(document))
    findings: list[Finding] = []
    facts: dict[str, tuple[Fact, ...]] = {}
    crashes: list[str] = []
    word_hits, word_errors = _word_hits(document, plan)
    asked, here = plan.gate.look(document)
    for number in asked:
        rule = plan.rules[number]
        try:
            rule, context = plan.asked(number, document.locale)
            if isinstance(rule, CorpusRule):
                name = collector(rule)
                if name not in facts:
                    facts[name] = tuple(rule.collect(document, _without_options(context)))
                continue
            if isinstance(rule, WordRule):
                if rule.meta.code in word_errors:
                    raise word_errors[rule.meta.code]
                hits = word_hits.get(rule.meta.code, [])
            elif isinstance(rule, SegmentRule):
                hits = list(segment_hits(document, rule, context, here))
            elif isinstance(rule, PairRule):
                hits = list(pair_hits(document, rule, context))
            else:
                hits = list(rule.check(document, context))
            if hits:
                hits.sort(key=lambda hit: (hit.start, hit.end))
                occurrences = Occurrences(document.text, quotations(document, hits))
                findings += complete(document, rule.meta, hits, occurrences, key=key)
        except MtcheckError as error:
            # A pattern is too slow for this text: a matter of the glossary or of a user's rule, not a fault of ours.
            findings.append(crashed(rule, document.path, error, key))
        except Exception as error:
            crashes.append(format_crash())
            findings.append(crashed(rule, document.path, error, key))
    findings += _no_pair(document, plan, key)
    alignment = document.alignment and document.alignment._replace(missing=(), added=())
    # Without its derived views: a report keeps all documents to the end.
    return Scan(
        document.path,
        replace(document),
        tuple(findings),
        facts,
        tuple(crashes),
        _directives(document),
        compared=bool(document.units),
        alignment=alignment,
    )


def _no_pair(document: Document, plan: Plan, key: str) -> Iterator[Finding]:
    """Yield the finding that says that a text and its source do not seem to belong together."""
    alignment = document.alignment
    if alignment is None or alignment.certainty is not Certainty.LOW or not PAIR_CHECK.isdisjoint(plan.config.ignore):
        return
    yield internal(NO_PAIR, document.path, {"source": alignment.path}, key)


def _not_german(document: Document, plan: Plan, key: str) -> Finding | None:
    """Return the finding that stands for all others in a text that is not German."""
    if not LANGUAGE_CHECK.isdisjoint(plan.config.ignore):
        return None
    if is_historical(document.words, document.prose):
        return internal(HISTORICAL, document.path, {}, key)
    # Quotations are left out: what one says in another language makes no foreign text of a German one.
    if clearly_german(document.words):
        return None
    language = foreign_language(document.words, _without_quotations(document))
    if language is None:
        return None
    meta = NOT_GERMAN_BUT if language.name else NOT_GERMAN
    return internal(meta, document.path, {"language": say(language.name)}, key)


def _without_quotations(document: Document) -> str:
    kept, place = [], 0
    for quotation in document.quotations:
        if quotation.depth == 0 and len(quotation.style) == 2:
            kept.append(document.prose[place : quotation.start])
            place = quotation.end
    return " ".join((*kept, document.prose[place:]))


def _directives(document: Document) -> tuple[Directive, ...]:
    """Return what the article says about findings in it; nearly all say nothing."""
    if not document.comments and document.front_matter is None and not any(m in document.prose for m in SIC_MARKS):
        return ()
    from mtcheck.engine.directives import directives

    return tuple(directives(document))


def collector(rule: CorpusRule[Any]) -> str:
    """Name a `collect` function; rules of the same collector share its facts."""
    return f"{rule.collect.__module__}.{rule.collect.__qualname__}"


def crashed(rule: AnyRule, path: str, error: Exception, key: str) -> Finding:
    """Return the finding that says so when a rule fails."""
    return internal(RULE_CRASHED, path, {"rule": rule.meta.code, "problem": _in_short(error)}, key)


def _in_short(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:200]


def format_crash() -> str:
    """Return the traceback of the exception being handled."""
    import traceback

    return traceback.format_exc()


def _without_options(context: Context[Any]) -> Context[None]:
    return Context(None, context.glossary, context.locale, context.profile)


def _word_hits(document: Document, plan: Plan) -> tuple[dict[str, list[Hit]], dict[str, Exception]]:
    """Ask the word rules about words not met before, then place the hits of all words of the document.

    Return hits by code, and by code the error of a rule that failed: the one for the first such word in the alphabet.
    """
    rules = [rule for rule in plan.rules if isinstance(rule, WordRule)]
    hits: dict[str, list[Hit]] = {}
    failed: dict[str, tuple[str, Exception]] = {}
    if not rules:
        return hits, {}
    memo = plan.vocabulary(document.locale)
    contexts = [(whole(rule), plan.context(rule, document.locale)) for rule in rules]
    for word in document.words - memo.clean:
        found: list[tuple[WordRule[Any], Hit]] = []
        for rule, context in contexts:
            try:
                for hit in rule.check(word, context):
                    found.append((rule, hit))  # noqa: PERF401, made for each word of a text
            except Exception as error:
                code = rule.meta.code
                if code not in failed or word < failed[code][0]:
                    failed[code] = word, error
        if found:
            memo.flagged[word] = tuple(found)
    if not failed:
        memo.clean |= document.words
    for word in document.words & memo.flagged.keys():
        for place in document.occurrences(word):
            for rule, hit in memo.flagged[word]:
                hits.setdefault(rule.meta.code, []).append(moved(hit, place))
    return hits, {code: error for code, (_, error) in failed.items()}


def pair_hits(document: Document, rule: PairRule[Any], context: Context[Any]) -> Iterator[Hit]:
    """Yield what a pair rule finds, as places in the prose."""
    for pair in document.pairs:
        for hit in rule.check(pair, context):
            yield moved(hit, pair.unit.start)


def segment_hits(
    document: Document, rule: SegmentRule[Any], context: Context[Any], here: Collection[str]
) -> Iterator[Hit]:
    """Yield what a segment rule finds, as places in the prose. `here` are the literals that stand in the document."""
    for segment in sentences(document, rule, here):
        for hit in rule.check(segment, context):
            yield moved(hit, segment.start)


def moved(hit: Hit, by: int) -> Hit:
    """Return the hit in a text that begins `by` characters earlier."""
    if not by:
        return hit
    return Hit(
        hit.start + by,
        hit.end + by,
        hit.replacement,
        tuple(type(edit)(edit.start + by, edit.end + by, edit.text) for edit in hit.edits),
        tuple((start + by, end + by) for start, end in hit.related),
        hit.values,
        hit.safety,
        tuple(tuple(type(edit)(edit.start + by, edit.end + by, edit.text) for edit in fix) for fix in hit.candidates),
        hit.unit,
    )
