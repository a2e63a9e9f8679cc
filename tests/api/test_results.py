"""What results offer in a notebook: plain data, tables, a comparison, and how they are shown."""

import json
import pickle
import sys
from datetime import date

import pytest

import journeygap
from journeygap.reporters.listings.json import render

DAY = date(2026, 11, 22)


@pytest.fixture
def bank(text):
    return journeygap.analyze(text=text, today=DAY)


def test_plain_data_is_the_json_result(bank):
    plain = bank.to_dict()

    assert plain == json.loads("".join(render(bank)))
    assert bank.journeys[0].to_dict() == plain["journeys"][0]


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


def test_a_comparison(bank):
    changed = bank.with_("Branch visit", satisfaction=6).with_("Billboards", status="retired")

    compared = journeygap.diff(bank, changed)

    assert isinstance(compared, journeygap.Comparison)
    assert (compared.coverage.before, compared.coverage.after) == (3 / 19, 6 / 19)
    assert (compared.waste.before, compared.waste.after) == (0.25, 0)
    assert {"JG102", "JG201"} <= {each.code for each in compared.closed}
    assert compared.to_dict()["coverage"]["change"] == pytest.approx(3 / 19)
    assert repr(compared).startswith("<Comparison: coverage 16% → 32%, ")


def test_a_comparison_of_one_journey_with_another_name(bank, data):
    other = journeygap.analyze(data=data, today=DAY).journeys[0].with_("Branch visit", satisfaction=6)

    compared = journeygap.diff(bank.journeys[0], other)

    assert [(each.coverage.before, each.coverage.after) for each in compared.journeys] == [(3 / 19, 6 / 19)]
    assert journeygap.diff(bank, bank).nothing


def test_what_can_not_be_compared(bank, text):
    other = journeygap.analyze(text=text, today=DAY, settings=journeygap.Settings(weak_margin=3))

    with pytest.raises(journeygap.InputError, match="different settings"):
        journeygap.diff(bank, other)
    with pytest.raises(journeygap.InputError, match="as of different days, 2026-11-22 and "):
        journeygap.diff(bank, journeygap.analyze(text=text))
    with pytest.raises(TypeError, match="not a str"):
        journeygap.diff("a.yaml", bank)


def test_what_is_shown_is_escaped(text):
    hostile = text.replace("name: Comparison site", r'name: "<script>\e[31m & |"')
    result = journeygap.analyze(text=hostile.replace("Choosing a bank", r'"<b>\u202e"'), today=DAY)
    journey = result.journeys[0]
    compared = journeygap.diff(result, result.with_("Contract", importance=9, ownership="social"))

    for shown in (result, journey, compared):
        html = shown._repr_html_()
        assert html.startswith("<table>")
        assert [part for part in ("<script>", "<b>\\", "\x1b", "\u202e") if part in html] == []
    assert "&lt;script&gt;\\x1b[31m &amp; |" in result._repr_html_()
    every = [result, journey, journey.journey, *journey.journey.touchpoints, *journey.overlay.needs, *journey.findings]
    assert [each for each in map(repr, every) if not each.isprintable() or not each.startswith("<")] == []


def test_how_things_are_shown(bank):
    journey = bank.journeys[0]
    need = journey.overlay.needs[1]

    assert repr(bank).startswith("<Analysis of 1 journey: coverage 16%, waste 25%, ")
    assert repr(journey).startswith("<JourneyAnalysis of “Choosing a bank”: coverage 16%, ")
    assert repr(journey.journey) == "<Journey “Choosing a bank” of “Newcomer”: 2 stages, 3 touchpoints, 2 activities>"
    assert repr(journey.journey.stages[0]) == "<Stage “Compare”: 2 touchpoints>"
    assert repr(need.touchpoint) == "<Touchpoint “Branch visit” in “Compare”>"
    assert repr(need) == "<Need “Branch visit” in “Compare”: weak, 50% fulfilled>"
    assert repr(journey.journey.company.activities[1]) == "<Activity “Billboards”, live>"
    assert repr(journey.coverage) == "<Coverage 16%: 3 required, 1 matched, 0 met>"


def test_where_nothing_is_known_of_the_company(data):
    del data["company"]
    result = journeygap.analyze(data=data, today=DAY)

    assert result.to_frame("stages")[["required", "matched"]].isna().to_numpy().tolist() == [[False, True]] * 2
    assert "not known" in result._repr_html_()
    assert repr(result.journeys[0].coverage) == "<Coverage not known: 3 required>"


def test_results_can_be_sent_to_another_process(data):
    result = pickle.loads(pickle.dumps(journeygap.analyze(data=data, today=DAY)))  # noqa: S301 - it is our own

    assert result.with_("Branch visit", satisfaction=6).portfolio.coverage == 6 / 19
    with pytest.raises(journeygap.DefinitionError, match=r"<data>: company\.touchpoints\[1\]"):
        result.with_("Billboards", cost=-1)
