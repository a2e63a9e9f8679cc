"""Columns headed as the company's that may name nothing it does."""

from __future__ import annotations

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.layouts.offered import are_ticks, companies, offered
from journeygap.sheets.records import Column
from journeygap.sheets.tables import Row


@pytest.mark.parametrize(
    ("texts", "ticks"),
    [
        (["Yes", "No", ""], True),
        (["x", "", "x"], True),
        (["ja", "nein", "n/a"], True),
        (["true", "FALSE"], True),
        (["yes", "no", "no", "partly"], True),
        (["yes", "SEO", "Ads"], False),
        # Nothing is there, which is no answer.
        (["none", "n/a", "SEO"], False),
        (["no", "no"], False),
        ([], False),
    ],
)
def test_whether_texts_say_yes_or_no(texts, ticks) -> None:
    assert are_ticks(texts) is ticks


@pytest.mark.parametrize(
    ("keys", "marked"), [(("touchpoint", "company"), [False, True]), (("stage", "company"), [False, False])]
)
def test_the_companys_column_is_marked_next_to_touchpoints_of_customers(keys, marked) -> None:
    columns = {number: Column(f"{number}", header(key), key) for number, key in enumerate(keys, 1)}
    notes = [*offered(columns, [Row(2, ("Till", "yes")), Row(3, ("Door",))])]

    assert [column.ticks for column in columns.values()] == marked
    assert len(notes) == sum(marked)


@pytest.mark.parametrize(
    ("headers", "names", "asked"),
    [
        (("Touchpoint", "Brand"), ("Alpha", "Beta", "Alpha"), True),
        (("Touchpoint", "Company"), ("ACME", "ACME"), True),
        (("Touchpoint", "Company"), ("SEO", "Shop"), False),
        (("Touchpoint", "Company touchpoint"), ("Shop", "Shop"), False),
        # The halves of a map.
        (("Customers", "Company"), ("Shop", "Shop"), False),
    ],
)
def test_names_that_come_again_may_be_those_of_companies(headers, names, asked) -> None:
    columns = {
        number: Column(f"{number}", read := header(text), str(read.key)) for number, text in enumerate(headers, 1)
    }
    rows = [Row(number, (f"T{number}", name)) for number, name in enumerate(names, 2)]

    assert len([*companies(columns, rows)]) == asked
