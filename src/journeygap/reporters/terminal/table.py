"""The result for a person at a terminal: the overlay, the gaps, the waste, the figures and what to do first.

States are shown by a mark and a word, never by colour alone. Text from the files is made safe and put into Rich as
`Text`, never as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import Section
from journeygap.core.text import begun, counted, figure, percent, safe, visible
from journeygap.method.measures import Effort
from journeygap.method.overlay import Role
from journeygap.reporters.document.board import Decision
from journeygap.reporters.document.boards import decided, pays_for, pooled_pays_for
from journeygap.reporters.terminal import overlay
from journeygap.reporters.terminal.excerpt import excerpts
from journeygap.reporters.terminal.terminal import bar, columns, section, to_text
from journeygap.reporters.view import View
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import decisions, findings_of, worst_stage
from journeygap.results.targets import Judged, judge
from journeygap.rules.kinds import kind_of
from journeygap.words.answer import accepted_text, headline, pooled_headline, would_sharpen
from journeygap.words.wording import (
    Figure,
    advice_once,
    assumptions,
    grouped,
    measures,
    serving_others,
    tally,
    unit_of_effort,
    what_was_left_out,
    worst_words,
)

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_NOTHING: Mapping[Finding, Sequence[Finding]] = {}
_NARROW = 60
"""Below this width bars give way to words."""


def render(analysis: Analysis, view: View) -> Iterator[str]:
    """Return the result as text, piece by piece, with colour codes where the view asks for colour."""
    yield from excerpts(analysis.errors, view)
    yield from to_text(_page(analysis, view), view)


def _page(analysis: Analysis, view: View) -> Iterator[RenderableType]:
    if len(analysis.journeys) == 1:
        yield from _journey(analysis.journeys[0], analysis, view)
    elif analysis.journeys:
        yield from _portfolio(analysis, view)
    if analysis.errors:
        files = dict.fromkeys(error.span.source.shown for error in analysis.errors)
        what = what_was_left_out(len(analysis.errors), files)
        yield Text(visible(f"{what}: fix and run again"), "bold red")


def _journey(analysed: JourneyAnalysis, analysis: Analysis, view: View) -> Iterator[RenderableType]:
    yield _heading(analysed, analysis)
    findings = findings_of(analysed, analysis)
    yield Text(safe(headline(analysed, analysis)), "bold")
    if worst := worst_stage(analysed):
        yield Text(safe(worst_words(worst)))
    yield from _first(list(decided(findings, analysis, analysed)), view, pays_for(analysed, analysis, findings))
    yield Text()
    if view.by == "channel":
        yield from overlay.by_channel(analysed, view)
    else:
        yield from overlay.by_stage(analysed, view, serving_others(analysed, analysis))
    # Those about shared files come once, with all the journeys.
    findings = [*analysed.findings, *(analysis.findings if len(analysis.journeys) == 1 else ())]
    yield from _sections(findings, analysed.effort, view)
    judged = [each for each in judge(analysis) if each.journey in {analysed, None}]
    yield from _summary(analysed, judged, view)
    if analysed.journey.measured:
        from journeygap.reporters.document.measuring import measured_part
        from journeygap.reporters.terminal.figures import figures

        part = measured_part(analysed, analysis.settings)
        assert part is not None  # noqa: S101 - the journey names measured files
        yield from figures(part, view)
    yield from _closing(findings, list(would_sharpen(analysed)), analysis, view)


def _heading(analysed: JourneyAnalysis, analysis: Analysis) -> Text:
    journey = analysed.journey
    text = Text(safe(journey.name), "bold")
    facts = ["standard input" if journey.path == "-" else safe(journey.source.shown)]
    if journey.persona_name is not None:
        facts.insert(0, f"persona {safe(journey.persona_name)}")
    if journey.rescaled:
        facts.append("ratings rescaled to 0–10")
    if analysis.settings.include_planned:
        facts.append("as it will be with what is planned")
    text.append(f"\n{' · '.join(facts)}\n", "dim not bold")
    return text


def _sections(findings: Sequence[Finding], spent: Effort, view: View) -> Iterator[RenderableType]:
    groups = grouped(findings)
    count = groups.number_of_gaps
    rows = f" in {counted(len(groups.gaps), 'row')}" if len(groups.gaps) < count else ""
    heads = [head for head, _ in groups.gaps]
    more = {head: under for head, under in groups.gaps if head.touchpoint is not None}
    yield from _ranked(f"Gaps ({count:,}{rows}), most serious first", "Opp.", heads, view, more)
    yield from _ranked(f"Delivery, investment and targets ({len(groups.delivery):,})", "", groups.delivery, view)
    figures = "" if spent.unit == "count" else "Effort"
    yield from _ranked(f"Waste and misplaced effort ({len(groups.waste):,})", figures, groups.waste, view)
    yield from _ranked(f"Your own rules ({len(groups.team):,})", "", groups.team, view)
    yield from _ranked(f"Open questions ({len(groups.doubts):,})", "", groups.doubts, view)


def _ranked(
    title: str,
    figures: str,
    findings: Sequence[Finding],
    view: View,
    more: Mapping[Finding, Sequence[Finding]] = _NOTHING,
) -> Iterator[RenderableType]:
    """Show findings in their order, each with what to do about it; ``figures`` names the figure they are ranked by.

    ``more`` holds what says more about the same touchpoint, which is a part of its row.
    """
    if not findings:
        return
    yield section(title)
    table = columns()
    shown = findings[: view.top] if view.top else findings
    numbers = [_number(finding) if figures else "" for finding in shown]
    first = max(6, *map(len, numbers))
    rest = view.width - first - 3
    table.add_column(width=first + 1, justify="right", overflow="fold")
    table.add_column(width=rest // 2, overflow="fold")
    table.add_column(width=rest - rest // 2, overflow="fold")
    if view.width >= _NARROW:
        table.add_row(figures, "What", "What to do", style="dim")
    for finding, number, advice in zip(shown, numbers, advice_once(shown), strict=True):
        what = Text(safe(finding.title))
        what.append(f"  {finding.name} {finding.code}", _STYLES[finding.severity])
        for each in more.get(finding, ()):
            what.append(f"; {safe(each.words.detail or each.title)}", "default")
            what.append(f"  {each.name} {each.code}", _STYLES[each.severity])
        table.add_row(number, what, Text(advice))
    yield table
    if len(findings) > len(shown):
        left = len(findings) - len(shown)
        yield Text(f"        … and {left:,} more: --top 0 shows all, --format concise each with its line", "dim")


def _number(finding: Finding) -> str:
    """Return the figure that a finding is ranked by: its opportunity or its effort."""
    value = finding.effort if kind_of(finding).section is Section.WASTE else finding.opportunity
    return "" if value is None else figure(value)


def _summary(analysed: JourneyAnalysis, judged: Sequence[Judged], view: View) -> Iterator[RenderableType]:
    yield section("Summary of the whole journey" if view.stages else "Summary")
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=14)
    if view.width >= _NARROW:
        table.add_column(width=16)
    table.add_column(overflow="fold")

    for each in measures(analysed):
        if view.width >= _NARROW:
            limits = f"{each.shown.partition(' ')[2]}; " if each.limits is not None else ""
            style = "red" if each.figure is Figure.WASTE else ""
            table.add_row(each.name, bar(each.share, style), f"{limits}{each.words}")
        else:
            table.add_row(each.name, f"{each.shown}: {each.words}")
    yield table
    yield from _targets(judged)
    assumed = assumptions(analysed)
    if assumed:
        yield Text(f"Assumptions: {'; '.join(assumed)}", "dim")


def _targets(judged: Iterable[Judged]) -> Iterator[RenderableType]:
    """Show the figures that were asked for next to those that were found, each with where it comes from."""
    for each in judged:
        text = Text("Target met:    " if each.met else "Target open:   ", "green" if each.met else "dim")
        if each.met is False:
            text = Text("Target missed: ", "bold red" if each.target.gate else "red")
        text.append(f"{safe(each.name)} is {safe(each.reached)}, {safe(each.wanted)} is asked for", "default not bold")
        if each.target.source:
            text.append(f" ({safe(each.target.source)})", "dim not bold")
        yield text


def _first(chosen: Sequence[Decision], view: View, pays_for: str = "") -> Iterator[RenderableType]:
    """Show what to decide first, and what the money that dropping frees could pay for."""
    if not chosen:
        return
    yield section("Do first")
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(width=13)
    table.add_column(width=view.width - 17, overflow="fold")
    for each in chosen:
        step = Text(each.title, "bold")
        step.append(f": {each.action or each.why}", "not bold")
        step.append(f"\n{_behind(each)}", "dim not bold")
        table.add_row(Text(each.kind, "bold"), step)
    if pays_for:
        table.add_row(Text("Freed money", "bold"), Text(pays_for))
    yield table


def _behind(each: Decision) -> str:
    """Say what a decision costs, whose it is and what it rests on, in a line."""
    owners = f"owner: {', '.join(each.owners)}" if each.owners else "no owner stated"
    facts = [owners, f"based on {each.basis or 'what the files state'}"]
    # The name of an activity that meets nobody comes with its money.
    if not each.money or each.money not in each.title:
        facts.insert(0, each.money or "cost not stated")
    return " · ".join(facts)


def _closing(
    findings: Sequence[Finding], hints: Sequence[str], analysis: Analysis, view: View
) -> Iterator[RenderableType]:
    text = Text("\n")
    if hints:
        text.append("To sharpen this: ", "bold")
        text.append("; ".join(hints) + "\n")
    nothing = "Nothing to report of what was asked for" if view.narrowed else "Nothing to report"
    text.append(tally(findings) or nothing, "bold")
    if findings:
        gravest = min(findings, key=lambda each: each.severity.rank)
        text.append(f"; journeygap rule {gravest.code} explains a finding, ", "dim")
        text.append("--format concise lists all with their lines", "dim")
    if accepted := accepted_text(analysis.accepted):
        text.append(f"\n{begun(accepted)}", "dim")
    yield text


def _worst_first(each: JourneyAnalysis) -> tuple[bool, float, int]:
    """Order journeys by coverage, the lowest first and the unknown last, then by errors."""
    value = each.coverage.value
    return value is None, value or 0.0, -sum(finding.severity is Severity.ERROR for finding in each.findings)


def _overview(ordered: Sequence[JourneyAnalysis], view: View) -> Iterator[RenderableType]:
    """Show a row a journey: its figures, how many gaps are open, and what to do first."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Journey", overflow="fold", max_width=view.width - 55)
    table.add_column("Coverage", width=15)
    for name in ("Gaps", "Waste", "Fit", "Err.", "Warn."):
        table.add_column(name, justify="right")
    shown = ordered[: view.top] if view.top else ordered
    for each in shown:
        shares = each.shares or {}
        title = Text(safe(each.journey.name))
        title.append(f"\n{safe(each.journey.source.shown)}", "dim")
        if chosen := decisions(each.findings):
            title.append(f"\nfirst: {safe(chosen[0][1].title)}")
        table.add_row(
            title,
            bar(each.coverage.value),
            f"{grouped(each.findings).number_of_gaps:,}",
            _percent(shares.get(Role.WASTED)),
            _percent(each.allocation_fit),
            str(sum(finding.severity is Severity.ERROR for finding in each.findings)),
            str(sum(finding.severity is Severity.WARNING for finding in each.findings)),
        )
    yield table
    if len(shown) < len(ordered):
        yield Text(f"… and {len(ordered) - len(shown):,} more: --top 0 shows all", "dim")


