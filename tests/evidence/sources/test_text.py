"""CSV and TSV files: their encoding, their delimiter, and the rows with the names."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.evidence.model import Read
from journeygap.evidence.sources.part import Part
from journeygap.evidence.sources.text import joined, lines_of, opened, plain_copy, text_part
from journeygap.evidence.trouble import BadData


class Seen(Protocol):
    def __call__(self, content: str | bytes, name: str = "a.csv", *, tabs: bool = False, **read: Any) -> Part: ...


@pytest.fixture
def part(tmp_path: Path) -> Seen:
    """How a file of this content is read; what `read` says goes along."""

    def seen(content: str | bytes, name: str = "a.csv", *, tabs: bool = False, **read: Any) -> Part:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return text_part(str(path), name, Read(**read), str(tmp_path), tabs=tabs)

    return seen


def wrong(part: Seen, content: str | bytes, name: str = "a.csv", **read: Any) -> str:
    """The name of the one mistake that a file has."""
    with pytest.raises(BadData) as raised:
        part(content, name, **read)
    (trouble,) = raised.value.troubles
    assert trouble.file == name
    return trouble.what.name


@pytest.mark.parametrize(
    ("content", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2\n", ";"),
        ("a\tb\n1\t2\n", "\t"),
        ("a|b\r\n1|2\r\n", "|"),
        ("a\n1\n", ","),
        ('a;b\n"x;\ny";2\n', ";"),
        ("a;b\n\n1;2\n", ";"),
        # None of these ends a line of CSV.
        ("a;b\nx\u2028y;2\nx\x0cy\x85z;2\n", ";"),
    ],
)
def test_the_delimiter_is_the_one_that_parts_every_row_alike(part: Seen, content: str, delimiter: str) -> None:
    assert part(content).delimiter == delimiter


def test_what_is_stated_is_not_guessed(part: Seen) -> None:
    assert part("a,b;c\n1,2;3\n", delimiter=";").names == ("a,b", "c")
    assert part("a,b\tc\n", tabs=True).names == ("a,b", "c")


def test_names_and_first_row_where_they_are_said_to_be(part: Seen) -> None:
    plain = part("a, b \n1,2\n")
    assert (plain.names, plain.skip, plain.first, plain.shown, plain.format) == (("a", "b"), 1, 2, "a.csv", "csv")
    lower = part("Title\n\na,b\nnote,\n1,2\n", header=(3,), first=5)
    assert (lower.names, lower.skip, lower.first) == (("a", "b"), 4, 5)
    two = part("How?,,Other\nx,y,\n1,2,3\n", header=(1, 2))
    assert (two.names, two.first) == (("How? / x", "How? / y", "Other"), 3)


def test_a_name_over_two_lines_is_skipped_as_a_whole(part: Seen) -> None:
    found = part('"a\nb",c\n1,2\n')
    assert (found.names, found.skip, found.first) == (("a\nb", "c"), 0, 2)
    assert Path(found.path).read_text(encoding="utf-8") == "1,2\n"


@pytest.mark.parametrize(
    "content",
    [
        "ä\n1\n".encode(),
        b"\xef\xbb\xbf" + "ä\n1\n".encode(),
        "ä\n1\n".encode("utf-16"),
        gzip.compress("ä\n1\n".encode()),
    ],
)
def test_marks_of_unicode_and_archives_are_seen_through(part: Seen, content: bytes) -> None:
    found = part(content, "a.csv.gz" if content[:2] == b"\x1f\x8b" else "a.csv")
    assert found.names == ("ä",)
    with opened(found.path) as file:
        assert file.read() == "ä\n1\n"


def test_another_encoding_is_as_stated(part: Seen) -> None:
    assert part("ß\n1\n".encode("cp1252"), encoding="cp1252").names == ("ß",)
    assert wrong(part, b"a\n\x81\n", encoding="cp1252") == "data.other-encoding"


@pytest.mark.parametrize(
    ("content", "read", "name"),
    [
        ("", {}, "data.empty-file"),
        (" \n\n", {}, "data.empty-file"),
        ("a,b;c\n1,2;3\n", {}, "data.delimiters"),
        ("a\n1\n", {"header": (3,)}, "data.names-below-the-end"),
        ("x" * 200_000 + "\n1\n", {}, "data.no-csv-names"),
        (b"a\n\xff\xfe\xfd\x80\n", {}, "data.no-utf-8"),
    ],
)
def test_what_can_not_be_read_is_refused(part: Seen, content: str | bytes, read: dict[str, Any], name: str) -> None:
    assert wrong(part, content, **read) == name


def test_an_archive_that_is_none_or_cut_short(part: Seen) -> None:
    assert wrong(part, b"a\n1\n", "a.csv.gz") == "data.damaged-archive"
    assert wrong(part, gzip.compress(b"a\n1\n")[:-9], "a.csv.gz") == "data.damaged-archive"


def test_a_copy_without_what_is_above_the_data(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("title\r\na\r\nä,\u2028\r\n2".encode())
    copy = plain_copy(Part(str(path), "a.csv", "csv", ("a",), ",", skip=2), str(tmp_path))
    assert Path(copy).read_bytes() == "ä,\u2028\r\n2".encode()


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([[" a ", ""]], ("a", "")),
        ([["Q1", "", "Q2"], ["x", "y", "z"]], ("Q1 / x", "Q1 / y", "Q2 / z")),
        ([["", "Q"], ["x", ""]], ("x", "Q")),
        ([["Q"], ["x", "y"]], ("Q / x", "Q / y")),
        ([["Q", "R"], ["x"]], ("Q / x", "R")),
        ([[], []], ()),
        ([[], ["x"]], ("x",)),
    ],
)
def test_two_rows_of_names_become_one(rows: list[list[str]], names: tuple[str, ...]) -> None:
    assert joined(rows) == names


@given(st.text())
def test_lines_end_where_those_of_csv_end_and_nothing_is_lost(text: str) -> None:
    found = lines_of(text)
    assert "".join(found) == text
    assert all(line.rstrip("\r\n").count("\n") + line.rstrip("\r\n").count("\r") == 0 for line in found)
