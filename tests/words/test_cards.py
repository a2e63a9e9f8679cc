"""What a card says of importance and level."""

import pytest

from journeygap.core.language import say


@pytest.mark.parametrize(
    ("importance", "of_importance", "level", "interval", "words"),
    [
        (None, None, None, None, "importance not stated"),
        (8.0, None, None, None, "importance 8"),
        (8.0, (7.25, 9.0, 40), None, None, "importance 8 (7.3 to 9, 40 answers)"),
        (8.0, None, 5.5, (5.0, 6.0, 12), "importance 8 · level 5.5 of 7 expected (5 to 6, 12 answers)"),
        (None, None, 0.0, None, "importance not stated · level 0 of 7 expected"),
    ],
)
def test_ratings_with_their_intervals(importance, of_importance, level, interval, words) -> None:
    facts = {"importance": importance, "importance_interval": of_importance, "level": level, "interval": interval}

    assert say("cards.rated", expected=7.0, **facts) == words
