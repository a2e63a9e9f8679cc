"""JG102, JG104 and JG106: what is met badly, or not as customers use it, and stages where nothing is met."""

import pytest

WEAK = """\
journey: J
customer:
  stages:
    - name: Evaluation
      touchpoints:
        - name: Live demo
          importance: 9
          expects: 8
company:
  touchpoints:
    - {name: Demo form, meets: Live demo, delivers: 5, owner: Marketing, constraints: technology}
"""


def test_weak_touchpoint(judge):
    assert judge("JG102", WEAK) == [
        {
            "severity": "warning",
            "message": "“Demo form” falls short for “Live demo” in stage “Evaluation”: 5 of 10, customers expect 8",
            "suggestion": "improve “Demo form”: find out from customers what they miss (constraint: technology)",
            "line": 6,
            "stage": "evaluation",
            "touchpoint": "live-demo",
            "activity": "demo-form",
            "opportunity": 13,  # 9 + (9 - 5)
            "horizon": "long",  # held back, and 3 short
            "constraints": ("technology",),
            "owners": ("Marketing",),
        }
    ]


@pytest.mark.parametrize(
    ("expects", "delivers", "fires"),
    [
        ("8", "6.5", True),
        ("8", "6.51", False),
        ("8", "null", False),
        ("null", "7", True),  # importance 9 counts, with a margin of 2
        ("null", "7.01", False),
        ("{ease: 8}", "{information: 1}", False),
    ],
    ids=["at the margin", "within it", "unknown", "assumed, at the margin", "assumed, within it", "nothing in common"],
)
def test_weak_is_short_by_the_margin(judge, expects, delivers, fires):
    journey = WEAK.replace("expects: 8", f"expects: {expects}").replace("delivers: 5", f"delivers: {delivers}")

    assert bool(judge("JG102", journey)) is fires


def test_where_importance_stands_in_the_finding_says_so(judge):
    (found,) = judge("JG102", WEAK.replace("expects: 8", "note: none"))

    assert found["message"].endswith("“Live demo” in stage “Evaluation”: 5 of 10, its importance calls for 9")


def test_dimensions_that_fall_short_are_named_with_how_much(judge):
    journey = WEAK.replace("expects: 8", "expects: {ease: 8, Self_Service: 6, helpfulness: 9}")

    (found,) = judge(
        "JG102", journey.replace("delivers: 5", "delivers: {ease: 5.5, self service: 4, helpfulness: 8.5}")
    )

    assert found["message"].endswith("in stage “Evaluation”: ease by 2.5, self-service by 2")
    assert found["suggestion"] == "improve “Demo form”: begin with ease, self-service (constraint: technology)"


def test_what_customers_say_counts_before_what_the_company_says(judge):
    (found,) = judge("JG102", WEAK.replace("expects: 8", "expects: 8\n          satisfaction: 2.5"))

    assert found["message"].endswith("2.5 of 10, customers expect 8")
    assert (found["severity"], found["opportunity"]) == ("error", 15.5)  # min(2.5, 2.5/8 · 9); 9 + 6.5


def test_ratings_are_said_on_ten_whatever_the_scale(judge):
    journey = WEAK.replace("customer:", "customer:\n  scale: {min: 1, max: 5}").replace(
        "importance: 9", "importance: 5"
    )

    (found,) = judge("JG102", journey.replace("expects: 8", "expects: 5"))

    assert found["message"].endswith("5 of 10, customers expect 10")


def test_an_optional_weak_touchpoint_is_info(judge):
    (found,) = judge("JG102", WEAK.replace("importance: 9", "importance: 10\n          need: optional"))

    assert (found["severity"], found["opportunity"]) == ("info", 15)


@pytest.mark.parametrize("owner", ["", ", owner: null"])
def test_without_an_owner_the_horizon_is_unknown(judge, owner):
    journey = WEAK.replace("delivers: 5", "delivers: 5.1").replace(", constraints: technology", "")

    (found,) = judge("JG102", journey.replace(", owner: Marketing", owner))

    assert "horizon" not in found


@pytest.mark.parametrize(
    ("old", "new", "horizon"),
    [
        ("delivers: 5", "delivers: 5.1", "quick"),
        ("delivers: 5", "delivers: 5", "long"),  # 8 - 5 = 3
        (", owner", ", constraints: process, owner", "long"),
    ],
)
def test_a_weak_touchpoint_is_quick_where_one_team_is_free_to_close_a_short_way(judge, old, new, horizon):
    journey = WEAK.replace(", constraints: technology", "").replace("delivers: 5", "delivers: 5.1")

    (found,) = judge("JG102", journey.replace(old if old != "delivers: 5" else "delivers: 5.1", new))

    assert found["horizon"] == horizon


def test_the_advice_says_what_customers_say_and_what_is_measured(judge):
    journey = WEAK.replace(", constraints: technology", "").replace(
        "          expects: 8\n",
        "          expects: 8\n          friction: [takes four weeks, prices change]\n",
    )
    journey = journey.replace(
        "    - name: Evaluation\n",
        "    - name: Evaluation\n      metrics: [{name: Days, value: 27, target: 10, better: lower, unit: days}]\n",
    )

    (found,) = judge("JG102", journey)

    assert found["suggestion"] == (
        "improve “Demo form”: remove what customers complain about: “takes four weeks” and “prices change”; "
        "“Days” is 27 days, target 10"
    )


