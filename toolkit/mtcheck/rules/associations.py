"""Names of associations, whose adjectives have capitals: der Verein Neue Wege, die Freie Gesellschaft."""

import re

from mtcheck.text.patterns import Pattern

BEFORE = Pattern(
    r"(?:verein|verband|bund|bündnis|gesellschaft|partei|initiative|stiftung|klub|club|gruppe|gewerkschaft|fraktion|aktion"
    r"|kampagne|bewegung|liste|allianz|union|liga|projekt|netzwerk|forum|genossenschaft|kommission|verlag|zeitschrift"
    r"|zeitung|magazin|band|ensemble|orchester|chor|theater|museum|hotel|gasthof|restaurant)[es]{0,2}"
    r"[ \N{NO-BREAK SPACE}][„“\"»«]?\Z",
    re.IGNORECASE,
)
"""What stands before the name of an association: der Verein Neue Wege."""
ASSOCIATIONS = frozenset(
    "verein verband bund bundnis gesellschaft partei initiativ stiftung klub club gewerkschaft fraktion bewegung "
    "allianz union liga akademi kirch rundfunk hochschul universitat bank bahn post armee".split()
)
"""Nouns, without endings and umlauts, that are names of associations behind a capital adjective."""


def is_association(prose: str, place: int) -> bool:
    """Tell whether a word of its kind stands in front of a capital: then it begins the name of an association."""
    return BEFORE.search(prose, max(0, place - 24), place) is not None
