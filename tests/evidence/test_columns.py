"""Columns: which ones an evidence file names, and where they are among the names of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.evidence.columns import letters, needed, places
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData


def test_every_column_is_named_once(write: Any) -> None:
    path: Path = write(
        """\
evidence: e
kind: survey
date: 2018-12-31
data: a.csv
where: {wave: 1}
except: {test: x}
columns: {customer: [id, site], weight: w, persona: p}
scale: {min: 1, max: 5}
answers:
  - {touchpoint: Signs, satisfaction: {Ease: q1, Speed: q2}, importance: i, used: {column: u, has: Signs}}
  - {touchpoint: Lounge, satisfaction: q3, used: u}
metrics: [{name: NPS, column: q1, kind: nps}]
""",
        a_csv="x\n",
    )
    found = needed(read_evidence(str(path)))
    assert sorted(found) == sorted(["id", "site", "w", "p", "wave", "test", "q1", "q2", "i", "u", "q3"])


def test_columns_of_rules_and_of_the_outcome_are_needed_too(write: Any) -> None:
    path: Path = write(
        """\
evidence: e
kind: analytics
data: a.csv
columns: {customer: who, when: t, event: e, channel: c}
events: [{touchpoint: Shop, event: home, where: {page: "/"}}]
outcome: {event: buy, where: {paid: yes}}
pause: 1 day
""",
        a_csv="x\n",
    )
    assert needed(read_evidence(str(path))) == ["who", "t", "e", "c", "page", "paid"]


def test_a_long_table_needs_the_column_that_names_the_touchpoint(write: Any) -> None:
    path: Path = write(
        "evidence: e\nkind: survey\ndate: 2018-12-31\ndata: a.csv\nscale: {min: 1, max: 5}\n"
        "answers: {touchpoint: what, satisfaction: q, used: u}\n",
        a_csv="x\n",
    )
    assert needed(read_evidence(str(path))) == ["what", "q", "u"]


@pytest.mark.parametrize(
    ("wanted", "names", "place"),
    [
        ("q", ["a", "q"], 1),
        ("Q  1", ["a", "q 1 "], 1),
        ("q", ["Q", "q"], 1),  # the name as it is written wins
        ("=B", ["", "x"], 1),
        ("=aa", [""] * 27, 26),
        ("=B", ["=B", "x"], 0),
    ],
)
def test_where_a_column_is(wanted: str, names: list[str], place: int) -> None:
    assert places([wanted], names, "a.csv") == {wanted: place}


@pytest.mark.parametrize(
    ("wanted", "names", "name"),
    [
        ("z", ["a", "b"], "data.no-column"),
        ("=C", ["a", "b"], "data.no-column"),
        ("=ABCD", ["a", "b"], "data.no-column"),
        ("a", ["a", "b", "a"], "data.twice"),
        ("a", ["A", "b", "A "], "data.twice"),
    ],
)
def test_a_column_that_is_not_there_or_there_twice(wanted: str, names: list[str], name: str) -> None:
    with pytest.raises(BadData) as raised:
        places([wanted, "b"], names, "a.csv")
    ((what, file, *_),) = raised.value.troubles
    assert (what.name, what.facts["name"], file) == (name, wanted, "a.csv")


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(BadData) as raised:
        places(["x", "y", "a"], ["a", "a"], "a.csv")
    assert [each.what.facts["name"] for each in raised.value.troubles] == ["x", "y", "a"]
    assert [raised.value.troubles[2].what.facts[key] for key in ("count", "first", "second")] == [2, "A", "B"]


def test_letters_count_as_in_a_spreadsheet() -> None:
    assert [letters(place) for place in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


@given(st.integers(0, 16_383))
def test_a_letter_leads_back_to_its_column(place: int) -> None:
    name = f"={letters(place)}"
    assert places([name], [""] * (place + 1), "a.csv") == {name: place}