def test_the_margins_of_weak_can_be_set(judge):
    assert judge("JG102", WEAK, weak_margin=3.01) == []
    assert len(judge("JG102", WEAK, weak_margin=3)) == 1
    assert judge("JG102", WEAK.replace("expects: 8", "note: none"), weak_margin_assumed=4.01) == []


WRONG_CHANNEL = """\
journey: J
customer:
  stages:
    - name: Support
      touchpoints:
        - name: Help
          importance: 8
          channel: phone
company:
  touchpoints:
    - {name: Hotline, meets: Help, channel: web, owner: Service, constraints: people}
"""


def test_wrong_channel(judge):
    assert judge("JG104", WRONG_CHANNEL) == [
        {
            "severity": "warning",
            "message": "customers use “Help” in stage “Support” through “phone”; “Hotline” offers it through “web”",
            "suggestion": "customers come through “phone”: offer a way there",
            "line": 6,
            "stage": "support",
            "touchpoint": "help",
            "activity": "hotline",
            "opportunity": 12,  # 8 + (8 - 0.5 · 8)
            "horizon": "long",
            "constraints": ("people",),
            "owners": ("Service",),
        }
    ]


@pytest.mark.parametrize(
    ("used", "offered", "reported"),
    [
        (
            "channel: [phone, chat]",
            "channel: [web, shop]",
            ("through “phone” or “chat”", "through “web” or “shop”"),
        ),
        ("device: mobile", "device: desktop", ("on “mobile”", "on “desktop”")),
        ("mode: assisted", "mode: self-service", ("in mode “assisted”", "in mode “self-service”")),
        (
            "{channel: phone, device: mobile}",
            "channel: web, device: desktop",
            ("through “phone” and on “mobile”", "through “web” and on “desktop”"),
        ),
    ],
)
def test_what_differs_is_named(judge, used, offered, reported):
    journey = WRONG_CHANNEL.replace(
        "          channel: phone\n", "".join(f"          {each}\n" for each in lines(used))
    )

    (found,) = judge("JG104", journey.replace("channel: web", offered))

    assert (
        found["message"] == f"customers use “Help” in stage “Support” {reported[0]}; “Hotline” offers it {reported[1]}"
    )


def lines(stated):
    return stated.strip("{}").split(", ") if stated.startswith("{") else [stated]


def test_a_near_miss_in_the_name_of_the_channel_is_suggested_first(judge):
    (found,) = judge(
        "JG104", WRONG_CHANNEL.replace("channel: phone", "channel: [chat, telephone]").replace("web", "telefone")
    )

    assert found["suggestion"] == "did you mean channel “telephone”? If not, offer it the way customers use it"


@pytest.mark.parametrize(
    "journey",
    [
        WRONG_CHANNEL.replace("channel: web", "channel: [web, phone]"),
        WRONG_CHANNEL.replace("channel: web", "channel: PHONE"),
        WRONG_CHANNEL.replace("channel: web, ", ""),
        WRONG_CHANNEL.replace("          channel: phone\n", ""),
        WRONG_CHANNEL + "    - {name: Desk, meets: Help}\n",
    ],
    ids=["one in common", "spelled otherwise", "not stated by the company", "not stated by customers", "another match"],
)
def test_a_channel_in_common_or_unknown_is_not_the_wrong_one(judge, journey):
    assert judge("JG104", journey) == []


def test_several_wrong_channels_concern_all_who_offer_them(judge):
    (found,) = judge("JG104", WRONG_CHANNEL + "    - {name: Desk, meets: Help, channel: shop, owner: Sales}\n")

    assert (found["horizon"], found["owners"], "activity" in found) == ("long", ("Sales", "Service"), False)


DARK = """\
journey: J
customer:
  stages:
    - name: Trigger
      touchpoints: [{name: Search, importance: 8}, {name: Blogs, importance: 4}]
    - name: Loyalty
      touchpoints: [Phone]
company:
  touchpoints:
    - {name: Phone, stage: Loyalty, owner: Service}
"""


def test_dark_stage(judge):
    assert judge("JG106", DARK) == [
        {
            "severity": "error",
            "message": "stage “Trigger” is dark: both touchpoints that customers need there are unmet",
            "suggestion": "begin with “Search”, which matters most there",
            "line": 4,
            "stage": "trigger",
            "opportunity": 16,
            "horizon": "long",
        }
    ]


