"""`journeygap measure`, as people run it."""

import json
import os
import signal
import sys

import pytest
import yaml

SURVEY = """\
evidence: airport
kind: survey
source: Passenger survey
date: 2018-05-31
data: answers.csv
scale: {min: 1, max: 5}
answers:
  - {touchpoint: Arrival/signs, satisfaction: q1}
  - {touchpoint: wifi, satisfaction: q2, importance: i2}
"""
JOURNEY = """\
journey: Airport
customer:
  stages:
    - {name: Arrival, touchpoints: [Signs, WiFi]}
"""
ROWS = "q1,q2,i2\n" + "5,4,3\n" * 20 + "3,2,5\n" * 20


@pytest.fixture
def survey(tool):
    tool.write("airport.evidence.yaml", SURVEY)
    tool.write("answers.csv", ROWS)
    return tool


def test_it_shows_figures_and_writes_them_beside_the_evidence(survey) -> None:
    ran = survey("measure", "airport.evidence.yaml")

    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "Passenger survey: 40 respondents"
    assert "7.5 (6.7 to 8.3, n 40)" in ran.lines[2]  # 7.5 ± 2.0227 · √(6.25/39)
    assert "●" in ran.lines[2]
    assert ran.lines[-1] == "40 rows read, 40 used"
    written = yaml.safe_load((survey.folder / "airport.measured.yaml").read_text(encoding="utf-8"))
    assert written["all"]["touchpoints"]["Arrival/signs"]["satisfaction"]["value"] == 7.5
    assert sorted(os.listdir(survey.folder)) == [
        ".git",
        "airport.evidence.yaml",
        "airport.measured.yaml",
        "answers.csv",
    ]


def test_json_is_what_is_written(survey) -> None:
    ran = survey("measure", "airport.evidence.yaml", "--format", "json", "-o", "out.yaml")

    assert json.loads(ran.out) == yaml.safe_load((survey.folder / "out.yaml").read_text(encoding="utf-8"))


def test_check_writes_nothing_and_tells_what_is_stale(survey) -> None:
    missing = survey("measure", "airport.evidence.yaml", "--check")
    assert (missing.code, (survey.folder / "airport.measured.yaml").exists()) == (1, False)
    survey("measure", "airport.evidence.yaml")
    before = (survey.folder / "airport.measured.yaml").read_bytes()
    assert survey("measure", "airport.evidence.yaml", "--check").code == 0
    survey.write("answers.csv", ROWS + "1,1,1\n")
    stale = survey("measure", "airport.evidence.yaml", "--check")
    assert (stale.code, (survey.folder / "airport.measured.yaml").read_bytes()) == (1, before)
    assert stale.err == "airport.measured.yaml: not what the data say; run journeygap measure without --check\n"


def test_a_journey_must_have_what_is_measured(survey) -> None:
    survey.write("journey.yaml", JOURNEY)
    assert survey("measure", "airport.evidence.yaml", "--journey", "journey.yaml").code == 0
    survey.write("airport.evidence.yaml", SURVEY.replace("wifi", "wify"))
    ran = survey("measure", "airport.evidence.yaml", "--journey", "journey.yaml")
    assert ran.code == 1
    assert ran.lines[0].startswith("airport.evidence.yaml:9:18: JG010 unknown-touchpoint")
    assert "did you mean “WiFi”?" in ran.out


def test_definition_errors_are_shown_as_everywhere(survey) -> None:
    survey.write("airport.evidence.yaml", SURVEY.replace("scale:", "scales:"))
    ran = survey("measure", "airport.evidence.yaml")
    assert (ran.code, ran.err) == (1, "")
    assert ran.lines[0] == "airport.evidence.yaml:6:1: JG003 unknown-key: the key “scales” is not known here"


