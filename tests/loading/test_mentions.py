"""Whether a file may name another one is seen in its bytes, and never missed."""

from __future__ import annotations

import codecs

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeygap.loading.mentions import may_name


@pytest.mark.parametrize(
    "text",
    [
        "company: shop.yaml\n",
        "company: [a.yaml, ../b/shop.yaml]\n",
        "x: &c shop.yaml\ncompany: *c\n",
        'company: "\\x73hop.yaml"\n',
        'company: "\\u0073hop.yaml"\n',
        'company: "sho\\\n  p.yaml"\n',
    ],
)
def test_a_name_is_seen_however_it_is_written(text):
    assert "shop.yaml" in str(yaml.safe_load(text)["company"])
    assert may_name(text.encode(), "shop.yaml")
    assert may_name(codecs.BOM_UTF16_LE + text.encode("utf-16-le"), "shop.yaml")
    assert may_name(codecs.BOM_UTF16_BE + text.encode("utf-16-be"), "shop.yaml")


@pytest.mark.parametrize(
    ("text", "name"),
    [("company: our\n  shop.yaml\n", "our shop.yaml"), ("company: 'Ana''s shop.yaml'\n", "Ana's shop.yaml")],
)
def test_blanks_and_apostrophes_are_written_in_several_ways(text, name):
    assert yaml.safe_load(text) == {"company": name}
    assert may_name(text.encode(), name)


def test_what_is_not_there_needs_no_parsing():
    assert not may_name(b"company: {touchpoints: [Shop]}\n", "shop.yaml")
    assert not may_name("company: лавка.yaml\n".encode(), "магазин.yaml")


names = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/"), min_size=1, max_size=20)


@given(names, st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([4, 20, 1000]), st.booleans())
def test_no_name_that_yaml_writes_is_missed(name, style, width, plain):
    text = yaml.safe_dump({"company": name}, default_style=style, width=width, allow_unicode=plain)
    assert yaml.safe_load(text) == {"company": name}
    assert may_name(text.encode(), name)
