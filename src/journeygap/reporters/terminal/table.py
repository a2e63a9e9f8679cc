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
from journeygap.core.language import say
from journeygap.core.text import begun, figure, percent, safe, visible
from journeygap.loading.files import STDIN
from journeygap.method.measures import Effort
from journeygap.method.overlay import Role
from journeygap.reporters.document.board import Decision
from journeygap.reporters.document.boards import decided, pays_for, pooled_pays_for
from journeygap.reporters.terminal import overlay
from journeygap.reporters.terminal.excerpt import excerpts
from journeygap.reporters.terminal.terminal import FAINT, PLAIN, bar, columns, section, to_text
from journeygap.reporters.view import View
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import decisions, findings_of, worst_stage
from journeygap.results.targets import Judged, judge
from journeygap.rules.kinds import kind_of
from journeygap.words.answer import accepted_text, headline, pooled_headline, worst_words, would_sharpen
from journeygap.words.wording import (
    Figure,
    advice_once,
    assumptions,
    file_name,
    grouped,
    measures,
    serving_others,
    tally,
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
        yield Text(visible(say("terminal.errors", number=len(analysis.errors), files=list(files))), "bold red")


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
    facts = [file_name(journey.path) if journey.path == STDIN else safe(journey.source.shown)]
    if journey.persona_name is not None:
        facts.insert(0, say("terminal.persona", name=safe(journey.persona_name)))
    if journey.rescaled:
        facts.append(say("overlay.rescaled"))
    if analysis.settings.include_planned:
        facts.append(say("overlay.as-planned"))
    text.append(f"\n{' · '.join(facts)}\n", FAINT)
    return text


def _sections(findings: Sequence[Finding], spent: Effort, view: View) -> Iterator[RenderableType]:
    groups = grouped(findings)
    heads = [head for head, _ in groups.gaps]
    more = {head: under for head, under in groups.gaps if head.touchpoint is not None}
    if heads:
        title = say("terminal.gaps", number=groups.number_of_gaps, rows=len(heads))
        yield from _ranked(title, "opportunity", heads, view, more)
    figures = "" if spent.unit == "count" else "effort"
    for name, found, by in (
        ("delivery", groups.delivery, ""),
        ("waste", groups.waste, figures),
        ("team", groups.team, ""),
        ("doubts", groups.doubts, ""),
    ):
        if found:
            yield from _ranked(say(f"terminal.{name}", number=len(found)), by, found, view)


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
        head = say(f"terminal.column-{figures}") if figures else ""
        table.add_row(head, say("terminal.what"), say("terminal.what-to-do"), style="dim")
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
        yield Text(f"        {say('terminal.more-findings', number=left)}", "dim")


def _number(finding: Finding) -> str:
    """Return the figure that a finding is ranked by: its opportunity or its effort."""
    value = finding.effort if kind_of(finding).section is Section.WASTE else finding.opportunity
    return "" if value is None else figure(value)


def _summary(analysed: JourneyAnalysis, judged: Sequence[Judged], view: View) -> Iterator[RenderableType]:
    yield section(say("terminal.summary-of-all" if view.stages else "terminal.summary"))
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
        yield Text(say("terminal.assumptions", clauses="; ".join(assumed)), "dim")


def _targets(judged: Iterable[Judged]) -> Iterator[RenderableType]:
    """Show the figures that were asked for next to those that were found, each with where it comes from."""
    for each in judged:
        asked, gate = each.target, each.target.gate
        state, style = ("met", "green") if each.met else ("open", "dim")
        if each.met is False:
            state, style = "missed", "bold red" if gate else "red"
        text = Text(f"{say(f'terminal.target-{state}'):<14} ", style)
        facts = (safe(text) for text in (each.name, each.reached, each.wanted, asked.source or ""))
        name, reached, wanted, source = facts
        said = say("terminal.target", name=name, reached=reached, wanted=wanted, source=source)
        yield text.append(said, PLAIN)


def _first(chosen: Sequence[Decision], view: View, pays_for: str = "") -> Iterator[RenderableType]:
    """Show what to decide first, and what the money that dropping frees could pay for."""
    if not chosen:
        return
    yield section(say("terminal.do-first"))
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(width=13)
    table.add_column(width=view.width - 17, overflow="fold")
    for each in chosen:
        step = Text(each.title, "bold")
        step.append(f": {each.action or each.why}", "not bold")
        step.append(f"\n{_behind(each)}", FAINT)
        table.add_row(Text(each.kind, "bold"), step)
    if pays_for:
        table.add_row(Text(say("terminal.freed-money"), "bold"), Text(pays_for))
    yield table


def _behind(each: Decision) -> str:
    """Say what a decision costs, whose it is and what it rests on, in a line."""
    based = say("terminal.based-on", basis=each.basis) if each.basis else say("terminal.based-on-files")
    facts = [say("terminal.owners", owners=each.owners), based]
    if not each.titled_with_money:
        facts.insert(0, each.money or say("terminal.cost-not-stated"))
    return " · ".join(facts)


def _closing(
    findings: Sequence[Finding], hints: Sequence[str], analysis: Analysis, view: View
) -> Iterator[RenderableType]:
    text = Text("\n")
    if hints:
        text.append(f"{say('terminal.sharpen')} ", "bold")
        text.append("; ".join(hints) + "\n")
    nothing = "terminal.nothing-asked-for" if view.narrowed else "terminal.nothing"
    text.append(tally(findings) or say(nothing), "bold")
    if findings:
        gravest = min(findings, key=lambda each: each.severity.rank)
        text.append(f"; {say('terminal.explained', code=gravest.code)}", "dim")
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
    table.add_column(say("terminal.column-journey"), overflow="fold", max_width=view.width - 55)
    table.add_column(say("terminal.column-coverage"), width=15)
    for name in ("gaps", "waste", "fit", "errors", "warnings"):
        table.add_column(say(f"terminal.column-{name}"), justify="right")
    shown = ordered[: view.top] if view.top else ordered
    for each in shown:
        shares = each.shares or {}
        title = Text(safe(each.journey.name))
        title.append(f"\n{safe(each.journey.source.shown)}", "dim")
        if chosen := decisions(each.findings):
            title.append(f"\n{say('terminal.first', title=safe(chosen[0][1].title))}")
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
        yield Text(say("terminal.more", number=len(ordered) - len(shown)), "dim")


def _portfolio(analysis: Analysis, view: View) -> Iterator[RenderableType]:
    yield Text(f"{say('terminal.together', journeys=len(analysis.journeys))}\n", "bold")
    yield Text(safe(pooled_headline(analysis)), "bold")
    every = chain(chain.from_iterable(each.findings for each in analysis.journeys), analysis.findings)
    yield from _first(list(decided(every, analysis)), view, pooled_pays_for(analysis))
    yield Text()
    ordered = sorted(analysis.journeys, key=_worst_first)
    yield from _overview(ordered, view)
    pooled = analysis.portfolio
    coverage, waste = _percent(pooled.coverage), _percent(pooled.waste_share)
    text = Text(f"\n{say('terminal.pooled', coverage=coverage, waste=waste, unit=pooled.effort.unit)}")
    text.highlight_words([coverage, waste], "bold")
    text.append(f"; {say('terminal.shared-once')}", "dim")
    yield text
    yield from _targets(judge(analysis))
    if analysis.findings:
        yield Text(f"\n{say('terminal.shared-files')}")
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
        yield Text(f"\n{say('terminal.each')}", "dim")


def _percent(share: float | None) -> str:
    return "–" if share is None else percent(share)
