"""Which files a search of a folder finds: journey and company files that neither git nor the configuration leaves out.

What git ignores is read from `.gitignore` files here, without running git: `git ls-files` and `git check-ignore` run
whatever program a repository's `core.fsmonitor` names.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from journeygap.loading.repository import repository
from journeygap.loading.unreadable import Unreadable

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAMES = ("journey.yaml", "journey.yml", "company.yaml", "company.yml")
_ENDINGS = tuple("." + name for name in _NAMES)
PATTERNS = (*_NAMES, *(f"*{ending}" for ending in _ENDINGS))
"""The names of the files that are read where their folder is searched, as patterns."""

_MOST_READ = 256 * 1024
"""How many bytes of one file of patterns are read."""
_MOST_STARS = 3
"""How many wildcards one part of a pattern may have. Matching takes the length of a name to this power."""


class Exclusions(NamedTuple):
    """What the configuration leaves out of searches: patterns as in `.gitignore`, and the folder they begin at."""

    folder: str = "."
    patterns: tuple[str, ...] = ()


NONE_EXCLUDED = Exclusions()


def search(folder: str, exclusions: Exclusions) -> Iterator[str]:
    """Find the journey and company files below a folder, in the order of their paths.

    Left out are hidden folders, `node_modules`, virtual environments, what git ignores, and what the configuration
    excludes; but the folder itself was asked for, so what is said about it as a whole does not count. What is no file,
    such as a pipe, is passed over; a link that leads nowhere is found, and reported when it is read. Raises
    `Unreadable` for a folder that can't be looked into: it may hold a journey.
    """

    def refuse(error: OSError) -> NoReturn:
        raise Unreadable(os.path.normpath(error.filename or folder), error.strerror or str(error)) from error

    start = os.path.realpath(folder)
    is_in_repository = repository(start) is not None
    levels: dict[str, tuple[_Level, ...]] = {start: _levels(start, exclusions)}
    for here, folders, names in os.walk(folder, onerror=refuse):
        real = os.path.join(start, os.path.relpath(here, folder)) if here != folder else start
        above = levels.pop(real)
        applying = (*above, *_own_level(real)) if ".gitignore" in names and is_in_repository else above
        folders[:] = sorted(
            name
            for name in folders
            if is_searched(name)
            and not os.path.lexists(os.path.join(here, name, "pyvenv.cfg"))
            and not _is_left_out(os.path.join(real, name), applying, is_folder=True)
        )
        levels.update({os.path.join(real, name): applying for name in folders})
        for name in sorted(filter(is_journey_or_company, names)):
            path = os.path.normpath(os.path.join(here, name))
            if _is_left_out(os.path.join(real, name), applying, is_folder=False):
                continue
            if os.path.isfile(path) or not os.path.exists(path):
                yield path


def is_excluded(path: str, exclusions: Exclusions, *, is_folder: bool) -> bool:
    """Return whether the configuration leaves a path out, an absolute one without links."""
    return _is_left_out(path, _configured(exclusions), is_folder=is_folder)


def is_journey_or_company(name: str) -> bool:
    """Return whether a file of this name is read where its folder is searched."""
    return name in _NAMES or name.endswith(_ENDINGS)


def is_searched(folder: str) -> bool:
    """Return whether a folder of this name is searched."""
    return not folder.startswith(".") and folder != "node_modules"


class _Level(NamedTuple):
    """Patterns, and the folder that the paths they are matched with begin at. ``of_git`` is False for configuration."""

    folder: str
    spec: GitIgnoreSpec
    of_git: bool


def _levels(start: str, exclusions: Exclusions) -> tuple[_Level, ...]:
    """Return the patterns that hold in a folder from above it, the ones that win last."""
    root = repository(start)
    levels: list[_Level] = []
    if root is not None:
        levels += _read(os.path.join(root, ".git", "info", "exclude"), root)
        above = [root]
        for part in os.path.relpath(start, root).split(os.sep):
            above.append(os.path.join(above[-1], part))
        for folder in above[:-1] if start != root else []:
            levels += _own_level(folder)
    levels += _configured(exclusions)
    # What was asked for by name is searched even where it is left out as a whole.
    return tuple(level for level in levels if not _is_left_out(start, (level,), is_folder=True))


@cache
def _configured(exclusions: Exclusions) -> tuple[_Level, ...]:
    if not exclusions.patterns:
        return ()
    return (_Level(os.path.realpath(exclusions.folder), _spec(exclusions.patterns), of_git=False),)


def _own_level(folder: str) -> list[_Level]:
    return _read(os.path.join(folder, ".gitignore"), folder)


def _read(path: str, folder: str) -> list[_Level]:
    """Read a file of patterns that git would read; a link, a pipe or what can't be read holds none."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return []
        with open(path, "rb") as file:
            lines = file.read(_MOST_READ).decode(errors="replace").splitlines()
    except OSError:
        return []
    patterns = [line for line in lines if line.strip() and not line.startswith("#")]
    return [_Level(folder, _spec(patterns), of_git=True)] if patterns else []


def _spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    def is_pattern(line: str) -> bool:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            return False  # git passes over it, too
        return True

    return GitIgnoreSpec.from_lines(line for line in patterns if _is_cheap(line) and is_pattern(line))


def _is_cheap(pattern: str) -> bool:
    """Return whether matching a pattern takes little time, whatever the name it is matched with."""
    parts = pattern.removeprefix("!").strip("/").removeprefix("**/").removesuffix("/**").split("/")
    return parts.count("**") <= 1 and all(part.count("*") <= _MOST_STARS for part in parts)


def _is_left_out(path: str, levels: Sequence[_Level], *, is_folder: bool) -> bool:
    """Return whether patterns leave a path out; of those that speak of it the last one decides, for each origin."""
    left_out = {True: False, False: False}
    for level in levels:
        within = os.path.join(level.folder, "")
        if not path.startswith(within):
            continue
        said = level.spec.check_file(path[len(within) :].replace(os.sep, "/") + ("/" if is_folder else "")).include
        if said is not None:
            left_out[level.of_git] = said
    return any(left_out.values())
