"""JG101, JG103 and JG105: what customers use where nothing meets them."""

import pytest

MISSING = """\
journey: J
customer:
  stages:
    - name: Evaluation
      touchpoints:
        - name: Live demo
          importance: 8
    - name: Purchase
      touchpoints: [Contract]
company: {touchpoints: []}
"""


def test_nothing_is_missing_where_what_the_company_does_is_not_stated(judge):
    for stated in ("", "company: null\n", "company: {name: Us}\n", "company: {touchpoints: null}\n"):
        assert judge("JG101", MISSING.replace("company: {touchpoints: []}\n", stated)) == []


def test_missing_touchpoint(judge):
    demo, contract = judge("JG101", MISSING)

    assert demo == {
        "severity": "error",
        "message": "customers use “Live demo” in stage “Evaluation”, and you offer nothing for it",
        "suggestion": "build it; if it exists, add it to the company's list",
        "line": 6,
        "stage": "evaluation",
        "touchpoint": "live-demo",
        "opportunity": 16,
        "horizon": "long",
    }
    assert (contract["severity"], contract["opportunity"], contract["line"]) == ("warning", 10, 9)


@pytest.mark.parametrize(
    ("importance", "severity"), [(4.9, "info"), (5, "warning"), (7.4, "warning"), (7.5, "error"), (0, "info")]
)
def test_a_gap_is_as_severe_as_its_opportunity(judge, importance, severity):
    found = judge("JG101", MISSING.replace("importance: 8", f"importance: {importance}"))

    assert (found[0]["severity"], found[0]["opportunity"]) == (severity, 2 * importance)


@pytest.mark.parametrize("stated", ["need: optional", "ownership: customer", "ownership: social"])
def test_what_coverage_does_not_count_is_not_reported_missing(judge, stated):
    assert [each["touchpoint"] for each in judge("JG101", MISSING.replace("importance: 8", stated))] == ["contract"]


def test_a_journey_without_touchpoints_misses_none(judge):
    assert (
        judge(
            "JG101",
            "{journey: J, customer: {stages: [Evaluation, Purchase]}}".replace("Evaluation, Purchase", "{name: A}"),
        )
        == []
    )


def test_what_a_partner_runs_is_to_be_arranged(judge):
    found = judge("JG101", MISSING.replace("importance: 8", "ownership: partner"))

    assert found[0]["suggestion"] == "arrange it with a partner; if it exists, add it to the company's list"


NEARBY = """\
journey: J
customer:
  stages:
    - {name: A, touchpoints: [Chat, Phone]}
    - {name: B, touchpoints: [Chat]}
    - {name: C, touchpoints: [Telephone]}
company:
  touchpoints:
"""


@pytest.mark.parametrize(
    ("activities", "stage", "suggestion"),
    [
        (["{name: Chat, stage: A}"], "b", "extend “Chat” from stage “A”"),
        (["{name: Live support, stage: A, meets: chat}"], "b", "extend “Live support” from stage “A”"),
        (
            ["{name: Chat, stage: A}", "{name: Desk, stage: A, meets: chat}"],
            "b",
            "extend “Chat” and “Desk” from stage “A”",
        ),
        # It runs in B, too, but meets another thing there.
        (["{name: Chat, stages: [A, B], meets: [A/Chat, Phone]}"], "b", "extend “Chat” from stage “A”"),
        (["{name: Chat, stage: A, status: planned}"], "b", None),
        (["{name: Chat, stage: A, status: retired}"], "b", None),
        # A name that is near a missing one is asked after, never taken for it.
        (
            ["{name: Telefone, stage: C}"],
            "c",
            "did you mean “Telefone”? If it meets this, write meets: [telephone] there",
        ),
        (["{name: Telefone}"], "c", "did you mean “Telefone”? If it meets this, write meets: [telephone] there"),
        (["{name: Telefone, stage: A}"], "c", None),
        (["{name: Telefone, stage: C, meets: []}"], "c", None),
        (["{name: Newsletter, stage: C}"], "c", None),
    ],
)
def test_a_missing_touchpoint_says_where_the_company_is_near(judge, activities, stage, suggestion):
    lines = "".join(f"    - {activity}\n" for activity in activities)

    (found,) = [each for each in judge("JG101", NEARBY + lines) if each["stage"] == stage]

    assert found["suggestion"] == (suggestion or "build it; if it exists, add it to the company's list")


