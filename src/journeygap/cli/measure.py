"""`journeygap measure`: from answers and events to figures, in a file of their own."""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from journeygap.cli import options
from journeygap.cli.ci import in_ci
from journeygap.cli.output import Ended, fail, inform, note, write
from journeygap.core.language import say
from journeygap.loading.bounds import Reach, open_regular

if TYPE_CHECKING:
    from journeygap.core.finding import Finding
    from journeygap.core.source import Source
    from journeygap.evidence.measure import Measured
    from journeygap.evidence.read import Evidence
    from journeygap.journey.resolved import Journey

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="EVIDENCE",
        show_default=False,
        help="Evidence files, such as survey.evidence.yaml; with --draft the export to draft one for.",
    ),
]
Journeys = Annotated[
    list[str] | None,
    typer.Option(
        "--journey",
        metavar="FILE",
        help="A journey that must have every touchpoint named; with --draft the journey to draft for. Repeatable.",
    ),
]
Written = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The measured file. [default: NAME.measured.yaml, next to it] With --draft the evidence file, a new one. "
        "[default: standard output]",
    ),
]
Shown = Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How to show the figures.")]
Engine_ = Annotated[
    Literal["duckdb", "spark"],
    typer.Option("--engine", help="The engine that counts the rows: DuckDB on this machine, or Spark as configured."),
]
Check = Annotated[
    bool, typer.Option("--check", help="Write nothing; exit with 1 if the measured file differs from the data.")
]

Draft = Annotated[
    bool,
    typer.Option("--draft", help="Draft an evidence file for an export from its columns. Needs --journey."),
]


def measure(
    evidence: Files,
    *,
    draft: Draft = False,
    journey: Journeys = None,
    engine: Engine_ = "duckdb",
    output: Written = None,
    output_format: Shown = "table",
    check: Check = False,
    allow_outside: options.AllowOutside = False,
) -> None:
    """Measure answers and events: what customers use, how they rate it, and what they do."""
    from journeygap.cli.extras import needing

    if draft:
        with needing("drafting", "evidence"):
            others = check or engine != "duckdb" or output_format != "table"
            reach = Reach(allow_outside=allow_outside, in_ci=in_ci())
            _draft(_one_export(evidence, journey or [], others=others), journey or [], output, reach)
        return
    if output is not None and len(evidence) > 1:
        fail(say("usage.measure-output"))
    with needing("measuring", "evidence"), needing_engine(engine):
        targets = [output or target(path) for path in evidence]
        read = _read(evidence, journey or [], targets, Reach(allow_outside=allow_outside, in_ci=in_ci()))
        stale = []
        for (each, journeys), path in zip(read, targets, strict=True):
            measured = _measured(each, journeys, engine)
            _show(measured, output_format)
            if not _put(measured, path, check=check):
                stale.append(path)
    for path in stale:
        note(say("running.stale", path=path))
    if stale:
        raise Ended(1)


def _one_export(exports: list[str], journeys: list[str], *, others: bool) -> str:
    """Return the export to draft for. Ends with exit code 2 for options that do not go together."""
    if len(exports) > 1:
        fail(say("usage.draft-one"))
    if not journeys:
        fail(say("usage.draft-journey"))
    if others:
        fail(say("usage.draft-options"))
    if not os.path.isfile(exports[0]):
        fail(say("usage.no-export", path=exports[0], folder=os.path.isdir(exports[0])))
    return exports[0]


def _draft(export: str, journeys: list[str], output: str | None, reach: Reach) -> None:
    """Draft an evidence file. Ends with exit code 2 where the export can't be read or the file is there already."""
    from journeygap.cli.outputs import writable_or_fail
    from journeygap.cli.saving import save_new
    from journeygap.cli.session import view
    from journeygap.cli.stopping import clearing_away_first
    from journeygap.evidence.drafting.draft import draft
    from journeygap.evidence.trouble import BadData
    from journeygap.loading.files import Disk
    from journeygap.loading.load import load_files
    from journeygap.loading.unreadable import Unreadable
    from journeygap.reporters import formats

    disk = Disk(reach)
    try:
        disk.name([export])
        loaded = load_files(journeys, storage=Disk(reach), measured=False)
        if loaded.errors:
            write(formats.of_errors(loaded.errors, len(loaded.journeys), loaded.sources, "table", view("auto")))
            raise Ended(1)
        if output is not None:
            writable_or_fail(output, [export, *journeys])
        with clearing_away_first():
            made = draft(export, loaded.journeys, disk, output)
    except Unreadable as error:
        fail(str(error))
    except BadData as bad:
        for trouble in bad.troubles:
            inform(str(trouble))
        raise Ended(2) from None
    if output is None:
        write([made.text])
    else:
        save_new(output, made.text)
    ready = say("drafting.ready", open_keys=list(dict.fromkeys(made.open)))
    note(f"{output or say('running.draft')}: {ready}")


def target(path: str) -> str:
    """Return where the figures of an evidence file are written."""
    for ending in (".evidence.yaml", ".evidence.yml", ".yaml", ".yml"):
        if path.endswith(ending):
            return f"{path.removesuffix(ending)}.measured.yaml"
    return f"{path}.measured.yaml"


