"""Questions to customers about what nobody has rated."""

from journeygap.core.language import say


def test_one_touchpoint_and_several() -> None:
    assert say("asking.unrated", names=["A"]) == "How was it the last time you used “A”? What had you expected?"
    assert say("asking.unrated", names=["A", "B", "C", "D", "E"]) == (
        "When did you last use any of these: “A”, “B”, “C”, “D” and “E”? How was it, and what had you expected?"
    )
