"""`journeygap import`: a journey file from a workbook or a table."""

import pytest
from openpyxl import load_workbook

JOURNEY = """\
journey: First food box
customer:
  evidence:
    - {id: talks, kind: interview}
  stages:
    - name: Hearing of it
      touchpoints: [A friend's kitchen, {name: Forum, importance: 3, evidence: talks}]
    - name: Choosing
      touchpoints:
        - {name: Menu, importance: 9, expects: {ease: 8}}
company:
  touchpoints:
    - {name: Menu page, stage: Choosing, meets: Menu, cost: 40}
    - {name: Testing, meets: [], supports: Menu page}
"""


@pytest.fixture
def exported(quick):
    """The tool, with a workbook that export wrote; `change` changes its cells."""
    quick.write("journey.yaml", JOURNEY)
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0

    def change(**cells):
        book = load_workbook(quick.folder / "book.xlsx")
        for place, value in cells.items():
            sheet, _, cell = place.partition("_")
            book[sheet][cell] = value
        book.save(quick.folder / "book.xlsx")

    quick.change = change
    return quick


def test_what_was_exported_comes_back(exported) -> None:
    ran = exported("import", "book.xlsx", "-o", "back.yaml")

    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines() == [
        "book.xlsx is read as a workbook of journeygap",
        "  found: 2 stages, 3 customer touchpoints, 2 company touchpoints",
        "journeygap: back.yaml is written",
    ]
    assert (exported.folder / "back.yaml").read_text(encoding="utf-8") == (
        "journey: First food box\ncustomer:\n  evidence:\n    - {id: talks, kind: interview}\n  stages:\n"
        "    - name: Hearing of it\n      touchpoints:\n        - A friend's kitchen\n"
        "        - {name: Forum, importance: 3, evidence: talks}\n"
        "    - name: Choosing\n      touchpoints:\n        - {name: Menu, importance: 9, expects: {ease: 8}}\n"
        "company:\n  touchpoints:\n    - {name: Menu page, stage: Choosing, meets: Menu, cost: 40}\n"
        "    - {name: Testing, meets: [], supports: Menu page}\n"
    )


def problems(ran):
    """The lines of standard error that are not the summary."""
    return [line for line in ran.err.splitlines() if not line.startswith("  ") and " is read as " not in line]


NO_VALUE = "the formula “=1+1” without a value; open the file in a spreadsheet and save it"
PASTE = "put the value itself there: copy the cell and paste it as a value"


def test_what_does_not_fit_is_said_by_cell_all_at_once(exported) -> None:
    exported.change(
        Customer_K2="high",
        Customer_A3="Hearing of",
        Company_K2="=1+1",
        Company_L1="owers",
        Stages_Z3="x",
        Evidence_D2=2.5,
    )

    ran = exported("import", "book.xlsx", "-o", "back.yaml")

    assert (ran.code, ran.out) == (1, "")
    assert sorted(problems(ran)) == [
        f"book.xlsx: Company!K2: cost takes a number, not {NO_VALUE}, or {PASTE}",
        "book.xlsx: Company!L1: the sheet Company has no column “owers”; did you mean “owner”?",
        "book.xlsx: Customer!A3: the sheet Stages has no stage “Hearing of”; did you mean “Hearing of it”?",
        "book.xlsx: Customer!K2: importance takes a number, not “high”",
        "book.xlsx: Evidence!D2: sample takes a whole number, not 2.5",
        "book.xlsx: Stages!Z1: there is something in this column, and it has no header; write it, or empty the column",
    ]
    assert not (exported.folder / "back.yaml").exists()


def test_definition_errors_are_said_by_cell(exported) -> None:
    exported.change(
        Customer_H2="requird",
        Customer_K3=99,
        Company_C2="Chosing",
        Company_D2="Menue",
        Evidence_C2="spring",
        Company_A3=None,
    )

    ran = exported("import", "book.xlsx")

    assert (ran.code, ran.out) == (1, "")
    places = {line.split(": ")[1]: line.split(": ", 2)[2] for line in problems(ran)}
    assert (
        places["Customer!H2"]
        == "“need” of “A friend's kitchen” in stage “Hearing of it” is required or optional, not “requird”; "
        "did you mean “required”?"
    )
    assert places["Evidence!C2"].startswith("“date” of “talks” takes a date such as 2026-03-31, not the text “spring”")
    assert places["Company!D3"] == "the key “name” is missing here; add name: …"

    exported.change(Customer_H2=None, Evidence_C2=None, Company_A3="Testing")
    ran = exported("import", "book.xlsx")

    places = {line.split(": ")[1]: line.split(": ", 2)[2] for line in problems(ran)}
    assert places.keys() == {"Customer!K3", "Company!C2", "Company!D2"}
    assert places["Customer!K3"].startswith(
        "the rating 99 of “Forum” in stage “Hearing of it” is outside the scale from 0 to 10"
    )
    assert places["Company!C2"] == "no stage in this file is called “Chosing”; did you mean “Choosing”?"