def _read(
    paths: list[str], journeys: list[str], targets: list[str], reach: Reach
) -> list[tuple[Evidence, list[Journey]]]:
    """Read evidence files and journeys. Ends with exit code 1 and every mistake, or with 2 for what can't be read."""
    from journeygap.cli.outputs import writable_or_fail
    from journeygap.cli.session import view
    from journeygap.evidence.linked import unknown_names
    from journeygap.evidence.read import Refused, read_evidence
    from journeygap.loading.files import Disk
    from journeygap.loading.load import load_files
    from journeygap.loading.unreadable import Unreadable
    from journeygap.reporters import formats

    found: list[tuple[Evidence, list[Journey]]] = []
    errors: list[Finding] = []
    sources: list[Source] = []
    known: list[Journey] = []
    try:
        if journeys:
            loaded = load_files(journeys, storage=Disk(reach), measured=False)
            errors += loaded.errors
            sources += loaded.sources
            known = list(loaded.journeys)
        for path in paths:
            try:
                each = read_evidence(path, reach=reach)
            except Refused as refused:
                errors += refused.errors
                sources.append(refused.errors[0].span.source)
            else:
                sources.append(each.source)
                errors += unknown_names(each, known) if known else ()
                found.append((each, known))
    except Unreadable as error:
        fail(str(error))
    for path in targets:
        writable_or_fail(path, [*paths, *journeys])
    if errors:
        write(formats.of_errors(errors, len(known), sources, "table", view("auto")))
        raise Ended(1)
    return found


def _measured(evidence: Evidence, journeys: list[Journey], engine: str) -> Measured:
    """Measure. Ends with exit code 2 and a line for everything that is wrong with the data."""
    from journeygap.cli.stopping import clearing_away_first
    from journeygap.evidence.engines.choice import engine_of
    from journeygap.evidence.linked import strangers
    from journeygap.evidence.measure import measure as measure_evidence
    from journeygap.evidence.trouble import BadData

    progress = _Progress(evidence.source.shown)
    try:
        with clearing_away_first():
            measured = measure_evidence(evidence, engine_of(engine), journeys, progress.say)
    except (MemoryError, OSError) as error:
        progress.clear()
        if isinstance(error, OSError) and error.errno != errno.ENOSPC:
            raise
        fail(say("running.no-room", path=evidence.source.shown))
    except BadData as bad:
        progress.clear()
        for trouble in bad.troubles:
            inform(str(trouble))
        raise Ended(2) from None
    finally:
        progress.clear()
    lost = strangers(measured.data["all"].get("touchpoints", {}), journeys) if journeys else []
    for name, meant in lost:
        inform(f"{evidence.source.shown}: {say('data.stranger', name=name, meant=meant)}")
    if lost:
        raise Ended(2)
    for warning in measured.warnings:
        note(say("running.warning", path=evidence.source.shown, message=warning))
    return measured


def needing_engine(engine: str) -> AbstractContextManager[None]:
    """Return what names the extra that brings the packages of an engine, where they are missing."""
    from journeygap.cli.extras import needing

    return needing("spark", "spark") if engine == "spark" else nullcontext()


class _Progress:
    """One line on a terminal that says what is being done, and after a while since when."""

    def __init__(self, name: str) -> None:
        self._name = os.path.basename(name)
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._over: threading.Event | None = None
        self._writing = threading.Lock()

    def say(self, what: str) -> None:
        if not self._shown:
            return
        self.clear()
        self._write(f"{self._name}: {what} …")
        over = self._over = threading.Event()
        threading.Thread(target=self._tick, args=(what, over), daemon=True).start()

    def _tick(self, what: str, over: threading.Event) -> None:
        """Show every second how long it takes; an engine counts for minutes in one call."""
        begun = time.monotonic()
        while not over.wait(1):
            gone = round(time.monotonic() - begun)
            with self._writing:
                if not over.is_set():
                    self._write(f"{self._name}: {what} … {gone // 60}:{gone % 60:02}")

    def clear(self) -> None:
        with self._writing:
            if self._over is not None:
                self._over.set()
            if self._shown:
                self._write("")

    def _write(self, text: str) -> None:
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def _show(measured: Measured, output_format: str) -> None:
    if output_format == "json":
        import json

        from journeygap.reporters.listings.json import escaped

        write([f"{escaped(json.dumps(measured.data, indent=2, ensure_ascii=False))}\n"], "json")
        return
    from journeygap.cli.session import view
    from journeygap.reporters.terminal.measured import render

    write(render(measured.data, view("never"), measured.missing))


def _put(measured: Measured, path: str, *, check: bool) -> bool:
    """Write the measured file, or with ``check`` compare it; return whether it says what the data say."""
    from journeygap.cli.saving import save
    from journeygap.evidence.written import text_of

    text = text_of(measured.data)
    if not check:
        save(path, [text])
        return True
    try:
        with open_regular(path) as file:
            return file.read().replace(b"\r\n", b"\n") == text.encode()
    except OSError:
        return False
