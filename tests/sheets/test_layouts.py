"""The layouts in which people keep journeys, each in three languages or more, and the traps in them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeygap.sheets.built import checked
from journeygap.sheets.importing import imported
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.yamltext.read import Limits


def read(text, path="t.csv", encoding="utf-8", **wishes):
    """Import a text; what comes of it is sound."""
    found = imported(text.encode(encoding), path, Limits(), Wishes(**wishes))
    assert found.built.problems == []
    assert checked(found.built, Limits()).problems == []
    return found


def data(text, path="t.csv", **wishes):
    return read(text, path, **wishes).built.data


def stages(found):
    """Each stage with the names of its touchpoints."""
    return {
        stage["name"]: [each if isinstance(each, str) else each["name"] for each in stage.get("touchpoints", [])]
        for stage in found["customer"]["stages"]
    }


def activities(found):
    return [each if isinstance(each, dict) else {"name": each} for each in found["company"]["touchpoints"]]


ROWS = {
    "en": "Stage,Customer touchpoint,Channel,Importance,Satisfaction,Pain points,Company touchpoint,Owner",
    "de": "Phase,Kontaktpunkt,Kanal,Wichtigkeit,Zufriedenheit,Schmerzpunkte,Was wir tun,Verantwortlich",
    "fr": "Étape,Point de contact,Canal,Importance,Satisfaction client,Irritants,Actions de l'entreprise,Responsable",
    "es": "Etapa,Punto de contacto,Canal,Importancia,Satisfacción,Puntos de dolor,Empresa,Responsable",
    "pt": "Etapa,Ponto de contato,Canal,Importância,Satisfação,Dores,O que fazemos,Responsável",
    "pl": "Etap,Punkt styku,Kanał,Ważność,Zadowolenie,Bolączki,Działania firmy,Właściciel",
    "zh-hans": "阶段,触点,渠道,重要性,满意度,痛点,企业活动,负责人",
    "zh-hant": "階段,觸點,管道,重要性,滿意度,痛點,企業活動,負責人",
    "ja": "ステージ,タッチポイント,チャネル,重要度,満足度,課題,自社施策,担当者",
}


@pytest.mark.parametrize("language", ROWS)
def test_a_row_a_touchpoint(language) -> None:
    found = data(f"{ROWS[language]}\nSearch,Google,web,8,6,slow,Ads,Marketing\n,Friends,,9,,,,\n")

    assert found["customer"]["stages"] == [
        {
            "name": "Search",
            "touchpoints": [
                {"name": "Google", "channel": "web", "importance": 8, "satisfaction": 6, "friction": "slow"},
                {"name": "Friends", "importance": 9},
            ],
        }
    ]
    assert activities(found) == [{"name": "Ads", "stage": "Search", "meets": "Google", "owner": "Marketing"}]


LANES = {
    "en": ("Stage", "Customer goals", "Customer actions", "Touchpoints", "Thoughts", "Emotions", "Opportunities"),
    "de": ("Phase", "Kundenziele", "Kundenaktionen", "Kontaktpunkte", "Gedanken", "Emotionen", "Chancen"),
    "fr": ("Étape", "Objectifs", "Actions du client", "Points de contact", "Pensées", "Émotions", "Opportunités"),
    "es": ("Etapa", "Objetivos", "Acciones del cliente", "Puntos de contacto", "Pensamientos", "Emociones", "Ideas"),
    "pt": ("Etapa", "Objetivos", "Ações do cliente", "Pontos de contato", "Pensamentos", "Emoções", "Oportunidades"),
    "pl": ("Etap", "Cele", "Działania klienta", "Punkty styku", "Myśli", "Emocje", "Pomysły"),
    "zh-hans": ("阶段", "用户目标", "用户行为", "触点", "想法", "情绪", "机会点"),
    "zh-hant": ("階段", "目標", "使用者行為", "觸點", "想法", "情緒", "機會點"),
    "ja": ("ステージ", "ゴール", "行動", "タッチポイント", "思考", "感情", "改善案"),
}
CELLS = (
    ("Awareness", "Decision"),
    ("know it", "be sure"),
    ("sees an ad", "orders"),
    ('"Instagram\nReview site"', "Checkout"),
    ('"""Nice?"""', ""),
    ("😀", "-1"),
    ("", "PayPal; instalments"),
)


@pytest.mark.parametrize("language", LANES)
def test_stages_across_and_lanes_down(language) -> None:
    table = "\n".join(f"{label},{','.join(cells)}" for label, cells in zip(LANES[language], CELLS, strict=True))

    found = data(table)

    assert found["customer"]["stages"] == [
        {
            "name": "Awareness",
            "goal": "know it",
            "actions": "sees an ad",
            "mindset": "Nice?",
            "feeling": 2,
            "touchpoints": ["Instagram", "Review site"],
        },
        {
            "name": "Decision",
            "goal": "be sure",
            "actions": "orders",
            "feeling": -1,
            "ideas": ["PayPal", "instalments"],
            "touchpoints": ["Checkout"],
        },
    ]
    assert "company" not in found


@pytest.mark.parametrize("corner", ["Channel", "Kanal", "Canal", "Kanał", "渠道", "チャネル"])
def test_channels_down_and_stages_across(corner) -> None:
    found = data(f"{corner},Research,Book\nWeb,Maps; Timetables,Web booking\nPhone,,Phone booking\nShop,x,\n")

    assert stages(found) == {"Research": ["Maps", "Timetables", "Shop"], "Book": ["Web booking", "Phone booking"]}
    assert found["customer"]["stages"][0]["touchpoints"][0] == {"name": "Maps", "channel": "Web"}


@pytest.mark.parametrize("corner", ["Touchpoint", "Kontaktpunkt", "触点"])
def test_touchpoints_down_and_ticks_for_stages(corner) -> None:
    found = data(f"{corner},Research,Book,Stay\nWebsite,x,✓,\nDesk,,,yes\nKiosk,-,n/a,\n")

    assert stages(found) == {"Research": ["Website"], "Book": ["Website"], "Stay": ["Desk"]}


BLUEPRINTS = {
    "en": ("Stage,Layer,Text", "Customer action", "Frontstage", "Backstage", "Support process"),
    "de": ("Phase,Ebene,Text", "Kundenaktion", "Mitarbeiteraktionen", "Backstage", "Interne Prozesse"),
    "ja": ("ステージ,レイヤー,内容", "顧客の行動", "フロントステージ", "バックステージ", "支援プロセス"),
}


@pytest.mark.parametrize("language", BLUEPRINTS)
def test_a_long_blueprint(language) -> None:
    head, action, front, back, support = BLUEPRINTS[language]
    found = data(
        f"{head}\nBook,{action},Looks for a room\nBook,{front},Booking page\nBook,{back},Prices are set\n"
        f"Book,{support},Channel manager\nArrive,{action},Checks in\nArrive,{front},Receptionist\n"
    )

    assert stages(found) == {"Book": ["Looks for a room"], "Arrive": ["Checks in"]}
    assert activities(found) == [
        {"name": "Booking page", "stage": "Book", "meets": "Looks for a room"},
        {"name": "Prices are set", "stage": "Book", "supports": "Booking page"},
        {"name": "Channel manager", "stage": "Book", "supports": "Prices are set"},
        {"name": "Receptionist", "stage": "Arrive", "meets": "Checks in"},
    ]


def test_a_blueprint_in_lanes() -> None:
    found = data(
        "| | Book | Arrive |\n|--|--|--|\n| **Physical evidence** | Website | Lobby |\n"
        "| **Customer actions** | books | checks in |\n| *Line of interaction* | | |\n"
        "| **Frontstage** | Agent | Receptionist |\n| **Backstage** | Confirmation | |\n",
        "t.md",
    )

    assert stages(found) == {"Book": ["Website"], "Arrive": ["Lobby"]}
    assert [stage["actions"] for stage in found["customer"]["stages"]] == ["books", "checks in"]
    assert [each.get("meets", each.get("supports")) for each in activities(found)] == ["Website", "Agent", "Lobby"]


def test_a_wide_blueprint_without_touchpoints_takes_its_evidence_or_what_customers_do() -> None:
    head = "Step #,Step name,Customer action,Frontstage action,Backstage action"
    found = data(f"{head}\n1,Enter,Comes in,Greets guest,Prepares table\n2,Order,Orders,Takes order,Cooks\n")

    assert stages(found) == {"Enter": ["Comes in"], "Order": ["Orders"]}
    assert [each.get("meets", each.get("supports")) for each in activities(found)] == [
        "Comes in",
        "Greets guest",
        "Orders",
        "Takes order",
    ]
    evidence = data(f"{head},Evidence\n1,Enter,Comes in,Greets guest,Prepares table,Sign\n")
    assert (stages(evidence), evidence["customer"]["stages"][0]["actions"]) == ({"Enter": ["Sign"]}, "Comes in")


def test_a_markdown_page_says_what_the_journey_is_called_and_whose_it_is() -> None:
    page = (
        "# Hotel stay\n\n- **Persona:** Ana\n\n| Stage | Touchpoints |\n|:--|--:|\n| **1. Book** | Google<br>`Web` |\n"
    )
    found = data(page, "-")

    assert (found["journey"], found["customer"]["persona"], stages(found)) == (
        "Hotel stay",
        "Ana",
        {"Book": ["Google", "Web"]},
    )


@pytest.mark.parametrize("fence", ["{}", "# Page\n\n```mermaid\n{}\n```\n"])
def test_a_mermaid_journey(fence) -> None:
    text = "journey\n title My day\n section Go to work\n Make tea: 5: Me\n Work: 1: Me\n section Home\n Sit: 3"
    found = data(fence.format(text), "t.md" if "#" in fence else "t.mmd")

    assert (found["journey"], found["customer"]["persona"]) == ("My day", "Me")
    assert [stage["touchpoints"] for stage in found["customer"]["stages"]] == [
        [{"name": "Make tea", "feeling": 2}, {"name": "Work", "feeling": -2}],
        [{"name": "Sit", "feeling": 0}],
    ]


def test_a_mermaid_task_with_an_impossible_score_is_named_by_its_line() -> None:
    with pytest.raises(TableError, match=r"line 3: “Tea: 6: Me”: a task's score is 1 to 5, not “6”"):
        read("journey\n section A\n  Tea: 6: Me", "t.mmd")


# ------------------------------------------------------------------------------------------- where the table is


def test_the_headers_are_found_below_titles() -> None:
    found = data(
        "Customer journey map - Hotel guest\nPersona: Ana,,\n\nStage,Customer touchpoints,Company\nSearch,Google,Ads\n"
    )

    assert (found["journey"], found["customer"]["persona"]) == ("Customer journey map - Hotel guest", "Ana")
    assert stages(found) == {"Search": ["Google"]}


def test_two_rows_of_headers_are_joined() -> None:
    found = data("Stage,Customer,,Company,\n,Touchpoints,Pain points,Touchpoints,Owner\nSearch,Google,slow,Ads,Mkt\n")

    assert found["customer"]["stages"][0]["touchpoints"] == [{"name": "Google", "friction": "slow"}]
    assert activities(found) == [{"name": "Ads", "stage": "Search", "meets": "Google", "owner": "Mkt"}]


@pytest.mark.parametrize(
    "footer",
    ["Total,,", "Summe,2,1", "Source: survey 2025,,", "Légende : x,,", "\nWritten by Ana,,", "合计,3,", "Nota: x,,"],
)
def test_what_stands_below_a_table_is_left_out_and_named(footer) -> None:
    found = read(f"Stage,Customer touchpoints,Company touchpoints\nPRE-STAY,,\nSearch,Google,Ads\n{footer}\n")

    assert stages(found.built.data) == {"PRE-STAY": [], "Search": ["Google"]}
    assert len(found.table.left_out) == 1
    assert "stages without a touchpoint, kept: “PRE-STAY”" in found.assembled.notes


def test_another_table_below_is_left_out_and_named() -> None:
    found = read("Stage,Touchpoint\nA,p\nB,q\n\nOwner,Cost,Status\nAnn,3,live\n")

    assert stages(found.built.data) == {"A": ["p"], "B": ["q"]}
    assert found.table.left_out == ["rows 5 to 6, another table"]


def test_merged_cells_belong_to_every_row_and_column_that_they_span(book) -> None:
    def merge(made):
        for area in ("A1:D1", "B2:C2", "B4:C4", "B5:D5"):
            made["Map"].merge_cells(area)

    rows = [
        ["Map of a gym"],
        ["Phase", "Before", None, "After"],
        ["Stage", "Find", "Join", "Leave"],
        ["Touchpoints", "Website", None, "Letter"],
        ["What we do", "Website", None, None],
    ]
    found = imported(book(merge, Map=rows), "t.xlsx", Limits(), Wishes()).built.data

    assert found["journey"] == "Map of a gym"
    assert stages(found) == {"Find": ["Website"], "Join": ["Website"], "Leave": ["Letter"]}
    assert [stage["phase"] for stage in found["customer"]["stages"]] == ["before", "before", "after"]
    assert activities(found)[0]["stages"] == ["Find", "Join", "Leave"]


def test_the_sheet_that_fits_best_is_read_and_the_others_named(book) -> None:
    sheets = {
        "Customer": [["Name", "Age", "Goal"], ["Ana", 34, "cheap stay"]],
        "Journey map": [["Stage", "Customer touchpoints", "Company touchpoints"], ["Search", "Google", "Ads"]],
    }
    found = imported(book(**sheets), "t.xlsx", Limits(), Wishes())

    assert (stages(found.built.data), found.table.sheet) == ({"Search": ["Google"]}, "Journey map")
    assert found.table.left_out == ["the sheet “Customer”"]
    with pytest.raises(TableError, match="no such sheet; there are “Customer”, “Journey map”"):
        imported(book(**sheets), "t.xlsx", Limits(), Wishes(sheet="Nope"))
    with pytest.raises(TableError, match="lacks a column of stages"):
        imported(book(**sheets), "t.xlsx", Limits(), Wishes(sheet="customer"))


def test_a_csv_called_like_one_of_our_sheets_is_read_like_it() -> None:
    found = data("stage,name,channel,importance\nSearch,Google,web,8\n", "customer.csv")

    assert found["customer"]["stages"][0]["touchpoints"] == [{"name": "Google", "channel": "web", "importance": 8}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("touchpoint_id,customer_id,touchpoint_type,channel,journey_stage\nTP1,GM1,Social,Online,Buy\n", "customer_id"),
        ("timestamp,event,page,stage,touchpoint\n2024-01-01,view,home,A,b\n", "timestamp"),
        ("Kundennummer;Zeitstempel;Kontaktpunkt;Phase\n1;2024-01-01;Web;Kauf\n", "Kundennummer"),
    ],
)
def test_an_event_log_is_refused_by_name(text, said) -> None:
    with pytest.raises(Asked, match=f"this is an event log .*{said}.*journeygap measure is for logs"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "ResponseId,StartDate,Q1_NPS,Q2 How satisfied were you with checkout?\nR_1,2025-01-01,9,4\n",
        "Zeitstempel;Wie zufrieden waren Sie?;Warum?\n2025-01-01;4;schnell\n",
    ],
)
def test_an_export_of_answers_is_refused_by_name(text) -> None:
    with pytest.raises((Asked, TableError), match=r"this is an export of answers .*\?.*journeygap measure"):
        read(text)


# ------------------------------------------------------------------------------------------- which column is which


@pytest.mark.parametrize(
    ("header", "cells", "touchpoints"),
    [
        ("Phase,Touchpoint,User Action,System Process", "Discover,Web,views meals,checks", ["Web"]),
        (
            "Stage,User Goals,Actions,Touchpoints,Business Goals",
            "A,see value,signs up,Sign-up page,trials",
            ["Sign-up page"],
        ),
        ("Stage,Customer satisfaction,Customer touchpoints,Company owner", "A,9,Phone,Sales", ["Phone"]),
        ("Stage,Touchpoint ID,Touchpoint owner,Number of touchpoints,Touch point", "A,T1,Ann,3,Phone", ["Phone"]),
        ("Stage,Customer touchpoint 1,Customer touchpoint 2", "A,Google,Bing", ["Google", "Bing"]),
        ("Journey phase,What customers do / touchpoints,What we do (our company)", "A,• Web\n,Web", ["Web"]),
        ("Stage,Channel / Touchpoint,Notes", "A,Website,x", ["Website"]),
        ("Stage,Channels,Feelings,Thoughts", "A,Website,😀,hm", ["Website"]),
        ("Phase,Kundenzufriedenheit,Kontaktpunktverantwortlicher,Kontaktpunkt", "A,9,Ann,Telefon", ["Telefon"]),
    ],
)
def test_only_what_names_touchpoints_becomes_one(header, cells, touchpoints) -> None:
    quoted = ",".join(f'"{cell}"' for cell in cells.split(","))
    assert stages(data(f"{header}\n{quoted}\n")) == {cells.split(",")[0]: touchpoints}


def test_of_two_columns_of_stages_the_finer_is_the_stage() -> None:
    found = data("Phase,Step,User touchpoints\nBefore,Search,Google\n,Book,Website\nAfter,Rate,Email\n")

    assert [(stage["name"], stage["phase"]) for stage in found["customer"]["stages"]] == [
        ("Search", "before"),
        ("Book", "before"),
        ("Rate", "after"),
    ]


def test_steps_of_which_every_stage_has_one_are_what_customers_do() -> None:
    found = data("Stage,Step,Touchpoint\nFind,looks,Google\nBuy,pays,Shop\n")

    assert [(stage["name"], stage["actions"]) for stage in found["customer"]["stages"]] == [
        ("Find", "looks"),
        ("Buy", "pays"),
    ]


def test_two_columns_that_could_be_the_touchpoint_are_a_question_that_an_option_answers() -> None:
    text = "Stage,Touchpoints,Contact points\nA,x,y\n"
    with pytest.raises(
        Asked, match="two columns could be the customer touchpoint: B1 “Touchpoints” and C1 “Contact points”"
    ):
        read(text)

    assert stages(data(text, columns={"touchpoint": ["Contact points"], "ignore": ["B"]})) == {"A": ["y"]}


@pytest.mark.parametrize("header", ["Étape client;Quoi", "X;Y"])
def test_a_column_is_named_by_its_header_or_its_letter(header) -> None:
    first, second = header.split(";")
    found = data(f"{header}\nAchat;Web\n", columns={"stage": [first], "touchpoint": ["B" if second == "Y" else "quoi"]})

    assert stages(found) == {"Achat": ["Web"]}


def test_a_header_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(Asked, match="no header says that; the headers are “Stage”, “Touchpoint”"):
        read("Stage,Touchpoint\nA,b\n", columns={"owner": ["Boss"]})


def test_the_row_of_the_headers_by_hand() -> None:
    text = "Stage,Touchpoint\nPhase,Contact point\nA,b\n"

    assert stages(data(text)) == {"Phase": ["Contact point"], "A": ["b"]}
    assert stages(data(text, header_row=2)) == {"A": ["b"]}


def test_one_language_alone() -> None:
    assert stages(data("Etap;Punkt styku\nA;b\n", language="pl")) == {"A": ["b"]}
    with pytest.raises(TableError, match="lacks a column of stages"):
        read("Etap;Punkt styku\nA;b\n", language="ja")


def test_a_refusal_names_what_each_header_was_taken_for_and_what_lacks() -> None:
    with pytest.raises(TableError) as refused:
        read("Stage,Pain points,Colour\nA,slow,red\n")

    said = str(refused.value)
    assert "“Stage” is read as stage" in said
    assert "“Pain points” is read as friction" in said
    assert "“Colour”: no word in it is known" in said
    assert "the table lacks a column of touchpoints or of what the company does" in said
    assert "for touchpoints touchpoint, touchpoints, touch point" in said


# ------------------------------------------------------------------------------------------- what meets what


def test_what_is_in_one_row_belongs_together() -> None:
    found = data("Stage,Customer touchpoint,Company touchpoint\nA,Search,Ads; SEO\n,Friends,\nB,Search,Chat\n")

    assert [(each["name"], each.get("meets")) for each in activities(found)] == [
        ("Ads", "A/Search"),
        ("SEO", "A/Search"),
        ("Chat", "B/Search"),
    ]


def test_of_several_touchpoints_in_a_row_only_equal_names_meet() -> None:
    found = read('Stage,Customer touchpoints,Company touchpoints\nA,"1. Google\n2. Friends","→ Google\n✓ SEO"\n')

    assert [each.get("meets") for each in activities(found.built.data)] == [None, None]
    assert found.assembled.met == 1


def test_a_name_that_is_a_touchpoint_elsewhere_means_that_one() -> None:
    found = read("Stage,Customers,Company\nA,Social media,Letter\nB,Search,Social media\n")

    assert [each.get("meets") for each in activities(found.built.data)] == ["Social media", None]


def test_likely_pairs_are_named_and_not_taken() -> None:
    found = read("Stage,Customers,Company\nA,Google search; Friends,Google search ads; Letter\n")

    assert "meets" not in activities(found.built.data)[0]
    assert found.assembled.pairs == [("Google search ads", "Google search", "A")]


def test_an_owner_or_a_cost_says_that_the_company_runs_a_touchpoint() -> None:
    found = data('Stage,Touchpoint,Owner,Cost per year\nA,Shop,Ann,"$12,000"\nA,Friends,n/a,\n')

    assert activities(found) == [{"name": "Shop", "stage": "A", "owner": "Ann", "cost": 12000}]
    assert (found["company"]["period"], found["company"]["currency"]) == ("year", "USD")


# ------------------------------------------------------------------------------------------- scales and costs


def test_a_scale_that_a_header_names_is_the_files() -> None:
    found = data("Stage,Touchpoint,Rating 1-5\nA,p,4\nA,q,★★☆☆☆\n")

    assert found["customer"]["scale"] == {"min": 1, "max": 5}
    assert [each["satisfaction"] for each in found["customer"]["stages"][0]["touchpoints"]] == [4, 2]


def test_columns_on_different_scales_are_rescaled_and_listed() -> None:
    found = read("Stage,Touchpoint,Importance (1-5),Satisfaction (%)\nA,p,5,85\n")

    assert found.built.data["customer"]["stages"][0]["touchpoints"] == [
        {"name": "p", "importance": 10, "satisfaction": 8.5}
    ]
    assert found.assembled.conversions == [
        "“Importance (1-5)” is on a scale from 1 to 5, and is rescaled to 0 to 10",
        "“Satisfaction (%)” is on a scale from 0 to 100, and is rescaled to 0 to 10",
    ]


def test_ratings_that_may_be_on_two_scales_are_asked_and_not_read() -> None:
    text = "Stage,Touchpoint,Satisfaction\nA,p,4\nA,q,2\n"
    found = read(text)

    assert found.built.data["customer"]["stages"][0]["touchpoints"] == ["p", "q"]
    (question,) = found.assembled.questions
    assert "C1 “Satisfaction” is not read: the 2 ratings lie between 2 and 4" in question
    assert "--scale satisfaction=1-5 or --scale satisfaction=0-10" in question
    rated = data(text, scales={"satisfaction": (1, 5)})
    assert rated["customer"]["scale"] == {"min": 1, "max": 5}
    assert rated["customer"]["stages"][0]["touchpoints"][0] == {"name": "p", "satisfaction": 4}


def test_a_cost_of_several_is_shared_and_that_is_said() -> None:
    found = read("Stage;Customer;Company;Kosten pro Monat\nA;x;p\\, q;\nB;y;r; 1.000,00 €\n".replace("\\,", ","))
    assert activities(found.built.data)[-1]["cost"] == 1000
    both = read('Stage,Customer,Company,Cost\nA,x,"p\nq",300\n')

    assert [each["cost"] for each in activities(both.built.data)] == [150, 150]
    assert any("shared equally, 150 each" in note for note in both.assembled.notes)


def test_expectations_in_words_are_goals() -> None:
    found = data("Stage,Expectations,Touchpoints\nA,a quick answer,Chat\n")

    assert found["customer"]["stages"] == [{"name": "A", "goal": "a quick answer", "touchpoints": ["Chat"]}]


# ------------------------------------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("Étape;Point de contact\nDécouverte;Boutique\nFidélité;Réseau\n", "cp1252", "Windows-1252"),
        ("Etap;Punkty styku klienta\nPoszukiwanie;Strona główna źródła\n", "cp1250", "Windows-1250"),
        ("阶段,触点,用户行为\n发现,落地页,首次访问\n", "gb18030", "GBK"),
        ("ステージ,タッチポイント,行動\n認知,公式サイト,検索する\n", "cp932", "Shift-JIS"),
        ("階段,觸點,痛點\n發現,網站,太慢\n", "big5", "Big5"),
        ("Stage,Touchpoint\nA,café\n", "utf-16", "UTF-16"),
        ("Stage,Touchpoint\nA,café\n", "utf-16-le", "UTF-16"),
        ("Stage,Touchpoint\nA,café\n", "utf-8-sig", "UTF-8"),
    ],
)
def test_the_encoding_is_found_and_named(text, encoding, shown) -> None:
    found = read(text, encoding=encoding)

    names = [line.split(";" if ";" in text else ",")[:2] for line in text.splitlines()[1:]]
    assert stages(found.built.data) == {stage: [touchpoint] for stage, touchpoint in names}
    assert found.encoding == shown


# ------------------------------------------------------------------------------------------- laws

name = st.text(st.sampled_from("abcdefgh"), min_size=4, max_size=8).filter(lambda each: each not in {"aged", "head"})
journeys = st.lists(
    st.tuples(name, st.lists(name, min_size=1, max_size=3, unique=True)),
    min_size=1,
    max_size=4,
    unique_by=lambda each: each[0],
)


@settings(deadline=None)  # which a machine that is busy does not meet
@given(journeys)
def test_a_journey_comes_back_from_every_layout(journey) -> None:
    wanted = {f"S {stage}": [f"t {each}" for each in touchpoints] for stage, touchpoints in journey}
    rows = "Stage,Touchpoint,Importance\n" + "".join(
        f"{stage},{each},9\n" for stage, touchpoints in wanted.items() for each in touchpoints
    )
    wide = "Stage,Touchpoints\n" + "".join(f"{stage},{'; '.join(each)}\n" for stage, each in wanted.items())
    lanes = (
        f"Stage,{','.join(wanted)}\nTouchpoints,{','.join('; '.join(each) for each in wanted.values())}\nFeelings,1\n"
    )
    page = "| Stage | Touchpoints |\n| - | - |\n" + "".join(
        f"| {stage} | {'<br>'.join(each)} |\n" for stage, each in wanted.items()
    )
    diagram = "journey\n" + "".join(
        f" section {stage}\n" + "".join(f"  {each}: 3\n" for each in touchpoints)
        for stage, touchpoints in wanted.items()
    )

    for text, path in ((rows, "t.csv"), (wide, "t.csv"), (lanes, "t.csv"), (page, "t.md"), (diagram, "t.mmd")):
        assert stages(data(text, path)) == wanted


words = st.sampled_from(
    [
        "Stage",
        "Owner",
        "Satisfaction",
        "Customer",
        "Goal",
        "Pain points",
        "Touchpoint owner",
        "KPI",
        "id",
        "x",
        "Google",
        "4,5",
        "Date",
        "1. Search",
        "n/a",
        "",
        "Notes",
    ]
)


@settings(deadline=None)  # which a machine that is busy does not meet
@example([["Customer", "x", "x"], ["Stage", "Owner"], ["Stage"]])  # a group over a column without a header
@given(st.lists(st.lists(words, min_size=1, max_size=5), min_size=1, max_size=6))
def test_a_random_table_is_read_or_refused_and_touchpoints_come_from_columns_of_touchpoints(rows) -> None:
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    try:
        found = imported(text.encode(), "t.csv", Limits(), Wishes())
    except (TableError, Asked):
        return
    sound = found.built.problems or checked(found.built, Limits()).problems
    assert found.table is not None or sound
    named = {column.header.text for column in found.table.columns if column.key in {"touchpoint", "company"}}
    assert named <= {"Customer"}


def test_a_line_above_the_stages_may_end_before_the_lanes_begin() -> None:
    found = data("Hotel guest\n,Stage,Search,Book,Use\n,Touchpoints,Google,Shop,App\n")

    assert found["journey"] == "Hotel guest"
    assert stages(found) == {"Search": ["Google"], "Book": ["Shop"], "Use": ["App"]}
