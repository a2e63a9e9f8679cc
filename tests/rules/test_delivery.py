"""JG107 to JG110 and JG113: how consistently, how truly seen and how personally touchpoints are delivered."""

import re

import pytest

UNEQUAL = """\
journey: J
customer:
  stages:
    - name: Support
      touchpoints:
        - {name: Help, importance: 8}
company:
  touchpoints:
    - {name: Chat, meets: Help, delivers: 9, owner: Service}
    - {name: Phone, meets: Help, delivers: 6, owner: Sales, constraints: people}
"""


def test_inconsistent_delivery(judge):
    assert judge("JG107", UNEQUAL) == [
        {
            "severity": "info",
            "message": "“Help” in stage “Support” is delivered unequally: “Chat” at 9 of 10, “Phone” at 6",
            "suggestion": "bring “Phone” up to “Chat”, or send customers to the better one",
            "line": 6,
            "stage": "support",
            "touchpoint": "help",
            "opportunity": 8,
            "constraints": ("people",),
            "owners": ("Sales", "Service"),
        }
    ]


@pytest.mark.parametrize(
    ("chat", "phone", "fires"),
    [
        ("9", "6", True),  # 3 apart, the margin: at least
        ("6", "9", True),
        ("9", "6.01", False),
        ("4.1", "1.1", True),  # 2.9999999999999996 before rounding
        ("9", "null", False),
        ("{ease: 10, helpfulness: 8}", "{ease: 4, helpfulness: 8}", True),  # 9 and 6
        ("{ease: 10, helpfulness: 8}", "{ease: 4.1, helpfulness: 8}", False),
        ("{ease: 10, helpfulness: 8}", "6", True),
    ],
)
def test_delivery_is_inconsistent_by_the_margin_of_overall_levels(judge, chat, phone, fires):
    journey = UNEQUAL.replace("delivers: 6", f"delivers: {phone}").replace(
        "delivers: 9, owner: Service", f"delivers: {chat}"
    )

    assert bool(judge("JG107", journey)) is fires


@pytest.mark.parametrize(
    ("expects", "phone", "fires"),
    [
        ("{ease: 8}", "{ease: 8, information: 0}", False),  # 8 and 8: nobody expects information
        ("{ease: 8}", "{information: 3}", False),  # unknown: it says nothing of what is expected
        ("{ease: 8}", "{ease: 5, information: 9}", True),  # 8 and 5
        ("8", "{ease: 8, information: 0}", True),  # 8 and 4: one figure is expected, so the mean counts
    ],
)
def test_only_dimensions_that_are_expected_make_delivery_inconsistent(judge, expects, phone, fires):
    journey = (
        f"{{journey: J, customer: {{stages: [{{name: S, touchpoints: [{{name: Help, expects: {expects}}}]}}]}}, "
        "company: {touchpoints: [{name: Chat, stage: S, meets: Help, delivers: {ease: 8}}, "
        f"{{name: Phone, stage: S, meets: Help, delivers: {phone}}}]}}}}"
    )

    assert bool(judge("JG107", journey)) is fires


@pytest.mark.parametrize("more", ["stage: Support, meets: []", "status: planned", "status: retired", "personas: q"])
def test_only_live_matches_are_compared(judge, more):
    journey = UNEQUAL.replace("stages:", "persona: p\n  stages:").replace(
        "{name: Phone, meets: Help", f"{{name: Phone, {more if 'meets' in more else f'meets: Help, {more}'}"
    )

    assert judge("JG107", journey) == []


def test_of_several_the_best_and_the_worst_are_named(judge):
    (found,) = judge("JG107", UNEQUAL + "    - {name: Desk, meets: Help, delivers: 2}\n")

    assert found["message"].endswith("“Chat” at 9 of 10, “Desk” at 2")
    assert found["suggestion"] == "bring “Desk” up to “Chat”, or send customers to the better one"


def test_the_margin_of_inconsistent_delivery_can_be_set(judge):
    assert judge("JG107", UNEQUAL, inconsistent_margin=3.1) == []


def test_inconsistent_delivery_is_as_severe_as_its_opportunity(judge):
    # Customers' 2 counts for both: 8 + (8 - min(2, 2/8 · 8)) = 14; with 10 it is 10 + (10 - min(2, 2/10 · 10)) = 18
    weak = UNEQUAL.replace("importance: 8", "importance: 8, satisfaction: 2")

    assert judge("JG107", weak)[0]["severity"] == "warning"
    assert judge("JG107", weak.replace("importance: 8", "importance: 10"))[0]["severity"] == "error"
    assert judge("JG107", weak.replace("importance: 8", "importance: 10, need: optional"))[0]["severity"] == "info"


