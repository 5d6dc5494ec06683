"""Print every paragraph, caption and headline once.

When a page is taken over, a caption comes along as its description, a headline as its kicker, a paragraph as its
teaser. The repetition is reported, the first place is shown beside it. Which of the two stays is for the editor to
say, so there is no fix. The credit behind a caption (Foto: …, © …) makes no other line of it.

A line that repeats the one right above it is reported from three words on, any other from eight words on. Left alone:
lists, verse, refrains within a quotation, laws and contracts, the title of an HTML page, what recurs on every page
(labels, agencies, names of speakers), and what a manual or a programme says again in four places and more.
"""

from collections.abc import Iterator

from mtcheck.model import PROSE_ZONES, Block, Document, FixSafety, Mqm, Severity, Zone
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.rules.labels import find_labels
from mtcheck.rules.refrains import is_scattered, is_verse
from mtcheck.rules.statutes import is_statute
from mtcheck.text.patterns import Pattern

NEIGHBOUR = 3
DISTANT = 8
"""Words that make a line a repetition rather than a label."""
CREDIT = Pattern(
    r"[ \N{NO-BREAK SPACE}]*+(?:\((?:Archiv|Symbol)?(?:[Ff]oto|[Bb]ild|Photo|Quelle)s?: ?[^()]{1,60}\)"
    r"|(?:Archiv|Symbol)?(?:[Ff]oto|[Bb]ild|Photo|Quelle)s?: ?[^.!?]{1,60}|©[^.!?]{1,60})"
)
WORD = Pattern(r"[^\W_]{2,}")
HTML = (".html", ".htm", ".xhtml")
ZONES = PROSE_ZONES - {Zone.LIST}


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    if document.bilingual or is_statute(document):
        # In a bilingual file, what stands twice in the source stands twice in the translation.
        return
    first: dict[str, tuple[int, int]] = {}
    above, place_above = "", (0, 0)
    labels: set[int] | None = None
    far: dict[int, Hit] = {}
    for number, (start, end) in enumerate(lines(document)):
        line = document.prose[start:end]
        if "  " in line or not line.isprintable():
            line = " ".join(line.split())
        place = first.setdefault(line, (start, end))
        near = is_same(line, above)
        if near or place[0] != start:
            words = len(WORD.findall(min(line, above, key=len) if near else line))
            if words >= (NEIGHBOUR if near else DISTANT) and not document.quoted(start, end):
                # A button that stands twice is for DES105 to say.
                labels = {label.start for label in find_labels(document, "page")} if labels is None else labels
                if start in labels or is_verse(document, start):
                    pass
                elif near:
                    yield Hit(start, end, related=(place_above,))
                else:
                    far[number] = Hit(start, end, related=(place,))
        above, place_above = line, (start, end)
    if not is_scattered(far):
        yield from far.values()


def is_same(line: str, above: str) -> bool:
    """Tell whether two lines are the same but for a credit at the end of one of them."""
    short, long = (line, above) if len(line) < len(above) else (above, line)
    return long.startswith(short) and (len(short) == len(long) or CREDIT.fullmatch(long, len(short)) is not None)


