"""What a document says of a result: words and figures, in order, without markup."""

from dataclasses import replace
from datetime import date

import pytest

import journeygap
from journeygap.method.overlay import State
from journeygap.method.settings import Settings, Target
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.document import Document, Placed, Row, Share
from journeygap.results.analysis import Accepted

SHOP = """\
journey: Buying shoes
customer:
  persona: runner
  evidence:
    - {id: talks, kind: interview, date: 2026-06-01, sample: 9}
  stages:
    - name: Choose
      phase: before
      mindset: Wants to try them on
      touchpoints:
        - {name: Fitting, importance: 8, expects: 8, satisfaction: 4, evidence: talks}
        - {name: Reviews, importance: 6, evidence: talks}
        - {name: Forum, importance: 4, need: optional, evidence: talks}
    - name: Wear
      touchpoints:
        - {name: Care tips, importance: 6}
company:
  currency: EUR
  period: month
  tools: [{name: Old suite, cost: 90, owner: Marketing}]
  touchpoints:
    - {name: Fitting, stage: Choose, owner: Shop, cost: 500, constraints: [people]}
    - {name: Care tips, stage: Choose, owner: Web, cost: 100}
    - {name: Billboards, stage: Choose, owner: Marketing, cost: 400}
    - {name: Flyers, owner: Marketing, cost: 0}
"""
SHARED = "journey: {}\ncustomer: {{stages: [{{name: S, touchpoints: [{}]}}]}}\ncompany: shop.yaml\n"


@pytest.fixture
def shop(analysed) -> Document:
    return document(analysed(SHOP))


def test_the_head(shop) -> None:
    assert (shop.title, shop.day, shop.version) == (
        "Gap report: Buying shoes",
        date(2026, 11, 22),
        journeygap.__version__,
    )
    assert shop.files == ("journey.yaml",)
    assert (shop.journeys[0].persona, shop.journeys[0].facts, shop.errors) == ("runner", (), ())


def test_the_answer_is_that_of_the_one_journey(shop) -> None:
    # Fitting 8 of 8 + 6 + 6, half fulfilled: 4 of 20. Billboards 400 of 1,000 wasted, Care tips 100 misplaced.
    assert (
        shop.answer
        == shop.journeys[0].answer
        == (
            "Of 3 touchpoints that customers need, none is met, and 1 in part; "
            "weighted by importance and by how well each is met, coverage is 20%. "
            "40% of the cost meets no customer of this journey, and 10% is in the wrong stage. "
            "Found: 3 gaps, 1 dark stage, 1 point on delivery or targets, 4 cases of waste or misplaced effort and "
            "1 open question; in all 9 of medium and 1 of low priority."
        )
    )
    assert [(each.name, each.share) for each in shop.measures] == [
        ("Coverage", 0.2),
        ("Alignment", 0.5),
        ("Waste", 0.4),
        # Importance 14 of 20 and 6 of 20; what matches is 500 of 1,000 in Choose and nothing in Wear.
        ("Allocation fit", 0.5),
    ]
    part = shop.journeys[0]
    assert (part.coverage, part.alignment, part.waste, part.allocation_fit) == (0.2, 0.5, 0.4, 0.5)
    assert (part.required, part.matched, part.met) == (3, 1, 0)
    assert (part.errors, part.warnings, part.notes) == (0, 9, 1)


def test_the_three_things_to_do_first_say_why(shop) -> None:
    assert [(each.kind, each.title, each.reason) for each in shop.first] == [
        ("Waste", "Billboards: 400 EUR a month", "nothing else that can be dropped or moved takes more effort"),
        (
            "Quick win",
            "Care tips (Wear)",
            "its opportunity is 12 of 20, high",
        ),
        (
            "Long term",
            "Fitting (Choose): 4, not 8",
            "its opportunity is 12 of 20, high; no gap that takes several teams or new systems has a higher one",
        ),
    ]
    assert shop.first[0].suggestion == "drop it"  # all that customers need in Choose rests on talks
    assert shop.first[0].message.startswith("no customer of this journey meets “Billboards” at any stage")
    assert shop.first[0].journey is None


