"""A plan at a terminal: no wider than it, as long as asked for, and every figure whole where there is room."""

import pytest
from rich.cells import cell_len

from journeygap.core.language import say
from journeygap.reporters.plan.table import render
from journeygap.reporters.view import View


def shown(part, **view):
    return "".join(render(part, View(**view)))


def test_nothing_has_no_sections_but_coverage(nothing) -> None:
    assert shown(nothing).split("\n\n")[0] == "Answer."
    assert shown(nothing).split("\n\n")[1].startswith(say("plan.coverage-before-and-after"))
    assert len(shown(nothing).split("\n\n")) == 2


@pytest.mark.parametrize("width", [40, 60, 76, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(part, width) -> None:
    long = part._replace(
        actions=tuple(each._replace(name="选择 " * 90, owner="x" * 300, remarks="[bold]") for each in part.actions)
    )

    assert [line for line in shown(long, width=width, top=0).splitlines() if cell_len(line) > width] == []


@pytest.mark.parametrize("width", [76, 100])
def test_figures_stay_whole(part, width) -> None:
    (line,) = (each for each in shown(part, width=width).splitlines() if "<b>Mail" in each)

    assert line.split()[:2] == ["1", "drop"]
    assert [each for each in line.split() if each in {"25.0%", "−4.0", "−1,200", "0"}] == [
        "25.0%",
        "−4.0",
        "−1,200",
        "0",
    ]
    assert ("from May" in line) is (width == 100)
    assert "from May" in shown(part, width=width)


def test_a_step_is_numbered_once(part) -> None:
    together = part._replace(actions=tuple(each._replace(step=1) for each in part.actions))
    lines = shown(together).splitlines()

    (first,) = (each for each in lines if "<b>Mail" in each)
    (second,) = (each for each in lines if "[link](x)" in each)
    assert first.split()[0] == "1"
    assert second.split()[0] == "launch"


def test_only_so_many_are_shown_and_the_rest_counted(part) -> None:
    assert shown(part, top=5).count("Till") == 5
    assert say("plan.more-shown", number=17) in shown(part, top=5)
    assert shown(part, top=0).count("Till") == 22


def test_a_fall_is_red_and_a_rise_green(part) -> None:
    lines = shown(part, color=True).splitlines()
    coverage = lines[[say("plan.coverage-before-and-after") in each for each in lines].index(True) :]

    (fall,) = (each for each in coverage if "25.0%" in each)
    (rise,) = (each for each in coverage if "100.0%" in each)
    assert ("\x1b[31m−25.0" in fall, "\x1b[32m+100.0" in rise) == (True, True)
