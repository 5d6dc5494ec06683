"""Set no blank inside of quotation marks.

German marks stand at the word: „Nein“, not „ Nein “. Engines set blanks there because they cut marks off before they
translate.

Left alone: French marks with their narrow blanks, blanks on the outer side, and dashes behind a quotation (“ – er
ging). A blank between a quotation and its hyphen is LOC115.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

OPENING = Pattern(r"(?<![^\W_])(?<![.,!?…])„( +)(?=[^\s“”-])")
STRAIGHT = Pattern(r'(?<=[^\s"–—-])( )"(?=[,;](?=\s)|\.?(?:\n|\Z))')
CLOSING = Pattern(r"(?<=[^\s„“”–—-])( +)[“”](?=[\s,.;:!?)-]|\Z)")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    if "„ " in prose:
        for match in OPENING.finditer(prose):
            yield Hit(match.start(), match.end(), edits=(Edit(*match.span(1), ""),))
    if ' "' in prose:
        for match in STRAIGHT.finditer(prose):
            yield Hit(match.start(), match.end(), edits=(Edit(*match.span(1), ""),))
    if " “" in prose or " ”" in prose:
        for match in CLOSING.finditer(prose):
            if "„" in prose[max(0, prose.rfind("\n", 0, match.start())) : match.start()]:
                yield Hit(match.start(), match.end(), edits=(Edit(*match.span(1), ""),))


RULE = DocumentRule(
    meta=Meta(
        code="LOC122",
        name="blank-in-quotation",
        message="a blank beside the quotation mark: {text}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Anführungszeichen",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Er rief: ⟦„ ⟧Nein“, und ging.", fixed="Er rief: „Nein“, und ging."),
        Bad("Er rief: „Nein⟦ “⟧, und ging.", fixed="Er rief: „Nein“, und ging."),
        Bad("Er rief: ⟦„ ⟧Nein!⟦ “⟧ Dann ging er.", fixed="Er rief: „Nein!“ Dann ging er."),
        Bad("In der Sendung ⟦„ ⟧Der Morgen“ sprach sie.", fixed="In der Sendung „Der Morgen“ sprach sie."),
        Bad("„Wir kommen wieder.⟦ ”⟧\n\nDann ging er.", fixed="„Wir kommen wieder.”\n\nDann ging er."),
        Bad('Er rief: "Wir kommen wieder⟦ "⟧, und ging.', fixed='Er rief: "Wir kommen wieder", und ging.'),
        Bad('Sie rief: "Nie mehr!⟦ "⟧\n\nDann ging sie.', fixed='Sie rief: "Nie mehr!"\n\nDann ging sie.'),
        Good('Er rief: "Nein" - und ging, "dann" kam sie. Ein Brett, 5 " breit.'),
        Good("Er rief: „Nein“ – und ging. Sie rief: „Doch“ - und blieb."),
        Good("« Oui », sagt sie, « non », sagt er."),
        Good("Er las “The End of the Day” und “War and Peace”."),
        Good("Er sagte „Ja“ und „Nein“, „Tor“ , wie er meinte."),
        Good("Er rief: „– und dann –“, mehr nicht."),
        Good("„… und dann ging er …“, steht da."),
        Good("Die „Ost“-West-Frage, das »Tor« und die „Zeit“- und „Spiegel“-Leser"),
        Bad("Die Rede von der ⟦„ ⟧Wende“ ist neu.", fixed="Die Rede von der „Wende“ ist neu."),
        Bad("Das heißt „Wende⟦ “⟧ hier.", fixed="Das heißt „Wende“ hier."),
        Bad("Sie nannte ihn „Chef⟦ “⟧.", fixed="Sie nannte ihn „Chef“."),
        Good("Er las „Faust“ und „Nathan“ und „Egmont“."),
        Good("Ein Wort „ohne“ Not, und eins „mit“!"),
        Bad("Es sei ⟦„ ⟧Zeit“, sagt er.", fixed="Es sei „Zeit“, sagt er."),
        Bad("Das Wort „Zeit⟦ “⟧ fiel.", fixed="Das Wort „Zeit“ fiel."),
        Bad("Ihr Motto ⟦„ ⟧Mut!⟦ “⟧ blieb.", fixed="Ihr Motto „Mut!“ blieb."),
    ],
    literals=("„ ", ' "', " “", " ”"),
)
