"""Ignore comments that accept findings: where they are, what they name, and which line they are about."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.source import Source
from journeygap.yamltext.comments import suppressions
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request, monkeypatch):
    """Each case once with libyaml and once with PyYAML's own parser."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def found(text):
    tree = parse(Source("journey.yaml", text), Limits(), Faults())
    return [] if tree is None else [(each.line, each.names, each.reason) for each in suppressions(tree)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a  # journeygap: ignore[JG201] kept till May\n", [(1, ("JG201",), "kept till May")]),
        ("# journeygap: ignore[JG201]\n- a\n", [(2, ("JG201",), None)]),
        # Further remarks and empty lines do not count.
        ("# journeygap: ignore[JG201]\n\n# because\n  # of\n- a\n", [(5, ("JG201",), None)]),
        ("# x # journeygap: ignore[JG201]\n- a\n", [(2, ("JG201",), None)]),
        ("- a\n# journeygap: ignore[JG201]", [(2, ("JG201",), None)]),  # nothing follows
        (
            "- a # journeygap: ignore[JG201, wasted-activity ,,JG3]: x\n",
            [(1, ("JG201", "wasted-activity", "JG3"), "x")],
        ),
        ("- a #journeygap:ignore[JG201]\n", [(1, ("JG201",), None)]),
        ("- a # JourneyGap: Ignore [JG201] - x\n", [(1, ("JG201",), "x")]),
        ("- a # journeygap: ignore everything\n", [(1, None, "everything")]),
        ("- a # journeygap: ignore[]\n", [(1, (), None)]),
        ("- a # journeygap: ignore[JG201\n", [(1, None, "[JG201")]),
        ("- [a, # journeygap: ignore[JG101]\n   b]\n", [(1, ("JG101",), None)]),
        ("- a\r\n- b # journeygap: ignore[JG101]\r\n", [(2, ("JG101",), None)]),
        ("a: |  # journeygap: ignore[JG101]\n  text\n", [(1, ("JG101",), None)]),
        ("a: |\n  text\n# journeygap: ignore[JG101]\nb: c\n", [(4, ("JG101",), None)]),
        ("a: {  # journeygap: ignore[JG101]\n  }\n", [(1, ("JG101",), None)]),
        ("a: &x  # journeygap: ignore[JG101]\n  'text'\n", [(1, ("JG101",), None)]),
        ("a: !!str |  # journeygap: ignore[JG101]\n  text\n", [(1, ("JG101",), None)]),
        (
            "a: &x {b: c}  # journeygap: ignore[JG101]\nd: *x  # journeygap: ignore[JG102]\n",
            [(1, ("JG101",), None), (2, ("JG102",), None)],
        ),
        ("# journeygap: ignore[JG1]\n# journeygap: ignore[JG2]\n- a\n", [(3, ("JG1",), None), (3, ("JG2",), None)]),
    ],
)
def test_a_remark_is_about_its_line_or_the_next(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'a: "x # journeygap: ignore[JG201]"\n',
        "a: 'x # journeygap: ignore[JG201]'\n",
        "a: |\n  # journeygap: ignore[JG201]\n  b\n",
        "a: >-\n  x\n\n  # journeygap: ignore[JG201]\n",
        "a: b#journeygap:ignore[JG201]\n",
        "a: &x 'b # journeygap: ignore[JG201]'\n",
        "a: !!str |\n  # journeygap: ignore[JG201]\n",
        "'a # journeygap: ignore[JG201]': b\n",
        "a: {<<: {b: 'c # journeygap: ignore[JG201]'}, b: d}\n",
        'a: "x\n  # journeygap: ignore[JG201]\n  y"\n',
        "- a # journeygap: ignored[JG201]\n",
        "- a # ignore[JG201]\n",
        "- a\n",
        "",
    ],
)
def test_what_stands_in_a_text_or_says_something_else_is_none(text):
    assert found(text) == []


def of_tokens(text):
    """From where to where YAML's own tokens go; of a block of text the part behind its first line."""
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        start, end = token.start_mark.index, token.end_mark.index
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            start = text.find("\n", start) + 1 or end
        yield start, end


ends = st.sampled_from(["", " # journeygap: ignore[JG1]", " # x"])
scalars = st.sampled_from(
    [
        "b",
        "'c # journeygap: ignore[JG2]'",
        '"d"',
        "|\n  e # journeygap: ignore[JG3]",
        ">-\n  f",
        "",
        "&x",
        "!!str",
        "{}",
        "[b,\n # journeygap: ignore[JG4]\n c]",
        "{\n # journeygap: ignore[JG5]\n}",
        "&x 'y'",
        "- z\n- 'a # b'",
        "# c",
    ]
)
pairs = st.lists(st.tuples(st.sampled_from("abcdefgh"), scalars, ends), unique_by=lambda each: each[0], max_size=5)


@given(pairs)
def test_a_comment_is_what_no_token_of_yaml_covers(entries):
    text = "k: v\n" + "".join(f"{key}: {value}{end}\n".replace(": -", ":\n-") for key, value, end in entries)
    tree = parse(Source("journey.yaml", text), Limits(), Faults())
    if tree is None:
        return
    tokens = list(of_tokens(text))
    starts = [each.start() for each in re.finditer("# journeygap", text)]
    expected = [at for at in starts if not any(start <= at < end for start, end in tokens)]
    assert [each.span.start for each in suppressions(tree)] == expected


@given(st.text("# \n\"'|>-:[]{},abjourneygap: ignore[JG201]\t&*!", max_size=60))
def test_no_text_that_yaml_reads_ends_it(text):
    source = f"{text}\n- a # journeygap: ignore[JG201]\n"
    try:
        list(yaml.parse(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.YAMLError:
        return
    found(source)
