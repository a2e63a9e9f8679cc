"""What a workbook that export writes says, in words."""

from journeygap.core.language import say
from journeygap.sheets import columns
from journeygap.words.en.workbook import SENTENCES


def test_how_to_fill_in_a_column() -> None:
    assert say("workbook.hint", kind="level", header="expects") == (
        "By dimension, a column each: its name behind a colon, as in “expects: ease”."
    )
    assert say("workbook.hint", kind="number", header="cost") == ""
    assert say("workbook.choices", words=["live", "planned"], several=False) == "One of live, planned."
    assert say("workbook.choices", words=["live", "planned"], several=True) == "One or several of live, planned."


def test_what_a_workbook_is_for() -> None:
    lines = say("workbook.introduction", reading_only=columns.FOR_READING).split("\n")
    assert len(lines) == 3
    assert lines[1].endswith("Summary, Read me and Findings are for reading only.")


def test_why_something_has_no_place_in_one() -> None:
    place = say("workbook.cell", header="note", row=4, first="Till", sheet="Customer")
    assert say("workbook.too-long", place=place, length=40_000, most=32_767) == (
        "“note” of the row that begins with “Till” (sheet Customer, row 4) has 40,000 characters; "
        "a cell holds 32,767: shorten it"
    )


def test_every_sheet_and_column_of_its_own_is_explained() -> None:
    assert all(say("workbook.about", sheet=sheet.name) for sheet in columns.SHEETS)
    about = {column.about for sheet in columns.SHEETS for column in sheet.columns if column.about}
    assert len(about) > 5
    assert {f"about-{each}" for each in about} <= SENTENCES.keys()
