"""Import and export say everything in the language in use; the tables here have headers and names of other scripts."""

import io
from collections.abc import Callable

import pytest
from openpyxl import load_workbook
from other_alphabet import JOURNEY, left_in, other

from journeygap.model.journey import JourneyFile
from journeygap.model.schema import json_schema
from journeygap.sheets.columns import FINDINGS, READ_ME, SHEETS, SUMMARY

pytestmark = pytest.mark.usefixtures("other_alphabet")
TABLE = """\
阶段,客户触点,重要性 (0-10),满意度 (0-10),痛点,企业触点,负责部门,成本,渠道,心情,Ζ
选择,试骑,9,4/10,等待,试骑,商店,900 €,网站,😀,ω
,"价目表, 广告",八,7,,价目表,"打印, 商店",1.200 €,,嗯,
购买,收银台,8,,,"柜台; 现金",店,300,,,
使用,,,,,,,,,,
"""
DIAGRAM = "journey\n  title 买车\n  section 选择\n    试骑: 4: 客户, 店员\n    网站: 2: 客户\n"
CARDS = """\
阶段,层,文字
选择,前台,顾问
选择,用户行为,试骑
选择,后台,仓库
购买,前台,收银员
购买,用户行为,付款
购买,支持流程,会计
购买,未知层,猫
"""


def said(quick, *arguments: str) -> str:
    """Return what import says on standard error, of a table that it can read."""
    done = quick("import", *arguments)
    assert done.code == 0, done.err
    return done.err


def comments(quick) -> list[str]:
    """Return the comments of the journey file that import wrote."""
    text = (quick.folder / "j.yaml").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("t.csv", TABLE, "parted at commas"),
        ("t.csv", TABLE.replace("企业触点", "客户触点 2"), "counts as the company's too"),
        ("t.csv", "阶段,选择,购买\n客户触点,试骑,收银台\n痛点,等待,\n", "stages across, lanes down"),
        ("t.csv", "渠道,选择,购买\n网站,x,价目表\n商店,x,x\n", "where a cell is ticked"),
        ("t.csv", CARDS, "one row per card, with its stage and layer"),
        ("t.mmd", DIAGRAM, "scores from 1 to 5 are feelings"),
        ("t.md", "# 买车\n\n| 阶段 | 客户触点 |\n| --- | --- |\n| 选择 | 试骑 |\n| 合计 | |\n", "left out"),
    ],
    ids=["rows", "rows-without-a-company", "lanes", "matrix", "cards", "diagram", "page"],
)
def test_what_was_understood(quick, name: str, text: str, found: str) -> None:
    quick.write(name, text)

    shown = said(quick, name, "-o", "j.yaml")

    assert other("is read as") in shown
    assert other(found) in shown
    assert left_in("\n".join((shown, *comments(quick)))) == []


def test_likely_pairs_are_comments(quick) -> None:
    quick.write("t.csv", "阶段,客户触点,企业触点\n选择,Τιμές ποδηλάτων,\n选择,,Τιμές ποδηλάτου\n选择,试骑,\n")

    shown = said(quick, "t.csv", "-o", "j.yaml")

    assert len(comments(quick)) > 1
    assert left_in("\n".join((shown, *comments(quick)))) == []


def test_a_workbook_that_was_exported(quick) -> None:
    quick.write("journey.yaml", JOURNEY)
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0

    assert left_in(said(quick, "book.xlsx", "-o", "j.yaml")) == []
    assert left_in(said(quick, "book.xlsx", "--into", "journey.yaml", "--dry-run")) == []


def test_a_gap_report(quick) -> None:
    text = (
        "# Gap report: 买车\n\n## Stage 1: 选择\n\nCoverage **50%**\n\n| State | Customers use | The company does |\n"
    )
    text += "| --- | --- | --- |\n| ✓ met | 试骑 | 试骑 |\n| = alternative | 网站 | – |\n| · outside | 朋友 | – |\n"
    text += "| + supporting | – | 会计 |\n"
    quick.write("report.md", text.replace("## Stage", "### Stage"))

    shown = said(quick, "report.md", "-o", "j.yaml")

    assert other("alternatives to what is nearest in the report") in shown
    assert left_in(shown) == []


