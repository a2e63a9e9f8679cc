"""Tables as people keep them: what each is read as was written down before it was tried."""

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


def stages(found):
    return {each["name"]: each for each in found.built.data["customer"]["stages"]}


def keys(found):
    return {column.header.text: column.key for column in found.table.columns}


NIELSEN = """\
Customer Journey Map: Jumping Jamie,,
Scenario: Jamie needs to switch her mobile plan,,
,Define,Compare
Actions,"1. Review current plan
2. List needs",Compare plans on sites
Mindsets,I want to spend less,Which is best?
Emotions,😐,😕
Touchpoints,Bill; Account page,Comparison site
"""


def test_titles_above_lanes_are_not_stages() -> None:
    found = read(NIELSEN)

    assert [*stages(found)] == ["Define", "Compare"]
    assert customer(found)["Define"] == [{"name": "Bill"}, {"name": "Account page"}]
    assert stages(found)["Define"]["actions"] == ["Review current plan", "List needs"]
    assert stages(found)["Compare"]["feeling"] == -1


@pytest.mark.parametrize("lane", ["Storyline", "Colour", "Was passiert"])
def test_lanes_of_unknown_words_stand_below_the_stages(lane) -> None:
    found = read(
        f"Lane\tBefore\tDuring\n{lane}\tBooks a room\tChecks in\nTouchpoints\tBooking.com\tReception\n"
        "Channel\tWeb\tIn person\nBackstage\tReservation\tHousekeeping\n"
    )

    assert customer(found) == {
        "Before": [{"name": "Booking.com", "channel": "Web"}],
        "During": [{"name": "Reception", "channel": "In person"}],
    }


@pytest.mark.parametrize("word", ["Phase", "Stage", "Step", "Etapa", "Étape"])
def test_numbered_stages_are_no_headers(word) -> None:
    found = read(f"Title,{word} 1: Aware,{word} 2: Buy\nUser actions,Sees,Orders\nTouchpoint,Facebook,Website\n")

    assert customer(found) == {"Aware": [{"name": "Facebook"}], "Buy": [{"name": "Website"}]}


def test_lanes_without_a_row_of_stages_are_refused_by_what_they_lack() -> None:
    with pytest.raises(TableError, match=r"names lanes .“Physical evidence”.* no row above them .row 1. names the st"):
        read("Physical evidence,Ad,Store\nCustomer actions,Sees ad,Enters\nFrontstage,Till,Greeter\nBackstage,A,B\n")


def test_groups_of_headers_say_whose_an_activity_is() -> None:
    found = read(
        "Journey,Customer,,Company,\nPhase,Touchpoint,Emotion,Activity,Owner\n"
        "Search,Google,🙂,Google Ads,Marketing\nBuy,Shop,😀,Web shop,Sales\n"
    )

    (first, second) = found.built.data["company"]["touchpoints"]
    assert (first["name"], first["meets"], first["owner"]) == ("Google Ads", "Google", "Marketing")
    assert second["name"] == "Web shop"
    assert "actions" not in stages(found)["Search"]


def test_a_row_that_names_sides_alone_is_a_header_itself() -> None:
    found = read("Stage,Customers,Company\nA,Social media,Letter\nB,Search,Ads\n")

    assert [each["name"] for each in found.built.data["company"]["touchpoints"]] == ["Letter", "Ads"]


@pytest.mark.parametrize("mark", ["x", "X", "✓", "yes", "ja", "oui"])
def test_a_mark_in_a_column_of_truths_means_yes(mark) -> None:
    found = read(f"Stage,Touchpoint,Moment of truth\nA,Shop,{mark}\nA,Web,\nA,App,n/a\n")

    assert customer(found)["A"] == [{"name": "Shop", "moment": True}, {"name": "Web"}, {"name": "App"}]


