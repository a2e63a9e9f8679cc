"""Which way a text without markup runs, worked out by hand from the bidirectional algorithm."""

import pytest

from journeygap.reporters.pages.direction import directed


@pytest.mark.parametrize("text", ["", "Search", "9,500 EUR · Zürich", "补贴计算器: 6"])
def test_what_runs_from_left_to_right_stays_as_it_is(text: str) -> None:
    assert directed(text) == text


@pytest.mark.parametrize("text", ["العرض", "“يستغرق أربعة أسابيع”", "انتظرنا 40 دقيقة", "הצעה (שלב)"])
def test_what_begins_from_right_to_left_runs_so_as_a_whole(text: str) -> None:
    assert directed(text) == f"\u2067{text}\u2069"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The figure after a name stays after it.
        ("كتيب: 9,500 SAR", "كتيب\u200e: 9,500 SAR"),
        # A stage in brackets is part of the name; the figure is not.
        ("صفحة (عرض): 6, not 8", "صفحة (عرض)\u200e: 6, not 8"),
        ("improve “موقع”: ask", "improve “موقع”\u200e: ask"),
        ("12 SAR · تسويق", "12 SAR · تسويق\u200e"),
    ],
)
def test_a_part_from_right_to_left_ends_where_its_letters_do(text: str, expected: str) -> None:
    assert directed(text) == expected
