"""Hold equal facts of many documents once.

Names repeat from text to text, but what another process or the cache sends is a copy for each text. So do places: the
first few thousand characters are where all articles have their names.
"""

from collections.abc import Iterable

from mtcheck.engine.result import Facts, LateFacts, Scan
from mtcheck.rule import Fact

_MOST = 1_000_000
"""So many values are remembered before all are forgotten: bounded memory for endless runs."""


class Interner:
    """The values met so far; `scan` puts them in the place of equal ones."""

    def __init__(self) -> None:
        self._strings: dict[str, str] = {}
        self._data: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}

    def scan(self, scan: Scan) -> Scan:
        """Return an equal scan whose facts share what earlier ones have."""
        if isinstance(scan.facts, LateFacts):
            late = scan.facts
            return scan._replace(facts=LateFacts(lambda: self._all(late)))
        facts = self._all(scan.facts)
        return scan if facts is scan.facts else scan._replace(facts=facts)

    def _all(self, facts: Facts) -> Facts:
        if not any(facts.values()):
            return facts
        if len(self._strings) + len(self._data) + len(self._spans) > _MOST:
            for known in (self._strings, self._data, self._spans):
                known.clear()
        return {self._text(name): self._facts(found) for name, found in facts.items()}

    def _facts(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        strings, known, spans = self._strings, self._data, self._spans
        found = []
        for key, form, start, end, data, others in facts:
            shared = known.get(data)
            if shared is None:
                shared = tuple(map(self._text, data))
                known[shared] = shared
            # A pair holds its two numbers, which are objects as well.
            span = (start, end)
            start, end = spans.setdefault(span, span)
            further = tuple([spans.setdefault(span, span) for span in others]) if others else ()
            key, form = strings.setdefault(key, key), strings.setdefault(form, form)
            found.append(Fact(key, form, start, end, shared, further))
        return tuple(found)

    def _text(self, text: str) -> str:
        return self._strings.setdefault(text, text)
