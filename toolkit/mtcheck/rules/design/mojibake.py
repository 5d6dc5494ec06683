"""Repair letters that were read in the wrong encoding.

UTF-8 read as Windows-1252 turns ü into Ã¼ and „ into â€ž, on an old Macintosh into √º and ‚Äû, in a DOS window into
├╝ and ÔÇ×, in the east into ĂĽ. The way back is exact: the characters are written in that encoding and read as UTF-8,
twice if it happened twice; translation engines may have made Ã1⁄4 of Ã¼ before. Only a run that decodes without rest
is repaired, and only to letters and marks that German articles hold. A run whose end got lost, and the bullet of a
symbol font, are reported without a fix.

Left alone: every text that does not decode, such as capital letters in foreign names (SÃO PAULO), quotation marks
behind a letter („das Ä“), roots (√π) and drawings (├──). Marks stay as curly as they were.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

HIGH = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What the bytes 80–BF, the second and later ones of UTF-8, look like in Windows-1252 or Latin-1."""
IN_PRINT = frozenset("‚„…‘’“”–—»«›‹")
"""Those of them that may follow a capital letter in a correct text."""
CAPITALS = frozenset("ÃÄÅÆÈĂ")
MAC = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ±≤≥¥µ∂∑∏∫ªºæø"
"""The same in Mac Roman, without π, Ω and ∞, which stand behind a root."""
DOS = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐₧⌐╡╢╖╕╜╛"
"""The same in code pages 850 and 437."""
OTHERS = rf"Ã[13]⁄[24]|√[{MAC}]|¬[†´ª]|‚Ä[{MAC}]|[├┬][{DOS}]|[ÔΓ]Ç[{DOS}]|Ă[€¤¶ŒĽźŸ„–œ]"
ENCODINGS: dict[str, tuple[str, ...]] = dict.fromkeys("√¬‚", ("mac_roman",)) | dict.fromkeys("├┬ÔΓ", ("cp850", "cp437"))
"""Which encodings the first character of a run points to, if not to Windows-1252."""
DETOURS = {"1⁄4": "¼", "1⁄2": "½", "3⁄4": "¾", "Ă€": "Ã¤", "ĂŒ": "Ã¼", "ĂĽ": "Ã¼", "Ăź": "ÃŸ", "Ă": "Ã"}
"""Compatibility forms (NFKC) and Windows-1250 or ISO 8859-16, and what stands in Windows-1252 in their place."""
RUN = Pattern(rf"(?:[ÂÃÄÅÆÈÎÏÐÑ][{HIGH}]|[âï][{HIGH}]{{2}}|ð[{HIGH}]{{3}}|{OTHERS})+")
FIRST = frozenset("ÂÃÄÅÆÈÎÏÐÑâðï√¬‚├┬ÔΓĂ")
"""What every run begins with. In nearly all texts what stands behind it is ASCII, and nothing of a run."""
LOST_END = Pattern(r"â€(?!\w)")
LETTERS = Pattern("[A-Za-zäöüß]+")
BEFORE = Pattern(r"[A-Za-zäöüß]{1,60}\Z")
EXPECTED = Pattern("[\xa0-ɏΑ-ωЀ-ӿḀ-ỿ\u2007-\u206f₀-₿℀-⇿∀-⋿■-⟿\ufeff\U0001f000-\U0001faff]+")
"""What decoded runs may hold: letters of Europe, marks, signs and emoji."""
DEPTH = 3


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose, reached, signs = document.prose, 0, FIRST & document.characters
    if not any(behind[:1] > "~" or behind[:1] in ("", "1", "3") for sign in signs for behind in prose.split(sign)[1:]):
        return
    for match in RUN.finditer(prose):
        if match.start() < reached or is_print(prose, match.start(), match.end()) or not is_misread(match[0]):
            continue
        start, reached = word_around(prose, match.start(), match.end())
        word = prose[start:reached]
        whole = all(decoded(run) is not None for run in RUN.findall(word))
        yield Hit(start, reached, replacement=RUN.sub(lambda run: decoded(run[0]) or "", word) if whole else None)
    for match in LOST_END.finditer(prose):
        if not RUN.match(prose, match.start()):
            yield Hit(*match.span())


def is_print(prose: str, start: int, end: int) -> bool:
    """Tell whether the run is a capital letter with a mark behind it, and no lower-case letter beside them."""
    return (
        end - start == 2
        and prose[start] in CAPITALS
        and prose[start + 1] in IN_PRINT
        and not prose[end : end + 1].isalpha()
        and not prose[start - 1 : start].islower()
    )


