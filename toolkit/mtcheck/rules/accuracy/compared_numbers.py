"""Compare the numbers of a source with those of its translation."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from mtcheck.text.patterns import Pattern
from mtcheck.text.quantities import Number

HALF_DAY = Decimal(12)
CENTURY = Pattern(r"\.\s?Jahrhundert")
RANGE = Pattern(r"\s?[-–]\s?|\s(?:bis|to|or|oder|und|and)\s(?:zu\s)?")


def with_ranges(found: Iterable[Number], text: str) -> list[Number]:
    """Return numbers, the first of a range with the unit of the second: 5 to 10 acres."""
    listed: list[Number] = []
    for number in reversed(list(found)):
        if CENTURY.match(text, number.end):
            number = number._replace(behind="jahrhundert")
        elif listed and RANGE.fullmatch(text, number.end, listed[-1].start):
            number = number._replace(behind=listed[-1].behind)
        listed.append(number)
    return listed[::-1]


def unmatched(wanted: Sequence[Number], given: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """Return the numbers of each side that the other lacks."""
    left, new = list(wanted), []
    for number in given:
        found = next((one for one in left if same(one, number)), None)
        if found is None:
            new.append(number)
        else:
            left.remove(found)
    # The same number may stand twice on one side: „2020 und 2021, 2020 mehr“.
    new = [number for number in new if not any(same(one, number) for one in wanted)]
    left = [number for number in left if not any(same(number, one) for one in given)]
    # A date or a group of digits that is parted on one side only: 2,06,737 and 206.737.
    if left and "".join(one.written for one in left) == "".join(
        filter(str.isdigit, "".join(one.written for one in new))
    ):
        return [], []
    return left, new


def same(source: Number, target: Number) -> bool:
    """Tell whether a number of the source may be this one in German."""
    if source.values & target.values or (source.written == target.written and not (source.power and target.power)):
        return True
    values = {value for value in source.values if value == value.to_integral_value()}
    if source.behind in ("p", "pm") and any(value + HALF_DAY in target.values for value in values):
        return True
    if target.behind.startswith("jahrhundert") and any(
        value % 100 == 0 and value / 100 + 1 in target.values for value in values
    ):
        return True
    # The 1990s: die 90er; '90s: die 1990er.
    return any(
        1000 < max(one, other) < 2100 and min(one, other) >= 10 and max(one, other) % 100 == min(one, other)
        for one in values
        for other in target.values
    )
