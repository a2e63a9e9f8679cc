"""Files written whole or not at all: next to their place first, synced, then in it.

A file that is being written is called `.journeygap-PROCESS-….tmp` and locked. A run that is ended by a signal removes
its own; where it can't, as on SIGKILL, the next run that writes into the same folder does.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from journeygap.cli.ci import in_a_log, in_ci
from journeygap.cli.log import harmless
from journeygap.cli.output import fail
from journeygap.core.language import say
from journeygap.core.patterns import pattern
from journeygap.core.signals import answering
from journeygap.loading.checkout import leads_through_a_link

if TYPE_CHECKING:
    from concurrent.futures import Future

_UNFINISHED = r"\.journeygap-([0-9]+)-[a-z0-9]{8}\.tmp"
_PIECE = 1 << 20
"""So many characters are encoded at a time."""
_unfinished: set[str] = set()
"""The files that this process is writing."""


def save(path: str, pieces: Iterable[str], shape: str = "text") -> None:
    """Write a file whole or not at all. Ends with exit code 2 where it can't be written.

    ``shape`` is the format of what is written, for a path that leads to the log of a CI job.
    """
    if in_a_log() and _is_shown(path):
        pieces = harmless(pieces, shape)
    save_bytes(path, (piece.encode("utf-8", "backslashreplace") for piece in pieces))


def save_bytes(path: str, pieces: Iterable[bytes]) -> None:
    """Write a file that is no text, as `save` does."""
    refuse_or_replace(path)
    try:
        if is_endless(path):
            with open(path, "wb") as file:
                file.writelines(pieces)
            return
        target = os.path.realpath(path)  # of a link the file that it leads to
        with _temporary(target) as (file, temporary):
            file.writelines(pieces)
            _finish(file, temporary, target)
            os.replace(temporary, target)
        _sync_folder(target)
    except OSError as error:
        fail(say("saving.failed", path=path, why=error.strerror or error))


_TOGETHER = 12
"""How many files a thread brings to the disk in one go: handing over each by itself costs as much as writing it."""
_AT_ONCE = 8
"""How many threads do that side by side, and how many groups wait for it: systems allow some hundreds of open files."""


def save_all(folder: str, files: Iterable[tuple[str, str]]) -> int:
    """Write texts into a folder under their names, each file whole or not at all; return how many.

    Bringing a file to the disk takes longer than making its text, so that many are brought there together, while the
    next texts are made. Ends with exit code 2 where one can't be written.
    """
    from concurrent.futures import ThreadPoolExecutor

    root, written, at = os.path.realpath(folder), 0, folder
    _remove_left_over(root)
    waiting: deque[_Group] = deque()
    group: list[_Begun] = []
    try:
        with _removing_on_signals(), ExitStack() as opened, ThreadPoolExecutor(_AT_ONCE) as pool:
            for name, text in files:
                at = os.path.join(root, name)
                group.append(_begun(at, text, opened))
                written += 1
                if len(group) == _TOGETHER:
                    waiting.append(_Group(group, pool.submit(_sync, group)))
                    group = []
                if len(waiting) == _AT_ONCE:
                    waiting.popleft().finish()
            waiting.append(_Group(group, pool.submit(_sync, group)))
            for each in waiting:
                each.finish()
    except OSError as error:
        fail(say("saving.failed", path=error.filename2 or at, why=error.strerror or error))
    _sync_folder(os.path.join(root, "."))
    return written


class _Begun(NamedTuple):
    """A temporary file that is written, and the name that it is to get."""

    file: BinaryIO
    temporary: str
    target: str


class _Group(NamedTuple):
    """Temporary files that are being brought to the disk."""

    files: Sequence[_Begun]
    synced: Future[None]

    def finish(self) -> None:
        """Give the files their names once they are on the disk."""
        self.synced.result()
        for each in self.files:
            os.replace(each.temporary, each.target)
            each.file.close()


def _sync(group: Iterable[_Begun]) -> None:
    for each in group:
        os.fsync(each.file.fileno())


def _begun(path: str, text: str, opened: ExitStack) -> _Begun:
    """Write a temporary file, which is removed at the end unless it has its name by then. Signals are the caller's."""
    target = os.path.realpath(path) if os.path.islink(path) else path
    file, temporary = opened.enter_context(_unguarded_temporary(target))
    _write(file, text)
    file.flush()
    if os.path.exists(target):  # a new file has its permissions already
        os.chmod(temporary, _mode(target))
    return _Begun(file, temporary, target)


def _write(file: BinaryIO, text: str) -> None:
    # Piece by piece: the whole of a large text would be in memory twice.
    file.writelines(text[at : at + _PIECE].encode("utf-8", "backslashreplace") for at in range(0, len(text), _PIECE))


