"""Begin a report as German agencies do, with Kiew (AP) and a dash.

An English report begins with the city in capitals, often with its country, the agency and a long dash: KYIV, Ukraine
(AP) —. An engine leaves all of that alone, for it is no sentence. German writes the city with one capital and under its
German name, and sets an en dash.

Left alone: datelines of German agencies (BERLIN (dpa) –, Wien – ), cities within the text, headlines, and lines that
are in capitals.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from mtcheck.model import Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
LINE = Pattern(
    rf"(?P<city>[A-ZÄÖÜ][A-ZÄÖÜ.’'-]+(?:{GAP}[A-ZÄÖÜ.]{{2,}}){{0,2}})"
    rf"(?P<more>,{GAP}(?:[A-Z][^\W\d_]+\.?(?:{GAP}[A-Z]?[^\W\d_]+){{0,2}}))?"
    rf"(?:{GAP}\((?P<agency>[^()\n]{{2,20}})\))?{GAP}?(?P<dash>—|–|--|-)(?={GAP}|[A-ZÄÖÜ„])"
)
CITIES = """
    KYIV=Kiew KIEV=Kiew LVIV=Lwiw KHARKIV=Charkiw ODESA=Odessa MOSCOW=Moskau WARSAW=Warschau VIENNA=Wien PRAGUE=Prag
    ROME=Rom BRUSSELS=Brüssel GENEVA=Genf LISBON=Lissabon ATHENS=Athen BUCHAREST=Bukarest BELGRADE=Belgrad
    COPENHAGEN=Kopenhagen MUNICH=München COLOGNE=Köln CAIRO=Kairo BEIJING=Peking TBILISI=Tiflis YEREVAN=Eriwan
    TEHRAN=Teheran
"""
"""English names in capitals, and the German ones."""
ZONES = frozenset({Zone.PARAGRAPH, Zone.DATELINE})


@cache
def german_names() -> Mapping[str, str]:
    """Return the German names of cities by their English ones, in capitals."""
    return {name: german for name, _, german in (one.partition("=") for one in CITIES.split())}


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for block in document.blocks:
        if block.zone not in ZONES:
            continue
        match = LINE.match(document.prose, block.start, block.end)
        if match is None:
            continue
        city, agency = match["city"], match["agency"]
        long = match["dash"] in ("—", "--")
        if city in german_names() or (agency and (long or match["more"])) or (match["more"] and long):
            name = german_names().get(city) or "-".join(part.title() for part in city.split("-"))
            shown = f"{name} ({agency}) –" if agency else f"{name} –"
            gap = "" if document.prose[match.end() : match.end() + 1].isspace() else " "
            yield Hit(*match.span(), shown + gap)


RULE = DocumentRule(
    meta=Meta(
        code="ACC113",
        name="english-dateline",
        message="the dateline of an English report: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        zones=ZONES,
        judged=Judged(9, 9, "the findings in annotated news, datelines of American agencies"),
        source="The Associated Press Stylebook: datelines; dpa-Kompass: Ortsmarke",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦KYIV, Ukraine (AP) —⟧ Der Rat tagt seit Montag.", fixed="Kiew (AP) – Der Rat tagt seit Montag."),
        Bad("⟦MOSCOW (Reuters) -⟧ Der Rat tagt seit Montag.", fixed="Moskau (Reuters) – Der Rat tagt seit Montag."),
        Bad("⟦WARSAW —⟧ Der Bau stockt, sagt das Amt.", fixed="Warschau – Der Bau stockt, sagt das Amt."),
        Bad("Ein Bau\n\n⟦RIGA, Latvia (AP) –⟧ Der Bau stockt.", fixed="Ein Bau\n\nRiga (AP) – Der Bau stockt."),
        Bad("⟦LONDON (BBC) --⟧ Der Bau stockt, sagt das Amt.", fixed="London (BBC) – Der Bau stockt, sagt das Amt."),
        Bad("⟦VIENNA (AFP) –⟧ Der Bau stockt, sagt das Amt.", fixed="Wien (AFP) – Der Bau stockt, sagt das Amt."),
        Bad("⟦NEW YORK (AP) —⟧ Der Kurs fiel am Montag.", fixed="New York (AP) – Der Kurs fiel am Montag."),
        *map(
            Good,
            (
                "BERLIN (dpa) – Der Rat tagt.",
                "BERLIN (AFP) - Der Rat tagt.",
                "Wien – Der Rat tagt.",
                "KIEW – Der Rat tagt am Montag.",
                "Moskau (Reuters) – Der Rat tagt.",
                "EU-KOMMISSION – Wer sie ist.",
                "NATO – was nun?",
                "Das Schiff fuhr nach Riga (Lettland) — spät.",
                "FC – der Verein – siegt.",
                "Er sah MOSCOW (Reuters) – ein Bild.",
                "DER RAT TAGT — UND NIEMAND KOMMT",
                "US-Präsident Tal – alt und müde – geht.",
                "MÜNCHEN taz | Der Rat tagt.",
            ),
        ),
    ],
)
