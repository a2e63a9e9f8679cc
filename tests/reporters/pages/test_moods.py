"""The emotion line: where feelings lie, and where the line has gaps."""

from types import SimpleNamespace

from journeygap.reporters.document.board import Mood
from journeygap.reporters.pages.moods import line, path


def stages(*feelings):
    return [SimpleNamespace(moods=() if value is None else (Mood(0.5, value, ""),)) for value in feelings]


def test_it_runs_from_stage_to_stage_and_stops_where_nothing_is_known() -> None:
    pieces = line(stages(2, -2, None, 0))

    # 2 is at 14, -2 at 58; half way, at the border, the curve is at their middle, 36.
    assert [face.y for piece in pieces for face in piece.faces] == [14, 58, 36]
    assert path(pieces[0].curves[0]).endswith(" 100 36")
    assert path(pieces[1].curves[0]).startswith("M0 36C")
    assert [len(piece.curves) for piece in pieces] == [1, 1, 0, 0]


def test_touchpoints_are_dots_where_the_stage_has_a_face() -> None:
    stage = SimpleNamespace(moods=(Mood(0.25, -1.0, "Form"), Mood(0.5, 1.0, "")))

    (piece,) = line([stage])

    assert [(face.face, face.small) for face in piece.faces] == [(-1, True), (1, False)]
    assert [path(curve) for curve in piece.curves] == ["M25 47C33.33 47 41.67 25 50 25"]
    # Three times as wide and half as high, from 10 and 20 on: 10 + 3 x 25, 20 + 47 / 2.
    assert path(piece.curves[0], 10, 20, 3, 0.5) == "M85 43.5C110 43.5 135 32.5 160 32.5"
