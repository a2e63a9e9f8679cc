"""What a document says of a plan: its actions, coverage by level, and what becomes of each stage."""

from datetime import date

import pytest

import journeygap
from journeygap.reporters.document.plan import plan_part, planned

pytest.importorskip("highspy", reason="the extra plan is not installed")
JOURNEY = """\
journey: "J\u202e"
customer: {stages: [{name: S, touchpoints: [A, B, C]}, {name: Empty}]}
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: A, cost: 100}
    - {name: Waste, cost: 50, owner: "Web\\nteam"}
    - {name: B, cost: 40.5, status: planned, setup: {cost: 7}}
"""
TODAY = date(2026, 11, 22)


def test_a_plan_in_figures(tmp_path) -> None:
    (tmp_path / "j.yaml").write_text(JOURNEY, encoding="utf-8")
    part = plan_part(journeygap.plan(tmp_path / "j.yaml", today=TODAY, steps=0))

    drop, launch = part.actions
    assert (drop.kind, drop.name, drop.running, drop.owner, drop.firm) == ("drop", "Waste", -50, "Web team", None)
    assert (launch.kind, launch.name, launch.running, launch.setup, launch.owner) == ("launch", "B", 40.5, 7, "–")
    assert launch.gain == pytest.approx(1 / 3)
    # A stage without touchpoints has no coverage and no row.
    assert [(each.level, each.name, each.stage) for each in part.coverage] == [(1, "J\\u202e", None), (2, "S", "s")]
    assert [(each.before, each.after) for each in part.coverage] == [(pytest.approx(1 / 3), pytest.approx(2 / 3))] * 2
    assert (part.money, part.several, part.firm, part.falls) == (True, False, "", ())
    assert [(each.touchpoint, each.points) for each in part.uncovered] == [("C", pytest.approx(1 / 3))]
    for sentence in (part.answer, *part.caveats, *part.next_steps, *part.rest):
        assert sentence.endswith(".")
        assert not sentence.endswith("..")
        assert "\u202e" not in sentence


def test_what_becomes_of_each_stage(tmp_path) -> None:
    half = "journey: {0}\ncustomer: {{stages: [{{name: Stage {0}, touchpoints: [{0}]}}]}}\n"
    own = "company: {{touchpoints: [{{name: {0}, status: planned, cost: 1}}]}}\n"
    for name in "AB":
        (tmp_path / f"{name}.journey.yaml").write_text((half + own).format(name), encoding="utf-8")
    analysis = journeygap.analyze(tmp_path, today=TODAY)
    part = plan_part(journeygap.plan(tmp_path, today=TODAY, steps=0, budget=2))

    assert [each.level for each in part.coverage] == [0, 1, 2, 1, 2]
    assert part.several
    first, second = planned(part, analysis)
    assert (list(first), list(second)) == (["stage-a"], ["stage-b"])
    assert (first["stage-a"].before, first["stage-a"].after) == (0, 1)
    assert planned(None, analysis) == [{}, {}]
