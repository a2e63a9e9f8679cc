"""`--write-baseline` and `--baseline`: check today, and fail on new gaps only."""

import json
import os

import pytest

JOURNEY = """\
journey: J
customer:
  stages:
    - name: S
      touchpoints: [a, b]
company:
  touchpoints:
    - {name: x, stage: S}
    - {name: a, stage: S}
"""
BASELINE = "baseline.json"


@pytest.fixture
def adopted(quick):
    """A journey with two findings, JG101 for b and JG201 for x, both in a baseline."""
    quick.write("journey.yaml", JOURNEY)
    ran = quick("analyze", "--write-baseline", BASELINE, "--fail-on", "info")
    assert (ran.code, ran.err) == (
        0,
        "journeygap: baseline.json holds 2 findings now; use it with --baseline baseline.json\n",
    )
    assert "Findings are accepted: 2 by the baseline" in ran.out
    return quick


def entries(quick):
    return json.loads((quick.folder / BASELINE).read_text(encoding="utf-8"))["findings"]


def test_a_baseline_is_a_finding_a_line_with_what_a_reader_needs(adopted) -> None:
    lines = (adopted.folder / BASELINE).read_text(encoding="utf-8").splitlines()

    assert lines[:3] == ["{", '"version": 1,', '"findings": [']
    assert lines[-2:] == ["]", "}"]
    assert [(each["code"], each["path"], each["title"]) for each in entries(adopted)] == [
        ("JG101", "journey.yaml", "b (S)"),
        ("JG201", "journey.yaml", "x"),
    ]
    assert len(lines) == 7


def test_only_new_findings_count(adopted) -> None:
    known = adopted("analyze", "--baseline", BASELINE, "--fail-on", "info", "-f", "concise")
    adopted.write("journey.yaml", JOURNEY + "    - {name: y, stage: S}\n")
    new = adopted("analyze", "--baseline", BASELINE, "--fail-on", "info", "-f", "concise")

    assert (known.code, known.out) == (0, "")
    assert known.err == "journeygap: findings are accepted: 2 by the baseline\n"
    assert (new.code, new.codes) == (1, ["JG201"])


def test_the_json_result_counts_them(adopted) -> None:
    result = json.loads(adopted("analyze", "--baseline", BASELINE, "-f", "json").out)

    assert result["summary"]["accepted"] == {"remarks": 0, "baseline": 2}
    assert result["summary"]["findings"] == {"error": 0, "warning": 0, "info": 0}


def test_the_configuration_may_name_it_from_where_it_lies(adopted) -> None:
    adopted.write("journeygap.toml", 'baseline = "baseline.json"\n')
    adopted.write("deep/journey.yaml")

    assert adopted("analyze", "../journey.yaml", "-f", "concise", cwd="deep").out == ""


def test_what_people_add_to_an_entry_stays(adopted) -> None:
    path = adopted.folder / BASELINE
    path.write_text(path.read_text().replace('"code":"JG201"', '"code":"JG201","reason":"until May"'))

    adopted("analyze", "--write-baseline", BASELINE)

    assert [each.get("reason") for each in entries(adopted)] == [None, "until May"]


def test_entries_of_other_files_stay_while_the_files_are_there(adopted) -> None:
    adopted.write("b/journey.yaml", JOURNEY)
    adopted("analyze", "b", "--write-baseline", BASELINE)
    assert [each["path"] for each in entries(adopted)] == [*["b/journey.yaml"] * 2, *["journey.yaml"] * 2]

    (adopted.folder / "journey.yaml").unlink()
    adopted("analyze", "b", "--write-baseline", BASELINE)
    assert [each["path"] for each in entries(adopted)] == ["b/journey.yaml"] * 2


def test_entries_of_a_file_that_is_gone_are_reported(adopted) -> None:
    adopted.write("b/journey.yaml", "journey: B\ncustomer: {stages: [{name: S}]}\n")
    (adopted.folder / "journey.yaml").unlink()

    ran = adopted("analyze", "b", "--baseline", BASELINE, "-f", "concise")

    assert ran.codes == ["JG401", "JG401"]
    assert ran.lines[0].startswith("baseline.json:4:16: JG401 unused-ignore info: the baseline holds a finding that is")


