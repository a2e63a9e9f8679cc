"""What is asked in which column, and what each text there says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.evidence.answers.topics import Item, Ladder, exactly, topics
from journeygap.evidence.model import Scale, Used
from journeygap.evidence.read import read_evidence
from journeygap.evidence.values import any_of

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\ndata: a.csv\n"


def item(used: Used | None = None, **more: Any) -> Item:
    return Item(0, "used" if used is not None or not more else "satisfaction", "q", used=used, **more)


def test_a_scale_of_numbers() -> None:
    ladder = Ladder.of(Scale(min=1, max=5))
    assert [ladder.of_ten(Fraction(value)) for value in (1, 2, 3, 5)] == [0, Fraction(5, 2), 5, 10]
    assert [ladder.value(text, ".") for text in ("1", "5.0", "4.5", "0.9", "5.1", "", "x")] == [
        Decimal(1),
        Decimal(5),
        Decimal("4.5"),
        None,
        None,
        None,
        None,
    ]
    assert ladder.value("4,5", ",") == Decimal("4.5")


def test_a_reversed_scale_has_its_best_at_the_bottom() -> None:
    ladder = Ladder.of(Scale(min=6, max=1))
    assert [ladder.of_ten(Fraction(value)) for value in (6, 1)] == [0, 10]
    assert (ladder.value("6", "."), ladder.value("7", "."), ladder.value("0", ".")) == (Decimal(6), None, None)


def test_labels_are_equal_steps_from_the_worst_to_the_best() -> None:
    ladder = Ladder.of(("Bad", "Fair", "Good"))
    assert [ladder.value(text, ".") for text in (" bad", "FAIR", "Good", "1", "")] == [0, 1, 2, None, None]
    assert [ladder.of_ten(Fraction(step)) for step in range(3)] == [0, 5, 10]


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_the_ends_of_any_scale_are_0_and_10(worst: float, best: float) -> None:
    ladder = Ladder.of(Scale(min=worst, max=best))
    if ladder.worst != ladder.best:
        assert (ladder.of_ten(Fraction(ladder.worst)), ladder.of_ten(Fraction(ladder.best))) == (0, 10)
        assert ladder.value(f"{ladder.worst:f}", ".") == ladder.worst


def test_a_number_of_the_file_is_as_it_was_written() -> None:
    assert exactly(0.1) == Decimal("0.1")
    assert str(exactly(-0.0)) == "0"
    assert exactly(5.0) == 5


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("5", "value", Decimal(5)),
        ("9.0", "missing", None),
        ("", "missing", None),
        ("6", "unused", None),
        ("7", "bad", None),
    ],
)
def test_a_rating_a_missing_answer_and_not_used(text: str, kind: str, value: Decimal | None) -> None:
    asked = item(ladder=Ladder.of(Scale(min=1, max=5)), missing=any_of(["", "9"]), unused=any_of(["6"]))
    assert asked.read(text, ".", lone=False) == (kind, value)


@pytest.mark.parametrize(
    ("used", "cells"),
    [
        (None, {"yes": "yes", "0": "no", "": "missing", "maybe": "bad"}),
        (Used(column="q", has="Bar"), {"Lounge; bar": "yes", "Bars": "no", "": "missing"}),
        (Used(column="q", yes=("often",)), {"Often": "yes", "never": "no", "": "missing"}),
        (Used(column="q", no=("never",)), {"Often": "yes", "NEVER": "no", "": "missing"}),
        (Used(column="q", yes=("1",), no=("2",)), {"1.0": "yes", "2": "no", "3": "bad", "": "missing"}),
        (Used(column="q", yes=("often",), no=("",)), {"often": "yes", "": "no"}),
    ],
)
def test_who_used_it(used: Used | None, cells: dict[str, str]) -> None:
    assert {text: item(used).read(text, ".", lone=False)[0] for text in cells} == cells


def test_of_one_value_among_empty_cells_empty_is_no() -> None:
    read = {text: item().read(text, ".", lone=True)[0] for text in ("Lounge", "x", "", "no")}
    assert read == {"Lounge": "yes", "x": "yes", "": "no", "no": "no"}


def test_everything_that_is_asked_is_numbered(write: Any) -> None:
    path: Path = write(
        HEAD
        + """\
scale: {min: 1, max: 5}
missing: [9]
unused: [6]
answers:
  - {touchpoint: Signs, satisfaction: {Ease: a, " SPEED ": b}, importance: c}
  - {touchpoint: Lounge, satisfaction: d, used: e, scale: {min: 0, max: 10}, missing: [99]}
  - {touchpoint: WiFi, satisfaction: g, scale: {min: 0, max: 10}}
metrics: [{name: NPS, column: f, kind: nps, missing: [x]}]
""",
        a_csv="a\n",
    )
    signs, lounge, wifi, nps = topics(read_evidence(str(path)).stated)
    assert [(each.number, each.figure, each.column, each.dimension) for each in signs.items] == [
        (0, "satisfaction", "a", "ease"),
        (1, "satisfaction", "b", "speed"),
        (2, "importance", "c", None),
    ]
    assert (signs.touchpoint, signs.reaches, signs.items[0].missing) == ("Signs", True, {"", "9"})
    # A scale of its own has missing values of its own, and none of the file's.
    (rating,) = lounge.items
    assert lounge.used is not None
    assert (rating.missing, rating.unused, lounge.used.number, lounge.reaches) == ({"", "99"}, set(), 4, False)
    assert (wifi.items[0].missing, wifi.reaches) == ({""}, False)
    (asked,) = nps.items
    assert asked.ladder is not None
    assert (nps.touchpoint, asked.number, asked.missing) == (None, 6, {"", "x"})
    assert (asked.ladder.worst, asked.ladder.best) == (0, 10)


def test_a_long_table_is_one_topic_without_a_touchpoint(write: Any) -> None:
    path: Path = write(HEAD + "scale: [Bad, Good]\nanswers: {touchpoint: what, satisfaction: q}\n", a_csv="a\n")
    (topic,) = topics(read_evidence(str(path)).stated)
    assert (topic.touchpoint, topic.metric, topic.reaches, len(topic.items)) == (None, None, False, 1)
