"""Scales and labels: where values lie, and that no label touches another."""

from hypothesis import given
from hypothesis import strategies as st

from journeygap.reporters.pages.plot import Box, Dot, Scale, cut, place, width_of, wrapped

INSIDE = Box(0, 0, 400, 300)


def test_a_scale() -> None:
    # -2 to 2 over 58 to 14, upwards: a quarter of the way from the bottom is 58 - 44/4.
    scale = Scale(-2, 2, 58, 14)

    assert [scale.at(value) for value in (-2, -1, 0, 2, 9)] == [58, 47, 36, 14, 14]


def test_texts_are_cut_and_wrapped_to_a_width() -> None:
    # At 10 px a cell takes 6: 60 px hold ten cells, five of which are a Chinese word of two and a half letters.
    assert width_of("选择", 10) == 24
    assert cut("comparison site", 60, 10) == "compariso…"
    assert cut("选择银行选择", 60, 10) == "选择银行…"
    assert cut("compare it", 60, 10) == "compare it"
    assert wrapped("the comparison site of a bank", 60, 10, 2) == ["the", "compariso…"]


def test_a_label_goes_where_there_is_room() -> None:
    # The second is 12 to the right of the first, where the first would have its label: that goes to the left.
    first, second = place([Dot(200, 100, "Branch", "1"), Dot(212, 100, "Form", "2")], INSIDE, 10, 5)

    assert (first.text, second.text) == ("Branch", "Form")
    assert first.box.x + first.box.width <= 195
    assert second.box.x >= 217


def test_what_does_not_fit_has_its_number() -> None:
    (label,) = place([Dot(200, 150, "x" * 90, "7")], INSIDE, 10, 5)

    assert label.text == "7"


dots = st.lists(
    st.builds(
        Dot,
        x=st.floats(10, 390),
        y=st.floats(10, 290),
        text=st.text("abcxyz 选择", min_size=1, max_size=40),
        short=st.integers(1, 99).map(str),
    ),
    max_size=25,
)


@given(dots)
def test_no_label_touches_another_or_leaves_the_picture(found) -> None:
    labels = [each for each in place(found, INSIDE, 12, 5) if each.text]

    assert not any(one.box.touches_any(other.box for other in labels[:at]) for at, one in enumerate(labels))
    assert all(each.box.within(INSIDE) for each in labels)