CHOICE = """\
journey: J
customer:
  stages:
    - name: Payment
      touchpoints:
        - {name: Card, choice: pay, importance: 4}
        - {name: Invoice, choice: pay, importance: 8}
        - {name: Cash, choice: pay, need: optional}
        - {name: Friends, choice: pay, ownership: social, importance: 10}
    - {name: Delivery, touchpoints: [Parcel, Pick-up]}
company:
  touchpoints:
    - {name: Parcel, stage: Delivery}
"""


def test_a_choice_group_is_one_finding_on_its_heaviest_member_that_is_not_outside(judge):
    group, _ = judge("JG101", CHOICE)

    assert group == {
        "severity": "error",
        "message": "customers use any one of “Card”, “Invoice” and “Cash” in stage “Payment”, "
        "and you offer nothing for it",
        "suggestion": "build it; if it exists, add it to the company's list",
        "line": 7,
        "stage": "payment",
        "touchpoint": "invoice",
        "subject": "pay",
        "opportunity": 16,
        "horizon": "long",
    }


@pytest.mark.parametrize("stated", ["importance: 9", "need: optional, importance: 9"])
def test_a_group_that_counts_is_reported_even_on_an_optional_member(judge, stated):
    group = judge("JG101", CHOICE.replace("need: optional", stated))[0]

    assert (group["touchpoint"], group["severity"], group["opportunity"]) == ("cash", "error", 18)


@pytest.mark.parametrize(
    ("more", "code", "touchpoint"),
    [
        (["{name: Card, stage: Delivery}"], "JG103", "invoice"),
        (["{name: Card, stage: Delivery}", "{name: Cash, stage: Payment, status: planned}"], "JG105", "invoice"),
        (["{name: Card, stage: Payment}"], None, None),
        (["{name: Friends, stage: Payment}"], None, None),
    ],
    ids=["one wrong-stage", "one planned", "one met", "one met by friends"],
)
def test_a_group_is_in_the_best_unmatched_state_of_its_members(judge, more, code, touchpoint):
    journey = CHOICE + "".join(f"    - {activity}\n" for activity in more)

    found = {
        (each, finding["touchpoint"])
        for each in ("JG101", "JG103", "JG105")
        for finding in judge(each, journey)
        if finding["stage"] == "payment"
    }

    assert found == ({(code, touchpoint)} if code else set())


WRONG_STAGE = """\
journey: J
customer:
  stages:
    - {name: Out of market, touchpoints: [{name: Social media, importance: 9}]}
    - {name: Trigger, touchpoints: [Search]}
company:
  touchpoints:
    - {name: Social media, stage: Trigger, owner: Marketing, constraints: people}
"""


def test_wrong_stage(judge):
    assert judge("JG103", WRONG_STAGE) == [
        {
            "severity": "error",
            "message": "customers use “Social media” in stage “Out of market”; "
            "the company runs “Social media” in stage “Trigger”",
            "suggestion": "move or extend “Social media” to stage “Out of market”",
            "line": 4,
            "stage": "out-of-market",
            "touchpoint": "social-media",
            "activity": "social-media",
            "opportunity": 18,
            "horizon": "long",  # held back
            "constraints": ("people",),
            "owners": ("Marketing",),
        }
    ]


@pytest.mark.parametrize(
    ("owner", "horizon"),
    [("owner: Marketing", "quick"), ("owner: MARKETING", "quick"), ("owner: PR", "long"), ("", None)],
)
def test_one_team_is_quick_several_take_long(judge, owner, horizon):
    other = f"    - {{name: Posts, stage: Trigger, meets: Out of market/Social media, {owner or 'note: no owner'}}}\n"

    (found,) = judge("JG103", WRONG_STAGE.replace(", constraints: people", "") + other)

    assert found.get("horizon") == horizon
    assert "runs “Social media” and “Posts” in stage “Trigger”" in found["message"]


