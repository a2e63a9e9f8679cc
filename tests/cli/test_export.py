"""`journeygap export`: a journey as a workbook."""

import os
import time
import zipfile

import pytest
from openpyxl import load_workbook

HALF = "journey: Half\n"


@pytest.fixture
def small(quick):
    quick.write("journey.yaml")
    return quick


def opened(quick, name="out.xlsx"):
    return load_workbook(quick.folder / name)


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_sheets_of_a_workbook(small) -> None:
    ran = small("export", "journey.yaml", "-o", "out.xlsx", "--today", "2026-11-22")

    assert (ran.code, ran.out, ran.err) == (0, "", "journeygap: out.xlsx is written\n")
    book = opened(small)
    assert book.sheetnames == [
        *("Summary", "Read me", "Journey", "Stages", "Customer", "Company"),
        *("Evidence", "Metrics", "Tools", "Handoffs", "Findings"),
    ]
    assert book.active.title == "Summary"
    assert [row[:2] for row in rows(book["Customer"])][:4] == [
        ["stage", "name"],
        ["Out of market", "Industry conferences"],
        ["Out of market", "Thought-leadership articles"],
        ["Out of market", "Social media"],
    ]
    assert [[row[0], row[2]] for row in rows(book["Company"])] == [
        ["name", "stage"],
        ["Direct mail", "Out of market"],
        ["Social media", "Trigger"],
    ]
    # Worked by hand: 4 missing, 1 wrong-stage and 1 misplaced, 2 dark stages, 1 wasted … as analyze has them.
    assert len(rows(book["Findings"])) == 1 + len(small("analyze", "-f", "concise", "--today", "2026-11-22").lines)


def test_headers_stay_in_sight_and_offer_what_there_is(small) -> None:
    small("export", "journey.yaml", "-o", "out.xlsx")
    customer = opened(small)["Customer"]

    assert (customer.freeze_panes, customer["A1"].font.bold) == ("C2", True)
    assert (customer.page_setup.orientation, customer.page_setup.fitToHeight) == ("landscape", 0)
    assert (customer.sheet_properties.pageSetUpPr.fitToPage, customer.print_title_rows) == (True, "$1:$1")
    assert customer.auto_filter.ref == "A1:T7"
    offered = {str(rule.sqref).partition("2:")[0]: rule.formula1 for rule in customer.data_validations.dataValidation}
    assert offered["A"] == "Stages!$A$2:$A$503"
    assert offered["H"] == '"required,optional"'


def test_every_column_is_explained(small) -> None:
    small("export", "journey.yaml", "-o", "out.xlsx")
    book = opened(small)
    reported = {(row[0], row[1]): row[2] for row in rows(book["Read me"])}

    for name in ("Journey", "Stages", "Customer", "Company", "Evidence", "Metrics", "Tools", "Handoffs"):
        for cell in book[name][1]:
            assert len(reported[name, cell.value]) >= 10, (name, cell.value)
    assert reported["Customer", "need"] == (
        "Whether coverage counts it: required unless stated. One of required, optional."
    )


def test_nothing_becomes_a_formula(small) -> None:
    names = ["=cmd|' /C calc'!A0", "+49 30", "-x", "@x", "\ty", "\rz", "#N/A", "https://example.org"]
    listed = ", ".join(f'"{name}"'.replace("\t", "\\t").replace("\r", "\\r") for name in names)
    small.write("journey.yaml", f"journey: =A1\ncustomer: {{stages: [{{name: =1+1, touchpoints: [{listed}]}}]}}\n")

    small("export", "journey.yaml", "-o", "out.xlsx")

    for sheet in opened(small):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}
                assert cell.hyperlink is None
    assert opened(small)["Customer"]["A2"].quotePrefix


def test_numbers_and_dates(small) -> None:
    small.write(
        "journey.yaml",
        "journey: J\ncustomer: {stages: [{name: A, touchpoints: [{name: b, importance: 9, expects: {ease: 7.5}}]}],\n"
        "  evidence: [{id: 0123, kind: survey, date: 2026-03-31, sample: 12}]}\n",
    )
    small("export", "journey.yaml", "-o", "out.xlsx")
    book = opened(small)

    assert [cell.value for cell in book["Evidence"][2]] == ["0123", "survey", "2026-03-31", 12, None, None]
    head, row = rows(book["Customer"])
    assert {key: value for key, value in zip(head, row, strict=True) if value is not None} == {
        "stage": "A",
        "name": "b",
        "importance": 9,
        "expects: ease": 7.5,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"a\\x07b"', "“note” of the row that begins with “J” (sheet Journey, row 2) holds the character \\x07"),
        (f'"{"x" * 32_768}"', "has 32,768 characters; a cell holds 32,767: shorten it"),
    ],
)
def test_what_no_cell_holds_is_one_error(small, text, said) -> None:
    small.write("journey.yaml", f"journey: J\nnote: {text}\ncustomer: {{stages: [A]}}\n".replace("[A]", "[{name: A}]"))

    ran = small("export", "journey.yaml", "-o", "out.xlsx")

    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert said in ran.err
    assert not (small.folder / "out.xlsx").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["journey.yaml", "-o", "out.csv"], "-o out.csv: a workbook's name ends in .xlsx"),
        (["gone.yaml", "-o", "out.xlsx"], "gone.yaml: there is no such file or folder"),
        (["journey.yaml", "-o", "gone/out.xlsx"], "there is no folder"),
        (
            ["in.xlsx", "-o", "in.xlsx"],
            "make a journey of it first: journeygap import in.xlsx",
        ),
        (["b.journey.yaml", "-o", "b.xlsx"], "b.xlsx: this run reads that file"),
        (["company.yaml", "-o", "out.xlsx"], "company.yaml: there is no journey here"),
        ([".", "-o", "out.xlsx"], ".: there are 2 journeys here; a workbook holds one: name its file"),
        (["journey.yaml"], "Missing option '--output'"),
    ],
)
def test_wrong_usage(small, args, said) -> None:
    small.write("b.journey.yaml", "journey: J\ncompany: b.xlsx\ncustomer: {stages: [{name: A}]}\n")
    before = [small.write(name, "company: {touchpoints: [a]}\n") for name in ("b.xlsx", "in.xlsx", "company.yaml")]

    ran = small("export", *args)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert {path.read_text(encoding="utf-8") for path in before} == {"company: {touchpoints: [a]}\n"}
    assert not (small.folder / "out.xlsx").exists()


