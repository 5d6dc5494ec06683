"""Set quotation marks where the source has them, and both of a pair.

A quotation that loses its marks becomes the opinion of the paper; one that loses a single mark never ends. Counted
are double quotation marks of whatever kind.

Left alone: marks that the translation adds around a title or a term, single marks, which cannot be told from
apostrophes, inches, and units that have one mark without its partner as the source has, because a quotation goes on in
the next unit.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.text.patterns import Pattern

QUOTES = Pattern(r"[\"“”„«»]|(?<!')''(?!')|(?<!`)``(?!`)|(?<!\w),,(?=\w)")
PAIR = Pattern(r"(?<!\w)[\"“”„«»](?=[\w([])[^\"“”„«»]{2,}?[\"“”„«»](?!\w)")
INCHES = Pattern(r"\d\s?[\"”″]")


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    wanted = len(QUOTES.findall(pair.source))
    given = list(QUOTES.finditer(pair.target))
    if wanted == len(given) or INCHES.search(pair.source):
        return
    if wanted % 2:
        if given and len(given) % 2 == 0 and len(given) < wanted:
            yield Hit(*given[-1].span(), values={"given": str(len(given)), "wanted": str(wanted)})
    elif len(given) % 2:
        yield Hit(*given[0].span(), values={"given": str(len(given)), "wanted": str(wanted)})
    elif not given and PAIR.search(pair.source):
        yield Hit(0, len(pair.target), values={"given": "0", "wanted": str(wanted)})


RULE = PairRule(
    meta=Meta(
        code="ACC210",
        name="lost-quotation-mark",
        message="{given} quotation marks, the source has {wanted}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; official rules of German orthography, §§ 86 and 89",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Er nennt den See tot.⟧", source="He calls the lake “dead”."),
        Bad("⟦„⟧Der See ist tot, sagt er.", source="“The lake is dead,” he says."),
        Bad("Der See ist tot⟦“⟧, sagt er.", source="“The lake is dead,” he says."),
        Bad('⟦"⟧Der See" ist "tot.', source='"The lake" is "dead".'),
        Bad("⟦Die Fischer sagen, sie gehen nicht.⟧", source="“We won’t go,” the fishermen say."),
        Bad("⟦»⟧Der See ist tot, sagt sie.", source="“The lake is dead,” she says."),
        Bad("Sie fragt: ⟦„⟧Wer kommt mit?", source="She asks: “Who is coming?”"),
        Bad("Der „See⟦“⟧ ist tot, sagt er.", source="The “lake” is “dead, he says."),
        Good("Er nennt den See „tot“.", source="He calls the lake “dead”."),
        Good("Er las „Der See“.", source="He read The Lake."),
        Good("„Der See ist tot.", source="“The lake is dead."),
        Good("«Der See», sagt sie, «ist tot.»", source="“The lake is dead,” she says."),
        Good("Sie sagt, der See sei ‚tot‘.", source="She says the lake is 'dead'."),
        Good("Ein dickes Rohr", source='A pipe of 3"'),
        Good("Der See der Fischer ist leer.", source="The fishermen’s lake is empty."),
        Good("„Der ‚tote‘ See“, sagt er.", source="“The ‘dead’ lake,” he says."),
        Good("Der See ist leer.", source="The lake is empty."),
        Good('"Der See" ist "tot".', source='"The lake" is "dead".'),
        Good("Der „See“ ist der „Fluss“.", source="The “lake” is the river."),
        Good('Ihre" Karten sind da.', source='Their" maps are here.'),
        Good("„Ja“, „nein“ und „vielleicht“", source="“Yes”, “no” and “maybe”"),
    ],
)
