"""Laws that hold for every plan, whatever the journeys and the terms."""

from __future__ import annotations

import random

import plan_cases
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_oracle import actions

from journeygap.core.text import normalise
from journeygap.planning.actions import survey
from journeygap.planning.judge import Judge
from journeygap.planning.plan import plan, planning_settings
from journeygap.planning.program import Program
from journeygap.planning.terms import BadTerms, LimitsNotMet, Terms

law = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def made(analysis, terms, **more):
    """Make a plan; None where its limits can't be met."""
    try:
        return plan(analysis, frozenset(), Terms(**{"steps": 0, **terms, **more}))
    except (LimitsNotMet, BadTerms):
        return None


@st.composite
def cases(draw):
    seed = draw(st.integers(0, 1_000_000))
    journeys, company, terms = plan_cases.case(random.Random(seed))  # noqa: S311 - cases, not secrets
    terms.pop("hours", None)
    return plan_cases.files(journeys, company), terms


@given(cases(), st.integers(0, 10))
@law
def test_more_money_never_covers_less(planner, case, more):
    files, terms = case
    analysis = planner.analyse(files)

    less = made(analysis, terms)
    if less is not None:
        budget = "hours" if less.unit == "hours" else "budget"
        richer = made(analysis, terms, **{budget: terms.get(budget, 0) + more})

        assert richer is not None
        assert (richer.coverage.after or 0) >= (less.coverage.after or 0) - 2e-4


@given(cases())
@law
def test_every_limit_holds(planner, case):
    files, terms = case
    found = made(planner.analyse(files), terms)
    if found is None:
        return

    assert found.running <= terms.get("budget", 0)
    if "within" not in terms and found.unit != "hours":
        assert found.left == pytest.approx(terms.get("budget", 0) - found.running)
    assert found.setup <= terms.get("setup", found.setup)
    if "within" in terms:
        assert terms["within"] * found.running + found.setup <= terms["within"] * terms.get("budget", 0) + 1e-9
        assert found.left >= 0
    done = [kind for kind, _ in actions(found) if kind != "drop"]
    assert len(done) <= terms.get("actions", len(done))
    for name in terms.get("keep", ()):
        assert ("drop", name) not in actions(found)
        assert name not in {each.id for each in found.stopped}
    for name in terms.get("must", ()):
        assert name in {own for _, own in actions(found)}
    owners = {normalise(each.owner): each for each in found.owners}
    for team, most in terms.get("team_hours", {}).items():
        assert team not in owners or owners[team].after - owners[team].before <= most + 1e-9
    for team, most in terms.get("capacity", {}).items():
        assert team not in owners or owners[team].setup <= most


@given(cases())
@law
def test_the_steps_add_up_to_the_plan(planner, case):
    files, terms = case
    found = made(planner.analyse(files), terms)
    if found is None:
        return

    assert round(sum(each.running for each in found.done), 6) == found.running
    assert round(sum(each.setup for each in found.done), 6) == found.setup
    if found.done and found.coverage.after is not None:
        assert found.done[-1].coverage == found.coverage.after
        gained = sum(each.gain for each in found.done)
        assert abs(gained - (found.coverage.after - found.coverage.before)) < 1e-9
    numbers = [each.step for each in found.done]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, len(set(numbers)) + 1))
    in_yet = set()
    for each in found.done:  # what is needed comes before, or in the same step
        together = {other.action.subject.id for other in found.done if other.step == each.step}
        assert {need.id for need in each.needs} <= in_yet | together
        in_yet.add(each.action.subject.id)


@given(cases())
@law
def test_coverage_after_each_step_is_that_of_the_journeys_laid_over_again(planner, case):
    files, terms = case
    analysis = planner.analyse(files)
    found = made(analysis, terms)
    if found is None or found.coverage.after is None:
        return

    situation = survey(analysis, frozenset(), Terms(**terms))
    program = Program(situation, terms.get("assume_delivers"))
    judge = Judge(program, terms.get("assume_delivers"), planning_settings(analysis.settings), analysis.today)
    of = {(each.kind, each.subject.origin): each for each in program.actions}
    done = set()
    for each in found.done:
        done.add(of[each.action.kind, each.action.subject.origin])
        assert each.coverage == pytest.approx(judge.pooled(judge.covered(frozenset(done))), abs=1e-12)


@given(cases())
@law
def test_keeping_everything_out_leaves_todays_figures(planner, case):
    files, _ = case
    analysis = planner.analyse(files)
    every = tuple(each.id for analysed in analysis.journeys for each in analysed.journey.company.activities)

    found = made(analysis, {"keep": tuple(dict.fromkeys(every)), "actions": 0})

    if found is not None:
        assert found.done == ()
        assert found.coverage.before == found.coverage.after
        assert found.without_assumed == pytest.approx(found.coverage.after, abs=1e-12)  # added up in another order
        assert (found.running, found.setup) == (0, 0)


@given(cases())
@law
def test_a_plan_is_the_same_each_time(planner, case):
    files, terms = case
    analysis = planner.analyse(files)

    one, other = made(analysis, terms), made(analysis, terms)

    assert (one is None) is (other is None)
    if one is not None:
        assert actions(one) == actions(other)


@given(cases())
@law
def test_no_plan_covers_less_than_its_gains_without_assumptions(planner, case):
    files, terms = case
    found = made(planner.analyse(files), terms)
    if found is None or found.coverage.after is None:
        return

    assert found.without_assumed <= found.coverage.after + 1e-9
    assert 0 <= found.coverage.after <= 1
    assert found.bound is None
