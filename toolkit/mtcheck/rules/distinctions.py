"""Tell what is told apart although it has one name: es gibt Ärzte und Ärzte, Rechte und Rechte sind zweierlei."""

from mtcheck.text.patterns import Pattern

GAP = r"[ \N{NO-BREAK SPACE}]"
REACH = 60
ATTRIBUTE = Pattern(
    rf"{GAP}(?:der|des|de[mn]|die|das|eine[rs]|für|von|vo[mnr]|zu[mr]?|mit|ohne|über|aus|an|auf|bei|nach|i[nm]|nicht|unter"
    rf"|gegen|zwischen|wegen)\b|,{GAP}(?:dere[nr]|dessen|die|der|das|de[mn])\b|{GAP}[A-ZÄÖÜ]"
)
"""What follows a noun that is told from the same noun by it: Unterlagen sowie Unterlagen zum Nachweis, Docker und
Docker Compose."""
APART = Pattern(r"(?:\b[Zz]wischen\b|\b[Gg](?:ibt|ab|äbe)\b|\bvon\b)(?:\s\S+){0,2}\s?\Z")
"""Es gibt Ärzte und Ärzte; zwischen Mensch und Mensch."""
TOLD_APART = Pattern(
    rf"[,:]?{GAP}(?:(?!und\b)[^\W\d_]+{GAP}){{0,5}}(?:zweierlei|(?:das|der|die)selben?|das{GAP}Gleiche|gleich\b|ein{GAP}Unterschied"
    rf"|etwas{GAP}(?:anderes|Verschiedenes)|nicht{GAP}(?:eins|identisch)|zwei{GAP}(?:Dinge|Paar|verschiedene|Welten))"
)
"""Rechte und Rechte sind zweierlei."""


def is_told_apart(text: str, start: int, end: int) -> bool:
    """Tell whether two nouns that are one word, at `start:end`, are told apart by what stands around them."""
    behind = ATTRIBUTE.match(text, end) or TOLD_APART.match(text, end)
    return bool(behind or APART.search(text, max(0, start - REACH), start))
