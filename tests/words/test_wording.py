"""What reporters say alike: measures, groups of findings, advice that is said once, and what meets a touchpoint."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.finding import Severity
from journeygap.core.language import say
from journeygap.method.measures import Coverage
from journeygap.method.overlay import Role, State
from journeygap.words.wording import (
    BRIEF,
    SIGNS,
    Figure,
    Measure,
    advice_once,
    basis,
    counts_of,
    file_name,
    file_names,
    grouped,
    kinds_of,
    measures,
    met_by,
    met_of,
    place,
    serving_others,
    stage_facts,
    tally,
    uncounted_of,
    unmet_by_stage,
)

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Look
      phase: before
      feeling: -1
      touchpoints: [{name: Web, importance: 8}, {name: App, importance: 8}, Coming]
    - name: Buy
      touchpoints: [Shop]
company:
  touchpoints:
    - {name: Web, stage: Look, cost: 30}
    - {name: Shop, stage: Look, cost: 10}
    - {name: Coming, stage: Look, status: planned}
    - {name: Billboards, cost: 60}
"""


@pytest.fixture
def journey(analysed):
    return analysed(JOURNEY).journeys[0]


def test_every_state_has_a_sign() -> None:
    assert SIGNS.keys() >= set(State)
    assert all(len(sign) == 1 for sign in SIGNS.values())


def test_measures_are_shares_with_their_names(journey) -> None:
    found = {each.figure: each for each in measures(journey)}

    # 8 of 8 + 8 + 5 + 5 are met; 30 of 100 are spent on that, 60 on what meets nobody, 10 in the wrong stage.
    assert found[Figure.COVERAGE].share == pytest.approx(8 / 26)
    assert (found[Figure.ALIGNMENT].share, found[Figure.WASTE].share) == (pytest.approx(0.3), pytest.approx(0.6))
    assert (found[Figure.COVERAGE].shown, found[Figure.WASTE].shown) == ("31%", "60%")


def test_where_the_company_is_not_known_there_is_but_an_unknown_coverage(analysed) -> None:
    (part,) = analysed("journey: J\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\n").journeys

    (only,) = measures(part)
    assert (only.figure, only.share, only.shown) == (Figure.COVERAGE, None, "–")


def test_a_measure_has_its_interval() -> None:
    assert Measure("", 0.57, "", Figure.COVERAGE, (0.49, 0.644)).shown == "57% [49, 64]"


def test_findings_fall_into_groups(analysed) -> None:
    analysis = analysed(JOURNEY)
    groups = grouped([*analysis.every_finding()])

    assert [[each.code for each in (head, *under)] for head, under in groups.gaps if head.touchpoint is None] == [
        ["JG106", "JG103"]
    ]
    assert groups.waste[0].activity == "billboards"
    of_groups = [each for head, under in groups.gaps for each in (head, *under)]
    rest = [*groups.delivery, *groups.waste, *groups.team, *groups.doubts]
    assert sorted(each.fingerprint for each in (*of_groups, *rest)) == sorted(
        each.fingerprint for each in analysis.every_finding()
    )
    assert grouped([]) == ([], [], [], [], [])
    assert grouped([]).number_of_gaps == 0


def test_a_dark_stage_counts_as_what_is_folded_under_it(made) -> None:
    stage = {"code": "JG106", "name": "dark-stage", "journey": "j", "stage": "s"}
    head = made(**stage)
    gap = {"journey": "j", "stage": "s"}
    under = [made(**gap, touchpoint="branch"), made(**gap, touchpoint="till")]

    assert grouped([head]).number_of_gaps == 1
    assert grouped([head, *under]).number_of_gaps == 2
    assert grouped([head, *under, made(journey="j", stage="t", touchpoint="door")]).number_of_gaps == 3


def test_findings_are_counted_by_what_they_are_about_and_a_dark_stage_apart_from_its_gaps(made) -> None:
    stage = made(code="JG106", name="dark-stage", stage="s")
    gaps = [made(stage="s", touchpoint=name) for name in ("branch", "till")]
    kinds = (("JG201", "wasted-activity"), ("JG109", "belief-gap"), ("JG301", "no-evidence"))
    others = [made(code=code, name=name) for code, name in kinds]

    assert kinds_of([*others, *gaps, stage]) == {"gaps": 2, "dark": 1, "delivery": 1, "waste": 1, "doubts": 1}


def test_findings_are_counted_the_gravest_first(made) -> None:
    counts = counts_of([made(severity=Severity.INFO), made(severity=Severity.ERROR), made(severity=Severity.INFO)])

    assert list(counts.items()) == [(Severity.ERROR, 1), (Severity.INFO, 2)]
    assert (counts_of([]), tally({})) == ({}, "")
    assert tally(counts) == say("listings.tally", counts=counts) != ""


def advised(*pairs):
    return advice_once([SimpleNamespace(about=about, suggestion=suggestion) for about, suggestion in pairs])


def test_what_several_have_in_common_is_said_once() -> None:
    long, other = "build it " * 4, "ask them " * 4

    assert advised(("a", long), ("b", long), ("c", other), ("d", long), ("e", "drop it"), ("f", "drop it")) == [
        long,
        say("listings.as-above"),
        other,
        say("listings.as-for", about="a"),
        "drop it",
        "drop it",
    ]
    assert advised() == []
    brief = "x" * BRIEF
    assert advised(("a", brief), ("b", brief), ("c", f"{brief}x"), ("d", f"{brief}x"))[1:] == [
        brief,
        f"{brief}x",
        say("listings.as-above"),
    ]


@given(st.lists(st.sampled_from(["short", "a" * 30, "b" * 30])))
def test_all_advice_is_given_and_none_that_is_long_twice(suggestions) -> None:
    written = advised(*((f"about {number}", each) for number, each in enumerate(suggestions)))

    assert len(written) == len(suggestions)
    assert set(suggestions) <= set(written)
    assert all(written.count(each) == 1 for each in suggestions if len(each) > BRIEF)


def test_places_and_files(made) -> None:
    assert place(made()) == "journeys/bank.yaml:2:3"
    assert file_name("-") == say("listings.standard-input")
    assert file_name("a\x1b.yaml") == "a\\x1b.yaml"


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["j.yaml", "shop/c.yaml"], ["j.yaml", "shop/c.yaml"]),
        (["/srv/maps/a/j.yaml", "/srv/maps/c.yaml"], ["a/j.yaml", "c.yaml"]),
        (["/srv/j.yaml"], ["j.yaml"]),
        (["C:/maps/j.yaml", "C:/maps/c.yaml"], ["j.yaml", "c.yaml"]),
        (["C:/maps/j.yaml", "D:/maps/j.yaml"], ["C:/maps/j.yaml", "D:/maps/j.yaml"]),
        (["j.yaml", "/srv/j.yaml"], ["j.yaml", "/srv/j.yaml"]),
        (["/a/j.yaml", "/b/c.yaml"], ["/a/j.yaml", "/b/c.yaml"]),
        ([], []),
    ],
)
def test_files_of_elsewhere_go_by_their_names_from_the_folder_they_share(paths: list[str], names: list[str]) -> None:
    assert file_names(paths) == dict(zip(paths, names, strict=True))


def test_how_much_of_a_stage_is_met(journey) -> None:
    known = Coverage(3, 1, 1, 26.0, 8.0, {})

    assert met_of(known) == say("overlay.met-of", met=1, required=3)
    assert met_of(Coverage(0, 0, 0, 0.0, 0.0, {})) == met_of(Coverage(2, None, None, 10.0, 0.0, {})) == ""
    assert basis(Coverage(3, 0, 0, 26.0, 0.0, {})) == ""
    look, buy = journey.journey.stages
    assert stage_facts(look, known) == [
        met_of(known),
        say("overlay.phase", phase="before"),
        say("answer.feeling", value=-1),
    ]
    assert stage_facts(buy, known) == [met_of(known)]


def test_what_the_counts_of_a_stage_leave_out(analysed) -> None:
    touchpoints = (
        "[{name: A}, {name: B, need: optional}, {name: Forum, ownership: social}, "
        "{name: Visa, choice: pay}, {name: Cash, choice: pay}, {name: Bill, choice: pay}]"
    )
    text = (
        f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: {touchpoints}}}, {{name: T, touchpoints: [C]}}]}}\n"
    )
    (laid,) = (each.overlay for each in analysed(f"{text}company: {{touchpoints: [A]}}\n").journeys)

    # A and the choice count, one each.
    assert [len(units) for units in laid.units] == [2, 1]
    assert [uncounted_of(*both) for both in zip(laid.by_stage, laid.units, strict=True)] == [
        "not counted: 1 optional, 1 run by others, 2 more of a choice",
        "",
    ]


def test_what_the_company_does_about_a_touchpoint(journey) -> None:
    found = {need.touchpoint.name: need for need in journey.overlay.needs}

    assert met_by(found["Web"]) == "Web"
    assert met_by(found["App"]) == ""
    assert met_by(found["Coming"]) == say("overlay.planned", placements=found["Coming"].planned) != ""
    assert met_by(found["Shop"]) == say("overlay.elsewhere", placements=found["Shop"].displaced) != ""


def test_what_no_row_about_customers_shows(journey) -> None:
    found = {
        stage.name if stage else None: [(placement.activity.name, role) for placement, role in each]
        for stage, each in unmet_by_stage(journey).items()
    }

    assert found == {"Look": [("Shop", Role.MISPLACED)], None: [("Billboards", Role.WASTED)]}


def test_what_serves_a_journey_that_shares_the_file(analysed) -> None:
    shared = "company: {touchpoints: [{name: A, stage: S}, {name: B, stage: S}, {name: Nobody}]}\n"
    of = "journey: {0}\ncustomer: {{stages: [{{name: S, touchpoints: [{0}]}}]}}\ncompany: shop.yaml\n"
    analysis = analysed(shop__yaml=shared, a__journey__yaml=of.format("A"), b__journey__yaml=of.format("B"))

    names = [
        {activity.name for activity in part.overlay.roles if activity.origin in serving_others(part, analysis)}
        for part in analysis.journeys
    ]
    assert names == [{"B"}, {"A"}]


def test_waste_of_a_whole_stage_comes_after_the_activities_that_it_holds(made) -> None:
    stage = made(code="JG203", name="over-invested-stage", journey="j", stage="s", effort=90.0)
    small, large = (made(code="JG201", journey="j", activity=str(cost), effort=cost) for cost in (5.0, 60.0))

    assert grouped([stage, small, large]).waste == [large, small, stage]
