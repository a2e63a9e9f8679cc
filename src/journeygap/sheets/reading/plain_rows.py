"""The rows of an .xlsx sheet that hold nothing but values, found by a pattern: most rows of most sheets.

An element at a time, a large sheet takes ten times as long. What a row of values has to say, where it is and which of
its cells are percentages, is in its bytes; `condensed` leaves so much of it for the parser and not more.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Collection, Iterator
from typing import NamedTuple

from journeygap.sheets.tables import column_of

_SIGNS = rb"[^<&\x00-\x08\x0b\x0c\x0e-\x1f]*+"
_TEXT = rb"%b(?:&(?:amp|lt|gt|quot|apos);%b)*+" % (_SIGNS, _SIGNS)
_VALUE = rb"(?:<v>%b</v>|<is><t(?: xml:space=\"preserve\")?>%b</t></is>)" % (_TEXT, _TEXT)
_CELL = rb'<c r="[A-Z]{1,3}\1"(?: s="[0-9]{1,6}")?(?: t="(?:s|n|b|str|inlineStr)")?'
_ROW = re.compile(
    rb'<row r="([0-9]{1,7})"(?: [\w:.]{1,40}="[^"<>&]*")*+>(?:%b/>)*+%b>%b</c>(?:%b(?:/>|>%b</c>))*+</row>'
    % (_CELL, _CELL, _VALUE, _CELL, _VALUE)
)
"""A row with a value at least, as spreadsheets write it: no formula, no error, every cell in the row that it names."""
_SHORT = rb'<row r="\1" short=""/>'
_IS_SHORT = re.compile(rb'<row r="([0-9]{1,7})" short=""/>')
_WITH_VALUE = re.compile(rb'<c r="([A-Z]{1,3})[0-9]{1,7}"[^<>/]*><[vi]')
_READ_OTHERWISE = (b"<!", b"]]>")
"""With a comment, a section or a declaration in a sheet, what looks like a row may be none."""
_PIECE = 1 << 20


class Condensed(NamedTuple):
    """The bytes of a sheet with each row of values shortened, and the last row and column of these; 0 where none is."""

    data: bytes
    last_row: int = 0
    last_column: int = 0


def condensed(data: bytes) -> Condensed:
    """Shorten each row of values to its number. What is returned is sound XML if, and only if, the whole sheet is."""
    if any(sign in data for sign in _READ_OTHERWISE) or not _is_utf_8(data):
        return Condensed(data)
    short, times = _ROW.subn(_SHORT, data)
    if not times:
        return Condensed(data)
    columns = {*_WITH_VALUE.findall(data)}
    return Condensed(
        short, max(map(int, _IS_SHORT.findall(short))), max(column_of(letters.decode()) for letters in columns)
    )


def percentages(data: bytes, styles: Collection[str]) -> Iterator[tuple[int, int]]:
    """Return the rows and columns of numbers in cells of these styles, as far as cells are written in the usual way."""
    if styles:
        known = "|".join(styles).encode()
        for found in re.finditer(rb'<c r="([A-Z]{1,3})([0-9]{1,7})" s="(?:%b)"(?: t="n")?><v>' % known, data):
            yield int(found[2]), column_of(found[1].decode())


def _is_utf_8(data: bytes) -> bool:
    decoder = getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(data), _PIECE):
            decoder.decode(data[at : at + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
