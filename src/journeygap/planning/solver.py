"""HiGHS, and how it is asked: one goal over columns and rows at a time. Nothing else imports it.

HiGHS: Huangfu & Hall, *Parallelizing the dual revised simplex method*, Mathematical Programming Computation 10, 2018.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import gcd, inf
from time import monotonic
from typing import Any, Literal, NamedTuple

from journeygap.planning.program import Chosen, Program, Row

# Goals are whole numbers, so that a bound less than one away proves the best.
_GAP = 0.5
_RETRIES = 20
_OPTIONS: dict[str, object] = {
    "output_flag": False,
    "log_to_console": False,
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": _GAP,
    # A factor may have eight digits: a column that is a millionth off would break a limit.
    "mip_feasibility_tolerance": 1e-9,
}


class Answer(NamedTuple):
    """What came of asking: the actions of the best plan found, None where there is none.

    ``proved`` says that there is no better one (or none at all); ``bound`` is what the goal can't pass.
    """

    chosen: Chosen | None
    proved: bool
    bound: float


@dataclass(frozen=True, slots=True)
class Aim:
    """A sum to make as great or as small as can be; ``base`` is what it has whatever happens."""

    terms: Mapping[int, int]
    sense: Literal["most", "least"]
    base: int = 0


class Clock:
    """How much time is left for everything; ``began`` is when it began by `time.monotonic`, now unless stated."""

    def __init__(self, seconds: float, began: float | None = None) -> None:
        self._began = monotonic() if began is None else began
        self._end = self._began + seconds

    @property
    def left(self) -> float:
        """Seconds, 0 when time is up."""
        return max(0.0, self._end - monotonic())

    def keep_back(self, share: float) -> None:
        """Keep time for what follows: this share of what has passed, a quarter of what is left at most."""
        self._end -= min(share * (monotonic() - self._began), self.left / 4)

    def part(self, share: float) -> Clock:
        """Return a clock for a share of the time that is left."""
        return Clock(self.left * share)


class Solver:
    """Asks HiGHS about one program, within one time limit. The rows of the program are put into its form once."""

    def __init__(self, program: Program, clock: Clock) -> None:
        self.program = program
        self.clock = clock
        self._matrix = _Matrix()
        self._rows = 0

    def solve(self, aim: Aim, rows: Sequence[Row], *, share: float = 1.0, first: Chosen | None = None) -> Answer:
        """Find the actions that reach an aim best with all rows of a program and some more.

        It takes ``share`` of the time that is left at most. ``first`` is a plan that is known to keep to all rows.
        """
        program = self.program
        if not program.actions:
            # With nothing to choose HiGHS would call the model empty and say nothing of its rows.
            every = [*program.rows, *rows]
            return Answer(frozenset() if _without_actions(every) else None, proved=True, bound=aim.base)
        if not self.clock.left:
            return Answer(first, proved=False, bound=inf)
        clock, others = self.clock.part(share), list(rows)
        for _ in range(_RETRIES):
            answer = self._ask(aim, others, clock, first)
            if answer.chosen is None or program.holds([*program.rows, *others], answer.chosen):
                return answer
            # What HiGHS takes for whole numbers is a hair off: the plan breaks a limit by less than it can see.
            others.append(_other_than(program, answer.chosen))
            first = None
        return Answer(None, proved=False, bound=inf)

    def _ask(self, aim: Aim, rows: Sequence[Row], clock: Clock, first: Chosen | None) -> Answer:
        highspy, numpy = _packages()
        program = self.program
        # The base class: it is all that is needed, and the other one prints a banner to standard output from 1.16 on.
        highs = highspy.Highs.__base__()
        for name, value in _OPTIONS.items():
            highs.setOptionValue(name, value)
        highs.passModel(self._model(highspy, numpy, aim, rows))
        if first is not None:
            _start(highs, program, first)
        highs.setOptionValue("time_limit", max(clock.left, 0.01))
        highs.run()
        status, info = highs.getModelStatus(), highs.getInfo()
        found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        proved = status == highspy.HighsModelStatus.kOptimal
        none = status in {highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible}
        if not found:
            return Answer(first, proved=none, bound=inf)
        values = highs.getSolution().col_value
        if first is not None and abs(_reached(aim, values) - info.objective_function_value) > _GAP / 10:
            # With a plan to begin with HiGHS sometimes gives that one back in place of the best that it found.
            return self._ask(aim, rows, clock, None)
        chosen = frozenset(action for action, column in program.column.items() if values[column] > 0.5)
        return Answer(chosen, proved, info.mip_dual_bound * _divisor(aim.terms.values()))

    def _model(self, highspy: Any, numpy: Any, aim: Aim, rows: Sequence[Row]) -> Any:
        program = self.program
        self._matrix.add(program.rows[self._rows :])
        self._rows = len(program.rows)
        matrix = self._matrix.with_more(rows)
        columns = program.columns
        cost = numpy.zeros(columns)
        divisor = _divisor(aim.terms.values())
        for column, factor in aim.terms.items():
            cost[column] = factor / divisor
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = columns, len(matrix.least)
        lp.sense_ = highspy.ObjSense.kMaximize if aim.sense == "most" else highspy.ObjSense.kMinimize
        lp.offset_ = aim.base / divisor
        lp.col_cost_ = cost
        lp.col_lower_ = numpy.zeros(columns)
        upper = numpy.ones(columns)
        for column, most in program.upper.items():
            upper[column] = most
        lp.col_upper_ = upper
        kinds = [highspy.HighsVarType.kContinuous] * columns
        kinds[: len(program.actions)] = [highspy.HighsVarType.kInteger] * len(program.actions)
        lp.integrality_ = kinds
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = numpy.array(matrix.starts, dtype=numpy.int32)
        lp.a_matrix_.index_ = numpy.array(matrix.indexes, dtype=numpy.int32)
        lp.a_matrix_.value_ = numpy.array(matrix.factors, dtype=float)
        lp.row_lower_, lp.row_upper_ = numpy.array(matrix.least), numpy.array(matrix.most)
        return lp


class _Matrix:
    """Rows as a solver takes them: where each begins, its columns and factors, and its two ends."""

    def __init__(self) -> None:
        self.starts = array("i", [0])
        self.indexes = array("i")
        self.factors = array("d")
        self.least = array("d")
        self.most = array("d")

    def add(self, rows: Iterable[Row]) -> None:
        """Add some rows, each divided by what divides all its factors."""
        for row in rows:
            divisor = _divisor(row.terms.values())
            self.indexes.extend(row.terms)
            self.factors.extend(factor / divisor for factor in row.terms.values())
            self.starts.append(len(self.indexes))
            # HiGHS takes infinity for no end.
            self.least.append(-inf if row.least is None else -(-row.least // divisor) - row.slack)
            self.most.append(inf if row.most is None else row.most // divisor + row.slack)

    def with_more(self, rows: Iterable[Row]) -> _Matrix:
        """Return another one with some rows more."""
        other = _Matrix()
        for name in ("starts", "indexes", "factors", "least", "most"):
            setattr(other, name, getattr(self, name)[:])
        other.add(rows)
        return other


def _without_actions(rows: Iterable[Row]) -> bool:
    """Return whether rows hold where nothing can be done: every column is nothing then but what a unit has anyway."""
    return all((row.least is None or row.least <= 0) and (row.most is None or row.most >= 0) for row in rows)


def _other_than(program: Program, chosen: Chosen) -> Row:
    """Return the row that rules one choice of actions out."""
    terms = {program.column[each]: -1 if each in chosen else 1 for each in program.actions}
    return Row(terms, 1 - len(chosen), None)


def _reached(aim: Aim, values: Sequence[float]) -> float:
    """Return what a solution makes of an aim, as the solver counts it."""
    total = sum(factor * values[column] for column, factor in aim.terms.items())
    return (aim.base + total) / _divisor(aim.terms.values())


def _divisor(factors: Iterable[int]) -> int:
    """Return what divides all factors: small numbers keep a solver exact."""
    return reduce(gcd, factors, 0) or 1


def _start(highs: Any, program: Program, first: Chosen) -> None:
    """Begin with a plan that is known, so that there is one when time runs out."""
    columns = list(program.column.values())
    values = [float(action in first) for action in program.column]
    highs.setSolution(len(columns), columns, values)


def _packages() -> tuple[Any, Any]:
    import highspy
    import numpy as np

    return highspy, np