def test_what_stands_twice_is_said_by_both_cells(quick, book) -> None:
    data = book(
        Customer=[["stage", "name", "id"], ["A", "x"], ["A", "y"], ["A", "on line 9"], ["A", "X"], ["A", "z", "y"]],
        Company=[["name", "stage"], ["p", "A"], ["q", "A"], ["p", "A"]],
        Stages=[["name", "note"], ["A", "one\ntwo"]],
    )
    (quick.folder / "a.xlsx").write_bytes(data)

    ran = quick("import", "a.xlsx")

    assert (ran.code, ran.out) == (1, "")
    assert [line.split("; ")[:2] for line in problems(ran)] == [
        ["a.xlsx: Customer!B5: two touchpoints in stage “A” are called “X”", "the first is at Customer!B2"],
        ["a.xlsx: Customer!B6: two touchpoints in stage “A” are called “y”", "the first is at Customer!B3"],
        ["a.xlsx: Company!A4: two company touchpoints are called “p”", "the first is at Company!A2"],
    ]


def test_columns_are_found_in_any_order_case_and_spacing(quick, book) -> None:
    data = book(
        Customer=[
            ["  NAME", "Stage ", "Satisfaction: ease", "IMPORTANCE"],
            ["Search", "Trigger", 4, "9"],
            [None, None, None, None],
            ["Forum", None, None, None],
            [None, "Later", None, None],
        ],
        Elsewhere=[["x"]],
    )
    (quick.folder / "mine.xlsx").write_bytes(data)

    ran = quick("import", "mine.xlsx")

    assert ran.code == 0
    assert "  note: the sheet “Elsewhere” is not read\n" in ran.err
    assert ran.out == (
        "journey: mine\ncustomer:\n  stages:\n    - name: Trigger\n      touchpoints:\n"
        "        - {name: Search, importance: 9, satisfaction: {ease: 4}}\n        - Forum\n    - {name: Later}\n"
    )


def test_metrics_go_where_they_were_measured(quick, book) -> None:
    data = book(
        Customer=[["stage", "name"], ["A", "Search"], ["B", "Chat"]],
        Company=[["name", "stage"], ["Chat", "A"], ["Chat", "B"]],
        Metrics=[
            ["stage", "touchpoint", "company touchpoint", "name", "value"],
            [None, None, None, "NPS", 1],
            ["b", None, None, "m", 2],
            [None, "chat", None, "m", 3],
            [None, None, "Chat (2)", "m", 4],
        ],
    )
    (quick.folder / "mine.xlsx").write_bytes(data)

    assert quick("import", "mine.xlsx", "--name", "Mine").out == (
        "journey: Mine\ncustomer:\n  metrics:\n    - {name: NPS, value: 1}\n  stages:\n"
        "    - name: A\n      touchpoints: [Search]\n"
        "    - name: B\n      metrics:\n        - {name: m, value: 2}\n      touchpoints:\n"
        "        - name: Chat\n          metrics:\n            - {name: m, value: 3}\n"
        "company:\n  touchpoints:\n    - {name: Chat, stage: A}\n"
        "    - name: Chat\n      stage: B\n      metrics:\n        - {name: m, value: 4}\n"
    )


def test_metrics_of_nothing_are_said(quick, book) -> None:
    data = book(
        Customer=[["stage", "name"], ["A", "Search"], ["B", "Search"]],
        Company=[["name", "stage"], ["Chat", "A"], ["Chat", "B"]],
        Metrics=[
            ["stage", "touchpoint", "company touchpoint", "name", "value"],
            ["C", None, None, "m", 1],
            [None, "Serch", None, "m", 1],
            [None, "Search", None, "m", 1],
            [None, None, "Chat", "m", 1],
            [None, "Search", "Chat", "m", 1],
        ],
    )
    (quick.folder / "mine.xlsx").write_bytes(data)

    assert problems(quick("import", "mine.xlsx")) == [
        "mine.xlsx: Metrics!A2: the sheet Stages has no stage “C”; it has “A” and “B”",
        "mine.xlsx: Metrics!B3: no stage has a touchpoint “Serch”; did you mean “Search”?",
        "mine.xlsx: Metrics!B4: several stages have a touchpoint “Search”; say which in the column stage",
        "mine.xlsx: Metrics!C5: the sheet Company has 2 called “Chat”; write Chat (1) for the first",
        "mine.xlsx: Metrics!B6: a figure belongs to a customer touchpoint or a company touchpoint; keep one",
    ]


