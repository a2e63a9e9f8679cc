"""How targets are named."""

import pytest

from journeygap.core.language import say


@pytest.mark.parametrize(
    ("touchpoint", "stage", "words"),
    [
        (None, None, "coverage"),
        (None, "Buy", "coverage of Buy"),
        ("Till", None, "coverage of Till"),
        ("Till", "Buy", "coverage of Till (Buy)"),
    ],
)
def test_what_is_measured_and_where(touchpoint, stage, words) -> None:
    assert say("targets.name", measure="coverage", touchpoint=touchpoint, stage=stage) == words
