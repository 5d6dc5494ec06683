"""Join the word that was hyphenated at the end of a line.

Print hyphenates where a line ends. When the lines are joined, hyphen and blank stay: "Ver- handlung". The fix joins
the pieces.

Left alone: hyphens that stand for a word to come (Ver- und Entsorgung, Privat- gegenüber Kassenpatienten), pairs (ein-
bis zweimal), and dashes with a blank on one side only behind a number or an acronym.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.german.vocabulary import is_noun
from mtcheck.text.patterns import Pattern

BROKEN = Pattern(r"(?<![^\W_])(?<!-)([A-ZÄÖÜ]?[a-zäöüß]{2,20})-[ \n]([a-zäöüß]{2,20})(?![^\W_]|-)")
ELLIPTIC = frozenset(
    "und oder bis sowie beziehungsweise bzw noch wie statt als aber auch sondern gegenüber zum zur vom von in im an am "
    "auf aus bei mit nach vor zu für über unter gegen ohne um durch plus minus versus vs respektive resp nebst samt "
    "der die das den dem des ein eine einen einem einer ist sind war waren wird werden hat haben kann nicht nur".split()
)
"""What may follow a hyphen that stands for a word to come; none of them is the rest of a broken word."""
SYLLABLES = Pattern(r"[^aeiouyäöü]*[aeiouyäöü]", 0)
"""The rest of a broken word holds a vowel."""
ENDINGS = (
    *("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "lich", "liche", "lichen", "licher"),
    *("liches", "ische", "ischen", "ischer", "isches", "ig", "ige", "igen", "iger", "tion", "tionen", "tigen", "tete"),
    *("teten", "tende", "tenden", "tender", "nende", "nenden", "rung", "rungen", "lung", "lungen", "ten", "den", "ren"),
    *("gen", "sen", "len", "ben", "ken", "men", "nen", "chen", "ter", "der", "ler", "ner", "mer", "rer", "ger", "ser"),
    *(
        "tet",
        "det",
        "ste",
        "sten",
        "tem",
        "tes",
        "te",
        "de",
        "ge",
        "se",
        "re",
        "le",
        "ne",
        "me",
        "be",
        "ke",
        "ment",
        "dent",
        "nis",
    ),
)
"""What the rest of a broken word ends with, when the word stands nowhere else and is no known noun."""


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    for match in BROKEN.finditer(prose):
        first, second = match.groups()
        if second not in ELLIPTIC and SYLLABLES.match(second) and is_word(document, first + second, second):
            yield Hit(*match.span(), replacement=first + second)


def is_word(document: Document, word: str, rest: str) -> bool:
    """Tell whether the pieces make a word: one of this text, a known noun, or one that ends like a German word."""
    return word in document.words or (word[0].isupper() and is_noun(word)) or rest.endswith(ENDINGS)


RULE = DocumentRule(
    meta=Meta(
        code="DES115",
        name="line-break-hyphen",
        message="hyphenated at the end of a line that is none any more: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MINOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="Amtliche Regelung der deutschen Rechtschreibung, §§ 107 ff. (Worttrennung) and § 98 (Ergänzungsstrich)",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die ⟦Ver- handlung⟧ begann spät.", fixed="Die Verhandlung begann spät."),
        Bad("Ein nach Harz ⟦duf- tender⟧ Wald lag vor ihnen.", fixed="Ein nach Harz duftender Wald lag vor ihnen."),
        Bad(
            "Die ⟦Bürger- meisterin⟧ schwieg, die Bürgermeisterin kennt das.",
            fixed="Die Bürgermeisterin schwieg, die Bürgermeisterin kennt das.",
        ),
        Bad(
            "Das Amt ⟦prüf- te⟧ den Bau und ⟦vermu- tete⟧ nichts.", fixed="Das Amt prüfte den Bau und vermutete nichts."
        ),
        Bad("Der ⟦Prä- sident⟧ reist ab.", fixed="Der Präsident reist ab."),
        Bad("Die Stadt will ihre ⟦Wirt- schaft⟧ stärken.", fixed="Die Stadt will ihre Wirtschaft stärken."),
        Bad("Es geht um ⟦Sicher- heit⟧ und Ordnung.", fixed="Es geht um Sicherheit und Ordnung."),
        Good("Die Ver- und Entsorgung, die Haupt- oder Nebenrolle, ein- bis zweimal."),
        Good("Vom Spitals- zum niedergelassenen Bereich, von Privat- gegenüber Kassenpatienten."),
        Good("Er kam - spät. Das Amt- schwieg nicht. Der EU- freundliche Kurs bleibt."),
        Good("Die Ost- wie die Westseite, Vor- statt Nachteil, Tag- nicht Nachtdienst."),
        Good("Die Früh- beziehungsweise Spätschicht, auf- und abgehen, be- wie entladen."),
        Good("Die Groß- und Kleinschreibung, die Rhein- Main-Halle, ein 10- jähriger Streit."),
        Good("Sie wohnen in der Mozart- der Bach- und der Regerstraße."),
        Good("Die Preise stiegen- er auch. Ein Mann- ohne Hut- ging vorbei."),
        Bad("Der ⟦Bür- ger⟧ zahlt, die ⟦Leis- tung⟧ sinkt.", fixed="Der Bürger zahlt, die Leistung sinkt."),
        Bad("Die ⟦Gemein- schaft⟧ wartet.", fixed="Die Gemeinschaft wartet."),
        Good("Der Klima- und der Energieplan, Nord- nach Südkurs, Hin- nebst Rückfahrt."),
        Good("Von Montag- auf Dienstagnacht; die Früh- für die Spätschicht."),
    ],
    literals=("- ", "-\n"),
)
