"""What to do about a value that does not fit: the figure that it was meant to be."""

from journeygap.core.language import say


def test_a_percentage_as_a_rating_on_the_scale() -> None:
    text = say("advice.as-rating", value=7.123456, low=0, high=10, written="71.23456 %" * 9)

    assert text.count("7.123") == 2
    assert "7.1234" not in text
    assert "0 to 10" in text
    assert len(text) < 120  # what was written is cut


def test_a_figure_is_offered_where_it_is_clear_which() -> None:
    clear, unclear = (say("advice.point", figure=figure) for figure in ("6.5", None))

    assert clear == f"{unclear}: 6.5"
