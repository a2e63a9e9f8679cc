"""The results that programs get: plain data, how they are shown, and how they travel."""

import json
import pickle
from datetime import date

import pytest

import journeygap
from journeygap.reporters.listings.json import render

DAY = date(2026, 11, 22)


def test_plain_data_is_the_json_result(bank):
    plain = bank.to_dict()

    assert plain == json.loads("".join(render(bank)))
    assert bank.journeys[0].to_dict() == plain["journeys"][0]


def test_how_things_are_shown(bank):
    journey = bank.journeys[0]
    need = journey.overlay.needs[1]

    assert repr(bank).startswith("<Analysis of 1 journey: coverage 16%, waste 25%, ")
    assert repr(journey).startswith("<JourneyAnalysis of “Choosing a bank”: coverage 16%, ")
    assert repr(journey.journey) == "<Journey “Choosing a bank” of “Newcomer”: 2 stages, 3 touchpoints, 2 activities>"
    assert repr(journey.journey.stages[0]) == "<Stage “Compare”: 2 touchpoints>"
    assert repr(need.touchpoint) == "<Touchpoint “Branch visit” in “Compare”>"
    assert repr(need) == "<Need “Branch visit” in “Compare”: weak, 50% fulfilled>"
    assert repr(journey.journey.company.activities[1]) == "<Activity “Billboards”, live>"
    assert repr(journey.coverage) == "<Coverage 16%: 3 required, 1 matched, 0 met>"


def test_where_nothing_is_known_of_the_company(data):
    del data["company"]
    result = journeygap.analyze(data=data, today=DAY)

    assert result.to_frame("stages")[["required", "matched"]].isna().to_numpy().tolist() == [[False, True]] * 2
    assert "not known" in result._repr_html_()
    assert repr(result.journeys[0].coverage) == "<Coverage not known: 3 required>"


def test_results_can_be_sent_to_another_process(data):
    result = pickle.loads(pickle.dumps(journeygap.analyze(data=data, today=DAY)))  # noqa: S301 - it is our own

    assert result.with_("Branch visit", satisfaction=6).portfolio.coverage == 6 / 19
    with pytest.raises(journeygap.DefinitionError, match=r"<data>: company\.touchpoints\[1\]"):
        result.with_("Billboards", cost=-1)
