"""`journeygap diff`: what a change opens and closes, of files, folders and revisions."""

import json
import os
import re

import pytest
from rich.cells import cell_len

OLD = """\
journey: J
customer:
  stages:
    - name: A
      touchpoints: [{name: x, importance: 8}, {name: y, importance: 2}]
company:
  touchpoints:
    - {name: x, stage: A, cost: 60}
    - {name: w, stage: A, cost: 40}
"""
# y is met, w is gone, and v is new and wasted: JG101 and JG201 close, another JG201 opens. Coverage 80 → 100 %, waste
# 40 of 100 → 25 of 100.
NEW = OLD.replace("{name: w, stage: A, cost: 40}", "{name: y, stage: A, cost: 15}\n    - {name: v, cost: 25}")


@pytest.fixture
def both(quick):
    quick.write("old.yaml", OLD)
    quick.write("new.yaml", NEW)
    return quick


def test_two_files(both) -> None:
    ran = both("diff", "old.yaml", "new.yaml")

    assert (ran.code, ran.err) == (0, "")
    assert [re.sub(r"  +", "  ", line) for line in ran.lines] == [
        "old.yaml → new.yaml",
        "1 finding opened, 2 closed; coverage 80% → 100% (+20 points); waste 40% → 25% (−15 points)",
        "",
        "  Before  After",
        "J",
        "  Coverage  80%  100%  +20 points",
        "  A  80%  100%  +20 points",
        "  Alignment  60%  75%  +15 points",
        "  Waste  40%  25%  −15 points",
        "  A  40%  0%  −40 points",
        "",
        "Opened (1)",
        "+  no customer of this journey meets “v” at any stage; it takes 25 (no currency stated), 25% of the",
        "  effort  wasted-activity JG201",
        "",
        "Closed (2)",
        "−  no customer of this journey meets “w” at any stage; it takes 40 (no currency stated), 40% of the",
        "  effort  wasted-activity JG201",
        "−  customers use “y” in stage “A”, and you offer nothing for it  missing-touchpoint JG101",
    ]


def test_the_same_twice(both) -> None:
    assert both("diff", "old.yaml", "old.yaml").lines == ["old.yaml → old.yaml", "Nothing has changed"]


def test_a_revision_and_the_file_as_it_is(quick, repository) -> None:
    quick.write("shop/journey.yaml", OLD)
    repository.commit()
    quick.write("shop/journey.yaml", NEW)

    for old, new, cwd in (
        ("main:shop/journey.yaml", "shop/journey.yaml", "."),
        ("main:./journey.yaml", "journey.yaml", "shop"),
        ("HEAD:shop", "shop", "."),
        ("HEAD:", ".", "."),
    ):
        ran = quick("diff", old, new, cwd=cwd)
        assert (ran.code, ran.err) == (0, "")
        assert ran.lines[0] == f"{old} → {new}"
        assert ran.lines[1].startswith("1 finding opened, 2 closed; ")


def test_two_revisions_with_the_company_files_of_their_time(quick, repository) -> None:
    journey = OLD.partition("company:")[0] + "company: ../team/company.yaml\n"
    quick.write("shop/journey.yaml", journey)
    quick.write("team/company.yaml", "company: {touchpoints: [x]}\n")
    first = repository.commit()
    quick.write("team/company.yaml", "company: {touchpoints: [x, y]}\n")
    repository.commit()

    ran = quick("diff", f"{first}:shop/journey.yaml", "main:shop/journey.yaml", "-f", "json")

    result = json.loads(ran.out)
    assert [each["code"] for each in result["closed"]] == ["JG101"]
    assert result["coverage"] == {"before": 0.8, "after": 1.0, "change": 0.2}


def test_json(both) -> None:
    result = json.loads(both("diff", "old.yaml", "new.yaml", "-f", "json").out)

    assert list(result) == [
        *("schema_version", "tool", "old", "new", "coverage", "alignment", "waste_share"),
        *("journeys", "opened", "closed", "changed"),
    ]
    assert result["old"] == {"name": "old.yaml", "journeys": 1, "errors": 0, "findings": 2}
    assert [each["activity"] for each in result["opened"]] == ["v"]
    assert [each["code"] for each in result["closed"]] == ["JG201", "JG101"]
    (journey,) = result["journeys"]
    assert journey["stages"][0]["waste_share"] == {"before": 0.4, "after": 0.0, "change": -0.4}


