"""The JSON Schema that editors use: valid itself, and of one mind with the tool."""

# ruff: noqa: E501 - one case a line reads best

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from journeygap.core.source import Source
from journeygap.evidence.model import EvidenceFile
from journeygap.loading.check import check
from journeygap.model.company import CompanyFile
from journeygap.model.fields import Plain, number, truth
from journeygap.model.journey import JourneyFile
from journeygap.model.schema import json_schema
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import Mapping, Sequence, parse
from journeygap.yamltext.read import Limits

OTHERS = (".evidence.yaml", ".measured.yaml")
"""Files that have schemas of their own, or none."""
EXAMPLES = sorted(
    path
    for path in (Path(__file__).resolve().parents[2] / "examples").glob("*/*.yaml")
    if not path.name.endswith(OTHERS)
)
MODELS = [JourneyFile, CompanyFile]


@cache
def schema_of(model):
    return json_schema(model)


def tree_of(text):
    faults = Faults()
    tree = parse(Source("journey.yaml", text), Limits(), faults)
    assert faults.found == []
    return tree


def as_editors_see(node):
    """Return plain data as an editor reads YAML 1.2: with numbers and truth values."""
    if isinstance(node, Mapping):
        return {str(key): as_editors_see(value) for key, value in node.items()}
    if isinstance(node, Sequence):
        return [as_editors_see(item) for item in node]
    if type(node) is Plain:
        read = truth(node)
        return number(node) if read is node else read
    return node


def complaints(text, model=JourneyFile):
    """Return what the schema finds wrong, as the routes to it."""
    return [
        list(error.path)
        for error in Draft202012Validator(schema_of(model)).iter_errors(as_editors_see(tree_of(text).root))
    ]


def accepted(text, model=JourneyFile):
    """Tell whether the tool accepts a file's form."""
    faults = Faults()
    check(tree_of(text), model, faults)
    return not faults


def properties(schema):
    """Return every property of a schema: whose it is, its name, and what is said of it."""
    for owner, definition in [("the file", schema), *schema["$defs"].items()]:
        for name, property_ in definition.get("properties", {}).items():
            # An editor shows what is said of the definition that a bare reference leads to.
            named = property_.get("$ref", "").removeprefix("#/$defs/")
            yield owner, name, schema["$defs"].get(named, {}) | property_


@pytest.mark.parametrize("model", MODELS)
def test_it_is_a_schema_of_draft_2020_12(model):
    schema = schema_of(model)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("path", EXAMPLES, ids=[f"{path.parent.name}/{path.name}" for path in EXAMPLES])
def test_every_example_is_valid(path):
    model = CompanyFile if path.name.endswith("company.yaml") else JourneyFile
    assert complaints(path.read_text(encoding="utf-8"), model) == []


@pytest.mark.parametrize("model", MODELS)
def test_every_key_is_described_for_the_editor(model):
    bare = [
        f"{owner}: {name}"
        for owner, name, property_ in properties(schema_of(model))
        if not property_.get("description")
    ]
    assert bare == []


@pytest.mark.parametrize("model", MODELS)
def test_no_key_has_a_name_of_python_s(model):
    names = {name for _, name, _ in properties(schema_of(model))}
    assert not any(name.endswith("_") or "_" in name for name in names)
    assert {"from", "to", "carries"} <= names


@pytest.mark.parametrize("model", MODELS)
def test_nothing_but_the_keys_of_the_format_is_allowed(model):
    schema = schema_of(model)
    objects = [definition for definition in (schema, *schema["$defs"].values()) if "properties" in definition]
    assert all(definition["additionalProperties"] is False for definition in objects)


def journey(touchpoint="t", company="", customer=""):
    return f"journey: X\ncustomer: {{{customer}stages: [{{name: A, touchpoints: [{touchpoint}]}}]}}\n{company}"


