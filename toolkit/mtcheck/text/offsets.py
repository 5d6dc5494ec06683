"""Map places in readable prose to places in the file it came from, and back to nothing else.

Prose is built from *runs*. A verbatim run is the same characters in both; any other run (an entity, a masked
address) is some characters of prose that stand for some other characters of the file. Between two runs the
file may hold markup and the prose may hold a paragraph break: neither belongs to a run.

All offsets are code points, half-open.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Run(NamedTuple):
    """`prose_length` characters at `prose` in the prose stand for `text_length` characters at `text` in the file."""

    prose: int
    text: int
    prose_length: int
    text_length: int
    verbatim: bool


@dataclass(frozen=True)
class OffsetMap:
    """Runs sorted by their place in the prose, none empty, none overlapping; `None` stands for identity."""

    runs: tuple[Run, ...] | None = None

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest piece of the file that holds the prose `start:end`.

        A piece that begins or ends inside a run that is not verbatim takes that run whole. An empty piece
        stays empty; at the end of a block it stands in that block, not at the start of the next one.
        """
        if self.runs is None:
            return start, end
        if not self.runs:
            return 0, 0
        first = self._run_at(start)
        if end <= start:
            place = self._insertion(start, first)
            return place, place
        if first is None:
            begin = self._next_run(start).text
        else:
            begin = first.text + (start - first.prose if first.verbatim else 0)
        last = self._run_at(end - 1)
        if last is None:
            last = self._previous_run(end - 1)
            finish = last.text + last.text_length
        elif last.verbatim:
            finish = last.text + (end - last.prose)
        else:
            finish = last.text + last.text_length
        return begin, max(begin, finish)

    def to_prose(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest piece of prose that stands for the text `start:end` of the file.

        What no run stands for, such as markup, is passed over; a piece that holds nothing else becomes empty.
        """
        return self._inverse.to_text(start, end)

    @cached_property
    def _inverse(self) -> "OffsetMap":
        """The same runs with prose and text in each other's place."""
        if self.runs is None:
            return self
        swapped = (Run(run.text, run.prose, run.text_length, run.prose_length, run.verbatim) for run in self.runs)
        return OffsetMap(tuple(sorted(swapped)))

    def verbatim(self, start: int, end: int) -> bool:
        """Tell whether the file spells the prose `start:end` with exactly these characters, unbroken."""
        if self.runs is None:
            return True
        if not self.runs:
            return False
        run = self._run_at(start)
        if run is None or not run.verbatim:
            # An insertion right behind a verbatim run stands in that run.
            return start == end and self._ends_verbatim_run(start)
        while end > run.prose + run.prose_length:
            following = self._run_at(run.prose + run.prose_length)
            if following is None or not following.verbatim or following.text != run.text + run.text_length:
                return False
            run = following
        return True

    def _insertion(self, place: int, run: Run | None) -> int:
        """Return where characters put into the prose at `place` go: into a verbatim run, or else right behind one."""
        if run is not None and run.verbatim:
            return run.text + place - run.prose
        before = self._run_at(place - 1) if place else None
        if before is not None and (before.verbatim or run is None):
            return before.text + before.text_length
        return (run or self._next_run(place)).text

    def _ends_verbatim_run(self, place: int) -> bool:
        before = self._run_at(place - 1) if place else None
        return before is not None and before.verbatim

    def _index(self, place: int) -> int:
        assert self.runs is not None
        return bisect_right(self.runs, place, key=lambda run: run.prose) - 1

    def _run_at(self, place: int) -> Run | None:
        assert self.runs is not None
        index = self._index(place)
        if index < 0:
            return None
        run = self.runs[index]
        return run if place < run.prose + run.prose_length else None

    def _next_run(self, place: int) -> Run:
        assert self.runs
        index = self._index(place) + 1
        if index < len(self.runs):
            return self.runs[index]
        last = self.runs[-1]
        return Run(place, last.text + last.text_length, 0, 0, True)

    def _previous_run(self, place: int) -> Run:
        assert self.runs
        index = self._index(place)
        if index >= 0:
            return self.runs[index]
        return Run(place, self.runs[0].text, 0, 0, True)


IDENTITY = OffsetMap()