OTHER = JOURNEY.partition("company:")[0].replace("First food box", "Gift box").replace("Choosing", "Giving")
SHARED = """\
company:
  touchpoints:
    - {name: Menu page, stage: Choosing, meets: Menu, cost: 40}
    - {name: Gift card, stage: Giving, meets: Giving/Menu}
"""


def test_a_company_file_that_other_journeys_share_comes_back_as_one(quick) -> None:
    quick.write("one.journey.yaml", JOURNEY.partition("company:")[0] + "company: ours.company.yaml\n")
    quick.write("two.journey.yaml", OTHER + "company: ours.company.yaml\n")
    quick.write("ours.company.yaml", SHARED)
    assert quick("export", "one.journey.yaml", "-o", "one.xlsx").code == 0

    (quick.folder / "back").mkdir()
    ran = quick("import", "one.xlsx", "-o", "back/one.journey.yaml")

    assert (ran.code, ran.out) == (0, "")
    assert (quick.folder / "back/one.company.yaml").read_text(encoding="utf-8") == SHARED
    assert (quick.folder / "back/one.journey.yaml").read_text(encoding="utf-8").endswith("company: one.company.yaml\n")
    assert quick("check", "back/one.journey.yaml").code == 0
    assert quick("import", "one.xlsx", "-o", "back/one.journey.yaml").code == 2
    assert "no stage in this file is called “Giving”" in quick("import", "one.xlsx").err


COMMENTED = """\
# our first map
journey: First food box
customer:
  stages:
    - name: Hearing of it   # from the interviews
      touchpoints:
        # friends first
        - A friend's kitchen
        - {name: Forum, importance: 3}  # small
    - name: Choosing
      mindset: |
        One line
        and another
      touchpoints:
        - name: Menu
          channel:
            - web
            - app
          importance: 9
company:
  touchpoints:
    # the page
    - {name: Menu page, stage: Choosing, meets: Menu, cost: 40}
    - {name: Testing, meets: []}
"""


def test_what_was_changed_in_a_workbook_goes_back_into_the_file_and_comments_stay(quick) -> None:
    quick.write("journey.yaml", COMMENTED)
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0
    assert "nothing differs" in quick("import", "book.xlsx", "--into", "journey.yaml").err
    assert (quick.folder / "journey.yaml").read_text(encoding="utf-8") == COMMENTED
    book = load_workbook(quick.folder / "book.xlsx")
    column = {cell.value: cell.column for cell in book["Customer"][1]}
    book["Customer"].cell(3, column["importance"]).value = 7
    book["Customer"].cell(4, column["channel"]).value = "web; shop"
    book["Customer"].cell(4, column["satisfaction"]).value = 5
    book["Customer"].append(["Choosing", "Phone"])
    book["Company"].delete_rows(3)
    book.save(quick.folder / "book.xlsx")

    dry = quick("import", "book.xlsx", "--into", "journey.yaml", "--dry-run")
    assert (dry.code, dry.err.splitlines()[-1]) == (0, "journeygap: journey.yaml would change")
    assert (quick.folder / "journey.yaml").read_text(encoding="utf-8") == COMMENTED
    ran = quick("import", "book.xlsx", "--into", "journey.yaml")

    assert (ran.code, ran.out) == (0, "")
    assert (quick.folder / "journey.yaml").read_text(encoding="utf-8") == (
        COMMENTED.replace("importance: 3}", "importance: 7}")
        .replace("            - app\n", "            - shop\n")
        .replace("importance: 9\n", "importance: 9\n          satisfaction: 5\n        - Phone\n")
        .replace("    - {name: Testing, meets: []}\n", "")
    )


