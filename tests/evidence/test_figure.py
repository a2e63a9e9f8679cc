"""Figures: what is measured from answers, when it is unsure, and how it is written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from journeygap.evidence import figure
from journeygap.evidence.figure import Figure
from journeygap.evidence.statistics import Interval, Weighed


def answers(**by_value: int) -> list[tuple[Fraction, Weighed]]:
    """So many respondents of weight 1 by value, as in v9=3."""
    return [(Fraction(name[1:]), Weighed(n, Fraction(n), Fraction(n))) for name, n in by_value.items()]


def test_fewer_than_10_answers_are_no_figure() -> None:
    assert figure.too_few([])
    assert figure.too_few(answers(v1=4, v5=5))
    assert not figure.too_few(answers(v1=5, v5=5))
    # Nine of weight 1 and one of weight 3: 12² / 18 = 8.
    assert figure.too_few([*answers(v1=9), (Fraction(5), Weighed(1, Fraction(3), Fraction(9)))])


def test_a_mean_is_within_its_scale_and_unsure_below_30() -> None:
    found = figure.mean(answers(v10=5, v5=5), Fraction(0), Fraction(10))  # worked in test_statistics
    assert found.written() == {
        "value": 7.5,
        "low": 5.6149,
        "high": 9.3851,
        "n": 10,
        "n_eff": 10,
        "se": 0.8333,
        "unsure": True,
    }
    # Nine 10s and one 9: the mean plus its half-width, 9.9 + 2.26 · 0.1, is above the scale.
    assert figure.mean(answers(v10=9, v9=1), Fraction(0), Fraction(10)).written()["high"] == 10


@pytest.mark.parametrize(("n", "unsure"), [(28, True), (30, False)])
def test_from_30_answers_on_a_figure_is_relied_on(n: int, *, unsure: bool) -> None:
    assert figure.mean(answers(v1=n // 2, v5=n - n // 2), Fraction(1), Fraction(5)).unsure is unsure


def test_answers_that_are_all_the_same_are_unsure_however_many() -> None:
    assert figure.mean(answers(v5=40), Fraction(1), Fraction(5)).unsure
    # An answer without weight makes no difference.
    weightless = (Fraction(1), Weighed(1, Fraction(0), Fraction(0)))
    assert figure.mean([*answers(v5=40), weightless], Fraction(1), Fraction(5)).flat


def test_a_share_of_1_and_per_cent() -> None:
    # Wilson, 10 of 20: the half-width is 1.96 · √(0.25/20 + 3.8415/1600) / (1 + 3.8415/20) = 0.2007.
    found = figure.share(answers(v0=10, v1=10))
    assert found.share
    assert {key: found.written()[key] for key in ("value", "low", "high")} == {
        "value": 0.5,
        "low": 0.2993,
        "high": 0.7007,
    }
    top = figure.share(answers(v3=5, v4=10, v5=5), Fraction(4), per_cent=True).written()
    assert top["value"] == 75


def test_nps_counts_9_and_above_less_6_and_below() -> None:
    # Of ten, three promoters and four detractors: 10 below zero; se = √((0.7 less 0.01) / 10).
    found = figure.nps(answers(v10=2, v9=1, v7=2, v8=1, v6=3, v0=1)).written()
    assert (found["value"], found["se"]) == (-10, 26.2679)
    # Averaged answers between the steps are neither.
    between = [(Fraction("6.5"), Weighed(10, Fraction(10), Fraction(10))), *answers(v9=10)]
    assert figure.nps([*between, (Fraction("8.5"), Weighed(20, Fraction(20), Fraction(20)))]).written()["value"] == 25


def test_importance_from_reach_is_ten_times_reach_and_nothing_else_changes() -> None:
    reach = Figure(Interval(Decimal("0.5"), Decimal("0.25"), Decimal(1), Decimal("0.1")), 40, Fraction(35), False, True)
    found = figure.tenfold(reach)
    assert found.interval == Interval(Decimal(5), Decimal("2.5"), Decimal(10), Decimal(1))
    assert found._replace(interval=reach.interval) == reach
