"""What is wrong with files as such, and with those that a journey names, in words."""

from __future__ import annotations

from collections.abc import Callable

from journeygap.core.text import quoted
from journeygap.words.en.faults.yaml import Said
from journeygap.words.en.writing import listed

PATH = "correct the path; it begins at this journey's folder"


def no_text(encoding: str, at: int, byte: int | None, before: str) -> Said:
    """Say from where on a file is not in its encoding."""
    where = f"text from byte {at + 1:,} on"
    if byte is not None:
        where += f": 0x{byte:02X}" + (f" after {quoted(before)}" if before else "")
    return f"the file is not {encoding} {where}", "save it as UTF-8, the usual choice of every editor"


FAULTS: dict[str, Said | Callable[..., Said]] = {
    "broken-company": lambda path: (f"the company file {quoted(path)} has errors of its own", "correct them first"),
    "broken-sibling": (
        "this journey names a company file that was read, and has errors: what it needs of it is not known",
        "journeygap check says what is wrong in it",
    ),
    "empty": (
        "the file is empty",
        "begin it with journey: and customer:, or with company: if it is a company file",
    ),
    "journey-as-company": lambda path: (
        f"{quoted(path)} is a journey file; a company file holds a company: half only",
        "name a file with the company's half, or move that half to a file of its own",
    ),
    "names-itself": lambda path: (
        f"the journey names itself, {quoted(path)}, as its company file",
        "write the company: half here, or name the file that holds it",
    ),
    "nested-company": lambda names: (
        f"a company file names another one, {listed(names)}; company files do not nest",
        "name every company file in the journey: company: [a.yaml, b.yaml]",
    ),
    "no-text": no_text,
    "nul-in-path": lambda path: (
        f"the path of the company file, {quoted(path)}, holds a NUL character",
        "correct the path",
    ),
    "too-long": (
        "the file has more than {most:,} bytes (the limit max-bytes)",
        "split the journey, or raise max-bytes under [limits] in journeygap.toml",
    ),
    "unreadable-company": lambda path, why, hint: (
        f"the company file {quoted(path)} can't be read: {why}",
        hint or PATH,
    ),
    "withheld": lambda name: (
        f"{name.replace('-', ' ')}, in a file whose text is not shown",
        "the file lies outside of what was named, or is no YAML file by its name; name it to see more",
    ),
}
