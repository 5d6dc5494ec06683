"""Build `toolkit/mtcheck/rules/accuracy/data/english_names.json` from CLDR.

    pip install Babel==2.18.0
    cd toolkit && python -m builders.english_names

* `languages`: English names of languages and the German adjective, where CLDR's German name is one (Russisch).
* `territories`: English names of countries and regions and their German names, where the two differ.

Left out is what is no evidence of English: names that are a person's as well (Jordan, Breton), German words
(Tatar), and Georgia, which is right German for the American state. The file is written in sorted order; a run on the
same package changes nothing.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from builders import generated

TARGET = Path(__file__).parents[1] / "mtcheck" / "rules" / "accuracy" / "data" / "english_names.json"
NAME = re.compile(r"[A-Z][A-Za-z]+(?:[ -][A-Za-z]+)*")
NO_EVIDENCE = frozenset(
    "Arpitan Bangla Banjar Breton Carib Chad Dargwa Fang Gagauz Georgia Gothic Jordan Kabyle Kalaallisut Klingon Kongo "
    "Lao Laz Lombard Makasar Malay Manchu Mandar Masai Moksha Nauru Nepali Pahlavi Palau Picard Pontic Rohingya "
    "Rotuman Scots Selkup Shan Sinhala Sogdien Talysh Tatar Thai Tokelau Tsakhur Tuvalu Venda Veps Walser".split()
)
"""Names that German writes as well, and surnames (Breton, Jordan, Picard)."""
OTHER_MEANING = frozenset(
    {"Americas", "Brunei", "Prussian", "Syriac", "Pseudo-Accents", "Pseudo-Bidi", "Unknown Region"}
)
"""Names whose German counterpart in CLDR is not what an article means: Altpreußisch for Prussian."""
ADJECTIVE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?:isch|eutsch)")


def adjectives(english: Any, german: Any) -> dict[str, str]:
    """Return English language names whose German name is an adjective written with a capital."""
    found = {
        name: german.languages[code].lower()
        for code, name in english.languages.items()
        if NAME.fullmatch(name) and " " not in name and ADJECTIVE.fullmatch(german.languages.get(code, ""))
    }
    return _evidence(found)


def territories(english: Any, german: Any) -> dict[str, str]:
    """Return English names of territories that German spells otherwise."""
    found = {
        name: german.territories[code]
        for code, name in english.territories.items()
        if NAME.fullmatch(name) and german.territories.get(code, name) != name
    }
    german_names = {*german.territories.values(), *german.languages.values()}
    return _evidence({name: value for name, value in found.items() if name not in german_names})


def _evidence(names: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in sorted(names.items()) if name not in NO_EVIDENCE | OTHER_MEANING}


def build() -> str:
    """Return the text of the file."""
    from babel import Locale

    english, german = Locale("en"), Locale("de")
    tables = {"languages": adjectives(english, german), "territories": territories(english, german)}
    return json.dumps(tables, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.exit(generated.run("builders.english_names", {TARGET: build()}))
