"""Tell what git says has changed, so that a newsroom with an archive hears of its new texts only.

Every file is still read, because names and terms are judged over all of them; what is said about the others is left
out of the report.
"""

import os
import re
import subprocess
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from mtcheck.engine.result import Report
from mtcheck.errors import ConfigError
from mtcheck.model import Finding

Lines = tuple[range, ...] | None
"""Changed lines, counted from 1; `None` for all of a file."""

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_SECTION = re.compile(rb"^diff --(?:git|cc|combined) ", re.MULTILINE)
_DIFF = (
    *("diff", "--raw", "-z", "--patch", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--diff-filter=d"),
    *("--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules", "--abbrev=40"),
)


def changed_lines(paths: Sequence[str], base: str | None) -> dict[str, Lines]:
    """Return those of `paths` that have changed, with their changed lines.

    Compared are the files as they are now with the commit where HEAD and `base` parted; without `base`, with HEAD.
    A file that git does not know of has changed. Raises `ConfigError` without git, without a repository around the
    files, and when there is no such commit.
    """
    if not paths:
        return {}
    top = _top(paths)
    git = _git(top)
    changes = dict(_changes(git(*_DIFF, _commit(git, base), "--")))
    known = {os.fsdecode(name) for name in git("ls-files", "-z").split(b"\0")}
    found: dict[str, Lines] = {}
    for path in paths:
        place = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        name = os.path.relpath(place, top).replace(os.sep, "/")
        if name in changes or name not in known:
            found[path] = changes.get(name)
    return found


def only_changed(report: Report, changes: Mapping[str, Lines], *, lines: bool) -> Report:
    """Return the report without what it says about unchanged files, and with `lines` about unchanged lines.

    A finding is about a line when the line holds a part of it, of its fix, or of what it is compared with.
    """
    kept: list[Finding] = []
    for path, found in groupby(report.findings, key=lambda finding: finding.path):
        changed, document = changes.get(path, ()), report.documents.get(path)
        if not lines or changed is None or document is None or document.excerpt is not None:
            kept += found if path in changes else ()
        else:
            # Git counts lines by line feeds alone.
            feeds = [feed.start() for feed in re.finditer("\n", document.text)]
            kept += (finding for finding in found if _touches(finding, feeds, changed))
    hidden = tuple(one for one in report.hidden if one.finding.path in changes)
    alignments = {path: alignment for path, alignment in report.alignments.items() if path in changes}
    paths = tuple(path for path in report.paths if path in changes)
    return report._replace(findings=tuple(kept), hidden=hidden, paths=paths, alignments=alignments)


def _touches(finding: Finding, feeds: Sequence[int], lines: tuple[range, ...]) -> bool:
    edits = [edit for fix in (finding.fix, *finding.candidates) if fix for edit in fix.edits]
    spans = [(finding.start, finding.end), *((edit.start, edit.end) for edit in edits)]
    spans += ((place.start, place.end) for place in finding.related if place.path == finding.path)
    for start, end in spans:
        first, last = bisect_left(feeds, start) + 1, bisect_left(feeds, end) + 1
        if any(first < some.stop and some.start <= last for some in lines):
            return True
    return False


def _changes(output: bytes) -> Iterator[tuple[str, Lines]]:
    """Yield path and changed lines from what `git diff --raw -z --patch` prints: all paths first, then all patches."""
    records, _, patch = output.partition(b"\0\0")
    names = []
    fields = iter(records.split(b"\0"))
    for field in fields:
        if field.startswith(b":"):
            old = next(fields)
            renamed = field.rpartition(b" ")[2][:1] in (b"R", b"C")
            names.append(os.fsdecode(next(fields) if renamed else old))
    starts = [found.start() for found in _SECTION.finditer(patch)]
    sections = [patch[start:end] for start, end in pairwise((*starts, len(patch)))]
    # A file that became a link has two sections; then none can be told from another.
    told = len(sections) == len(names)
    for number, name in enumerate(names):
        section = sections[number] if told else b""
        hunks = [(int(hunk[1]), int(hunk[2] or 1)) for hunk in _HUNK.finditer(section)]
        # UTF-16 is binary to git. Without hunks a file has another name or other rights, and the same lines.
        whole = not section or (not hunks and b"\nBinary files " in section)
        yield name, None if whole else tuple(range(start, start + length) for start, length in hunks if length)


def _top(paths: Sequence[str]) -> str:
    """Return the folder of the repository that the files are in."""
    folder = os.path.commonpath([os.path.realpath(os.path.dirname(path) or ".") for path in paths])
    top = _git(folder)("rev-parse", "--show-toplevel", wrong=f"{folder}: not in a git repository, --changed needs one")
    return os.fsdecode(top.removesuffix(b"\n"))


def _commit(git: Callable[..., bytes], base: str | None) -> str:
    """Return what to compare with."""
    if base is None:
        head = git("rev-parse", "--verify", "--quiet", "HEAD^{commit}", wrong="").strip()
        # Before the first commit everything is new.
        return os.fsdecode(head or git("hash-object", "-t", "tree", "--stdin").strip())
    shallow = git("rev-parse", "--is-shallow-repository").strip() == b"true"
    hint = (
        "this clone is shallow, `git fetch --unshallow` gets the rest" if shallow else "allowed is a commit or branch"
    )
    wrong = f"--changed {base}: no such commit here, {hint}"
    commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}", wrong=wrong).strip()
    parted = git("merge-base", os.fsdecode(commit), "HEAD", wrong="").strip()
    return os.fsdecode(parted or commit)


def _git(folder: str) -> Callable[..., bytes]:
    """Return a function that runs git in a folder.

    Where git fails, it raises `ConfigError` with what is `wrong`, by default in git's own words; with an empty `wrong`
    failing is an answer too, and an empty one.
    """
    # In a hook such names lead to the repository that is committed to, seen from another folder.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}

    def git(*arguments: str, wrong: str | None = None) -> bytes:
        try:
            command = ["git", "-C", folder, *arguments]
            done = subprocess.run(command, capture_output=True, env=environment, stdin=subprocess.DEVNULL, check=False)
        except OSError:
            raise ConfigError("--changed needs git, and there is no git here") from None
        if done.returncode and wrong is None:
            wrong = "git: " + " ".join(done.stderr.decode("utf-8", "replace").split())
        if done.returncode and wrong:
            raise ConfigError(wrong)
        return b"" if done.returncode else done.stdout

    return git