def lines(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the lines of all blocks that may repeat each other, without the white space around them."""
    for block in document.blocks:
        if block.zone in ZONES and not is_page_title(document, block):
            start = block.start
            for line in document.prose[block.start : block.end].split("\n"):
                text = line.strip()
                if text:
                    begin = start + line.index(text)
                    yield begin, begin + len(text)
                start += len(line) + 1


def is_page_title(document: Document, block: Block) -> bool:
    """Tell whether a block is the title of an HTML page, which the headline repeats on purpose."""
    if block.zone is not Zone.HEADLINE or not document.path.lower().endswith(HTML):
        return False
    _, end = document.map.to_text(block.start, block.end)
    return document.text[end : end + 20].lstrip().lower().startswith("</title")


RULE = DocumentRule(
    meta=Meta(
        code="DES104",
        name="repeated-block",
        message="stands in this text already: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        zones=ZONES,
        source="MQM, Design and markup: duplicated text",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der Bau stockt seit Mai.\n\nKarte: Ort am Fluss\n\n⟦Karte: Ort am  Fluss⟧\n\nNun wird geklagt."),
        Bad(
            "Wer am Fluss wohnt, muss nun jeden Tag Sand schaufeln.\n\nDer Bau stockt.\n\n"
            "⟦Wer am Fluss wohnt, muss nun jeden Tag Sand schaufeln.⟧"
        ),
        Bad("# Der Bau am Fluss stockt\n\n⟦Der Bau am Fluss stockt⟧\n\nNun wird geklagt.", path="example.md"),
        Bad("Der Turm am Fluss\n⟦Der Turm am FlussFoto: dpa⟧\nDer Bau stockt."),
        Bad("Der Turm am Fluss (Foto: Jan Petrow)\n\n⟦Der Turm am Fluss⟧\n\nDer Bau stockt."),
        Bad("Der Damm ist dicht\n\n⟦Der Damm ist dicht⟧\n\nAm Morgen kam die Nachricht, auf die alle gewartet hatten."),
        Bad("Karte: Der Verlauf der Bahn\n⟦Karte: Der Verlauf der Bahn⟧\n\nDie Bahn fährt seit Mai."),
        Bad(
            "Auf dem Dach der alten Mühle brüten seit Jahren zwei Störche.\n\nIm Mai kam einer nicht zurück.\n\n"
            "⟦Auf dem Dach der alten Mühle brüten seit Jahren zwei Störche.⟧\n\nDer andere wartete."
        ),
        Good("Der Turm am Fluss. Foto: dpa\n\nDer Turm am Fluss. Foto: Olga Petrowa\n\nDer Turm am Fluss stürzt ein"),
        Good("„Ich gehe nicht weg.“\n\nOlga\n\n„Ich bleibe auch.“\n\nOlga\n\nWetter und Sport\n\nBahn\n\nBahn\n\nOlga"),
        Good(
            "- Der Bau am Fluss stockt\n- Der Bau am Fluss stockt\n\nFoto: Reuters\n\nFoto: Reuters", path="example.md"
        ),
        Good("<title>Der Bau am Fluss stockt</title><h1>Der Bau am Fluss stockt</h1>", path="example.html"),
        Bad("Der Zug nach Oral\n⟦Der Zug nach Oral (Foto: dpa)⟧\n\nEr fährt seit Mai."),
        Good(
            "\n\n".join(
                f"§ {number} Prüfung\n\nZur Ermittlung des Ausbildungsstandes ist eine Prüfung durchzuführen."
                for number in range(1, 8)
            )
        ),
        Good("Der Mai ist da,\nDer Mai ist da,\nWir tanzen um die Linde.\nDer Mai ist da,\nWir tanzen um die Linde."),
        Good(
            "\n\n".join(
                f"Weg {one}\n\nWir handeln, und darauf kommt es jetzt vor allem an:\n\nEs ist {one}."
                for one in "abcdef"
            )
        ),
        Good("Nein.\n\nNein.\n\nMehr sagte sie nicht."),
        Good("Die Mühle steht am Fluss.\n\nDie Mühle am Fluss steht seit Jahren leer, und niemand fragt, warum."),
        Good("Foto: dpa\n\nDie Mühle am Fluss\n\nFoto: dpa\n\nDer Turm am Fluss\n\nFoto: dpa"),
        Good("Sport\n\nDie Bahn fährt seit Mai wieder.\n\nSport\n\nDie Karten kosten acht Euro.\n\nSport"),
        Good("1. Satz\n\nHarkonen gegen Petrow 6:4\n\n2. Satz\n\nHarkonen gegen Petrow 4:6\n\n3. Satz"),
        Good("Der Bau am Fluss stockt.\n\nNun wird geklagt.\n\nDer Bau am Fluss stockt."),
        Good(
            "Sie singen: „Weit, weit weg.\n\nWir gehen alle zusammen heim, heim ins Tal am Fluss.\n\nWeit, weit weg.“"
        ),
    ],
)
