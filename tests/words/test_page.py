"""The page and its cards in whole sentences."""

import pytest

from journeygap.core.language import say


def test_a_target():
    facts = {"name": "coverage", "reached": "40%", "wanted": "at least 60%"}
    assert say("page.goal", **facts, source="") == "coverage is 40%, at least 60% is asked for"
    assert say("page.goal", **facts, source="board") == "coverage is 40%, at least 60% is asked for (board)"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"part": None, "number": None, "journey": "", "time": None}, "The whole journey"),
        ({"part": 2, "number": None, "journey": "", "time": "after"}, "The whole journey, part 2, after"),
        ({"part": None, "number": 3, "journey": "Buying", "time": None}, "The whole journey, journey 3: Buying"),
    ],
)
def test_the_strip_of_a_journey(facts, said):
    assert say("page.whole", **facts) == said


def test_limits_have_as_many_decimals_as_it_takes():
    assert say("page.limits", share=0.57, ends=(0.49, 0.644)) == "49 to 64%"
    assert say("page.limits", share=0.857, ends=(0.8551, 0.8592)) == "85.5 to 85.9%"


def test_changes_and_shares():
    assert say("page.points", change=1) == "▲ 1 point"
    assert say("page.points", change=-12) == "▼ 12 points"
    assert say("page.effort-wasted", share=0.4, wasted=0.01) == "1 point of it wasted"
    assert say("page.effort-wasted", share=0.4, wasted=0.25) == "25 points of it wasted"
    assert say("page.effort-wasted", share=0.4, wasted=0.4) == "all of it wasted"
    assert say("page.amount-wasted", amount="9,000", spent="12,500") == "9,000 of 12,500 wasted"
    assert say("page.all-wasted", amount="32,000") == "all 32,000 wasted"
    assert say("page.all-wasted", amount="1") == "1 wasted"


@pytest.mark.parametrize(
    ("what", "said"),
    [(["phases"], "phases"), (["phases", "feelings"], "phases or feelings"), (["a", "b", "c"], "a, b or c")],
)
def test_what_files_do_not_state_is_a_list(what, said):
    assert say("page.not-stated", what=what) == f"The files do not state {said}."


@pytest.mark.parametrize(
    ("performance", "unmatched", "said"),
    [(None, True, ""), (None, False, ", not rated"), (7.0, False, ", performance 7")],
)
def test_where_a_touchpoint_is(performance, unmatched, said):
    assert say("page.placed", stage="Buy", importance=8.0, performance=performance, unmatched=unmatched) == (
        f"Buy: importance 8{said}"
    )


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"importance": None, "level": None}, "importance not stated"),
        ({"importance": 8.0, "level": None}, "importance 8"),
        ({"importance": 8.0, "level": 5.0}, "importance 8 · level 5 of 9 expected"),
        (
            {"importance": 8.0, "level": 5.0, "importance_interval": (7.6, 8.4, 20), "interval": (4.0, 6.0, 30)},
            "importance 8 (7.6 to 8.4, 20 answers) · level 5 of 9 expected (4 to 6, 30 answers)",
        ),
    ],
)
def test_what_a_card_says_of_importance_and_level(facts, said):
    assert say("cards.rated", **{"importance_interval": None, "interval": None, "expected": 9.0} | facts) == said
