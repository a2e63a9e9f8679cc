"""Any bytes, any text, and sound journeys with anything broken: a result or errors with a place, never a traceback."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.reporters.listings import concise
from journeygap.reporters.listings import json as as_json
from journeygap.reporters.terminal import table
from journeygap.reporters.view import View
from journeygap.results.analysis import analyse
from journeygap.yamltext.read import Limits

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ANY = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
FEWER = settings(ANY, max_examples=100)
SMALL = Limits(max_bytes=100_000, max_depth=30, max_nodes=1_000, max_written=10_000)

WHOLE = """\
format: 1
journey: X
customer:
  persona: p
  scale: {min: 1, max: 5}
  dimensions: [ease, speed]
  evidence: [{id: e, kind: interview, date: 2026-01-01, sample: 3, source: s}]
  metrics: [{name: NPS, value: 1, target: 2, unit: u, better: higher, date: 2026-01-01, sample: 9}]
  stages:
    - name: A
      id: a
      phase: before
      feeling: -1
      touchpoints:
        - t
        - {name: u, aliases: [v], channel: web, device: [d], mode: assisted, need: optional, choice: c,
           ownership: partner, importance: 4, expects: {ease: 3}, satisfaction: 2, personalised: true, feeling: 1,
           friction: f, evidence: [e]}
    - {name: B, touchpoints: [t, w]}
company:
  name: Y
  period: month
  currency: EUR
  scale: {min: 0, max: 100}
  tools: [{name: T, cost: 9, owner: o}, S]
  handoffs: [{from: t, to: other, carries: x}]
  touchpoints:
    - {name: t, stage: A, owner: o, cost: 3, hours: 2, delivers: {ease: 50}, tools: [T], personas: [p], status: live}
    - {name: other, stages: [B], meets: [A/u, w], supports: t, constraints: people,
       exempt: {reason: r, until: 2026-01-01}}
    - {name: planned, status: planned, metrics: [{name: m, value: 1}]}
