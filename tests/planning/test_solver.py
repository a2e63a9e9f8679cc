"""What is known to go wrong with the solver, and does not reach a plan."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from plan_oracle import actions

from journeygap.planning.terms import LimitsNotMet, OutOfTime

ROOT = Path(__file__).resolve().parents[2]


def test_nothing_of_the_solver_reaches_standard_output(tool):
    # highspy 1.16 prints a banner on construction, past Python's own sys.stdout.
    tool.write(
        "journey.yaml",
        "journey: J\ncustomer: {stages: [{name: S, touchpoints: [X]}]}\n"
        "company: {touchpoints: [{name: X, status: planned, cost: 1}, {name: Fax, cost: 2}]}\n",
    )

    ran = tool("plan", "-q")

    assert ran.out == "Drop 1, launch 1: coverage rises from 0% to 100%; 1 is left; nothing to pay once.\n"
    assert (ran.code, ran.err) == (0, "")


def test_the_solver_is_imported_where_there_is_something_to_choose_alone(tool):
    tool.write(
        "journey.yaml", "journey: J\ncustomer: {stages: [{name: S, touchpoints: [X]}]}\ncompany: {touchpoints: [X]}\n"
    )

    assert not {"highspy", "numpy"} & tool.imports("analyze")
    assert not {"highspy", "numpy"} & tool.imports("plan")


def test_limits_are_kept_where_nothing_can_be_done(planned, small):
    # With nothing to choose HiGHS says that the model is empty, whatever its rows ask for.
    journey = small(["X", "Y"], ["X"])

    assert actions(planned(journey, floor=50)) == []
    for terms, least in (({"budget": -1}, 0), ({"floor": 51}, None)):
        with pytest.raises(LimitsNotMet) as caught:
            planned(journey, **terms)
        assert caught.value.least_budget == least
    assert [(each.limit, each.least) for each in caught.value.limits] == [("floor", 50)]


@pytest.mark.parametrize("amount", [0.01, 0.07, 1234.56, 98_765_432.1, 999_999_999_999.99])
def test_a_cent_decides(planned, small, amount):
    journey = small(["X"], [f"{{name: X, status: planned, cost: {amount}}}", "{name: Y, status: planned, cost: 3}"])

    assert actions(planned(journey, budget=amount)) == [("launch", "x")]
    assert actions(planned(journey, budget=round(amount - 0.01, 2))) == []


def test_large_amounts_beside_small_ones(planned, small):
    company = [f"{{name: T{n}, status: planned, cost: {10**n}.01}}" for n in range(9)]
    journey = small([f"T{n}" for n in range(9)], company)

    found = planned(journey, budget=111_111_111.08)

    assert len(found.done) == 8  # all nine cost 111,111,111.09: a cent too much, and the dearest is left out
    assert ("launch", "t8") not in actions(found)


def test_weights_of_many_sizes(planned, small):
    files = {
        f"{n}.journey.yaml": small(["X"], ["{name: X, status: planned, cost: 1}"]) | {"weight": 10.0**n}
        for n in range(0, 12, 3)
    }

    found = planned(files, budget=1)

    assert found.done[0].action.subject.path.endswith("9.journey.yaml")
    assert found.coverage.after == pytest.approx(10**9 / (10**9 + 10**6 + 10**3 + 1))


def test_with_no_time_there_is_the_best_so_far_or_none(planned, small):
    journey = small(
        [f"T{n}" for n in range(40)],
        [f"{{name: T{n}, status: planned, cost: {n + 7}, setup: {{cost: {41 - n}}}}}" for n in range(40)],
    )

    found = planned(journey, budget=300, time_limit=1e-9)
    assert not found.complete
    assert found.optimal or found.bound >= found.coverage.after


def test_what_passed_before_the_plan_counts_against_its_time(planned, small):
    from time import monotonic

    from journeygap.planning.plan import plan
    from journeygap.planning.terms import Terms

    # The bound of each of 40 launches that don't fit together is not proved without any asking.
    journey = small(
        [f"T{n}" for n in range(40)], [f"{{name: T{n}, status: planned, cost: {n + 7}}}" for n in range(40)]
    )
    analysis = planned.analyse({"journey.yaml": journey})

    late = plan(analysis, frozenset(), Terms(budget=300, time_limit=100), began=monotonic() - 101)
    in_time = plan(analysis, frozenset(), Terms(budget=300, time_limit=100, steps=0), began=monotonic() - 1)

    assert (late.optimal, late.complete, late.done) == (False, False, ())
    assert late.bound == 1
    assert in_time.optimal


def test_time_is_kept_back_for_what_follows_the_solver():
    from time import monotonic

    from journeygap.planning.solver import Clock

    clock = Clock(1000, began=monotonic() - 100)
    clock.keep_back(0.5)
    assert clock.left == pytest.approx(850, abs=5)  # 900 are left, and 50 follow what has taken 100

    late = Clock(1000, began=monotonic() - 900)
    late.keep_back(0.5)
    assert late.left == pytest.approx(75, abs=5)  # of 100 that are left a quarter is kept back, not 450


def test_with_no_time_and_no_plan_at_hand_it_says_so(planned, small):
    # Dropping alone does not reach the floor, and there is no time to look for what does.
    journey = small(["X"], ["{name: X, status: planned, cost: 1}", "{name: Fax, cost: 2}"])

    with pytest.raises(OutOfTime):
        planned(journey, floor=50, time_limit=1e-9)


def test_the_versions_that_are_tried_are_asked_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (wanted,) = (each for each in project["optional-dependencies"]["plan"] if each.startswith("highspy"))

    assert wanted == "highspy>=1.15,<1.17"


def test_a_missing_solver_is_said_with_the_way_to_install_it(tmp_path):
    (tmp_path / "journey.yaml").write_text(
        "journey: J\ncustomer: {stages: [{name: S, touchpoints: [X]}]}\n"
        "company: {touchpoints: [{name: Fax, cost: 1}]}\n"
    )
    code = (
        "import sys; sys.modules['highspy'] = None; sys.argv = ['journeygap', 'plan']\n"
        "from journeygap.cli.app import run\nsys.exit(run())"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "a plan needs the package highspy" in done.stderr
    assert "[plan]" in done.stderr
