"""A comparison as Markdown and as a table: whole, harmless, and never more than a comment or a terminal can hold."""

import json

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from journeygap.core.text import plain
from journeygap.reporters.comparison import json as json_reporter
from journeygap.reporters.comparison import markdown, table
from journeygap.reporters.view import View
from journeygap.results.comparison import Side, compare
from journeygap.words.comparison import lines

COMMENT = 65_536
"""What GitHub takes, in characters."""
HOSTILE = [
    "a | b",
    "`code` ``",
    "</td></table></details>",
    "<script>alert(1)</script>",
    "x\n\n## heading\n::error::oh",
    "=cmd|' /C calc'!A0",
    "[link](javascript:alert(1))",
    "@everyone",
    "\x1b[31mred\x1b[0m",
    "\u202egnp.exe",
    "a\0b",
    "[bold red]rich[/]",
    "مرحبا עולם",
    "选择银行" * 30,
    "x" * 200_000,
]


@pytest.fixture
def compared(analysed):
    """A function from the texts of two journeys to what is between them."""

    def between(old, new, names=("old.yaml", "new.yaml")):
        files = frozenset({"journey.yaml"})
        sides = [
            Side(analysed(text), name, "journey.yaml", is_folder=False, files=files)
            for text, name in zip((old, new), names, strict=True)
        ]
        return compare(*sides)

    return between


def journey(stages, activities):
    """Write a journey of stages with one touchpoint each, and of activities without a stage; as JSON, which is YAML."""
    return json.dumps(
        {
            "journey": "J",
            "customer": {"stages": [{"name": each, "touchpoints": [f"{each} point"[-90:]]} for each in stages]},
            "company": {"touchpoints": [{"name": each} for each in activities]},
        }
    )


def columns(text, width):
    return [line for line in text.splitlines() if cell_len(line) > width]


def test_markdown_word_for_word(compared):
    old = journey(["A", "B"], ["w"])
    # C takes B's place. The two dark stages and what is missing in B close, and so for C they open; w is gone, v came.
    text = "".join(markdown.render(compared(old, journey(["A", "C"], ["v"]))))

    summary, figures, *rest = text.split("\n\n")
    assert summary == "**3 findings opened, 3 closed** (old.yaml → new.yaml)"
    assert figures.splitlines() == [
        "|                 |   Before |   After | Change   |",
        "|:----------------|---------:|--------:|:---------|",
        "| **J**: coverage |       0% |      0% |          |",
        "| alignment       |       0% |      0% |          |",
        "| waste           |     100% |    100% |          |",
        "| coverage of C   |        – |      0% | new      |",
        "| coverage of B   |       0% |       – | gone     |",
    ]
    assert (rest[0], rest[2]) == ("### Opened (3)", "### Closed (3)")
    assert [line.split("|")[2].strip() for line in rest[1].splitlines()[2:]] == [
        "JG106 dark-stage",
        "JG101 missing-touchpoint",
        "JG201 wasted-activity",
    ]


def test_long_lists_are_cut_to_what_there_is_room_for_and_say_so(compared):
    wordy = [f"{number} " + "an activity with a very long name " * 6 for number in range(300)]
    text = "".join(markdown.render(compared(journey(["A"], []), journey(["A"], wordy))))

    assert len(text) <= COMMENT
    assert "<details><summary>Opened (300)</summary>" in text
    shown = text.count("JG201 wasted-activity")
    assert shown in {20, 50}
    assert f"… and {300 - shown} more: `journeygap diff --top 0` shows all" in text


def test_every_part_has_room_however_long_the_others_are(compared):
    wordy = [f"{number} " + "long " * 40 for number in range(200)]
    text = "".join(markdown.render(compared(journey(wordy[:100], wordy[100:]), journey(wordy[50:150], wordy[:50]))))

    assert len(text) <= COMMENT
    for part in ("Coverage, alignment and waste", "Opened", "Closed"):
        assert f"<details><summary>{part}" in text
    assert text.count("<details>") == text.count("</details>")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_harmless_everywhere(compared, name):
    name = name.replace("\0", "")  # YAML has no such character
    found = compared(journey(["A"], []), journey(["A", name], [name]), names=(f"{name}:old", "new"))

    text = "".join(markdown.render(found))
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert len(text) <= COMMENT
    assert "<script" not in html
    assert "<a href" not in html
    assert html.count("<table>") == text.count("\n|:-") == html.count("</table>")
    assert (html.count("<h1>"), html.count("<h2>"), html.count("<h3>")) == (0, 0, text.count("\n### "))
    assert "\x1b" not in text
    assert "\u202e" not in text
    for width in (40, 80, 120):
        for ascii_only in (False, True):
            view = View(width=width, ascii=ascii_only, top=0)
            shown = "".join(table.render(found, view))
            assert columns(shown, width) == []
            assert "\x1b" not in shown
            assert "\u202e" not in shown
    assert json.loads("".join(json_reporter.render(found)))["old"]["name"] == f"{name}:old"


def test_plain_marks_where_the_output_takes_no_others(compared):
    found = compared(journey(["A", "B"], ["w"]), journey(["A", "C"], ["v"]))

    assert plain("".join(table.render(found, View(width=80, ascii=True)))).isascii()


def test_only_so_many_of_each_list_are_shown(compared):
    found = compared(journey(["A"], []), journey(["A"], [f"w{number}" for number in range(12)]))

    shown = "".join(table.render(found, View(width=80, top=5)))
    assert "Opened (12)" in shown
    assert shown.count("+  ") == 5
    assert "… and 7 more: --top 0 shows all" in shown
    assert "".join(table.render(found, View(width=80, top=0))).count("+  ") == 12


def test_nothing_is_said_in_a_line(compared):
    found = compared(journey(["A"], ["w"]), journey(["A"], ["w"]))

    assert "".join(table.render(found, View(width=80))) == "old.yaml → new.yaml\nNothing has changed\n"
    assert "".join(markdown.render(found)) == "**Nothing has changed** (old.yaml → new.yaml)\n"
    assert list(lines(found)) == ["Nothing has changed\n"]
