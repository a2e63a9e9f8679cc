"""JG111, JG203 and JG204: where the effort goes, against where customers' importance is."""

import sys
from collections import Counter

import pytest

SPENT = """\
journey: J
customer:
  stages:
    - name: Before
      touchpoints: [{name: Search, importance: 4}]
    - name: During
      touchpoints: [{name: Shop, importance: 6}]
company:
  touchpoints:
    - {name: Search, stage: Before, cost: 81}
    - {name: Shop, stage: During, cost: 19}
"""


def spent(importance, cost, unit="cost"):
    """Return two stages with importances and costs of their own."""
    (before, during), (search, shop) = importance, cost
    return (
        SPENT.replace("importance: 4", f"importance: {before}")
        .replace("importance: 6", f"importance: {during}")
        .replace("cost: 81", f"{unit}: {search}")
        .replace("cost: 19", f"{unit}: {shop}")
    )


def test_under_invested_stage(judge):
    # importance 0.4 and 0.6; effort 0.81 and 0.19, which is below 0.3
    assert judge("JG111", SPENT) == [
        {
            "severity": "warning",
            "message": "stage “During” has 60% of the importance but gets 19% of the effort",
            "suggestion": "move effort here, from waste and from stages that get more than their importance calls for",
            "line": 6,
            "stage": "during",
            "effort": 19,
        }
    ]


def test_over_invested_stage(judge):
    assert judge("JG203", SPENT) == [
        {
            "severity": "warning",
            "message": "stage “Before” gets 81% of the effort but has 40% of the importance",
            "suggestion": "ask whether it must take this much: all of it reaches customers there",
            "line": 4,
            "stage": "before",
            "effort": 81,
        }
    ]


@pytest.mark.parametrize("unit", ["cost", "hours"])
@pytest.mark.parametrize(
    ("importance", "cost", "under", "over"),
    [
        ((4, 6), (70, 30), False, False),  # 0.3 is just half of 0.6
        ((4, 6), (70.1, 29.9), True, False),
        ((4, 6), (80, 20), True, False),  # 0.8 is just twice 0.4
        ((4, 6), (80.1, 19.9), True, True),
        ((4, 8), (8, 4), False, False),  # thirds: half and twice within rounding
        ((3, 7), (65, 35), False, True),  # 0.35 is just half of 0.7, 0.65 more than twice 0.3
        # Small stages: below half or above twice, but less than 5 points apart.
        ((1, 19), (9.9, 90.1), False, False),  # 0.099 is not twice 0.05
        ((0.9, 19.1), (9.4, 90.6), False, False),  # 0.094 is twice 0.045 and more, by 4.9 points
        ((0.9, 19.1), (9.5, 90.5), False, True),  # by 5 points
        ((9.4, 90.6), (4.5, 95.5), False, False),  # 0.045 is below half of 0.094, by 4.9 points
        ((9.4, 90.6), (4.4, 95.6), True, False),  # by 5 points
    ],
)
def test_both_the_proportion_and_the_distance_count(judge, importance, cost, unit, under, over):
    scale = "customer:\n  scale: {min: 0, max: 100}"
    journey = spent(importance, cost, unit).replace("customer:", scale)

    first, second = ([each["stage"] for each in judge(code, journey)] for code in ("JG111", "JG203"))

    assert (bool(first), bool(second)) == (under, over)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cost: 81", "note: no cost"),
        ("[{name: Search, importance: 4}]", "[Search, {name: Fair, need: optional, importance: 9}]"),
    ],
    ids=["effort is only counted", "importance not stated for half"],
)
def test_without_effort_or_importance_nothing_is_said(judge, old, new):
    journey = SPENT.replace(old, new).replace(
        "[{name: Shop, importance: 6}]", "[{name: Shop, importance: 6}, Site, Chat]"
    )

    assert judge("JG111", journey) == judge("JG203", journey) == []


@pytest.mark.parametrize(
    ("more", "fires"), [("", True), (", Blog", True), (", Blog, Fair", True), (", Blog, Fair, Post", False)]
)
def test_importance_must_be_stated_for_at_least_half_of_the_units(judge, more, fires):
    # Two of two, of three, of four, of five; each of the others is assumed to weigh 5.
    journey = spent((9, 9), (1, 99)).replace("importance: 9}]", f"importance: 9}}{more}]", 1)

    assert bool(judge("JG111", journey)) is fires


def test_a_count_can_be_asked_for(judge):
    assert judge("JG111", SPENT, effort="count") == []


@pytest.mark.parametrize(
    ("activity", "found"),
    [
        (
            "{name: Search, stage: Before, cost: 27}\n    - {name: Fair, stage: Before, cost: 54}",
            "only 33% of it reaches customers there",
        ),
        ("{name: Fair, stage: Before, cost: 81}", "none of it reaches customers there"),
        ("{name: Search, stage: Before, cost: 81}", "all of it reaches customers there"),
    ],
)
def test_an_over_invested_stage_says_how_much_reaches_customers(judge, activity, found):
    (over,) = judge("JG203", SPENT.replace("{name: Search, stage: Before, cost: 81}", activity))

    assert over["suggestion"] == f"ask whether it must take this much: {found}"


