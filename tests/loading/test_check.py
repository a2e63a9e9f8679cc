"""From Pydantic's errors to definition errors: code, place, words and a way to fix them."""

# ruff: noqa: E501 - one case a line reads best

from __future__ import annotations

import pytest

HEAD = "journey: X\ncustomer:\n  stages:\n    - name: A\n      touchpoints:\n"
"""Five lines; touchpoints follow from line 6 on, as ``        - …``, what they say beginning in column 11."""


def touchpoint(text):
    return f"{HEAD}        - {text}\n"


def company(text):
    """Return a journey whose company touchpoint is on line 9, what it says beginning in column 7."""
    return f"{HEAD}        - t\ncompany:\n  touchpoints:\n    - {text}\n"


NUMBER = "write digits only, with a point for decimals; put units and comments into note"
TYPES = [
    # text, where, what is said, what to do
    (touchpoint("{name: t, importance: high}"), "6:33", "“importance” takes a number, not the text “high”", NUMBER),
    (touchpoint('{name: t, importance: "9"}'), "6:33", "“importance” takes a number, not the text “9”", "quotation marks"),
    (touchpoint("{name: t, importance: 9/10}"), "6:33", "“importance” takes a number, not the text “9/10”", "write 9: ratings here go from 0 to 10"),
    (touchpoint("{name: t, importance: '7,5'}"), "6:33", "“importance” takes a number", "write decimals with a point"),
    (touchpoint("{name: t, importance: 1_000}"), "6:33", "“importance” takes a number, not the text “1_000”", NUMBER),
    (touchpoint("{name: t, importance: ０５}"), "6:33", "“importance” takes a number, not the text “０５”", NUMBER),
    (touchpoint("{name: t, importance: true}"), "6:33", "“importance” takes a number, not true or false", ""),
    (touchpoint("{name: t, importance: [9]}"), "6:33", "“importance” takes a number, not a list", ""),
    (touchpoint("{name: t, importance: {ease: 9}}"), "6:33", "“importance” takes a number, not a mapping", ""),
    (touchpoint("{name: t, expects: [9]}"), "6:30", "“expects” takes a number, not a list", ""),
    (touchpoint("{name: t, expects: {ease: high}}"), "6:37", "“ease” takes a number, not the text “high”", NUMBER),
    (touchpoint("{name: t, satisfaction: often}"), "6:35", "“satisfaction” takes a number, not the text “often”", NUMBER),
    (company("{name: t, delivers: {ease: [1]}}"), "9:34", "“ease” takes a number, not a list", ""),
    (company("{name: t, cost: 4000 EUR}"), "9:23", "“cost” takes a number, not the text “4000 EUR”", NUMBER),
    (touchpoint("{name: t, personalised: yes}"), "6:35", "“personalised” takes true or false, not the text “yes”", "write true"),
    (touchpoint("{name: t, personalised: Off}"), "6:35", "“personalised” takes true or false", "write false"),
    (touchpoint("{name: t, personalised: 1}"), "6:35", "“personalised” takes true or false, not the number 1", ""),
    (touchpoint("{name: t, personalised: 'true'}"), "6:35", "“personalised” takes true or false", ""),
    (touchpoint("{name: [t]}"), "6:18", "“name” in stage “A” takes a text, not a list", ""),
    (touchpoint("{name: {de: t}}"), "6:18", "“name” in stage “A” takes a text, not a mapping", ""),
    (touchpoint("{name: t, note: [a]}"), "6:27", "“note” takes a text, not a list", ""),
    (touchpoint("{name: t, aliases: [[a]]}"), "6:31", "“aliases” takes a text, not a list", ""),
    (touchpoint("{name: t, aliases: {a: b}}"), "6:30", "“aliases” takes a list, not a mapping", ""),
    (touchpoint("[t, u]"), "6:11", "“touchpoints” of stage “A” takes a mapping of keys and values, not a list", ""),
    (touchpoint("{name: t, metrics: {name: m}}"), "6:30", "“metrics” takes a list, not a mapping", ""),
    (touchpoint("{name: t, metrics: [NPS]}"), "6:31", "“metrics” takes a mapping of keys and values, not the text “NPS”", ""),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, sample: 1.5}]}"), "6:59", "“sample” takes a whole number, not the number 1.5", ""),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, sample: many}]}"), "6:59", "“sample” takes a whole number, not the text “many”", NUMBER),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, date: 31.3.2026}]}"), "6:57", "“date” takes a date such as 2026-03-31, not the text “31.3.2026”", "year-month-day"),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, date: 2026-02-30}]}"), "6:57", "“date” takes a date", "there is no such day"),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, date: 2026}]}"), "6:57", "“date” takes a date such as 2026-03-31, not the number 2026", "year-month-day"),
    (company("{name: t, exempt: legal duty}"), "9:25", "“exempt” takes a mapping of keys and values, not the text “legal duty”", ""),
    ("journey: X\ncustomer: [A, B]\n", "2:11", "“customer” takes a mapping of keys and values, not a list", ""),
    ("journey: X\ncustomer: {stages: A}\n", "2:20", "“stages” takes a list, not the text “A”", ""),
    ("journey: X\ncustomer: {stages: [A]}\n", "2:21", "“stages” takes a mapping of keys and values, not the text “A”", ""),
    ("journey: {name: X}\ncustomer: {stages: [{name: A}]}\n", "1:10", "“journey” takes a text, not a mapping", ""),
    ("format: one\njourney: X\ncustomer: {stages: [{name: A}]}\n", "1:9", "“format” takes a whole number, not the text “one”", NUMBER),
    ("- a\n- b\n", "1:1", "the file holds a list, not a mapping of keys and values", "begin it with the keys journey: and customer:"),
    ("hello\n", "1:1", "the file holds the text “hello”", "begin it with the keys"),
    ("42\n", "1:1", "the file holds the number 42", "begin it with the keys"),
    ("~\n", "1:1", "the file is empty", "begin it with the keys"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "message", "suggestion"), TYPES)