def test_markdown(both) -> None:
    lines = both("diff", "old.yaml", "new.yaml", "-f", "markdown").lines

    assert lines[0].startswith("**1 finding opened, 2 closed; coverage 80% → 100% (+20 points)")
    assert "### Opened (1)" in lines
    assert "### Closed (2)" in lines


def test_long_lists_are_folded_in_markdown_and_a_comment_is_never_too_long(quick) -> None:
    quick.write("old.yaml", OLD)
    for number, folded in ((9, False), (20, True), (2000, True)):
        more = "".join(f"    - {{name: useless activity number {each}}}\n" for each in range(number))
        quick.write("new.yaml", OLD + more)
        out = quick("diff", "old.yaml", "new.yaml", "-f", "markdown").out
        assert ("<details><summary>Opened" in out) is folded
        assert len(out) <= 65_536
        assert ("and 1,950 more" in out) is (number == 2000)


@pytest.mark.parametrize(("threshold", "code"), [("never", 0), ("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on_sees_what_has_opened_only(both, threshold, code) -> None:
    assert both("diff", "old.yaml", "new.yaml", "--fail-on", threshold).code == code
    # Seen the other way round, a warning and a note open.
    assert both("diff", "old.yaml", "old.yaml", "--fail-on", threshold).code == 0


def test_a_definition_error_that_has_opened_fails_always(both) -> None:
    both.write("new.yaml", NEW + "foo: 1\n")

    ran = both("diff", "old.yaml", "new.yaml")
    back = both("diff", "new.yaml", "old.yaml")

    assert (ran.code, back.code) == (1, 0)
    # One that was there before is no news.
    assert both("diff", "new.yaml", "new.yaml").code == 0
    assert both("diff", "new.yaml", "new.yaml").lines[1:] == [
        "Nothing has changed",
        "1 definition error before: figures of what has errors are not known",
        "1 definition error now: figures of what has errors are not known",
    ]
    assert "1 definition error now: figures of what has errors are not known" in ran.lines
    assert re.search(r"Coverage +80% +–", ran.out)


def test_a_stage_may_be_there_on_one_side_only(both) -> None:
    both.write("new.yaml", NEW.replace("name: A\n", "name: B\n").replace("stage: A", "stage: B"))

    ran = both("diff", "old.yaml", "new.yaml", "--stage", "B", "-f", "json")

    assert ran.code == 0
    assert both("diff", "old.yaml", "new.yaml", "--stage", "C").code == 2


def test_the_selection_holds_for_both(both) -> None:
    result = json.loads(both("diff", "old.yaml", "new.yaml", "--select", "JG101", "-f", "json").out)

    assert (result["opened"], [each["code"] for each in result["closed"]]) == ([], ["JG101"])


@pytest.mark.parametrize("shape", ["table", "markdown"])
def test_quiet_says_it_in_a_line(both, shape) -> None:
    ran = both("diff", "old.yaml", "new.yaml", "--quiet", "-f", shape, "-o", "a.json", "--fail-on", "warning")

    assert (ran.code, ran.lines) == (
        1,
        ["1 finding opened, 2 closed; coverage 80% → 100% (+20 points); waste 40% → 25% (−15 points)"],
    )
    assert json.loads((both.folder / "a.json").read_text(encoding="utf-8"))["opened"]
    assert json.loads(both("diff", "old.yaml", "new.yaml", "-q", "-f", "json").out)["opened"]


def test_a_company_file_is_not_written_over(both) -> None:
    text = OLD.partition("company:")[0] + "company: team.yaml\n"
    both.write("new.yaml", text)
    company = both.write("team.yaml", "company: {touchpoints: [x]}\n")

    ran = both("diff", "old.yaml", "new.yaml", "-o", "json=team.yaml")

    assert (ran.code, ran.out) == (2, "")
    assert "team.yaml: this run reads that file" in ran.err
    assert company.read_text(encoding="utf-8") == "company: {touchpoints: [x]}\n"


def test_a_file_that_is_called_like_one_of_a_revision_is_that_file(both, repository) -> None:
    both.write("shop/journey.yaml", OLD)
    repository.commit()
    both.write("main:shop/journey.yaml", NEW)

    assert both("diff", "old.yaml", "main:shop/journey.yaml").lines[1].startswith("1 finding opened, 2 closed; ")


def test_a_journey_through_a_linked_folder_is_the_same_in_the_revision(quick, repository) -> None:
    quick.write("real/company.yaml", "company: {touchpoints: [x]}\n")
    (quick.folder / "link").symlink_to("real")
    quick.write("journey.yaml", OLD.partition("company:")[0] + "company: link/company.yaml\n")
    repository.commit()

    assert quick("diff", "HEAD:journey.yaml", "journey.yaml").lines[1:] == ["Nothing has changed"]


def test_a_name_that_is_no_text_is_the_same_in_the_revision(quick, repository) -> None:
    name = os.fsdecode(b"b\xff.journey.yaml")
    quick.write(name, OLD)
    repository.commit()

    for shape in ("table", "markdown", "json"):
        ran = quick("diff", f"HEAD:{name}", name, "-f", shape)
        assert (ran.code, ran.err) == (0, "")
    assert quick("diff", f"HEAD:{name}", name).lines == [
        r"HEAD:b\udcff.journey.yaml → b\udcff.journey.yaml",
        "Nothing has changed",
    ]


def test_files(both) -> None:
    ran = both("diff", "old.yaml", "new.yaml", "-o", "a.md", "-o", "b.json", "-o", "c.txt")

    assert (ran.code, ran.err) == (0, "")
    assert (both.folder / "a.md").read_text(encoding="utf-8").startswith("**1 finding opened")
    assert json.loads((both.folder / "b.json").read_text(encoding="utf-8"))["schema_version"] == 1
    assert (both.folder / "c.txt").read_text(encoding="utf-8") == ran.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("old.yaml", "gone.yaml"), "gone.yaml: there is no such file or folder"),
        (("gone:old.yaml", "new.yaml"), "gone: git knows no such revision here"),
        (("main:gone.yaml", "new.yaml"), "main:gone.yaml: there is no such file or folder in that revision"),
        (("--", "-x:old.yaml", "new.yaml"), "-x: git knows no such revision here"),
        (("main:../x", "new.yaml"), "main:../x: the path leads out of the repository"),
        ((":old.yaml", "new.yaml"), ":old.yaml: name a revision before the colon, as in HEAD:journey.yaml"),
        ((r"C:\old.yaml", "new.yaml"), r"C:\old.yaml: there is no such file or folder"),
        (("main@{2026:x", "new.yaml"), "main@{2026:x: there is no such file or folder"),
        ((".", "new.yaml"), ".: no journey files here"),
        (("-", "-"), "standard input can be one side only"),
        (("old.yaml", "new.yaml", "-o", "json=new.yaml"), "new.yaml: this run reads that file"),
    ],
)
def test_wrong_usage(both, repository, args, said) -> None:
    repository.commit()

    ran = both("diff", *args)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_folder_goes_with_a_folder(both) -> None:
    both.write("shop/journey.yaml", OLD)

    ran = both("diff", "shop", "new.yaml")

    assert (ran.code, ran.err) == (2, "journeygap: a folder can be compared with a folder, and a file with a file\n")


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(both, columns) -> None:
    both.write("new.yaml", NEW.replace("name: v", "name: 选择银行选择银行选择银行选择银行选择银行选择银行选择银行"))

    out = both("diff", "old.yaml", "new.yaml", COLUMNS=str(columns)).out

    assert [line for line in out.splitlines() if cell_len(line) > columns] == []


@pytest.mark.parametrize(
    "name", ["|", "`", "<script>alert(1)</script>", r"\e[31mred\n::error::x", "\\u202e", "[bold]x", "=1+1"]
)
def test_hostile_names_are_harmless(both, name) -> None:
    both.write("new.yaml", NEW.replace("name: v", f'name: "{name}"'))

    for shape in ("table", "markdown"):
        ran = both("diff", "old.yaml", "new.yaml", "-f", shape)
        assert ran.code == 0
        assert not re.search("[\x1b\u202e]|^::", ran.out, re.MULTILINE)
        assert shape == "table" or "<script>" not in ran.out


def test_plain_where_the_output_takes_no_marks(tool) -> None:
    tool.write("old.yaml", OLD)
    tool.write("new.yaml", NEW)

    ran = tool("diff", "old.yaml", "new.yaml", encoding="ascii", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert ran.code == 0
    assert ran.lines[0] == "old.yaml -> new.yaml"
