"""What the files know that bears on a finding."""

from __future__ import annotations

import pytest

from journeygap.core.finding import Reason
from journeygap.rules.because import complains, of_activities, of_stage, said_at

JOURNEY = """\
journey: J
customer:
  stages:
    - name: S
      feeling: -1
      friction: queues
      quotes: never again
      metrics:
        - {name: Wait, value: 9, target: 5, unit: min, better: lower, date: 2026-01-01}
        - {name: Wait, value: 4, target: 5, unit: min, better: lower, date: 2025-01-01}
      touchpoints:
        - {name: Till, friction: [slow, dear], quotes: I gave up}
        - {name: Door, feeling: -0.5}
company:
  touchpoints:
    - {name: Till, constraints: [people, process], tools: [POS]}
    - {name: Door, constraints: process}
"""


@pytest.fixture
def journey(folder):
    loaded = folder.of(JOURNEY)
    assert loaded.errors == ()
    return loaded.journeys[0]


def test_what_customers_say_at_a_touchpoint(journey) -> None:
    assert said_at(journey.touchpoints[0]) == (
        Reason("friction", "slow"),
        Reason("friction", "dear"),
        Reason("quote", "I gave up"),
    )


def test_what_is_known_of_a_stage(journey) -> None:
    # The newest figure of the series misses its target; the older one did not.
    metric = Reason("metric", "Wait", 9, 5, "min")
    said = (Reason("friction", "queues"), Reason("friction", "slow"), Reason("friction", "dear"))
    quote, feeling = Reason("quote", "never again"), Reason("feeling", "", -1)

    assert of_stage(journey.stages[0]) == (*said, quote, metric, feeling)
    assert of_stage(journey.stages[0], metrics=False) == (*said, quote, feeling)


def test_what_holds_activities_back_is_said_once(journey) -> None:
    assert of_activities(journey.company.activities) == (
        Reason("constraint", "people"),
        Reason("constraint", "process"),
        Reason("tool", "POS"),
    )


@pytest.mark.parametrize(
    ("reason", "complaint"),
    [
        (Reason("friction", "slow"), True),
        (Reason("feeling", "", -2), True),
        (Reason("quote", "nice"), False),
        (Reason("metric", "NPS", 3, 5), False),
    ],
)
def test_frictions_and_bad_feelings_are_complaints(reason, complaint) -> None:
    assert complains([reason]) is complaint
    assert not complains([])
