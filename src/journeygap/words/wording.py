"""What reporters say alike, as plain words and figures: marks, measures, groups of findings.

Nothing here knows how it will be shown; nothing that only one reporter says belongs here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import Section
from journeygap.core.text import counted, figure, interval, listed, percent, quoted, safe, visible
from journeygap.journey.resolved import Placement, Stage
from journeygap.method.measures import Coverage, Effort
from journeygap.method.overlay import Need, Role, State
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import WorstStage
from journeygap.results.priorities import by_effort, folded, in_order
from journeygap.rules.kinds import kind_of

SIGNS: dict[State | Role, str] = {
    State.MET: "✓",
    State.WEAK: "~",
    State.WRONG_CHANNEL: "≠",
    State.WRONG_STAGE: "→",
    State.PLANNED: "…",
    State.MISSING: "✗",
    State.ALTERNATIVE: "=",
    State.OUTSIDE: "·",
    State.UNKNOWN: "?",
    Role.SUPPORTING: "+",
    Role.EXEMPT: "§",
    Role.MISPLACED: "→",
    Role.WASTED: "⌀",
}
"""The mark of each state, and of each role that is shown in a row of its own."""


def state_text(state: State | Role) -> str:
    """Return the word for a state, or for a role that is shown in a row of its own."""
    return state.replace("-", " ")


class Figure(StrEnum):
    """Which figure of a journey it is, whatever it is called."""

    COVERAGE = "coverage"
    ALIGNMENT = "alignment"
    WASTE = "waste"
    ALLOCATION_FIT = "allocation-fit"


class Measure(NamedTuple):
    """A figure of a journey: what it is called, a share of 0 to 1 (None: unknown), and what it says in words.

    ``figure`` says which one it is, ``limits`` are those of its 95 % interval where it rests on measured figures.
    """

    name: str
    share: float | None
    words: str
    figure: Figure
    limits: tuple[float, float] | None = None

    @property
    def shown(self) -> str:
        """The share in percent, with its interval; “–” where it is not known."""
        return "–" if self.share is None else interval(self.share, self.limits)


def unit_of_effort(spent: Effort) -> str:
    """Say what a share of the effort is a share of."""
    return {"cost": "of the cost", "hours": "of the hours", "count": "of the company touchpoints"}[spent.unit]


def measures(analysed: JourneyAnalysis) -> list[Measure]:
    """Return coverage, alignment, waste and, where it is known, allocation fit."""
    covered, shares = analysed.coverage, analysed.shares or {}
    unit = unit_of_effort(analysed.effort)
    meet, are = ("meets", "is") if analysed.effort.unit == "cost" else ("meet", "are")
    others = "".join(
        f"; {percent(share)} {word}"
        for role, word in ((Role.SUPPORTING, "supports that"), (Role.EXEMPT, "is exempt"))
        if (share := shares.get(role))
    )
    if not covered.known:
        needed = counted(covered.required, "touchpoint")
        words = f"unknown: what the company does is not stated; customers need {needed}"
        return [Measure("Coverage", None, words, Figure.COVERAGE)]
    lost = shares.get(Role.MISPLACED)
    also = f"; {percent(lost)} {are} misplaced" if lost else ""
    counts = f"{covered.met} of {covered.required} met, {covered.matched} matched"
    rests = "; ".join(part for part in (basis(covered), _complained(covered)) if part)
    words = "; ".join(filter(None, (counts, rests)))
    given = [
        Measure("Coverage", covered.value, words, Figure.COVERAGE, analysed.coverage_interval),
        Measure(
            "Alignment", shares.get(Role.ALIGNED), f"{unit} {meet} customers where they are{others}", Figure.ALIGNMENT
        ),
        Measure("Waste", shares.get(Role.WASTED), f"{unit} {meet} no customer of this journey{also}", Figure.WASTE),
    ]
    if analysed.allocation_fit is not None:
        fit = "of the effort reaches what matters to customers, in proportion"
        given.append(Measure("Allocation fit", analysed.allocation_fit, fit, Figure.ALLOCATION_FIT))
    return given


def _complained(covered: Coverage) -> str:
    share = covered.complained_share
    return f"customers complain about {percent(share)} of it" if share else ""


def basis(covered: Coverage) -> str:
    """Say whose ratings coverage rests on; nothing where nothing is covered."""
    if not covered.fulfilled:
        return ""
    if round(covered.basis["unrated"], 9) == 1:
        return "nobody has rated any of it"
    parts = ", ".join(
        f"{percent(covered.basis[name])} on {words}"
        for name, words in (
            ("customer", "customers' ratings"),
            ("self", "the company's own ratings"),
            ("unrated", "no rating"),
        )
        if covered.basis[name]
    )
    return f"based {parts}" if parts else ""


def assumptions(analysed: JourneyAnalysis) -> list[str]:
    """Say what the figures take for granted, a clause each."""
    assumed, unrated = analysed.assumed_importance, analysed.unrated
    clauses = []
    if assumed:
        clauses.append(f"importance is assumed for {assumed:,} of {counted(analysed.coverage.required, 'touchpoint')}")
    if unrated:
        matched = counted(unrated, "matched one is", "matched ones are")
        clauses.append(f"{matched} rated by nobody and {'counts' if unrated == 1 else 'count'} as met")
    return clauses


class Groups(NamedTuple):
    """Findings by what they are about, each group in its order. ``gaps`` hold what is folded under each."""

    gaps: list[tuple[Finding, list[Finding]]]
    delivery: list[Finding]
    waste: list[Finding]
    team: list[Finding]
    doubts: list[Finding]

    @property
    def number_of_gaps(self) -> int:
        """How many gaps there are; a dark stage counts as the gaps that are folded under it."""
        return sum(max(1, len(under)) if head.touchpoint is None else 1 for head, under in self.gaps)


def grouped(findings: Sequence[Finding]) -> Groups:
    """Sort findings into gaps, delivery, waste (by effort), a team's own rules, and open questions."""
    by_section: dict[Section, list[Finding]] = {section: [] for section in Section}
    under: dict[Finding, list[Finding]] = {}
    for head, held in folded(in_order(findings)):
        by_section[kind_of(head).section].append(head)
        under[head] = held
    return Groups(
        gaps=[(each, under[each]) for each in by_section[Section.GAPS]],
        delivery=by_section[Section.DELIVERY],
        # A whole stage holds the effort of activities listed above it, so it comes after them.
        waste=sorted(by_effort(by_section[Section.WASTE]), key=_of_stage),
        team=_severe_first(by_section[Section.TEAM]),
        doubts=_severe_first(by_section[Section.DOUBTS]),
    )


