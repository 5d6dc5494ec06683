"""Tell which standard of German a text is written in."""

from collections.abc import Iterable

from mtcheck.text.patterns import Pattern

_SAMPLE = 100_000
"""Characters looked at: evidence that does not show up in them is no evidence for the whole."""

_SWISS = (
    *"""
    gross Gross grösse Grösse heisst schliess Schiess strasse Strasse aussen Aussen gemäss mässig Massnahme
    massnahme dreissig verstoss Verstoss Spass fuss Fuss fliess geniess Gruss grüss draussen fleiss
    """.split(),
    *(" weiss", " ausser", " süss", " liess", " hiess", " bloss"),
)
"""Spellings with ss that have ß everywhere but in Switzerland and Liechtenstein (official rules, § 25 E2)."""

_AUSTRIAN = ("Jänner", " heuer", " Feber", "Landeshauptm", "Landeshauptf", "(APA")
_ALSO_AUSTRIAN = (
    *("Heuer", "heurig", "Klubobmann", "Klubobfrau", "Matura", "Erdäpfel", "Paradeiser", "Marille", "Nationalratsw"),
    *("Ressortchef", "Pensionist", "Trafik"),
)
"""Words of the Austrian standard (Österreichisches Wörterbuch). Several are also heard in Bavaria or Switzerland, and
those of the second list are too rare to look for in every text: they count only beside one of the first."""

_THOUSANDS = Pattern(r"\d['’]\d{3}(?!\d)")
_ENOUGH = 2


def detect_locale(text: str) -> str:
    """Return `de-CH`, `de-AT` or `de-DE`; without at least two different signs of another standard, `de-DE`."""
    sample = text[:_SAMPLE]
    if "ß" not in sample and _is_swiss(sample):
        return "de-CH"
    signs = _count(_AUSTRIAN, sample)
    return "de-AT" if signs and signs + _count(_ALSO_AUSTRIAN, sample) >= _ENOUGH else "de-DE"


def _is_swiss(sample: str) -> bool:
    signs = _count(_SWISS, sample)
    if "«" in sample and "»" in sample and sample.index("«") < sample.index("»"):
        signs += 1
    if signs and ("'" in sample or "’" in sample) and _THOUSANDS.search(sample):
        signs += 1
    return signs >= _ENOUGH


def _count(words: Iterable[str], sample: str) -> int:
    """Return how many of the words occur, up to as many as are enough."""
    count = 0
    for word in words:
        if word in sample:
            count += 1
            if count == _ENOUGH:
                break
    return count
