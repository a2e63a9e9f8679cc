"""What import says of its work, and the likely pairs that it writes below a journey file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeygap.core.source import Source
from journeygap.sheets.importing import imported
from journeygap.sheets.summary import commented, counts, summary
from journeygap.sheets.wishes import Wishes
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits

HEAD = "Stage,Touchpoint,Company touchpoint\n"


@pytest.fixture
def read():
    return lambda text, path="t.csv": imported(
        text if isinstance(text, bytes) else text.encode(), path, Limits(), Wishes()
    )


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (HEAD + "Use,Till,POS\nUse,Door,\nBuy,,Line\n", (2, 2, 2, 1)),
        ("Stage,Touchpoint\nUse,Till\n", (1, 1, 0, 0)),
        ("Stage,Pain points,Emotion\nUse,slow,-1\n", (1, 0, 0, 0)),
    ],
)
def test_what_was_found_is_counted(read, text, counted) -> None:
    assert counts(read(text)) == counted


def test_a_workbook_of_our_own_is_counted_too(read, book) -> None:
    data = book(
        Customer=[("stage", "name"), ("Use", "Till"), ("Buy", "Door")], Company=[("name", "stage"), ("POS", "Use")]
    )

    assert counts(read(data)) == (2, 2, 1, 0)
    assert list(summary(read(data), "t.xlsx"))


def test_the_first_line_names_the_file_and_the_others_are_below_it(read) -> None:
    first, *others = summary(read("Stage,Touchpoint,Colour\nUse,Till,red\n"), "maps/t.csv")

    assert "maps/t.csv" in first
    assert others
    assert all(line.startswith("  ") for line in others)
    assert sum("Colour" in line for line in others) == 1


def test_it_says_what_each_column_became_what_was_converted_and_how_many_meet(read) -> None:
    said = list(
        summary(
            read(
                "Stage,Touchpoint,Importance (1-5),Company touchpoint,Cost\n"
                "Use,Till,4/5,POS,3k\nBuy,Door,5,,\nTotal,,,,3k\n"
            ),
            "t.csv",
        )
    )

    assert said == [
        "t.csv is read as one row per touchpoint, headers in row 1",
        "  read: A1 “Stage” → stage",
        "  read: B1 “Touchpoint” → customer touchpoint",
        "  read: C1 “Importance (1-5)” → importance",
        "  read: D1 “Company touchpoint” → company touchpoint",
        "  read: E1 “Cost” → cost",
        "  left out: row 4 “Total”",
        "  converted: “Importance (1-5)”: “4/5” is 4",
        "  converted: “Cost”: “3k” is 3,000",
        "  converted: “Importance (1-5)” is on a scale from 1 to 5",
        "  found: 2 stages, 2 customer touchpoints, 1 company touchpoint",
        "  1 of 1 company touchpoints meets a customer touchpoint",
    ]


def test_an_encoding_is_said_where_it_is_not_the_usual_one(read) -> None:
    text = "Phase,Berührungspunkt\nKauf,Größe\n"

    assert any("Windows-1252" in line for line in summary(read(text.encode("cp1252")), "t.csv"))
    assert not any("UTF-8" in line for line in summary(read(text), "t.csv"))


def test_no_more_lines_of_a_kind_than_a_person_would_read(read) -> None:
    most = len(list(summary(read("Stage,Touchpoint\nUse,Till\n"), "t.csv")))
    text = "".join(f",Colour {number}" for number in range(30))
    found = list(summary(read(f"Stage,Touchpoint{text}\nUse,Till\n"), "t.csv"))

    # Twenty of thirty columns that are not read, and how many more there are.
    assert len(found) == most + 21
    assert sum("Colour" in line for line in found) == 20


def test_likely_pairs_are_comments_at_the_end(read) -> None:
    found = read(HEAD + "Use,Newsletter,\nUse,,Newsletter for all\n")
    text = commented("journey: J\n", found)
    first, *comments = text.splitlines()

    assert first == "journey: J"
    assert all(line.startswith("# ") for line in comments)
    assert sum("Newsletter for all" in line for line in comments) == 1
    assert text.endswith("\n")


def test_a_name_of_several_lines_ends_no_comment(read) -> None:
    found = read(HEAD + 'Use,Newsletter,\nUse,,"Newsletter for all"\n')
    (pair,) = found.assembled.pairs
    found.assembled.pairs[0] = pair._replace(activity="Newsletter\nfor: all\x1b[31m")

    assert all(line.startswith("#") for line in commented("", found).splitlines())


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_file_with_its_likely_pairs_is_sound_whatever_names_hold(name) -> None:
    table = io.StringIO()
    csv.writer(table).writerows([HEAD.strip().split(","), ("Use", f"news{name}", ""), ("Use", "", f"news {name}s")])
    found = imported(table.getvalue().encode(), "t.csv", Limits(), Wishes())
    text = commented("journey: J\n", found)

    assert parse(Source("t.yaml", text), Limits(), faults := Faults()) is not None, faults


def test_without_pairs_a_text_is_as_it_was(read) -> None:
    assert commented("journey: J\n", read("Stage,Touchpoint\nUse,Till\n")) == "journey: J\n"
