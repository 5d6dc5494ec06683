"""Say no where the source says no.

A negation that is lost turns a sentence into its opposite. A source with “not”, “never” or “no longer” must leave
some trace of it: nicht, kein, nie, ohne, kaum, un-, -los, verweigern. The other way round, a „nicht“ proves nothing:
German says noch nicht abgeschlossen for ongoing.

Left alone: “not only”, questions and tags (“isn't it?”), long units, and every translation with a word that could be
meant to negate: erst, nur, bis, statt, verfehlen.
"""

from collections.abc import Iterator

from mtcheck.model import FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Judged, Meta, PairRule
from mtcheck.rules.accuracy.source_words import is_english
from mtcheck.text.patterns import Pattern

SOURCE_NO = Pattern(
    r"\b(?:not(?! only| just| to mention| least| long)|never|cannot|no longer|nobody|no one|nowhere)\b|n['’]t\b", 2
)
TARGET_ANY = Pattern(
    r"\b(?:nicht\w*|nie|niemals|niemand\w*|nirgend\w*|kein\w*|nichts|nein|ohne\w*|weder|kaum|selten|wenig\w*|statt\w*|anstatt|anstelle"
    r"|außer|ausser|bevor|ehe|bis|erst|nur|lediglich|bloß|doch|trotz\w*|obwohl|zwar|sonst|andernfalls|unmöglich|un\w{3,}|in(?:akt|komp|korr|off|stab|tol)\w+"
    r"|ir(?:rel|reg|rev|rat)\w+|il(?:leg|loy)\w+|miss\w+|ver(?:weiger|hinder|meid|biet|bot|pass|säum|fehl|miss|mied|zicht|ließ|lor|lier)\w*"
    r"|\w*(?:fehl|mangel|scheiter|vermei|verbot|lehn|leugn|bestr|dement|widerspr|entgeh|entgang|ausgeschlossen|ausblieb|ausgeblieb|abgelehnt"
    r"|entbehr|unterl|entfäll|entfiel|hindern|aufhör|aufgehört|ignorier|falsch|schwer|gegen|zweifel|dagegen)\w*|\w+los\w{0,3}|\w+frei\w{0,2}|zu\b|als|noch|länger|mehr|andere\w*|anders)\b",
    2,
)
TAG = Pattern(r"n['’]t (?:it|he|she|they|we|you|i)\b", 2)
LONGEST = 300


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    if not is_english(pair) or len(pair.source) > LONGEST or "?" in pair.source:
        return
    lost = SOURCE_NO.search(pair.source)
    if lost and not TAG.search(pair.source) and not TARGET_ANY.search(pair.target):
        yield Hit(0, len(pair.target), values={"word": lost[0]})


RULE = PairRule(
    meta=Meta(
        code="ACC204",
        name="lost-negation",
        message="nothing stands for “{word}”",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060: accuracy; Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 9",
        judged=Judged(1, 4, "news21 and ted21, all systems and human translations, read with their sources"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Der Hafen liegt im Norden.⟧", source="The port is not in the north."),
        Bad("⟦Er hat sie gesehen.⟧", source="He has never seen her."),
        Bad("⟦Sie kann schwimmen.⟧", source="She can't swim."),
        Bad("⟦Der Weg ist offen.⟧", source="The path is no longer open."),
        Bad("⟦Alle kamen.⟧", source="Nobody came."),
        Good("Der Hafen liegt nicht im Norden.", source="The port is not in the north."),
        Good("Der Hafen liegt im Süden statt im Norden.", source="The port is in the south, not in the north."),
        Good("Er ist unschuldig.", source="He is not guilty."),
        Good("Niemand kam.", source="Nobody came."),
        Good("Der Weg ist wertlos.", source="The path is not worth anything."),
        Good("Die Herde und der Hirt kamen.", source="Not only the herd came, but also the herdsman."),
        Good("Kommt er heute?", source="Isn't he coming today?"),
        Good("Sie verfehlten das Tor.", source="They did not hit the gate."),
        Good("Der Weg ist gesperrt, oder?", source="The path is closed, isn't it?"),
        Good("Erst am Abend kam er.", source="He did not come until the evening."),
        Good("Er kam ohne Hut.", source="He did not wear a hat when he came."),
    ],
)
