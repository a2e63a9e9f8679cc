"""A YAML text that is brought to say something else, with the fewest edits."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from journeygap.core.source import Source
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.patch import Unpatchable
from journeygap.yamltext.patch import patched as patched_tree
from journeygap.yamltext.read import Limits
from journeygap.yamltext.write import write

TEXT = """\
# top
journey: J # name
customer:
  persona: Ana   # one
  stages:
    - name: A
      note: x
      # within
      touchpoints: [p, {name: q, importance: 3}] # list
    - {name: B}
"""


def patched(text, wanted):
    return patched_tree(parse(Source("journey.yaml", text), Limits(), Faults()), wanted)


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (lambda data: data.update(journey="K: L"), [("journey: J", "journey: 'K: L'")]),
        (lambda data: data["customer"].pop("persona"), [("  persona: Ana   # one\n", "")]),
        (lambda data: data["customer"].update(note="n"), [("    - {name: B}\n", "    - {name: B}\n  note: n\n")]),
        (lambda data: data["customer"]["stages"][0].pop("note"), [("      note: x\n      # within\n      ", "      ")]),
        (lambda data: data["customer"]["stages"][1].update(goal="g"), [("{name: B}", "{name: B, goal: g}")]),
        (lambda data: data["customer"]["stages"].pop(), [("    - {name: B}\n", "")]),
        (lambda data: data["customer"]["stages"].insert(1, {"name": "C"}), [("# list\n", "# list\n    - {name: C}\n")]),
        (lambda data: data["customer"]["stages"].insert(0, {"name": "C"}), [("    - name: A", "    - {name: C}\n    - name: A")]),  # noqa: E501
        (lambda data: data["customer"]["stages"][0]["touchpoints"].pop(0), [("[p, {", "[{")]),
        (lambda data: data["customer"]["stages"][0]["touchpoints"].pop(), [(", {name: q, importance: 3}", "")]),
        (lambda data: data["customer"]["stages"][0]["touchpoints"].append("r"), [("3}]", "3}, r]")]),
        (lambda data: data["customer"]["stages"][0]["touchpoints"][1].update(importance=4), [("importance: 3", "importance: 4")]),  # noqa: E501
    ],
)  # fmt: skip
def test_only_what_differs_is_edited(change, wanted) -> None:
    data = yaml.safe_load(TEXT)
    change(data)
    expected = TEXT
    for old, new in wanted:
        expected = expected.replace(old, new)

    assert patched(TEXT, data) == expected
    assert yaml.safe_load(expected) == data


def test_what_says_the_same_in_another_spelling_is_left_alone() -> None:
    text = "a: [x]\nb: {name: y}\nc: 8.0\nd: []\ne: null\nf: 'z'\n"

    assert patched(text, {"a": "x", "b": "y", "c": 8, "f": "z"}) == text


def test_an_entry_that_moved_is_written_again_and_aliases_are_refused() -> None:
    for text in ("a: &x 1\nb: *x\n", "a: &x {b: 1}\nc: {<<: *x}\n", "a: {<<: {b: 1}, c: 2}\n", "a: &x [1]\nb: [*x]\n"):
        with pytest.raises(Unpatchable, match="aliases"):
            patched(text, {"a": 2})
    moved = patched("a: [{name: x}, {name: y}]\n", {"a": [{"name": "y"}, {"name": "x"}]})
    assert yaml.safe_load(moved) == {"a": [{"name": "y"}, {"name": "x"}]}


values = st.sampled_from(["x", "y z", "1", "a: b", "- c", "#d", 3, 4.5, True, ["x", "y"], ["- c"], "two\nlines", ""])
entries = st.dictionaries(st.sampled_from(["note", "channel", "cost", "owner"]), values, max_size=3)
items = st.lists(st.tuples(st.sampled_from("abcdef"), entries), max_size=4, unique_by=lambda each: each[0])
texts = st.builds(
    lambda top, items: {"journey": "J", **top, "list": [{"name": name, **rest} for name, rest in items]}, entries, items
)


@settings(deadline=None)  # which a machine that is busy does not meet
@given(texts, texts, st.sampled_from([0, 100]))
def test_any_text_comes_to_say_what_is_wanted_or_is_refused(old, new, wide) -> None:
    try:
        text = patched(write(old, wide=wide), new)
    except Unpatchable:
        return
    assert _plain(yaml.safe_load(text)) == _plain(new)


def _plain(value):
    """One spelling: a list of one is that one, as for every key of the format, and an empty list says nothing."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if each != []}
    if isinstance(value, list):
        return _plain(value[0]) if len(value) == 1 else [_plain(each) for each in value]
    return value


MOVED = """\
stages:
  # of all
  - name: A   # behind A
    note: a  # within A
  # above B
  - {name: B, note: b}  # behind B
  # above C
  # and more
  - name: C
    # within C
    note: c
"""


@pytest.mark.parametrize("order", ["ACB", "BAC", "BCA", "CAB", "CBA"])
def test_an_entry_that_moves_keeps_the_comments_in_it_behind_it_and_above_it(order):
    stages = {each["name"]: each for each in yaml.safe_load(MOVED)["stages"]}
    blocks = {
        "A": "  - name: A   # behind A\n    note: a  # within A\n",
        "B": "  # above B\n  - {name: B, note: b}  # behind B\n",
        "C": "  # above C\n  # and more\n  - name: C\n    # within C\n    note: c\n",
    }

    text = patched(MOVED, {"stages": [stages[name] for name in order]})

    assert text == "stages:\n  # of all\n" + "".join(blocks[name] for name in order)


def test_an_entry_that_goes_leaves_the_comments_above_the_next_one():
    stages = yaml.safe_load(MOVED)["stages"]

    assert "# above C\n  # and more\n  - name: C" in patched(MOVED, {"stages": [stages[0], stages[2]]})
    assert "above B" not in patched(MOVED, {"stages": [stages[0], stages[2]]})


def test_an_entry_that_moves_and_changes_is_written_again():
    stages = yaml.safe_load(MOVED)["stages"]
    stages[2]["note"] = "new"

    text = patched(MOVED, {"stages": [stages[2], stages[0], stages[1]]})

    assert yaml.safe_load(text)["stages"] == [stages[2], stages[0], stages[1]]
    assert text.startswith("stages:\n  # of all\n  - {name: C, note: new}\n  - name: A   # behind A\n")