def test_wrong_types(folder, text, place, message, suggestion):
    (error,) = folder.errors(text)
    assert error.startswith(f"journey.yaml:{place} JG005 {message}")
    assert suggestion in error


RANGES = [
    (touchpoint("{name: t, feeling: 3}"), "6:30", "“feeling” is 3; it may not be above 2"),
    (touchpoint("{name: t, feeling: -2.5}"), "6:30", "“feeling” is -2.5; it may not be below -2"),
    (touchpoint("{name: t, importance: .inf}"), "6:33", "“importance” is "),
    (touchpoint("{name: t, importance: .nan}"), "6:33", "“importance” is "),
    (touchpoint("{name: t, expects: {ease: -.INF}}"), "6:37", "“ease” is "),
    (touchpoint(f"{{name: t, importance: 1{'0' * 5000}}}"), "6:33", "“importance” is "),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, sample: -1}]}"), "6:59", "“sample” is -1; it may not be below 0"),
    (company("{name: t, cost: -1}"), "9:23", "“cost” is -1; it may not be below 0"),
    (company("{name: t, hours: -0.5}"), "9:24", "“hours” is -0.5; it may not be below 0"),
    (company("{name: t, stage: []}"), "9:24", "“stage” is an empty list"),
    (company("{name: t, personas: []}"), "9:27", "“personas” is an empty list"),
    ("journey: X\ncustomer: {stages: []}\n", "2:20", "“stages” is an empty list"),
    ("format: 2\njourney: X\ncustomer: {stages: [{name: A}]}\n", "1:9", "format 2 is not known to this version"),
    ("format: 0\njourney: X\ncustomer: {stages: [{name: A}]}\n", "1:9", "format 0 is not known to this version"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "message"), RANGES)
def test_out_of_range(folder, text, place, message):
    (error,) = folder.errors(text)
    assert error.startswith(f"journey.yaml:{place} JG006 {message}")
    assert len(error) < 300


@pytest.mark.parametrize("value", ["1e308", "-1e308", f"0x{'f' * 200}", f"0o{'7' * 400}", f"0x{'f' * 5000}"])
@pytest.mark.parametrize("field", ["cost", "hours"])
def test_figures_beyond_all_measure_are_out_of_range(folder, field, value):
    """They would add up to infinity, and nobody means them."""
    (error,) = folder.errors(company(f"{{name: t, {field}: {value}}}"))
    assert " JG006 " in error or " JG005 " in error
    assert len(error) < 300