def test_company_files_are_changed_where_their_touchpoints_are(quick) -> None:
    quick.write("one.journey.yaml", JOURNEY.partition("company:")[0] + "company: [a.company.yaml, b.company.yaml]\n")
    quick.write("a.company.yaml", "# a\ncompany:\n  touchpoints:\n    - {name: Menu page, meets: Menu, cost: 40}\n")
    quick.write("b.company.yaml", "# b\ncompany:\n  touchpoints:\n    - {name: Testing, stage: Elsewhere}\n")
    assert quick("export", "one.journey.yaml", "-o", "book.xlsx").code == 0
    book = load_workbook(quick.folder / "book.xlsx")
    column = {cell.value: cell.column for cell in book["Company"][1]}
    book["Company"].cell(3, column["owner"]).value = "Lab"
    book.save(quick.folder / "book.xlsx")

    ran = quick("import", "book.xlsx", "--into", "one.journey.yaml")

    assert (ran.code, ran.err.splitlines()[-1]) == (0, "journeygap: b.company.yaml is changed")
    assert (quick.folder / "b.company.yaml").read_text(encoding="utf-8") == (
        "# b\ncompany:\n  touchpoints:\n    - {name: Testing, stage: Elsewhere, owner: Lab}\n"
    )


def test_where_one_of_the_files_may_not_be_changed_none_is(quick) -> None:
    journey = JOURNEY.partition("company:")[0] + "company: a.company.yaml\n"
    quick.write("one.journey.yaml", journey)
    company = "company:\n  touchpoints:\n    - {name: Menu page, meets: Menu, cost: 40}\n"
    path = quick.write("a.company.yaml", company)
    assert quick("export", "one.journey.yaml", "-o", "book.xlsx").code == 0
    book = load_workbook(quick.folder / "book.xlsx")
    for sheet, key, value in (("Customer", "importance", 2), ("Company", "cost", 41)):
        column = {cell.value: cell.column for cell in book[sheet][1]}[key]
        book[sheet].cell(2, column).value = value
    book.save(quick.folder / "book.xlsx")
    path.chmod(0o444)

    ran = quick("import", "book.xlsx", "--into", "one.journey.yaml")
    path.chmod(0o644)

    assert (ran.code, "a.company.yaml" in ran.err) == (2, True)
    assert (quick.folder / "one.journey.yaml").read_text(encoding="utf-8") == journey
    assert path.read_text(encoding="utf-8") == company
    assert quick("import", "book.xlsx", "--into", "one.journey.yaml").err.count("is changed") == 2


def test_into_refuses_what_it_can_not_edit_piece_by_piece_and_leaves_it_as_it_was(quick) -> None:
    aliased = "journey: J\ncustomer:\n  stages:\n    - {name: &a A, note: *a, touchpoints: [x]}\n"
    quick.write("journey.yaml", aliased)
    assert quick("export", "journey.yaml", "-o", "book.xlsx").code == 0

    ran = quick("import", "book.xlsx", "--into", "journey.yaml")
    both = quick("import", "book.xlsx", "--into", "journey.yaml", "-o", "new.yaml")

    assert (ran.code, "it uses aliases (*name)" in ran.err) == (2, True)
    assert (both.code, "--into and -o don't go together" in both.err) == (2, True)
    assert (quick.folder / "journey.yaml").read_text(encoding="utf-8") == aliased


@pytest.mark.parametrize("text", ["Stage,Customers\nA,Search\n", "| Stage | Customers |\n|--|--|\n| A | Search |\n"])
def test_a_table_is_read_from_standard_input(quick, text) -> None:
    ran = quick("import", "-", stdin=text)

    assert (ran.code, ran.out) == (
        0,
        "journey: Journey\ncustomer:\n  stages:\n    - name: A\n      touchpoints: [Search]\n",
    )
    assert ran.err.startswith("standard input is read as ")


def test_a_dry_run_says_what_would_be_read_and_writes_nothing(quick) -> None:
    quick.write("t.csv", "Stage,Customers\nA,Search\n")

    ran = quick("import", "t.csv", "-o", "journey.yaml", "--dry-run")

    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[-1] == "nothing is written: this was a dry run"
    assert not (quick.folder / "journey.yaml").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--column", "touchpoint"], "--column touchpoint: write KEY=HEADER"),
        (["--column", "colour=X"], "no column is read as “colour”; it may be phase, stage"),
        (["--column", "owner=X"], "no header says that; the headers are “Stage”, “Customers”"),
        (["--scale", "5"], "--scale 5: write the lowest and the highest rating, such as 1-5"),
        (["--scale", "5-1"], "--scale 5-1: write the lowest"),
        (["--scale", "cost=1-5"], "ratings are importance, expects, satisfaction, delivers, feeling"),
        (["--language", "klingon"], "the languages are en, de, fr"),
        (["--encoding", "klingon"], "no encoding is called that"),
        (["--encoding", "utf-32"], "the file is not in it"),
        (["--sheet", "S"], "there is no such sheet"),
        (["--header-row", "7"], "there is no row 7 in it"),
    ],
)
def test_options_that_are_not_what_they_take(quick, options, said) -> None:
    quick.write("t.csv", "Stage,Customers\nA,Search\nB,Shop\n")

    ran = quick("import", "t.csv", *options)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


