"""The house styles that are shipped. A profile of the user may extend one of them."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import NamedTuple

from mtcheck.model import Locale, Profile, Transliteration

STANDARD = "standard"
"""The profile of a run that names none."""


class Shipped(NamedTuple):
    """A profile, and in one sentence whose it is."""

    profile: Profile
    purpose: str


PROFILES: Mapping[str, Shipped] = {
    STANDARD: Shipped(Profile(), "Prescribes no form; a mixture within one text is reported where that pays."),
    "dpa-like": Shipped(
        Profile(
            transliteration=Transliteration.PRESS,
            quotes="„“",
            ellipsis="...",
            dash="–",
            percent="Prozent",
            four_digits="1000",
        ),
        "What German newspapers have in common that live on agency copy.",
    ),
    "swiss": Shipped(
        Profile(quotes="«»", ellipsis="…", dash="–", apostrophe="’", ranges="–", locale=Locale.CH),
        "Swiss print: guillemets, ss for ß, apostrophes in numbers.",
    ),
    "austrian": Shipped(
        Profile(quotes="„“", ellipsis="…", dash="–", apostrophe="’", ranges="–", locale=Locale.AT),
        "Austrian print: Jänner and Feber, otherwise as in Germany.",
    ),
    "strict": Shipped(
        Profile(
            quotes="„“",
            ellipsis="…",
            dash="–",
            apostrophe="’",
            ranges="–",
            abbreviations="z. B.",
            four_digits="1000",
            strict=True,
        ),
        "Everything worth a look: typeset marks, and all rules whose findings are suggestions.",
    ),
}


def settings(profile: Profile) -> Iterator[tuple[str, str]]:
    """Yield the keys that a profile sets, as they are written in a configuration file."""
    for field in fields(profile):
        value = getattr(profile, field.name)
        if value is not None and value is not False:
            shown = "true" if value is True else f'"{value}"'
            yield field.name.replace("_", "-"), shown
