"""Importance and performance: where touchpoints lie, and what they are called."""

from journeygap.reporters.document.compose import document
from journeygap.reporters.pages.chart import charts

JOURNEY = """\
journey: Choosing a bank
customer:
  stages:
    - name: Compare
      touchpoints: [{name: Comparison site, importance: 8}, {name: Branch visit, importance: 6, satisfaction: 6}]
    - name: Open
      touchpoints:
        - {name: Form, importance: 9, satisfaction: 6}
        - {name: App, importance: 9, satisfaction: 6}
company:
  touchpoints: [{name: Branch visit}, {name: Form}, {name: App}]
"""


def drawn(analysed, journey=JOURNEY):
    (part,) = document(analysed(journey)).journeys
    return charts(part.quadrants, part.parted_at, (1088, 1024))[0]


def test_touchpoints_lie_where_their_figures_say(analysed) -> None:
    picture = drawn(analysed)

    # 0 to 10 over 1000 px: performance from 76 to the right, importance from 1012 upwards. What nothing meets is in the
    # middle of the strip, which is 64 wide. Form and App are at one place.
    assert {(spot.x, spot.y, spot.names, spot.label.text) for spot in picture.spots} == {
        (676, 112, "Form (Open); App (Open)", "Form +1"),
        (32, 212, "Comparison site (Compare)", "Comparison site"),
        (676, 412, "Branch visit (Compare)", "Branch visit"),
    }


def test_a_gap_is_never_called_keep_up(analysed) -> None:
    # Both are rated 6 where 9 is expected: weak, though above the mean.
    kinds = {each.placed.touchpoint: kind for kind, members in drawn(analysed).key for each in members}

    assert kinds == {"Form": "gap", "App": "gap", "Comparison site": "missing", "Branch visit": "overkill"}