@pytest.mark.parametrize(
    ("name", "data", "arguments"),
    [
        ("t.csv", "", ()),
        ("t.csv", "猫,狗\n1,2\n", ()),
        ("t.csv", "触点\n试骑\n", ()),
        ("t.csv", "阶段\n选择\n", ()),
        ("t.csv", "阶段,触点,触点\n选择,a,b\n", ()),
        ("t.csv", "阶段,重要性,重要性\n选择,1,2\n", ()),
        ("t.csv", "user id,timestamp,event\n1,2026-01-01,x\n2,2026-01-01,y\n", ()),
        ("t.csv", TABLE, ("--sheet", "猫")),
        ("t.csv", TABLE, ("--header-row", "99")),
        ("t.csv", TABLE, ("--column", "猫=狗")),
        ("t.csv", TABLE, ("--column", "owner=狗")),
        ("t.csv", TABLE, ("--encoding", "猫")),
        ("t.csv", TABLE, ("--encoding", "ascii")),
        ("t.csv", TABLE, ("--encoding", "base64")),
        ("t.csv", TABLE.replace("300", "300 USD"), ()),
        ("t.csv", "旅程,阶段,触点\nα,选择,a\nα,选择,b\nβ,选择,c\nβ,选择,d\n", ()),
        ("t.csv", "猫,选择,购买\n触点,a,b\n痛点,c,d\n负责人,e,f\n目标,g,h\n", ("--header-row", "2")),
        ("t.csv", b"\x81\x00\xff", ()),
        ("t.csv", "阶段,触点\n".encode("utf-16") + b"\x00", ()),
        ("t.csv", '阶段,触点\n选择,"' + "x" * 140_000, ()),
        ("t.xlsx", b"PK\x03\x04 damaged", ()),
        ("t.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 damaged", ()),
        ("t.md", "# 买车\n", ()),
        ("t.mmd", "flowchart\n", ()),
        ("t.mmd", "journey\n  title 买车\n", ()),
        ("t.mmd", "journey\n  section 选择\n  试骑: 9\n", ()),
    ],
    ids=[
        "empty",
        "unknown-headers",
        "no-stage",
        "no-touchpoint",
        "two-touchpoints",
        "two-ratings",
        "event-log",
        "sheet",
        "header-row",
        "column-key",
        "column-header",
        "encoding",
        "other-encoding",
        "no-encoding-of-texts",
        "currencies",
        "several-journeys",
        "no-stages-above",
        "no-text",
        "bad-utf-16",
        "open-quote",
        "damaged",
        "damaged-xls",
        "no-table",
        "no-diagram",
        "no-tasks",
        "score",
    ],
)
def test_tables_that_are_refused(quick, name: str, data: str | bytes, arguments: tuple[str, ...]) -> None:
    (quick.folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())

    done = quick("import", name, *arguments)

    assert done.code in (1, 2), done.err
    assert left_in(done.err, [r"(?<==)\w+", r"'[^']*'", r"\bt\.xls\b", "user id|timestamp|event"]) == []


@pytest.mark.parametrize("header", ["重要性", "满意度", "心情", "满意度 (1 = sehr gut)"])
@pytest.mark.parametrize("ratings", ["3,4", "3,", "-4,5", "70,80", "0.5,1"])
def test_scales_are_asked_for(quick, header: str, ratings: str) -> None:
    first, second = ratings.split(",")
    quick.write("t.csv", f"阶段,触点,{header}\n选择,试骑,{first}\n选择,网站,{second}\n")

    assert left_in(quick("import", "t.csv", "--dry-run").err, ["sehr gut"]) == []


def test_hidden_sheets(quick, book: Callable[..., bytes]) -> None:
    def hide(made) -> None:
        made["地图"].sheet_state = "hidden"

    rows = [["阶段", "触点"], ["选择", "试骑"]]
    (quick.folder / "t.xlsx").write_bytes(book(hide, 地图=rows, 空=[]))

    done = quick("import", "t.xlsx")

    assert done.code == 2
    assert left_in(done.err) == []


WRONG = {
    "Customer": {"stage": "没有", "importance": "很", "expects": "4,5", "moment": "也许"},
    "Metrics": {"stage": "没有", "value": "多"},
    "Evidence": {"sample": "2.5", "date": "3"},
}


@pytest.mark.parametrize("sheet", WRONG)
def test_cells_that_do_not_fit(quick, sheet: str) -> None:
    quick.write("journey.yaml", JOURNEY)
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0
    made = load_workbook(quick.folder / "book.xlsx")
    columns = {cell.value: cell.column for cell in made[sheet][1]}
    for header, value in WRONG[sheet].items():
        made[sheet].cell(2, columns[header]).value = value
    made[sheet].cell(1, len(columns) + 1).value = "猫"
    made[sheet].cell(2, len(columns) + 2).value = "狗"
    made["Journey"].cell(3, 1).value = "另一个"
    made.save(quick.folder / "book.xlsx")

    done = quick("import", "book.xlsx")

    assert done.code == 1
    assert other("takes a whole number, not") in done.err or sheet != "Evidence"
    names = [sheet.name for sheet in SHEETS]
    headers = {column.header for sheet in SHEETS for column in sheet.columns}
    words = sorted({word for name in (*names, *headers) for word in name.split()}, key=len, reverse=True)
    assert left_in(done.err, [rf"\b({'|'.join(words)})\b"]) == []


def test_a_workbook_for_people(quick) -> None:
    """The sheets, their columns and the words that cells take are read back; keys are explained by the format."""
    quick.write("journey.yaml", JOURNEY)
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0
    made = load_workbook(io.BytesIO((quick.folder / "book.xlsx").read_bytes()))

    summary = [str(cell) for row in made[SUMMARY].iter_rows(values_only=True) for cell in row if cell is not None]
    findings = [list(row) for row in made[FINDINGS].iter_rows(values_only=True)]
    wanted = [findings[0].index(other(name)) for name in ("priority", "what is wrong", "what to do")]
    rows = [str(row[place]) for row in findings[1:] for place in wanted]
    hints = [
        str(rule.errorTitle)
        for sheet in made.worksheets
        for rule in sheet.data_validations.dataValidation
        if rule.errorTitle
    ]

    assert left_in("\n".join((*summary, *map(str, findings[0]), *rows, *hints))) == []
    schema = json_schema(JourneyFile)
    models = [schema, *schema["$defs"].values()]
    described = {each.get("description", "") for model in models for each in model.get("properties", {}).values()}
    explained = [
        str(row[2])
        for row in made[READ_ME].iter_rows(values_only=True)
        if row[2] and not str(row[2]).startswith(tuple(described - {""}))
    ]
    first = [str(row[0]) for row in made[READ_ME].iter_rows(max_row=3, values_only=True)]
    assert len(explained) > 10
    assert left_in("\n".join((*first, *explained))) == []
