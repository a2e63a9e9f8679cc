"""The map, its chart and its legends in whole sentences."""

import pytest

from journeygap.core.language import say
from journeygap.reporters.pages.chart import KINDS
from journeygap.words.en import sentences


@pytest.mark.parametrize(
    ("wasted", "all_of_it", "said"),
    [(None, False, "9,500"), ("500", False, "500 of 9,500 wasted"), ("9,500", True, "all 9,500 wasted")],
)
def test_what_is_spent_in_a_stage(wasted, all_of_it, said):
    assert say("map.money", spent="9,500", wasted=wasted, all_of_it=all_of_it) == said


def test_how_many_guesses_a_stage_holds():
    assert [say("map.guesses", number=number) for number in (1, 2)] == ["1 guess", "2 guesses"]


def test_what_a_decision_costs_and_rests_on():
    assert say("map.decision", money="", owners=(), titled_with_money=False) == "cost not stated yet · no owner yet"
    assert say("map.decision", money="5 EUR", owners=("A", "B"), titled_with_money=False) == "5 EUR · A, B"
    assert say("map.decision", money="5 EUR", owners=("A",), titled_with_money=True) == "A"
    assert say("map.rests-on", basis="") == "Rests on what the files state"
    assert say("map.rests-on", basis="talks (2)") == "Rests on talks (2)"


def test_every_kind_of_touchpoint_in_the_chart_has_words():
    assert {f"{kind}{end}" for kind in KINDS for end in ("", "-means")} == set(sentences("chart"))


def test_every_entry_of_the_legends_is_said_once_in_its_list():
    for beginning in ("band-", "role-", "mark-"):
        said = [words for name, words in sentences("legend").items() if name.startswith(beginning)]
        assert len(said) == len(set(said)) > 4
