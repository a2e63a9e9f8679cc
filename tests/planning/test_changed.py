"""Journeys after a plan are what they are when somebody writes the plan into their files."""

from __future__ import annotations

import random
from dataclasses import replace

import plan_cases
import pytest

from journeygap import Settings
from journeygap.method.overlay import overlay
from journeygap.planning.changed import Fate, changed
from journeygap.results.analysis import analyse


def written(company, fates):
    """Return a company's touchpoints with what a plan does written into them, as a person would."""
    found = []
    for place, each in enumerate(company):
        after, fate = dict(each), fates.get(place, Fate())
        if fate.stops:
            after["status"] = "retired"
        if fate.launched:
            after["status"] = "live"
        if fate.improved:
            after["delivers"] = each["improve"]["delivers"]
        found.append(after)
    return found


@pytest.mark.parametrize("seed", range(60))
def test_a_plan_that_is_written_down_is_what_was_judged(planner, seed):
    chance = random.Random(seed)  # noqa: S311 - cases, not secrets
    journeys, company, _ = plan_cases.case(chance)
    for journey in journeys:  # customers' ratings speak of today: written down, they would be of what is new
        for stage in journey["stages"]:
            for each in stage["touchpoints"]:
                each.pop("satisfaction", None)
    company = [{key: value for key, value in each.items() if key not in {"replaces", "needs"}} for each in company]
    fates = {}
    for place, each in enumerate(company):
        if each.get("status") == "planned":
            fates[place] = Fate(launched=chance.random() < 0.5)
        else:
            stops = chance.random() < 0.3
            fates[place] = Fate(stops=stops, improved=not stops and "improve" in each and chance.random() < 0.5)

    before = planner.analyse(plan_cases.files(journeys, company))
    after = planner.analyse(plan_cases.files(journeys, written(company, fates)))

    for then, now in zip(before.journeys, after.journeys, strict=True):
        origins = {placement.activity.origin for placement in then.journey.placements}
        own = {(path, place): fates[place] for path, place in origins if fates[place] != Fate()}
        laid = overlay(changed(then.journey, own, None), Settings(), before.today)
        assert [need.state for need in laid.needs] == [need.state for need in now.overlay.needs]
        assert [need.fulfilment for need in laid.needs] == [need.fulfilment for need in now.overlay.needs]
        assert {each.id: role for each, role in laid.roles.items()} == {
            each.id: role for each, role in now.overlay.roles.items()
        }


def test_what_is_moved_meets_all_it_refers_to_in_other_stages(planner, small):
    journey = small(["X", "Y"], ["{name: a, stage: T, meets: [X, Y, Z], delivers: 4}"])
    journey["customer"]["stages"] += [{"name": "T", "touchpoints": ["W"]}, {"name": "U", "touchpoints": ["Z"]}]
    (analysed,) = planner.analyse({"journey.yaml": journey}).journeys
    (placement,) = analysed.journey.placements

    after = changed(analysed.journey, {placement.activity.origin: Fate(moved=True)}, None)

    (moved,) = after.placements
    assert [each.id for each in moved.here] == ["x", "y", "z"]
    assert [stage.id for stage in moved.stages] == ["s", "u"]
    assert moved.elsewhere == ()


def test_a_journey_that_is_not_touched_is_the_same(planner, small):
    (analysed,) = planner.analyse({"journey.yaml": small(["X"], ["X"])}).journeys

    assert changed(analysed.journey, {("another.yaml", 0): Fate(stops=True)}, None) is analysed.journey


def test_changed_journeys_can_be_analysed_like_any_other(planner, small):
    analysis = planner.analyse({"journey.yaml": small(["X"], ["{name: X, status: planned}", "Fax"])})
    (analysed,) = analysis.journeys
    fates = {each.activity.origin: Fate(launched=each.activity.id == "x") for each in analysed.journey.placements}

    after = analyse([changed(analysed.journey, fates, None)], settings=Settings(), today=analysis.today)

    assert after.journeys[0].coverage.value == 1
    assert replace(after, journeys=()).portfolio.coverage == 1
