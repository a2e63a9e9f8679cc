"""Columns next to those of the stages."""

from __future__ import annotations

import pytest

from journeygap.sheets.layouts.behind import is_behind

NO_STAGES = [
    "Notes",
    "Total",
    "Owner",
    "KPI",
    "Priority",
    "Importance",
    "Pain points",
    "Gesamt",
    "Verantwortlich",
    "备注",
]


@pytest.mark.parametrize("text", NO_STAGES)
def test_what_names_no_stage(text) -> None:
    assert is_behind(text)


@pytest.mark.parametrize("text", ["Search", "Support", "Feedback", "Notes of leave", "Interaction", "Goal", "购买"])
def test_what_may_be_a_stage(text) -> None:
    assert not is_behind(text)
