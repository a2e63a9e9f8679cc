"""The company's half in a file's text: what is added or changed, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeygap.audit.writing import Add, Extend, Refused, Set, decoded, scalar
from journeygap.audit.writing import written as written_after
from journeygap.core.source import Source
from journeygap.loading.load import load_files
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    [*ROOT.glob("examples/*/*.yaml"), *ROOT.glob("tests/journeys/*/*.yaml"), *ROOT.glob("tests/hostile/files/*.yaml")]
)
CUSTOMER = "journey: J\ncustomer: {stages: [{name: A, touchpoints: [x]}]}\n"
HOSTILE = [
    "yes",
    "null",
    "2024",
    "- x",
    "a: b",
    "#",
    "# x",
    "🎁",
    "~",
    "*a",
    "&a",
    "!x",
    "{a}",
    "[b]",
    "a, b",
    "'",
    '"',
]
HOSTILE += [
    "0123",
    "1e3",
    ".inf",
    "2026-01-01",
    "%x",
    "@x",
    "`x`",
    "|",
    ">",
    "? a",
    "x #y",
    "a:",
    "=",
    "<<",
    "No",
    "\\",
]
HOSTILE += ["微信公众号", "مقارنة", "\u200d", "a\tb", "e\u0301", "café", "y" * 200_000, "::error::", "<script>", "=cmd"]


def add(name="New", **keys):
    return Add((("name", name), *keys.items()))


def written(text, changes):
    tree = parse(Source("journey.yaml", text), Limits(), Faults())
    assert tree is not None
    return written_after(tree, changes)


def data(text):
    faults = Faults()
    tree = parse(Source("", text), Limits(), faults)
    assert faults.found == []
    return tree.root


def inserted(before, after):
    """Return whether one text is the other with one piece put in: all that was there is still there, in its order."""
    head, tail = alike(before, after), alike(before[::-1], after[::-1])
    return head + tail >= len(before) and len(after) > len(before)


def alike(one, other):
    """Count the characters that two texts have in common from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (each, its) in pairs if each != its), min(len(one), len(other)))


def sound(path):
    """Tell whether a file has no errors of its own: one that can be audited, or that an audited journey may name."""
    return not load_files([str(path)]).errors and "two-documents" not in path.name


@pytest.mark.parametrize("path", [path for path in FILES if sound(path)], ids=lambda path: "/".join(path.parts[-3:]))
def test_of_every_sound_file_nothing_but_the_new_lines_differs(path):
    before = decoded(path.read_bytes())
    root = data(before.text)
    if isinstance(root.get("company"), (str, list)):
        pytest.skip("the half lies in another file")

    after = written(before.text, [add("New: thing", stage="Trigger", cost=40.5)])

    there = (root.get("company") or {}).get("touchpoints") or []
    entry = {"name": "New: thing", "stage": "Trigger", "cost": "40.5"}
    assert data(after)["company"]["touchpoints"] == [*there, entry]
    assert inserted(before.text, after)
    assert before.with_text(before.text).encoded() == path.read_bytes()


