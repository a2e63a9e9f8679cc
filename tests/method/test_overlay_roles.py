"""What each company touchpoint is to one journey."""

import json
from datetime import date

import pytest

from journeygap import load
from journeygap.method.overlay import Role, overlay
from journeygap.method.settings import Settings

TODAY = date(2026, 11, 22)


@pytest.fixture
def roles(tmp_path):
    """Return each activity's role in a journey of persona p: chat in stage A, mail in stage B."""

    def roles(*activities, settings=None, persona="p"):
        stages = [{"name": "A", "touchpoints": ["chat"]}, {"name": "B", "touchpoints": ["mail"]}]
        customer = {"stages": stages, **({"persona": persona} if persona else {})}
        path = tmp_path / "journey.yaml"
        text = json.dumps({"journey": "J", "customer": customer, "company": {"touchpoints": activities}})
        path.write_text(text, encoding="utf-8")
        laid = overlay(load(path)[0], settings or Settings(), TODAY)
        return {activity.id: str(role) for activity, role in laid.roles.items()}

    return roles


MATCHING = {"name": "chat", "stage": "A"}
DISPLACED = {"name": "x", "stage": "B", "meets": "A/chat"}
NOTHING = {"name": "x", "stage": "A"}
EXEMPT = {"exempt": {"reason": "legal duty"}}


@pytest.mark.parametrize(
    ("first", "second", "activity"),
    [
        ("retired", "out-of-scope", {**MATCHING, "status": "retired", "personas": "q"}),
        ("retired", "aligned", {**MATCHING, "status": "retired"}),
        ("out-of-scope", "planned", {**MATCHING, "status": "planned", "personas": "q"}),
        ("out-of-scope", "aligned", {**MATCHING, "personas": ["q", "r"]}),
        ("planned", "aligned", {**MATCHING, "status": "planned"}),
        ("planned", "exempt", {**NOTHING, "status": "planned", **EXEMPT}),
        ("aligned", "supporting", {**MATCHING, "supports": "other"}),
        ("aligned", "misplaced", {**MATCHING, "meets": ["chat", "mail"]}),
        ("aligned", "exempt", {**MATCHING, **EXEMPT}),
        ("supporting", "misplaced", {**DISPLACED, "supports": "other"}),
        ("supporting", "exempt", {**NOTHING, **EXEMPT, "supports": "other"}),
        ("misplaced", "exempt", {**DISPLACED, **EXEMPT}),
        ("misplaced", "wasted", DISPLACED),
        ("exempt", "wasted", {**NOTHING, **EXEMPT}),
        ("wasted", "", NOTHING),
        ("wasted", "", {**MATCHING, "meets": []}),
    ],
)
def test_the_role_is_the_first_that_holds(roles, first, second, activity):
    other = {"name": "other", "stage": "A", "meets": "chat"}

    found = roles(activity, other)

    assert found == {activity["name"]: first, "other": "aligned"}, f"{first} comes before {second}"


def test_without_a_stage_an_activity_is_never_misplaced(roles):
    assert roles({"name": "x", "meets": "mail"}, {"name": "nothing of it"}) == {
        "x": "aligned",
        "nothing-of-it": "wasted",
    }


def test_a_journey_without_a_persona_has_everything_in_scope(roles):
    assert roles({**MATCHING, "personas": ["q"]}, persona=None) == {"chat": "aligned"}


@pytest.mark.parametrize(
    ("until", "role"),
    [
        ("2026-11-23", "exempt"),
        ("2026-11-22", "exempt"),  # its last day is today
        ("2026-11-21", "wasted"),
        (None, "exempt"),  # for good
    ],
)
def test_an_exemption_holds_until_its_date_inclusive(roles, until, role):
    assert roles({**NOTHING, "exempt": {"reason": "legal duty", "until": until}}) == {"x": role}


def supports(name, *others, **more):
    return {"name": name, "stage": "A", "meets": [], "supports": others, **more}


@pytest.mark.parametrize(
    ("activities", "expected"),
    [
        ([supports("x", "chat")], {"x": "supporting"}),
        ([supports("x", "y"), supports("y", "z"), supports("z", "chat")], dict.fromkeys("xyz", "supporting")),
        ([supports("x", "y"), supports("y")], {"x": "wasted", "y": "wasted"}),
        ([supports("x", "y"), supports("y", "x")], {"x": "wasted", "y": "wasted"}),
        ([supports("x", "x")], {"x": "wasted"}),
        ([supports("x", "y"), supports("y", "x", "chat")], {"x": "supporting", "y": "supporting"}),
        ([supports("x", "y"), supports("y", "chat", status="retired")], {"x": "wasted", "y": "retired"}),
        ([supports("x", "y"), supports("y", "chat", status="planned")], {"x": "wasted", "y": "planned"}),
        ([supports("x", "y"), supports("y", "chat", personas="q")], {"x": "wasted", "y": "out-of-scope"}),
        ([supports("x", "y"), {**DISPLACED, "name": "y"}], {"x": "wasted", "y": "misplaced"}),
        ([supports("x", "y"), supports("y", **EXEMPT)], {"x": "wasted", "y": "exempt"}),
        ([supports("x", "CHAT")], {"x": "supporting"}),
        ([supports("x", "chat", status="planned")], {"x": "planned"}),
    ],
    ids=[
        "one step",
        "three steps",
        "what it supports matches nothing",
        "a cycle",
        "itself",
        "a cycle with a way out",
        "through a retired step",
        "through a planned step",
        "through a step out of scope",
        "what it supports is misplaced",
        "what it supports is exempt",
        "by another spelling",
        "planned itself",
    ],
)
def test_what_supports_an_aligned_activity_is_supporting(roles, activities, expected):
    assert roles(*activities, MATCHING) == {**expected, "chat": "aligned"}


def test_a_name_that_two_activities_bear_supports_both(roles):
    here = {"name": "desk", "stage": "A", "meets": "chat"}
    there = {"name": "desk", "stage": "B", "meets": []}

    found = roles(supports("x", "desk"), here, there)

    assert found == {"x": "supporting", "desk@a": "aligned", "desk@b": "wasted"}


def test_what_is_planned_takes_the_role_it_will_have_when_it_counts_as_live(roles):
    planned = {"status": "planned"}
    settings = Settings(include_planned=True)

    found = roles({**MATCHING, **planned}, supports("y", "chat", **planned), {**NOTHING, **planned}, settings=settings)

    assert found == {"chat": "aligned", "y": "supporting", "x": "wasted"}


def test_including_what_is_planned_brings_nothing_back_that_is_retired_or_out_of_scope(roles):
    activities = [{**MATCHING, "status": "retired"}, {**NOTHING, "status": "planned", "personas": "q"}]

    assert roles(*activities, settings=Settings(include_planned=True)) == {"chat": "retired", "x": "out-of-scope"}


def test_the_roles_are_these():
    assert [str(role) for role in Role] == [
        "aligned",
        "supporting",
        "exempt",
        "misplaced",
        "wasted",
        "planned",
        "retired",
        "out-of-scope",
    ]
