"""SARIF 2.1.0: valid by its schema, with all that GitHub code scanning reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from journeygap import __version__
from journeygap.core.finding import Severity
from journeygap.core.source import Source, Span
from journeygap.core.text import visible
from journeygap.reporters.listings import sarif
from journeygap.results.analysis import LeftOut
from journeygap.rules.catalogue import catalogue

SCHEMA = Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json"
VALID = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
HALF = "journey: Bank\ncustomer: {stages: [{name: S, touchpoints: [Branch, Site]}]}\ncompany: {touchpoints: []}\n"
ROOT = {"uriBaseId": "%SRCROOT%"}


def read(findings, files=(), **more) -> dict[str, Any]:
    """Return the one run of a log that the schema and the limits of GitHub allow."""
    log = json.loads("".join(sarif.render(findings, files, **more)))
    VALID.validate(log)
    (run,) = log["runs"]
    for rule in run["tool"]["driver"]["rules"]:
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
    return run


def plain(message: str) -> str:
    """Return the text that a message of SARIF means: no placeholders, no links, their characters unescaped."""
    text = message.replace("{{", "{").replace("}}", "}")
    return "".join(each[-1] for each in tokens(text))


def tokens(text: str) -> list[str]:
    found, at = [], 0
    while at < len(text):
        length = 2 if text[at] == "\\" else 1
        found.append(text[at : at + length])
        at += length
    return found


def test_no_findings() -> None:
    assert "".join(sarif.render([], [Source("a b/bank.yaml", "")])) == (
        '{\n  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\n'
        '  "version": "2.1.0",\n'
        '  "runs": [\n    {\n      "tool": {\n        "driver": {\n'
        f'          "name": "journeygap",\n          "version": "{__version__}",\n'
        '          "informationUri": "urn:journeygap",\n          "rules": []\n'
        "        }\n      },\n"
        '      "columnKind": "unicodeCodePoints",\n'
        '      "newlineSequences": ["\\r\\n","\\n","\\r"],\n'
        '      "originalUriBaseIds": {"%SRCROOT%":{"description":{"text":"The root of the repository, else the working '
        'directory."}}},\n'
        '      "artifacts": [\n        {"location":{"uri":"a%20b/bank.yaml","uriBaseId":"%SRCROOT%"}}\n      ],\n'
        '      "results": []\n    }\n  ]\n}\n'
    )
    assert read([])["results"] == []


def test_a_finding_is_a_result(made) -> None:
    found = made()

    assert read([found])["results"] == [
        {
            "ruleId": "JG101",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "customers use “Branch”; nothing meets it (build it)"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "journeys/bank.yaml"} | ROOT,
                        "region": {
                            "startLine": 2,
                            "startColumn": 3,
                            "endLine": 2,
                            "endColumn": 9,
                            "snippet": {"text": "Branch"},
                        },
                    }
                }
            ],
            "partialFingerprints": {"primaryLocationLineHash": found.fingerprint},
        }
    ]


def test_the_rules_that_occur_in_the_order_of_their_codes(made) -> None:
    named = {entry.code: entry.name for entry in catalogue()}
    run = read([made(code=code, name=named[code]) for code in ("JG201", "JG005", "JG201", "JG304")])

    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["JG005", "JG201", "JG304"]
    assert [each["ruleIndex"] for each in run["results"]] == [1, 0, 1, 2]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning", "note"]
    assert [rule["properties"] for rule in rules] == [
        {"tags": ["definition"], "problem.severity": "error"},
        {"tags": ["waste"], "problem.severity": "warning"},
        {"tags": ["evidence"], "problem.severity": "recommendation"},
    ]


def test_a_rule_has_its_page(made) -> None:
    (rule,) = read([made()])["tool"]["driver"]["rules"]

    assert (rule["id"], rule["name"]) == ("JG101", "missing-touchpoint")
    assert rule["shortDescription"] == {
        "text": "Customers need a touchpoint in a stage, and you offer nothing for it there."
    }
    assert rule["fullDescription"]["text"].startswith("A required touchpoint has no live match in its stage.")
    assert "##" not in rule["fullDescription"]["text"]
    (entry,) = (entry for entry in catalogue() if entry.code == "JG101")
    assert rule["help"] == {"text": entry.page, "markdown": entry.page}
    assert rule["defaultConfiguration"] == {"level": "warning"}  # by opportunity: each result has its own


def test_every_rule_is_valid(made) -> None:
    run = read([made(code=entry.code, name=entry.name) for entry in catalogue()])

    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [entry.code for entry in catalogue()]


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_levels(made, severity, level) -> None:
    assert [each["level"] for each in read([made(severity=Severity(severity))])["results"]] == [level]


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("a b/#?%.yaml", {"uri": "a%20b/%23%3F%25.yaml"} | ROOT),
        ("c:/比\n.yaml", {"uri": "c%3A/%E6%AF%94%0A.yaml"} | ROOT),
        ("not-utf-8-\udcff.yaml", {"uri": "not-utf-8-%FF.yaml"} | ROOT),
        ("-", {"uri": "-"}),
        ("/elsewhere/a b.yaml", {"uri": "file:///elsewhere/a%20b.yaml"}),
    ],
)
def test_paths_are_percent_encoded(made, path, location) -> None:
    (result,) = read([made(path=path)])["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == location


def test_an_analysis_and_definition_errors(analysed) -> None:
    analysis = analysed(HALF, z__journey__yaml="journey: Half\n")
    found = list(analysis.every_finding())
    run = read(found, [analysis.journeys[0].journey.source, found[0].span.source])

    assert [each["ruleId"] for each in run["results"]] == ["JG004", "JG106", "JG101", "JG101"]
    assert [each["location"]["uri"] for each in run["artifacts"]] == ["journey.yaml", "z.journey.yaml"]


def test_a_name_is_no_link_and_no_placeholder(made) -> None:
    (result,) = read([made(message=r"“[click](http://x)” {0} \o/", suggestion=None)])["results"]

    assert result["message"] == {"text": r"“\[click\](http://x)” {{0}} \\o/"}


@given(st.text(st.characters()))
@example('\x00\x1b[31m\ud800\u202e"\\</script>{{}}[]\\[')
@settings(deadline=None)
def test_any_text_is_what_people_may_see_when_it_is_read(made, text) -> None:
    found = made(message=text, suggestion=None)

    for ascii_only in (False, True):
        (result,) = read([found], ascii_only=ascii_only)["results"]
        assert plain(result["message"]["text"]) == visible(text)
    assert "".join(sarif.render([found], [], ascii_only=True)).isascii()


@given(st.text())
@settings(deadline=None)
def test_any_path_is_the_same_when_it_is_read(made, name) -> None:
    path = f"journeys/{name}.yaml"
    (result,) = read([made(path=path)])["results"]

    assert unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == path


MATCHED = """\
journey: Bank
customer: {stages: [{name: S, touchpoints: [{name: Branch, importance: 9, satisfaction: 2}, Site, App]}]}
company:
  touchpoints:
    - {name: Branches, stage: S, meets: Branch}
    - {name: Poster, stage: S}  # journeygap: ignore[JG201] contract until June
    - {name: Site, stage: S}
