"""`-o`: results written to files, whole or not at all, and never over an input."""

import json
import os
import stat
import sys

import pytest

BROKEN = "journey: Half\n"


@pytest.fixture
def small(quick):
    quick.write("journey.yaml")
    return quick


def read(quick, name):
    return (quick.folder / name).read_text(encoding="utf-8")


def test_a_file_beside_the_terminal(small) -> None:
    alone, ran = small("analyze"), small("analyze", "-o", "result.json")

    assert (ran.code, ran.out, ran.err) == (0, alone.out, "")
    assert read(small, "result.json") == small("analyze", "-f", "json").out


def test_several_files_at_once(small) -> None:
    small("analyze", "-q", "-o", "a.json", "--output", "concise=b.log", "-o", "table=c", "-o", "d.txt")

    assert json.loads(read(small, "a.json"))["summary"]["journeys"] == 1
    assert read(small, "b.log") == small("analyze", "-f", "concise").out
    assert read(small, "c") == read(small, "d.txt") == small("analyze", "--color", "never").out


def test_files_have_no_colour_and_a_width_of_their_own(small) -> None:
    small("analyze", "--color", "always", "-o", "a.txt", COLUMNS="60")

    assert read(small, "a.txt") == small("analyze").out


def test_check_writes_files_too(quick) -> None:
    quick.write("journey.yaml", BROKEN)

    ran = quick("check", "-q", "-o", "errors.json")

    assert (ran.code, ran.out) == (1, "")
    assert [each["code"] for each in json.loads(read(quick, "errors.json"))["errors"]] == ["JG004"]


def test_what_was_there_is_replaced_with_its_permissions(small) -> None:
    path = small.write("a.json", "old " * 10_000)
    path.chmod(0o640)

    small("analyze", "-o", "a.json")

    assert json.loads(read(small, "a.json"))["schema_version"] == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_a_new_file_has_the_usual_permissions(small) -> None:
    before = os.umask(0o027)
    try:
        small("analyze", "-o", "a.json")
    finally:
        os.umask(before)

    assert stat.S_IMODE((small.folder / "a.json").stat().st_mode) == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="there is no such device here")
def test_a_device_is_written_to_and_not_replaced(tool) -> None:
    tool.write("journey.yaml")

    ran = tool("analyze", "-q", "-o", "json=/dev/stdout")

    assert json.loads(ran.out)["summary"]["journeys"] == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["-o", "journey.yaml"],
            "-o journey.yaml: the name does not say which format; write it first, as in -o table=",
        ),
        (["-o", "result"], "-o result: the name does not say which format"),
        (["-o", "json=journey.yaml"], "journey.yaml: this run reads that file, so it is not written over"),
        (["-o", "json=./x/../journey.yaml"], "this run reads that file"),
        (["-o", "json=link.yaml"], "this run reads that file"),
        (["-o", "json=hard.yaml"], "this run reads that file"),
        (["-o", "json=company.yaml"], "this run reads that file"),
        (["-o", "json=journeygap.toml"], "this run reads that file"),
        (["-o", "json=b.json", "--baseline", "b.json"], "this run reads that file"),
        (["-o", "a.json", "-o", "concise=./a.json"], "two outputs can't have one file"),
        (["-o", "sarfi=a.txt"], "no format is called “sarfi” (did you mean “sarif”?)"),
        (["-o", "pdf=a.pdf"], "no format is called “pdf” (the formats are table, concise, json,"),
        (["-o", "json="], "-o takes the path of a file"),
        (["-o", "json=-"], "-o takes the path of a file; standard output has what --format says"),
        (["-o", ""], "the name does not say which format"),
        (["-o", "json=x"], "x: a folder can't be written to"),
        (["-o", "gone/a.json"], "gone/a.json: there is no folder"),
        (["-o", "a.json", "-o", "gone/b.json"], "gone/b.json: there is no folder"),
    ],
)
def test_what_can_t_be_written_is_said_before_anything_is(quick, options, said) -> None:
    quick.write("journey.yaml", "journey: J\ncustomer: {stages: [{name: S}]}\ncompany: company.yaml\n")
    quick.write("company.yaml", "company: {touchpoints: []}\n")
    quick.write("journeygap.toml", "top = 3\n")
    quick.write("b.json", '{"version": 1, "findings": []}')
    (quick.folder / "x").mkdir()
    (quick.folder / "link.yaml").symlink_to("journey.yaml")
    os.link(quick.folder / "journey.yaml", quick.folder / "hard.yaml")
    before = {path.name: path.read_bytes() for path in quick.folder.iterdir() if path.is_file()}

    ran = quick("analyze", *options)

    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert {path.name: path.read_bytes() for path in quick.folder.iterdir() if path.is_file()} == before


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device here")
def test_a_full_device_is_said(small) -> None:
    ran = small("analyze", "-q", "-o", "json=/dev/full")

    assert (ran.code, ran.err) == (2, "journeygap: /dev/full: it can't be written: No space left on device\n")


def test_a_file_is_written_whole_or_not_at_all(small, monkeypatch) -> None:
    from journeygap.reporters.listings import json as reporter

    small.write("a.json", "old")

    def broken(*_args, **_options):
        yield "half of "
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(reporter, "render", broken)
    ran = small("analyze", "-q", "-o", "a.json")

    assert (ran.code, ran.err) == (2, "journeygap: a.json: it can't be written: No space left on device\n")
    assert read(small, "a.json") == "old"
    assert sorted(path.name for path in small.folder.iterdir()) == [".git", "a.json", "journey.yaml"]


def test_an_output_is_written_though_the_run_fails(small) -> None:
    ran = small("analyze", "-q", "-o", "a.json", "--fail-on", "info")

    assert (ran.code, (small.folder / "a.json").exists()) == (1, True)


@pytest.mark.parametrize(
    ("language", "parted"),
    [("de_DE.UTF-8", ";"), ("fr_FR", ";"), ("de_CH.UTF-8", ","), ("en_GB.UTF-8", ","), ("C", ",")],
)
def test_csv_for_excel_is_parted_as_the_locale_wants_it(small, language, parted) -> None:
    small("analyze", "-o", "csv-excel=gaps.csv", LC_ALL=language)

    assert (small.folder / "gaps.csv").read_bytes().startswith(f"\ufeffcode{parted}name{parted}".encode())


def test_a_missed_threshold_is_an_error_among_the_annotations(small) -> None:
    ran = small("analyze", "-f", "github", "--min-coverage", "60")

    assert ran.code == 1
    assert ran.lines[-1].startswith("::error title=journeygap::journey.yaml: coverage is ")
