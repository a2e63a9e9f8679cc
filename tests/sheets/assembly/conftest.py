"""What the tests of assembling share: records as a layout makes them."""

from __future__ import annotations

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.records import Column, Held, Name, Record


@pytest.fixture
def table():
    """Return the columns of headers and their records: the first cell of a row names its stage."""

    def made(headers, *rows):
        columns = [
            Column(f"{chr(66 + at)}1", read := header(text), str(read.key), read.scale)
            for at, text in enumerate(headers)
        ]
        records = [
            Record(
                None if stage is None else Name(stage, f"A{number}"),
                [
                    Held(value, f"{column.place[0]}{number}", column)
                    for column, value in zip(columns, cells, strict=True)
                    if value is not None
                ],
                place=f"A{number}",
            )
            for number, (stage, *cells) in enumerate(rows, 2)
        ]
        return columns, records

    return made
