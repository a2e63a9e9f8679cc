"""How well customers' needs are met: coverage, opportunity and quadrants, each worked out by hand."""

import json
from datetime import date

import pytest

from journeygap import Settings, analyze
from journeygap.method.measures import Crosshairs, level, quadrant

TODAY = date(2026, 11, 22)


@pytest.fixture
def analysed(tmp_path):
    """Analyse one journey: stages with their touchpoints, then activities."""

    def analysed(stages, *activities, settings=None, **customer):
        customer["stages"] = [{"name": name, "touchpoints": touchpoints} for name, touchpoints in stages.items()]
        path = tmp_path / "journey.yaml"
        journey = {"journey": "J", "customer": customer, "company": {"touchpoints": activities}}
        path.write_text(json.dumps(journey), encoding="utf-8")
        return analyze(path, settings=settings, today=TODAY).journeys[0]

    return analysed


def counts(coverage):
    return (coverage.required, coverage.matched, coverage.met)


def test_coverage_weighs_what_is_fulfilled_by_importance(analysed):
    found = analysed(
        {"A": [{"name": "a", "importance": 9, "expects": 8}, {"name": "b", "importance": 6}], "B": ["c"]},
        {"name": "a", "delivers": 4},
        {"name": "b"},
    )

    # a: 9 · 4/8 = 4.5; b: 6 · 1 (unrated); c: 5 (assumed) · 0. (4.5 + 6 + 0) / (9 + 6 + 5) = 10.5 / 20
    assert found.coverage.value == pytest.approx(0.525, abs=1e-12)
    assert counts(found.coverage) == (3, 2, 1)
    # in A 10.5 of 15, in B 0 of 5
    assert [stage.value for stage in found.stages] == [pytest.approx(0.7, abs=1e-12), 0.0]
    assert [counts(stage) for stage in found.stages] == [(2, 2, 1), (1, 0, 0)]
    assert (found.assumed_importance, found.unrated) == (1, 1)


def test_the_basis_says_whose_ratings_coverage_rests_on(analysed):
    found = analysed(
        {
            "A": [
                {"name": "a", "importance": 8, "satisfaction": 6},
                {"name": "b", "importance": 10},
                {"name": "c", "importance": 4},
                {"name": "d", "importance": 9, "satisfaction": 9},
            ]
        },
        {"name": "a", "delivers": 9},
        {"name": "b", "delivers": 5},
        {"name": "c"},
    )

    # a: 8 · 6/8 = 6 by customers; b: 10 · 5/10 = 5 by the company; c: 4 · 1 by nobody; d has no match. Together 15.
    assert found.coverage.basis == pytest.approx({"customer": 6 / 15, "self": 5 / 15, "unrated": 4 / 15})
    assert found.coverage.value == pytest.approx(15 / 31)


def test_without_anything_fulfilled_coverage_rests_on_nothing(analysed):
    found = analysed({"A": ["a"]})

    assert (found.coverage.value, found.coverage.basis) == (0.0, {"customer": 0.0, "self": 0.0, "unrated": 0.0})


@pytest.mark.parametrize(
    "touchpoints",
    [
        [],
        [{"name": "a", "need": "optional"}],
        [{"name": "a", "ownership": "customer"}, {"name": "b", "ownership": "social"}],
    ],
)
def test_without_units_coverage_is_unknown(analysed, touchpoints):
    found = analysed({"A": touchpoints}, {"name": "a"})

    assert (found.coverage.value, counts(found.coverage), found.stages[0].value) == (None, (0, 0, 0), None)


def test_coverage_of_what_does_not_matter_at_all_is_unknown(analysed):
    found = analysed({"A": [{"name": "a", "importance": 0}]}, {"name": "a"})

    assert (found.coverage.value, counts(found.coverage)) == (None, (1, 1, 1))  # 0 / 0


def test_a_choice_group_counts_once_in_coverage(analysed):
    pay = [{"name": name, "choice": "pay", "importance": weight} for name, weight in (("a", 6), ("b", 9), ("c", 3))]

    found = analysed({"A": [*pay, {"name": "d", "importance": 3}]}, {"name": "a", "delivers": 3})

    # The group weighs 9 and is fulfilled by 3/6; d: 3 · 0. 4.5 / 12. Without the group it would be 3 / 21.
    assert (found.coverage.value, counts(found.coverage)) == (0.375, (2, 1, 0))


