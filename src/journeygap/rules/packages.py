"""Finds the rules that installed packages bring: entry points of the group `journeygap.rules`.

Only what is installed counts. A folder that the tool is run in may hold anybody's files, so that neither it nor
anything else that comes before the standard library in the search path is looked into.
"""

from __future__ import annotations

import os
import site
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from typing import TYPE_CHECKING, Any

from journeygap.core.language import say
from journeygap.core.patterns import pattern

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from journeygap.rules.base import RuleFault
    from journeygap.rules.team import TeamRule

GROUP = "journeygap.rules"
_CODE = r"(?!JG)(?!T\d)[A-Z][A-Z0-9]{0,9}?\d{3}"
_NAME = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"


def installed(settings: Mapping[str, Mapping[str, Any]]) -> tuple[list[TeamRule], list[RuleFault]]:
    """Return the rules of all packages, by name, and a fault for each that can't be loaded.

    ``settings`` holds those of each rule by the name of its entry point.
    """
    found: list[TeamRule] = []
    faults: list[RuleFault] = []
    points = sorted(_entry_points(), key=lambda each: each[1].name)
    if not points:
        return found, faults
    from journeygap.rules.team import failed

    for package, point in points:
        origin = say("rules.package", package=package)
        try:
            with _only_what_is_installed(), redirect_stdout(sys.stderr):
                loaded = point.load()
            found.append(_checked(loaded)._replace(origin=origin, settings=settings.get(point.name, {})))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the others go on
            faults.append(failed(point.name, origin, error))
    return found, faults


def names() -> list[str]:
    """Return the names of all entry points, whether they can be loaded or not."""
    return [point.name for _, point in _entry_points()]


def _checked(loaded: object) -> TeamRule:
    from journeygap.rules.team import TeamRule

    if not isinstance(loaded, TeamRule):
        raise TypeError(say("rules.no-rule"))
    kind = loaded.kind
    if not pattern(_CODE).fullmatch(kind.code):
        raise ValueError(say("rules.bad-code", code=kind.code))
    if not pattern(_NAME).fullmatch(kind.name):
        raise ValueError(say("rules.bad-name", name=kind.name))
    return loaded


def _entry_points() -> Iterator[tuple[str, EntryPoint]]:
    """Return the entry points with the packages that have them.

    Few installations have any, and reading the metadata of every package takes longer than a whole run: first it is
    looked whether any speaks of the group at all.
    """
    folders = [folder for folder in _folders() if _mentioned(folder)]
    if not folders:
        return
    from importlib.metadata import distributions

    for each in distributions(path=folders):
        for point in each.entry_points:
            if point.group == GROUP:
                yield f"{each.name} {each.version}", point


def _folders() -> Sequence[str]:
    """Return the folders that packages are installed into."""
    own = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    return list(dict.fromkeys((*site.getsitepackages(), *own)))


def _mentioned(folder: str) -> bool:
    wanted = GROUP.encode()
    try:
        with os.scandir(folder) as entries:
            infos = [each.path for each in entries if each.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return False
    for info in infos:
        try:
            with open(os.path.join(info, "entry_points.txt"), "rb") as file:
                if wanted in file.read():
                    return True
        except OSError:
            continue
    return False


@contextmanager
def _only_what_is_installed() -> Iterator[None]:
    """Import nothing from what comes before the standard library: the current folder, and what PYTHONPATH names."""
    before = sys.path[:]
    library = os.path.dirname(os.__file__)
    if library in before:
        sys.path[:] = before[before.index(library) :]
    try:
        yield
    finally:
        sys.path[:] = before
