"""What a legend explains: what a journey shows and nothing else."""

import re

import pytest

from journeygap.reporters.document.compose import document
from journeygap.reporters.document.plan import PlanCoverage
from journeygap.reporters.pages.legend import slide_legend, strip_shows

JOURNEY = """\
journey: Choosing a bank
customer:
  stages:
    - {name: Compare, touchpoints: [{name: Site, importance: 8, satisfaction: 8}]}
    - {name: Open, touchpoints: [{name: Form, importance: 9, satisfaction: 3}]}
company:
  touchpoints:
    - {name: Site, stage: Compare, cost: 10}
    - {name: Form, stage: Open, cost: 10}
    - {name: Billboards, stage: Compare, cost: 10}
"""


def words(shown: set[str], end: float = 1872) -> list[str]:
    return re.findall(">([^<]+)</text>", "".join(slide_legend(shown, 48, 1044, end)))


def test_what_the_strip_shows(analysed) -> None:
    (part,) = document(analysed(JOURNEY)).journeys
    # Site: all of 8 is met. Form: 3 of 9. Nothing else is spent, measured, aimed at or unrated.
    assert strip_shows(part.board) == {"good", "low", "assumed", "aligned", "wasted"}
    stage = part.board.columns[1]
    after = {stage.id: PlanCoverage(2, stage.name, stage.coverage, 0.9)}
    assert "planned" in strip_shows(part.board, after)


def test_the_legend_of_the_slide_has_what_is_shown_by_lane() -> None:
    assert words({"good", "low", "assumed", "aligned", "wasted"}) == [
        *("Coverage:", "75% covered or more", "below 50%"),
        *("Money:", "meets customers", "wasted: meets nobody"),
    ]
    assert words({"fair", "unrated", "interval", "planned", "short"}) == [
        *("Coverage:", "50 to 75%", "below target", "not rated", "light: covered with the plan"),
        "thin line: the interval of what was measured",
    ]
    assert words(set()) == []


@pytest.mark.parametrize(("end", "lines"), [(1872, {1044.0}), (600, {1044.0, 1066.0})])
def test_a_long_legend_takes_a_second_line(end: float, lines: set[float]) -> None:
    drawn = "".join(slide_legend({"good", "fair", "low", "aligned", "wasted"}, 48, 1044, end))
    assert {float(each) for each in re.findall(r'<text [^>]*y="([\d.]+)"', drawn)} == lines
