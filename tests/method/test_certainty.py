"""The interval of coverage, from the intervals of the measured figures that it rests on."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from statistics import NormalDist

import pytest

from journeygap.loading.load import load_files
from journeygap.method.certainty import DRAWS, coverage_certainty, drawn_touchpoints
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings

JOURNEY = """\
journey: J
customer:
  measured: survey.measured.yaml
  stages:
    - {name: S, touchpoints: [{name: A, importance: 10}]}
    - {name: T, touchpoints: [{name: B, importance: 10}]}
company:
  touchpoints: [A, B]
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
    A:
      satisfaction: {value: %s, low: 0, high: 10, n: 100, n_eff: 100, se: %s, unsure: false}
"""


@pytest.fixture
def journey(tmp_path, monkeypatch):
    """Return a function that loads the journey with a measured satisfaction and its standard error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "journey.yaml").write_text(JOURNEY)

    def journey(value, error):
        (tmp_path / "survey.measured.yaml").write_text(MEASURED % (value, error))
        loaded = load_files(["journey.yaml"])
        assert loaded.errors == ()
        return loaded.journeys[0]

    return journey


def laid(journey):
    return overlay(journey, Settings(), date(2026, 11, 30))


def normal(number):
    digest = sha256(f"J\0survey\0{number}".encode()).digest()
    return NormalDist().inv_cdf((int.from_bytes(digest[:6], "big") + 0.5) / 2**48)


def test_the_interval_is_that_of_the_draws(journey):
    # A is 5 of 10, give or take 1; B counts in full. Stage S is A / 10, the journey (A / 10 + 1) / 2.
    every = sorted(5 + normal(number) for number in range(DRAWS))
    low, high = every[24], every[974]  # 2.5 % of 1,000 lie below and above

    found = coverage_certainty(laid(journey(5, 1)))

    assert found.stages[0] == pytest.approx((low / 10, high / 10))
    assert found.stages[1] is None  # nothing there was measured
    assert found.whole == pytest.approx(((low / 10 + 1) / 2, (high / 10 + 1) / 2))
    assert (low, high) == pytest.approx((5 - 1.96, 5 + 1.96), abs=0.2)


def test_draws_stay_between_0_and_10(journey):
    found = coverage_certainty(laid(journey(9.5, 40)))

    assert found.stages[0] == (0, 1)


def test_the_interval_holds_the_value(journey):
    # Without an error all draws are the value.
    found = coverage_certainty(laid(journey(7, 0)))

    assert found.stages[0] == (0.7, 0.7)


def test_a_draw_moves_what_was_measured_alone(journey):
    loaded = journey(5, 1)

    (drawn,) = drawn_touchpoints(loaded, 3).items()

    assert drawn[0].name == "A"
    assert drawn[1].satisfaction == pytest.approx(5 + normal(3))
    assert drawn[1].importance == 10