BROKEN = """\
journey: J
customer:
  stages:
    - {name: Purchase, touchpoints: [Shop]}
    - {name: Retention, touchpoints: [Help]}
company:
  handoffs: []
  touchpoints:
    - {name: Shop, stage: Purchase, owner: Online shop, tools: Platform}
    - {name: Portal, stage: Retention, meets: Help, owner: Service, tools: [Tickets], constraints: technology}
"""


def test_broken_handoff(judge):
    assert judge("JG108", BROKEN) == [
        {
            "severity": "warning",
            "message": "no handoff from “Purchase” to “Retention”: they share no team, no tool and no declared handoff",
            "suggestion": "agree who hands what over, and declare it under handoffs: from “shop” to “portal”",
            "line": 5,
            "stage": "purchase",
            "subject": "retention",
            "horizon": "long",
            "constraints": ("technology",),
            "owners": ("Online shop", "Service"),
        }
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("owner: Service", "owner: Online shop"),
        ("owner: Service", "owner: online SHOP"),
        ("tools: [Tickets]", "tools: [Tickets, platform]"),
        ("owner: Service, ", ""),
        ("owner: Online shop, ", ""),
        ("meets: Help", "meets: []"),
        ("handoffs: []", "handoffs: [{from: shop, to: portal}]"),
        ("handoffs: []", "handoffs: [{from: Shop, to: PORTAL, carries: the order}]"),
        ("touchpoints: [Shop]}", "touchpoints: [Shop]}\n    - {name: Delivery, touchpoints: [Parcel]}"),
    ],
    ids=[
        "one owner",
        "one owner, spelled otherwise",
        "one tool in common",
        "an owner unknown",
        "the other owner unknown",
        "nothing met in one",
        "handed over",
        "handed over, by name",
        "a stage with nothing between them",
    ],
)
def test_a_handoff_is_not_broken_where_something_carries_over_or_too_little_is_known(judge, old, new):
    assert old in BROKEN
    assert judge("JG108", BROKEN.replace(old, new)) == []


@pytest.mark.parametrize("handoff", ["{from: portal, to: shop}", "{from: shop, to: shop}"])
def test_a_handoff_the_other_way_carries_nobody(judge, handoff):
    assert len(judge("JG108", BROKEN.replace("handoffs: []", f"handoffs: [{handoff}]"))) == 1


def test_one_match_of_several_is_enough_to_carry_over(judge):
    journey = BROKEN + "    - {name: Letter, stage: Retention, meets: Help, owner: Online shop, tools: Mail}\n"

    assert judge("JG108", journey) == []


@pytest.mark.parametrize(("old", "new"), [("tools: [Tickets], ", ""), ("tools: [Tickets]", "tools: []")])
def test_what_states_no_tool_uses_none_where_others_state_some(judge, old, new):
    assert old in BROKEN
    assert len(judge("JG108", BROKEN.replace(old, new))) == 1


def test_nothing_is_known_of_handoffs_where_no_tool_is_stated_at_all(judge):
    assert judge("JG108", re.sub(r", tools: (\[.*?\]|\w+)", "", BROKEN)) == []


def test_every_match_must_say_who(judge):
    assert judge("JG108", BROKEN + "    - {name: Letter, stage: Retention, meets: Help}\n") == []
    assert judge("JG108", BROKEN + "    - {name: Fair, stage: Retention}\n") != [], "it is no match"


def test_each_pair_of_neighbouring_stages_is_looked_at(judge):
    journey = BROKEN.replace(
        "touchpoints: [Help]}", "touchpoints: [Help]}\n    - {name: Renewal, touchpoints: [Letter]}"
    )

    found = judge("JG108", journey + "    - {name: Letter, stage: Renewal, owner: Sales, tools: Mail}\n")

    assert [(each["stage"], each["subject"]) for each in found] == [("purchase", "retention"), ("retention", "renewal")]


BELIEF = """\
journey: J
customer:
  stages:
    - name: Support
      touchpoints:
        - {name: Help, importance: 8, satisfaction: 6}
company:
  touchpoints:
    - {name: Hotline, meets: Help, delivers: 8, owner: Service, constraints: process}
"""


def test_belief_gap(judge):
    assert judge("JG109", BELIEF) == [
        {
            "severity": "warning",
            "message": "the company rates “Hotline” above what customers say of “Help” in stage “Support”: "
            "8 against 6 of 10",
            "suggestion": "show the team what customers say, and find out what they miss",
            "line": 6,
            "stage": "support",
            "touchpoint": "help",
            "activity": "hotline",
            "opportunity": 10,  # 8 + (8 - min(6, 6/8 · 8))
            "constraints": ("process",),
            "owners": ("Service",),
        }
    ]


