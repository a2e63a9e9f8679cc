"""Tables whose layout misleads: what each is read as was written down before it was tried."""

import openpyxl
import pytest

from journeygap.sheets.importing import imported
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.yamltext.read import Limits


def read(text, name="t.csv", **wishes):
    return imported(text.encode(), name, Limits(), Wishes(**wishes))


def customer(found):
    """Return the touchpoints of each stage by its name, each with what it states."""
    return {
        stage["name"]: [each if isinstance(each, dict) else {"name": each} for each in stage.get("touchpoints", ())]
        for stage in found.built.data["customer"]["stages"]
    }


def company(found):
    return {each["name"]: each for each in found.built.data["company"]["touchpoints"]}


@pytest.fixture
def book(tmp_path):
    """Return what makes a workbook of rows, with some cells merged, and returns its bytes."""

    def made(rows, merged=()):
        workbook = openpyxl.Workbook()
        for row in rows:
            workbook.active.append(row)
        for area in merged:
            workbook.active.merge_cells(area)
        workbook.save(tmp_path / "t.xlsx")
        return (tmp_path / "t.xlsx").read_bytes()

    return made


CARDS = """\
Step no.;Stage;Layer;Description;Owner;Channel;Note
1;Apply;User action;Completes form;;Web;
1;Apply;Frontstage;Application service;Digital;Web;
1;Apply;Backstage;Eligibility check;Ops;;
2;Wait;User action;Reads letter;;Post;
2;Wait;Pain point;Takes 6 weeks;;;
"""
TARJETAS = """\
Etapa;Capa;Descripción;Responsable
Reserva;Acciones del cliente;Busca hotel en la web;
Reserva;Escenario (frontstage);Motor de reservas;E-commerce
Llegada;Tras bambalinas (backstage);Control de llegadas;Revenue
Llegada;Punto de dolor;Cola de 20 minutos;
"""


@pytest.mark.parametrize("row", [None, 1])
def test_cards_with_owners_and_channels_are_a_blueprint_still(row) -> None:
    found = read(CARDS, header_row=row)

    assert customer(found)["Apply"] == [{"name": "Completes form", "channel": "Web"}]
    activity = company(found)["Application service"]
    assert (activity["stage"], activity["meets"], activity["owner"]) == ("Apply", "Completes form", "Digital")
    assert company(found)["Eligibility check"]["supports"] == "Application service"
    assert found.built.data["customer"]["stages"][1]["friction"] == "Takes 6 weeks"


def test_a_column_of_layers_is_no_column_of_lanes() -> None:
    found = read(TARJETAS)

    assert customer(found) == {"Reserva": [{"name": "Busca hotel en la web"}], "Llegada": []}
    assert company(found)["Motor de reservas"]["owner"] == "E-commerce"


def test_the_first_row_of_a_markdown_table_names_its_stages() -> None:
    found = read(
        "|  | Before | Hospital |\n|---|---|---|\n| **What happens** | Call GP | Get surgery |\n"
        "| **Touchpoints** | GP practice | Admission desk |\n| **Pain points** | Letter lost | No one asks |\n",
        "t.md",
    )

    assert [*customer(found)] == ["Before", "Hospital"]
    assert customer(found)["Hospital"] == [{"name": "Admission desk"}]
    assert found.built.data["customer"]["stages"][1]["friction"] == "No one asks"


def test_a_refused_markdown_table_is_named_by_its_headers() -> None:
    with pytest.raises(TableError, match=r"row 1: .*“Layer” is read as layer; “Sequence”: no word"):
        read(
            "| Layer | Sequence |\n|---|---|\n| Frontstage | Confirms the next step |\n| Backstage | Logs it |\n",
            "t.md",
        )


def test_a_table_below_its_own_title_is_another_table() -> None:
    found = read(
        "Stage,Touchpoint,Pain point,Owner\nAdmission,Front desk,Repeats data,Ward\n,,,\nAction plan,,,\n"
        "Action,Responsible,Due date,Status\nDigital form,IT,2025-09-01,open\n"
    )

    assert [*customer(found)] == ["Admission"]
    assert found.table.left_out == ["rows 4 to 6, another table"]


