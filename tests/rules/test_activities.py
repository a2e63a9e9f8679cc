"""JG201, JG202, JG205 and JG206: what the company does that no customer meets."""

from datetime import date

import pytest

WASTED = """\
journey: J
customer:
  persona: p
  stages:
    - {name: Evaluation, touchpoints: [Demo]}
    - {name: Purchase, touchpoints: [Contract]}
company:
  period: month
  currency: EUR
  touchpoints:
    - {name: Demo, stage: Evaluation, cost: 500}
    - {name: Free trial, stage: Evaluation, owner: Marketing, cost: 1500, constraints: technology}
"""


def test_wasted_activity(judge):
    assert judge("JG201", WASTED) == [
        {
            "severity": "warning",
            "message": "no customer of this journey meets “Free trial” at any stage; "
            "it takes 1,500 EUR a month, 75% of the effort",
            "suggestion": "check with customers whether they miss it, then stop it",
            "line": 12,
            "stage": "evaluation",
            "activity": "free-trial",
            "effort": 1500,
            "constraints": ("technology",),
            "owners": ("Marketing",),
        }
    ]


@pytest.mark.parametrize(
    "more",
    [
        "meets: Demo",
        "meets: Contract",
        "supports: Demo",
        "exempt: {reason: legal duty}",
        "exempt: {reason: legal duty, until: 2026-11-22}",
        "exempt: {reason: legal duty, until: 2026-11-21}",
        "personas: q",
        "status: planned",
        "status: retired",
    ],
    ids=[
        "aligned",
        "misplaced",
        "supporting",
        "exempt",
        "exempt until today",
        "exempt until yesterday, which is JG206",
        "out of scope",
        "planned",
        "retired",
    ],
)
def test_what_has_another_role_is_not_wasted(judge, more):
    assert judge("JG201", WASTED.replace("owner: Marketing", more)) == []


def test_a_journey_whose_company_states_nothing_wastes_nothing(judge):
    journey, _, _ = WASTED.partition("company:")

    assert judge("JG201", journey) == []
    assert judge("JG201", f"{journey}company: {{touchpoints: []}}\n") == []


@pytest.mark.parametrize(
    ("old", "new", "takes"),
    [
        ("period: month", "name: C", "it takes 1,500 EUR, 75% of the effort"),
        ("currency: EUR", "name: C", "it takes 1,500 (no currency stated) a month, 75% of the effort"),
        ("cost: 1500", "cost: 1", "it takes 1 EUR a month, 0.2% of the effort"),
        ("cost: 1500", "cost: 1234.56", "it takes 1,234.6 EUR a month, 71% of the effort"),
        ("cost", "hours", "it takes 1,500 hours a month, 75% of the effort"),
        ("cost: 1500", "cost: 0", ""),
        ("cost: 500", "note: no cost", ""),
    ],
)
def test_waste_says_what_it_takes(judge, old, new, takes):
    (found,) = judge("JG201", WASTED.replace(old, new))

    assert found["message"].partition("at any stage")[2] == (f"; {takes}" if takes else "")


def test_one_hour_is_not_told_in_the_plural(judge):
    (found,) = judge("JG201", WASTED.replace("cost: 1500", "hours: 1").replace("cost: 500", "hours: 3"))

    assert found["message"].endswith("; it takes 1 hour a month, 25% of the effort")


def test_waste_that_is_only_counted_weighs_one(judge):
    (found,) = judge("JG201", WASTED.replace("cost: 500", "note: no cost"))

    assert found["effort"] == 1


def test_an_activity_that_a_forced_unit_leaves_out_is_wasted_all_the_same(judge):
    (found,) = judge("JG201", WASTED.replace("cost: 1500", "hours: 3"), effort="cost")

    assert ("effort" in found, found["message"]) == (
        False,
        "no customer of this journey meets “Free trial” at any stage",
    )


def test_waste_without_a_stage_names_none(judge):
    (found,) = judge("JG201", WASTED.replace("trial, stage: Evaluation", "trial"))

    assert "stage" not in found


