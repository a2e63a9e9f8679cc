"""What is wrong with an answer of an audit, and what becomes of the answers, in whole sentences."""

import pytest

from journeygap.audit.writing import Refused
from journeygap.core.language import say


def test_which_keys_may_be_typed():
    assert say("answers.presence", keys=["y", "n"]) == "Please answer y or n, or Enter to pass over."
    assert say("answers.presence", keys=["y", "n", "p"]) == "Please answer y, n or p, or Enter to pass over."


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"meant": None, "helped": False}, "Nothing is called “Chot”. Please give a number."),
        ({"meant": "Chat", "helped": False}, "Nothing is called “Chot”. Did you mean “Chat”?"),
        (
            {"meant": "Chat", "helped": True},
            "Nothing is called “Chot”. Did you mean “Chat”? If it is a reason, write it without “for”.",
        ),
    ],
)
def test_a_name_that_is_not_listed(facts, said):
    assert say("answers.unknown", name="Chot", **facts) == said


def test_a_name_that_is_listed_already():
    assert say("answers.clash", name="Chat", besides=True) == (
        "“Chat” is listed there already. Go back with b (name what is not listed), or give it another name."
    )


def test_a_stage_that_there_is_not():
    assert say("answers.unknown-stage", name="By", meant="Buy", stages=("Look", "Buy")) == (
        "No stage is called “By”. Did you mean “Buy”?"
    )
    assert say("answers.unknown-stage", name="Use", meant=None, stages=("Look", "Buy")) == (
        "No stage is called “Use”. The stages are “Look” and “Buy”."
    )


def test_why_answers_are_not_put_in():
    assert str(Refused("changed", file="journey.yaml")) == "somebody else has changed journey.yaml meanwhile"
    assert str(Refused("error", file="journey.yaml", line=3, message="x is missing")) == (
        "journey.yaml would have an error on line 3: x is missing"
    )


def test_what_is_left_for_the_next_time():
    assert say("answers.absent", file="j.audit.json", number=1) == "j.audit.json: 1 touchpoint noted where you are not"
    assert say("answers.open", file="j.audit.json", number=2) == (
        "j.audit.json: 2 answers to be finished the next time"
    )
