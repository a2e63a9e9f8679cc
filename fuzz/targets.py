"""What is fuzzed: from bytes through loading, checking, the analysis and import to every reporter.

The first byte of an input says what it is (see `KINDS`), the rest is its content. Whatever it holds, there is a result,
or errors with a place, or a refusal that is documented. Anything else is an exception, and so a find.
"""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from datetime import date
from xml.etree import ElementTree as ET

from journeygap.audit.halves import halves
from journeygap.audit.progress import Unusable, from_text
from journeygap.audit.questions import audit
from journeygap.core.errors import InputError
from journeygap.core.finding import Finding
from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import measure
from journeygap.evidence.read import Refused, read_evidence
from journeygap.evidence.written import text_of
from journeygap.loading.load import Loaded, load_files
from journeygap.loading.measured import check_measured
from journeygap.method.overlay import overlay
from journeygap.method.settings import Settings
from journeygap.model.configuration import Format
from journeygap.planning.plan import plan
from journeygap.planning.terms import BadTerms, LimitsNotMet, OutOfTime, Terms
from journeygap.reporters.comparison import json as comparison_json
from journeygap.reporters.comparison import markdown as comparison_markdown
from journeygap.reporters.comparison import table as comparison_table
from journeygap.reporters.document.plan import plan_part
from journeygap.reporters.formats import of_analysis, of_errors
from journeygap.reporters.pages import drawing, interview, mermaid, questionnaire, render, report
from journeygap.reporters.plan import csv as plan_csv
from journeygap.reporters.plan import json as plan_json
from journeygap.reporters.plan import markdown as plan_markdown
from journeygap.reporters.plan import table as plan_table
from journeygap.reporters.terminal import measured as measured_table
from journeygap.reporters.trend import csv as trend_csv
from journeygap.reporters.trend import json as trend_json
from journeygap.reporters.trend import table as trend_table
from journeygap.reporters.view import View
from journeygap.results.accepted import accept
from journeygap.results.analysis import Analysis, analyse
from journeygap.results.baseline import read_baseline
from journeygap.results.comparison import Side, compare
from journeygap.results.configuration import configuration
from journeygap.results.pipeline import Request, found_and_accepted
from journeygap.results.trend import point
from journeygap.rules.rulebook import Rulebook
from journeygap.sheets.built import checked
from journeygap.sheets.grids import Unwritable, grids
from journeygap.sheets.importing import imported
from journeygap.sheets.statement import statement
from journeygap.sheets.summary import commented, summary
from journeygap.sheets.tables import TableError
from journeygap.sheets.wishes import Asked, Wishes
from journeygap.sheets.workbook import workbook
from journeygap.words.plan import unmet
from journeygap.yamltext.faults import Faults
from journeygap.yamltext.parse import parse
from journeygap.yamltext.read import Limits, decode

