"""From bytes to text, in whatever encoding a spreadsheet saved it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets import vocabulary
from journeygap.sheets.reading.text import Text, Words, decoded
from journeygap.sheets.tables import TableError
from journeygap.yamltext.read import Limits

TABLE = "Phase;Berührungspunkt\nKauf;Gespräch über Größen\n"


def read(data, encoding=None, **limits):
    return decoded(data, Limits(**limits), encoding, Words(vocabulary.count_known, vocabulary.language_of))


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_unicode_is_seen(encoding, shown) -> None:
    assert read(TABLE.encode(encoding)) == Text(TABLE, shown)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_byte_order_mark_is_enough_for_text_without_ascii(encoding) -> None:
    text = "阶段，接触点，渠道，负责人，满意度，重要性" * 9
    mark = "\ufeff" if encoding.endswith("be") else ""

    assert read((mark + text).encode(encoding)) == Text(text, "UTF-16")


@pytest.mark.parametrize(
    ("encoding", "shown", "text"),
    [
        ("cp1252", "Windows-1252", TABLE),
        ("cp1250", "Windows-1250", "Etap;Punkt styku\nZakup;Długa rozmowa w księgarni, część\n"),
        ("mac_roman", "Mac Roman", TABLE),
        ("cp932", "Shift-JIS", "ステージ,タッチポイント\n購入,店舗の窓口\n"),
        ("gb18030", "GBK", "阶段,触点\n购买,商店的收银台\n"),
    ],
)
def test_other_encodings_are_a_guess(encoding, shown, text) -> None:
    assert read(text.encode(encoding)) == Text(text, shown, guessed=True)


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        # These letters are some of Spanish, French and Portuguese in the other encoding.
        ("Etap;Punkt styku\nStart;Koń\n", "cp1250", "Windows-1250"),
        ("Faza;Punkt kontaktu\nStart;Część\n", "cp1250", "Windows-1250"),
        ("Etapa;Punto de contacto\nInicio;Niño\n", "cp1252", "Windows-1252"),
        ("Phase;Point de contact\nDébut;Œuvre forêt\n", "cp1252", "Windows-1252"),
        # And this one is half a Chinese sign in a third.
        ("Stage,Touchpoint\nBuy,Cafés\n", "cp1252", "Windows-1252"),
        ("Phase;Touchpoint\nKauf;ÄÖÜ\n", "cp1252", "Windows-1252"),
        ("Stage,Touchpoint\n购买,商店的收银台\n", "gb18030", "GBK"),
        ("Stage,Touchpoint\n購入,店舗\n", "cp932", "Shift-JIS"),
    ],
)
def test_few_letters_are_those_of_the_language_of_the_headers(text, encoding, shown) -> None:
    assert read(text.encode(encoding)) == Text(text, shown, guessed=True)


def test_an_encoding_that_was_asked_for_is_no_guess() -> None:
    assert read(TABLE.encode("cp1252"), "windows-1252") == Text(TABLE, "Windows-1252")
    assert read("é".encode("cp850"), "cp850") == Text("é", "cp850")
    assert read("\ufeffa".encode("utf-16-le"), "utf-16-le") == Text("a", "UTF-16")


@pytest.mark.parametrize("encoding", ["no-such-encoding", "rot13", "hex", "ascii", "a\0b", "", "idna"])
def test_an_encoding_that_will_not_do_is_refused(encoding) -> None:
    with pytest.raises(TableError):
        read(TABLE.encode(), encoding)


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00", b"\xff\xfe\x00\xd8", b"\xef\xbb\xbf\xff", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff"],
)
def test_what_is_no_text_is_refused(data) -> None:
    with pytest.raises(TableError):
        read(data)


def test_too_many_bytes_are_refused() -> None:
    assert read(b"12345", max_bytes=5).text == "12345"
    with pytest.raises(TableError):
        read(b"123456", max_bytes=5)


def test_no_bytes_are_an_empty_text() -> None:
    assert read(b"") == Text("", "UTF-8")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf_8_comes_back_whatever_it_says(text) -> None:
    assert read(text.encode()) == Text(text.removeprefix("\ufeff"), "UTF-8")


@given(st.binary(max_size=40))
def test_any_bytes_are_a_text_or_refused(data) -> None:
    try:
        found = read(data)
    except TableError:
        return
    assert isinstance(found.text, str)
