"""Files that are neither a workbook nor a table say what they are, whatever their names end in."""

from __future__ import annotations

import io
import zipfile

import pytest

from journeygap.core.language import say
from journeygap.sheets.reading.foreign import refuse_bytes, refuse_text
from journeygap.sheets.tables import TableError


def archive(*names, first=b""):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        if first:
            zipped.writestr("mimetype", first)
        for name in names:
            zipped.writestr(name, "<a/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"{\\rtf1\\ansi Stage}", "document"),
        (b"\x1f\x8b\x08\0", "packed-file"),
        (archive("[Content_Types].xml", "word/document.xml"), "document"),
        (archive("[Content_Types].xml", "ppt/presentation.xml"), "slides"),
        (archive("content.xml", first=b"application/vnd.oasis.opendocument.text"), "document"),
    ],
)
def test_bytes_of_other_programs_are_refused_by_name(data, kind) -> None:
    with pytest.raises(TableError) as refused:
        refuse_bytes(data)

    assert str(refused.value) == say(f"tables.is-{kind}")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Stage,Touchpoint\n",
        b"PK\x03\x04 broken",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        archive("[Content_Types].xml", "xl/workbook.xml"),
        archive("content.xml", first=b"application/vnd.oasis.opendocument.spreadsheet"),
    ],
)
def test_workbooks_and_texts_pass(data) -> None:
    refuse_bytes(data)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<html><body><table><tr><td>Stage</td></tr></table></body></html>", "web-page"),
        ("\ufeff\n<!DOCTYPE html>\n<html>", "web-page"),
        ('<table border="1"><tr><th>Stage</th>', "web-page"),
        ('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "web-page"),
        ('<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "xml-workbook"),
        ('<?xml version="1.0"?><mxfile host="app.diagrams.net">', "xml"),
        ('{"stages": [{"name": "Learn"}]}', "json"),
        ("[1, 2]", "json"),
        ("# of the shop\njourney: Tea\ncustomer:\n  stages:\n", "journey"),
        ("customer:\n  stages: []\ncompany: {}\n", "journey"),
    ],
)
def test_texts_that_are_no_tables_are_refused_by_name(text, kind) -> None:
    with pytest.raises(TableError) as refused:
        refuse_text(text)

    assert str(refused.value) == say(f"tables.is-{kind}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Stage,Touchpoint\nLearn,Blog\n",
        "{a},b\n",
        "[Stage],Touchpoint\n",
        "<Stage>,Touchpoint\n",
        "journey\n  title Tea\n",
        "customer:,company:\na,b\n",
        "# Map\n\n<table> is no word of ours\n\n| Stage | Touchpoint |\n",
        "<h1>Map</h1>\n\n| Stage | Touchpoint |\n\n<table>\n",
    ],
)
def test_tables_pages_and_diagrams_pass(text) -> None:
    refuse_text(text)
