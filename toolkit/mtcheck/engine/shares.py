"""Facts of a whole file on the disk, in shares that can be judged one after the other."""

import marshal
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from os.path import getsize
from tempfile import TemporaryFile
from typing import IO, Any
from zlib import crc32

from mtcheck.engine.plan import Plan
from mtcheck.model import Locale
from mtcheck.rule import CorpusRule, Fact, Located, Ruling

SHARE = 4 * 1024 * 1024
"""Bytes of the file to one share of its facts."""
MOST = 100
"""Each share is an open file."""


class Shares:
    """What the parts of a file contribute to one rule. Facts that may be compared are in the same share."""

    def __init__(self, rule: CorpusRule[Any], path: str) -> None:
        self.rule = rule
        self._count = min(MOST, getsize(path) // SHARE + 1)
        self._files: list[IO[bytes]] = []
        self._stack = ExitStack()

    def __enter__(self) -> "Shares":
        self._files = [self._stack.enter_context(TemporaryFile()) for _ in range(self._count)]  # noqa: SIM115
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def take(self, number: int, facts: Iterable[Fact]) -> None:
        """Take the facts of a part."""
        apart = self.rule.apart
        assert apart is not None
        for fact in sorted(facts, key=lambda fact: (fact.start, fact.end, fact.key, fact.form)):
            share = crc32(apart(fact).encode("utf-8", "surrogatepass")) % self._count
            marshal.dump((number, *fact), self._files[share])

    def judged(self, plan: Plan) -> Iterator[Ruling]:
        """Yield what the rule says; a path is the number of a part."""
        context = plan.context(self.rule, plan.config.locale or Locale.DE)
        for file in self._files:
            file.seek(0)
            yield from self.rule.judge(list(_read(file)), context)


def _read(file: IO[bytes]) -> Iterator[Located]:
    while True:
        try:
            number, *fact = marshal.load(file)
        except EOFError:
            return
        yield Located(f"{number:09}", Fact(*fact))
