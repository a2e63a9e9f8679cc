"""What import says of its work, in words: what a table was read as, what was left out, and why nothing can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.core.text import quoted
from journeygap.words.en.writing import counted, listed

_LAYOUTS = {
    "cards": "one row per card, with its stage and layer",
    "channels-across": "stages down, channels across",
    "channels-down": "channels down, stages across",
    "diagram": "a Mermaid journey diagram",
    "lanes": "stages across, lanes down",
    "report": "a gap report of journeygap",
    "stage-rows": "one row per stage",
    "touchpoint-rows": "one row per touchpoint",
    "touchpoint-rows-below-stages": "one row per touchpoint, below the row that names its stage",
    "touchpoints-down": "touchpoints down, stages across",
    "workbook": "a workbook of journeygap",
}
_READ_AS = {
    "touchpoint": "customer touchpoint",
    "physical": "customer touchpoint (physical evidence)",
    "company": "company touchpoint",
    "frontstage": "company touchpoint (frontstage)",
    "backstage": "company touchpoint (backstage), supports the frontstage",
    "support": "company touchpoint (support process)",
    "friction": "friction (pain points)",
    "ideas": "ideas (opportunities)",
    "personas": "persona",
    "metric": "metrics, or a note where there is no figure",
}
"""What a column is read as, by its key; others are called as their key is."""
_LABELS = {
    "converted": "converted",
    "left-out": "left out",
    "note": "note",
    "question": "question",
    "read": "read",
    "unread": "not read",
}


def _some(items: Sequence[str], more: int) -> str:
    return f"{', '.join(items)} and {more} more" if more > 0 else ", ".join(items)


def _read_as(path: str, layout: str, sheet: str, header: str) -> str:
    at_sheet = f", sheet {quoted(sheet)}" if sheet else ""
    return f"{path} is read as {_LAYOUTS[layout]}{at_sheet}{f', {header}' if header else ''}"


def _encoding(encoding: str, *, guessed: bool) -> str:
    return f"encoding: {encoding}{'; if words look wrong, name another with --encoding' if guessed else ''}"


def _line(what: str, line: str) -> str:
    return f"{_LABELS[what]}: {line}"


def _more_lines(what: str, more: int) -> str:
    return f"{_LABELS[what]}: and {more:,} more"


def _column(place: str, header: str, key: str) -> str:
    return f"{place} {quoted(header)} → {_READ_AS.get(key, key)}".strip()


def _unread(place: str, header: str, why: str) -> str:
    return f"{place} {quoted(header)}: {why}" if header else f"{place}: {why}"


def _found(stages: int, touchpoints: int, activities: int) -> str:
    return (
        f"found: {counted(stages, 'stage')}, {counted(touchpoints, 'customer touchpoint')}, "
        f"{counted(activities, 'company touchpoint')}"
    )


def _met(met: int, activities: int) -> str:
    none = "" if met else ": no names in common, and no row ties them"
    return f"{met} of {activities} company touchpoints {'meets' if met == 1 else 'meet'} a customer touchpoint{none}"


def _unmet(pairs: int) -> str:
    follow = "follows as a comment" if pairs == 1 else "follow as comments"
    likely = f"{counted(pairs, 'likely pair')} {follow} in the file; " if pairs else ""
    return f"where the table does not say what meets what, {likely}add meets: [NAME] to a company touchpoint"


def _headers_in(rows: Sequence[int]) -> str:
    return f"headers in row {rows[0]}" if len(rows) == 1 else f"headers in rows {rows[0]} and {rows[1]}"


def _row(row: int, text: str) -> str:
    return f"row {row} {quoted(text)}"


def _other_map(first: int, last: int, row: int | None, *, goes_on: bool) -> str:
    option = "" if row is None else f", which --header-row {row} reads"
    rest = "; if its stages belong to the same journey, put them next to the others" if goes_on else ""
    return f"rows {first} to {last}, another map{option}{rest}"


def _other_table(sheet: str, line: int, *, fits: bool) -> str:
    what = f"the sheet {quoted(sheet)}" if sheet else f"the table in line {line}"
    option = f"--sheet {sheet!r}" if sheet else f"--header-row {line}"
    return f"{what}, which {option} reads" if fits else what


def _other_journey(name: str) -> str:
    return f"the journey {quoted(name)}, which --sheet {name!r} reads"


def _no_sheet(wanted: str, known: Sequence[str]) -> str:
    names = ", ".join(map(quoted, known)) or "no sheets, but one table"
    return f"--sheet {wanted}: there is no such sheet; there are {names}"


def _which_journey(names: Sequence[str]) -> str:
    return (
        f"the table holds {len(names)} journeys, {listed(names)}, and a file holds one: "
        f"choose it with --sheet {names[0]!r}"
    )


def _which_persona(names: Sequence[str], header: str) -> str:
    return (
        f"the table holds the journeys of {len(names)} personas, {listed(names)}, and a file holds that of one: choose "
        f"it with --sheet {names[0]!r}, or read all of them as one journey with --column ignore={header!r}"
    )


def _no_table(sheet: str, row: int | None, why: str) -> str:
    at_row = "" if row is None else f"row {row}"
    return f"{', '.join(filter(None, (quoted(sheet) if sheet else '', at_row)))}: {why}" if sheet or at_row else why


def _no_stages_above(lanes: Sequence[str], row: int) -> str:
    return (
        f"the first column names lanes ({listed(lanes)}), and no row above them (row {row}) names the stages; put one "
        "there, with a cell for each stage, or name it with --header-row"
    )


def _event_log(headers: Sequence[str]) -> str:
    return (
        f"this is an event log ({', '.join(map(quoted, headers))}), one row for each thing that happened, and no map "
        "of a journey; journeygap measure is for logs. If it is a map all the same, leave these columns out with "
        "--column ignore=HEADER"
    )


def _board(headers: Sequence[str], *, no_stage: bool) -> str:
    column = ", and a column Stage" if no_stage else ""
    option = ", and --column stage=HEADER for the column of its stage" if no_stage else ""
    return (
        f"these are the notes of a board ({', '.join(map(quoted, headers))}), and nothing says which of them are "
        "touchpoints. Add a column Layer that says what each is (touchpoint, action, pain point, idea, frontstage …)"
        f"{column}. Or, if every note is a touchpoint, add --column touchpoint={headers[0]!r}{option}"
    )


def _survey(headers: Sequence[str]) -> str:
    named = ", ".join(map(quoted, headers))
    return (
        f"this is an export of answers ({named}), one row for each person who answered, and no map of a journey; "
        "journeygap measure makes figures of answers"
    )


def _instead(headers: Sequence[str]) -> str:
    verb = "stands" if len(headers) == 1 else "stand"
    names = ", ".join(map(quoted, headers))
    return f"{names} {verb} for the touchpoints: the blueprint has no layer of touchpoints"


def _ran_too(names: Sequence[str], more: int) -> str:
    return (
        "no column says what the company does; a touchpoint with an owner, a cost or the like counts as the company's "
        f"too: {_some([*map(quoted, names)], more)}"
    )


def _conversions(header: str, pairs: Sequence[tuple[str, str, int]], more: int) -> str:
    said = [f"{quoted(written)} is {read}{f' ({times}×)' if times > 1 else ''}" for written, read, times in pairs]
    return f"{quoted(header)}: {_some(said, more)}"


def _at_commas(header: str, places: Sequence[str], more: int) -> str:
    return f"{quoted(header)}: parted at commas in {_some(places, more)}"


def _empty_stages(names: Sequence[str], more: int) -> str:
    return f"stages without a touchpoint, kept: {_some([*map(quoted, names)], more)}"


def _personas(personas: int) -> str:
    return (
        f"the table names {personas} personas, and a journey is that of one; their rows are read as one journey: "
        "import the rows of each as a table of their own"
    )


def _actors(names: Sequence[str], persona: str) -> str:
    of_all = f"{quoted(persona)}, who is in every task, is the persona; " if persona else ""
    return (
        f"{of_all}{', '.join(map(quoted, names))} {'is' if len(names) == 1 else 'are'} kept in the notes of "
        "touchpoints: a diagram does not say which actors are customers; write those of the company as owners of "
        "company touchpoints"
    )


def _meet_all(names: Sequence[str], more: int) -> str:
    named = _some([*map(quoted, names)], more)
    return f"alone in a row with several customer touchpoints, and so meets each of them: {named}"


def _hidden_parts(rows: Sequence[int], columns: Sequence[str]) -> str:
    row, column = ("s" if len(each) > 1 else "" for each in (rows, columns))
    parts = [f"column{column} {_some(columns[:6], len(columns) - 6)}"] if columns else []
    parts += [f"row{row} {_some([*map(str, rows[:6])], len(rows) - 6)}"] if rows else []
    return f"hidden in the spreadsheet and read all the same: {' and '.join(parts)}; delete what is not part of the map"


def _figures(place: str, figure: str, corner: str, header: str) -> str:
    example = quoted(f"{header or 'Channel'} / importance (1–5)")
    return (
        f"{place} holds {quoted(figure)}, and nothing says what the figures in the cells are; write it into {corner}, "
        f"such as {example}, or write the names of touchpoints, or x, into the cells"
    )


def _no_stages(place: str, header: str) -> str:
    where = f"nothing below {place} {quoted(header)} names a stage" if header else "nothing in it names a stage"
    return (
        f"{where}: write at least one there, or say where the stages are with --column stage=HEADER, or where the "
        "headers are with --header-row ROW"
    )


SENTENCES: dict[str, str | Callable[..., str]] = {
    "actors": _actors,
    "another-table": "rows {first} to {last}, another table",
    "at-commas": _at_commas,
    "band": lambda place, header: f"{place} {quoted(header)} stands for the touchpoints of the blueprint",
    "board": _board,
    "behind-stages": "it is next to the stages and names none; call it something else if it is one",
    "cells": "the cells",
    "channel-instead": lambda place, header: (
        f"{place} {quoted(header)} is read as the touchpoints: nothing else names them"
    ),
    "channels-in": "channels in row {row}",
    "column": _column,
    "conversions": _conversions,
    "companies": lambda place, header: (
        f"{place} {quoted(header)} is read as what the company does; if it names companies or brands, add "
        f"--column ignore={header!r}"
    ),
    "crossed": "“{sign}” is read as no: other cells say yes with another sign",
    "currency": "costs are in {currency}",
    "empty": "there is no table in it: nothing is filled in",
    "empty-column": "column {column}, which parts the lanes",
    "empty-stages": _empty_stages,
    "encoding": _encoding,
    "event-log": _event_log,
    "figures": _figures,
    "found": _found,
    "groups-channels": "it groups channels, and a journey file has no place for that",
    "headers-again": "row {row}, the headers again",
    "headers-in": _headers_in,
    "hidden-parts": _hidden_parts,
    "hidden-sheet": lambda sheet, fits: (
        f"the hidden sheet {quoted(sheet)}{f', which --sheet {sheet!r} reads' if fits else ''}"
    ),
    "hidden": "every sheet that holds something is hidden; show one, or name it with --sheet",
    "instead": _instead,
    "journey": "Journey",
    "likely-pair": "{activity}: meets: [{touchpoint}]  (stage {stage})",
    "likely-pairs": (
        "Likely pairs, which the table does not state. To confirm one, add the key meets to the company touchpoint:"
    ),
    "line": _line,
    "meet-all": _meet_all,
    "met": _met,
    "more-cells": lambda cells: f"and {counted(cells, 'cell')} more",
    "more-lines": _more_lines,
    "no-company": "what the company does is not in it; add it under company to compare the two",
    "no-customer": ("what customers use is not in it: there is no column of touchpoints; add them to compare the two"),
    "no-diagram": "the diagram does not begin with journey: only journey diagrams hold stages and touchpoints",
    "no-known-headers": lambda cells: f"no row of it has known headers; it begins with {listed(cells)}",
    "no-lane": "there is no lane of touchpoints",
    "no-page": (
        "the page has no pipe table and no Mermaid journey; write the map as a table with the headers "
        "| Stage | Touchpoint | and a row for each touchpoint"
    ),
    "no-row": "--header-row {row}: there is no row {row} in it that holds anything",
    "no-sheet": _no_sheet,
    "no-stage": "this row has no stage, and there is none above it",
    "no-stages": _no_stages,
    "no-stages-above": _no_stages_above,
    "no-table": _no_table,
    "no-touchpoints": (
        "there are no touchpoints in it: add a column, or a lane, for what customers use, and one for what the company "
        "does"
    ),
    "not-piecewise": "{file} can't be edited piece by piece: {why}; import to a new file with -o",
    "not-the-same": "{file} can't be edited to say what the workbook says; import to a new file with -o",
    "offered": lambda place, header: (
        f"{place} {quoted(header)} says whether the company has the customer touchpoint of its row; it bears that name"
    ),
    "other-diagram": "the diagram below line {line}, another journey: put it into a file of its own",
    "other-journey": _other_journey,
    "other-map": _other_map,
    "other-table": _other_table,
    "personas": _personas,
    "ran-too": _ran_too,
    "read-as": _read_as,
    "row": _row,
    "says-less": (
        "in .xls and .xlsb, a formula that ends in an error reads as empty, and 85 % as 0.85; save the workbook as "
        ".xlsx if it has any"
    ),
    "sections": "sections are stages, tasks touchpoints",
    "several-companies": (
        "the company comes from several files, of which only touchpoints are written back; edit the rest there"
    ),
    "several-scales": ("the company files rate on different scales, so nothing is written back into them; edit them"),
    "stage-lists": lambda place, cells: (
        f"{place}: {counted(cells, 'cell')} {'names' if cells == 1 else 'name'} several stages; what is in such a row "
        "is in each of them"
    ),
    "stages-and-lanes": "stages in row {row}, lanes in column {column}",
    "stages-in": "stages in row {row}",
    "survey": _survey,
    "ticks": "where a cell is ticked, the touchpoint bears the name of its channel ({cells} cells)",
    "unknown-layer": lambda cards, layer: f"{cards} of the layer {quoted(layer)}, which is not known",
    "unmet": _unmet,
    "unread": _unread,
    "which-journey": _which_journey,
    "which-persona": _which_persona,
    "with-actors": lambda names: f"with {', '.join(names)}",
}
"""What is said, by name."""
