"""The page with a plan, in a real browser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

import journeygap

pytest.importorskip("highspy", reason="the extra plan is not installed")

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "heat-pump"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def page_with_plan():
    from journeygap.reporters.document.plan import plan_part
    from journeygap.reporters.pages.render import render

    plan = journeygap.plan(EXAMPLE, today=TODAY, steps=8)
    return render(journeygap.analyze(EXAMPLE, today=TODAY), plan=plan_part(plan))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_a_plan(look, page_with_plan, scheme):
    page = look.at(page_with_plan, color_scheme=scheme, bypass_csp=True)

    found = Axe().run(page, context="section.plan").response["violations"]

    assert [(each["id"], [node["html"][:120] for node in each["nodes"]][:3]) for each in found] == []
    assert look.reported == []


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_plan_fits_on_every_screen(look, page_with_plan, width):
    page = look.at(page_with_plan, viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_chart_has_a_spot_for_each_budget_and_marks_the_plan(look, page_with_plan):
    page = look.at(page_with_plan)

    rows = page.locator("section.plan table[aria-labelledby=plan-budgets] tbody tr")
    assert page.locator("section.plan svg.chart circle").count() == rows.count() > 2
    assert page.locator("section.plan svg.chart circle.chosen").count() == 1