def _portfolio(analysis: Analysis, view: View) -> Iterator[RenderableType]:
    yield Text(f"{counted(len(analysis.journeys), 'journey')} together\n", "bold")
    yield Text(safe(pooled_headline(analysis)), "bold")
    every = chain(chain.from_iterable(each.findings for each in analysis.journeys), analysis.findings)
    yield from _first(list(decided(every, analysis)), view, pooled_pays_for(analysis))
    yield Text()
    ordered = sorted(analysis.journeys, key=_worst_first)
    yield from _overview(ordered, view)
    pooled = analysis.portfolio
    text = Text("\nAll together: coverage ")
    text.append(_percent(pooled.coverage), "bold")
    text.append(", waste ")
    text.append(_percent(pooled.waste_share), "bold")
    text.append(f" {unit_of_effort(pooled.effort)}; what several journeys share counts once", "dim")
    yield text
    yield from _targets(judge(analysis))
    if analysis.findings:
        yield Text("\nIn company files that several of them share:")
    yield from _sections(analysis.findings, pooled.effort, view)
    if view.by == "channel" and not view.each:
        for each in ordered:
            yield Text(f"\n{safe(each.journey.name)}", "bold")
            yield from overlay.by_channel(each, view)
    if accepted := accepted_text(analysis.accepted):
        yield Text(f"\n{begun(accepted)}", "dim")
    if view.each:
        for each in ordered:
            yield Text("\n" + "─" * view.width, "dim")
            yield from _journey(each, analysis, view)
    else:
        yield Text("\n--each shows every journey in full; a path shows one", "dim")


def _percent(share: float | None) -> str:
    return "–" if share is None else percent(share)
