"""A plan in the gap report: `journeygap report --plan`."""

from __future__ import annotations

import pytest

pytest.importorskip("highspy", reason="the extra plan is not installed")

JOURNEY = """\
journey: J
customer: {stages: [{name: S, touchpoints: [X, "Y | *z*"]}]}
company:
  touchpoints:
    - {name: X, status: planned, cost: 1, setup: {cost: 5}}
    - {name: "Fax | *b*", cost: 3}
    - {name: "Y | *z*", status: planned, cost: 4}
"""


@pytest.fixture
def shop(quick):
    quick.write("journey.yaml", JOURNEY)
    return quick


def test_the_report_has_a_section_about_the_plan(shop):
    plain, planned = shop("report"), shop("report", "--plan")

    assert (planned.code, planned.err) == (0, "")
    assert "## The plan" not in plain.out
    section = planned.out.partition("## The plan\n")[2]
    assert section.startswith("\n**Drop 1, launch 1: coverage rises from 0% to 50%; 2 are left; 5 once.**\n")
    assert "drop **Fax \\| \\*b\\***" in section
    for heading in ("### What to do, in this order", "### What the next step would cost", "### What each budget buys"):
        assert f"\n{heading}\n" in section


def test_the_terms_are_those_of_the_command(shop):
    assert "coverage rises from 0% to 100%" in shop("report", "--plan", "--budget", "2").out
    assert "coverage stays at 0%" in shop("report", "--plan", "--setup", "4").out


def test_a_process_that_has_run_for_long_has_the_whole_time(shop, monkeypatch) -> None:
    monkeypatch.setattr("journeygap.cli.report.process_time", lambda: 3_600.0)

    assert "coverage rises from 0% to 100%" in shop("report", "--plan", "--budget", "2").out


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--budget", "3"], "--budget is about a plan; say --plan too"),
        (["--keep", "X", "--lean"], "--keep is about a plan"),
        (["--plan", "-f", "mermaid"], "mermaid shows no plan"),
        (["--plan", "-o", "map.mmd"], "mermaid shows no plan"),
        (["--plan", "--floor", "100"], "the least budget that would do is --budget 2"),
        (["--plan", "--budget", "much"], "--budget takes a number"),
    ],
)
def test_what_can_not_be_planned_ends_with_2_and_writes_nothing(shop, options, message):
    ran = shop("report", *options)

    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert not (shop.folder / "map.mmd").exists()


def test_the_page_has_the_plan_with_its_chart(shop):
    page = shop("report", "--plan", "-f", "html").out

    section = page.partition('<section aria-labelledby="plan"')[2].partition("</section>")[0]
    assert "Drop 1, launch 1: coverage rises from 0% to 50%; 2 are left; 5 once." in section
    assert '<path class="steps" d="M' in section
    assert "Y | *z*" in section
    assert 'aria-labelledby="plan"' not in shop("report", "-f", "html").out


def test_names_in_the_plan_are_escaped_on_the_page(shop):
    shop.write("journey.yaml", JOURNEY.replace("Fax | *b*", "<script>alert(1)</script>"))

    page = shop("report", "--plan", "-f", "html").out

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_template_of_ones_own_has_the_plan(shop):
    shop.write("own.txt", "{{ document.plan.answer if document.plan else 'no plan' }}")

    assert "Drop 1, launch 1" in shop("report", "--plan", "--template", "own.txt").out
    assert shop("report", "--template", "own.txt").out.strip() == "no plan"


def test_each_stage_before_and_after_is_found_by_its_file_and_id(shop):
    shop.write(
        "own.txt",
        "{% for each in document.plan.coverage %}{{ each.path }} {{ each.stage }} {{ each.after }};{% endfor %}",
    )

    out = shop("report", "--plan", "--template", "own.txt").out

    assert out.strip() == "journey.yaml None 0.5;journey.yaml s 0.5;"


def test_the_strip_shows_each_stage_with_the_plan(shop):
    # X is launched and costs nothing to customers; Y's launch costs 4 and the budget is what the fax frees, 3.
    shop("report", "--plan", "-o", "map.html", "-o", "map.svg", "-o", "maps/", "-o", "svg=slides/")

    for name in ("map.html", "maps/001-journey.html"):
        page = (shop.folder / name).read_text(encoding="utf-8")
        assert page.count("→ 50% with the plan") == 1
    for name in ("map.svg", "slides/001-journey.svg"):
        assert "0% → 50% with the plan" in (shop.folder / name).read_text(encoding="utf-8")
    assert 'id="plan"' in (shop.folder / "maps" / "index.html").read_text(encoding="utf-8")
