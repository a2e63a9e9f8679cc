"""What has become of the files that a run writes, and why one is not written, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.writing import counted, did_you_mean


def unknown_format(path: str, name: str, meant: str | None, formats: Sequence[str]) -> str:
    """Say that no format is called so, before the equals sign of what was typed."""
    hint = did_you_mean(meant) if meant else f"the formats are {', '.join(formats)}"
    return f"-o {path}: no format is called {quoted(name)} ({hint})"


def folder_of_pages(path: str, number: int) -> str:
    """Say what a folder has got: an index, and a page for each journey."""
    return f"{path} has an index and {counted(number - 1, 'page')}"


def folder_of_slides(path: str, number: int) -> str:
    """Say what a folder has got: a slide for each journey."""
    return f"{path} has {counted(number, 'slide')}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "written": "{path} is written",
    "changed": "{path} is changed",
    "would-change": "{path} would change",
    "nothing-differs": "nothing differs, so nothing is changed",
    "dry-run": "nothing is written: this was a dry run",
    "nothing-written": "nothing is written",
    "folder-of-pages": folder_of_pages,
    "folder-of-slides": folder_of_slides,
    "failed": "{path}: it can't be written: {why}",
    "failed-whole": "{path}: it can't be written: {why}; nothing is written",
    "folder-failed": "{path}: the folder can't be made: {why}",
    "output-closed": "standard output is closed",
    "output-failed": "standard output: {why}",
    "exists": "{path}: the file already exists; name another one",
    "company-exists": (
        "{path}: the file already exists, and the company's half would go there; name another journey file"
    ),
    "through-a-link": "{path}: a link in the checkout leads elsewhere, and nothing is written through it; name a file",
    "folder-through-a-link": (
        "{path}: a link in the checkout leads elsewhere, and nothing is written through it; name a folder"
    ),
    "read-only": "{path}: the file is read-only, so it is not replaced; name another one, or make it writable",
    "twice": "-o {path}: two outputs can't have one file; give each its own",
    "unknown-format": unknown_format,
    "for-people": "-o {path}: that is a document for people, which report writes: journeygap report -o {path}",
    "no-format": "-o {path}: the name does not say which format; write it first, as in -o {format}={path}",
    "no-path": "-o takes the path of a file; standard output has what --format says",
    "is-a-folder": "{path}: a folder can't be written to; name a file in it",
    "no-folder": "{path}: there is no folder {folder}; make it first",
    "is-an-input": "{path}: this run reads that file, so it is not written over; name another one",
    "no-browser": "no Chromium is installed here; write map.html, open it in a browser and print it there",
    "not-printed": "{browser} did not print it; write map.html, open it in a browser and print it there",
    "no-summary": "no summary is written: GITHUB_STEP_SUMMARY is not set, as GitHub Actions does",
    "summary-failed": "{path}: the summary can't be written: {why}",
    "summary-cut": "The report is longer than GitHub shows here. `journeygap report` writes all of it.",
    "adopted": "{path} holds {number:,} findings now; use it with --baseline {path}",
}
