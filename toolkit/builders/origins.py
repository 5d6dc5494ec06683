"""Build `toolkit/mtcheck/names/data/origins.tsv`, names whose spelling does not show that they are not Russian.

    pip install Faker==40.54.0
    cd toolkit && python -m builders.origins

Delyan is Bulgarian and Deljan in German, Hristo is Christo; Nugzar is Georgian and Nugsar. The names are those of the
package Faker (MIT). Left out are names that the lexicon has, for they are Russian as well, names of the West unless
German writes them in the same way, and names that every scheme writes alike. Georgian letters are written in Cyrillic
ones, for German writes both alike.
"""

import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path

from builders import generated
from builders.given_names import LISTS as GIVEN
from mtcheck.names import lexicon
from mtcheck.names.attested import CHOICE
from mtcheck.names.german import write
from mtcheck.names.schemes import Language, all_skeletons, skeleton

TARGET = Path(__file__).parents[1] / "mtcheck" / "names" / "data" / "origins.tsv"
WEST = [code for code in GIVEN if not code.endswith(("RU", "UA"))]
LISTS = {"bg_BG": Language.BULGARIAN, "uk_UA": Language.UKRAINIAN, "ka_GE": Language.RUSSIAN}
GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "а б г д е в з т и к л м н о п ж р с т у ф к г к ш ч ц дз ц ч х дж г".split(),
        strict=True,
    )
)
SHORTEST = 4


def main() -> int:
    """Write the table."""
    lines = ["# Names that Russian does not have: skeleton, language of their letters, name. See NOTICE."]
    rows: dict[str, str] = {}
    western = defaultdict[str, set[str]](set)
    for name in sorted(set().union(*map(listed, WEST))):
        for read in all_skeletons(name):
            western[read].add(name)
    taken: set[str] = set()
    for code, language in LISTS.items():
        found = {read: name for name in sorted(names(code)) if (read := skeleton(name, language)) not in taken}
        found = {read: name for read, name in found.items() if western[read] <= {write(name.title(), language)}}
        taken |= found.keys()
        rows |= {read: f"{language}:{name}" for read, name in found.items()}
    lines += ["\t".join(row) for row in sorted(rows.items())]
    return generated.run("builders.origins", {TARGET: "\n".join(lines) + "\n"})


def names(code: str) -> set[str]:
    """Return the names of a list in Cyrillic letters, without those that the lexicon has."""
    language = LISTS[code]
    russian = {skeleton(name) for name in listed("ru_RU")}
    written = {"".join(GEORGIAN.get(letter, letter) for letter in name.lower()) for name in listed(code)}
    return {
        name
        for name in written
        if name.isalpha()
        and len(name) >= SHORTEST
        and CHOICE.search(write(name, language))
        and skeleton(name) not in lexicon.names()
        and (read := skeleton(name, language)) not in lexicon.names()
        and not lexicon.names().with_yo(read)
        and read not in russian
    }


def listed(code: str) -> set[str]:
    """Return the given names and surnames of a list."""
    provider = import_module(f"faker.providers.person.{code}").Provider
    return {name for kind in ("first_names", "last_names") for name in getattr(provider, kind)}


if __name__ == "__main__":
    sys.exit(main())
