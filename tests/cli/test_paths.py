"""Paths as they are typed: wildcards, tables, standard input under the name of a file, and nothing to read."""

from __future__ import annotations

import json

import pytest

SHARING = """\
journey: Shared
company: company.yaml
customer: {stages: [{name: S, touchpoints: [a]}]}
"""
COMPANY = "company: {touchpoints: [{name: a, stage: S, delivers: 3}]}\n"


def test_a_wildcard_that_no_shell_has_replaced_stands_for_the_files_that_fit(quick) -> None:
    (quick.folder / "sub").mkdir()
    for name in ("b.journey.yaml", "a.journey.yaml", "sub/c.journey.yaml", "note.txt"):
        quick.write(name)

    assert quick("check", "*.journey.yaml", "--show-files").lines == ["a.journey.yaml", "b.journey.yaml"]
    assert len(quick("check", "**/*.journey.yaml", "--show-files").lines) == 3
    assert quick("check", "[a].journey.yaml", "--show-files").lines == ["a.journey.yaml"]


def test_a_wildcard_that_nothing_fits_is_an_error(quick) -> None:
    ran = quick("check", "*.journey.yaml")

    assert (ran.code, ran.err) == (2, "journeygap: *.journey.yaml: no file fits “*.journey.yaml”\n")


def test_a_file_with_such_a_name_is_read_itself(quick) -> None:
    quick.write("[a].yaml")
    quick.write("a.yaml")

    assert quick("check", "[a].yaml", "--show-files").lines == ["[a].yaml"]


@pytest.mark.parametrize("command", ["analyze", "check", "report"])
@pytest.mark.parametrize("name", ["map of us.xlsx", "map.CSV"])
def test_a_table_is_to_be_imported_first(quick, command, name) -> None:
    quick.write(name, "Stage,Customer\n")

    ran = quick(command, name)

    assert ran.code == 2
    assert "make a journey of it first: journeygap import " in ran.err


@pytest.mark.parametrize("name", ["r.pdf", "r.html", "r.SVG"])
def test_a_document_for_people_is_what_report_writes(quick, name) -> None:
    quick.write("journey.yaml")

    ran = quick("analyze", "-o", name)

    assert ran.code == 2
    assert f"which report writes: journeygap report -o {name}" in ran.err


@pytest.mark.parametrize("command", ["analyze", "check"])
def test_nothing_to_read_may_be_allowed(quick, command) -> None:
    refused, allowed = quick(command), quick(command, "--allow-empty")

    assert (refused.code, allowed.code, allowed.out) == (2, 0, "")
    assert allowed.err == refused.err


def test_company_files_alone_may_be_allowed(quick) -> None:
    quick.write("company.yaml", COMPANY)

    assert (quick("analyze").code, quick("analyze", "--allow-empty").code) == (2, 0)


def test_a_result_of_nothing_is_a_whole_result(quick) -> None:
    data = json.loads(quick("analyze", "--allow-empty", "-f", "json").out)

    assert data["summary"]["journeys"] == 0
    assert data["journeys"] == []


def test_standard_input_takes_the_place_of_the_file_that_it_is_called(quick) -> None:
    (quick.folder / "sub").mkdir()
    quick.write("sub/company.yaml", COMPANY)
    quick.write("sub/journey.yaml", "journey: [broken\n")

    ran = quick("analyze", "-", "--stdin-filename", "sub/journey.yaml", "-f", "json", stdin=SHARING)

    (journey,) = json.loads(ran.out)["journeys"]
    assert (ran.code, journey["path"]) == (0, "sub/journey.yaml")
    assert (
        journey["touchpoints"][0]["state"] == "weak"
    )  # delivered 3, as the company file next to it says, of 5 expected


def test_the_file_need_not_be_there_and_errors_are_reported_under_its_name(quick) -> None:
    ran = quick("check", "-", "--stdin-filename", "new.yaml", "-f", "concise", stdin="journey: X\n")

    assert (ran.code, ran.lines[0].partition(" ")[0]) == (1, "new.yaml:1:1:")


def test_the_name_of_standard_input_needs_standard_input(quick) -> None:
    quick.write("journey.yaml")

    ran = quick("check", "journey.yaml", "--stdin-filename", "x.yaml")

    assert (ran.code, ran.out) == (2, "")
    assert "add - to the paths" in ran.err


def test_standard_input_is_judged_with_the_journeys_that_share_its_company_file(quick) -> None:
    quick.write("company.yaml", "company: {touchpoints: [{name: Desk}, {name: Chat}]}\n")
    half = "journey: {0}\ncustomer: {{stages: [{{name: S, touchpoints: [{0}]}}]}}\ncompany: company.yaml\n"
    quick.write("desk.journey.yaml", half.format("Desk"))
    quick.write("chat.journey.yaml", half.format("Chat"))

    named = quick("analyze", "desk.journey.yaml", "-f", "concise")
    typed = quick("analyze", "-", "--stdin-filename", "desk.journey.yaml", "-f", "concise", stdin=half.format("Desk"))

    assert typed == named
    assert "JG201" not in typed.out  # the other journey needs the chat
    assert "judged with 1 other journey" in typed.err
