"""What documents say of a result, in words."""

from datetime import date
from types import SimpleNamespace

import pytest

from journeygap.core.finding import Severity
from journeygap.core.language import say
from journeygap.method.measures import Coverage, Crosshairs
from journeygap.words.en import sentences


@pytest.mark.parametrize(
    ("journeys", "words"),
    [([], "Gap report"), (["Trip"], "Gap report: Trip"), (["Trip", "Stay"], "Gap report: 2 journeys")],
)
def test_a_title(journeys: list[str], words: str) -> None:
    assert say("document.title", journeys=journeys) == words


def test_the_answer() -> None:
    assert say("document.pooled", journeys=2, required=1, matched=0, met=0, coverage=0.0) == (
        "In 2 journeys customers need 1 touchpoint: none is met; "
        "weighted by importance and by how well each is met, coverage over all is 0%."
    )
    assert say("document.pooled", journeys=2, required=9, matched=1, met=1, coverage=None) == (
        "In 2 journeys customers need 9 touchpoints."
    )
    # 40 needed, 29 of them matched: 15 well enough, 14 not.
    assert say("document.pooled", journeys=2, required=40, matched=29, met=15, coverage=0.53).startswith(
        "In 2 journeys customers need 40 touchpoints: 15 are met and 14 in part; "
    )
    assert say("document.covered", covered=Coverage(3, 2, 1, 15.0, 9.0, {})) == (
        "Of 3 touchpoints that customers need, 1 is met and 1 in part; "
        "weighted by importance and by how well each is met, coverage is 60%."
    )
    assert say("document.wasted", wasted=0.31, misplaced=0.06, nobody=0.31, unit="cost") == (
        "31% of the cost meets no customer of this journey, and 6% is in the wrong stage."
    )
    assert say("document.wasted", wasted=0.5, misplaced=0.0, nobody=None, unit="hours") == (
        "50% of the hours meet no customer of this journey."
    )
    assert say("document.wasted", wasted=0.49, misplaced=0.0, nobody=0.1, unit="cost") == (
        "49% of the cost meets no customer of this journey (10% meets no customer of any)."
    )
    assert say("document.found", kinds={}, counts={}) == "There is nothing to report."
    counts = {Severity.ERROR: 2, Severity.WARNING: 1_000, Severity.INFO: 1}
    kinds = {"gaps": 1_000, "dark": 1, "waste": 2}
    assert say("document.found", kinds=kinds, counts=counts) == (
        "Found: 1,000 gaps, 1 dark stage and 2 cases of waste or misplaced effort; "
        "in all 2 of high, 1,000 of medium and 1 of low priority."
    )


def test_what_was_found_of_one_priority() -> None:
    one = say("document.found", kinds={"doubts": 1}, counts={Severity.INFO: 1})
    several = say("document.found", kinds={"gaps": 2}, counts={Severity.INFO: 2})

    assert (one, several) == ("Found: 1 open question, of low priority.", "Found: 2 gaps, all of low priority.")


def test_crosshairs() -> None:
    means = {"importance_configured": False, "performance_configured": True}
    assert say("document.crosshairs", cross=Crosshairs(6.25, 5.0), **means) == (
        "More important means 6.3 of 10 or more (the average of this journey), "
        "delivered better 5 of 10 or more (as configured)."
    )
    assert say("document.crosshairs", cross=Crosshairs(6.0, None), **means) == (
        "More important means 6 of 10 or more (the average of this journey); nothing that is matched is rated."
    )
    averages = dict.fromkeys(means, False)
    assert say("document.crosshairs", cross=Crosshairs(6.0, 7.6), **averages).endswith(
        "7.6 of 10 or more (the average of this journey). What is delivered less well than average may still be met."
    )


def test_no_quadrant_calls_bad_what_is_only_below_the_average() -> None:
    means = [
        words for name, words in {**sentences("document"), **sentences("chart")}.items() if name.endswith("-means")
    ]

    assert len(means) == 10
    assert not [words for words in means if "bad" in words or " well" in words.replace("less well", "")]


@pytest.mark.parametrize(
    ("name", "kind", "sample", "words"),
    [
        ("talks", "interview", 12, "talks (12 interviews, 2026-05-12, Berlin)"),
        ("survey", "survey", 214, "survey (214 answers, 2026-05-12, Berlin)"),
        ("old", "survey", None, "old (survey, 2026-05-12, Berlin)"),
        ("tickets", "support", 30, "tickets (support requests, sample 30, 2026-05-12, Berlin)"),
    ],
)
def test_evidence(name: str, kind: str, sample: int | None, words: str) -> None:
    stated = SimpleNamespace(id=name, kind=kind, sample=sample, date=date(2026, 5, 12), source="Berlin")

    assert say("document.evidence", item=SimpleNamespace(stated=stated)) == words


def test_what_is_known_of_a_touchpoint() -> None:
    assert say("document.channel", values=["web", "shop"]) == "Channel: web, shop"
    assert say("document.feels", value=2.0) == "Customers feel +2, of -2 to 2"
