"""A packed workbook (.xlsx, .xlsb, .ods): what it unpacks to, measured before anything reads it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.sheets.tables import TableError
from journeygap.yamltext.read import Limits

_UNPACKED = 8
"""A workbook is a packed file: unpacked it may be so many times as large as a file may."""
_MOST_MEMBERS = 100_000
_CHUNK = 1 << 20
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")


class Archive(NamedTuple):
    """An archive whose members are known to unpack to no more than the limit."""

    names: frozenset[str]
    packed: zipfile.ZipFile

    def read(self, name: str) -> bytes:
        """Return a member's bytes. Raises `TableError` where it is damaged."""
        try:
            return self.packed.read(name)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, zlib.error, EOFError) as error:
            raise TableError(say("tables.damaged")) from error


def opened(data: bytes, limits: Limits) -> Archive:
    """Check an archive and return it. Raises `TableError` where it is damaged, encrypted, or unpacks to too much.

    The sizes that an archive states may be lies, so every member is unpacked and counted.
    """
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
        members = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise TableError(say("tables.damaged")) from error
    if any(member.flag_bits & 1 for member in members):
        raise TableError(say("tables.password"))
    most = limits.max_bytes * _UNPACKED
    if len(members) > _MOST_MEMBERS:
        raise TableError(say("tables.many-parts", parts=len(members), most=_MOST_MEMBERS))
    left = most - sum(member.file_size for member in members)
    if left < 0:
        raise TableError(say("tables.unpacked", most=most, times=_UNPACKED))
    left = most
    for member in members:
        left -= _size(data, member, left)
        if left < 0:
            raise TableError(say("tables.unpacked", most=most, times=_UNPACKED))
    return Archive(frozenset(member.filename for member in members), packed)


def _size(data: bytes, member: zipfile.ZipInfo, most: int) -> int:
    """Return how many bytes a member really unpacks to, or more than ``most`` as soon as it is more."""
    try:
        header = _LOCAL_HEADER.unpack_from(data, member.header_offset)
    except struct.error as error:
        raise TableError(say("tables.damaged")) from error
    start = member.header_offset + _LOCAL_HEADER.size + header[-2] + header[-1]
    if header[0] != b"PK\x03\x04" or start > len(data):
        raise TableError(say("tables.damaged"))
    if member.compress_type == zipfile.ZIP_STORED:
        return member.compress_size
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise TableError(say("tables.packed"))
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    size = 0
    piece = data[start : start + member.compress_size]
    try:
        while not unpack.eof and size <= most:
            found = unpack.decompress(piece, _CHUNK)
            piece = unpack.unconsumed_tail
            size += len(found)
            if not (found or piece or unpack.eof):
                raise TableError(say("tables.damaged"))
    except zlib.error as error:
        raise TableError(say("tables.damaged")) from error
    return size
