"""Markdown: what is prose, what zone it has, and that every place leads back."""

import pytest

from mtcheck import formats
from mtcheck.model import MASK
from tests.harness import MUCH, ends

LONG = "Die Fähre nach Hoek legt heute nicht ab, weil der Wind zu stark ist."

CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "empty": ("", []),
    "blank": ("\n \n\t\n", []),
    "paragraph": (f"{LONG}\n", [("paragraph", LONG)]),
    "paragraphs": ("Eins.\n\nZwei.", [("paragraph", "Eins."), ("paragraph", "Zwei.")]),
    "lines of one paragraph": ("Eins\nzwei.", [("paragraph", "Eins\nzwei.")]),
    "CRLF": ("# Eins\r\n\r\nZwei\r\ndrei.\r\n", [("headline", "Eins"), ("paragraph", "Zwei\r\ndrei.")]),
    "heading": ("## Die *Fähre* ##\nText.", [("headline", "Die Fähre"), ("paragraph", "Text.")]),
    "no heading": ("#Fähre", [("paragraph", "#Fähre")]),
    "empty heading": ("#\n\n# #", []),
    "underlined headings": (
        "Eins\n===\n\nZwei\n---\nText.",
        [("headline", "Eins"), ("headline", "Zwei"), ("paragraph", "Text.")],
    ),
    "rule": ("Eins.\n\n* * *\n\n---\nZwei.", [("paragraph", "Eins."), ("paragraph", "Zwei.")]),
    "YAML front matter": ("---\ntitle: Fähre\n---\nText.", [("paragraph", "Text.")]),
    "TOML front matter": ("+++\ntitle = 'Fähre'\n+++\n\nText.", [("paragraph", "Text.")]),
    "front matter without an end": ("---\nText.", [("paragraph", "Text.")]),
    "fenced code": ("```py\n# [x]\n```\nText.", [("code", "# [x]"), ("paragraph", "Text.")]),
    "fence with tildes": ("~~~\n```\n~~~\nText.", [("code", "```"), ("paragraph", "Text.")]),
    "fence without an end": ("Text.\n```\ncode", [("paragraph", "Text."), ("code", "code")]),
    "indented code": (
        "Text.\n\n    code\n\n    mehr\n\nText.",
        [("paragraph", "Text."), ("code", "code\n\nmehr"), ("paragraph", "Text.")],
    ),
    "indented line goes on": ("Text\n    weiter.", [("paragraph", "Text\nweiter.")]),
    "inline code": ("Der Befehl `a b` und ``a`b``.", [("paragraph", f"Der Befehl {MASK} und {MASK}.")]),
    "tags of site generators": (
        "Ein {% include a.html %} Satz.\n\n{{< figure\n  src='a.png' >}}\n\n{{% notice %}}\nText {mit} {{Wer}} {% und",
        [
            ("paragraph", f"Ein {MASK} Satz."),
            ("link", MASK),
            ("paragraph", f"{MASK}\nText {{mit}} {{{{Wer}}}} {{% und"),
        ],
    ),
    "tag of a generator in an address": (
        'Der ![x]({{% asset "a b.svg" %}}?c=d) Hafen.',
        [("paragraph", f"Der {MASK} Hafen.")],
    ),
    "lone backtick": ("Ein ` allein.", [("paragraph", "Ein ` allein.")]),
    "emphasis": ("*a* **b** ***c*** _d_ __e__ ~~f~~ *g **h** i*", [("paragraph", "a b c d e f g h i")]),
    "emphasis in quotation marks": ("„*Nein*“, *„Ja“*, sagt er.", [("paragraph", "„Nein“, „Ja“, sagt er.")]),
    "stars that are none": ("5 * 3 * 2 und **", [("paragraph", "5 * 3 * 2 und **")]),
    "unclosed emphasis": ("Ein *Wort und **noch eins", [("paragraph", "Ein *Wort und **noch eins")]),
    "underscores in words": ("a_b_c und Kolleg_innen", [("paragraph", "a_b_c und Kolleg_innen")]),
    "gender star": ("Kolleg*innen und Kund*innen, jede*r", [("paragraph", "Kolleg*innen und Kund*innen, jede*r")]),
    "escapes": (r"\*a\* \[b\] 3\. C:\d", [("paragraph", r"*a* [b] 3. C:\d")]),
    "entities": ("A &amp; B&nbsp;C &szlig; &#8211; &unknown; &amp", [("paragraph", "A & B\xa0C ß – &unknown; &amp")]),
    "brackets are prose": (
        "Die [Russian] Regierung [sic] (heute)",
        [("paragraph", "Die [Russian] Regierung [sic] (heute)")],
    ),
    "link": ('Die [Fähre *Nord*](https://a.de/x_(1) "T") fährt.', [("paragraph", "Die Fähre Nord fährt.")]),
    "link over lines": ("Die [lange\nFähre](x) fährt.", [("paragraph", "Die lange\nFähre fährt.")]),
    "empty link": ("Die [](x) Fähre", [("paragraph", "Die  Fähre")]),
    "reference links": (
        "[a][r], [b][], [r] und [c][d].\n\n[R]: https://a.de 'T'\n[b]: <x y>",
        [("paragraph", "a, b, r und [c][d].")],
    ),
    "footnote": ("Text[^1].\n\n[^1]: Die *Note*.", [("paragraph", "Text."), ("paragraph", "Die Note.")]),
    "autolinks": ("Siehe <https://a.de> und <a@b.de>.", [("paragraph", f"Siehe {MASK} und {MASK}.")]),
    "bare address": ("Siehe https://a.de/b_c_d, *dort*.", [("paragraph", f"Siehe {MASK}, dort.")]),
    "nothing but links": ("[a](b) | [c](d)\n\nText.", [("link", "a | c"), ("paragraph", "Text.")]),
    "link among text": ("[a](b) und", [("paragraph", "a und")]),
    "linked heading": ("# [Fähre](b)", [("headline", "Fähre")]),
    "image alone": ("![Die Fähre](a.png)", [("caption", "Die Fähre")]),
    "linked image alone": ("[![Die Fähre](a.png)](b)", [("caption", "Die Fähre")]),
    "image in a line": ("Hier ![Die *Fähre*](a.png) liegt.", [("paragraph", f"Hier {MASK} liegt.")]),
    "image without text": ("![](a.png)", []),
    "image in an image": ("x ![a ![b](c) d](e)", [("paragraph", f"x {MASK}")]),
    "list": ("- a\n- *b*\n* c\n+ d", [("list", "a"), ("list", "b"), ("list", "c"), ("list", "d")]),
    "numbered list": ("1. a\n2) b", [("list", "a"), ("list", "b")]),
    "tasks": ("- [ ] a\n- [x] b", [("list", "a"), ("list", "b")]),
    "nested list": ("- a\n  - b\n    1. c\n- d", [("list", "a"), ("list", "b"), ("list", "c"), ("list", "d")]),
    "item of two paragraphs": ("- a\n\n  b\n\nText.", [("list", "a"), ("list", "b"), ("paragraph", "Text.")]),
    "item goes on": ("- a\n  b", [("list", "a\nb")]),
    "code in an item": ("- a\n\n      code", [("list", "a"), ("code", "code")]),
    "year at the start of a line": (
        "Das war im Jahr\n2022. Dann nicht.",
        [("paragraph", "Das war im Jahr\n2022. Dann nicht.")],
    ),
    "quotation": (
        "> Eins\n> *zwei\n> drei*\nvier\n\nfünf",
        [("paragraph", "Eins\nzwei\ndrei\nvier"), ("paragraph", "fünf")],
    ),
    "list in a quotation": ("> - a\n> - b", [("list", "a"), ("list", "b")]),
    "table": (
        "| A | B \\| C |\n|---|:-:|\n| *d* | [e](f) |\nText.",
        [("list", "A"), ("list", "B | C"), ("list", "d"), ("link", "e"), ("paragraph", "Text.")],
    ),
    "bar without a table": ("a | b", [("paragraph", "a | b")]),
    "tags of a list in a cell": (
        "Zwei <ul><li>Punkte</li><li>hier</li></ul> stehen",
        [("paragraph", "Zwei \n\nPunkte\n\nhier\n\n stehen")],
    ),
    "tags": ('Ein <b class="x>y">Wort</b><br>und 3 < 4 > 2', [("paragraph", "Ein Wort\nund 3 < 4 > 2")]),
    "comment": ("Ein <!-- weg -->Wort", [("paragraph", "Ein Wort")]),
    "comment over lines": ("<!-- weg\n\nweg --> da\n\nText.", [("paragraph", "da"), ("paragraph", "Text.")]),
    "comment without an end": ("Ein <!-- Wort", [("paragraph", "Ein <!-- Wort")]),
    "script": ("<script>\nweg\n\nweg\n</script>\nText.", [("paragraph", "Text.")]),
    "block tags": (
        "<div>\nEins\n</div>\n<p>Zwei</p>\n<p>Drei</p>",
        [("paragraph", "Eins"), ("paragraph", "Zwei"), ("paragraph", "Drei")],
    ),
    "hard breaks": ("Eins  \nzwei\\\ndrei", [("paragraph", "Eins\nzwei\ndrei")]),
    "caption by its wording": (
        "*Die Fähre im Hafen. Foto: Elke Meer*",
        [("caption", "Die Fähre im Hafen. Foto: Elke Meer")],
    ),
    "byline": ("*Von Elke Meer*", [("byline", "Von Elke Meer")]),
    "dateline": ("3. Oktober 2022", [("dateline", "3. Oktober 2022")]),
    "combining mark": ("*Fa\N{COMBINING DIAERESIS}hre*", [("paragraph", "Fähre")]),
    "combining mark behind markup": ("**Fa**\N{COMBINING DIAERESIS}hre", [("paragraph", "Fähre")]),
    "no-break space": ("5\N{NO-BREAK SPACE}%", [("paragraph", "5\N{NO-BREAK SPACE}%")]),
    "soft hyphen": ("Fähr\N{SOFT HYPHEN}hafen", [("paragraph", "Fährhafen")]),
    "emoji": ("*\N{GRINNING FACE}* da", [("paragraph", "\N{GRINNING FACE} da")]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    """Zone and prose of each block, with an empty line between two."""
    document = formats.parse("a.md", text)
    assert [(block.zone.value, document.prose[block.start : block.end]) for block in document.blocks] == expected
    assert document.prose == "\n\n".join(prose for _, prose in expected)
    assert document.text == text


def test_byte_order_mark() -> None:
    """Front matter is found behind the mark."""
    text, encoding = formats.decode("\N{ZERO WIDTH NO-BREAK SPACE}---\na: b\n---\nText.".encode(), "a.md", None)
    assert formats.parse("a.md", text, encoding=encoding).prose == "Text."


@pytest.mark.parametrize("word", ["Regierung", "fährt", "drei", "Ende"])
def test_places(word: str) -> None:
    """A word is found where the file has it, behind any markup."""
    text = "# [Die](x) Regierung\n\n> **Sie** &amp; `x` fährt  \n> um\\\n> drei\n\n| a |\n|---|\n| b |\n\n- c[^1] Ende"
    document = formats.parse("a.markdown", text)
    start = document.prose.index(word)
    assert document.map.to_text(start, start + len(word)) == (text.index(word), text.index(word) + len(word))
    assert document.map.verbatim(start, start + len(word))


HOSTILE = [
    *("a", "[", "![", "]", "[]", "](", "[a](", "*", "*a", "_a ", "**a ", "`", "` ", "`a``", "<", "<a ", "<!--", "&"),
    *("\\", "> ", ">", "- ", "> - ", "    ", "#", "|", "|a\n", "a|\n-|\n", '[a](b "', "[a][", "~~a", '<a "', "\n"),
    *("\t", "[a]: b\n", "```\n", "a\n", "[a](((", "*_", "[[a]]", "---\n", "1. "),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_input_takes_linear_time(piece: str) -> None:
    """Read in the end; quadratic time would take hours."""
    with ends():
        formats.parse("a.md", (piece * MUCH)[:MUCH])
