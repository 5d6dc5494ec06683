"""Build `toolkit/mtcheck/names/data/given_names.tsv`, given names that only women or only men have.

    pip install Faker==40.54.0
    cd toolkit && python -m builders.given_names

The names are those of the package Faker (MIT) for languages of Europe; Russian and Ukrainian ones are written in German
by the rules of `mtcheck.names.german`. Left out are names that are in a list of women of one language and in a list of
men of another (Andrea, Nikita, Simone), names of both sexes that the lists miss, and names that are German nouns.
"""

import re
import sys
from importlib import import_module
from pathlib import Path

from builders import generated
from mtcheck.names.german import write
from mtcheck.names.schemes import Language
from mtcheck.text.german.vocabulary import is_noun

TARGET = Path(__file__).parents[1] / "mtcheck" / "names" / "data" / "given_names.tsv"
LISTS = "de_DE de_AT de_CH en_US en_GB fr_FR it_IT es_ES pl_PL ru_RU uk_UA".split()
DOUBTFUL = "cs_CZ da_DK no_NO fi_FI nl_NL pt_PT hu_HU ro_RO hr_HR tr_TR sv_SE".split()
"""Lists that hold names of the other sex, or names that another language gives to it: they only take names away."""
BOTH = frozenset(
    """
    Brit Alex Alexis Andrea Angel Ashley Chris Dana Dominique Eike Gabriele Jamie Jean Jess Jessie Jo Kay Kelly
    Kerry Kim Laurence Lee Leslie Lou Luca Maria Marian Marion Nicola Nikita Pat Robin Sam Sandy Sascha Sasha
    Shannon Sidney Simone Stacey Stacy Taylor Terry Toni Tracy Valery Vivian Wanja Sanja Ilja Misha Mischa Kolja
    Petja Danja Jona Elia Noa Mika Eden Conny Camille Claude Carol Courtney Dale Darcy Gail Jackie Jordan Leigh
    Lindsay Lynn Meredith Morgan Paris Quinn Reese Shelby Sydney Tony Yannick Bela Jocelyn Joyce Hilary Evelyn
    Beverly Aubrey Maxime Pascal Gabi Uli Ulli Friedel Gerti Nino Bente Inge Helge Kai Heike Sigi Willi Rosario
    Guadalupe Carmen Cristian Trinidad Karin Pauli Janne Lauri Marti Jean-Marie Carlo Ren Remi Ali Amal Iman Nur
    Noor Jules Julie
    """.split()
)
NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]{2,}")


def main() -> int:
    """Write the table."""
    women, men = names("female", LISTS), names("male", LISTS)
    all_women, all_men = women | names("female", DOUBTFUL), men | names("male", DOUBTFUL)
    lines = ["# Given names: f for those of women, m for those of men. See NOTICE."]
    genders = dict.fromkeys(kept(women - all_men), "f") | dict.fromkeys(kept(men - all_women), "m")
    lines += [f"{name}\t{letter}" for name, letter in sorted(genders.items())]
    return generated.run("builders.given_names", {TARGET: "\n".join(lines) + "\n"})


def names(sex: str, lists: list[str]) -> set[str]:
    """Return the names of one sex in some lists."""
    found: set[str] = set()
    for code in lists:
        provider = import_module(f"faker.providers.person.{code}").Provider
        language = {"ru_RU": Language.RUSSIAN, "uk_UA": Language.UKRAINIAN}.get(code)
        for name in getattr(provider, f"first_names_{sex}"):
            found.add(write(name, language) if language else name)
    return found


def kept(found: set[str]) -> set[str]:
    """Return what is one word and neither of both sexes nor a German noun."""
    return {name for name in found - BOTH if NAME.fullmatch(name) and not is_noun(name.lower())}


if __name__ == "__main__":
    sys.exit(main())
