"""The machine-readable result: its keys, their order, and its figures."""

import json

import pytest

from journeygap.reporters.listings import json as reporter

JOURNEY = """\
journey: Choosing a bank
customer:
  persona: Newcomer
  stages:
    - name: Compare
      touchpoints:
        - {name: Comparison site, channel: web, importance: 8}
        - {name: Branch visit, channel: in person, importance: 6}
    - name: Open an account
      id: open
      touchpoints:
        - {name: Online form, channel: web, importance: 9, satisfaction: 4}
        - {name: A friend, ownership: social, importance: 5}
company:
  tools: [Mail tool]
  touchpoints:
    - {name: Branch visit, stage: Compare, channel: in person, owner: Branches, cost: 600}
    - {name: Web form, stage: Open an account, meets: Online form, channel: web, owner: Online, cost: 300}
    - {name: Billboards, stages: [Compare, open], owner: Marketing, cost: 100}
    - {name: Video call, stage: Compare, status: planned}
"""

# The contract, key by key: what comes after it in an object is an addition.
CONTRACT = {
    "result": ["schema_version", "tool", "summary", "journeys", "findings", "errors"],
    "tool": ["name", "version"],
    "summary": ["journeys", "findings", "coverage", "waste_share"],
    "severities": ["error", "warning", "info"],
    "journey": [
        *("path", "journey", "persona", "measures", "stages", "channels", "touchpoints", "company", "findings"),
    ],
    "measures": [
        *("coverage", "required", "matched", "met", "basis", "alignment", "supporting_share", "misplaced_share"),
        *("exempt_share", "waste_share", "allocation_fit", "effort_unit", "effort_total", "assumed_importance"),
        "unrated",
    ],
    "basis": ["customer", "self", "unrated"],
    "stage": [
        *("id", "name", "coverage", "required", "matched", "met", "importance_share", "effort_share"),
    ],
    "channel": ["channel", "coverage", "required", "matched", "met"],
    "touchpoint": [
        *("stage", "id", "name", "state", "importance", "level", "expected", "fulfilment", "opportunity", "quadrant"),
        "met_by",
    ],
    "activity": ["id", "name", "role", "effort", "stages", "meets"],
    "finding": [
        *("code", "name", "severity", "message", "suggestion", "stage", "touchpoint", "activity", "subject"),
        *("opportunity", "effort", "horizon", "constraints", "path", "line", "column", "end_line", "end_column"),
        "fingerprint",
    ],
}


def rendered(analysis, **more) -> dict:
    return json.loads("".join(reporter.render(analysis, **more)))


@pytest.fixture
def result(analysed) -> dict:
    return rendered(analysed(JOURNEY, z__journey__yaml="journey: Half\n", y__journey__yaml=JOURNEY))


def test_the_keys_and_their_order_are_those_of_the_contract(result) -> None:
    journey = result["journeys"][0]
    objects = {
        "result": [result],
        "tool": [result["tool"]],
        "summary": [result["summary"]],
        "severities": [result["summary"]["findings"]],
        "journey": result["journeys"],
        "measures": [journey["measures"]],
        "basis": [journey["measures"]["basis"]],
        "stage": journey["stages"],
        "channel": journey["channels"],
        "touchpoint": journey["touchpoints"],
        "activity": journey["company"],
        "finding": [*journey["findings"], *result["errors"]],
    }

    found = {name: {tuple(each)[: len(CONTRACT[name])] for each in every} for name, every in objects.items()}

    assert found == {name: {tuple(keys)} for name, keys in CONTRACT.items()}


def test_the_summary(result) -> None:
    # Two journeys alike; units 8 + 6 + 9, fulfilled 6 + 9 · 4/9 = 10 of 23. Of each: JG101 (an error), JG102, JG201,
    # JG205 and JG304 (Branch visit is measured by nobody), and one definition error.
    assert result["schema_version"] == 1
    known = {name: result["summary"][name] for name in (*CONTRACT["summary"], "accepted")}
    assert known == {
        "journeys": 2,
        "findings": {"error": 3, "warning": 6, "info": 2},
        "coverage": 0.434782609,
        "waste_share": 0.1,
        "accepted": {"remarks": 0, "baseline": 0},
    }


def test_a_journey(result) -> None:
    journey = result["journeys"][0]

    assert (journey["path"], journey["journey"], journey["persona"]) == (
        "journey.yaml",
        "Choosing a bank",
        "Newcomer",
    )
    measures = {name: journey["measures"][name] for name in CONTRACT["measures"]}
    assert measures == {
        "coverage": 0.434782609,
        "required": 3,
        "matched": 2,
        "met": 1,
        "basis": {"customer": 0.4, "self": 0.0, "unrated": 0.6},
        "alignment": 0.9,
        "supporting_share": 0.0,
        "misplaced_share": 0.0,
        "exempt_share": 0.0,
        "waste_share": 0.1,
        # The friend's 5 counts where it is. Compare: importance 14/28, matching effort 0.6; Open: 14/28, 0.3.
        "allocation_fit": 0.8,
        "effort_unit": "cost",
        "effort_total": 1000.0,
        "assumed_importance": 0,
        "unrated": 1,
    }


