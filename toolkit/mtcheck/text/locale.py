"""Tell which standard of German a text is written in."""

import re

_SAMPLE = 100_000
"""Characters looked at: evidence that does not show up in them is no evidence for the whole."""

_SWISS = (
    *"""
    gross Gross grösse Grösse heisst schliess Schiess strasse Strasse aussen Aussen gemäss mässig Massnahme
    massnahme dreissig verstoss Verstoss spass Spass fuss Fuss fliess geniess Gruss grüss draussen fleiss
    """.split(),
    *(" weiss", " ausser", " süss", " liess", " hiess", " bloss"),
)
"""Spellings with ss that have ß everywhere but in Switzerland and Liechtenstein (official rules, § 25 E2)."""

_AUSTRIAN = tuple(
    """
    Jänner Feber heuer heurig Landeshauptmann Landeshauptfrau Klubobmann Klubobfrau Matura Erdäpfel Paradeiser
    Marille Nationalratsw Ressortchef (APA APA/ Pensionist Trafik
    """.split()
)
"""Words of the Austrian standard (Österreichisches Wörterbuch); several are also heard in Bavaria or Switzerland."""

_THOUSANDS = re.compile(r"\d['’]\d{3}(?!\d)")
_ENOUGH = 2


def detect_locale(text: str) -> str:
    """Return `de-CH`, `de-AT` or `de-DE`; without at least two different signs of another standard, `de-DE`."""
    sample = text[:_SAMPLE]
    if "ß" not in sample and _is_swiss(sample):
        return "de-CH"
    if sum(word in sample for word in _AUSTRIAN) >= _ENOUGH:
        return "de-AT"
    return "de-DE"


def _is_swiss(sample: str) -> bool:
    signs = sum(word in sample for word in _SWISS)
    if "«" in sample and "»" in sample and sample.index("«") < sample.index("»"):
        signs += 1
    if signs and ("'" in sample or "’" in sample) and _THOUSANDS.search(sample):
        signs += 1
    return signs >= _ENOUGH
