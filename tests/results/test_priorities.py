"""What to do first, what is listed under what, and what would sharpen the result."""

import json
from datetime import date

import pytest

from journeygap import Finding, Settings, Severity, analyze
from journeygap.core.language import Words
from journeygap.core.source import Source, Span
from journeygap.results.priorities import (
    Steps,
    by_effort,
    first_steps,
    first_three,
    folded,
    in_order,
)
from journeygap.words.answer import would_sharpen

TODAY = date(2026, 11, 22)
SPAN = Span(Source("journey.yaml", "journey: J\n"), 0, 7)


def finding(code, label="", severity="warning", **more):
    """Return a finding; its label is in its title."""
    return Finding(
        code=code,
        name="a-rule",
        severity=Severity(severity),
        says=Words(label, "m", "s"),
        span=SPAN,
        **more,
    )


def labels(findings):
    return [each.title for each in findings]


def test_steps_are_what_frees_effort_then_quick_wins_then_long_term_work():
    steps = first_steps(
        [
            finding("JG101", "missing", opportunity=12, horizon="long"),
            finding("JG102", "weak", opportunity=11, horizon="quick"),
            finding("JG201", "waste", effort=5),
            finding("JG202", "misplaced", effort=9),
            finding("JG104", "wrong channel", opportunity=14, horizon="quick"),
            finding("JG105", "planned", opportunity=16, horizon="long"),
            finding("JG205", "idle tool"),
            finding("JG206", "expired", effort=7),
        ]
    )

    assert labels(steps.drop) == ["misplaced", "expired", "waste", "idle tool"]
    assert labels(steps.quick) == ["wrong channel", "weak"]
    assert labels(steps.long) == ["planned", "missing"]
    assert steps.unowned == ()


@pytest.mark.parametrize(
    "code", ["JG111", "JG112", "JG203", "JG204", "JG301", "JG302", "JG303", "JG304", "JG305", "JG306"]
)
def test_what_only_asks_to_know_more_or_has_no_horizon_is_no_step(code):
    assert first_steps([finding(code)]) == Steps((), (), (), ())


@pytest.mark.parametrize("code", ["JG102", "JG103", "JG104", "JG106", "JG113"])
def test_a_gap_whose_horizon_is_unknown_wants_an_owner(code):
    found = finding(code, opportunity=18)

    assert first_steps([found]) == Steps((), (), (), (found,))


@pytest.mark.parametrize("code", ["JG107", "JG109", "JG110"])
def test_a_finding_that_never_has_a_horizon_wants_none(code):
    assert first_steps([finding(code, opportunity=18)]) == Steps((), (), (), ())


def test_a_broken_handoff_is_long_term_work():
    steps = first_steps(
        [finding("JG108", "handoff", horizon="long"), finding("JG101", "gap", opportunity=1, horizon="long")]
    )

    assert labels(steps.long) == ["gap", "handoff"]


def test_a_dark_stage_stands_for_its_gaps_among_the_steps():
    steps = first_steps(
        [
            finding("JG106", "dark", stage="a", journey="1", opportunity=16, horizon="long"),
            finding("JG101", "under it", stage="a", journey="1", opportunity=16, horizon="long"),
            finding("JG101", "other journey", stage="a", journey="2", opportunity=12, horizon="long"),
        ]
    )

    assert labels(steps.long) == ["dark", "other journey"]


def test_a_dark_stage_has_its_gaps_folded_under_it():
    findings = [
        finding("JG101", "elsewhere", stage="b", journey="1"),
        finding("JG101", "missing", stage="a", journey="1"),
        finding("JG106", "dark", stage="a", journey="1"),
        finding("JG103", "wrong stage", stage="a", journey="1"),
        finding("JG105", "planned", stage="a", journey="1"),
        finding("JG301", "no evidence", stage="a", journey="1"),
        finding("JG101", "of another journey", stage="a", journey="2"),
    ]

    assert [(head.title, labels(under)) for head, under in folded(findings)] == [
        ("elsewhere", []),
        ("dark", ["missing", "wrong stage", "planned"]),
        ("no evidence", []),
        ("of another journey", []),
    ]


