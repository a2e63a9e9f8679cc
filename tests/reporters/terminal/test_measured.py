"""What a measured file holds, at a terminal: whiskers at the right columns, and nothing of anybody's obeyed."""

import pytest
from rich.cells import cell_len

from journeygap.core.language import say
from journeygap.reporters.terminal.measured import render
from journeygap.reporters.view import View

RATING = {"value": 5.0, "low": 4.0, "high": 7.0, "n": 40}
REACH = {"value": 0.4, "low": 0.385, "high": 0.414, "n": 900}
EMPTY = {"evidence": "web", "kind": "survey", "sample": 40, "rows": 41, "used": 40, "left_out": {}, "all": {}}


def shown(touchpoints=None, view=None, **more):
    data = EMPTY | more
    if touchpoints is not None:
        data = data | {"all": {"touchpoints": touchpoints}}
    return "".join(render(data, view or View()))


def test_a_file_without_figures_has_its_sample_and_its_rows() -> None:
    sample = say("measured.sample", name="web", number=40, kind="survey", first=None, last=None)
    rows = say("measured.rows", rows=41, used=40, missing=0, left_out=[])

    assert shown() == f"{sample}\n\n{rows}\n"


@pytest.mark.parametrize(
    ("rating", "whisker"),
    [
        # Three columns a point: 4.0 is column 12, 5.0 column 15, 7.0 column 21.
        (RATING, " " * 12 + "───●──────" + " " * 9),
        ({"value": 0.0, "low": 0.0, "high": 10.0, "n": 9}, "●" + "─" * 30),
        ({"value": 10.0, "low": 10.0, "high": 10.0, "n": 9}, " " * 30 + "●"),
    ],
)
def test_a_rating_has_its_place_on_the_axis(rating, whisker) -> None:
    line, axis = shown({"Form": {"satisfaction": rating}}).splitlines()[2:4]

    begins = axis.index("0")
    assert axis[begins + 29 : begins + 31] == "10"
    assert f"{line[begins:]:<31}"[:31] == whisker
    plain = shown({"Form": {"satisfaction": rating}}, View(ascii=True)).splitlines()[2]
    assert f"{plain[begins:]:<31}"[:31] == whisker.replace("─", "-").replace("●", "o")


def test_names_are_as_wide_as_each_other_and_not_obeyed() -> None:
    names = ["选择银行", "x" * 90, "\x1b[31mred\u202e", "A"]
    lines = shown({name: {"satisfaction": RATING} for name in names}).splitlines()[2:6]

    assert {cell_len(line.partition("───●")[0]) for line in lines} == {2 + 40 + 2 + 13 + 12}
    assert "\x1b" not in "".join(lines)
    assert "\u202e" not in "".join(lines)


def test_figures_that_are_not_shown_have_a_word() -> None:
    few = shown({"Form": {"reach": {"n": "<10"}}})
    hidden = shown({"Form": {"reach": {}}})

    assert say("measured.reach", share=say("measured.few")) in few
    assert say("measured.reach", share=say("measured.hidden")) in hidden


def test_what_follows_a_touchpoint_is_on_its_first_line() -> None:
    rated = shown({"Form": {"satisfaction": RATING, "importance": RATING, "reach": REACH}, "Till": {"reach": REACH}})

    first, second, till = rated.splitlines()[2:5]
    share = say("measured.reach", share=say("measured.share", value=0.4, low=0.385, high=0.414))
    assert first.endswith(share)
    assert share not in second
    assert till.split("  ")[1] == "Till"
    assert till.index(share) == first.index("●") - 15 + 31 + 2


def test_the_last_whole_period_is_shown_where_there_is_one() -> None:
    periods = {"all": {"2025": {"touchpoints": {"Old": {"reach": REACH}}}, "2026": {"metrics": {"NPS": RATING}}}}
    text = shown({"All": {"reach": REACH}}, periods=periods, enters="2026")

    assert say("measured.last-period", period="2026") in text
    assert "NPS" in text
    assert "All" not in text
    assert "Old" not in text


def test_changes_name_what_moved_and_say_where_nothing_did() -> None:
    change = {"value": -1.1, "low": -1.4, "high": -0.7, "changed": True}
    still = {**change, "changed": False}
    found = {"from": "2025", "to": "2026", "touchpoints": {"Form": {"satisfaction": change}, "Wifi": {"reach": still}}}

    text = shown(changes={"all": found})
    assert say("measured.touchpoints-between", changed=1, of=2, since="2025", until="2026") in text
    assert "  Form, " in text
    assert "Wifi" not in text
    nothing = shown(changes={"all": {"from": "2025", "to": "2026", "metrics": {"NPS": still}}})
    assert say("measured.nothing-changed") in nothing
    assert "NPS" not in nothing


def test_rows_that_did_not_count() -> None:
    text = shown(left_out={"no \x1bdate": 3}, all={"open": 2, "early": 1})

    assert say("measured.rows", rows=41, used=40, missing=0, left_out=[("no \\x1bdate", 3)]) in text
    assert say("measured.still-open", number=2) in text
    assert say("measured.begun-early", number=1) in text
