"""Workflow commands: one a line, and no text from a file can end one or begin another."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeygap.core.finding import Severity
from journeygap.core.patterns import pattern
from journeygap.core.text import HIDDEN
from journeygap.reporters.listings import github

COMMAND = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)\n")


def unescaped(text: str) -> str:
    """Undo the escapes of messages and properties as GitHub's runner does, % last."""
    for escape, char in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(escape, char)
    return text


def read(line: str) -> tuple[str, dict[str, str], str]:
    found = COMMAND.fullmatch(line)
    assert found is not None, line
    properties = dict(each.split("=", 1) for each in found["properties"].split(","))
    return found["command"], {key: unescaped(value) for key, value in properties.items()}, unescaped(found["message"])


def test_no_findings_are_no_commands() -> None:
    assert list(github.render([], [])) == []


def test_a_finding_is_a_command(made) -> None:
    assert list(github.render([made(message="50%, or 100%: “Branch”")], [])) == [
        (
            "::warning file=journeys/bank.yaml,line=2,endLine=2,col=3,endColumn=9,title=JG101 missing-touchpoint"
            "::50%25, or 100%25: “Branch” (build it)\n"
        )
    ]


def test_no_columns_over_several_lines(made) -> None:
    found = made(text="a: [1,\n 2]\n", part="[1,\n 2]", suggestion=None, severity=Severity.INFO)

    assert list(github.render([found], [])) == [
        (
            "::notice file=journeys/bank.yaml,line=1,endLine=2,title=JG101 missing-touchpoint"
            "::customers use “Branch”; nothing meets it\n"
        )
    ]


def test_the_most_severe_come_first_and_else_the_order_stays(made) -> None:
    severities = [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.WARNING, Severity.ERROR]
    findings = [made(severity=severity, message=str(number)) for number, severity in enumerate(severities)]

    read_back = [read(line) for line in github.render(findings, [])]

    assert [(command, message[0]) for command, _, message in read_back] == [
        ("error", "2"),
        ("error", "4"),
        ("warning", "1"),
        ("warning", "3"),
        ("notice", "0"),
    ]


@pytest.mark.parametrize("path", ["a,line=1::b.yaml", "50%3A.yaml", "-", "比较\n.yaml"])
def test_a_path_is_a_property(made, path) -> None:
    (line,) = github.render([made(path=path)], [])

    assert read(line)[1]["file"] == path


@given(st.text(st.characters()))
@example("a\n::error::b\r\n::add-mask::c%0A%25")
@example("::stop-commands::x")
@settings(deadline=None)
def test_any_text_is_one_command_and_the_same_when_it_is_read(made, text) -> None:
    (line,) = github.render([made(path=text, message=text, suggestion=None)], [])

    # What a log or a terminal would obey shows as its escape; line breaks stay what they are.
    shown = "".join(
        char.encode("unicode_escape").decode() if pattern(HIDDEN).match(char) and char not in "\r\n" else char
        for char in text
    )
    assert read(line)[1]["file"] == shown
    assert read(line)[2] == shown
    assert len(line.splitlines()) == 1
