"""`journeygap plan` from the command line."""

from __future__ import annotations

import csv
import io
import json

import pytest

pytest.importorskip("highspy", reason="the extra plan is not installed")

SHOP = """\
journey: Buying a bicycle
customer:
  stages:
    - name: Choosing
      touchpoints: [{name: Test ride, importance: 10}, {name: Price list, importance: 6, satisfaction: 3}]
    - {name: Owning, touchpoints: [{name: Repairs, importance: 8}]}
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: Price list, stage: Choosing, owner: Sales, cost: 200}
    - {name: Newspaper advertising, owner: Marketing, cost: 900}
    - {name: Test ride, stage: Choosing, status: planned, owner: Sales, cost: 700, delivers: 8, setup: {cost: 2000}}
    - {name: Repairs, stage: Owning, status: planned, owner: Service, cost: 600, needs: Workshop}
    - {name: Workshop, status: planned, owner: Service, cost: 500, setup: {cost: 9000, hours: 80}}
"""
"""Weights 10, 6 and 8: 3 of 24 today (12.5 %), 11 of 24 with the test ride (45.8 %), 19 of 24 with all (79.2 %)."""


@pytest.fixture
def shop(quick):
    quick.write("journey.yaml", SHOP)
    return quick


def test_the_answer_in_one_sentence(shop):
    ran = shop("plan")

    assert ran.code == 0
    assert ran.lines[0] == (
        "Drop 1, launch 1: coverage rises from 12% to 46%; 200 EUR a month are left; 2,000 EUR once."
    )
    assert shop("plan", "-q").lines == ran.lines[:1]


def test_every_section(shop):
    out = shop("plan").out

    for heading in (
        "What to do, in this order",
        "Coverage before and after",
        "What the next step would cost",
        "What each budget buys",
        "What no action covers",
        "Hours by owner",
    ):
        assert (heading in out) is (heading != "Hours by owner" or "80" in out)
    assert "“Owning” stays dark; the least budget that lights it is 200 EUR a month" in out


def test_json_has_the_keys_of_its_schema_in_their_order(shop):
    result = json.loads(shop("plan", "-f", "json").out)

    assert list(result) == [
        *("schema_version", "tool", "unit", "currency", "period", "optimal", "bound", "complete", "coverage"),
        *("budget", "running", "setup", "left", "setup_not_stated", "actions", "journeys", "stopped"),
        *("becomes_waste", "left_out", "spared", "unknown_cost", "idle_tools", "frontier", "unexamined", "dark"),
        *("uncovered", "owners", "without_owner", "not_weighed", "next", "firm"),
    ]
    assert (result["schema_version"], result["unit"], result["optimal"]) == (1, "cost", True)
    assert result["coverage"] == {"before": 0.125, "after": round(11 / 24, 9), "without_assumed": round(11 / 24, 9)}
    assert (result["running"], result["setup"], result["left"]) == (-200, 2000, 200)
    assert result["actions"][1] == {
        "kind": "launch",
        "id": "test-ride",
        "name": "Test ride",
        "path": "journey.yaml",
        "owner": "Sales",
        "step": 2,
        "gain": round(8 / 24, 9),
        "running": 700,
        "setup": 2000,
        "coverage": round(11 / 24, 9),
        "needs": [],
        "from": None,
        "assumed": False,
    }
    assert result["journeys"] == [
        {
            "path": "journey.yaml",
            "journey": "Buying a bicycle",
            "before": 0.125,
            "after": round(11 / 24, 9),
            "stages": [
                {"stage": "choosing", "before": 0.1875, "after": 0.6875},
                {"stage": "owning", "before": 0.0, "after": 0.0},
            ],
        }
    ]
    # 700 + 1,100 - 900 for everything; repairs alone, for 200, bring as much as the test ride.
    assert result["next"] == {
        "budget": 900,
        "coverage": round(19 / 24, 9),
        "in": [["launch", "repairs"], ["launch", "workshop"]],
        "out": [],
    }
    assert result["dark"] == [{"path": "journey.yaml", "stage": "owning", "budget": 200}]
    assert [(each["budget"], each["coverage"]) for each in result["frontier"]] == [
        (-900, 0.125),
        (-200, round(11 / 24, 9)),
        (900, round(19 / 24, 9)),
    ]


