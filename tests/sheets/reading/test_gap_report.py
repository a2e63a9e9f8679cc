"""Our own gap report in Markdown, back to a journey: what it holds comes back, and what it does not is said."""

from datetime import date
from pathlib import Path

import pytest

from journeygap import analyze
from journeygap.reporters.document.compose import document
from journeygap.reporters.pages import mermaid, report
from journeygap.sheets.built import checked
from journeygap.sheets.importing import imported
from journeygap.sheets.reading.gap_report import is_gap_report
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Wishes
from journeygap.yamltext.read import Limits

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
JOURNEYS = sorted([*EXAMPLES.glob("*/journey.yaml"), *EXAMPLES.glob("*/*.journey.yaml")])
TODAY = date(2026, 11, 30)
each_example = pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: f"{path.parent.name}/{path.name}")


def again(text, folder, name="r.md"):
    """Import a text and analyse what came of it."""
    found = imported(text.encode(), name, Limits(), Wishes())
    written = checked(found.built, Limits())
    assert not written.problems
    path = folder / "again.yaml"
    path.write_text(written.text, encoding="utf-8")
    return found, analyze(path, today=TODAY)


def shown(figure):
    """Return a figure as the report shows it, to one decimal."""
    return None if figure is None else round(figure, 1)


def rows(analysis):
    """Return what the report says of each customer touchpoint, stage by stage."""
    (part,) = document(analysis).journeys
    return [
        (
            stage.name,
            (stage.mindset, stage.goal, stage.actions, stage.frictions, stage.quotes, stage.ideas),
            [
                (row.touchpoint, row.optional, shown(row.importance), row.feeling, row.moment)
                for row in stage.rows
                if row.touchpoint
            ],
        )
        for stage in part.stages
    ]


def states(analysis):
    (part,) = document(analysis).journeys
    return {
        (stage.name, row.touchpoint): (row.state, row.company, shown(row.level))
        for stage in part.stages
        for row in stage.rows
        if row.touchpoint
    }


@each_example
def test_the_report_of_each_example_comes_back_as_far_as_it_holds_it(path, tmp_path) -> None:
    first = analyze(path, today=TODAY)
    text = "".join(report.render(first))
    assert is_gap_report(text)

    _, back = again(text, tmp_path)

    assert back.journeys[0].journey.name == first.journeys[0].journey.name
    assert rows(back) == rows(first)
    held = {key: each for key, each in states(first).items() if each[0] != "wrong channel"}
    came = {key: each for key, each in states(back).items() if key in held}
    if first.journeys[0].journey.measured:  # one decimal decides otherwise now and then whether something is weak
        held, came = ({key: each[1:] for key, each in them.items()} for them in (held, came))
    assert came == held


@each_example
def test_the_diagram_of_each_example_comes_back_as_far_as_it_holds_it(path, tmp_path) -> None:
    first = analyze(path, today=TODAY)

    _, back = again("".join(mermaid.render(first)), tmp_path, "r.mmd")

    assert [(stage[0], [row[0] for row in stage[2]]) for stage in rows(back)] == [
        (stage[0], [row[0] for row in stage[2]]) for stage in rows(first)
    ]
    lost = {"wrong channel", "wrong stage", "weak"}
    held = {key: state for key, (state, _, _) in states(first).items() if state not in lost}
    assert {key: state for key, (state, _, _) in states(back).items() if key in held} == held


CHOICE = """\
journey: J
customer:
  stages:
    - name: Pay
      touchpoints: [{name: Card, choice: pay}, Bag, {name: Cash, choice: pay}, Receipt]
company:
  touchpoints:
    - {name: Card, stage: Pay}
    - {name: Receipt, stage: Pay, status: planned}
"""


@pytest.mark.parametrize(("render", "name"), [(report.render, "r.md"), (mermaid.render, "r.mmd")])
def test_an_alternative_joins_what_is_met_and_not_what_is_planned_next_to_it(render, name, tmp_path) -> None:
    """Only what is there already makes another one an alternative: next to what is planned it would be missing."""
    first = analyze(text=CHOICE, today=TODAY)
    _, back = again("".join(render(first)), tmp_path, name)

    assert [state for state, _, _ in states(back).values()] == ["met", "missing", "alternative", "planned"]
    assert states(back).keys() == states(first).keys()


def test_a_report_of_several_journeys_asks_which() -> None:
    text = "".join(report.render(analyze(EXAMPLES / "wholesale", today=TODAY)))

    with pytest.raises(TableError, match=r"holds 2 journeys, “Buying with advice” and .* --sheet 'Buying with advice'"):
        imported(text.encode(), "r.md", Limits(), Wishes())
    found = imported(text.encode(), "r.md", Limits(), Wishes(sheet="buying staples by self-service"))
    assert found.built.data["journey"] == "Buying staples by self-service"


def test_a_report_is_never_written_back_into_its_journey(quick) -> None:
    quick.write("j.yaml", "journey: J\ncustomer: {stages: [{name: A, touchpoints: [T]}]}\n")
    quick.write("r.md", quick("report", "j.yaml").out)

    done = quick("import", "r.md", "--into", "j.yaml")

    assert done.code == 2
    assert "--into takes a workbook that export wrote" in done.err