WORDS = [
    (touchpoint("{name: t, need: require}"), "6:27", "“need” is required or optional, not “require”", "did you mean “required”?"),
    (touchpoint("{name: t, ownership: ours}"), "6:32", "“ownership” is brand, partner, customer or social, not “ours”", "write brand, partner, customer or social"),
    (touchpoint("{name: t, mode: self-servise}"), "6:27", "“mode” is self-service or assisted, not “self-servise”", "did you mean “self-service”?"),
    (touchpoint("{name: t, mode: [assisted, phone]}"), "6:38", "“mode” is self-service or assisted, not “phone”", ""),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, better: more}]}"), "6:59", "“better” is higher or lower, not “more”", ""),
    (company("{name: t, status: alive}"), "9:25", "“status” is live, planned or retired, not “alive”", "did you mean “live”?"),
    (company("{name: t, status: true}"), "9:25", "“status” is live, planned or retired, not “true”", ""),
    (company("{name: t, constraints: [tech]}"), "9:31", "“constraints” is people, process or technology, not “tech”", ""),
    (touchpoint("t").replace("customer:\n", "customer:\n  evidence: [{id: e, kind: interviews}]\n"), "3:28", "“kind” is interview, survey, analytics, support, research or assumption, not “interviews”", "did you mean “interview”?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "message", "suggestion"), WORDS)
def test_unknown_words(folder, text, place, message, suggestion):
    (error,) = folder.errors(text)
    assert error.startswith(f"journey.yaml:{place} JG007 {message}")
    assert suggestion in error


@pytest.mark.parametrize("mode", ["selfservice", "Self Service", "[SELF_SERVICE]", "ＳＥＬＦ-service"])
def test_modes_are_compared_without_separators(folder, mode):
    (journey,) = folder.of(touchpoint(f"{{name: t, mode: {mode}}}")).journeys
    assert journey.touchpoints[0].modes == {"selfservice"}


def test_a_format_of_endless_digits_is_an_error_of_moderate_length(folder):
    (error,) = folder.errors(f"format: 0x{'f' * 5000}\njourney: X\ncustomer: {{stages: [{{name: A}}]}}\n")
    assert error.startswith("journey.yaml:1:9 JG00")
    assert len(error) < 300


def test_a_list_where_one_word_belongs_is_a_wrong_type(folder):
    (error,) = folder.errors(touchpoint("{name: t, need: [required]}"))
    assert error.startswith("journey.yaml:6:27 JG005 “need” takes required or optional, not a list")


MISSING = [
    (touchpoint("{importance: 9}"), "6:11", "the key “name” in stage “A” is missing here", "add name: …"),
    (touchpoint("\n            importance: 9"), "7:13", "the key “name” in stage “A” is missing here", "add name: …"),
    (touchpoint("{name: t, metrics: [{name: m}]}"), "6:31", "the key “value” is missing here", "add value: …"),
    (touchpoint("t").replace("customer:\n", "customer:\n  scale: {min: 0}\n"), "3:3", "the key “max” is missing here", "add max: …"),
    ("journey: X\n", "1:1", "the key “customer” is missing here", "add customer: …"),
    ("customer: {stages: [{name: A}]}\n", "1:1", "the key “journey” is missing here", "add journey: …"),
    ("journey: X\ncustomer: {persona: p}\n", "2:1", "the key “stages” is missing here", "add stages: …"),
    ("journey: X\ncustomer:\n  stages:\n    - id: a\n", "4:7", "the key “name” is missing here", "add name: …"),
    (touchpoint("t") + "company:\n  handoffs: [{to: t}]\n  touchpoints: [t]\n", "8:14", "the key “from” is missing here", "add from: …"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "message", "suggestion"), MISSING)
def test_a_missing_key_is_reported_at_what_lacks_it(folder, text, place, message, suggestion):
    assert folder.errors(text) == [f"journey.yaml:{place} JG004 {message} ({suggestion})"]


EMPTY = [
    (touchpoint("{name: , importance: 9}"), "6:12", "“name” in stage “A” is empty"),
    (touchpoint("{name: ''}"), "6:12", "“name” in stage “A” is empty"),
    (touchpoint("{name: ' '}"), "6:12", "“name” in stage “A” is empty"),
    (touchpoint('{name: "\\u3000\\u00a0"}'), "6:12", "“name” in stage “A” is empty"),
    (touchpoint("{name: t, id: ''}"), "6:21", "“id” is empty"),
    ("journey:\ncustomer: {stages: [{name: A}]}\n", "1:1", "“journey” is empty"),
    ("journey: X\ncustomer:\n", "2:1", "“customer” is empty"),
    ("journey: X\ncustomer:\n  stages:\n", "3:3", "“stages” is empty"),
]


@pytest.mark.parametrize(("text", "place", "message"), EMPTY)
def test_a_required_key_without_a_value_is_reported_at_the_key(folder, text, place, message):
    (error,) = folder.errors(text)
    assert error.startswith(f"journey.yaml:{place} JG004 {message}")


def test_an_empty_item_of_a_list_is_called_an_item(folder):
    for text, place in ((touchpoint("t\n        -"), "7:10"), (touchpoint("{name: t, aliases: [a, ~]}"), "6:34")):
        (error,) = folder.errors(text)
        assert error.startswith(f"journey.yaml:{place} JG004 ")
        assert "item" in error


def test_an_empty_mapping_of_ratings_is_not_called_a_list(folder):
    (error,) = folder.errors(touchpoint("{name: t, expects: {}}"))
    assert error.startswith("journey.yaml:6:30 JG006 “expects” ")
    assert "list" not in error


def test_a_dimension_without_a_name_is_not_called_by_a_name_of_pydantic_s(folder):
    (error,) = folder.errors(touchpoint("{name: t, expects: {' ': 5}}"))
    assert error.startswith("journey.yaml:6:31 JG004 ")
    assert "[key]" not in error


UNKNOWN = [
    (touchpoint("{name: t, importence: 9}"), "6:21", "“importence”", "did you mean “importance”?"),
    (touchpoint("{name: t, name of it: 9}"), "6:21", "“name of it”", ""),
    (touchpoint("t").replace("customer:", "costumer: {}\ncustomer:"), "2:1", "“costumer”", ""),
    ("journey: X\ncustomer:\n  stage: A\n  stages: [{name: A}]\n", "3:3", "“stage”", ""),
    ("journey: X\ncustomer:\n  stages: [{name: A, phas: before}]\n", "3:22", "“phas”", "did you mean “phase”?"),
    (touchpoint("{name: t, metrics: [{name: m, value: 1, goal: 2}]}"), "6:51", "“goal”", "the keys known here are name, value, target, unit, better, date, sample"),
    (touchpoint("t").replace("customer:\n", "customer:\n  scale: {min: 0, max: 5, step: 1}\n"), "3:27", "“step”", "the keys known here are min, max"),
    (company("{name: t, exempt: {reason: r, untill: 2027-01-01}}"), "9:37", "“untill”", "did you mean “until”?"),
    (company("{name: t, meet: x}"), "9:17", "“meet”", "did you mean “meets”?"),
    (touchpoint("t") + "company:\n  tools: [{name: t, price: 1}]\n", "8:21", "“price”", "the keys known here are name, cost, owner, note"),
    (touchpoint("t") + "company:\n  handoffs: [{from: a, to: b, carrys: c}]\n  touchpoints: [a, b]\n", "8:31", "“carrys”", "did you mean “carries”?"),
    (touchpoint("t") + "company:\n  curency: EUR\n", "8:3", "“curency”", "did you mean “currency”?"),
    (touchpoint("t") + "'<<': x\n", "7:1", "“<<”", ""),
    (touchpoint("t") + "~: x\n", "7:1", "“~”", ""),
    (touchpoint("t") + "1: x\n", "7:1", "“1”", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "key", "suggestion"), UNKNOWN)
def test_an_unknown_key_is_reported_at_the_key_with_the_nearest_one(folder, text, place, key, suggestion):
    (error,) = folder.errors(text)
    assert error.startswith(f"journey.yaml:{place} JG003 the key {key} is not known here (")
    assert suggestion in error


def test_a_key_that_stands_there_already_is_not_offered(folder):
    (error,) = folder.errors(touchpoint("{name: t, importance: 9, importence: 8}"))
    assert "did you mean" not in error


def test_every_error_of_a_file_is_reported_in_its_order(folder):
    text = (
        "format: 7\njourney: X\ncustomer:\n  stages:\n    - name: A\n      fase: x\n      touchpoints:\n"
        "        - {name: t, importance: high, need: never}\n        - {importance: 11}\n"
        "company:\n  touchpoints:\n    - {name: c, cost: -1, personalised: no}\n"
    )
    assert [error.split(" ")[:2] for error in folder.errors(text)] == [
        ["journey.yaml:1:9", "JG006"],
        ["journey.yaml:6:7", "JG003"],
        ["journey.yaml:8:33", "JG005"],
        ["journey.yaml:8:45", "JG007"],
        ["journey.yaml:9:11", "JG004"],
        ["journey.yaml:12:23", "JG006"],
        ["journey.yaml:12:41", "JG005"],
    ]


def test_names_are_looked_up_in_the_rest_of_a_file_with_wrong_values(folder):
    text = company("{name: c, stage: B, meets: u, cost: x}")
    assert [error.split(" ")[:2] for error in folder.errors(text)] == [
        ["journey.yaml:9:24", "JG009"],
        ["journey.yaml:9:34", "JG010"],
        ["journey.yaml:9:43", "JG005"],
    ]


def test_names_are_not_missed_because_what_they_name_has_an_error_itself(folder):
    (error,) = folder.errors(
        touchpoint("{name: t, importance: 9, id: [x]}") + "company: {touchpoints: [{name: c, meets: t}]}\n"
    )
    assert " JG005 “id” takes a text, not a list" in error


def test_an_error_in_a_value_that_aliases_repeat_is_reported_once_where_it_stands(folder):
    text = (
        touchpoint("&t {name: t, importance: high}")
        + "    - name: B\n      touchpoints: [*t]\n    - {name: C, touchpoints: [*t]}\n"
    )
    (error,) = folder.errors(text)
    assert error.startswith("journey.yaml:6:36 JG005 ")


def test_an_error_in_a_merged_value_is_reported_once_where_it_stands(folder):
    text = touchpoint("&t {name: t, importance: high}\n        - {<<: *t, name: u}\n        - {<<: *t, name: v}")
    (error,) = folder.errors(text)
    assert error.startswith("journey.yaml:6:36 JG005 ")


def test_an_unknown_key_that_a_merge_brings_is_reported_where_it_stands(folder):
    text = touchpoint("{<<: {chanel: web}, name: u}")
    (error,) = folder.errors(text)
    assert error.startswith("journey.yaml:6:17 JG003 the key “chanel”")


def test_a_long_block_is_underlined_on_its_first_line_only(folder):
    loaded = folder.of(touchpoint("\n            importance: 9\n            channel: web"))
    assert [error.span.position() for error in loaded.errors] == [(7, 13, 7, 26)]


def test_null_means_not_stated(folder):
    text = company("{name: c, id: ~, stage: , meets: null, cost: ~, delivers: ~, tools: ~, exempt: ~, metrics: ~}")
    assert folder.errors(text + "format: ~\nnote:\n") == []
    assert (
        folder.errors("journey: X\ncustomer: {stages: [{name: A, touchpoints: }], scale: ~, evidence: ~}\ncompany:\n")
        == []
    )


def test_a_scalar_is_typed_by_its_field(folder):
    text = "journey: 2024\ncustomer:\n  stages:\n    - {name: 0123, touchpoints: [12:30, on, 1e3, true, 24/7]}\n"
    (journey,) = folder.of(text).journeys
    assert (journey.name, journey.stages[0].name) == ("2024", "0123")
    assert [touchpoint.name for touchpoint in journey.touchpoints] == ["12:30", "on", "1e3", "true", "24/7"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-31", "2026-03-31"),
        ("'2026-03-31'", "2026-03-31"),
        ("20260331", "2026-03-31"),
        ("2026-W14-2", "2026-03-31"),
        ("2026-03-31T23:59:59Z", "2026-03-31"),
        ("2026-03-31 08:00:00", "2026-03-31"),
    ],
)
def test_dates_are_iso_8601(folder, written, day):
    text = touchpoint("t").replace(
        "customer:\n", f"customer:\n  evidence: [{{id: e, kind: survey, date: {written}}}]\n"
    )
    (journey,) = folder.of(text).journeys
    assert str(journey.evidence[0].stated.date) == day


