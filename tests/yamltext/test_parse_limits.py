"""Limits on what a file may cost, and the errors of YAML itself."""

from __future__ import annotations

import pytest


def faults(parsed, text, **limits):
    _, found = parsed(text, **limits)
    return [
        f"{each.span.position().line}:{each.span.position().column} {each.code} {each.message}" for each in found.found
    ]


def nested(depth):
    return "[" * depth + "]" * depth


def test_depth_up_to_the_limit_is_fine_and_one_more_is_not(parsed):
    assert faults(parsed, nested(100)) == []
    assert faults(parsed, nested(101)) == ["1:101 JG017 values are nested more than 100 deep (the limit max-depth)"]
    assert faults(parsed, nested(4), max_depth=3) == [
        "1:4 JG017 values are nested more than 3 deep (the limit max-depth)"
    ]


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "- " * 200_000, "{a: " * 200_000, "".join(f"{' ' * n}a:\n" for n in range(999))]
)
def test_nesting_ends_at_the_limit_however_deep_it_goes(parsed, text):
    assert [each.partition(" ")[2] for each in faults(parsed, text)] == [
        "JG017 values are nested more than 100 deep (the limit max-depth)"
    ]


def test_the_limit_of_the_parser_itself_is_said_as_one(parsed):
    # libyaml reads 1,000 deep from 0.2.6 on; before, and in PyYAML's own parser, only ours counts.
    (found,) = faults(parsed, "[" * 1_500, max_depth=1_200)
    assert found.partition(" ")[2] in {
        "JG017 values are nested more than 1,200 deep (the limit max-depth)",
        "JG017 values are nested more than 1,000 deep, which the YAML parser does not read",
    }


BOMBS = {
    "lists": "a: &a [x, x, x, x]\n"
    + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefghijklm", "bcdefghijklmn", strict=True)),
    "mappings": "a: &a {k: x}\n"
    + "".join(
        f"{b}: &{b} {{k: *{a}, l: *{a}, m: *{a}}}\n" for a, b in zip("abcdefghijklmno", "bcdefghijklmnop", strict=True)
    ),
    "merge keys": "a: &a {k: x}\n"
    + "".join(
        f"{b}: &{b} {{k: {{<<: *{a}}}, l: {{<<: *{a}}}, m: {{<<: *{a}}}}}\n"
        for a, b in zip("abcdefghijklmno", "bcdefghijklmnop", strict=True)
    ),
    "lists of merge keys": "a: &a {k: x}\n"
    + "".join(
        f"{b}: &{b} {{k: {{<<: [*{a}, *{a}]}}, l: {{<<: [*{a}]}}, m: *{a}}}\n"
        for a, b in zip("abcdefghijklmno", "bcdefghijklmnop", strict=True)
    ),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_aliases_can_t_blow_a_small_file_up(parsed, kind):
    (found,) = faults(parsed, BOMBS[kind])
    assert found.endswith("JG017 aliases repeat more than 1,000,000 values (the limit max-nodes)")


def test_what_merge_keys_repeat_is_counted_whole(parsed):
    # 100 metrics in each of 100 touchpoints in each of 100 stages: a million metrics from 8 kB.
    metrics = ", ".join(["{name: m}"] * 100)
    touchpoints = "".join(f"  - {{<<: *t, n: {number}}}\n" for number in range(99))
    stages = "".join(f"- {{<<: *s, n: {number}}}\n" for number in range(99))
    text = f"- &s\n  all:\n  - &t {{m: [{metrics}]}}\n{touchpoints}{stages}"
    assert [each.partition(" ")[2] for each in faults(parsed, text)] == [
        "JG017 aliases repeat more than 1,000,000 values (the limit max-nodes)"
    ]


def test_a_limit_counts_what_aliases_repeat(parsed):
    # The list and its two items are three values; two aliases repeat six.
    text = "a: &a [x, y]\nb: [*a, *a]\n"
    assert faults(parsed, text, max_nodes=6) == []
    assert faults(parsed, text, max_nodes=5) == ["2:9 JG017 aliases repeat more than 5 values (the limit max-nodes)"]


def test_a_limit_counts_what_is_written(parsed):
    assert faults(parsed, "[a, b, c]\n", max_written=3) == []
    for text in ("[a, b, c, d]\n", "{a: b, c: d, e: f, g: h}\n", "[[a, b], [c]]\n", "a: [b, c]\nd: e\n"):
        (found,) = faults(parsed, text, max_written=3)
        assert found.endswith(" JG017 the file holds more than 3 values (the limit max-written)")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b\n\tc: d\n", "2:1"),
        ("a: b: c\n", "1:5"),
        ("a: 'b' c\n", "1:8"),
        ("a: [b, c\n", "1:4"),
        ("a: {b: c\n", "1:4"),
        ("a: [b\nc: d\n", "1:4"),
        ("a: 'b\n", "1:4"),
        ('a: "b\n  c\nd: e\n', "1:4"),
        ("a: b\nc: 'd\n---\ne: f\n", "2:4"),
        ("a: @b\n", "1:4"),
        ("a: %b\n", "1:4"),
        ("a:\n- 'b'\n c\n", "3:2"),
        ("a: - b\n", "1:4"),
        ("- a\nb: c\n", "2:1"),
        ("a: b\nc\n", "2:1"),
        ("a: &\n", "1:4"),
        ("a: *\n", "1:4"),
    ],
)
def test_what_is_no_yaml_is_one_error_with_a_place_and_a_hint(parsed, text, place):
    _, found = parsed(text)
    (fault,) = found.found
    line, column, *_ = fault.span.position()
    assert (fault.code, f"{line}:{column}") == ("JG001", place)
    assert fault.message
    assert fault.suggestion


