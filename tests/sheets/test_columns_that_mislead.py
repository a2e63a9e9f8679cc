"""Columns that could be two things: what they are read as was written down before they were tried."""

import pytest

from journeygap.sheets.headers import header
from journeygap.sheets.importing import imported
from journeygap.sheets.summary import summary
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.yamltext.read import Limits


def read(text, name="t.csv", **wishes):
    return imported(text.encode(), name, Limits(), Wishes(**wishes))


def touchpoints(found):
    return [
        each if isinstance(each, dict) else {"name": each}
        for stage in found.built.data["customer"]["stages"]
        for each in stage.get("touchpoints", ())
    ]


def left_out(found):
    return {header: why for _, header, why in found.table.unread}


@pytest.mark.parametrize("names", ["Touchpoint name", "Name", "Contact point"])
@pytest.mark.parametrize("codes", [("TP-01", "TP-02"), ("1", "2"), ("1.1", "1.2"), ("#7", "#8")])
def test_codes_next_to_names_are_left_out(names, codes):
    found = read(f"Stage,Touchpoint,{names}\nSearch,{codes[0]},Google\nBook,{codes[1]},Web shop\n")

    assert [each["name"] for each in touchpoints(found)] == ["Google", "Web shop"]
    assert left_out(found) == {"Touchpoint": "it holds codes, and C1 their names"}


def test_codes_whose_names_may_be_a_description_are_asked_about():
    table = "Stage,Touchpoint,Description\nSearch,TP1,Google\nBook,TP2,Web shop\n"

    with pytest.raises(Asked, match="--column touchpoint='Description'; or keep the codes") as asked:
        read(table)
    assert "--column touchpoint='Touchpoint'" in str(asked.value)
    chosen = read(table, columns={"touchpoint": ["Description"]})
    assert [each["name"] for each in touchpoints(chosen)] == ["Google", "Web shop"]
    kept = read(table, columns={"touchpoint": ["Touchpoint"]})
    assert [each["name"] for each in touchpoints(kept)] == ["TP1", "TP2"]


@pytest.mark.parametrize("header", ["Touchpoint", "Name", "Nombre", "Company touchpoint", "Backstage"])
def test_a_column_of_figures_alone_names_nothing(header):
    table = f"Stage,{header}\nSearch,3\nBook,5\n"

    with pytest.raises(Asked) as refused:
        read(table)
    assert f"“{header}”: it holds figures, and no names" in str(refused.value)


def test_figures_that_are_called_touchpoints_by_hand_are_touchpoints():
    found = read("Stage,Touchpoint\nSearch,404\nBook,505\n", columns={"touchpoint": ["Touchpoint"]})

    assert [each["name"] for each in touchpoints(found)] == ["404", "505"]


@pytest.mark.parametrize("names", [("Email 1", "Email 2"), ("24/7 hotline", "3D view"), ("TP1", "Shop")])
def test_names_with_figures_are_no_codes(names):
    found = read(f"Stage,Touchpoint,Description\nSearch,{names[0]},first\nBook,{names[1]},second\n")

    assert [each["name"] for each in touchpoints(found)] == list(names)


@pytest.mark.parametrize("text", ["Nota", "Note", "Notes", "Remarks"])
def test_a_column_of_remarks_that_holds_figures_only_is_asked_about(text):
    table = f"Stage,Touchpoint,{text}\nSearch,Google,8\nBook,Shop,6.5\n"
    found = read(table)

    assert touchpoints(found) == [{"name": "Google"}, {"name": "Shop"}]
    assert f"--column satisfaction={text!r}" in left_out(found)[text]
    assert f"--column note={text!r}" in left_out(found)[text]
    rated = read(table, columns={"satisfaction": [text]}, scales={"": (0.0, 10.0)})
    assert [each["satisfaction"] for each in touchpoints(rated)] == [8, 6.5]
    noted = read(table, columns={"note": [text]})
    assert [each["note"] for each in touchpoints(noted)] == ["8", "6.5"]