MISPLACED = """\
journey: J
customer:
  stages:
    - {name: Out of market, touchpoints: [Social media]}
    - {name: Trigger, touchpoints: [Search]}
    - {name: Loyalty, touchpoints: [Social media]}
company:
  touchpoints:
    - {name: Social media, stage: Trigger, owner: PR, hours: 9, constraints: people}
"""


def test_misplaced_activity(judge):
    assert judge("JG202", MISPLACED) == [
        {
            "severity": "warning",
            "message": "“Social media” runs in stage “Trigger”, "
            "but customers use it in stages “Out of market” and “Loyalty”; it takes 9 hours, 100% of the effort",
            "suggestion": "move it to stages “Out of market” and “Loyalty”; do not drop it",
            "line": 9,
            "stage": "trigger",
            "activity": "social-media",
            "effort": 9,
            "constraints": ("people",),
            "owners": ("PR",),
        }
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stage: Trigger", "stages: [Trigger, Loyalty]"),
        ("stage: Trigger, ", ""),
        ("stage: Trigger", "stage: Trigger, meets: [Social media, Search]"),
        ("stage: Trigger", "stage: Trigger, meets: []"),
        ("stage: Trigger", "stage: Trigger, status: planned"),
    ],
    ids=["it runs there as well", "it runs in any stage", "it meets something in its stage", "nothing", "planned"],
)
def test_what_meets_something_in_its_stage_or_nothing_anywhere_is_not_misplaced(judge, old, new):
    assert old in MISPLACED
    assert judge("JG202", MISPLACED.replace(old, new)) == []


def test_what_runs_in_a_stage_that_the_journey_lacks_is_misplaced(judge):
    journey = "{journey: J, customer: {stages: [{name: A, touchpoints: [Chat]}]}, company: company.yaml}"

    (found,) = judge("JG202", journey, {"company.yaml": "{company: {touchpoints: [{name: Chat, stage: Z}]}}"})

    assert found["message"] == "“Chat” runs in another stage, but customers use it in stage “A”"


def test_an_exemption_does_not_keep_what_is_misplaced(judge):
    for until in ("2026-11-21", "2099-12-31"):
        journey = MISPLACED.replace("owner: PR", f"exempt: {{reason: duty, until: {until}}}")

        assert [len(judge(code, journey)) for code in ("JG201", "JG202", "JG206")] == [0, 1, 0]


IDLE = """\
journey: J
customer:
  stages: [{name: A, touchpoints: [Chat]}]
company:
  period: month
  currency: EUR
  tools:
    - {name: Campaign Suite, cost: 900, owner: Marketing}
    - {name: Chat desk, cost: 100}
  touchpoints:
    - {name: Chat, stage: A, tools: Chat desk}
"""


def test_idle_tool(judge):
    assert judge("JG205", IDLE) == [
        {
            "severity": "warning",
            "message": "no live touchpoint uses the tool “Campaign Suite”, which costs 900 EUR a month",
            "suggestion": "cancel it, or name it under tools at the touchpoints that use it",
            "line": 8,
            "subject": "campaign-suite",
            "owners": ("Marketing",),
        }
    ]


@pytest.mark.parametrize(
    ("user", "idle"),
    [
        ("{name: X, tools: campaign_suite}", False),
        ("{name: X, tools: [Chat desk, Campaign Suite]}", False),
        ("{name: X, tools: Campaign Suite, personas: somebody else}", False),
        ("{name: X, tools: Campaign Suite, status: planned}", True),
        ("{name: X, tools: Campaign Suite, status: retired}", True),
        ("{name: X, tools: []}", True),
    ],
    ids=["by another spelling", "one of two", "for another persona", "planned", "retired", "nobody"],
)
def test_a_tool_is_idle_without_a_live_touchpoint_that_uses_it(judge, user, idle):
    journey = IDLE.replace("customer:\n", "customer:\n  persona: p\n") + f"    - {user}\n"

    assert bool(judge("JG205", journey)) is idle


def test_what_is_planned_uses_its_tools_when_it_counts_as_live(judge):
    journey = IDLE + "    - {name: X, tools: Campaign Suite, status: planned}\n"

    assert judge("JG205", journey, include_planned=True) == []


