"""Set the article in front of a title that has no name behind it.

Der Sprecher des Ministeriums sagte: Russian has no article and English none before many titles, so translations
begin with the bare noun: Sprecher des Ministeriums sagte, laut Präsident der Ukraine. Reported is a title in the
singular with a genitive or "von", in front of a verb of saying in the singular or behind "laut".

Left alone: titles before a name (Sprecher Jan Tal sagte), headlines and captions, the plural (Sprecher der Parteien
sagten), and the name of the office in an apposition or list.
"""

import re
from collections.abc import Iterator

from mtcheck.model import Edit, FixSafety, Mqm, Segment, Severity, Zone
from mtcheck.rule import Bad, Context, Good, Hit, Meta, SegmentRule
from mtcheck.text.german.roles import feminine_role, masculine_role
from mtcheck.text.german.speech import SPEECH_VERBS
from mtcheck.text.patterns import Pattern

SUBJECT = Pattern(
    r"(?:\A|(?<=[„“»\"]))(?P<role>[A-ZÄÖÜ][\w-]{1,50}?[a-zäöüß]{2})[ \N{NO-BREAK SPACE}]"
    r"(?:de[rs]|von|eines|einer)[ \N{NO-BREAK SPACE}](?:[\w-]+[ \N{NO-BREAK SPACE}]){1,6}?(?P<verb>[a-zäöü]+)\b"
)
BEHIND = Pattern(
    r"\b(?P<verb>[Ll]aut|[Nn]ach Angaben von)[ \N{NO-BREAK SPACE}](?P<role>[A-ZÄÖÜ][\w-]{1,50}?[a-zäöüß]{2})"
    r"[ \N{NO-BREAK SPACE}]"
    r"(?:de[rs]|von|eines)[ \N{NO-BREAK SPACE}][A-ZÄÖÜa-zäöü]"
)
SINGULAR_VERBS = frozenset(verb for verb in SPEECH_VERBS if not verb.endswith("en"))


def check(segment: Segment, _: Context[None]) -> Iterator[Hit]:
    text = segment.text
    first = text[:60].lstrip('„“»"').partition(" ")[0]
    subject = SUBJECT.search(text, 0, 200) if masculine_role(first) or feminine_role(first) else None
    if subject is not None and subject["verb"] in SINGULAR_VERBS:
        yield hit(subject, "Die" if feminine_role(first) else "Der")
    behind = BEHIND.search(text) if "aut" in text or "Angaben von" in text else None
    if behind is not None and (masculine_role(behind["role"]) or feminine_role(behind["role"])):
        yield hit(behind, "der" if feminine_role(behind["role"]) else "dem")


def hit(found: re.Match[str], article: str) -> Hit:
    """Return the hit on a role without its article."""
    start, end = found.span("role")
    return Hit(start, end, edits=(Edit(start, start, f"{article} "),), values={"article": article})


RULE = SegmentRule(
    meta=Meta(
        code="LNG119",
        name="bare-role",
        message="„{text}“ without „{article}“",
        mqm=Mqm.GRAMMAR,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        zones=frozenset({Zone.PARAGRAPH}),
        source="Duden, Die Grammatik: use of the article with nouns for persons",
    ),
    check=check,
    literals=(" des ", " der ", " von ", " eines ", " einer "),
    options=None,
    examples=[
        Bad(
            "⟦Sprecher⟧ des Ministeriums sagte am Abend nichts.",
            fixed="Der Sprecher des Ministeriums sagte am Abend nichts.",
        ),
        Bad(
            "⟦Präsidentin⟧ von Kasachstan erklärte, sie reise ab.",
            fixed="Die Präsidentin von Kasachstan erklärte, sie reise ab.",
        ),
        Bad("Das ist laut ⟦Leiter⟧ der Behörde falsch.", fixed="Das ist laut dem Leiter der Behörde falsch."),
        Bad("⟦Leiterin⟧ der Schule betonte, es sei kalt.", fixed="Die Leiterin der Schule betonte, es sei kalt."),
        Bad(
            "⟦Direktor⟧ des Hafens erklärte am Montag nichts.",
            fixed="Der Direktor des Hafens erklärte am Montag nichts.",
        ),
        Bad(
            "Nach Angaben von ⟦Sprecher⟧ der Bahn war nichts.",
            fixed="Nach Angaben von dem Sprecher der Bahn war nichts.",
        ),
        Good("Der Sprecher des Ministeriums sagte nichts. Sprecher Jan Tal sagte wenig."),
        Good("Sprecher der Parteien sagten, es werde gebaut. Vertreter der Stadt warnten."),
        Good("Laut Präsident Tal wird gebaut. Leiter der Schule ist er nicht. Laut Angaben der Stadt regnet es."),
        *map(
            Good,
            (
                "Die Leiterin der Schule betonte, es sei kalt.",
                "Leiter der Schulen betonten, es sei kalt.",
                "Präsident Tal sagte, es sei kalt.",
                "Sprecher des Jahres wurde Jan Tal.",
                "Laut Sprecherin Berg ist es kalt.",
                "Sprecher der Bahn und der Post sagten nichts.",
                "Direktor des Hafens ist nun Olga Berg.",
                "Minister von einst schweigen.",
                "Laut Berichten der Zeitung ist es kalt.",
                "Autor des Buches ist Jan Tal, sagte sie.",
                "Laut einem Sprecher der Bahn war nichts.",
            ),
        ),
    ],
)
