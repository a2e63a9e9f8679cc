"""`journeygap import`: a journey file from the table that people have, or from a workbook that export wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from journeygap.cli import options
from journeygap.core.language import say

if TYPE_CHECKING:
    from journeygap.cli.session import Session
    from journeygap.sheets.built import Checked, Problem
    from journeygap.sheets.importing import Imported
    from journeygap.sheets.wishes import Wishes

Path = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="A workbook (.xlsx, .xls, .xlsb, .ods), a table (.csv, .tsv), a page with a table (.md), a Mermaid "
        "journey (.mmd), or - for standard input.",
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the journey to this file, which must not exist yet, instead of standard output.",
    ),
]
Name = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="What the journey is called. [default: the title above the table, or the file's name]"
    ),
]
Into = Annotated[
    str | None,
    typer.Option(
        metavar="JOURNEY",
        help="Write the changes made in an exported workbook back into this journey file and its company "
        "files. Comments stay.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be read, and write nothing.")]
Column = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KEY=HEADER",
        help="Read the column with this header or letter, or the lane in this row, as this key: "
        "touchpoint='Étape client'. ignore=HEADER leaves one out. Repeatable.",
    ),
]
Sheet = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Read this sheet, by name or number, or this journey of several. [default: the sheet that fits best]",
    ),
]
HeaderRow = Annotated[int | None, typer.Option(metavar="ROW", min=1, help="The row of headers. [default: detected]")]
Scale = Annotated[
    list[str] | None,
    typer.Option(
        metavar="[KEY=]MIN-MAX",
        help="The scale of the ratings, or of those under one key: 1-5, satisfaction=0-100. Repeatable.",
    ),
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="The encoding of a text, such as cp1252. [default: detected]")
]
Language = Annotated[
    str | None,
    typer.Option(
        metavar="CODE", help="Read headers in this language only: en, de, fr, es, pt, pl, zh-hans, zh-hant, ja."
    ),
]


def import_(  # noqa: PLR0913 - one parameter an option
    path: Path,
    *,
    output: Output = None,
    name: Name = None,
    into: Into = None,
    dry_run: DryRun = False,
    column: Column = None,
    sheet: Sheet = None,
    header_row: HeaderRow = None,
    scale: Scale = None,
    encoding: Encoding = None,
    language: Language = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Turn the table you have into a journey file: rows, lanes, a matrix, a blueprint, or a workbook that export wrote.

    A summary on standard error says what was understood, converted and left out.
    """
    import os

    from journeygap.cli.output import fail, note, write
    from journeygap.cli.outputs import writable_or_fail
    from journeygap.cli.session import Session

    wishes = _wishes(column, sheet, header_row, scale, language)
    session = Session(config, isolated=isolated, allow_outside=allow_outside)
    if output is not None and not dry_run:
        writable_or_fail(output, [path])
        if os.path.lexists(output):
            fail(say("saving.exists", path=output))
    shown = say("usage.stdin") if path == "-" else path
    found = _imported(path, shown, session, wishes, encoding)
    if name is not None:
        found.built.data["journey"] = name
    _summarise(found, shown)
    if into is not None:
        _write_into(into, found, session, output, shown, dry_run=dry_run)
        return
    if output is None and not dry_run:
        found.built = found.built._replace(apart=False)
    company = _company_file(output) if found.built.apart else ""
    text, problems, company_text = _checked(found, session, os.path.basename(company), wanted=not dry_run)
    _end_with(problems, shown)
    if dry_run:
        note(say("saving.dry-run"))
    elif output is None:
        write([_commented(text, found)])
    else:
        _save({company: company_text, output: _commented(text, found)})


def _write_into(into: str, found: Imported, session: Session, output: str | None, shown: str, *, dry_run: bool) -> None:
    """Write a workbook back into the files that it was exported from, or end with the reason why not."""
    from journeygap.cli.output import fail, inform
    from journeygap.cli.saving import refuse_or_replace, save
    from journeygap.cli.session import show_errors
    from journeygap.loading.trees import Trees
    from journeygap.sheets.into import into as written_into
    from journeygap.sheets.tables import TableError

    if output is not None:
        fail(say("usage.into-and-output"))
    if not found.whole:
        fail(say("usage.into-a-table", path=shown))
    loaded = session.load([into], trees=(trees := Trees()))
    show_errors(session, loaded, "concise", "never")
    if len(loaded.journeys) != 1:
        fail(say("usage.into-one", path=into, number=len(loaded.journeys)))
    _end_with(_checked(found, session, "company.yaml", wanted=False).problems, shown)
    try:
        texts = written_into(loaded, trees, found.built.data, session.limits)
    except TableError as error:
        fail(str(error))
    for path in texts:
        refuse_or_replace(path)
    for path, text in texts.items():
        if not dry_run:
            save(path, [text])
        inform(say("saving.would-change" if dry_run else "saving.changed", path=path))
    if not texts:
        inform(say("saving.nothing-differs"))


