"""A quick look whether a row of words repeats itself."""

from array import array
from collections.abc import Iterable, Sequence


def repeats(words: Sequence[str], times: int, periods: Iterable[int]) -> bool:
    """Tell whether as many words as one of the periods stand in a row `times` times.

    >>> kam = "er kam und er kam und er kam und ging".split()
    >>> repeats(kam, 3, [2, 3]), repeats(kam, 3, [2]), repeats(kam, 4, [3])
    (True, False, False)
    """
    # Words are numbers in one long number, and the number is compared with itself: a row of zeros is a row of equals.
    numbers = {word: number for number, word in enumerate(set(words))}
    row = array("I", map(numbers.__getitem__, words))
    width = row.itemsize
    whole, data = int.from_bytes(row.tobytes(), "little"), bytes(width)
    for period in periods:
        length = len(words) - period
        need = data * ((times - 1) * period)
        if length * width >= len(need):
            shifted = whole >> 8 * width * period
            compared = (whole ^ shifted).to_bytes(len(row) * width, "little")
            place = compared.find(need, 0, length * width)
            # Found where no number begins, it may be the end of one and the beginning of another.
            while place >= 0:
                if place % width == 0:
                    return True
                place = compared.find(need, place + 1, length * width)
    return False
