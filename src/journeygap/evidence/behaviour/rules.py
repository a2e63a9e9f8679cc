"""Which event touches what: decided once for every distinct combination of the texts that rules look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeygap.core.language import fault
from journeygap.core.text import normalise
from journeygap.evidence.engines.engine import Engine
from journeygap.evidence.model import EvidenceFile, Outcome, Rule
from journeygap.evidence.trouble import BadData, Trouble
from journeygap.evidence.values import matches

NONE = -1
_MOST = 2_000_000


@dataclass(frozen=True, slots=True)
class Kinds:
    """The distinct kinds of event, in the table ``kinds``, by the number ``kind``.

    Its columns ``earlier``, ``meanwhile`` and ``later`` hold the number of the touchpoint that such an event touches
    before the outcome, at its very time and after it (−1: none); ``ranked`` orders events of one time. ``events`` are
    the names of events by number, ``touchpoints`` those of touchpoints. ``unseen`` are rules that fit no row.
    """

    columns: tuple[str, ...]
    events: tuple[str, ...]
    touchpoints: tuple[str, ...]
    unseen: tuple[int, ...]
    frequent: tuple[str, ...]
    split: bool


def kinds(engine: Engine, stated: EvidenceFile, at: Mapping[str, str]) -> Kinds:
    """Make the table ``kinds``. Raises `BadData` where the columns of rules hold too many different texts."""
    event = stated.columns.event if stated.columns is not None else None
    assert event is not None  # noqa: S101 - the file was checked
    every: list[Rule | Outcome] = [*(stated.events or ()), *_outcomes(stated)]
    looked_at = [column for rule in every for column in rule.where or ()]
    columns = tuple(dict.fromkeys((event, *looked_at)))
    texts = ", ".join(at[column] for column in columns)
    found = engine.rows(f"SELECT {texts}, count(*) FROM source GROUP BY {texts} LIMIT {_MOST + 1}")
    if len(found) > _MOST:
        raise BadData([Trouble(fault("data.many-combinations", most=_MOST), "")])
    rows = sorted((tuple(map(str, row[:-1])), int(row[-1])) for row in found)
    names = sorted({row[0] for row, _ in rows}, key=lambda name: name.encode("utf-8", "replace"))
    numbers = {name: number for number, name in enumerate(names)}
    touchpoints = list(dict.fromkeys(normalise(rule.touchpoint) for rule in stated.events or ()))
    spelled: dict[str, str] = {}
    for rule in stated.events or ():
        spelled.setdefault(normalise(rule.touchpoint), rule.touchpoint)
    used: set[int] = set()
    table = []
    for kind, (row, _) in enumerate(rows):
        cells = dict(zip(columns, row, strict=True))
        fitting = [number for number, rule in enumerate(stated.events or ()) if _fits(rule, event, cells)]
        decided = [_first(stated.events or (), fitting, when) for when in ("before", "at", "after")]
        used.update(number for number in decided if number != NONE)
        touched = [
            NONE if number == NONE else touchpoints.index(normalise((stated.events or ())[number].touchpoint))
            for number in decided
        ]
        ignored = matches(row[0], stated.ignore or ())
        outcome = any(_fits(each, event, cells) for each in _outcomes(stated))
        table.append((*row, kind, numbers[row[0]], *touched, *decided, int(outcome), int(ignored)))
    engine.table(
        "kinds",
        (
            *((f"label{number}", "text") for number in range(len(columns))),
            *((name, "int") for name in ("kind", "event", "earlier", "meanwhile", "later")),
            *((name, "int") for name in ("earlier_rule", "meanwhile_rule", "later_rule", "outcome", "ignored")),
        ),
        table,
    )
    counts: dict[str, int] = {}
    for row, count in rows:
        counts[row[0]] = counts.get(row[0], 0) + count
    return Kinds(
        columns,
        tuple(names),
        tuple(spelled[name] for name in touchpoints),
        tuple(number for number in range(len(stated.events or ())) if number not in used),
        tuple(name for name, count in counts.items() if count >= 10),
        any(rule.before or rule.after for rule in stated.events or ()),
    )


def _outcomes(stated: EvidenceFile) -> tuple[Outcome, ...]:
    return (stated.outcome,) if stated.outcome is not None else ()


def _fits(rule: Rule | Outcome, event: str, cells: Mapping[str, str]) -> bool:
    if rule.event is not None and not matches(cells[event], rule.event):
        return False
    return all(matches(cells[column], values) for column, values in (rule.where or {}).items())


def _first(rules: Sequence[Rule], fitting: Sequence[int], when: str) -> int:
    """Return the first fitting rule that holds before the outcome, at its time, or after it."""
    for number in fitting:
        rule = rules[number]
        if (rule.before and when != "before") or (rule.after and when != "after"):
            continue
        return number
    return NONE
