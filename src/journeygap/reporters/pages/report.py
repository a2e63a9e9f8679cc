"""The result as a Markdown document for people: the answer first, then the journey, then what to do and what to ask.

It is written from `Document` alone and computes nothing. Whatever comes from a file is escaped on its way in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import floor
from unicodedata import category

from journeygap.core.language import say
from journeygap.core.text import begun, figure, percent
from journeygap.reporters.document.columns import PRIORITIES
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
from journeygap.words.wording import BRIEF, Measure, state_text

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
    yield f"## {say('report.answer')}"
    yield from _headline(page.headline, one.worst_stage if one else "")
    yield escaped(page.answer)
    if page.journeys:
        yield _measures(page.measures)
    if one and one.assumptions:
        yield say("report.assumptions", text=escaped("; ".join(one.assumptions)))
    if page.accepted:
        yield f"{begun(escaped(page.accepted))}."
    yield from _first(page.first, page.pays_for)
    if page.plan:
        yield f"## {say('report.plan')}"
        yield from blocks(page.plan, 3)
    yield from _targets(page)
    yield from _errors(page)
    if one:
        yield from _journey(one, 2)
    elif page.journeys:
        yield from _portfolio(page)
    if page.methods:
        yield f"## {say('report.computed')}"
        yield "\n".join(
            f"- **{each.name}**: {escaped(each.formula)}{f' ({escaped(each.source)})' if each.source else ''}."
            for each in page.methods
        )
    yield say("report.made-with", version=page.version)


def _headline(headline: str, worst_stage: str) -> Iterator[str]:
    if headline:
        yield f"**{escaped(headline)}**" + (f" {escaped(worst_stage)}." if worst_stage else "")


def _about(page: Document, one: JourneyPart | None) -> str:
    """Say what the report is about: the day, whose journey it is, and the files."""
    facts = [say("report.date", date=page.day.isoformat())]
    if one and one.persona is not None:
        facts.append(say("report.persona", name=escaped(one.persona)))
    facts.append(say("report.files", names=[escaped(each) for each in page.files]))
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
        _heads("measure", "share", "says"),
        [(each.name, each.shown, escaped(each.words)) for each in measures],
        right=[1],
    )[:-1]


def _first(steps: Sequence[Step], pays_for: str = "") -> Iterator[str]:
    if not steps:
        return
    yield f"### {say(f'report.first-{len(steps)}')}"
    yield "\n".join(f"{place}. {_step(step)}" for place, step in enumerate(steps, start=1))
    if pays_for:
        yield f"{escaped(pays_for)}."


def _step(step: Step) -> str:
    sentences = (
        say(
            "report.step",
            kind=step.kind,
            journey=escaped(step.journey or ""),
            title=escaped(step.title),
            suggestion=escaped(step.suggestion),
        ),
        say("report.step-why", message=escaped(step.message), reason=escaped(step.reason)),
        say(
            "report.step-facts",
            money=escaped(step.money),
            owners=[escaped(each) for each in step.owners],
            basis=escaped(step.basis),
        ),
    )
    return " ".join(sentences)


def _targets(page: Document) -> Iterator[str]:
    if not page.targets:
        return
    yield f"### {say('report.targets')}"
    outcomes = {True: say("report.reached"), False: say("report.missed"), None: say("report.open")}
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
    yield _table(("journey", "target", "asked-for", "found", "outcome", "source"), rows)


def _errors(page: Document) -> Iterator[str]:
    if not page.errors:
        return
    yield f"## {say('report.errors')}"
    yield say("report.errors-what")
    rows = [
        (escaped(each.place), f"{escaped(each.message)} ({each.code})", escaped(each.suggestion))
        for each in page.errors
    ]
    yield _table(("place", "wrong", "to-do"), rows)


def _portfolio(page: Document) -> Iterator[str]:
    titles = [
        say("report.journey-number", number=number, name=each.name)
        for number, each in enumerate(page.journeys, start=1)
    ]
    has_shared = _any(page.shared)
    glance, shared, computed = say("report.glance"), say("report.shared"), say("report.computed")
    yield f"## {say('report.contents')}"
    yield "\n".join(
        f"- [{escaped(title)}](#{anchor(title)})"
        for title in (glance, *([shared] if has_shared else []), *titles, computed)
    )
    yield f"## {glance}"
    rows = [
        (
            escaped(each.name),
            _percent(each.coverage),
            _percent(each.alignment),
            _percent(each.board.wasted),
            _percent(each.allocation_fit),
            f"{each.errors:,}",
            f"{each.warnings:,}",
        )
        for each in page.journeys
    ]
    heads = ("journey", "coverage", "alignment", "waste", "allocation-fit", "high", "medium")
    yield _table(heads, rows, right=range(1, 7))
    if has_shared:
        yield f"## {shared}"
        yield say("report.shared-what")
        yield from _findings(page.shared, (), 3)
        yield from _doubts(page.shared, 3)
        yield from _questions(say("report.questions-company"), page.shared_to_company, 3)
    for title, each in zip(titles, page.journeys, strict=True):
        yield f"## {escaped(title)}"
        facts = [say("report.file", name=escaped(each.file)), *(begun(escaped(fact)) for fact in each.facts)]
        if each.persona is not None:
            facts.insert(0, say("report.persona", name=escaped(each.persona)))
        yield " · ".join(facts)
        yield from _persona(each)
        yield from _headline(each.headline, each.worst_stage)
        yield escaped(each.answer)
        yield _measures(each.measures)
        if each.assumptions:
            yield say("report.assumptions", text=escaped("; ".join(each.assumptions)))
        yield from _first(each.first, each.pays_for)
        yield from _journey(each, 3)


def _journey(part: JourneyPart, deep: int) -> Iterator[str]:
    """Write a journey, its headings ``deep`` signs deep."""
    yield _heading(say("report.stages"), deep)
    yield say("report.stages-what")
    for number, stage in enumerate(part.stages, start=1):
        yield from _stage(stage, number, deep + 1)
    if part.elsewhere:
        yield _heading(say("report.elsewhere"), deep + 1)
        yield _overlay(part.elsewhere)
    if part.measured:
        yield from measured_blocks(part.measured, deep)
    yield from _findings(part.findings, part.freed, deep)
    yield from _allocation(part, deep)
    yield from _quadrants(part, deep)
    yield from _ground(part, deep)
    yield from _questions(say("report.questions-company"), part.to_company, deep)
    yield from _questions(say("report.questions-customers"), part.to_customers, deep)


def _stage(stage: StagePart, number: int, deep: int) -> Iterator[str]:
    yield _heading(say("report.stage-number", number=number, name=escaped(stage.name)), deep)
    facts = [escaped(each) for each in stage.facts]
    if stage.coverage is None:
        yield say("report.uncounted", facts=facts)
    else:
        yield say("report.coverage-of-stage", share=stage.coverage, facts=facts)
    if stage.mindset:
        yield say("report.mindset", text=escaped(stage.mindset))
    yield from _stated_of(stage)
    if stage.rows:
        yield _overlay(stage.rows)
    if lines := [f"- {escaped(row.touchpoint)}: {known}" for row in stage.rows if (known := _known_of(row))]:
        yield "\n".join(lines)


def _stated_of(stage: StagePart) -> Iterator[str]:
    """List what the file states of a stage as a whole."""
    known = (
        ("goal", escaped(stage.goal)),
        ("actions", "; ".join(map(escaped, stage.actions))),
        ("frictions", "; ".join(map(escaped, stage.frictions))),
        ("quotes", _said(stage.quotes)),
        ("ideas", "; ".join(map(escaped, stage.ideas))),
    )
    if any(text for _, text in known):
        yield "\n".join(f"- {say(f'report.{name}', text=text)}" for name, text in known if text)


def _known_of(row: Row) -> str:
    """Say what else is stated of a touchpoint: whether it is a moment of truth, and how customers fare there."""
    facts = [
        say("report.moment") if row.moment else "",
        "" if row.feeling is None else feeling_text(row.feeling),
        say("report.in-their-way", text=", ".join(map(escaped, row.frictions))) if row.frictions else "",
        _said(row.quotes),
    ]
    return "; ".join(filter(None, facts))


def _overlay(rows: Iterable[Row]) -> str:
    heads = ("state", "customers", "company", "matters", "level", "opportunity")
    return _table(heads, map(_overlay_row, rows), right=range(3, 6), kept=3)


def _overlay_row(row: Row) -> tuple[str, ...]:
    touchpoint = escaped(row.touchpoint) or _NOTHING
    level = ""
    if row.level is not None and row.expected is not None:
        level = say("report.level-of", level=figure(row.level), expected=figure(row.expected))
    return (
        f"{row.sign} {row.state}",
        say("report.optional", touchpoint=touchpoint) if row.optional and row.touchpoint else touchpoint,
        escaped(row.company) or _NOTHING,
        "" if row.importance is None else figure(row.importance),
        level,
        "" if row.opportunity is None else figure(row.opportunity),
    )


def _any(found: Findings) -> bool:
    return bool(found.number_of_gaps or found.delivery or found.waste or found.team or found.doubts)


def _findings(found: Findings, freed: Sequence[str], deep: int) -> Iterator[str]:
    """Write gaps, delivery and waste; what there is to find out comes later, with what the journey rests on."""
    if found.number_of_gaps:
        yield _heading(say("report.gaps", number=found.number_of_gaps), deep)
        yield say("report.gaps-what")
    for name, entries in (("quick", found.quick), ("long", found.long), ("unowned", found.unowned)):
        if entries:
            yield _heading(say(f"report.{name}"), deep + 1)
            yield say(f"report.{name}-what")
            yield _by_opportunity(entries)
    if found.delivery:
        yield _heading(say("report.delivery", number=len(found.delivery)), deep)
        yield _by_severity(found.delivery)
    if found.waste or freed:
        yield _heading(say("report.waste-of", number=len(found.waste)), deep)
        if freed:
            yield " ".join(map(escaped, freed))
        if found.waste:
            yield _by_severity(found.waste)
    if found.team:
        yield _heading(say("report.team", number=len(found.team)), deep)
        yield _by_severity(found.team)


def _by_opportunity(entries: Iterable[ListedFinding]) -> str:
    """Lay gaps out as a table, each with what is folded under it. Severity is left out: it follows the opportunity."""
    rows = []
    for entry in entries:
        rows.append((escaped(entry.about), (_opportunity(entry), *_columns_of(entry))))
        rows += ((f"↳ {escaped(each.about)}", (_opportunity(each), *_columns_of(each, "↳ "))) for each in entry.under)
    return _table(("opportunity", *_COLUMNS), _once(rows), right=[0])


def _by_severity(entries: Iterable[ListedFinding]) -> str:
    return _table(
        ("priority", *_COLUMNS),
        _once((escaped(each.about), (_priority(each), *_columns_of(each))) for each in entries),
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
        same = say("report.above") if before == advice else say("report.as-for", about=known[0])
        written.append(row if known is each or len(advice) <= BRIEF else (*row[:_ADVICE], same, *row[_ADVICE + 1 :]))
        before = advice
    return written


_ADVICE = 3
"""The column that says what to do."""
_COLUMNS = ("what", "why", "to-do", "owner", "held-back")


def _columns_of(entry: ListedFinding, before: str = "") -> tuple[str, ...]:
    """Return the cells of a row about a finding."""
    return (
        f"{before}{escaped(entry.title)}",
        f"{escaped(entry.message)} ({entry.code})",
        escaped(entry.suggestion),
        ", ".join(map(escaped, entry.owners)),
        ", ".join(map(state_text, entry.constraints)),
    )


def _priority(entry: ListedFinding) -> str:
    return state_text(PRIORITIES[entry.severity])


def _opportunity(entry: ListedFinding) -> str:
    return "" if entry.opportunity is None else figure(entry.opportunity)


def _allocation(part: JourneyPart, deep: int) -> Iterator[str]:
    yield _heading(say("report.allocation"), deep)
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
    heads = ("stage", "importance", "effort", "difference", "meaning")
    yield _table(heads, rows, right=range(1, 4))


def _points(importance: float, effort: float) -> str:
    """Write by how many percentage points one share is above another, as the two read in whole percent.

    >>> _points(0.303, 0.625), _points(0.5, 0.3), _points(0.5, 0.5)
    ('+33 points', '−20 points', '0 points')
    """
    return say(
        "report.points", difference=floor(round(effort * 100, 6) + 0.5) - floor(round(importance * 100, 6) + 0.5)
    )


def _quadrants(part: JourneyPart, deep: int) -> Iterator[str]:
    if not part.quadrants:
        return
    yield _heading(say("report.quadrants"), deep)
    yield escaped(part.crosshairs)
    for each in part.quadrants:
        if each.touchpoints:
            yield say("report.quadrant", name=each.name, meaning=each.meaning)
            yield "\n".join(f"- {_placed(placed)}" for placed in each.touchpoints)
        else:
            yield say("report.none", name=each.name, meaning=each.meaning)


def _placed(placed: Placed) -> str:
    return say(
        "report.placed",
        touchpoint=escaped(placed.touchpoint),
        stage=escaped(placed.stage),
        importance=placed.importance,
        performance=placed.performance,
        unmatched=placed.unmatched,
    )


def _ground(part: JourneyPart, deep: int) -> Iterator[str]:
    """Write what the journey is based on: ratings, assumptions, evidence and measurement."""
    yield _heading(say("report.based-on"), deep)
    if part.basis:
        yield say("report.basis", text=escaped(part.basis))
    for what, names in (("assumed", part.assumed), ("unrated", part.unrated)):
        if names:
            every = len(names) == part.required
            yield say(f"report.{what}", names=None if every else [escaped(each) for each in names])
    if part.sharpen:
        yield say("report.sharpen")
        yield "\n".join(f"- {escaped(each)}" for each in part.sharpen)
    yield from _doubts(part.findings, deep + 1)


def _doubts(found: Findings, deep: int) -> Iterator[str]:
    if found.doubts:
        yield _heading(say("report.open-questions", number=len(found.doubts)), deep)
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
    yield say("report.about", stage=None if stage is None else escaped(stage))
    yield "\n".join(asked)


def _heading(text: str, deep: int) -> str:
    return f"{'#' * deep} {text}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = (), kept: int = 0) -> str:
    """Lay out a table without the columns that hold nothing; the first ``kept`` stay whatever they hold.

    ``heads`` are the names of the sentences above the columns.
    """
    rows = list(rows)
    shown = [number for number in range(len(heads)) if number < kept or any(row[number] for row in rows)]
    at_right = set(right)
    return table(
        _heads(*(heads[number] for number in shown)),
        [[row[number] for number in shown] for row in rows],
        right=[place for place, number in enumerate(shown) if number in at_right],
    )[:-1]


def _heads(*names: str) -> list[str]:
    return [say(f"report.{name}") for name in names]


def _percent(share: float | None) -> str:
    return _NOTHING if share is None else percent(share)
