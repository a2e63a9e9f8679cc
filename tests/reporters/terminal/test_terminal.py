"""What everything shown in a terminal is made of."""

from types import SimpleNamespace

import pytest
from rich.cells import cell_len
from rich.text import Text

from journeygap.method.overlay import Role, State
from journeygap.reporters.terminal.terminal import bar, mark, to_text
from journeygap.reporters.view import View
from journeygap.words.wording import OTHERS, SIGNS, state_text

NO_COLOUR, COLOUR = View(width=20), View(width=20, color=True)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0.0, "░░░░░░░░░░   0%"),
        (0.004, "█░░░░░░░░░ 0.4%"),
        (0.475, "█████░░░░░  48%"),
        (0.999, "█████████░ 99.9%"),
        (1.0, "██████████ 100%"),
    ],
)
def test_a_share_is_a_bar_with_its_percentage(share, shown) -> None:
    assert bar(share).plain == shown


def test_an_unknown_share_is_as_wide_as_any_other() -> None:
    assert cell_len(bar(None).plain) == cell_len(bar(1.0).plain)


def row(key: State | Role, **more: object) -> SimpleNamespace:
    return SimpleNamespace(**{"key": key, "sign": SIGNS[key], "state": state_text(key), "for_others": False, **more})


def test_what_serves_another_journey_is_no_waste() -> None:
    others = row(Role.WASTED, sign=OTHERS, state="for others", for_others=True)

    assert [mark(others, view).plain for view in (View(), View(ascii=True))] == ["· for others", "- for others"]
    assert mark(others, View()).style == "dim"


def test_every_state_and_every_role_that_is_shown_has_a_mark_of_its_own() -> None:
    shown = [*State, Role.SUPPORTING, Role.EXEMPT, Role.WASTED]

    for view in (View(), View(ascii=True)):
        marks = [mark(row(each), view).plain for each in shown]
        assert len({each[0] for each in marks}) == len(shown)
        assert [each[2:] for each in marks] == [each.replace("-", " ") for each in shown]


def test_text_without_colour_has_no_codes_and_no_spaces_at_the_ends() -> None:
    text = Text("red  \n", "bold red")

    assert "".join(to_text([text], NO_COLOUR)) == "red\n\n"
    assert "\x1b[" in "".join(to_text([text], COLOUR))


def test_text_is_never_read_as_markup() -> None:
    assert "".join(to_text([Text("[b]x[/b] :tada:")], NO_COLOUR)) == "[b]x[/b] :tada:\n"