def test_a_stage_has_its_overlay(shop) -> None:
    choose, wear = shop.journeys[0].stages

    assert (choose.name, choose.facts, choose.mindset) == (
        "Choose",
        ("0 of 2 met", "before the purchase"),
        "Wants to try them on",
    )
    assert choose.coverage == pytest.approx(4 / 14)
    assert choose.rows[0] == Row(
        key=State.WEAK,
        sign="~",
        state="weak",
        touchpoint="Fitting",
        optional=False,
        company="Fitting",
        importance=8.0,
        level=4.0,
        expected=8.0,
        opportunity=12.0,
        owners=("Shop",),
        serving=("Shop",),
        feeling=None,
        severity="warning",
        known=(),
        evidence=("talks (9 interviews, 2026-06-01)",),
    )
    assert [(row.sign, row.state, row.touchpoint, row.optional, row.company) for row in choose.rows[1:]] == [
        ("✗", "missing", "Reviews", False, ""),
        ("✗", "missing", "Forum", True, ""),
        ("→", "misplaced", "", False, "Care tips"),
        ("⌀", "wasted", "", False, "Billboards"),
    ]
    assert [(row.state, row.company) for row in wear.rows] == [("wrong stage", "Care tips (in Choose)")]
    assert [(row.state, row.company) for row in shop.journeys[0].elsewhere] == [("wasted", "Flyers")]


def test_gaps_are_parted_by_what_they_take(shop) -> None:
    found = shop.journeys[0].findings

    assert [(each.code, each.title, each.owners, each.constraints) for each in found.quick] == [
        ("JG106", "Wear: its one touchpoint", (), ()),
    ]
    assert [(each.code, each.title, each.owners) for each in found.quick[0].under] == [
        ("JG103", "Care tips (Wear)", ("Web",))
    ]
    assert [(each.code, each.place, each.constraints) for each in found.long] == [
        ("JG102", "journey.yaml:11:18", ("people",)),  # held back, and 4 short
        ("JG101", "journey.yaml:12:18", ()),
    ]
    assert (found.unowned, found.number_of_gaps) == ((), 3)
    assert [each.code for each in found.waste] == ["JG201", "JG202", "JG201", "JG205"]
    assert [each.code for each in found.delivery] == ["JG111"]
    assert [each.code for each in found.doubts] == ["JG301"]


def test_what_dropping_and_moving_would_free(shop) -> None:
    assert shop.journeys[0].freed == (
        "Stopping what meets nobody would free 400 EUR a month (40% of the effort).",
        "Moving what is misplaced would put 100 EUR a month (10% of the effort) to use.",
    )


def test_effort_against_importance(shop) -> None:
    assert shop.journeys[0].allocation == (
        Share(stage="Choose", importance=0.7, effort=1.0, meaning="more than its importance calls for"),
        Share(
            stage="Wear",
            importance=0.3,
            effort=0.0,
            meaning="under-invested: less than half of what its importance calls for",
        ),
    )
    assert shop.journeys[0].allocation_words == ""


def test_quadrants_name_their_touchpoints_and_where_they_part(shop) -> None:
    part = shop.journeys[0]

    # Importance (8 + 6 + 4 + 6) / 4 = 6; performance 4: nothing else is matched.
    assert part.crosshairs == (
        "More important means 6 of 10 or more (the average of this journey), "
        "delivered better 4 of 10 or more (the average of this journey). "
        "What is delivered less well than average may still be met."
    )
    assert [(each.name, [placed.touchpoint for placed in each.touchpoints]) for each in part.quadrants] == [
        ("Concentrate here", ["Fitting", "Reviews", "Care tips"]),
        ("Keep up the good work", []),
        ("Low priority", ["Forum"]),
        ("Possible overkill", []),
    ]
    assert part.quadrants[0].touchpoints[0] == Placed(
        touchpoint="Fitting", stage="Choose", importance=8.0, performance=4.0, gap=True
    )


