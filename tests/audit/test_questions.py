"""What is asked, in which order, and what answers mean, without anybody at a terminal."""

from __future__ import annotations

import pytest

from journeygap.audit.changes import absent, changes
from journeygap.audit.questions import Field, answered, back, current

NO_FIGURE = "Please give a number, such as 4000; hours with an h, such as 20h."
LISTED = " is listed there already. Go back with b (e says that it meets this touchpoint too), or give it another name."


def test_the_questions_follow_the_journey_and_ask_only_for_what_is_not_known(begun, say):
    asked = begun()
    seen = []
    while (question := current(asked)) is not None:
        seen.append((question.field, question.lines[0]))
        asked = say(asked, "")

    # Shop has a planned activity, friends are not the company's to be at; of Website only the rating is not known.
    assert seen == [
        (Field.PRESENCE, "Customers use “Search engine”. Are you there?"),
        (Field.DELIVERS, "How good is “Website”, as you see it? (1 to 5)"),
        (Field.PRESENCE, "Customers use “Website”. Are you there?"),
        (Field.NAME, "What else does the company do for these customers? (a name; Enter: nothing more)"),
    ]
    assert changes(asked) == {}


def test_a_no_is_remembered_and_asked_only_again(begun, say):
    asked = say(begun(), "n")
    nowhere = absent(asked)

    assert nowhere == {("gap", "look", "search-engine")}
    assert changes(asked) == {}
    assert current(begun(absent=nowhere)).field == Field.DELIVERS
    assert current(begun(absent=nowhere, again=True)).field == Field.PRESENCE


def test_what_is_said_once_for_several_stages_is_not_asked_again(begun, say):
    text = begun.text.replace("[Search engine, ", "[Chat, ").replace("[Website, {name: Shop", "[Chat, {name: Shop")
    asked = say(begun(text), "y", "", "all", "", "", "", "")

    assert current(asked).lines[0] == "How good is “Website”, as you see it? (1 to 5)"
    assert current(say(asked, "")).field == Field.NAME  # what the company does besides


def test_a_reason_that_looks_like_the_name_of_something(begun, say):
    asked = say(begun(), "", "", "", "Fair", "", "", "")

    assert answered(asked, current(asked).number, Field.REASON, "for the law") == (
        "Nothing is called “the law”. Please give a number. If it is a reason, write it without “for”."
    )


def test_only_some_stages(begun, say):
    asked = begun(stages=frozenset({"buy"}))

    assert current(asked).lines[0] == "Customers use “Website”. Are you there?"
    assert current(say(asked, "")) is None  # and nothing about what is done besides


@pytest.mark.parametrize(
    ("before", "typed", "reported"),
    [
        ((), "maybe", "Please answer y, n, p or e, or Enter to pass over."),
        (("e",), "Direkt mail", "Nothing is called “Direkt mail”. Did you mean “Direct mail”?"),
        (("e",), "9", "Nothing is called “9”. Please give a number."),
        (("e",), "Old shop", "Nothing is called “Old shop”. Please give a number."),
        (("y",), "Website", "“Website”" + LISTED),
        (("y",), "a\x1b[31m", "There is a character in it that can't be seen (U+001B). Please type it again."),
        (("y",), "\udcff", "There is a character in it that can't be seen (U+DCFF). Please type it again."),
        (("y", "Shop to come"), "2", "“Shop to come”" + LISTED),
        (("y", ""), "Bye", "No stage is called “Bye”. The stages are “Look” and “Buy”."),
        (("y", ""), "Looks", "No stage is called “Looks”. Did you mean “Look”?"),
        (("y", ""), "3", "No stage is called “3”. The stages are “Look” and “Buy”."),
        (("y", "", "", "", ""), "4,000", "Is that 4000 or 4? Please type one of the two."),
        (("y", "", "", "", ""), "4.000", "Is that 4000 or 4? Please type one of the two."),
        (("y", "", "", "", ""), "1.250 h", "Is that 1250 or 1.25? Please type one of the two."),
        (("y", "", "", "", ""), "1,2,3", NO_FIGURE),
        (("y", "", "", "", ""), "-1", NO_FIGURE),
        (("y", "", "", "", ""), "1e3", NO_FIGURE),
        (("y", "", "", "", ""), "9" * 17, NO_FIGURE),
        (("y", "", "", "", ""), "many h", NO_FIGURE),
        (("y", "", "", "", "", ""), "6", "Please give a number from 1 to 5."),
        (("y", "", "", "", "", ""), "nan", "Please give a number from 1 to 5."),
    ],
)
def test_an_answer_that_can_t_be_taken(begun, before, typed, reported, say):
    asked = say(begun(), *before)
    question = current(asked)

    assert answered(asked, question.number, question.field, typed) == reported


@pytest.mark.parametrize(
    ("typed", "effort"),
    [
        ("4 000", ("cost", 4000.0)),
        ("EUR 5", ("cost", 5.0)),
        ("0", ("cost", 0.0)),
        ("7.5H", ("hours", 7.5)),
        ("２０", ("cost", 20.0)),
        ("7,5", ("cost", 7.5)),
        ("7,50 €", ("cost", 7.5)),
        ("€4000", ("cost", 4000.0)),
        ("4'000", ("cost", 4000.0)),
        ("4.000,50", ("cost", 4000.5)),
        ("4,000.50", ("cost", 4000.5)),
        ("1.234.567", ("cost", 1234567.0)),
        ("0.125", ("cost", 0.125)),
        ("7,5 Std.", ("hours", 7.5)),
    ],
)
def test_ways_to_write_what_it_takes(begun, typed, effort, say):
    asked = say(begun(), "y", "", "", "", "", typed)

    assert asked.value(0, Field.EFFORT) == effort


@pytest.mark.parametrize(("typed", "rating"), [("4,5", 4.5), ("4.000", 4.0), ("4,000", 4.0), ("3.25", 3.25)])
def test_a_rating_that_can_only_mean_one_figure_of_the_scale(begun, typed, rating, say):
    asked = say(begun(), "y", "", "", "", "", "", typed)

    assert asked.value(0, Field.DELIVERS) == rating


@pytest.mark.parametrize(("typed", "presence"), [("ja", "yes"), ("Oui", "yes"), ("nein", "no"), ("geplant", "planned")])
def test_a_word_of_another_language(begun, typed, presence, say):
    assert say(begun(), typed).value(0, Field.PRESENCE) == presence


def test_words_that_mean_something_can_be_names_between_quotation_marks(begun, say):
    assert say(begun(), "y", '"q"').value(0, Field.NAME) == "q"
    assert say(begun(), "y", '"Best" and "first"').value(0, Field.NAME) == '"Best" and "first"'


def test_back_goes_over_items_too(begun, say):
    asked = say(begun(), "n", "3")
    asked = back(back(asked))

    assert current(asked).lines[0] == "Customers use “Search engine”. Are you there?"
    assert back(asked) is None


def test_every_question_says_what_it_is_for(begun, say):
    asked = begun(again=True)
    for typed in ("y", "Search", "", "", "", "", "", "", "", "", "e", "2", "y", "Fair", "", "", "", ""):
        assert len(current(asked).why) > 40
        asked = say(asked, typed)
