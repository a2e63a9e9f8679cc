"""From bytes to text: encodings and the limit on size."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from journeygap.core.language import fault
from journeygap.core.source import Source, Span
from journeygap.yamltext.faults import Faults


class Limits(NamedTuple):
    """What a file may cost to read. Past a limit the file is refused with an error that names the limit.

    ``max_written`` counts the values in the text, ``max_nodes`` the values that aliases and merge keys repeat.
    """

    max_bytes: int = 64 * 1024 * 1024
    max_depth: int = 100
    max_nodes: int = 1_000_000
    max_written: int = 5_000_000


_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, path: str, shown: str, limits: Limits, faults: Faults, *, withheld: bool = False) -> Source:
    """Turn a file's bytes into a `Source`: UTF-8, or UTF-16 with a byte order mark.

    Anything else, and a file over the limit on size, is one fault and an empty text.
    """
    empty = Source(path, "", shown, withheld=withheld)
    if len(data) > limits.max_bytes:
        faults.add("JG017", Span(empty, 0, 0), fault("files.too-long", most=limits.max_bytes))
        return empty
    encoding = "utf-16" if data.startswith(_UTF16) and not data.startswith(codecs.BOM_UTF32_LE) else "utf-8"
    try:
        # The parser skips a byte order mark without counting it, which would shift every place on the first line.
        return Source(path, data.decode(encoding).lstrip("\ufeff"), shown, withheld=withheld)
    except UnicodeDecodeError as error:
        readable = data[: error.start].decode(encoding, "ignore").lstrip("\ufeff")
        source = Source(path, readable, shown, withheld=withheld)
        no_text = fault(
            "files.no-text",
            encoding=encoding.upper(),
            at=error.start,
            byte=data[error.start] if encoding == "utf-8" else None,
            before=readable.rpartition("\n")[2].strip()[-20:],
        )
        faults.add("JG018", Span(source, len(readable), len(readable)), no_text)
        return empty