def test_the_gravest_come_first_then_moments_then_opportunity_then_the_worst_feeling_then_the_file():
    findings = [
        finding("JG101", "g", opportunity=12, feeling=1),
        finding("JG107", "h"),
        finding("JG101", "i", opportunity=16, severity="info"),
        finding("JG101", "a", opportunity=8, severity="error"),
        finding("JG101", "d", opportunity=12, feeling=-2),
        finding("JG101", "e", opportunity=12, feeling=-1),
        finding("JG101", "f", opportunity=12, feeling=-1),
        finding("JG101", "b", opportunity=3, moment=True),
        finding("JG101", "c", opportunity=14),
    ]

    assert labels(in_order(findings)) == ["a", "b", "c", "d", "e", "f", "g", "h", "i"]


def test_a_belief_gap_is_part_of_the_weak_touchpoint_it_is_about():
    findings = [
        finding("JG109", "belief", stage="a", touchpoint="x"),
        finding("JG102", "weak", stage="a", touchpoint="x"),
        finding("JG109", "another", stage="a", touchpoint="y"),
    ]

    assert [(head.title, labels(under)) for head, under in folded(findings)] == [("weak", ["belief"]), ("another", [])]


def test_where_the_halves_use_other_words_nothing_else_is_a_step():
    words = finding("JG402", "words")

    steps = first_steps([finding("JG201", "waste"), words, finding("JG102", "weak", opportunity=9, horizon="quick")])

    assert steps == Steps((), (words,), (), ())


def test_the_most_effort_comes_first():
    findings = [
        finding("JG205", "c"),
        finding("JG201", "b", effort=1),
        finding("JG201", "a", effort=2),
        finding("JG205", "d"),
    ]

    assert labels(by_effort(findings)) == ["a", "b", "c", "d"]


@pytest.mark.parametrize("ranked", [in_order, by_effort])
def test_a_figure_of_zero_comes_before_none_at_all(ranked):
    findings = [finding("JG101", "none"), finding("JG101", "zero", opportunity=0.0, effort=0.0)]

    assert labels(ranked(findings)) == ["zero", "none"]


@pytest.fixture
def hints(tmp_path):
    """Say what would sharpen the result of one journey."""

    def hints(touchpoints, *activities, settings=None, **customer):
        customer["stages"] = [{"name": "A", "touchpoints": touchpoints}]
        path = tmp_path / "journey.yaml"
        journey = {"journey": "J", "customer": customer, "company": {"touchpoints": activities}}
        path.write_text(json.dumps(journey), encoding="utf-8")
        return list(would_sharpen(analyze(path, settings=settings, today=TODAY).journeys[0]))

    return hints


EVIDENCE = [{"id": "talks", "kind": "interview"}]
FULL = {"name": "chat", "owner": "X", "cost": 3, "delivers": 5}


def test_a_journey_that_says_everything_needs_no_sharpening(hints):
    assert hints([{"name": "chat", "importance": 5}], FULL, evidence=EVIDENCE) == []


def test_a_journey_that_says_nothing_is_said_what_would_help(hints):
    assert hints(["chat", "phone"], {"name": "chat"}, {"name": "fair"}) == [
        "state cost or hours: waste is counted, not weighed",
        "state importance: every touchpoint counts the same",
        "rate with satisfaction or delivers: what nobody rates counts as met",
        "name evidence: nothing shows what the customer's half is based on",
        "state owner, to distinguish quick wins from long-term work",
    ]


