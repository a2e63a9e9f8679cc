"""What documents and the terminal say of a result, each part made when it is first asked for.

`compose` makes a whole `Document` of these; the terminal, which shows less, takes what it shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from journeygap.core.finding import Finding, Severity
from journeygap.core.language import say
from journeygap.core.text import safe
from journeygap.loading.files import STDIN
from journeygap.method.overlay import Role
from journeygap.reporters.document.deciding import decided, pays_for, pooled_decisions, pooled_pays_for
from journeygap.reporters.document.document import ChannelPart, Goal, Row, StagePart
from journeygap.reporters.document.listed import FindingLists
from journeygap.reporters.document.rows import Rows
from journeygap.results.analysis import Analysis, JourneyAnalysis
from journeygap.results.answer import decisions, findings_of, worst_stage
from journeygap.results.roles import meeting_nobody
from journeygap.results.targets import Judged, judge
from journeygap.words.answer import accepted_text, headline, pooled_headline, worst_words, would_sharpen
from journeygap.words.wording import (
    Measure,
    assumptions,
    counts_of,
    file_name,
    measures,
    serving_others,
    tally,
)

if TYPE_CHECKING:
    from journeygap.method.settings import EffortUnit
    from journeygap.reporters.document.deciding import Decision
    from journeygap.reporters.document.measured import MeasuredPart


class JourneyParts:
    """What there is to say of one journey: the fields of `JourneyPart` that have the same names here."""

    def __init__(self, analysed: JourneyAnalysis, analysis: Analysis) -> None:
        self._analysed = analysed
        self._analysis = analysis
        self.name: str = safe(analysed.journey.name)
        self.required: int = analysed.coverage.required
        self.coverage: float | None = analysed.coverage.value
        self.waste: float | None = (analysed.shares or {}).get(Role.WASTED)
        self.allocation_fit: float | None = analysed.allocation_fit
        self.weighed: bool = analysed.effort.unit != "count"
        """Whether effort is more than counted."""

    @property
    def shown(self) -> str:
        """What the file is called for the person at the terminal."""
        journey = self._analysed.journey
        return file_name(journey.path) if journey.path == STDIN else safe(journey.source.shown)

    @property
    def persona(self) -> str | None:
        """The name of the persona; None where the file states none."""
        name = self._analysed.journey.persona_name
        return None if name is None else safe(name)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """What has to be known to read the figures."""
        facts = []
        if self._analysed.journey.rescaled:
            facts.append(say("overlay.rescaled"))
        if self._analysis.settings.include_planned:
            facts.append(say("overlay.as-planned"))
        return tuple(facts)

    @cached_property
    def own_findings(self) -> Sequence[Finding]:
        """The findings of the journey; of one alone all there are."""
        shared = self._analysis.findings if len(self._analysis.journeys) == 1 else ()
        return [*self._analysed.findings, *shared]

    @cached_property
    def concerning(self) -> Sequence[Finding]:
        """The findings of the journey, and those about shared company files that concern it."""
        return findings_of(self._analysed, self._analysis)

    @cached_property
    def gravest(self) -> Mapping[tuple[str | None, str], str]:
        """The gravest severity of what was found about each touchpoint (with its stage) and activity (without)."""
        return gravest_of(self.own_findings)

    @cached_property
    def _counts(self) -> Mapping[Severity, int]:
        return counts_of(self.own_findings)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return self._counts.get(Severity.ERROR, 0)

    @property
    def warnings(self) -> int:
        """How many findings are warnings."""
        return self._counts.get(Severity.WARNING, 0)

    @property
    def notes(self) -> int:
        """How many findings are infos."""
        return self._counts.get(Severity.INFO, 0)

    @property
    def tally(self) -> str:
        """How many findings there are by severity, in words; empty without any."""
        return tally(self._counts)

    @property
    def gravest_code(self) -> str:
        """The code of the gravest finding; empty without any."""
        gravest = min(self.own_findings, key=lambda each: each.severity.rank, default=None)
        return "" if gravest is None else gravest.code

    @property
    def first_of_its_own(self) -> str:
        """What to do first by the journey's own findings; empty where there is nothing."""
        found = decisions(self._analysed.findings)
        return safe(found[0].finding.title) if found else ""

    @property
    def wasted(self) -> float | None:
        """The share of the effort that meets no customer of any journey; ``waste`` is what meets none of this one."""
        return meeting_nobody(self._analysed, self._analysis)

    @cached_property
    def headline(self) -> str:
        """The result in a sentence or two."""
        return headline(self._analysed, self._analysis)

    @property
    def worst_stage(self) -> str:
        """Which stage is the worst, and why; empty where none is."""
        worst = worst_stage(self._analysed)
        return worst_words(worst) if worst else ""

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What to decide first."""
        return tuple(decided(self.concerning, self._analysis, self._analysed))

    @cached_property
    def pays_for(self) -> str:
        """What dropping would free, and what that could pay for."""
        return pays_for(self._analysed, self._analysis, self.concerning)

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self._analysed, self.gravest, serving_others(self._analysed, self._analysis))

    @cached_property
    def stages(self) -> tuple[StagePart, ...]:
        """The stages with their overlay."""
        return tuple(self._rows.stages())

    @cached_property
    def elsewhere(self) -> Sequence[Row]:
        """What the company does that no customer meets, and that is in no stage of this journey."""
        return self._rows.elsewhere()

    @cached_property
    def channels(self) -> tuple[ChannelPart, ...]:
        """The channels that touchpoints state, the least covered first."""
        every = self._analysed.channels.values()
        ordered = sorted(every, key=lambda each: (each[1].value is None, each[1].value, each[0]))
        return tuple(
            ChannelPart(safe(name), covered.value, covered.required, covered.matched, covered.met)
            for name, covered in ordered
        )

    @property
    def without_channel(self) -> int:
        """How many touchpoints that coverage counts state no channel."""
        units = chain.from_iterable(self._analysed.overlay.units)
        return sum(not any(need.touchpoint.channels for need in unit.needs) for unit in units)

    @cached_property
    def findings(self) -> FindingLists:
        """The findings by what they are about."""
        return FindingLists(self.own_findings)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The figures."""
        return tuple(measures(self._analysed))

    @cached_property
    def assumptions(self) -> tuple[str, ...]:
        """What the figures take for granted."""
        return tuple(assumptions(self._analysed))

    @property
    def targets(self) -> tuple[Goal, ...]:
        """The targets of this journey, and those of all together."""
        return tuple(goals(each for each in judge(self._analysis) if each.journey in {self._analysed, None}))

    @cached_property
    def sharpen(self) -> tuple[str, ...]:
        """What to add to the files to learn more."""
        return tuple(would_sharpen(self._analysed))

    @cached_property
    def measured(self) -> MeasuredPart | None:
        """What was measured; None where the journey names no measured file."""
        if not self._analysed.journey.measured:
            return None
        from journeygap.reporters.document.measuring import measured_part

        return measured_part(self._analysed, self._analysis.settings)


