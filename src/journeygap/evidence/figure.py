"""A measured figure, ready to be written."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from journeygap.evidence import statistics
from journeygap.evidence.statistics import Interval, Weighed, rounded
from journeygap.journey.estimate import FEW

SURE = 30
"""From how many answers on a figure is relied on."""
Answers = Sequence[tuple[Fraction, Weighed]]
"""Each value with those who gave it."""


class Figure(NamedTuple):
    """A value and its interval, unrounded, with what it rests on. ``share``: it is a share, on 0 to 1 or per cent."""

    interval: Interval
    n: int
    n_eff: Fraction
    flat: bool
    share: bool

    @property
    def unsure(self) -> bool:
        """Whether what rests on it is unsure: fewer than 30 answers, or all the same where they could differ."""
        return self.n < SURE or self.n_eff < SURE or self.flat

    def written(self) -> dict[str, Any]:
        """Return it as the measured file holds it."""
        value, low, high, se = self.interval
        return {
            "value": rounded(value),
            "low": rounded(low),
            "high": rounded(high),
            "n": self.n,
            "n_eff": rounded(self.n_eff),
            "se": rounded(se),
            "unsure": self.unsure,
        }


def too_few(answers: Answers) -> bool:
    """Return whether so few answered that there is no figure."""
    everybody = statistics.total(each for _, each in answers)
    return everybody.n < FEW or everybody.n_eff < FEW


def mean(answers: Answers, lowest: Fraction, highest: Fraction) -> Figure:
    """Return the mean of answers, cut to the scale."""
    everybody = statistics.total(each for _, each in answers)
    flat = len({value for value, each in answers if each.w}) == 1
    return Figure(statistics.mean(answers, lowest, highest), everybody.n, everybody.n_eff, flat, share=False)


def share(answers: Answers, lowest: Fraction = Fraction(1), *, per_cent: bool = False) -> Figure:
    """Return the share of answers at ``lowest`` or above, of 1 or per cent."""
    everybody = statistics.total(each for _, each in answers)
    there = sum((each.w for value, each in answers if value >= lowest), Fraction(0))
    interval = statistics.wilson(there / everybody.w, everybody.n_eff)
    if per_cent:
        interval = Interval(*(each * 100 for each in interval))
    return Figure(interval, everybody.n, everybody.n_eff, flat=False, share=True)


def nps(answers: Answers) -> Figure:
    """Return the Net Promoter Score: per cent of 9 and above less per cent of 6 and below."""
    everybody = statistics.total(each for _, each in answers)
    promoters = sum((each.w for value, each in answers if value >= 9), Fraction(0))
    # An averaged answer between 6 and 7 is no detractor's, one between 8 and 9 no promoter's.
    detractors = sum((each.w for value, each in answers if value <= 6), Fraction(0))
    interval = statistics.nps(promoters / everybody.w, detractors / everybody.w, everybody.n_eff)
    return Figure(interval, everybody.n, everybody.n_eff, flat=False, share=False)


def tenfold(reach: Figure) -> Figure:
    """Return importance from reach: ten times as much."""
    return reach._replace(interval=Interval(*(each * 10 for each in reach.interval)))
