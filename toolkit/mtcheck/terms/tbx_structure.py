"""Hold a TBX file against what the standard lets stand where, as far as readers pass over it.

Checked are the values of pick-lists, the level at which a category stands, references to what does not exist, ids
that stand twice, and languages. Source: ISO 30042:2019, TBX-Core and the modules Min, Basic and Linguist as public
dialects describe them; ISO 30042:2008 for version 2. Extensions (`x-…`) are the user's own and left alone.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from mtcheck.text.messages import Wording, gettext_noop, say

ENTRY, LANGUAGE, TERM = gettext_noop("entry"), gettext_noop("language section"), gettext_noop("term")
MISPLACED = gettext_noop("{category} is said of an {level}, it belongs to a term")
NOT_ALLOWED = gettext_noop("{category} is {said}, allowed: {allowed}")
LEVELS: Mapping[str, str] = MappingProxyType(
    {"termEntry": ENTRY, "conceptEntry": ENTRY, "langSet": LANGUAGE, "langSec": LANGUAGE}
    | dict.fromkeys(("tig", "ntig", "termSec"), TERM)
)
BELOW = MappingProxyType({ENTRY: (LANGUAGE,), LANGUAGE: (TERM,), TERM: ()})
PICK_LISTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "administrativeStatus": frozenset(
            f"{name}Term-admn-sts"
            for name in "preferred admitted deprecated superseded standardized legal regulated".split()
        ),
        "partOfSpeech": frozenset(
            "noun properNoun commonNoun verb adjective adverb pronoun preposition conjunction determiner article"
            " numeral particle interjection abbreviation other".split()
        ),
        "grammaticalGender": frozenset(("masculine", "feminine", "neuter", "other", "otherGender")),
        "grammaticalNumber": frozenset(("single", "singular", "plural", "dual", "mass", "otherNumber", "other")),
        "termType": frozenset(
            "abbreviation acronym clippedTerm commonName entryTerm equation formula fullForm initialism phrase"
            " internationalism internationalScientificTerm logicalExpression partNumber phraseologicalUnit setPhrase"
            " shortForm sku standardText string symbol synonym synonymousPhrase transcribedForm transliteratedForm"
            " variant".split()
        ),
        "termLocation": frozenset(),
        "geographicalUsage": frozenset(),
    }
)
"""Allowed values; an empty list allows every text and only says that the category is one of terms."""
OF_TERMS = frozenset(PICK_LISTS)
OF_CONCEPTS = frozenset(("subjectField",))
_XML = "{http://www.w3.org/XML/1998/namespace}"


class Problem(NamedTuple):
    """What is wrong with a file, where, and the text to mark on the line."""

    line: int
    text: str
    message: Wording


def problems(content: bytes) -> Iterator[Problem]:
    """Yield what is wrong with a TBX file, by line; nothing for a file that is no well-formed XML."""
    root = _parse(content)
    if root is None or _name(root) not in ("martif", "tbx"):
        return
    ids: dict[str, int] = {}
    elements = list(root.iter("{*}*"))
    for element in elements:
        name = element.get("id")
        if name is not None:
            if name in ids:
                yield Problem(
                    element.sourceline,
                    name,
                    say("the id „{name}“ is already on line {line}", name=name, line=str(ids[name])),
                )
            ids.setdefault(name, element.sourceline)
    for element in elements:
        yield from _level(element)
        yield from _language(element)
        yield from _category(element)
        target = element.get("target")
        if target is not None and "/" not in target and ":" not in target and target.lstrip("#") not in ids:
            yield Problem(
                element.sourceline, target, say("refers to „{target}“, which no element has as its id", target=target)
            )


def _parse(content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


def _level(element: Any) -> Iterator[Problem]:
    """Entries hold language sections, these hold terms, and each of them holds at least one."""
    level = LEVELS.get(_name(element))
    parent = element.getparent()
    above = None if parent is None else LEVELS.get(_name(parent))
    if level in (LANGUAGE, TERM) and (above is None or level not in BELOW[above]):
        where = f"<{_name(parent)}>" if parent is not None else say("the root")
        message = say("<{element}> stands in {where}, where none may stand", element=_name(element), where=where)
        yield Problem(element.sourceline, _name(element), message)
    if level in (ENTRY, LANGUAGE):
        needed = BELOW[level][0]
        if not any(LEVELS.get(_name(child)) == needed for child in element.iterchildren("{*}*")):
            yield Problem(
                element.sourceline,
                _name(element),
                say("<{element}> holds no {needed}", element=_name(element), needed=say(needed)),
            )


def _language(element: Any) -> Iterator[Problem]:
    if LEVELS.get(_name(element)) != LANGUAGE:
        return
    language = element.get(f"{_XML}lang", "")
    if not language:
        yield Problem(element.sourceline, _name(element), say("<{element}> without xml:lang", element=_name(element)))
        return
    for earlier in element.itersiblings("{*}*", preceding=True):
        if earlier.get(f"{_XML}lang", "").lower() == language.lower() and _name(earlier) == _name(element):
            message = say(
                "a second section of „{language}“ in one entry, the first is on line {line}",
                language=language,
                line=str(earlier.sourceline),
            )
            yield Problem(element.sourceline, language, message)
            return


def _category(element: Any) -> Iterator[Problem]:
    """A category stands where it may, with a value that it may have."""
    name = _name(element)
    category = element.get("type") or name
    if category not in OF_TERMS | OF_CONCEPTS:
        return
    level = _level_of(element)
    value = "".join(element.itertext()).strip()
    if category in OF_TERMS and level not in (TERM, None):
        yield Problem(element.sourceline, category, say(MISPLACED, category=category, level=say(level or ENTRY)))
    if category in OF_CONCEPTS and level == TERM:
        yield Problem(
            element.sourceline, category, say("{category} is said of a term, it belongs to an entry", category=category)
        )
    allowed = PICK_LISTS.get(category)
    if allowed and value not in allowed and not value.startswith("x-"):
        said = f"„{value}“" if value else say("nothing")
        yield Problem(
            element.sourceline,
            value or category,
            say(NOT_ALLOWED, category=category, said=said, allowed=", ".join(sorted(allowed))),
        )


def _level_of(element: Any) -> str | None:
    """Return the level at which an element stands, whatever groups are around it."""
    for ancestor in element.iterancestors("{*}*"):
        level = LEVELS.get(_name(ancestor))
        if level is not None:
            return level
    return None


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
