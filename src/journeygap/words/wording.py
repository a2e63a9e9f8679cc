"""What reporters say alike, as plain words and figures: marks, measures, groups of findings.

Nothing here knows how it will be shown; nothing that only one reporter says belongs here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple, Protocol

from journeygap.core.finding import Finding, Severity
from journeygap.core.kind import Section
from journeygap.core.language import say
from journeygap.core.text import interval, safe
from journeygap.journey.resolved import Placement, Stage
from journeygap.method.measures import Coverage, Effort
from journeygap.method.overlay import Need, Role, State, Unit
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.portfolio import Portfolio
from journeygap.results.priorities import by_effort, folded, in_order
from journeygap.rules.kinds import kind_of
from journeygap.words.answer import feeling_text

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


def state_text(state: str) -> str:
    """Return the word for a state, a role, a severity, a priority or a constraint."""
    return say(f"states.{state}")


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
    return say("measures.unit-of-effort", unit=spent.unit)


def measures(analysed: JourneyAnalysis) -> list[Measure]:
    """Return coverage, alignment, waste and, where it is known, allocation fit."""
    covered, shares, unit = analysed.coverage, analysed.shares or {}, analysed.effort.unit
    if not covered.known:
        return [_measure(Figure.COVERAGE, None, say("measures.coverage-unknown", required=covered.required))]
    supporting, exempt, lost = (shares.get(role) for role in (Role.SUPPORTING, Role.EXEMPT, Role.MISPLACED))
    counts = say("measures.coverage-counts", covered=covered)
    aligned = say("measures.effort-aligned", unit=unit, supporting=supporting, exempt=exempt)
    wasted = say("measures.effort-wasted", unit=unit, misplaced=lost)
    found = [
        _measure(Figure.COVERAGE, covered.value, counts, analysed.coverage_interval),
        _measure(Figure.ALIGNMENT, shares.get(Role.ALIGNED), aligned),
        _measure(Figure.WASTE, shares.get(Role.WASTED), wasted),
    ]
    if (fit := analysed.allocation_fit) is not None:
        found.append(_measure(Figure.ALLOCATION_FIT, fit, say("measures.effort-in-proportion")))
    return found


def pooled_measures(portfolio: Portfolio) -> tuple[Measure, ...]:
    """Return coverage and waste of all journeys together."""
    wasted = say("measures.waste-pooled", unit=portfolio.effort.unit)
    return (
        _measure(Figure.COVERAGE, portfolio.coverage, say("measures.coverage-pooled")),
        _measure(Figure.WASTE, portfolio.waste_share, wasted),
    )


def _measure(which: Figure, share: float | None, words: str, limits: tuple[float, float] | None = None) -> Measure:
    return Measure(figure_name(which), share, words, which, limits)


def figure_name(which: Figure) -> str:
    """Return what a figure is called."""
    return say(f"measures.{which}")


def basis(covered: Coverage) -> str:
    """Say whose ratings coverage rests on; nothing where nothing is covered."""
    return say("measures.basis", covered=covered) if covered.fulfilled else ""


def assumptions(analysed: JourneyAnalysis) -> list[str]:
    """Say what the figures take for granted, a clause each."""
    assumed, unrated = analysed.assumed_importance, analysed.unrated
    clauses = []
    if assumed:
        clauses.append(say("measures.importance-assumed", assumed=assumed, required=analysed.coverage.required))
    if unrated:
        clauses.append(say("measures.rated-by-nobody", unrated=unrated))
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


def counts_of(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Count findings by severity, those severities that occur, the gravest first."""
    severities = [each.severity for each in findings]
    every = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    return {severity: number for severity in every if (number := severities.count(severity))}


def kinds_of(findings: Iterable[Finding]) -> dict[str, int]:
    """Count findings by their section, in the order of reports; ``dark`` stages are counted apart from their gaps."""
    counts = dict.fromkeys(("gaps", "dark", "delivery", "waste", "team", "doubts"), 0)
    for each in findings:
        section = kind_of(each).section
        counts["dark" if section is Section.GAPS and each.touchpoint is None else section] += 1
    return {name: number for name, number in counts.items() if number}


def tally(counts: Mapping[Severity, int]) -> str:
    """Count findings by severity, as words; nothing where there are none."""
    return say("listings.tally", counts=counts) if counts else ""


class Advised(Protocol):
    """Something that was found: what it is about, and what to do."""

    @property
    def about(self) -> str:
        """What it is about."""

    @property
    def suggestion(self) -> str:
        """What to do."""


