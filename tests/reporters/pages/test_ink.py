"""What the slide is drawn with."""

import pytest

from journeygap.reporters.pages import ink


def test_a_text_is_escaped_and_keeps_its_place() -> None:
    assert ink.text(1, 2, "a < b", 14) == (
        '<text x="1.0" y="2.0" font-size="14" font-weight="normal" fill="#1f2328">a &lt; b</text>\n'
    )


def test_what_a_program_would_obey_is_shown_and_directions_are_ours() -> None:
    assert ink.escaped("\x1b[31m\u202e") == "\\x1b[31m\\u202e"
    assert ink.escaped("عرض") == "\u2067عرض\u2069"


@pytest.mark.parametrize(("value", "words"), [(None, "–"), (0.0, "0%"), (0.425, "43%")])
def test_shares(value: float | None, words: str) -> None:
    assert ink.share(value) == words


def test_a_bar_has_no_negative_width_and_hatching_stays_within_it() -> None:
    assert 'width="0.0"' in ink.bar(0, 0, -1, ink.GOOD)
    assert ink.hatched(0, 0, 0) == ""
    # 45 degrees: from 1 on, across a bar of 6, a line runs from its foot to 5 to the right, where the bar ends.
    assert "M1.0 13.0L6.0 8.0" in ink.hatched(0, 0, 6)
