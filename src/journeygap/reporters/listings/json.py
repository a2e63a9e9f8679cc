"""The machine-readable result, schema version 1: keys are added, never changed. One touchpoint, one finding a line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticSerializationError, to_json

from journeygap import __version__
from journeygap.core.finding import Finding, Severity
from journeygap.core.text import HIDDEN, may_hide
from journeygap.journey.resolved import Stage
from journeygap.method.measures import Coverage, level, quadrant
from journeygap.method.overlay import ROUNDING, Need, Role, State, expected_level, one_figure
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import Decision, comparable, decisions, findings_of, worst_stage
from journeygap.results.targets import Judged, judge
from journeygap.rules.base import RuleFault
from journeygap.words.answer import headline, pooled_headline
from journeygap.words.deciding import basis, journey_of, money

if TYPE_CHECKING:
    from journeygap.journey.estimate import Changes, Estimate, MeasuredFile, MeasuredTouchpoint, Median

SCHEMA_VERSION = 1

Encode = Callable[[Any], str]


def render(analysis: Analysis, *, ascii_only: bool = False) -> Iterator[str]:
    """Return the result as JSON text, in pieces; ``ascii_only`` writes every other character as its escape."""
    encode = encoder(ascii_only=ascii_only)
    yield from _head(_summary(analysis), encode)
    yield '  "journeys": ['
    for number, each in enumerate(analysis.journeys):
        yield ",\n" if number else "\n"
        yield from _journey(each, analysis, encode)
    yield "\n  ],\n" if analysis.journeys else "],\n"
    yield from listed("findings", map(finding, analysis.findings), "  ", ",", encode)
    yield from listed("errors", map(finding, analysis.errors), "  ", ",", encode)
    yield from listed("targets", map(_target, judge(analysis)), "  ", ",", encode)
    yield from listed("failed_rules", map(_failed, analysis.failed_rules), "  ", "", encode)
    yield "}\n"


def render_errors(errors: Sequence[Finding], journeys: int, *, ascii_only: bool = False) -> Iterator[str]:
    """Return definition errors alone, in the shape of a result; ``journeys`` counts those without any."""
    encode = encoder(ascii_only=ascii_only)
    counts = {severity.value: sum(each.severity is severity for each in errors) for severity in Severity}
    summary = {
        "journeys": journeys,
        "findings": counts,
        "coverage": None,
        "waste_share": None,
        "accepted": {"remarks": 0, "baseline": 0},
    }
    yield from _head(summary, encode)
    yield '  "journeys": [],\n  "findings": [],\n'
    yield from listed("errors", map(finding, errors), "  ", ",", encode)
    yield '  "targets": [],\n  "failed_rules": []\n}\n'


def encoder(*, ascii_only: bool) -> Encode:
    """Return the function that writes plain data as a line of JSON: pydantic-core's, which is there anyway and fast."""
    if ascii_only:
        return json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
    return _written


def _written(data: Any) -> str:
    try:
        text = to_json(data).decode()
    except PydanticSerializationError:  # a file's name that is no text
        text = json.dumps(data, separators=(",", ":"))
    return escaped(text)


def escaped(text: str) -> str:
    """Write what a terminal would obey or hide with JSON's own escapes, which lose nothing; line breaks stay.

    ``text`` is JSON, which has no other control characters of ASCII than DEL.
    """
    if text.isascii() and _DELETE not in text:
        return text
    return _OBEYED.sub(lambda found: json.dumps(found.group())[1:-1], text) if may_hide(text) else text


_DELETE = "\x7f"
_OBEYED = re.compile(rf"(?!\n){HIDDEN}")


def _failed(fault: RuleFault) -> dict[str, Any]:
    return {"rule": fault.rule, "origin": fault.origin, "message": fault.text}


def _head(summary: dict[str, Any], encode: Encode) -> Iterator[str]:
    yield "{\n"
    yield f'  "schema_version": {SCHEMA_VERSION},\n'
    yield f'  "tool": {encode({"name": "journeygap", "version": __version__})},\n'
    yield f'  "summary": {encode(summary)},\n'


