"""Take out what is left of markup, templates and code.

A page is text and commands. When it is copied, converted or translated piece by piece, some of the commands stay:
placeholders that nobody filled ({0}, %s), stars and tags around a word (**Kiew**, </b>), codes of content systems
([/caption]), escaped letters (\\u00e4), paths into a page (//*[@id=...). Stars and tags around words can be taken out
safely; what a placeholder stood for nobody knows.

Left alone: bilingual files, whose codes other rules compare, Markdown files, where stars mean something, code,
brackets with words in them ([er]), {sets} and formulas of mathematics, percentages, and smileys.
"""

from collections.abc import Iterator

from mtcheck.model import Document, Edit, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta
from mtcheck.text.patterns import Pattern

PROBES = (
    "{",
    "%s",
    "%d",
    "%1",
    "[/",
    "</",
    "<b",
    "<i",
    "<p",
    "<s",
    "**",
    "__",
    "](",
    "\\u",
    "\\n",
    "[object",
    "//*",
    "/html",
)
"""Pieces of everything that is looked for."""
TAGS = "p|br|b|i|em|strong|span|div|a|img|ul|ol|li|h[1-6]|table|td|tr|th|blockquote|figure|figcaption|script"
"|style|iframe|sup|sub"
CODES = (
    "b|i|u|url|img|quote|caption|gallery|video|audio|embed|youtube|code|center|size|color|list|spoiler|vc_row|vc_column"
)
RESIDUE = Pattern(
    r"(?P<placeholder>\{\{? ?(?:\d{1,2}|[a-z]+(?:[_.][a-z]+)*|[a-z]+[A-Z]\w*|%[^{}\n]{1,60}%) ?\}\}?"
    r"|(?<![\d%])(?<!\d )%(?:\d\$)?[sd]\b)"
    rf"|(?P<tag></?(?:{TAGS})(?:\s[^<>\n]{{0,300}})?/?>)"
    rf"|(?P<code>\[/(?:{CODES})\]|\[(?:caption|gallery|video|audio|embed|url|img|quote|size|color|vc_row"
    rf"|vc_column)[ =][^\]\n]{{0,300}}\])"
    r"|(?P<stars>(?<![\w*])\*\*(?=[^\W_])[^*\n]{1,200}(?<![\s*])\*\*(?![\w*])"
    r"|(?<![^\W_])__(?=[^\W_])[^_\n]{1,200}(?<![\s_])__(?![^\W_]))"
    r"|(?P<link>\]\(\N{OBJECT REPLACEMENT CHARACTER})"
    r"|(?P<escape>\\u[0-9a-fA-F]{4}|(?<=[\w.!?:])\\n(?=[A-ZÄÖÜ\\ ]|$)|\[object Object\])"
    r"|(?P<path>/{1,2}(?:\*|html|div|body)(?:\[[@\w=\"'\N{OBJECT REPLACEMENT CHARACTER}-]{1,60}\]|/(?:body|div"
    r"|html|p|span|main)(?:\[\d+\])?)+)"
)
COMMAND = Pattern(r"(?:\\[A-Za-z]+|[}_^])\Z")
"""What stands before an argument in a formula: \\frac{1}{2}."""
MARKDOWN = (".md", ".markdown", ".mdx")


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    prose = document.prose
    # Where the source stands beside the text, its codes are compared with those of the translation.
    if document.units:
        return
    markdown = document.path.lower().endswith(MARKDOWN)
    for match in RESIDUE.finditer(prose):
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "placeholder" and COMMAND.search(prose, max(0, start - 20), start):
            continue
        if kind == "stars" and not markdown:
            yield Hit(start, end, edits=(Edit(start, start + 2, ""), Edit(end - 2, end, "")), safety=FixSafety.SAFE)
        elif kind == "tag":
            yield Hit(start, end, replacement="")
        elif kind == "escape" and match[0].startswith("\\u") and (letter := unescaped(match[0])):
            yield Hit(start, end, replacement=letter)
        elif kind not in {"stars", "link"} or (kind == "link" and not markdown):
            yield Hit(start, end)


def unescaped(escape: str) -> str:
    """Return the letter that an escape means; nothing if it means none alone, as half of a pair does."""
    letter = chr(int(escape[2:], 16))
    return letter if letter.isprintable() and not "\ud800" <= letter <= "\udfff" else ""


RULE = DocumentRule(
    meta=Meta(
        code="DES108",
        name="markup-residue",
        message="left over from markup or code: {text}",
        mqm=Mqm.DESIGN,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        wording=False,
        source="MQM, Design and markup: markup; W3C, Internationalization Tag Set 2.0: markup",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Der ⟦**Minister**⟧ reist nach __Kiew.", fixed="Der Minister reist nach __Kiew."),
        Bad("Das ⟦__Amt__⟧ schweigt, der ⟦<b>⟧Rat⟦</b>⟧ auch.", fixed="Das Amt schweigt, der Rat auch."),
        Bad("Der Minister ⟦{0}⟧ reist mit ⟦%s⟧ nach ⟦{{ city }}⟧, sagt ⟦{user_name}⟧."),
        Bad("Der Turm am Fluss⟦[/caption]⟧ stürzt ein. ⟦[gallery ids=1,2]⟧"),
        Bad("Die Br⟦\\u00fc⟧cke ist zu.", fixed="Die Brücke ist zu."),
        Bad("Die Brücke ist zu.⟦\\n⟧Niemand weiß, warum."),
        Bad("⟦//*[@id=article]/div[2]⟧ Die Brücke ist zu."),
        Bad("Mehr dazu [hier⟦](https://example.org/a⟧) im Netz."),
        Bad("Wert: ⟦[object Object]⟧ Euro."),
        Good("Der **Minister** reist.", path="example.md"),
        Good("Rund 5 %d'accord, 100 % sicher, 20 %-Quote, die Menge {a, b}, {1, 2} und {x | x > 3}, \\frac{1}{3}."),
        Good("„[Er] kommt“, sagt sie [lacht]. Er schrieb [1] und [/] und <3 und a < b > c."),
        Good("Die Adresse a_b__c@example.org, der Preis **, die Note ***, ein f**k und K** B**."),
        Good("C:\\neu und D:\\unten, der Pfad /html und //home."),
        Good("Zwei * drei ** vier, +++ Ticker +++, --- Ende ---, ~~~"),
    ],
    literals=PROBES,
)