"""


def shown(path, limits=SMALL):
    """Load and analyse a file and show the result in every format; check what holds for all errors."""
    loaded = load_files([str(path)], limits)
    for error in loaded.errors:
        line, column, end_line, end_column = error.span.position()
        lines = error.span.source.text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert 1 <= line <= lines + 1
        assert column >= 1
        assert (line, column) <= (end_line, end_column)
        assert error.message
        assert error.severity == "error"
    assert not (loaded.errors and loaded.journeys)
    assert len({error.fingerprint for error in loaded.errors}) == len(loaded.errors)
    result = analyse(
        loaded.journeys,
        settings=Settings(),
        today=date(2026, 11, 22),
        errors=loaded.errors,
        shared=loaded.shared,
    )
    assert json.loads("".join(as_json.render(result)))["schema_version"] == 1
    assert sum(1 for _ in concise.render(result.every_finding())) == sum(1 for _ in result.every_finding())
    assert "\x1b" not in "".join(table.render(result, View(width=100, color=False, ascii=False)))
    return loaded


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path / "journey.yaml"


@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xfe\xff\x00")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
@example(b"\x00")
@ANY
def test_any_bytes(file, data):
    file.write_bytes(data)
    loaded = shown(file)
    assert loaded.errors or loaded.journeys or b"company" in data


@given(st.text(max_size=200))
@example("\ufeff\ufeff")
@example("a: &a\n<<: *a")
@example("? ")
@ANY
def test_any_text(file, text):
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    shown(file)


@given(st.text(max_size=200))
@example("\0")
@example("a: \x1b")
@FEWER
def test_any_text_without_libyaml(file, text):
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeLoader", raising=False)
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        shown(file)


# Characters and words that mean something to YAML or to the format come up more often than among all texts.
WORDS = [
    "journey",
    "customer",
    "company",
    "stages",
    "touchpoints",
    "name",
    "meets",
    "<<",
    "&a",
    "*a",
    "!!str",
    "|",
    ">",
    "---",
    "...",
]
WORDS += [
    ": ",
    "- ",
    "? ",
    "\n",
    "\n  ",
    "\n    ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "'",
    '"',
    "#",
    "%",
    "@",
    "~",
    "1",
    "0x",
    ".inf",
    "é",
    "\t",
    "\r\n",
    "x",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
@ANY
def test_anything_that_looks_like_yaml(file, text):
    file.write_bytes(text.encode())
    shown(file)


@given(st.data())
@ANY
def test_a_sound_file_with_some_characters_changed(file, data):
    text = WHOLE
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(st.sampled_from(["", *WORDS])) + text[end:]
    file.write_bytes(text.encode())
    shown(file)


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 12),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(
        [
            "t",
            "A",
            "u",
            "-",
            "/",
            "A/u",
            "a/t",
            "yes",
            "1e400",
            "2026-13-01",
            "",
            " ",
            "9" * 400,
            "\x1b[1m",
            "p",
            "\u202e",
        ]
    ),
    st.dates(),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "id", "ease", "stage", "foo"]), inner, max_size=3)
    ),
    max_leaves=5,
)


def spots(node, route=()):
    """Return the routes to everything in plain data."""
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        yield (*route, key)
        yield from spots(value, (*route, key))


@given(st.data())
@settings(ANY, max_examples=200)
def test_a_sound_file_with_some_values_deleted_replaced_or_repeated(file, data):
    root = copy.deepcopy(yaml.safe_load(WHOLE))
    for _ in range(data.draw(st.integers(1, 3))):
        routes = list(spots(root))
        if not routes:
            break
        route = data.draw(st.sampled_from(routes))
        parent = root
        for part in route[:-1]:
            parent = parent[part]
        what = data.draw(st.sampled_from(["delete", "replace", "repeat", "add"]))
        if what == "delete":
            del parent[route[-1]]
        elif what == "replace":
            parent[route[-1]] = data.draw(VALUES)
        elif isinstance(parent, list):
            parent.append(copy.deepcopy(parent[route[-1]]) if what == "repeat" else data.draw(VALUES))
        elif what == "repeat":
            # The same object twice becomes an anchor and an alias.
            parent[f"{route[-1]}"] = [parent[route[-1]], parent[route[-1]]]
        else:
            parent[data.draw(st.sampled_from(["foo", "name", "id", "stages", "note", "meets"]))] = data.draw(VALUES)
    file.write_text(
        yaml.dump(
            root,
            allow_unicode=data.draw(st.booleans()),
            default_flow_style=data.draw(st.sampled_from([None, True, False])),
        ),
        encoding="utf-8",
        errors="surrogatepass",
    )
    shown(file)


@given(st.data())
@FEWER
def test_an_example_with_some_lines_deleted_repeated_or_moved(file, data):
    paths = sorted(EXAMPLES.glob("*/*.yaml"))
    lines = data.draw(st.sampled_from(paths)).read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        at, to = data.draw(st.integers(0, len(lines) - 1)), data.draw(st.integers(0, len(lines) - 1))
        what = data.draw(st.sampled_from(["delete", "repeat", "move", "indent"]))
        if what == "indent":
            lines[at] = "  " + lines[at]
        else:
            line = lines[at] if what == "repeat" else lines.pop(at)
            if what != "delete":
                lines.insert(min(to, len(lines)), line)
        if not lines:
            break
    file.write_text("".join(lines), encoding="utf-8")
    shown(file)


def test_the_whole_file_that_is_broken_here_is_sound(file):
    file.write_text(WHOLE, encoding="utf-8")
    assert shown(file).errors == ()


@given(st.integers(0, len(WHOLE)))
@FEWER
def test_a_file_cut_off_anywhere(file, length):
    file.write_text(WHOLE[:length], encoding="utf-8")
    shown(file)
