"""JG402: two halves that use other words."""

from __future__ import annotations

import pytest


def journey(touchpoints, company):
    """Return a journey of one stage as a text."""
    return (
        f"journey: J\ncustomer: {{stages: [{{name: S, touchpoints: [{', '.join(touchpoints)}]}}]}}\n"
        f"company: {{touchpoints: [{', '.join(company)}]}}\n"
    )


THEIRS = ["Booking form", "Phone call", "Confirmation"]
OURS = ["Online booking", "Call centre", "Confirmation mail"]
TEN = [f"t{number}" for number in range(10)]


@pytest.mark.parametrize(
    ("touchpoints", "company", "found"),
    [
        (THEIRS, OURS, True),
        (THEIRS[:2], OURS, False),  # three of each at least
        (THEIRS, OURS[:2], False),
        ([*THEIRS, "Till"], [*OURS, "Till"], False),  # 1 of 4 is matched
        ([*TEN[:9], "Till"], [*OURS, "Till"], True),  # 1 of 10 is not more than a tenth
        ([*TEN[:8], "Till"], [*OURS, "Till"], False),  # 1 of 9 is
        (
            THEIRS,
            [*OURS[:2], "{name: a, supports: Call centre}", "{name: b, exempt: {reason: law}}"],
            True,
        ),  # 2 of 4 is half
        (
            THEIRS,
            [OURS[0], "{name: a, exempt: {reason: law}}", "{name: b, exempt: {reason: law}}"],
            False,
        ),  # 1 of 3 is less
        (THEIRS, [f"{{name: {each}, meets: []}}" for each in OURS], False),  # they say that they meet nothing
        (THEIRS, [f"{{name: {each}, status: planned}}" for each in OURS], False),  # none is live
    ],
)
def test_hardly_a_name_matches(judge, touchpoints, company, found) -> None:
    assert bool(judge("JG402", journey(touchpoints, company))) is found


def test_likely_pairs_are_named_each_name_once(judge) -> None:
    (found,) = judge("JG402", journey(THEIRS, OURS))

    assert found["line"] == 1
    assert "“Confirmation mail” meets “Confirmation”, “Online booking” meets “Booking form”" in found["suggestion"]
    # “Call centre” and “Phone call” share the word call: it is the third pair.
    assert found["suggestion"].count(" meets “") == 3


def test_what_is_in_another_stage_is_no_likely_pair(judge) -> None:
    text = journey(THEIRS, [f"{{name: {each}, stage: T}}" for each in OURS]).replace(
        "]}]}\ncompany", "]}, {name: T, touchpoints: [Zzz]}]}\ncompany"
    )

    (found,) = judge("JG402", text)

    assert "perhaps" not in found["suggestion"]
