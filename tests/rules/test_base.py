"""What rules share: severities, horizons, owners, and how sure a finding is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.finding import Severity
from journeygap.journey.estimate import Estimate, MeasuredTouchpoint
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings
from journeygap.rules.base import (
    NO_SUBJECTS,
    certainty_of,
    constraints_of,
    horizon_of,
    owners_of,
    rating_at,
    severity_of,
    subjects_of,
)

JOURNEY = """\
journey: J
customer:
  stages:
    - name: S
      touchpoints:
        - {name: Near, expects: 8, satisfaction: 6}
        - {name: Far, expects: 8, satisfaction: 5}
company:
  touchpoints:
    - {name: Near, owner: Sales, delivers: 6}
    - {name: Far, owner: SALES, delivers: 5}
    - {name: Held, owner: Sales, constraints: [process, people]}
    - {name: Others, owner: IT, constraints: [people, technology]}
    - {name: Nobody}
"""
FIGURE = Estimate(value=5, low=4, high=6, n=40, n_eff=40, se=0.5, unsure=False, evidence="talks")


@pytest.fixture
def laid(folder):
    """The journey with the company's half laid over it."""
    loaded = folder.of(JOURNEY)
    assert loaded.errors == ()
    return overlay(loaded.journeys[0], Settings(), date(2026, 11, 22))


@pytest.mark.parametrize(
    ("opportunity", "severity"),
    [
        (None, Severity.INFO),
        (0, Severity.INFO),
        (9.99, Severity.INFO),
        (9.9999999999, Severity.WARNING),  # the sum of figures that make 10
        (10, Severity.WARNING),
        (14.99, Severity.WARNING),
        (15, Severity.ERROR),
        (20, Severity.ERROR),
    ],
)
def test_the_severity_follows_from_the_opportunity(opportunity, severity) -> None:
    assert severity_of(opportunity) is severity


@given(st.floats(0, 20), st.floats(0, 20))
def test_more_opportunity_is_never_milder_and_a_limit_holds(one, other) -> None:
    less, more = sorted((one, other))

    assert severity_of(more).rank <= severity_of(less).rank
    limited = severity_of(more, at_most=Severity.WARNING)
    assert limited is (Severity.WARNING if severity_of(more) is Severity.ERROR else severity_of(more))


@pytest.mark.parametrize(
    ("need", "activities", "horizon"),
    [
        (0, ["Near"], "quick"),
        (0, ["Near", "Far"], "quick"),  # one team, however it is written
        (0, ["Nobody"], None),
        (0, ["Near", "Nobody"], None),
        (0, [], None),
        (0, ["Near", "Held"], "long"),
        (0, ["Near", "Others"], "long"),
        (1, ["Near"], "long"),  # 3 short
        (1, [], "long"),
    ],
)
def test_how_long_it_takes(laid, need, activities, horizon) -> None:
    named = {each.name: each for each in laid.journey.company.activities}

    assert horizon_of(laid.needs[need], [named[name] for name in activities]) == horizon


def test_owners_and_constraints_are_each_there_once(laid) -> None:
    every = laid.journey.company.activities

    assert [each.lower() for each in owners_of(every)] == ["sales", "it"]
    assert constraints_of(every) == ("process", "people", "technology")
    assert owners_of([]) == constraints_of([]) == ()


@pytest.mark.parametrize(
    ("measured", "certainty"),
    [
        ([], None),
        ([(None, True)], None),
        ([(FIGURE, True)], "sure"),
        ([(FIGURE, False)], "unsure"),
        ([(replace(FIGURE, unsure=True), True)], "unsure"),
        ([(FIGURE, False), (FIGURE, True)], "sure"),
        ([(None, True), (FIGURE, False)], "unsure"),
    ],
)
def test_one_whole_interval_on_the_wrong_side_is_enough(measured, certainty) -> None:
    assert certainty_of(*measured) == certainty


def test_the_measured_rating_is_the_one_that_is_rated_by(laid) -> None:
    stated = laid.journey.touchpoints[0]
    measured = MeasuredTouchpoint(satisfaction=FIGURE, by_dimension={"ease": replace(FIGURE, value=7)})
    whole = replace(stated, measured=measured)
    by_dimension = replace(whole, satisfaction={"ease": 7})

    assert rating_at(stated) is None
    assert rating_at(whole) is rating_at(whole, "ease") is FIGURE
    assert rating_at(by_dimension, "ease").value == 7
    assert rating_at(by_dimension, "simple") is rating_at(by_dimension) is None


def test_what_no_rule_has_made_is_about_nothing(made) -> None:
    assert subjects_of(made()) is NO_SUBJECTS
    assert (NO_SUBJECTS.in_stage, NO_SUBJECTS.used) == (None, None)
