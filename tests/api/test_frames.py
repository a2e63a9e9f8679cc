"""Results as tables: their rows, their columns and types, and what is said where there can be none."""

import sys
from datetime import date

import pytest

import journeygap
from journeygap.api.frames import frame

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("of", "rows", "numbers"),
    [
        ("touchpoints", [("comparison-site", "missing"), ("branch-visit", "weak"), ("contract", "missing")], [8, 6]),
        ("activities", [("branch-visit", "aligned"), ("billboards", "wasted")], [300, 100]),
        ("stages", [("compare", 2), ("sign", 1)], [3 / 14, 0]),
    ],
)
def test_tables(bank, of, rows, numbers):
    table = bank.to_frame(of)
    first, second, third = {
        "touchpoints": ("id", "state", "importance"),
        "activities": ("id", "role", "effort"),
        "stages": ("id", "required", "coverage"),
    }[of]

    assert list(table[[first, second]].itertuples(index=False, name=None)) == rows
    assert table[third].dtype == "float64"
    assert table[third].dropna().tolist() == pytest.approx(numbers, abs=1e-9)
    assert set(table["journey"]) == {"Choosing a bank"}
    assert table.equals(bank.journeys[0].to_frame(of))


def test_the_table_of_findings(bank):
    table = bank.to_frame()

    assert table["code"].tolist() == [each.code for each in bank.every_finding()]
    assert list(table.columns)[:3] == ["journey", "journey_path", "code"]
    assert table["line"].dtype == "Int64"


@pytest.mark.parametrize("of", ["findings", "touchpoints", "activities", "stages"])
def test_a_table_of_nothing_has_its_columns(folder, of, text):
    assert list(journeygap.analyze(folder).to_frame(of).columns) == list(
        journeygap.analyze(text=text, today=DAY).to_frame(of).columns
    )


def test_without_pandas(bank, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(journeygap.InputError, match=r"to_frame needs the package pandas: .*\[pandas\]"):
        bank.to_frame()


def test_a_table_that_there_is_not(bank):
    with pytest.raises(journeygap.InputError, match=r"no table of “touchpoint” .did you mean “touchpoints”"):
        bank.to_frame("touchpoint")


def test_a_row_has_the_journey_that_it_is_of_and_what_is_shared_has_none():
    rows = [{"code": "JG101", "line": 3, "opportunity": 12.5}, {"code": "JG102", "line": None, "opportunity": None}]
    journey = {"journey": "J", "path": "j.yaml", "findings": rows}

    table = frame([journey], [{"code": "JG404", "line": 1, "extra": "x"}], "findings")

    assert table["journey_path"].tolist() == ["j.yaml", "j.yaml", None]
    assert table["code"].tolist() == ["JG101", "JG102", "JG404"]
    assert (table["line"].dtype, table["line"].isna().tolist()) == ("Int64", [False, True, False])
    assert table["opportunity"].isna().tolist() == [False, True, True]
    # A key that the tables are not known to have comes behind the ones that they have.
    assert table.columns[-1] == "extra"


@pytest.mark.parametrize("of", ["", "company", "findings ", 7])
def test_only_the_parts_that_there_are(of):
    with pytest.raises(journeygap.InputError):
        frame([], [], of)
