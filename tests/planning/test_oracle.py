"""Plans against an oracle that tries every subset of actions, on random cases of every kind there is."""

from __future__ import annotations

import random

import plan_cases
import plan_oracle as oracle
import pytest
from plan_oracle import actions

from journeygap.planning.plan import plan
from journeygap.planning.terms import BadTerms, LimitsNotMet, Terms

SEEDS = range(150)
_MOST_ACTIONS = 9


class Case:
    """A random case: what the tool makes of it, and every plan that the oracle finds."""

    def __init__(self, planner, seed):
        self.journeys, self.company, self.terms = plan_cases.case(random.Random(seed))  # noqa: S311 - cases, not secrets
        self.analysis = planner.analyse(plan_cases.files(self.journeys, self.company))
        found = {"JG201": [], "JG202": []}
        for each in self.analysis.every_finding():
            found.setdefault(each.code, []).append(each.activity)
        self.oracle = oracle.Oracle(
            self.journeys,
            self.company,
            found["JG201"],
            found["JG202"],
            unclear=[
                number
                for number, each in enumerate(self.analysis.journeys)
                if any(finding.code == "JG402" for finding in each.findings)
            ],
            keep=self.terms.get("keep", ()),
            assume_delivers=self.terms.get("assume_delivers"),
            assume_cost=self.terms.get("assume_cost"),
        )
        if self.oracle.unit == "hours":
            self.terms.pop("budget", None)
        self.outcomes = list(self.oracle.outcomes()) if len(self.oracle.actions) <= _MOST_ACTIONS else None

    def plan(self, **more):
        return plan(self.analysis, frozenset(), Terms(**{"steps": 0, **self.terms, **more}))

    @property
    def must_be_refused(self):
        """Whether something that has to be done can't be."""
        possible = {a for _, a in self.oracle.actions} | self.oracle.wasted
        return any(name not in possible for name in self.terms.get("must", ()))

    def best(self, **terms):
        return oracle.best(self.outcomes, {**self.terms, **terms}, self.oracle.unit)

    def least_budget(self, wanted=None):
        return oracle.least_budget(self.outcomes, self.terms, self.oracle.unit, wanted)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_plan_is_the_best_of_all(planner, seed):
    case = Case(planner, seed)
    if case.outcomes is None:
        pytest.skip("too many subsets")
    if case.must_be_refused:
        with pytest.raises(BadTerms):
            case.plan()
        return
    best = case.best()
    if best is None:
        check_what_is_not_met(case)
        return
    chosen, figures = best

    found = case.plan()

    assert set(actions(found)) == chosen
    assert found.optimal
    assert found.complete
    assert (found.running, found.setup) == (figures["running"] / 100, figures["setup"] / 100)
    check_coverage(found, figures)
    check_the_next_step(case, found, chosen, figures)


def check_coverage(found, figures):
    """The ordinary overlay agrees with the oracle, who rounds the value of each unit to 1/10,000."""
    whole = sum(full for _, _, full, _ in figures["units"])
    if not whole:
        assert not found.coverage.after
        return
    near = 0.5 * len(figures["units"]) / whole
    assert found.coverage.after == pytest.approx(figures["coverage"] / whole, abs=near)
    assert found.without_assumed == pytest.approx(figures["certain"] / whole, abs=near)


def check_the_next_step(case, found, chosen, figures):
    least = case.least_budget(lambda _, other: other["coverage"] > figures["coverage"])
    assert (found.next.budget if found.next else None) == least
    if found.next:
        best, _ = case.best(**{"hours" if case.oracle.unit == "hours" else "budget": least})
        leaves = {(each.kind.value, each.subject.id) for each in found.next.leaves}
        enters = {(each.kind.value, each.subject.id) for each in found.next.enters}
        assert leaves <= chosen
        assert (chosen - leaves) | enters == best


def check_what_is_not_met(case):
    with pytest.raises(LimitsNotMet) as caught:
        case.plan()
    found = caught.value
    assert found.proved
    assert found.least_budget == case.least_budget()
    if found.least_budget is not None:
        assert found.limits == ()
        return
    unit, terms = case.oracle.unit, case.terms

    def kept(**which):
        return any(oracle.keeps(figures, terms, unit, chosen=chosen, **which) for chosen, figures in case.outcomes)

    names = oracle.limits(terms, unit)
    alone = {name for name in names if not kept(only=name)} | (set() if kept(only=()) else {"must"})
    together = {name for name in names if kept(but=name)}
    assert {each.limit for each in found.limits} == (alone or together)
    assert found.alone is bool(alone)


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if seed % 5 == 0])
def test_the_frontier_shows_what_each_budget_buys(planner, seed):
    case = Case(planner, seed)
    if case.outcomes is None or case.must_be_refused or case.best() is None:
        return

    found = case.plan(steps=6)

    assert len(found.frontier) <= 6
    budget = "hours" if case.oracle.unit == "hours" else "budget"
    for point in found.frontier:
        chosen = {(each.kind.value, each.subject.id) for each in point.chosen}
        _, figures = case.best(**{budget: point.budget})
        own = dict(case.outcomes)[frozenset(chosen)]
        assert own["coverage"] == figures["coverage"]
    budgets = [point.budget for point in found.frontier]
    assert budgets == sorted(set(budgets))
    # Between two points that were examined nothing else is to be had.
    for low, high in zip(found.frontier, found.frontier[1:], strict=False):
        hidden = any(each.low < high.budget and each.high > low.budget for each in found.unexamined)
        if not hidden and budget != "hours":
            _, figures = case.best(**{budget: high.budget - 0.01})
            own = dict(case.outcomes)[frozenset((e.kind.value, e.subject.id) for e in low.chosen)]
            assert figures["coverage"] == own["coverage"]