"""


def test_the_other_end_of_a_match_is_a_related_location(analysed) -> None:
    analysis = analysed(MATCHED)
    (weak,) = [each for each in read(list(analysis.every_finding()))["results"] if each["ruleId"] == "JG102"]

    (other,) = weak["relatedLocations"]
    assert plain(other["message"]["text"]) == "company touchpoint “Branches”"
    assert other["physicalLocation"]["region"] == {
        "startLine": 5,
        "startColumn": 14,
        "endLine": 5,
        "endColumn": 22,
        "snippet": {"text": "Branches"},
    }


def test_what_is_accepted_stays_as_a_suppressed_result(made) -> None:
    by_comment, by_baseline, new = made(message="a"), made(message="b"), made(message="c")
    left_out = (LeftOut(by_comment, "comment", "not \x1b[31mours"), LeftOut(by_baseline, "baseline"))

    run = read([new], left_out=left_out, has_baseline=True)

    assert [(each["message"]["text"][0], each["suppressions"], each["baselineState"]) for each in run["results"]] == [
        ("c", [], "new"),
        ("a", [{"kind": "inSource", "status": "accepted", "justification": r"not \x1b[31mours"}], "new"),
        ("b", [{"kind": "external", "status": "accepted", "justification": "it is in the baseline"}], "unchanged"),
    ]


def test_without_a_baseline_nothing_is_said_to_be_new(made) -> None:
    (result,) = read([made()])["results"]

    assert result.keys().isdisjoint({"baselineState", "suppressions"})


def test_a_snippet_shows_what_a_reader_would_obey_as_its_escape_and_nothing_of_what_is_withheld(made) -> None:
    obeyed = made(span=Span(Source("a.yaml", "a\x1b[31m\nb"), 0, 8))
    withheld = made(span=Span(Source("b.yaml", "secret", withheld=True), 0, 6))

    shown, hidden = [each["locations"][0]["physicalLocation"]["region"] for each in read([obeyed, withheld])["results"]]

    assert shown["snippet"]["text"] == "a\\x1b[31m\nb"
    assert "snippet" not in hidden


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://user:secret@example.com/team/journeygap.git?token=1", "https://example.com/team/journeygap.git"),
        ("file:///src/journeygap", "urn:journeygap"),
    ],
)
def test_the_address_of_the_copy_holds_no_secret_and_no_path_of_this_machine(monkeypatch, address, shown) -> None:
    class Installed:
        @staticmethod
        def read_text(name: str) -> str:
            assert name == "direct_url.json"
            return json.dumps({"url": address})

    monkeypatch.setattr("importlib.metadata.distribution", lambda _: Installed)

    assert sarif.home() == shown
