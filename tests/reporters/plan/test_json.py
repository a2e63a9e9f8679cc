"""A plan as JSON: amounts, shares, and what takes the place of a plan that nobody can make."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import journeygap
from journeygap.planning.terms import Failing, LimitsNotMet
from journeygap.reporters.plan.json import number, render, render_unmet, share

JOURNEY = """\
journey: "J\u202e"
customer: {stages: [{name: S, touchpoints: [A, B]}]}
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: A, cost: 100}
    - {name: Waste, cost: 50, owner: Web}
    - {name: B, cost: 40.5, status: planned, setup: {cost: 7}, owner: Shop}
"""


@pytest.mark.parametrize(
    ("value", "written"),
    [(None, None), (3.0, 3), (-0.001, 0), (2.505, 2.5), (2.506, 2.51), (-1200.0, -1200), (0.1 + 0.2, 0.3)],
)
def test_an_amount_has_cents_where_it_has_any(value, written) -> None:
    assert number(value) == written
    assert type(number(value)) is type(written)
    assert str(number(value)) != "-0.0"


@given(st.none() | st.floats(0, 1))
def test_a_share_is_rounded_and_never_minus_nothing(value) -> None:
    assert share(value) is None if value is None else abs(share(value) - value) <= 5e-10
    assert str(share(-1e-12)) == "0.0"


def test_what_can_t_be_met_takes_the_place_of_a_plan() -> None:
    error = LimitsNotMet("cost", 300.004, (Failing("must", None), Failing("floor", 40.0)), alone=False, proved=True)
    found = json.loads("".join(render_unmet(error)))

    assert list(found) == ["schema_version", "tool", "unit", "infeasible"]
    assert found["infeasible"] == {
        "least_budget": 300,
        "limits": [{"limit": "must", "least": None}, {"limit": "floor", "least": 40}],
        "alone": False,
        "proved": True,
    }


def test_a_plan(tmp_path) -> None:
    pytest.importorskip("highspy", reason="the extra plan is not installed")
    (tmp_path / "j.yaml").write_text(JOURNEY, encoding="utf-8")
    made = journeygap.plan(tmp_path / "j.yaml", today=date(2026, 11, 22), steps=0)

    text = "".join(render(made, ascii_only=True))
    found = json.loads(text)
    assert text.isascii()
    # What meets nobody pays for B: 50 are freed and 40.5 spent, 7 once; of two equal touchpoints both are met then.
    assert [(each["kind"], each["name"], each["owner"], each["running"]) for each in found["actions"]] == [
        ("drop", "Waste", "Web", -50),
        ("launch", "B", "Shop", 40.5),
    ]
    assert (found["unit"], found["currency"], found["period"], found["optimal"]) == ("cost", "EUR", "month", True)
    assert (found["running"], found["setup"]) == (-9.5, 7)
    assert found["coverage"] == {"before": 0.5, "after": 1.0, "without_assumed": found["coverage"]["without_assumed"]}
    (journey,) = found["journeys"]
    assert (journey["journey"], journey["before"], journey["after"]) == ("J\u202e", 0.5, 1.0)
    assert (found["uncovered"], found["frontier"], found["firm"]) == ([], [], None)
