"""The one way from what was read to a result: the Python API, the commands and the audit have the same one."""

import json
from datetime import date

import pytest

import journeygap
from journeygap.core.errors import InputError
from journeygap.loading.load import load_files
from journeygap.method.settings import Settings
from journeygap.model.configuration import Configuration
from journeygap.results import pipeline
from journeygap.results.pipeline import Request

TODAY = date(2026, 11, 22)
ACCEPTING = """\
journey: CRM buyer
customer:
  stages:
    - name: Trigger
      touchpoints:
        - Niche blogs  # journeygap: ignore[JG101] not ours
        - Search engine
company:
  touchpoints:
    - {name: Direct mail, stage: Trigger, owner: Sales}
"""


@pytest.fixture
def accepting(quick, monkeypatch):
    monkeypatch.chdir(quick.folder)
    quick.write("journey.yaml", ACCEPTING)
    return quick


def codes(result):
    return sorted((each.code, each.title) for each in result.every_finding())


def test_the_api_and_the_command_line_have_one_result(accepting) -> None:
    result = journeygap.analyze("journey.yaml", today=TODAY)
    ran = json.loads(accepting("analyze", "-f", "json", "--today", "2026-11-22").out)

    of_command = sorted((each["code"], each["title"]) for journey in ran["journeys"] for each in journey["findings"])
    assert codes(result) == of_command
    assert ("JG101", "Niche blogs (Trigger)") not in of_command
    assert ("JG101", "Search engine (Trigger)") in of_command
    assert result.accepted == (1, 0)


def test_a_baseline_is_left_out_and_counted(accepting) -> None:
    accepting("analyze", "--write-baseline", "baseline.json", "--today", "2026-11-22")
    loaded = load_files(["journey.yaml"])

    result = pipeline.result(loaded, Request(settings=Settings(), today=TODAY, baseline="baseline.json"))

    assert codes(result) == []
    assert result.accepted.remarks == 1
    assert result.accepted.baseline > 1


def test_what_is_passed_wins_over_the_configuration() -> None:
    configured = Configuration(effort="cost", include_planned=True, select=("JG1",), min_severity="warning")

    plain = pipeline.request(configured)
    won = pipeline.request(configured, effort="hours", include_planned=False, select=["JG201"], min_severity="info")

    assert (plain.settings.effort, plain.settings.include_planned) == ("cost", True)
    assert plain.selection.select >= {"JG101", "JG111"}
    assert str(plain.selection.min_severity) == "warning"
    assert (won.settings.effort, won.settings.include_planned) == ("hours", False)
    assert (won.selection.select, str(won.selection.min_severity)) == ({"JG201"}, "info")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"stages": ("Triger",)}, "no stage is called “Triger” (did you mean “Trigger”?)"),
        ({"owners": ("Sale",)}, "nothing is owned by “Sale” (did you mean “Sales”?)"),
        ({"baseline": "gone.json"}, "gone.json: the baseline can't be read"),
    ],
)
@pytest.mark.usefixtures("accepting")
def test_what_is_not_there(asked, said) -> None:
    with pytest.raises(InputError) as raised:
        pipeline.result(load_files(["journey.yaml"]), Request(settings=Settings(), today=TODAY, **asked))

    assert str(raised.value).startswith(said)


def guide(quick):
    ran = quick("audit", "journey.yaml", "--interview")
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_the_interview_guide_asks_nothing_about_what_is_accepted(accepting) -> None:
    out = guide(accepting)

    assert "the last time you used “Search engine”" in out
    assert out.count("Niche blogs") == 1  # only in the list of what to tick


@pytest.mark.parametrize("by", ["baseline", "ignore"])
def test_the_interview_guide_heeds_the_configuration(accepting, by) -> None:
    before = guide(accepting)
    accepting("analyze", "--write-baseline", "baseline.json")
    accepting.write("journeygap.toml", 'baseline = "baseline.json"\n' if by == "baseline" else 'ignore = ["JG1"]\n')

    after = guide(accepting)

    assert before.count("Search engine") > after.count("Search engine") == 1


def test_a_baseline_that_can_not_be_read_ends_the_audit(accepting) -> None:
    accepting.write("journeygap.toml", 'baseline = "gone.json"\n')

    ran = accepting("audit", "journey.yaml", "--questions")

    assert ran.code == 2
    assert ran.err.startswith("journeygap: gone.json: the baseline can't be read")
