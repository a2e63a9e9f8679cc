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
        (lambda data: data["customer"]["stages"][0].pop("note"), [("      note: x\n", "")]),
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


def test_an_entry_that_moves_and_changes_keeps_its_comments_too():
    stages = yaml.safe_load(MOVED)["stages"]
    stages[2]["note"] = "new"
    stages[2]["goal"] = "g"

    text = patched(MOVED, {"stages": [stages[2], stages[0], stages[1]]})

    assert text == (
        "stages:\n  # of all\n  # above C\n  # and more\n  - name: C\n    # within C\n    note: new\n    goal: g\n"
        "  - name: A   # behind A\n    note: a  # within A\n  # above B\n  - {name: B, note: b}  # behind B\n"
    )


NESTED = """\
stages:
  - name: A
    # what A has
    touchpoints:
      - name: p  # behind p
        # within p
        note: n

      # above q
      - {name: q, note: o}  # behind q

      # apart

      - r

  # above B
  - name: B
    touchpoints: [s, {name: t, note: u}]  # of B
  - name: C
    goal: g
"""
P = {"name": "p", "note": "n"}
Q = {"name": "q", "note": "o"}
T = {"name": "t", "note": "u"}
LINES_OF_P = "      - name: p  # behind p\n        # within p\n        note: n\n"
LINES_OF_Q = "      # above q\n      - {name: q, note: o}  # behind q\n"


@pytest.mark.parametrize(
    ("stages", "changes"),
    [
        pytest.param(
            {"A": [P, "r"], "B": ["s", T, Q]},
            [
                ("\n" + LINES_OF_Q, ""),
                (" [s, {name: t, note: u}]", "\n      - s\n      - {name: t, note: u}\n" + LINES_OF_Q[:-1]),
            ],
            id="comments open the brackets that they come to",
        ),
        pytest.param(
            {"A": [P, Q], "B": ["s", T, "r"]},
            [("\n      - r\n", ""), ("u}]", "u}, r]")],
            id="what has no comments goes into brackets",
        ),
        pytest.param(
            {"A": [P, Q, "r"], "B": ["s"], "C": [{"name": "t", "note": "v"}]},
            [(", {name: t, note: u}", ""), ("goal: g\n", "goal: g\n    touchpoints:\n      - {name: t, note: v}\n")],
            id="to a stage that had none",
        ),
        pytest.param(
            {"A": [Q | {"note": "w"}, "r"], "B": ["s", T], "C": [P | {"note": "m"}]},
            [
                (LINES_OF_P + "\n", ""),
                ("note: o}", "note: w}"),
                ("goal: g\n", "goal: g\n    touchpoints:\n" + LINES_OF_P.replace("note: n", "note: m")),
            ],
            id="one that changes as well",
        ),
        pytest.param(
            {"B": ["s", T, P]},
            [
                (NESTED[NESTED.index("  - name: A") : NESTED.index("  # above B")], ""),
                (" [s, {name: t, note: u}]", "\n      - s\n      - {name: t, note: u}\n" + LINES_OF_P[:-1]),
                ("  - name: C\n    goal: g\n", ""),
            ],
            id="out of a stage that goes",
        ),
        pytest.param(
            {"A": ["r"], "D": [P, Q], "B": ["s", T]},
            [
                (LINES_OF_P + "\n" + LINES_OF_Q + "\n", ""),
                ("      - r\n", "      - r\n  - name: D\n    touchpoints:\n" + LINES_OF_P + LINES_OF_Q),
            ],
            id="into a stage that is new",
        ),
    ],
)
def test_what_moves_to_another_list_takes_its_comments_along(stages, changes):
    goals = {"C": {"goal": "g"}}
    wanted = {
        "stages": [{"name": name, **goals.get(name, {}), "touchpoints": own} for name, own in stages.items()]
        + ([{"name": "C", "goal": "g"}] if "C" not in stages and "A" in stages else [])
    }
    expected = NESTED
    for old, new in changes:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)

    assert patched(NESTED, wanted) == expected
    assert _plain(yaml.safe_load(expected)) == _plain(wanted)


def test_comments_between_brackets_that_are_opened_stay():
    text = f"stages:\n  - name: A\n    touchpoints:\n{LINES_OF_P}      - r\n  - name: D\n"
    text += "    touchpoints: [\n      x, # of x\n      # of y\n      y,\n    ]\n"

    found = patched(
        text, {"stages": [{"name": "A", "touchpoints": ["r"]}, {"name": "D", "touchpoints": ["x", "y", P]}]}
    )

    assert found == (
        "stages:\n  - name: A\n    touchpoints:\n      - r\n  - name: D\n    touchpoints:\n"
        f"      - x\n      # of x\n      # of y\n      - y\n{LINES_OF_P}"
    )


