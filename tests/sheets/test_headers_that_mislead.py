"""Headers whose words mislead: what they stand for was written down before they were tried."""

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.importing import imported
from journeygap.sheets.wishes import Wishes
from journeygap.yamltext.read import Limits


def read(text, name="t.csv", **wishes):
    return imported(text.encode(), name, Limits(), Wishes(**wishes))


def touchpoints(found):
    return [
        each if isinstance(each, dict) else {"name": each}
        for stage in found.built.data["customer"]["stages"]
        for each in stage.get("touchpoints", ())
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Importance rating", "importance"),
        ("Ocena ważności (1-10)", "importance"),
        ("重要性评分", "importance"),
        ("Emotional score (-3 to +3)", "feeling"),
        ("感情スコア", "feeling"),
        ("NPS score", "metric"),
        ("Overall rating", "satisfaction"),
        ("Gesamtbewertung", "satisfaction"),
        ("Note sur 10", "satisfaction"),
        ("Nota (0-10)", "satisfaction"),
        ("总体评分", "satisfaction"),
        ("Customer satisfaction score 2024", "satisfaction"),
        ("Touchpoint rating", "satisfaction"),
        ("Nota", "note"),
    ],
)
def test_a_word_for_ratings_rates_what_the_header_names(text, key) -> None:
    assert header(text).key == key


@pytest.mark.parametrize(
    "text",
    [
        *("Severity score", "Risk rating", "Risikobewertung", "Priority rating", "Impact score", "Lead score"),
        *("Opportunity score (1-5)", "Pain score", "Effort rating", "风险评分"),
        *("Effort (1-5)", "Kosten (1-5)"),
    ],
)
def test_a_score_of_anything_else_is_no_satisfaction_and_no_amount(text) -> None:
    assert header(text).key == "other"


@pytest.mark.parametrize(
    "text",
    [
        *("Target satisfaction (0-10)", "Zufriedenheit (Ziel)", "Soll-Zufriedenheit", "Desired emotional state"),
        *("情绪预期", "Satisfaction gap", "Importance gap", "Écart de satisfaction"),
    ],
)
def test_what_is_aimed_at_and_how_far_off_it_is_are_no_figures_of_today(text) -> None:
    assert header(text).key == "other"


@pytest.mark.parametrize(
    ("text", "key", "side"),
    [
        ("Touchpoint (where we meet)", "touchpoint", None),
        ("Touchpoints (company)", "company", "company"),
        ("Rating (our view)", "delivers", "company"),
    ],
)
def test_parentheses_say_whose_a_column_is_only_where_they_say_nothing_else(text, key, side) -> None:
    found = header(text)

    assert (found.key, found.side) == (key, side)


def test_the_satisfaction_of_today_is_read_beside_the_one_aimed_at() -> None:
    found = read(
        "Stage,Touchpoint,Satisfaction today (0-10),Target satisfaction (0-10),Severity score\n"
        "Search,Site search,5,8,3\n"
    )

    assert touchpoints(found) == [{"name": "Site search", "satisfaction": 5}]
    unread = {text: why for _, text, why in found.table.unread}
    assert "--column satisfaction='Severity score'" in unread["Severity score"]
    assert "--column satisfaction='Target satisfaction (0-10)'" in unread["Target satisfaction (0-10)"]


def test_goals_of_the_business_are_no_satisfaction_that_is_aimed_at() -> None:
    found = read("Stage,Touchpoint,Business goals\nTrial,Sign-up page,more trials\n")

    assert [why for _, _, why in found.table.unread] == ["a journey file has no place for it"]


def test_a_rating_of_feelings_is_rescaled_to_feelings() -> None:
    found = read("Phase,Touchpoint,Emotional score (-3 to +3)\nArrive,Parking,-3\nStay,Doctor,+3\n")

    assert touchpoints(found) == [{"name": "Parking", "feeling": -2}, {"name": "Doctor", "feeling": 2}]