def test_remarks_with_a_figure_among_them_are_remarks():
    found = read("Stage,Touchpoint,Note\nSearch,Google,8\nBook,Shop,see wiki\n")

    assert [each["note"] for each in touchpoints(found)] == ["8", "see wiki"]


@pytest.mark.parametrize("text", ["真值系统", "真值系統", "原系統"])
def test_an_unknown_word_before_systems_is_asked_about_and_no_tool(text):
    found = read(f"阶段,触点,{text}\n搜索,官网,A\n购买,门店,B\n")

    assert "company" not in found.built.data
    assert f"--column tools={text!r}" in left_out(found)[text]
    assert header("系统").key == header("工具").key == "tools"


@pytest.mark.parametrize(
    ("text", "stage", "touchpoint"),
    [("Process", "Stage", "Touchpoint"), ("Prozess", "Phase", "Kontaktpunkt"), ("流程", "阶段", "触点")],
)
def test_a_process_is_the_customers_or_the_companys(text, stage, touchpoint):
    rows = f"{stage},{touchpoint},{text}\nA,Google,Look\nB,Shop,Pay\n"
    lanes = f"{stage},A,B\n{touchpoint},Google,Shop\n{text},Look,Pay\n"

    for table in (rows, lanes):
        why = left_out(read(table))[text]
        assert f"--column actions={text!r}" in why
        assert f"--column support={text!r}" in why
    theirs = read(lanes, columns={"actions": [text]}).built.data
    assert [stage["actions"] for stage in theirs["customer"]["stages"]] == ["Look", "Pay"]
    ours = read(rows, columns={"support": [text]}).built.data
    assert [each["name"] for each in ours["company"]["touchpoints"]] == ["Look", "Pay"]


@pytest.mark.parametrize("text", ["Online/Offline", "online or offline", "Digital/Physical", "线上/线下"])
def test_online_or_offline_is_a_channel_where_nothing_says_it_more_finely(text):
    alone = read(f"Stage,Touchpoint,{text}\nA,Google,Online\nB,Shop,Offline\n")
    other = read(f"Stage,Touchpoint,{text},Channel\nA,Google,Online,web\nB,Shop,Offline,store\n")

    assert [each["channel"] for each in touchpoints(alone)] == ["Online", "Offline"]
    assert [each["channel"] for each in touchpoints(other)] == ["web", "store"]
    assert left_out(other) == {text: "another column names the channels"}


@pytest.mark.parametrize("text", ["CES", "Customer Effort Score", "客户费力度"])
def test_the_effort_score_is_a_metric(text):
    found = read(f"Stage,Touchpoint,{text}\nA,Google,5.2\nB,Shop,4\n")

    assert [each["metrics"][0]["value"] for each in touchpoints(found)] == [5.2, 4]


def test_one_that_is_alone_in_a_row_meets_every_touchpoint_there():
    found = read("Stage,Touchpoint,Company touchpoint\nA,Google; Bing,SEO\nB,Form,Shop\n")

    assert found.built.data["company"]["touchpoints"][0] == {"name": "SEO", "stage": "A", "meets": ["Google", "Bing"]}
    assert any("alone in a row" in line and "“SEO”" in line for line in summary(found, "t.csv"))


def test_one_that_bears_a_name_of_its_row_meets_that_one_only():
    found = read("Stage,Touchpoint,Company touchpoint\nA,Google; Bing,Google\n")

    assert found.built.data["company"]["touchpoints"] == [{"name": "Google", "stage": "A"}]
    assert found.assembled.met == 1


ACTORS = "journey\n  section A\n    Google: 4: Ana, Bot\n    Shop: 2: Ana\n  section B\n    Form: 3: Ana, Agent\n"


def test_the_actor_of_every_task_is_the_persona_and_the_others_are_notes():
    found = read(ACTORS, "t.mmd")

    assert found.built.data["customer"]["persona"] == "Ana"
    assert [each.get("note") for each in touchpoints(found)] == ["with Bot", None, "with Agent"]
    assert any("“Agent”, “Bot” are kept in the notes" in line for line in summary(found, "t.mmd"))


