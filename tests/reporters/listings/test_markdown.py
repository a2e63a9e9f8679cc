"""Findings as a Markdown table; whatever is escaped comes back whole when Markdown is rendered."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from wcwidth import wcswidth

from journeygap.core.text import visible
from journeygap.reporters.listings import markdown

JOURNEY = """\
journey: Choosing a bank
customer:
  stages:
    - name: Compare
      touchpoints: [Comparison site, Branch visit]
company:
  touchpoints:
    - {name: Branch visit, stage: Compare}
    - {name: Billboards, stage: Compare}
"""
HOSTILE = [
    "a | b",
    "a\\|b",
    "\\",
    "`code` ``",
    "<script>alert(1)</script>",
    "<!-- -->",
    "</td></table>",
    "**bold** _em_ ~~gone~~ ~one~",
    "[link](javascript:alert(1)) ![i](x)",
    "[ref]: /x",
    "[^1]",
    "&amp; &#64; &copy; & R&D",
    "https://example.org www.example.org WWW.example.org ftp://example.org",
    "me@example.org",
    "@everyone and @acme/team",
    "# heading",
    "===",
    "---",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "> quote",
    "[ ] task",
    "$x^2$",
    "=cmd|' /C calc'!A0",
    "::error::oh",
    "[bold red]rich[/]",
    "مرحبا | עולם",
    "比较 | 分行",
    "<https://example.org>",
    "<a name=x>",
]
SPECIAL = st.text(st.sampled_from("|\\`*_[]()#~<>&!@:/.w-+=1a$;\n\r\t \u202e\x00比'\""), max_size=30)
READER = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])


def text_of(tokens) -> str:
    """Return what a reader sees of a piece of Markdown; fails on anything but text and comments."""
    shown = []
    for token in tokens:
        if token.type == "html_inline":
            assert token.content == "<!-- -->"
        else:
            assert token.type in {"text", "text_special"}, token
            shown.append(token.content)
    return "".join(shown)


def cells(page: str) -> list[list[str]]:
    """Return the cells of the one table of a page, as a reader sees them."""
    rows: list[list[str]] = []
    tokens = READER.parse(page)
    assert [token.type for token in tokens if token.level == 0] == ["table_open", "table_close"]
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(text_of(token.children))
    return rows


def whole(text: str) -> str:
    return visible(text).strip()


@given(SPECIAL | st.text(max_size=30))
@example("&#x41;")
@example("a&amp")
@example("1.")
def test_a_cell_comes_back_whole(text) -> None:
    page = markdown.table(["A", "B"], [[markdown.escaped(text), "x"], ["y", markdown.escaped(text)]])

    assert cells(page) == [["A", "B"], [whole(text), "x"], ["y", whole(text)]]


@given(SPECIAL | st.text(max_size=30))
@example("===")
@example("12. x")
@example("    code")
def test_a_paragraph_a_heading_and_a_list_item_come_back_whole(text) -> None:
    shown = markdown.escaped(text)
    page = READER.parse(f"{shown}\n\n# {shown}.\n\n- x: {shown}\n")

    inline = [text_of(token.children) for token in page if token.type == "inline"]
    assert inline == [*([whole(text)] if whole(text) else []), f"{whole(text)}.", f"x: {whole(text)}".strip()]
    assert not {token.type for token in page} & {"html_block", "code_block", "fence", "hr", "blockquote_open"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_whole(text) -> None:
    page = markdown.table(["A"], [[markdown.escaped(text)]])

    assert cells(page) == [["A"], [whole(text)]]


@pytest.mark.parametrize("text", ["https://example.org", "www.example.org", "me@example.org", "@acme/team", "a@b"])
def test_what_github_would_make_a_link_or_a_mention_is_parted(text) -> None:
    assert not re.search(r"\w://|www\.|@\w", markdown.escaped(text))


def test_ordinary_text_stays_as_it_is() -> None:
    for text in (
        "R & D (2026), 50% + more - or less; why? Yes!",
        "Friends' “word of mouth”: 3.5 of 10",
        "47.5%",
        "比较",
    ):
        assert markdown.escaped(text) == text


def test_figures_are_not_read_as_numbers_and_wide_text_is_in_line() -> None:
    page = markdown.table(["What", "Figure"], [["比较", "007"], ["x", "1.50"], ["1e5", ""]], right=[1])

    assert page == (
        "| What   |   Figure |\n"
        "|:-------|---------:|\n"
        "| 比较   |      007 |\n"
        "| x      |     1.50 |\n"
        "| 1e5    |          |\n"
    )
    assert len({wcswidth(line) for line in page.splitlines()}) == 1


def test_a_finding_is_a_row(analysed) -> None:
    analysis = analysed(JOURNEY)

    page = "".join(markdown.render(analysis.every_finding(), [analysis.journeys[0].journey.source]))

    assert cells(page) == [
        ["Severity", "Finding", "What", "What to do", "Place"],
        [
            "warning",
            "JG101 missing-touchpoint",
            "customers use “Comparison site” in stage “Compare”, and you offer nothing for it",
            "build it; if it exists, add it to the company's list",
            "journey.yaml:5:21",
        ],
        [
            "warning",
            "JG201 wasted-activity",
            "no customer of this journey meets “Billboards” at any stage",
            "check with customers whether they miss it, then stop it",
            "journey.yaml:9:14",
        ],
    ]


def test_an_error_without_a_suggestion_has_an_empty_cell(analysed) -> None:
    (error,) = analysed("journey: A\ncustomer: {stages: [{name: S}]}\nformat: 2\n").errors

    page = "".join(markdown.render([error], [error.span.source]))

    assert cells(page)[1][0::4] == ["error", "journey.yaml:3:9"]


def test_nothing_to_report_says_of_how_many_files(analysed) -> None:
    source = analysed(JOURNEY).journeys[0].journey.source

    assert list(markdown.render([], [source])) == ["Nothing to report in 1 file.\n"]
    assert list(markdown.render([], [source] * 3)) == ["Nothing to report in 3 files.\n"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_in_its_cell(analysed, name) -> None:
    quoted = "'" + name.replace("'", "''") + "'"
    analysis = analysed(JOURNEY.replace("Billboards", quoted))

    rows = cells("".join(markdown.render(analysis.every_finding(), [])))

    assert [len(row) for row in rows] == [5, 5, 5]
    assert f"“{name}”" in rows[2][2]


def test_a_very_long_sentence_does_not_blow_up_every_row(analysed) -> None:
    reason = "x" * 200_000
    analysis = analysed(JOURNEY.replace("Billboards", f"Billboards, exempt: {{reason: {reason}, until: 2020-01-01}}"))

    page = "".join(markdown.render(analysis.every_finding(), []))

    assert len(page) < 10_000
    assert "…" in page


def test_the_module_s_own_examples_hold() -> None:
    import doctest

    assert doctest.testmod(markdown).failed == 0


@pytest.mark.parametrize("text", ["#12", "acme/shop#3", "GH-7", "!4", "&5", "%6", "~7", "$8"])
def test_nothing_in_a_pasted_report_links_an_issue(text) -> None:
    mark, digit = text[:-1], text[-1]

    assert f"{digit}" in markdown.escaped(text)
    assert "<!-- -->" in markdown.escaped(text)
    assert text not in markdown.escaped(text)
    assert mark[-1] in markdown.escaped(text)
