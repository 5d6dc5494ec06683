"""Keep the addresses and handles of the source.

An engine translates what looks like a word in an address, and a letter that changes leads nowhere. Web addresses,
mail addresses and handles must stand in the translation as in the source.

Left alone: the German edition of a page (/de/ for /en/, de.example.org, .de for .com), a slash or full stop at the
end, http for https, and an address that stands once more or once less.
"""

from collections.abc import Iterator

from mtcheck.model import CodeKind, FixSafety, Mqm, Pair, Severity
from mtcheck.rule import Bad, Context, Good, Hit, Meta, PairRule
from mtcheck.text.patterns import Pattern

LANGUAGE = Pattern(
    r"(?<=[/.=_-])(?:en|de|us|uk|gb|at|ch|com|org|net|eng|ger|deu|english|german|deutsch)(?:[-_](?:us|gb|de|at|ch))?(?![a-z0-9])|\b(?:en|de)\."
)
SCHEME = Pattern(r"^https?://(?:www\.)?|^www\.|^mailto:")


def check(pair: Pair, _: Context[None]) -> Iterator[Hit]:
    given = [code for code in pair.unit.codes if code.kind is CodeKind.LINK]
    wanted = {plain(code.text): code.text for code in pair.unit.source_codes if code.kind is CodeKind.LINK}
    if not given and not wanted:
        return
    named = {plain(code.text) for code in given}
    missing = [text for key, text in wanted.items() if key not in named]
    for code in given:
        if plain(code.text) not in wanted and missing and "beispiel" not in code.text:
            yield Hit(code.start, code.end, values={"link": missing.pop(0)})
    if missing and not given:
        yield Hit(0, len(pair.target), values={"link": missing[0]})


def plain(link: str) -> str:
    """Return an address without what may differ from one language to another."""
    return LANGUAGE.sub("", SCHEME.sub("", link.lower())).rstrip("/.")


RULE = PairRule(
    meta=Meta(
        code="DES203",
        name="link-mismatch",
        message="the source has the address {link}",
        mqm=Mqm.DESIGN,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="RFC 3986: uniform resource identifiers; RFC 5321: mail addresses",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Siehe ⟦https://example.org/karte⟧ dort.", source="See https://example.org/map there."),
        Bad("⟦Siehe dort.⟧", source="See https://example.org/map there."),
        Bad("Schreiben Sie an ⟦buero@example.org⟧ bitte.", source="Write to office@example.org please."),
        Bad("Folgt ⟦@seewacht⟧ heute.", source="Follow @lakewatch today."),
        Bad("Auf ⟦www.example.org/a⟧ steht es.", source="It is at www.example.org/b now."),
        Bad("⟦Fragen Sie im Büro.⟧", source="Ask office@example.org."),
        Bad("en,de\nSee https://example.org/a,Siehe ⟦https://example.org/ä⟧\n", path="example.csv"),
        Good("Siehe https://example.org/map dort.", source="See https://example.org/map there."),
        Good("Siehe https://example.org/de/map dort.", source="See https://example.org/en/map there."),
        Good("Siehe http://example.org/map/ dort.", source="See https://example.org/map there."),
        Good("Siehe https://example.de dort.", source="See https://example.com there."),
        Good("Siehe https://de.example.org/a dort.", source="See https://en.example.org/a there."),
        Good("Schreiben Sie an office@example.org bitte.", source="Write to office@example.org please."),
        Good("Siehe https://example.org/a und https://example.org/a.", source="See https://example.org/a."),
        Good(
            "Siehe https://example.org/b, https://example.org/a",
            source="See https://example.org/a, https://example.org/b",
        ),
        Good("Folgt @lakewatch heute.", source="Follow @lakewatch today."),
        Good("Siehe auch https://example.org/de", source="See also"),
        Good("Ohne Adresse.", source="Without an address."),
        Good("Um 5 Uhr @ Halle 3", source="At 5 @ hall 3"),
        Good("So: name@beispiel.de", source="Like this: name@example.com"),
        Good("www.example.org/?lang=de", source="www.example.org/?lang=en"),
    ],
)
