"""How git is started: nothing that a repository holds is run, and nothing is fetched.

A repository may be anybody's, its ``.git/config`` included, and git obeys that file. Two things keep it harmless. Only
plumbing that reads is called. And every setting through which such a command can run something is overruled, on the
command line or in the environment, which a repository's own configuration can't reach. docs/security.md lists them for
people; a change here is a change there.
"""

from __future__ import annotations

import os

from journeygap.core.language import say
from journeygap.loading.unreadable import Unreadable

_OVERRULED = (
    # A folder of tracked files can look like a git directory, with a configuration of its own.
    ("safe.bareRepository", "explicit"),
    # What looks at the working tree, or says that it has changed.
    ("core.fsmonitor", "false"),
    ("core.hooksPath", os.devnull),
    # Readable forms, filters and signatures are for porcelain, and these turn into porcelain easily.
    ("core.pager", "cat"),
    ("log.showSignature", "false"),
    ("core.attributesFile", os.devnull),
    # A content that is missing here is fetched from a promisor, by a program that its configuration names.
    ("protocol.allow", "never"),
    ("fetch.recurseSubmodules", "false"),
    ("maintenance.auto", "false"),
    ("gc.auto", "0"),
    ("core.sshCommand", "false"),
    ("core.gitProxy", ""),
    ("core.askPass", ""),
    ("credential.helper", ""),
    ("core.alternateRefsCommand", "false"),
)
VARIABLES = {
    "GIT_OPTIONAL_LOCKS": "0",  # nothing is written
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # from git 2.45 on, and where it was brought to older ones
    "GIT_ALLOW_PROTOCOL": "",  # on every git: it goes before any protocol.*.allow of a configuration
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}
_KEPT = frozenset(
    f"GIT_{name}"
    for name in (
        *("CEILING_DIRECTORIES", "DISCOVERY_ACROSS_FILESYSTEM", "EXEC_PATH"),
        *("CONFIG_GLOBAL", "CONFIG_SYSTEM", "CONFIG_NOSYSTEM", "CONFIG_COUNT", "CONFIG_PARAMETERS"),
    )
)
"""The person's own settings, such as which folders are safe."""
_KEPT_BEGINNINGS = ("GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_")


def command(folder: str, *arguments: str) -> list[str]:
    """Return what to run for a git command in a folder. Raises `Unreadable` where there is no git."""
    options = [part for name, value in _OVERRULED for part in ("-c", f"{name}={value}")]
    return [_git(folder), "--no-pager", *options, "-C", folder, *arguments]


def environment() -> dict[str, str]:
    """Return the variables that git sees.

    Of those that begin with ``GIT_`` only the person's own settings are kept. The others are set by a hook or a person
    for another command: which repository it is about, how it reads paths, what it runs.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith("GIT_") or name in _KEPT or name.startswith(_KEPT_BEGINNINGS)
    }
    return kept | VARIABLES


def is_own(root: str, git_directory: str) -> bool:
    """Return whether a git directory is the ``.git`` of a working tree, or is named by the file ``.git`` in it.

    Where it is not, tracked files may have been taken for a git directory, or its configuration names a working tree
    that is not its own.
    """
    own = os.path.join(root, ".git")
    if os.path.isfile(own):
        try:
            with open(own, encoding="utf-8", errors="surrogateescape") as file:
                named = file.read(_LONGEST).removeprefix("gitdir:").strip()
        except OSError:
            return False
        own = os.path.join(root, named)
    return os.path.realpath(own) == os.path.realpath(git_directory)


_LONGEST = 4096 + len("gitdir: \n")


def _git(folder: str) -> str:
    """Return the path of git.

    It is looked for here, since Windows looks in the current folder first, and a PATH may name it too: a program of
    that name in a checkout is not the person's.
    """
    name = "git.exe" if os.name == "nt" else "git"
    refused = False
    for place in os.get_exec_path():
        path = os.path.join(place, name)
        if os.path.isabs(place) and os.path.isfile(path):
            if os.access(path, os.X_OK):
                return path
            refused = True
    raise Unreadable(folder, say("git.not-allowed") if refused else say("git.not-installed"))
