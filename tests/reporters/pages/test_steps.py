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

    # -100 to 300: 0 is a quarter of the way. From 20 to 100%: 25% is a sixteenth of the way up, 50% three eighths.
    assert drawn.path == f"M0.0 {15 / 16 * HEIGHT}H{WIDTH / 4}V{5 / 8 * HEIGHT}H{WIDTH}V0.0"
    assert [(spot.x, spot.y, spot.chosen) for spot in drawn.spots] == [
        (0, 15 / 16 * HEIGHT, False),
        (WIDTH / 4, 5 / 8 * HEIGHT, True),
        (WIDTH, 0, False),
    ]
    assert (drawn.low, drawn.high) == ("−100", "300")
    assert (drawn.bottom, drawn.top) == ("20%", "100%")


def test_the_chart_begins_and_ends_at_tens_of_per_cent():
    # 0.1 + 0.2 is a little more than 0.3 as a float.
    assert _ends(0.2, 0.1 + 0.2) == ("20%", "30%")
    assert _ends(0.61, 0.7) == ("60%", "70%")
    assert _ends(0.6, 0.6) == ("60%", "70%")
    assert _ends(1, 1) == ("90%", "100%")


def _ends(*coverages):
    drawn = steps(Part(tuple(point(number, each) for number, each in enumerate(coverages))))
    return drawn.bottom, drawn.top


def test_what_was_not_examined_is_shaded_between_what_is_known_of_it():
    drawn = steps(Part((point(-100, 0.25), point(0, 0.5), point(300, 1)), unexamined=((100, 300),)))

    (shade,) = drawn.shades
    assert (shade.x, shade.width) == (WIDTH / 2, WIDTH / 2)
    assert (shade.y, shade.height) == (0, 5 / 8 * HEIGHT)


def test_one_point_is_no_chart():
    assert steps(Part((point(0, 0.5),))) is None
    assert steps(Part((point(0, None), point(5, None)))) is None


def test_points_of_one_budget_divide_by_nothing():
    assert [spot.x for spot in steps(Part((point(5, 0.5), point(5, 0.75)))).spots] == [0, 0]
