"""The airport: its measured files are what the airport's survey says, and the journey rests on them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

import journeygap

AIRPORT = Path(__file__).resolve().parents[2] / "examples" / "airport"


@pytest.fixture(scope="module")
def analysed():
    (journey,) = journeygap.analyze(AIRPORT / "journey.yaml", today=date(2026, 11, 22)).journeys
    return journey


def test_the_recommendation_is_what_others_computed_from_the_survey() -> None:
    written = yaml.safe_load((AIRPORT / "recommendation.measured.yaml").read_text(encoding="utf-8"))
    found = {str(year): each["metrics"]["NPS"]["value"] for year, each in written["periods"]["all"].items()}
    assert found == {"2017": pytest.approx(40.40, abs=0.005), "2018": pytest.approx(35.11, abs=0.005)}


def test_every_rating_is_measured(analysed) -> None:
    touchpoints = [touchpoint for stage in analysed.journey.stages for touchpoint in stage.touchpoints]
    assert len(touchpoints) == 14
    assert all(each.measured is not None and each.measured.satisfaction is not None for each in touchpoints)
    assert all(each.importance == pytest.approx(each.measured.reach.value * 10, abs=1e-3) for each in touchpoints)


def test_coverage_by_hand(analysed) -> None:
    units = {need.touchpoint.name: need for need in analysed.overlay.needs if not need.touchpoint.optional}
    by_car = [units.pop(name) for name in ("Parking", "Long-term parking shuttle", "Rental car centre")]
    weights = [need.touchpoint.importance for need in units.values()]
    met = [min(1, need.touchpoint.satisfaction / need.touchpoint.importance) for need in units.values()]
    weights.append(max(need.touchpoint.importance for need in by_car))
    met.append(max(min(1, need.touchpoint.satisfaction / need.touchpoint.importance) for need in by_car))
    value = sum(w * f for w, f in zip(weights, met, strict=True)) / sum(weights)
    assert analysed.coverage.value == pytest.approx(value)
    low, high = analysed.coverage_interval
    assert low < value < high
    assert high - low < 0.05


def test_the_missed_target_is_sure(analysed) -> None:
    assert [each.certainty for each in analysed.findings if each.code == "JG112"] == ["sure"]


def test_the_evidence_files_are_those_that_were_measured(analysed) -> None:
    assert [each.stale for each in analysed.journey.measured] == [False, False]