def test_crosshairs_that_were_set_are_said_to_be(analysed) -> None:
    part = document(analysed(SHOP, Settings(crosshair_importance=7))).journeys[0]

    assert part.crosshairs.startswith("More important means 7 of 10 or more (as configured), delivered better 4 of 10")


def test_questions_for_the_company_follow_the_stages(shop) -> None:
    assert [(each.stage, each.code, each.text) for each in shop.journeys[0].to_company] == [
        (
            "Choose",
            "JG102",
            "What keeps “Fitting” from being as good as customers expect in stage “Choose”, and what would it take?",
        ),
        (
            "Choose",
            "JG101",
            (
                "What does the company do about “Reviews” while customers are in stage “Choose”, "
                "and is anybody in charge of it?"
            ),
        ),
        (
            "Choose",
            "JG201",
            "What is “Billboards” meant to do for customers, and what would happen if it stopped?",
        ),
        ("Wear", "JG106", "Is anybody at the company in charge of what customers meet in stage “Wear”?"),
        ("Wear", "JG103", "Could “Care tips” also be used while customers are in stage “Wear”?"),
        ("Wear", "JG111", "How did stage “Wear” come to get so small a part of the effort?"),
        (None, "JG205", "Does anybody still use the tool “Old suite”, and what for?"),
        (None, "JG201", "What is “Flyers” meant to do for customers, and what would happen if it stopped?"),
    ]


def test_questions_for_customers_are_open(shop) -> None:
    assert [(each.stage, each.text) for each in shop.journeys[0].to_customers] == [
        ("Choose", "Tell me about the last time you used “Fitting”. How did it go?"),
        ("Choose", "Tell me about the last time you used “Reviews”. What were you trying to get done?"),
        ("Choose", "When did you last come across “Billboards”, if ever? What did you do then?"),
        ("Wear", "Think back to “Wear”: what did you do first, and where did you turn to?"),
        ("Wear", "Tell me about the last time you used “Care tips”. What were you trying to get done?"),
        ("Wear", "How did you find out about “Care tips”, if you know of it? When did you last use it?"),
        (None, "When did you last come across “Flyers”, if ever? What did you do then?"),
    ]


def test_what_is_assumed_is_named_and_asked_about(analysed) -> None:
    part = document(
        analysed(
            "journey: A\ncustomer: {stages: [{name: S, touchpoints: [One, Two, {name: Three, importance: 4}]}]}\n"
            "company: {touchpoints: [One, Two]}\n"
        )
    ).journeys[0]

    assert part.assumed == ("One (S)", "Two (S)")
    assert part.unrated == ("One (S)", "Two (S)")
    assert part.basis == "nobody has rated any of it"
    assert [each.text for each in part.to_customers][-2:] == [
        "When did you last use any of these: “One” and “Two”? How was it, and what had you expected?",
        "Of all that you used at that point, what helped you most, and what could you have done without?",
    ]


@pytest.mark.parametrize(
    ("customer", "company", "answer"),
    [
        (
            "[T]",
            "",
            (
                "What the company does is not stated, so that coverage is unknown. "
                "Nothing is stated that effort is spent on. There is nothing to report."
            ),
        ),
        (
            "[{name: T, ownership: social}]",
            "company: {touchpoints: [X]}",
            (
                "No touchpoint that customers need is listed, so there is no coverage to report. "
                "100% of the company touchpoints meet no customer of this journey. "
                "Found: 1 case of waste or misplaced effort, of medium priority."
            ),
        ),
        (
            "[T]",
            "company: {touchpoints: [T]}",
            (
                "Of 1 touchpoint that customers need, 1 is met; "
                "weighted by importance and by how well each is met, coverage is 100%. "
                "0% of the company touchpoints meet no customer of this journey. There is nothing to report."
            ),
        ),
    ],
)
def test_the_answer_where_little_is_stated(analysed, customer, company, answer) -> None:
    reported = document(
        analysed(f"journey: A\ncustomer: {{stages: [{{name: S, touchpoints: {customer}}}]}}\n{company}\n")
    )

    assert reported.answer == answer
    assert reported.journeys[0].allocation == ()


