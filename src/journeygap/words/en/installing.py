"""What is said where a package is missing, in words."""

from __future__ import annotations

from collections.abc import Callable

_WHAT = {
    "comparison": "a comparison in Markdown",
    "drafting": "drafting",
    "format": "the format {shape}",
    "frame": "to_frame",
    "measuring": "measuring",
    "plan": "a plan",
    "report": "a report",
    "spark": "measuring with Spark",
    "summary": "the summary",
    "table": "reading a table",
    "watching": "--watch",
    "workbook": "a workbook",
}
"""What may need a package, by the name under which the code asks for it."""


def missing(what: str, package: str, command: str, *, incomplete: bool, shape: str | None = None) -> str:
    """Say what needs a package, and how to install it; ``incomplete`` where every installation should have it."""
    reason = ", which a plain installation of journeygap includes; repair it" if incomplete else ""
    return f"{_WHAT[what].format(shape=shape)} needs the package {package}{reason}: {command}"


SENTENCES: dict[str, str | Callable[..., str]] = {
    "missing": missing,
    "from-there": "in the folder or with the file that it was installed from, {command}",
}