TABLE = """\
Our company,Journey stage,What customers use,Owner
Direct mail,Out of market,"Conferences
• Social media; Articles",Ann
,,Social media,
Social media; Video,Trigger,–,
"""


def test_a_table_of_stages_and_touchpoints(quick) -> None:
    quick.write("our table.csv", TABLE)

    ran = quick("import", "our table.csv")

    assert ran.code == 0
    assert ran.out == (
        "journey: our table\ncustomer:\n  stages:\n    - name: Out of market\n"
        "      touchpoints: [Conferences, Social media, Articles]\n    - {name: Trigger}\ncompany:\n  touchpoints:\n"
        "    - {name: Direct mail, stage: Out of market, meets: [Conferences, Social media, Articles], owner: Ann}\n"
        "    - {name: Social media, stage: Trigger}\n"
        "    - {name: Video, stage: Trigger}\n"
    )
    assert ran.err.splitlines() == [
        "our table.csv is read as one row per touchpoint, headers in row 1",
        "  read: A1 “Our company” → company touchpoint",
        "  read: B1 “Journey stage” → stage",
        "  read: C1 “What customers use” → customer touchpoint",
        "  read: D1 “Owner” → owner",
        "  note: alone in a row with several customer touchpoints, and so meets each of them: “Direct mail”",
        "  note: stages without a touchpoint, kept: “Trigger”",
        "  found: 2 stages, 3 customer touchpoints, 3 company touchpoints",
        "  1 of 3 company touchpoints meets a customer touchpoint",
        "  where the table does not say what meets what, add meets: [NAME] to a company touchpoint",
    ]


def test_the_same_table_in_a_workbook(quick, book) -> None:
    rows = [["stage", "customers", "company"], ["A", "Search\nForum", None], [None, "Chat", "Chat"]]
    (quick.folder / "t.xlsx").write_bytes(book(Sheet1=[[None]], Journey=rows))

    assert quick("import", "t.xlsx").out == (
        "journey: t\ncustomer:\n  stages:\n    - name: A\n      touchpoints: [Search, Forum, Chat]\n"
        "company:\n  touchpoints:\n    - {name: Chat, stage: A}\n"
    )


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("stage,customers\n,Search\n", 1, "t.csv: B2: this row has no stage, and there is none above it"),
        ("stage,customers\n", 2, "t.csv: nothing below A1 “stage” names a stage"),
        (
            "Stag,x\na,b\n",
            2,
            "the table lacks a column of stages and a column of touchpoints or of what the company does",
        ),
        ("", 2, "t.csv: there is no table in it: nothing is filled in"),
        ("PK", 2, "t.csv: the workbook is damaged"),
    ],
)
def test_a_table_that_makes_no_journey(quick, text, code, said) -> None:
    quick.write("t.csv", text)

    ran = quick("import", "t.csv", "-o", "back.yaml")

    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert not (quick.folder / "back.yaml").exists()


def test_never_over_a_file_that_is_there(exported) -> None:
    for name in ("journey.yaml", "book.xlsx"):
        before = (exported.folder / name).read_bytes()
        ran = exported("import", "book.xlsx", "-o", name)
        assert (ran.code, ran.out) == (2, "")
        assert (exported.folder / name).read_bytes() == before
    assert (
        "journey.yaml: the file already exists; name another one"
        in exported("import", "book.xlsx", "-o", "journey.yaml").err
    )


@pytest.mark.parametrize(
    "name", ["|", "`a`", "<script>", "::error::", "=cmd", "[red]x", "网站", "موقع", "a\x1b[31m", "\u202ex"]
)
def test_hostile_names_in_a_table(quick, name) -> None:
    quick.write("t.csv", f'stage,customers,company\n"{name}","{name}","{name}"\n')

    ran = quick("import", "t.csv", "-o", "journey.yaml")

    assert ran.code == 0
    assert quick("check", "journey.yaml").code == 0
    assert "\x1b" not in (quick.folder / "journey.yaml").read_text(encoding="utf-8")


def test_an_empty_name_is_said(quick) -> None:
    quick.write("t.csv", TABLE)

    ran = quick("import", "t.csv", "--name", " ")

    assert (ran.code, ran.out) == (1, "")
    assert problems(ran) == ["t.csv: “journey” is empty; write its value, or remove the key"]
