"""Find direct quotations in German prose."""

from typing import NamedTuple


class Quotation(NamedTuple):
    """One quotation; `start:end` holds the marks, `inner_start:inner_end` what stands between them."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int


def find_quotations(text: str, blocks: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """Return the quotations of a text whose paragraphs are `blocks`, outer before inner."""
    raise NotImplementedError