def test_a_stage_without_units_is_not_judged(judge):
    journey = SPENT.replace("[{name: Search, importance: 4}]", "[]")

    assert judge("JG203", journey) == []


TWICE = """\
journey: J
customer:
  stages:
    - name: Loyalty
      touchpoints: [{name: Offers, importance: 9}]
company:
  touchpoints:
    - {name: Newsletter, meets: Offers, channel: [e-mail, print], owner: Marketing}
    - {name: Vouchers, meets: Offers, channel: Email, owner: Sales, constraints: process}
"""


def test_duplicated_effort(judge):
    assert judge("JG204", TWICE) == [
        {
            "severity": "info",
            "message": "several teams meet “Offers” in stage “Loyalty” through the same channel, “e-mail”: "
            "“Newsletter” by Marketing, “Vouchers” by Sales",
            "suggestion": "agree which of “Marketing” and “Sales” answers for it",
            "line": 5,
            "stage": "loyalty",
            "touchpoint": "offers",
            "constraints": ("process",),
            "owners": ("Marketing", "Sales"),
        }
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("owner: Sales", "owner: Marketing"),
        ("owner: Sales", "owner: MARKETING"),
        ("channel: Email", "channel: web"),
        (", owner: Sales", ""),
        (", owner: Marketing", ""),
        ("channel: Email, ", ""),
        ("channel: Email", "channel: []"),
        ("meets: Offers, channel: Email", "meets: [], channel: Email"),
        ("owner: Sales", "owner: Sales, status: planned"),
    ],
    ids=[
        "one team",
        "one team, spelled otherwise",
        "another channel",
        "an owner unknown",
        "the other owner unknown",
        "a channel unknown",
        "no channel",
        "no match",
        "not live",
    ],
)
def test_one_team_or_another_channel_is_no_duplicate(judge, old, new):
    assert old in TWICE
    assert judge("JG204", TWICE.replace(old, new)) == []


def test_the_same_label_in_two_stages_is_met_by_two_teams(judge):
    journey = """\
journey: J
customer:
  stages: [{name: A, touchpoints: [Chat]}, {name: B, touchpoints: [Chat]}]
company:
  touchpoints:
    - {name: Chat, stage: A, channel: web, owner: Sales}
    - {name: Chat, stage: B, channel: web, owner: Service}
"""

    assert judge("JG204", journey) == []


def test_only_those_who_share_a_channel_are_named(judge):
    more = "    - {name: Calls, meets: Offers, channel: phone, owner: Service}\n"

    (found,) = judge("JG204", TWICE + more)

    assert found["owners"] == ("Marketing", "Sales")


def test_of_many_the_first_four_are_named(judge):
    more = "".join(f"    - {{name: X{n}, meets: Offers, channel: email, owner: Team {n}}}\n" for n in range(4))

    (found,) = judge("JG204", TWICE + more)

    assert found["message"].endswith(
        "“Newsletter” by Marketing, “Vouchers” by Sales, “X0” by Team 0, “X1” by Team 1 and 2 more"
    )
    assert found["suggestion"] == "agree which of “Marketing”, “Sales”, “Team 0”, “Team 1” and 2 more answers for it"


def test_teams_that_share_no_channel_with_each_other_are_named_after_those_who_do(judge):
    # A shares print with C only, B shares it with C too, and A and B are one team.
    company = "".join(
        f"    - {{name: {name}, meets: Offers, channel: print, owner: {owner}}}\n"
        for name, owner in (("A", "Sales"), ("B", "Sales"), ("C", "Service"))
    )

    (found,) = judge("JG204", TWICE[: TWICE.index("    - {name: Newsletter")] + company)

    assert found["message"].endswith("“A” by Sales, “C” by Service, “B” by Sales")


def test_where_no_channel_is_shared_by_all_that_of_the_first_two_is_named(judge):
    company = "".join(
        f"    - {{name: {name}, meets: Offers, channel: {channel}, owner: {owner}}}\n"
        for name, channel, owner in (("A", "print", "Sales"), ("B", "[Print, web]", "Service"), ("C", "web", "IT"))
    )

    (found,) = judge("JG204", TWICE[: TWICE.index("    - {name: Newsletter")] + company)

    assert "through the same channel, “print”: “A” by Sales, “B” by Service, “C” by IT" in found["message"]


def test_many_teams_cost_as_much_work_each_as_few(judge):
    assert work(judge, 400) < 3 * work(judge, 200)


def work(judge, teams):
    """Count the calls that it takes to judge one touchpoint which so many teams meet through one channel."""
    company = "".join(f"    - {{name: x{n}, meets: t, channel: print, owner: o{n}}}\n" for n in range(teams))
    text = f"journey: J\ncustomer: {{stages: [{{name: A, touchpoints: [t]}}]}}\ncompany:\n  touchpoints:\n{company}"
    calls = Counter()
    before = sys.getprofile()
    sys.setprofile(lambda _frame, event, _arg: calls.update([event]))
    try:
        assert len(judge("JG204", text)) == 1
    finally:
        sys.setprofile(before)
    return calls["call"] + calls["c_call"]
