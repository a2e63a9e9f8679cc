"""Scalars, containers and their places, the same with libyaml's parser and with PyYAML's own."""

from __future__ import annotations

import pytest

from journeygap.model.fields import Plain
from journeygap.yamltext.parse import Mapping, Sequence


def kinds(node):
    """Return plain data; what YAML 1.2 reads as number or truth is (what it says,), apart from text."""
    if isinstance(node, Mapping):
        return {key: kinds(value) for key, value in node.items()}
    if isinstance(node, Sequence):
        return [kinds(item) for item in node]
    return (str(node),) if type(node) is Plain else node


def places(tree):
    """Return each key, value and item with its place as ``line:column-line:column``, without white space at the end."""
    found = []

    def walk(node, route):
        entries = node.items() if isinstance(node, Mapping) else enumerate(node)
        for number, (key, value) in enumerate(entries):
            here = f"{route}.{key}".lstrip(".")
            at = tree.value_span(node, number).position()
            of_key = ""
            if isinstance(node, Mapping):
                key_at = tree.key_span(node, key).position()
                of_key = f" {key_at.line}:{key_at.column}-{key_at.end_line}:{key_at.end_column}"
            found.append(f"{here}{of_key} {at.line}:{at.column}-{at.end_line}:{at.end_column}")
            if isinstance(value, (Mapping, Sequence)):
                walk(value, here)

    walk(tree.root, "")
    return found


def only(parsed, text):
    """Parse a text that has nothing wrong with it."""
    tree, faults = parsed(text)
    assert faults.found == []
    return tree


def fault(parsed, text, **limits):
    """Parse a text with one thing wrong: its code, line, column, message and suggestion."""
    _, faults = parsed(text, **limits)
    (found,) = faults.found
    line, column, *_ = found.span.position()
    return found.code, line, column, found.message, found.suggestion


TEXT = [
    "no",
    "yes",
    "on",
    "Off",
    "y",
    "12:30",
    "2026-03-31",
    "1_000",
    "0b11",
    "0X1F",
    "-0x1",
    "0o8",
    "tRue",
    "inf",
    "nan",
]
TEXT += [
    "=",
    "1.2.3",
    "+",
    "-x",
    ".",
    "1e",
    "e3",
    "１２",
    "0x",
    "+.inf.",
    "1,5",
    "10 %",
    "nul",
    "nULL",
    "a",
    "3 apples",
]
TYPED = ["1", "0123", "-0", "+12", "0o14", "0x1F", "1.", ".5", "-.5", "1.5", "1e3", "1E-3", "+.5e+7", "1.e3"]
TYPED += [".inf", "-.inf", "+.Inf", ".INF", ".nan", ".NaN", ".NAN", "true", "True", "TRUE", "false", "False", "FALSE"]


@pytest.mark.parametrize("word", TEXT)
def test_what_yaml_1_2_reads_as_text_is_text(parsed, word):
    assert kinds(only(parsed, f"a: {word}\n").root) == {"a": word}


@pytest.mark.parametrize("word", TYPED)
def test_what_yaml_1_2_reads_as_number_or_truth_is_marked_and_kept_as_written(parsed, word):
    assert kinds(only(parsed, f"a: {word}\n").root) == {"a": (word,)}


@pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL"])
def test_null_in_its_five_spellings(parsed, word):
    assert only(parsed, f"a: {word}\nb: [{word or '~'}]\n").root == {"a": None, "b": [None]}


@pytest.mark.parametrize("word", ["9", "true", "null", "~", "", "1e3", "no"])
@pytest.mark.parametrize("mark", ["'", '"'])
def test_between_quotation_marks_everything_is_text(parsed, word, mark):
    # The same word before without marks must not colour the one with them, nor the other way round.
    text = f"a: {word}\nb: {mark}{word}{mark}\nc: {word}\nd: {mark}{word}{mark}\n"
    read = kinds(only(parsed, text).root)
    assert (read["b"], read["d"]) == (word, word)
    assert read["a"] == read["c"] == (None if word in {"", "~", "null"} else word if word == "no" else (word,))


def test_block_scalars_are_text(parsed):
    text = "a: |\n  9\nb: >-\n  true\n  story\nc: |+\n  x\n\nd: |2\n    y\n"
    assert kinds(only(parsed, text).root) == {"a": "9\n", "b": "true story", "c": "x\n\n", "d": "  y\n"}


def test_tags_of_the_core_schema_say_what_they_say(parsed):
    text = 'a: !!str 9\nb: !!int "9"\nc: !!float 1\nd: !!bool "true"\ne: !!null ""\nf: ! 9\n'
    text += "g: !!map {x: y}\nh: !!seq [z]\n"
    read = kinds(only(parsed, text).root)
    assert read == {
        "a": "9",
        "b": ("9",),
        "c": ("1",),
        "d": ("true",),
        "e": None,
        "f": "9",
        "g": {"x": "y"},
        "h": ["z"],
    }


@pytest.mark.parametrize(
    ("text", "column", "tag"),
    [
        ("a: !!binary aGk=\n", 4, "!!binary"),
        ("a: !!python/object/apply:os.system [x]\n", 4, "!!python/object/apply:os.system"),
        ("a: !!set {x}\n", 4, "!!set"),
        ("a: !team Sales\n", 4, "!team"),
        ("a: !!int nine\n", 4, "!!int"),
        ("a: !!bool yes\n", 4, "!!bool"),
        ("a: !!str [x]\n", 4, "!!str"),
        ("!!omap [a: b]\n", 1, "!!omap"),
    ],
)
def test_any_other_tag_is_an_error_and_nothing_is_built_from_it(parsed, text, column, tag):
    code, line, at, message, suggestion = fault(parsed, text)
    assert (code, line, at) == ("JG001", 1, column)
    assert f"“{tag}”" in message
    assert suggestion == (
        "remove the tag: the key already says what kind of value it takes"
        if tag.startswith("!!")
        else 'put quotes round a text that begins with !: "!team Sales"; or remove the tag'
    )


