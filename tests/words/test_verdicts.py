"""What fails a run, and what could not be judged, in whole sentences."""

import pytest

from journeygap.core.language import say


@pytest.mark.parametrize(
    ("facts", "against"),
    [
        ({"targets": [], "coverage": True, "waste": False}, "the least coverage"),
        ({"targets": [], "coverage": True, "waste": True}, "the least coverage and the most waste"),
        ({"targets": ["NPS", "CSAT"], "coverage": False, "waste": False}, "the target for “NPS” and “CSAT”"),
    ],
)
def test_thresholds_that_nothing_is_known_against(facts, against):
    assert say("verdicts.left-open", path="j.yaml", **facts) == (
        f"j.yaml: what the company does is not stated, so nothing is known to hold against {against}: passed"
    )


def test_what_fails_a_run():
    assert say("verdicts.findings", number=1, threshold="warning") == "1 finding is at or above warning"
    assert say("verdicts.findings", number=1200, threshold="warning") == "1,200 findings are at or above warning"
    assert say("verdicts.target", path=None, name="coverage", reached="40%", wanted="at least 60%") == (
        "coverage is 40%; the target is at least 60%"
    )
