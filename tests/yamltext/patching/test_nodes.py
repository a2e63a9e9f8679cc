"""What a text says, with its places, held against plain data."""

import pytest

from journeygap.core.source import Source
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.patching.nodes import Unpatchable, identity, identity_of, is_same, node_of, scalars, shared
from journeygap.yamltext.read import Limits


def node(text):
    tree = parse(Source("t.yaml", f"a: {text}\n"), Limits(), Faults())
    return node_of(tree, tree.root["a"], tree.value_span(tree.root, 0))


@pytest.mark.parametrize(
    ("text", "same", "others"),
    [
        ("x", ["x", ["x"], {"name": "x"}], ["y", ["x", "y"], {"name": "x", "note": "n"}]),
        ("8.0", [8, 8.0, [8]], [9, "8"]),
        ("true", [True, "true"], [False, "yes"]),
        ("[x]", ["x", ["x"]], ["y", []]),
        ("[x, y]", [["x", "y"]], [["y", "x"], "x"]),
        ("{name: x}", ["x", {"name": "x"}], [{"name": "x", "id": "x"}]),
        ("{name: x, note: null, metrics: []}", [{"name": "x"}], [{"name": "x", "note": "n"}]),
    ],
)
def test_spellings_of_one_thing_are_the_same(text, same, others) -> None:
    assert [is_same(node(text), each) for each in same] == [True] * len(same)
    assert [is_same(node(text), each) for each in others] == [False] * len(others)


def test_an_entry_is_known_by_its_id_its_name_or_its_ends() -> None:
    assert identity({"id": "X", "name": "y"}) == identity_of(node("{id: x, name: z}")) == identity("x")
    assert identity({"name": " Y "}) == identity_of(node("y"))
    assert identity({"from": "a", "to": "b"}) == identity_of(node("{from: a, to: b}"))
    assert identity({"from": "a", "to": "b"}) != identity({"from": "b", "to": "a"})


def test_what_two_entries_share_is_counted_without_their_names() -> None:
    stated = node("{name: x, note: n, cost: 3, channel: [web]}")

    assert shared(stated, {"name": "x", "note": "m", "cost": 3, "channel": "web"}) == 2
    assert shared(stated, "x") == shared(node("x"), {"name": "x"}) == 0


def test_scalars_come_in_their_order_keys_too() -> None:
    assert [each.value for each in scalars(node("{b: [x, {c: y}]}"))] == ["b", "x", "c", "y"]


def test_aliases_are_refused() -> None:
    with pytest.raises(Unpatchable):
        node("[&x 1, *x]")
