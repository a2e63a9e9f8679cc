"""What is wrong with the data of an evidence file, and what to do about it, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeygap.words.en.faults.yaml import Said
from journeygap.words.en.writing import did_you_mean, listed

_COLUMNS = 8
"""How many columns or keys a sentence names."""


def _at_line(line: int | None) -> str:
    return "" if line is None else f"line {line}: "


def _unread_time(form: str, *, of_events: bool) -> Said:
    hint = "correct it, or state another way under read: {times: …}"
    if form == "iso":
        ways = "day-first}, month-first, seconds, milliseconds or microseconds" if of_events else "day-first}"
        hint = f"state how they are written: read: {{times: {ways}{'' if of_events else ', or month-first'}"
    return "a time can't be read", hint


def _outside(low: str, high: str, labels: int, *, metric: bool) -> Said:
    ladder = f"{labels} labels" if labels else f"{low} to {high}"
    if metric:
        return f"an answer is outside the range {ladder}", "correct the range, or list it under missing:"
    return (
        f"a rating is outside the scale {ladder}",
        "correct the scale, or list the value under missing: or unused:",
    )


def _no_column(name: str, meant: str | None, known: Sequence[str]) -> Said:
    hint = did_you_mean(meant) if meant else f"the columns are {listed(known, _COLUMNS)}"
    return f"there is no column “{name}”", hint


def _no_key(name: str, meant: str | None, known: Sequence[str]) -> Said:
    return f"there is no key “{name}”", did_you_mean(meant) if meant else f"there are {listed(known, _COLUMNS)}"


def _no_sheet(name: str, meant: str | None, known: Sequence[str]) -> Said:
    return f"no sheet is called “{name}”", did_you_mean(meant) if meant else f"there are {listed(known)}"


def _delimiters(marks: Sequence[str]) -> Said:
    every = " or ".join("a tab" if each == "\t" else f"“{each}”" for each in marks)
    return f"its cells could be parted by {every}", "write read: {delimiter: …}"


def _no_utf8(line: int | None = None, could: Sequence[str] = ()) -> Said:
    other = f"; it could be {' or '.join(could)}" if could else ""
    return f"{_at_line(line)}the text is not UTF-8{other}", "write read: {encoding: …}"


def _uneven(line: int | None) -> Said:
    row = "a row" if line is None else f"{_at_line(line)}the row"
    return f"{row} has more or fewer cells than there are names", "correct the row"


def _no_csv(line: int | None) -> Said:
    return f"{_at_line(line)}this is no CSV", "check the quotation marks there"


FAULTS: dict[str, Said | Callable[..., Said]] = {
    "changed": ("the data changed while they were read", "measure again once nothing writes to them"),
    "damaged-archive": ("the compressed file is damaged", "export it again"),
    "delimiters": _delimiters,
    "empty-file": ("the file is empty", "name a file that holds data"),
    "heavy-weight": (
        "a weight is no number below {heaviest:,}",
        "correct it, or leave the row out with except:",
    ),
    "long-time": ("a time is longer than a {grain}", "state a longer one under period:"),
    "many-channels": ("more than {most:,} channels", "name another column"),
    "many-columns": ("more than {most:,} columns", "export fewer of them"),
    "many-combinations": (
        "more than {most:,} combinations of the columns that rules look at",
        "let rules look at columns with fewer different texts",
    ),
    "many-names": ("{count:,} different names of touchpoints", "name the right column"),
    "many-personas": ("{count:,} different personas", "say which values make a persona under personas:"),
    "many-texts": ("more than {most:,} different texts", "name a column of answers"),
    "names-below-the-end": ("the file ends above the row with the names", "correct read: {{header: …}}"),
    "names-below-the-sheet": ("the sheet ends above the row with the names", "correct read: {{header: …}}"),
    "negative-weight": ("a weight is below 0", "correct it, or leave the row out with except:"),
    "neither-yes-nor-no": (
        "an answer is neither yes nor no",
        "say which values mean what: used: {{column: …, yes: […], no: […]}}",
    ),
    "no-column": _no_column,
    "no-csv": _no_csv,
    "no-csv-names": ("the rows with the names are not valid CSV", "check the quotation marks there"),
    "no-database": (
        "the database can't be opened",
        "name a database file of DuckDB, relative to the evidence file",
    ),
    "no-file": ("there is no such file", "correct the path"),
    "no-format": ("the file's name does not say its format", "write read: {{format: csv}}"),
    "no-java": (
        "Spark could not be started: there is no Java",
        "install a Java runtime (17 or newer) and set JAVA_HOME",
    ),
    "no-json": ("a line holds no JSON object", "write one object a line"),
    "no-key": _no_key,
    "no-sheet": _no_sheet,
    "no-table": (
        "the engine has no such table",
        "correct its name, or state the database that holds it",
    ),
    "no-table-in-spark": ("the engine has no such table", "correct its name"),
    "no-utf-8": _no_utf8,
    "no-workbook": ("the file is no workbook, or is damaged", "save it as .xlsx or .csv"),
    "no-workbook-in-spark": ("Spark reads no workbooks", "export it as CSV or Parquet"),
    "other-decimal-mark": ("a number has another decimal mark", 'write read: {{decimal: "{mark}"}}'),
    "other-encoding": (
        "the text is not {encoding}",
        "write read: {{encoding: …}} as the program that exported it names it",
    ),
    "outside": _outside,
    "twice": ("{count} columns are called “{name}”", "write its letter: “={first}” or “={second}”"),
    "uneven-row": _uneven,
    "unread": ("the data can't be read", "check that the file is whole"),
    "unread-by-spark": (
        "Spark can't read the data",
        "check that the file is whole, and that Spark may read it",
    ),
    "unread-time": _unread_time,
}
"""The faults by name."""
