"""Build `toolkit/mtcheck/text/data/cldr.tsv` from the locale data of Unicode (CLDR), as Babel carries them.

    pip install mtcheck[data]
    cd toolkit && python -m builders.cldr

What numbers, months, weekdays and units look like in the German standards and in English. A run on the same version of
Babel changes nothing.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from builders import generated

TARGET = Path(__file__).parents[1] / "mtcheck" / "text" / "data" / "cldr.tsv"
LOCALES = ("de", "de_AT", "de_CH", "en")
UNITS = ("kilometer", "meter", "centimeter", "millimeter")
AREAS = ("square-kilometer", "hectare", "square-meter")
WEIGHTS = ("kilogram", "gram")


def rows() -> Iterator[tuple[str, ...]]:
    """Yield locale, kind, key and value, sorted."""
    from babel import Locale

    for name in LOCALES:
        locale: Any = Locale.parse(name)
        symbols = locale.number_symbols["latn"]
        yield name, "number", "decimal", symbols["decimal"]
        yield name, "number", "group", symbols["group"]
        for width in ("abbreviated", "wide"):
            for month, text in sorted(locale.months["format"][width].items()):
                yield name, f"month {width}", str(month), text
            for day, text in sorted(locale.days["format"][width].items()):
                yield name, f"weekday {width}", str(day), text
    german: Any = Locale.parse("de")
    patterns = german._data["unit_patterns"]
    for kind, units in (("length", UNITS), ("area", AREAS), ("mass", WEIGHTS), ("temperature", ("celsius",))):
        for unit in units:
            yield "de", "unit", unit, patterns[f"{kind}-{unit}"]["long"]["other"].replace("{0}", "").strip()
    speed = patterns["speed-kilometer-per-hour"]["short"]["other"]
    yield "de", "unit", "kilometer-per-hour", speed.replace("{0}", "").strip()


def build() -> str:
    """Return the text of the file."""
    return "".join("\t".join(row) + "\n" for row in rows())


if __name__ == "__main__":
    sys.exit(generated.run("builders.cldr", {TARGET: build()}))
