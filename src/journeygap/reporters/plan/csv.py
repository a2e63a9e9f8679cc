"""A plan for a spreadsheet: an action a row, in the order of doing."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from journeygap.planning.firmness import Firmness
from journeygap.planning.plan import Done, Plan
from journeygap.reporters.listings.csv import cell
from journeygap.reporters.plan.json import number, share

COLUMNS = (
    *("step", "kind", "id", "name", "owner", "gain", "running", "setup", "coverage"),
    *("needs", "from", "assumed", "path", "firm"),
)


def render(plan: Plan, *, ascii_only: bool = False) -> Iterator[str]:
    """Yield a row of names, and a row for each action; unknown is empty, and lists are parted by semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in plan.done:
        writer.writerow([cell(value, ascii_only=ascii_only) for value in _row(each, plan.firm)])
    yield out.getvalue()


def _row(done: Done, firm: Firmness | None) -> Iterator[Any]:
    action = done.action
    yield done.step
    yield action.kind.value
    yield action.subject.id
    yield action.subject.activity.name
    yield action.owner
    yield share(done.gain)
    yield number(done.running)
    yield number(done.setup)
    yield share(done.coverage)
    yield tuple(each.id for each in done.needs)
    yield None if done.free_from is None else done.free_from.isoformat()
    yield str(done.assumed).lower()
    yield action.subject.path
    yield None if firm is None else share(firm.shares[action])
