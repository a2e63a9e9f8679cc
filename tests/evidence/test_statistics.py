"""Every formula worked by hand, and held against scipy and statsmodels."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

from journeygap.evidence import statistics
from journeygap.evidence.statistics import Interval, Weighed, rounded


def people(n: int, weight: str = "1") -> Weighed:
    """So many respondents of one weight."""
    w = Fraction(weight)
    return Weighed(n, n * w, n * w * w)


def as_floats(interval: Interval) -> list[float]:
    return [rounded(each) for each in interval]


def test_the_effective_sample_allows_for_unequal_weights() -> None:
    # Weights 1, 1, 2: (1+1+2)² / (1+1+4) = 16/6.
    assert (people(2) + people(1, "2")).n_eff == Fraction(16, 6)
    assert people(7, "0.3").n_eff == 7
    assert statistics.NOBODY.n_eff == 0


def test_a_mean_by_hand() -> None:
    # Five 10s and five 5s: m = 7.5; s² = 6.25 · 10/9 = 6.9444; se = √0.69444 = 0.8333; t₉ = 2.2622; half = 1.8851.
    found = statistics.mean([(Fraction(10), people(5)), (Fraction(5), people(5))], Fraction(0), Fraction(10))
    assert as_floats(found) == [7.5, 5.6149, 9.3851, 0.8333]


def test_a_mean_is_cut_to_its_scale() -> None:
    found = statistics.mean([(Fraction(10), people(9)), (Fraction(0), people(1))], Fraction(0), Fraction(10))
    assert as_floats(found)[:3] == pytest.approx([9, 6.7378, 10], abs=1e-4)  # s² = 9·10/9 = 10, se = 1, half = 2.2622


def test_a_weighted_mean_by_hand() -> None:
    # Weight 3 at 10 four times, weight 1 at 0 eight times: m = 120/20 = 6; Σw(x-m)²/Σw = (12·16 + 8·36)/20 = 24;
    # n_eff = 20²/(36+8) = 9.0909; se² = 24/8.0909 = 2.9663.
    found = statistics.mean([(Fraction(10), people(4, "3")), (Fraction(0), people(8))], Fraction(0), Fraction(10))
    assert as_floats(found)[0] == 6
    assert as_floats(found)[3] == pytest.approx(2.9663**0.5, abs=1e-4)


def test_a_share_by_hand() -> None:
    # 8 of 10: centre (0.8 + 3.8415/20)/1.38415 = 0.71675; half = 1.96·√(0.016 + 0.0096037)/1.38415 = 0.22657.
    assert as_floats(statistics.wilson(Fraction(8, 10), Fraction(10))) == [0.8, 0.4902, 0.9433, 0.1265]


def test_a_net_promoter_score_by_hand() -> None:
    # 6 promoters and 2 detractors of 10: p = 6.75/13, d = 2.75/13; variance (0.73077 - 0.09467)/13 = 0.048930.
    found = statistics.nps(Fraction(6, 10), Fraction(2, 10), Fraction(10))
    assert as_floats(found) == [40, -12.5856, 74.124, 25.2982]


def test_a_change_of_a_share_is_newcombes_own_example() -> None:
    # Newcombe 1998, table II: 56/70 against 48/80, method 10: 0.0524 to 0.3339.
    old, new = statistics.wilson(Fraction(48, 80), Fraction(80)), statistics.wilson(Fraction(56, 70), Fraction(70))
    assert as_floats(statistics.newcombe(old, new))[:3] == [0.2, 0.0524, 0.3339]


def test_a_change_of_a_mean_by_hand() -> None:
    old = Interval(*map(statistics.decimal, (Fraction(7), Fraction(0), Fraction(0), Fraction(3, 10))))
    new = Interval(*map(statistics.decimal, (Fraction(6), Fraction(0), Fraction(0), Fraction(4, 10))))
    found = statistics.difference(old, new)
    assert as_floats(found) == [-1, -1.98, -0.02, 0.5]  # ±1.96 · 0.5
    assert statistics.p_value(found) == pytest.approx(0.0455, abs=1e-4)  # two standard errors


def test_holm_by_hand() -> None:
    assert statistics.holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert statistics.holm([]) == []


def test_rounding_is_half_away_from_zero() -> None:
    assert [rounded(Fraction(5, 100_000)), rounded(Fraction(-5, 100_000)), rounded(0.00004)] == [0.0001, -0.0001, 0]


@pytest.mark.parametrize("degrees", [9, 9.5, 12, 29, 99.25, 5000])
def test_students_t_is_scipys(degrees: float) -> None:
    assert float(statistics.student_t(Fraction(degrees))) == pytest.approx(stats.t.ppf(0.975, degrees), abs=2e-5)


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_shares_are_statsmodels(of: tuple[int, int]) -> None:
    part, whole = of
    low, high = proportion_confint(part, whole, method="wilson")
    found = statistics.wilson(Fraction(part, whole), Fraction(whole))
    assert (float(found.low), float(found.high)) == (pytest.approx(low, abs=1e-9), pytest.approx(high, abs=1e-9))
    assert 0 <= found.low <= found.value <= found.high <= 1


def test_changes_of_shares_are_statsmodels() -> None:
    low, high = confint_proportions_2indep(30, 100, 55, 120, method="newcomb", compare="diff")
    old, new = statistics.wilson(Fraction(55, 120), Fraction(120)), statistics.wilson(Fraction(30, 100), Fraction(100))
    found = statistics.newcombe(old, new)
    assert (float(found.low), float(found.high)) == (pytest.approx(low, abs=1e-9), pytest.approx(high, abs=1e-9))


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_holm_is_statsmodels(values: list[float]) -> None:
    assert statistics.holm(values) == pytest.approx(multipletests(values, method="holm")[1])


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(1, 30)), min_size=2, max_size=11), st.randoms())
def test_the_order_of_answers_changes_nothing(answers: list[tuple[int, int]], random: object) -> None:
    counted = [(Fraction(value), people(n, "0.37")) for value, n in answers]
    shuffled = list(counted)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first = statistics.mean(counted, Fraction(0), Fraction(10))
    assert statistics.mean(shuffled, Fraction(0), Fraction(10)) == first
    assert first.low <= first.value <= first.high


@given(st.lists(st.integers(0, 10), min_size=10, max_size=80).filter(lambda values: len(set(values)) > 1))
def test_means_are_scipys(values: list[int]) -> None:
    counted = [(Fraction(value), people(values.count(value))) for value in set(values)]
    found = statistics.mean(counted, Fraction(-1000), Fraction(1000))
    middle, se = sum(values) / len(values), float(stats.sem(values))
    low, high = stats.t.interval(0.95, len(values) - 1, middle, se)
    assert [float(each) for each in found] == pytest.approx([middle, low, high, se], abs=2e-5 * max(1, se))


@given(
    st.lists(st.tuples(st.integers(0, 10), st.integers(1, 4)), min_size=10, max_size=40).filter(
        lambda answers: len({value for value, _ in answers}) > 1
    )
)
def test_weighted_means_are_statsmodels(answers: list[tuple[int, int]]) -> None:
    # statsmodels takes weights for numbers of cases; brought to the sum n_eff they make the same variance and se.
    weights = np.array([weight for _, weight in answers], dtype=float)
    n_eff = weights.sum() ** 2 / (weights**2).sum()
    described = DescrStatsW([value for value, _ in answers], weights * n_eff / weights.sum(), ddof=1)
    counted = [(Fraction(value), people(1, str(weight))) for value, weight in answers]
    found = statistics.mean(counted, Fraction(-1000), Fraction(1000))
    assert float(found.value) == pytest.approx(described.mean)
    assert float(found.se) == pytest.approx(described.std_mean)
    low, high = described.tconfint_mean()
    assert [float(found.low), float(found.high)] == pytest.approx([low, high], abs=1e-3)


@given(st.integers(10, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_p_values_are_those_of_a_z_test(of: tuple[int, int]) -> None:
    part, whole = of
    old = statistics.wilson(Fraction(1, 2), Fraction(100))
    new = statistics.wilson(Fraction(part, whole), Fraction(whole))
    change = statistics.difference(old, new)
    z = (part / whole - 0.5) / (0.0025 + part / whole * (1 - part / whole) / whole) ** 0.5
    assert statistics.p_value(change) == pytest.approx(2 * stats.norm.sf(abs(z)), abs=1e-12)


@given(st.integers(10, 300), st.data())
def test_a_net_promoter_score_is_the_wald_interval_of_three_more_answers(n: int, data: st.DataObject) -> None:
    # A mean of 100, 0 and -100, of which three quarters of an answer more are each of the ends; no library has it.
    promoters = data.draw(st.integers(0, n))
    detractors = data.draw(st.integers(0, n - promoters))
    described = DescrStatsW([100, 0, -100], [promoters + 0.75, n - promoters - detractors + 1.5, detractors + 0.75])
    low, high = described.zconfint_mean()
    spread = (described.std / (n + 3) ** 0.5) / described.std_mean  # of the whole, not of a sample
    half = (high - low) / 2 * spread
    found = statistics.nps(Fraction(promoters, n), Fraction(detractors, n), Fraction(n))
    assert float(found.low) == pytest.approx(max(described.mean - half, -100), abs=1e-9)
    assert float(found.high) == pytest.approx(min(described.mean + half, 100), abs=1e-9)
