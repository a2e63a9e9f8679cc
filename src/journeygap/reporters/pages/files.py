"""What the files of a folder are called: a page or a slide a journey."""

from __future__ import annotations

from journeygap.reporters.document.document import JourneyPart


def file_name(number: int, part: JourneyPart, ending: str) -> str:
    """Name a journey's own page or slide by its number and its file."""
    stem = part.file.replace("\\", "/").rpartition("/")[2].partition(".")[0]
    slug = "".join(each if each.isascii() and each.isalnum() else "-" for each in stem.lower()).strip("-")
    return f"{number:03d}-{slug[:40] or 'journey'}.{ending}"
