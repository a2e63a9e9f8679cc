"""`journeygap check`."""

import json
import re

import pytest

WRONG = (
    "journey: A\ncustomer:\n  stages:\n    - name: S\n      feelin: 3\n      touchpoints: [{name: T, need: require}]\n"
)


def test_what_is_right_prints_nothing(tool) -> None:
    tool.write("journey.yaml")

    ran = tool("check")

    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_every_error_is_shown_with_its_line(tool) -> None:
    tool.write("journey.yaml", WRONG)

    ran = tool("check")

    assert (ran.code, ran.err) == (1, "")
    assert ran.out == (
        "journey.yaml:5:7: JG003 unknown-key: the key “feelin” of stage “S” is not known here\n"
        "5 |       feelin: 3\n"
        "  |       ^^^^^^\n"
        "  = did you mean “feeling”?\n"
        "\n"
        "journey.yaml:6:37: JG007 unknown-value: “need” is required or optional, not “require”\n"
        "6 |       touchpoints: [{name: T, need: require}]\n"
        "  |                                     ^^^^^^^\n"
        "  = did you mean “required”?\n"
        "\n"
    )


def test_the_concise_format(quick) -> None:
    quick.write("journey.yaml", WRONG)

    ran = quick("check", "-f", "concise")

    assert ran.code == 1
    assert ran.out == (
        "journey.yaml:5:7: JG003 unknown-key error: the key “feelin” of stage “S” is not known here "
        "(did you mean “feeling”?)\n"
        "journey.yaml:6:37: JG007 unknown-value error: “need” is required or optional, not “require” "
        "(did you mean “required”?)\n"
    )


def test_json(quick) -> None:
    quick.write("journey.yaml", WRONG)

    ran = quick("check", "-f", "json")

    result = json.loads(ran.out)
    assert ran.code == 1
    assert list(result) == [
        "schema_version",
        "tool",
        "summary",
        "journeys",
        "findings",
        "errors",
        "targets",
        "failed_rules",
    ]
    assert result["summary"]["findings"] == {"error": 2, "warning": 0, "info": 0}
    assert [error["code"] for error in result["errors"]] == ["JG003", "JG007"]


def test_a_company_file_alone(quick) -> None:
    quick.write("company.yaml", "company:\n  touchpoints: [{name: Web shop, cots: 3}]\n")

    ran = quick("check")

    assert ran.code == 1
    assert ran.lines[0] == "company.yaml:2:34: JG003 unknown-key: the key “cots” is not known here"


def test_a_name_near_to_one_of_the_journey_is_noted(quick) -> None:
    quick.write("journey.yaml", "journey: A\ncustomer: {stages: [{name: Trigger}]}\ncompany: [shop.yaml]\n")
    quick.write("shop.yaml", "company:\n  touchpoints: [{name: T, stage: Triger}, {name: U, stage: Elsewhere}]\n")

    ran = quick("check")

    # Elsewhere is a stage of another journey, for all that is known.
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "shop.yaml:2:34: note: no stage of the journey that uses this file is called “Triger”; "
        "did you mean “Trigger”?\n"
    )
    assert quick("analyze", "-f", "concise").err == ran.err


def test_standard_input(tool) -> None:
    ran = tool("check", "-", stdin=WRONG)

    assert ran.code == 1
    assert ran.lines[0].startswith("-:5:7: JG003 ")


def test_statistics(quick) -> None:
    quick.write("journey.yaml", WRONG + "      note2: x\n")

    ran = quick("check", "--statistics")

    assert (ran.code, ran.out) == (1, "      2  JG003  unknown-key\n      1  JG007  unknown-value\n")


def test_quiet(quick) -> None:
    quick.write("journey.yaml", WRONG)

    ran = quick("check", "--quiet")

    assert (ran.code, ran.out, ran.err) == (1, "", "")


def test_show_files(quick) -> None:
    quick.write("a/journey.yaml", WRONG)
    quick.write("b.company.yaml", "company: {touchpoints: []}\n")

    ran = quick("check", "--show-files")

    assert (ran.code, ran.lines) == (0, ["b.company.yaml", "a/journey.yaml"])


@pytest.mark.parametrize(("threshold", "code"), [("error", 1), ("info", 1), ("never", 0)])
def test_fail_on(quick, threshold, code) -> None:
    quick.write("journey.yaml", WRONG)

    assert quick("check", "--fail-on", threshold).code == code


def test_what_is_probably_not_meant_is_shown_and_passes(tool) -> None:
    tool.write(
        "journey.yaml",
        "journey: A\ncustomer: {stages: [{name: S, touchpoints: [T]}]}\n"
        "company: {touchpoints: [{name: T, cost: 3.000}]}\n",
    )

    ran = tool("check", "-f", "concise")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("journey.yaml:3:41: JG405 suspicious-number warning: 3.000 is read as 3")


DOUBTFUL_COMPANY = """\
company:
  touchpoints:
    - {name: Desk, personas: tenants, cost: 3.000, delivers: 0.5}
    - {name: “Chat”, delivers: 0.4}
    - {name: Mail, delivers: 0.9}
    - {name: App, delivers: 1}
    - {name: Shop, delivers: 0.2}
"""


def test_what_is_doubtful_in_a_company_file_that_no_journey_names_is_shown(quick) -> None:
    quick.write("a.company.yaml", DOUBTFUL_COMPANY)

    ran = quick("check", "--format", "concise", "a.company.yaml")

    assert ran.code == 0
    # No journey is known, so that nobody can say whether there are tenants.
    assert re.findall(r"JG40\d", ran.out) == ["JG404", "JG405", "JG406"]


def test_a_company_file_alone_is_checked_with_the_personas_of_the_journeys_that_name_it(quick) -> None:
    quick.write("a.company.yaml", DOUBTFUL_COMPANY)
    quick.write(
        "a.journey.yaml",
        "journey: A\ncustomer: {persona: tenant, stages: [{name: S, touchpoints: [Desk]}]}\ncompany: a.company.yaml\n",
    )

    ran = quick("check", "--format", "concise", "a.company.yaml")

    assert "JG403" in ran.out
    assert "did you mean “tenant”?" in ran.out
    assert "a.journey.yaml" not in ran.out
    assert quick("check", "--format", "concise").out.count("JG403") == 1


def test_an_ignore_comment_accepts_what_is_doubtful_in_a_company_file_alone(quick) -> None:
    quick.write(
        "a.company.yaml", "company:\n  touchpoints:\n    - {name: D, cost: 3.000}  # journeygap: ignore[JG405]\n"
    )

    assert quick("check", "a.company.yaml").out == ""
