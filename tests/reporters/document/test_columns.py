"""The columns of the strip: bands, moods, money, grounds, and the cards of a stage in their order."""

import pytest

from journeygap.core.language import say
from journeygap.method.overlay import State
from journeygap.method.settings import Settings, Target
from journeygap.reporters.document.board import Mood
from journeygap.reporters.document.columns import columns, elsewhere

JOURNEY = """\
journey: J
customer:
  evidence: [{id: talks, kind: interview, date: 2026-09-01, sample: 12}]
  stages:
    - name: Look
      goal: Decide
      mindset: wary
      feeling: -1
      friction: queues
      quotes: never again
      touchpoints:
        - {name: Web, importance: 8, satisfaction: 6, evidence: talks, feeling: 1, channel: web}
        - {name: Missing, importance: 6, evidence: talks, feeling: 2, friction: [slow, dear]}
        - {name: App, importance: 6, satisfaction: 8, evidence: talks, moment: true}
    - name: Buy
      touchpoints: [Shop]
company:
  currency: EUR
  touchpoints:
    - {name: Web, stage: Look, cost: 30, owner: Sales, tools: CMS}
    - {name: App, stage: Look, cost: 10, owner: Online}
    - {name: Ads, stage: Look, cost: 20}
    - {name: Posters, stage: Look, cost: 25, tools: Print}
    - {name: Fairs, cost: 15}
"""


def made(analysis, gravest=None):
    assert analysis.errors == ()
    (part,) = analysis.journeys
    return tuple(columns(part, analysis, gravest or {}))


def test_a_stage_with_all_that_is_known_of_it(analysed) -> None:
    look, _ = made(analysed(JOURNEY))

    assert (look.id, look.name, look.mindset, look.said) == ("look", "Look", "Decide · wary", ("queues", "never again"))
    # 8 · 6/8 + 6 of 20; 100 are spent in all, 85 of them here, 45 of those on what meets nobody.
    assert look.coverage == pytest.approx(12 / 20)
    assert (look.effort, look.wasted) == (pytest.approx(0.85), pytest.approx(0.45))
    assert [(each.role, each.amount, each.words) for each in look.money] == [
        ("aligned", 40, "40"),
        ("wasted", 45, "45"),
    ]
    assert look.spent == 85
    assert [(each.words, each.touchpoint) for each in look.complaints] == [
        *(("slow", "Missing"), ("dear", "Missing")),
        ("queues", ""),
    ]
    assert (look.grounds, look.guesses, look.unrated) == ("solid", 0, 0)
    assert [each.name for each in look.unmet] == ["Posters", "Ads"]  # the dearest first
    assert look.tools == ("CMS",)


def test_a_stage_that_rests_on_evidence_may_hold_a_guess(analysed) -> None:
    # Of importance 21 the fair has 1: three quarters and more rest on talks.
    text = JOURNEY.replace("    - name: Buy", "        - {name: Fair, importance: 1}\n    - name: Buy")
    look, buy = made(analysed(text))

    assert (look.grounds, look.guesses) == ("solid", 1)
    assert (buy.grounds, buy.guesses) == ("assumed", 1)


@pytest.mark.parametrize(
    ("stated", "asked"),
    [("Shop", False), ("{name: Shop, friction: []}", True), ("{name: Shop, evidence: talks}", True)],
)
def test_where_nobody_complains_customers_may_have_been_asked_or_not(analysed, stated, asked) -> None:
    look, buy = made(analysed(JOURNEY.replace("[Shop]", f"[{stated}]")))

    assert (look.asked, buy.asked, buy.complaints) == (True, asked, ())


def test_where_the_file_states_no_complaint_at_all_evidence_says_nothing_of_any(analysed) -> None:
    text = JOURNEY.replace("      friction: queues\n", "").replace(", friction: [slow, dear]", "")

    assert [each.asked for each in made(analysed(text))] == [False, False]