def test_of_actors_who_take_turns_nobody_is_the_persona():
    found = read(ACTORS.replace("Shop: 2: Ana", "Shop: 2: Ben"), "t.mmd")

    assert "persona" not in found.built.data["customer"]
    assert [each["note"] for each in touchpoints(found)] == ["Ana, Bot", "Ben", "Ana, Agent"]


@pytest.mark.parametrize(
    ("table", "option"),
    [
        ("Step,Notes,Responsible\na,b,c\n", "--column touchpoint=HEADER"),
        ("Touchpoint,Owner,Cost\na,b,1\n", "--column stage=HEADER"),
        ("Question,Answer,Weight\na,b,1\n", "--column stage=HEADER and --column touchpoint=HEADER"),
    ],
)
def test_a_refusal_names_the_option_for_what_lacks(table, option):
    with pytest.raises((Asked, TableError)) as refused:
        read(table)
    assert f"name the column that holds it with {option}. Known headers are for" in str(refused.value)


def test_a_table_without_a_row_says_where_stages_were_looked_for():
    with pytest.raises(Asked, match="nothing below A1 “Stage” names a stage") as asked:
        read("Stage,Touchpoint\n")
    assert "--header-row ROW" in str(asked.value)


@pytest.mark.parametrize("text", ["Our response", "自社の何か"])
def test_an_unknown_word_next_to_the_companys_may_be_what_it_does(text):
    table = f"Stage,Touchpoint,{text}\nA,Google,SEO\nB,Shop,Till\n"

    assert f"--column company={text!r}" in left_out(read(table))[text]
    named = read(table, columns={"company": [text]}).built.data["company"]["touchpoints"]
    assert [each["name"] for each in named] == ["SEO", "Till"]


@pytest.mark.parametrize("text", ["自社の対応", "企业应对", "公司的應對"])
def test_the_companys_response_is_what_it_does(text):
    assert header(text).key == "company"


def test_an_amount_with_thousands_is_no_conversion():
    found = read('Stage,Touchpoint,Company,Cost\nA,Google,SEO,"1,200"\nB,Shop,Till,"1.200,00"\n')

    assert [each["cost"] for each in found.built.data["company"]["touchpoints"]] == [1200, 1200]
    assert found.assembled.conversions == ["“Cost”: “1.200,00” is 1,200"]


@pytest.mark.parametrize("text", ["Effort", "Aufwand", "Esfuerzo", "工作量"])
def test_effort_may_be_hours_or_a_rating(text):
    found = read(f"Stage,Touchpoint,{text}\nA,Google,3\nB,Shop,5\n")

    assert f"--column hours={text!r}" in left_out(found)[text]
    assert "company" not in found.built.data
    # These are no ratings of 1 to 10, or say what they are.
    assert hours(read(f"Stage,Touchpoint,{text}\nA,Google,3\nB,Shop,50\n")) == [3, 50]
    assert hours(read(f"Stage,Touchpoint,{text}\nA,Google,3 h\nB,Shop,5 h\n")) == [3, 5]
    assert hours(read(f"Stage,Touchpoint,{text}\nA,Google,3\nB,Shop,5\n", columns={"hours": [text]})) == [3, 5]


def hours(found):
    return [each["hours"] for each in found.built.data["company"]["touchpoints"]]


def test_hours_are_hours_however_few():
    assert hours(read("Stage,Touchpoint,Hours per month\nA,Google,3\nB,Shop,5\n")) == [3, 5]


def test_whose_name_it_is_has_to_be_known():
    with pytest.raises(Asked, match="“Partner name”, “Colour”: no word in it is known"):
        read("Stage,Partner name,Colour\nUse,Kim,red\nBuy,Lee,red\n")
    assert touchpoints(read("Stage,Name\nUse,Till\nBuy,Door\n")) == [{"name": "Till"}, {"name": "Door"}]


def test_a_column_that_is_only_called_customers_is_named_where_the_company_has_none():
    said = "B1 “Customers” is read as the touchpoints: nothing else names them"

    assert said in read("Stage,Customers\nUse,Till\n").table.notes
    assert said not in read("Stage,Customers,Company\nUse,Till,Till\n").table.notes
