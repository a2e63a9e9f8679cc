"""Aliases, merge keys and duplicate keys."""

from __future__ import annotations

import pytest


def read(parsed, text):
    tree, faults = parsed(text)
    assert faults.found == []
    return tree


def fault(parsed, text):
    _, faults = parsed(text)
    (found,) = faults.found
    line, column, *_ = found.span.position()
    return f"{line}:{column} {found.code} {found.message} ({found.suggestion})"


def test_an_alias_repeats_scalars_lists_and_mappings(parsed):
    root = read(parsed, "a: &s text\nb: &n 9\nc: &l [x]\nd: &m {k: v}\ne: &z\nf: [*s, *n, *l, *m, *z]\n").root
    assert root["f"] == ["text", "9", ["x"], {"k": "v"}, None]
    assert root["f"][2] is root["c"]


def test_an_anchor_that_is_used_again_names_the_newer_value(parsed):
    assert read(parsed, "- &a x\n- *a\n- &a y\n- *a\n").root == ["x", "x", "y", "y"]


def test_an_alias_may_be_a_key(parsed):
    assert read(parsed, "- &k name\n- {*k : v}\n").root == ["name", {"name": "v"}]


def test_an_alias_of_nothing_says_what_may_have_been_meant(parsed):
    assert fault(parsed, "a: &stage1 x\nb: *stage2\n") == (
        "2:4 JG001 the alias “*stage2” names nothing above it (did you mean “stage1”?)"
    )
    assert fault(parsed, "a: *nope\n") == (
        "1:4 JG001 the alias “*nope” names nothing above it (put quotes round a text that begins with *: "
        '"*nope"; to repeat a value, write &nope before it)'
    )


@pytest.mark.parametrize(
    ("text", "place"), [("a: &x [*x]\n", "1:8"), ("&x a: {b: &y {c: *y}}\n", "1:18"), ("x: &x {<<: *x}\n", "1:12")]
)
def test_a_value_that_holds_itself_is_an_error(parsed, text, place):
    name = text[text.index("*") + 1]
    assert fault(parsed, text) == (
        f"{place} JG001 the alias “*{name}” is inside the value that it repeats "
        "(write the value out: a journey can't contain itself)"
    )


def test_an_anchor_may_be_taken_over_inside_the_value_that_bore_it(parsed):
    assert read(parsed, "a: &x {b: &x 1, c: *x}\nd: *x\n").root == {
        "a": {"b": "1", "c": "1"},
        "d": {"b": "1", "c": "1"},
    }


def test_merged_keys_stand_behind_the_mapping_s_own_wherever_the_merge_key_stands(parsed):
    root = read(parsed, "a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\nc: {y: 3, <<: *a}\n").root
    assert root["b"] == root["c"] == {"x": "1", "y": "3"}


def test_of_several_merged_mappings_the_first_that_has_a_key_wins(parsed):
    assert read(parsed, "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc: {<<: [*a, *b], z: 3}\n").root["c"] == {
        "z": "3",
        "x": "1",
        "y": "2",
    }


def test_a_merge_may_go_through_another_merge(parsed):
    assert read(parsed, "a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, x: 3}\n").root["c"] == {"x": "3", "y": "2"}


def test_what_a_merge_brings_keeps_the_place_it_was_written_at(parsed):
    tree = read(parsed, "a: &a\n  x: one\nb:\n  <<: *a\n  y: two\n")
    merged = tree.root["b"]
    assert list(merged) == ["y", "x"]
    assert tree.key_span(merged, "x").position()[:2] == (2, 3)
    assert tree.value_span(merged, 1).position() == (2, 6, 2, 9)
    assert tree.key_span(merged, "y").position()[:2] == (5, 3)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: &a\n  x: one\nb:\n  y: two\n  <<: *a\n# end\nc: d\n", (4, 3, 5, 9)),
        ("a: &a\n  x: one\nb:\n  <<: *a\n  y: two\nc: d\n", (4, 3, 5, 9)),
        ("a: &a\n  x: one\nb:\n  <<: *a\n\nc: d\n", (4, 3, 4, 9)),
        ("a: &a\n  x: one\nb: {<<: *a, y: z}\nc: d\n", (3, 4, 3, 18)),
    ],
)
def test_a_mapping_with_a_merge_ends_with_its_own_last_value(parsed, text, place):
    tree = read(parsed, text)
    assert tree.value_span(tree.root, 1).position() == place


def test_an_alias_of_a_merge_key_may_be_a_key(parsed):
    """Whether it merges is nobody's business; it must not fail."""
    tree, _ = parsed("x:\n  - &m <<\n  - {*m : {a: b}}\n")
    assert tree is not None


def test_a_merge_changes_nothing_about_the_mapping_it_came_from(parsed):
    root = read(parsed, "a: &a {x: 1}\nb: {<<: *a, y: 2}\n").root
    assert root["a"] == {"x": "1"}


@pytest.mark.parametrize(("value", "column"), [("3", 5), ("[3]", 5), ("", 4), ("[[{a: b}]]", 5), ("text", 5)])
def test_a_merge_takes_mappings_only(parsed, value, column):
    assert fault(parsed, f"<<: {value}\nx: y\n") == (
        f"1:{column} JG001 the merge key << takes a mapping, or a list of mappings "
        "(name an anchored mapping, as in <<: *defaults)"
    )


def test_a_merge_key_between_quotation_marks_merges_nothing(parsed):
    root = read(parsed, "a: {'<<': {x: 1}, y: 2}\n").root
    assert "x" not in root["a"]


def test_a_key_that_stands_twice_is_reported_with_both_lines(parsed):
    assert fault(parsed, "a: 1\nb: 2\na: 3\n") == (
        "3:1 JG002 duplicate key “a”; it is first on line 1 "
        "(keep one of the two, or begin the second item of a list with “- ”)"
    )


def test_keys_are_compared_before_merging(parsed):
    text = "a: &a {x: 1}\nb:\n  <<: *a\n  x: 2\n"
    assert read(parsed, text).root["b"] == {"x": "2"}


@pytest.mark.parametrize("text", ["{a: 1, 'a': 2}", "{1: a, '1': b}", "{a: &k a, *k : b}", "{~: 1, ~: 2}"])
def test_keys_are_alike_when_they_say_the_same(parsed, text):
    assert " JG002 duplicate key “" in fault(parsed, text)


def test_two_merge_keys_in_one_mapping_are_a_duplicate(parsed):
    assert "3:1 JG002" in fault(parsed, "x: &x {a: b}\n<<: *x\n<<: *x\n")


def test_every_duplicate_is_reported_and_the_first_value_is_kept(parsed):
    tree, faults = parsed("a: 1\na: 2\na: 3\nb: {c: 4, c: 5}\n")
    assert tree.root == {"a": "1", "b": {"c": "4"}}
    assert [each.span.position()[:2] for each in faults.found] == [(2, 1), (3, 1), (4, 11)]
