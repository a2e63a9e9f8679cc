"""Rules that a configuration states: what they find, and what to do about it."""

import pytest

from journeygap.core.language import say
from journeygap.model.configuration import StatedRule


@pytest.mark.parametrize(
    ("more", "wrong", "message", "suggestion"),
    [
        ({}, [], "touchpoint “A” states no owner", "add owner"),
        ({"one_of": ["x", "y"]}, ["z"], "owner of touchpoint “A” is “z”", "write one of “x” and “y”"),
        ({"matches": "T-*"}, ["z"], "owner of touchpoint “A” is “z”", "write what matches “T-*”"),
        ({"message": "Ask Ann."}, [], "“A”: Ask Ann.", "touchpoint “A” states no owner; add owner"),
    ],
)
def test_what_a_rule_finds(more, wrong, message, suggestion) -> None:
    rule = StatedRule(on="touchpoint", require="owner", **more)

    assert say("checks.message", rule=rule, name="A", wrong=wrong) == message
    assert say("checks.suggestion", rule=rule, name="A", wrong=wrong) == suggestion


def test_the_page_of_a_rule_names_its_key_its_condition_and_its_code() -> None:
    rule = StatedRule(on="touchpoint", require="owner", where={"moment": True}, one_of=["x", "y"])
    page = say("checks.page", rule=rule, code="T001")

    for part in ("`owner` of each touchpoint where moment is True", "“x” and “y”", '`T001 = "info"`'):
        assert part in page


def test_a_key_that_is_not_there_is_offered_another_or_all() -> None:
    facts = {"number": 2, "on": "stage", "key": "onwer", "known": ["owner", "name"]}

    near, far = (say("checks.unknown-key", **facts, meant=meant) for meant in ("owner", None))
    assert ("“owner”" in near, "“name”" in near) == (True, False)
    assert ("“owner”" in far, "“name”" in far, "2" in far) == (True, True, True)