def _end_with(problems: list[Problem], shown: str) -> None:
    """End with exit code 1 where something does not fit, and say what, by cell."""
    from journeygap.cli.output import Ended, note

    for problem in problems:
        note(": ".join(filter(None, (shown, problem.place, problem.message))))
    if problems:
        raise Ended(1)


def _checked(found: Imported, session: Session, company: str, *, wanted: bool) -> Checked:
    from journeygap.sheets.built import Checked, checked

    problems = found.built.problems
    return Checked("", problems) if problems else checked(found.built, session.limits, company, wanted=wanted)


def _save(texts: dict[str, str | None]) -> None:
    from journeygap.cli.output import inform
    from journeygap.cli.saving import save_new

    for path, text in texts.items():
        if text is not None:
            save_new(path, text)
            inform(say("saving.written", path=path))


def _company_file(output: str | None) -> str:
    """Return the path of the company file next to a journey file; ends with exit code 2 where it exists."""
    import os

    from journeygap.cli.output import fail

    stem = (output or "journey.yaml").removesuffix(".yaml").removesuffix(".yml").removesuffix(".journey")
    path = f"{stem}.company.yaml"
    if output is not None and os.path.lexists(path):
        fail(say("saving.company-exists", path=path))
    return path


def _imported(path: str, shown: str, session: Session, wishes: Wishes, encoding: str | None) -> Imported:
    """Read the file, or end with exit code 2 and the reason why it can't be read."""
    from journeygap.cli.extras import needing
    from journeygap.cli.output import fail
    from journeygap.loading.files import STDIN, read_standard_input
    from journeygap.sheets.tables import TableError
    from journeygap.sheets.wishes import Asked

    try:
        disk = session.disk()
        disk.find([path])
        most = session.limits.max_bytes
        data = read_standard_input(most) if path == STDIN else disk.read_file(path, most)
        with needing("table"):
            from journeygap.sheets.importing import imported

            return imported(data, path, session.limits, wishes, encoding)
    except (TableError, Asked) as error:
        fail(f"{shown}: {error}")


def _summarise(found: Imported, shown: str) -> None:
    from journeygap.cli.output import note
    from journeygap.sheets.summary import summary

    for line in summary(found, shown):
        note(line)


def _commented(text: str, found: Imported) -> str:
    from journeygap.sheets.summary import commented

    return commented(text, found)


def _wishes(
    column: list[str] | None,
    sheet: str | None,
    header_row: int | None,
    scale: list[str] | None,
    language: str | None,
) -> Wishes:
    """Read the options; ends with exit code 2 where one has a wrong value."""
    from journeygap.cli.output import fail
    from journeygap.sheets.layouts.assign import wished
    from journeygap.sheets.vocabulary import LANGUAGES
    from journeygap.sheets.wishes import Asked, Wishes

    columns: dict[str, list[str]] = {}
    for each in column or ():
        key, equals, header = each.partition("=")
        if not equals or not key.strip() or not header.strip():
            fail(say("usage.column", text=each))
        try:
            wished(key)
        except Asked as error:
            fail(str(error))
        columns.setdefault(key.strip(), []).append(header.strip())
    if language is not None and language.lower() not in LANGUAGES:
        fail(say("usage.header-language", text=language, known=", ".join(LANGUAGES)))
    return Wishes(columns, sheet, header_row, dict(map(_scale, scale or ())), language.lower() if language else None)


_RATED = ("importance", "expects", "satisfaction", "delivers", "feeling")


def _scale(text: str) -> tuple[str, tuple[float, float]]:
    import re

    from journeygap.cli.output import fail

    key, _, ends = text.rpartition("=")
    found = re.fullmatch(r"\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*(?:-|–|to|\.\.|:)\s*\+?(-?\d{1,6}(?:\.\d{1,6})?)\s*", ends)
    if key.strip() and key.strip() not in _RATED:
        fail(say("usage.scale-key", text=text, known=", ".join(_RATED)))
    if found is None or float(found[1]) >= float(found[2]):
        fail(say("usage.scale", text=text))
    return key.strip(), (float(found[1]), float(found[2]))
