"""The formulas behind measured figures, on exact numbers: each once, whatever engine counted.

Counts come in as fractions, so that neither the order of rows nor the engine can change a figure. Only square roots
and quotients are cut off, at 28 digits or more. The effective sample size n_eff = (Σw)² / Σw² (Kish, Survey Sampling,
1965) is used for n in every formula; it allows for unequal weights, not for clusters. Intervals are of 95 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from math import erfc, sqrt
from typing import NamedTuple

Z = Decimal("1.959963984540054")
"""The point that a standard normal variable exceeds with probability 0.025."""
_EXACT = Context(prec=40, rounding=ROUND_HALF_UP)
_PLACES = Decimal("0.0001")


class Weighed(NamedTuple):
    """So many respondents, the sum of their weights, and the sum of the squares of their weights."""

    n: int
    w: Fraction
    w2: Fraction

    def __add__(self, other: object) -> Weighed:
        if not isinstance(other, Weighed):
            return NotImplemented
        return Weighed(self.n + other.n, self.w + other.w, self.w2 + other.w2)

    @property
    def n_eff(self) -> Fraction:
        """The effective sample size, from 0 to n."""
        return self.w * self.w / self.w2 if self.w2 else Fraction(0)


NOBODY = Weighed(0, Fraction(0), Fraction(0))


class Interval(NamedTuple):
    """A value with the limits of its 95 % interval and its standard error, unrounded."""

    value: Decimal
    low: Decimal
    high: Decimal
    se: Decimal


def decimal(value: Fraction | Decimal | int) -> Decimal:
    """Return a fraction as a decimal number of 40 digits."""
    if isinstance(value, Fraction):
        return _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    return Decimal(value)


def rounded(value: Fraction | Decimal | float) -> float:
    """Round to 4 decimals, half away from zero. Minus zero is zero."""
    exact = Decimal(value) if isinstance(value, float) else decimal(value)
    return float(exact.quantize(_PLACES, ROUND_HALF_UP, _EXACT)) + 0.0


def root(value: Fraction | Decimal) -> Decimal:
    """Return the square root."""
    return _EXACT.sqrt(decimal(value))


def total(parts: Iterable[Weighed]) -> Weighed:
    """Add up."""
    n, w, w2 = 0, Fraction(0), Fraction(0)
    for part in parts:
        n, w, w2 = n + part.n, w + part.w, w2 + part.w2
    return Weighed(n, w, w2)


def student_t(degrees: Fraction | Decimal | int) -> Decimal:
    """Return the 0.975 quantile of Student's t.

    Abramowitz & Stegun 26.7.5; from 9 degrees of freedom on it is exact to 0.00002. ``degrees`` need not be whole.
    """
    d, x = decimal(degrees), Z
    with_powers = (
        (x**3 + x) / 4 / d,
        (5 * x**5 + 16 * x**3 + 3 * x) / 96 / d**2,
        (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384 / d**3,
        (79 * x**9 + 776 * x**7 + 1482 * x**5 - 1920 * x**3 - 945 * x) / 92160 / d**4,
    )
    return sum(with_powers, x)


def mean(answers: Sequence[tuple[Fraction, Weighed]], lowest: Fraction, highest: Fraction) -> Interval:
    """Return the weighted mean of answers, each value with those who gave it, within the scale's limits.

    s² = Σw(x−m)² / Σw · n_eff/(n_eff−1), se = s/√n_eff, m ± t·se with n_eff − 1 degrees of freedom. There must be two
    respondents' worth of answers (n_eff above 1).
    """
    everybody = total(each for _, each in answers)
    middle = sum((value * each.w for value, each in answers), Fraction(0)) / everybody.w
    n_eff = everybody.n_eff
    spread = sum((each.w * (value - middle) ** 2 for value, each in answers), Fraction(0)) / everybody.w
    se = root(spread / (n_eff - 1))
    half = student_t(n_eff - 1) * se
    value = decimal(middle)
    return Interval(value, max(value - half, decimal(lowest)), min(value + half, decimal(highest)), se)


def wilson(share: Fraction, n_eff: Fraction) -> Interval:
    """Return a share of 0 to 1 with its Wilson score interval (Wilson, JASA 22, 1927); se is √(p(1−p)/n)."""
    p, n = decimal(share), decimal(n_eff)
    z2 = Z * Z
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z * _EXACT.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    low = Decimal(0) if share == 0 else max(centre - half, Decimal(0))
    high = Decimal(1) if share == 1 else min(centre + half, Decimal(1))
    return Interval(p, low, high, _EXACT.sqrt(p * (1 - p) / n))


def nps(promoters: Fraction, detractors: Fraction, n_eff: Fraction) -> Interval:
    """Return the Net Promoter Score, −100 to 100, from the shares of promoters and detractors.

    Its interval is the adjusted Wald interval of Rocks (Interval estimation for the “Net Promoter Score”, The American
    Statistician 70, 2016): three imagined answers, one in four of them a promoter's and one a detractor's.
    """
    p, d, n = decimal(promoters), decimal(detractors), decimal(n_eff)
    more = n + 3
    p3, d3 = (p * n + Decimal("0.75")) / more, (d * n + Decimal("0.75")) / more
    half = Z * _EXACT.sqrt((p3 + d3 - (p3 - d3) ** 2) / more)
    se = _EXACT.sqrt((p + d - (p - d) ** 2) / n)
    hundred = Decimal(100)
    low, high = max((p3 - d3 - half) * hundred, -hundred), min((p3 - d3 + half) * hundred, hundred)
    return Interval((p - d) * hundred, low, high, se * hundred)


def difference(old: Interval, new: Interval) -> Interval:
    """Return by how much a mean or an NPS has changed: difference ± z·√(se₁² + se₂²)."""
    se = _EXACT.sqrt(old.se**2 + new.se**2)
    value = new.value - old.value
    return Interval(value, value - Z * se, value + Z * se, se)


def newcombe(old: Interval, new: Interval) -> Interval:
    """Return by how much a share has changed, from two Wilson intervals.

    Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 1998,
    method 10. se is that of `difference`.
    """
    value = new.value - old.value
    down = _EXACT.sqrt((new.value - new.low) ** 2 + (old.high - old.value) ** 2)
    up = _EXACT.sqrt((new.high - new.value) ** 2 + (old.value - old.low) ** 2)
    return Interval(value, value - down, value + up, _EXACT.sqrt(old.se**2 + new.se**2))


def p_value(change: Interval) -> float:
    """Return the two-sided p of a change, by the normal distribution. Without any spread: 0 if it changed, else 1."""
    if not change.se:
        return 0.0 if change.value else 1.0
    return erfc(abs(float(change.value / change.se)) / sqrt(2))


def holm(values: Sequence[float]) -> list[float]:
    """Adjust the p-values of one family (Holm, Scandinavian Journal of Statistics 6, 1979), in the same order."""
    order = sorted(range(len(values)), key=lambda at: values[at])
    adjusted = [0.0] * len(values)
    highest = 0.0
    for place, at in enumerate(order):
        highest = max(highest, min(1.0, (len(values) - place) * values[at]))
        adjusted[at] = highest
    return adjusted
