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
