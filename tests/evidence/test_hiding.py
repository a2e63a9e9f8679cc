"""Hidden figures: those of few customers, and as few more as keep these from being worked out."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from solving import solved

from journeygap.evidence.hiding import SMALL, TOO, hidden, hidden_count
from journeygap.journey.estimate import FEW


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_group_of_few_can_be_solved_for(data: Any) -> None:
    """Take every figure that is shown as an equation: no set of cells with 1 to 9 customers follows from them."""
    personas = ["a", "b", "c", "d"][: data.draw(st.integers(0, 4))]
    periods = ["1", "2", "3", "4"][: data.draw(st.integers(0 if personas else 1, 4))]
    people = st.one_of(st.integers(0, 40), st.integers(0, 12))
    cells: dict[Any, int] = {
        (persona, period): data.draw(people) for persona in [*personas, "nobody"] for period in periods or [None]
    }
    places = list(product((None, *personas), (None, *periods)))

    def within(place: Any) -> frozenset[Any]:
        persona, period = place
        return frozenset(
            cell for cell in cells if (persona is None or cell[0] == persona) and (period is None or cell[1] == period)
        )

    if not personas:
        cells = {("nobody", period): size for (_, period), size in cells.items()}
    sizes = {place: sum(cells[cell] for cell in within(place)) for place in places}
    rest = {period: sum(cells[cell] for cell in within(("nobody", period))) for period in (None, *periods)}
    few = {place: SMALL for place, size in sizes.items() if size < FEW}
    out = hidden(sizes, personas, periods, few, rest)
    assert few.items() <= out.items()
    shown = [within(place) for place in places if place not in out]
    assert solved({cell: [(cell, n) for n in range(size)] for cell, size in cells.items()}, shown) == []


def test_a_group_that_hides_another_is_hidden_well_itself() -> None:
    # a in May are 3. Hiding b in May with them is not enough: b in June and b altogether are known, and so is May.
    sizes = {
        (None, None): 93, (None, "may"): 53, (None, "june"): 40,
        ("a", None): 23, ("a", "may"): 3, ("a", "june"): 20,
        ("b", None): 40, ("b", "may"): 20, ("b", "june"): 20,
        ("c", None): 30, ("c", "may"): 30, ("c", "june"): 0,
    }  # fmt: skip
    few = {("a", "may"): SMALL, ("c", "june"): SMALL}
    out = hidden(sizes, ["a", "b", "c"], ["may", "june"], few, {None: 0, "may": 0, "june": 0})
    assert out == few | {("a", "june"): TOO, ("b", "may"): TOO, ("b", "june"): TOO}


def test_a_count_of_few_is_hidden_with_the_next_smallest() -> None:
    # 25 in all, 20 and 5: 25 - 20 would be the 5.
    assert hidden_count({"a": 20, "b": 5, "c": 0}, 0) == {"b": SMALL, "a": TOO}
    assert hidden_count({"a": 20, "b": 6, "c": 5}, 0) == {"b": SMALL, "c": SMALL}  # 11 together
    assert hidden_count({"a": 20, "b": 12}, 4) == {"b": TOO}  # 4 of no persona
    assert hidden_count({"a": 20, "b": 0}, 0) == {}
    assert hidden_count({"a": 0, "b": 4}, 0) == {"b": SMALL, None: SMALL}


def test_nothing_is_hidden_where_nobody_is_few() -> None:
    assert hidden({(None, None): 40, ("a", None): 30, ("b", None): 10}, ["a", "b"], (), {}, {None: 0}) == {}
    assert hidden({(None, None): 0}, (), (), {}, {None: 0}) == {}


@pytest.mark.parametrize(
    ("a", "b", "rest", "hides"),
    [
        (30, 4, 0, {"b": SMALL, "a": TOO}),  # 34 in all less 30
        (30, 4, 6, {"b": SMALL}),  # 40 less 30 are 10: b and those of no persona
        (30, 4, 5, {"b": SMALL, "a": TOO}),
        (10, 0, 9, {"a": TOO}),  # those of no persona are 19 less 10; nobody is in b
    ],
)
def test_those_of_no_persona_are_worked_out_like_a_persona(a: int, b: int, rest: int, hides: dict[str, str]) -> None:
    sizes: dict[tuple[str | None, str | None], int] = {(None, None): a + b + rest, ("a", None): a, ("b", None): b}
    few: dict[tuple[str | None, str | None], str] = {place: SMALL for place, n in sizes.items() if 0 < n < FEW}
    found = hidden(sizes, ["a", "b"], (), few, {None: rest})
    assert found == {(persona, None): why for persona, why in hides.items()}


def test_customers_in_several_periods_keep_the_sum_from_being_one() -> None:
    # May 20, June 15, 30 together: 5 came in both months, which 20 + 15 - 30 says.
    sizes: dict[tuple[str | None, str | None], int] = {(None, None): 30, (None, "may"): 20, (None, "june"): 15}
    none = {None: 0, "may": 0, "june": 0}
    assert hidden(sizes, (), ["may", "june"], {}, none, {None: 5}) == {(None, None): TOO}
    assert hidden(sizes | {(None, None): 25}, (), ["may", "june"], {}, none, {None: 10}) == {}


def test_a_count_that_is_not_shown_anyway_hides_the_next() -> None:
    assert hidden_count({"a": 20, "b": 5, "c": 30}, 0, unseen=["c"]) == {"b": SMALL, "c": TOO}
    assert hidden_count({}, 3) == {None: SMALL}
    assert hidden_count({}, 0) == {}
