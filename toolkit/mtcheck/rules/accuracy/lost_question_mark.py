"""End a question with a question mark.

Where the source asks and the translation does not, a question became a statement, the end of the sentence is missing,
or the unit has slipped into another row.

Left alone: indirect questions, which German ends with a full stop, a question mark that the translation adds where the
source forgot it, quotation marks and brackets behind the mark, and units of one or two words.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.text.patterns import Pattern

CLOSING = "\"“”„«»‹›‘’')]} \n\N{NO-BREAK SPACE}"
INDIRECT = Pattern(
    r"\bob\b|, ?(?:wer|was|wie|wo|wann|warum|wem|wen|welche\w?)\b|\b(?:fragen?|gefragt|fragte|bitte)\b"
    r"|^Wie \w+ (?:ist|das)",
    2,
)
FEWEST = 3


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    source, target = pair.source.rstrip(CLOSING), pair.target.rstrip(CLOSING)
    if not source.endswith(("?", "？")) or target.endswith(("?", "？")) or len(target.split()) < FEWEST:
        return
    if "?" not in target and not INDIRECT.search(target):
        yield Hit(len(target) - 1, len(target))


RULE = PairRule(
    meta=Meta(
        code="ACC212",
        name="lost-question-mark",
        message="ends with „{text}“, the source with a question mark",
        mqm=Mqm.ACCURACY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; official rules of German orthography, §§ 67 to 70",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Kommt der Bus heute noch⟦.⟧", source="Is the bus coming today?"),
        Bad("Ist das wirklich wahr⟦!⟧", source="Is that really true?"),
        Bad("„Kommt ihr heute mit⟦.⟧“", source="“Are you coming along today?”"),
        Bad("Der Hund ist noch da⟦.⟧", source="Is the dog still there?"),
        Bad("Habt ihr den See gesehen⟦…⟧", source="Have you seen the lake?"),
        Bad("(Geht das Tor noch auf⟦.⟧)", source="(Does the gate still open?)"),
        Bad("Sind die Boote alle da⟦:⟧", source="Are the boats all here?"),
        Good("Kommt der Bus heute noch?", source="Is the bus coming today?"),
        Good("Ich frage mich, ob der Bus kommt.", source="Is the bus coming, I wonder?"),
        Good("Nicht wahr? Der Bus kommt.", source="The bus is coming, isn't it?"),
        Good("Der Bus kommt.", source="The bus is coming."),
        Good("Kommt der Bus?", source="The bus is coming."),
        Good("Wirklich.", source="Really?"),
        Good("Kommt der Bus?“", source="Is the bus coming?”"),
        Good("Wie schön das ist!", source="How beautiful is that?"),
        Good("Würden Sie bitte das Tor schließen.", source="Would you please close the gate?"),
        Good("Warum kommt der Bus nicht?", source="Why is the bus not coming?"),
        Good("Man hat ihn gefragt.", source="He was asked. Was he?"),
        Good("Kommt er? Geht er?", source="Is he coming? Is he going?"),
        Good("Weiter zum See", source="On to the lake"),
    ],
)
