"""Translate a word that was copied from the source.

An engine copies a word that it does not know into the translation. A word in small letters is no name, and one that
shows by its spelling that it is English (a gerund, an adverb in -ly, letters as in through or which) is no German word.

Left alone: loan words that German dictionaries have, parts of compounds and of names, what stands in quotation marks,
brackets or tags of its own, and words beside others that were copied: those are one finding of ACC202.
"""

from collections.abc import Iterator

from mtcheck.model import MASK, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.source_words import WORDS, is_english, is_wrapped, markers
from mtcheck.text.patterns import Pattern

WORD = Pattern(r"(?<![\w'’@#/.&-])[a-z]{4,}(?![\w'’@/&-])(?!\.\w)")
ENGLISH = Pattern(
    r"\w{2,}(?:[^aeiou]ings?|[^aeiou]ed|ly|ness|ships?|ful|less|ous|ghts?|ough|dge|ish|[bdfgklmnprtvw]y)\Z"
    r"|wh\w+\Z|th(?!e[aomr])\w+\Z"
    r"|\w*(?:oo[^n]|ough|eigh|[ao]w(?![ei])|ew(?![ei])|ea[dklt])\w*\Z"
)
GERMAN = frozenset(
    "able administrative agency aktive alternative ankern argument array away baby backward birthday body boolean "
    "boomen booten bring busy cable cement chance checken city classy cool country cowboy crazy crew dealen decken "
    "definitive delay ding dirty display distance dokument download downloaden drucken easy effektive element "
    "emergency empfing essay essence exekutive exklusive experiment fair fancy fing flow forward fragment france "
    "funky garage geling gering ging groovy handy happy hing hobby ideal image inklusive innovative intensive "
    "interview jed jungle know kollektive kommentar kreative leader legislative linear live lobby looken low massive "
    "medikament moment moor native negative new newcomer news nuklear objektive offline okay online orange page "
    "parlament party passive patent permanent play positive powern primary ready real recken relative replay "
    "respektive ring root roots rowdy safari science segment sentimental sexy shabby show shows silence slow spray "
    "spring story table team temperament theater thema thematisch theoretisch theorie therapeutisch thermisch these "
    "today trance transparent trendy tricky variable window woody yesterday zoom zooten zurückgeblieben".split()
)
"""What looks English and is, or may be, a German word as well, or a loan word in a dictionary."""
FEW = 4
MARKS = "\"“”„«»‹›‚‘’'[]()"


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair):
        return
    source = pair.source
    here = WORDS.findall(pair.target)
    if 2 * sum(map(frozenset(WORDS.findall(source)).__contains__, here)) > len(here) > FEW:
        # Nothing of it is translated, or it is a listing.
        return
    for match in WORD.finditer(pair.target):
        word = match[0]
        if word in GERMAN or word not in source or not (ENGLISH.match(word) or word in markers(pair)):
            continue
        if is_wrapped(pair, match.start(), match.end()):
            continue
        if not is_whole_word(word, source) or has_company(pair, match.start(), match.end()):
            continue
        yield Hit(match.start(), match.end())


def is_whole_word(word: str, source: str) -> bool:
    """Tell whether the source has the word as such, in small letters."""
    return any(match[0] == word for match in WORD.finditer(source))


def has_company(pair: Pair, start: int, end: int) -> bool:
    """Tell whether a word stands in marks, or beside another word that was copied."""
    target = pair.target
    before, behind = target[:start].rstrip(), target[end:].lstrip()
    if (before[-1:] in MARKS + MASK and before) or (behind[:1] in MARKS + MASK and behind):
        return True
    neighbours = (before.split()[-1:] + behind.split()[:1]) if before or behind else []
    words = [word.strip(".,;:!?…" + MARKS) for word in neighbours]
    if pair.document.quoted(pair.unit.start + start, pair.unit.start + end):
        return True
    return any(len(word) > 2 and not word[0].isdigit() and f" {word} " in f" {pair.source} " for word in words)


RULE = PairRule(
    meta=Meta(
        code="ACC203",
        name="copied-word",
        message="„{text}“ is copied from the source",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060 and MQM: untranslated text; Duden, Das Fremdwörterbuch",
        judged=Judged(
            48, 52, "all findings in news21, ted21, software messages and Wikipedia, read with their sources"
        ),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Mast ist ⟦sturdy⟧ gebaut.", source="The mast is sturdy."),
        Bad("Das Wasser ist sehr ⟦shallow⟧ dort.", source="The water is very shallow there."),
        Bad("Er kam ⟦although⟧ spät an.", source="He came, although late."),
        Bad("Sie geht ⟦slowly⟧ nach Hause.", source="She slowly walks home."),
        Bad("Das ist ⟦dangerous⟧ für Kinder.", source="It is dangerous for children."),
        Bad("Die Wege sind ⟦rough⟧ geworden.", source="The paths have become rough."),
        Bad("Der Fluss ist ⟦muddy⟧ heute.", source="The river is muddy today."),
        Bad("Ein ⟦careless⟧ Fahrer floh.", source="A careless driver fled."),
        Good("Der Mast ist solide gebaut.", source="The mast is sturdy."),
        Good("Das war ein easy Tag.", source="It was an easy day."),
        Good("Er sagte „shallow“ dazu.", source="He called it “shallow”."),
        Good("Der Laden Muddy ist zu.", source="The shop Muddy is closed."),
        Good("Das invasive Kraut wächst.", source="The invasive herb grows."),
        Good("Es fing an, es ging gut.", source="Es fing an, es ging gut."),
        Good("Die follow-up-Frage blieb.", source="The follow-up question remained."),
        Good("Ein aggressive Hunde liebender Mann.", source="A man loving aggressive dogs."),
        Good("Der Fluss ist trüb.", source="The river is muddy."),
        Good("Sie mag das happy Ende.", source="She likes the happy end."),
        Good("Auf muddy.example.org steht es.", source="See muddy.example.org or the muddy page."),
        Good("Das therapeutische Team.", source="The therapeutische team."),
    ],
)
