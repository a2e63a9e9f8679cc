"""Whether the touchpoints and stages of an evidence file are in a journey."""

from __future__ import annotations

from typing import Any

import pytest

from journeygap.evidence.linked import strangers, unknown_names
from journeygap.evidence.read import read_evidence

JOURNEY = """\
journey: J
customer:
  stages:
    - {name: Arrival, touchpoints: [Signs, {name: Free WiFi, aliases: [WLAN]}]}
    - {name: Leaving, touchpoints: [Lounge]}
"""
HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\ndata: a.csv\nscale: {min: 1, max: 5}\n"


@pytest.fixture
def journeys(folder: Any) -> Any:
    loaded = folder.of(JOURNEY)
    assert loaded.errors == ()
    return loaded.journeys


def unknown(path: Any, journeys: Any) -> list[tuple[str, int]]:
    found = unknown_names(read_evidence(str(path)), journeys)
    assert all("Louge" not in each.message or "Lounge" in each.suggestion for each in found)
    return [(each.code, each.span.position().line) for each in found]


def test_every_name_that_no_journey_has_is_an_error_with_its_line(write: Any, journeys: Any) -> None:
    path = write(
        HEAD
        + "answers:\n"
        + "  - {touchpoint: signs, satisfaction: a}\n"
        + "  - {touchpoint: wlan, satisfaction: b}\n"
        + "  - {touchpoint: Louge, satisfaction: c}\n"
        + "  - {touchpoint: Arrival, satisfaction: d}\n"
        + "metrics:\n"
        + "  - {name: A, column: a, kind: nps, at: Arrival}\n"
        + "  - {name: B, column: a, kind: nps, at: Departure}\n"
        + "  - {name: C, column: a, kind: nps}\n"
    )
    # A stage is no touchpoint; a metric may be about either.
    assert unknown(path, journeys) == [("JG010", 9), ("JG010", 10), ("JG010", 13)]


def test_names_of_rules_and_of_a_long_table(write: Any, journeys: Any) -> None:
    log = "evidence: e\nkind: analytics\ndata: a.csv\ncolumns: {customer: w, when: t, event: e}\n"
    events = "events:\n  - {touchpoint: Signs, event: a}\n  - {touchpoint: Till, event: b}\n"
    assert unknown(write(log + events), journeys) == [("JG010", 7)]
    long = "answers:\n  touchpoint: what\n  satisfaction: q\n  names:\n    a: Signs\n    b: Till\n    c: null\n"
    assert unknown(write(HEAD + long), journeys) == [("JG010", 11)]


def test_without_a_journey_every_name_is_unknown(write: Any) -> None:
    assert unknown(write(HEAD + "answers: [{touchpoint: Signs, satisfaction: a}]\n"), []) == [("JG010", 6)]


def test_names_out_of_data_that_no_journey_has(journeys: Any) -> None:
    found = strangers(["SIGNS", "Lounges", "WLAN", "Something else"], journeys)
    assert found == [("Lounges", "Lounge"), ("Something else", None)]
    assert strangers([], journeys) == []
