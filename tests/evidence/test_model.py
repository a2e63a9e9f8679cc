"""An evidence file as it is read: what may be written in two ways, and what is of neither."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from journeygap.evidence.model import Answer, LongAnswers, Scale, Table, Used
from journeygap.evidence.read import read_evidence

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\n"
REST = "scale: {min: 1, max: 5}\nanswers: [{touchpoint: A, satisfaction: q}]\n"


@pytest.fixture
def stated(write: Any) -> Any:
    def run(text: str) -> Any:
        path: Path = write(HEAD + text)
        return read_evidence(str(path)).stated

    return run


def test_data_are_one_path_several_or_a_table(stated: Any) -> None:
    assert stated("data: a.csv\n" + REST).data == ("a.csv",)
    assert stated("data: [a.csv, b.csv]\n" + REST).data == ("a.csv", "b.csv")
    table = stated("data: {table: t}\n" + REST).data
    assert isinstance(table, Table)
    assert (table.table, table.database) == ("t", None)


def test_a_scale_has_ends_or_labels(stated: Any) -> None:
    scale = stated("data: a.csv\n" + REST).scale
    assert isinstance(scale, Scale)
    assert (scale.min, scale.max) == (1, 5)
    assert stated("data: a.csv\n" + REST.replace("{min: 1, max: 5}", "[Bad, Good]")).scale == ("Bad", "Good")


def test_answers_are_a_list_or_a_long_table(stated: Any) -> None:
    (answer,) = stated("data: a.csv\n" + REST.replace("q}", "q, used: {column: u, yes: 1}}")).answers
    assert isinstance(answer, Answer)
    assert isinstance(answer.used, Used)
    assert (answer.satisfaction, answer.used.yes) == ("q", ("1",))
    long = stated(
        "data: a.csv\nscale: [Bad, Good]\nanswers: {touchpoint: t, satisfaction: {Ease: q}, names: {x: null}}\n"
    )
    assert isinstance(long.answers, LongAnswers)
    assert (long.answers.satisfaction, long.answers.names) == ({"Ease": "q"}, {"x": None})


def test_one_value_needs_no_list(stated: Any) -> None:
    found = stated("data: a.csv\nread: {header: 2}\nwhere: {w: 1, v: [a, '']}\nmissing: ''\n" + REST)
    assert (found.read.header, dict(found.where), found.missing) == ((2,), {"w": ("1",), "v": ("a", "")}, ("",))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("data: []\n" + REST, "JG006"),
        ("data: {}\n" + REST, "JG004"),
        ("data: a.csv\nread: {header: 0}\n" + REST, "JG006"),
        ("data: a.csv\nread: {header: []}\n" + REST, "JG006"),
        ("data: a.csv\n" + REST.replace("max: 5", "max: high"), "JG005"),
        ("data: a.csv\n" + REST.replace("{min: 1, max: 5}", "5"), "JG005"),
    ],
)
def test_what_is_of_neither_form_is_refused_with_its_line(refused: Any, text: str, code: str) -> None:
    (mistake,) = refused(HEAD + text)
    assert mistake.split()[1] == code
    assert 4 <= int(mistake.split(":")[0]) <= 6
