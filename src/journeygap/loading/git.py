"""What is asked of git: which commit a revision is, what it holds, and what has changed a file.

Only plumbing is called, and nothing of the repository is run: `plumbing` says how. Everything that can go wrong is one
`Unreadable` with a reason that says what to do.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self

from journeygap.core.language import say
from journeygap.loading import plumbing
from journeygap.loading.patience import TooLongError, TooMuchError, Watch, answer
from journeygap.loading.unreadable import Unreadable

_KINDS = {b"40000": "tree", b"120000": "link", b"160000": "submodule"}
_ANSWER = 60
"""How many seconds git may take for a question that it answers at once, unless something in ``.git`` keeps it busy."""
_LISTING = 300
"""How many seconds it may take to go through a history, which may be long."""
_TOGETHER = 900
"""How many seconds it may take for all the contents of a run together."""
_LONGEST = 256 * 2**20
"""How many bytes an answer may have: a history of five million commits."""
_HEADER = 4096
"""How many bytes the line before a content may have."""
_LONGEST_TREE = 64 * 2**20
"""How many bytes a folder may have: more than a million entries."""
_KEPT = 64 * 2**20
"""How many bytes of contents that were read are kept, in case they are asked for again."""


class TreeEntry(NamedTuple):
    """What a name in a commit holds: its kind (blob, tree, link or submodule) and its hash."""

    kind: str
    hash: str


class Commit(NamedTuple):
    """A commit: its hash, and the second at which it was committed, since 1970."""

    hash: str
    time: int


class Repository:
    """The repository that a folder lies in. Raises `Unreadable` where there is none, or no git."""

    def __init__(self, folder: str = ".") -> None:
        self._folder = folder
        self._reader: subprocess.Popen[bytes] | None = None
        self._watch: Watch | None = None
        self._left = float(_TOGETHER)
        self._trees: dict[str, Mapping[str, TreeEntry]] = {}
        self._blobs: dict[str, bytes] = {}
        self._size = 0
        self.root: str = ""
        self.root = self._root()

    def _root(self) -> str:
        """Return the folder of the working tree, unless the git directory that was found is not its own."""
        root = os.path.realpath(self._ask("rev-parse", "--show-toplevel").removesuffix("\n"))
        found = self._ask("rev-parse", "--absolute-git-dir").removesuffix("\n")
        if not plumbing.is_own(root, found):
            raise Unreadable(self._folder, say("git.not-its-own"))
        return root

    def commit(self, revision: str) -> str:
        """Return the hash of the commit that a revision names. Raises `Unreadable` for one that is not known."""
        try:
            return self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        except Unreadable as error:
            raise Unreadable(revision, say("git.unknown-revision", shallow=self.shallow)) from error

    @property
    def shallow(self) -> bool:
        """Whether the beginning of the history is missing here."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == "true"

    def tree(self, name: str) -> Mapping[str, TreeEntry]:
        """Return what a folder holds, by name. ``name`` is the hash of a tree or of a commit."""
        if name not in self._trees:
            data, size = self._object(f"{name}^{{tree}}", _LONGEST_TREE), len(name) // 2
            if len(data) > _LONGEST_TREE:
                raise Unreadable(name, say("git.folder-too-large", most=_LONGEST_TREE))
            entries, at = {}, 0
            while at < len(data):
                end = data.index(b"\0", at)
                mode, _, path = data[at:end].partition(b" ")
                at = end + 1 + size
                entries[os.fsdecode(path)] = TreeEntry(_KINDS.get(mode, "blob"), data[end + 1 : at].hex())
            self._trees[name] = entries
        return self._trees[name]

    def read(self, blob: str, limit: int) -> bytes:
        """Return a blob's content, one byte more than the limit at most."""
        if blob in self._blobs:
            return self._blobs[blob][: limit + 1]
        data = self._object(blob, limit)
        if len(data) <= min(limit, _KEPT):
            self._blobs[blob] = data
            self._size += len(data)
            while self._size > _KEPT:
                self._size -= len(self._blobs.pop(next(iter(self._blobs))))
        return data

    def history(self, wanted: Iterable[str], start: str = "HEAD") -> list[Commit]:
        """Return the commits that changed what some of git's path patterns match, the newest first.

        They begin at a revision and go along the first parents. None where nothing is committed.
        """
        try:
            first = self.commit(start)
        except Unreadable:
            return []
        listed = self._ask("rev-list", "--first-parent", "--timestamp", first, "--", *wanted)
        return [Commit(name, int(time)) for time, name in map(str.split, listed.splitlines())]

    def rename(self, commits: Iterable[str], path: str) -> tuple[str, str] | None:
        """Return the first of some commits that renamed another file to a path, and what that was called."""
        listed = self._ask("diff-tree", "--stdin", "-r", "-z", "-M", "--root", "--diff-filter=R", "--name-status",
                           "--no-ext-diff", "--no-textconv", "-m", "--first-parent",
                           sent="".join(f"{each}\n" for each in commits))  # fmt: skip
        parts = iter(listed.split("\0")[:-1])
        commit = ""
        for part in parts:
            if not part.startswith("R"):  # a hash has no such letter
                commit = part
                continue
            before, after = next(parts), next(parts)
            if after == path:
                return commit, before
        return None

    def close(self) -> None:
        """End the process that reads contents, if there is one."""
        if self._watch is not None:
            self._watch.close()
            self._left, self._watch = self._watch.left, None
        if self._reader is not None:
            self._reader.kill()
            self._reader.communicate()
            self._reader = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _object(self, name: str, limit: int) -> bytes:
        """Return the content of an object, one byte more than the limit at most. One process gives all of them."""
        if self._reader is None or self._watch is None:
            self._reader = self._start("cat-file", "--batch", errors=subprocess.DEVNULL)
            self._watch = Watch(self._reader, _ANSWER, self._left)
        try:
            with self._watch.question():
                return self._answered(self._reader, name, limit)
        except TooLongError:
            self.close()
            raise Unreadable(self._folder, say("git.no-answer")) from None

    def _answered(self, reader: subprocess.Popen[bytes], name: str, limit: int) -> bytes:
        asked, given = reader.stdin, reader.stdout
        assert asked is not None  # noqa: S101 - both are pipes
        assert given is not None  # noqa: S101
        header: list[bytes] = []
        try:
            asked.write(f"{name}\n".encode())
            asked.flush()
            header = given.readline(_HEADER).split()
        except BrokenPipeError:
            pass  # it has ended, and has nothing to say either
        if len(header) != 3 or not header[2].isdigit():
            self.close()
            raise Unreadable(name, say("git.content-missing"))
        size = int(header[2])
        if size > limit + 1:
            data = given.read(limit + 1)
            self.close()  # the rest of it is nobody's
            return data
        data = given.read(size + 1)
        if len(data) <= size:
            self.close()
            raise Unreadable(name, say("git.content-missing"))
        return data[:size]

    def _ask(self, *command: str, sent: str = "") -> str:
        process = self._start(*command, errors=subprocess.PIPE)
        try:
            out, err = answer(process, os.fsencode(sent), _ANSWER if command[0] == "rev-parse" else _LISTING, _LONGEST)
        except TooLongError:
            raise Unreadable(self._folder, say("git.no-answer")) from None
        except TooMuchError:
            raise Unreadable(self._folder, say("git.answer-too-long", most=_LONGEST)) from None
        if process.returncode:
            raise Unreadable(self._folder, _reason(err.decode("utf-8", "replace")))
        return os.fsdecode(out)

    def _start(self, *command: str, errors: int) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(  # noqa: S603 - no shell reads it, and -- is before what comes from outside
                plumbing.command(self.root or self._folder, *command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=plumbing.environment(),
            )
        except (OSError, ValueError) as error:
            raise Unreadable(self._folder, say("git.can-not-be-run", error=error)) from error


def _reason(said: str) -> str:
    """Say why git refused, from what it wrote to standard error."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    said = next((line for line in lines if line.startswith(("fatal: ", "error: "))), lines[-1] if lines else "")
    message = said.removeprefix("fatal: ")
    if "not a git repository" in message:
        return say("git.no-repository")
    if "safe.bareRepository" in message or "must be run in a work tree" in message:
        return say("git.not-its-own")
    if "promisor remote" in message:
        return say("git.incomplete-clone")
    if "dubious ownership" in message:
        remedy = next((line for line in lines if line.startswith("git config")), "git config --global safe.directory")
        return say("git.somebody-elses", remedy=remedy)
    return say("git.refused", message=message) if message else say("git.refused-in-silence")
