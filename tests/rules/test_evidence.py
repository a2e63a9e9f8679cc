"""JG301 to JG303: what the customer's half rests on."""

from datetime import date

import pytest

from journeygap.rules.evidence import months_before, older

RESTING = """\
journey: J
customer:
  evidence:
    - {id: Talks-2026, kind: interview, date: 2026-05-01, sample: 12}
    - {id: guess, kind: assumption}
  stages:
    - name: A
      touchpoints:
        - {name: Chat, importance: 7.9, evidence: talks 2026}
        - {name: Phone, importance: 7.9}
"""


def test_no_evidence(judge):
    assert judge("JG301", RESTING) == [
        {
            "severity": "info",
            "message": "“Phone” in stage “A” rests on no evidence",
            "suggestion": "ask customers whether they use it, and name that evidence here",
            "line": 10,
            "stage": "a",
            "touchpoint": "phone",
        }
    ]


@pytest.mark.parametrize(
    ("stated", "reported"),
    [
        ("importance: 8", [("warning", "rests on no evidence")]),
        ("importance: 8, evidence: guess", [("warning", "rests only on an assumption")]),
        ("importance: 8, evidence: []", [("warning", "rests on no evidence")]),
        ("importance: 8, need: optional", [("info", "rests on no evidence")]),
        ("evidence: guess", [("info", "rests only on an assumption")]),
        ("evidence: [guess, talks-2026]", []),
        ("ownership: social, importance: 8", [("warning", "rests on no evidence")]),
    ],
)
def test_what_rests_on_nothing_or_on_an_assumption_is_reported(judge, stated, reported):
    found = judge("JG301", RESTING.replace("{name: Phone, importance: 7.9}", f"{{name: Phone, {stated}}}"))

    assert [(each["severity"], each["message"].removeprefix("“Phone” in stage “A” ")) for each in found] == reported


def test_in_a_journey_without_evidence_none_is_asked_for(judge):
    assert judge("JG301", "{journey: J, customer: {stages: [{name: A, touchpoints: [Chat]}]}}") == []


STALE = """\
journey: J
customer:
  evidence:
    - {id: Old talks, kind: interview, date: 2025-05-21, sample: 12}
  stages:
    - name: A
      touchpoints:
        - {name: Chat, evidence: old-talks}
        - {name: Phone, evidence: old-talks}
"""


def test_stale_evidence(judge):
    assert judge("JG302", STALE) == [
        {
            "severity": "info",
            "message": "the evidence “Old talks” of 2025-05-21 is older than 18 months; "
            "2 touchpoints rest on nothing newer",
            "suggestion": "ask customers again, and add what you learn as a new item",
            "line": 4,
            "subject": "old-talks",
        }
    ]


def test_one_touchpoint_is_not_told_in_the_plural(judge):
    (found,) = judge("JG302", STALE.replace("{name: Phone, evidence: old-talks}", "Phone"))

    assert found["message"].endswith("; 1 touchpoint rests on nothing newer")


@pytest.mark.parametrize(
    ("gathered", "today", "months", "stale"),
    [
        ("2025-05-22", "2026-11-22", 18, False),  # just as old as the limit
        ("2025-05-21", "2026-11-22", 18, True),
        ("2025-02-28", "2026-08-31", 18, False),  # February has no 31st: its last day
        ("2025-02-27", "2026-08-31", 18, True),
        ("2024-08-29", "2026-02-28", 18, False),
        ("2025-08-28", "2026-02-28", 6, False),
        ("2025-08-27", "2026-02-28", 6, True),
    ],
)
def test_evidence_is_stale_by_calendar_months(judge, gathered, today, months, stale):
    journey = STALE.replace("2025-05-21", gathered)

    assert bool(judge("JG302", journey, today=date.fromisoformat(today), evidence_months=months)) is stale


