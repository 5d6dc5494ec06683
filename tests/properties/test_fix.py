"""Fixing anything in any format: once is enough, nothing new is wrong, and nothing beside a fix has changed."""

import re
from collections import Counter
from collections.abc import Sequence
from html import escape
from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck import formats
from mtcheck.config import Config
from mtcheck.engine.passes import Fixing, Step, fix
from mtcheck.engine.plan import Plan
from mtcheck.engine.run import make_report
from mtcheck.engine.scan import scan
from mtcheck.errors import InputError
from mtcheck.model import Edit, Encoding, FixSafety
from mtcheck.rule import Bad
from mtcheck.rules import default_rules
from mtcheck.terms import Concept, Glossary, Status, Term, TermType
from tests.harness import each_text, unmark

RULES = default_rules()
GLOSSARY = Glossary(
    (
        Concept("v", (Term("Wadim", type=TermType.NAME), Term("Vadim", status=Status.ADMITTED, type=TermType.NAME))),
        Concept("o", (Term("Oral", type=TermType.PLACE), Term("Uralsk", status=Status.DEPRECATED))),
        Concept("e", (Term("Einberufung"), Term("Entwurf", status=Status.FORBIDDEN))),
    )
)
PLAN = Plan(Config(), RULES, GLOSSARY)
EXAMPLES = sorted({unmark(text.text)[0] for _, text in each_text(RULES, Bad) if text.path.endswith(".txt")})
OWN = [
    "„Vadim kommt . . . nicht“, sagt Wadim. Vadims Bruder fragt Vadim.",
    "„Der Entwurf der Soldaten dauert, „Vadim, komm!“ er rief“, sagt sie. Der Entwurf beginnt.",
    "«Und nun ...» er schwieg. Olga sagte: »Nein.Doch« und ging im im Regen.",
    "Der [Russian] Minister traf die [Kazakhs] [laughs].",
]
PARAGRAPH = st.sampled_from([*EXAMPLES, *OWN])
CODE = "das das . . . [laughs] „Wer?“ er fragt"
PLAIN = ["https://example.org/a.Der?b=[laughs]", "redaktion.Der@example.org"]
MARKDOWN = [f"`{CODE}`", f"```\n{CODE}\n```", f"[Wort](https://example.org/{'das.Der'})", "<!-- das das -->", *PLAIN]
HTML = [f"<code>{CODE}</code>", "<a href='das.Der das das'>", "<!-- das das -->", f"<pre>{CODE}</pre>", *PLAIN]
ENCODINGS = [
    *(Encoding("utf-8"), Encoding("utf-8", bom=True), Encoding("utf-16-le", bom=True)),
    *(Encoding("utf-32-be", bom=True), Encoding("cp1252")),
]
PROTECTED = {".txt": PLAIN, ".md": MARKDOWN, ".html": HTML}
MARKED = {
    ".md": {"Wadim": "**Wadim**", "Vadims": "_Vadim_s", "Entwurf": "[Entwurf](das.Der)"},
    ".html": {"Wadim": "<b>Wadim</b>", "Vadims": "<i>Vadim</i>s", "Entwurf": "<a href='das.Der'>Ent&#119;urf</a>"},
}
ENCODING_RULES = frozenset({"DES101", "DES102", "DES107"})
"""They put right how a word is stored: what a speaker said is what was meant to stand there."""
UNCOVERED = frozenset({"DES104", "NAM105"})
"""What was there and could not be seen: a paragraph stands twice only when both are spelled alike, and names follow two
systems only when enough of them follow one."""
MANY = settings(max_examples=60, deadline=None)


def article(suffix: str, paragraphs: Sequence[str], protected: Sequence[str], newline: str, ends: bool) -> str:
    """Put paragraphs and what must not be touched together in one format."""
    pieces = []
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.replace("\n\n", "\n")
        if suffix == ".html":
            # An entity beside the fix, for every second paragraph.
            text = escape(text, quote=False) if index % 2 else text.replace("ü", "&uuml;")
            text = f"<p>{text}</p>"
        for word, marked in MARKED.get(suffix, {}).items():
            text = text.replace(word, marked)
        pieces += [text, *protected[index : index + 1]]
    return newline.join("\n\n".join(pieces).splitlines()) + (newline if ends else "")


