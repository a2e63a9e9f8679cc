"""From the bytes of a file to a journey: what kind of file it is."""

from __future__ import annotations

import gc

import pytest

from journeygap.sheets.importing import imported
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.yamltext.read import Limits

CSV = "Stage,Touchpoint\nUse,Till\n"
PAGE = "# Shop\n\n| Stage | Touchpoint |\n| --- | --- |\n| Use | Till |\n"
DIAGRAM = "journey\n  section Use\n    Till: 4\n"


def read(data, path="shop.csv", **wishes):
    return imported(data if isinstance(data, bytes) else data.encode(), path, Limits(), Wishes(**wishes))


@pytest.mark.parametrize(
    ("text", "path", "layout", "name"),
    [
        (CSV, "shop.csv", "touchpoint-rows", "shop"),
        (CSV, "maps/of.the/shop.old.csv", "touchpoint-rows", "shop.old"),
        (PAGE, "page.md", "touchpoint-rows", "Shop"),
        (PAGE, "page.txt", "touchpoint-rows", "Shop"),
        (DIAGRAM, "shop.mmd", "diagram", "shop"),
        (f"text\n```mermaid\n{DIAGRAM}```\n", "shop.md", "diagram", "shop"),
        (f"text\n```mermaid\n{DIAGRAM}```\n", "-", "diagram", "Journey"),
        ("stage,name\nUse,Till\n", "Customer.csv", "workbook", "Customer"),
    ],
)
def test_what_kind_of_file_it_is(text, path, layout, name) -> None:
    found = read(text, path)

    assert (found.layout, found.built.data["journey"]) == (layout, name)
    assert found.built.data["customer"]["stages"][0]["name"] == "Use"
    assert found.whole is (layout == "workbook")


def test_of_the_diagrams_of_a_page_the_first_is_read_and_the_others_named() -> None:
    other = DIAGRAM.replace("Use", "Buy")
    found = read(f"text\n```mermaid\n{DIAGRAM}```\n\n```mermaid\n{other}```\n", "shop.md")

    assert [stage["name"] for stage in found.built.data["customer"]["stages"]] == ["Use"]
    assert found.table is not None
    assert len([line for line in found.table.left_out if "line 8" in line]) == 1


def test_a_diagram_is_read_where_the_tables_of_its_page_are_of_something_else() -> None:
    team = "| Name | Role |\n| --- | --- |\n| Ana | Lead |\n"

    assert read(f"{team}\n```mermaid\n{DIAGRAM}```\n", "shop.md").layout == "diagram"
    assert read(f"{PAGE}\n```mermaid\n{DIAGRAM}```\n", "shop.md").layout == "touchpoint-rows"


def test_a_workbook_is_one_whatever_it_is_called(book) -> None:
    own = book(Stages=[("name",), ("Use",)], Customer=[("stage", "name"), ("Use", "Till")])
    foreign = book(Map=[("Stage", "Touchpoint"), ("Use", "Till")])

    assert (read(own, "a.txt").layout, read(own, "a.txt").sheets) == ("workbook", ["Stages", "Customer"])
    assert read(foreign, "a.txt").layout == "touchpoint-rows"
    # A person who names a sheet wants that one, as the table that it is.
    assert read(own, sheet="Customer").layout == "touchpoint-rows"


def test_a_sheet_by_name_or_number(book) -> None:
    data = book(One=[("Stage", "Touchpoint"), ("Use", "Till")], Two=[("Stage", "Touchpoint"), ("Buy", "Door")])

    for wanted in ("two", "2"):
        assert read(data, sheet=wanted).built.data["customer"]["stages"][0]["name"] == "Buy"
    for wanted in ("three", "3", "0", ""):
        with pytest.raises(TableError):
            read(data, sheet=wanted)


def test_what_a_workbook_hides_is_named(book) -> None:
    def hide(made):
        made["Old"].sheet_state = made["Lists"].sheet_state = "hidden"
        made["Map"].column_dimensions["C"].hidden = True
        made["Map"].row_dimensions[3].hidden = True
        made["Map"].row_dimensions[99].hidden = True

    lanes = [("Stage", "Use", "Buy"), ("Touchpoints", "Till", "Door"), ("Pain points", "slow", "dear")]
    found = read(book(hide, Map=lanes, Old=[("Stage", "Touchpoint"), ("Use", "Till")], Lists=[("a", "b")]))

    assert [stage["name"] for stage in found.built.data["customer"]["stages"]] == ["Use", "Buy"]
    assert found.table is not None
    old, lists = [line for line in found.table.left_out if "hidden sheet" in line]
    assert "--sheet 'Old'" in old
    assert "--sheet" not in lists
    assert [line for line in found.table.notes if "column C and row 3;" in line]


def test_one_of_several_journeys_by_its_name() -> None:
    text = "Journey,Stage,Touchpoint\nA,Use,Till\nA,Buy,Door\nB,Use,Gate\nB,Buy,Hatch\n"

    with pytest.raises(Asked):
        read(text)
    found = read(text, sheet="b")
    assert [stage["touchpoints"] for stage in found.built.data["customer"]["stages"]] == [["Gate"], ["Hatch"]]
    assert found.built.data["journey"] == "B"


def test_hidden_sheets_are_read_where_a_person_names_them(book) -> None:
    def hide(made):
        made["Map"].sheet_state = "hidden"

    data = book(hide, Map=[("Stage", "Touchpoint"), ("Use", "Till")], Other=[])
    with pytest.raises(TableError):
        read(data)
    assert read(data, sheet="Map").layout == "touchpoint-rows"


def test_the_encoding_of_a_text(book) -> None:
    found = read("Phase;Berührungspunkt\nKauf;Größe\n".encode("cp1252"))

    assert (found.encoding, found.guessed) == ("Windows-1252", True)
    assert read(CSV).encoding == "UTF-8"
    assert read(book(Map=[("Stage", "Touchpoint"), ("Use", "Till")])).encoding is None


@pytest.mark.parametrize(
    ("text", "path"), [("", "a.csv"), ("text", "a.md"), ("text", "a.mmd"), ("text", "a.csv"), ("\x00\xff", "a.csv")]
)
def test_what_is_no_journey_is_refused(text, path) -> None:
    with pytest.raises(TableError):
        read(text, path)


def test_collecting_garbage_goes_on_afterwards_even_where_it_failed() -> None:
    assert gc.isenabled()
    with pytest.raises(TableError):
        read("")
    assert gc.isenabled()
