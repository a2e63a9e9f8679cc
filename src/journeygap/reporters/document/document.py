"""What a document about a result says, in order and without markup: the one thing that reports are made from.

A Markdown report, a team's own template and whatever comes later show this, each in its way, and compute nothing
themselves. Names and sentences are fit to show: on one line, without what a terminal would obey, not endless. They are
not escaped, for that depends on where they are shown. Shares are 0 to 1, ratings 0 to 10, and unknown is None.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeygap.method.overlay import Role, State
    from journeygap.reporters.document.board import Board
    from journeygap.reporters.document.measured import MeasuredPart
    from journeygap.reporters.document.plan import PlanPart
    from journeygap.words.questions import OpenQuestion
    from journeygap.words.wording import Measure


class ListedFinding(NamedTuple):
    """A finding, with the fields of `Finding`: ``place`` says where it is, ``under`` what is folded under it."""

    code: str
    name: str
    severity: str
    title: str
    message: str
    suggestion: str
    opportunity: float | None
    effort: float | None
    horizon: str | None
    owners: tuple[str, ...]
    constraints: tuple[str, ...]
    place: str
    stages: tuple[str, ...] = ()
    """The ids of the stages that it concerns."""
    under: tuple[ListedFinding, ...] = ()
    about: str = ""
    """What of the title names what it is about, without the figures."""
    detail: str = ""
    """What the title says behind that, empty where it says no more."""
    more: tuple[ListedFinding, ...] = ()
    """What says more about the same touchpoint; its messages are part of ``message``."""


class Step(NamedTuple):
    """One of the things to do first: its kind, what it is about, what to do, what is wrong, and why it was chosen."""

    kind: str
    title: str
    suggestion: str
    message: str
    reason: str
    journey: str | None
    """The journey's name, None where there is only one or where several share it."""
    money: str = ""
    """What it costs, or what is spent on it today; empty where that is not stated."""
    owners: tuple[str, ...] = ()
    basis: str = ""
    """What it is based on: the evidence behind the touchpoint, or the company's own figures."""


class Row(NamedTuple):
    """One line of the overlay: a customer touchpoint and what the company does there, or what no customer meets.

    ``key`` says which state or role it is, ``sign`` and ``state`` are a mark and a word for it. ``touchpoint`` is empty
    where customers have nothing there, ``company`` where the company does nothing.
    """

    key: State | Role
    sign: str
    state: str
    touchpoint: str
    optional: bool
    company: str
    importance: float | None
    level: float | None
    expected: float | None
    opportunity: float | None
    owners: tuple[str, ...]
    serving: tuple[str, ...]
    """The teams behind what customers meet there today."""
    feeling: float | None
    """How customers feel there, from -2 to 2."""
    severity: str
    """That of the gravest finding about it: error, warning or info; empty without one."""
    known: tuple[str, ...]
    """What else the file states of it: channel, friction and the like, a short sentence each."""
    evidence: tuple[str, ...]
    """What it is based on."""
    moment: bool = False
    """Whether it is a moment of truth."""
    frictions: tuple[str, ...] = ()
    """What gets in customers' way there."""
    quotes: tuple[str, ...] = ()
    """What customers say of it, in their words."""
    for_others: bool = False
    """Whether no customer of this journey meets it, but those of another one that shares its file do."""


class StagePart(NamedTuple):
    """A stage: its coverage, a few facts in words, what customers want, do, think and say there, and its overlay.

    ``ideas`` are those that the file notes; they change no figure.
    """

    id: str
    name: str
    coverage: float | None
    facts: tuple[str, ...]
    mindset: str
    rows: Sequence[Row]
    goal: str = ""
    actions: tuple[str, ...] = ()
    frictions: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    matched: int | None = None
    """How many touchpoints that coverage counts the company does something about; None where that is not stated."""


class ChannelPart(NamedTuple):
    """A channel: how many touchpoints that state it coverage counts, and how many of them are matched and met."""

    name: str
    coverage: float | None
    required: int
    matched: int | None
    met: int | None


class Findings(NamedTuple):
    """Findings by what they are about, each list with what matters most first.

    Gaps are parted by what they take: ``quick`` is for one team with what it has, ``long`` for several teams or new
    systems, and of ``unowned`` that is not known.
    """

    quick: tuple[ListedFinding, ...]
    long: tuple[ListedFinding, ...]
    unowned: tuple[ListedFinding, ...]
    number_of_gaps: int
    delivery: tuple[ListedFinding, ...]
    waste: tuple[ListedFinding, ...]
    team: tuple[ListedFinding, ...]
    """What a team's own rules found, and what no other list has a place for."""
    doubts: tuple[ListedFinding, ...]


class Share(NamedTuple):
    """A stage's share of customers' importance and of the effort, and what that means."""

    stage: str
    importance: float
    effort: float
    meaning: str