@pytest.mark.parametrize(
    ("satisfaction", "delivers", "reported"),
    [
        ("6", "8", "8 against 6 of 10"),
        ("6", "7.9", None),
        ("1.1", "3.1", "3.1 against 1.1 of 10"),  # exactly 2 apart after rounding
        ("8", "6", None),  # the company is the stricter one
        ("null", "8", None),
        ("6", "null", None),
        # In one dimension only; overall it is 7 and 6.
        ("{ease: 4, helpfulness: 8}", "{ease: 6, helpfulness: 8}", "6 against 4 of 10 in ease"),
        ("{ease: 4, helpfulness: 8}", "{ease: 5.9, helpfulness: 8}", None),
        (
            "{ease: 4, helpfulness: 6}",
            "{ease: 8, helpfulness: 7}",  # overall 7.5 and 5
            "7.5 against 5 of 10, 8 against 4 of 10 in ease",
        ),
        (
            "{helpfulness: 5, ease: 4, information: 3}",
            "{helpfulness: 8, ease: 6, information: 9}",  # overall 23 / 3 and 4; apart by 3, 2 and 6: the widest first
            "7.7 against 4 of 10, 9 against 3 of 10 in information, 8 against 5 of 10 in helpfulness, 6 against 4 of 10 in ease",  # noqa: E501
        ),
        ("{ease: 4}", "{helpfulness: 9}", None),
        ("{ease: 4}", "{ease: 7, helpfulness: 9}", "7 against 4 of 10 in ease"),  # said once
        ("{ease: 4, helpfulness: 6}", "7", "7 against 5 of 10"),  # on one side only: its mean
        ("5", "{ease: 6, helpfulness: 8}", "7 against 5 of 10"),
        ("5", "{ease: 6, helpfulness: 7.9}", None),
    ],
)
def test_a_belief_gap_is_wide_by_the_margin_overall_or_in_a_common_dimension(judge, satisfaction, delivers, reported):
    journey = BELIEF.replace("satisfaction: 6", f"satisfaction: {satisfaction}")

    found = judge("JG109", journey.replace("delivers: 8", f"delivers: {delivers}"))

    assert [each["message"].partition("”: ")[2] for each in found] == ([reported] if reported else [])


def test_each_match_has_a_belief_gap_of_its_own(judge):
    journey = BELIEF + "    - {name: Chat, meets: Help, delivers: 9}\n    - {name: Desk, meets: Help, delivers: 7}\n"

    assert {each["activity"] for each in judge("JG109", journey)} == {"hotline", "chat"}


def test_the_margin_of_belief_can_be_set(judge):
    assert judge("JG109", BELIEF, belief_margin=2.1) == []


PLAIN = """\
journey: J
customer:
  stages:
    - name: Purchase
      touchpoints:
        - {name: Offers, importance: 8, personalised: true}
company:
  touchpoints:
    - {name: Newsletter, meets: Offers, personalised: false, owner: Marketing, constraints: [technology]}
"""


def test_not_personalised(judge):
    assert judge("JG110", PLAIN) == [
        {
            "severity": "info",
            "message": "customers expect “Offers” in stage “Purchase” to be personal to them; "
            "“Newsletter” is the same for everybody",
            "suggestion": "use what you know of the customer in “Newsletter”",
            "line": 6,
            "stage": "purchase",
            "touchpoint": "offers",
            "activity": "newsletter",
            "opportunity": 8,
            "constraints": ("technology",),
            "owners": ("Marketing",),
        }
    ]


@pytest.mark.parametrize(
    "journey",
    [
        PLAIN.replace(", personalised: true", ""),
        PLAIN.replace("personalised: true", "personalised: false"),
        PLAIN.replace("personalised: false, ", ""),
        PLAIN.replace("personalised: false", "personalised: true"),
        PLAIN.replace("meets: Offers", "meets: []"),
        PLAIN + "    - {name: Letter, meets: Offers, personalised: true}\n",
    ],
    ids=["not expected", "expected not to be", "not stated", "it is", "no match", "another one is"],
)
def test_what_is_personal_or_need_not_be_or_says_nothing(judge, journey):
    assert judge("JG110", journey) == []


def test_one_that_says_so_is_enough_and_several_are_named(judge):
    assert judge("JG110", PLAIN + "    - {name: Letter, meets: Offers}\n")[0]["activity"] == "newsletter"

    (found,) = judge("JG110", PLAIN + "    - {name: Letter, meets: Offers, personalised: false}\n")

    assert found["message"].endswith("; “Letter” and “Newsletter” are the same for everybody")
    assert "activity" not in found


@pytest.mark.parametrize(
    ("satisfaction", "delivers", "title"),
    [
        ("6", "8", "Help (Support): 8 against 6 of 10"),
        ("{ease: 4, helpfulness: 8}", "{ease: 6, helpfulness: 8}", "Help (Support): 6 against 4 of 10 in ease"),
    ],
)
def test_the_title_of_a_belief_gap_gives_both_ratings(titles, satisfaction, delivers, title):
    journey = BELIEF.replace("satisfaction: 6", f"satisfaction: {satisfaction}")

    assert titles("JG109", journey.replace("delivers: 8", f"delivers: {delivers}")) == [title]
