"""How firm a plan is: made again with the measured figures as they may be."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from statistics import NormalDist

import pytest

pytest.importorskip("highspy", reason="the extra plan is not installed")

import journeygap
from journeygap.planning.terms import BadTerms

JOURNEY = """\
journey: J
customer:
  measured: survey.measured.yaml
  stages:
    - name: S
      touchpoints: [{name: A, importance: 5}, B]
company:
  touchpoints:
    - {name: A, status: planned, cost: 10}
    - {name: B, status: planned, cost: 10}
    - {name: Fax, cost: 1}
"""
MEASURED = """\
evidence: survey
kind: survey
date: 2026-11-01
sample: 100
source: Guests
hash: none
all:
  touchpoints:
    B:
      importance: {value: 4.5, low: 2.54, high: 6.46, n: 100, n_eff: 100, se: 1, unsure: false}
"""
DRAWS = 40


def normal(number):
    """Return the number of standard errors by which a draw moves every figure of the survey."""
    digest = hashlib.sha256(f"J\0survey\0{number}".encode()).digest()
    return NormalDist().inv_cdf((int.from_bytes(digest[:6], "big") + 0.5) / 2**48)


@pytest.fixture
def files(tmp_path):
    (tmp_path / "journey.yaml").write_text(JOURNEY)
    (tmp_path / "survey.measured.yaml").write_text(MEASURED)
    return tmp_path


def shares(plan):
    return {(each.kind.value, each.subject.id): share for each, share in plan.firm.shares.items()}


def test_an_action_stays_where_it_still_covers_most(files):
    # The money buys A or B. A weighs 5; B weighs 4.5 plus as many times 1 as the draw says, and wins above 5.
    stays = sum(4.5 + normal(number) <= 5 for number in range(DRAWS)) / DRAWS
    assert 0.5 < stays < 0.9

    plan = journeygap.plan(files, budget=9, draws=DRAWS, steps=0)

    assert plan.firm.draws == DRAWS
    assert shares(plan) == {("drop", "fax"): 1, ("launch", "a"): stays}
    assert plan.firm.same == stays
    assert plan.complete


def test_what_there_is_money_for_anyway_always_stays(files):
    plan = journeygap.plan(files, budget=20, draws=DRAWS, steps=0)

    assert set(shares(plan).values()) == {1}
    assert plan.firm.same == 1


def test_draws_are_the_same_each_time_and_the_first_of_more(files):
    few, many, again = (journeygap.plan(files, budget=9, draws=n, steps=0) for n in (1, DRAWS, DRAWS))

    assert shares(many) == shares(again)
    assert shares(few)["launch", "a"] == float(4.5 + normal(0) <= 5)


def test_a_floor_that_a_draw_breaks_lets_nothing_stay(files):
    # A alone covers 5 of 5 + B: half of it only where B weighs no more than 5.
    stays = sum(4.5 + normal(number) <= 5 for number in range(DRAWS)) / DRAWS

    terms = {"floor": 50, "keep": ("Fax",), "must": ("A",), "actions": 1}
    plan = journeygap.plan(files, budget=10, draws=DRAWS, steps=0, **terms)

    assert shares(plan) == {("launch", "a"): stays}


def test_ratings_move_what_is_met_today(files):
    # Customers rate B 4 of 5, give or take 2; an improvement to 5 is worth its money only below 5.
    (files / "journey.yaml").write_text(
        JOURNEY.replace("B]", "{name: B, importance: 5}]")
        .replace("{name: A, status: planned, cost: 10}", "{name: A, cost: 10}")
        .replace("{name: B, status: planned, cost: 10}", "{name: B, cost: 1, improve: {delivers: 5, cost: 3}}")
    )
    figure = "satisfaction: {value: 4, low: 0.08, high: 7.92, n: 100, n_eff: 100, se: 2, unsure: false}"
    (files / "survey.measured.yaml").write_text(MEASURED.replace(MEASURED.splitlines()[-1].strip(), figure))

    plan = journeygap.plan(files, budget=5, draws=DRAWS, steps=0)

    # Where customers are content anyway, the plan covers as much as any: it stays.
    assert shares(plan) == {("drop", "fax"): 1, ("improve", "b"): 1}


def test_without_measured_figures_there_is_nothing_to_draw(files):
    (files / "journey.yaml").write_text(JOURNEY.replace("  measured: survey.measured.yaml\n", ""))

    with pytest.raises(BadTerms, match="no rating of these journeys was measured"):
        journeygap.plan(files, draws=10)


def test_draws_end_with_the_time(files):
    plan = journeygap.plan(files, budget=9, draws=10, steps=0, time_limit=1e-9)

    assert plan.firm.draws == 0
    assert not plan.complete


def test_every_format_says_how_firm_it_is(files, quick, monkeypatch):
    monkeypatch.chdir(files)
    options = ("journey.yaml", "--budget", "9", "--draws", "1", "--steps", "0")
    stays = float(4.5 + normal(0) <= 5)

    found = json.loads(quick("plan", *options, "-f", "json").out)
    assert found["firm"] == {
        "draws": 1,
        "same": stays,
        "actions": [
            {"kind": "drop", "id": "fax", "share": 1},
            {"kind": "launch", "id": "a", "share": stays},
        ],
    }
    rows = list(csv.DictReader(io.StringIO(quick("plan", *options, "-f", "csv").out)))
    assert [float(each["firm"]) for each in rows] == [1, stays]
    for ran in (
        quick("plan", *options),
        quick("plan", *options, "-f", "markdown"),
        quick("report", *options, "--plan"),
        quick("report", *options, "--plan", "-f", "html"),
    ):
        assert ran.code == 0
        assert "How firm it is" in ran.out
        assert "Stays" in ran.out
    assert json.loads(quick("plan", "journey.yaml", "-f", "json").out)["firm"] is None
    assert "How firm" not in quick("plan", "journey.yaml").out
