"""From the way a dictionary user writes a noun to the way the inflection of terms wants it."""

from mtcheck.text.german.grammar import Gender

ARTICLES = {"der": Gender.MASCULINE, "die": Gender.FEMININE, "das": Gender.NEUTER}
_STRONG = {Gender.MASCULINE: "r", Gender.FEMININE: "", Gender.NEUTER: "s"}


def lemma(text: str) -> tuple[str, Gender | None]:
    """Return a noun phrase without its article and with the strong ending of its adjectives, and its gender.

    >>> lemma("der aktive Schütze")[0], lemma("die roten Zahlen")[0], lemma("das Buch")[0]
    ('aktiver Schütze', 'rote Zahlen', 'Buch')
    """
    article, _, rest = text.partition(" ")
    if article not in ARTICLES or not rest:
        return text, None
    gender: Gender | None = ARTICLES[article]
    words = rest.split()
    adjectives = 0
    while (
        adjectives < len(words) - 1
        and words[adjectives].endswith(("e", "en"))
        and (words[adjectives][:1].islower() or words[adjectives + 1][:1].isupper())
    ):
        adjectives += 1
    # Behind the last adjective stands the noun; what else ends so is none.
    if not words[adjectives][:1].isupper():
        return rest, gender
    plural = article == "die" and adjectives > 0 and words[0].endswith("en")
    for place in range(adjectives):
        stem = words[place].removesuffix("n") if plural else words[place]
        words[place] = stem if plural else stem + _STRONG[ARTICLES[article]]
    return " ".join(words), None if plural else gender
