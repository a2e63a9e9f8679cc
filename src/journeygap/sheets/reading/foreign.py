"""Files that are neither a workbook nor a table, whatever their name ends in: known by how they begin."""

from __future__ import annotations

import io
import json
import re
import zipfile

from journeygap.core.language import say
from journeygap.sheets.tables import TableError

_BYTES = {
    b"%PDF-": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"{\\rtf": "document",
    b"\x1f\x8b": "packed-file",
    b"7z\xbc\xaf": "packed-file",
    b"Rar!": "packed-file",
}
_PARTS = {"word/document.xml": "document", "ppt/presentation.xml": "slides"}
"""What only the archive of another program has."""
_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": "document",
    b"application/vnd.oasis.opendocument.presentation": "slides",
}
_LOOKED_AT = 2_000
_HTML = re.compile(
    r"(?:<\?xml[^>]{0,200}>\s{0,20}|<!--.{0,500}?-->\s{0,20})?<(?:!doctype html|html|head|body|meta|table|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML_WORKBOOK = "urn:schemas-microsoft-com:office:spreadsheet"
_KEYS = re.compile(r"^(journey|customer|company):(?=\s)", re.MULTILINE)
"""The keys that a journey file begins lines with."""


def refuse_bytes(data: bytes) -> None:
    """Raise `TableError` for a PDF, a picture, a document and the like: it says what that is, and what to do."""
    kind = next((kind for mark, kind in _BYTES.items() if data.startswith(mark)), None)
    if kind is None and data.startswith(b"PK"):
        kind = _packed(data)
    if kind is not None:
        raise TableError(say(f"tables.is-{kind}"))


def refuse_text(text: str) -> None:
    """Raise `TableError` for a text that is a web page, XML, JSON or a journey file: it says what to do."""
    head = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    if head.startswith("<") and (kind := _marked_up(head)) is not None:
        raise TableError(say(f"tables.is-{kind}"))
    if head.startswith(("{", "[")) and _is_json(text):
        raise TableError(say("tables.is-json"))
    if len({*_KEYS.findall(text[:_LOOKED_AT])}) > 1:
        raise TableError(say("tables.is-journey"))


def _packed(data: bytes) -> str | None:
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    kind = next((kind for part, kind in _PARTS.items() if part in names), None)
    return kind or next((kind for mark, kind in _DOCUMENTS.items() if mark in data[:200]), None)


def _marked_up(head: str) -> str | None:
    if _XML_WORKBOOK in head:
        return "xml-workbook"
    if _HTML.match(head):
        return "web-page"
    return "xml" if head.startswith("<?xml") else None


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), (dict, list))
    except (ValueError, RecursionError):
        return False