def finding(each: Finding) -> dict[str, Any]:
    """Return a finding as plain data."""
    # Data that a program passed has no lines that anybody wrote.
    has_lines = each.span.source.route_at is None
    line, column, end_line, end_column = each.span.position() if has_lines else (None,) * 4
    return {
        "code": each.code,
        "name": each.name,
        "severity": each.severity.value,
        "message": each.message,
        "suggestion": each.suggestion,
        "stage": each.stage,
        "touchpoint": each.touchpoint,
        "activity": each.activity,
        "subject": each.subject,
        "opportunity": _rounded(each.opportunity),
        "effort": _rounded(each.effort),
        "horizon": each.horizon,
        "constraints": each.constraints,
        "path": each.span.source.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "fingerprint": each.fingerprint,
        "owners": each.owners,
        "title": each.title,
        "because": [reason._asdict() for reason in each.because],
        "moment": each.moment,
        "feeling": each.feeling,
        **({} if each.certainty is None else {"certainty": each.certainty}),
    }


def _summary(analysis: Analysis) -> dict[str, Any]:
    counts = {severity.value: 0 for severity in Severity}
    for each in analysis.every_finding():
        counts[each.severity.value] += 1
    return {
        "journeys": len(analysis.journeys),
        "findings": counts,
        "coverage": _rounded(analysis.portfolio.coverage),
        "waste_share": _rounded(analysis.portfolio.waste_share),
        "accepted": {"remarks": analysis.accepted.remarks, "baseline": analysis.accepted.baseline},
        "headline": pooled_headline(analysis) if analysis.journeys else None,
        "decisions": [_decision(each, analysis, None) for each in decisions(comparable(analysis))],
        "siblings": analysis.portfolio.siblings,
        "company_unknown": sum(not each.coverage.known for each in analysis.journeys),
    }


def _target(judged: Judged) -> dict[str, Any]:
    target = judged.target
    return {
        "measure": target.measure,
        "path": None if judged.journey is None else judged.journey.journey.path,
        "stage": None if judged.stage is None else judged.stage.id,
        "touchpoint": None if judged.touchpoint is None else judged.touchpoint[0],
        "value": _rounded(judged.value),
        "unit": judged.unit,
        "at_least": target.at_least,
        "at_most": target.at_most,
        "met": judged.met,
        "gate": target.gate,
        "source": target.source,
    }


def _journey(analysed: JourneyAnalysis, analysis: Analysis, encode: Encode) -> Iterator[str]:
    journey = analysed.journey
    yield "    {\n"
    for key, value in (
        ("path", journey.path),
        ("journey", journey.name),
        ("persona", journey.persona_name),
        ("measures", _measures(analysed)),
    ):
        yield f'      "{key}": {encode(value)},\n'
    inside = "      "
    yield from listed("stages", _stages(analysed), inside, ",", encode)
    channels = ({"channel": label, **_coverage(covered)} for label, covered in analysed.channels.values())
    yield from listed("channels", channels, inside, ",", encode)
    yield from listed(
        "touchpoints", (_touchpoint(analysed, need) for need in analysed.overlay.needs), inside, ",", encode
    )
    yield from listed("company", _company(analysed), inside, ",", encode)
    yield from listed("findings", map(finding, analysed.findings), inside, ",", encode)
    # What has been added since the first version is at the end.
    persona = journey.persona_stated
    added = {
        "persona_about": None if persona is None else persona.about,
        "persona_quote": None if persona is None else persona.quote,
        "headline": headline(analysed, analysis),
        "worst_stage": _worst(analysed),
        "decisions": [_decision(each, analysis, analysed) for each in decisions(findings_of(analysed, analysis))],
        **({"measured": list(map(_measured_file, journey.measured))} if journey.measured else {}),
    }
    yield ",\n".join(f'      "{key}": {encode(value)}' for key, value in added.items())
    yield "\n    }"


def listed(key: str, items: Iterable[dict[str, Any]], indent: str, end: str, encode: Encode) -> Iterator[str]:
    """Return a key of an object with its array, in pieces; ``end`` is what follows it."""
    yield f'{indent}"{key}": '
    yield from array(items, indent, encode)
    yield f"{end}\n"