def test_what_is_planned_is_counted_for_itself(analysed) -> None:
    text = JOURNEY.replace(
        "    - {name: Ads,", "    - {name: Missing, stage: Look, status: planned}\n    - {name: Ads,"
    )
    look, _ = made(analysed(text), {("look", "missing"): "warning", ("look", "web"): "info"})

    # Of three the app is met, the web falls short, and the third is coming.
    assert (look.counts, look.open, look.coming) == (say("overlay.met-of", met=1, required=3), 1, 1)


def test_moods_in_order_and_that_of_the_stage_in_place_of_one_in_the_middle(analysed) -> None:
    look, buy = made(analysed(JOURNEY))

    # Three touchpoints lie at a quarter, a half and three quarters; the second gives way to the stage's own.
    assert look.moods == (Mood(0.25, 1, "Web"), Mood(0.5, -1, ""))
    assert buy.moods == ()


def test_cards_come_with_what_is_to_be_done_first(analysed) -> None:
    look, buy = made(
        analysed(JOURNEY), {("look", "missing"): "error", ("look", "web"): "info", ("look", "app"): "error"}
    )

    assert [each.key for each in look.cards] == [State.MISSING, State.WEAK, State.MET]
    missing, web, app = look.cards
    assert (missing.priority, web.priority, missing.frictions) == ("high", "low", ("slow", "dear"))
    assert (web.importance, web.level, web.expected, web.channels) == (8, 6, 8, ("web",))
    assert (web.owners, app.moment, missing.level) == (("Sales",), True, None)
    # What is met is no gap, whatever was found about it.
    assert (look.gaps, look.open, buy.gaps) == ((("high", 1), ("low", 1)), 2, ())
    assert buy.cards[0].grounds == "assumed"


@pytest.mark.parametrize(
    ("met", "target", "band"),
    [
        (8, None, "good"),
        (7.5, None, "good"),
        (7.4, None, "fair"),
        (5, None, "fair"),
        (4.9, None, "low"),
        (4.9, 40, "fair"),
        (4.9, 50, "short"),
        (7.6, 80, "short"),
        (8, 80, "good"),
        (7.6, 60, "good"),
    ],
)
def test_bands(analysed, met, target, band) -> None:
    stages = f"[{{name: S, touchpoints: [{{name: A, importance: 10, satisfaction: {met}}}]}}]"
    asked = () if target is None else (Target(measure="coverage", at_least=target),)
    analysis = analysed(
        f"journey: J\ncustomer: {{stages: {stages}}}\ncompany: {{touchpoints: [A]}}\n", Settings(targets=asked)
    )

    (column,) = made(analysis)
    assert column.band == band
    assert column.target == (None if target is None else target / 100)


def test_bands_of_what_is_not_known_or_not_rated(analysed) -> None:
    stages = "customer: {stages: [{name: S, touchpoints: [A]}, {name: Empty}]}\n"

    assert [each.band for each in made(analysed(f"journey: J\n{stages}"))] == ["unknown", "unknown"]
    rated = made(analysed(f"journey: J\n{stages}company: {{touchpoints: [A]}}\n"))
    assert [(each.band, each.unrated) for each in rated] == [("unrated", 1), ("unknown", 0)]


def test_the_target_of_a_stage_goes_before_that_of_the_journey(analysed) -> None:
    targets = (
        Target(measure="coverage", at_least=90, stage="look"),
        Target(measure="coverage", at_least=60),
        Target(measure="waste", at_most=5),
    )

    look, buy = made(analysed(JOURNEY, Settings(targets=targets)))
    assert (look.target, look.band, buy.target, buy.band) == (0.9, "short", 0.6, "short")


def test_what_is_in_no_stage(analysed) -> None:
    analysis = analysed(JOURNEY)

    assert [each.name for each in elsewhere(analysis.journeys[0], analysis)] == ["Fairs"]
