"""A comparison at a terminal: never wider than it, harmless, and no longer than asked for."""

from rich.cells import cell_len

from journeygap.core.text import plain
from journeygap.reporters.comparison.table import render
from journeygap.reporters.view import View


def test_hostile_names_are_harmless_at_any_width(hostile):
    for width in (40, 80, 120):
        for ascii_only in (False, True):
            shown = "".join(render(hostile[1], View(width=width, ascii=ascii_only, top=0)))
            assert [line for line in shown.splitlines() if cell_len(line) > width] == []
            assert "\x1b" not in shown
            assert "\u202e" not in shown


def test_plain_marks_where_the_output_takes_no_others(compared, journey):
    found = compared(journey(["A", "B"], ["w"]), journey(["A", "C"], ["v"]))

    assert plain("".join(render(found, View(width=80, ascii=True)))).isascii()


def test_only_so_many_of_each_list_are_shown(compared, journey):
    found = compared(journey(["A"], []), journey(["A"], [f"w{number}" for number in range(12)]))

    shown = "".join(render(found, View(width=80, top=5)))
    assert "Opened (12)" in shown
    assert shown.count("+  ") == 5
    assert "… and 7 more: --top 0 shows all" in shown
    assert "".join(render(found, View(width=80, top=0))).count("+  ") == 12


def test_nothing_is_said_in_a_line(compared, journey):
    found = compared(journey(["A"], ["w"]), journey(["A"], ["w"]))

    assert "".join(render(found, View(width=80))) == "old.yaml → new.yaml\nNothing has changed\n"


def test_a_difference_is_green_where_customers_gain_and_red_where_they_lose(compared, journey):
    # Nothing is met before; then A is, and the one activity that met nobody has gone.
    better = compared(journey(["A"], ["w"]), journey(["A"], ["A point"]))
    worse = compared(journey(["A"], ["A point"]), journey(["A"], ["w"]))

    for found, colour in ((better, "\x1b[32m"), (worse, "\x1b[31m")):
        figures = "".join(render(found, View(width=100, color=True))).split("\n\n")[1]
        signs = [line for line in figures.splitlines() if "100" in line]
        assert len(signs) >= 3  # coverage, alignment and waste
        assert all(colour in line for line in signs)


def test_the_stages_that_differ_stand_below_the_figure_that_differs(compared, journey):
    # Nothing is met; then A is. In no stage is anything wasted, so only all of it is.
    found = compared(journey(["A", "B"], ["w"]), journey(["A", "B"], ["A point"]))
    rows = "".join(render(found, View(width=80))).split("\n\n")[1].splitlines()[1:]

    assert [row.split()[0] for row in rows][:4] == ["J", "Coverage", "A", "Alignment"]
