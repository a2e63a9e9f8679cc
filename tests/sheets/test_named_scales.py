"""The scale that a header names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.sheets.named_scales import is_lowest_best, scale_in


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("out of 7", (1, 7)),
        ("out of 10", (0, 10)),
        ("/5", (1, 5)),
        ("-2 to +2", (-2, 2)),
        ("1 bis 6", (1, 6)),
        ("Rating 5-1", None),
        ("out of 1", None),
        ("%", (0, 100)),
        ("Importance (1 = low, 5 = high)", (1, 5)),
        ("1 (unwichtig) bis 10 (sehr wichtig)", (1, 10)),
        ("Satisfaction 1: low – 7: high", (1, 7)),
        ("5 = high, 1 = low", (1, 5)),
        ("1 = low", None),
        ("5-point scale", (1, 5)),
        ("Note (5er-Skala)", (1, 5)),
        ("満足度（5段階）", (1, 5)),
        ("满意度（1-5分）", (1, 5)),
        ("评分（满分10分）", (0, 10)),
        ("満足度（10点満点）", (0, 10)),
        ("1-point", None),
        ("Q3", None),
        ("", None),
    ],
)
def test_the_ends_of_a_scale(text, ends) -> None:
    assert scale_in(text) == ends


@given(st.integers(-99, 100), st.integers(-99, 100))
def test_two_numbers_are_a_scale_where_the_second_is_higher(low, high) -> None:
    assert scale_in(f"Rating {low} to {high}") == ((low, high) if low < high else None)


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Schulnote", True),
        ("1 = best, 5 = worst", True),
        ("1 = high, 5 = low", True),
        ("5 = unwichtig, 1 = sehr wichtig", True),
        ("1 = sehr zufrieden", True),
        ("Note (1 = très bien, 6 = insuffisant)", True),
        ("1 = low, 5 = high", False),
        ("1 = not good, 5 = good", False),
        # The highest is the best one, and the lowest is not explained.
        ("1-5, 5 = high", False),
        ("Satisfaction 1-5", False),
        ("", False),
    ],
)
def test_whether_the_lowest_figure_is_the_best(text, best) -> None:
    assert is_lowest_best(text) is best
