"""Tables that are no maps of a journey."""

from __future__ import annotations

from datetime import datetime

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.layouts.logs import is_log, is_only_customer, log_in, survey_in
from journeygap.sheets.tables import Row


def found(text):
    """Return the headers by which a table is a log; the first line are its headers."""
    head, *body = ([cell.strip() or None for cell in line.split("|")] for line in text.split("\n"))
    headers = {number: header(said) for number, said in enumerate(head, 1)}
    return log_in(headers, [Row(number, tuple(cells)) for number, cells in enumerate(body, 2)])


@pytest.mark.parametrize(
    ("head", "log"),
    [
        (("Customer ID", "Timestamp", "Event"), True),
        (("Timestamp", "Event"), True),
        (("Customer ID", "Colour"), False),
        (("Stage", "Touchpoint", "Timestamp"), False),
    ],
)
def test_headers_of_an_event_log(head, log) -> None:
    assert bool(is_log(dict(enumerate(map(header, head), 1)))) is log


TICKETS = """\
id | created | status | subject | channel | stage
1 | 2026-05-04 10:01 | open | No key | mail | Use
2 | 2026-05-05 10:02 | closed | Late | chat | Buy"""
DEALS = """\
Opportunity Name | Account Name | Stage | Close Date
A | Kim | Won | 01.06.2026
B | Lee | Lost | 02.06.2026"""


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (TICKETS, ["subject", "created"]),
        (DEALS, ["Opportunity Name", "Account Name", "Close Date"]),
        ("Date | Customer | Touchpoint\nMay 4, 2026 | Kim | Till\nMay 9, 2026 | Lee | Door", ["Customer", "Date"]),
        ("Kundenname | Kontaktpunkt | Am\nKim | Laden | 1.2.26\nLee | Web | 2.2.26", ["Kundenname", "Am"]),
        # Nothing is dated.
        ("Ticket | Stage | Channel\n1 | Use | mail\n2 | Buy | chat", []),
        # Nobody and no case is named.
        ("Created | Name | Stage\n2026-05-04 | Till | Use\n2026-05-05 | Door | Buy", []),
        # The subject of a letter that is a touchpoint.
        ("Touchpoint | Subject | Date\nMail | Hello | 2026-05-04\nMail | Bye | 2026-05-05", []),
        # All of one customer.
        ("Date | Customer | Touchpoint\n2026-05-04 | Kim | Till\n2026-05-05 | Kim | Door", []),
        # The halves of a map.
        ("Customer | Company | Since\nTill | Till | 2026-05-04\nDoor | Door | 2026-05-05", []),
    ],
)
def test_a_row_a_case_or_a_person_with_its_date(text, columns) -> None:
    assert found(text) == columns


def test_dates_of_a_spreadsheet_are_dates() -> None:
    headers = {1: header("Ticket"), 2: header("Opened")}
    rows = [Row(2, ("a", datetime(2026, 5, 4))), Row(3, ("b", datetime(2026, 5, 5, 10)))]  # noqa: DTZ001

    assert log_in(headers, rows) == ["Ticket", "Opened"]
    assert log_in(headers, [Row(2, ("a", "soon")), Row(3, ("b", None))]) == []


def test_what_says_only_that_it_is_the_customers() -> None:
    assert is_only_customer(header("Customers"))
    assert not is_only_customer(header("Customer touchpoints"))
    assert not is_only_customer(header("Company"))
    assert not is_only_customer(header("Colour"))


@pytest.mark.parametrize(
    "texts",
    [
        ("ResponseId", "StartDate", "Q1_NPS"),
        ("Respondent ID", "How satisfied were you?"),
        ("Timestamp", "How satisfied were you?"),
        ("タイムスタンプ", "満足しましたか？"),
    ],
)
def test_an_export_of_answers_is_known_by_who_or_when_and_questions(texts) -> None:
    assert survey_in({n: header(text) for n, text in enumerate(texts, 1)})[0] == texts[0]


@pytest.mark.parametrize(
    "texts", [("Stage", "Touchpoint", "What do customers feel?"), ("Customer ID", "Timestamp", "Event"), ("Q1", "Q2")]
)
def test_what_is_no_export_of_answers(texts) -> None:
    assert survey_in({n: header(text) for n, text in enumerate(texts, 1)}) == []