@pytest.mark.parametrize(
    ("written", "value"), [("9", 9), ("0o11", 9), ("0x9", 9), ("9e0", 9), ("+9.0", 9), ("09", 9), (".9e1", 9)]
)
def test_numbers_in_every_spelling_of_yaml_1_2(folder, written, value):
    (journey,) = folder.of(touchpoint(f"{{name: t, importance: {written}}}")).journeys
    assert journey.touchpoints[0].importance == value


def test_a_wrong_reference_of_a_touchpoint_hides_no_other_error(folder):
    assert [
        error.split(" ")[1]
        for error in folder.errors(
            "journey: D\n"
            "customer: {evidence: [{id: a, kind: survey}], "
            "stages: [{name: S, touchpoints: [{name: X, evidence: {a: b}}, {name: Y, evidence: [b]}]}]}\n"
            "company: {touchpoints: [{name: A, stage: [R], supports: n}, {name: B, stages: []}]}\n"
        )
    ] == ["JG005", "JG011", "JG009", "JG010", "JG006"]


@pytest.mark.parametrize("key", ['"[key]"', '"\\0"', '"\\0mapping"'])
def test_a_key_that_is_called_as_a_part_of_an_error_is_unknown_as_any_other(folder, key):
    found = folder.errors(f"{HEAD}        - t\n{key}: 1\n")

    assert [each.split()[1] for each in found] == ["JG003"]
