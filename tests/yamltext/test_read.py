"""Encodings, and the limit on size."""

from __future__ import annotations

import codecs

import pytest

from journeygap.yamltext.faults import Faults
from journeygap.yamltext.read import Limits, decode

TEXT = "journey: Zażółć 家族\n"


def read(data, **limits):
    faults = Faults()
    source = decode(data, "journey.yaml", "here/journey.yaml", Limits(**limits), faults)
    return source, faults.found


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["UTF-8", "UTF-8 with BOM", "UTF-16 LE", "UTF-16 BE"],
)
def test_utf_8_and_utf_16_with_a_bom_are_read(data):
    source, faults = read(data)
    assert (source.text, faults) == (TEXT, [])
    assert (source.path, source.shown) == ("journey.yaml", "here/journey.yaml")


def test_line_breaks_stay_as_they_are():
    assert read(b"a\r\nb\rc\n")[0].text == "a\r\nb\rc\n"


def test_the_bom_counts_in_no_column():
    source, _ = read(codecs.BOM_UTF8 + b"a: b")
    assert source.position(source.text.index("b")) == (1, 4)


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        ("a: x\nb: café".encode("latin-1"), 2, 7, "the file is not UTF-8 text from byte 12 on: 0xE9 after “b: caf”"),
        (b"\xff", 1, 1, "the file is not UTF-8 text from byte 1 on: 0xFF"),
        (b"a: \xed\xa0\x80", 1, 4, "the file is not UTF-8 text from byte 4 on: 0xED after “a:”"),
        (b"a: \xf0\x9f\x98", 1, 4, "the file is not UTF-8 text from byte 4 on: 0xF0 after “a:”"),
        ("a: b".encode("utf-32"), 1, 1, "the file is not UTF-8 text from byte 1 on: 0xFF"),
        ("a: b".encode("utf-16")[:-1], 1, 4, "the file is not UTF-16 text from byte 9 on"),
        (codecs.BOM_UTF16_LE + b"a\0\0\xd8b\0", 1, 2, "the file is not UTF-16 text from byte 5 on"),
    ],
    ids=["Latin-1", "one byte", "surrogate", "cut off", "UTF-32", "UTF-16 cut off", "UTF-16 lone surrogate"],
)
def test_any_other_encoding_is_one_error_at_the_first_odd_byte(data, line, column, message):
    source, (fault,) = read(data)
    assert source.text == ""
    assert (fault.code, fault.message) == ("JG018", message)
    assert fault.span.position()[:2] == (line, column)
    assert fault.suggestion == "save it as UTF-8, the usual choice of every editor"


def test_the_limit_on_size_counts_bytes():
    assert read(b"a: b\n", max_bytes=5)[1] == []
    source, (fault,) = read(b"a: bc\n", max_bytes=5)
    assert source.text == ""
    assert fault.code == "JG017"
    assert fault.span.position()[:2] == (1, 1)
    assert "5 bytes" in fault.message
    assert "max-bytes" in fault.message
    assert "raise max-bytes" in fault.suggestion


def test_the_limits_are_those_that_the_documentation_names():
    assert Limits() == Limits(max_bytes=64 * 1024 * 1024, max_depth=100, max_nodes=1_000_000, max_written=5_000_000)
