"""Groups of lanes say whose lanes are that do not say it themselves."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.lane_groups import lane_headers
from journeygap.sheets.wishes import Wishes

COLUMN = """
 | | Search | Buy
Customer | Touchpoints | Window | Till
 | Satisfaction | 3 | 4
Company | Touchpoints | Poster | Scanner
 | Satisfaction | 5 | 6
"""
ROWS = """
Stage | Search | Buy
CUSTOMER
Touchpoints | Window | Till
COMPANY
Touchpoints | Poster | Scanner
"""


@pytest.fixture
def keys(typed):
    def read(text, labels, **wishes):
        headers, sides = lane_headers(typed(text), labels, Wishes(**wishes))
        return {place: each.key for place, each in headers.items()}, sides

    return read


def test_a_column_before_the_labels_groups_lanes(keys) -> None:
    assert keys(COLUMN, 2) == (
        # What the company rates of its own is how well it delivers.
        {1: "touchpoint", 2: "satisfaction", 3: "company", 4: "delivers"},
        {1: "customer", 2: "customer", 3: "company", 4: "company"},
    )


def test_a_row_that_names_a_side_groups_the_lanes_below_it_and_is_none(keys) -> None:
    assert keys(ROWS, 1) == ({0: "stage", 2: "touchpoint", 4: "company"}, {2: "customer", 4: "company"})


@pytest.mark.parametrize(
    ("customer", "company", "touchpoints"),
    [
        ("Kunde", "Unternehmen", "Kontaktpunkte"),
        ("Client", "Entreprise", "Points de contact"),
        ("Customer", "Employee", "Touchpoints"),
        ("Kundin und Kunde", "Mitarbeitende", "Kontaktpunkte"),
        ("用户", "企业", "触点"),
    ],
)
def test_groups_in_other_languages(keys, customer, company, touchpoints) -> None:
    text = f"Stage | a | b\n{customer}\n{touchpoints} | c | d\n{company}\n{touchpoints} | e | f"

    assert keys(text, 1)[0] == {0: "stage", 2: "touchpoint", 4: "company"}


def test_of_two_groups_of_which_one_is_the_customers_the_other_is_the_companys(keys) -> None:
    text = (
        "| | Search | Buy\nGuest | Touchpoints | a | b\n | Pains | c | d\nHotel | Touchpoints | e | f\n | Owner | g | h"
    )

    assert keys(text, 2)[0] == {1: "touchpoint", 2: "friction", 3: "company", 4: "owner"}


@pytest.mark.parametrize(
    "text",
    [
        # One side only, and an empty lane that nobody knows, which begins no group.
        "Stage | Search | Buy\nCUSTOMER\nTouchpoints | a | b\nStoryboard\nTouchpoints | c | d",
        "Stage | Search | Buy\nTouchpoints | a | b\nTouchpoints | c | d",
    ],
)
def test_without_groups_of_both_sides_labels_mean_what_they_say(keys, text) -> None:
    found, sides = keys(text, 1)

    assert [key for key in found.values() if key == "touchpoint"][-2:] == ["touchpoint"] * 2
    assert "company" not in found.values()
    assert sides == {}


def test_what_a_label_says_itself_counts_more_than_its_group(keys) -> None:
    text = ROWS.replace("COMPANY\nTouchpoints", "COMPANY\nCustomer touchpoints")

    assert keys(text, 1)[0] == {0: "stage", 2: "touchpoint", 4: "touchpoint"}


def test_a_figure_among_the_lanes_of_the_company_is_the_stages(keys) -> None:
    assert keys(f"{ROWS}\nKPI | 3 | 4", 1)[0][5] == "metric"


def test_what_a_person_named_counts_more_than_a_group(keys) -> None:
    assert keys(ROWS, 1, columns={"friction": ["Touchpoints"]})[0] == {0: "stage", 2: "friction", 4: "friction"}
