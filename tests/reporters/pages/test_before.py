"""How journeys were before, on pages and slides."""

import re

import pytest

from journeygap.reporters.document.compose import document
from journeygap.reporters.pages import drawing
from journeygap.reporters.pages.before import befores, was
from journeygap.results.comparison import Side, compare

JOURNEY = """\
journey: Getting a loan
customer:
  stages:
    - name: Ask
      touchpoints: [{name: Branch, importance: 10, satisfaction: 5}, {name: Form, importance: 10, satisfaction: 10}]
    - {name: Wait, touchpoints: [{name: Letter, importance: 10, satisfaction: 10}]}
company: {touchpoints: [Branch, Form, Letter]}
"""
BETTER = JOURNEY.replace("satisfaction: 5", "satisfaction: 10")
LONGER = f"{BETTER}".replace("company:", "    - {name: Repay, touchpoints: [Letter]}\ncompany:")


@pytest.fixture
def compared(analysed):
    def between(old: str, new: str):
        files = frozenset({"journey.yaml"})
        sides = [
            Side(analysed(text), name, "journey.yaml", is_folder=False, files=files)
            for text, name in ((old, "old.yaml"), (new, "new.yaml"))
        ]
        return compare(*sides)

    return between


def slide(compared) -> tuple[str, list[str]]:
    svg = "".join(drawing.render(compared.new.analysis, compared=compared))
    return svg, re.findall(r"<text [^>]*>([^<]*)</text>", svg)


def test_a_stage_has_its_former_self_and_a_new_one_none(compared) -> None:
    found = compared(JOURNEY, LONGER)
    (before,) = befores(found, found.new.analysis)
    ask, wait, repay = document(found.new.analysis).journeys[0].board.columns

    # 5 of 10 and 10 of 10 were 75 % of Ask.
    assert (was(before, ask).coverage, was(before, wait).coverage, was(before, repay)) == (0.75, 1.0, None)
    assert was(None, ask) is None


def test_the_slide_says_how_coverage_and_gaps_were(compared) -> None:
    svg, texts = slide(compared(JOURNEY, BETTER))

    # Of 30 points 25 were covered, and all are now; Branch was the one gap.
    assert "Coverage 83% → 100% since old.yaml" in texts
    assert texts[texts.index("Coverage") + 1 :][:2] == ["75% → 100% good", "100% good"]
    assert texts[texts.index("Open gaps") + 1 :][:2] == ["▼ 1", "none"]
    assert "tick: before" in texts
    # One on the bar of Ask, and one in the legend.
    assert len(re.findall('stroke="#1f2328" stroke-width="3"', svg)) == 2


def test_where_nothing_has_changed_no_stage_has_a_mark(compared) -> None:
    _, texts = slide(compared(JOURNEY, JOURNEY))

    assert "Coverage 83% → 83% since old.yaml" in texts
    assert not any("→" in each for each in texts if "since" not in each)
    assert "tick: before" not in texts


def test_a_slide_a_journey_has_it_too(compared) -> None:
    found = compared(JOURNEY, BETTER)
    ((_, svg),) = drawing.slides(found.new.analysis, compared=found)

    assert "75% → 100% good" in svg