@pytest.mark.parametrize(
    ("item", "backed"),
    [
        ("{id: new, kind: survey, date: 2026-09-01}", True),
        ("{id: new, kind: survey, date: 2025-05-22}", True),
        ("{id: new, kind: survey}", False),
        ("{id: new, kind: assumption, date: 2026-09-01}", False),
    ],
    ids=["newer", "just new enough", "of no date", "an assumption"],
)
def test_newer_evidence_backs_up_what_it_stands_beside(judge, item, backed):
    journey = STALE.replace("sample: 12}", f"sample: 12}}\n    - {item}").replace(
        "evidence: old-talks", "evidence: [old-talks, new]"
    )

    assert bool(judge("JG302", journey)) is not backed


def test_newer_evidence_backs_up_only_what_rests_on_it(judge):
    journey = STALE.replace("sample: 12}", "sample: 12}\n    - {id: new, kind: survey, date: 2026-09-01}")

    (found,) = judge("JG302", journey.replace("Chat, evidence: old-talks", "Chat, evidence: [old-talks, new]"))

    assert found["message"].endswith("; 1 touchpoint rests on nothing newer")


@pytest.mark.parametrize(("more", "stale"), [("", True), ("\n    - {id: new, kind: survey, date: 2026-09-01}", False)])
def test_evidence_that_no_touchpoint_names_stands_for_the_journey(judge, more, stale):
    journey = STALE.replace(", evidence: old-talks", "").replace("sample: 12}", f"sample: 12}}{more}")

    found = judge("JG302", journey)

    assert [each["message"] for each in found] == (
        ["the evidence “Old talks” of 2025-05-21 is older than 18 months"] if stale else []
    )


def test_evidence_of_no_date_is_not_stale(judge):
    assert judge("JG302", STALE.replace("date: 2025-05-21, ", "")) == []


@pytest.mark.parametrize(
    ("kind", "sample", "reported"),
    [
        ("interview", "4", "is based on 4 interviews; at least 5 are recommended"),
        ("interview", "1", "is based on 1 interview; at least 5 are recommended"),
        ("interview", "0", "is based on 0 interviews; at least 5 are recommended"),
        ("interview", "5", None),
        ("survey", "29", "is based on 29 answers; at least 30 are recommended"),
        ("survey", "1", "is based on 1 answer; at least 30 are recommended"),
        ("survey", "30", None),
        ("interview", "null", None),
        ("survey", "null", None),
        ("analytics", "1", None),
        ("support", "1", None),
        ("research", "1", None),
        ("assumption", "1", None),
    ],
)
def test_thin_evidence(judge, kind, sample, reported):
    found = judge("JG303", STALE.replace("kind: interview", f"kind: {kind}").replace("sample: 12", f"sample: {sample}"))

    thin = {
        "severity": "info",
        "message": f"the evidence “Old talks” {reported}",
        "suggestion": "ask more customers, or back it up with another kind of evidence",
        "line": 4,
        "subject": "old-talks",
    }
    assert found == ([thin] if reported else [])


def test_the_limits_of_thin_evidence_can_be_set(judge):
    assert judge("JG303", STALE, interview_sample=12) == []
    assert len(judge("JG303", STALE, interview_sample=13)) == 1
    assert len(judge("JG303", STALE.replace("interview", "survey"), survey_sample=13)) == 1


@pytest.mark.parametrize(
    ("today", "months", "expected"),
    [
        (date(2026, 11, 22), 18, date(2025, 5, 22)),
        (date(2026, 8, 31), 18, date(2025, 2, 28)),
        (date(2025, 8, 31), 18, date(2024, 2, 29)),
        (date(2026, 12, 31), 1, date(2026, 11, 30)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 15), 12, date(2025, 12, 15)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_going_back_calendar_months(today, months, expected):
    assert months_before(today, months) == expected


def test_a_limit_of_many_months_goes_back_no_further_than_dates_do():
    assert older(date(1, 1, 1), 100_000, date(2026, 11, 22)) is False


def test_an_unknown_day_is_not_older():
    assert older(None, 1, date(2026, 11, 22)) is False


def test_an_old_assumption_is_no_stale_evidence(judge):
    assert judge("JG302", STALE.replace("kind: interview", "kind: assumption")) == []