def test_without_an_inventory_no_tool_is_idle(judge):
    assert (
        judge("JG205", IDLE.replace("tools:\n    -", "handoffs: []\n  note: >\n    -").replace("tools: Chat desk", ""))
        == []
    )


@pytest.mark.parametrize(
    ("old", "new", "costs"),
    [
        ("cost: 900, ", "", ""),
        ("cost: 900", "cost: 0", ""),
        ("currency: EUR", "name: C", ", which costs 900 (no currency stated) a month"),
        ("period: month", "name: C", ", which costs 900 EUR"),
        ("cost: 900", "cost: 12345.5", ", which costs 12,345.5 EUR a month"),
    ],
)
def test_an_idle_tool_says_what_it_costs(judge, old, new, costs):
    assert (
        judge("JG205", IDLE.replace(old, new))[0]["message"]
        == f"no live touchpoint uses the tool “Campaign Suite”{costs}"
    )


EXPIRED = """\
journey: J
customer:
  stages: [{name: A, touchpoints: [Chat]}]
company:
  currency: EUR
  touchpoints:
    - {name: Chat, stage: A, cost: 300}
    - {name: Paper form, stage: A, cost: 100, owner: Legal, exempt: {reason: legal duty, until: 2026-11-21}}
"""


def test_expired_exemption(judge):
    assert judge("JG206", EXPIRED) == [
        {
            "severity": "warning",
            "message": "the exemption of “Paper form” (legal duty) ended on 2026-11-21, "
            "and customers meet it nowhere; it takes 100 EUR, 25% of the effort",
            "suggestion": "check with customers whether they miss it, then stop it, "
            "or renew the exemption with a new date",
            "line": 8,
            "stage": "a",
            "activity": "paper-form",
            "effort": 100,
            "owners": ("Legal",),
        }
    ]


def test_an_expired_exemption_is_reported_in_place_of_waste(judge):
    assert judge("JG201", EXPIRED) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2026-11-21", "2026-11-22"),
        (", until: 2026-11-21", ""),
        ("owner: Legal", "meets: Chat"),
        ("owner: Legal", "supports: Chat"),
        ("owner: Legal", "status: planned"),
    ],
    ids=["its last day is today", "for good", "customers meet it by now", "it supports what they meet", "planned"],
)
def test_an_exemption_that_holds_or_is_not_needed_is_not_reported(judge, old, new):
    assert judge("JG206", EXPIRED.replace(old, new)) == []


def test_an_exemption_ends_the_day_after_its_last(judge):
    assert judge("JG206", EXPIRED, today=date(2026, 11, 21)) == []
    assert len(judge("JG206", EXPIRED, today=date(2026, 11, 22))) == 1


def in_a_file_of_its_own(journey):
    """Move a journey's company half to company.yaml: the journey then, and the file."""
    customer, _, half = journey.partition("company:")
    return f"{customer}company: company.yaml\n", {"company.yaml": f"company:{half}"}


EVIDENCE = """\
  evidence:
    - {id: talks, kind: interview, date: 2026-09-01, sample: 12}
    - {id: guess, kind: assumption}
"""


@pytest.mark.parametrize(
    ("demo", "contract", "stage", "said"),
    [
        ("talks", "talks", "Evaluation", "drop it"),
        ("talks", "guess", "Evaluation", "drop it"),  # the evidence of the activity's own stage is what counts
        ("guess", "talks", "Evaluation", "check with customers whether they miss it, then stop it"),
        ("[guess, talks]", "talks", "Evaluation", "drop it"),
        ("talks", "guess", "null", "check with customers whether they miss it, then stop it"),  # of all the stages
        ("talks", "talks", "null", "drop it"),
    ],
)
def test_drop_is_said_only_where_the_evidence_is_solid(judge, demo, contract, stage, said):
    journey = WASTED.replace("[Demo]", f"[{{name: Demo, evidence: {demo}}}]")
    journey = journey.replace("[Contract]", f"[{{name: Contract, evidence: {contract}}}]")
    journey = journey.replace("  persona: p\n", f"  persona: p\n{EVIDENCE}")

    (found,) = judge("JG201", journey.replace("trial, stage: Evaluation", f"trial, stage: {stage}"))

    assert found["suggestion"] == said
