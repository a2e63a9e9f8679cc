"""What is spent in each stage, by role: worked by hand."""

from journeygap.method.spending import spending

JOURNEY = """\
journey: J
customer:
  stages:
    - {name: Find, touchpoints: [Search]}
    - {name: Pay, touchpoints: [Form]}
company:
  touchpoints:
    - {name: Search, stage: Find, cost: 30}
    - {name: Form, cost: 20}
    - {name: Posters, stages: [Find, Pay], cost: 10}
    - {name: Banner, cost: 7}
"""


def test_effort_is_split_over_its_stages(analysed) -> None:
    (found,) = analysed(JOURNEY).journeys

    # Posters are in two stages, half in each. Form states no stage and meets customers in Pay. The banner is in none.
    assert spending(found.overlay, found.effort) == (
        {"aligned": 30, "wasted": 5},
        {"aligned": 20, "wasted": 5},
    )


def test_other_roles_may_be_given(analysed) -> None:
    (found,) = analysed(JOURNEY).journeys
    roles = dict.fromkeys(found.overlay.roles, "elsewhere")

    assert spending(found.overlay, found.effort, roles) == ({"elsewhere": 35}, {"elsewhere": 25})