@pytest.mark.parametrize("stage", ["Out of market", "[Trigger, Out of market]", ""])
def test_what_runs_in_the_stage_as_well_is_not_in_the_wrong_one(judge, stage):
    assert judge("JG103", WRONG_STAGE.replace("media, stage: Trigger", f"media, stage: {stage}")) == []


def test_an_optional_touchpoint_in_the_wrong_stage_is_info(judge):
    (found,) = judge("JG103", WRONG_STAGE.replace("importance: 9", "importance: 9, need: optional"))

    assert (found["severity"], found["opportunity"]) == ("info", 18)


def test_what_the_company_runs_in_a_stage_that_the_journey_lacks_is_in_another_one(judge):
    journey = "{journey: J, customer: {stages: [{name: A, touchpoints: [Chat]}]}, company: company.yaml}"
    company = "{company: {touchpoints: [{name: Chat, stage: Z}]}}"

    (found,) = judge("JG103", journey, {"company.yaml": company})

    assert found["message"] == (
        "customers use “Chat” in stage “A”; the company runs “Chat” in “Z”, which is no stage of this journey"
    )


PLANNED = """\
journey: J
customer:
  stages:
    - {name: A, touchpoints: [{name: Chat, importance: 9}]}
company:
  touchpoints:
    - {name: Chat, stage: A, status: planned, owner: Service, constraints: [technology, people]}
"""


def test_planned_only(judge):
    assert judge("JG105", PLANNED) == [
        {
            "severity": "warning",  # at most, though the opportunity is extreme
            "message": "customers use “Chat” in stage “A”; “Chat” will meet it but is only planned",
            "suggestion": "finish “Chat”, and set its status to live when customers can use it",
            "line": 4,
            "stage": "a",
            "touchpoint": "chat",
            "activity": "chat",
            "opportunity": 18,
            "horizon": "long",
            "constraints": ("technology", "people"),
            "owners": ("Service",),
        }
    ]


def test_several_planned_ones_are_spoken_of_in_the_plural(judge):
    (found,) = judge("JG105", PLANNED + "    - {name: Bot, stage: A, meets: chat, status: planned}\n")

    assert found["message"] == "customers use “Chat” in stage “A”; “Chat” and “Bot” will meet it but are only planned"
    assert found["suggestion"] == "finish “Chat” and “Bot”, and set their status to live when customers can use them"


@pytest.mark.parametrize(
    ("importance", "severity"),
    [("10", "warning"), ("5", "warning"), ("4.9", "info"), ("10, need: optional", "info"), ("null", "warning")],
)
def test_what_is_planned_is_a_warning_at_most(judge, importance, severity):
    (found,) = judge("JG105", PLANNED.replace("importance: 9", f"importance: {importance}"))

    assert found["severity"] == severity


@pytest.mark.parametrize(
    "instead", ["status: live", "status: retired", "status: planned, personas: q", "status: planned, meets: []"]
)
def test_what_will_not_meet_it_is_not_planned_for_it(judge, instead):
    journey = PLANNED.replace("status: planned", instead).replace("stages:", "persona: p\n  stages:")

    assert judge("JG105", journey) == []


def test_what_is_planned_is_no_gap_when_it_counts_as_live(judge):
    assert judge("JG105", PLANNED, include_planned=True) == judge("JG101", PLANNED, include_planned=True) == []


def test_of_very_many_places_where_it_is_met_one_is_named(judge):
    """101 stages where it is met: the names of up to 100 are counted, and as many gaps may ask for them."""

    def suggestion(met):
        stages = "\n".join(f"    - {{name: S{number}, touchpoints: [x]}}" for number in range(met + 1))
        activities = "\n".join(f"    - {{name: x, stage: S{number}}}" for number in range(met))
        text = f"journey: J\ncustomer:\n  stages:\n{stages}\ncompany:\n  touchpoints:\n{activities}\n"
        (gap,) = judge("JG101", text)
        return gap["suggestion"]

    assert suggestion(100) == "extend “x” from stages “S0”, “S1”, “S2”, “S3” and 96 more"
    assert suggestion(101) == "extend what meets it in other stages, such as “x” from stage “S0”"