@pytest.mark.parametrize("levels", [("low", "high"), ("yes", "no"), ("3", "5"), ("hoch", "niedrig")])
def test_how_bad_it_is_is_no_friction(levels) -> None:
    found = read(f"Stage,Touchpoint,Pain level\nA,Web,{levels[0]}\nA,Shop,{levels[1]}\n")

    assert all("friction" not in each for each in customer(found)["A"])
    assert f"Pain level: {levels[0]}" in str(customer(found)["A"])


def test_a_row_that_names_nothing_goes_on_with_the_touchpoint_above() -> None:
    found = read("Stage,Touchpoint,Pain\nA,Google,ads\n,,sponsored\nB,,slow\n,Shop,queue\n")

    assert customer(found)["A"] == [{"name": "Google", "friction": ["ads", "sponsored"]}]
    assert stages(found)["B"]["friction"] == "slow"
    assert customer(found)["B"] == [{"name": "Shop", "friction": "queue"}]


@pytest.mark.parametrize(
    ("headers", "names"),
    [
        ("Digital touchpoints,Physical touchpoints", ["Web", "Desk"]),
        ("Online touchpoints,Offline touchpoints", ["Web", "Desk"]),
        ("Digitale Kontaktpunkte,Physische Kontaktpunkte", ["Web", "Desk"]),
    ],
)
def test_kinds_of_touchpoints_are_one_column(headers, names) -> None:
    assert [each["name"] for each in customer(read(f"Stage,{headers}\nA,Web,Desk\n"))["A"]] == names


def test_two_columns_of_touchpoints_can_both_be_named() -> None:
    table = "Stage,Touchpoints,Contact points\nA,Web,Desk\n"
    with pytest.raises(Asked, match="to read both, name each with --column touchpoint=HEADER"):
        read(table)

    found = read(table, columns={"touchpoint": ["Touchpoints", "Contact points"]})
    assert [each["name"] for each in customer(found)["A"]] == ["Web", "Desk"]


def test_japanese_middle_dots_begin_and_part_entries() -> None:
    found = read('ステージ,タッチポイント,課題\n認知,"・検索\n・広告",情報が多い\n購入,EC・店舗,"・送料\n・在庫"\n')

    assert [each["name"] for each in customer(found)["認知"]] == ["検索", "広告"]
    assert [each["name"] for each in customer(found)["購入"]] == ["EC", "店舗"]
    assert stages(found)["購入"]["friction"] == ["送料", "在庫"]


def test_a_priority_is_asked_about() -> None:
    found = read("Stage,Touchpoint,Priority\nA,Web,High\n")
    assert found.table.unread[0][1] == "Priority"
    assert "--column importance='Priority'" in found.table.unread[0][2]

    assert customer(read("Stage,Touchpoint,Priority\nA,Web,High\n", columns={"importance": ["Priority"]}))["A"] == [
        {"name": "Web", "importance": 7.5}
    ]


def test_a_campaign_is_what_the_company_does() -> None:
    found = read("Campaign,Channel,Funnel stage,Budget\nSpring sale,Facebook,Aware,€500\n")

    assert customer(found) == {"Aware": [{"name": "Facebook"}]}
    (campaign,) = found.built.data["company"]["touchpoints"]
    assert (campaign["name"], campaign["meets"], campaign["cost"]) == ("Spring sale", "Facebook", 500)


@pytest.mark.parametrize(
    ("said", "satisfaction"),
    [
        ("Very satisfied", 10),
        ("Somewhat satisfied", 7.5),
        ("Neither satisfied nor dissatisfied", 5),
        ("Dissatisfied", 2.5),
        ("very dissatisfied", 0),
        ("sehr unzufrieden", 0),
        ("teils teils", 5),
    ],
)
def test_answers_of_surveys_are_ratings(said, satisfaction) -> None:
    found = read(f"Stage,Touchpoint,How satisfied are customers?\nA,Web,{said}\n")

    assert customer(found)["A"] == [{"name": "Web", "satisfaction": satisfaction}]


