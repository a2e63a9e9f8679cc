"""The gap report in whole sentences."""

import pytest

from journeygap.core.language import say


def test_the_files_that_it_is_about():
    assert say("report.files", names=["a.yaml"]) == "File: a.yaml"
    assert say("report.files", names=["a.yaml", "b.yaml"]) == "Files: a.yaml, b.yaml"


def test_what_to_do_first():
    facts = {"kind": "Waste", "title": "Fax", "suggestion": "drop it"}
    assert say("report.step", **facts, journey="") == "**Waste – Fax.** Drop it."
    assert say("report.step", **facts, journey="Buying") == "**Waste in journey “Buying” – Fax.** Drop it."
    assert say("report.step-facts", money="", owners=[], basis="") == (
        "Money: cost not stated yet; owner: none yet; based on: what the files state."
    )
    assert say("report.step-facts", money="5 EUR", owners=["A", "B"], basis="talks") == (
        "Money: 5 EUR; owner: A, B; based on: talks."
    )


def test_a_stage_that_counts_and_one_that_does_not():
    assert say("report.coverage-of-stage", share=0.5, facts=["1 of 2 met", "1 weak"]) == (
        "Coverage **50%**: 1 of 2 met; 1 weak."
    )
    assert say("report.uncounted", facts=[]) == "Nothing here counts towards coverage."
    assert say("report.uncounted", facts=["1 outside"]) == "Nothing here counts towards coverage. 1 outside."


@pytest.mark.parametrize(("difference", "said"), [(33, "+33 points"), (-1, "−1 point"), (0, "0 points")])
def test_points(difference, said):
    assert say("report.points", difference=difference) == said


@pytest.mark.parametrize(
    ("performance", "unmatched", "said"),
    [(None, True, "nothing meets it"), (None, False, "not rated"), (7.25, False, "performance 7.3")],
)
def test_where_a_touchpoint_is(performance, unmatched, said):
    facts = {"touchpoint": "Till", "stage": "Buy", "importance": 8.0}
    assert say("report.placed", **facts, performance=performance, unmatched=unmatched) == (
        f"Till (Buy): importance 8, {said}"
    )


def test_what_is_assumed_and_rated_by_nobody():
    assert say("report.assumed", names=["Till", "Desk"]) == "Importance is assumed, 5 of 10, for Till, Desk."
    assert say("report.unrated", names=None) == (
        "Matched, rated by nobody, and so counted as met: every touchpoint that customers need."
    )


def test_headings():
    assert say("report.waste-of", number=0) == "Waste and misplaced effort"
    assert say("report.waste-of", number=1200) == "Waste and misplaced effort (1,200)"
    assert say("report.about", stage=None) == "In general:"
    assert say("report.about", stage="Buy") == "About “Buy”:"


def test_what_hardly_anybody_uses():
    facts = {"touchpoint": "Fax", "stage": "Buy", "most": 0.004}
    assert say("report.rarely-used-entry", **facts, customers=1) == "Fax (Buy): at most 0.4% of 1 customer"
    assert say("report.rarely-used-entry", **facts, customers=4000) == "Fax (Buy): at most 0.4% of 4,000 customers"
