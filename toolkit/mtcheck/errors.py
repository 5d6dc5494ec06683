"""Errors a user can mend, and the exit codes they end in."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell sees; a pre-commit hook and CI rely on the difference between 1, 2 and 3."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAULT = 3
    INTERRUPTED = 130


class MtcheckError(Exception):
    """Something the user can mend; the message is one line: `path:line: what is wrong, what is allowed`."""


class InputError(MtcheckError):
    """A file that cannot be read as text."""


class WriteError(MtcheckError):
    """A file that cannot be written, or must not be."""


class ConfigError(MtcheckError):
    """A configuration key, value or rule code that does not exist."""


class GlossaryError(MtcheckError):
    """A glossary that does not say what it means."""


class DataError(MtcheckError):
    """A table of the package that does not say what it means."""
