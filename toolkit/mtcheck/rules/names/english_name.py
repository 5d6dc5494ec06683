"""Give a known person the name that German has for them.

Khrushchev is Chruschtschow, Shoigu is Schoigu and Yeltsin is Jelzin in every German newspaper and dictionary. An
engine that meets them in an English source often leaves them as they are. Readers do not find them under that name.

Only people with an established German spelling are listed, and each name is reported once in an article. Exempt are
names behind a Western given name or as part of a title in English (Garry Medvedev, The Pushkin Press), picture
credits and authors, a name that the same article also writes in German (that is a variant), and one that is half
German (that is NAM109).
"""

import re
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity, Zone
from mtcheck.names.attested import known
from mtcheck.names.credits import is_written_here
from mtcheck.names.established import german_by_english
from mtcheck.names.persons import english_forms, has_rival
from mtcheck.names.systems import find_mixed
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.german.names import replace_form
from mtcheck.text.patterns import Pattern

REACH = 30
GIVEN = Pattern(r"(?<![\w’-])([A-ZÄÖÜ][\w’]+) $")
ENGLISH = Pattern(r"\b(?:The|the|of|by|and|with) $")
LONGER = Pattern(r"(?:’s|'s)? (?:and|of|the|Press|Foundation|Center|Centre|Institute|Prize|Bros|Award)\b|-?&|[’'][a-z]")
TITLE = Pattern(
    r"(?:(?:minister|präsident|sprecher|kritiker|gegner|politiker|dichter|schriftsteller|komponist|diktator|autor|führer"
    r"|regent)(?:in|en)?|chef(?:in)?|general|oligarch|ära|zar|herr|frau|held|familie|genosse)s?$",
    re.IGNORECASE,
)
"""A capitalised word before the name that is no given name (Minister, Ministerin, Kremlchef)."""
PLAIN = frozenset(
    "Anna Anton Boris Emomali Igor Irina Islam Kirill Konstantin Leo Lew Maria Marina Maxim Modest Mstislav Nikita Nina"
    " Nursultan Oleg Olena Olga Petro Ramzan Ramsan Roman Tamara Valentina Viktor Volodymyr Vladimir Alexander".split()
)
"""Given names that all systems write alike, and those of people in the list."""


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    table = german_by_english()
    here = {english_forms()[form] for form in english_forms().keys() & document.words}
    mixed = {part for _, part, _, _ in find_mixed(document)} if here else set()
    accepted = {term.text for concept in context.glossary.concepts for term in concept.terms} if here else set()
    for name in sorted(here):
        german = table[name]
        if name in accepted or has_rival(name, german, document.words):
            continue
        edits = tuple(_edits(document, name, german))
        if edits and mixed.isdisjoint((edit.start, edit.end) for edit in edits):
            first, *others = edits
            yield Hit(
                first.start,
                first.end,
                edits=edits,
                related=tuple((edit.start, edit.end) for edit in others),
                values={"german": german},
            )


def _edits(document: Document, name: str, german: str) -> Iterator[Edit]:
    found = sorted((start, form) for form in (name, f"{name}s") for start in document.occurrences(form))
    for start, form in found:
        end = start + len(form)
        block = document.block_at(start)
        before = document.prose[max(0, start - REACH) : start]
        given = GIVEN.search(before)
        text = replace_form(form, name, german)
        if (
            text is not None
            and block is not None
            and block.zone is not Zone.BYLINE
            and is_written_here(document, (start, end))
            and not ENGLISH.search(before)
            and not LONGER.match(document.prose, end)
            and (given is None or given[1] in PLAIN or known(given[1]) or TITLE.search(given[1]))
        ):
            yield Edit(start, end, text)


RULE = DocumentRule(
    meta=Meta(
        code="NAM110",
        name="english-name",
        message="„{text}“ is the English spelling of {german}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Duden, Die deutsche Rechtschreibung; German National Library, Gemeinsame Normdatei",
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Nikita ⟦Khrushchev⟧ lachte. Khrushchevs Schuh blieb auf dem Tisch.",
            fixed="Nikita Chruschtschow lachte. Chruschtschows Schuh blieb auf dem Tisch.",
        ),
        Bad("Minister ⟦Shoigu⟧ schwieg.", fixed="Minister Schoigu schwieg."),
        Bad("Die Ära ⟦Yeltsin⟧ endete.", fixed="Die Ära Jelzin endete."),
        Bad("Sie liest ⟦Dostoyevsky⟧ und ⟦Chekhov⟧.", fixed="Sie liest Dostojewski und Tschechow."),
        Bad("⟦Gorbachev⟧ trat zurück, ⟦Brezhnev⟧ war tot.", fixed="Gorbatschow trat zurück, Breschnew war tot."),
        Bad("Er las ⟦Solzhenitsyn⟧.", fixed="Er las Solschenizyn."),
        Bad("Der Chor sang ⟦Mussorgsky⟧ und ⟦Tchaikovsky⟧.", fixed="Der Chor sang Mussorgski und Tschaikowski."),
        Bad("Präsident ⟦Lukashenko⟧ schwieg.", fixed="Präsident Lukaschenko schwieg."),
        Bad("⟦Yanukovych⟧ floh im Februar.", fixed="Janukowytsch floh im Februar."),
        Bad("Die Rede hielt ⟦Peskov⟧.", fixed="Die Rede hielt Peskow."),
        Good("Chruschtschow, Schoigu und Selenskyj sind deutsch."),
        Good("Das Buch erschien bei Pushkin Press, die Stiftung heißt The Gorbachev Foundation."),
        Good("Der Tennisspieler Kevin Medvedev aus Ohio gewann."),
        Good("Mit Pawel Medwedew sprach niemand."),
        Good("Nawalny sprach. Foto: Julia Navalny/AFP"),
        Good("Jelzin trat zurück, Gorbatschow schwieg, Tolstoi las niemand mehr."),
        Good("Den Preis stiftete das Sakharov Center, er heißt The Sakharov Award."),
        Good("Die Schwimmerin Kelly Brezhnev aus Boston verzichtete."),
    ],
)
