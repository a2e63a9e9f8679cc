"""Whether a file may name another one, seen in its bytes: most that don't need no parsing."""

from __future__ import annotations

import codecs

_BETWEEN = str.maketrans(dict.fromkeys("'\t\r\n", " "))


def may_name(data: bytes, name: str) -> bool:
    """Return whether a YAML file of these bytes can hold a name; False is certain.

    A name with blanks may be folded over several lines, and an apostrophe is doubled between apostrophes. What is
    written with escapes, or in UTF-16, is seen only once it is read.
    """
    if b"\\" in data or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return all(part.encode("utf-8", "surrogateescape") in data for part in name.translate(_BETWEEN).split(" "))
