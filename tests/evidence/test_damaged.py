"""Workbooks and figures that no spreadsheet would write: a clear error, and no fault of ours."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

NINES = b"9" * 5_000
EVIDENCE = """\
evidence: e
kind: survey
date: 2026-01-01
data: x.xlsx
scale: {min: 1, max: 5}
answers: [{touchpoint: T, satisfaction: q}]
"""


def workbook(change) -> bytes:
    """Return a workbook whose sheet was changed as XML."""
    book = openpyxl.Workbook()
    for row in (["q"], *([4] for _ in range(30))):
        book.active.append(row)
    whole, changed = io.BytesIO(), io.BytesIO()
    book.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name.endswith("sheet1.xml") else data)
    return changed.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace(b"<v>4</v>", b"<v>" + NINES + b"</v>", 1),
        lambda xml: xml.replace(b'r="2"', b'r="' + NINES + b'"', 1),
        lambda xml: xml.replace(b"</sheetData>", b"<row" * 20_000),
        lambda xml: xml.replace(b'r="A3"', b'r="A"'),
        lambda xml: xml[: len(xml) // 2],
    ],
    ids=["a figure without an end", "a row without an end", "rows without an end", "no row", "half"],
)
def test_a_damaged_workbook_ends_with_an_error(quick, change) -> None:
    quick.write("e.evidence.yaml", EVIDENCE)
    (quick.folder / "x.xlsx").write_bytes(workbook(change))

    ran = quick("measure", "e.evidence.yaml")

    assert ran.code == 2
    assert "x.xlsx" in ran.err
    assert "999" not in ran.err


@pytest.mark.parametrize("pause", ["9" * 5_000, "9999999"])
def test_a_pause_without_an_end_is_no_length_of_time(quick, pause) -> None:
    quick.write("d.csv", "c,t,e\n1,2026-01-01,x\n")
    quick.write(
        "e.evidence.yaml",
        "evidence: e\nkind: analytics\ndata: d.csv\ncolumns: {customer: c, when: t, event: e}\n"
        f"events: [{{touchpoint: t, event: x}}]\npause: {pause} days\n",
    )

    ran = quick("measure", "e.evidence.yaml")

    assert ran.code == 1
    assert "JG006" in ran.out


def test_a_measured_file_with_counts_without_an_end_enters_no_journey(quick) -> None:
    quick.write(
        "m.measured.yaml",
        "evidence: e\nkind: survey\ndate: 2026-01-01\nsample: 50\nhash: x\nall:\n"
        f"  customers: {'9' * 5_000}\n  touchpoints: {{t: {{reach: {{n: 5}}}}}}\n",
    )
    quick.write(
        "journey.yaml", "journey: J\ncustomer: {measured: m.measured.yaml, stages: [{name: S, touchpoints: [t]}]}\n"
    )

    ran = quick("analyze", "journey.yaml")

    assert ran.code == 1
    assert "JG019" in ran.out