@pytest.mark.parametrize(
    ("touchpoints", "message", "suggestion"),
    [
        ("[Search]", "the one touchpoint that customers need there is unmet", "begin with “Search”"),
        (
            "[Search, Blogs, Fairs]",
            "all 3 touchpoints that customers need there are unmet",
            "ask customers which of them matters most, and begin with that one",
        ),
        (
            "[{name: Search, importance: 3}, Blogs]",
            "both touchpoints that customers need there are unmet",
            "ask customers which of them matters most, and begin with that one",
        ),
        (
            "[Blogs, {name: Search, need: optional, importance: 9}, {name: Friends, ownership: social}]",
            "the one touchpoint that customers need there is unmet",
            "begin with “Blogs”",
        ),
        (
            "[{name: Blogs, choice: c, importance: 6}, {name: Pals, choice: c, ownership: social, importance: 9}, Web]",
            "both touchpoints that customers need there are unmet",
            "begin with “Blogs”, which matters most there",
        ),
    ],
)
def test_a_dark_stage_counts_what_customers_need_there(judge, touchpoints, message, suggestion):
    journey = DARK.replace("[{name: Search, importance: 8}, {name: Blogs, importance: 4}]", touchpoints)

    (found,) = judge("JG106", journey)

    assert (found["message"], found["suggestion"]) == (f"stage “Trigger” is dark: {message}", suggestion)


@pytest.mark.parametrize(
    ("journey", "why"),
    [
        (DARK + "    - {name: Search, stage: Trigger}\n", "one is met"),
        (DARK + "    - {name: Blogs, stage: Trigger, delivers: 0}\n", "one is met, badly"),
        (DARK.replace("importance: 8", "need: optional").replace("importance: 4", "ownership: social"), "no units"),
        (DARK.replace("[{name: Search, importance: 8}, {name: Blogs, importance: 4}]", "[]"), "no touchpoints"),
        (
            DARK.replace("importance: 8", "choice: c").replace("importance: 4", "choice: c, ownership: social")
            + "    - {name: Blogs, stage: Trigger}\n",
            "its one choice group is met",
        ),
    ],
)
def test_a_stage_with_one_live_match_or_no_units_is_not_dark(judge, journey, why):
    assert judge("JG106", journey) == [], why


@pytest.mark.parametrize(
    ("touchpoint", "activities", "severity", "opportunity", "horizon"),
    [
        ("importance: 8", [], "error", 16, "long"),
        ("importance: 6", [], "warning", 12, "long"),
        ("importance: 4", [], "info", 8, "long"),
        # What is planned weighs as a warning at most, alone and in a dark stage.
        ("importance: 8", ["{name: Search, stage: Trigger, status: planned, owner: PR}"], "warning", 16, "long"),
        ("importance: 8", ["{name: Search, stage: Loyalty, owner: PR}"], "error", 16, "quick"),
        ("importance: 8", ["{name: Search, stage: Loyalty}"], "error", 16, None),
    ],
)
def test_a_dark_stage_is_as_grave_as_its_worst_gap(judge, touchpoint, activities, severity, opportunity, horizon):
    journey = DARK.replace(", {name: Blogs, importance: 4}", "").replace("importance: 8", touchpoint)

    (found,) = judge("JG106", journey + "".join(f"    - {activity}\n" for activity in activities))

    assert (found["severity"], found["opportunity"], found.get("horizon")) == (severity, opportunity, horizon)


def test_in_a_dark_stage_what_takes_long_decides_on_the_horizon(judge):
    (found,) = judge("JG106", DARK + "    - {name: Search, stage: Loyalty, owner: PR}\n")

    assert found["horizon"] == "long"  # Search is quick, Blogs is missing


def test_the_gaps_of_a_dark_stage_are_reported_as_well(judge):
    assert [each["touchpoint"] for each in judge("JG101", DARK)] == ["search", "blogs"]


@pytest.mark.parametrize("code", ["JG101", "JG106"])
def test_a_severity_can_be_set(judge, code):
    assert {each["severity"] for each in judge(code, DARK, severity={code: "info"})} == {"info"}


@pytest.mark.parametrize(
    ("expects", "delivers", "title"),
    [
        ("8", "5", "Live demo (Evaluation): 5, not 8"),
        ("null", "5.25", "Live demo (Evaluation): 5.3, not 9"),  # the importance counts
        (
            "{ease: 8, helpfulness: 6}",
            "{ease: 5.5, helpfulness: 4}",
            "Live demo (Evaluation): short in ease by 2.5, helpfulness by 2",
        ),
    ],
)
def test_the_title_of_a_weak_touchpoint_says_by_how_much(titles, expects, delivers, title):
    journey = WEAK.replace("expects: 8", f"expects: {expects}").replace("delivers: 5", f"delivers: {delivers}")

    assert titles("JG102", journey) == [title]


def test_a_dark_stage_says_why_what_is_met_there_does_not_count(judge):
    (found,) = judge(
        "JG106",
        """\
journey: J
customer:
  stages:
    - name: S
      touchpoints: [{name: Friends, ownership: social}, {name: Map, need: optional}, Shop]
company: {touchpoints: [{name: Referral, meets: Friends}, {name: Map}]}
""",
    )

    assert found["message"] == (
        "stage “S” is dark: the one touchpoint that customers need there is unmet; “Friends” and “Map” are met, "
        "but coverage does not count what is optional or not the company's to provide"
    )