def is_misread(run: str) -> bool:
    """Tell whether the run decodes: to expected characters, the sign for a lost one, or that of a symbol font."""
    return decoded(run) is not None or any(one == "\ufffd" or "\uf000" <= one <= "\uf0ff" for one in read(run) or "")


def read(run: str) -> str | None:
    """Return the run written in the encoding its first character points to, and read as UTF-8."""
    for detour, character in DETOURS.items():
        run = run.replace(detour, character)
    for encoding in ENCODINGS.get(run[0], ("cp1252",)):
        try:
            return b"".join(_byte(character, encoding) for character in run).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            continue
    return None


def decoded(run: str) -> str | None:
    """Return what the run was before it was misread, once or several times; `None` if it is no such run."""
    text, found = run, None
    for _ in range(DEPTH):
        read_again = read(text)
        if read_again is None:
            break
        text = read_again
        if EXPECTED.fullmatch(text):
            found = text
        if not RUN.fullmatch(text):
            break
    return None if found is None else found.replace("\ufeff", "")


def _byte(character: str, encoding: str) -> bytes:
    # Windows-1252 has gaps, which Latin-1 fills.
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else encoding)


def word_around(prose: str, start: int, end: int) -> tuple[int, int]:
    """Return the word that the run is a part of."""
    if before := BEFORE.search(prose, max(0, start - 60), start):
        start = before.start()
    while following := RUN.match(prose, end) or LETTERS.match(prose, end):
        end = following.end()
    return start, end


RULE = DocumentRule(
    meta=Meta(
        code="DES101",
        name="mojibake",
        message="characters read in the wrong encoding: {text}",
        mqm=Mqm.ENCODING,
        severity=Severity.MAJOR,
        fix=FixSafety.SAFE,
        wording=False,
        source="Unicode Standard, table 3-7 (well-formed UTF-8); WHATWG Encoding Standard, windows-1252",
    ),
    check=check,
    options=None,
    examples=[
        Bad("In ⟦MÃ¼nchen⟧ ist es ⟦schÃ¶n⟧.", fixed="In München ist es schön."),
        Bad(
            "Der ⟦GroÃŸvater⟧ schlief bei 5\N{NO-BREAK SPACE}⟦Â°C⟧.",
            fixed="Der Großvater schlief bei 5\N{NO-BREAK SPACE}°C.",
        ),
        Bad("⟦Ã„rzte⟧ helfen ⟦fÃ¼nfunddreiÃŸig⟧ Leuten.", fixed="Ärzte helfen fünfunddreißig Leuten."),
        Bad("⟦â€žJaâ€œ⟧, sagt er ⟦â€“⟧ und geht.", fixed="„Ja“, sagt er – und geht."),
        Bad("In ⟦MÃƒÂ¼nchen⟧.", fixed="In München."),
        Bad("Der Ort ⟦ÐŸÐµÑ€Ð¼ÑŒ⟧ liegt weit im Osten.", fixed="Der Ort Пермь liegt weit im Osten."),
        Bad("⟦‚ÄûJa‚Äú⟧, sagt die ⟦√Ñrztin⟧ in ⟦K√∂ln⟧.", fixed="„Ja“, sagt die Ärztin in Köln."),
        Bad("⟦ÔÇ×Ja┬á├╝ber⟧ den Fluss ⟦ΓÇô⟧ im ⟦B├╢rde⟧.", fixed="„Ja\xa0über den Fluss – im Börde."),
        Bad("⟦PrĂ€sident⟧ im ⟦SĂĽden⟧", fixed="Präsident im Süden"),
        Bad("Das ⟦unterstÃ1⁄4tzt⟧ er.", fixed="Das unterstützt er."),
        Bad("Das ist ⟦â€⟧ nun ja. ⟦ïƒ¨⟧ Ein Pfeil."),
        Good("In München ist es schön, in SÃO PAULO und BRĂILA auch, für 5 € – naïve Ärzte."),
        Good("Das „Ä“ und das Ö… „Ã“ und Â, Å: „Å“. Die ÑANDÚ-Straße."),
        Good("Die Wurzel √π, ‚Ärger‘ und ‚Äpfel‘, Stra¬ße, ├── Ordner, naïve Γ-Funktion, 3√2."),
        Good("Großer Spaß“, sagt er. Das Maß» und das ß“."),
    ],
)