def test_csv_has_an_action_a_row(shop):
    rows = list(csv.DictReader(io.StringIO(shop("plan", "--budget", "900", "-f", "csv").out)))

    assert [(row["step"], row["kind"], row["id"], row["running"]) for row in rows] == [
        ("1", "drop", "newspaper-advertising", "-900"),
        ("2", "launch", "test-ride", "700"),
        ("3", "launch", "workshop", "500"),
        ("3", "launch", "repairs", "600"),
    ]
    assert rows[3]["needs"] == "workshop"


def test_markdown_has_the_answer_first(shop):
    out = shop("plan", "-f", "markdown").out

    assert out.startswith("# Plan\n\n**Drop 1, launch 1: coverage rises from 12% to 46%;")
    assert "| launch **Test ride**" in out


def test_it_is_written_to_files_too(shop):
    ran = shop("plan", "-q", "-o", "plan.md", "-o", "json=plan.txt")

    assert ran.code == 0
    assert (shop.folder / "plan.md").read_text(encoding="utf-8").startswith("# Plan")
    assert json.loads((shop.folder / "plan.txt").read_text(encoding="utf-8"))["unit"] == "cost"


def test_an_input_is_not_written_over(shop):
    ran = shop("plan", "-o", "json=journey.yaml")

    assert (ran.code, "reads that file" in ran.err) == (2, True)
    assert (shop.folder / "journey.yaml").read_text(encoding="utf-8") == SHOP


def test_limits_that_can_not_be_met_end_with_2(shop):
    ran = shop("plan", "--floor", "60")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "journeygap: the limits can't be met; the least budget that would do is --budget 900\n"
    reported = json.loads(shop("plan", "--floor", "60", "-f", "json").out)
    assert reported["infeasible"] == {"least_budget": 900, "limits": [], "alone": True, "proved": True}


def test_limits_that_fail_alone_are_named(shop):
    ran = shop("plan", "--floor", "90", "--budget", "1e6", "-f", "json")

    assert ran.code == 2
    assert json.loads(ran.out)["infeasible"]["limits"] == [{"limit": "floor", "least": 68.75}]
    assert "--floor (at most 68.75)" in ran.err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--budget", "5k"], "--budget takes a number such as 5000 or 12.5, not “5k”"),
        (["--budget", "nan"], "--budget takes a number"),
        (["--budget", "1_000"], "--budget takes a number"),
        (["--budget", "1e16"], "--budget takes a number from -1,000,000,000,000,000"),
        (["--setup", "-1"], "--setup takes a number from 0 to"),
        (["--floor", "101"], "--floor takes a number from 0 to 100, not “101”"),
        (["--assume-delivers", "11"], "--assume-delivers takes a number from 0 to 10"),
        (["--capacity", "40"], '--capacity takes a team and its hours, as in --capacity "Service=40"'),
        (["--capacity", "=40"], "--capacity takes a team and its hours"),
        (["--capacity", "Service=x"], "--capacity takes a number"),
        (["--capacity", "Servise=4"], "nothing is owned by “Servise” (did you mean “Service”?)"),
        (["--hours", "Nobody=4"], "nothing is owned by “Nobody”"),
        (["--must", "Price list"], "there is nothing to do with “Price list”"),
        (["--keep", "Nothing"], "no company touchpoint is called “Nothing”"),
        (["--within", "0"], "--within"),
        (["--baseline", "none.json"], "none.json"),
    ],
)
def test_wrong_usage_ends_with_2(shop, options, message):
    ran = shop("plan", *options)

    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_hours_of_a_team_and_in_all(shop):
    text = SHOP.replace("cost: 700,", "cost: 700, hours: 12,")
    shop.write("journey.yaml", text)

    def launched(*options):
        return ["test-ride" in row["id"] for row in json.loads(shop("plan", "-f", "json", *options).out)["actions"]]

    assert any(launched("--hours", "12", "--hours", "Sales=12"))
    assert not any(launched("--hours", "11.9"))
    assert not any(launched("--hours", "SALES = 11"))