def array(items: Iterable[dict[str, Any]], indent: str, encode: Encode) -> Iterator[str]:
    """Return a list in pieces, an item a line; ``indent`` is that of the line on which it begins."""
    yield "["
    separator = "\n"
    for item in items:
        yield f"{separator}{indent}  {encode(item)}"
        separator = ",\n"
    yield "]" if separator == "\n" else f"\n{indent}]"


def _measures(analysed: JourneyAnalysis) -> dict[str, Any]:
    spent, shares = analysed.effort, analysed.shares or {}
    covered = analysed.coverage
    return {
        **_coverage(covered),
        **(
            {}
            if analysed.coverage_interval is None
            else {"coverage_interval": [_rounded(each) for each in analysed.coverage_interval]}
        ),
        "basis": {name: _rounded(part) if covered.known else None for name, part in covered.basis.items()},
        "alignment": _rounded(shares.get(Role.ALIGNED)),
        "supporting_share": _rounded(shares.get(Role.SUPPORTING)),
        "misplaced_share": _rounded(shares.get(Role.MISPLACED)),
        "exempt_share": _rounded(shares.get(Role.EXEMPT)),
        "waste_share": _rounded(shares.get(Role.WASTED)),
        "allocation_fit": _rounded(analysed.allocation_fit),
        "effort_unit": spent.unit if covered.known else None,
        "effort_total": _rounded(spent.total) if covered.known else None,
        "assumed_importance": analysed.assumed_importance,
        "unrated": analysed.unrated,
        "unallocated_share": _rounded(analysed.allocation.unallocated) if spent.total else None,
        "effort_better": spent.better,
        "effort_lacking": [activity.id for activity in spent.lacking],
        "effort_left_out": spent.left_out,
        "complained_share": _rounded(covered.complained_share) if covered.known else None,
        "company_known": covered.known,
        "crosshairs": None
        if analysed.crosshairs is None
        else {
            "importance": _rounded(analysed.crosshairs.importance),
            "performance": _rounded(analysed.crosshairs.performance),
        },
    }


def _worst(analysed: JourneyAnalysis) -> dict[str, Any] | None:
    worst = worst_stage(analysed)
    if worst is None:
        return None
    return {
        "stage": worst.stage.id,
        "name": worst.stage.name,
        "coverage": _rounded(worst.coverage),
        "lost": _rounded(worst.lost),
        "feeling": worst.feeling,
    }


def _decision(chosen: Decision, analysis: Analysis, analysed: JourneyAnalysis | None) -> dict[str, Any]:
    of = analysed or journey_of(chosen.finding, analysis)
    return {
        "kind": chosen.kind,
        "code": chosen.finding.code,
        "title": chosen.finding.title,
        "suggestion": chosen.finding.suggestion,
        "fingerprint": chosen.finding.fingerprint,
        "money": money(chosen.finding, of) or None,
        "owners": chosen.finding.owners,
        "basis": basis(chosen.finding, analysis) or None,
    }


def _coverage(covered: Coverage) -> dict[str, Any]:
    return {
        "coverage": _rounded(covered.value),
        "required": covered.required,
        "matched": covered.matched,
        "met": covered.met,
    }


def _stages(analysed: JourneyAnalysis) -> Iterator[dict[str, Any]]:
    shared = analysed.allocation
    for stage, covered in zip(analysed.journey.stages, analysed.stages, strict=True):
        limits = analysed.certainty.stages[stage.order] if analysed.certainty is not None else None
        yield {
            "id": stage.id,
            "name": stage.name,
            **_coverage(covered),
            "importance_share": _rounded(shared.importance[stage.order]),
            "effort_share": _rounded(shared.effort[stage.order]),
            "waste_share": _rounded(shared.wasted[stage.order]),
            "phase": stage.stated.phase,
            "goal": stage.stated.goal,
            "actions": stage.stated.actions or (),
            "feeling": stage.stated.feeling,
            "friction": stage.stated.friction or (),
            "quotes": stage.stated.quotes or (),
            "ideas": stage.stated.ideas or (),
            **({} if limits is None else {"coverage_interval": [_rounded(each) for each in limits]}),
            **_measured_stage(stage, analysed),
        }


