"""What to decide first, and what freed money could pay for: the kinds, the figures and what they are about."""

import pytest

from journeygap.core.language import say
from journeygap.reporters.document.deciding import (
    Flow,
    decided,
    flows,
    pays_for,
    pooled_decisions,
    pooled_pays_for,
    wasted,
)
from journeygap.results.answer import findings_of

SHOP = """\
journey: Buying shoes
customer:
  stages:
    - name: Choose
      touchpoints:
        - {name: Fitting, importance: 8, satisfaction: 4}
        - {name: Reviews, importance: 9}
company:
  currency: EUR
  touchpoints:
    - {name: Fitting, stage: Choose, owner: Shop, cost: 500}
    - {name: Billboards, stage: Choose, owner: Marketing, cost: 400, frees: 250}
    - {name: Flyers, stage: Choose, owner: Marketing, cost: 100}
    - {name: Reviews, stage: Choose, status: planned, cost: 200}
"""
NOTHING_PLANNED = SHOP.replace("    - {name: Reviews, stage: Choose, status: planned, cost: 200}\n", "")


@pytest.fixture
def shop(analysed):
    found = analysed(SHOP)
    (journey,) = found.journeys
    return journey, found


def test_what_meets_nobody_is_wasted(shop) -> None:
    assert [each.name for each in wasted(*shop)] == ["Billboards", "Flyers"]


def test_dropping_frees_what_it_is_said_to_free_the_most_first(shop) -> None:
    """Billboards cost 400 and free 250 of it; Flyers free all of their 100."""
    freed, planned, unpaid = flows(*shop, shop[0].findings)
    assert [(each.name, each.amount) for each in freed] == [("Billboards", 250.0), ("Flyers", 100.0)]
    assert [(each.name, each.amount) for each in planned] == [("Reviews", 200.0)]
    assert unpaid == ()


def test_where_nothing_is_planned_the_gaps_are_what_it_could_pay_for(analysed) -> None:
    """Reviews (importance 9, not met) weigh 18, the fitting (8, rated 4) 8 + (8 - 4) = 12."""
    found = analysed(NOTHING_PLANNED)
    (journey,) = found.journeys
    _, planned, unpaid = flows(journey, found, journey.findings)
    assert planned == ()
    assert [each.name.partition(" ")[0] for each in unpaid] == ["Reviews", "Fitting"]
    assert all(each.amount is None for each in unpaid)


def test_the_rest_of_many_is_one_end(analysed) -> None:
    """One frees 100 and ten free 10 each: eight are shown, and the other three as one of 30."""
    flyers = "".join(f"    - {{name: Flyer {number}, stage: Choose, cost: 10}}\n" for number in range(10))
    found = analysed(SHOP.replace("    - {name: Billboards", f"{flyers}    - {{name: Billboards").replace("400", "0"))
    (journey,) = found.journeys
    freed, _, _ = flows(journey, found, journey.findings)
    assert len(freed) == 9
    assert (freed[0], freed[-1].amount) == (Flow("Flyers", 100.0, freed[0].words, ("Marketing",)), 30.0)


def test_the_sentence_names_the_sum_and_what_is_planned(shop) -> None:
    said = pays_for(*shop, shop[0].findings)
    assert "350 EUR" in said
    assert "Reviews" in said
    assert pooled_pays_for(shop[1]) == said


def test_what_would_be_left_is_said(shop) -> None:
    """Of the 350 freed, Reviews take 200."""
    journey, found = shop
    assert pays_for(journey, found, journey.findings).endswith("; 150 EUR would be left")


def test_each_decision_says_why_it_comes_first_as_the_report_does(shop) -> None:
    journey, found = shop
    waste, fitting = decided(findings_of(journey, found), found, journey)
    # Nothing frees more than the billboards. The fitting weighs 8 + (8 - 4); Reviews weigh more, and are planned.
    assert waste.reason == say("steps.most-effort")
    assert fitting.reason == say("steps.opportunity", opportunity=12.0, step="long", best=False, complained=False)


def test_what_the_freed_money_does_not_suffice_for_is_passed_over(analysed) -> None:
    """Of the 350 freed, Reviews take 200, so that 150 are left: too little for Films (160), enough for Fairs (150)."""
    dear = "".join(
        f"    - {{name: {name}, stage: Choose, meets: Reviews, status: planned, cost: {cost}}}\n"
        for name, cost in (("Films", 160), ("Fairs", 150))
    )
    found = analysed(f"{SHOP}{dear}")
    said = pays_for(found.journeys[0], found, found.journeys[0].findings)
    assert ("Reviews" in said, "Films" in said, "Fairs" in said) == (True, False, True)


def test_all_that_is_planned_is_counted(analysed) -> None:
    """Ten of 10 each: three are named, and seven more are counted."""
    planned = "".join(
        f"    - {{name: Plan {number}, stage: Choose, meets: Reviews, status: planned, cost: 10}}\n"
        for number in range(10)
    )
    found = analysed(f"{NOTHING_PLANNED}{planned}")
    said = pays_for(found.journeys[0], found, found.journeys[0].findings)
    assert "and 7 more" in said
    assert pooled_pays_for(found) == said


def test_what_is_too_dear_altogether_is_named_as_that(analysed) -> None:
    found = analysed(SHOP.replace("planned, cost: 200", "planned, cost: 351"))
    said = pays_for(found.journeys[0], found, found.journeys[0].findings)
    assert "less than anything planned takes: “Reviews”" in said


def test_nothing_is_said_where_effort_is_only_counted(analysed) -> None:
    found = analysed(
        "\n".join(line.split(", cost:")[0] + ("}" if ", cost:" in line else "") for line in SHOP.split("\n"))
    )
    (journey,) = found.journeys
    assert flows(journey, found, journey.findings) == ((), (), ())
    assert (pays_for(journey, found, journey.findings), pooled_pays_for(found)) == ("", "")


def test_of_one_journey_and_of_all_together_the_same_is_decided(shop) -> None:
    journey, found = shop
    own = list(decided(findings_of(journey, found), found, journey))
    assert [each.owners for each in own] == [("Marketing",), ("Shop",)]
    # Of the 400 that the billboards cost, 250 are said to be freed.
    assert [each.money for each in own] == [
        say("deciding.frees", money="400 EUR", part=250.0),
        say("deciding.costs", money="500 EUR"),
    ]
    assert [each._replace(journey="") for each in pooled_decisions(found)] == own