def test_stages_and_channels(result) -> None:
    journey = result["journeys"][0]

    # Billboards, which is wasted, is split over both stages: 600 + 50 and 300 + 50 of 1,000.
    assert [list(each.values())[:9] for each in journey["stages"]] == [
        ["compare", "Compare", 0.428571429, 2, 1, 1, 0.5, 0.65, 0.05],
        ["open", "Open an account", 0.444444444, 1, 1, 0, 0.5, 0.35, 0.05],
    ]
    assert [list(each.values()) for each in journey["channels"]] == [
        ["web", 0.235294118, 2, 1, 0],
        ["in person", 1.0, 1, 1, 1],
    ]


def test_touchpoints(result) -> None:
    # Crosshairs: importance (8 + 9) / 2 = 8.5 (nobody rates Branch visit), performance 4, of the one matched and
    # rated. What falls short is never to be kept up.
    assert [list(each.values())[:11] for each in result["journeys"][0]["touchpoints"]] == [
        ["compare", "comparison-site", "Comparison site", "missing", 8.0, None, 8.0, 0.0, 16.0, "low-priority", []],
        ["compare", "branch-visit", "Branch visit", "met", 6.0, None, 6.0, 1.0, 6.0, None, ["branch-visit"]],
        [
            "open",
            "online-form",
            "Online form",
            "weak",
            9.0,
            4.0,
            9.0,
            0.444444444,
            14.0,
            "concentrate-here",
            ["web-form"],
        ],
        ["open", "a-friend", "A friend", "outside", 5.0, None, 5.0, 0.0, None, None, []],
    ]


def test_the_company(result) -> None:
    assert [list(each.values())[:6] for each in result["journeys"][0]["company"]] == [
        ["branch-visit", "Branch visit", "aligned", 600.0, ["compare"], ["compare/branch-visit"]],
        ["web-form", "Web form", "aligned", 300.0, ["open"], ["open/online-form"]],
        ["billboards", "Billboards", "wasted", 100.0, ["compare", "open"], []],
        ["video-call", "Video call", "planned", None, ["compare"], []],
    ]


def test_a_finding(result) -> None:
    (missing,) = (each for each in result["journeys"][0]["findings"] if each["code"] == "JG101")

    known = {
        name: missing[name] for name in CONTRACT["finding"] if name not in {"message", "suggestion", "fingerprint"}
    }
    assert known == {
        "code": "JG101",
        "name": "missing-touchpoint",
        "severity": "error",
        "stage": "compare",
        "touchpoint": "comparison-site",
        "activity": None,
        "subject": None,
        "opportunity": 16.0,
        "effort": None,
        "horizon": "long",
        "constraints": [],
        "path": "journey.yaml",
        "line": 7,
        "column": 18,
        "end_line": 7,
        "end_column": 33,
    }


def test_no_two_findings_share_a_fingerprint(analysed) -> None:
    wrong = "journey: A\ncustomer:\n  stages:\n    - {name: S, feelin: 1, phas: before}\n    - {name: T, feelin: 1}\n"
    result = rendered(analysed(JOURNEY, y__journey__yaml=JOURNEY, z__journey__yaml=wrong))

    every = [*result["errors"], *result["findings"], *(one for each in result["journeys"] for one in each["findings"])]

    assert len(every) == 13
    assert len({each["fingerprint"] for each in every}) == len(every)


def test_fingerprints_survive_edits_that_move_lines(analysed) -> None:
    before = rendered(analysed(JOURNEY))["journeys"][0]["findings"]
    after = rendered(
        analysed("# moved\n\n" + JOURNEY.replace("      touchpoints:", "      note: new\n      touchpoints:"))
    )

    moved = after["journeys"][0]["findings"]
    assert [each["line"] for each in moved] != [each["line"] for each in before]
    assert [each["fingerprint"] for each in moved] == [each["fingerprint"] for each in before]


def test_findings_of_shared_files_and_nothing_to_know(analysed) -> None:
    half = "customer: {stages: [{name: S}]}\ncompany: shop.yaml\n"
    result = rendered(
        analysed(
            a__journey__yaml="journey: A\n" + half,
            b__journey__yaml="journey: B\n" + half,
            shop__yaml="company: {touchpoints: [Leaflets]}\n",
        )
    )

    assert [(each["code"], each["path"]) for each in result["findings"]] == [("JG201", "shop.yaml")]
    assert [each["findings"] for each in result["journeys"]] == [[], []]
    assert result["summary"]["coverage"] is None
    assert result["journeys"][0]["measures"]["coverage"] is None
    assert result["journeys"][0]["stages"][0]["importance_share"] is None


def test_escapes(analysed) -> None:
    analysis = analysed(JOURNEY.replace("Billboards", '"看板 \\u001b[31m \\" \\\\"'))

    plain, escaped = "".join(reporter.render(analysis)), "".join(reporter.render(analysis, ascii_only=True))

    assert '看板 \\u001b[31m \\" \\\\' in plain
    assert escaped.isascii()
    assert json.loads(escaped) == json.loads(plain)


def test_one_finding_a_line(analysed) -> None:
    text = "".join(reporter.render(analysed(JOURNEY)))

    assert sum(line.strip().startswith('{"code"') for line in text.splitlines()) == 5
