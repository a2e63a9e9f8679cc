"""How firm a plan is: in how many draws of the measured figures each of its actions stays in the best choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from journeygap.core.language import say
from journeygap.method.certainty import drawn_touchpoints
from journeygap.planning.actions import Action
from journeygap.planning.choice import Chooser
from journeygap.planning.limits import limits
from journeygap.planning.program import Chosen, Program
from journeygap.planning.solver import Clock
from journeygap.planning.terms import BadTerms, Terms


@dataclass(frozen=True, slots=True)
class Firmness:
    """In which share of some draws, 0 to 1, each action of a plan stays in the best choice.

    ``draws`` counts those for which time was left, ``same`` is the share of them in which all actions stay.
    """

    draws: int
    same: float
    shares: Mapping[Action, float]


def firmness(program: Program, terms: Terms, chosen: Chosen, clock: Clock) -> Firmness:
    """Make the choice again with the measured figures as each of some draws has them.

    The draws are those of the interval of coverage, so that they are the same each time. Only coverage counts: of the
    choices that reach the best in a draw, the one that shares most actions with the plan is taken. In a draw in which
    the limits can't be met nothing stays. Raises `BadTerms` where nothing was measured.
    """
    journeys = [each.journey for each in program.situation.weighed.journeys]
    if not any(drawn_touchpoints(each, 0) for each in journeys):
        raise BadTerms(say("planning.nothing-measured"))
    done = same = 0
    counts: Counter[Action] = Counter()
    for number in range(terms.draws):
        touchpoints = {old: new for each in journeys for old, new in drawn_touchpoints(each, number).items()}
        stays = _staying(program.drawn(touchpoints), terms, chosen, clock)
        if stays is None:
            break
        done += 1
        same += stays == chosen
        counts.update(stays)
    return Firmness(done, same / done if done else 0.0, {each: counts[each] / done if done else 0.0 for each in chosen})


def _staying(program: Program, terms: Terms, chosen: Chosen, clock: Clock) -> Chosen | None:
    """Return which actions of a plan stay in the best choice of one program, None where time was too short for that."""
    chooser = Chooser(program, clock, lean=terms.lean)
    rows = [row for limit in limits(program, terms) for row in limit.rows]
    known = chosen if program.holds([*program.rows, *rows], chosen) else None
    best = chooser.solver.solve(chooser.coverage, rows, first=known)
    if not best.proved:
        return None
    if best.chosen is None:
        return frozenset()
    covered = program.coverage_of(best.chosen)
    if known is not None and program.coverage_of(chosen) == covered:
        return chosen
    most = chooser.most_of(chosen, [*rows, chooser.covering(covered)], best.chosen)
    return None if most is None else most & chosen
