"""`journeygap report`, and the summary of a step in GitHub Actions."""

import os

import pytest

from journeygap.cli import summary

TEMPLATE = "{{ document.title }}: {{ document.journeys[0].coverage | percent }}\n"


@pytest.fixture
def small(quick):
    quick.write("journey.yaml")
    return quick


def read(quick, name):
    return (quick.folder / name).read_text(encoding="utf-8")


def test_to_standard_output(small) -> None:
    ran = small("report", "journey.yaml", "--today", "2026-11-22")

    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "# Gap report: CRM buyer"
    assert "22 November 2026" in ran.out or "2026-11-22" in ran.out


def test_to_a_file(small) -> None:
    shown = small("report", "--today", "2026-11-22").out
    ran = small("report", "-o", "report.md", "--today", "2026-11-22")

    assert (ran.code, ran.out, ran.err) == (0, "", "journeygap: report.md is written\n")
    assert read(small, "report.md") == shown


def test_findings_can_be_chosen(small) -> None:
    assert "Direct mail" in small("report").out
    assert "JG201" not in small("report", "--ignore", "JG201").out


def test_a_template_of_ones_own(small) -> None:
    small.write("mine.txt", TEMPLATE)

    assert small("report", "--template", "mine.txt").out == "Gap report: CRM buyer: 0%\n"
    ran = small("report", "--template", "mine.txt", "-o", "out.anything")
    assert (ran.code, read(small, "out.anything")) == (0, "Gap report: CRM buyer: 0%\n")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ document.titel }}", "mine.txt:1: "),
        ("\n{% for %}", "mine.txt:2: "),
        ("{% include 'journey.yaml' %}", "mine.txt:1: "),
        ("{{ document.__class__.__mro__ }}", "mine.txt:1: "),
        (b"\xff", "mine.txt: the template can't be read: it is not UTF-8 text"),
        (None, "mine.txt: the template can't be read: No such file or directory"),
    ],
)
def test_a_template_with_a_mistake_is_wrong_usage(small, template, said) -> None:
    if template is not None:
        (small.folder / "mine.txt").write_bytes(template if isinstance(template, bytes) else template.encode())

    ran = small("report", "--template", "mine.txt", "-o", "out.md")

    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"journeygap: {said}")
    assert not (small.folder / "out.md").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "md=journey.yaml"], "-o md=journey.yaml: no format is called “md”"),
        (["-o", "markdown=journey.yaml"], "journey.yaml: this run reads that file"),
        (["-o", "report.docx"], "-o report.docx: the name does not say which format"),
        (["--template", "mine.txt", "-o", "mine.txt"], "mine.txt: this run reads that file"),
        (["gone.yaml"], "gone.yaml: there is no such file or folder"),
    ],
)
def test_wrong_usage(small, options, said) -> None:
    small.write("mine.txt", TEMPLATE)

    ran = small("report", *options)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_definition_errors_fail_it_and_are_in_the_report(small) -> None:
    small.write("b.journey.yaml", "journey: Half\n")

    ran = small("report")

    assert ran.code == 1
    assert "JG004" in ran.out


def test_company_files_alone_are_nothing_to_report_on(quick) -> None:
    quick.write("company.yaml", "company: {touchpoints: [a]}\n")

    assert quick("report").code == 2


def test_where_a_package_is_missing_it_says_how_to_repair_the_installation(tool) -> None:
    tool.write("journey.yaml")
    tool.write("hidden/tabulate.py", "raise ModuleNotFoundError(\"No module named 'tabulate'\", name='tabulate')\n")

    for args in (("report",), ("analyze", "-f", "markdown"), ("analyze", "-q", "-o", "a.md")):
        ran = tool(*args, PYTHONPATH=str(tool.folder / "hidden"))
        assert (ran.code, ran.out) == (2, "")
        assert "needs the package tabulate, which a plain installation of journeygap includes; repair it: " in ran.err
    assert not (tool.folder / "a.md").exists()
    assert tool("analyze", PYTHONPATH=str(tool.folder / "hidden")).code == 0


def test_a_step_summary_is_added_to_what_is_there(small) -> None:
    small.write("summary.md", "# Before\n")

    ran = small("analyze", "-q", "--step-summary", GITHUB_STEP_SUMMARY=str(small.folder / "summary.md"))

    assert (ran.code, ran.err) == (0, "")
    assert read(small, "summary.md").startswith("# Before\n# Gap report: CRM buyer\n")


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
    assert read(small, "summary.md").endswith("`journeygap report` writes all of it.\n")


def test_a_summary_that_can_t_be_written_is_told(small) -> None:
    ran = small("analyze", "-q", "--step-summary", GITHUB_STEP_SUMMARY=str(small.folder))

    assert ran.code == 2
    assert "the summary can't be written" in ran.err