def _of_stage(finding: Finding) -> bool:
    """Return whether a finding is about a whole stage."""
    return finding.stage is not None and finding.activity is None and finding.touchpoint is None


def _severe_first(findings: Iterable[Finding]) -> list[Finding]:
    return in_order(findings)


def tally(findings: Iterable[Finding]) -> str:
    """Count findings by severity, as words; nothing where there are none."""
    severities = [each.severity for each in findings]
    return ", ".join(
        counted(number, name)
        for severity, name in ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note"))
        if (number := severities.count(severity))
    )


def advice_once(findings: Sequence[Finding]) -> list[str]:
    """Say what to do about each finding of a list; what several have in common is said once, with the first.

    Advice of a few words is repeated: "as above" would save nothing.
    """
    first: dict[str, Finding] = {}
    written = []
    for before, each in zip([None, *findings], findings, strict=False):
        advice = each.suggestion or ""
        known = first.setdefault(advice, each)
        if known is each or len(advice) <= BRIEF:
            written.append(visible(advice))
        elif before is not None and before.suggestion == advice:
            written.append("as above")
        else:
            written.append(f"as for {quoted(safe(known.words.about))}")
    return written


BRIEF = 24
"""How long advice may be to be repeated rather than referred to."""


PRIORITIES = {Severity.ERROR: "high", Severity.WARNING: "medium", Severity.INFO: "low"}
"""What a severity is called where people read: an error is a compiler's word."""


def tally_by_priority(findings: Iterable[Finding]) -> str:
    """Count findings by priority, as words: 2 of high and 1 of low priority."""
    severities = [each.severity for each in findings]
    parts = [f"{number:,} of {name}" for each, name in PRIORITIES.items() if (number := severities.count(each))]
    return f"{', '.join(parts[:-1])}{' and ' if len(parts) > 1 else ''}{parts[-1]} priority" if parts else ""


