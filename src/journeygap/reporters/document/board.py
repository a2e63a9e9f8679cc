"""A journey as it goes on the wall: a column a stage, cards of touchpoints, money, channels and tasks.

These are parts of `Document`. Like it they hold words and figures only: shares are 0 to 1, ratings 0 to 10, feelings
-2 to 2, money is in the journey's unit of effort, and unknown is None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from journeygap.method.overlay import State
    from journeygap.reporters.document.deciding import Decision, Flow
    from journeygap.reporters.document.measured import Range

Priority = Literal["high", "medium", "low"]
Grounds = Literal["solid", "thin", "assumed"]
Band = Literal["good", "fair", "low", "short", "unrated", "unknown"]
"""How a coverage is coloured: ``good`` from 75 % or where its target is met, ``fair`` from 50 %, ``low`` below,
``short`` where a target is missed, ``unrated`` where nobody has rated any of it."""


class Doer(NamedTuple):
    """Something the company does: its name, team, what it costs in words (empty: not stated) and its role in words.

    ``key`` is the role by its key.
    """

    name: str
    owners: tuple[str, ...]
    money: str
    role: str
    channels: tuple[str, ...]
    tools: tuple[str, ...]
    constraints: tuple[str, ...]
    key: str


class Card(NamedTuple):
    """A customer touchpoint: how it is met, how much it matters, what customers say, and who meets it.

    ``state`` is how it is met in words, ``key`` the same by its key.
    ``expected`` is what customers expect, stated or assumed from importance; ``level`` what they get. ``frictions`` and
    ``quotes`` are in customers' words, ``notes`` what else the file states.
    """

    name: str
    state: str
    sign: str
    optional: bool
    moment: bool
    """Whether it is a moment of truth."""
    importance: float | None
    level: float | None
    expected: float
    interval: tuple[float, float, int] | None
    """The 95 % interval of a measured level, and how many answers it rests on."""
    importance_interval: Range | None
    """A measured importance with its interval."""
    reach: Range | None
    """The share of customers who use it; ``exits`` the share of journeys that end here, ``cases`` that of all cases."""
    exits: Range | None
    cases: Range | None
    feeling: float | None
    channels: tuple[str, ...]
    frictions: tuple[str, ...]
    quotes: tuple[str, ...]
    notes: tuple[str, ...]
    evidence: tuple[str, ...]
    grounds: Grounds
    priority: Priority | None
    """That of the gravest finding about it."""
    doers: tuple[Doer, ...]
    key: State

    @property
    def owners(self) -> tuple[str, ...]:
        """The teams behind it, each once."""
        return tuple(dict.fromkeys(owner for each in self.doers for owner in each.owners))


class Spent(NamedTuple):
    """What is spent on one role: its key, the amount, and the amount in words without a unit."""

    role: str
    amount: float
    words: str


class Mood(NamedTuple):
    """A feeling on the line: how far across the stage it is (0 to 1), -2 to 2, and whose it is ("" is the stage's)."""

    across: float
    value: float
    of: str


class Complaint(NamedTuple):
    """What customers complain about in a stage: of a touchpoint, or of the stage as a whole (``touchpoint`` is empty).

    ``importance`` is that of the touchpoint, 0 to 10.
    """

    words: str
    touchpoint: str
    stage: str
    importance: float


class Column(NamedTuple):
    """A stage on the strip, and what is behind it.

    ``unrated`` is the part of the coverage that rests on no rating. ``unmet`` are what no customer meets here,
    ``backstage`` what supports what they meet.
    """

    id: str
    name: str
    phase: str
    mindset: str
    """Their goal, what they think, or both."""
    said: tuple[str, ...]
    """What customers say of the stage as a whole: its frictions, then its quotes."""
    moods: tuple[Mood, ...]
    importance: float | None
    coverage: float | None
    interval: tuple[float, float] | None
    """The 95 % interval of the coverage, where it rests on measured figures."""
    unrated: float
    band: Band
    target: float | None
    counts: str
    uncounted: str
    """Which of the cards the counts and the coverage leave out, in words; empty where they count all."""
    coming: int
    """How many of what customers need are not met, and planned."""
    gaps: tuple[tuple[Priority, int], ...]
    money: tuple[Spent, ...]
    effort: float | None
    """Its share of all the effort."""
    wasted: float
    """The share of all the effort that is wasted here."""
    complaints: tuple[Complaint, ...]
    """What customers complain about, at what matters most to them first; what they say of the stage itself is last."""
    asked: bool
    """Whether customers were asked, so that no complaint means that there was none."""
    grounds: Grounds
    guesses: int
    """How many of the cards rest on an assumption or on nothing."""
    cards: tuple[Card, ...]
    backstage: tuple[Doer, ...]
    tools: tuple[str, ...]
    unmet: tuple[Doer, ...]

    @property
    def open(self) -> int:
        """How many gaps are open."""
        return sum(number for _, number in self.gaps)

    @property
    def spent(self) -> float:
        """All that is spent here."""
        return sum(each.amount for each in self.money)


class Cell(NamedTuple):
    """A touchpoint in the matrix of channels; its name says so where it is optional."""

    name: str
    state: str
    sign: str
    key: State


class Channel(NamedTuple):
    """A channel across the stages: what customers use it for in each, its coverage, and how many touchpoints it has."""

    name: str
    coverage: float | None
    cells: tuple[tuple[Cell, ...], ...]


class Task(NamedTuple):
    """A finding as something to do: its priority, why, what to do, who, and the money it concerns in words."""

    code: str
    kind: str
    priority: Priority
    section: str
    title: str
    why: str
    quotes: tuple[str, ...]
    action: str
    owners: tuple[str, ...]
    money: str
    amount: float | None
    stages: tuple[str, ...]
    places: tuple[str, ...]
    """The names of the stages."""
    channels: tuple[str, ...]
    opportunity: float | None


class Board(NamedTuple):
    """A journey on the wall.

    ``worst`` is the id of the stage where most is lost (empty: none), ``worst_words`` says why. ``unit`` is what
    money is in, as "EUR a month". ``planned`` are what the freed money could pay for, empty where nothing of stated
    cost is planned; ``unpaid`` then holds the gaps.
    """

    headline: str
    coverage: float | None
    interval: tuple[float, float] | None
    """The 95 % interval of the coverage, where it rests on measured figures."""
    wasted: float | None
    """The share of the effort that meets no customer of any journey."""
    decisions: tuple[Decision, ...]
    worst: str
    worst_words: str
    columns: tuple[Column, ...]
    own_word: str
    """What part of coverage rests on the company's own ratings or on none; empty where none of it does."""
    elsewhere: tuple[Doer, ...]
    in_no_stage: str
    """What is spent in no stage of the journey, and how much of it is wasted; empty where nothing is."""
    unit: str
    channels: tuple[Channel, ...]
    freed: tuple[Flow, ...]
    planned: tuple[Flow, ...]
    unpaid: tuple[Flow, ...]
    tasks: tuple[Task, ...]
    not_stated: tuple[str, ...]
    """What the strip has no lane for, because the file states none of it."""
