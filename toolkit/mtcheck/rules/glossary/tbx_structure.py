"""Keep a TBX file to its standard, so that all programs read the same.

TBX names the values that a status, a part of speech or a gender may have, and says whether a category belongs to a
term or to its concept. Programs pass over what they do not know without a word, and the status of a term is lost on
the way. References must lead to something in the file.

Left alone are values and categories of one's own that begin with `x-`, categories that this check does not know, and
references that are addresses.
"""

from collections.abc import Iterator
from os.path import splitext

from mtcheck.model import FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, GlossaryRule, Good, Meta, Remark
from mtcheck.terms.inventory import Inventory, Spot
from mtcheck.terms.tbx_structure import problems

SUFFIXES = (".tbx", ".xml")


def check(inventory: Inventory, _: Context[None]) -> Iterator[Remark]:
    for file in inventory.files:
        if splitext(file.path)[1].lower() in SUFFIXES:
            for problem in problems(file.content):
                yield Remark(Spot(file.path, problem.line, problem.text), {"problem": problem.message})


def entry(body: str, attributes: str = "") -> str:
    """Return a file of one entry of version 3, for the examples."""
    return f'<tbx><text><body><conceptEntry id="c1"{attributes}>{body}</conceptEntry></body></text></tbx>'


TERM = '<langSec xml:lang="de"><termSec><term>Fähre</term>{}</termSec></langSec>'

RULE = GlossaryRule(
    meta=Meta(
        code="GLO112",
        name="tbx-structure",
        message="{problem}",
        mqm=Mqm.TERMINOLOGY,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="ISO 30042:2019 (TBX version 3), ISO 30042:2008 (version 2)",
    ),
    check=check,
    options=None,
    examples=[
        Bad(entry(TERM.format('<termNote type="partOfSpeech">⟦Nomen⟧</termNote>')), path="example.tbx"),
        Bad(entry('<descrip type="⟦grammaticalGender⟧">feminine</descrip>' + TERM.format("")), path="example.tbx"),
        Bad(entry(TERM.format('<ref type="crossReference" target="⟦c7⟧">Schiff</ref>')), path="example.tbx"),
        Bad(entry('<⟦langSec⟧ xml:lang="en"/>' + TERM.format("")), path="example.tbx"),
        Good(entry(TERM.format('<termNote type="partOfSpeech">noun</termNote>')), path="example.tbx"),
        Good(entry(TERM.format('<ref target="c1"/><xref target="https://example.org/f">f</xref>')), path="example.tbx"),
        Good(entry(TERM.format('<termNote type="x-mtcheck-type">place</termNote>')), path="example.tbx"),
        Good("concepts: [{terms: [Fähre]}]", path="example.yaml"),
    ],
)
