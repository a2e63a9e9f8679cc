"""How often each answer was given, by touchpoint, persona and period."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from journeygap.evidence.answers.base import base
from journeygap.evidence.answers.count import ALWAYS, REACH, Cell, Counts, Subject, count
from journeygap.evidence.answers.topics import topics
from journeygap.evidence.statistics import Weighed
from journeygap.evidence.trouble import BadData

HEAD = "evidence: e\nkind: survey\ndate: 2018-12-31\ndata: a.csv\nscale: {min: 1, max: 5}\n"
EVERYBODY = Cell(-1, ALWAYS)


@pytest.fixture
def counts(running: Any) -> Any:
    def run(evidence: str, *rows: str, mark: str = ".", pair: tuple[int, int] | None = None) -> Counts:
        engine, read = running(HEAD + evidence, a_csv="".join(f"{row}\n" for row in rows))
        return count(engine, base(engine, read), topics(read.stated), mark, pair)

    return run


def alone(n: int) -> Weighed:
    return Weighed(n, Fraction(n), Fraction(n))


def test_answers_by_value(counts: Any) -> None:
    found = counts("answers: [{touchpoint: A, satisfaction: q}]\n", "q,x", "5,", "5.0,", "1,", ",")
    assert list(found.answers[Subject(0, 0, 0)]) == [EVERYBODY]
    assert sorted(found.answers[Subject(0, 0, 0)][EVERYBODY]) == [(1, alone(1)), (5, alone(2))]
    assert found.missing == {0: 1}


def test_the_answers_of_one_respondent_are_averaged(counts: Any) -> None:
    # a rates 5 and 2 with weights 1 and 3: 3.5 with weight 2. b rates 4.
    evidence = "columns: {customer: c, weight: w}\nanswers: [{touchpoint: A, satisfaction: q}]\n"
    found = counts(evidence, "q,c,w", "5,a,1", "2,a,3", "4,b,1", ",b,7")
    assert sorted(found.answers[Subject(0, 0, 0)][EVERYBODY]) == [
        (Fraction(7, 2), Weighed(1, Fraction(2), Fraction(4))),
        (4, alone(1)),
    ]


def test_reach_from_a_column_and_from_values_that_say_not_used(counts: Any) -> None:
    evidence = (
        "answers:\n  - {touchpoint: A, satisfaction: q, used: u}\n  - {touchpoint: B, satisfaction: r, unused: [6]}\n"
    )
    found = counts(evidence, "q,u,r", "5,yes,1", "3,no,6", "4,,6", ",yes,")
    assert sorted(found.answers[Subject(0, 0, REACH)][EVERYBODY]) == [(0, alone(1)), (1, alone(2))]
    # Who did not use it does not rate it.
    assert sorted(found.answers[Subject(0, 0, 0)][EVERYBODY]) == [(4, alone(1)), (5, alone(1))]
    assert sorted(found.answers[Subject(1, 0, REACH)][EVERYBODY]) == [(0, alone(2)), (1, alone(1))]


def test_in_a_long_table_who_has_a_row_used_it(counts: Any) -> None:
    evidence = "columns: {customer: c}\nanswers: {touchpoint: t, satisfaction: q, names: {A: A, B: B}}\n"
    found = counts(evidence, "q,c,t", "5,a,A", "4,b,A", "3,b,B", "2,c,B", "1,d,B")
    assert _people(found, 0) == {0: 2, 1: 2}
    assert _people(found, 1) == {0: 1, 1: 3}


def _people(found: Counts, touchpoint: int) -> dict[int, int]:
    """So many respondents of a long table by whether they used a touchpoint."""
    people: dict[int, int] = {}
    for value, weighed in found.answers[Subject(0, touchpoint, REACH)][EVERYBODY]:
        people[int(value)] = people.get(int(value), 0) + weighed.n
    return people


def test_who_answered_in_two_periods(counts: Any) -> None:
    evidence = (
        "columns: {customer: c, when: t, persona: p}\nperiod: year\nanswers: [{touchpoint: A, satisfaction: q}]\n"
    )
    rows = ("q,c,t,p", "5,a,2016,x", "4,a,2018,x", "3,b,2017,x", "2,b,2018,x", "1,c,2018,y", ",c,2017,y")
    found = counts(evidence, *rows, pair=(1, 2))
    subject = Subject(0, 0, 0)
    # c left it out in one of the two years.
    assert found.repeated[subject] == {0: 2}
    assert found.both[subject, 1, 2] == {0: 1}
    assert sorted(found.answers[subject]) == [
        Cell(0, ALWAYS),
        Cell(0, 0),
        Cell(0, 1),
        Cell(0, 2),
        Cell(1, ALWAYS),
        Cell(1, 2),
    ]


@pytest.mark.parametrize(
    ("answers", "cells", "name"),
    [
        ("{touchpoint: A, satisfaction: q}", ["5", "6", "6"], "data.outside"),
        ("{touchpoint: A, satisfaction: q}", ["5", '"4,5"', '"3,5"'], "data.other-decimal-mark"),
        ("{touchpoint: A, used: q}", ["yes", "perhaps", "maybe", "no"], "data.neither-yes-nor-no"),
    ],
)
def test_texts_that_are_no_answer(counts: Any, answers: str, cells: list[str], name: str) -> None:
    with pytest.raises(BadData) as raised:
        counts(f"answers: [{answers}]\n", "q", *cells)
    ((what, _, *place),) = raised.value.troubles
    assert (what.name, *place) == (name, "q", 3, 2)
