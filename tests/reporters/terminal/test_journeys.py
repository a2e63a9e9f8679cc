"""Several journeys at a glance at a terminal."""

import pytest
from rich.cells import cell_len

from journeygap.reporters.document.parts import Parts
from journeygap.reporters.terminal.journeys import overview, share, worst_first
from journeygap.reporters.terminal.terminal import to_text
from journeygap.reporters.view import View

LONG_PATH = "branches_of_the_north_and_of_the_south_and_of_the_east_and_west__journey__yaml"


def text(name: str, satisfaction: int) -> str:
    return (
        f"journey: {name}\n"
        "customer:\n  stages:\n    - name: S\n      touchpoints:\n"
        f"        - {{name: Talk, importance: 8, satisfaction: {satisfaction}}}\n"
        "company: {touchpoints: [{name: Talk}]}\n"
    )


@pytest.fixture
def shown(analysed):
    def lines(view: View) -> list[str]:
        second, long = text("Joining " * 9, 8), text("Leaving", 2)
        found = Parts(analysed(text("Getting a loan", 4), **{"b__journey__yaml": second, LONG_PATH: long}))
        return "".join(to_text(overview(sorted(found.journeys, key=worst_first), view), view)).splitlines()

    return lines


def test_the_worst_comes_first_with_what_to_do_and_the_whole_path_below(shown) -> None:
    found = shown(View(width=80))

    # 2 of 8 are 25 %, 4 of 8 are 50 %, 8 of 8 are all.
    assert found[0].split() == ["Journey", "Coverage", "Gaps", "Waste", "Fit", "Err.", "Warn."]
    assert found[1].split()[:4] == ["Leaving", "██░░░░░░░░", "25%", "1"]
    assert found[2].startswith("  first: Talk (S)")
    assert found[3].strip() == LONG_PATH.replace("__", ".")
    assert [line.split("%")[0][-3:].strip() for line in found if "█" in line] == ["25", "50", "100"]


def test_columns_stay_below_their_names(shown) -> None:
    head, *rows = shown(View(width=80))

    for row in (each for each in rows if "█" in each):
        assert len(row) == len(head)


@pytest.mark.parametrize("width", [20, 40, 60, 79, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(shown, width) -> None:
    assert [line for line in shown(View(width=width)) if cell_len(line) > width] == []


def test_on_a_narrow_terminal_coverage_and_gaps_stay(shown) -> None:
    assert shown(View(width=60))[0].split() == ["Journey", "Coverage", "Gaps"]


def test_of_many_the_first_are_shown(shown) -> None:
    found = shown(View(width=80, top=1))

    assert sum("█" in line for line in found) == 1
    assert found[-1] == "… and 2 more: --top 0 shows all"


@pytest.mark.parametrize(("value", "words"), [(None, "–"), (0.0, "0%"), (0.425, "43%")])
def test_shares(value: float | None, words: str) -> None:
    assert share(value) == words
