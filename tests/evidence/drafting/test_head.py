"""The rows above the data of an export: which hold the names, and where the data begin."""

from __future__ import annotations

import pytest

from journeygap.evidence.drafting.draft import draft
from journeygap.evidence.drafting.head import Head, first_rows, head_of
from journeygap.loading.files import Disk

IMPORT_IDS = ['{"ImportId":"x"}', "", ""]


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ([], Head()),
        ([["a", "b"]], Head()),
        ([["a", "b"], ["1", "2"]], Head()),
        ([["a"], ["1"]], Head()),
        ([["Title"], [], ["a", "b", "c"], ["1", "2", "3"]], Head((3,), why="titles")),
        # Only a row of three names or more is one below titles.
        ([["Title"], ["a", "b"], ["1", "2"]], Head()),
        # Questions go over several columns, with the options below.
        ([["Respondent ID", "Q", ""], ["", "x", "y"]], Head((1, 2), why="options-of-surveymonkey")),
        ([["id", "Q", ""], ["", "x", "Open-Ended Response"]], Head((1, 2), why="options-of-surveymonkey")),
        ([["T"], ["Respondent ID", "Q", "", "R"], ["", "x", "y", ""]], Head((2, 3), why="options-of-surveymonkey")),
        ([["id", "Q", ""], ["", "x", "y"]], Head(doubt=(1, 2))),
        ([["id", "Q", ""], ["1", "x", "3"]], Head()),
        ([["id", "Q", ""], ["1", "x"]], Head()),
        ([["", "Q", "", "R"], ["1", "x", "y", "z"]], Head()),
        # Qualtrics: names, questions, ids of its own.
        (
            [["Q1", "Q2", "Q3"], [" How\nwas it? ", "", ""], IMPORT_IDS, ["5", "4", "3"]],
            Head(None, 4, "qualtrics", ("How was it?", "", "")),
        ),
        ([["T"], ["Q1", "Q2", "Q3"], ["a", "b", "c"], IMPORT_IDS], Head((2,), 5, "qualtrics", ("a", "b", "c"))),
    ],
)
def test_heads_by_hand(rows: list[list[str]], head: Head) -> None:
    assert head_of(rows) == head


def test_the_first_rows_of_delimited_text() -> None:
    assert first_rows(["a;b\n", '"x;\n', 'y";2\n'], ";") == [["a", "b"], ["x;\ny", "2"]]
    assert first_rows([], ",") == []
    assert len(first_rows([f"{n}\n" for n in range(100)], ",")) == 12


@pytest.mark.parametrize("long", ["x" * 200_000, '"' + "x" * 200_000 + '"'])
def test_a_cell_as_long_as_a_book_ends_the_head(tmp_path, long) -> None:
    assert first_rows(["a,b\n", f"{long},1\n", "2,3\n"], ",") == [["a", "b"]]

    path = tmp_path / "a.csv"
    path.write_text(f"q,said\n5,{long}\n" + "4,short\n" * 20, encoding="utf-8")
    disk = Disk()
    disk.name([str(path)])
    assert "q: numbers" in draft(str(path), (), disk, str(tmp_path / "x.evidence.yaml")).text
