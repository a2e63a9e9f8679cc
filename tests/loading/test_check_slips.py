"""Slips of a first file that YAML lets through: each is recognised, and the advice says what was meant."""

from __future__ import annotations

import pytest

HEAD = "journey: X\ncustomer:\n  stages:\n    - name: A\n      touchpoints:\n"
"""Five lines; touchpoints follow from line 6 on."""

DECIMALS = "write decimals with a point and thousands without a comma, as in 6.5 and 3000"
SPACE = "put a space after the colon"
SEVERAL = "write several values as a list, as in [one, another]; put quotes round a text that holds a comma"
QUOTES = "these are typographic quotation marks; YAML knows only \" and '"
LIST = "put touchpoints: between company: and the list"
MARGIN = "company: belongs to the outermost level: move it to the left margin"


def touchpoint(text):
    return f"{HEAD}        - {text}\n"


def company(text):
    """Return a journey whose company touchpoint is on line 9, what it says beginning in column 7."""
    return f"{HEAD}        - t\ncompany:\n  touchpoints:\n    - {text}\n"


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        (touchpoint("{name: t, importance: 6,5}"), "6:35 JG003", DECIMALS),
        (company("{name: t, cost: 3,000}"), "9:25 JG003", DECIMALS),
        (company("{name: t, cost: 1,234.5}"), "9:25 JG003", DECIMALS),
        (touchpoint("{name: t, importance:6}"), "6:21 JG003", SPACE),
        (touchpoint("{name: t, need:optional}"), "6:21 JG003", SPACE),
        (company("{name: t, stage: A, B}"), "9:27 JG003", SEVERAL),
        (touchpoint("{name: Chat, phone}"), "6:24 JG003", SEVERAL),
        (touchpoint("{name: t, importance: “6”}"), "6:33 JG005", QUOTES),
        (company("{name: t, delivers: „6“}"), "9:27 JG005", QUOTES),
        ("journey: X\ncustomer:\n  stages: [“A”]\n", "3:12 JG005", QUOTES),
        (f"{HEAD[:-1]} Phone\n", "5:20 JG005", "write it as a list, as in [Phone]"),
        ("journey: X\ncustomer:\n  stages: [Booking]\n", "3:12 JG005", "write - name: Booking"),
        (touchpoint("t") + "company:\n  - {name: c, stage: A}\n", "8:5 JG005", LIST),
        (touchpoint("t") + "  company:\n    touchpoints: [c]\n", "7:3 JG003", MARGIN),
        (touchpoint("t") + "      company: [c]\n", "7:7 JG003", MARGIN),
    ],
)
def test_a_slip_is_recognised(folder, text, place, advice):
    (error,) = folder.errors(text)
    assert error.startswith(f"journey.yaml:{place} ")
    assert error.endswith(f" ({advice})")


def test_each_slip_of_a_line_is_said(folder):
    errors = folder.errors(company("{name: t, cost: 3,000, hours: 2,5}"))
    assert [(error.split(" ")[0], DECIMALS in error) for error in errors] == [
        ("journey.yaml:9:25", True),
        ("journey.yaml:9:39", True),
    ]


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        (touchpoint("{name: t, satisfacton: }"), "did you mean “satisfaction”?"),
        (touchpoint("name: t\n          importence:\n          channel: web"), "did you mean “importance”?"),
        (touchpoint("{name: t, “importance”: 5}"), "write importance without the typographic quotation marks"),
        (touchpoint("{name: t, size: ~}"), "the keys known here are name, id, "),
        (touchpoint("t") + "2026:\n", "the keys known here are format, journey, "),
    ],
)
def test_a_key_with_a_colon_is_a_key_though_it_says_nothing(folder, text, advice):
    (error,) = folder.errors(text)
    assert f"({advice}" in error


def test_a_name_may_wear_typographic_quotation_marks(folder):
    (journey,) = folder.of(touchpoint("{name: “Ask me” desk}")).journeys
    assert journey.touchpoints[0].name == "“Ask me” desk"
