"""What is kept of an audit between two runs: what is written comes back, and nothing else is read."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.audit.changes import absent, changes, unfinished
from journeygap.audit.progress import Answer, Progress, Unusable, as_text, from_text, of_audit, resumed
from journeygap.audit.questions import Field, Kind, answered, current, key_of


def test_what_was_begun_is_gone_on_with_another_day(begun, say):
    asked = say(begun(), "y", "Search")
    kept = from_text("".join(as_text(of_audit(asked, frozenset({("gap", "a", "b")})))))

    assert kept == Progress(
        frozenset({("gap", "a", "b")}),
        (
            Answer(("gap", "look", "search-engine"), "presence", "yes"),
            Answer(("gap", "look", "search-engine"), "name", "Search"),
        ),
    )
    assert unfinished(asked) == {0}
    again, lost = resumed(begun(), kept.answers)
    assert lost == []
    assert [each[:3] for each in again.answers] == [each[:3] for each in asked.answers]
    assert current(again).field == Field.STAGES


def test_stages_by_number_are_kept_by_name(begun, say):
    asked = say(begun(), "y", "", "2, 1")

    assert of_audit(asked, frozenset()).answers[-1].typed == ("Buy", "Look")


def test_answers_that_fit_no_question_any_more_are_said(begun):
    gone = Answer(("gap", "look", "fax"), "presence", "yes")
    odd = Answer(("gap", "look", "search-engine"), "colour", "red")

    assert resumed(begun(), (gone, odd))[1] == [gone, odd]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"version": 2, "absent": [], "answers": []}',
        '{"version": 1, "absent": [1], "answers": []}',
        '{"version": 1, "absent": [], "answers": [{"about": "x", "question": "y", "answer": "z"}]}',
        '{"version": 1, "absent": [{"stage": 1, "touchpoint": "x"}], "answers": []}',
        "[" * 100_000,
    ],
)
def test_a_file_that_holds_no_answers(text):
    with pytest.raises(Unusable):
        from_text(text)


TYPED = st.sampled_from(
    ["", "y", "n", "p", "e", "1", "2", "3", "all", "Look", "Website", "New", "x, y", "20h", "4000", "\x00", "é"]
) | st.text(max_size=5)


@given(st.lists(TYPED, max_size=40), st.booleans())
@settings(max_examples=150)
def test_whatever_is_typed_is_taken_or_refused_and_comes_back_from_what_is_kept(begun, typed, again):
    asked = begun(again=again)
    for each in typed:
        question = current(asked)
        if question is None:
            break
        after = answered(asked, question.number, question.field, each)
        asked = asked if isinstance(after, str) else after
    kept = from_text("".join(as_text(of_audit(asked, absent(asked)))))
    restored, lost = resumed(begun(again=again), kept.answers)

    assert lost == []
    assert [(key_of(restored, each.number), each.typed) for each in restored.answers] == [
        (each.about, each.typed) for each in kept.answers
    ]
    assert [len(each) for each in changes(restored).values()] == [len(each) for each in changes(asked).values()]
    assert all(asked.item(number).kind in {Kind.GAP, Kind.BESIDES} for number in unfinished(asked))


def test_nothing_is_written_as_an_object_that_comes_back():
    text = "".join(as_text(Progress()))

    assert json.loads(text) == {"version": 1, "absent": [], "answers": []}
    assert from_text(text) == Progress()


def test_only_some_items_are_kept_where_only_those_are_wanted(begun, say):
    asked = say(begun(), "n", "3")

    assert [each.about for each in of_audit(asked, frozenset(), frozenset({0})).answers] == [asked.item(0).key]
    assert of_audit(asked, frozenset(), frozenset()).answers == ()


KEYS = st.tuples(st.just(Kind.GAP), st.text(), st.text())
ANSWERS = st.builds(
    Answer,
    st.lists(st.text() | st.integers(), max_size=3).map(tuple),
    st.text(),
    st.text() | st.lists(st.text()).map(tuple),
)


@given(st.builds(Progress, st.frozensets(KEYS), st.lists(ANSWERS, max_size=4).map(tuple)))
def test_what_is_written_comes_back(progress):
    assert from_text("".join(as_text(progress))) == progress
