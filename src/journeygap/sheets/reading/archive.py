"""A packed workbook (.xlsx, .xlsb, .ods): what it unpacks to, measured before anything reads it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import NamedTuple

from journeygap.sheets.tables import TableError
from journeygap.yamltext.read import Limits

_UNPACKED = 8
"""A workbook is a packed file: unpacked it may be so many times as large as a file may."""
_MOST_MEMBERS = 100_000
_CHUNK = 1 << 20
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_DAMAGED = "the workbook is damaged; open it in a spreadsheet and save it again"


class Archive(NamedTuple):
    """An archive whose members are known to unpack to no more than the limit."""

    names: frozenset[str]
    packed: zipfile.ZipFile

    def read(self, name: str) -> bytes:
        """Return a member's bytes. Raises `TableError` where it is damaged."""
        try:
            return self.packed.read(name)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, zlib.error, EOFError) as error:
            raise TableError(_DAMAGED) from error


def opened(data: bytes, limits: Limits) -> Archive:
    """Check an archive and return it. Raises `TableError` where it is damaged, encrypted, or unpacks to too much.

    The sizes that an archive states may be lies, so every member is unpacked and counted.
    """
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        members = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise TableError(_DAMAGED) from error
    if any(member.flag_bits & 1 for member in members):
        raise TableError("the workbook is protected by a password; save it without one")
    most = limits.max_bytes * _UNPACKED
    if len(members) > _MOST_MEMBERS:
        raise TableError(f"the workbook has {len(members):,} parts, and no workbook needs more than {_MOST_MEMBERS:,}")
    left = most - sum(member.file_size for member in members)
    if left < 0:
        raise TableError(_too_large(most))
    left = most
    for member in members:
        left -= _size(data, member, left)
        if left < 0:
            raise TableError(_too_large(most))
    return Archive(frozenset(member.filename for member in members), packed)


def _too_large(most: int) -> str:
    return (
        f"unpacked the workbook has more than {most:,} bytes, {_UNPACKED} times the limit max-bytes; split the "
        "journey, or raise max-bytes under [limits] in journeygap.toml"
    )


def _size(data: bytes, member: zipfile.ZipInfo, most: int) -> int:
    """Return how many bytes a member really unpacks to, or more than ``most`` as soon as it is more."""
    try:
        header = _LOCAL_HEADER.unpack_from(data, member.header_offset)
    except struct.error as error:
        raise TableError(_DAMAGED) from error
    start = member.header_offset + _LOCAL_HEADER.size + header[-2] + header[-1]
    if header[0] != b"PK\x03\x04" or start > len(data):
        raise TableError(_DAMAGED)
    if member.compress_type == zipfile.ZIP_STORED:
        return member.compress_size
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise TableError("the workbook is packed in an unusual way; open it in a spreadsheet and save it again")
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    size = 0
    piece = data[start : start + member.compress_size]
    try:
        while not unpack.eof and size <= most:
            found = unpack.decompress(piece, _CHUNK)
            piece = unpack.unconsumed_tail
            size += len(found)
            if not (found or piece or unpack.eof):
                raise TableError(_DAMAGED)
    except zlib.error as error:
        raise TableError(_DAMAGED) from error
    return size
