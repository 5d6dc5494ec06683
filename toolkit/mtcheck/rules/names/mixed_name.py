"""Write a name by one system from its first letter to its last.

Sergey Lawrow and Tschurjumov are written half the English way (y, v) and half the German one (w, tsch). Neither
reader nor search engine knows such a form; it comes from engines that translate a name piece by piece, and from
copying half of a name.

Looked at are a given name with the surname behind it, and single names with letters that only one system has.
Exempt are given names at home in other languages (Viktor, Ivan, David, Valentin), which conventionally keep their
letters, and -ei or -sky, which both systems write.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Profile, Severity, Transliteration
from mtcheck.names.systems import find_mixed
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta, say


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    for (start, end), part, found, german in find_mixed(document, context.profile.transliteration):
        yield Hit(
            start,
            end,
            edits=(Edit(*part, german),) if german else (),
            values={"found": found, "proposed": say(", „{german}“ in German letters", german=german) if german else ""},
        )


RULE = DocumentRule(
    meta=Meta(
        code="NAM109",
        name="mixed-name",
        message="„{text}“ is half German, half English",
        why="„{found}“ has English letters{proposed}",
        mqm=Mqm.SPELLING,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        source="Duden, table Transkription und Transliteration; BGN/PCGN 1947",
        judged=Judged(886, 893, "spellings from Wikidata said to be German or English: benchmarks/names_gold.py"),
    ),
    check=check,
    options=None,
    examples=[
        Bad("Außenminister ⟦Sergey Lawrow⟧ schwieg.", fixed="Außenminister Sergei Lawrow schwieg."),
        Bad(
            "Außenminister ⟦Sergey Lawrow⟧ schwieg.",
            fixed="Außenminister Sergej Lawrow schwieg.",
            profile=Profile(transliteration=Transliteration.PRESS),
        ),
        Bad("Mit ⟦Jewgeni Medvedev⟧ sprach niemand.", fixed="Mit Jewgeni Medwedew sprach niemand."),
        Bad("Danach lief Alexei ⟦Yurjew⟧ los.", fixed="Danach lief Alexei Jurjew los."),
        Bad("Die Sonde flog zu ⟦Tschurjumov⟧.", fixed="Die Sonde flog zu Tschurjumow."),
        Good("Sergei Lawrow schwieg, Sergej Kusnezow auch."),
        Good("Sergey Kuznetsov schwieg."),
        Good("Viktor Orlow, Valentin Petrow und David Iwanow warten."),
        Good("Das Zeitschrifteninterview führte Wladimir Vogel, das Review schrieb Ewa Novak in Washington."),
        Good("Oksana Wassiljewa kam, Wladimir Putin ging. Frau Kvitova und Wladimir blieben."),
    ],
)
