"""Translate what still stands in the language of the source.

A unit that is the same as its source, or a run of words copied from it, was not translated: the engine gave up, or the
translator has overlooked it. That a text is foreign shows in its function words, of which some stand in any sentence.

Left alone: names, titles, whose nouns have capitals, and addresses, paths, commands and listings, what stands
in quotation marks or tags of its own, what the file itself calls untranslated, and single words.
"""

from collections.abc import Iterator, Sequence
from re import Match

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.source_words import CODE, WORDS, is_wrapped, markers, words
from mtcheck.text.language import GERMAN

SHORTEST = 3
SMALL = 2
LINE = 8
"""Words of a line, on average, in a text that has several and is no listing."""
DENSE = 6
"""So many words, on average, a text has between two signs of code, if it is a text."""
MARKS = '"“”„«»'
OPEN = frozenset({"new", "needs-translation", "initial", "notstarted", "untranslated"})
"""States in which the source may stand in place of a translation."""


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if pair.unit.state.lower() in OPEN:
        return
    known = markers(pair)
    found = list(WORDS.finditer(pair.target))
    lower = [match[0].lower() for match in found]
    source = words(pair.source)
    whole = lower == source and len(found) > SHORTEST and is_prose(pair, found) and is_sentence(found, known)
    if whole and GERMAN.isdisjoint(lower):
        yield Hit(found[0].start(), found[-1].end(), values={"words": str(len(found))})
        return
    if len(found) < SHORTEST or known.isdisjoint(lower):
        return
    runs = {tuple(source[place : place + SHORTEST]) for place in range(len(source) - SHORTEST + 1)}
    place = 0
    while place <= len(found) - SHORTEST:
        end = place
        while end <= len(found) - SHORTEST and tuple(lower[end : end + SHORTEST]) in runs:
            end += 1
        if end > place:
            run = found[place : end + SHORTEST - 1]
            everything = len(run) == len(found)
            if is_text(run, known) and is_prose(pair, run) and (everything or not is_quoted(pair, run)):
                yield Hit(run[0].start(), run[-1].end(), values={"words": str(len(run))})
            place = end + SHORTEST - 1
        else:
            place += 1


def is_prose(pair: Pair, run: Sequence[Match[str]]) -> bool:
    """Tell words of a text from a path, a command, a listing or a row of quoted words."""
    start, end = run[0].start(), run[-1].end()
    text = pair.target[max(0, start - 1) : end + 1]
    if DENSE * len(CODE.findall(text)) > len(run) or 2 * sum(map(text.count, MARKS)) >= len(run):
        return False
    return 2 * text.count(" ") + 2 >= len(run) > LINE * text.count("\n")


def is_sentence(found: Sequence[Match[str]], known: frozenset[str]) -> bool:
    """Tell words of a headline from a list of names or a title: some that mean something are in small letters."""
    return sum(is_content(match[0], known) for match in found) >= SMALL


def is_text(run: Sequence[Match[str]], known: frozenset[str]) -> bool:
    """Tell whether words are a piece of a sentence: small ones besides the function words, or several of these."""
    function = sum(match[0].lower() in known for match in run)
    small = sum(match[0][0].islower() and len(match[0]) > 1 for match in run)
    if function < 1 or small < SMALL or small - function + 2 * (function > 1) < 1 or 2 * small < len(run):
        return False
    return all(match[0][0].islower() for match in run[1:]) or any(is_content(match[0], known) for match in run)


def is_content(word: str, known: frozenset[str]) -> bool:
    """Tell whether a word means something and is in small letters: titles of books have none such."""
    return word[0].islower() and len(word) > SMALL and word not in known and word not in GERMAN


def is_quoted(pair: Pair, run: Sequence[Match[str]]) -> bool:
    """Tell whether a piece of the translation lies in a quotation."""
    start = pair.unit.start
    if is_wrapped(pair, run[0].start(), run[-1].end()):
        return True
    return pair.document.quoted(start + run[0].start(), start + run[-1].end())


RULE = PairRule(
    meta=Meta(
        code="ACC202",
        name="untranslated",
        message="{words} words in a row stand as in the source",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060 and MQM: untranslated text",
        judged=Judged(
            24, 27, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"
        ),
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦The ferry leaves at noon⟧.", source="The ferry leaves at noon."),
        Bad("Die Fähre legt ab. ⟦It will be back at nine⟧.", source="The ferry leaves. It will be back at nine."),
        Bad("⟦This is not what they had asked for⟧.", source="This is not what they had asked for."),
        Bad("Die ⟦tit-for-tat⟧-Schüsse enden.", source="The tit-for-tat shots have ended."),
        Bad("Er sagte, ⟦that he will not go there⟧.", source="He said that he will not go there."),
        Bad('en,de\n"Close the gate behind you.","⟦Close the gate behind you⟧."\n', path="example.csv"),
        Good("Die Fähre fährt mittags.", source="The ferry leaves at noon."),
        Bad("⟦Firefighters gain ground near lake⟧", source="Firefighters gain ground near lake"),
        Good("Radio Free Asia", source="Radio Free Asia"),
        Good("The Times of India", source="The Times of India"),
        Good("Sie spielt in The Lord of the Rings.", source="She plays in The Lord of the Rings."),
        Good("Das Lied heißt „The wind has changed again“.", source="The song is “The wind has changed again”."),
        Good("Siehe New York Times.", source="See New York Times."),
        Good("OK", source="OK"),
        Good("tail -f /var/log/the/messages of all", source="tail -f /var/log/the/messages of all"),
        Good("»none«, »and«, »centered«, »scaled«", source='"none", "and", "centered", "scaled"'),
        Good("Bad Homburg vor der Höhe", source="Bad Homburg vor der Höhe"),
        Good("Das Museum of Modern Art ist zu.", source="The Museum of Modern Art is closed."),
        Good("In Oral war es kalt.", source="In Oral it was cold."),
        Good("Johann Wolfgang von Goethe", source="Johann Wolfgang von Goethe"),
        Good("pip install mtcheck", source="pip install mtcheck"),
        Good("Der Band „War and Peace“ fehlt.", source="The volume “War and Peace” is missing."),
        Good("Am 5. Mai 2020", source="On 5. Mai 2020"),
        Good("Almaty, Astana, Oral", source="Almaty, Astana, Oral"),
    ],
)