def fixed(path: str, data: bytes, *, unsafe: bool) -> Fixing:
    """Fix one file."""
    return fix([scan(path, PLAN, data)], PLAN, unsafe=unsafe)


def check_steps(steps: Sequence[Step], result: str) -> None:
    """Between two edits the text is what it was, character for character."""
    texts = [*(step.document.text for step in steps), result]
    for step, (before, after) in zip(steps, pairwise(texts), strict=True):
        edits = sorted({edit for one in step.findings if one.fix for edit in one.fix.edits})
        assert edits
        old = new = 0
        for start, end, text in edits:
            kept = before[old:start]
            assert after[new : new + len(kept) + len(text)] == kept + text
            old, new = end, new + len(kept) + len(text)
        assert after[new:] == before[old:]


def check_quotations(step: Step) -> None:
    """No safe fix has another word between quotation marks than there was, but for those in brackets."""
    document = step.document
    for finding in step.findings:
        if finding.fix is None or finding.code in ENCODING_RULES:
            continue
        assert finding.fix.safety is FixSafety.SAFE
        for quotation in document.quotations:
            start, end = document.map.to_text(quotation.inner_start, quotation.inner_end)
            inside = [edit for edit in finding.fix.edits if start <= edit.start and edit.end <= end]
            assert said(document.text[start:end], ()) == said(document.text[start:end], inside, start)


def said(text: str, edits: Sequence[Edit], start: int = 0) -> list[str]:
    """Return the words of a quotation, edited, without what an editor has put into brackets."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start - start] + edit.text + text[edit.end - start :]
    # A blank that was missing makes two words of one.
    return list("".join(re.findall(r"[^\W\d_]+", re.sub(r"\[[^]]*\]|&\w+;", "", text))))


@MANY
@given(
    st.sampled_from([".txt", ".md", ".html"]),
    st.lists(PARAGRAPH, min_size=1, max_size=5, unique=True),
    st.randoms(use_true_random=False),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.sampled_from(ENCODINGS),
    st.booleans(),
)
def test_fix(
    suffix: str, paragraphs: list[str], chance: Random, newline: str, ends: bool, encoding: Encoding, unsafe: bool
) -> None:
    """All that fixing promises."""
    protected = chance.sample(PROTECTED[suffix], k=min(len(paragraphs), len(PROTECTED[suffix])))
    text = article(suffix, paragraphs, protected, newline, ends)
    path = f"a{suffix}"
    try:
        data = formats.encode(text, encoding)
    except InputError:
        data, encoding = formats.encode(text, ENCODINGS[0]), ENCODINGS[0]
    fixing = fixed(path, data, unsafe=unsafe)
    assert not fixing.report.crashes
    assert "INT004" not in {finding.code for finding in fixing.report.findings}
    if not fixing.changes:
        return
    (change,) = fixing.changes
    assert change.before == data
    check_steps(change.steps, change.text)
    if not unsafe:
        for step in change.steps:
            check_quotations(step)
        # Another gender asks for other words around it.
        assert change.text.count("Einberufung") == text.count("Einberufung")
    # Once is enough.
    again = fixed(path, change.after, unsafe=unsafe)
    assert again.changes == ()
    assert again.report.findings == fixing.report.findings
    # Nothing is wrong that was right.
    for piece in protected:
        piece = newline.join(piece.splitlines())
        assert change.text.count(piece) == text.count(piece)
    was = Counter(finding.code for finding in make_report([scan(path, PLAN, data)], PLAN).findings)
    now = Counter(finding.code for finding in fixing.report.findings)
    assert set(now - was) <= UNCOVERED
