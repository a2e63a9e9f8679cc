"""Every journey there is goes through a workbook and comes back: directly, and after LibreOffice saved it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from journeygap.loading.load import load_files
from journeygap.sheets.statement import statement

ROOT = Path(__file__).resolve().parents[2]
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PLACES = {"path", "file", "files", "line", "column", "end_line", "end_column", "fingerprint", "source", "shared"}


def every_journey():
    """Return each journey of the examples and of the cases that has no definition errors."""
    found = [*ROOT.glob("examples/*/*journey.yaml"), *ROOT.glob("tests/journeys/*/*.yaml")]
    for path in sorted(found):
        text = path.read_text(encoding="utf-8")
        if ("\ncustomer:" in text or text.startswith("customer:")) and "definition-errors" not in path.parts:
            yield path


JOURNEYS = list(every_journey())


def placed(path, folder):
    """Copy a journey with the company and measured files next to it, and without its siblings."""
    folder.mkdir(parents=True)
    for each in path.parent.rglob("*.yaml"):
        if each == path or each not in JOURNEYS:
            target = folder / each.relative_to(path.parent)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(each, target)
    return folder / path.name


def stated(path):
    """Return what a journey and its company files state, whatever their layout."""
    loaded = load_files([str(path)])
    assert [error.message for error in loaded.errors] == []
    return statement(loaded.journeys[0], loaded.models).data


def result(quick, path):
    """Return the analysis without what only says where things stand."""
    ran = quick("analyze", str(path), "--format", "json", "--today", "2026-11-30")
    journeys = _bare(json.loads(ran.out)["journeys"])
    for journey in journeys:
        journey["findings"].sort(key=json.dumps)
    return journeys


def _bare(found):
    if isinstance(found, dict):
        return {key: _bare(value) for key, value in found.items() if key not in PLACES}
    return [_bare(each) for each in found] if isinstance(found, list) else found


def exported(quick, path, number):
    """Write the workbook of a journey that is alone, and return the copy and the workbook."""
    own = placed(path, quick.folder / f"j{number}")
    book = quick.folder / f"b{number}.xlsx"
    ran = quick("export", str(own), "-o", str(book), "--today", "2026-11-30")
    assert ran.code == 0, ran.err
    return own, book


def comes_back(quick, own, book, folder):
    """Import a workbook next to the measured files of its journey, and compare what is said and what is found."""
    folder.mkdir(parents=True)
    for measured in own.parent.glob("*.measured.yaml"):
        shutil.copy(measured, folder)
    ran = quick("import", str(book), "-o", str(folder / "back.yaml"))
    assert ran.code == 0, ran.err
    assert result(quick, folder / "back.yaml") == result(quick, own)


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: "/".join(path.parts[-2:]))
def test_every_journey_comes_back_from_its_workbook(quick, path) -> None:
    own, book = exported(quick, path, 0)

    comes_back(quick, own, book, quick.folder / "back")


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here; .ci/run installs it")
@pytest.mark.parametrize(
    ("paths", "ending", "kind"),
    [(JOURNEYS[::2], "xlsx", "xlsx:Calc MS Excel 2007 XML"), (JOURNEYS[1::2], "ods", "ods")],
    ids=["xlsx", "ods"],
)
def test_every_journey_comes_back_after_libreoffice_saved_it(quick, paths, ending, kind) -> None:
    every = [exported(quick, path, number) for number, path in enumerate(paths)]
    office = quick.folder / "office"
    profile = f"-env:UserInstallation={(quick.folder / 'profile').as_uri()}"
    books = [str(book) for _, book in every]
    command = [OFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(office), *books]
    subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)

    for number, (own, book) in enumerate(every):
        comes_back(quick, own, office / f"{book.stem}.{ending}", quick.folder / f"back{number}")


COMPANY = """\
# what we run
company:
  touchpoints:
    - name: Shop  # the big one
      stage: Buy
      owner: Sales
    - {name: Mail, stage: Use, cost: 5}  # kept
    - {name: Desk, stage: Elsewhere, meets: Counter}  # for another journey
"""
JOURNEY = """\
# our journey
journey: J
customer:
  stages:
    - name: Buy  # first
      touchpoints:
        - {name: Shop, importance: 8}  # rated in May
        - Flyer
    - name: Use
      touchpoints: [Mail]  # by name
company: company.yaml
"""


def column_of(sheet, header):
    return next(cell.column for cell in sheet[1] if cell.value == header)


def rename(book):
    sheet = book["Customer"]
    sheet.cell(3, column_of(sheet, "name")).value = "Leaflet"


def add(book):
    sheet = book["Customer"]
    row = sheet.max_row + 1
    for header, value in (("stage", "Use"), ("name", "App"), ("importance", 6)):
        sheet.cell(row, column_of(sheet, header)).value = value


def delete(book):
    book["Customer"].delete_rows(3)


def reorder(book):
    sheet = book["Stages"]
    first, second = ([cell.value for cell in sheet[row]] for row in (2, 3))
    for column, (one, other) in enumerate(zip(first, second, strict=True), 1):
        sheet.cell(2, column).value, sheet.cell(3, column).value = other, one


def new_stage(book):
    sheet = book["Stages"]
    sheet.cell(4, column_of(sheet, "name")).value = "Leave"


def rate(book):
    sheet = book["Customer"]
    sheet.cell(2, column_of(sheet, "importance")).value = 3


def cost(book):
    sheet = book["Company"]
    sheet.cell(3, column_of(sheet, "cost")).value = 9


def move(book):
    sheet = book["Customer"]
    sheet.cell(2, column_of(sheet, "stage")).value = "Use"
    sheet.cell(2, column_of(sheet, "importance")).value = 7
    sheet.cell(3, column_of(sheet, "stage")).value = "Buy"


@pytest.mark.parametrize(
    ("change", "wanted", "kept"),
    [
        (move, ["importance: 7"], ["# our journey", "# first", "# rated in May", "# by name"]),
        (rename, ["Leaflet"], ["# our journey", "# first", "# rated in May", "# by name"]),
        (add, ["App", "importance: 6"], ["# our journey", "# first", "# rated in May"]),
        (delete, [], ["# our journey", "# first", "# rated in May", "# by name"]),
        (reorder, [], ["# our journey", "# first", "# rated in May", "# by name"]),
        (new_stage, ["name: Leave"], ["# our journey", "# first", "# rated in May", "# by name"]),
        (rate, ["importance: 3"], ["# our journey", "# first", "# rated in May", "# by name"]),
        (cost, [], ["# our journey", "# first", "# rated in May", "# by name"]),
    ],
)
def test_a_change_in_the_workbook_is_written_back_and_comments_stay(quick, change, wanted, kept) -> None:
    from openpyxl import load_workbook

    quick.write("j.yaml", JOURNEY)
    quick.write("company.yaml", COMPANY)
    assert quick("export", "j.yaml", "-o", "b.xlsx").code == 0
    book = load_workbook(quick.folder / "b.xlsx")
    change(book)
    book.save(quick.folder / "b.xlsx")
    assert quick("import", "b.xlsx", "-o", "fresh.yaml").code == 0

    done = quick("import", "b.xlsx", "--into", "j.yaml")

    assert done.code == 0, done.err
    journey, company = ((quick.folder / name).read_text(encoding="utf-8") for name in ("j.yaml", "company.yaml"))
    assert all(text in journey for text in (*wanted, *kept))
    assert all(text in company for text in ("# what we run", "# the big one", "# kept", "# for another journey"))
    assert ("cost: 9" in company) is (change is cost)
    assert stated(quick.folder / "j.yaml") == stated(quick.folder / "fresh.yaml")
