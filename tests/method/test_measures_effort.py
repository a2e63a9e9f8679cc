"""Where the effort goes: its unit, its shares by role and by stage, and how well it fits, each worked out by hand."""

import json
from datetime import date

import pytest

from journeygap import Settings, analyze

TODAY = date(2026, 11, 22)


@pytest.fixture
def analysed(tmp_path):
    """Analyse one journey with its company in a file of its own: stages with their touchpoints, then activities."""

    def analysed(stages, *activities, settings=None, **customer):
        customer["stages"] = [{"name": name, "touchpoints": touchpoints} for name, touchpoints in stages.items()]
        path = tmp_path / "journey.yaml"
        path.write_text(json.dumps({"journey": "J", "customer": customer, "company": "company.yaml"}), encoding="utf-8")
        company = {"company": {"touchpoints": activities}}
        (tmp_path / "company.yaml").write_text(json.dumps(company), encoding="utf-8")
        return analyze(path, settings=settings, today=TODAY).journeys[0]

    return analysed


def summed(effort):
    return (effort.unit, effort.total, effort.better, [each.id for each in effort.lacking], effort.left_out)


@pytest.mark.parametrize(
    ("activities", "expected"),
    [
        ([{"cost": 3}, {"cost": 4, "hours": 1}], ("cost", 7, None, [], 0)),
        ([{"cost": 3}, {"cost": 0}], ("cost", 3, None, [], 0)),
        ([{"cost": 3, "hours": 1}, {"hours": 2}], ("hours", 3, "cost", ["x1"], 0)),
        ([{"hours": 1}, {"hours": 2}], ("hours", 3, None, [], 0)),
        ([{"cost": 3}, {}, {"hours": 2}], ("count", 3, "cost", ["x1", "x2"], 0)),
        ([{}, {"hours": 2}], ("count", 2, "hours", ["x0"], 0)),
        ([{}, {}], ("count", 2, None, [], 0)),
        # 4 of 5 are 80 %: cost it is, and x4 is left out and named. 3 of 4 are 75 %, which is too few.
        ([{"cost": 3}] * 4 + [{}], ("cost", 12, None, ["x4"], 1)),
        ([{"cost": 3}] * 3 + [{"hours": 1}], ("count", 4, "cost", ["x3"], 0)),
        ([{"cost": 0, "hours": 5}, {"cost": 0, "hours": 0}], ("hours", 5, None, [], 0)),
        ([{"cost": 0, "hours": 0}, {"cost": 0, "hours": 0}], ("count", 2, None, [], 0)),
        ([{"cost": 0}, {"cost": 0}], ("count", 2, None, [], 0)),
        ([], ("count", 0, None, [], 0)),
        ([{"cost": 3}, {"status": "planned", "cost": 9}], ("cost", 3, None, [], 0)),
        ([{"cost": 3}, {"status": "planned"}], ("cost", 3, None, [], 0)),
        ([{"cost": 3}, {"status": "retired", "hours": 9}], ("cost", 3, None, [], 0)),
        ([{"cost": 3}, {"personas": "q", "hours": 9}], ("cost", 3, None, [], 0)),
        ([{"status": "planned", "cost": 9}, {"personas": "q", "cost": 3}], ("count", 0, None, [], 0)),
    ],
)
def test_the_unit_of_effort_is_the_best_that_every_live_activity_in_scope_states(analysed, activities, expected):
    named = [{"name": f"x{number}", **each} for number, each in enumerate(activities)]

    assert summed(analysed({"A": ["a"]}, *named, persona="p").effort) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("cost", ("cost", 3, None, ["y", "z"], 2)),
        ("hours", ("hours", 9, None, ["z"], 1)),
        ("count", ("count", 3, None, [], 0)),
        ("auto", ("count", 3, "cost", ["y", "z"], 0)),
    ],
)
def test_a_forced_unit_leaves_out_and_counts_those_without_it(analysed, unit, expected):
    activities = [{"name": "x", "cost": 3, "hours": 4}, {"name": "y", "hours": 5}, {"name": "z"}]

    found = analysed({"A": ["x"]}, *activities, settings=Settings(effort=unit))

    assert summed(found.effort) == expected


