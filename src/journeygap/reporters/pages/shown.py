"""What the strip, the cards and the filters of a journey's page show of its board."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from journeygap.core.language import say
from journeygap.reporters.document.board import Board, Column, Complaint, Doer
from journeygap.reporters.document.measured import Range

LANES = ("phase", "mindset", "emotion", "importance", "coverage", "gaps", "money", "paths", "frictions", "grounds")
"""The lanes of the strip below the stage's name, by key. What the files state nothing of is left out."""


class Lane(NamedTuple):
    """A lane of the strip: its key, its name, and a unit or what else belongs to it."""

    key: str
    name: str
    note: str


def cards_show(board: Board) -> frozenset[str]:
    """Return what a journey's cards have that their legend explains: states, roles, and intervals."""
    measured = any(card.interval for column in board.columns for card in column.cards)
    return frozenset((*states(board), *(("interval",) if measured else ())))


def lanes(board: Board) -> list[Lane]:
    """Return the lanes that a journey's strip has."""
    empty = {
        "phase": not any(each.phase for each in board.columns),
        "mindset": not any(each.mindset for each in board.columns),
        "emotion": not any(each.moods for each in board.columns),
        "money": not any(each.money for each in board.columns),
        "frictions": not any(each.asked for each in board.columns),
        "paths": not any(found.reach or found.exits is not None for found in map(walked, board.columns)),
    }
    notes = {"money": board.unit, "emotion": say("page.note-emotion"), "importance": say("page.note-importance")}
    return [Lane(key, say(f"map.lane-{key}"), notes.get(key, "")) for key in LANES if not empty.get(key)]


class Walked(NamedTuple):
    """What the log of events says of a stage: its most used touchpoint's reach, and the share that leaves there."""

    reach: Range | None
    exits: float | None


def walked(column: Column) -> Walked:
    """Return how far customers come to a stage, and how many leave there: each leaves at one touchpoint only."""
    reaches = [card.reach for card in column.cards if card.reach]
    exits = [card.exits.value for card in column.cards if card.exits]
    return Walked(max(reaches, key=lambda each: each.value, default=None), min(sum(exits), 1.0) if exits else None)


def states(board: Board) -> list[str]:
    """Return the keys of the states and roles that a journey shows, each once, in the order of the page."""
    found = [card.key for column in board.columns for card in column.cards]
    return list(dict.fromkeys((*found, *(each.key for each in _unmet(board)))))


def owners(board: Board) -> list[str]:
    """Return the teams of a journey, in the order of the alphabet."""
    found = {owner for column in board.columns for card in column.cards for owner in card.owners}
    return sorted(found.union(*(each.owners for each in _unmet(board))), key=str.casefold)


def media(board: Board) -> list[str]:
    """Return the channels that customers use, in the order of the alphabet."""
    found = {name for column in board.columns for card in column.cards for name in card.channels}
    return sorted(found, key=str.casefold)


def complaints(board: Board) -> list[Complaint]:
    """Return what customers complain about, at what matters most to them first; a stage's own come last."""
    found = [each for column in board.columns for each in column.complaints]
    return sorted(found, key=lambda each: (not each.touchpoint, -each.importance))


def guesses(board: Board) -> list[str]:
    """Return the touchpoints that rest on an assumption or on nothing, with their stages."""
    return [
        f"{card.name} ({column.name})" for column in board.columns for card in column.cards if card.grounds == "assumed"
    ]


def _unmet(board: Board) -> Iterable[Doer]:
    for column in board.columns:
        yield from column.unmet
    yield from board.elsewhere