def _measured_stage(stage: Stage, analysed: JourneyAnalysis) -> dict[str, Any]:
    """Return what logs say of a stage, the newest first; nothing where none does."""
    found = [file.stages[name] for file in analysed.journey.measured for name in stage.names if name in file.stages]
    reach, to_next, turned = (
        next((value for each in found if (value := getattr(each, key)) is not None), None)
        for key in ("reach", "to_next", "reversed")
    )
    written = {
        **({} if reach is None else {"reach": _estimate(reach)}),
        **({} if to_next is None else {"to_next": _median(to_next)}),
        **({} if turned is None else {"reversed": _estimate(turned)}),
    }
    return {"measured": written} if written else {}


def _touchpoint(analysed: JourneyAnalysis, need: Need) -> dict[str, Any]:
    touchpoint = need.touchpoint
    return {
        "stage": touchpoint.stage.id,
        "id": touchpoint.id,
        "name": touchpoint.name,
        "state": need.state.value,
        "importance": touchpoint.importance,
        "level": _rounded(level(need)),
        "expected": _rounded(one_figure(expected_level(touchpoint))),
        "fulfilment": _rounded(need.fulfilment) if need.state is not State.UNKNOWN else None,
        "opportunity": _rounded(analysed.opportunity[need]),
        "quadrant": quadrant(need, analysed.crosshairs),
        "met_by": [match.activity.id for match in need.matches],
        "complaint": need.complaint,
        "feeling": touchpoint.stated.feeling,
        "friction": touchpoint.stated.friction or (),
        "quotes": touchpoint.stated.quotes or (),
        "moment": touchpoint.stated.moment or False,
        **({} if touchpoint.measured is None else {"measured": _measured(touchpoint.measured)}),
    }


def _measured(found: MeasuredTouchpoint) -> dict[str, Any]:
    """Return what was measured at a touchpoint."""
    figures = {
        "satisfaction": found.satisfaction,
        "importance": found.importance,
        "reach": found.reach,
        "exits": found.exits,
        "cases": found.cases,
    }
    written: dict[str, Any] = {name: _estimate(each) for name, each in figures.items() if each is not None}
    if found.by_dimension:
        written["satisfaction by dimension"] = {name: _estimate(each) for name, each in found.by_dimension.items()}
    if found.channels:
        written["channels"] = {name: _estimate(each) for name, each in found.channels.items()}
    if found.to_next is not None:
        written["to_next"] = _median(found.to_next)
    if found.few and found.customers:
        from journeygap.journey.estimate import FEW

        written["few"] = {"below": FEW, "customers": found.customers}
    return written


def _median(found: Median) -> dict[str, Any]:
    return {"value": found.value, "n": found.n, "unsure": found.unsure, "evidence": found.evidence}


def _measured_file(file: MeasuredFile) -> dict[str, Any]:
    """Return what a measured file says of the journey as a whole."""
    return {
        "evidence": file.evidence,
        "kind": file.kind,
        "source": file.source,
        "date": file.date,
        "sample": file.sample,
        "path": file.path,
        "stale": file.stale,
        "changes": None if file.changes is None else _changes(file.changes),
        "unmapped": [
            {"event": each.event, "reach": _estimate(each.reach), "touches": each.touches} for each in file.unmapped
        ],
    }


def _changes(found: Changes) -> dict[str, Any]:
    keys = ("touchpoint", "stage", "figure", "dimension", "before", "after", "value", "low", "high", "p_adjusted")
    return {
        "from": found.since,
        "to": found.until,
        "figures": [
            {**{key: getattr(each, key) for key in keys}, "changed": each.changed, "unsure": each.unsure}
            for each in found.every
        ],
    }


def _estimate(found: Estimate) -> dict[str, Any]:
    return {
        "value": found.value,
        "low": found.low,
        "high": found.high,
        "n": found.n,
        "unsure": found.unsure,
        "evidence": found.evidence,
    }


def _company(analysed: JourneyAnalysis) -> Iterator[dict[str, Any]]:
    amounts = analysed.effort.by_activity
    for placement in analysed.journey.placements:
        activity = placement.activity
        yield {
            "id": activity.id,
            "name": activity.name,
            "role": analysed.overlay.roles[activity].value,
            "effort": _rounded(amounts.get(activity)),
            "stages": [stage.id for stage in placement.stages],
            "meets": [f"{touchpoint.stage.id}/{touchpoint.id}" for touchpoint in placement.here],
        }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, ROUNDING)
