"""Where the answers of an audit go: a file next to the journey while it lasts, and the company's half at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from journeygap.audit.progress import Progress, Unusable, as_text, from_text
from journeygap.audit.writing import Change, Refused, decoded, written
from journeygap.cli.output import fail
from journeygap.cli.saving import is_read_only, refuse_or_replace, save
from journeygap.core.language import say
from journeygap.journey.resolved import Journey
from journeygap.loading import files
from journeygap.loading.bounds import open_regular
from journeygap.loading.load import Loaded, load_files
from journeygap.loading.search import is_journey_or_company
from journeygap.loading.trees import Trees
from journeygap.loading.unreadable import Unreadable
from journeygap.yamltext.read import Limits

_MOST = 64 * 2**20
"""How many bytes of kept answers are read: the answers about a hundred thousand touchpoints are fewer."""


def progress_path(journey: Journey) -> str:
    """Return the path of the file in which the answers about a journey are kept."""
    return os.path.splitext(os.path.realpath(files.Disk().located(journey.path)))[0] + ".audit.json"


def read_progress(journey: Journey) -> Progress:
    """Read what is kept from before. Ends with exit code 2 where that is something else."""
    path = progress_path(journey)
    shown = os.path.relpath(path)
    try:
        with open_regular(path) as file:
            # The beginning of a larger file is no JSON.
            return from_text(file.read(_MOST).decode())
    except FileNotFoundError:
        return Progress()
    except OSError as error:
        fail(say("answers.unreadable", file=shown, why=error.strerror or error))
    except (UnicodeDecodeError, Unusable):
        fail(say("answers.unusable", file=shown))


def keep(journey: Journey, progress: Progress) -> None:
    """Write what is to be kept; where there is nothing to keep, there is no file."""
    path = progress_path(journey)
    if progress != Progress():
        save(path, as_text(progress))
    elif os.path.exists(path):
        os.unlink(path)


class AnswerFiles:
    """The files that the answers go to, as they were when the audit began."""

    def __init__(self, loaded: Loaded, journey: Journey, limits: Limits, disk: files.Disk, trees: Trees) -> None:
        """Take the files as they are. Ends with exit code 2 where one is no longer what was loaded.

        ``trees`` are those that loading has kept.
        """
        self._trees = trees
        self._disk = disk
        self._limits = limits
        self._journey = journey
        self._shown = {source.path: source.shown for source in loaded.sources}
        self._paths = {source.path: self._disk.located(source.path) for source in loaded.sources}
        self._before = {}
        self._stated = {source.path: trees.of(source) for source in loaded.sources}
        for source in loaded.sources:
            data = self._read(source.path)
            if data is None or decoded(data).text != source.text:
                fail(say("answers.changed", file=source.shown))
            self._before[source.path] = data

    def shown(self, name: str) -> str:
        """Return a file's name for the person at the terminal, by its name in results."""
        return self._shown[name]

    def others(self) -> tuple[Journey, ...]:
        """Return the sound journeys next to the files, other than the one that is gone through."""
        return self._others().journeys

    def shared(self) -> Iterator[tuple[str, list[str]]]:
        """Return the company files that other journeys next to them use, with the names of those journeys."""
        others = self.others()
        for name in sorted(self._journey.company.files - {self._journey.path}):
            users = [each.source.shown for each in others if name in each.company.files]
            if users:
                yield self._shown[name], users

    def writable_or_fail(self) -> None:
        """End with exit code 2 where a file that answers may go to can't be written."""
        names = self._journey.company.files or {self._journey.path}
        for path in (*(self._paths[each] for each in sorted(names)), progress_path(self._journey)):
            may = os.access(os.path.dirname(os.path.realpath(path)), os.W_OK)
            if not may or is_read_only(path):
                fail(say("answers.read-only", file=os.path.relpath(path)))
            refuse_or_replace(path)

    def ready(self, changes: Mapping[str, Sequence[Change]]) -> dict[str, tuple[bytes, bytes]]:
        """Return what the files hold and what they are to hold with changes, which are by names in results; by path.

        Raises `Refused` where a file is no longer what it was, can't take the changes, or would have errors with them.
        """
        after = {}
        for name, each in changes.items():
            self._unchanged(name)
            tree = self._stated[name]
            assert tree is not None  # noqa: S101 - a journey is gone through only if its files are sound
            after[name] = decoded(self._before[name]).with_text(written(tree, each, self._limits))
        known = {error.fingerprint for error in self._others().errors}
        kept = {os.path.realpath(self._paths[name]): text.encoded() for name, text in after.items()}
        for error in load_files(self._beside(), self._limits, _Changed(kept, self._disk), trees=self._trees).errors:
            if error.fingerprint not in known:
                line = error.span.position().line
                raise Refused("error", file=error.span.source.shown, line=line, message=error.message)
        for name in after:
            self._unchanged(name)
        return {self._paths[name]: (self._before[name] or b"", text.encoded()) for name, text in after.items()}

    def _unchanged(self, name: str) -> None:
        if self._read(name) != self._before[name]:
            raise Refused("changed", file=self._shown[name])

    def _read(self, name: str) -> bytes | None:
        try:
            return files.read_file(self._paths[name], self._limits.max_bytes)
        except Unreadable:
            return None

    def _beside(self) -> list[str]:
        """Return the journey, and the journeys and company files in the folders of all files that belong to it."""
        own = self._paths[self._journey.path]
        found = {os.path.realpath(own): own}
        for folder in sorted({os.path.dirname(os.path.realpath(path)) for path in self._paths.values()}):
            for name in sorted(filter(is_journey_or_company, os.listdir(folder))):
                path = os.path.join(folder, name)
                if os.path.isfile(path) and os.access(path, os.R_OK) and self._disk.reaches(path):
                    found.setdefault(os.path.realpath(path), path)
        return list(found.values())

    def _others(self) -> Loaded:
        loaded = load_files(self._beside(), self._limits, self._disk, trees=self._trees)
        return loaded._replace(journeys=tuple(each for each in loaded.journeys if each.path != self._journey.path))


class _Changed(files.Disk):
    """The disk as it will be: some files hold something else already."""

    def __init__(self, changed: Mapping[str, bytes], disk: files.Disk) -> None:
        super().__init__(disk.reach, disk.exclusions)
        self._changed = changed

    def read_file(self, path: str, limit: int) -> bytes:
        """Read a file as it will be: one byte more than the limit at most."""
        data = self._changed.get(os.path.realpath(path))
        return super().read_file(path, limit) if data is None else data[: limit + 1]
