"""Give institutions and offices their German names.

"Das Ministry of Defence meldet" is half a translation: ministries, courts and offices have German names, be it by
custom, and readers know them by these.

Left alone: the English name in brackets or quotation marks, names of which it is a part (United Nations Population
Fund, European Union Chamber), and names that German papers print in English (Supreme Court, State Department).
"""

from collections.abc import Iterator, Mapping
from functools import cache

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern
from mtcheck.text.tables import read_table

HEADS = frozenset(
    "Ministry Minister Department Secretary Attorney Prosecutor House Council Nations Union Commission "
    "Parliament Court "
    "Organization Organisation Fund Forces Federation States Kingdom Bank President Staff Duma Leader".split()
)
"""One of these stands in every name of the table."""
GOES_ON = Pattern(r"(?: (?:of|for|and|on|the) | & |[ -])(?:[A-Z]|\d)|['’]s? |-")
BEFORE = Pattern(r"([A-Z][^\W\d_]*+|the|The|of|and|for|&) \Z")
PEOPLES = frozenset(
    "Russian Ukrainian British American French Chinese Israeli Turkish Kazakh Iranian Polish Georgian Syrian Indian "
    "Japanese Korean US UN EU UK".split()
)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    taken = 0
    found = sorted(
        (place, -len(name), name, german)
        for name, german in institutions().items()
        if name in prose
        for place in document.occurrences(name)
    )
    for place, length, _name, german in found:
        end = place - length
        if place < taken or is_part(prose, place, end) or is_beside(document, place, end):
            continue
        taken = end
        yield Hit(place, end, values={"german": german})


def is_part(prose: str, start: int, end: int) -> bool:
    """Tell whether the words are a part of a longer name."""
    before = BEFORE.search(prose, max(0, start - 30), start)
    if before and before[1] not in PEOPLES and not starts_sentence(prose, before.start()):
        return True
    return GOES_ON.match(prose, end) is not None


def starts_sentence(prose: str, place: int) -> bool:
    """Tell whether a capital at this place says nothing."""
    return place == 0 or prose[max(0, place - 2) : place].rstrip(" ")[-1:] in {".", "!", "?", ":", "„", "\n", ""}


def is_beside(document: Document, start: int, end: int) -> bool:
    """Tell whether the name stands in brackets or quotation marks, as the original beside its translation."""
    prose = document.prose
    opened = prose.rfind("(", max(0, start - 60), start)
    if opened >= 0 and prose.find(")", opened, start) < 0:
        return True
    return prose[start - 1 : start] == "[" or document.quoted(start, end)


@cache
def institutions() -> Mapping[str, str]:
    """Return the German names by the English ones."""
    lines = read_table("mtcheck.rules.accuracy", "data/institutions.tsv").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


RULE = DocumentRule(
    meta=Meta(
        code="ACC106",
        name="english-institution",
        message="an English name of an institution or office: {text}",
        why="in German: {german}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Auswärtiges Amt, Länderverzeichnis; EU-Vademecum, Bezeichnungen von Organen und Einrichtungen",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Das ⟦Ministry of Defence⟧ meldet Verluste, das ⟦Foreign Ministry⟧ schweigt."),
        Bad("Der ⟦Prime Minister⟧ reist ab, die ⟦European Commission⟧ wartet."),
        Bad("Die ⟦United Nations⟧ warnen. Das russische ⟦Ministry of Health⟧ zählt."),
        Bad("Nach Angaben der ⟦Armed Forces of Ukraine⟧ ist der Ort frei."),
        Bad("Der ⟦Secretary of State⟧ kommt am Montag, der ⟦Attorney General⟧ später."),
        Bad("Das ⟦House of Representatives⟧ stimmt ab, die ⟦World Health Organization⟧ mahnt."),
        Bad("Der British ⟦Home Secretary⟧ bleibt."),
        Good("Das Verteidigungsministerium (Ministry of Defence) meldet Verluste."),
        Good("Das „Ministry of Health“ steht an der Tür."),
        Good("Der United Nations Population Fund und die European Union Chamber of Commerce tagen."),
        Good("Das State Department, der Supreme Court und das Federal Reserve Board schweigen."),
        Good("Das California Department of Energy prüft, die Bank of Defense zahlt."),
        Good("Der First Minister of Scotland und der Chief Secretary General Manager gehen."),
        Good("Das House of Representatives-Gebäude und das United Kingdom’s Best sind gesperrt."),
        Good("Er spielt bei Manchester United. Kingdom heißt das Lied."),
    ],
    words=HEADS,
)