def test_places_of_keys_values_and_items(parsed):
    text = "a: 1\nb: [x, 'y', \"z\"]\nc:\n  - d: e\n    f: |\n      text\n\n  - g\nh: {i: j}\n"
    assert places(only(parsed, text)) == [
        "a 1:1-1:2 1:4-1:5",
        "b 2:1-2:2 2:4-2:17",
        "b.0 2:5-2:6",
        "b.1 2:8-2:11",
        "b.2 2:13-2:16",
        "c 3:1-3:2 4:3-8:6",
        "c.0 4:5-6:11",
        "c.0.d 4:5-4:6 4:8-4:9",
        "c.0.f 5:5-5:6 5:8-6:11",
        "c.1 8:5-8:6",
        "h 9:1-9:2 9:4-9:10",
        "h.i 9:5-9:6 9:8-9:9",
    ]


def test_a_block_ends_with_its_last_value(parsed):
    assert places(only(parsed, "a:\n  - b\n\n  # a remark\n# and another\nc: d\n"))[0] == "a 1:1-1:2 2:3-2:6"


def test_an_alias_has_the_place_of_its_own_and_its_parts_that_of_the_anchor(parsed):
    text = "a: &x {b: c}\nd: *x\n"
    assert places(only(parsed, text)) == [
        "a 1:1-1:2 1:4-1:13",
        "a.b 1:8-1:9 1:11-1:12",
        "d 2:1-2:2 2:4-2:6",
        "d.b 1:8-1:9 1:11-1:12",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_lines_end_as_they_do_on_every_system(parsed, newline):
    text = newline.join(["a: b", "c:", "  - 'd", "    e'", "  - f", ""])
    tree = only(parsed, text)
    assert tree.root == {"a": "b", "c": ["d e", "f"]}
    assert places(tree) == ["a 1:1-1:2 1:4-1:5", "c 2:1-2:2 3:3-5:6", "c.0 3:5-4:7", "c.1 5:5-5:6"]


def test_nel_breaks_a_line_for_yaml_but_not_for_an_editor(parsed):
    tree = only(parsed, "a: b\x85c: d\n")
    assert tree.root == {"a": "b", "c": "d"}
    assert places(tree) == ["a 1:1-1:2 1:4-1:5", "c 1:6-1:7 1:9-1:10"]


def test_columns_count_characters_whatever_they_take_in_bytes(parsed):
    assert places(only(parsed, "é😀: '家族'\nb: {ż: [ع, 👍]}\n")) == [
        "é😀 1:1-1:3 1:5-1:9",
        "b 2:1-2:2 2:4-2:15",
        "b.ż 2:5-2:6 2:8-2:14",
        "b.ż.0 2:9-2:10",
        "b.ż.1 2:12-2:13",
    ]


def test_a_comment_is_no_value_and_a_hash_in_a_word_no_comment(parsed):
    assert only(parsed, "# c\na: b#c # d\nb: # e\n  'f # g'\n").root == {"a": "b#c", "b": "f # g"}


def test_keys_are_text_whatever_they_look_like(parsed):
    read = only(parsed, "1: a\ntrue: b\n1.5: c\n~: d\n'null': e\n2026-01-01: f\n? g\n: h\n").root
    assert read == {"1": "a", "true": "b", "1.5": "c", "~": "d", "null": "e", "2026-01-01": "f", "g": "h"}
    assert {type(key) for key in read} <= {str, Plain}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("? [a]\n: b\n", 1, 3), ("{a: b}: c\n", 1, 1), ("x:\n  ? {a: b}\n  : c\n", 2, 5), ("a: &x [b]\n*x : c\n", 2, 1)],
)
def test_a_list_or_mapping_is_no_key(parsed, text, line, column):
    *place, message, _ = fault(parsed, text)
    assert place == ["JG001", line, column]
    assert message.startswith("a list or a mapping is in the place of a key: “")


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\n\n  \n", "%YAML 1.1\n# x\n"])
def test_a_text_without_a_document_gives_nothing(parsed, text):
    tree, faults = parsed(text)
    assert tree is None
    assert faults.found == [] or text.startswith("%")


@pytest.mark.parametrize("text", ["---\n", "--- ~\n", "---\n# c\n...\n"])
def test_a_document_of_nothing_is_null(parsed, text):
    assert only(parsed, text).root is None


@pytest.mark.parametrize("text", ["--- {a: b}\n...\n# end\n", "%YAML 1.2\n---\na: b\n", "# c\n---\na: b\n"])
def test_one_document_may_be_marked_as_such(parsed, text):
    if text.startswith("%YAML 1.2") and parsed(text)[0] is None:
        pytest.skip("this libyaml knows YAML 1.1 only")
    assert only(parsed, text).root == {"a": "b"}


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: b\n---\nc: d\n", 2), ("---\na: b\n---\n", 3), ("a: b\n...\n---\n", 3), ("--- a\n--- b\n", 2)],
)
def test_a_second_document_is_an_error_where_it_begins(parsed, text, line):
    assert fault(parsed, text) == (
        "JG001",
        line,
        1,
        f"a second YAML document begins here: “{text.splitlines()[line - 1]}”",
        "keep one journey a file: move the rest to a file of its own",
    )
