"""Remarks that accept findings: where they stand, what they name, and which line they are about."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.source import Source
from journeygap.yamltext.comments import suppressions


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def parser(request, monkeypatch):
    """Each case once with libyaml and once with PyYAML's own parser."""
    if request.param == "python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def found(text):
    return [(each.line, each.names, each.reason) for each in suppressions(Source("journey.yaml", text))]


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
        'a: "x\n  # journeygap: ignore[JG201]\n  y"\n',
        "- a # journeygap: ignored[JG201]\n",
        "- a # ignore[JG201]\n",
        "- a\n",
        "",
    ],
)
def test_what_stands_in_a_text_or_says_something_else_is_none(text):
    assert found(text) == []


@given(st.text("# \n\"'|>-:[]{},abjourneygap: ignore[JG201]\t&*!", max_size=60))
def test_no_text_that_yaml_reads_ends_it(text):
    source = f"{text}\n- a # journeygap: ignore[JG201]\n"
    try:
        list(yaml.parse(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.YAMLError:
        return
    suppressions(Source("journey.yaml", source))