def test_a_match_that_differs_counts_half(analysed):
    found = analysed({"A": [{"name": "a", "channel": "web"}]}, {"name": "a", "channel": "phone"})

    assert (found.coverage.value, counts(found.coverage)) == (0.5, (1, 1, 0))


def test_coverage_by_channel_is_over_the_units_that_state_it(analysed):
    found = analysed(
        {
            "A": [
                {"name": "a", "channel": "E-mail", "importance": 6},
                {"name": "b", "channel": ["web", "email"], "importance": 4},
                {"name": "c", "channel": "web", "need": "optional"},
                {"name": "d"},
            ],
            "B": [
                {"name": "e", "channel": "phone", "choice": "call"},
                {"name": "f", "channel": "chat", "choice": "call"},
            ],
        },
        {"name": "a"},
        {"name": "f"},
    )

    # e-mail: a and b, 6 / 10; web: b, as c is no unit; phone and chat: the group of e and f, met by f
    assert {label: (each.value, *counts(each)) for label, each in found.channels.values()} == {
        "E-mail": (0.6, 2, 1, 1),
        "web": (0.0, 1, 0, 0),
        "phone": (1.0, 1, 1, 1),
        "chat": (1.0, 1, 1, 1),
    }


def test_a_unit_counts_once_in_a_channel_that_it_states_twice(analysed):
    found = analysed({"A": [{"name": "a", "channel": ["E-mail", "email"]}]})

    assert [(label, each.required) for label, each in found.channels.values()] == [("E-mail", 1)]


@pytest.mark.parametrize(
    ("touchpoint", "activity", "expected"),
    [
        ({"importance": 9}, None, 18),  # 2 · 9
        ({"importance": 9, "satisfaction": 8}, None, 18),  # whatever was rated
        ({}, None, 10),  # 2 · 5, assumed
        ({"importance": 0}, None, 0),
        ({"importance": 10}, None, 20),
        ({"importance": 10}, {"delivers": 0}, 20),  # 10 + (10 - 0)
        ({"importance": 8}, {}, 8),  # unrated: level 1 · 8; 8 + 0
        ({"importance": 8, "channel": "web"}, {"channel": "phone"}, 12),  # level 0.5 · 8; 8 + 4
        ({"importance": 9, "expects": 8}, {"delivers": 5}, 13),  # min(5, 0.625 · 9 = 5.625); 9 + 4
        ({"importance": 8, "expects": 10}, {"delivers": 8}, 9.6),  # min(8, 0.8 · 8 = 6.4); 8 + 1.6
        ({"importance": 10, "expects": 2}, {"delivers": 2}, 18),  # min(2, 1 · 10); 10 + 8
        ({"importance": 6}, {"delivers": 9}, 6),  # min(9, 1 · 6); never below the importance
        ({"importance": 10, "channel": "web"}, {"channel": "phone", "delivers": 9}, 15.5),  # min(9, 0.45 · 10)
        ({"importance": 8, "satisfaction": 4}, {"delivers": 9}, 12),  # min(4, 0.5 · 8); 8 + 4
        ({"importance": 8, "satisfaction": {"ease": 4, "information": 6}}, {}, 11),  # min(5, 5/8 · 8); 8 + 3
        ({"ownership": "social", "importance": 9}, None, None),
        ({"ownership": "social", "importance": 9}, {"delivers": 3}, 15),  # somebody meets it: min(3, 3/9 · 9)
    ],
)
def test_opportunity_is_importance_and_what_is_missing_of_it(analysed, touchpoint, activity, expected):
    activities = [] if activity is None else [{"name": "a", **activity}]

    (opportunity,) = analysed({"A": [{"name": "a", **touchpoint}]}, *activities).opportunity.values()

    assert opportunity == (None if expected is None else pytest.approx(expected, abs=1e-12))


def test_an_alternative_is_no_opportunity(analysed):
    pay = [{"name": name, "choice": "pay", "importance": 9} for name in ("a", "b")]

    assert list(analysed({"A": pay}, {"name": "a"}).opportunity.values()) == [9, None]


