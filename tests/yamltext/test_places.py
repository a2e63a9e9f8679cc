"""From routes to places and back."""

import pytest

from journeygap.core.source import Source
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Mapping, Sequence, parse
from journeygap.yamltext.places import at, locate
from journeygap.yamltext.read import Limits

TEXT = """\
journey: Choosing a bank
customer:
  stages:
    - name: Compare
      touchpoints: [Branch, {name: Site, importance: 8}]
    - name: Open
company:
"""


@pytest.fixture
def tree():
    return parse(Source("journey.yaml", TEXT), Limits(), Faults())


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("journey", ("journey",)),
        ("Choosing", ("journey",)),
        ("stages", ("customer", "stages")),
        ("name: Compare", ("customer", "stages", 0, "name")),
        ("Compare", ("customer", "stages", 0, "name")),
        ("Branch", ("customer", "stages", 0, "touchpoints", 0)),
        ("Site", ("customer", "stages", 0, "touchpoints", 1, "name")),
        ("8}", ("customer", "stages", 0, "touchpoints", 1, "importance")),
        ("Open", ("customer", "stages", 1, "name")),
        ("company", ("company",)),
    ],
)
def test_what_stands_at_an_offset(tree, text, route) -> None:
    assert at(tree, TEXT.index(text)) == route


def every_route(node, route=()):
    yield route
    parts = node if isinstance(node, Mapping) else range(len(node)) if isinstance(node, Sequence) else ()
    for part in parts:
        yield from every_route(node[part], (*route, part))


def test_each_place_leads_back_to_its_route(tree) -> None:
    routes = [route for route in every_route(tree.root) if route and not isinstance(tree.root, str)]

    for route in routes:
        found = at(tree, locate(tree, route).start)
        assert found[: len(route)] == route  # a container begins where its first entry does


def test_behind_everything_is_the_document(tree) -> None:
    assert at(tree, len(TEXT)) in {(), ("company",)}


def test_what_an_alias_repeats_is_found_where_it_is_written() -> None:
    text = "a: &x [one, two]\nb: *x\nc: 1\n"
    tree = parse(Source("", text), Limits(), Faults())

    assert at(tree, text.index("two")) == ("a", 1)
    assert at(tree, text.index("c:")) == ("c",)
