"""JG112, JG304, JG305 and JG306: what is measured, against which target, how long ago, and who answers for it."""

from datetime import date

import pytest

MEASURED = """\
journey: J
customer:
  metrics:
    - {name: NPS, value: 30, target: 40, date: 2026-10-01}
  stages:
    - name: A
      metrics:
        - {name: Drop-out, value: 12.5, target: 10, unit: "%", better: lower}
      touchpoints:
        - name: Chat
          metrics:
            - {name: CSAT, value: 3.1, target: 4.2}
company:
  touchpoints:
    - name: Live chat
      meets: Chat
      owner: Service
      metrics:
        - {name: Answer time, value: 2400, target: 1200, unit: s, better: lower}
"""


def test_target_missed(judge):
    assert judge("JG112", MEASURED) == [
        {
            "severity": "warning",
            "message": "NPS of the journey is 30, below its target of 40",
            "suggestion": "find out why, or correct the target",
            "line": 4,
            "subject": "NPS",
        },
        {
            "severity": "warning",
            "message": "Drop-out of stage “A” is 12.5 %, above its target of 10 %",
            "suggestion": "find out why, or correct the target",
            "line": 8,
            "stage": "a",
            "subject": "Drop-out",
        },
        {
            "severity": "warning",
            "message": "CSAT of “Chat” in stage “A” is 3.1, below its target of 4.2",
            "suggestion": "find out why, or correct the target",
            "line": 12,
            "stage": "a",
            "touchpoint": "chat",
            "subject": "CSAT",
        },
        {
            "severity": "warning",
            "message": "Answer time of “Live chat” is 2,400 s, above its target of 1,200 s",
            "suggestion": "find out why, or correct the target",
            "line": 19,
            "activity": "live-chat",
            "subject": "Answer time",
            "owners": ("Service",),
        },
    ]


def metric(stated):
    return f"{{journey: J, customer: {{metrics: [{stated}], stages: [{{name: A, touchpoints: [Chat]}}]}}}}"


@pytest.mark.parametrize(
    ("stated", "missed"),
    [
        ("value: 39.9, target: 40", True),
        ("value: 40, target: 40", False),
        ("value: 40.1, target: 40", False),
        ("value: 40", False),
        ("value: 0, target: 0.1", True),
        ("value: -5, target: 0", True),
        ("value: 39.9, target: 40, better: higher", True),
        ("value: 39.9, target: 40, better: lower", False),
        ("value: 40, target: 40, better: lower", False),
        ("value: 40.1, target: 40, better: lower", True),
    ],
)
def test_a_target_is_missed_on_its_wrong_side_only(judge, stated, missed):
    assert bool(judge("JG112", metric(f"{{name: NPS, {stated}}}"))) is missed


@pytest.mark.parametrize(
    ("series", "newest"),
    [
        (
            "{name: NPS, value: 1, target: 9, date: 2026-01-01}, {name: NPS, value: 9, target: 9, date: 2026-06-01}",
            None,
        ),
        (
            "{name: NPS, value: 9, target: 9, date: 2026-06-01}, {name: NPS, value: 1, target: 9, date: 2026-01-01}",
            None,
        ),
        ("{name: NPS, value: 9, target: 9, date: 2026-01-01}, {name: nps, value: 1, target: 9, date: 2026-06-01}", "1"),
        ("{name: NPS, value: 2, target: 9, date: 2026-06-01}, {name: NPS, value: 9, target: 9}", "2"),
        ("{name: NPS, value: 9, target: 9}, {name: NPS, value: 2, target: 9, date: 2026-06-01}", "2"),
        ("{name: NPS, value: 9, target: 9}, {name: NPS, value: 3, target: 9}", "3"),
        ("{name: NPS, value: 2, target: 9, date: 2026-01-01}, {name: NPS, value: 3, date: 2026-06-01}", None),
    ],
    ids=[
        "met by now",
        "in any order",
        "missed by now, spelled otherwise",
        "a date before none",
        "none before a date",
        "the last of those without",
        "without a target by now",
    ],
)
def test_of_a_series_only_the_newest_counts(judge, series, newest):
    found = judge("JG112", metric(series))

    assert [each["message"].partition(" is ")[2].partition(",")[0] for each in found] == ([newest] if newest else [])


def test_metrics_of_other_names_are_no_series(judge):
    assert len(judge("JG112", metric("{name: NPS, value: 1, target: 9}, {name: CES, value: 1, target: 9}"))) == 2


def test_what_is_measured_of_an_optional_touchpoint_is_info(judge):
    found = judge("JG112", MEASURED.replace("- name: Chat\n", "- name: Chat\n          need: optional\n"))

    assert [each["severity"] for each in found if each.get("touchpoint")] == ["info"]


@pytest.mark.parametrize(("status", "count"), [("live", 4), ("planned", 4), ("retired", 3)])
def test_what_is_retired_is_no_longer_measured(judge, status, count):
    assert len(judge("JG112", MEASURED.replace("owner: Service", f"status: {status}"))) == count