TODAY = date(2026, 11, 30)
LIMITS = Limits(max_bytes=1_000_000, max_depth=50, max_nodes=5_000, max_written=50_000)
BETWEEN = b"\n=====\n"
"""Parts the files of one input: the journey, a company file, and another journey."""
FILES = ("journey.yaml", "company.yaml", "other.journey.yaml")
FORMATS: tuple[Format, ...] = (*("table", "concise", "json", "csv", "markdown", "github", "gitlab", "sarif", "junit"),)
VIEWS = (View(), View(width=20, color=True, ascii=True, top=0, by="channel", each=True))
MEASURED_BY = """\
journey: J
customer:
  persona: p
  measured: [m.measured.yaml]
  dimensions: [ease]
  stages:
    - {name: S, touchpoints: [a, {name: b, satisfaction: 3, expects: 8, metrics: [{name: x, value: 1, target: 2}]}]}
    - {name: T, touchpoints: [{name: c, expects: {ease: 5}}]}
company: {touchpoints: [{name: a, stage: S}, {name: b, stage: S, owner: o, cost: 3}, {name: d, stage: T}]}
"""
"""The journey that a measured file enters."""
ONE_IN = 25
"""One of so many sound journeys goes through a workbook and back, which takes longer than everything else together."""
PLAN_ONE_IN = 4
"""One of so many sound inputs is planned for, which takes longer than to analyse it."""
_OBEYED = re.compile("[\x00-\x09\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What no terminal may get; escape codes are the tool's own where it colours."""


def journeys(content: bytes) -> None:
    """Load files, analyse them, and show the result in every way there is."""
    names = []
    for name, data in zip(FILES, content.split(BETWEEN), strict=False):
        with open(name, "wb") as file:
            file.write(data)
        names.append(name)
    try:
        loaded = load_files(names, LIMITS)
        _check_errors(loaded.errors)
        analysis = _analysed(loaded)
        turn = zlib.crc32(content)
        _show(loaded, analysis, turn)
        if len(names) == len(FILES):
            _compare(names[0], names[2])
        if len(loaded.journeys) == 1 and turn % ONE_IN == 0:
            _round_trip(loaded, analysis)
    finally:
        for name in names:
            os.unlink(name)


def table(content: bytes) -> None:
    """Import a CSV file, a page in Markdown or a diagram."""
    _import(content)


def sheet(content: bytes) -> None:
    """Import a workbook whose one sheet is this XML."""
    _import(_packed(content))


def _import(data: bytes) -> None:
    """Import a file, whatever it holds: what comes of it is sound, or named cell by cell, or refused."""
    try:
        found = imported(data, "table.csv", LIMITS, Wishes())
    except (TableError, Asked) as refused:
        assert str(refused)
        return
    assert list(summary(found, "table.csv"))
    if found.built.problems:
        return
    written = checked(found.built, LIMITS)
    assert commented(written.text, found) or written.problems


def measured(content: bytes) -> None:
    """Let a measured file enter a journey, and show the result in every way there is."""
    files = {"m.measured.yaml": content, "journey.yaml": MEASURED_BY.encode()}
    for name, data in files.items():
        with open(name, "wb") as file:
            file.write(data)
    try:
        loaded = load_files(["journey.yaml"], LIMITS)
        _check_errors(loaded.errors)
        _show(loaded, _analysed(loaded), zlib.crc32(content))
    finally:
        for name in files:
            os.unlink(name)


def evidence(content: bytes) -> None:
    """Measure with an evidence file and a file of data, whatever they hold."""
    stated, _, rows = content.partition(BETWEEN)
    for name, data in (("e.evidence.yaml", stated), ("data.csv", rows)):
        with open(name, "wb") as file:
            file.write(data)
    try:
        found = measure(read_evidence("e.evidence.yaml", LIMITS), DuckDB)
    except Refused as refused:
        _check_errors(refused.errors)
    except InputError as refused:
        assert str(refused)
    else:
        for view in VIEWS:
            _check("table", view, "".join(measured_table.render(found.data, view)))
        text = text_of(found.data).encode()
        assert not found.data.get("all", {}).get("touchpoints") or check_measured_text(text)
    finally:
        for name in ("e.evidence.yaml", "data.csv"):
            os.unlink(name)


def check_measured_text(text: bytes) -> bool:
    """Return whether a measured file is what a journey reads."""
    faults = Faults()
    source = decode(text, "m.measured.yaml", "m.measured.yaml", Limits(), faults)
    tree = parse(source, Limits(), faults)
    return tree is not None and not faults and check_measured(tree) is not None


def progress(content: bytes) -> None:
    """Read what an audit kept."""
    try:
        from_text(content.decode("utf-8", "replace"))
    except Unusable:
        return


def settings(content: bytes) -> None:
    """Read a configuration file."""
    _read_or_refused(content, "journeygap.toml", configuration)


def baseline(content: bytes) -> None:
    """Read a baseline."""
    _read_or_refused(content, "baseline.json", read_baseline)


KINDS: dict[bytes, Callable[[bytes], None]] = {
    b"j": journeys,
    b"c": table,
    b"x": sheet,
    b"s": settings,
    b"b": baseline,
    b"m": measured,
    b"e": evidence,
    b"a": progress,
}


def run(data: bytes) -> None:
    """Run one input, in the current folder, which it leaves as it was. What it does not know is a journey."""
    KINDS.get(data[:1], journeys)(data[1:])


def _read_or_refused(content: bytes, name: str, read: Callable[[str], object]) -> None:
    with open(name, "wb") as file:
        file.write(content)
    try:
        read(name)
    except InputError as refused:
        assert str(refused)
    finally:
        os.unlink(name)


def _check_errors(errors: Iterable[Finding]) -> None:
    prints = set()
    for error in errors:
        line, column, end_line, end_column = error.span.position()
        assert line >= 1
        assert column >= 1
        assert (line, column) <= (end_line, end_column)
        assert error.message
        assert error.severity == "error"
        assert error.fingerprint not in prints
        prints.add(error.fingerprint)


def _analysed(loaded: Loaded) -> Analysis:
    analysis = analyse(
        loaded.journeys,
        settings=Settings(),
        today=TODAY,
        errors=loaded.errors,
        shared=loaded.shared,
        undecided=loaded.undecided,
    )
    judged = frozenset(path for each in loaded.journeys for path in (each.path, *each.company.files))
    return accept(analysis, loaded.suppressions, judged=judged - loaded.undecided)


def _show(loaded: Loaded, analysis: Analysis, turn: int) -> None:
    for view in VIEWS:
        for chosen in FORMATS if view.ascii else ("table",):
            _check(chosen, view, "".join(of_analysis(analysis, loaded.sources, chosen, view)))
            if loaded.errors:
                shown = of_errors(loaded.errors, len(loaded.journeys), loaded.sources, chosen, view)
                _check(chosen, view, "".join(shown))
    if loaded.journeys or loaded.errors:
        PAGES[turn % len(PAGES)](analysis)
    if loaded.journeys and not loaded.errors and turn % PLAN_ONE_IN == 0:
        _planned(loaded, turn)
    for journey in loaded.journeys:
        laid = overlay(journey, Settings(), TODAY)
        "".join(questionnaire.render(audit(laid, halves(journey, loaded.sources, loaded.models))))


def _planned(loaded: Loaded, turn: int) -> None:
    """Make a plan, or say why there is none, and show it in every way."""
    found, accepted = found_and_accepted(loaded, Request(settings=Settings(), today=TODAY, rules=Rulebook()))
    terms = Terms(budget=float(turn % 2_000 - 500), steps=4, time_limit=5, assume_cost=3)
    try:
        made = plan(found, accepted, terms, loaded.siblings)
    except BadTerms as refused:
        assert str(refused)
    except LimitsNotMet as refused:
        assert unmet(refused)
        json.loads("".join(plan_json.render_unmet(refused, ascii_only=True)))
    except OutOfTime:
        pass
    else:
        json.loads("".join(plan_json.render(made, ascii_only=True)))
        part = plan_part(made)
        "".join(plan_csv.render(made))
        "".join(plan_markdown.render(part))
        render.render(found, plan=part)
        for view in VIEWS:
            _check("table", view, "".join(plan_table.render(part, view)))


def _picture(analysis: Analysis) -> None:
    ET.fromstring("".join(drawing.render(analysis)))  # noqa: S314 - our own


def _guide(analysis: Analysis) -> None:
    if len(analysis.journeys) == 1:
        "".join(interview.render(analysis))


def _trend(analysis: Analysis) -> None:
    figures = [point(analysis, commit, TODAY) for commit in ("abcdef", None)]
    "".join(trend_csv.render(figures))
    json.loads("".join(trend_json.render(figures, "journey.yaml")))
    for view in VIEWS:
        "".join(trend_table.render(figures, "journey.yaml", view))


PAGES: tuple[Callable[[Analysis], object], ...] = (
    lambda analysis: "".join(report.render(analysis)),
    render.render,
    _picture,
    lambda analysis: "".join(mermaid.render(analysis)),
    _guide,
    _trend,
)
"""What takes long: each input is shown as one of these, which follows from its content."""


def _check(chosen: Format, view: View, text: str) -> None:
    if chosen in {"json", "gitlab", "sarif"}:
        json.loads(text)
    elif chosen == "junit":
        ET.fromstring(text)  # noqa: S314 - our own
    elif chosen in {"table", "concise"}:
        assert not _OBEYED.search(text)
        assert "\x1b" not in text or (view.color and chosen == "table")
    if view.ascii and chosen in {"table", "json", "gitlab", "sarif", "junit"}:
        text.encode("utf-8")


def _compare(*names: str) -> None:
    sides = []
    for name in names:
        loaded = load_files([name], LIMITS)
        files = frozenset(source.path for source in loaded.sources)
        sides.append(Side(_analysed(loaded), name, name, is_folder=False, files=files))
    compared = compare(*sides)
    json.loads("".join(comparison_json.render(compared)))
    "".join(comparison_markdown.render(compared))
    for view in VIEWS:
        assert not _OBEYED.search("".join(comparison_table.render(compared, view)))


def _round_trip(loaded: Loaded, analysis: Analysis) -> None:
    """Export a journey, and import what was written: nothing in it may be refused."""
    (journey,) = loaded.journeys
    stated = statement(journey, loaded.models)
    try:
        data = workbook(grids(stated.data), analysis.every_finding())
    except Unwritable as refused:
        assert str(refused)
        return
    try:
        built = imported(data, "table.xlsx", Limits(), Wishes()).built
    except (TableError, Asked) as refused:
        raise AssertionError(str(refused)) from refused
    assert built.problems == []


_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName='
    '"/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/></Relationships>'
)
_BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet" sheetId="1" '
    'r:id="rId1"/></sheets></workbook>'
)


def _packed(sheet_xml: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", _CONTENT_TYPES)
        archive.writestr("_rels/.rels", _RELATIONS.format("officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _RELATIONS.format("worksheet", "worksheets/sheet1.xml"))
        archive.writestr("xl/worksheets/sheet1.xml", sheet_xml)
    return packed.getvalue()
