"""What the overlay says of stages and touchpoints."""

from types import SimpleNamespace

import pytest

from journeygap.core.language import say


def placed(name: str, *stages: str) -> SimpleNamespace:
    return SimpleNamespace(
        activity=SimpleNamespace(name=name), stages=tuple(SimpleNamespace(name=stage) for stage in stages)
    )


@pytest.mark.parametrize(("phase", "words"), [("before", "before the purchase"), ("Aware", "phase Aware")])
def test_phases(phase: str, words: str) -> None:
    assert say("overlay.phase", phase=phase) == words


def test_where_something_is() -> None:
    assert say("overlay.planned", placements=[placed("A"), placed("B")]) == "A, B (planned)"
    assert say("overlay.elsewhere", placements=[placed("A", "S", "T"), placed("B")]) == (
        "A (in S, T), B (in another stage)"
    )
    many = placed("A", *(f"S{number}" for number in range(22)))
    assert say("overlay.elsewhere", placements=[many]).endswith("S19 and 2 more)")


def test_touchpoints_without_a_channel() -> None:
    assert say("overlay.channel-silent", silent=1, required=3) == (
        "1 of 3 touchpoints states no channel and is not counted here"
    )
    assert say("overlay.channel-silent", silent=2, required=3) == (
        "2 of 3 touchpoints state no channel and are not counted here"
    )