def save_new(path: str, text: str) -> None:
    """Write a file whole or not at all, and only where there is none yet. Ends with exit code 2 where that can't be."""
    refuse_or_replace(path)
    target = os.path.abspath(path)
    try:
        with _temporary(target) as (file, temporary):
            _write(file, text)
            _finish(file, temporary, target)
            _link(temporary, target)
        _sync_folder(target)
    except FileExistsError:
        fail(say("saving.exists", path=path))
    except OSError as error:
        fail(say("saving.failed", path=path, why=error.strerror or error))


def refuse_or_replace(path: str) -> None:
    """End with exit code 2 where a link of a checkout would decide what is written, or the file is read-only."""
    if is_endless(path):
        return
    if leads_through_a_link(path, from_here=in_ci()):
        fail(say("saving.through-a-link", path=path))
    if is_read_only(path):
        fail(say("saving.read-only", path=path))


def is_read_only(path: str) -> bool:
    """Return whether a file is there and nobody may write to it, or this process may not."""
    # Root may write to everything; a file that nobody may write to is meant to stay as it is all the same.
    return os.path.isfile(path) and not (os.access(path, os.W_OK) and os.stat(path).st_mode & 0o222)


def is_endless(path: str) -> bool:
    """Return whether a path is a device or a pipe, which takes what is written and keeps nothing."""
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)


def _is_shown(path: str) -> bool:
    """Return whether what is written to a path is printed, as that to /dev/stdout is."""
    if is_endless(path):
        return True
    with suppress(OSError):
        return any(os.path.samestat(os.stat(path), os.fstat(number)) for number in (1, 2))
    return False


@contextmanager
def _temporary(target: str) -> Iterator[tuple[BinaryIO, str]]:
    """Open a file next to a target, and remove it at the end, unless it has been given the target's name."""
    _remove_left_over(os.path.dirname(target))
    with _made_temporary(target) as made:
        yield made


@contextmanager
def _made_temporary(target: str) -> Iterator[tuple[BinaryIO, str]]:
    """Do the same, without a look at what others have left there."""
    with _removing_on_signals(), _unguarded_temporary(target) as made:
        yield made


@contextmanager
def _unguarded_temporary(target: str) -> Iterator[tuple[BinaryIO, str]]:
    """Do the same, where the caller sees to signals."""
    path = os.path.join(os.path.dirname(target), f".journeygap-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    _unfinished.add(path)
    try:
        with open(path, "xb") as file:
            _lock(file)
            yield file, path
    finally:
        with suppress(OSError):
            os.unlink(path)
        _unfinished.discard(path)


def _finish(file: BinaryIO, temporary: str, target: str) -> None:
    """Bring what was written to the disk, under the permissions that the target has or would get."""
    file.flush()
    os.fsync(file.fileno())
    os.chmod(temporary, _mode(target))


def _sync_folder(target: str) -> None:
    """Bring a new name to the disk, where a system can do that for a folder."""
    with suppress(OSError):
        folder = os.open(os.path.dirname(target), os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _link(temporary: str, path: str) -> None:
    """Return a finished file its name, unless something has that name."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        with open(path, "xb") as file, open(temporary, "rb") as finished:
            file.write(finished.read())
            file.flush()
            os.fsync(file.fileno())


def _mode(path: str) -> int:
    """Return the permissions that a file has, or that a new one would get."""
    if os.path.exists(path):
        return os.stat(path).st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _removing_on_signals() -> AbstractContextManager[None]:
    """Remove unfinished files where a signal ends this process, which then ends as it would have."""
    return answering(("SIGTERM", "SIGHUP", "SIGQUIT", "SIGXCPU", "SIGBREAK"), _remove_and_end)


def _remove_and_end(number: int, _frame: object) -> None:
    for path in tuple(_unfinished):
        with suppress(OSError):
            os.unlink(path)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _remove_left_over(folder: str) -> None:
    """Remove what a process that is gone left unfinished in a folder."""
    with suppress(OSError):
        for name in os.listdir(folder):
            found = pattern(_UNFINISHED).fullmatch(name)
            if found is not None and not _is_running(int(found[1])):
                with suppress(OSError):
                    _remove_unlocked(os.path.join(folder, name))


def _is_running(process: int) -> bool:
    """Return whether there is a process of this number. Where that can't be asked, the lock alone decides."""
    if process == os.getpid():
        return True
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _remove_unlocked(path: str) -> None:
    """Remove a file that nobody holds: numbers of processes differ between containers, locks do not."""
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    file = os.open(path, flags)
    try:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.unlink(path)
    finally:
        os.close(file)
    if sys.platform == "win32":
        os.unlink(path)  # which fails while somebody has it open


def _lock(file: BinaryIO) -> None:
    """Show that a file is being written, for as long as it is open."""
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):  # a file system without locks
            fcntl.flock(file, fcntl.LOCK_EX)