def advice_once(findings: Sequence[Advised]) -> list[str]:
    """Say what to do about each finding of a list; what several have in common is said once, with the first.

    Advice of a few words is repeated: "as above" would save nothing.
    """
    first: dict[str, Advised] = {}
    written = []
    for before, each in zip([None, *findings], findings, strict=False):
        known = first.setdefault(each.suggestion, each)
        if known is each or len(each.suggestion) <= BRIEF:
            written.append(each.suggestion)
        elif before is not None and before.suggestion == each.suggestion:
            written.append(say("listings.as-above"))
        else:
            written.append(say("listings.as-for", about=known.about))
    return written


BRIEF = 24
"""How long advice may be to be repeated rather than referred to."""


def what_was_left_out(number: int, files: Collection[str]) -> str:
    """Say how many definition errors are in which files, and what came of it."""
    return say("listings.left-out", number=number, files=files)


def place(finding: Finding) -> str:
    """Say where a finding is, for a document: file, line and column."""
    source = finding.span.source
    line, column = source.position(finding.span.start)
    return f"{file_name(source.path)}:{line}:{column}"


def file_name(path: str) -> str:
    """Name a file that was read, for a document."""
    return say("listings.standard-input") if path == "-" else safe(path)


def file_names(paths: Collection[str]) -> dict[str, str]:
    """Name files in the head of a document, by path: those of elsewhere than the repository from the folder they share.

    Where they share none but the root, or two would have one name, they keep their whole paths.
    """
    elsewhere = [each.split("/")[:-1] for each in paths if _rooted(each)]
    shared = sum(1 for _ in takewhile(lambda level: len({*level}) == 1, zip(*elsewhere, strict=False)))
    short = {each: "/".join(each.split("/")[shared:]) if _rooted(each) else each for each in paths}
    unambiguous = shared > 1 and len({*short.values()}) == len(short)
    return {path: file_name(name if unambiguous else path) for path, name in short.items()}


def _rooted(path: str) -> bool:
    """Return whether a path begins at the root of a file system: such are files outside of the repository."""
    return path.startswith("/") or path[1:3] == ":/"


def met_of(covered: Coverage) -> str:
    """Say how much of a stage is met: 2 of 3; nothing where customers need nothing there, or it is not known."""
    if not covered.required or not covered.known:
        return ""
    return say("overlay.met-of", met=covered.met, required=covered.required)


def uncounted_of(needs: Sequence[Need], units: Sequence[Unit]) -> str:
    """Say which touchpoints of a stage its counts leave out: optional ones, others', and the rest of a choice."""
    held = {need for unit in units for need in unit.needs}
    alone = [need.touchpoint for need in needs if need not in held]
    optional = sum(each.optional for each in alone)
    rest = sum(len(unit.needs) - 1 for unit in units)
    if not alone and not rest:
        return ""
    return say("overlay.not-counted", optional=optional, others=len(alone) - optional, rest=rest)


def stage_facts(stage: Stage, covered: Coverage) -> list[str]:
    """Say in a few words what is known of a stage besides its coverage."""
    facts = [counts] if (counts := met_of(covered)) else []
    if stage.stated.phase is not None:
        facts.append(say("overlay.phase", phase=safe(stage.stated.phase)))
    if stage.stated.feeling is not None:
        facts.append(feeling_text(stage.stated.feeling))
    return facts


def met_by(need: Need) -> str:
    """Say what the company does about a touchpoint: what meets it, or what will, or what is elsewhere."""
    if need.matches:
        return ", ".join(safe(match.activity.name) for match in need.matches)
    if need.planned and need.state is not State.WRONG_STAGE:  # also where another member of its choice group is met
        return say("overlay.planned", placements=need.planned)
    if need.state is State.WRONG_STAGE:
        return say("overlay.elsewhere", placements=need.displaced)
    return ""


def unmet_by_stage(analysed: JourneyAnalysis) -> dict[Stage | None, list[tuple[Placement, Role]]]:
    """Return what the company does that no row about customers shows, by stage, None for what states none."""
    found: dict[Stage | None, list[tuple[Placement, Role]]] = {}
    for placement in analysed.journey.placements:
        role = analysed.overlay.roles[placement.activity]
        if role in {Role.SUPPORTING, Role.EXEMPT, Role.MISPLACED, Role.WASTED}:
            for stage in placement.stages or (None,):
                found.setdefault(stage, []).append((placement, role))
    return found


OTHERS = "·"
"""The mark of what meets no customer of this journey and serves another one that shares its file."""


def serving_others(analysed: JourneyAnalysis, analysis: Analysis) -> frozenset[tuple[str, int]]:
    """Return the origins of what no customer of a journey meets, and what serves another one that shares its file."""
    best, serving = analysis.portfolio.best, {Role.ALIGNED, Role.SUPPORTING}
    return frozenset(
        activity.origin
        for activity, role in analysed.overlay.roles.items()
        if role is Role.WASTED and best.get(activity.origin) in serving
    )