class Placed(NamedTuple):
    """A touchpoint in a quadrant."""

    touchpoint: str
    stage: str
    importance: float
    performance: float | None
    """0 to 10; None where nothing meets it, or nobody has rated what does."""
    unmatched: bool = False
    """Whether nothing meets it."""
    gap: bool = False
    """Whether it is met badly or in another channel, whatever its performance."""


class Quadrant(NamedTuple):
    """A quadrant of importance and performance, and the touchpoints in it, the most important first."""

    name: str
    meaning: str
    touchpoints: tuple[Placed, ...]
    key: str = ""
    """Which one it is: concentrate-here, keep-up, low-priority or possible-overkill."""


class JourneyPart(NamedTuple):
    """What there is to say of one journey.

    ``required`` counts what coverage counts, ``matched`` what the company does something about, ``met`` what is met.
    The last two are None where what the company does is not stated.
    """

    name: str
    persona: str | None
    persona_about: str
    """Who the persona is, in a line; ``persona_quote`` is what they say. Empty where the file states none."""
    persona_quote: str
    file: str
    facts: tuple[str, ...]
    """What has to be known to read the figures."""
    required: int
    matched: int | None
    met: int | None
    coverage: float | None
    alignment: float | None
    waste: float | None
    allocation_fit: float | None
    errors: int
    warnings: int
    notes: int
    headline: str
    """The result in a sentence or two: what customers find, and what meets nobody."""
    worst_stage: str
    """Which stage is the worst, and why; empty where none is."""
    answer: str
    """The result in two or three sentences."""
    measures: tuple[Measure, ...]
    assumptions: tuple[str, ...]
    first: tuple[Step, ...]
    pays_for: str
    """What dropping would free, and what that could pay for, in two sentences without the last full stop."""
    stages: tuple[StagePart, ...]
    elsewhere: tuple[Row, ...]
    """What the company does that no customer meets, and that is in no stage of this journey."""
    findings: Findings
    freed: tuple[str, ...]
    """What dropping and moving would free, in sentences."""
    allocation: tuple[Share, ...]
    """Empty where effort can't be weighed against importance; ``allocation_words`` then says why."""
    allocation_words: str
    quadrants: tuple[Quadrant, ...]
    crosshairs: str
    """Where the quadrants part, in a sentence; empty without quadrants."""
    parted_at: tuple[float, float] | None
    """The same as figures: importance and performance, each 0 to 10."""
    basis: str
    assumed: tuple[str, ...]
    """The touchpoints whose importance is assumed."""
    unrated: tuple[str, ...]
    """The touchpoints that are matched and that nobody has rated."""
    sharpen: tuple[str, ...]
    """What to add to the files to learn more."""
    to_company: tuple[OpenQuestion, ...]
    to_customers: tuple[OpenQuestion, ...]
    board: Board
    """The journey as it goes on the wall."""
    measured: MeasuredPart | None = None
    """What was measured; None where the journey names no measured file."""
    channels: tuple[ChannelPart, ...] = ()
    """The channels that touchpoints state, the least covered first."""
    without_channel: int = 0
    """How many touchpoints that coverage counts state no channel."""


class Goal(NamedTuple):
    """A target: what is measured, what was found and what was asked for, in words, and whether that is met.

    ``met`` is None where the figure is not known; ``gate`` says whether missing it fails a run, ``source`` where the
    target comes from (empty where that is not stated), and ``journey`` whose it is, None for all together.
    """

    name: str
    reached: str
    wanted: str
    met: bool | None
    gate: bool
    source: str
    journey: str | None


class Method(NamedTuple):
    """How one figure is computed, and who came up with it."""

    name: str
    formula: str
    source: str


class Document(NamedTuple):
    """What there is to say of a result.

    ``answer``, ``measures`` and ``first`` are about all journeys together; of one journey they are its own. ``shared``
    holds what was found in company files that several journeys share.
    """

    title: str
    day: date
    version: str
    files: tuple[str, ...]
    headline: str
    """The result in a sentence or two; of several journeys that of all of them together."""
    answer: str
    measures: tuple[Measure, ...]
    first: tuple[Step, ...]
    pays_for: str
    """As `JourneyPart.pays_for`; of several journeys what none of them meets, and what is planned in any."""
    targets: tuple[Goal, ...]
    accepted: str
    """What is left out because somebody accepted it, in words; empty where nothing is."""
    errors: tuple[ListedFinding, ...]
    """The definition errors of what could not be analysed."""
    journeys: tuple[JourneyPart, ...]
    shared: Findings
    shared_to_company: tuple[OpenQuestion, ...]
    methods: tuple[Method, ...]
    plan: PlanPart | None = None
    """What to do within a budget, where that was asked for."""
