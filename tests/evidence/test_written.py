"""The measured file as text: YAML in one form, which every reader takes for what was written."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.evidence.written import text_of


def below(data: dict[str, Any]) -> str:
    """The text without its first line, which is a comment."""
    first, _, rest = text_of(data).partition("\n")
    assert first.startswith("# ")
    return rest


def test_figures_alone_are_on_one_line() -> None:
    data = {
        "evidence": "e",
        "all": {"touchpoints": {"Free WiFi": {"reach": {"value": 0.5, "n": 20, "unsure": True}}}},
        "left_out": {},
        "list": [{"event": "scroll", "n": 3}, {"event": "a: b", "n": 1}],
        "none": None,
        "empty": [],
    }
    assert below(data) == (
        "evidence: e\n"
        "all:\n"
        "  touchpoints:\n"
        "    Free WiFi:\n"
        "      reach: {value: 0.5, n: 20, unsure: true}\n"
        "left_out: {}\n"
        "list:\n"
        "  - {event: scroll, n: 3}\n"
        '  - {event: "a: b", n: 1}\n'
        "none: null\n"
        "empty: []\n"
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7.0, "7"),
        (-0.0, "0"),
        (0.8333, "0.8333"),
        (-12.5, "-12.5"),
        (10, "10"),
        (0.00001, "0.00001"),
        (99.99996, "99.99996"),
        (True, "true"),
    ],
)
def test_numbers_are_as_short_as_they_can_be(value: object, text: str) -> None:
    assert below({"x": value}) == f"x: {text}\n"


@pytest.mark.parametrize(
    "text",
    ["", "no", "Yes", "NULL", "~", "1", "1e3", "2018-05-01", "a: b", "a #b", "- a", "a, b", "{", "x\x1b[2J", "\u202e"],
)
def test_what_a_reader_could_take_for_something_else_is_quoted(text: str) -> None:
    assert below({"x": text})[3] == '"'
    assert yaml.safe_load(below({text: text})) == {text: text}
    assert "\x1b" not in below({"x": text})
    assert "\u202e" not in below({"x": text})


SCALARS = st.one_of(
    st.text(),
    st.integers(),
    st.booleans(),
    st.none(),
    st.floats(-1e6, 1e6).map(lambda value: round(value, 4)),
)


@settings(max_examples=40)
@given(st.dictionaries(st.text(), st.recursive(SCALARS, lambda below: st.dictionaries(st.text(), below), max_leaves=8)))
def test_what_is_written_reads_the_same(data: dict[str, Any]) -> None:
    assert yaml.safe_load(text_of(data)) == (data or None)
