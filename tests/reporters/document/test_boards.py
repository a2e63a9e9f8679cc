"""A journey's board: the worst stage, channels, tasks in their order, and the lanes that it does without."""

from journeygap.core.language import say
from journeygap.method.overlay import State
from journeygap.reporters.document.boards import board, changed_tasks, shared_tasks

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Look
      touchpoints:
        - {name: Web, importance: 8, satisfaction: 6, channel: [web, E-mail]}
        - {name: App, importance: 7, channel: email}
        - {name: Fair, importance: 2}
    - name: Buy
      touchpoints: [{name: Shop, importance: 9, channel: e-mail, friction: [closed]}]
company:
  currency: EUR
  period: month
  touchpoints:
    - {name: Web, stage: Look, cost: 30, owner: Online}
    - {name: Ads, cost: 10}
"""
ONE = "journey: J\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\n"


def made(analysis):
    (part,) = analysis.journeys
    assert analysis.errors == ()
    return board(part, analysis, part.findings, {})


def test_figures_and_the_worst_stage(analysed) -> None:
    found = made(analysed(JOURNEY))

    # Of 26 met are 8 · 6/8 = 6. Buy loses all of its 9, Look 11 of 17; a quarter of 40 is spent on what meets nobody.
    assert (round(found.coverage, 9), found.wasted, found.unit) == (round(6 / 26, 9), 0.25, "EUR a month")
    assert found.worst == "look"
    assert [each.name for each in found.elsewhere] == ["Ads"]
    # Web alone is covered, and customers have rated it.
    assert found.own_word == ""
    assert found.in_no_stage == "In no stage: 10 EUR a month, all of it wasted."


def test_channels_with_most_touchpoints_first_and_what_states_none_last(analysed) -> None:
    mail, web, none = made(analysed(JOURNEY)).channels

    # Channels are compared without hyphens and shown as they are first written.
    assert [(each.name, [[cell.name for cell in stage] for stage in each.cells]) for each in (mail, web)] == [
        ("E-mail", [["Web", "App"], ["Shop"]]),
        ("web", [["Web"], []]),
    ]
    assert (none.name, none.coverage, none.cells[0][0].name) == (say("board.channel-not-stated"), None, "Fair")
    assert [cell.key for cell in mail.cells[0]] == [State.WEAK, State.MISSING]
    assert web.coverage == 0.75


def test_where_no_channel_is_stated_there_are_none(analysed) -> None:
    found = made(analysed(f"{ONE}company: {{touchpoints: [A]}}\n"))

    assert found.channels == ()
    assert found.unit == say("board.touchpoints")
    lacking = ("phases", "mindsets", "feelings", "complaints")
    assert list(found.not_stated) == [say(f"board.no-{each}") for each in lacking]


def test_nothing_is_wasted_where_nothing_is_spent(analysed) -> None:
    found = made(analysed(f"{ONE}company: {{touchpoints: []}}\n"))

    assert (found.wasted, found.coverage, found.elsewhere) == (None, 0, ())


def test_every_finding_is_a_task_the_highest_priority_first(analysed) -> None:
    analysis = analysed(JOURNEY)
    tasks = made(analysis).tasks

    assert sorted(each.code for each in tasks) == sorted(each.code for each in analysis.journeys[0].findings)
    ranks = [("high", "medium", "low").index(each.priority) for each in tasks]
    assert ranks == sorted(ranks)
    (shop,) = (each for each in tasks if each.title.startswith("Shop"))
    assert (shop.stages, shop.places, shop.quotes, shop.channels) == (("buy",), ("Buy",), ("closed",), ("e-mail",))
    assert shop.opportunity == 18  # 9 + 9 - 0
    (waste,) = (each for each in tasks if each.code == "JG201")
    assert (waste.amount, waste.money, waste.quotes) == (10, "10 EUR a month", ())


def test_tasks_of_a_change_are_of_whichever_journey(analysed) -> None:
    of = "journey: {0}\ncustomer: {{stages: [{{name: Stage {0}, touchpoints: [{0}]}}]}}\ncompany: shop.yaml\n"
    analysis = analysed(
        shop__yaml="company: {touchpoints: [Nobody]}\n",
        a__journey__yaml=of.format("A"),
        b__journey__yaml=of.format("B"),
    )

    tasks = changed_tasks([*analysis.journeys[1].findings, *analysis.findings], analysis)
    assert {each.places for each in tasks} == {("Stage B",), ()}
    assert [each.code for each in shared_tasks(analysis)] == [each.code for each in analysis.findings] != []
    assert changed_tasks([], analysis) == []