def test_headers_that_are_sentences() -> None:
    found = read(
        "Stage,What the customer does,What the customer feels,Where it happens,What could be better\n"
        "A,Scrolls,curious,Instagram; Pinterest,more videos\n"
    )

    assert [*keys(found).values()] == ["stage", "actions", "feeling", "touchpoint", "ideas"]
    assert [each["name"] for each in customer(found)["A"]] == ["Instagram", "Pinterest"]


def test_a_type_of_media_in_brackets_is_the_ownership() -> None:
    found = read("Touchpoint,Stage,Type (owned/paid/earned)\nWebsite,A,owned\nReviews,A,earned\n")

    assert [each["ownership"] for each in customer(found)["A"]] == ["brand", "social"]


def test_a_number_that_a_program_would_write_is_no_conversion() -> None:
    found = read("Stage,Touchpoint,Cost\nA,Web,1200\nA,Shop,1.200\n")

    assert found.assembled.conversions == ["“Cost”: “1.200” is 1,200"]


@pytest.mark.parametrize("header", ["Do we offer it?", "Are we there?", "Company touchpoint", "Bieten wir das an?"])
def test_yes_and_no_say_what_the_company_has(header) -> None:
    found = read(f"Stage,Customer touchpoint,{header},Owner\nUse,Till,yes,Sales\nUse,Chat,No,Sales\nBuy,Door,partly,\n")

    assert found.built.data["company"]["touchpoints"] == [{"name": "Till", "stage": "Use", "owner": "Sales"}]
    assert found.assembled.left_out == ["C4: “partly” is neither yes nor no"]
    assert found.assembled.met == 1


def test_what_is_stated_twice_and_differs_is_named() -> None:
    found = read(
        "Stage,Touchpoint,Channel,Satisfaction (0-10),Owner\nUse,Advice,phone,4,Sales\nUse,Advice,branch,9,Sales\n"
    )

    # What adds up is kept, and of what does not the first.
    assert customer(found) == {"Use": [{"name": "Advice", "channel": ["phone", "branch"], "satisfaction": 4}]}
    assert found.assembled.left_out == ["D3: the satisfaction of “Advice” is stated before, as 4, and that is kept"]


def test_phases_that_become_those_of_the_format_are_listed() -> None:
    found = read("Phase,Stage,Touchpoint\nPre-visit,Book,Phone\n,Ask,Web\nVisit,Enter,Door\nAFTER,Pay,Till\n")

    assert {name: each["phase"] for name, each in stages(found).items()} == {
        "Book": "before",
        "Ask": "before",
        "Enter": "Visit",
        "Pay": "after",
    }
    assert [line for line in found.assembled.conversions if "Phase" in line] == ["“Phase”: “Pre-visit” is before (2×)"]


def test_hours_with_minutes_are_read() -> None:
    found = read(
        "Stage,Touchpoint,Responsible,Time spent per week\nUse,Chat,Ann,2h 30m\nUse,Mail,Ann,45 min\nBuy,Shop,Ben,3\n"
    )

    assert [each["hours"] for each in found.built.data["company"]["touchpoints"]] == [2.5, 0.75, 3]
    assert found.built.data["company"]["period"] == "week"


def test_two_tables_side_by_side_are_asked_about() -> None:
    with pytest.raises(
        Asked, match=r"A2 “Stage” and D2 “Stage”.*stage='A'.*ignore='D'; if two tables are side by side"
    ):
        read(
            "Customer journey,,,Our activities,,\nStage,Touchpoint,,Stage,Activity,Cost\n"
            "Search,Google,,Search,Ads,300\nSearch,Friends,,Buy,Shop,900\n"
        )


def test_a_touchpoint_with_an_owner_in_several_stages_is_one_of_the_companys() -> None:
    found = read("Touchpoint,Stages,Owner\nWebsite,Use; Buy,IT\nDoor,Buy,Ops\n")

    assert found.built.data["company"]["touchpoints"] == [
        {"name": "Website", "stages": ["Use", "Buy"], "owner": "IT"},
        {"name": "Door", "stage": "Buy", "owner": "Ops"},
    ]