SHAPES = {
    "no half": (CUSTOMER, CUSTOMER + "company:\n  touchpoints:\n    - name: New\n"),
    "no half and no line end": (CUSTOMER[:-1], CUSTOMER + "company:\n  touchpoints:\n    - name: New"),
    "an empty half": (CUSTOMER + "company: # ours\n", CUSTOMER + "company: # ours\n  touchpoints:\n    - name: New\n"),
    "a null half": (CUSTOMER + "company: null\n", CUSTOMER + "company:\n  touchpoints:\n    - name: New\n"),
    "an empty flow half": (CUSTOMER + "company: {}\n", CUSTOMER + "company:\n  touchpoints:\n    - name: New\n"),
    "a half with a name": (
        CUSTOMER + "company:\n    name: Y # why\n# end\n",
        CUSTOMER + "company:\n    name: Y # why\n    touchpoints:\n      - name: New\n# end\n",
    ),
    "an empty list": (
        CUSTOMER + "company:\n  touchpoints: [] # none\n  name: Y\n",
        CUSTOMER + "company:\n  touchpoints: # none\n    - name: New\n  name: Y\n",
    ),
    "a list without anything": (
        CUSTOMER + "company:\n  touchpoints:\n  # here\n  name: Y\n",
        CUSTOMER + "company:\n  touchpoints:\n    - name: New\n  # here\n  name: Y\n",
    ),
    "a flow half": (
        CUSTOMER + "company: {touchpoints: [{name: a}]} # x\n",
        CUSTOMER + "company: {touchpoints: [{name: a}, {name: New}]} # x\n",
    ),
    "a flow half with an empty list": (
        CUSTOMER + "company: {touchpoints: [], name: Y}\n",
        CUSTOMER + "company: {touchpoints: [{name: New}], name: Y}\n",
    ),
    "a flow half without a list": (
        CUSTOMER + "company: {name: Y}\n",
        CUSTOMER + "company: {name: Y, touchpoints: [{name: New}]}\n",
    ),
    "a flow list over lines, with a comma at the end": (
        CUSTOMER + "company:\n  touchpoints: [\n    a, # first\n    b, # last\n  ]\n",
        CUSTOMER + "company:\n  touchpoints: [\n    a, # first\n    b, {name: New}, # last\n  ]\n",
    ),
    "a flow root": (
        "{journey: J, customer: {stages: [{name: A}]}}\n",
        "{journey: J, customer: {stages: [{name: A}]}, company: {touchpoints: [{name: New}]}}\n",
    ),
    "dashes at the column of the key": (
        CUSTOMER + "company:\n  touchpoints:\n  - name: a\n    owner: b\n\n  name: Y\n",
        CUSTOMER + "company:\n  touchpoints:\n  - name: a\n    owner: b\n  - name: New\n\n  name: Y\n",
    ),
    "wide indentation": (
        CUSTOMER + "company:\n        touchpoints:\n             -   name: a\n",
        CUSTOMER + "company:\n        touchpoints:\n             -   name: a\n             - name: New\n",
    ),
    "flow items": (
        CUSTOMER + "company:\n  touchpoints:\n    - {name: a} # x\n",
        CUSTOMER + "company:\n  touchpoints:\n    - {name: a} # x\n    - {name: New}\n",
    ),
    "a block of text at the end": (
        CUSTOMER + "company:\n  touchpoints:\n    - name: a\n      note: |+\n        b\n\n\nnote: x\n",
        CUSTOMER + "company:\n  touchpoints:\n    - name: a\n      note: |+\n        b\n\n\n    - name: New\nnote: x\n",
    ),
    "a text over lines at the end": (
        CUSTOMER + "company:\n  touchpoints:\n    - name: a\n      note: b\n        c # d\n",
        CUSTOMER + "company:\n  touchpoints:\n    - name: a\n      note: b\n        c # d\n    - name: New\n",
    ),
    "a remark that belongs to the last one": (
        CUSTOMER + "company:\n  touchpoints:\n    - name: a\n\n      # not sure yet\n    # more to come\n",
        CUSTOMER
        + "company:\n  touchpoints:\n    - name: a\n\n      # not sure yet\n    - name: New\n    # more to come\n",
    ),
    "a remark behind a block of text": (
        CUSTOMER + "company:\n  touchpoints:\n    - name: a\n      note: |\n        b\n      # c",
        CUSTOMER + "company:\n  touchpoints:\n    - name: a\n      note: |\n        b\n      # c\n    - name: New",
    ),
    "remarks that belong to the half": (
        CUSTOMER + "company:\n  name: Y\n    # so far\n  # and more\nnote: x\n",
        CUSTOMER + "company:\n  name: Y\n    # so far\n  touchpoints:\n    - name: New\n  # and more\nnote: x\n",
    ),
    "an end of the document": (
        CUSTOMER + "company:\n  touchpoints:\n    - a\n...\n",
        CUSTOMER + "company:\n  touchpoints:\n    - a\n    - name: New\n...\n",
    ),
    "an anchored list": (
        CUSTOMER + "company: &c\n  touchpoints: &t\n    - &a a\n",
        CUSTOMER + "company: &c\n  touchpoints: &t\n    - &a a\n    - name: New\n",
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_an_entry_goes_into_what_is_there_as_it_is_written(shape, newline):
    before, after = (text.replace("\n", newline) for text in SHAPES[shape])

    assert written(before, [add()]) == after


def test_several_entries_and_all_their_keys():
    text = CUSTOMER + "company:\n  touchpoints:\n    - name: a\n"

    after = written(text, [add("b", stage=("A", "B, C"), meets="x", cost=4000.0, delivers=7.5), add("c", hours=20.0)])

    assert after == text + (
        '    - name: b\n      stage: [A, "B, C"]\n      meets: x\n      cost: 4000\n      delivers: 7.5\n'
        "    - name: c\n      hours: 20\n"
    )


def test_an_entry_too_long_for_one_line_is_written_on_several():
    text = CUSTOMER + "company:\n  touchpoints:\n    - {name: a}\n"

    assert written(text, [add("b" * 60, owner="c" * 60)]) == text + f"    - name: {'b' * 60}\n      owner: {'c' * 60}\n"


@pytest.mark.parametrize(
    ("item", "change", "after"),
    [
        ("name: a", Set(0, "owner", "T"), "name: a\n      owner: T"),
        ("{name: a} # x", Set(0, "owner", "T"), "{name: a, owner: T} # x"),
        ("a # x", Set(0, "owner", "T"), "{name: a, owner: T} # x"),
        ('"a: b"', Set(0, "hours", 2.0), '{name: "a: b", hours: 2}'),
        ("{name: a, status: planned}", Set(0, "status", "live"), "{name: a, status: live}"),
        ("{name: a, owner: , cost: 1}", Set(0, "owner", "T"), "{name: a, owner: T, cost: 1}"),
        ("name: a\n      owner: # who?", Set(0, "owner", "T"), "name: a\n      owner: T # who?"),
        ("{name: a, stage: A}", Extend(0, "stage", ("B",)), "{name: a, stage: [A, B]}"),
        ("{name: a, stage: 'A'}", Extend(0, "stage", ("B: c",)), "{name: a, stage: ['A', \"B: c\"]}"),
        ("{name: a, meets: [x, ]}", Extend(0, "meets", ("u", "z")), "{name: a, meets: [x, u, z, ]}"),
        ("{name: a, meets: []}", Extend(0, "meets", ("u",)), "{name: a, meets: [u]}"),
        ("name: a\n      meets: []", Extend(0, "meets", ("u",)), "name: a\n      meets:\n        - u"),
        (
            "name: a\n      meets:\n      - x # y\n      owner: b",
            Extend(0, "meets", ("z",)),
            "name: a\n      meets:\n      - x # y\n      - z\n      owner: b",
        ),
        ("name: a", Extend(0, "meets", ("u", "z")), "name: a\n      meets: [u, z]"),
        ("a", Extend(0, "meets", ("u",)), "{name: a, meets: [u]}"),
    ],
)
def test_a_change_of_an_entry(item, change, after):
    head, tail = CUSTOMER + "company:\n  touchpoints:\n    - ", "\n    - name: other\n"

    assert written(head + item + tail, [change]) == head + after + tail


@pytest.mark.parametrize(
    "text",
    [
        "x: &c {touchpoints: [a]}\n" + CUSTOMER + "company: *c\n",
        "x: &c {touchpoints: [a]}\n" + CUSTOMER + "company:\n  <<: *c\n",
        "x: &t [a]\n" + CUSTOMER + "company:\n  touchpoints: *t\n",
        CUSTOMER + "company:\n  touchpoints: &t []\n",
        CUSTOMER + "company: other.yaml\n",
        CUSTOMER + "company: [a, b]\n",
        "- a\n",
    ],
)
def test_what_can_t_be_done_without_touching_more_is_refused(text):
    with pytest.raises(Refused):
        written(text, [add()])


def test_a_value_with_an_anchor_is_left_alone():
    with pytest.raises(Refused):
        written(
            CUSTOMER + "company:\n  touchpoints: [{name: a, owner: &o T}, {name: b, owner: *o}]\n",
            [Set(0, "owner", "U")],
        )


def test_an_entry_through_an_alias_is_refused():
    text = "x: &a {name: a}\n" + CUSTOMER + "company:\n  touchpoints: [*a]\n"

    with pytest.raises(Refused):
        written(text, [Set(0, "owner", "T")])


def read_back(name, text):
    after = written(text, [add(name, owner=name, meets=(name, name))])
    (*_, entry) = data(after)["company"]["touchpoints"]
    assert entry == {"name": name, "owner": name, "meets": [name, name]}
    (*_, other) = yaml.safe_load(after)["company"]["touchpoints"]
    assert other == entry  # a reader of YAML 1.1, which knows yes and no, takes it so too


BLOCK = CUSTOMER + "company:\n  touchpoints:\n    - name: a\n"
FLOW = CUSTOMER + "company: {touchpoints: [{name: a}]}\n"


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: repr(name[:8]))
@pytest.mark.parametrize("text", [BLOCK, FLOW], ids=["block", "flow"])
def test_a_hostile_name_comes_back_whole(name, text):
    read_back(name, text)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
@example("\x00")
@example("\x85\u2028")
@example("\ufeff")
@example("\ufffe")
@settings(max_examples=300, deadline=None)
def test_any_name_comes_back_whole(name):
    read_back(name, BLOCK)
    read_back(name, FLOW)


@given(
    st.lists(
        st.sampled_from(["ja", "yes", "No", "on", " ", "-", ":", "#", ",", "1", ".", "'", '"', "/", "~"]), min_size=1
    ).map("".join)
)
@settings(max_examples=300, deadline=None)
def test_any_name_that_looks_like_something_else_comes_back_whole(name):
    assert yaml.safe_load(f"[{scalar(name)}]") == [name]
    assert yaml.safe_load(f"a: {scalar(name)}") == {"a": name}


def test_names_that_need_no_quotation_marks_have_none():
    names = ["Live demo", "微信公众号", "Café (new)", "R&D", "e-mail", "Ulotki"]

    assert [scalar(name) for name in names] == names


@pytest.mark.parametrize(
    "lead", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"], ids=["none", "UTF-8", "UTF-16 LE", "UTF-16 BE"]
)
def test_byte_order_marks_and_encodings_stay(lead):
    encoding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(lead, "utf-8")
    before = decoded(lead + BLOCK.encode(encoding))

    after = before.with_text(written(before.text, [add("微信")]))

    assert before.encoded() == lead + BLOCK.encode(encoding)
    assert after.encoded() == lead + (BLOCK + "    - name: 微信\n").encode(encoding)
