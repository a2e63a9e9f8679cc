"""What export writes is edited and saved in LibreOffice, and comes back."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NEEDS_OFFICE = pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here; .ci/run installs it")
FORMATS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods", "xls": "xls:MS Excel 97"}


def saved(path: Path, ending: str, folder: Path) -> Path:
    """Open a file in LibreOffice and save it in a format."""
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", FORMATS[ending], "--outdir", str(folder), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    written = folder / f"{path.stem}.{ending}"
    assert written.exists(), done.stderr
    return written


@NEEDS_OFFICE
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_an_exported_journey_comes_back_after_libreoffice_saved_it(quick, ending) -> None:
    shutil.copy(ROOT / "examples/online-retail/journey.yaml", quick.folder / "journey.yaml")
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0
    direct = quick("import", "book.xlsx", "--name", "J")

    path = saved(quick.folder / "book.xlsx", ending, quick.folder / "office")
    back = quick("import", str(path), "--name", "J")

    assert (back.code, back.out) == (0, direct.out)


@NEEDS_OFFICE
def test_an_edit_of_the_exported_workbook_comes_back_after_libreoffice_saved_it(quick) -> None:
    from openpyxl import load_workbook

    shutil.copy(ROOT / "examples/online-retail/journey.yaml", quick.folder / "journey.yaml")
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0
    book = load_workbook(quick.folder / "book.xlsx")
    (importance,) = (cell.column_letter for cell in book["Customer"][1] if cell.value == "importance")
    book["Customer"][f"{importance}3"] = 3
    book.save(quick.folder / "book.xlsx")

    direct = quick("import", "book.xlsx")
    back = quick("import", str(saved(quick.folder / "book.xlsx", "xlsx", quick.folder / "office")))

    assert "importance: 3" in direct.out
    assert (back.code, back.out) == (0, direct.out)


@NEEDS_OFFICE
@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_a_table_with_merged_cells_reads_alike_in_every_format(quick, book, ending) -> None:
    def change(made):
        for area in ("A1:D1", "B2:C2", "B4:C4"):
            made["Map"].merge_cells(area)
        for cell in ("B5", "D5"):
            made["Map"][cell].number_format = "0%" if ending != "xls" else "General"

    shares = [0.5, None, 1] if ending != "xls" else [2, None, 9]  # which .xls does not show as percentages
    rows = [
        ["Map of a gym"],
        ["Phase", "Before", None, "After"],
        ["Stage", "1. Find", "2. Join", "3. Leave"],
        ["Touchpoints", "Website", None, "Letter"],
        ["Satisfaction", *shares],
        ["What we do", "Website", None, "Letter"],
    ]
    (quick.folder / "map.xlsx").write_bytes(book(change, Map=rows))
    direct = quick("import", "map.xlsx")

    back = quick("import", str(saved(quick.folder / "map.xlsx", ending, quick.folder / "office")))

    assert (direct.code, back.code, back.out) == (0, 0, direct.out)
    assert "name: Join\n      phase: before\n" in back.out
    assert "satisfaction: 9}" in back.out or "satisfaction: 10}" in back.out


@NEEDS_OFFICE
@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_errors_and_percentages_are_said_or_said_to_be_unknown(quick, book, ending) -> None:
    heads = ["Stage", "Touchpoint", "Importance (0-10)", "Satisfaction %"]
    rows = [heads, ["Buy", "Shop", "=1/0", 0.85], ["Buy", "Till", 8, 0.4]]

    def change(made):
        made["Map"]["D2"].number_format = made["Map"]["D3"].number_format = "0%"

    (quick.folder / "map.xlsx").write_bytes(book(change, Map=rows))
    back = quick("import", str(saved(quick.folder / "map.xlsx", ending, quick.folder / "office")))

    assert back.code == 0
    assert "{name: Shop, satisfaction: 8.5}" in back.out
    assert "{name: Till, importance: 8, satisfaction: 4}" in back.out
    said = {"ods": "not read: Map!C2: a formula that ends in an error", "xls": "note: in .xls and .xlsb, a formula"}
    assert said[ending] in back.err


@NEEDS_OFFICE
def test_changes_saved_in_libreoffice_go_back_into_one_of_several_journeys_and_its_company_files(quick) -> None:
    from openpyxl import load_workbook

    files = {
        "one.journey.yaml": "journey: One  # mine\ncustomer:\n  stages:\n    - {name: Buy, touchpoints: [Shop]}\n"
        "company: [shop.company.yaml, mail.company.yaml]\n",
        "two.journey.yaml": "journey: Two\ncustomer:\n  stages:\n    - {name: Return, touchpoints: [Desk]}\n"
        "company: [shop.company.yaml, mail.company.yaml]\n",
        "shop.company.yaml": "company:\n  touchpoints:\n    - {name: Shop, stage: Buy, cost: 10}  # rent\n"
        "    - {name: Desk, stage: Return}  # of Two\n",
        "mail.company.yaml": "company:\n  touchpoints:\n    - {name: Mail, stage: Buy, cost: 3}  # posts\n",
    }
    for name, text in files.items():
        (quick.folder / name).write_text(text, encoding="utf-8")
    assert quick("export", "one.journey.yaml", "-o", "book.xlsx").code == 0
    book = load_workbook(quick.folder / "book.xlsx")
    sheet = book["Company"]
    name, cost = (next(c.column for c in sheet[1] if c.value == header) for header in ("name", "cost"))
    (row,) = (cells[0].row for cells in sheet.iter_rows() if cells[name - 1].value == "Mail")
    sheet.cell(row, cost).value = 7
    book.save(quick.folder / "book.xlsx")

    back = saved(quick.folder / "book.xlsx", "ods", quick.folder / "office")
    ran = quick("import", str(back), "--into", "one.journey.yaml")

    assert ran.code == 0, ran.err
    changed = {name: (quick.folder / name).read_text(encoding="utf-8") for name in files}
    assert changed == files | {"mail.company.yaml": files["mail.company.yaml"].replace("cost: 3", "cost: 7")}
