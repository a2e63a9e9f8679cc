"""A finding a row: nothing that a spreadsheet runs, and the same text when it is read back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeygap.core.finding import Severity
from journeygap.core.text import plain
from journeygap.reporters.listings import csv as reporter

HEADER = (
    "code,name,severity,message,suggestion,stage,touchpoint,activity,subject,opportunity,effort,horizon,constraints,"
    "owners,path,line,column,end_line,end_column,fingerprint,title\n"
)


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def unmarked(cell: str) -> str:
    """Undo what the reporter's docstring says of marked cells."""
    if not cell.startswith("'"):
        return cell
    return cell[1:].encode("latin-1", "backslashreplace").decode("unicode_escape")


def test_no_findings_are_a_header() -> None:
    assert list(reporter.render([], [])) == [HEADER]


def test_a_finding_is_a_row(made) -> None:
    full = made(
        severity=Severity.ERROR,
        message='customers say "Branch", and go there',
        stage="compare",
        touchpoint="branch",
        activity="branches",
        subject="web",
        opportunity=16.0,
        effort=12.5,
        horizon="quick",
        constraints=("people", "process"),
        owners=("Sales", "Service"),
        title="Branch (Compare)",
    )
    bare = made(suggestion=None)

    assert list(reporter.render([full, bare], [])) == [
        HEADER,
        (
            'JG101,missing-touchpoint,error,"customers say ""Branch"", and go there",build it,compare,branch,'
            "branches,web,16.0,12.5,quick,people; process,Sales; Service,journeys/bank.yaml,2,3,2,9,"
            f"{full.fingerprint},Branch (Compare)\n"
        ),
        (
            "JG101,missing-touchpoint,warning,customers use “Branch”; nothing meets it,,,,,,,,,,,journeys/bank.yaml,"
            f"2,3,2,9,{bare.fingerprint},\n"
        ),
    ]


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\uff1d1", "'\uff1d1"),
        ("'tis", "''tis"),
        ("\t=1", "'\\t=1"),
        ("\r=1", "'\\r=1"),
        ("a\x1b[31m\\", "'a\\x1b[31m\\\\"),
        ("a=b, it's C:\\d", "a=b, it's C:\\d"),
        ("two\nlines", "two\nlines"),
        ("比较 😀", "比较 😀"),
    ],
)
def test_what_would_be_run_or_obeyed_is_marked(made, title, cell) -> None:
    (row,) = read("".join(reporter.render([made(title=title)], [])))

    assert row["title"] == cell
    assert unmarked(cell) == title


def test_figures_stay_figures_and_standard_input_is_text(made) -> None:
    (row,) = read("".join(reporter.render([made(path="-", opportunity=7.1234567891, effort=1.7e308)], [])))

    assert (row["path"], row["opportunity"], row["effort"]) == ("'-", "7.123456789", "1.7e+308")


def test_quotation_marks_that_become_plain_do_not_end_a_cell(made) -> None:
    found = made(message="“a, b” is unmet", title="\u22125", suggestion=None)

    (row,) = read("".join(map(plain, reporter.render([found], [], ascii_only=True))))

    assert (row["message"], row["suggestion"], row["title"]) == ('"a, b" is unmet', "", "'-5")


@given(st.text(st.characters()), st.text(st.characters()))
@example("=cmd|' /C calc'!A0", "\x00\ud800\u202e\u2028\r\n\\n'")
@example('",\n"', "::error::|`<script>")
@settings(deadline=None)
def test_any_text_is_the_same_when_it_is_read_back(made, message, owner) -> None:
    text = "".join(reporter.render([made(message=message, owners=(owner,))], []))
    (row,) = read(text)

    assert (unmarked(row["message"]), unmarked(row["owners"])) == (message, owner)
    assert not row["message"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not set(text) & {"\x00", "\x1b", "\r", "\t", "\u202e", "\u2028"}


def test_excel_opens_it_with_a_byte_order_mark_and_semicolons_where_figures_have_commas(made) -> None:
    found = made(message="a; b", opportunity=12.5)

    comma = "".join(reporter.render_for_excel([found], [], decimal_comma=True))
    point = "".join(reporter.render_for_excel([found], []))

    assert comma.startswith("\ufeffcode;name;severity;")
    assert comma.endswith("\r\n")
    assert ';"a; b";' in comma
    assert ";12,5;" in comma
    assert point.startswith("\ufeffcode,name,severity,")
    assert ",12.5," in point
