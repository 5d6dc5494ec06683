"""The error of all readers: what is wrong with a file, in words that can be said in another language."""

from mtcheck.errors import InputError
from mtcheck.text.messages import Wording


class UnreadableError(InputError):
    """A file that cannot be read as what it is: `path:line: problem`, or without the line where none is to blame."""

    def __init__(self, path: str, problem: Wording, line: int | None = None) -> None:
        super().__init__(f"{path}: {problem}" if line is None else f"{path}:{line}: {problem}")
        self.problem = problem
        self.line = line
