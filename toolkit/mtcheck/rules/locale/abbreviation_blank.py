"""Set abbreviations of several words in one way throughout an article.

Print sets z. B. with a space that does not break; most keyboards and many newspapers have z.B. An article that keeps to
one form is left alone. In a mixture, be it of two abbreviations (z.B., d. h.), the more frequent form decides, with
equal numbers the spaced one; the profile decides over both.

Left alone: names (e.V. in the names of clubs), initials, ordinals and addresses.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Profile, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.text.patterns import Pattern

NBSP = "\N{NO-BREAK SPACE}"
SPACED, CLOSED = "z. B.", "z.B."
KNOWN = frozenset(
    "z.B. d.h. u.a. d.R. i.d.R. u.ä. o.ä. u.Ä. o.Ä. v.a. m.E. a.D. s.o. s.u. u.U. z.T. i.A. i.V. u.v.m. n.Chr. v.Chr. "
    "i.e.S. m.a.W. z.Zt. a.a.O. u.s.w. d.J. v.u.Z. n.u.Z.".split()
)
CLOSED_FORMS = tuple(sorted(KNOWN))
CLOSED_SOMEHOW = Pattern(r"\.[^\W\d_]")
"""Without one of these there is no mixture; looking for them is quicker than the pattern."""
ABBREVIATION = Pattern(rf"(?<![\w.])(?:[A-Za-zäÄ]\.[ {NBSP}]?){{1,3}}(?:[A-Za-zäÄ]|Chr|Zt)\.(?![\w])")
BLANKS = Pattern(rf"[ {NBSP}]")


def check(document: Document, context: Context[None]) -> Iterator[Hit]:
    house = context.profile.abbreviations
    prose = document.prose
    if house is None and not (CLOSED_SOMEHOW.search(prose) and any(closed in prose for closed in CLOSED_FORMS)):
        return
    found = []
    for match in ABBREVIATION.finditer(document.prose):
        closed = BLANKS.sub("", match[0])
        if closed in KNOWN:
            found.append((*match.span(), match[0], closed))
    spaced = sum(text != closed for _, _, text, closed in found)
    if not found or (house is None and spaced in (0, len(found))):
        return
    wanted = house or (SPACED if 2 * spaced >= len(found) else CLOSED)
    for start, end, text, closed in found:
        right = closed if wanted == CLOSED else f".{NBSP}".join(closed.rstrip(".").split(".")) + "."
        if text != right and (house or (text == closed) == (wanted == SPACED)):
            yield Hit(start, end, right, values={"right": right})


RULE = DocumentRule(
    meta=Meta(
        code="LOC117",
        name="abbreviation-blank",
        message="{text} for {right}",
        mqm=Mqm.PUNCTUATION,
        severity=Severity.NEUTRAL,
        fix=FixSafety.SAFE,
        wording=False,
        source="DIN 5008: Abkürzungen; Amtliche Regelung der deutschen Rechtschreibung, § 101",
        house="abbreviations",
        judged=Judged(2, 2, "1 in a native newspaper, 1 in a real article"),
    ),
    check=check,
    options=None,
    examples=[
        Bad(
            "Das gilt d. h. heute, z. B. hier, und ⟦u.a.⟧ dort.",
            fixed=f"Das gilt d. h. heute, z. B. hier, und u.{NBSP}a. dort.",
        ),
        Bad(
            "Das gilt d.h. heute, z.B. hier, und ⟦u. a.⟧ dort.", fixed="Das gilt d.h. heute, z.B. hier, und u.a. dort."
        ),
        Bad(
            "Das gilt ⟦i.d.R.⟧ nicht.",
            fixed=f"Das gilt i.{NBSP}d.{NBSP}R. nicht.",
            profile=Profile(abbreviations="z. B."),
        ),
        Bad("Das gilt ⟦z. B.⟧ hier.", fixed="Das gilt z.B. hier.", profile=Profile(abbreviations="z.B.")),
        Bad(
            "Der Major a. D. kam i. d. R. zu spät, d. h. nie, ⟦z.T.⟧ aus Trotz.",
            fixed=f"Der Major a. D. kam i. d. R. zu spät, d. h. nie, z.{NBSP}T. aus Trotz.",
        ),
        Bad(
            "Der Oberst d.R. diente bis 1990, der Major ⟦d. R.⟧ bis 2001, v.a. im Süden.",
            fixed="Der Oberst d.R. diente bis 1990, der Major d.R. bis 2001, v.a. im Süden.",
        ),
        Bad(
            "Rom fiel 476 n. Chr., Karthago 146 ⟦v.Chr.⟧ und Troja ⟦u.U.⟧ nie; s. o. und s. u.",
            fixed=f"Rom fiel 476 n. Chr., Karthago 146 v.{NBSP}Chr. und Troja u.{NBSP}U. nie; s. o. und s. u.",
        ),
        Good("Der Major a. D. kam z. B. am 3. 5. um 7 Uhr, s. o."),
        Good("Das gilt z.B. in St. Pölten, am 5. Mai und für Dr. h. c. Berg."),
        Good("Die Firma A. B. Klein und der Verlag z. Z. haben d.h. nichts gemein."),
        Good("Der ORF und die U.S.A., J. F. Kennedy und C. S. Lewis, u.a.m."),
        Good("Nr. 5, S. 7, Abs. 2, vgl. z.B. Bd. 3."),
        Good("i.A. und i.V. unterschreiben, z.T. auch a.D."),
        Good("z. B.\n\nd. h.\n\nu. a."),
        Good("Der Block A. B. und C. D. und die Zeile d.e.f."),
        Good("Das gilt d.h. heute, z.B. hier, und u.a. dort."),
        Good("Das gilt z. B. hier. Der TSV e.V. und J. R. R. Tolkien, A. S. Puschkin, a.b.c."),
    ],
)
