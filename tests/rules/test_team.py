"""A team's own rules: what a report becomes, which severity holds, and what happens where a rule fails."""

from __future__ import annotations

from datetime import date

import pytest

from journeygap.core.finding import Severity
from journeygap.core.kind import BY_OPPORTUNITY
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings
from journeygap.rules.base import subjects_of
from journeygap.rules.team import Kind, Report, SettingsError, judged, of_shared, rule

TODAY = date(2026, 11, 22)
KIND = Kind(code="ACME001", name="own", severity="warning")
JOURNEY = """\
journey: J
customer:
  stages:
    - name: Look
      touchpoints: [Website]
    - name: Buy
      touchpoints: [Website, Shop]
company:
  tools: [{name: Till, owner: IT}]
  touchpoints:
    - {name: Website, stages: [Look, Buy], owner: Web}
    - {name: Poster, stage: Buy}
"""


@pytest.fixture
def journey(folder):
    loaded = folder.of(JOURNEY)
    assert loaded.errors == ()
    return loaded.journeys[0]


@pytest.fixture
def run(journey):
    """A function that runs rules on the journey; each is a function, or a whole rule."""

    def of(*judges, kind=KIND, settings=None):
        rules = [each if hasattr(each, "kind") else rule(kind)(each) for each in judges]
        used = settings or Settings()
        return judged(rules, journey, overlay(journey, used, TODAY), used, TODAY)

    return of


@pytest.mark.parametrize(
    ("about", "stated"),
    [
        (lambda journey: journey, {}),
        (lambda journey: journey.stages[1], {"stage": "buy"}),
        (lambda journey: journey.stages[1].touchpoints[1], {"stage": "buy", "touchpoint": "shop"}),
        (
            lambda journey: journey.company.activities[0],
            {"stage": "look", "activity": "website", "stages": ("look", "buy"), "owners": ("Web",)},
        ),
        (lambda journey: journey.company.tools[0], {"subject": "till", "owners": ("IT",)}),
    ],
    ids=["journey", "stage", "touchpoint", "activity", "tool"],
)
def test_a_report_becomes_a_finding_with_the_ids_of_what_it_is_about(run, journey, about, stated) -> None:
    thing = about(journey)

    (found,), faults = run(lambda _: [Report(thing, "it is so", facts={"x": "y"})])

    assert faults == []
    usual = dict.fromkeys(("stage", "touchpoint", "activity", "subject")) | {"stages": (), "owners": ()}
    assert {name: getattr(found, name) for name in usual} == usual | stated
    assert (found.code, found.name, found.message, found.suggestion) == ("ACME001", "own", "it is so", None)
    assert (found.span, found.journey) == (thing.span, "journey.yaml")
    assert subjects_of(found).facts == {"x": "y"}


def test_a_key_tells_reports_about_one_thing_apart(run, journey) -> None:
    stage, tool = journey.stages[0], journey.company.tools[0]
    reports = [Report(stage, "m", key="a"), Report(stage, "m", key="b"), Report(tool, "m", key="a")]

    found, _ = run(lambda _: reports)

    assert [each.subject for each in found] == ["a", "b", "till a"]
    assert len({each.fingerprint for each in found}) == 3


@pytest.mark.parametrize(
    ("of_kind", "of_report", "opportunity", "configured", "severity"),
    [
        ("warning", None, None, None, Severity.WARNING),
        ("warning", "info", None, None, Severity.INFO),
        ("warning", Severity.ERROR, None, None, Severity.ERROR),
        (BY_OPPORTUNITY, None, 15, None, Severity.ERROR),
        (BY_OPPORTUNITY, None, None, None, Severity.INFO),
        (BY_OPPORTUNITY, "info", 15, None, Severity.INFO),
        ("info", "error", 20, Severity.WARNING, Severity.WARNING),
    ],
)
def test_which_severity_holds(run, journey, of_kind, of_report, opportunity, configured, severity) -> None:
    kind = Kind(code="ACME001", name="own", severity=of_kind)
    settings = Settings(severity={} if configured is None else {"ACME001": configured})
    report = Report(journey, "m", severity=of_report, opportunity=opportunity)

    (found,), _ = run(lambda _: [report], kind=kind, settings=settings)

    assert found.severity is severity


@pytest.mark.parametrize(
    ("judge", "reason"),
    [
        (lambda _: None, "TypeError"),
        (lambda _: ["a text"], "TypeError"),
        (lambda _: 1 / 0, "ZeroDivisionError"),
        (lambda context: [Report("Shop", "about a text")], "TypeError"),  # noqa: ARG005
        (lambda context: [Report(context.journey, "")], "TypeError"),
        (lambda context: [Report(context.journey, 5)], "TypeError"),
        (lambda context: [Report(context.journey, "m", severity="dire")], "ValueError"),
        (lambda context: [Report(context.journey, "m"), None], "TypeError"),
        (lambda _: exit(1), "SystemExit"),  # noqa: PLR1722
    ],
)
def test_a_rule_that_fails_has_no_findings_and_the_others_go_on(run, judge, reason) -> None:
    other = rule(Kind(code="ACME002", name="other"))(lambda context: [Report(context.journey, "m")])

    found, faults = run(judge, other)

    assert [each.code for each in found] == ["ACME002"]
    assert [(each.rule, each.reason.partition(":")[0]) for each in faults] == [("own", reason)]


def test_settings_that_a_rule_refuses_end_the_run(run) -> None:
    def judge(_):
        raise SettingsError("most is a number")

    with pytest.raises(SettingsError, match="a package: most is a number"):
        run(rule(KIND)(judge)._replace(origin="a package"))


def test_what_a_rule_sees_and_prints(run, journey, capsys) -> None:
    def judge(context):
        print("here")
        yield Report(context.journey, f"{context.settings['most']} on {context.today}")

    (found,), _ = run(rule(KIND)(judge)._replace(settings={"most": 3}))

    assert found.message == "3 on 2026-11-22"
    assert found.title == journey.name
    assert capsys.readouterr().out == ""


def test_the_page_of_a_rule_is_its_docstring_unless_its_kind_has_one() -> None:
    def judge(_):
        """It is so.

        Here is why.
        """

    assert rule(KIND)(judge).kind.page == "It is so.\n\nHere is why."
    assert rule(Kind(code="A001", name="own", page="Mine."))(judge).kind.page == "Mine."
    assert rule(KIND)(lambda _: ()).kind.page == "own"


def test_what_is_found_in_a_shared_file_is_there_once_and_depends_on_no_journey(made) -> None:
    of = {"path": "shop.yaml", "part": "Branch", "activity": "branch", "stage": "s", "stages": ("s", "t")}
    every = [
        made(**of, journey="a.yaml"),
        made(**of, journey="b.yaml"),
        made(**of, journey="b.yaml", message="something else"),
        made(**of | {"activity": "till"}, journey="b.yaml"),
        made(path="own.yaml", journey="b.yaml"),
    ]

    found = list(of_shared(every, frozenset({"shop.yaml"})))

    assert [(each.activity, each.message == every[0].message) for each in found] == [
        ("branch", True),
        ("branch", False),
        ("till", True),
    ]
    assert {(each.journey, each.stage, each.stages) for each in found} == {(None, None, ())}
    assert list(of_shared(every, frozenset())) == []
