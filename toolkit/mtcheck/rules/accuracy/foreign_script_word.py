"""Write words of another script in Latin letters, or translate them.

An engine that does not know a word passes it through: "Der Журналист schwieg". A name is transliterated, everything
else translated. Reported is each row of words in Cyrillic, Greek, Arabic, Hebrew, Georgian, Armenian, Chinese,
Japanese, Korean, Thai or an Indian script; whole lines of them are ACC103.

Left alone: the original in brackets or quotation marks and behind a colon, single letters and symbols (the Ω class,
№), acronyms of two letters, words behind the name of their language (russisch мир) and what articles about letters
say.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, say
from mtcheck.rules.accuracy.foreign import foreign_sentences
from mtcheck.text.language import script
from mtcheck.text.patterns import Pattern

_FOREIGN = (
    "\u0386-\u03ff\u0400-\u052f\u0531-\u0587\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3"
    "\u0904-\u0939\u0e01-\u0e30\u10d0-\u10ff\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
)
WORDS = Pattern(
    f"(?<![^\\W_])[{_FOREIGN}][{_FOREIGN}\u064b-\u0655\u093a-\u094f'’-]*+(?: "
    f"[{_FOREIGN}][{_FOREIGN}\u064b-\u0655\u093a-\u094f'’-]*+)*+(?![^\\W_])"
)
PROBE = Pattern(f"[{_FOREIGN}]")
FEWEST = 3
"""Letters of an alphabet; two Chinese characters are a word."""
INTRODUCED = Pattern(
    r"(?:[:=„“\"«»‚‘'(\[/|–]|\b\w+isch(?:e[nmrs]?)?|original|Wort|Worte|Wörter|Buchstaben?n?|Namen?s?|Begriffs?"
    r"|Schriftzeichen"
    r"|Zeichen|Titel|Aufschrift|Parole|Slogan|Losung|Hashtag) ?\Z"
)
CLOSED = frozenset(")]“”\"»«‘'")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    if not PROBE.search("".join(document.characters)):
        return
    lines = [(found.start, found.end) for found in foreign_sentences(document)]
    for match in WORDS.finditer(prose):
        start, end = match.span()
        if any(first <= start < last for first, last in lines) or not is_word(match[0]):
            continue
        if is_introduced(document, start, end):
            continue
        yield Hit(start, end, values={"script": say(script(match[0]))})


def is_word(found: str) -> bool:
    """Tell whether letters are enough for a word: no symbol, no acronym of a foreign authority."""
    letters = [letter for letter in found if letter.isalpha()]
    return bool(letters) and len(letters) >= (2 if letters[0] >= "\u3041" else FEWEST)


def is_introduced(document: Document, start: int, end: int) -> bool:
    """Tell whether the text shows that it gives the original: in brackets, in quotation marks, as a word."""
    prose = document.prose
    if prose[end : end + 1] in CLOSED and prose[end : end + 1]:
        return True
    if INTRODUCED.search(prose, max(0, start - 40), start) or document.quoted(start, end):
        return True
    opened = max(prose.rfind("(", max(0, start - 200), start), prose.rfind("[", max(0, start - 200), start))
    return opened >= 0 and prose.find(")", opened, start) < 0 and prose.find("]", opened, start) < 0


RULE = DocumentRule(
    meta=Meta(
        code="ACC108",
        name="foreign-script-word",
        message="{script} letters in a German sentence: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Duden, Die deutsche Rechtschreibung: Umschrift fremder Alphabete; Unicode Standard Annex 24 (scripts)",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der ⟦Журналист⟧ schwieg, und die ⟦Республика⟧ wartete."),
        Bad("Das Amt von ⟦Зеленский⟧ antwortet nicht."),
        Bad("Sie fuhr nach ⟦Αθήνα⟧ und dann nach ⟦תל אביב⟧ weiter."),
        Bad("Der Minister ⟦محمد علي⟧ reiste ab, der Botschafter in ⟦北京⟧ blieb."),
        Bad("Der Präsident ⟦Президент Токаев⟧ dankte allen, die ⟦помогли⟧ haben."),
        Bad("In ⟦თბილისი⟧ und ⟦Երևան⟧ regnet es."),
        Good("Der Journalist (russisch Журналист) schwieg, Wladimir Orlow (Владимир Орлов; * 1960) auch."),
        Good("Auf dem Schild steht „Москва“, auf dem anderen »Αθήνα«."),
        Good("Das russische Wort мир heißt Frieden, der Buchstabe Жук kommt von Käfer."),
        Good("Der Winkel α, die Ω-Klasse, ein Strom von 3 μA, Δt und die π-Bindung."),
        Good("Auf Russisch: здравствуйте. Auf Griechisch: καλημέρα."),
        Good("Das Amt ФК und die Partei ЛД melden nichts."),
        Good("Er rief: „Слава!“, und alle riefen es nach."),
        Good("Der Slogan Путин взорвал stand auf der Mauer."),
        Good("Tokio [東京] und Peking (北京) sind Hauptstädte."),
    ],
)
