"""What `journeygap report` writes that is no text: folders of pages, printed pages, pictures, pages of two results."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from journeygap.cli.output import fail
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.cli.outputs import Output
    from journeygap.cli.session import Session
    from journeygap.loading.load import Loaded
    from journeygap.reporters.document.plan import PlanPart
    from journeygap.results.analysis import Analysis
    from journeygap.results.comparison import Comparison
    from journeygap.results.pipeline import Request


class How(NamedTuple):
    """How a report is written: with a template or a plan, marked as of a language, compared with an older result."""

    template: str | None
    plan: PlanPart | None
    language: str | None
    compared: Comparison | None


def shape_of(output: str) -> tuple[str, str]:
    """Return what a folder gets, pages (html) or slides (svg), and its path; pages unless ``svg=`` comes first."""
    head, equals, rest = output.partition("=")
    return (head, rest) if equals and head in {"html", "svg"} else ("html", output)


def is_folder(output: str) -> bool:
    """Return whether an output is a folder: one that is there, or a name that ends like one."""
    path = shape_of(output)[1]
    return path.endswith(("/", os.sep)) or os.path.isdir(path)


def only_maps(files: Sequence[Output], output_format: str, folders: Sequence[str]) -> bool:
    """Return whether all that is written are pages and slides; ``folders`` get them too."""
    if files or folders:
        return {each.format for each in files} <= {"html", "pdf", "svg", "png"}
    return output_format in {"html", "svg"}


def language_or_fail(lang: str | None) -> None:
    """End with exit code 2 where a language is no tag such as de or zh-Hans."""
    import re

    if lang is not None and not re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", lang):
        fail(say("usage.language", tag=lang))


def compared_with(
    old: str, paths: list[str] | None, session: Session, asked: Request, new: tuple[Loaded, Analysis]
) -> Comparison:
    """Compare a result with an older one, judged in the same way; ends with exit code 2 where it can't be."""
    from journeygap.cli.diff import read_side
    from journeygap.results.comparison import Side, compare
    from journeygap.results.pipeline import result

    names = paths or ["."]
    if len(names) != 1:
        fail(say("usage.compare-one"))
    read, folder = read_side(old, session), os.path.isdir(names[0])
    if read.is_folder is not folder:
        fail(say("usage.compare-kinds"))
    loaded, analysis = new
    before = result(read.loaded, asked, selection=asked.selected([*read.loaded.journeys, *loaded.journeys]))
    files = frozenset(source.path for source in loaded.sources)
    path = session.disk().path(names[0])
    return compare(read.side(before), Side(analysis, names[0], path, folder, files))


def save_as(
    output: Output, analysis: Analysis, how: How, written: Callable[[Analysis, str, How], Iterable[str]]
) -> None:
    """Write a file; ``written`` makes the formats that are text.

    Ends with exit code 2 where a browser is needed and there is none.
    """
    from journeygap.cli.saving import save, save_bytes

    if how.template is not None or output.format not in {"pdf", "png"}:
        save(output.path, written(analysis, output.format, how))
        return
    from journeygap.reporters.pages import browser, drawing
    from journeygap.reporters.pages.render import render

    try:
        if output.format == "pdf":
            page = render(analysis, language=how.language, paper="A3", compared=how.compared, plan=how.plan)
            printed = browser.pdf(page)
        else:
            printed = browser.png("".join(drawing.render(analysis, how.plan, how.compared)), drawing.height(analysis))
    except browser.NoBrowser as error:
        fail(f"{output.path}: {error}")
    save_bytes(output.path, [printed])


def save_folder(folder: str, analysis: Analysis, how: How, inputs: Iterable[str]) -> int:
    """Write a file a journey into a folder, which is made where it is not there; return how many files that were.

    ``svg=FOLDER`` gets slides, any other folder pages with an index.
    """
    shape, folder = shape_of(folder)
    from journeygap.cli.outputs import Inputs, free_or_fail, writable_or_fail
    from journeygap.cli.saving import save_all

    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        fail(say("saving.folder-failed", path=folder, why=error.strerror or error))
    read = Inputs(inputs)
    if shape == "svg":
        from journeygap.reporters.pages import drawing

        found = drawing.slides(analysis, how.plan, how.compared)
    else:
        from journeygap.reporters.pages.render import render_folder

        found = render_folder(analysis, language=how.language, compared=how.compared, plan=how.plan)

    def pages() -> Iterator[tuple[str, str]]:
        able: Callable[[str, Inputs], None] = writable_or_fail
        for name, page in found:
            able(os.path.join(folder, name), read)
            able = free_or_fail
            yield name, page

    return save_all(folder, pages())
