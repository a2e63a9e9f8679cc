"""The lines that belong to an entry, and the blank ones around them."""

from journeygap.core.source import Source
from journeygap.yamltext.patching.lines import Lines

TEXT = """\
list:

  # above
  # more
  - a # b-c
    # within

# apart
  -
    b
"""
LINES = Lines(Source("t.yaml", TEXT))


def at(text):
    return TEXT.index(text)


def test_a_line_ends_behind_its_break() -> None:
    assert TEXT[LINES.start(at("b-c")) : LINES.end(at("b-c"))] == "  - a # b-c\n"
    assert LINES.end(LINES.end(at("b-c"))) == LINES.end(at("b-c"))
    assert (LINES.end(len(TEXT)), Lines(Source("t.yaml", "a")).end(0)) == (len(TEXT), 1)
    assert LINES.column(at("b-c")) == 8


def test_comments_above_are_in_the_column_of_the_dash_and_those_below_further_in() -> None:
    start = LINES.dash(at("b-c"), 2)

    assert TEXT[LINES.above(start, 2) : start] == "  # above\n  # more\n"
    assert LINES.above(start, 4) == start
    end = LINES.end(start + 1)
    assert TEXT[end : LINES.below(end, 2)] == "    # within\n"
    assert LINES.below(end, 4) == end
    assert LINES.below(len(TEXT), 0) == len(TEXT)


def test_blank_lines_around() -> None:
    assert TEXT[LINES.blank_above(at("  # above")) : at("  # above")] == "\n"
    assert LINES.blank_above(0) == 0
    below = LINES.end(at("within"))
    assert TEXT[below : LINES.blank_below(below)] == "\n"
    assert LINES.blank_below(len(TEXT)) == len(TEXT)


def test_the_dash_of_an_entry_may_be_on_a_line_above() -> None:
    assert TEXT[LINES.dash(at("b\n"), 2) :].startswith("  -\n    b")
