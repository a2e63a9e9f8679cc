"""Attacks: no text of a cell comes out, and what is hidden can't be had by subtraction."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import Any

import pytest

from journeygap.evidence.engines.duckdb_ import DuckDB
from journeygap.evidence.measure import measure
from journeygap.evidence.read import read_evidence
from journeygap.evidence.trouble import BadData
from journeygap.evidence.written import text_of

PERSONAL = "Zx9 Hugo 030-555"
ANSWERS = """\
evidence: e
kind: survey
data: a.csv
columns: {customer: who, when: day, weight: w, persona: segment}
where: {wave: [1, 2]}
scale: {min: 1, max: 5}
answers:
  touchpoint: place
  satisfaction: stars
  used: used
metrics: [{name: NPS, column: nps, kind: nps}]
period: month
"""
EVENTS = """\
evidence: e
kind: analytics
data: a.csv
columns: {customer: who, when: time, event: event, channel: via, persona: segment}
where: {wave: [1, 2]}
events:
  - {touchpoint: A, event: a}
  - {touchpoint: B, event: b, where: {extra: x}}
outcome: {event: buy}
pause: 1 day
"""


def said(write: Any, evidence: str, rows: list[str]) -> str:
    """Return everything that comes out: the measured file and the warnings, or the complaints."""
    path = write(evidence, a_csv="\n".join(rows) + "\n")
    try:
        found = measure(read_evidence(str(path)), DuckDB)
    except BadData as bad:
        return str(bad)
    return text_of(found.data) + "\n".join(found.warnings)


@pytest.mark.parametrize("column", ["who", "day", "w", "segment", "wave", "place", "stars", "used", "nps"])
@pytest.mark.parametrize("times", [1, 12])
def test_no_text_of_an_answer_comes_out(column: str, times: int, write: Any) -> None:
    head = ["who", "day", "w", "segment", "wave", "place", "stars", "used", "nps"]
    rows = [",".join(head)]
    for n in range(60):
        cells = [
            f"r{n}",
            "2018-05-01",
            "1",
            "old" if n % 2 else "young",
            "1",
            "Signs",
            str(1 + n % 5),
            "yes",
            str(n % 11),
        ]
        if n < times:
            cells[head.index(column)] = PERSONAL
            cells[0] = "one" if column != "who" else PERSONAL  # one person, however many rows
        rows.append(",".join(cells))
    out = said(write, ANSWERS, rows)
    assert "Zx9" not in out
    assert "Hugo" not in out


@pytest.mark.parametrize("column", ["who", "time", "event", "via", "segment", "wave", "extra"])
@pytest.mark.parametrize("times", [1, 12])
def test_no_text_of_an_event_comes_out(column: str, times: int, write: Any) -> None:
    head = ["who", "time", "event", "via", "segment", "wave", "extra"]
    rows = [",".join(head)]
    for n in range(80):
        cells = [
            f"u{n % 40}",
            f"2018-05-01 10:{n % 60:02}:00",
            "ab"[n % 2],
            "web",
            "old" if n % 2 else "young",
            "1",
            "x",
        ]
        if n < times:
            cells[head.index(column)] = PERSONAL
            cells[0] = "u0" if column != "who" else PERSONAL
        rows.append(",".join(cells))
    out = said(write, EVENTS, rows)
    assert "Zx9" not in out
    assert "Hugo" not in out


@pytest.mark.parametrize("seed", range(6))
def test_exits_and_reach_of_a_hidden_persona_can_not_be_had(seed: int, write: Any) -> None:
    """Take what is shown of personas from what is shown of everybody: no remainder is of 1 to 9 customers."""
    chance = random.Random(seed)  # noqa: S311
    rows = ["who,time,event,via,segment,wave,extra"]
    touching: dict[str, set[str]] = defaultdict(set)
    closing: dict[str, set[str]] = defaultdict(set)
    sizes = {"big": 60, "middling": 25, "small": chance.randrange(1, 16), "": chance.randrange(0, 12)}
    for segment, size in sizes.items():
        for number in range(size):
            who = f"{segment}{number}"
            late = chance.random() < 0.4
            day = 30 if late else 1
            for minute in range(chance.randrange(1, 4)):
                event = chance.choice("ab")
                rows.append(f"{who},2018-05-{day:02} 10:{minute:02}:00,{event},web,{segment},1,x")
                touching[event + segment].add(who)
                if not late:
                    closing[event + segment].add(who)
    path = write(EVENTS, a_csv="\n".join(rows) + "\n")
    data = measure(read_evidence(str(path)), DuckDB).data
    for name, event in (("A", "a"), ("B", "b")):
        shown = [each["touchpoints"][name] for each in data["personas"].values() if "touchpoints" in each]
        everybody = data["all"]["touchpoints"][name]
        if isinstance(everybody["customers"], int):
            rest = everybody["customers"] - sum(
                each["customers"] for each in shown if isinstance(each["customers"], int)
            )
            assert rest == 0 or rest >= 10
        hidden = [
            segment
            for segment in sizes
            if "value"
            not in data["personas"].get(segment, {}).get("touchpoints", {}).get(name, {}).get("exits", {"n": "<10"})
        ]
        if "value" in everybody["exits"]:
            unseen = sum(len(closing[event + segment]) for segment in hidden)
            assert unseen == 0 or unseen >= 10


def test_personas_by_name_stay_though_they_are_few(write: Any) -> None:
    rows = ["who,day,w,segment,wave,place,stars,used,nps"]
    rows += [f"r{n},2018-05-01,1,{'P' if n < 3 else 'F'},1,Signs,{1 + n % 5},yes,{n % 11}" for n in range(60)]
    out = said(write, ANSWERS.replace("where:", "personas: {parent: P, friend: F}\nwhere:"), rows)
    assert "parent:" in out
    assert "<10" in out
