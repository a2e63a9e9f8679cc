"""The questions of an audit on paper, in whole sentences."""

from journeygap.core.language import say


def test_what_effort_is_stated_in():
    assert say("questionnaire.effort", currency=None, period=None) == "cost or hours"
    assert say("questionnaire.effort", currency="EUR", period="month") == "cost (EUR or hours) per month"


def test_where_an_answer_is_written():
    assert say("questionnaire.besides-entry", line="__", effort="cost or hours") == (
        "Name: __  Stage: __  In charge: __  cost or hours: __  Kept for: __"
    )
    assert say("questionnaire.delivers", lowest="1", highest="5", line="__") == (
        "how good it is, as we see it (1 to 5): __"
    )
