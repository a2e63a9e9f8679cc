"""GitLab's code quality report."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeygap.core.finding import Severity
from journeygap.core.text import visible
from journeygap.reporters.listings import gitlab

# As GitLab's page on the format says.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def read(findings, **more) -> list[dict[str, Any]]:
    issues = json.loads("".join(gitlab.render(findings, [], **more)))
    jsonschema.validate(issues, SCHEMA)
    return issues


def test_no_findings_are_an_empty_list() -> None:
    assert "".join(gitlab.render([], [])) == "[]\n"


def test_a_finding_is_an_issue(made) -> None:
    found = made()

    assert "".join(gitlab.render([found, found], [])) == (
        "[\n"
        '  {"description":"JG101 missing-touchpoint: customers use “Branch”; nothing meets it (build it)",'
        f'"check_name":"JG101","fingerprint":"{found.fingerprint}","severity":"minor",'
        '"location":{"path":"journeys/bank.yaml","lines":{"begin":2}}},\n'
        '  {"description":"JG101 missing-touchpoint: customers use “Branch”; nothing meets it (build it)",'
        f'"check_name":"JG101","fingerprint":"{found.fingerprint}","severity":"minor",'
        '"location":{"path":"journeys/bank.yaml","lines":{"begin":2}}}\n'
        "]\n"
    )


@pytest.mark.parametrize(("severity", "shown"), [("error", "major"), ("warning", "minor"), ("info", "info")])
def test_severities(made, severity, shown) -> None:
    assert [each["severity"] for each in read([made(severity=Severity(severity))])] == [shown]


@given(st.text(st.characters()))
@example('\x00\x1b[31m\ud800\u202e"\\</script>')
@settings(deadline=None)
def test_any_text_is_what_people_may_see_when_it_is_read(made, text) -> None:
    found = made(path=text, message=text, suggestion=None)

    for ascii_only in (False, True):
        (issue,) = read([found], ascii_only=ascii_only)
        assert issue["description"] == f"JG101 missing-touchpoint: {visible(text)}"
        assert issue["location"]["path"] == visible(text)
    assert "".join(gitlab.render([found], [], ascii_only=True)).isascii()