def test_what_a_forced_unit_leaves_out_has_no_share(analysed):
    found = analysed(
        {"A": ["x"]},
        {"name": "x", "cost": 3},
        {"name": "y", "cost": 1},
        {"name": "z"},
        settings=Settings(effort="cost"),
    )

    assert {str(role): share for role, share in found.shares.items() if share} == {"aligned": 0.75, "wasted": 0.25}
    assert {activity.id: amount for activity, amount in found.effort.by_activity.items()} == {"x": 3, "y": 1}


@pytest.mark.parametrize("activities", [[], [{"name": "a", "status": "planned"}], [{"name": "a", "status": "retired"}]])
def test_with_nothing_live_there_are_no_shares(analysed, activities):
    found = analysed({"A": ["a"]}, *activities)

    assert (found.effort.unit, found.effort.total, found.shares, found.allocation_fit) == ("count", 0, None, None)
    assert found.allocation.effort == (None,)


def test_a_forced_unit_that_nobody_states_gives_no_shares(analysed):
    found = analysed({"A": ["a"]}, {"name": "a"}, settings=Settings(effort="cost"))

    assert (found.effort.total, found.effort.left_out, found.shares, found.allocation_fit) == (0, 1, None, None)


def test_the_cost_of_tools_never_enters(tmp_path):
    journey = {"journey": "J", "customer": {"stages": [{"name": "A", "touchpoints": ["a"]}]}}
    tools = [{"name": "suite", "cost": 900}]
    path = tmp_path / "other.yaml"
    company = {"tools": tools, "touchpoints": [{"name": "a", "tools": "suite", "cost": 5}]}
    path.write_text(json.dumps({**journey, "company": company}), encoding="utf-8")

    assert analyze(path, today=TODAY).journeys[0].effort.total == 5


def test_what_is_planned_enters_the_effort_when_it_counts_as_live(analysed):
    activities = [{"name": "a", "cost": 3}, {"name": "b", "cost": 1, "status": "planned"}]

    found = analysed({"A": ["a", "b"]}, *activities, settings=Settings(include_planned=True))

    assert summed(found.effort) == ("cost", 4, None, [], 0)


def test_each_role_of_what_is_live_has_its_share(analysed):
    found = analysed(
        {"A": ["a"], "B": ["b"]},
        {"name": "a", "stage": "A", "cost": 50},
        {"name": "back office", "stage": "A", "supports": "a", "cost": 20},
        {"name": "b", "stage": "A", "cost": 15},
        {"name": "notice", "stage": "A", "exempt": {"reason": "legal duty"}, "cost": 10},
        {"name": "fair", "stage": "A", "cost": 5},
        {"name": "later", "stage": "A", "status": "planned", "cost": 1000},
        {"name": "former", "stage": "A", "status": "retired", "cost": 1000},
    )

    # of 100 in all
    assert {str(role): share for role, share in found.shares.items()} == {
        "aligned": 0.5,
        "supporting": 0.2,
        "exempt": 0.1,
        "misplaced": 0.15,
        "wasted": 0.05,
    }


def test_the_effort_of_a_stage_is_split_evenly_over_the_stated_stages(analysed):
    found = analysed(
        {"A": ["a"], "B": ["b"], "C": ["c"]},
        {"name": "a", "stages": ["A", "B", "a"], "cost": 6},  # A said twice is A once; matches in A only: 3 and 3
        {"name": "c", "stage": "C", "cost": 2},
        {"name": "none of them", "stage": "C", "cost": 4},
    )

    # of 12: A 3, B 3, C 2 + 4
    assert found.allocation.effort == (0.25, 0.25, 0.5)
    assert found.allocation.matching == (0.25, 0.0, pytest.approx(2 / 12))
    assert found.allocation.unallocated == 0.0


