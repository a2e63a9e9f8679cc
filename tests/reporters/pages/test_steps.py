"""What each budget buys, as a step chart."""

from __future__ import annotations

from dataclasses import dataclass

from journeygap.reporters.document.plan import PlanPoint
from journeygap.reporters.pages.steps import HEIGHT, WIDTH, steps


@dataclass
class Part:
    """What the chart needs of a plan."""

    frontier: tuple[PlanPoint, ...]
    unexamined: tuple[tuple[float, float], ...] = ()


def point(budget, coverage, *, chosen=False):
    return PlanPoint(budget=budget, coverage=coverage, setup=0, chosen=chosen)


def test_the_line_goes_to_the_next_budget_and_then_up():
    drawn = steps(Part((point(-100, 0.25), point(0, 0.5, chosen=True), point(300, 1))))

    # -100 to 300: 0 is a quarter of the way; coverage 0.25 is three quarters down.
    assert drawn.path == f"M0.0 {0.75 * HEIGHT}H{WIDTH / 4}V{HEIGHT / 2}H{WIDTH}V0.0"
    assert [(spot.x, spot.y, spot.chosen) for spot in drawn.spots] == [
        (0, 0.75 * HEIGHT, False),
        (WIDTH / 4, HEIGHT / 2, True),
        (WIDTH, 0, False),
    ]
    assert (drawn.low, drawn.high) == ("−100", "300")


def test_what_was_not_examined_is_shaded_between_what_is_known_of_it():
    drawn = steps(Part((point(-100, 0.25), point(0, 0.5), point(300, 1)), unexamined=((100, 300),)))

    (shade,) = drawn.shades
    assert (shade.x, shade.width) == (WIDTH / 2, WIDTH / 2)
    assert (shade.y, shade.height) == (0, HEIGHT / 2)


def test_one_point_is_no_chart():
    assert steps(Part((point(0, 0.5),))) is None
    assert steps(Part((point(0, None), point(5, None)))) is None


def test_points_of_one_budget_divide_by_nothing():
    assert [spot.x for spot in steps(Part((point(5, 0.5), point(5, 0.75)))).spots] == [0, 0]
