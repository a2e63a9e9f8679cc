"""`journeygap report`: what it writes, where to, and what it refuses."""

import os

import pytest

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


def test_a_folder_gets_an_index_and_a_page_a_journey(quick) -> None:
    quick.write("a.journey.yaml", "journey: First\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\n")
    quick.write("b.journey.yaml", "journey: Second\ncustomer: {stages: [{name: S, touchpoints: [A]}]}\n")

    ran = quick("report", "-o", "maps/", "--today", "2026-11-22")

    assert (ran.code, ran.err) == (0, "journeygap: maps/ has an index and 2 pages\n")
    assert sorted(os.listdir(quick.folder / "maps")) == ["001-a.html", "002-b.html", "index.html"]
    index = read(quick, "maps/index.html")
    assert 'href="001-a.html"' in index
    assert "<article" not in index
    page = read(quick, "maps/002-b.html")
    assert 'href="index.html"' in page
    assert '<h1><span dir="auto">Second</span></h1>' in page
    assert "First" not in page


def test_the_language_of_the_texts_is_marked(small) -> None:
    small("report", "-o", "map.html", "--lang", "zh-Hans")

    page = read(small, "map.html")
    assert '<html lang="en">' in page
    assert '<h5 dir="auto" lang="zh-Hans">' in page


def test_a_language_is_a_tag(small) -> None:
    ran = small("report", "-o", "map.html", "--lang", 'de" onload="x')

    assert ran.code == 2
    assert "a language is a tag such as de, ar or zh-Hans" in ran.err
    assert not (small.folder / "map.html").exists()


@pytest.mark.parametrize("name", ["map.pdf", "map.png"])
def test_without_a_chromium_it_is_said_how_to_print(small, monkeypatch, name) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    ran = small("report", "-o", name)

    assert ran.code == 2
    assert f"{name}: no Chromium is installed here; write map.html, open it in a browser and print it" in ran.err
    assert not (small.folder / name).exists()


OLD = """\
journey: J
customer:
  stages:
    - {name: Open, touchpoints: [{name: Form, importance: 8, satisfaction: 2}, {name: App, importance: 8}]}
company: {touchpoints: [{name: Form, stage: Open, owner: Online}]}
"""


def test_a_page_shows_what_has_changed(quick) -> None:
    quick.write("old.yaml", OLD)
    quick.write("new.yaml", OLD.replace("satisfaction: 2", "satisfaction: 6"))

    ran = quick("report", "new.yaml", "--compare", "old.yaml", "-o", "map.html", "--today", "2026-11-22")

    assert ran.code == 0
    page = read(quick, "map.html")
    # Form: 2 of 8, then 6 of 8; App is missing: (2 + 0) / 16 is 12.5 %, (6 + 0) / 16 is 37.5 %.
    assert "Coverage 13% → 38%" in page
    assert "▲ 25 points" in page
    assert page.count('aria-label="The whole journey') == 2


def test_a_folder_gets_a_slide_a_journey(quick) -> None:
    quick.write("a.journey.yaml", OLD)
    quick.write("b.journey.yaml", OLD)

    ran = quick("report", "-o", "svg=slides/", "-o", "maps/")

    assert (ran.code, ran.err.count("slides/ has 2 slides")) == (0, 1)
    assert sorted(os.listdir(quick.folder / "slides")) == ["001-a.svg", "002-b.svg"]
    for name in os.listdir(quick.folder / "slides"):
        assert 'viewBox="0 0 1920 1080"' in read(quick, f"slides/{name}")


def test_a_folder_shows_before_and_after(quick) -> None:
    for folder in ("old", "new"):
        (quick.folder / folder).mkdir()
    quick.write("old/a.journey.yaml", OLD)
    quick.write("new/a.journey.yaml", OLD)
    quick.write("new/b.journey.yaml", OLD)

    ran = quick("report", "new", "--compare", "old", "-o", "maps/")

    assert ran.code == 0
    assert 'id="changes"' in read(quick, "maps/index.html")
    assert '<fieldset class="switch">' in read(quick, "maps/001-a.html")
    assert '<fieldset class="switch">' not in read(quick, "maps/002-b.html")  # it is new


def test_slides_show_before_and_after(quick) -> None:
    quick.write("old.yaml", OLD)
    quick.write("new.yaml", OLD)

    ran = quick("report", "new.yaml", "--compare", "old.yaml", "-o", "map.svg", "-o", "svg=slides/")

    assert ran.code == 0
    assert "since old.yaml" in read(quick, "map.svg")
    assert all("since old.yaml" in read(quick, f"slides/{name}") for name in os.listdir(quick.folder / "slides"))


@pytest.mark.parametrize(
    "words",
    [
        ("report", "new.yaml", "--compare", "old.yaml"),
        ("report", "new.yaml", "--compare", "old.yaml", "-o", "map.mmd"),
        ("report", "new.yaml", "--compare", "old.yaml", "-o", "map.html", "-o", "gaps.md"),
        ("report", "new.yaml", "--compare", ".", "-o", "map.html"),
    ],
)
def test_what_cannot_be_compared_is_refused(quick, words) -> None:
    quick.write("old.yaml", OLD)
    quick.write("new.yaml", OLD)
    quick.write("other.journey.yaml", OLD)

    ran = quick(*words)

    assert ran.code == 2
    assert "--compare" in ran.err