@pytest.mark.parametrize(
    ("company", "words"),
    [
        ("[T]", "Neither cost nor hours are stated for all that the company does, so that effort is only counted."),
        ("[]", "Neither cost nor hours are stated for all that the company does, so that effort is only counted."),
        ("[{name: T, hours: 3}]", ""),
    ],
)
def test_why_effort_is_not_weighed(analysed, company, words) -> None:
    reported = document(
        analysed(
            f"journey: A\ncustomer: {{stages: [{{name: S, touchpoints: [T]}}]}}\ncompany: {{touchpoints: {company}}}\n"
        )
    )

    assert reported.journeys[0].allocation_words == words


def test_counted_effort_is_freed_in_activities(analysed) -> None:
    part = document(
        analysed(
            "journey: A\ncustomer: {stages: [{name: S, touchpoints: [T]}, {name: U}]}\n"
            "company: {touchpoints: [{name: T, stage: U}, X, Y]}\n"
        )
    ).journeys[0]

    assert part.freed == ("2 of 3 company touchpoints meet nobody.", "1 of 3 company touchpoints is misplaced.")


def test_a_portfolio_pools_and_tells_shared_findings_once(analysed) -> None:
    reported = document(
        analysed(
            a__journey__yaml=SHARED.format("Ay", "Chat"),
            b__journey__yaml=SHARED.format("Bee", "Desk"),
            shop__yaml="company: {currency: EUR, touchpoints: [{name: Chat, cost: 60}, {name: Desk, cost: 30}, "
            "{name: Fax, cost: 10}]}\n",
        )
    )

    assert (reported.title, reported.files) == (
        "Gap report: 2 journeys",
        ("a.journey.yaml", "b.journey.yaml", "shop.yaml"),
    )
    assert reported.answer == (
        "In 2 journeys customers need 2 touchpoints: 2 are met; "
        "weighted by importance and by how well each is met, coverage over all is 100%. "
        "10% of the cost meets no customer of any journey; what several journeys share counts once. "
        "Found: 1 case of waste or misplaced effort, of medium priority."
    )
    assert [(each.name, each.share) for each in reported.measures] == [("Coverage", 1.0), ("Waste", 0.1)]
    assert [(each.name, each.waste) for each in reported.journeys] == [("Ay", 0.4), ("Bee", 0.7)]
    assert [each.title for each in reported.shared.waste] == ["Fax: 10 EUR"]
    assert [each.findings.waste for each in reported.journeys] == [(), ()]
    # What Bee alone meets is no waste of Ay's, and is not to be dropped.
    assert reported.journeys[0].freed == (
        "Stopping what meets nobody would free 10 EUR (10% of the effort).",
        "30 EUR (30% of the effort) is of use only to other journeys.",
    )
    assert [(each.kind, each.title, each.journey) for each in reported.first] == [("Waste", "Fax: 10 EUR", None)]
    assert [each.text for each in reported.shared_to_company] == [
        "What is “Fax” meant to do for customers, and what would happen if it stopped?"
    ]
    for each in reported.journeys:
        assert "When did you last come across “Fax”, if ever? What did you do then?" in [
            question.text for question in each.to_customers
        ]


def test_steps_of_a_portfolio_name_their_journey_and_compare_no_currencies(analysed) -> None:
    half = "journey: {0}\ncustomer: {{stages: [{{name: S, touchpoints: [T]}}]}}\n"
    own = "company: {{currency: {1}, touchpoints: [{{name: T, cost: 1}}, {{name: {0} ads, cost: {2}}}]}}\n"

    reported = document(
        analysed(
            a__journey__yaml=(half + own).format("Ay", "EUR", 5),
            b__journey__yaml=(half + own).format("Bee", "JPY", 900),
        )
    )

    assert [(each.title, each.journey, each.reason) for each in reported.first] == [
        ("Ay ads: 5 EUR", "Ay", "what it takes is free for what customers do use"),
    ]


