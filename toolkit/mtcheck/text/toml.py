"""TOML files, with what is wrong in them said as `path:line: what`."""

import re
from typing import Any

from mtcheck.errors import ConfigError


def read_toml(text: str, path: str) -> dict[str, Any]:
    """Return the table of a TOML file. Raises `ConfigError` for what is none, and for what nobody means."""
    # Imported here because most runs have no such file.
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_with_line(path, text, str(error))) from None
    except RecursionError:
        raise ConfigError(f"{path}: TOML nested too deep") from None
    except ValueError:
        raise ConfigError(f"{path}: a number in it is too long") from None


def _with_line(path: str, text: str, message: str) -> str:
    """Move the place from the end of an error (`… (at line 3, column 5)`) to where editors look for it."""
    match = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    if match is None:
        return f"{path}: TOML syntax: {message}"
    line = match[1] or len(text.splitlines()) or 1
    return f"{path}:{line}: TOML syntax: {message[: match.start()]}"
