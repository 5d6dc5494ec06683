"""Translate the English word that an editor put into a quotation.

An English editor explains a quotation in square brackets, "[Russian] companies". A translation engine takes the
bracket for a code that must not be touched and leaves the word as it is.

A note about how something was said has one German form, [lacht] for [laughs]. An adjective gets a proposal where
the words before it decide its ending; the ending it would need after "die" alone depends on the noun. The brackets
stay, for the word is still the editor's and not the speaker's.

Left alone: [sic], [!], [1] and […], German words and notes, single letters, links and footnotes, signs of authors
behind the last sentence, names that are the same in both languages, titles of English media, and brackets within
English sentences.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule, say
from mtcheck.rules.accuracy.english import declined, function_word, inflected, recognise
from mtcheck.text.patterns import Pattern

BRACKET = Pattern(r"\[([A-Za-z][A-Za-z'’., -]{1,60})\](?![(\[:])|\(([A-Za-z][A-Za-z -]{1,30})\)")
NEIGHBOUR_BEFORE = Pattern(r"([^\W\d_]+)[ \N{NO-BREAK SPACE}]\Z")
NEIGHBOUR_BEHIND = Pattern(r"[ \N{NO-BREAK SPACE}]([^\W\d_]+)")
NOUN_BEHIND = Pattern(r"[ \N{NO-BREAK SPACE}][A-ZÄÖÜ]")
NOTES = (
    "(laugh",
    "(Laugh",
    "(appla",
    "(Appla",
    "(sigh",
    "(chuckl",
    "(inaudible",
    "(crying",
    "(cries",
    "(smil",
    "(nods",
)
"""What English stage directions in round brackets begin with."""
SIGN = len("[abc]")
ENDS = frozenset({"", ".", "!", "?", "“", "«", '"'})


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in BRACKET.finditer(text):
        start, end = match.span()
        english = recognise(match[1] or match[2])
        # In round brackets stands what the text itself adds; only a stage direction is a translator's there.
        if (
            english is None
            or (match[2] and not english.note)
            or is_markup(text, start, end)
            or in_english(text, start, end)
        ):
            continue
        replacement, means = None, f"„{english.note or english.adjective or english.noun}“"
        if english.note:
            replacement = english.note
        elif english.adjective and NOUN_BEHIND.match(text, end):
            replacement = inflected(english.adjective, text[max(0, start - 60) : start])
        elif english.noun:
            replacement = declined(english.noun, text[max(0, start - 20) : start])
        yield Hit(
            start,
            end,
            replacement=None if replacement is None else f"{text[start]}{replacement}{text[end - 1]}",
            values={
                "why": say("English for {means}", means=means)
                if means != "„“"
                else say("English words, or a name as English has it")
            },
            safety=FixSafety.SAFE if english.note else FixSafety.UNSAFE,
        )


def is_markup(text: str, start: int, end: int) -> bool:
    """Tell whether the bracket belongs to a link, or is the sign of an author behind the last sentence."""
    if text[start - 1 : start] in {"]", "!"}:
        return True
    return end - start <= SIGN and not text[end:].strip() and text[:start].rstrip()[-1:] in ENDS


def in_english(text: str, start: int, end: int) -> bool:
    """Tell whether the bracket stands between English words, in a sentence quoted in English."""
    before = NEIGHBOUR_BEFORE.search(text, max(0, start - 30), start)
    behind = NEIGHBOUR_BEHIND.match(text, end)
    return any(found is not None and function_word(found[1]) for found in (before, behind))


RULE = SegmentRule(
    meta=Meta(
        code="ACC101",
        name="editorial-bracket",
        message="English in an editor's brackets: {text}",
        why="{why}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        # What stands in the brackets is the editor's wording, not the speaker's.
        wording=False,
        source="Duden, Die deutsche Rechtschreibung: eckige Klammern; Unicode CLDR: names of languages and territories",
    ),
    check=check,
    literals=("[", *NOTES),
    options=None,
    examples=[
        Bad(
            "„Die großen ⟦[Russian]⟧ Betriebe ziehen weg.“",
            fixed="„Die großen [russischen] Betriebe ziehen weg.“",
        ),
        Bad(
            "Er floh mit seiner ⟦[Ukrainian]⟧ Frau nach Polen.",
            fixed="Er floh mit seiner [ukrainischen] Frau nach Polen.",
        ),
        Bad("„Ich bin gegen ⟦[Russian]⟧ Zensur“, sagt sie."),
        Bad("„Wir ⟦[Kazakhs]⟧ teilen alles“, sagt er.", fixed="„Wir [Kasachen] teilen alles“, sagt er."),
        Bad("„Mit ⟦[Ukrainians]⟧ redet er nicht.“", fixed="„Mit [Ukrainern] redet er nicht.“"),
        Bad("„Das glaubt doch keiner ⟦[laughs]⟧.“", fixed="„Das glaubt doch keiner [lacht].“"),
        Bad("„Das glaubt doch keiner ⟦(laughs)⟧.“", fixed="„Das glaubt doch keiner (lacht).“"),
        Bad("„In ⟦[Russia]⟧ war es kalt.“", fixed="„In [Russland] war es kalt.“"),
        Bad("„Damit hat ⟦[the Kremlin]⟧ gerechnet, und ⟦[our]⟧ Leute auch.“"),
        Bad("„Dann ⟦[is]⟧ alles vorbei“, rief ⟦[President Petrov]⟧ in den Saal."),
        Bad("„Sie ⟦[the Russian soldiers]⟧ kamen nachts.“"),
        Bad("„In den ⟦[occupied]⟧ Dörfern ⟦[want]⟧ sie bleiben, sagen die ⟦[Ukrainian Armed Forces]⟧.“"),
        Good("„Der Docktor [sic] kam [!] nicht […] und [...] blieb [1] fort.“"),
        Good("„Dann ging [er] heim [Anm. d. Red.: nach Kiew]“, sagt Olga [Name geändert]."),
        Good("„[D]ie Stadt liegt im [Iran], in der [Region] am Meer.“"),
        Good(
            "Der [Guardian] und [The New York Times] berichten, die [Bank of America] und [British Airways] schweigen."
        ),
        Good("Er rief: „We will help [the Russians] with that.“"),
        Good(
            "Der [Russian](https://example.org/a) ist ein Verweis.[^laughs]\n\n[Russian]: https://b.example",
            path="a.md",
        ),
        Good("- [x] Brot\n- [ ] Milch\n\nIm Quelltext steht `[Russian]`.", path="example.md"),
        Good("Schreiben Sie an olga [at] example [punkt] org. [is]"),
        Good(
            "Der Stand am [Mobile World Congress], das Magazin [Foreign Affairs] und die [Salvation Army] sagen nichts."
        ),
        Good("„Sie sind still [also leise], wollen [nur] Ruhe, [Muslims] wie [Christen] der [Europäischen Union].“"),
        Good("Thomas [Jordan] spielt für [Georgia], im Staat südlich von Tennessee."),
    ],
)