def test_without_a_stage_effort_is_split_over_the_matched_stages(analysed):
    found = analysed(
        {"A": ["a", "x"], "B": ["a"], "C": ["c"]},
        {"name": "y", "meets": ["a", "x"], "cost": 6},  # three touchpoints in two stages: 3 and 3
        {"name": "nothing", "cost": 2},  # no stage, no match: unallocated
    )

    assert found.allocation.effort == (0.375, 0.375, 0.0)
    assert found.allocation.matching == (0.375, 0.375, 0.0)
    assert found.allocation.unallocated == 0.25


def test_a_stage_that_the_journey_lacks_takes_its_part_of_the_effort_with_it(analysed):
    found = analysed({"A": ["a"], "B": ["b"]}, {"name": "a", "stages": ["A", "B", "Z"], "cost": 9})

    assert found.allocation.effort == (pytest.approx(1 / 3), pytest.approx(1 / 3))
    assert found.allocation.unallocated == pytest.approx(1 / 3)


def test_the_importance_of_a_stage_is_its_part_of_the_units_weight(analysed):
    found = analysed(
        {
            "A": [{"name": "a", "importance": 9}, {"name": "o", "importance": 9, "need": "optional"}],
            "B": [
                {"name": "p", "importance": 4, "choice": "pay"},
                {"name": "q", "importance": 6, "choice": "pay"},
                {"name": "w", "importance": 10, "ownership": "social"},
            ],
            "C": ["c"],
            "D": [],
        }
    )

    # A 9, B 6 (the group once, at its highest) and 10 outside, C 5 (assumed), D 0: of 30
    assert found.allocation.importance == pytest.approx((9 / 30, 16 / 30, 5 / 30, 0))


def test_without_importance_at_all_its_shares_are_unknown(analysed):
    found = analysed({"A": [{"name": "a", "importance": 0}], "B": []}, {"name": "a", "cost": 3})

    assert (found.allocation.importance, found.allocation_fit) == ((None, None), None)


def test_allocation_fit_is_the_effort_that_is_where_importance_is_and_meets_it(analysed):
    found = analysed(
        {
            "A": [{"name": "a", "importance": 8}],
            "B": [{"name": "b", "importance": 6}],
            "C": [{"name": "c", "importance": 6}],
        },
        {"name": "a", "stages": ["A", "B"], "cost": 40},  # 20 each; meets in A only
        {"name": "b", "stage": "B", "cost": 40},
        {"name": "fair", "stage": "C", "cost": 20},  # waste
    )

    # importance 0.4, 0.3, 0.3; effort 0.2, 0.6, 0.2; of it on what meets there 0.2, 0.4, 0
    assert found.allocation.effort == (0.2, 0.6, 0.2)
    assert found.allocation_fit == pytest.approx(0.2 + 0.3 + 0)


def test_allocation_fit_is_unknown_where_effort_is_only_counted(analysed):
    assert analysed({"A": ["a"]}, {"name": "a"}).allocation_fit is None
    assert analysed({"A": ["a"]}, {"name": "a", "hours": 3}).allocation_fit == 1.0


def test_what_supports_an_activity_is_no_match_in_its_stage(analysed):
    found = analysed(
        {"A": ["a"]}, {"name": "a", "stage": "A", "hours": 3}, {"name": "x", "stage": "A", "supports": "a", "hours": 1}
    )

    assert (found.allocation.effort, found.allocation.matching, found.allocation_fit) == ((1.0,), (0.75,), 0.75)


@pytest.mark.parametrize(("complete", "unit"), [(100, "count"), (75, "cost"), (75.1, "count")])
def test_how_many_must_state_a_unit_can_be_set(analysed, complete, unit):
    named = [{"name": f"x{number}", "cost": 3} for number in range(3)]

    found = analysed({"A": ["a"]}, *named, {"name": "y"}, settings=Settings(effort_complete=complete))

    assert found.effort.unit == unit


def test_shares_are_of_what_is_stated(analysed):
    named = [{"name": "a", "cost": 6}, *({"name": f"x{number}", "cost": 1} for number in range(3))]

    found = analysed({"A": ["a"]}, *named, {"name": "y"})

    # 6 aligned and 3 wasted of 9; y states nothing and has no share
    assert (found.shares["aligned"], found.shares["wasted"]) == pytest.approx((6 / 9, 3 / 9))