def test_the_level_is_the_rating_of_a_matched_touchpoint(analysed):
    found = analysed(
        {
            "A": [
                {"name": "a", "satisfaction": 7},
                {"name": "b"},
                {"name": "c"},
                {"name": "d", "satisfaction": 7},
                {"name": "e", "expects": {"ease": 8, "information": 8}},
            ]
        },
        {"name": "a", "delivers": 9},
        {"name": "b", "delivers": 9},
        {"name": "c"},
        {"name": "e", "delivers": {"ease": 4, "information": 8}},
    )

    assert [level(need) for need in found.overlay.needs] == [7, 9, None, None, 6]  # e: (4 + 8) / 2


def quadrants(found):
    return {need.touchpoint.id: quadrant(need, found.crosshairs) for need in found.overlay.needs}


def test_quadrants_part_at_the_means_of_importance_and_performance(analysed):
    found = analysed(
        {
            "A": [
                {"name": "a", "importance": 9, "satisfaction": 8},
                {"name": "b", "importance": 8},
                {"name": "c", "importance": 4, "satisfaction": 9},
                {"name": "d", "importance": 3, "satisfaction": 1},
            ]
        },
        {"name": "a"},
        {"name": "c"},
        {"name": "d"},
    )

    # importance (9 + 8 + 4 + 3) / 4 = 6; performance (8 + 9 + 1) / 3 = 6: b is not matched and has none
    assert found.crosshairs == Crosshairs(importance=6, performance=6)
    assert quadrants(found) == {"a": "keep-up", "b": "concentrate-here", "c": "possible-overkill", "d": "low-priority"}


def test_at_the_mean_is_high(analysed):
    touchpoints = [
        {"name": name, "importance": at, "satisfaction": at} for name, at in (("a", 0.1), ("b", 0.2), ("c", 0.3))
    ]

    found = analysed({"A": touchpoints}, *({"name": name} for name in "abc"))

    # In floating point the mean of 0.1, 0.2 and 0.3 is a little more than 0.2; compared after rounding, b is on it.
    assert quadrants(found) == {"a": "low-priority", "b": "keep-up", "c": "keep-up"}


@pytest.mark.parametrize(
    ("touchpoint", "activities"),
    [
        ({"satisfaction": 8}, [{"name": "a"}]),
        ({"importance": 9}, [{"name": "a"}]),
        ({"importance": 9, "ownership": "social"}, []),
        ({"importance": 9, "choice": "pay"}, []),
    ],
    ids=["importance not stated", "rating unknown", "outside", "alternative"],
)
def test_what_has_no_quadrant_moves_no_crosshair(analysed, touchpoint, activities):
    other = {"name": "other", "importance": 4, "satisfaction": 6, "choice": touchpoint.get("choice")}

    found = analysed({"A": [{"name": "a", **touchpoint}, other]}, {"name": "other"}, *activities)

    assert found.crosshairs == Crosshairs(importance=4, performance=6)
    assert quadrants(found) == {"a": None, "other": "keep-up"}


def test_without_anything_to_place_there_are_no_crosshairs(analysed):
    found = analysed({"A": ["a"]}, {"name": "a"})

    assert (found.crosshairs, quadrants(found)) == (None, {"a": None})


def test_an_optional_touchpoint_has_a_quadrant(analysed):
    found = analysed({"A": [{"name": "a", "importance": 9, "need": "optional"}]})

    assert quadrants(found) == {"a": "concentrate-here"}  # at the mean of importance, and not met


@pytest.mark.parametrize(
    ("importance", "performance", "expected"),
    [(6, 6, "keep-up"), (6.1, 6, "possible-overkill"), (6, 6.1, "concentrate-here"), (6.1, 6.1, "low-priority")],
)
def test_the_crosshairs_can_be_set(analysed, importance, performance, expected):
    settings = Settings(crosshair_importance=importance, crosshair_performance=performance)

    found = analysed({"A": [{"name": "a", "importance": 6, "satisfaction": 6}]}, {"name": "a"}, settings=settings)

    assert quadrants(found) == {"a": expected}


def test_one_crosshair_can_be_set_alone(analysed):
    settings = Settings(crosshair_importance=0)

    found = analysed({"A": [{"name": "a", "importance": 6, "satisfaction": 5}]}, {"name": "a"}, settings=settings)

    assert found.crosshairs == Crosshairs(importance=0, performance=5)
