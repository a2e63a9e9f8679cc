"""The way to a value in words."""

from __future__ import annotations

import pytest

from journeygap.core.source import Source
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits
from journeygap.yamltext.routes import joined, name_routes

TEXT = '{"customer": {"stages": [{"name": "A", "touchpoints": ["p", "q"]}, {"name": "B"}], "a b": 1}}'


@pytest.mark.parametrize(
    ("route", "words"),
    [
        ((), "the outermost mapping"),
        (("journey",), "journey"),
        (("customer", "stages", 0, "name"), "customer.stages[0].name"),
        (("expects", "easy to use"), 'expects["easy to use"]'),
        (("a-b", "ä"), "a-b.ä"),
        (("a.b",), '["a.b"]'),
        (('say "x"',), '["say \\"x\\""]'),
        ((2, 0), "[2][0]"),
        (("0",), "0"),
    ],
)
def test_a_route_in_words(route, words):
    assert joined(route) == words


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("{", "the outermost mapping"),
        ('"customer"', "customer"),
        ('"stages"', "customer.stages"),
        ('"A"', "customer.stages[0].name"),
        ('"q"', "customer.stages[0].touchpoints[1]"),
        ('"B"', "customer.stages[1].name"),
        ('"a b"', 'customer["a b"]'),
        ("1}", 'customer["a b"]'),
    ],
)
def test_the_route_to_what_is_at_an_offset(part, words):
    tree = parse(Source("data", TEXT), Limits(), Faults())
    name_routes(tree)

    assert tree.source.route_at(TEXT.index(part)) == words
