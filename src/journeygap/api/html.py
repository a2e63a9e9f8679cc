"""What a notebook shows of a result: small tables, with every text from a file escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from journeygap.core.finding import Finding
from journeygap.core.text import counted, figure, percent, safe, sentence
from journeygap.method.measures import Coverage
from journeygap.results.comparison import Comparison, Figure

if TYPE_CHECKING:
    from journeygap.api.analysis import Analysis, JourneyAnalysis

_SHOWN = 10
"""How many findings a notebook shows; a table has them all."""


def analysis_html(analysis: Analysis) -> str:
    """Return the figures of each journey, and the gravest findings."""
    rows = [
        (
            each.journey.name,
            _share(each.coverage.value),
            _met(each.coverage),
            str(len(each.findings)),
        )
        for each in analysis.journeys
    ]
    return (
        _table("Journeys", ("Journey", "Coverage", "Met", "Findings"), rows)
        + f"<p>Wasted effort: {_share(analysis.portfolio.waste_share)}</p>"
        + _findings(list(analysis.every_finding()))
    )


def journey_html(analysed: JourneyAnalysis) -> str:
    """Return the coverage of each stage, and the gravest findings."""
    rows = [
        (stage.name, _share(covered.value), _met(covered))
        for stage, covered in zip(analysed.journey.stages, analysed.stages, strict=True)
    ]
    rows.append(("All", _share(analysed.coverage.value), _met(analysed.coverage)))
    return _table(analysed.journey.name, ("Stage", "Coverage", "Met"), rows) + _findings(list(analysed.findings))


def comparison_html(compared: Comparison) -> str:
    """Return the figures before and after, and what has opened and closed."""
    rows = [
        (name, _share(each.before), _share(each.after), _points(each))
        for name, each in (
            ("Coverage", compared.coverage),
            ("Alignment", compared.alignment),
            ("Waste", compared.waste),
        )
    ]
    html = _table("Before and after", ("", "Before", "After", "Change"), rows)
    for title, findings in (("Opened", compared.opened), ("Closed", compared.closed)):
        if findings:
            html += f"<p><b>{title}</b></p>" + _findings(list(findings))
    return html


def _findings(findings: list[Finding]) -> str:
    if not findings:
        return "<p>No findings</p>"
    first = sorted(findings, key=lambda each: (each.severity.rank, -(each.opportunity or 0)))[:_SHOWN]
    rows = [
        (
            each.code,
            str(each.severity),
            each.message,
            each.suggestion or "",
            "" if each.opportunity is None else figure(each.opportunity),
        )
        for each in first
    ]
    title = counted(len(findings), "finding")
    title += f"; the first {_SHOWN}:" if len(findings) > _SHOWN else ""
    return _table(title, ("Code", "Severity", "Finding", "What to do", "Opportunity"), rows)


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    cells = "".join(f"<th>{escape(name)}</th>" for name in head)
    body = "".join(f"<tr>{''.join(f'<td>{escape(sentence(cell))}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f"<table><caption>{escape(safe(title))}</caption><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"
    )


def _met(covered: Coverage) -> str:
    return "not known" if covered.met is None else f"{covered.met} of {covered.required}"


def _share(value: float | None) -> str:
    return "not known" if value is None else percent(value)


def _points(each: Figure) -> str:
    return "" if each.change is None else f"{each.change * 100:+.1f} points"