@pytest.mark.parametrize(
    ("activities", "reported"),
    [
        ([{"cost": 1}, {}, {}], ["2 of 3 company touchpoints state no cost: waste is counted, not weighed"]),
        ([{"cost": 1}, {"cost": 1}, {}], ["1 of 3 company touchpoints states no cost: waste is counted, not weighed"]),
        ([{"hours": 1}, {}], ["1 of 2 company touchpoints states no hours: waste is counted, not weighed"]),
        ([{"cost": 0}, {"cost": 0}], []),
        ([{"cost": 1}, {"hours": 1, "cost": 2}], []),
        ([{"status": "planned"}], []),
        ([], []),  # an empty list is known to be none
    ],
)
def test_it_is_said_who_states_no_effort(hints, activities, reported):
    named = [{"name": f"x{number}", "owner": "X", **each} for number, each in enumerate(activities)]

    assert hints([{"name": "chat", "importance": 5}], *named, evidence=EVIDENCE) == reported


def test_a_count_that_was_asked_for_needs_no_costs(hints):
    assert hints([{"name": "chat", "importance": 5}], FULL, evidence=EVIDENCE, settings=Settings(effort="count")) == []


@pytest.mark.parametrize(
    ("touchpoints", "reported"),
    [
        ([{"name": "a", "importance": 0}], []),
        ([{"name": "a", "importance": 3}, "b", "c"], []),
        (["a"], ["state importance: every touchpoint counts the same"]),
    ],
)
def test_it_is_said_where_importance_is_stated_nowhere(hints, touchpoints, reported):
    assert hints(touchpoints, FULL, evidence=EVIDENCE) == reported


@pytest.mark.parametrize("rated", [{"satisfaction": 5}, {"delivers": 5}])
def test_it_is_said_that_a_rating_would_help_where_nobody_rates_a_match(hints, rated):
    advice = "rate with satisfaction or delivers: what nobody rates counts as met"
    unrated = {name: value for name, value in FULL.items() if name != "delivers"}
    touchpoint = {"name": "chat", "importance": 5}
    ours = rated if "delivers" in rated else {}

    assert hints([touchpoint], unrated, evidence=EVIDENCE) == [advice]
    assert hints([touchpoint | (rated if not ours else {})], unrated | ours, evidence=EVIDENCE) == []


def first_labels(*findings):
    return [(kind, each.title) for kind, each in first_three(first_steps(findings))]


def test_the_first_three_are_the_best_of_each_kind():
    assert first_labels(
        finding("JG101", "gap", "error", opportunity=18, horizon="long"),
        finding("JG101", "greater gap", "error", opportunity=20, horizon="long"),
        finding("JG102", "weak", opportunity=11, horizon="quick"),
        finding("JG201", "waste", effort=5),
        finding("JG201", "more waste", effort=6),
    ) == [("drop", "more waste"), ("quick", "weak"), ("long", "greater gap")]


def test_where_a_kind_is_lacking_the_most_severe_of_the_others_takes_its_place():
    assert first_labels(
        finding("JG201", "waste", effort=5),
        finding("JG201", "less waste", effort=4),
        finding("JG101", "gap", "error", opportunity=18, horizon="long"),
        finding("JG101", "lesser gap", "error", opportunity=16, horizon="long"),
        finding("JG102", "nobody's", "warning", opportunity=12),
    ) == [("drop", "waste"), ("long", "gap"), ("long", "lesser gap")]


def test_a_note_gives_way_to_what_weighs_more():
    assert first_labels(
        finding("JG102", "small", "info", opportunity=4, horizon="quick"),
        finding("JG101", "small too", "info", opportunity=8, horizon="long"),
        finding("JG108", "handoff", horizon="long"),
        finding("JG201", "waste", effort=5),
        finding("JG201", "less waste", effort=4),
    ) == [("drop", "waste"), ("drop", "less waste"), ("long", "handoff")]
    assert first_labels(finding("JG102", "small", "info", opportunity=4, horizon="quick")) == [("quick", "small")]


def test_a_move_that_both_halves_name_is_one_step():
    assert first_labels(
        finding("JG103", "gap here", opportunity=14, horizon="quick", activity="chat"),
        finding("JG202", "activity there", effort=3, activity="chat"),
        finding("JG103", "another gap", opportunity=10, horizon="quick", activity="forum"),
        finding("JG103", "of several", opportunity=10, horizon="quick"),
    ) == [("drop", "activity there"), ("quick", "another gap"), ("quick", "of several")]
