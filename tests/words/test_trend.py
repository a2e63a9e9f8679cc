"""Figures over time, in words."""

from datetime import date

from journeygap.core.language import say

FIRST, LAST = date(2026, 1, 10), date(2026, 5, 12)


def test_points() -> None:
    assert say("trend.points", number=1, first=FIRST, last=FIRST) == "1 point, 2026-01-10"
    assert say("trend.points", number=3, first=FIRST, last=LAST) == "3 points, 2026-01-10 to 2026-05-12"


def test_errors_of_a_point() -> None:
    assert [say("trend.definition-errors", number=number) for number in (1, 2)] == [
        "1 definition error",
        "2 definition errors",
    ]