GOOD = [
    journey(),
    journey().replace("journey: X", "format: 1\njourney: 2024\nnote: n"),
    journey("2024, true, 0123, 1.5"),
    journey("{name: 1, id: 2, aliases: 3, channel: 4, friction: 5, choice: 6}"),
    journey("{name: t, aliases: [a, 1], channel: [web], device: d, mode: assisted, evidence: e}"),
    journey("{name: t, mode: [assisted, self-service], need: optional, ownership: social}"),
    journey("{name: t, importance: 9, expects: 8.5, satisfaction: {ease: 3, speed: 4}, feeling: -2, personalised: false}"),
    journey("{name: t, metrics: [{name: m, value: 1, target: 2, unit: '%', better: lower, date: 2026-01-01, sample: 3}]}"),
    journey("{name: t, id: ~, importance: null, expects: , aliases: ~, metrics: ~, note: ~}"),
    journey(customer="persona: p, scale: {min: 1, max: 5}, dimensions: simple, metrics: [], note: n, "),
    journey(customer="dimensions: [a, b], evidence: [{id: e, kind: survey, date: 2026-01-01, sample: 3, source: s, note: n}], "),
    journey(company="company: c.yaml\n"),
    journey(company="company: [a.yaml, b.yaml]\n"),
    journey(company="company: ~\n"),
    journey(company="company: {}\n"),
    journey(company="company: {touchpoints: [t, 2024, {name: u, stage: A, meets: [], supports: t, personas: p, tools: s}]}\n"),
    journey(company="company: {touchpoints: [{name: u, stages: [A, 2], meets: t, constraints: [people], status: planned, cost: 0, hours: 1}]}\n"),
    journey(company="company: {tools: [s, {name: T, cost: 9, owner: o}], handoffs: [{from: a, to: b, carries: c}], currency: EUR, period: 1}\n"),
    journey(company="company: {touchpoints: [{name: u, exempt: {reason: r, until: 2027-12-31}, delivers: {ease: 3}}]}\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_what_the_tool_accepts_the_schema_accepts(text):
    assert accepted(text)
    assert complaints(text) == []


BAD = [
    "journey: X\n",
    "customer: {stages: [{name: A}]}\n",
    "journey: X\ncustomer: {stages: []}\n",
    "journey: X\ncustomer: {stages: [A]}\n",
    "journey: X\ncustomer: {stages: [{id: a}]}\n",
    "journey: [X]\ncustomer: {stages: [{name: A}]}\n",
    "journey: ''\ncustomer: {stages: [{name: A}]}\n",
    "format: 2\n" + journey(),
    "jurney: X\n" + journey(),
    journey("{name: t, importence: 9}"),
    journey("{importance: 9}"),
    journey("[t]"),
    journey("{name: t, importance: high}"),
    journey("{name: t, importance: '9'}"),
    journey("{name: t, personalised: yes}"),
    journey("{name: t, feeling: 3}"),
    journey("{name: t, need: maybe}"),
    journey("{name: t, mode: phone}"),
    journey("{name: t, expects: {}}"),
    journey("{name: t, expects: {ease: high}}"),
    journey("{name: t, metrics: [{name: m}]}"),
    journey("{name: t, metrics: [{name: m, value: 1, sample: -1}]}"),
    journey("{name: t, metrics: [{name: m, value: 1, sample: 1.5}]}"),
    journey(customer="evidence: [{id: e, kind: rumour}], "),
    journey(customer="scale: {min: 0}, "),
    journey(company="company: []\n"),
    journey(company="company: {touchpoints: [{name: t, cost: -1}]}\n"),
    journey(company="company: {touchpoints: [{name: t, stage: []}]}\n"),
    journey(company="company: {touchpoints: [{name: t, personas: []}]}\n"),
    journey(company="company: {handoffs: [{from_: a, to: b}]}\n"),
    journey(company="company: {customer: x}\n"),
]  # fmt: skip


@pytest.mark.parametrize("text", BAD)
def test_what_the_tool_refuses_the_schema_refuses(text):
    assert not accepted(text)
    assert complaints(text) != []


def test_a_company_file_has_a_schema_of_its_own():
    assert complaints("format: 1\ncompany: {touchpoints: [t]}\n", CompanyFile) == []
    for text in ("company: a.yaml\n", "company: [a.yaml]\n", "journey: X\ncompany: {}\n", "{}\n"):
        assert complaints(text, CompanyFile) != []
        assert not accepted(text, CompanyFile)


@pytest.mark.parametrize("written", ["2026-03-31", "'2026-03-31'", "20260331", "2026-W14-2", "2026-03-31T10:00:00Z"])
def test_every_spelling_of_a_date_that_the_tool_takes_is_right_in_an_editor(written):
    from jsonschema import FormatChecker

    text = journey(customer=f"evidence: [{{id: e, kind: survey, date: {written}}}], ")
    validator = Draft202012Validator(schema_of(JourneyFile), format_checker=FormatChecker())
    assert accepted(text)
    assert list(validator.iter_errors(as_editors_see(tree_of(text).root))) == []


@pytest.mark.parametrize("mode", ["self-service", "Self service", "SELF_SERVICE", "assisted"])
def test_every_spelling_of_a_mode_that_the_tool_takes_is_right_in_an_editor(mode):
    text = journey(f"{{name: t, mode: {mode}}}")
    assert accepted(text)
    assert complaints(text) == []


def parts(schema):
    """Yield every schema within a schema; the values of ``properties`` and ``$defs`` are schemas by name."""
    if isinstance(schema, list):
        for each in schema:
            yield from parts(each)
    elif isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            for each in value.values() if key in {"properties", "$defs"} else [value]:
                yield from parts(each)


@pytest.mark.parametrize("model", [*MODELS, EvidenceFile])
def test_a_schema_has_a_name_of_its_own_and_nothing_that_only_editors_would_show(model):
    schema = schema_of(model)

    assert re.fullmatch(r"urn:journeygap:schema:(journey|company|evidence):1", schema["$id"])
    assert [each["title"] for each in parts(schema) if "title" in each] == [schema["title"]]
    assert not [each for each in parts(schema) if "default" in each and each["default"] is None]


@pytest.mark.parametrize("written", ["31.12.2026", "2026/01/31", "soon", "2026-1-31"])
def test_what_is_no_date_is_wrong_in_an_editor_too(written):
    text = journey(customer=f"evidence: [{{id: e, kind: survey, date: {written}}}], ")

    assert complaints(text)
    assert not accepted(text)


def test_what_editors_offer_to_fill_in_is_right(folder):
    """The body of every snippet, with its placeholders filled in, fits where it is offered."""
    schema = schema_of(JourneyFile)
    for name, part in (("", schema), *schema["$defs"].items()):
        for snippet in part.get("defaultSnippets", ()):
            body = json.loads(re.sub(r"\$\{\d:([^}]*)\}", r"\1", json.dumps(snippet["body"])))
            whole = schema if not name else {**schema["$defs"][name], "$defs": schema["$defs"]}
            assert not list(Draft202012Validator(whole).iter_errors(body)), snippet["label"]
    (found,) = schema["defaultSnippets"]
    text = json.dumps(json.loads(re.sub(r"\$\{\d:([^}]*)\}", r"\1", json.dumps(found["body"]))))
    assert folder.errors(text) == []
