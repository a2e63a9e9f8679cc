"""The comments of a drafted evidence file, in words."""

from typing import Any, get_args, get_type_hints

import pytest

from journeygap.core.language import say
from journeygap.evidence.drafting.head import Head
from journeygap.words.en.drafting import SENTENCES


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            {"label": "How was it?", "holds": "numbers", "distinct": 5, "ends": (1.0, 5.0), "empty": 0.25},
            "“How was it?”, 1 to 5, 25% empty",
        ),
        ({"label": "", "holds": "numbers", "distinct": 90, "ends": None, "empty": 0}, "numbers"),
        ({"label": "", "holds": "texts", "distinct": 1, "ends": None, "empty": 0}, "1 text"),
        ({"label": "", "holds": "times", "distinct": 9, "ends": None, "empty": 0}, "times"),
    ],
)
def test_what_is_in_a_column(facts: dict[str, Any], expected: str) -> None:
    assert say("drafting.column", **facts, different=False) == expected
    assert say("drafting.column", **facts, different=True) == f"{expected}, {facts['distinct']} different"


def test_what_was_looked_at() -> None:
    assert say("drafting.drafted", export="a.csv", rows=1, columns=2, whole=True) == (
        "Drafted from a.csv: 1 row, 2 columns."
    )
    assert say("drafting.drafted", export="a.csv", rows=100_000, columns=1, whole=False) == (
        "Drafted from a.csv: the first 100,000 rows, 1 column."
    )


def test_what_is_likely_is_said_so() -> None:
    assert say("drafting.entry", said=["1 to 5", "2 texts"], likely=True) == "likely: 1 to 5; 2 texts"
    assert say("drafting.entry", said=["1 to 5"], likely=False) == "1 to 5"
    assert say("drafting.rows", number=1200, likely=False) == "1,200 rows"
    assert say("drafting.likely-scale", columns=1, low=1.0, high=7.0) == "likely: 1 column with answers from 1 to 7"


def test_what_to_settle() -> None:
    assert say("drafting.ready", open_keys=["scale", "date"]) == "settle scale, date first"
    assert say("drafting.ready", open_keys=[]) == "it can be measured as it is"


def test_comments_are_on_one_line() -> None:
    assert [name for name, words in SENTENCES.items() if isinstance(words, str) and "\n" in words] == []


def test_every_way_to_see_a_head_has_words() -> None:
    assert {each for each in get_args(get_type_hints(Head)["why"]) if each} <= SENTENCES.keys()
