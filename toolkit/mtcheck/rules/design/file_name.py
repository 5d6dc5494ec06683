"""Delete the name of a picture's file, or put a caption in its place.

A page without a caption shows the name of the file instead, and who copies the page copies that:
"ukraine-krieg-karte_20230512.jpg", "IMG_2041.JPG".

Left alone: addresses, names of files in texts about files (a quotation, "Datei"), and endings alone (das .jpg-Format).
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

ENDINGS = (".jp", ".JP", ".png", ".PNG", ".gif", ".webp", ".svg", ".mp4", ".tif", ".bmp", ".heic", ".avif")
NAME = Pattern(r"(?<![\w.@/\\-])[\w%+~-]{2,120}\.(?:jpe?g|JPE?G|png|PNG|gif|webp|svg|mp4|tiff?|bmp|heic|avif)(?![\w-])")
CAMERA = Pattern(r"(?<![\w.-])(?:IMG|DSC|DSCN|DSCF|PXL|MVI|GOPR|Screenshot)_\d[\w-]*(?![\w.-])")
ABOUT_FILES = Pattern(r"(?:Datei(?:en|namen?)?|File|Anhang|Dokument|namens|Namen|heißt|genannt)[ :„\"»]*\Z", 0)


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    if any(ending in prose for ending in ENDINGS):
        for match in NAME.finditer(prose):
            if not is_mentioned(document, *match.span()):
                yield Hit(*match.span())
    if "_" in prose:
        for match in CAMERA.finditer(prose):
            if not is_mentioned(document, *match.span()):
                yield Hit(*match.span())


def is_mentioned(document: Document, start: int, end: int) -> bool:
    """Tell whether the text speaks of a file."""
    return ABOUT_FILES.search(document.prose, max(0, start - 20), start) is not None or document.quoted(start, end)


RULE = DocumentRule(
    meta=Meta(
        code="DES110",
        name="file-name",
        message="the name of a file, not words for readers: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="W3C, Web Content Accessibility Guidelines 2.1, failure F30: file names as text alternatives",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦ukraine-krieg-karte_20230512.jpg⟧\n\nDer Bau stockt."),
        Bad("Der Turm am Fluss ⟦turm_am_fluss-780x439.webp⟧ - dpa"),
        Bad("⟦IMG_2041⟧\n\n⟦DSC_0012.JPG⟧\n\nDer Bau stockt."),
        Bad("⟦bruecke-ueber-den-fluss-2023-05-12T10-30.png⟧ Foto: dpa"),
        Bad("⟦Screenshot_20230512-103000⟧ aus dem Film"),
        Bad("Der Bau stockt. ⟦hafen.mp4⟧"),
        Bad("Foto: dpa / ⟦rathaus_aussen.jpeg⟧"),
        Good("Das Format .jpg und die Endung .png kennt jeder."),
        Good("Die Datei karte.jpg liegt im Ordner, das Dokument heißt plan.png."),
        Good("Er nannte sie „urlaub.jpg“ und schickte sie ab."),
        Good("Die Seite https://example.org/a/bild.jpg ist fort."),
        Good("Node.js, example.com und der Verein PNG e.V. sind gemeint."),
        Good("IMG ist ein Kürzel, DSC auch; MP4-Spieler gibt es kaum noch."),
        Good("Bei @foto.jpg meldet sich niemand."),
        Bad("⟦DSCN_4410⟧ Der Turm am Fluss"),
        Bad("⟦titelbild-1024x683.avif⟧"),
        Good("Ein Foto namens turm.jpg hing am Brett."),
        Good("Das Kürzel MVI_ steht für Filme."),
        Good("Der Screenshot zeigt die Karte, IMG steht für Bild."),
    ],
    literals=(*ENDINGS, "_"),
)
