"""Take out characters that nobody sees.

A zero-width space in Kie​w breaks search, spell checker and link; a byte order mark in the middle of a text is left over
from joining files; the replacement character � stands where a letter could not be read. All of them come with copied
pages. What is invisible can be taken out safely; what a � was nobody knows.

Left alone: joiners within emoji and between letters of scripts that need them, marks of direction beside Arabic and
Hebrew, soft hyphens, and characters that a page shows on purpose, as articles about encodings do.
"""

from collections import Counter
from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

CONTROL = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
INVISIBLE = Pattern(f"[{CONTROL}\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffd\ue000-\uf8ff]+")
NO_FIX = Pattern("[\ufffd\ue000-\uf8ff\ufffc]")
JOINERS = frozenset("\u200c\u200d")
DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
RIGHT_TO_LEFT = Pattern("[\u0590-\u08ff\ufb1d-\ufefc]")
MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
LATIN_LIMIT = "\u024f"
MOST = 3
"""So many places of one kind are reported; the others are counted with the last of them."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    if not INVISIBLE.search("".join(document.characters)):
        return
    seen: Counter[str] = Counter()
    found = [match for match in INVISIBLE.finditer(prose) if not is_needed(prose, match.start(), match.end())]
    for match in found:
        name = named(match[0][0])
        seen[name] += 1
        if seen[name] > MOST:
            continue
        spans = [match.span()]
        if seen[name] == MOST:
            spans = [other.span() for other in found if named(other[0][0]) == name][MOST - 1 :]
        removable = all(NO_FIX.search(prose, *span) is None for span in spans)
        yield Hit(
            *spans[0],
            edits=tuple(Edit(*span, "") for span in spans) if removable else (),
            related=tuple(spans[1:]),
            values={"name": name},
        )


def is_needed(prose: str, start: int, end: int) -> bool:
    """Tell whether invisible characters do their work here."""
    text, before, behind = prose[start:end], prose[start - 1 : start], prose[end : end + 1]
    if set(text) <= {MASK}:
        return True
    if JOINERS.issuperset(text):
        return before > LATIN_LIMIT and behind > LATIN_LIMIT
    if DIRECTION.issuperset(text):
        return RIGHT_TO_LEFT.search(prose, max(0, start - 200), end + 200) is not None
    return False


def named(character: str) -> str:
    """Return how Unicode writes a character by number."""
    return f"U+{ord(character):04X}"


RULE = DocumentRule(
    meta=Meta(
        code="DES117",
        name="invisible-character",
        message="a character that nobody sees or that stands for a lost one: {name}",
        mqm=Mqm.ENCODING,
        severity=Severity.MINOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="The Unicode Standard, chapter 23: Special Areas and Format Characters; Unicode Technical Report 36",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Sie floh aus Kie⟦\u200b⟧w nach Lwiw.", fixed="Sie floh aus Kiew nach Lwiw."),
        Bad("Das Amt⟦\ufeff⟧ schweigt.", fixed="Das Amt schweigt."),
        Bad("Die Br⟦\ufffd⟧cke ist zu."),
        Bad("Der ⟦\u2060⟧Rat und das⟦\x07⟧ Amt.", fixed="Der Rat und das Amt."),
        Bad("Ein⟦\u200e⟧ Wort, noch⟦\u202c⟧ eins.", fixed="Ein Wort, noch eins."),
        Bad("a⟦\u200b⟧b c⟦\u200b⟧d e⟦\u200b⟧f g\u200bh i\u200bj", fixed="ab cd ef gh ij"),
        Bad("Ein Zeichen ⟦\ue003⟧ aus einer Schrift für Symbole."),
        Good("Die Familie 👨\u200d👩\u200d👧 winkt, die Fahne 🏳\ufe0f\u200d🌈 auch."),
        Good("Er schreibt „می\u200cخواهم“ und meint es so."),
        Good("Das Wort „\u200fשלום\u200e“ heißt Friede."),
        Good("Donau\u00addampf\u00adschiff und 5\u00a0Euro, 3\u202fkm."),
        Good("Eine Zeile\tmit Tabulator\nund noch eine."),
        Good("Die Seite https://example.org/a ist fort, `Code` auch."),
        Good("Umlaute äöüß, Marken „“ – …, Zeichen €, §, ², ½ und 🙂."),
        Bad("Der Preis\u00a0steigt⟦\u2028⟧auf fünf Euro.", fixed="Der Preis\u00a0steigtauf fünf Euro."),
        Bad("Das ⟦\u200c⟧Amt.", fixed="Das Amt."),
        Good("Der Preis\u2009steigt, das\u2011Amt bleibt, und\u2002Ende."),
    ],
)
