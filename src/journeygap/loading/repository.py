"""Where a repository begins."""

from __future__ import annotations

import os


def repository(folder: str) -> str | None:
    """Return the root of the repository that a folder lies in, None outside of any."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder
