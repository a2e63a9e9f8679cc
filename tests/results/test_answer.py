"""The answer first: the worst stage and the decisions, worked out by hand."""

from __future__ import annotations

import pytest

from journeygap.results.answer import comparable, decisions, findings_of, repair, worst_stage

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Choosing
      touchpoints:
        - {name: Test ride, importance: 10}
        - {name: Price list, importance: 6, friction: no prices}
    - name: Owning
      feeling: -1
      touchpoints:
        - {name: Repairs, importance: 8}
        - {name: Tours, importance: 4, need: optional}
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: Price list, stage: Choosing, channel: web, owner: Sales, cost: 10, delivers: 4}
    - {name: Newspaper, owner: Marketing, cost: 30}
    - {name: Fair, owner: Sales, cost: 20}
    - {name: Repairs, stage: Owning, status: planned, cost: 5}
"""


def chosen(analysis):
    (journey,) = analysis.journeys
    return [
        (each.kind, each.finding.code, each.finding.activity or each.finding.touchpoint)
        for each in decisions(findings_of(journey, analysis))
    ]


def test_waste_then_a_quick_gap_then_a_long_one(analysed) -> None:
    # The newspaper costs more than the fair. One team can better the price list, which is short by 2. Nothing
    # meets the test ride, and nothing is planned for it. Repairs are planned, tours optional.
    assert chosen(analysed(JOURNEY)) == [
        ("waste", "JG201", "newspaper"),
        ("quick", "JG102", "price-list"),
        ("long", "JG101", "test-ride"),
    ]


def test_where_no_gap_has_an_owner_the_heaviest_of_them_is_shown(analysed) -> None:
    found = chosen(analysed(JOURNEY.replace("owner: Sales, cost: 10", "cost: 10")))

    assert found[1] == ("unowned", "JG102", "price-list")


def test_what_customers_complain_about_comes_before_a_heavier_gap(analysed) -> None:
    text = JOURNEY.replace(
        "    - {name: Newspaper",
        "    - {name: Test ride, stage: Choosing, owner: Sales, cost: 10, delivers: 8}\n    - {name: Newspaper",
    )

    assert chosen(analysed(text))[1] == ("quick", "JG102", "price-list")
    assert chosen(analysed(text.replace(", friction: no prices", "")))[1] == ("quick", "JG102", "test-ride")


def test_where_the_halves_use_other_words_that_is_the_only_decision(analysed) -> None:
    names = "[Phone, Letter, Visit]"
    text = (
        f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: {names}}}]}}\ncompany: {{touchpoints: [A, B, C]}}\n"
    )

    (found,) = chosen(analysed(text))

    assert found[:2] == ("names", "JG402")


def test_a_stage_is_repaired_by_a_decision_about_a_gap_there_else_by_its_heaviest(analysed) -> None:
    analysis = analysed(JOURNEY)
    (journey,) = analysis.journeys
    choosing, owning = journey.journey.stages

    # The price list in Choosing is the quick win. What is lacking in Owning is planned, or customers can do without it.
    found = repair(choosing, journey.findings)
    assert (found.finding.touchpoint, found.decided) == ("price-list", "quick")
    assert repair(owning, journey.findings) is None

    (other,) = analysed(JOURNEY.replace("status: planned, ", "delivers: 2, ")).journeys
    found = repair(other.journey.stages[1], other.findings)
    assert (found.finding.touchpoint, found.decided) == ("repairs", None)


def test_the_worst_stage_loses_most(analysed) -> None:
    # Of 24 (10 + 6 + 8): Choosing has 16 and 6 · 4/6 = 4 of it, so it loses 12; Owning loses 8.
    (journey,) = analysed(JOURNEY).journeys

    worst = worst_stage(journey)

    assert worst.stage.name == "Choosing"
    assert worst.coverage == pytest.approx(4 / 16)
    assert worst.lost == pytest.approx(12 / 24)


@pytest.mark.parametrize(
    ("feelings", "worst"),
    [((None, -1), "B"), ((-1, None), "A"), ((-1, -2), "B"), ((None, None), None), ((1, 2), None)],
)
def test_where_nothing_is_lost_customers_feelings_decide(analysed, feelings, worst) -> None:
    stages = "".join(
        f"    - {{name: {name}, touchpoints: [{name}1]{'' if feeling is None else f', feeling: {feeling}'}}}\n"
        for name, feeling in zip("AB", feelings, strict=True)
    )
    (journey,) = analysed(f"journey: J\ncustomer:\n  stages:\n{stages}company: {{touchpoints: [A1, B1]}}\n").journeys

    found = worst_stage(journey)

    assert (found and found.stage.name) == worst


def test_the_only_stage_is_not_the_worst(analysed) -> None:
    only = "journey: J\ncustomer: {stages: [{name: A, touchpoints: [B, C]}]}\ncompany: {touchpoints: [B]}\n"
    (journey,) = analysed(only).journeys

    assert journey.coverage.value == 0.5
    assert worst_stage(journey) is None


def test_of_several_journeys_efforts_in_different_units_are_not_compared(analysed) -> None:
    def wasting(name: str, effort: str) -> str:
        return (
            f"journey: {name}\ncustomer: {{stages: [{{name: S, touchpoints: [T]}}]}}\n"
            f"company: {{touchpoints: [{{name: T, {effort.replace('9', '1')}}}, {{name: W{name}, {effort}}}]}}\n"
        )

    alike = analysed(wasting("A", "cost: 99"), b__journey__yaml=wasting("B", "cost: 90"))
    apart = analysed(wasting("A", "cost: 99"), b__journey__yaml=wasting("B", "hours: 90"))

    assert decisions(comparable(alike))[0].finding.effort == 99
    # A cost of 99 is not more than 90 hours: the first that was found is chosen.
    assert [each.effort for each in comparable(apart)] == [None] * len(comparable(apart))
    assert decisions(comparable(apart))[0].finding.words.title.startswith("WB")