def test_definition_errors_are_shown_and_nothing_is_written(small) -> None:
    small.write("journey.yaml", HALF)

    ran = small("export", "journey.yaml", "-o", "out.xlsx")

    assert (ran.code, ran.codes) == (1, ["JG004"])
    assert not (small.folder / "out.xlsx").exists()


def test_company_files_are_in_it_on_one_scale(small) -> None:
    small.write("journey.yaml", "journey: J\ncompany: [a.yaml, b.yaml]\ncustomer: {stages: [{name: S}]}\n")
    small.write("a.yaml", "company: {scale: {min: 1, max: 5}, touchpoints: [{name: x, delivers: 4}], tools: [t]}\n")
    small.write(
        "b.yaml",
        "company: {period: month, touchpoints: [{name: x, delivers: {ease: 3}}], tools: [{name: T, cost: 3}]}\n",
    )

    ran = small("export", "journey.yaml", "-o", "out.xlsx")
    back = small("import", "out.xlsx")

    assert ran.code == back.code == 0
    assert "the touchpoints of the company files are in it too" in ran.err
    # 4 on 1 to 5 is 7.5 on 0 to 10; both are called x, so that their ids come from their files.
    assert back.out == (
        "journey: J\ncustomer:\n  stages:\n    - {name: S}\ncompany:\n  period: month\n  tools:\n"
        "    - {name: t, cost: 3}\n  touchpoints:\n"
        "    - {name: x, id: x@a.yaml, delivers: 7.5}\n    - {name: x, id: x@b.yaml, delivers: {ease: 3}}\n"
    )


def test_where_a_package_is_missing_it_says_how_to_repair_the_installation(tool) -> None:
    tool.write("journey.yaml")
    tool.write("hidden/openpyxl.py", "raise ModuleNotFoundError(\"No module named 'openpyxl'\", name='openpyxl')\n")
    tool.write("book.xlsx", "PK")

    for args in (("export", "journey.yaml", "-o", "out.xlsx"),):
        ran = tool(*args, PYTHONPATH=str(tool.folder / "hidden"))
        assert (ran.code, ran.out) == (2, "")
        assert "needs the package openpyxl, which a plain installation of journeygap includes; repair it: " in ran.err
    assert os.listdir(tool.folder).count("out.xlsx") == 0


def test_the_same_journey_gives_the_same_bytes(small) -> None:
    small.write("journey.yaml")
    written = []
    for _ in range(2):
        assert small("export", "journey.yaml", "-o", "a.xlsx", "--today", "2026-11-22").code == 0
        time.sleep(1.1)  # workbooks note the second they were written in
        written.append((small.folder / "a.xlsx").read_bytes())

    assert written[0] == written[1]
    with zipfile.ZipFile(small.folder / "a.xlsx") as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z</dcterms:modified>" in archive.read("docProps/core.xml")


SHOP = """\
journey: Shop
customer:
  stages:
    - {name: Find, touchpoints: [{name: Search, importance: 4, satisfaction: 4}]}
    - {name: Pay, touchpoints: [{name: "=1+1", importance: 6}]}
company:
  currency: EUR
  touchpoints:
    - {name: Search, stage: Find, owner: Online, cost: 30}
    - {name: Posters, stage: Pay, owner: Marketing, cost: 10}
"""


def test_it_opens_on_the_answer(quick) -> None:
    quick.write("journey.yaml", SHOP)
    quick("export", "journey.yaml", "-o", "out.xlsx", "--today", "2026-11-22")
    sheet = opened(quick)["Summary"]
    found = [[cell for cell in row if cell is not None] for row in rows(sheet)]

    # Search is met, 4 of 10; what is needed in Pay, 6 of 10, is missing, and the 10 for posters meet nobody.
    assert found[:2] == [["Customers find 40% of what they need. 10 EUR meet nobody."], ["Worst stage: Pay"]]
    decided = ["Waste", "Marketing", 10, "frees 10 EUR", "the company's own figures"]
    assert decided in [[row[0], *row[-4:]] for row in found if len(row) > 4]
    assert ["Find", 0.4, 1, 1, 1, 30, 0] in found
    assert ["Pay", 0.6, 0, 1, 0, 10, 10] in found
    assert ["Find", "Search", "met", 4, 4, "Search"] in found
    assert ["Pay", "=1+1", "missing", 6] in found
    assert [cell.data_type for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"] == ["s"]


def test_findings_come_by_priority(quick) -> None:
    quick.write("journey.yaml", SHOP)
    quick("export", "journey.yaml", "-o", "out.xlsx", "--today", "2026-11-22")

    priorities = [row[0] for row in rows(opened(quick)["Findings"])]
    assert priorities[0] == "priority"
    assert priorities[1:] == sorted(priorities[1:], key=["high", "medium", "low"].index)