def test_capacity_may_be_configured(shop):
    shop.write("journeygap.toml", "[plan.capacity]\nService = 79\n")

    launched = [each["id"] for each in json.loads(shop("plan", "--budget", "900", "-f", "json").out)["actions"]]
    assert "repairs" not in launched
    more = json.loads(shop("plan", "--budget", "900", "-f", "json", "--capacity", "service=80").out)
    assert "repairs" in [each["id"] for each in more["actions"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[plan]\ncapacities = 3\n", "the key “plan.capacities” is not known (did you mean “capacity”?)"),
        ("[plan.capacity]\nService = -1\n", "“plan.capacity.Service” should be greater than or equal to 0"),
        ("plan = 3\n", "“plan” should be a table of keys and values"),
    ],
)
def test_a_wrong_configuration_is_said(shop, text, message):
    shop.write("journeygap.toml", text)

    ran = shop("plan")

    assert (ran.code, message in ran.err) == (2, True), ran.err


def test_definition_errors_end_with_1_and_without_a_plan(shop):
    shop.write("journey.yaml", SHOP.replace("needs: Workshop", "needs: Workshp"))

    ran = shop("plan")

    assert (ran.code, ran.out) == (1, "")
    assert "JG010" in ran.err
    assert "did you mean “Workshop”" in ran.err


def test_what_a_comment_or_a_baseline_accepts_is_not_dropped(shop):
    shop("analyze", "--write-baseline", "baseline.json")
    assert "launch 1" not in shop("plan", "-q", "--baseline", "baseline.json").out
    advertising = "    - {name: Newspaper advertising"
    shop.write("journey.yaml", SHOP.replace(advertising, f"    # journeygap: ignore[JG201] contract\n{advertising}"))

    out = shop("plan").out

    assert "Do nothing" in out
    assert "“Newspaper advertising” is not dropped: its finding is accepted." in out


def test_names_can_not_do_harm(shop):
    evil = "=cmd|x' \\u001b[31m<b>[link](http://x)@all"
    shop.write("journey.yaml", SHOP.replace("name: Newspaper advertising", f'name: "{evil}"'))

    table, sheet, page = (shop("plan", "-f", each).out for each in ("table", "csv", "markdown"))

    assert "\x1b" not in table + sheet + page
    assert next(csv.DictReader(io.StringIO(sheet)))["name"].startswith("'=")
    assert "\\<b\\>" in page
    assert "\\[link\\]" in page


def test_an_output_without_unicode_gets_plain_characters(tool):
    tool.write("journey.yaml", SHOP)

    ran = tool("plan", encoding="ascii", PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert ran.code == 0
    assert "-900" in ran.out


def test_company_files_alone_are_nothing_to_plan_for(quick):
    quick.write("company.yaml", "company: {touchpoints: [X]}\n")

    ran = quick("plan", "company.yaml")

    assert (ran.code, "name a journey" in ran.err) == (2, True)


def test_journeys_without_a_company_half_are_left_out_and_named(shop):
    shop.write("other.journey.yaml", "journey: Other\ncustomer: {stages: [{name: S, touchpoints: [X]}]}\n")

    result = json.loads(shop("plan", "-f", "json").out)
    assert [each["journey"] for each in result["not_weighed"]] == ["Other"]
    assert len(result["journeys"]) == 1
    alone = shop("plan", "other.journey.yaml")
    assert (alone.code, "nothing to plan" in alone.err) == (2, True)


def test_in_a_narrow_place_names_fold_and_figures_stay_whole(shop):
    lines = shop("plan", "--budget", "2000", COLUMNS="80").lines

    assert any(line.split() == ["Coverage", "Gain", "Running", "Once", "Owner"] for line in lines)
    assert max(map(len, lines)) <= 80
    (repairs,) = (number for number, line in enumerate(lines) if "Repairs" in line and "launch" in line)
    assert lines[repairs].split()[-5:] == ["79.2%", "+33.3", "600", "0", "Service"]
    assert lines[repairs + 1].strip().startswith("with “Workshop”")
