"""What each column of an export is for: certain where its name or its texts say so, likely otherwise."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from journeygap.evidence.drafting.head import Head
from journeygap.evidence.drafting.look import Column, Seen
from journeygap.evidence.drafting.names import Names
from journeygap.evidence.drafting.sort import Sorted, ladder_of, sort, yes_and_no

JOURNEY = "journey: J\ncustomer:\n  stages:\n    - {name: S, touchpoints: [Signs, Free WiFi]}\n"


def column(name: str, *cells: str, place: int = 0, times: str = "") -> Column:
    """A column with these cells, as `look` sees it."""
    filled = [cell for cell in cells if cell]
    numbers = [float(cell) for cell in filled if cell.lstrip("-").replace(".", "").isdigit()]
    return Column(
        place=place,
        name=name,
        shown=name,
        label="",
        filled=len(filled),
        distinct=len(set(filled)),
        texts=dict(Counter(filled).most_common()),
        numbers=len(numbers),
        low=min(numbers, default=None),
        high=max(numbers, default=None),
        commas=False,
        whole=all(each == int(each) for each in numbers),
        times=times,
        hours=len(times) > 0,
    )


@pytest.fixture
def sorted_by(folder: Any) -> Any:
    journey = folder.of(JOURNEY).journeys[0]

    def run(rows: int, **columns: list[str]) -> Sorted:
        every = tuple(
            column(name.replace("_", " "), *cells, place=at) for at, (name, cells) in enumerate(columns.items())
        )
        return sort(Seen(Head(), every, rows, whole=True), Names.of(journey.touchpoints))

    return run


@pytest.mark.parametrize(
    ("cells", "ladder"),
    [
        (list("12345"), (1, 5)),
        (["0", "1", "2", "n/a"], (0, 2)),
        (["1", "2", "3", "99"], (1, 3)),
        (["1", "2"], None),
        (["2", "3", "4"], None),
        (["1", "2", "3", "perhaps"], None),
        ([str(n) for n in range(12)], None),
        (["Poor", "Good", "EXCELLENT"], ("Poor", "Fair", "Good", "Very good", "Excellent")),
        (["Poor", "Good", "so-so"], None),
        ([], None),
    ],
)
def test_the_scale_that_answers_are_on(cells: list[str], ladder: tuple[Any, ...] | None) -> None:
    found = ladder_of(column("q", *cells))
    if ladder is not None and isinstance(ladder[0], str):
        assert found is not None
        assert {str(each).casefold() for each in found} >= {cell.casefold() for cell in cells}
    else:
        assert found == ladder


def test_times_are_no_scale() -> None:
    assert ladder_of(column("q", "1", "2", "3", times="iso")) is None


def test_yes_and_no_in_other_languages() -> None:
    assert yes_and_no(column("q", "Nein", "Ja", "Ja")) == ("Ja", "Nein")
    assert yes_and_no(column("q", "Ja")) is None
    assert yes_and_no(column("q", "Ja", "Nein", "Vielleicht")) is None


def test_ratings_go_to_the_touchpoint_that_they_name(sorted_by: Any) -> None:
    found = sorted_by(
        25,
        Signs=list("12345") * 5,
        How_important_is_Free_WiFi=list("12345") * 5,
        Parking=list("12345") * 5,
        weight=["1.5"] * 25,
        notes=["a text"] * 25,
    )
    assert (found.kind, found.numbers, found.scale) == ("survey", (1, 5), None)
    assert [(each.touchpoint, each.sure) for each in found.about] == [("Signs", True), ("Free WiFi", False)]
    assert found.about[0].satisfaction.name == "Signs"
    assert found.about[1].importance.name == "How important is Free WiFi"
    assert found.sure["weight"].name == "weight"
    assert [each.name for each in found.rest] == ["Parking", "notes"]


def test_answers_that_are_no_rating_are_sorted_apart(sorted_by: Any) -> None:
    cells = [*list("12345") * 5, *["n/a"] * 10, *["never used"] * 10]
    found = sorted_by(45, Signs=[*cells], Free_WiFi=[*cells[:35], *["77"] * 10])
    assert (found.missing, found.unused, found.doubtful) == (["n/a"], ["never used"], ["77"])


def test_a_question_whether_they_recommend_it_is_nps(sorted_by: Any) -> None:
    found = sorted_by(22, Would_you_recommend_us=[str(n) for n in range(11)] * 2)
    ((asked, sure),) = found.recommends
    assert (asked.name, sure) == ("Would you recommend us", True)


def test_nothing_is_made_of_an_empty_export(sorted_by: Any) -> None:
    found = sorted_by(0)
    assert (found.about, found.rest, found.sure, found.likely) == ([], [], {}, {})
