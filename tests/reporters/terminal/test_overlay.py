"""The overlay as tables: a block a stage, the columns that there is room for, and coverage by channel."""

import pytest
from rich.cells import cell_len

from journeygap.core.language import say
from journeygap.reporters.document.parts import Parts
from journeygap.reporters.terminal.overlay import by_channel, by_stage
from journeygap.reporters.terminal.terminal import to_text
from journeygap.reporters.view import View

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Look
      touchpoints:
        - {name: Web, importance: 8, satisfaction: 6, channel: web}
        - {name: App, importance: 7, channel: [web, phone]}
        - {name: Fair, need: optional}
    - name: Dark
      touchpoints: [One, Two, {name: Three, importance: 9}]
company:
  touchpoints:
    - {name: Web, stage: Look}
    - {name: Billboards}
"""


@pytest.fixture
def shown(analysed):
    """A function from a view to the overlay as text."""
    (part,) = Parts(analysed(JOURNEY)).journeys

    def text(which=by_stage, **view):
        return "".join(to_text(which(part, View(**view)), View(**view)))

    return text


def test_stages_come_with_their_touchpoints(shown) -> None:
    # Two that nothing meets and nobody has weighed are a line; the third has an importance.
    text = shown(width=80)
    look, dark = text.partition("Dark ")[::2]

    assert [name in look for name in ("Web", "App", "Fair", "One")] == [True, True, True, False]
    (line,) = (each for each in dark.splitlines() if "One" in each)
    assert "One · Two" in line
    assert [each.split()[-1] for each in dark.splitlines() if "Three" in each] == ["9"]  # no level of what is missing
    assert say("overlay.in-no-stage") in dark
    assert "Billboards" in dark


def test_where_there_is_room_every_touchpoint_has_a_line(shown) -> None:
    text = shown(width=110)

    assert "One · Two" not in text
    (line,) = (each for each in text.splitlines() if each.split()[1:2] == ["weak"])
    # 8 expected, 6 delivered: opportunity 8 + 8 - 6.
    assert line.split()[-1] == "10"
    assert say("overlay.level-of", level="6", expected="8") in line


@pytest.mark.parametrize("width", [40, 60, 80, 110, 200])
def test_no_line_is_wider_than_the_terminal(shown, width) -> None:
    assert [line for line in shown(width=width).splitlines() if cell_len(line) > width] == []
    assert [line for line in shown(by_channel, width=width).splitlines() if cell_len(line) > width] == []


def test_only_the_stages_that_are_asked_for(shown) -> None:
    text = shown(width=80, stages=frozenset({"dark"}))

    assert "Three" in text
    assert "App" not in text
    assert "Billboards" not in text


def test_of_a_long_journey_the_rest_is_counted(analysed) -> None:
    touchpoints = ", ".join(f"{{name: T{each}, importance: 5}}" for each in range(64))
    stage = f"[{{name: S, touchpoints: [{touchpoints}]}}, {{name: Last, touchpoints: [A]}}]"
    analysis = analysed(f"journey: J\ncustomer: {{stages: {stage}}}\ncompany: {{touchpoints: []}}\n")
    (part,) = Parts(analysis).journeys

    some, every = ("".join(to_text(by_stage(part, View(top=top)), View())) for top in (10, 0))
    # 60 of 65 rows have room; a stage of which nothing is shown has no heading.
    assert say("overlay.more-rows", number=5) in some
    assert ("T59" in some, "T60" in some, "Last" in some) == (True, False, False)
    assert ("T63" in every, "Last" in every) == (True, True)


def test_channels_worst_first(shown, analysed) -> None:
    heads, phone, web, *rest = shown(by_channel).splitlines()

    assert heads.split()[0] == say("overlay.channel")
    assert (phone.split()[0], web.split()[0]) == ("phone", "web")
    assert (phone.split()[-3:], web.split()[-3:]) == (["1", "0", "0"], ["2", "1", "0"])
    assert rest == [say("overlay.channel-silent", silent=3, required=5)]
    (part,) = Parts(analysed("journey: J\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\n")).journeys
    assert [str(each) for each in by_channel(part, View())] == [say("overlay.no-channel")]
    assert say("overlay.more-channels", number=1) in shown(by_channel, top=1)
