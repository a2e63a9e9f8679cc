"""The summary of a step in GitHub Actions: added to what is there, and never larger than GitHub takes."""

import os

import pytest

from journeygap.cli import summary


@pytest.fixture
def small(quick):
    quick.write("journey.yaml")
    return quick


def test_a_step_summary_is_added_to_what_is_there(small) -> None:
    small.write("summary.md", "# Before\n")

    ran = small("analyze", "-q", "--step-summary", GITHUB_STEP_SUMMARY=str(small.folder / "summary.md"))

    assert (ran.code, ran.err) == (0, "")
    assert (small.folder / "summary.md").read_text(encoding="utf-8").startswith("# Before\n# Gap report: CRM buyer\n")


def test_outside_of_github_there_is_no_summary(small, monkeypatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    ran = small("analyze", "-q", "--step-summary")

    assert (ran.code, ran.err) == (
        0,
        "journeygap: no summary is written: GITHUB_STEP_SUMMARY is not set, as GitHub Actions does\n",
    )


def test_a_summary_is_never_larger_than_github_takes(small, monkeypatch) -> None:
    monkeypatch.setattr(summary, "MOST", 1000)
    small.write("summary.md", "x" * 100)

    small("analyze", "-q", "--step-summary", GITHUB_STEP_SUMMARY=str(small.folder / "summary.md"))

    assert 100 < os.path.getsize(small.folder / "summary.md") <= 1000
    assert (small.folder / "summary.md").read_text(encoding="utf-8").endswith("`journeygap report` writes all of it.\n")


def test_a_summary_that_can_t_be_written_is_said(small) -> None:
    ran = small("analyze", "-q", "--step-summary", GITHUB_STEP_SUMMARY=str(small.folder))

    assert ran.code == 2
    assert "the summary can't be written" in ran.err


def test_a_file_that_is_full_gets_a_line_at_most(small, monkeypatch) -> None:
    monkeypatch.setattr(summary, "MOST", 1000)
    small.write("summary.md", "x" * 990)

    ran = small("analyze", "-q", "--step-summary", GITHUB_STEP_SUMMARY=str(small.folder / "summary.md"))

    assert ran.code == 0
    text = (small.folder / "summary.md").read_text(encoding="utf-8")
    assert text.startswith("x" * 990)
    assert "# Gap report" not in text