def test_stale_metric(judge):
    stale = MEASURED.replace("date: 2026-10-01", "date: 2025-11-21")

    assert judge("JG305", stale) == [
        {
            "severity": "info",
            "message": "NPS of the journey was last measured on 2025-11-21, more than 12 months ago",
            "suggestion": "measure it again, or remove it",
            "line": 4,
            "subject": "NPS",
        }
    ]


@pytest.mark.parametrize(
    ("measured", "today", "months", "stale"),
    [
        ("2025-11-22", "2026-11-22", 12, False),  # just as old as the limit
        ("2025-11-21", "2026-11-22", 12, True),
        ("2023-02-28", "2024-02-29", 12, False),  # where a month has no such day, its last one
        ("2023-02-27", "2024-02-29", 12, True),
        ("2026-02-28", "2026-03-31", 1, False),
        ("2026-02-27", "2026-03-31", 1, True),
        ("2026-01-31", "2026-02-28", 1, False),
        ("2027-01-01", "2026-11-22", 12, False),  # in the future
    ],
)
def test_a_metric_is_stale_by_calendar_months(judge, measured, today, months, stale):
    journey = metric(f"{{name: NPS, value: 1, date: {measured}}}")

    assert bool(judge("JG305", journey, today=date.fromisoformat(today), metric_months=months)) is stale


def test_one_month_is_not_told_in_the_plural(judge):
    (found,) = judge("JG305", metric("{name: NPS, value: 1, date: 2026-01-01}"), metric_months=1)

    assert found["message"].endswith("last measured on 2026-01-01, more than 1 month ago")


def test_a_metric_without_a_date_or_followed_by_a_newer_one_is_not_stale(judge):
    assert judge("JG305", metric("{name: NPS, value: 1}")) == []
    assert (
        judge("JG305", metric("{name: NPS, value: 1, date: 2020-01-01}, {name: NPS, value: 1, date: 2026-01-01}")) == []
    )


BLIND = """\
journey: J
customer:
  stages:
    - {name: A, touchpoints: [Chat, Phone, {name: Mail, satisfaction: 7}]}
company:
  touchpoints:
    - {name: Chat, stage: A, owner: Service}
    - {name: Phone, stage: A, delivers: 7}
"""


def test_unmeasured(judge):
    assert judge("JG304", BLIND) == [
        {
            "severity": "info",
            "message": "nobody measures or rates “Chat”, which customers meet",
            "suggestion": "add a metric or a rating, from customers if you can",
            "line": 7,
            "stage": "a",
            "activity": "chat",
            "owners": ("Service",),
        }
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("delivers: 7", "note: nothing is measured"),
        ("owner: Service", "delivers: 0"),
        ("owner: Service", "delivers: {ease: 7}"),
        ("owner: Service", "metrics: [{name: Answer time, value: 3}]"),
        ("[Chat,", "[{name: Chat, satisfaction: 7},"),
        ("[Chat,", "[{name: Chat, metrics: [{name: CSAT, value: 3}]},"),
        ("stage: A, owner", "stage: A, meets: [Chat, Mail], owner"),
        ("stage: A, owner", "stage: A, meets: [], owner"),
        ("stage: A, owner", "stage: A, status: planned, owner"),
    ],
    ids=[
        "nothing is measured anywhere",
        "rated by the company",
        "rated by dimension",
        "measured by the company",
        "rated by customers",
        "measured at customers",
        "one of two that it meets is rated",
        "not matched",
        "not live",
    ],
)
def test_what_is_measured_somehow_or_where_nothing_is_stays_silent(judge, old, new):
    assert old in BLIND
    assert judge("JG304", BLIND.replace(old, new)) == []


OWNERLESS = """\
journey: J
customer:
  persona: p
  stages: [{name: A, touchpoints: [Chat]}]
company:
  touchpoints:
    - {name: Chat, stage: A}
    - {name: Phone, stage: A, owner: Service}
"""


def test_no_owner(judge):
    assert judge("JG306", OWNERLESS) == [
        {
            "severity": "info",
            "message": "“Chat” has no owner",
            "suggestion": "name the team that answers for it under owner",
            "line": 7,
            "activity": "chat",
        }
    ]


@pytest.mark.parametrize(
    ("old", "new", "fires"),
    [
        ("owner: Service", "note: nobody has one", False),
        ("Chat, stage: A", "Chat, stage: A, status: planned", False),
        ("Chat, stage: A", "Chat, stage: A, status: retired", False),
        ("Chat, stage: A", "Chat, stage: A, personas: q", True),
        ("Chat, stage: A", "Chat, stage: A, meets: []", True),
        ("owner: Service", "owner: Service, status: retired", False),
    ],
    ids=["no owners anywhere", "planned", "retired", "for another persona", "wasted", "only a retired one has one"],
)
def test_a_live_touchpoint_needs_an_owner_where_some_have_one(judge, old, new, fires):
    assert bool(judge("JG306", OWNERLESS.replace(old, new))) is fires