def test_bad_data_are_said_on_standard_error_without_their_text(survey) -> None:
    survey.write("answers.csv", ROWS + "secret,4,4\n5,9,9\n")
    ran = survey("measure", "airport.evidence.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 3
    assert "answers.csv, column “q1”, row 42: a rating is outside the scale 1 to 5" in ran.err
    assert "secret" not in ran.err
    assert not (survey.folder / "airport.measured.yaml").exists()


@pytest.mark.parametrize(
    ("args", "reported"),
    [
        (["nowhere.yaml"], "nowhere.yaml: No such file or directory"),
        (["airport.evidence.yaml", "-o", "answers.csv/x"], "there is no folder"),
        (["airport.evidence.yaml", "-o", "airport.evidence.yaml"], "this run reads that file"),
        (["airport.evidence.yaml", "airport.evidence.yaml", "-o", "x"], "-o names one file"),
        (["airport.evidence.yaml", "--journey", "none.yaml"], "there is no such file"),
    ],
)
def test_what_can_not_be_done_is_said(args, reported, survey) -> None:
    ran = survey("measure", *args)
    assert (ran.code, ran.out) == (2, "")
    assert reported in ran.err


def test_data_that_are_not_there(survey) -> None:
    (survey.folder / "answers.csv").unlink()
    ran = survey("measure", "airport.evidence.yaml")
    assert (ran.code, ran.err) == (2, "journeygap: answers.csv: there is no such file\n")


def test_hostile_names_are_made_harmless(survey) -> None:
    name = "\x1b[31mred\u202e"
    survey.write("airport.evidence.yaml", SURVEY.replace("Arrival/signs", json.dumps(name)))
    ran = survey("measure", "airport.evidence.yaml")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    written = (survey.folder / "airport.measured.yaml").read_text(encoding="utf-8")
    assert "\x1b" not in written
    assert name in yaml.safe_load(written)["all"]["touchpoints"]


def test_plain_characters_where_no_others_fit(survey) -> None:
    ran = survey("measure", "airport.evidence.yaml", encoding="ascii", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "--o--" in ran.out.replace(" ", "")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_ctrl_c_leaves_nothing(survey) -> None:
    pipe = survey.folder / "answers.csv"
    pipe.unlink()
    pipe.write_text("q1,q2,i2\n" + "5,4,3\n" * 2_000_000)
    with survey.started("measure", "airport.evidence.yaml") as process:
        try:
            process.wait(0.6)
        except Exception:  # noqa: BLE001 - it is still running
            process.send_signal(signal.SIGINT)
        code = process.wait(30)
    assert code in {0, 130, -signal.SIGINT}
    left = [name for name in os.listdir(survey.folder) if name.startswith(".journeygap")]
    assert left == []
    assert code == 0 or not (survey.folder / "airport.measured.yaml").exists()


def test_a_journey_may_name_the_file_that_is_about_to_be_written(survey) -> None:
    survey.write("journey.yaml", JOURNEY.replace("customer:\n", "customer:\n  measured: airport.measured.yaml\n"))
    assert survey("analyze", "journey.yaml").code == 1
    assert survey("measure", "airport.evidence.yaml", "--journey", "journey.yaml").code == 0
    assert survey("analyze", "journey.yaml").code == 0


def test_a_draft_is_shown_or_written(survey) -> None:
    survey.write("journey.yaml", JOURNEY)
    survey.write(
        "export.csv",
        "when,Signs_1_5,wifi_1_5,WiFi\n" + "2018-05-01,5,4,3\n" * 20 + "2018-05-01,3,2,4\n2018-05-01,3,2,5\n" * 10,
    )

    shown = survey("measure", "--draft", "export.csv", "--journey", "journey.yaml")
    assert shown.code == 0
    assert shown.lines[0] == "# Drafted from export.csv: 40 rows, 4 columns."
    assert "  - {touchpoint: WiFi, satisfaction: WiFi}  # 3 to 5" in shown.lines
    assert shown.err == "draft: settle scale first\n"
    assert not (survey.folder / "export.evidence.yaml").exists()

    ran = survey("measure", "--draft", "export.csv", "--journey", "journey.yaml", "-o", "export.evidence.yaml")
    assert (ran.code, ran.out) == (0, "")
    written = (survey.folder / "export.evidence.yaml").read_text(encoding="utf-8")
    assert written == shown.out
    again = survey("measure", "--draft", "export.csv", "--journey", "journey.yaml", "-o", "export.evidence.yaml")
    assert again.code == 2
    assert "the file already exists" in again.err
    assert (survey.folder / "export.evidence.yaml").read_text(encoding="utf-8") == written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--draft", "answers.csv"], "--draft needs the journey"),
        (["--draft", "answers.csv", "answers.csv", "--journey", "journey.yaml"], "--draft takes one export"),
        (["--draft", "answers.csv", "--journey", "journey.yaml", "--check"], "--draft goes with --journey and -o only"),
        (["--draft", "none.csv", "--journey", "journey.yaml"], "none.csv: there is no such file"),
        (["--draft", ".", "--journey", "journey.yaml"], ".: a folder, not a file"),
        (["--draft", "journey.yaml", "--journey", "journey.yaml"], "the file's name does not say its format"),
        (["--draft", "answers.csv", "--journey", "journey.yaml", "-o", "answers.csv"], "answers.csv"),
    ],
)
def test_a_draft_that_can_not_be_made(arguments, said, survey) -> None:
    survey.write("journey.yaml", JOURNEY)
    ran = survey("measure", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert (survey.folder / "answers.csv").read_text(encoding="utf-8") == ROWS
