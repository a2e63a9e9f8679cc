"""What is asked, in which order, and what answers mean, without anybody at a terminal."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.audit.changes import absent, changes, unfinished
from journeygap.audit.halves import halves
from journeygap.audit.progress import Answer, Progress, Unusable, as_text, from_text, of_audit, resumed
from journeygap.audit.questions import Field, Kind, answered, audit, back, current, key_of
from journeygap.audit.writing import Add, Extend, Set
from journeygap.loading.load import load_files
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings

JOURNEY = """\
journey: J
customer:
  stages:
    - name: Look
      touchpoints: [Search engine, {name: Website, channel: web}, {name: Friends, ownership: social}]
    - name: Buy
      touchpoints: [Website, {name: Shop, aliases: [Store]}]
company:
  currency: EUR
  period: month
  scale: {min: 1, max: 5}
  touchpoints:
    - {name: Website, stage: Look, owner: Web, cost: 9}
    - {name: Direct mail, stage: Look}
    - {name: Old shop, stage: Buy, status: retired}
    - {name: Shop to come, stage: Buy, meets: Shop, status: planned}
"""


NO_FIGURE = "Please give a number, such as 4000; hours with an h, such as 20h."
LISTED = " is listed there already. Go back with b (e says that it meets this touchpoint too), or give it another name."


@pytest.fixture
def begun(tmp_path):
    """A function that gives an audit of a journey with no answers yet."""

    def begin(text=JOURNEY, **asked):
        path = tmp_path / "journey.yaml"
        path.write_text(text, encoding="utf-8")
        loaded = load_files([str(path)])
        (journey,) = loaded.journeys
        laid = overlay(journey, Settings(), date(2026, 11, 22))
        return audit(laid, halves(journey, loaded.sources, loaded.models), **asked)

    return begin


def say(asked, *answers):
    """Answer the questions as they come; every answer has to be taken."""
    for typed in answers:
        question = current(asked)
        asked = answered(asked, question.number, question.field, typed)
        assert not isinstance(asked, str), asked
    return asked


def only(found):
    """Give the changes of the one file that has some."""
    (every,) = found.values()
    return every


def test_the_questions_follow_the_journey_and_ask_only_for_what_is_not_known(begun):
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


def test_a_yes_with_everything_becomes_an_entry(begun):
    asked = say(begun(), "y", "Paid search", "1, Buy", "web, app", "Marketing", "4000 EUR", "4.5")

    assert only(changes(asked)) == [
        Add(
            (
                ("name", "Paid search"),
                ("stage", ("Look", "Buy")),
                ("meets", "Search engine"),
                ("channel", ("web", "app")),
                ("owner", "Marketing"),
                ("cost", 4000.0),
                ("delivers", 4.5),
            )
        )
    ]


def test_a_yes_with_nothing_else_bears_the_name_that_customers_use(begun):
    asked = say(begun(), "Y", *[""] * 6)

    assert only(changes(asked)) == [Add((("name", "Search engine"), ("stage", "Look")))]


def test_what_is_planned_is_not_asked_what_it_takes(begun):
    asked = say(begun(), "planned", "", "all", "", "Web")

    assert current(asked).field == Field.DELIVERS  # of the next, which is there already
    assert only(changes(asked)) == [Add((("name", "Search engine"), ("owner", "Web"), ("status", "planned")))]


def test_a_no_is_remembered_and_asked_only_again(begun):
    asked = say(begun(), "n")
    nowhere = absent(asked)

    assert nowhere == {("gap", "look", "search-engine")}
    assert changes(asked) == {}
    assert current(begun(absent=nowhere)).field == Field.DELIVERS
    assert current(begun(absent=nowhere, again=True)).field == Field.PRESENCE


@pytest.mark.parametrize(("stages", "there"), [("", True), ("2", False), ("1,2", True), ("all", True)])
def test_what_runs_in_other_stages_only_is_not_asked_about_again(begun, stages, there):
    asked = say(begun(), "y", "", stages)

    assert absent(asked) == (frozenset() if there else {(Kind.GAP, "look", "search-engine")})


@pytest.mark.parametrize("typed", ["2", "direct MAIL"])
def test_something_that_is_listed_already_meets_this_too(begun, typed):
    assert only(changes(say(begun(), "e", typed))) == [Extend(1, "meets", ("Search engine",))]


def test_something_that_bears_the_name_lacks_only_the_stage(begun):
    assert only(changes(say(begun(), "", "", "e", "Website"))) == [Extend(0, "stage", ("Buy",))]


def test_what_meets_by_its_own_name_goes_on_doing_so_when_it_states_what_it_meets(begun):
    asked = say(begun(), "e", "Website")

    assert only(changes(asked)) == [Extend(0, "meets", ("Website", "Search engine"))]


def test_what_is_said_once_for_several_stages_is_not_asked_again(begun):
    text = JOURNEY.replace("[Search engine, ", "[Chat, ").replace("[Website, {name: Shop", "[Chat, {name: Shop")
    asked = say(begun(text), "y", "", "all", "", "", "", "")

    assert current(asked).lines[0] == "How good is “Website”, as you see it? (1 to 5)"
    assert current(say(asked, "")).field == Field.NAME  # what the company does besides


def test_details_of_what_is_there(begun):
    asked = say(begun(again=True), "", "Sales", "20 hours", "3", "", "y")

    assert only(changes(asked)) == [
        Set(0, "owner", "Sales"),
        Set(0, "hours", 20.0),
        Set(0, "delivers", 3.0),
        Set(3, "status", "live"),
    ]


def test_besides_goes_on_until_there_is_nothing_more(begun):
    asked = say(begun(), "", "", "", "Fair", "", "", "5h", "", "Blog", "2", "Web", "", "", "")

    assert current(asked) is None
    assert only(changes(asked)) == [
        Add((("name", "Fair"), ("hours", 5.0))),
        Add((("name", "Blog"), ("stage", "Buy"), ("owner", "Web"))),
    ]


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("legal duty", {"exempt": {"reason": "legal duty"}}),
        ("for website", {"supports": "Website"}),
        ("FOR 2", {"supports": "Direct mail"}),
        ("fortune", {"exempt": {"reason": "fortune"}}),
        ("", {}),
    ],
)
def test_why_something_is_kept_that_no_customer_meets(begun, typed, keys):
    asked = say(begun(), "", "", "", "Fair", "", "", "", typed)

    assert dict(only(changes(asked))[0].entry) == {"name": "Fair"} | keys
    again, lost = resumed(begun(), of_audit(asked, frozenset()).answers)
    assert (changes(again), lost) == (changes(asked), [])


def test_a_reason_that_looks_like_the_name_of_something(begun):
    asked = say(begun(), "", "", "", "Fair", "", "", "")

    assert answered(asked, current(asked).number, Field.REASON, "for the law") == (
        "Nothing is called “the law”. Please give a number. If it is a reason, write it without “for”."
    )


def test_only_some_stages(begun):
    asked = begun(stages=frozenset({"buy"}))

    assert current(asked).lines[0] == "Customers use “Website”. Are you there?"
    assert current(say(asked, "")) is None  # and nothing about what is done besides


@pytest.mark.parametrize(
    ("before", "typed", "told"),
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
def test_an_answer_that_can_t_be_taken(begun, before, typed, told):
    asked = say(begun(), *before)
    question = current(asked)

    assert answered(asked, question.number, question.field, typed) == told


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
def test_ways_to_write_what_it_takes(begun, typed, effort):
    asked = say(begun(), "y", "", "", "", "", typed)

    assert asked.value(0, Field.EFFORT) == effort


@pytest.mark.parametrize(("typed", "rating"), [("4,5", 4.5), ("4.000", 4.0), ("4,000", 4.0), ("3.25", 3.25)])
def test_a_rating_that_can_only_mean_one_figure_of_the_scale(begun, typed, rating):
    asked = say(begun(), "y", "", "", "", "", "", typed)

    assert asked.value(0, Field.DELIVERS) == rating


@pytest.mark.parametrize(("typed", "presence"), [("ja", "yes"), ("Oui", "yes"), ("nein", "no"), ("geplant", "planned")])
def test_a_word_of_another_language(begun, typed, presence):
    assert say(begun(), typed).value(0, Field.PRESENCE) == presence


def test_words_that_mean_something_can_be_names_between_quotation_marks(begun):
    assert say(begun(), "y", '"q"').value(0, Field.NAME) == "q"
    assert say(begun(), "y", '"Best" and "first"').value(0, Field.NAME) == '"Best" and "first"'


def test_back_goes_over_items_too(begun):
    asked = say(begun(), "n", "3")
    asked = back(back(asked))

    assert current(asked).lines[0] == "Customers use “Search engine”. Are you there?"
    assert back(asked) is None


def test_every_question_says_what_it_is_for(begun):
    asked = begun(again=True)
    for typed in ("y", "Search", "", "", "", "", "", "", "", "", "e", "2", "y", "Fair", "", "", "", ""):
        assert len(current(asked).why) > 40
        asked = say(asked, typed)


def test_what_was_begun_is_gone_on_with_another_day(begun):
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


def test_stages_by_number_are_kept_by_name(begun):
    asked = say(begun(), "y", "", "2, 1")

    assert of_audit(asked, frozenset()).answers[-1].typed == ("Buy", "Look")


def test_answers_that_fit_no_question_any_more_are_told(begun):
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
@settings(max_examples=150, deadline=None, suppress_health_check=["function_scoped_fixture"])
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
