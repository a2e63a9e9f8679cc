"""Where a checkout ends: which repository a path belongs to, and whether a link of the checkout leads elsewhere.

Whoever sends a change decides what is in a checkout, links included. So a path is looked at as it is written, folder by
folder, before any link is followed.
"""

from __future__ import annotations

import os


def as_written(path: str) -> str:
    """Return a path in full, with the links on the way to the working directory followed and no others."""
    return os.path.normpath(os.path.join(os.path.realpath(os.getcwd()), path))


def repository_of(path: str) -> str | None:
    """Return the root of the repository that a path, as it is written, lies in; None where it lies in none.

    A link that leads out of a repository does not lead into another one: what counts is where the link lies.
    """
    written = as_written(path)
    found: tuple[str, str] | None = None
    for folder in _above(written):
        if os.path.exists(os.path.join(folder, ".git")):
            real = os.path.realpath(folder)
            if found is not None and not is_within(real, found[1]):
                break
            found = (folder, real)
    return None if found is None else found[0]


def leads_through_a_link(path: str, *, from_here: bool = False) -> bool:
    """Return whether a path passes, or is, a link that is part of a repository.

    ``from_here`` takes the working directory for a checkout where there is no repository.
    """
    root = _checkout_of(path, from_here=from_here)
    if root is None:
        return False
    inside = os.path.relpath(as_written(path), root)
    return os.path.realpath(path) != os.path.normpath(os.path.join(os.path.realpath(root), inside))


def leads_out(path: str, *, from_here: bool = False) -> bool:
    """Return whether a link that is part of a repository leads a path out of it. ``from_here`` is as above."""
    root = _checkout_of(path, from_here=from_here)
    return root is not None and not is_within(os.path.realpath(path), os.path.realpath(root))


def _checkout_of(path: str, *, from_here: bool) -> str | None:
    here = os.path.realpath(os.getcwd())
    return repository_of(path) or (here if from_here and is_within(as_written(path), here) else None)


def is_within(path: str, folder: str) -> bool:
    """Return whether a path is a folder or lies below it; both are given in full."""
    return path == folder or path.startswith(os.path.join(folder, ""))


def _above(path: str) -> list[str]:
    """Return the folders on the way to a path, the outermost first, and last the path itself if it is one."""
    folders = [path] if os.path.isdir(path) else []
    while (above := os.path.dirname(path)) != path:
        folders.append(above)
        path = above
    return folders[::-1]