def test_another_table_of_touchpoints_is_named_with_the_option_that_reads_it() -> None:
    page = (
        "## Ana\n\n| Stage | Touchpoint |\n|---|---|\n| Plan | Google |\n\n"
        "## Ben\n\n| Stage | Touchpoint |\n|---|---|\n| Plan | Friends |\n"
    )

    assert read(page, "t.md").table.left_out == ["the table in line 9, which --header-row 9 reads"]
    assert customer(read(page, "t.md", header_row=9)) == {"Plan": [{"name": "Friends"}]}


def test_answers_of_people_are_no_map() -> None:
    with pytest.raises(Asked, match=r"event log .“respondent_id”.*journeygap measure"):
        read("respondent_id,date,touchpoint,stage,score\n1,2025-03-01,Hotline,Service,4\n2,2025-03-02,Shop,Buy,3\n")


def test_a_label_over_several_rows_is_one_lane_and_its_parts_are_no_stages(book) -> None:
    rows = [
        (None, "User steps", "Look up", "Order", "Eat"),
        ("Frontstage", "People", None, "Cashier", None),
        (None, "Props", "Website", "Menu", "Tray"),
        ("Backstage", "People", "Agency", "Cook", None),
        (None, "Systems", None, "Printer", None),
    ]
    found = imported(book(rows, ["A2:A3", "A4:A5"]), "t.xlsx", Limits(), Wishes())

    assert [*customer(found)] == ["Look up", "Order", "Eat"]
    assert {name: each["stage"] for name, each in company(found).items()} == {
        **dict.fromkeys(("Website", "Agency"), "Look up"),
        **dict.fromkeys(("Cashier", "Menu", "Cook", "Printer"), "Order"),
        "Tray": "Eat",
    }
    assert found.table.left_out == ["column B, which parts the lanes"]


def test_touchpoints_in_a_lane_of_several_rows_are_all_read(book) -> None:
    rows = [("Lane", "Order", "Pay"), ("Touchpoints", "App", "Card"), (None, "Phone", "Cash"), ("Backstage", "A", "B")]
    found = imported(book(rows, ["A2:A3"]), "t.xlsx", Limits(), Wishes())

    assert customer(found) == {
        "Order": [{"name": "App"}, {"name": "Phone"}],
        "Pay": [{"name": "Card"}, {"name": "Cash"}],
    }


def test_the_group_beside_that_of_the_customers_is_the_companys(book) -> None:
    rows = [
        ("Phase", "Guest view", None, "Hotel view", None),
        (None, "Touchpoint", "Rating (1-5)", "Activity", "Cost / year"),
        ("Booking", "Booking.com", 4, "Channel manager", "18.000 €"),
        ("Stay", "Reception", 5, "Check-in", "120.000 €"),
    ]
    found = imported(book(rows, ["B1:C1", "D1:E1", "A1:A2"]), "t.xlsx", Limits(), Wishes())

    assert customer(found)["Stay"] == [{"name": "Reception", "satisfaction": 5}]
    assert company(found)["Channel manager"] == {
        "name": "Channel manager",
        "stage": "Booking",
        "meets": "Booking.com",
        "cost": 18000,
    }
    assert found.built.data["company"]["period"] == "year"
    assert "actions" not in found.built.data["customer"]["stages"][0]


def test_rows_across_the_table_name_the_stages_where_no_column_does(book) -> None:
    rows = [
        ("Touchpoint", "Channel", "Owner"),
        ("BEFORE", None, None),
        ("Portal", "Web", "Sales"),
        ("CONTRACT", None, None),
        ("Bill", "Letter", "Billing"),
        ("Hotline", "Phone", "Service"),
        ("Total", 3, None),
    ]
    found = imported(book(rows, ["A2:C2", "A4:C4"]), "t.xlsx", Limits(), Wishes())

    assert {stage: [each["name"] for each in those] for stage, those in customer(found).items()} == {
        "BEFORE": ["Portal"],
        "CONTRACT": ["Bill", "Hotline"],
    }
    assert found.table.layout == "touchpoint-rows-below-stages"


def test_a_touchpoint_of_which_nothing_else_is_known_is_no_stage() -> None:
    with pytest.raises(TableError, match="lacks a column of stages"):
        read("Touchpoint,Channel,Owner\nWebsite,,\nHotline,Phone,Service\nShop,,\nBill,Letter,Billing\n")


