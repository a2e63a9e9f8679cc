"""The JSON Schema of the files, made from the models."""

from __future__ import annotations

from typing import Any

_NAMES = {"JourneyFile": "journey", "CompanyFile": "company", "EvidenceFile": "evidence"}
_STAGE = {"name": "${1:Compare}", "touchpoints": [{"name": "${2:Search engine}", "importance": 8}]}
_ACTIVITY = {"name": "${1:Search ads}", "stage": "${2:Compare}", "owner": "${3:Marketing}"}
_SNIPPETS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "JourneyFile": (
        "journey",
        "A journey with one stage, and what the company does there.",
        {
            "journey": "${1:Buying a bicycle}",
            "customer": {"stages": [{"name": "${2:Compare}", "touchpoints": ["${3:Search engine}"]}]},
            "company": {"touchpoints": [{"name": "${4:Search ads}", "stage": "${2:Compare}"}]},
        },
    ),
    "CompanyFile": ("company", "A company file.", {"company": {"touchpoints": [_ACTIVITY]}}),
    "EvidenceFile": (
        "evidence",
        "A survey.",
        {"evidence": "${1:survey}", "kind": "survey", "data": "${2:answers.csv}"},
    ),
    "Stage": ("stage", "A stage with one touchpoint.", _STAGE),
    "CustomerTouchpoint": (
        "touchpoint",
        "A touchpoint that customers use, with ratings.",
        {"name": "${1:Search engine}", "importance": 8, "satisfaction": 5, "channel": "${2:web}"},
    ),
    "CompanyTouchpoint": ("activity", "Something the company does for customers.", _ACTIVITY),
    "Metric": ("metric", "A figure with its target.", {"name": "${1:NPS}", "value": 22, "target": 35}),
}
"""What an editor offers to fill in: its label, what it is, and its body, by the model that it is for."""


def json_schema(model: type) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a model, with the documentation of every key.

    ``$id`` names it by a URN of its own, since no address is sure to last. Defaults of null and titles made of keys are
    left out: editors would show both. ``defaultSnippets`` is what the YAML extension of VS Code fills in.
    """
    from pydantic import TypeAdapter

    made: dict[str, Any] = _without_noise(TypeAdapter(model).json_schema())
    for name, part in ((model.__name__, made), *made.get("$defs", {}).items()):
        if name in _SNIPPETS:
            label, description, body = _SNIPPETS[name]
            part["defaultSnippets"] = [{"label": label, "description": description, "body": body}]
    kind = _NAMES.get(model.__name__, model.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:journeygap:schema:{kind}:1",
        "title": f"journeygap {kind} file",
        **made,
    }


def _without_noise(schema: Any) -> Any:
    """Return a schema without null defaults and generated titles; what ``properties`` and ``$defs`` hold are names."""
    if isinstance(schema, list):
        return [_without_noise(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key != "title" and not (key == "default" and value is None)}
    return {
        key: {name: _without_noise(each) for name, each in value.items()}
        if key in {"properties", "$defs"}
        else _without_noise(value)
        for key, value in kept.items()
    }
