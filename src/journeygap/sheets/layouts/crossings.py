"""What the cells of a matrix say of a stage and a channel: a touchpoint by name, by a tick, or by its rating."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from journeygap.core.language import say
from journeygap.sheets import entries, figures
from journeygap.sheets.grid import Grid, shown
from journeygap.sheets.headers import Header
from journeygap.sheets.records import Column, Held, Name, Record
from journeygap.sheets.tables import Row, Value
from journeygap.sheets.wishes import Asked

RATED = ("importance", "satisfaction", "expects", "feeling")
"""What the figures of a matrix may be, where its corner says it."""
_CHECKS = frozenset("✓✔☑✅○◯●√🗸")
_CROSSES = ("×", "✖")


class Crossings:
    """The cells of a matrix, each turned into a record. ``label`` is the column of what is crossed with the stages.

    ``ticked`` counts the cells that named no touchpoint of their own, so that it bears the name of its channel.
    ``crossed`` is the cross that says no, in a matrix that says yes with another sign, as in Japanese: ○ and ×.
    A letter x does so where the matrix is ``full``: where it meant yes, there would be empty cells for no.
    """

    def __init__(self, label: Column, values: Iterable[tuple[Value, str]] = (), *, full: bool = False) -> None:
        self.label = label
        self.ticked: int = 0
        self.crossed: str = _crossed({shown(value).strip().lower() for value, _ in values}, full=full)
        self._touchpoint = Column(label.place, Header(say("importing.cells")), "touchpoint")
        self._rated = rated(label)

    @property
    def columns(self) -> list[Column]:
        """The columns that were read."""
        return [self.label] if self._rated is None else [self.label, self._rated]

    def record(self, stage: Name, what: Name, value: Value, place: str, area: int | None = None) -> Record | None:
        """Turn a cell into a record; None where it says that there is nothing."""
        held = [Held(what.text, what.place, self.label)]
        if self._rated is not None and entries.is_nothing(shown(value)):
            return None
        if self._rated is not None:
            held += [*self._named_as_its_channel(what), Held(value, place, self._rated)]
            return Record(stage, held, place=place)
        ticked = entries.tick(shown(value))
        if ticked is False or (self.crossed and shown(value).strip().lower() == self.crossed):
            return None
        if ticked:
            self.ticked += 1
            held += self._named_as_its_channel(what)
        elif self.label.key == "channel":
            held.append(Held(value, place, self._touchpoint, area))
        else:
            held.append(Held(value, place, Column(what.place, Header(say("importing.cells")), "note")))
        return Record(stage, held, place=place)

    def _named_as_its_channel(self, what: Name) -> list[Held]:
        return [Held(what.text, what.place, self._touchpoint)] if self.label.key == "channel" else []

    def notes(self) -> list[str]:
        """Return what there is to say of the ticks."""
        ticks = [say("importing.ticks", cells=self.ticked)] if self.ticked and self.label.key == "channel" else []
        return [*ticks, say("importing.crossed", sign=self.crossed)] if self.crossed else ticks


def _crossed(texts: Collection[str], *, full: bool) -> str:
    """Return the cross with which a matrix says no; nothing where it has no other sign for yes."""
    crosses = (*_CROSSES, "x") if full else _CROSSES
    return next((each for each in crosses if each in texts), "") if _CHECKS.intersection(texts) else ""


def rated(label: Column) -> Column | None:
    """Return what the figures in the cells are, where the corner says it: “Channel / importance (1–5)”."""
    key = next((each.key for each in label.header.candidates if each.key in RATED), None)
    return None if key is None else Column(label.place, label.header, key, label.header.scale)


def cells(grid: Grid, body: Iterable[Row], numbers: Collection[int]) -> Iterator[tuple[Value, str]]:
    """Return what the cells of some columns hold, with their places."""
    for row in body:
        for number in numbers:
            if number <= len(row.values) and (value := row.values[number - 1]) is not None:
                yield value, grid.place(row.number, number)


def check_cells(label: Column, values: Iterable[tuple[Value, str]]) -> None:
    """Raise `Asked` where most cells of a matrix are figures or levels, and its corner does not say of what.

    They are no names of touchpoints. ``values`` come with their places. Figures of which all are 0 or 1 are ticks.
    """
    if rated(label) is not None:
        return
    held = [(value, place) for value, place in values if not entries.is_nothing(shown(value))]
    found = [(value, place) for value, place in held if figures.rating(value) is not None]
    counts = [(shown(value), place) for value, place in found if entries.tick(shown(value)) is None]
    if counts and len(found) * 2 > len(held):
        text, place = counts[0]
        raise Asked(say("importing.figures", place=place, figure=text, corner=label.place, header=label.header.text))
