"""Files that a run writes: which they are, and that they are no input of the same run."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from journeygap.cli.extras import needing
from journeygap.cli.output import WIDTH, fail
from journeygap.cli.saving import is_endless, refuse_or_replace, save
from journeygap.core.language import say
from journeygap.core.source import Source
from journeygap.core.text import near
from journeygap.model.configuration import Format

if TYPE_CHECKING:
    from journeygap.reporters.view import View


class Output(NamedTuple):
    """A file to write: the format it is to have, and its path."""

    format: str
    path: str


def outputs(
    written: Iterable[str] | None, formats: Sequence[str], endings: Mapping[str, str], inputs: Iterable[str]
) -> list[Output]:
    """Read what ``-o`` asks for: ``FORMAT=PATH``, or a path whose ending says the format.

    ``endings`` gives the format by the end of a file's name, ``inputs`` the paths that may not be written to. Ends with
    exit code 2 where the format is not clear, or the file can't be written or would take the place of an input.
    """
    found = [_output(each, formats, endings) for each in written or ()]
    read = Inputs(inputs)
    for number, each in enumerate(found):
        writable_or_fail(each.path, read)
        if Inputs(other.path for other in found[:number]).holds(each.path):
            fail(say("saving.twice", path=each.path))
    return found


def _output(written: str, formats: Sequence[str], endings: Mapping[str, str]) -> Output:
    head, equals, rest = written.partition("=")
    if equals and head in formats:
        return Output(head, rest)
    if equals and head.isidentifier() and not os.path.exists(written):
        fail(say("saving.unknown-format", path=written, name=head, meant=near(head, formats), formats=formats))
    name = os.path.basename(written).lower()
    known = next((endings[end] for end in sorted(endings, key=len, reverse=True) if name.endswith(end)), None)
    if known is None and name.endswith(_OF_REPORTS) and "html" not in formats:
        fail(say("saving.for-people", path=written))
    if known is None:
        fail(say("saving.no-format", path=written, format=formats[0]))
    return Output(known, written)


_OF_REPORTS = (".pdf", ".html", ".htm", ".svg", ".mmd", ".png", ".docx", ".pptx")
"""How documents end that are no lists of findings."""


class Inputs:
    """The files that a run reads, which it does not write over; made once where many files are written."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Take the paths of the files."""
        self._paths = {os.path.realpath(path) for path in paths}
        self._files = set()
        for path in self._paths:
            with suppress(OSError):
                self._files.add(_identity(path))

    def has(self, found: os.stat_result) -> bool:
        """Return whether a file is one of them, by what the system says of it."""
        return (found.st_dev, found.st_ino) in self._files

    def holds(self, path: str) -> bool:
        """Return whether a path leads to one of them, by another name or a link too."""
        if os.path.realpath(path) in self._paths:
            return not is_endless(path)
        try:
            return _identity(path) in self._files
        except OSError:
            return False


def _identity(path: str) -> tuple[int, int]:
    found = os.stat(path)
    return found.st_dev, found.st_ino


def writable_or_fail(path: str, inputs: Iterable[str] | Inputs) -> None:
    """End with exit code 2 where a file can't be written, or is one that this run reads."""
    folder = os.path.dirname(os.path.realpath(path))
    if path in {"", "-"}:
        fail(say("saving.no-path"))
    if "\0" in path or os.path.isdir(path):
        fail(say("saving.is-a-folder", path=path))
    if not os.path.isdir(folder):
        fail(say("saving.no-folder", path=path, folder=folder))
    if (inputs if isinstance(inputs, Inputs) else Inputs(inputs)).holds(path):
        fail(say("saving.is-an-input", path=path))
    refuse_or_replace(path)


def free_or_fail(path: str, inputs: Inputs) -> None:
    """Do as `writable_or_fail`, for one file more in a folder of which another file was found to be writable.

    What isn't there, or is a plain file, needs a look at itself alone; all else is looked at as the first one was.
    """
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return
    plain = stat.S_ISREG(found.st_mode) and found.st_mode & 0o222 and os.access(path, os.W_OK)
    if not plain or inputs.has(found):
        writable_or_fail(path, inputs)


def places(sources: Iterable[Source]) -> Iterator[str]:
    """Return the paths of sources that were read from files."""
    return (source.shown for source in sources if source.path != "-")


def outputs_or_fail(written: Iterable[str] | None, inputs: Iterable[str]) -> list[Output]:
    """Read what ``-o`` asks for a result. Ends with exit code 2 where it can't be done or would write over an input."""
    if not written:
        return []
    from journeygap.reporters.formats import ENDINGS

    return outputs(written, get_args(Format), ENDINGS, inputs)


def in_a_file(view: View) -> View:
    """Return the view for a file, which knows no terminal: the usual width, no colour, every character."""
    return view._replace(width=WIDTH, color=False, ascii=False)


def save_outputs(files: Iterable[Output], render: Callable[[Format, View], Iterable[str]], view: View) -> None:
    """Write a result to the files that were asked for; ``render`` gives it in a format, as a view asks."""
    for each in files:
        with needing("format", shape=each.format):
            save(each.path, render(cast("Format", each.format), in_a_file(view)), each.format)
