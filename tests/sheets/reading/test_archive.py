"""What a packed workbook unpacks to, whatever it says of itself."""

from __future__ import annotations

import io
import zipfile

import pytest

from journeygap.sheets.reading.archive import opened
from journeygap.sheets.tables import TableError
from journeygap.yamltext.read import Limits

LIMITS = Limits(max_bytes=1000)
"""8,000 bytes unpacked."""


def packed(method=zipfile.ZIP_DEFLATED, **members):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return held.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_a_sound_archive_is_read(method):
    archive = opened(packed(method, a=b"x" * 5000, b=b""), LIMITS)

    assert archive.names == {"a", "b"}
    assert (archive.read("a"), archive.read("b")) == (b"x" * 5000, b"")


def test_what_unpacks_to_too_much_is_refused():
    assert opened(packed(a=b"x" * 8000), LIMITS).names == {"a"}
    for members in ({"a": b"x" * 8001}, {"a": b"x" * 4000, "b": b"x" * 4001}):
        with pytest.raises(TableError, match="more than 8,000 bytes"):
            opened(packed(**members), LIMITS)


def test_a_size_that_is_a_lie_does_not_count():
    data = packed(a=b"x" * 100_000)
    lie = data.replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert zipfile.ZipFile(io.BytesIO(lie)).infolist()[0].file_size == 10

    with pytest.raises(TableError, match="more than 8,000 bytes"):
        opened(lie, LIMITS)


def test_a_password_is_named():
    data = bytearray(packed(a=b"x"))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(TableError, match="password"):
        opened(bytes(data), LIMITS)


def test_an_unusual_way_of_packing_is_named():
    with pytest.raises(TableError, match="unusual way"):
        opened(packed(zipfile.ZIP_BZIP2, a=b"x" * 100), LIMITS)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"no archive at all", packed(a=b"x" * 500)[:40]],
    ids=["nothing", "two letters", "a text", "half an archive"],  # a member holds the time at which it was packed
)
def test_what_is_no_archive_is_damaged(data):
    with pytest.raises(TableError, match="damaged"):
        opened(data, LIMITS)


def test_damage_within_a_member_is_found():
    data = bytearray(packed(a=bytes(range(256)) * 10))
    for at in range(40, 60):
        data[at] ^= 0xFF

    with pytest.raises(TableError, match="damaged"):
        opened(bytes(data), LIMITS).read("a")