def test_errors_are_said_with_what_was_left_out(analysed) -> None:
    reported = document(analysed(SHOP, broken__journey__yaml="journey: Half\n"))

    assert reported.answer.endswith("1 definition error in “broken.journey.yaml”; what depends on it was left out.")
    assert [(each.code, each.place) for each in reported.errors] == [("JG004", "broken.journey.yaml:1:1")]
    assert reported.files == ("journey.yaml", "broken.journey.yaml")


def test_errors_alone(analysed) -> None:
    reported = document(analysed("journey: Half\n"))

    assert (reported.title, reported.journeys, reported.first, reported.methods) == ("Gap report", (), (), ())
    assert reported.answer.startswith("No journey could be analysed. 1 definition error")


def test_facts_that_change_how_figures_read_are_said(analysed) -> None:
    reported = document(
        analysed(SHOP.replace("  persona", "  scale: {min: 1, max: 9}\n  persona"), Settings(include_planned=True))
    )

    assert reported.journeys[0].facts == ("ratings rescaled to 0–10", "as it will be with what is planned")


def test_names_are_fit_to_show_and_not_escaped(analysed) -> None:
    reported = document(
        analysed(SHOP.replace("Billboards", r'"a|<b>\u001b[31m\nc\u202e"').replace("Flyers", "x" * 10_000))
    )

    names = [row.company for row in (*reported.journeys[0].stages[0].rows, *reported.journeys[0].elsewhere)]
    assert "a|<b>\\x1b[31m c\\u202e" in names
    assert max(map(len, names)) == 160


TARGETS = (
    Target(measure="coverage", at_least=60, source="the board, 2026"),
    Target(measure="waste", at_most=50, gate=True),
    Target(measure="NPS", at_least=30),
)


def test_targets_are_said_with_what_was_found(analysed) -> None:
    reported = document(analysed(SHOP, Settings(targets=TARGETS)))

    assert [(each.name, each.wanted, each.reached, each.met, each.gate, each.source) for each in reported.targets] == [
        ("coverage", "at least 60%", "20%", False, False, "the board, 2026"),
        ("waste", "at most 50%", "40%", True, True, ""),
    ]
    assert {each.journey for each in reported.targets} == {"Buying shoes"}


def test_what_was_accepted_is_said(analysed) -> None:
    result = analysed(SHOP)

    assert document(result).accepted == ""
    reported = document(replace(result, accepted=Accepted(remarks=2, baseline=0)))
    assert reported.accepted == "findings are accepted: 2 by ignore comments"


def test_what_is_met_is_never_worth_considering(analysed) -> None:
    # Rated 6 of the 6 that is expected: met, and 8 + (8 - 6) = 10 would be worth considering.
    reported = document(
        analysed(
            "journey: A\ncustomer:\n  stages:\n    - name: S\n      touchpoints:\n"
            "        - {name: T, importance: 8, expects: 6, satisfaction: 6, friction: it is slow}\n"
            "company: {touchpoints: [{name: T, stage: S, owner: O}]}\n"
        )
    )

    (step,) = reported.first
    assert (step.title, step.reason) == ("T (S): “it is slow”", "it is met, and yet customers complain")


def test_a_performance_that_nobody_knows_is_not_zero(analysed) -> None:
    text = (
        "journey: J\ncustomer:\n  stages:\n    - name: S\n      touchpoints:\n"
        "        - {name: A, importance: 9, friction: slow}\n"
        "        - {name: B, importance: 5, satisfaction: 6}\n"
        "        - {name: C, importance: 8}\n"
        "company: {touchpoints: [A, B]}\n"
    )
    (part,) = document(analysed(text)).journeys

    assert {
        placed.touchpoint: (placed.performance, placed.unmatched)
        for quadrant in part.quadrants
        for placed in quadrant.touchpoints
    } == {"A": (None, False), "B": (6.0, False), "C": (None, True)}
