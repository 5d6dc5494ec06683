"""Set no apostrophe before the -s of a plural: NGOs, CDs, Fotos.

German never parts an ending of the plural from its word. The apostrophe comes from the English genitive, from typing,
and from engines that take NGOs for a misspelling. Acronyms take the -s of the genitive without it as well: die Pläne
des MDRs.

Left alone: names of firms and shops (Levi's), "es" and "ist" (Gibt's, War's), English passages and quotations, and
single letters (die zwei A's).
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.rules.passages import is_english
from mtcheck.text.patterns import Pattern

NOUNS = "Foto Auto Info Video Handy Party Pizza Kino Büro Studio Radio Logo Demo Limo Konto Team Job Fan Shop Club Chip"
ACRONYM = Pattern(r"(?<![\w’'&/.-])(?P<word>[A-ZÄÖÜ]{2,5})(?P<mark>[’'´`])s(?![\w’'-])")
NOUN = Pattern(rf"(?<![\w’'&/.-])(?P<word>{'|'.join(NOUNS.split())})(?P<mark>[’'´`])s(?![\w’'-])")
BRANDS = frozenset("TGI KFC DJ MC HB".split())
NAMED = Pattern(r"[ \N{NO-BREAK SPACE}](?:Choice|Awards?|Club|Shop|Bar|Diner|Pizza|Kitchen|House|League|Day)\b")


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for pattern in (ACRONYM, NOUN):
        for match in pattern.finditer(text):
            if match["word"] in BRANDS or NAMED.match(text, match.end()) or is_english(text, *match.span()):
                continue
            right = f"{match['word']}s"
            yield Hit(*match.span(), edits=(Edit(*match.span("mark"), ""),), values={"right": right})


RULE = SegmentRule(
    meta=Meta(
        code="LNG129",
        name="plural-apostrophe",
        message="an apostrophe before the -s: „{text}“ for „{right}“",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung (2024), § 97 E",
    ),
    check=check,
    literals=("'s", "’s", "´s", "`s"),
    options=None,
    examples=[
        Bad("Die ⟦NGO's⟧ und die ⟦LKW's⟧ stehen still.", fixed="Die NGOs und die LKWs stehen still."),
        Bad("Er kauft drei ⟦CD´s⟧ und zwei ⟦DVD´s⟧.", fixed="Er kauft drei CDs und zwei DVDs."),
        Bad("Die ⟦Foto's⟧ und ⟦Video's⟧ sind weg.", fixed="Die Fotos und Videos sind weg."),
        Bad("Mit den ⟦PKW`s⟧ kam niemand an.", fixed="Mit den PKWs kam niemand an."),
        Bad("Zwei ⟦AKW's⟧ gehen vom Netz.", fixed="Zwei AKWs gehen vom Netz."),
        Bad("Mehr ⟦Info’s⟧ folgen am Abend.", fixed="Mehr Infos folgen am Abend."),
        *map(
            Good,
            (
                "Die NGOs und die LKWs stehen still.",
                "Levi's Hosen und Rosi's Bar sind blau.",
                "Die zwei A's sind groß.",
                "So macht's der Bauer, gibt's Brot?",
                "Er las „The BBC's best of the year“ am Abend.",
                "Bei TGI's war Ruhe.",
                "Das ist AT&T's Sache nicht.",
                "Die People's Choice und die DJ's Choice gewinnen.",
                "Wer's glaubt, lacht.",
                "Die Fotos der CDs sind da.",
                "Hans’ Autos stehen da.",
            ),
        ),
    ],
)
