"""The lines of a Mermaid diagram that draw something."""

from __future__ import annotations

import pytest

from journeygap.sheets.reading.mermaid_lines import mermaid_lines

DIAGRAM = "journey\n  section Home\n    Sit: 5: Me\n"


def drawing(text):
    return [line.strip() for _, line in mermaid_lines(text).drawing]


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "---\ntitle: A day\n---\n%% comment\n{}",
        "\n---\nconfig:\n  title: none\n  theme: dark\n---\n\n{}",
        "%%{{init: {{'theme': 'dark'}}}}%%\n{}",
        "%%{{init: {{\n  'theme': 'dark'\n}} }}%%\n{}",
        "---\n{}",
    ],
)
def test_what_is_before_a_diagram_draws_nothing(around) -> None:
    assert drawing(around.format(DIAGRAM)) == ["journey", "section Home", "Sit: 5: Me"]


@pytest.mark.parametrize(
    "described",
    [
        "accTitle: A day\naccDescr: sit: 1: no task",
        "accDescr {\n  sit: 1: no task\n  section none\n}",
        "accDescr{ in one line }",
        "%% sit: 1: no task",
    ],
)
def test_descriptions_and_comments_draw_nothing(described) -> None:
    assert drawing(f"journey\n{described}\nSit: 5: Me") == ["journey", "Sit: 5: Me"]


def test_lines_keep_their_numbers() -> None:
    assert [number for number, _ in mermaid_lines(f"---\ntitle: A day\n---\n{DIAGRAM}").drawing] == [4, 5, 6]


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("title: A day", "A day"),
        ('title: "Day: one"', "Day: one"),
        ("config:\n  title: no", None),
        ("title:", None),
        ("", None),
    ],
)
def test_the_front_matter_may_hold_the_title(front, title) -> None:
    assert mermaid_lines(f"---\n{front}\n---\n{DIAGRAM}").title == title