def test_a_wrong_escape_is_reported_at_itself_not_where_its_quotation_mark_opens(parsed):
    (found,) = faults(parsed, 'a: b\nc: "d\n  e \\q f"\n')
    assert found.startswith("3:")


COLON = (
    "put quotes round a text that holds a colon and a space; write an item with keys as - {name: …, key: …}, "
    "or check the indentation"
)
BRACKET = "put quotes round a text that holds a colon, a comma or #, or close what is open: [ or {"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("\ta: b\n", "indent with spaces: YAML allows no tabs there"),
        ("a: b: c\n", 'put quotes round it: "b: c"'),
        ("a: @b\n", 'put quotes round it: "@b"'),
        ("a: [b, c\n", BRACKET),
        ("a: {b: c\n", BRACKET),
        ("a: {b: c: d}\n", BRACKET),
        ('a: "b\n', "close what is open: a quotation mark, [ or {"),
        ("a:\n  b: c\n d: e\n", "check the indentation: entries of one list or mapping begin in the same column"),
    ],
)
def test_the_hint_says_how_to_mend_it_with_either_parser(parsed, text, hint):
    _, found = parsed(text)
    assert [each.suggestion for each in found.found] == [hint]


@pytest.mark.parametrize(
    ("char", "name"),
    [("\0", "U+0000"), ("\x0b", "U+000B"), ("\x1b", "U+001B"), ("\x7f", "U+007F"), ("\ufffe", "U+FFFE")],
)
def test_a_character_that_yaml_forbids_is_named(parsed, char, name):
    assert faults(parsed, f"a: b\nc: d{char}e\n") == [f"2:5 JG001 the character {name} is not allowed in a YAML file"]


def test_the_errors_found_before_the_parser_had_to_stop_are_kept(parsed):
    assert [each[:9] for each in faults(parsed, "a: 1\na: 2\nb: !x y\nc: *d\n")] == [
        "2:1 JG002",
        "3:4 JG001",
        "4:4 JG001",
    ]


@pytest.mark.parametrize("word", ["\x1b[31m", "\u202e"])
def test_a_message_shows_nothing_that_a_terminal_obeys(parsed, word):
    for each in faults(parsed, f"a: %{word}\n"):
        assert word not in each
