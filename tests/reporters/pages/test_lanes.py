"""The journey on the slide: the lanes, what they say, and how the room is shared."""

import re
from itertools import pairwise

import pytest

from journeygap.reporters.document.compose import document
from journeygap.reporters.document.plan import PlanCoverage
from journeygap.reporters.pages.lanes import strips
from journeygap.reporters.pages.plot import Box

ROOM = Box(48, 296, 1824, 730)


@pytest.fixture
def drawn(analysed):
    def draw(journey: str) -> list[tuple[float, str]]:
        """Return the texts of a strip with their heights on the slide, before it is enlarged."""
        (part,) = document(analysed(journey)).journeys
        svg = "".join(strips(part.board, {}, ROOM))
        return [(float(y), text) for y, text in re.findall(r'<text [^>]*y="([\d.]+)"[^>]*>([^<]*)</text>', svg)]

    return draw


def stages(number: int, touchpoints: int) -> str:
    every = "\n".join(
        f"    - {{name: S{stage}, feeling: 1, phase: before, mindset: {'what do they want ' * 8}, touchpoints: ["
        + ", ".join(f"{{name: T{stage}-{each}, importance: {10 - each}}}" for each in range(touchpoints))
        + "]}"
        for stage in range(number)
    )
    return f"journey: J\ncustomer:\n  stages:\n{every}\ncompany: {{touchpoints: []}}\n"


def test_open_gaps_are_named_below_their_numbers_the_highest_priority_first(drawn) -> None:
    found = [text for _, text in drawn(stages(2, 3))]
    # Importance 10, 9 and 8 that nothing meets: opportunities of 20, 18 and 16 are high.
    assert found[found.index("3 high") : found.index("3 high") + 4] == ["3 high", "T0-0", "T0-1", "T0-2"]


@pytest.mark.parametrize(("number", "touchpoints"), [(1, 9), (7, 9), (8, 9), (9, 9), (12, 9), (16, 2)])
def test_no_lane_runs_into_the_next_however_much_there_is_to_say(drawn, number, touchpoints) -> None:
    found = drawn(stages(number, touchpoints))
    names = ["Stage", "Phase, goal", "Feeling", "Importance", "Coverage", "Open gaps", "Complaints", "Evidence"]
    lanes = [(y, text) for y, text in found if text in names]
    tops = [y for y, _ in lanes]
    assert [text for _, text in lanes] == names * (1 if number <= 8 else 2)
    assert tops == sorted(tops)
    # What a lane says lies above the name of the next, which begins 19 below its edge.
    for top, below in pairwise(tops):
        between = [y for y, text in found if top < y <= below and text not in names]
        assert all(y <= below - 12 or y >= below - 3 for y in between)


def test_a_lane_of_which_the_file_states_nothing_is_left_out(drawn) -> None:
    found = {text for _, text in drawn("journey: J\ncustomer: {stages: [{name: A, touchpoints: [B]}]}\n")}
    assert found >= {"Stage", "Coverage", "Complaints", "Evidence"}
    assert not found & {"Feeling", "Phase, goal", "Money"}
    # Whether anything is missing is not known either.
    assert "none" not in found


def test_every_complaint_is_said_where_there_is_room(drawn) -> None:
    said = "friction: [too slow, too dear, too far]"
    journey = f"journey: J\ncustomer: {{stages: [{{name: A, touchpoints: [{{name: B, {said}}}]}}]}}\n"
    found = [text for _, text in drawn(journey)]
    assert found[found.index("Complaints") + 1 : found.index("Evidence")] == [
        *("3", "“too slow”", "“too dear”", "“too far”")
    ]


@pytest.mark.parametrize(("touchpoints", "larger"), [(1, 1.8), (9, 1.5)])
def test_a_slide_is_as_large_as_what_it_says_has_room(analysed, touchpoints, larger) -> None:
    # The lanes are 24, 57, 90, 34, 42, 25 and 18 a gap, 23 and 26 high: 339 with one gap, of 730 / 1.8 - 12 = 393.
    # With nine they are 483 of 475 at 1.5, which two stages have at least; then the wishes give way.
    (part,) = document(analysed(stages(2, touchpoints))).journeys
    svg = "".join(strips(part.board, {}, ROOM))

    assert float(re.search(r"scale\(([\d.]+)\)", svg)[1]) == larger


@pytest.mark.parametrize(("number", "words"), [(2, "0% → 90% with the plan"), (8, "0% → 90%")])
def test_what_a_plan_makes_of_a_stage_is_said_whole(analysed, number, words) -> None:
    (part,) = document(analysed(stages(number, 1))).journeys
    first = part.board.columns[0]
    svg = "".join(strips(part.board, {first.id: PlanCoverage(2, first.name, 0.0, 0.9)}, ROOM))

    assert f">{words}<" in svg
