"""Pipe tables and code blocks of a page in Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.reading.markdown import cells_of, fenced, holds_tables, is_rule, markdown_tables
from journeygap.sheets.tables import Row, TableError
from journeygap.yamltext.read import Limits

PAGE = """\
# Journey map

Persona: Ana

| Stage | Touchpoint |
| :--- | ---: |
| Use | a \\| b |
|  |  |
| Buy | Till |

Text in between.

| One | Two |
| --- | --- |
"""


def test_the_tables_of_a_page_with_the_lines_above_them() -> None:
    first, second = markdown_tables(PAGE, Limits())

    assert first.rows == (Row(5, ("Stage", "Touchpoint")), Row(7, ("Use", "a | b")), Row(9, ("Buy", "Till")))
    assert (first.head, first.about) == (5, ("# Journey map", "Persona: Ana"))
    assert second.rows == (Row(13, ("One", "Two")),)
    assert second.about == ("Text in between.",)


def test_a_first_row_that_is_only_a_title_is_no_head() -> None:
    (table,) = markdown_tables("| Map | |\n| --- | --- |\n| Stage | Touchpoint |\n", Limits())

    assert table.head is None
    assert [row.number for row in table.rows] == [1, 3]


def test_a_page_without_tables() -> None:
    assert markdown_tables("", Limits()) == []
    assert markdown_tables("| a | b |\n| c | d |\n", Limits()) == []


def test_too_many_cells_are_refused() -> None:
    assert len(markdown_tables(PAGE, Limits(max_written=10))) == 2
    with pytest.raises(TableError):
        markdown_tables(PAGE, Limits(max_written=9))


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        ("| a | | b", ["a", None, "b"]),
        ("> | a | b |", ["a", "b"]),
        ("| a \\| b |", ["a | b"]),
        ("| a \\\\| b |", ["a \\\\", "b"]),
        ("|", []),
        ("", []),
    ],
)
def test_the_cells_of_a_row(line, cells) -> None:
    assert list(cells_of(line)) == cells


@given(st.lists(st.text(st.characters(exclude_characters="\\\0", exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_escaped_bars_part_no_cells(cells) -> None:
    line = "|" + "|".join(f"x{cell}x".replace("|", "\\|") for cell in cells) + "|"

    assert list(cells_of(line)) == [f"x{cell}x" for cell in cells]


@pytest.mark.parametrize(
    ("line", "rule"),
    [("|---|---|", True), ("--- | :-:", True), ("> |-|", True), ("---", False), ("| |", False), ("| - a |", False)],
)
def test_the_dashes_below_headers(line, rule) -> None:
    assert is_rule(line) is rule
    assert holds_tables(f"text\n{line}\n") is rule


def test_code_blocks_of_a_language_with_the_line_before_their_first() -> None:
    page = "text\n```python\nx\n```\n\n~~~Mermaid\njourney\n  a: 5\n~~~\n```mermaid\nopen"

    assert list(fenced(page, "mermaid")) == [(6, "journey\n  a: 5"), (10, "open")]
    assert list(fenced("", "mermaid")) == []
