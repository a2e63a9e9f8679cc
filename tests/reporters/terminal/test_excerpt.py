"""Definition errors with the line and the trouble underlined."""

import re

import pytest
from rich.cells import cell_len

from journeygap.reporters.terminal.excerpt import excerpts
from journeygap.reporters.view import View


def shown(analysis, width: int = 100) -> list[str]:
    """Return the lines of every excerpt, the empty ones left out."""
    return [line for line in "".join(excerpts(analysis.errors, View(width=width))).splitlines() if line]


def line_and_marks(lines: list[str]) -> list[str]:
    """Return the line of the file and what is below it; the message above may take several."""
    first = next(number for number, line in enumerate(lines) if re.match(r"\d+ \| ", line))
    return lines[first : first + 2]


def underlined(lines: list[str]) -> str:
    """Return what the ^^^ stand under, by the cells of a terminal."""
    line, marks = line_and_marks(lines)
    first, last = marks.index("^"), marks.rindex("^")
    cells = [number for number, char in enumerate(line) for _ in range(cell_len(char))]
    return "".join(line[number] for number in dict.fromkeys(cells[first : last + 1]))


def stage(rest: str) -> str:
    return f"journey: A\ncustomer:\n  stages:\n    - {rest}\n"


def test_the_parts_of_an_excerpt(analysed) -> None:
    assert shown(analysed(stage("{name: S, feelin: 3}"))) == [
        "journey.yaml:4:17: JG003 unknown-key: the key “feelin” is not known here",
        "4 |     - {name: S, feelin: 3}",
        "  |                 ^^^^^^",
        "  = did you mean “feeling”?",
    ]


@pytest.mark.parametrize("width", [50, 60, 80])
def test_long_messages_and_suggestions_break_between_words(analysed, width) -> None:
    found = analysed(
        "journey: A\ncustomer: {stages: [{name: S}]}\ncompany:\n  touchpoints: [{name: T, delivers: high}]\n"
    )
    [error] = found.errors

    lines = shown(found, width)

    marks = next(number for number, line in enumerate(lines) if line.endswith("^"))
    assert max(map(cell_len, lines)) <= width
    assert " ".join(line.strip() for line in lines[: marks - 1]).endswith(f": {error.message}")
    assert " ".join(line.strip() for line in lines[marks + 1 :]) == f"= {error.suggestion}"
    assert {line[:4] for line in [*lines[1 : marks - 1], *lines[marks + 2 :]]} == {"    "}


def test_the_gutter_grows_with_the_number_of_the_line(analysed) -> None:
    lines = shown(analysed("#\n" * 97 + stage("{name: S, feelin: 3}")))

    assert [line.partition("=")[0] if "=" in line else line[:6] for line in lines[1:]] == ["101 | ", "    | ", "    "]


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        ("name: S, ", "feelin"),
        ("name: 比较网站, ", "feelin"),
        ("name: Świeże pieczywo, ", "feelin"),
        ("name: مقارنة, ", "feelin"),
        ("name: 🚀 rocket, ", "feelin"),
        ("name: e\u0301te\u0301, ", "feelin"),
        ("name:\tS,\t", "feelin"),
        ("name: S, ", "感觉"),
        ("name: S, mindset: a\u00adb, ", "feelin"),
    ],
    ids=["latin", "chinese", "polish", "arabic", "emoji", "combining", "tabs", "wide key", "soft hyphen"],
)
def test_the_marks_stand_under_the_trouble(analysed, before, wrong) -> None:
    lines = shown(analysed(stage(f"{{{before}{wrong}: 3}}")))

    assert underlined(lines) == wrong
    assert cell_len(lines[2].rstrip("^")) == cell_len(lines[1].partition(wrong)[0])


def test_a_value_over_several_lines_is_underlined_to_the_end_of_the_first(analysed) -> None:
    lines = shown(analysed(stage("name: S\n      feeling: >\n        be\n        fore")))

    assert lines[1:3] == ["5 |       feeling: >", "  |                ^"]


def test_a_list_over_several_lines(analysed) -> None:
    lines = shown(analysed(stage("name: S\n      mindset: [one,\n        two]")))

    assert lines[1:3] == ["5 |       mindset: [one,", "  |                ^^^^^"]


@pytest.mark.parametrize("width", [40, 80, 100, 200])
@pytest.mark.parametrize("filler", ["touchpoint", "接触点接触点"])
def test_of_a_long_line_the_part_round_the_trouble_is_shown(analysed, width, filler) -> None:
    many = ", ".join(f"{filler} {number}" for number in range(50))

    lines = shown(
        analysed(stage(f"{{name: S, touchpoints: [{many}, {{name: Z, impotrance: 4}}, more {many}]}}")), width
    )

    assert underlined(lines) == "impotrance"
    assert re.fullmatch(r"4 \| ….*impotrance.*…", line_and_marks(lines)[0])
    assert cell_len(line_and_marks(lines)[0]) <= width


def test_a_long_trouble_fits_too(analysed) -> None:
    lines = shown(analysed(stage(f"{{name: S, {'x' * 300}: 3, y: 1}}")), 80)

    assert max(map(cell_len, line_and_marks(lines))) <= 80
    assert set(underlined(lines)) <= {"x", "…"}


def test_an_error_at_the_end_of_a_file(analysed) -> None:
    lines = shown(analysed("journey: A\ncustomer: {stages: [\n"))

    assert lines[0].startswith("journey.yaml:3:1: JG001 ")
    assert [line.rstrip() for line in lines[2:4]] == ["3 |", "  | ^"]


@pytest.mark.parametrize("text", ['journey: "A\n', 'journey: "A\ncustomer:\n  stages: []\n'])
def test_what_is_opened_and_not_closed_is_shown_where_it_was_opened(analysed, text) -> None:
    lines = shown(analysed(text))

    assert lines[0].startswith("journey.yaml:1:10: JG001 ")
    assert line_and_marks(lines) == ['1 | journey: "A', "  |          ^"]


def test_an_empty_file(analysed) -> None:
    lines = shown(analysed(journey__yaml=""))

    assert lines[0] == "journey.yaml:1:1: JG005 wrong-type: the file is empty"
    assert [line.rstrip() for line in lines[1:3]] == ["1 |", "  | ^"]


def test_what_a_terminal_would_obey_is_escaped(analysed) -> None:
    lines = shown(analysed(stage('{name: S, "fe\\eelin[red]": "\u202e", mindset: \u200f}')))

    assert lines[0] == "journey.yaml:4:17: JG003 unknown-key: the key “fe\\x1belin[red]” is not known here"
    assert "\\u202e" in lines[1]
    assert re.findall(r"[\x00-\x1f\x7f-\x9f\u200f\u202e]", "".join(lines)) == []
