"""What is in each column of an export: filled cells, numbers, texts and times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from journeygap.evidence.drafting.look import Seen, look
from journeygap.evidence.trouble import BadData
from journeygap.loading.files import Disk


@pytest.fixture
def seen(tmp_path: Path) -> Any:
    def run(content: str, name: str = "a.csv") -> Seen:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        disk = Disk()
        disk.name([str(path)])
        return look(str(path), str(tmp_path), disk)

    return run


def test_numbers_texts_and_empty_cells(seen: Any) -> None:
    found = seen("a;b;c\n1,5; x;\n-2;y;\n;x;\n" + "7;x ;\n" * 9)
    a, b, c = found.columns
    assert (found.rows, found.whole) == (12, True)
    assert (a.filled, a.distinct, a.numbers, a.low, a.high) == (11, 3, 11, -2, 7)
    assert (a.numeric, a.commas, a.whole) == (True, True, False)
    assert (b.texts, b.frequent, b.numeric) == ({"x": 11, "y": 1}, {"x": 11}, False)
    assert (c.filled, c.distinct, c.texts, c.low, c.numeric) == (0, 0, {}, None, False)


def test_of_many_different_texts_none_is_kept(seen: Any) -> None:
    (few,) = seen("id\n" + "".join(f"t{n}\n" for n in range(500))).columns
    (many,) = seen("id\n" + "".join(f"t{n}\n" for n in range(501))).columns
    assert (len(few.texts), many.distinct, many.texts) == (500, 501, {})


def test_columns_without_a_name_or_with_one_twice_have_letters(seen: Any) -> None:
    found = seen("q,,Q ,r\n1,2,3,4\n")
    assert [(each.name, each.shown) for each in found.columns] == [("=A", "q"), ("=B", "=B"), ("=C", "Q"), ("r", "r")]


@pytest.mark.parametrize(
    ("cells", "times", "hours"),
    [
        (["2018-05-01", "2018-05-02"], "iso", False),
        (["2018-05-01T10:00:00", "2018-05-02 11:00"], "iso", True),
        (["2018-Q1", "2018-Q2"], "iso", False),
        (["13/5/2018", "1/5/2018"], "day-first", False),
        (["5/13/2018 10:00", "5/1/2018 11:00"], "month-first", True),
        (["1/2/2018", "3/4/2018"], "?", False),
        (["13/5/2018", "5/13/2018"], "", False),
        (["1700000000", "1700000001"], "seconds", True),
        (["1700000000000", "1700000000001"], "milliseconds", True),
        (["2016", "2018"], "iso", False),
        (["20180531", "20180601"], "", False),
        (["1", "5"], "", False),
        (["soon"], "", False),
        (["", ""], "", False),
    ],
)
def test_times_are_recognised_where_every_cell_is_one(seen: Any, cells: list[str], times: str, *, hours: bool) -> None:
    column = seen("when,x\n" + "".join(f"{cell},\n" for cell in cells)).columns[0]
    assert (column.times, column.hours) == (times, hours)


def test_structures_of_json_lines_have_dotted_names(seen: Any) -> None:
    found = seen('{"q": 5, "user": {"id": "a"}}\n{"q": 4, "user": {"id": "b"}}\n', "a.jsonl")
    assert [(each.name, each.distinct) for each in found.columns] == [("q", 2), ("user.id", 2)]


def test_questions_of_qualtrics_are_labels(seen: Any) -> None:
    found = seen('Q1,Q2,Q3\n"How\nwas it?",,\n"{""ImportId"":""x""}",,\n5,4,3\n')
    assert (found.head.why, found.rows) == ("qualtrics", 1)
    assert [each.said for each in found.columns] == ["How was it?", "Q2", "Q3"]


@pytest.mark.parametrize(
    ("content", "name", "wrong"),
    [
        (",".join(f"c{n}" for n in range(2_001)) + "\n", "a.csv", "data.many-columns"),
        ("", "a.csv", "data.empty-file"),
        ("{", "a.jsonl", "data.no-json"),
        ("x", "a.parquet", "data.unread"),
        ("x", "a.doc", "data.no-format"),
    ],
)
def test_what_can_not_be_looked_at(seen: Any, content: str, name: str, wrong: str) -> None:
    with pytest.raises(BadData) as raised:
        seen(content, name)
    ((what, file, *_),) = raised.value.troubles
    assert (what.name, Path(file).name) == (wrong, name)
