"""Changes in what was read: one key of one mapping, and nothing else."""

from __future__ import annotations

import pytest

from journeygap.core.source import Source
from journeygap.yamltext.edit import Edit, edited
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.places import locate
from journeygap.yamltext.read import Limits

TEXT = "a: &x {n: 1, m: two}\nb: *x\nc: [Chat, {name: Desk, cost: 3}]\n"


def tree():
    return parse(Source("journey.yaml", TEXT), Limits(), Faults())


def at(tree, *route):
    span = locate(tree, route)
    return TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("route", "key", "value", "expected"),
    [
        (("a",), "n", 5, {"n": "5", "m": "two"}),
        (("a",), "k", "new", {"n": "1", "m": "two", "k": "new"}),
        (("a",), "n", None, {"m": "two"}),
        (("a",), "none", None, {"n": "1", "m": "two"}),
        (("a",), "m", [1.5, True], {"n": "1", "m": ["1.5", "true"]}),
        (("a",), "m", {"p": {"q": "r"}}, {"n": "1", "m": {"p": {"q": "r"}}}),
        (("a",), "n", float("inf"), {"n": ".inf", "m": "two"}),
        (("c", 0), "cost", 4, {"name": "Chat", "cost": "4"}),
        (("c", 1), "cost", 4, {"name": "Desk", "cost": "4"}),
    ],
)
def test_one_key_is_set_or_removed(route, key, value, expected):
    before = tree()
    after = edited(before, [Edit("journey.yaml", route, key, value)])

    found = after.root
    for part in route:
        found = found[part]
    assert found == expected
    assert before.root == tree().root, "what was read stays as it is"
    rest = {name: each for name, each in after.root.items() if name != route[0]}
    assert rest == {name: each for name, each in tree().root.items() if name != route[0]}, "aliases included"


def test_what_is_new_is_placed_at_what_it_belongs_to_and_the_rest_where_it_was():
    after = edited(
        tree(), [Edit("journey.yaml", ("c", 0), "cost", 4), Edit("journey.yaml", ("c", 1), "effort", {"hours": 2})]
    )

    assert at(after, "c", 0, "cost") == at(after, "c", 0, "name") == "Chat"
    assert at(after, "c", 1, "effort", "hours") == "{name: Desk, cost: 3}"
    assert (at(after, "c", 1, "cost"), at(after, "a", "m")) == ("3", "two")


def test_changes_follow_each_other():
    every = [Edit("journey.yaml", ("a",), "n", value) for value in (2, None, 3)]
    assert edited(tree(), every).root["a"] == {"m": "two", "n": "3"}
