"""The best choice of actions: one goal after the other, each kept while the next is sought."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple

from journeygap.planning.program import Chosen, Figures, Program, Row, Terms
from journeygap.planning.solver import Aim, Answer, Clock, Solver

_SLACK = 0.5
_TOGETHER = 20
"""How many actions are decided between at once by their ids: each weighs twice as much as the next."""


class Best(NamedTuple):
    """The best choice found, None where there is none, with its goals.

    ``proved`` says that there is no better one; ``bound`` is what coverage can't pass, in whole numbers.
    """

    chosen: Chosen | None
    figures: Figures | None
    proved: bool
    bound: int


@dataclass(frozen=True, slots=True)
class _Goal:
    aim: Aim
    reached: Callable[[Chosen], int]


class Chooser:
    """Makes choices from one program, within one time limit."""

    def __init__(self, program: Program, clock: Clock, *, lean: bool) -> None:
        self.program = program
        self.solver: Solver = Solver(program, clock)
        self._certain: Aim | None = None
        self._lean = lean

    @property
    def coverage(self) -> Aim:
        """Coverage, as high as can be."""
        return Aim(self.program.coverage, "most", self.program.base)

    def best(self, rows: Sequence[Row], *, whole: bool = True, share: float = 1.0, first: Chosen | None = None) -> Best:
        """Return the best choice that keeps to some rows.

        The goals, in this order: coverage; lowest running cost; lowest setup; fewest moves, improvements and launches
        (before the costs with ``lean``); and, where the ``whole`` of them is asked for, coverage without assumed gains,
        most drops, lowest ids.
        """
        answer = self.solver.solve(self.coverage, rows, share=share, first=first)
        if answer.chosen is None:
            return Best(None, None, answer.proved, self.program.whole)
        covered = bound = self.program.coverage_of(answer.chosen)
        if not answer.proved:
            bound = int(max(bound, min(answer.bound, self.program.whole)))
        kept = [*rows, self.covering(covered)]
        proved = answer.proved
        chosen = answer.chosen
        for goal in self._goals(whole=whole):
            if not goal.aim.terms:
                continue
            answer = self.solver.solve(goal.aim, kept, share=share, first=chosen)
            proved = proved and answer.proved
            chosen = self._better(goal, answer, chosen)
            kept.append(self._kept(goal, chosen))
        if whole and proved:
            chosen, proved = self._by_id(chosen, kept, share)
        return Best(chosen, self.program.figures(chosen), proved, bound)

    def least(self, terms: dict[int, int], rows: Sequence[Row], *, share: float = 1.0) -> tuple[int | None, bool]:
        """Return the least value that a sum over actions can have within some rows, and whether that is proved."""
        answer = self.solver.solve(Aim(terms, "least"), rows, share=share)
        if answer.chosen is None:
            return None, answer.proved
        return self.program.sum_of(terms, answer.chosen), answer.proved

    def possible(self, rows: Sequence[Row], *, share: float = 1.0) -> tuple[bool, bool]:
        """Return whether some rows can be kept at all, and whether that is proved."""
        answer = self.solver.solve(Aim({}, "least"), rows, share=share)
        return answer.chosen is not None, answer.proved or answer.chosen is not None

    def most_of(self, wanted: Chosen, rows: Sequence[Row], first: Chosen) -> Chosen | None:
        """Return the choice within some rows that holds most of some actions, None where that is not proved."""
        aim = Aim({self.program.column[each]: 1 for each in wanted}, "most")
        answer = self.solver.solve(aim, rows, first=first)
        return answer.chosen if answer.proved else None

    def covering(self, least: int) -> Row:
        """Return the row that coverage is so high at least, in whole numbers."""
        return Row(
            self.program.coverage,
            least - self.program.base,
            None,
            _SLACK,
            lambda chosen: self.program.coverage_of(chosen) >= least,
        )

    def _goals(self, *, whole: bool) -> Iterable[_Goal]:
        program = self.program
        running = _Goal(Aim(program.running(), "least"), program.running_of)
        setup = self._summed(program.setup(), "least")
        fewest = self._summed(program.count(), "least")
        yield from (fewest, running, setup) if self._lean else (running, setup, fewest)
        if whole:
            if any(way.assumed for goal in program.goals for way in goal.ways):
                if self._certain is None:
                    base, terms = program.certain()
                    self._certain = Aim(terms, "most", base)
                yield _Goal(self._certain, program.certain_of)
            yield self._summed(program.drops(), "most")

    def _summed(self, terms: Terms, sense: Literal["most", "least"]) -> _Goal:
        return _Goal(Aim(terms, sense), partial(self.program.sum_of, terms))

    def _better(self, goal: _Goal, answer: Answer, before: Chosen) -> Chosen:
        """Return what came of a goal, unless time ran out before it was as good as the choice before."""
        if answer.chosen is None:
            return before
        then, now = goal.reached(answer.chosen), goal.reached(before)
        worse = then < now if goal.aim.sense == "most" else then > now
        return before if worse else answer.chosen

    def _kept(self, goal: _Goal, chosen: Chosen) -> Row:
        """Return the row that a goal stays as good as it is."""
        reached = goal.reached(chosen)
        most = goal.aim.sense == "most"

        def check(other: Chosen) -> bool:
            value = goal.reached(other)
            return value >= reached if most else value <= reached

        own = reached - goal.aim.base
        return Row(goal.aim.terms, own if most else None, None if most else own, _SLACK, check)

    def _by_id(self, chosen: Chosen, kept: list[Row], share: float) -> tuple[Chosen, bool]:
        """Choose between equal plans: the one with the lowest ids."""
        program = self.program
        other = {column: -1 if action in chosen else 1 for action, column in program.column.items()}
        answer = self.solver.solve(Aim(other, "most", len(chosen)), kept, share=share, first=chosen)
        if not answer.proved or answer.chosen is None or answer.chosen == chosen:
            return chosen, answer.proved
        columns = list(program.column.items())
        proved = True
        for begin in range(0, len(columns), _TOGETHER):
            some = columns[begin : begin + _TOGETHER]
            terms = {column: 1 << (len(some) - 1 - place) for place, (_, column) in enumerate(some)}
            answer = self.solver.solve(Aim(terms, "most"), kept, share=share, first=chosen)
            proved = proved and answer.proved
            chosen = answer.chosen or chosen
            kept += [Row({column: 1}, int(action in chosen), int(action in chosen)) for action, column in some]
        return chosen, proved
