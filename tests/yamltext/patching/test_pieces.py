"""Pieces of a text with edits, and entries that arrive with what was around them."""

import pytest

from journeygap.yamltext.patching.nodes import Scalar, Unpatchable
from journeygap.yamltext.patching.pieces import Arrival, Held, Piece

TEXT = "- a # x\n- b\n"
ENTRY = Held(Scalar("a", 2, 3), 0, 8, 0)


def arrival(column, held=ENTRY, change=None):
    found = Arrival("a", (), held)
    found.piece = Piece(held.start, held.end)
    if change:
        found.piece.edit(2, 3, change)
    return found.lines(column, TEXT, "\n")


def test_edits_are_made_in_the_order_of_their_places_and_those_of_one_place_in_their_own() -> None:
    piece = Piece(2, 7)
    piece.edit(6, 7, lambda: "Y")
    piece.edit(2, 3, "B")
    piece.edit(6, 6, "1")
    piece.edit(6, 6, "2")

    assert piece.edited(TEXT) == "B # 12Y"


def test_edits_that_meet_are_refused() -> None:
    piece = Piece(0, 8)
    piece.edit(0, 4, "")
    piece.edit(3, 5, "")

    with pytest.raises(Unpatchable):
        piece.edited(TEXT)


def test_what_arrives_is_moved_to_its_column_with_its_changes() -> None:
    assert arrival(2) == "  - a # x\n"
    assert arrival(0, change="c") == "- c # x\n"
    assert arrival(2, Held(Scalar("b", 10, 11), 10, 11, None)) == "  - b\n"


def test_lines_further_in_move_as_far_and_blank_ones_do_not() -> None:
    text = "    - a:\n\n        b\n  # c\n"
    found = Arrival("a", (), Held(Scalar("a", 6, 7), 0, len(text), 4))
    found.piece = Piece(0, len(text))

    assert found.lines(1, text, "\n") == " - a:\n\n     b\n# c\n"
    assert found.lines(5, text, "\n") == "     - a:\n\n         b\n   # c\n"


def test_what_was_nowhere_is_written_and_what_is_in_it_may_have_been_somewhere() -> None:
    new = Arrival({"name": "n", "own": ["a", "c"]}, ())
    assert (new.lines(0, TEXT, "\n"), new.inline(TEXT)) == ("- {name: n, own: [a, c]}\n", "{name: n, own: [a, c]}")
    new.inner = {"own": [Arrival("a", ("own",), ENTRY), Arrival("c", ("own",))]}
    new.inner["own"][0].piece = Piece(0, 8)

    assert new.lines(0, TEXT, "\n") == "- name: n\n  own:\n    - a # x\n    - c\n"
    assert new.comments(TEXT) == ["# x"]
