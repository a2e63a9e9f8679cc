"""What a notebook shows of a result: small tables, with every text from a file escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from journeygap.core.finding import Finding
from journeygap.core.language import say
from journeygap.core.text import figure, safe, sentence
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
        _table(_label("journeys"), ("journey", "coverage", "met-of", "number"), rows)
        + f"<p>{escape(say('interface.wasted', share=_share(analysis.portfolio.waste_share)))}</p>"
        + _findings(list(analysis.every_finding()))
    )


def journey_html(analysed: JourneyAnalysis) -> str:
    """Return the coverage of each stage, and the gravest findings."""
    rows = [
        (stage.name, _share(covered.value), _met(covered))
        for stage, covered in zip(analysed.journey.stages, analysed.stages, strict=True)
    ]
    rows.append((_label("all"), _share(analysed.coverage.value), _met(analysed.coverage)))
    return _table(analysed.journey.name, ("stage", "coverage", "met-of"), rows) + _findings(list(analysed.findings))


def comparison_html(compared: Comparison) -> str:
    """Return the figures before and after, and what has opened and closed."""
    rows = [
        (_label(name), _share(each.before), _share(each.after), _points(each))
        for name, each in (
            ("coverage", compared.coverage),
            ("alignment", compared.alignment),
            ("waste", compared.waste),
        )
    ]
    html = _table(_label("before-and-after"), ("", "before", "after", "change"), rows)
    for title, findings in (("opened", compared.opened), ("closed", compared.closed)):
        if findings:
            html += f"<p><b>{escape(_label(title))}</b></p>" + _findings(list(findings))
    return html


def _findings(findings: list[Finding]) -> str:
    if not findings:
        return f"<p>{escape(_label('no-findings'))}</p>"
    first = sorted(findings, key=lambda each: (each.severity.rank, -(each.opportunity or 0)))[:_SHOWN]
    rows = [
        (
            each.code,
            say(f"states.{each.severity}"),
            each.message,
            each.suggestion or "",
            "" if each.opportunity is None else figure(each.opportunity),
        )
        for each in first
    ]
    title = say("interface.findings", number=len(findings), shown=_SHOWN)
    return _table(title, ("code", "severity", "finding", "what-to-do", "opportunity"), rows)


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    cells = "".join(f"<th>{escape(_label(name) if name else '')}</th>" for name in head)
    body = "".join(f"<tr>{''.join(f'<td>{escape(sentence(cell))}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f"<table><caption>{escape(safe(title))}</caption><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"
    )


def _label(name: str) -> str:
    return say(f"interface.{name}")


def _met(covered: Coverage) -> str:
    return say("interface.met", covered=covered)


def _share(value: float | None) -> str:
    return say("interface.share", value=value)


def _points(each: Figure) -> str:
    return "" if each.change is None else say("interface.points", points=each.change * 100)