@pytest.mark.parametrize(
    ("brackets", "filled"),
    [
        ("{name: D, touchpoints: [x]}", "{name: D, touchpoints: [x, {name: p, note: n}]}"),
        ("{name: D, touchpoints: []}", "{name: D, touchpoints: [{name: p, note: n}]}"),
        ("{name: D}", "{name: D, touchpoints: [{name: p, note: n}]}"),
        ("D", "{name: D, touchpoints: [{name: p, note: n}]}"),
    ],
)
def test_comments_that_come_into_brackets_are_above_their_line(brackets, filled):
    text = f"stages:\n  - name: A\n    touchpoints:\n{LINES_OF_P}      - r\n  - {brackets}\n"
    own = ["x"] if "[x]" in brackets else []

    assert patched(
        text, {"stages": [{"name": "A", "touchpoints": ["r"]}, {"name": "D", "touchpoints": [*own, P]}]}
    ) == (f"stages:\n  - name: A\n    touchpoints:\n      - r\n  # behind p\n  # within p\n  - {filled}\n")


entries_with_notes = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(["", "n", "m"]), max_size=6)


def _laid_out(stages, styles):
    """Write stages with a comment above, behind and within each touchpoint that has a line of its own."""
    lines = ["stages:\n"]
    for (stage, own), style in zip(stages.items(), styles, strict=True):
        if style == "brackets":
            lines.append(f"  - {{name: {stage}, touchpoints: [{', '.join(map(_in_brackets, own.items()))}]}}\n")
            continue
        lines.append(f"  - name: {stage}  # behind {stage}\n")
        if style == "list in brackets" or not own:
            lines.append(f"    touchpoints: [{', '.join(map(_in_brackets, own.items()))}]\n")
            continue
        lines.append(f"    touchpoints:\n      # list of {stage}\n")
        for number, (name, note) in enumerate(own.items()):
            gap = "\n" if style == "parted" and number else ""
            lines.append(f"{gap}      # above {name}\n" if number else "")
            lines.append(f"      - name: {name}  # behind {name}\n        # within {name}\n")
            lines.append(f"        note: {note}\n" if note else "")
    return "".join(lines)


def _in_brackets(entry):
    name, note = entry
    return f"{{name: {name}, note: {note}}}" if note else name


def _stated(stages):
    return {
        "stages": [
            {
                "name": name,
                "touchpoints": [{"name": each, "note": note} if note else each for each, note in own.items()],
            }
            for name, own in stages.items()
        ]
    }


@settings(deadline=None)
@given(st.data())
def test_comments_stay_with_what_moves_and_changes(data):
    """Every touchpoint has a name of its own, in at most one stage; any may move, change, come or go."""
    names = st.permutations("ABCD").map(lambda order: order[: data.draw(st.integers(1, 4))])
    ways = st.sampled_from(["lines", "parted", "brackets", "list in brackets"])
    old, new = (_shared_out(data.draw(entries_with_notes), data.draw(names), data) for _ in range(2))
    styles = [data.draw(ways) for _ in old]
    text = _laid_out(old, styles)

    found = patched(text, _stated(new))

    assert _named(yaml.safe_load(found)) == _named(_stated(new))
    kept = {each for own in new.values() for each in own} & {each for own in old.values() for each in own}
    for each in "abcdefgh":
        for where in ("above", "behind", "within"):
            comment = f"# {where} {each}\n"
            assert found.count(comment) <= text.count(comment)
            assert each not in kept or found.count(comment) == text.count(comment)
        above, whole = f"# above {each}\n", f"- name: {each}  # behind {each}\n"
        if each in kept and above in found and whole in found:
            assert found.partition(above)[2].lstrip().startswith(whole)


def _named(data):
    """Return the touchpoints of each stage. A name alone says the same in a mapping."""
    return {
        each["name"]: [own if isinstance(own, dict) else {"name": own} for own in each.get("touchpoints") or ()]
        for each in data["stages"]
    }


def _shared_out(entries, stages, data):
    found = {stage: {} for stage in stages}
    for name in data.draw(st.permutations(list(entries))):
        found[data.draw(st.sampled_from(stages))][name] = entries[name]
    return found
