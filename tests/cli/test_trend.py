"""`journeygap trend`: a file's figures over its history in git."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

JOURNEY = """\
journey: J
customer:
  stages:
    - name: A
      touchpoints: [{name: x, importance: 8}, {name: y, importance: 2}]
company:
  touchpoints: [%s]
"""
EMPTY, HALF, WHOLE = JOURNEY % "", JOURNEY % "x, w", JOURNEY % "x, y"
"""Coverage 0, 80 and 100 %; of the activities none there, one of two wasted, none wasted."""


@pytest.fixture
def past(quick, repository):
    """Three states of a journey, in January, February and May 2026, and a commit between that changes another file."""
    for day, text in (("2026-01-10", EMPTY), ("2026-02-11", HALF), ("2026-05-12", WHOLE)):
        quick.write("journey.yaml", text)
        repository.commit(day)
        quick.write("other.txt", day)
        repository.commit(day)
    return quick


def points(ran):
    return [
        (each["day"], each["coverage"], each["alignment"], each["waste_share"])
        for each in json.loads(ran.out)["points"]
    ]


BY_COMMIT = [("2026-01-10", 0.0, None, None), ("2026-02-11", 0.8, 0.5, 0.5), ("2026-05-12", 1.0, 1.0, 0.0)]


def test_a_point_a_change(past) -> None:
    ran = past("trend", "journey.yaml", "-f", "json")

    assert (ran.code, ran.err) == (0, "")
    assert points(ran) == BY_COMMIT
    last = json.loads(ran.out)["points"][-1]
    assert (last["findings"], last["definition_errors"]) == ({"error": 0, "warning": 0, "info": 0}, 0)


def test_a_point_a_month_carries_forward_what_was_there(past) -> None:
    ran = past("trend", "journey.yaml", "--every", "month", "--until", "2026-06-15", "-f", "json")

    assert [(day, coverage) for day, coverage, *_ in points(ran)] == [
        ("2026-01-31", 0.0),
        ("2026-02-28", 0.8),
        ("2026-03-31", 0.8),
        ("2026-04-30", 0.8),
        ("2026-05-31", 1.0),
        ("2026-06-15", 1.0),
    ]


def test_days_to_begin_and_end_with(past) -> None:
    assert points(past("trend", "journey.yaml", "--since", "2026-02-01", "-f", "json")) == BY_COMMIT[1:]
    assert points(past("trend", "journey.yaml", "--until", "2026-02-11", "-f", "json")) == BY_COMMIT[:2]


def test_a_period_begins_with_what_was_there_before(past) -> None:
    ran = past(
        "trend", "journey.yaml", "--every", "month", "--since", "2026-06-01", "--until", "2026-07-15", "-f", "json"
    )

    assert [(day, coverage) for day, coverage, *_ in points(ran)] == [("2026-06-30", 1.0), ("2026-07-15", 1.0)]


def test_what_was_committed_today_is_there_wherever_one_lives(tool, repository) -> None:
    tool.write("journey.yaml", WHOLE)
    day = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()  # a clock may be wrong, too
    repository.commit(day)

    ran = tool("trend", "journey.yaml", "-f", "json", TZ="Etc/GMT+12")

    assert [point[:2] for point in points(ran)] == [(day, 1.0)]


def test_a_company_file_is_not_written_over(quick, repository) -> None:
    quick.write("journey.yaml", JOURNEY.partition("company:")[0] + "company: team.yaml\n")
    company = quick.write("team.yaml", "company: {touchpoints: [x]}\n")
    repository.commit()

    ran = quick("trend", "journey.yaml", "-o", "json=team.yaml")

    assert (ran.code, ran.out) == (2, "")
    assert "team.yaml: this run reads that file" in ran.err
    assert company.read_text(encoding="utf-8") == "company: {touchpoints: [x]}\n"


def test_a_shallow_clone_says_that_history_is_missing(past, repository, tmp_path_factory) -> None:
    clone = tmp_path_factory.mktemp("clones") / "shallow"
    repository.git("clone", "--quiet", "--depth=1", f"file://{past.folder}", str(clone))

    ran = past("trend", str(clone / "journey.yaml"), "-f", "json")

    assert [coverage for _, coverage, *_ in points(ran)] == [1.0]
    assert (
        ran.err == "journeygap: this clone is shallow, and older history is missing; fetch all of it (fetch-depth: 0)\n"
    )


def test_where_the_file_was_not_there_there_is_no_point(past, repository) -> None:
    (past.folder / "journey.yaml").unlink()
    repository.commit("2026-06-02")
    past.write("journey.yaml", HALF)
    repository.commit("2026-08-03")

    commits = points(past("trend", "journey.yaml", "-f", "json"))
    months = points(past("trend", "journey.yaml", "-f", "json", "--every", "month", "--until", "2026-08-31"))

    assert [day for day, *_ in commits] == ["2026-01-10", "2026-02-11", "2026-05-12", "2026-08-03"]
    assert [day[5:] for day, *_ in months] == ["01-31", "02-28", "03-31", "04-30", "05-31", "08-31"]


def test_the_table(past) -> None:
    ran = past("trend", "journey.yaml")

    assert ran.lines[:6] == [
        "journey.yaml",
        "3 points, 2026-01-10 to 2026-05-12",
        "",
        "Coverage   ▁▇█  0% → 100%   low 0%, high 100%",
        "Alignment   ▅█  50% → 100%  low 50%, high 100%",
        "Waste       ▅▁  50% → 0%    low 0%, high 50%",
    ]
    assert [line.split()[0] for line in ran.lines[8:]] == ["2026-01-10", "2026-02-11", "2026-05-12"]
    assert past("trend", "journey.yaml", "--top", "1").lines[-1] == "… and 2 older: --top 0 shows all"


def test_csv(past) -> None:
    rows = list(csv.DictReader(io.StringIO(past("trend", "journey.yaml", "-f", "csv").out)))

    assert [(row["day"], row["coverage"], row["waste_share"], row["errors"]) for row in rows] == [
        ("2026-01-10", "0.0", "", "2"),  # x is missing, and the stage is dark
        ("2026-02-11", "0.8", "0.5", "0"),
        ("2026-05-12", "1.0", "0.0", "0"),
    ]


def test_what_is_not_committed_is_the_last_point(past) -> None:
    past.write("journey.yaml", HALF)

    last = json.loads(past("trend", "journey.yaml", "-f", "json").out)["points"][-1]

    assert (last["commit"], last["coverage"]) == (None, 0.8)
    assert "not committed" in past("trend", "journey.yaml").out


def test_a_change_of_a_company_file_is_a_change_of_the_journey(quick, repository) -> None:
    quick.write("shop/journey.yaml", JOURNEY.partition("company:")[0] + "company: ../team.yaml\n")
    quick.write("team.yaml", "company: {touchpoints: [x]}\n")
    repository.commit("2026-01-01")
    quick.write("team.yaml", "company: {touchpoints: [x, y]}\n")
    repository.commit("2026-02-01")

    ran = quick("trend", "shop/journey.yaml", "-f", "json")

    assert [(day, coverage) for day, coverage, *_ in points(ran)] == [("2026-01-01", 0.8), ("2026-02-01", 1.0)]


def test_a_file_that_was_called_otherwise(past, repository) -> None:
    (past.folder / "deep").mkdir()
    repository.git("mv", "journey.yaml", "deep/buyer.journey.yaml")
    repository.commit("2026-06-01")

    ran = past("trend", "deep/buyer.journey.yaml", "-f", "json")

    assert [point[:2] for point in points(ran)] == [point[:2] for point in BY_COMMIT]  # the new name changed nothing


def test_a_folder(past, repository) -> None:
    past.write("b.journey.yaml", WHOLE)
    repository.commit("2026-07-01")

    ran = past("trend", ".", "-f", "json")

    # Two journeys with 10 of 10 each.
    assert [point[0] for point in points(ran)] == ["2026-01-10", "2026-02-11", "2026-05-12", "2026-07-01"]
    assert points(ran)[-1][1] == 1.0


def test_where_there_were_errors_the_figures_are_not_known(past, repository) -> None:
    past.write("journey.yaml", WHOLE + "foo: 1\n")
    repository.commit("2026-06-01")

    ran = past("trend", "journey.yaml", "-f", "json")

    assert ran.code == 0
    assert points(ran)[-1] == ("2026-06-01", None, None, None)
    assert json.loads(ran.out)["points"][-1]["definition_errors"] == 1
    assert "1 definition error" in past("trend", "journey.yaml").out


def test_ages_are_judged_by_the_day_of_the_commit_unless_a_day_is_given(quick, repository) -> None:
    evidence = "customer:\n  evidence: [{id: talks, kind: interview, date: 2025-01-31, sample: 9}]\n"
    text = WHOLE.replace("customer:\n", evidence).replace("importance: 8", "importance: 8, evidence: talks")
    text = text.replace("importance: 2", "importance: 2, evidence: talks")
    quick.write("journey.yaml", text)
    repository.commit("2025-03-01")

    then = json.loads(quick("trend", "journey.yaml", "-f", "json").out)["points"][0]["findings"]["info"]
    now = json.loads(quick("trend", "journey.yaml", "-f", "json", "--today", "2026-11-22").out)["points"][0]

    assert (then, now["findings"]["info"]) == (0, 1)


def test_each_state_is_read_and_analysed_once(past, repository, monkeypatch) -> None:
    from journeygap.results import pipeline

    for number in range(4):
        past.write("journey.yaml", HALF if number % 2 else WHOLE)
        repository.commit(f"2026-08-{number + 1:02}")
    calls = []
    result = pipeline.result
    monkeypatch.setattr(pipeline, "result", lambda *args: calls.append(args) or result(*args))

    ran = past("trend", "journey.yaml", "-f", "json")

    assert [coverage for _, coverage, *_ in points(ran)] == [0.0, 0.8, 1.0, 0.8, 1.0, 0.8]
    assert len(calls) == 3


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("gone.yaml",), "gone.yaml: git knows no change of it; commit it first"),
        (("gone/x.yaml",), "gone/x.yaml: there is no such file or folder"),
        (("new.yaml",), "new.yaml: git knows no change of it; commit it first"),
        (("journey.yaml", "--since", "2026-10-01"), "journey.yaml: git knows no change of it in these days"),
        (("journey.yaml", "--since", "spring"), "--since takes a date such as 2026-03-31, not “spring”"),
        (("-",), "-: standard input has no history; name a file"),
    ],
)
def test_wrong_usage(past, args, said) -> None:
    past.write("new.yaml", WHOLE)

    ran = past("trend", *args)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_without_a_repository(tool) -> None:
    (tool.folder / ".git").rmdir()
    tool.write("journey.yaml", WHOLE)

    ran = tool("trend", "journey.yaml", GIT_CEILING_DIRECTORIES=str(tool.folder.parent))

    assert (ran.code, ran.err) == (2, "journeygap: journey.yaml: this is no git repository\n")


@pytest.mark.parametrize("seconds", ["-1", "253402300800", "18446744073709551615"])
def test_a_commit_whose_date_is_none_is_said(quick, repository, seconds) -> None:
    quick.write("journey.yaml")
    repository.commit()
    tree = repository.git("rev-parse", "HEAD^{tree}")
    who = f"A <a@example.org> {seconds} +0000"
    (quick.folder / ".git" / "made").write_text(f"tree {tree}\nauthor {who}\ncommitter {who}\n\nx\n", encoding="utf-8")
    commit = repository.git("hash-object", "-t", "commit", "-w", "--literally", ".git/made")
    repository.git("update-ref", "HEAD", commit)

    ran = quick("trend", "journey.yaml")
    compared = quick("diff", "HEAD:journey.yaml", "journey.yaml")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"journeygap: commit {commit[:10]}: its date, ")
    assert compared.code == 0


def test_a_commit_of_another_century_makes_no_endless_table(quick, repository) -> None:
    quick.write("journey.yaml")
    repository.commit("2026-01-01")
    quick.write("journey.yaml", "journey: J\ncustomer: {stages: [{name: S}]}\n")
    repository.git("add", "--all")
    who = "A <a@example.org> 253402214400 +0000"  # 9999-12-31
    head = f"tree {repository.git('write-tree')}\nparent {repository.git('rev-parse', 'HEAD')}"
    made = f"{head}\nauthor {who}\ncommitter {who}\n\nx\n"
    (quick.folder / ".git" / "made").write_text(made, encoding="utf-8")
    commit = repository.git("hash-object", "-t", "commit", "-w", "--literally", ".git/made")
    repository.git("update-ref", "HEAD", commit)

    by_day = quick("trend", "journey.yaml", "--every", "day")
    by_year = quick("trend", "journey.yaml", "--every", "year")
    of_two = quick("trend", "journey.yaml", "--every", "day", "--until", "2026-01-02", "-f", "csv")

    assert (by_day.code, "choose days with --since and --until" in by_day.err) == (2, True)
    assert (by_year.code, of_two.code, len(of_two.lines)) == (0, 0, 3)
