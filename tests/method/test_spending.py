"""What is spent in each stage, by role: worked by hand."""

from journeygap.method.spending import in_no_stage, spending

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


def test_with_what_is_in_no_stage_it_adds_up(analysed) -> None:
    text = JOURNEY.replace("stages: [Find, Pay], cost: 10", "stages: [Find, Pay], cost: 10, meets: Search")
    for each in (JOURNEY, text):
        (found,) = analysed(each).journeys
        staged = spending(found.overlay, found.effort)
        left = in_no_stage(found.effort, staged, found.overlay.roles)

        # Of 67 the stages hold 60, and the banner's 7 are in none.
        assert left == {"wasted": 7}
        assert sum(sum(held.values()) for held in (*staged, left)) == found.effort.total == 67
