"""The command line as a user meets it: a process of its own, bytes in and bytes out."""

import os
import subprocess
import sys
from pathlib import Path


def mtcheck_bytes(
    *arguments: str | bytes, cwd: Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `mtcheck` and return what it printed; never a traceback."""
    result = subprocess.run(
        [sys.executable, "-m", "mtcheck", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**os.environ, "MTCHECK_CACHE_DIR": "", **environment},
        check=False,
    )
    assert b"Traceback" not in result.stdout + result.stderr, result.stderr.decode("utf-8", "replace")
    return result


def mtcheck(
    *arguments: str | bytes, cwd: Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mtcheck` and return what it printed as text, newlines as they were written."""
    result = mtcheck_bytes(*arguments, cwd=cwd, stdin=stdin, **environment)
    out, err = result.stdout.decode("utf-8"), result.stderr.decode("utf-8")
    return subprocess.CompletedProcess(result.args, result.returncode, out, err)
