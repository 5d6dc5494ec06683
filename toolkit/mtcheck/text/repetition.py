"""A quick look whether a row of words repeats itself."""

from collections.abc import Sequence


def repeats(words: Sequence[str], length: int, reach: int) -> bool:
    """Tell whether `length` words in a row each stand as well among the `reach` words in front of them.

    Every loop shows that; what shows it need not be one.

    >>> repeats("er kam an und kam an und kam".split(), 4, 3), repeats("er kam und sie kam".split(), 2, 3)
    (True, False)
    """
    last: dict[str, int] = {}
    row = 0
    for place, word in enumerate(words):
        row = row + 1 if place - last.get(word, -reach - 1) <= reach else 0
        if row == length:
            return True
        last[word] = place
    return False
