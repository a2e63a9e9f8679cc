"""Rows of values are shortened to their numbers, and no other row."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.reading.plain_rows import condensed, percentages

SHORT = b'<row r="%d" short=""/>'


def sheet(*rows):
    return b"<worksheet><sheetData>" + b"".join(rows) + b"</sheetData></worksheet>"


def row(*cells, number=3, attributes=b""):
    return b'<row r="%d"%b>%b</row>' % (number, attributes, b"".join(cells))


VALUE = b'<c r="B3" t="s"><v>7</v></c>'


@pytest.mark.parametrize(
    "cells",
    [
        [VALUE],
        [b'<c r="B3"><v>0.85</v></c>', b'<c r="C3" s="4" t="b"><v>1</v></c>'],
        [b'<c r="B3" t="inlineStr"><is><t>Tom &amp; Ana</t></is></c>'],
        [b'<c r="B3" t="inlineStr"><is><t xml:space="preserve"> \xc3\xa4 </t></is></c>'],
        [b'<c r="A3" s="1"/>', VALUE, b'<c r="C3" s="1"/>'],
    ],
)
def test_a_row_of_values_is_shortened(cells) -> None:
    found = condensed(sheet(row(*cells, attributes=b' spans="1:3" x14ac:dyDescent="0.25"')))

    assert found.data == sheet(SHORT % 3)
    assert found.last_row == 3


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="B3"><f>A1</f><v>7</v></c>',
        b'<c r="B3" t="e"><v>#N/A</v></c>',
        b'<c r="B3" t="str"><f>A1</f></c>',
        b'<c r="B4"><v>7</v></c>',  # in another row
        b"<c><v>7</v></c>",
        b"<c r='B3'><v>7</v></c>",
        b'<x:c r="B3"><v>7</v></x:c>',
        b'<c r="B3" s="1"/>',  # holds nothing
        b'<c r="B3"><v>a & b</v></c>',  # no sound XML, as those below
        b'<c r="B3"><v>&unknown;</v></c>',
        b'<c r="B3"><v>\x01</v></c>',
        b'<c r="B3"><v>7</c></v>',
        b'<c r="B3"><v>7</v>',
    ],
)
def test_every_other_row_is_left_to_the_parser(cell) -> None:
    data = sheet(row(cell), row(VALUE.replace(b"3", b"4"), number=4))

    assert condensed(data).data == sheet(row(cell), SHORT % 4)


@pytest.mark.parametrize("part", [b"<!-- %b -->" % row(VALUE), b"<![CDATA[]]>", b"<c>]]></c>", b"<t>\xff</t>"])
def test_a_sheet_with_what_may_hide_a_row_is_left_to_the_parser(part) -> None:
    data = sheet(row(VALUE), part)

    assert condensed(data) == (data, 0, 0)


def test_the_last_row_and_column_are_those_with_a_value() -> None:
    far = row(VALUE, b'<c r="AB3"><v>1</v></c>', b'<c r="XFD3" s="1"/>')
    first = row(b'<c r="A1"><v>1</v></c>', number=1)
    empty = b'<row r="1048576"><c r="A1048576" s="1"/></row>'

    found = condensed(sheet(far, first, empty))

    assert (found.last_row, found.last_column) == (3, 28)


def test_percentages_are_the_numbers_in_cells_of_their_styles() -> None:
    cells = (
        b'<c r="A3" s="2"><v>0.5</v></c>',
        b'<c r="AA3" s="2" t="n"><v>0.5</v></c>',
        b'<c r="AB3" s="2" t="s"><v>0</v></c>',
        b'<c r="AC3" s="12"><v>0</v></c>',
        b'<c r="AD3" s="2"/>',
    )

    assert list(percentages(sheet(row(*cells)), {"2", "5"})) == [(3, 1), (3, 27)]
    assert list(percentages(sheet(row(*cells)), ())) == []


@given(
    st.lists(
        st.sampled_from([VALUE, b'<c r="B3"', b"<v>", b"</v>", b"</c>", b"<is>", b"7", b"&amp;", b"/>"]), max_size=9
    )
)
def test_what_is_no_sound_xml_stays_that(parts) -> None:
    from xml.parsers.expat import ExpatError, ParserCreate

    def is_sound(data):
        try:
            ParserCreate().Parse(data, True)
        except ExpatError:
            return False
        return True

    data = sheet(row(*parts))
    assert is_sound(condensed(data).data) == is_sound(data)
    assert re.sub(rb'<row r="3"( short=""/>|>.*</row>)', b"", condensed(data).data) == sheet()
