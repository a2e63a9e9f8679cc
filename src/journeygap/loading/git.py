"""What is asked of git: which commit a revision is, what stands in it, and what has changed a file.

Only plumbing is called, which runs no hook, pager or filter of anybody's. Everything that can go wrong is one
`files.Unreadable` with a reason that says what to do.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from typing import NamedTuple, Self

from journeygap.loading.files import Unreadable


class Entry(NamedTuple):
    """A file in a commit: what kind it is (blob, link or commit, which is a submodule) and the hash of its content."""

    kind: str
    blob: str


class Commit(NamedTuple):
    """A commit: its hash, and the second at which it was committed, since 1970."""

    hash: str
    time: int


class Repository:
    """The repository that a folder lies in. Raises `Unreadable` where there is none, or no git."""

    def __init__(self, folder: str = ".") -> None:
        self._folder = folder
        self._reader: subprocess.Popen[bytes] | None = None
        self.root = ""
        self.root = os.path.realpath(self._ask("rev-parse", "--show-toplevel").rstrip("\n"))
        if not self.root:
            raise Unreadable(folder, "this repository has no working tree")

    def commit(self, revision: str) -> Commit:
        """Give the commit that a revision names. Raises `Unreadable` for one that is not known."""
        try:
            found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        except Unreadable as error:
            hint = "" if not self.shallow else "; this clone is shallow: fetch the whole history (fetch-depth: 0)"
            raise Unreadable(revision, f"git knows no such revision here{hint}") from error
        return Commit(found, int(self._ask("show", "--no-patch", "--format=%ct", found).split()[-1]))

    @property
    def shallow(self) -> bool:
        """Whether the beginning of the history is missing here."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == "true"

    def files(self, commit: str) -> dict[str, Entry]:
        """Give every file of a commit by its path from the root."""
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", commit)
        files = {}
        for line in listed.split("\0")[:-1]:
            about, _, path = line.partition("\t")
            mode, kind, blob = about.split(" ")
            files[path] = Entry("link" if mode == "120000" else kind, blob)
        return files

    def read(self, blob: str, limit: int) -> bytes:
        """Give a blob's content, one byte more than the limit at most. Of many blobs one process gives all."""
        if self._reader is None:
            self._reader = self._start("cat-file", "--batch")
        reader = self._reader
        assert reader.stdin is not None  # noqa: S101 - both are pipes
        assert reader.stdout is not None  # noqa: S101
        reader.stdin.write(f"{blob}\n".encode())
        reader.stdin.flush()
        header = reader.stdout.readline().split()
        if len(header) != 3:
            raise Unreadable(blob, "git does not have this content; fetch the whole history (fetch-depth: 0)")
        size = int(header[2])
        data = reader.stdout.read(min(size, limit + 1))
        if size > limit + 1:
            self.close()  # the rest of it is nobody's
        else:
            reader.stdout.read(1)
        return data

    def history(self, paths: Iterable[str], start: str = "HEAD") -> list[Commit]:
        """Give the commits that changed some paths (from the root; all without any), the oldest first.

        They begin at a revision and go along the first parents. None where nothing is committed.
        """
        try:
            self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{start}^{{commit}}")
        except Unreadable:
            return []
        wanted = [f":(top,literal){path}" for path in paths]
        listed = self._ask("log", "--first-parent", "--format=%H %ct", "--end-of-options", start, "--", *wanted)
        return [Commit(name, int(time)) for name, time in map(str.split, reversed(listed.splitlines()))]

    def renamed_from(self, commit: str, path: str) -> str | None:
        """Give what a file was called before a commit renamed it, None where it did not."""
        listed = self._ask("diff-tree", "-r", "-z", "-M", "--root", "--diff-filter=R", "--name-status", "-m",
                           "--first-parent", "--no-commit-id", commit)  # fmt: skip
        parts = listed.split("\0")
        for status, before, after in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
            if status.startswith("R") and after == path:
                return before
        return None

    def close(self) -> None:
        """End the process that reads blobs, if there is one."""
        if self._reader is not None:
            self._reader.kill()
            self._reader.communicate()
            self._reader = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, *command: str) -> str:
        process = self._start(*command)
        out, err = process.communicate()
        if process.returncode:
            reason = err.decode("utf-8", "replace").strip().splitlines()
            raise Unreadable(self._folder, _reason(reason[0] if reason else "git could not say why"))
        return os.fsdecode(out)

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        environment = os.environ | {
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_PAGER": "",
            "LC_ALL": "C",
            "GIT_TERMINAL_PROMPT": "0",
        }
        try:
            return subprocess.Popen(  # noqa: S603 - no shell reads it, and -- stands before what comes from outside
                ["git", "--no-pager", "-C", self.root or self._folder, *command],  # noqa: S607 - the one that the person uses
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
            )
        except FileNotFoundError as error:
            raise Unreadable(self._folder, "reading a revision needs git, and it is not installed") from error


def _reason(message: str) -> str:
    message = message.removeprefix("fatal: ")
    if "not a git repository" in message:
        return "this is no git repository"
    return message
