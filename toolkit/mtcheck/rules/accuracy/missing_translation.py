"""Translate every unit of the file.

A unit without a translation is shown to the reader in the language of the source, or not at all. A file has them all in
one finding, with the first as its place, for a translation in progress has thousands of them.

Left alone: units whose source has no word in it, and those that the file says are not to be translated.
"""

from collections.abc import Iterator

from mtcheck.model import MASK, PROSE_ZONES, WORD, Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta

SHOWN = 20
"""Further units that are named."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    if not document.units:
        return
    prose = document.prose
    empty = [unit for unit in document.units if prose[unit.start : unit.end] == MASK and not unit.codes]
    empty = [unit for unit in empty if WORD.search(unit.source)]
    if empty:
        first, *others = empty
        yield Hit(
            first.start,
            first.end,
            related=tuple((unit.start, unit.end) for unit in others[:SHOWN]),
            values={"count": str(len(empty)), "units": str(len(document.units))},
        )


PO = 'msgid "{}"\nmsgstr "{}"\n'

RULE = DocumentRule(
    meta=Meta(
        code="ACC214",
        name="missing-translation",
        message="{count} of {units} units have no translation",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="ISO 5060 and MQM: untranslated text",
        zones=PROSE_ZONES | {Zone.CODE},
    ),
    check=check,
    options=None,
    examples=[
        Bad('⟦msgid⟧ "The path"\nmsgstr ""\n', path="example.po"),
        Bad('msgid "Yes"\nmsgstr "Ja"\n\n⟦msgid⟧ "No"\nmsgstr ""\n\nmsgid "Maybe"\nmsgstr ""\n', path="example.po"),
        Bad("source,target\n⟦The lake⟧,\n", path="example.csv"),
        Good(PO.format("The path", "Der Pfad"), path="example.po"),
        Good(PO.format("%d %%", ""), path="example.po"),
        Good("source,target\n100,\nThe lake,Der See\n", path="example.csv"),
        Good("Ein Text ohne Ausgangstext."),
        Bad("id,en,de\n1,⟦A dog⟧,\n2,A cat,\n", path="example.csv"),
        Bad("source\ttarget\n⟦A dog⟧\t\nA cat\tEine Katze\n", path="example.tsv"),
        Bad('⟦msgid⟧ "A dog"\nmsgid_plural "Dogs"\nmsgstr[0] ""\nmsgstr[1] ""\n', path="example.po"),
        Bad('msgctxt "c"\n⟦msgid⟧ "A dog"\nmsgstr ""\n', path="example.po"),
        Bad('#: a.c:1\n⟦msgid⟧ ""\n"A dog "\n"barks"\nmsgstr ""\n', path="example.po"),
        Good('msgid ""\nmsgstr "Language: de\\n"\n', path="example.po"),
        Good('msgid "%s"\nmsgstr "%s"\n', path="example.po"),
        Good('#~ msgid "A dog"\n#~ msgstr ""\n', path="example.po"),
        Good("source\ttarget\n\t\nA cat\tEine Katze\n", path="example.tsv"),
        Good("source,target\nhttps://example.org,\n", path="example.csv"),
        Good("en,de\nA dog,Ein Hund\n", path="example.csv"),
        Good("en,de,note\nA dog,Ein Hund,\n", path="example.csv"),
        Good("Ein Hund", source="A dog"),
    ],
)