def what_was_left_out(number: int, files: Collection[str]) -> str:
    """Say how many definition errors are in which files, and what came of it."""
    rests = f"what depends on {'it' if len(files) == 1 else 'them'} was left out"
    return f"{counted(number, 'definition error')} in {listed(files)}; {rests}"


def place(finding: Finding) -> str:
    """Say where a finding is, for a document: file, line and column."""
    source = finding.span.source
    line, column = source.position(finding.span.start)
    return f"{file_name(source.path)}:{line}:{column}"


def file_name(path: str) -> str:
    """Name a file that was read, for a document."""
    return "standard input" if path == "-" else safe(path)


def stage_facts(stage: Stage, covered: Coverage) -> list[str]:
    """Say in a few words what is known of a stage besides its coverage."""
    facts = [f"{covered.met} of {covered.required} met"] if covered.required and covered.known else []
    if stage.stated.phase is not None:
        facts.append(_phase(stage.stated.phase))
    if stage.stated.feeling is not None:
        facts.append(feeling_text(stage.stated.feeling))
    return facts


def feeling_text(value: float) -> str:
    """Write how customers feel, from -2 to 2.

    >>> feeling_text(-1.0), feeling_text(0.0), feeling_text(2)
    ('feeling -1', 'feeling neutral', 'feeling +2')
    """
    return f"feeling {value:+g}" if value else "feeling neutral"


_ROUND_THE_PURCHASE = {"before", "during", "after"}


def _phase(stated: str) -> str:
    return f"{stated} the purchase" if stated in _ROUND_THE_PURCHASE else f"phase {safe(stated)}"


_STAGES = 20
"""How many stages of one activity are named: as many touchpoints may be met by it elsewhere."""


def met_by(need: Need) -> str:
    """Say what the company does about a touchpoint: what meets it, or what will, or what is elsewhere."""
    if need.matches:
        return ", ".join(safe(match.activity.name) for match in need.matches)
    if need.planned and need.state is not State.WRONG_STAGE:  # also where another member of its choice group is met
        return ", ".join(safe(each.activity.name) for each in need.planned) + " (planned)"
    if need.state is State.WRONG_STAGE:
        return ", ".join(f"{safe(each.activity.name)} (in {_stages(each)})" for each in need.displaced)
    return ""


def _stages(placement: Placement) -> str:
    shown = ", ".join(safe(stage.name) for stage in placement.stages[:_STAGES])
    more = len(placement.stages) - _STAGES
    return f"{shown} and {more:,} more" if more > 0 else shown or "another stage"


def worst_words(worst: WorstStage) -> str:
    """Say which stage is the worst, and why."""
    facts = []
    if worst.coverage is not None:
        facts.append(f"{percent(worst.coverage)} covered")
    if worst.lost:
        points = figure(round(100 * worst.lost, 1))
        facts.append(f"{points} of 100 points lost")
    if worst.feeling is not None:
        facts.append(feeling_text(worst.feeling))
    return f"Worst stage: {worst.stage.name} ({', '.join(facts)})"


def unmet_by_stage(analysed: JourneyAnalysis) -> dict[Stage | None, list[tuple[Placement, Role]]]:
    """Return what the company does that no row about customers shows, by stage, None for what states none."""
    found: dict[Stage | None, list[tuple[Placement, Role]]] = {}
    for placement in analysed.journey.placements:
        role = analysed.overlay.roles[placement.activity]
        if role in {Role.SUPPORTING, Role.EXEMPT, Role.MISPLACED, Role.WASTED}:
            for stage in placement.stages or (None,):
                found.setdefault(stage, []).append((placement, role))
    return found


OTHERS = ("·", "for others")
"""The mark and the word for what meets no customer of this journey and serves another one that shares its file."""


def serving_others(analysed: JourneyAnalysis, analysis: Analysis) -> frozenset[tuple[str, int]]:
    """Return the origins of what no customer of a journey meets, and what serves another one that shares its file."""
    best, serving = analysis.portfolio.best, {Role.ALIGNED, Role.SUPPORTING}
    return frozenset(
        activity.origin
        for activity, role in analysed.overlay.roles.items()
        if role is Role.WASTED and best.get(activity.origin) in serving
    )
