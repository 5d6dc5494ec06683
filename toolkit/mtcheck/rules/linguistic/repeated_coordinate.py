"""Join two different words with "und", not one with itself.

Gesammelt und gesammelt, Engpässe und Engpässe, unklar oder unklar, Reinigungs- und Reinigungsarbeiten: where the source
has two words that the target language has one for, a translation says it twice.

Left alone: repetition for effect, which German makes with verbs, adverbs and nouns of time and amount (er lief und
lief, immer und immer wieder, Tage und Tage, höher und höher), what is told apart (es gibt Ärzte und Ärzte, Rechte und
Rechte sind zweierlei, zwischen Mensch und Mensch, Unterlagen sowie Unterlagen zum Nachweis), names, compounds (Planung
und Planungsamt), three in a row, and a verb beside itself with a modal (wer Waren verbringen oder verbringen lassen
will) or in another tense (wer studiert oder studiert hat).
"""

from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.rules.distinctions import is_told_apart
from mtcheck.rules.linguistic.coordinates import (
    AMOUNTS,
    AUXILIARIES,
    CERTAIN,
    FIRST,
    FOR_EFFECT,
    JOINED_S,
    JOINT,
    LONGEST,
    MODAL,
    PERFECT,
    ROW,
    THIRD,
)
from mtcheck.text.german.vocabulary import is_noun_form


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    for match in JOINT.finditer(text):
        first = FIRST.search(text, max(0, match.start() - LONGEST), match.start())
        if first is None:
            continue
        start, behind = first.start(), match.start("word")
        if is_doubled_part(text, first[0], match["word"], match.start()):
            yield Hit(start, match.end(), edits=(Edit(start, behind, ""),), values={"word": first[0]})
        elif first[0] == match["word"] and is_doubled(text, first[0], match["joint"], start, match.end()):
            yield Hit(start, match.end(), edits=(Edit(first.end(), match.end(), ""),), values={"word": first[0]})


def is_doubled_part(text: str, first: str, word: str, place: int) -> bool:
    """Tell whether the first part of a compound is spared, and stands in front of the second part as well."""
    return text[place] == "-" and first.endswith(JOINED_S) and word.startswith(first) and len(word) > len(first) + 2


def is_doubled(text: str, word: str, joint: str, start: int, end: int) -> bool:
    """Tell whether a word at `start:end` that is joined with itself cannot be meant so."""
    third = THIRD.match(text, end)
    if (
        (third and third[1] in {word, *MODAL})
        or (third and joint == "oder" and third[1] in PERFECT and word.endswith("t"))
        or text[end - len(word) - 1] == "-"
        or text.endswith((f"{word}, ", f"{word} {joint} ", "mal "), 0, start)
    ):
        return False
    if word in FOR_EFFECT or word in AUXILIARIES or word in AMOUNTS:
        return False
    if word[0].isupper():
        # Haus an Haus und Haus an Haus.
        row = text[max(0, start - LONGEST) : start].split()[-2:-1] == [word]
        return not row and not is_told_apart(text, start, end) and is_noun_form(word.lower())
    return ROW.match(text, end) is None and (joint == "oder" or CERTAIN.fullmatch(word) is not None)


RULE = SegmentRule(
    meta=Meta(
        code="LNG120",
        name="repeated-coordinate",
        message="„{word}“ is joined with itself",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Duden, Die Grammatik: Koordination",
    ),
    check=check,
    literals=(" und ", " oder ", " sowie "),
    options=None,
    examples=[
        Bad("Die Spenden wurden ⟦gesammelt und gesammelt⟧.", fixed="Die Spenden wurden gesammelt."),
        Bad("Er ist für ⟦Planung und Planung⟧ zuständig.", fixed="Er ist für Planung zuständig."),
        Bad("Das Gerät wird ⟦repariert oder repariert⟧.", fixed="Das Gerät wird repariert."),
        Bad("Das Haus wurde ⟦zerstört und zerstört⟧.", fixed="Das Haus wurde zerstört."),
        Bad("Sie sorgt für ⟦Sicherheit und Sicherheit⟧.", fixed="Sie sorgt für Sicherheit."),
        Bad("Alles wird ⟦kontrolliert und kontrolliert⟧.", fixed="Alles wird kontrolliert."),
        Bad("Die Häfen kämpfen mit ⟦Engpässen und Engpässen⟧.", fixed="Die Häfen kämpfen mit Engpässen."),
        Bad("Es ging um Fragen, die ⟦unklar oder unklar⟧ waren.", fixed="Es ging um Fragen, die unklar waren."),
        Bad("Er sah ein fliegendes ⟦Tier oder Tier⟧.", fixed="Er sah ein fliegendes Tier."),
        Bad("Proben wurden ⟦willkürlich und willkürlich⟧ gezogen.", fixed="Proben wurden willkürlich gezogen."),
        Bad("Sie hat ⟦viele und viele⟧ kleine Boote.", fixed="Sie hat viele kleine Boote."),
        Bad(
            "Das Dorf hielt eine ⟦Reinigungs- und Reinigungsfeier⟧ ab.", fixed="Das Dorf hielt eine Reinigungsfeier ab."
        ),
        Good("Er lief und lief, sie hat geredet und geredet, das Wasser stieg höher und höher."),
        Good("Wer Waren verbringen oder verbringen lassen will, wer sie erlangen oder erlangen können soll."),
        Good("Wir sahen Menschen und Menschen, immer und immer wieder, mehr und mehr, nach und nach."),
        *map(
            Good,
            (
                "Planung und Planungsamt, verletzt und verletzt und verletzt, Hoffnung und Hoffnungslosigkeit.",
                "Er legt Unterlagen sowie Unterlagen zum Nachweis der Kosten vor.",
                "Das Haus wurde zerstört und aufgebaut. Was wir denken oder denken sollen, wissen wir nicht.",
                "Es wurde größer und größer. Sie sangen und sangen. Tage und Tage vergingen.",
                "Sie hat gewartet und gewartet.",
                "Durch und durch nass kam er heim. Er wurde gesehen und gehört. Zwei und zwei sind vier.",
                "Für Bildung und Ausbildung ist Geld da.",
                "Es gibt Ärzte und Ärzte, und zwischen Nachbar und Nachbar steht ein Zaun.",
                "Die Elektro- und Elektronikindustrie wächst, der Reinigungs- und Gartendienst auch.",
                "In der Kanzlei Petrow und Petrow war niemand.",
                "Rechte und Rechte sind zweierlei. Freiheit und Freiheit ist für ihn nicht dasselbe.",
                "Wer segeln oder segeln lernen möchte, wer hier studiert oder studiert hat, ist willkommen.",
                "Die erste oder erste und zweite Ziffer nennt das Land.",
                "Darauf steht lebenslange Freiheitsstrafe oder Freiheitsstrafe nicht unter zehn Jahren.",
                "Personen oder Personen einer Gruppe handeln mit Derivaten und Derivaten, deren Preis schwankt.",
                "Dazu braucht es Docker und Docker Compose.",
            ),
        ),
    ],
)
