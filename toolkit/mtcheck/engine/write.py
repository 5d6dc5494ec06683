"""Write a file whole or not at all: whoever looks, at whatever moment, finds the old bytes or the new ones.

The bytes go into a new file in the same folder, reach the disk, and then take the name of the old file in one
step. A process killed before that step leaves a file `.mtcheck-….tmp` behind, which no run reads and which may be
deleted.
"""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from mtcheck.errors import WriteError
from mtcheck.text.messages import Wording, say

PREFIX, SUFFIX = ".mtcheck-", ".tmp"
"""How temporary files are called: hidden, so that a walk through the folder passes them by."""
STREAMS = ("/dev/std", "/dev/fd/", "/proc/")


class UnwritableError(WriteError):
    """A file that cannot be written: `path: problem`."""

    def __init__(self, path: str, problem: Wording) -> None:
        super().__init__(f"{path}: {problem}")
        self.problem = problem


def write(path: str, data: bytes | Iterable[bytes], *, over: bytes | None = None) -> None:
    """Put bytes, whole or in pieces, into a file, in place of what it holds; a folder that is missing is not made.

    Permissions, owner and extended attributes of the file stay, and a link goes on leading to it. A device or a
    pipe is written to as it is. A file with further hard links is parted from them: they keep the old bytes.

    `over` is what the file is believed to hold. When it holds anything else by the time of the last step, somebody
    has changed it meanwhile, and it stays as it is. What no system call can prevent is a change within the few
    microseconds between the last look at the file and the change of names.

    Raises:
        WriteError: nothing was written; the message begins with the path.
    """
    pieces = (data,) if isinstance(data, bytes) else data
    try:
        if _is_special(path):
            with open(path, "wb") as file:
                file.writelines(pieces)
        else:
            _replace(os.path.realpath(path), path, pieces, over)
    except FileNotFoundError:
        raise UnwritableError(path, say("its folder does not exist, allowed is one that does")) from None
    except OSError as error:
        raise UnwritableError(path, _reason(error)) from None


def _is_special(path: str) -> bool:
    # These names lead to whatever the stream is, also to a file.
    return path.startswith(STREAMS) or (os.path.exists(path) and not os.path.isfile(path))


def _replace(target: str, path: str, pieces: Iterable[bytes], over: bytes | None) -> None:
    before = _status(target)
    if before is not None and not (before.st_mode & 0o222 and os.access(target, os.W_OK)):
        raise UnwritableError(path, say("is read-only, allowed is a file you may write"))
    with _temporary_beside(target) as (handle, temporary):
        with open(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            if before is None:
                os.chmod(temporary, 0o666 & ~_umask())
            else:
                _keep_owner(temporary, before, path)
                _keep_attributes(target, temporary)
                os.chmod(temporary, stat.S_IMODE(before.st_mode))
            os.fsync(file.fileno())
        if over is not None and not _holds(target, over):
            raise UnwritableError(path, say("was changed by somebody else meanwhile, left as it is"))
        os.replace(temporary, target)
    _sync_folder(os.path.dirname(target))


@contextmanager
def _temporary_beside(target: str) -> Iterator[tuple[int, str]]:
    """Make an empty file in the folder of `target`; it is gone in the end, unless it has got another name."""
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=PREFIX, suffix=SUFFIX)
    try:
        yield handle, temporary
    except BaseException:
        # Nothing that goes wrong here may hide what went wrong before.
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _holds(path: str, content: bytes) -> bool:
    """Tell whether a file holds just that, and neither it nor its name has changed since it was opened to be read."""
    try:
        with open(path, "rb") as file:
            before = _mark(os.fstat(file.fileno()))
            return file.read() == content and before == _mark(os.fstat(file.fileno())) == _mark(os.stat(path))
    except FileNotFoundError:
        return False


def _mark(status: os.stat_result) -> tuple[int, ...]:
    """Return what tells a file from another one, and from itself before somebody wrote to it."""
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _keep_owner(temporary: str, before: os.stat_result, path: str) -> None:
    now = os.stat(temporary)
    if (now.st_uid, now.st_gid) == (before.st_uid, before.st_gid):
        return
    try:
        os.chown(temporary, before.st_uid, before.st_gid)
    except PermissionError:
        raise UnwritableError(path, say("belongs to somebody else and would become yours, left as it is")) from None


def _keep_attributes(target: str, temporary: str) -> None:
    """Copy what else the file system knows of a file, access lists among it, as far as it lets us."""
    if not hasattr(os, "listxattr"):
        return
    try:
        for name in os.listxattr(target):
            os.setxattr(temporary, name, os.getxattr(target, name))
    except OSError as error:
        if error.errno not in (errno.ENOTSUP, errno.EPERM, errno.EINVAL, errno.EACCES):
            raise


def _sync_folder(folder: str) -> None:
    """Bring the new name to the disk as well, where a folder can be opened. The file is whole either way."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: OSError) -> str:
    return (error.strerror or "cannot be written").lower()