@pytest.mark.parametrize(
    "header", ["Satisfaction (Schulnote 1-6)", "Satisfaction (1 = very satisfied, 5 = not at all)"]
)
def test_grades_whose_lowest_is_the_best_are_asked_about(header) -> None:
    found = read(f'Stage,Touchpoint,"{header}"\nBuy,Shop,1\nUse,App,4\n')

    assert customer(found) == {"Buy": [{"name": "Shop"}], "Use": [{"name": "App"}]}
    assert "its lowest figure is the best" in " ".join(found.assembled.questions)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Etapa;Punto de contacto\nSeñal;Lucía, 34 años\n", "cp1252", "Windows-1252"),
        ("Étape;Point de contact\nDécouverte;Forêt, hôtel\n", "cp1252", "Windows-1252"),
        ("Etap;Punkt styku\nObsługa;Właściciel śródmieścia\n", "cp1250", "Windows-1250"),
    ],
)
def test_the_letters_of_a_text_say_which_encoding_it_is_in(text, encoding, name) -> None:
    found = imported(text.encode(encoding), "t.csv", Limits(), Wishes())

    assert found.encoding == name
    assert customer(found) == customer(imported(text.encode(), "t.csv", Limits(), Wishes()))


def test_dashes_rate_feelings_among_signs_and_mean_nothing_among_words() -> None:
    signs = read("Stage,Touchpoint,Emotion\nA,Web,++\nB,Shop,-\nC,Phone,--\n")
    words = read("Stage,Touchpoint,Emotion\nA,Web,happy\nB,Shop,-\nC,Phone,angry\n")

    assert [each["feeling"] for those in customer(signs).values() for each in those] == [2, -1, -2]
    assert [each.get("feeling") for those in customer(words).values() for each in those] == [1, None, -2]


def test_costs_per_annum_are_per_year() -> None:
    found = read("Stage,Touchpoint,Cost p.a. (EUR)\nBuy,Flyer,85000\n")

    assert (found.built.data["company"]["period"], found.built.data["company"]["currency"]) == ("year", "EUR")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (
            (
                "# Shop journey: Maya\n\n### 7. Advocacy\n\n## Journey map table\n\n"
                "| Stage | Touchpoint |\n|---|---|\n| A | B |\n"
            ),
            "Shop journey: Maya",
        ),
        ("Customer journey map: Shop,\nStage,Touchpoint\nA,B\n", "Customer journey map: Shop"),
    ],
)
def test_a_title_says_whose_journey_it_is(page, title) -> None:
    assert read(page, "t.md" if page.startswith("#") else "t.csv").table.title == title


@pytest.mark.parametrize("header", ["Kosten (TEUR)", "Cost in k€", "Cost (EUR thousands)"])
def test_costs_in_thousands_are_thousands(header) -> None:
    found = read(f"Stage,Touchpoint,{header}\nBuy,Shop,800\n")

    assert company(found)["Shop"]["cost"] == 800_000
    assert any("multiplied by 1,000" in note for note in found.assembled.notes)


JOURNEYS = """\
Journey,Stage,Touchpoint,Satisfaction (1-10)
New customer,Search,Google,7
New customer,Buy,Shop,8
Complaint,Complain,Hotline,3
Complaint,Settle,Letter,4
"""


def test_of_a_table_of_several_journeys_one_is_asked_for():
    with pytest.raises(Asked, match=r"holds 2 journeys, “New customer” and “Complaint”.* --sheet 'New customer'"):
        read(JOURNEYS)


def test_one_of_several_journeys_is_chosen_by_its_name():
    found = read(JOURNEYS, sheet="complaint")

    assert found.built.data["journey"] == "Complaint"
    assert customer(found) == {
        "Complain": [{"name": "Hotline", "satisfaction": 3.0}],
        "Settle": [{"name": "Letter", "satisfaction": 4.0}],
    }
    assert any("“New customer”" in each for each in found.table.left_out)


@pytest.mark.parametrize("head", ["Journey", "Kundenreise", "Parcours client", "旅程"])
def test_the_only_journey_of_a_table_gives_its_name(head):
    found = read(f"{head},Stage,Touchpoint\nReturns,Ask,Hotline\n,Send,Parcel shop\n")

    assert found.built.data["journey"] == "Returns"
    assert list(customer(found)) == ["Ask", "Send"]


def test_a_journey_that_differs_in_every_row_is_none():
    found = read("Journey,Stage,Touchpoint\nlooks around,Search,Google\nputs it in the cart,Buy,Shop\n")

    assert found.built.data["journey"] == "t"
    assert any(header == "Journey" for _, header, _ in found.table.unread)