class Parts:
    """What there is to say of a result: the fields of `Document` that have the same names here."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        pooled = analysis.portfolio
        self.coverage: float | None = pooled.coverage
        self.waste: float | None = pooled.waste_share
        self.unit_of_effort: EffortUnit = pooled.effort.unit
        self.has_shared: bool = bool(analysis.findings)
        """Whether anything was found in company files that several journeys share."""
        self.journeys: tuple[JourneyParts, ...] = tuple(JourneyParts(each, analysis) for each in analysis.journeys)

    @cached_property
    def one(self) -> JourneyParts | None:
        """The journey, where there is only one."""
        return self.journeys[0] if len(self.journeys) == 1 else None

    @cached_property
    def headline(self) -> str:
        """The result in a sentence or two; of several journeys that of all of them together."""
        if self.one:
            return self.one.headline
        return pooled_headline(self._analysis) if self.journeys else ""

    @cached_property
    def every_finding(self) -> Sequence[Finding]:
        """Every finding but definition errors."""
        of_journeys = chain.from_iterable(each.findings for each in self._analysis.journeys)
        return [*of_journeys, *self._analysis.findings]

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What to decide first over all journeys."""
        return self.one.decisions if self.one else tuple(pooled_decisions(self._analysis))

    @cached_property
    def pays_for(self) -> str:
        """What dropping would free, and what that could pay for."""
        return self.one.pays_for if self.one else pooled_pays_for(self._analysis)

    @cached_property
    def shared(self) -> FindingLists:
        """What was found in company files that several journeys share."""
        return FindingLists(() if self.one else self._analysis.findings)

    @property
    def targets(self) -> tuple[Goal, ...]:
        """Every target, with what was reached."""
        return tuple(goals(judge(self._analysis)))

    @property
    def accepted(self) -> str:
        """What is left out because somebody accepted it, in words; empty where nothing is."""
        return accepted_text(self._analysis.accepted)


def goals(judged: Iterable[Judged]) -> Iterator[Goal]:
    """Return targets as documents have them."""
    for each in judged:
        yield Goal(
            name=safe(each.name),
            reached=safe(each.reached),
            wanted=safe(each.wanted),
            met=each.met,
            gate=each.target.gate,
            source=safe(each.target.source or ""),
            journey=None if each.journey is None else safe(each.journey.journey.name),
        )


def gravest_of(findings: Iterable[Finding]) -> dict[tuple[str | None, str], str]:
    """Return the gravest severity of what was found about each touchpoint (with its stage) and activity (without)."""
    found: dict[tuple[str | None, str], Severity] = {}
    for each in findings:
        for key in (
            (each.stage, each.touchpoint) if each.touchpoint is not None else None,
            (None, each.activity) if each.activity is not None else None,
        ):
            if key is not None and (key not in found or each.severity.rank < found[key].rank):
                found[key] = each.severity
    return {key: severity.value for key, severity in found.items()}
