"""JG113: what customers report at a touchpoint that no rating shows as weak."""

import pytest

FRICTION = """\
journey: J
customer:
  stages:
    - name: Order
      touchpoints:
        - {name: Form, importance: 8, friction: it asks too much}
company:
  touchpoints:
    - {name: Form, stage: Order, owner: Shop, constraints: people}
"""


def test_reported_friction(judge):
    assert judge("JG113", FRICTION) == [
        {
            "severity": "warning",
            "message": "customers report at “Form” in stage “Order”: “it asks too much”",
            "suggestion": "remove what customers complain about at “Form”, and ask them to rate the touchpoint "
            "(constraint: people)",
            "line": 6,
            "stage": "order",
            "touchpoint": "form",
            "opportunity": 8,
            "horizon": "long",
            "constraints": ("people",),
            "owners": ("Shop",),
        }
    ]


@pytest.mark.parametrize(
    ("company", "at"),
    [
        ("[{name: Desk, meets: Form, stage: Order}]", "“Form”, which “Desk” meets"),
        (
            "[{name: Desk, meets: Form, stage: Order}, {name: Line, meets: Form, stage: Order}]",
            "“Form”, which “Desk” and “Line” meet",
        ),
    ],
)
def test_what_meets_the_touchpoint_is_introduced(judge, company, at):
    (found,) = judge("JG113", f"{FRICTION.partition('company:')[0]}company: {{touchpoints: {company}}}\n")

    assert found["suggestion"] == f"remove what customers complain about at {at}, and ask them to rate the touchpoint"


@pytest.mark.parametrize(
    ("stated", "message", "suggestion"),
    [
        (
            "friction: [slow, dear]",
            "customers report at “Form” in stage “Order”: “slow” and “dear”",
            "remove what customers complain about at “Form”, and ask them to rate the touchpoint",
        ),
        (
            "feeling: -1",
            "customers feel bad (-1) at “Form” in stage “Order”",
            "find out what goes wrong at “Form”, and ask customers to rate the touchpoint",
        ),
        (
            "feeling: -1.5, satisfaction: 7",
            "customers feel bad (-1.5) at “Form” in stage “Order”, though they rate it 7 of 10",
            "find out what goes wrong at “Form”, and ask customers how the two go together",
        ),
        (
            "friction: slow, feeling: -2, satisfaction: 8",
            "customers report at “Form” in stage “Order”: “slow”, though they rate it 8 of 10",
            "remove what customers complain about at “Form”, and ask them how the two go together",
        ),
    ],
)
def test_friction_and_bad_feelings_are_said_in_customers_words(judge, stated, message, suggestion):
    (found,) = judge(
        "JG113", FRICTION.replace("friction: it asks too much", stated).replace(", constraints: people", "")
    )

    assert (found["message"], found["suggestion"]) == (message, suggestion)


@pytest.mark.parametrize(
    "journey",
    [
        FRICTION.replace("friction: it asks too much", "feeling: -0.9"),
        FRICTION.replace("friction: it asks too much", "feeling: 0"),
        FRICTION.replace("friction: it asks too much", "friction: []"),
        FRICTION.replace(", friction: it asks too much", ""),
        FRICTION.replace("importance: 8", "importance: 8, satisfaction: 6"),
        FRICTION.replace("importance: 8", "importance: 8, expects: 8, satisfaction: 6.5"),
        FRICTION.replace("owner: Shop", "delivers: 6"),
        FRICTION.replace("stage: Order", "stage: Order, status: planned"),
        FRICTION.replace("stage: Order", "stage: Order, meets: []"),
        FRICTION.replace("importance: 8", "channel: web, expects: 8, satisfaction: 6.5").replace(
            "owner", "channel: shop, owner"
        ),
    ],
    ids=[
        "a feeling above -1",
        "a feeling of 0",
        "no friction",
        "neither stated",
        "rated weak, against importance",
        "rated weak, against what is expected",
        "rated weak by the company",
        "only planned",
        "not met",
        "rated weak, and in the wrong channel",
    ],
)
def test_what_no_customer_reports_or_a_rating_shows_is_not_friction(judge, journey):
    assert judge("JG113", journey) == []


@pytest.mark.parametrize("feeling", ["-1", "-2"])
@pytest.mark.parametrize("rating", ["6.1", "8", "10"])
def test_ratings_that_are_not_weak_do_not_silence_it(judge, feeling, rating):
    journey = FRICTION.replace("friction: it asks too much", f"feeling: {feeling}, satisfaction: {rating}")

    assert len(judge("JG113", journey)) == 1


@pytest.mark.parametrize(
    ("touchpoint", "activity", "severity", "opportunity"),
    [
        ("importance: 10, expects: 2, satisfaction: 2", "", "warning", 18),  # 10 + (10 - min(2, 10)): error elsewhere
        ("importance: 10", "", "warning", 10),
        ("importance: 7.9", "", "info", 7.9),
        ("importance: 8", "", "warning", 8),  # nothing but the complaint shows it, and it matters much
        ("importance: 2, feeling: -2", "", "warning", 2),  # or it feels very bad
        ("importance: 10, need: optional", "", "info", 10),
        ("importance: 10, channel: web", "channel: shop, ", "warning", 15),  # wrong channel: level 5
    ],
)
def test_friction_is_a_warning_at_most(judge, touchpoint, activity, severity, opportunity):
    (found,) = judge("JG113", FRICTION.replace("importance: 8", touchpoint).replace("owner", f"{activity}owner"))

    assert (found["severity"], found["opportunity"]) == (severity, opportunity)


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("friction: slow", "Form (Order): “slow”"),
        ("friction: [slow, dear, ugly]", "Form (Order): “slow” and 2 more"),
        ("feeling: -2", "Form (Order)"),
    ],
)
def test_the_title_says_what_customers_report(titles, stated, title):
    assert titles("JG113", FRICTION.replace("friction: it asks too much", stated)) == [title]
