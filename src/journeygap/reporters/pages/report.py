"""The result as a Markdown document for people: the answer first, then the journey, then what to do and what to ask.

It is written from `Document` alone and computes nothing. Whatever comes from a file is escaped on its way in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import floor
from unicodedata import category

from journeygap.core.text import begun, counted, figure, percent
from journeygap.reporters.document.compose import document
from journeygap.reporters.document.document import (
    Document,
    Findings,
    JourneyPart,
    ListedFinding,
    Placed,
    Row,
    StagePart,
    Step,
)
from journeygap.reporters.document.plan import PlanPart
from journeygap.reporters.listings.markdown import escaped, table
from journeygap.reporters.pages.measured import measured_blocks
from journeygap.reporters.plan.markdown import blocks
from journeygap.results.analysis import Analysis
from journeygap.words.answer import feeling_text
from journeygap.words.questions import OpenQuestion
from journeygap.words.wording import BRIEF, Measure

_NOTHING = "–"
"""What is written where there is nothing, or where it is not known."""


def render(analysis: Analysis, plan: PlanPart | None = None) -> Iterator[str]:
    """Return the report as Markdown, piece by piece, with a plan where one was asked for."""
    for number, block in enumerate(_page(document(analysis, plan))):
        yield f"\n{block}\n" if number else f"{block}\n"


def anchor(heading: str) -> str:
    """Return what GitHub calls a heading in links; GitLab calls it so too, unless signs are alone between spaces.

    >>> anchor("Journey 1: Buying & using")
    'journey-1-buying--using'
    """
    kept = (char for char in heading.lower() if char in "- " or category(char)[0] in "LM" or category(char) in _KEPT)
    return "".join(kept).replace(" ", "-")


_KEPT = {"Nd", "Pc"}


def _page(page: Document) -> Iterator[str]:
    one = page.journeys[0] if len(page.journeys) == 1 else None
    yield f"# {escaped(page.title)}"
    yield _about(page, one)
    if one:
        yield from _persona(one)
    yield "## The answer"
    yield from _headline(page.headline, one.worst_stage if one else "")
    yield escaped(page.answer)
    if page.journeys:
        yield _measures(page.measures)
    if one and one.assumptions:
        yield f"Assumptions: {escaped('; '.join(one.assumptions))}."
    if page.accepted:
        yield f"{begun(escaped(page.accepted))}."
    yield from _first(page.first, page.pays_for)
    if page.plan:
        yield "## The plan"
        yield from blocks(page.plan, 3)
    yield from _targets(page)
    yield from _errors(page)
    if one:
        yield from _journey(one, 2)
    elif page.journeys:
        yield from _portfolio(page)
    if page.methods:
        yield f"## {_COMPUTED}"
        yield "\n".join(
            f"- **{each.name}**: {escaped(each.formula)}{f' ({escaped(each.source)})' if each.source else ''}."
            for each in page.methods
        )
    yield f"Made with journeygap {page.version}."


_COMPUTED = "How the figures are computed"
_GLANCE = "The journeys at a glance"
_SHARED = "Company files that several journeys share"


def _headline(headline: str, worst_stage: str) -> Iterator[str]:
    if headline:
        yield f"**{escaped(headline)}**" + (f" {escaped(worst_stage)}." if worst_stage else "")


def _about(page: Document, one: JourneyPart | None) -> str:
    """Say what the report is about: the day, whose journey it is, and the files."""
    facts = [f"Date: {page.day.isoformat()}"]
    if one and one.persona is not None:
        facts.append(f"Persona: {escaped(one.persona)}")
    files = "File" if len(page.files) == 1 else "Files"
    facts.append(f"{files}: {', '.join(map(escaped, page.files))}")
    if one:
        facts += (begun(escaped(fact)) for fact in one.facts)
    return " · ".join(facts)


def _persona(part: JourneyPart) -> Iterator[str]:
    """Say who the persona is and what they say, where the file states it."""
    if text := " ".join(filter(None, (escaped(part.persona_about), _said([part.persona_quote])))):
        yield text


def _said(quotes: Iterable[str]) -> str:
    """Write what customers say in quotation marks."""
    return " ".join(f"“{escaped(each)}”" for each in quotes if each)


def _measures(measures: Iterable[Measure]) -> str:
    return table(
        ("Measure", "Share", "What it says"),
        [(each.name, each.shown, escaped(each.words)) for each in measures],
        right=[1],
    )[:-1]


def _first(steps: Sequence[Step], pays_for: str = "") -> Iterator[str]:
    if not steps:
        return
    number = {1: "thing", 2: "two things", 3: "three things"}[len(steps)]
    yield f"### The {number} to do first"
    yield "\n".join(f"{place}. {_step(step)}" for place, step in enumerate(steps, start=1))
    if pays_for:
        yield f"{escaped(pays_for)}."


def _step(step: Step) -> str:
    journey = f" in journey “{escaped(step.journey)}”" if step.journey else ""
    what = f"**{step.kind}{journey} – {escaped(step.title)}.** {begun(escaped(step.suggestion))}."
    facts = [
        f"Money: {escaped(step.money) or 'not stated'}",
        f"owner: {', '.join(map(escaped, step.owners)) or 'none stated'}",
        f"based on: {escaped(step.basis) or 'what the files state'}",
    ]
    return f"{what} Why: {escaped(step.message)}. Why first: {escaped(step.reason)}. {'; '.join(facts)}."


def _targets(page: Document) -> Iterator[str]:
    if not page.targets:
        return
    yield "### Targets"
    outcomes = {True: "met", False: "missed", None: "open"}
    rows = [
        (
            escaped(each.journey or "") if len(page.journeys) > 1 else "",
            escaped(begun(each.name)),
            escaped(each.wanted),
            escaped(each.reached),
            outcomes[each.met],
            escaped(each.source),
        )
        for each in page.targets
    ]
    yield _table(("Journey", "Target", "Asked for", "Found", "Outcome", "Source"), rows)


def _errors(page: Document) -> Iterator[str]:
    if not page.errors:
        return
    yield "## Files that could not be analysed"
    yield "Fix these, and make the report again."
    rows = [
        (escaped(each.place), f"{escaped(each.message)} ({each.code})", escaped(each.suggestion))
        for each in page.errors
    ]
    yield _table(("Place", "What is wrong", "What to do"), rows)


def _portfolio(page: Document) -> Iterator[str]:
    titles = [f"Journey {number}: {each.name}" for number, each in enumerate(page.journeys, start=1)]
    shared = _any(page.shared)
    yield "## Contents"
    yield "\n".join(
        f"- [{escaped(title)}](#{anchor(title)})"
        for title in (_GLANCE, *([_SHARED] if shared else []), *titles, _COMPUTED)
    )
    yield f"## {_GLANCE}"
    rows = [
        (
            escaped(each.name),
            _percent(each.coverage),
            _percent(each.alignment),
            _percent(each.waste),
            _percent(each.allocation_fit),
            f"{each.errors:,}",
            f"{each.warnings:,}",
        )
        for each in page.journeys
    ]
    heads = ("Journey", "Coverage", "Alignment", "Waste", "Allocation fit", "High", "Medium")
    yield _table(heads, rows, right=range(1, 7))
    if shared:
        yield f"## {_SHARED}"
        yield "Findings listed here are not repeated under the journeys."
        yield from _findings(page.shared, (), 3)
        yield from _doubts(page.shared, 3)
        yield from _questions("Questions for the company", page.shared_to_company, 3)
    for title, each in zip(titles, page.journeys, strict=True):
        yield f"## {escaped(title)}"
        facts = [f"File: {escaped(each.file)}", *(begun(escaped(fact)) for fact in each.facts)]
        if each.persona is not None:
            facts.insert(0, f"Persona: {escaped(each.persona)}")
        yield " · ".join(facts)
        yield from _persona(each)
        yield from _headline(each.headline, each.worst_stage)
        yield escaped(each.answer)
        yield _measures(each.measures)
        if each.assumptions:
            yield f"Assumptions: {escaped('; '.join(each.assumptions))}."
        yield from _first(each.first, each.pays_for)
        yield from _journey(each, 3)


def _journey(part: JourneyPart, deep: int) -> Iterator[str]:
    """Write a journey, its headings ``deep`` signs deep."""
    yield _heading("The journey, stage by stage", deep)
    yield "What matters to customers and the level they get are from 0 to 10, the opportunity (Opp.) from 0 to 20."
    for number, stage in enumerate(part.stages, start=1):
        yield from _stage(stage, number, deep + 1)
    if part.elsewhere:
        yield _heading("In no stage", deep + 1)
        yield _overlay(part.elsewhere)
    if part.measured:
        yield from measured_blocks(part.measured, deep)
    yield from _findings(part.findings, part.freed, deep)
    yield from _allocation(part, deep)
    yield from _quadrants(part, deep)
    yield from _ground(part, deep)
    yield from _questions("Questions for the company", part.to_company, deep)
    yield from _questions("Questions for the next customer interviews", part.to_customers, deep)


def _stage(stage: StagePart, number: int, deep: int) -> Iterator[str]:
    yield _heading(f"Stage {number}: {escaped(stage.name)}", deep)
    facts = "; ".join(map(escaped, stage.facts))
    if stage.coverage is None:
        known = "Nothing here counts towards coverage."
        yield f"{known} {begun(facts)}." if facts else known
    else:
        yield f"Coverage **{percent(stage.coverage)}**: {facts}."
    if stage.mindset:
        yield f"What customers think: {escaped(stage.mindset)}"
    yield from _told_by_customers(stage)
    if stage.rows:
        yield _overlay(stage.rows)
    if lines := [f"- {escaped(row.touchpoint)}: {known}" for row in stage.rows if (known := _known_of(row))]:
        yield "\n".join(lines)


def _told_by_customers(stage: StagePart) -> Iterator[str]:
    """List what the file states of a stage as a whole."""
    known = (
        ("What customers want", escaped(stage.goal)),
        ("What they do", "; ".join(map(escaped, stage.actions))),
        ("What gets in their way", "; ".join(map(escaped, stage.frictions))),
        ("What they say", _said(stage.quotes)),
        ("Ideas", "; ".join(map(escaped, stage.ideas))),
    )
    if any(text for _, text in known):
        yield "\n".join(f"- {name}: {text}" for name, text in known if text)


def _known_of(row: Row) -> str:
    """Say what else is stated of a touchpoint: whether it is a moment of truth, and how customers fare there."""
    facts = [
        "moment of truth" if row.moment else "",
        "" if row.feeling is None else feeling_text(row.feeling),
        f"in their way: {', '.join(map(escaped, row.frictions))}" if row.frictions else "",
        _said(row.quotes),
    ]
    return "; ".join(filter(None, facts))


def _overlay(rows: Iterable[Row]) -> str:
    heads = ("State", "Customers use", "The company does", "Matters", "Level", "Opp.")
    return _table(heads, map(_overlay_row, rows), right=range(3, 6), kept=3)


def _overlay_row(row: Row) -> tuple[str, ...]:
    optional = " (optional)" if row.optional else ""
    return (
        f"{row.sign} {row.state}",
        f"{escaped(row.touchpoint)}{optional}" if row.touchpoint else _NOTHING,
        escaped(row.company) or _NOTHING,
        "" if row.importance is None else figure(row.importance),
        "" if row.level is None or row.expected is None else f"{figure(row.level)} of {figure(row.expected)}",
        "" if row.opportunity is None else figure(row.opportunity),
    )


def _any(found: Findings) -> bool:
    return bool(found.number_of_gaps or found.delivery or found.waste or found.team or found.doubts)


def _findings(found: Findings, freed: Sequence[str], deep: int) -> Iterator[str]:
    """Write gaps, delivery and waste; what there is to find out comes later, with what the journey rests on."""
    if found.number_of_gaps:
        yield _heading(f"Gaps ({found.number_of_gaps:,})", deep)
        yield "Ranked by opportunity, from 0 to 20: what matters to customers and is lacking comes first."
    for title, words, entries in (
        ("Quick wins", "One team can do these with what it has.", found.quick),
        ("Long-term work", "These take several teams, or something new.", found.long),
        ("Owner unknown", "Name owners to distinguish quick wins from long-term work.", found.unowned),
    ):
        if entries:
            yield _heading(title, deep + 1)
            yield words
            yield _by_opportunity(entries)
    if found.delivery:
        yield _heading(f"Delivery, investment and targets ({len(found.delivery):,})", deep)
        yield _by_severity(found.delivery)
    if found.waste or freed:
        count = f" ({len(found.waste):,})" if found.waste else ""
        yield _heading(f"Waste and misplaced effort{count}", deep)
        if freed:
            yield " ".join(map(escaped, freed))
        if found.waste:
            yield _by_severity(found.waste)
    if found.team:
        yield _heading(f"Your own rules ({len(found.team):,})", deep)
        yield _by_severity(found.team)


def _by_opportunity(entries: Iterable[ListedFinding]) -> str:
    """Lay gaps out as a table, each with what is folded under it. Severity is left out: it follows the opportunity."""
    rows = []
    for entry in entries:
        rows.append((escaped(entry.about), (_opportunity(entry), *_columns_of(entry))))
        rows += ((f"↳ {escaped(each.about)}", (_opportunity(each), *_columns_of(each, "↳ "))) for each in entry.under)
    return _table(("Opp.", *_COLUMNS), _once(rows), right=[0])


def _by_severity(entries: Iterable[ListedFinding]) -> str:
    return _table(
        ("Priority", *_COLUMNS),
        _once((escaped(each.about), (_SEVERITIES[each.severity], *_columns_of(each))) for each in entries),
    )


def _once(rows: Iterable[tuple[str, tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """Write advice that several rows have in common once. With each row comes what it is about."""
    first: dict[str, tuple[str, tuple[str, ...]]] = {}
    written: list[tuple[str, ...]] = []
    before = ""
    for each in rows:
        _, row = each
        advice = row[_ADVICE]
        known = first.setdefault(advice, each)
        same = "as above" if before == advice else f"as for “{known[0]}”"
        written.append(row if known is each or len(advice) <= BRIEF else (*row[:_ADVICE], same, *row[_ADVICE + 1 :]))
        before = advice
    return written


_ADVICE = 3
"""The column that says what to do."""
_SEVERITIES = {"error": "high", "warning": "medium", "info": "low"}


_COLUMNS = ("What", "Why", "What to do", "Owner", "Held back by")


def _columns_of(entry: ListedFinding, before: str = "") -> tuple[str, ...]:
    """Return the cells of a row about a finding."""
    return (
        f"{before}{escaped(entry.title)}",
        f"{escaped(entry.message)} ({entry.code})",
        escaped(entry.suggestion),
        ", ".join(map(escaped, entry.owners)),
        ", ".join(entry.constraints),
    )


def _opportunity(entry: ListedFinding) -> str:
    return "" if entry.opportunity is None else figure(entry.opportunity)


def _allocation(part: JourneyPart, deep: int) -> Iterator[str]:
    yield _heading("Effort against importance", deep)
    if part.allocation_words:
        yield escaped(part.allocation_words)
        return
    rows = [
        (
            escaped(each.stage),
            percent(each.importance),
            percent(each.effort),
            _points(each.importance, each.effort),
            each.meaning,
        )
        for each in part.allocation
    ]
    heads = ("Stage", "Share of importance", "Share of effort", "Difference", "What it means")
    yield _table(heads, rows, right=range(1, 4))


def _points(importance: float, effort: float) -> str:
    """Write by how many percentage points one share is above another, as the two read in whole percent.

    >>> _points(0.303, 0.625), _points(0.5, 0.3), _points(0.5, 0.5)
    ('+33 points', '−20 points', '0 points')
    """
    points = floor(round(effort * 100, 6) + 0.5) - floor(round(importance * 100, 6) + 0.5)
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return f"{sign}{counted(abs(points), 'point')}"


def _quadrants(part: JourneyPart, deep: int) -> Iterator[str]:
    if not part.quadrants:
        return
    yield _heading("Importance and performance", deep)
    yield escaped(part.crosshairs)
    for each in part.quadrants:
        if each.touchpoints:
            yield f"**{each.name}** ({each.meaning}):"
            yield "\n".join(
                f"- {escaped(placed.touchpoint)} ({escaped(placed.stage)}): importance {figure(placed.importance)}, "
                f"{_performance(placed)}"
                for placed in each.touchpoints
            )
        else:
            yield f"**{each.name}** ({each.meaning}): none."


def _performance(placed: Placed) -> str:
    if placed.unmatched:
        return "nothing meets it"
    return "not rated" if placed.performance is None else f"performance {figure(placed.performance)}"


def _ground(part: JourneyPart, deep: int) -> Iterator[str]:
    """Write what the journey is based on: ratings, assumptions, evidence and measurement."""
    yield _heading("What this is based on", deep)
    if part.basis:
        yield f"Coverage: {escaped(part.basis)}."
    for what, names in (
        ("Importance is assumed, 5 of 10, for", part.assumed),
        ("Matched, rated by nobody, and so counted as met:", part.unrated),
    ):
        if names:
            every = "every touchpoint that customers need"
            yield f"{what} {every if len(names) == part.required else ', '.join(map(escaped, names))}."
    if part.sharpen:
        yield "To sharpen the result:"
        yield "\n".join(f"- {escaped(each)}" for each in part.sharpen)
    yield from _doubts(part.findings, deep + 1)


def _doubts(found: Findings, deep: int) -> Iterator[str]:
    if found.doubts:
        yield _heading(f"Open questions ({len(found.doubts):,})", deep)
        yield _by_severity(found.doubts)


def _questions(title: str, questions: Sequence[OpenQuestion], deep: int) -> Iterator[str]:
    """Write questions in their order, under the stages that they are about."""
    if not questions:
        return
    yield _heading(title, deep)
    stage: str | None = None
    asked: list[str] = []
    for number, question in enumerate(questions):
        if number and question.stage != stage:
            yield from _asked(stage, asked)
            asked = []
        stage = question.stage
        asked.append(f"- {escaped(question.text)}")
    yield from _asked(stage, asked)


def _asked(stage: str | None, asked: Sequence[str]) -> Iterator[str]:
    yield "In general:" if stage is None else f"About “{escaped(stage)}”:"
    yield "\n".join(asked)


def _heading(text: str, deep: int) -> str:
    return f"{'#' * deep} {text}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = (), kept: int = 0) -> str:
    """Lay out a table without the columns that hold nothing; the first ``kept`` stay whatever they hold."""
    rows = list(rows)
    shown = [number for number in range(len(heads)) if number < kept or any(row[number] for row in rows)]
    at_right = set(right)
    return table(
        [heads[number] for number in shown],
        [[row[number] for number in shown] for row in rows],
        right=[place for place, number in enumerate(shown) if number in at_right],
    )[:-1]


def _percent(share: float | None) -> str:
    return _NOTHING if share is None else percent(share)
