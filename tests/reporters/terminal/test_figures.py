"""Measured figures of a journey at a terminal: columns of what is known, and no more rows than asked for."""

from journeygap.reporters.document.measured import ChangesPart, MeasuredPart, MeasuredRow, Moved, Range
from journeygap.reporters.terminal.figures import figures
from journeygap.reporters.terminal.terminal import to_text
from journeygap.reporters.view import View

NOTHING = MeasuredPart(None, (), (), (), (), (), ())
ROW = MeasuredRow("Form", "S", "s", None, (), None, None, False, None, None, "", ())


def lines(part, **view):
    text = "".join(to_text(figures(part, View(**view)), View(**view)))
    return [each for each in text.splitlines() if each]


def test_nothing_but_the_heading() -> None:
    assert len(lines(NOTHING)) == 1


def test_columns_of_which_nothing_is_known_are_left_out() -> None:
    rated = ROW._replace(satisfaction=Range(5.15, 4.8, 5.4, 212, unsure=False))
    left = ROW._replace(touchpoint="[bold]Wifi", exits=Range(0.624, 0.57, 0.67, 380, unsure=False))

    _, heads, first, second = lines(NOTHING._replace(rows=(rated, left)))

    assert len(heads.split("  ")) >= 2
    assert first.split("  ")[0] == "Form"
    assert first.endswith("5.2 [4.8, 5.4]")
    assert second.startswith("[bold]Wifi ")
    assert second.endswith("62% [57, 67]")


def test_a_reach_of_few_is_a_word() -> None:
    few, many = lines(NOTHING._replace(rows=(ROW._replace(few=True),))), lines(NOTHING._replace(rows=(ROW,)))

    assert len(few[-1].split()) > len(many[-1].split()) == 1


def test_only_so_many_are_shown() -> None:
    moved = tuple(Moved(f"Touchpoint {each}", "reach", None, "1 to 2", up=True, unsure=False) for each in range(7))
    part = NOTHING._replace(
        sources=("A log",),
        changes=(ChangesPart("log", "2025", "2026", 7, 9, "Seven changed", moved),),
        rows=tuple(ROW._replace(touchpoint=f"Row {each}", few=True) for each in range(7)),
    )

    some, every = "\n".join(lines(part, top=3)), "\n".join(lines(part, top=0))
    assert (some.count("Touchpoint "), some.count("Row ")) == (3, 3)
    assert (every.count("Touchpoint "), every.count("Row ")) == (7, 7)
    assert some.count("4 more") == 2
    assert "more" not in every
    assert "  Touchpoint 0, reach: 1 to 2" in some