def test_a_selection_decides_what_is_accepted(quick) -> None:
    quick.write("journey.yaml", JOURNEY)

    quick("analyze", "--select", "JG201", "--write-baseline", BASELINE)

    assert [each["code"] for each in entries(quick)] == ["JG201"]


def test_definition_errors_are_never_accepted(quick) -> None:
    quick.write("journey.yaml", "journey: Half\n")

    ran = quick("analyze", "--write-baseline", BASELINE)

    assert (ran.code, entries(quick)) == (1, [])


def test_names_in_any_script_and_worse_come_back_whole(quick) -> None:
    quick.write("journey.yaml", JOURNEY.replace("name: x", r'name: "选\u202e\u001b[31m\"\\"'))

    quick("analyze", "--write-baseline", BASELINE)

    assert entries(quick)[1]["title"] == '选\u202e\x1b[31m"\\'
    assert quick("analyze", "--baseline", BASELINE, "-f", "concise").out == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "baseline.json: the baseline can't be read: No such file or directory; write it first with"),
        ("", "baseline.json:1:1: this is no baseline: it is not JSON; a baseline is "),
        ("{\n  x", "baseline.json:2:3: this is no baseline: it is not JSON"),
        ("[" * 100_000, "baseline.json: this is no baseline: it is not JSON"),
        ("[]", "baseline.json: this is no baseline: it has another shape"),
        ('{"version": 2, "findings": []}', "baseline.json: this is no baseline: it has another shape"),
        ('{"version": 1, "findings": {}}', "baseline.json: this is no baseline: it has another shape"),
        ('{"version": 1, "findings": [1]}', "baseline.json: this is no baseline: finding 1 in it has no fingerprint"),
        ('{"version": 1, "findings": [{"fingerprint": 1}]}', "finding 1 in it has no fingerprint"),
        (b"\xff\xfe", "baseline.json: this is no baseline: it is not UTF-8 text"),
    ],
)
def test_what_is_no_baseline_is_not_read_and_not_written_over(quick, text, said) -> None:
    quick.write("journey.yaml", JOURNEY)
    if text is not None:
        (quick.folder / BASELINE).write_bytes(text if isinstance(text, bytes) else text.encode())

    read = quick("analyze", "--baseline", BASELINE)
    assert (read.code, read.out, read.err.count("\n")) == (2, "", 1)
    assert said in read.err
    if text is not None:
        written = quick("analyze", "--write-baseline", BASELINE)
        assert (written.code, said in written.err) == (2, True)
        assert (quick.folder / BASELINE).read_bytes() == (text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--baseline", "b.json", "--write-baseline", "b.json"], "--baseline and --write-baseline don't go together"),
        (["--write-baseline", "journey.yaml"], "journey.yaml: this run reads that file, so it is not written over"),
        (["--write-baseline", "gone/b.json"], "gone/b.json: there is no folder"),
        (["--write-baseline", "."], ".: a folder can't be written to"),
    ],
)
def test_wrong_usage(quick, options, said) -> None:
    quick.write("journey.yaml", JOURNEY)

    ran = quick("analyze", *options)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert sorted(os.listdir(quick.folder)) == [".git", "journey.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        '{"version": 1, "findings": [{"fingerprint": "x", "reason": ' + "9" * 5_000 + "}]}",
        '{"version": ' + "9" * 5_000 + ', "findings": []}',
    ],
)
@pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
def test_a_number_of_thousands_of_digits_makes_no_baseline(quick, option, text) -> None:
    quick.write("journey.yaml")
    quick.write("b.json", text)

    ran = quick("analyze", option, "b.json")

    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith("journeygap: b.json: this is no baseline: it holds a number of thousands of digits")
    assert (quick.folder / "b.json").read_text(encoding="utf-8") == text
