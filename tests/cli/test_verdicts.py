"""Whether a run fails: thresholds that are just reached or just missed, gates, severities, and percentages as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.cli.output import Ended
from journeygap.cli.verdicts import at_or_above, left_open, percentage, severity_verdict, verdicts
from journeygap.core.finding import Severity
from journeygap.method.settings import Settings, Target

# One of three is met: a coverage of 33.33 %. Two of three activities are wasted: 66.67 %.
THIRD = """\
journey: J
customer: {stages: [{name: S, touchpoints: [a, b, c]}]}
company: {touchpoints: [{name: a, stage: S}, {name: x, stage: S}, {name: y, stage: S}]}
"""
UNKNOWN = "journey: U\ncustomer: {stages: [{name: S, touchpoints: [a]}]}\n"


@pytest.mark.parametrize(
    ("least", "shown"), [(None, None), (0, None), (33.3, None), (33.33, None), (33.34, "33.3"), (100, "33.3")]
)
def test_coverage_is_rounded_down_where_it_is_too_low(analysed, least, shown) -> None:
    lines = list(verdicts(analysed(THIRD), "never", least, None))

    assert len(lines) == (shown is not None)
    assert all(f"{shown}%" in line and "journey.yaml" in line for line in lines)


@pytest.mark.parametrize(("most", "shown"), [(None, None), (100, None), (66.67, None), (66.66, "66.7"), (0, "66.7")])
def test_waste_is_rounded_up_where_it_is_too_much(analysed, most, shown) -> None:
    lines = list(verdicts(analysed(THIRD), "never", None, most))

    assert len(lines) == (shown is not None)
    assert all(f"{shown}%" in line for line in lines)


def test_each_journey_is_asked_for_its_coverage_and_what_is_not_known_passes(analysed) -> None:
    found = analysed(**{"a.journey.yaml": THIRD, "b.journey.yaml": THIRD.replace("J", "K"), "c.journey.yaml": UNKNOWN})

    lines = list(verdicts(found, "never", 50, None))

    assert [line.partition(":")[0] for line in lines] == ["a.journey.yaml", "b.journey.yaml"]
    (left,) = left_open(found, 50, None)
    assert "c.journey.yaml" in left
    assert list(left_open(found, None, None)) == []


@pytest.mark.parametrize(("at_least", "gate", "missed"), [(33, True, False), (34, True, True), (34, False, False)])
def test_only_a_gate_that_is_missed_fails_a_run(analysed, at_least, gate, missed) -> None:
    settings = Settings(targets=(Target(measure="coverage", at_least=at_least, gate=gate),))

    assert len(list(verdicts(analysed(THIRD, settings), "never", None, None))) == missed


def test_a_gate_that_can_not_be_judged_is_left_open(analysed) -> None:
    settings = Settings(targets=(Target(measure="coverage", at_least=50, gate=True),))
    found = analysed(UNKNOWN, settings)

    assert list(verdicts(found, "never", None, None)) == []
    assert len(list(left_open(found, None, None))) == 1


@pytest.mark.parametrize(("threshold", "number"), [("error", 1), ("warning", 3), ("info", 6), ("never", 0)])
def test_findings_from_the_threshold_on_count(made, threshold, number) -> None:
    every = [
        made(severity=severity)
        for severity, times in ((Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.INFO, 3))
        for _ in range(times)
    ]

    assert at_or_above(every, threshold) == number
    assert len(list(severity_verdict(every, threshold))) == bool(number)
    assert list(severity_verdict([], threshold)) == []


@pytest.mark.parametrize(
    ("written", "configured", "value"),
    [
        (None, None, None),
        (None, 60.0, 60),
        ("70", 60.0, 70),
        (" 70% ", None, 70),
        ("0", None, 0),
        ("1", None, 1),
        ("99.5 %", None, 99.5),
        ("100", None, 100),
    ],
)
def test_a_percentage_as_people_type_it(written, configured, value) -> None:
    assert percentage("--min-coverage", written, configured) == value


@pytest.mark.parametrize("written", ["", "%", "x", "-1", "100.1", "nan", "inf", "0.6", "0.6%", "1e-9", "70%%", "７0x"])
def test_what_is_no_percentage_or_was_meant_as_a_share_ends_the_run(written, capsys) -> None:
    with pytest.raises(Ended) as ended:
        percentage("--min-coverage", written, None)

    assert ended.value.code == 2
    assert "--min-coverage" in capsys.readouterr().err


@given(st.text() | st.floats().map(str))
def test_any_text_is_a_percentage_or_ends_the_run(written) -> None:
    try:
        value = percentage("--max-waste", written, None)
    except Ended:
        return
    assert value == 0 or 1 <= value <= 100
