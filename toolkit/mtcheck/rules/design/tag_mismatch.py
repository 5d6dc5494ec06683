"""Keep the tags of the source, and close what is opened.

Bold type, links and codes of a translation tool must stand in the translation as often as in the source, or the page is
printed bold to its end, or the tool refuses the file. Tags are compared by name and number, not by their attributes.

Left alone: another order of tags, where each pair is still opened before it is closed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from mtcheck.model import Code, CodeKind, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule, say


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    wanted = [code for code in pair.unit.source_codes if code.kind is CodeKind.TAG]
    given = [code for code in pair.unit.codes if code.kind is CodeKind.TAG]
    if not wanted and not given:
        return
    counts = Counter(code.text for code in wanted)
    counts.subtract(code.text for code in given)
    missing = ", ".join(name for name in counts if counts[name] > 0)
    extra = ", ".join(name for name in counts if counts[name] < 0)
    whole = (0, len(pair.target))
    if missing:
        yield Hit(*whole, values={"problem": say("{names} is missing", names=missing)})
    elif extra:
        yield Hit(*whole, values={"problem": say("{names} is not in the source", names=extra)})
    elif (crossed := first_crossed(given)) and not first_crossed(wanted):
        yield Hit(*whole, values={"problem": say("{names} is closed before it is opened", names=crossed)})


def first_crossed(codes: Sequence[Code]) -> str:
    """Return the first end tag that stands before its start tag."""
    opened: Counter[str] = Counter()
    for code in codes:
        name = code.text.strip("</>").partition(" ")[0]
        if code.text.startswith("</"):
            if not opened[name]:
                return code.text
            opened[name] -= 1
        else:
            opened[name] += 1
    return ""


RULE = PairRule(
    meta=Meta(
        code="DES202",
        name="tag-mismatch",
        message="tags differ from the source: {problem}",
        mqm=Mqm.DESIGN,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="XLIFF 1.2 and 2.1, inline elements; HTML, phrasing content",
    ),
    check=check,
    options=None,
    examples=[
        Bad("⟦Das Tor ist zu.⟧", source="The gate is <b>closed</b>."),
        Bad("⟦Das <i>Tor</i> ist zu.⟧", source="The gate is closed."),
        Bad("⟦Das </b>Tor<b> ist zu.⟧", source="The <b>gate</b> is closed."),
        Bad("⟦Das <b>Tor<b> ist zu.⟧", source="The <b>gate</b> is closed."),
        Bad("⟦Das Tor<br>ist zu<br>.⟧", source="The gate<br/>is closed."),
        Bad("⟦Das <em>Tor</em> ist zu.⟧", source="The <i>gate</i> is closed."),
        Bad("⟦Das <b>Tor ist zu.⟧", source="The <b>gate</b> is closed."),
        Bad("⟦Hier entlang.⟧", source='This way, <a href="/x">please</a>.'),
        Bad('en,de\n"A <b>big</b> dog","⟦Ein <b>großer</i> Hund⟧"\n', path="example.csv"),
        Good("Das <b>Tor</b> ist zu.", source="The <b>gate</b> is closed."),
        Good("<i>Zu</i> ist das <b>Tor</b>.", source="The <b>gate</b> is <i>closed</i>."),
        Good('<a href="/de">Hier entlang</a>', source='<a href="/en">This way</a>'),
        Good("Das Tor<br />ist zu.", source="The gate<br>is closed."),
        Good("3 < 4 und 5 > 4", source="3 < 4 and 5 > 4"),
        Good("Das Tor ist zu <gleich>", source="The gate is closed <gleich>"),
        Good("Ein Tor & ein Zaun", source="A gate & a fence"),
        Good("Das </b> Tor", source="The </b> gate"),
        Good("<B>Tor</B>", source="<b>Gate</b>"),
        Good('en,de\n"A <b>big</b> dog","Ein <b>großer</b> Hund"\n', path="example.csv"),
        Good("Das Tor.", source="The gate."),
    ],
)
